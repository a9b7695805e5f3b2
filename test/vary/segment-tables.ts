import { type Account, ASSETS } from './accounts.js';
import { instantOf, inWords, yearOf } from './expected.js';
import { type Draw, figureOf, figureOrDash } from './figures.js';
import { DOLLAR, type Figure } from './money.js';
import { captionScale, type Setting, segmentColumns, withTotal } from './setting.js';
import { type Block, makeRow, type Row, type RowSpec, section, sum, type Table } from './table.js';
import type { Named } from './words.js';

/** The figures of one profit table before they are printed. */
export interface ProfitFigures {
  readonly year: number;
  readonly segments: readonly Named[];
  readonly revenue: readonly Figure[];
  /** By account, the effect on profit of each segment. */
  readonly accounts: readonly (readonly [Account, readonly Figure[]])[];
  readonly group: readonly (readonly [Account, Figure])[];
}

/** What an account does to the profit; now and then a cost is turned back. */
export function effectOf(account: Account, draw: Draw, figure: Figure): Figure {
  const turned = account.cost && draw % 19 === 0 ? -1n : 1n;
  if (account.effect === 'either') return draw % 2 === 0 ? figure : -figure;
  return account.effect === 'less' ? -figure * turned : figure;
}

/** "Year ended …": revenue, what is taken from it and added to it by segment, and the way to the profit of the whole. */
export function profitTable(setting: Setting, figures: ProfitFigures): Block[] {
  const { end, scale, dash, convenience } = setting;
  const { year, segments } = figures;
  const latest = convenience && year === setting.last;
  const { columns, heads } = segmentColumns(setting, segments, yearOf(end, year), latest);
  const row = (spec: RowSpec): Row => makeRow(spec, columns, scale, dash);
  const signOf = (account: Account) => (account.cost ? -1n : 1n);
  const nobody = segments.map(() => 0n);
  const grouped = (spec: Omit<RowSpec, 'figures' | 'unallotted'>, total: Figure) =>
    row({ ...spec, unallotted: true, figures: setting.totalFirst ? [total, ...nobody] : [...nobody, total] });

  const profit = segments.map((_, s) =>
    sum([figures.revenue[s] ?? 0n, ...figures.accounts.map(([, f]) => f[s] ?? 0n)]),
  );
  const net = sum([...profit, ...figures.group.map(([, f]) => f)]);
  const rows: Row[] = [
    row({ label: 'Revenue', concept: 'Revenues', sign: 1n, figures: withTotal(setting, figures.revenue) }),
    section('Less:'),
    ...figures.accounts
      .filter(([, parts]) => parts.some((part) => part !== 0n))
      .map(([account, parts]) => row({ ...account, sign: signOf(account), figures: withTotal(setting, parts) })),
    row({
      label: 'Segment profit (loss)',
      concept: 'SegmentProfitLoss',
      sign: 1n,
      total: true,
      figures: withTotal(setting, profit),
    }),
  ];
  if (figures.group.length > 0) {
    rows.push(
      section('Reconciliation of segment profit (loss):'),
      ...figures.group.map(([account, total]) => grouped({ ...account, sign: signOf(account) }, total)),
      grouped({ label: net < 0n ? 'Net loss' : 'Net income', concept: 'ProfitLoss', sign: 1n, total: true }, net),
    );
  }
  const caption = `Year ended ${inWords(end, year)}${captionScale(setting)}:`;
  return [{ kind: 'caption', text: caption }, table(setting, heads, columns.length, rows)];
}

/**
 * Balances by segment, a row for each kind and day; the whole is never less than `atLeast` of its year. The last row says a
 * thousand years too few where `wrongYear` is set.
 */
export function assetTable(
  setting: Setting,
  segments: readonly Named[],
  kinds: readonly number[],
  years: readonly number[],
  draws: readonly (readonly Draw[])[],
  atLeast: (year: number) => Figure,
  wrongYear: boolean,
): Block[] {
  const { end, scale, dash, size } = setting;
  const { columns, heads } = segmentColumns(setting, segments, undefined, false);
  const rows: Row[] = [];
  const parts = new Map<number, Figure[]>();
  for (const kind of [...kinds].sort((a, b) => Number(a === 3) - Number(b === 3))) {
    years.forEach((year, y) => {
      const drawn = segments.map((_, s) => draws[kind]?.[y * 6 + s] ?? 0);
      const before = parts.get(year) ?? segments.map(() => 0n);
      const figures =
        kind === 3
          ? drawn.map((d, s) => (before[s] ?? 0n) + atLeast(year) + figureOf(d, size))
          : drawn.map((d, s) => (s === 0 ? figureOf(d, size) : figureOrDash(d, size)));
      parts.set(
        year,
        figures.map((f, s) => f + (before[s] ?? 0n)),
      );
      const asset = ASSETS[kind] as (typeof ASSETS)[number];
      const wrong = wrongYear && rows.length === kinds.length * years.length - 1;
      const spec = {
        label: `${asset.label} as of ${inWords(end, wrong ? year - 1000 : year)}`,
        concept: asset.concept,
        wrongYear: wrong,
        sign: 1n as const,
        period: instantOf(end, year),
        figures: withTotal(setting, figures),
      };
      rows.push(makeRow(spec, columns, scale, dash));
    });
  }
  const dates = years.map((year) => inWords(end, year)).join(' and ');
  const lead = `Assets of the reportable segments of ${setting.company} as of ${dates} were as follows${captionScale(setting)}:`;
  return [{ kind: 'prose', text: lead }, table(setting, heads, columns.length, rows)];
}

/** Depreciation by segment, a row for each year. */
export function depreciationTable(
  setting: Setting,
  segments: readonly Named[],
  years: readonly number[],
  draws: readonly Draw[],
): Block[] {
  const { end, scale, dash, size } = setting;
  const { columns, heads } = segmentColumns(setting, segments, undefined, false);
  const rows = years.map((year, y) => {
    const parts = segments.map((_, s) => figureOf(draws[y * 6 + s] ?? 0, size));
    const spec = {
      label: `Depreciation and amortization expenses for the year ended ${inWords(end, year)}`,
      concept: 'DepreciationAndAmortization',
      sign: 1n as const,
      period: yearOf(end, year),
      figures: withTotal(setting, parts),
    };
    return makeRow(spec, columns, scale, dash);
  });
  const dates = years.map((year) => inWords(end, year)).join(' and ');
  const lead = `Depreciation and amortization by segment for the years ended ${dates} was as follows${captionScale(setting)}:`;
  return [{ kind: 'prose', text: lead }, table(setting, heads, columns.length, rows)];
}

export function table(setting: Setting, heads: Table['heads'], columns: number, rows: readonly Row[]): Table {
  return { kind: 'table', heads, columns, rows, sign: setting.currency === DOLLAR ? '$' : '' };
}
