import fc from 'fast-check';
import { type ExpectedFact, type ExpectedPeriod, instantOf, yearOf } from './expected.js';
import { type Draw, draw, draws, figureOf, figureOrDash } from './figures.js';
import { type Figure, printed, rounded, type Scale, shifted } from './money.js';
import type { Composed } from './segment-note.js';
import { table } from './segment-tables.js';
import { captionScale, datesOf, type Setting, settings, yearColumns, yearsOf } from './setting.js';
import { type Block, makeRow, type RowSpec, section, sum } from './table.js';

const HELD = [
  { label: 'Other receivables due from third parties', concept: 'OtherReceivablesDueFromThirdParties' },
  { label: 'Deposits due from third parties', concept: 'DepositsDueFromThirdParties' },
  { label: 'Others', concept: 'OtherCurrentAssetsOthers' },
] as const;

const MOVES = [
  { label: 'Recoveries collected', concept: 'AllowanceForCreditLossesRecoveriesCollected', less: true },
  { label: 'Charged off', concept: 'AllowanceForCreditLossesChargedOff', less: true },
  { label: 'Credit loss expense', concept: 'CreditLossExpense', less: false },
] as const;

const plan = fc.record({
  setting: settings.map((s) => ({ ...s, convenience: false })),
  years: fc.integer({ min: 2, max: 3 }),
  held: fc.shuffledSubarray([...HELD], { minLength: 2 }),
  moves: fc.shuffledSubarray([...MOVES], { minLength: 1 }),
  rollFirst: fc.boolean(),
  rollHead: fc.constantFrom<'instant' | 'duration'>('instant', 'duration'),
  marks: fc.boolean(),
  /** How the scale becomes known. */
  known: fc.constantFrom<'stated' | 'prose' | 'profile'>('stated', 'prose', 'profile'),
  heldDraws: draws(3, 3),
  moveDraws: draws(3, 3),
  opening: draw,
});

type Plan = typeof plan extends fc.Arbitrary<infer T> ? T : never;

/** A balance less its allowance, and how the allowance moved from year to year. */
export const allowanceNotes: fc.Arbitrary<Composed> = plan.map(compose);

/** By year back from the last: the balance at its end, and what moved it. */
interface Rolled {
  readonly opening: Figure;
  readonly moves: readonly Figure[];
  readonly closing: Figure;
}

/** Oldest first, each year from where the one before ended; what is taken is never more than there is. */
function roll(p: Plan): Map<number, Rolled> {
  const rolled = new Map<number, Rolled>();
  let opening = figureOf(p.opening, p.setting.size);
  for (let back = p.years - 1; back >= 0; back--) {
    const at = (move: number): Draw => p.moveDraws[move]?.[back] ?? 0;
    // a row of nothing but dashes is not printed: the oldest year has a figure in each
    const moves = p.moves.map((move, m) => movement(p, move.less, at(m), opening, back === p.years - 1));
    const closing = opening + sum(moves);
    rolled.set(p.setting.last - back, { opening, moves, closing });
    opening = closing;
  }
  return rolled;
}

/** What is taken is at most two fifths of what there is, and nothing of next to nothing. */
function movement(p: Plan, less: boolean, draw: Draw, opening: Figure, must: boolean): Figure {
  if (!less) return must ? figureOf(draw, p.setting.size) : figureOrDash(draw, p.setting.size);
  if (opening < 10n || (draw % 3 === 0 && !must)) return 0n;
  return -(opening * BigInt(draw)) / 2_500_000n - 1n;
}

function compose(p: Plan): Composed {
  const stated = p.known === 'stated' && p.setting.scale.power !== 0;
  const setting: Setting = stated
    ? { ...p.setting, scaleAt: p.setting.scaleAt === 'profile' ? 'caption' : p.setting.scaleAt }
    : { ...p.setting, scaleAt: 'profile' };
  const years = yearsOf(setting, p.years);
  const rolled = roll(p);
  const balance = balanceTable(p, setting, years, rolled);
  const forward = rollForward(p, setting, years, rolled);
  const told = p.known === 'prose' ? [...rolled].flatMap(([year, r]) => sentences(p, setting, year, r)) : [];
  const blocks: Block[] = [...(p.rollFirst ? [...forward, ...balance] : [...balance, ...forward])];
  blocks.push(...told.map(({ text }): Block => ({ kind: 'prose', text })));
  // two digits are in too many places to prove a scale by
  const silent =
    setting.scaleAt === 'profile' && !told.some(({ fact }) => fact.value.replace(/\D|0+$/g, '').length >= 3);
  return { setting, title: 'OTHER CURRENT ASSETS, NET', blocks, prose: told.map(({ fact }) => fact), silent };
}

function balanceTable(p: Plan, setting: Setting, years: readonly number[], rolled: Map<number, Rolled>): Block[] {
  const { columns, heads } = yearColumns(setting, years, 'instant', false);
  const closings = years.map((year) => rolled.get(year)?.closing ?? 0n);
  const mark = (text: string) => (p.marks ? ` (${text})` : '');
  const held = p.held.map((h, i) => {
    const figures = years.map((year, y) => {
      const d = p.heldDraws[i]?.[setting.last - year] ?? 0;
      if (i === 0) return figureOf(d, setting.size) + (closings[y] ?? 0n);
      return year === setting.last ? figureOf(d, setting.size) : figureOrDash(d, setting.size);
    });
    return { ...h, label: `${h.label}${i === 0 ? mark('1') : ''}`, sign: 1n as const, figures };
  });
  const gross = years.map((_, y) => sum(held.map((h) => h.figures[y] ?? 0n)));
  const specs: RowSpec[] = [
    ...held,
    { label: 'Other current assets, gross', concept: 'OtherCurrentAssetsGross', sign: 1n, total: true, figures: gross },
    {
      label: `Less: Allowance for credit losses${mark('2')}`,
      concept: 'AllowanceForCreditLosses',
      sign: -1n,
      figures: closings.map((c) => -c),
    },
    {
      label: 'Other current assets, net',
      concept: 'OtherCurrentAssetsNet',
      sign: 1n,
      total: true,
      figures: gross.map((g, y) => g - (closings[y] ?? 0n)),
    },
  ];
  const rows = specs.map((spec) => makeRow(spec, columns, setting.scale, setting.dash));
  const notes: Block[] = p.marks
    ? [
        { kind: 'footnote', mark: '1', text: 'These balances bear no interest and are due on demand.' },
        { kind: 'footnote', mark: '2', text: 'The allowance covers balances whose collection is in doubt.' },
      ]
    : [];
  const lead = `The other current assets of ${setting.company} were made up as follows${captionScale(setting)}:`;
  return [{ kind: 'prose', text: lead }, table(setting, heads, columns.length, rows), ...notes];
}

function rollForward(p: Plan, setting: Setting, years: readonly number[], rolled: Map<number, Rolled>): Block[] {
  const { end, scale, dash } = setting;
  const { columns, heads } = yearColumns(setting, years, p.rollHead, false);
  const of = (pick: (r: Rolled) => Figure) => years.map((year) => pick(rolled.get(year) as Rolled));
  const yearAt = (column: number) => years[column] as number;
  const specs: RowSpec[] = [
    {
      label: 'Opening balance',
      concept: 'AllowanceForCreditLosses',
      sign: 1n,
      period: (c) => instantOf(end, yearAt(c) - 1),
      figures: of((r) => r.opening),
    },
    ...p.moves.map(
      (move, m): RowSpec => ({
        label: move.label,
        concept: move.concept,
        sign: move.less ? -1n : 1n,
        period: (c) => yearOf(end, yearAt(c)),
        figures: of((r) => r.moves[m] ?? 0n),
      }),
    ),
    {
      label: 'Total ending allowance balance',
      concept: 'AllowanceForCreditLosses',
      sign: 1n,
      total: true,
      period: (c) => instantOf(end, yearAt(c)),
      figures: of((r) => r.closing),
    },
  ];
  const rows = [section('Allowance for credit losses:'), ...specs.map((spec) => makeRow(spec, columns, scale, dash))];
  const lead = `The allowance for credit losses moved as follows in the years ended ${datesOf(setting, years)}${captionScale(setting)}:`;
  return [{ kind: 'prose', text: lead }, table(setting, heads, columns.length, rows)];
}

/** A sentence that says a movement again in words: this is what proves a scale that is stated nowhere. */
function sentences(p: Plan, setting: Setting, year: number, r: Rolled): { text: string; fact: ExpectedFact }[] {
  return p.moves.flatMap((move, m) => {
    const figure = r.moves[m] ?? 0n;
    if (figure === 0n || move.concept === 'AllowanceForCreditLossesRecoveriesCollected') return [];
    const amount = inWords(figure < 0n ? -figure : figure, setting.scale);
    const shown = `${setting.currency.sign}${/[A-Z]$/.test(setting.currency.sign) ? ' ' : ''}${amount.words}`;
    const text =
      move.concept === 'CreditLossExpense'
        ? `In fiscal ${year}, ${setting.company} recognized a credit loss expense of ${shown}.`
        : `In fiscal ${year}, ${setting.company} recorded a write-off of ${shown}, which was charged against the allowance for credit losses.`;
    const period: ExpectedPeriod = yearOf(setting.end, year);
    const unit = `iso4217:${setting.currency.code}`;
    const same = {
      segment: null,
      geography: null,
      currencyBasis: 'reported' as const,
      kind: 'prose' as const,
      dash: false,
    };
    const fact = { concept: move.concept, ...amount, unit, period, ...same, label: shown, displayed: shown };
    return [{ text, fact }];
  });
}

/** An amount as sentences say it: rounded to two places of the next scale word, or in full. */
function inWords(figure: Figure, scale: Scale): { words: string; value: string; decimals: number } {
  const places = scale.power - scale.fraction;
  const word = scale.power === 3 ? 'million' : scale.power === 6 ? 'billion' : '';
  const power = scale.power + 3;
  const hundredths = rounded(figure, 10n ** BigInt(power - 2 - places));
  if (word !== '' && hundredths >= 100n) {
    const value = shifted(hundredths, power - 2);
    return { words: `${printed(hundredths, 2)} ${word}`, value, decimals: 2 - power };
  }
  const full = shifted(figure, places).replace(/\B(?=(\d{3})+$)/g, ',');
  return { words: full, value: shifted(figure, places), decimals: 0 };
}
