import type { FootedTable } from '../document/footed.js';
import { type Column, type GridRow, groupOf, type Reading } from '../document/reading.js';
import type { Phrase } from '../source/phrase.js';
import type { Axis, Concept } from '../taxonomy/taxonomy.js';
import { isPeriodPhrase } from '../value/period-words.js';
import { isSurelyTotal } from '../value/row-words.js';
import type { Proposals } from './propose.js';
import { findAxisByCue, findConceptIn, type Named, type Words } from './words.js';

/** What the rows of a table are, and along which axes its names run. */
export interface Layout {
  /** Rows are members of an axis, and this concept, which a caption names, is what every figure states. */
  readonly members: { readonly axis: Axis; readonly concept: Concept; readonly spans: Phrase['spans'] } | undefined;
  /** The axis of which the headings of groups of rows are members: the same rows stand under each. */
  readonly sectionAxis: Axis | undefined;
  /** The axis of names over columns; undefined where nothing tells it. */
  readonly columnAxis: Axis | undefined;
}

/**
 * Tells whether the rows of a table are concepts or members. They are members where labels are those of members, or where
 * hardly any is that of a concept (`named`) and a caption names a concept along an axis ("revenue by geographic area").
 */
export function layoutOf(
  table: FootedTable,
  named: ReadonlyMap<number, Named>,
  words: Words,
  proposals: Proposals,
): Layout {
  const { reading } = table;
  const captions = [...reading.captions].reverse();
  const cued = findAxisByCue(
    words,
    captions.map((c) => words.fold(c.text)),
  );
  const names = reading.columns.flatMap((c) => nameHeads(c).map((p) => words.members.get(words.fold(p.text))?.axis));
  const columnAxis = mostly(names) ?? cued;

  const broken = names.length === 0 ? breakdownOf(captions, words, proposals) : undefined;
  const rows = reading.rows.filter((row) => row.label && row.cells.some((c) => c) && !isSurelyTotal(row.label.text));
  const known = rows.map((row) => words.members.get(words.fold(row.label?.text ?? ''))?.axis);
  const concepts = rows.filter((row) => named.has(row.index));
  const fitting = broken ? concepts.filter((row) => agrees(broken.concept, named.get(row.index)?.concept)) : concepts;
  if (broken && rows.length > 0 && fitting.length * 2 <= rows.length)
    return { members: broken, columnAxis, sectionAxis: undefined };
  const axis = mostly(known) ?? cued;
  if (rows.length === 0 || names.length > 0 || axis === undefined || concepts.length * 3 > rows.length)
    return { members: undefined, columnAxis, sectionAxis: sectionAxisOf(reading, named, words, cued) };
  for (const caption of captions) {
    const text = words.fold(caption.text);
    const concept = findConceptIn(words, text);
    if (concept && findAxisByCue(words, [text]))
      return { members: { axis, concept, spans: caption.spans }, columnAxis, sectionAxis: undefined };
  }
  return { members: undefined, columnAxis, sectionAxis: sectionAxisOf(reading, named, words, cued) };
}

/**
 * Groups of rows are members where the same accounts stand under each ("Americas: / Net sales / … / Europe: / Net sales"), and
 * the taxonomy knows one of their headings, or a caption tells the axis.
 */
function sectionAxisOf(
  reading: Reading,
  named: ReadonlyMap<number, Named>,
  words: Words,
  cued: Axis | undefined,
): Axis | undefined {
  const under = new Map<string, Set<string>>();
  for (const row of reading.rows) {
    const section = groupOf(row);
    const concept = named.get(row.index)?.concept.name.local;
    if (section && concept) under.set(concept, (under.get(concept) ?? new Set()).add(section.text));
  }
  const sections = [...under.values()].filter((of) => of.size > 1).sort((a, b) => b.size - a.size)[0];
  if (!sections) return undefined;
  return mostly([...sections].map((text) => words.members.get(words.fold(text))?.axis)) ?? cued;
}

const BY =
  /^([^.;]*?)\bby\s+((?:(?!(?:for|were|was|is|are|as|and|in|of|from|to|follows|during|at)\b)[a-z-]+\s*){1,3})/i;

/** "Revenue by product": what the nearest caption breaks down, and along what; the axis is proposed where the taxonomy has none. */
function breakdownOf(captions: readonly Phrase[], words: Words, proposals: Proposals): Layout['members'] {
  const [caption] = captions.filter((c) => !isPeriodPhrase(c.text));
  const match = caption && BY.exec(caption.text);
  const concept = match && findConceptIn(words, words.fold(match[1] as string));
  if (!match || !concept) return undefined;
  const along = (match[2] as string).trim();
  const axis = findAxisByCue(words, [words.fold(along)]) ?? proposals.axis(along);
  return { axis, concept, spans: caption.spans };
}

/** Whether a row's own concept could be a part of what a caption breaks down. */
function agrees(whole: Concept, own: Concept | undefined): boolean {
  return own?.periodType === whole.periodType && own.balance === whole.balance;
}

/** The names over a column that are no totals. */
export function nameHeads(column: Column): Phrase[] {
  return column.heads.filter((h) => h.kind === 'name').map((h) => h.phrase);
}

export function isTotalRow(row: GridRow): boolean {
  return row.label === undefined || isSurelyTotal(row.label.text);
}

function mostly(axes: readonly (Axis | undefined)[]): Axis | undefined {
  const counts = new Map<Axis, number>();
  for (const axis of axes) if (axis) counts.set(axis, (counts.get(axis) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}
