import { dayOf } from '../oim/days.js';
import type { OimDimension, OimFact, OimReport } from '../oim/oim-report.js';
import { clark, ISO4217, type QName } from '../value/qname.js';
import { remember } from '../value/remembered.js';
import type { Labels } from './labels.js';
import { oimPrefixes, unitText, valueText } from './oim-words.js';
import { plainText } from './plain-text.js';

/** What stands in one place of a table of facts: words are what people wrote, codes are ours or the specification's. */
export interface FlatCell {
  readonly kind: 'code' | 'words' | 'number' | 'day';
  readonly text: string;
}

/** A column of a table that has one row for each fact; nothing stands where nothing is to be said. */
export interface FlatColumn {
  readonly title: string;
  cell(fact: OimFact): FlatCell | undefined;
}

const code = (text: string | undefined) => (text === undefined ? undefined : ({ kind: 'code', text } as const));
export const words = (text: string | undefined) => (text ? ({ kind: 'words', text } as const) : undefined);

/**
 * The columns that say all of any report's facts: names with their labels beside them, days as people mean them (a period ends on its
 * last day), and for each axis that some fact has two columns.
 */
export function flatColumns(report: OimReport, labels: Labels): readonly FlatColumn[] {
  const prefixes = oimPrefixes();
  const named = (title: string, name: (fact: OimFact) => QName | undefined): readonly FlatColumn[] => [
    { title, cell: (fact) => code(written(name(fact))) },
    { title: `${title}.label`, cell: (fact) => words(labelled(name(fact))) },
  ];
  const written = (name: QName | undefined) => name && prefixes.write(name);
  const labelled = (name: QName | undefined) => name && labels(name);
  const notes = footnotesByFact(report);
  return [
    { title: 'fact', cell: ({ id }) => words(id) },
    ...named('concept', ({ concept }) => concept),
    { title: 'value', cell: (fact) => valueCell(fact, valueText(fact.value, prefixes)) },
    { title: 'nil', cell: ({ value }) => code(value === null ? 'true' : undefined) },
    { title: 'decimals', cell: ({ decimals }) => decimalsCell(decimals) },
    { title: 'unit', cell: ({ unit }) => code(unit && (unitText(unit, prefixes) ?? 'xbrli:pure')) },
    { title: 'currency', cell: ({ unit }) => code(currencyOf(unit)) },
    { title: 'language', cell: ({ language }) => words(language) },
    { title: 'period.type', cell: ({ period }) => code(period?.kind ?? 'forever') },
    {
      title: 'period.start',
      cell: ({ period }) => dayCell(period?.kind === 'duration' ? period.start : undefined, 'start'),
    },
    { title: 'period.end', cell: ({ period }) => dayCell(period?.kind === 'duration' ? period.end : undefined, 'end') },
    {
      title: 'period.instant',
      cell: ({ period }) => dayCell(period?.kind === 'instant' ? period.instant : undefined, 'instant'),
    },
    { title: 'entity.scheme', cell: ({ entity }) => words(entity.scheme) },
    { title: 'entity', cell: ({ entity }) => words(entity.identifier) },
    ...axesOf(report).flatMap((axis) => {
      const own = ({ dimensions }: OimFact) => dimensions.find((one) => clark(one.axis) === clark(axis));
      const title = prefixes.write(axis);
      return [
        { title, cell: (fact: OimFact) => memberCell(own(fact), written) },
        { title: `${title}.label`, cell: (fact: OimFact) => words(labelled(own(fact)?.member)) },
      ];
    }),
    { title: 'footnotes', cell: ({ id }) => words(notes.get(id)?.join('\n')) },
  ];
}

function valueCell({ unit }: OimFact, text: string | null): FlatCell | undefined {
  if (text === null) return undefined;
  return { kind: unit !== undefined && /^[+-]?[\d.]/.test(text) ? 'number' : 'words', text };
}

function decimalsCell(decimals: OimFact['decimals']): FlatCell | undefined {
  return decimals === undefined ? undefined : { kind: decimals === 'INF' ? 'code' : 'number', text: String(decimals) };
}

function dayCell(moment: string | undefined, as: 'start' | 'end' | 'instant'): FlatCell | undefined {
  return moment === undefined ? undefined : { kind: 'day', text: dayOf(moment, as) };
}

/** The currency of money, and of prices in it. */
function currencyOf(unit: OimFact['unit']): string | undefined {
  const [first, ...others] = unit?.numerators ?? [];
  return others.length === 0 && first?.namespace === ISO4217 ? first.local : undefined;
}

function memberCell(
  one: OimDimension | undefined,
  written: (name: QName | undefined) => string | undefined,
): FlatCell | undefined {
  if (one === undefined || one.member !== undefined) return code(written(one?.member));
  return words(one.typed ?? undefined);
}

/** In the order in which facts have them. */
function axesOf({ facts }: OimReport): readonly QName[] {
  const axes = new Map<string, QName>();
  for (const { dimensions } of facts) for (const { axis } of dimensions) remember(axes, clark(axis), () => axis);
  return [...axes.values()];
}

function footnotesByFact({ notes, links }: OimReport): ReadonlyMap<string, readonly string[]> {
  const texts = new Map(notes.map(({ id, content }) => [id, plainText(content)]));
  const found = new Map<string, string[]>();
  for (const { from, to } of links) {
    const text = texts.get(to);
    if (text !== undefined) remember(found, from, () => []).push(text);
  }
  return found;
}
