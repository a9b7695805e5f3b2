import type { Draw } from './figures.js';
import type { Figure } from './money.js';
import { table } from './segment-tables.js';
import { captionScale, type Setting, yearColumns } from './setting.js';
import { type Block, makeRow, sum } from './table.js';
import type { Named } from './words.js';

/** What is divided among parts of the world: by year, the figure of each part. */
export interface PlaceFigures {
  readonly concept: 'Revenues' | 'LongLivedAssets';
  readonly places: readonly Named[];
  readonly years: readonly number[];
  /** By year in the order of `years`, then by place. */
  readonly figures: readonly (readonly Figure[])[];
  /** The year whose column is headed by dollars, and is none. */
  readonly wrong?: number | undefined;
}

/** A table with a row for each part of the world, a column for each year, and their total. */
export function placeTable(setting: Setting, { concept, places, years, figures, wrong }: PlaceFigures): Block[] {
  const { scale, dash, company, convenience } = setting;
  const kind = concept === 'Revenues' ? 'duration' : 'instant';
  const { columns, heads } = yearColumns(setting, years, kind, convenience, wrong);
  const rows = places.map((place, p) =>
    makeRow(
      {
        label: place.words,
        concept,
        sign: 1n,
        geography: place.member,
        figures: figures.map((year) => year[p] ?? 0n),
      },
      columns,
      scale,
      dash,
    ),
  );
  const total = { label: 'Total', concept, sign: 1n as const, total: true, figures: figures.map(sum) };
  const what = concept === 'Revenues' ? 'Revenue' : 'Long-lived assets';
  const when = concept === 'Revenues' ? 'for the years ended' : 'as of';
  const verb = concept === 'Revenues' ? 'was' : 'were';
  const lead = `${what} of ${company} by geographic area ${verb} as follows${captionScale(setting)}, ${when}:`;
  return [
    { kind: 'prose', text: lead },
    table(setting, heads, columns.length, [...rows, makeRow(total, columns, scale, dash)]),
  ];
}

/** A figure cut into as many parts as there are draws, some behind the second of them nothing; they add up to it. */
export function cut(figure: Figure, draws: readonly Draw[]): Figure[] {
  const weights = draws.map((draw, i) => (i > 1 && draw % 5 === 0 ? 0n : BigInt(draw) + 1n));
  const whole = sum(weights);
  const parts = weights.map((weight) => (figure * weight) / whole);
  parts[0] = (parts[0] ?? 0n) + figure - sum(parts);
  return parts;
}
