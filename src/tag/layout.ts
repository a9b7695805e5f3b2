import type { FootedTable } from '../document/footed.js';
import { type GridRow, groupOf, type Reading } from '../document/reading.js';
import type { Phrase } from '../source/phrase.js';
import type { Axis } from '../taxonomy/taxonomy.js';
import { isSurelyTotal } from '../value/row-words.js';
import { isConsolidation, isNoSegment, isOneCorporate } from './consolidation.js';
import { type Groups, groupsOf } from './groups.js';
import { type ColumnNames, columnNames, headingKind } from './heads.js';
import { leftGroups } from './left-groups.js';
import type { Proposals } from './propose.js';
import type { Reconciliation } from './reconciled.js';
import { type RowMembers, rowMembersOf } from './row-members.js';
import { type RowScopes, rowScopesOf, type Said, scopesOf } from './scopes.js';
import type { Segments } from './segments.js';
import { kindOfShares } from './shares.js';
import { nearestWords } from './spoken.js';
import { withoutTitles } from './titles.js';
import { contains, findAxisByCue, type Named, type Words } from './words.js';

/** What the lines of a table are, and along which axes its names run. */
export interface Layout {
  /** Its segments are told from corporate items and eliminations. */
  readonly consolidation: boolean;
  /** Its rows are segments, and another table leads from their totals to the whole. */
  readonly reconciled: boolean;
  /** The kind of the shares that its percentages are; undefined where they are none. */
  readonly shares: string | undefined;
  /** What is of no segment has one name in it. */
  readonly oneCorporate: boolean;
  /** By index of the column. */
  readonly columns: readonly ColumnNames[];
  /** Names, folded, that stand for all members: "consolidated", the entity's own. */
  readonly totals: ReadonlySet<string>;
  /** Where rows are members; undefined where they are concepts. */
  readonly members: RowMembers | undefined;
  /** The axis of which the headings of groups of rows are members: the same rows stand under each. */
  readonly sectionAxis: Axis | undefined;
  /** The axis of names over columns; undefined where nothing tells it. */
  readonly columnAxis: Axis | undefined;
  /** Members that the words above the table say of all of it: "on a recurring basis". */
  readonly scopes: readonly Said[];
  /** Members that words of a row say beside its name. */
  readonly ofRow: RowScopes;
  /** Rows that are not in the group whose heading stands over them. */
  readonly left: ReadonlySet<number>;
  /** Segments that rows are part of. */
  readonly groups: Groups;
}

/** What tells names in all tables of a note. */
export interface Naming {
  readonly words: Words;
  readonly proposals: Proposals;
  readonly segments: Segments;
  readonly reconciliation: Reconciliation;
  /** The titles of the note, folded. */
  readonly titles: ReadonlySet<string>;
  /** The name of the whole. */
  readonly entity: string | undefined;
}

/** Tells what the names in a table stand for; `named` are the rows whose labels are those of concepts. */
export function layoutOf(
  table: FootedTable,
  named: ReadonlyMap<number, Named>,
  { words, proposals, segments, reconciliation, entity, titles: titlesOfNote }: Naming,
): Layout {
  const { reading } = table;
  const totals = new Set([
    ...words.heads.totals,
    ...(entity === undefined ? [] : [words.fold(entity), words.fold(`total ${entity}`)]),
  ]);
  const { columns, titles } = withoutTitles(
    reading.columns.map((column) => columnNames(column, words, totals, (name) => segments.has(name))),
    (name) => segments.axisOf(name.text) !== undefined,
    titlesOfNote,
    words,
  );
  const spoken = [...titles, ...[...reading.captions].reverse()].map((c) => words.fold(c.text));
  const cued = segmentAxisOf(reading, spoken, segments, words) ?? findAxisByCue(words, spoken);
  const names = columns.flatMap((c) => c.members.map((p) => segments.axisOf(p.text)));
  const sectionAxis = sectionAxisOf(reading, named, words, segments, cued);
  const members = sectionAxis
    ? undefined
    : rowMembersOf({ table, named, columns, totals, cued, words, proposals, segments, titles });
  // where rows are the segments, columns are what their names say
  const rows = sectionAxis ?? members?.axis;
  const columnAxis = axisOfNames(mostly(names), rows === cued ? undefined : cued) ?? cued;
  const listed = [
    ...columns.flatMap((c) => c.members),
    ...(members?.names.values() ?? []),
    ...sectionNames(reading, sectionAxis),
  ];
  const ofBoth = isConsolidation(
    reading,
    listed.map((p) => p.text),
    words,
  );
  const reconciled = reconciliation.ofSegments && !ofBoth && segments.axis !== undefined;
  const leads = !ofBoth && reconciliation.tables.has(reading.table);
  const consolidation = ofBoth || leads || (reconciled && [columnAxis, rows].includes(segments.axis));
  const nested = consolidation || namesOfSegments(reading.rows, segments).size > 1;
  const groups = groupsOf(table, nested ? members : undefined, segments);
  const scopes = [
    ...scopesOf(table, names, words),
    ...segmentOf(reading, titles, [names.length > 0 ? columnAxis : undefined, rows], segments),
  ];
  const oneCorporate = isOneCorporate(reading, words);
  return {
    consolidation,
    shares: kindOfShares([rows, names.length > 0 ? columnAxis : undefined]),
    reconciled: reconciled && rows === segments.axis,
    oneCorporate,
    columns,
    totals,
    members,
    sectionAxis,
    columnAxis,
    scopes,
    ofRow: rowScopesOf(reading, words),
    groups,
    left: leftGroups(table),
  };
}

/**
 * The axis of segments where rows have the names of several, or what belongs to none stands among the names and the words above
 * speak of segments.
 */
function segmentAxisOf(
  { rows, columns }: Reading,
  spoken: readonly string[],
  segments: Segments,
  words: Words,
): Axis | undefined {
  if (namesOfSegments(rows, segments).size > 1) return segments.axis;
  const names = [...rows.flatMap((r) => r.label ?? []), ...columns.flatMap((c) => c.heads.map((h) => h.phrase))];
  if (!names.some(({ text }) => isNoSegment(words.fold(text), words))) return undefined;
  const cues = words.cues.filter(({ axis }) => axis.name.local === 'SegmentAxis');
  return cues.find(({ cue }) => spoken.some((text) => contains(text, cue)))?.axis;
}

/** The axis that names are known for, else the one that words speak of; where these are segments, places are some of them. */
function axisOfNames(known: Axis | undefined, spoken: Axis | undefined): Axis | undefined {
  const areSegments = known?.name.local === 'GeographyAxis' && spoken?.name.local === 'SegmentAxis';
  return areSegments ? spoken : (known ?? spoken);
}

function namesOfSegments(rows: readonly GridRow[], segments: Segments): ReadonlySet<string> {
  const labels = rows.flatMap(({ label, cells }) => (label && cells.some((c) => c) ? label.text : []));
  return new Set(labels.filter((text) => segments.has(text)));
}

function sectionNames({ rows }: Reading, axis: Axis | undefined): readonly Phrase[] {
  return axis ? rows.flatMap((row) => groupOf(row) ?? []) : [];
}

/** The segment that the nearest words above a table speak of, where its own names are none of segments. */
function segmentOf(
  reading: Reading,
  titles: readonly Phrase[],
  axes: readonly (Axis | undefined)[],
  segments: Segments,
): readonly Said[] {
  const { axis } = segments;
  if (!axis || axes.includes(axis) || namesOfSegments(reading.rows, segments).size > 0) return [];
  for (const { text, spans } of [...titles, ...nearestWords(reading)]) {
    const name = segments.spokenOf(text);
    if (name !== undefined) return [{ phrase: { text: name, spans }, axis }];
  }
  return [];
}

/**
 * Groups of rows are members where the same accounts stand under each ("Americas: / Net sales / … / Europe: / Net sales"), and
 * the taxonomy knows one of their headings, or a caption tells the axis.
 */
function sectionAxisOf(
  reading: Reading,
  named: ReadonlyMap<number, Named>,
  words: Words,
  segments: Segments,
  cued: Axis | undefined,
): Axis | undefined {
  const under = new Map<string, Set<string>>();
  for (const row of reading.rows) {
    const section = groupOf(row);
    const concept = named.get(row.index)?.concept.name.local;
    if (section && concept && headingKind(section.text, words) === 'member')
      under.set(concept, (under.get(concept) ?? new Set()).add(section.text));
  }
  const sections = [...under.values()].filter((of) => of.size > 1).sort((a, b) => b.size - a.size)[0];
  if (!sections) return undefined;
  return axisOfNames(mostly([...sections].map((text) => segments.axisOf(text))), cued);
}

export function isTotalRow(row: GridRow): boolean {
  return row.label === undefined || isSurelyTotal(row.label.text);
}

export function mostly(axes: readonly (Axis | undefined)[]): Axis | undefined {
  const counts = new Map<Axis, number>();
  for (const axis of axes) if (axis) counts.set(axis, (counts.get(axis) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}
