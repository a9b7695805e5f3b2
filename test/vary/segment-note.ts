import fc from 'fast-check';
import { type Account, ASSETS, GROUP_ACCOUNTS, SEGMENT_ACCOUNTS } from './accounts.js';
import { type ExpectedFact, inWords, yearOf } from './expected.js';
import { type Draw, draws, figureOf, figureOrDash } from './figures.js';
import type { Figure } from './money.js';
import { cut, placeTable } from './place-tables.js';
import { assetTable, depreciationTable, effectOf, type ProfitFigures, profitTable } from './segment-tables.js';
import { datesOf, type Setting, settings, yearsOf } from './setting.js';
import { type Block, sum } from './table.js';
import { type Named, NUMBER_WORDS, places, segments } from './words.js';

/** A note as its blocks, the amounts in its sentences as facts, and whether it says its scale nowhere. */
export interface Composed {
  readonly setting: Setting;
  readonly title: string;
  readonly blocks: readonly Block[];
  readonly prose: readonly ExpectedFact[];
  readonly silent: boolean;
}

type Part = 'profit' | 'assets' | 'depreciation' | 'place-revenue' | 'place-assets';

const plan = fc.record({
  setting: settings,
  segments,
  places,
  years: fc.integer({ min: 1, max: 3 }),
  accounts: fc.shuffledSubarray([...SEGMENT_ACCOUNTS], { minLength: 2 }),
  group: fc.shuffledSubarray([...GROUP_ACCOUNTS], { minLength: 1, maxLength: 7 }),
  kinds: fc.shuffledSubarray([0, 1, 2, 3], { minLength: 1 }),
  parts: fc.shuffledSubarray<Part>(['profit', 'assets', 'depreciation', 'place-revenue', 'place-assets'], {
    minLength: 1,
  }),
  counted: fc.boolean(),
  /** A heading that is wrong, and that the figures refute. */
  flaw: fc.constantFrom('none', 'none', 'none', 'year', 'currency'),
  profitDraws: draws(2 + SEGMENT_ACCOUNTS.length, 18),
  groupDraws: draws(GROUP_ACCOUNTS.length, 3),
  assetDraws: draws(ASSETS.length, 18),
  otherDraws: draws(3, 18),
});

type Plan = typeof plan extends fc.Arbitrary<infer T> ? T : never;

/** A segment note: any of profit tables, balances, depreciation and two geographic tables, in any order. */
export const segmentNotes: fc.Arbitrary<Composed> = plan.map(compose);

function compose(p: Plan): Composed {
  const { setting } = p;
  const years = yearsOf(setting, p.years);
  const days = yearsOf(setting, 2);
  const profits = years.map((year) => profitOf(p, year));
  const held = days.map((year) =>
    at(p.otherDraws, 0, setting.last - year, p.places).map((d, i) =>
      i < 2 ? figureOf(d, setting.size) : figureOrDash(d, setting.size),
    ),
  );
  const atLeast = (year: number) => 1n + sum(held[days.indexOf(year)] ?? []);
  const makers: Record<Part, () => Block[]> = {
    profit: () => [
      {
        kind: 'prose',
        text: `The tables below set out the results of the reportable segments of ${setting.company} for the years ended ${datesOf(setting, years)}:`,
      },
      ...profits.flatMap((figures) => profitTable(setting, figures)),
    ],
    assets: () =>
      assetTable(setting, p.segments, p.kinds, days, p.assetDraws, atLeast, p.flaw === 'year' && p.kinds.length > 1),
    depreciation: () => depreciationTable(setting, p.segments, years, p.otherDraws[1] ?? []),
    'place-revenue': () => {
      const figures = profits.map(({ year, revenue }) =>
        cut(sum(revenue), at(p.otherDraws, 2, setting.last - year, p.places)),
      );
      return placeTable(setting, { concept: 'Revenues', places: p.places, years, figures });
    },
    'place-assets': () => {
      // which currency the note reports in must be plain from the rest of it
      const plain = setting.convenience && p.parts.some((part) => !part.startsWith('place'));
      const wrong = p.flaw === 'currency' && plain ? setting.last - 1 : undefined;
      return placeTable(setting, { concept: 'LongLivedAssets', places: p.places, years: days, figures: held, wrong });
    },
  };
  const blocks: Block[] = [];
  const prose: ExpectedFact[] = [];
  if (p.counted) {
    const word = NUMBER_WORDS[p.segments.length] as string;
    const day = inWords(setting.end, setting.last);
    const text = `As of ${day}, ${setting.company} had ${word} reportable segments, whose results the chief executive officer reviews.`;
    blocks.push({ kind: 'prose', text });
    prose.push(countOf(setting, p.segments, word));
  }
  blocks.push(...p.parts.flatMap((part) => makers[part]()));
  return { setting, title: 'SEGMENT REPORTING', blocks, prose, silent: setting.scaleAt === 'profile' };
}

function profitOf(p: Plan, year: number): ProfitFigures {
  const { size, last } = p.setting;
  const y = last - year;
  const revenue = at(p.profitDraws, 0, y, p.segments).map((d, s) =>
    s === 0 ? figureOf(d, size) : figureOrDash(d, size),
  );
  const accounts = p.accounts.map((account, a): [Account, Figure[]] => {
    const drawn = at(p.profitDraws, a + 1, y, p.segments);
    return [account, drawn.map((d) => effectOf(account, d, figureOrDash(d, size)))];
  });
  const named = new Set<string>();
  const group = p.group.flatMap((account, g): [Account, Figure][] => {
    if (named.has(account.concept)) return [];
    named.add(account.concept);
    const drawn = p.groupDraws[g]?.[y] ?? 0;
    return [[account, effectOf({ ...account, cost: false }, drawn, figureOf(drawn, size))]];
  });
  return { year, segments: p.segments, revenue, accounts, group };
}

function at(table: readonly (readonly Draw[])[], row: number, year: number, names: readonly Named[]): Draw[] {
  return names.map((_, n) => table[row]?.[year * 6 + n] ?? 0);
}

function countOf(setting: Setting, named: readonly Named[], word: string): ExpectedFact {
  return {
    concept: 'NumberOfReportableSegments',
    value: String(named.length),
    decimals: 0,
    unit: 'xbrli:pure',
    period: yearOf(setting.end, setting.last),
    segment: null,
    geography: null,
    currencyBasis: null,
    kind: 'prose',
    dash: false,
    label: `${word} reportable segments`,
    displayed: word,
  };
}
