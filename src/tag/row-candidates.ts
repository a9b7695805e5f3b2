import type { FootedTable } from '../document/footed.js';
import { type GridRow, groupOf } from '../document/reading.js';
import type { Phrase } from '../source/phrase.js';
import type { Axis, Concept } from '../taxonomy/taxonomy.js';
import { findPeriodWords, isPeriodPhrase } from '../value/period-words.js';
import { isSurelyTotal } from '../value/row-words.js';
import type { ColumnNames } from './heads.js';
import type { Proposals } from './propose.js';
import { rowScopesOf } from './scopes.js';
import type { Segments } from './segments.js';
import { lastSentence, nearestWords } from './spoken.js';
import { contains, findAxisByCue, findConceptIn, type Named, type Words } from './words.js';

/** What is known of a table before its rows are settled. */
export interface Findings {
  readonly table: FootedTable;
  readonly named: ReadonlyMap<number, Named>;
  readonly columns: readonly ColumnNames[];
  /** Names, folded, of the whole. */
  readonly totals: ReadonlySet<string>;
  /** The axis that its captions speak of. */
  readonly cued: Axis | undefined;
  readonly words: Words;
  readonly proposals: Proposals;
  readonly segments: Segments;
  /** What stands over all of its columns. */
  readonly titles: readonly Phrase[];
}

/** A way in which rows may be members; with `over`, also where their labels are names of accounts. */
export interface Candidate {
  readonly axis: Axis;
  readonly subject: Concept | undefined;
  readonly spans: Phrase['spans'];
  readonly over: boolean;
  /** Rows with one of these phrases are no members. */
  readonly unless?: readonly string[];
  /** Rows with one of these are about the whole and say nothing of the others. */
  readonly whole?: readonly string[];
}

function known({ table, named, words }: Findings, rows: readonly GridRow[]): Candidate | undefined {
  const counts = new Map<Axis, number>();
  for (const row of rows) {
    const axis = named.has(row.index) ? undefined : words.members.get(words.fold(row.label?.text ?? ''))?.axis;
    if (axis) counts.set(axis, (counts.get(axis) ?? 0) + 1);
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  if (!most || most[1] * 2 < rows.length || (most[1] === 1 && rows.length > 1)) return undefined;
  return { axis: most[0], over: false, ...subjectOf(table, words) };
}

/** What the nearest caption that names a concept speaks of. */
export function subjectOf(
  { reading }: Pick<FootedTable, 'reading'>,
  words: Words,
): { readonly subject: Concept | undefined; readonly spans: Phrase['spans'] } {
  for (const caption of [...reading.captions].reverse()) {
    const subject = findConceptIn(words, words.fold(lastSentence(caption.text)));
    if (subject) return { subject, spans: caption.spans };
  }
  return { subject: undefined, spans: [] };
}

const BY =
  /^([^.;]*?)\bby\s+((?:(?!(?:for|were|was|is|are|as|and|in|of|from|to|follows|during|at)\b)[a-z-]+\s*){1,3})/i;

/** "Revenue by product": what the nearest caption breaks down, and along what; the axis is proposed where the taxonomy has none. */
function broken({ table, columns, words, proposals }: Findings): Candidate | undefined {
  if (columns.some((c) => c.members.length > 0)) return undefined;
  const [caption] = [...table.reading.captions].reverse().filter((c) => !isPeriodPhrase(c.text));
  const match = caption && BY.exec(caption.text);
  const subject = match && findConceptIn(words, words.fold(match[1] as string));
  const along = match?.[2]?.trim() ?? '';
  if (!match || !subject || /^[a-z]+ing\b/i.test(along)) return undefined;
  const known = findAxisByCue(words, [words.fold(along)]);
  // "are reviewed by management" breaks nothing down
  if (!known && /ed\s*$/.test(match[1] as string)) return undefined;
  const axis = known ?? proposals.axis(along);
  return { axis, subject, spans: caption.spans, over: false };
}

/** What the nearest caption with a cue lists; balances are not listed under the lengths of periods. */
export function listed(findings: Findings): Candidate | undefined {
  const { table, words } = findings;
  for (const { text, spans } of [...spokenOf(findings), ...groupOverAll(table)]) {
    const folded = words.fold(text);
    const listing = words.listings.find(
      ({ cues, headings }) =>
        (table.sums.length > 0 && headings.has(folded)) || cues.some((cue) => contains(folded, cue)),
    );
    if (!listing) continue;
    const { axis, concept, over, cues, whole } = listing;
    if (concept.periodType === 'instant' && hasLengths(table)) return undefined;
    const unless = concept.periodType === 'duration' ? cues : [];
    return { axis, subject: concept, spans, over, unless, whole };
  }
  return undefined;
}

/**
 * What stands over all columns, the table's corner, the sentence that leads to it, and the headings above, nearest first: up to the first that speaks of
 * an account of its own.
 */
function spokenOf({ table, titles, words }: Findings): readonly Phrase[] {
  const near = [...titles, ...nearestWords(table.reading)];
  const last = near.findIndex(({ text }) => findConceptIn(words, words.fold(text)) !== undefined);
  return last < 0 ? near : near.slice(0, last + 1);
}

/** The heading of a group that the table opens with and no other follows. */
function groupOverAll({ reading }: FootedTable): readonly Phrase[] {
  const groups = new Set(reading.rows.filter((row) => row.cells.some((c) => c)).map(groupOf));
  const [first] = groups;
  return first && groups.size === 1 ? [first] : [];
}

function hasLengths({ reading }: FootedTable): boolean {
  const heads = [...reading.corner, ...reading.columns.flatMap((c) => c.heads)].filter((h) => h.kind === 'period');
  return heads.some((h) => findPeriodWords(h.phrase.text)?.months !== undefined);
}

/** A caption that names a concept along an axis: "revenue by geographic area". */
function cuedBy(findings: Findings): Candidate | undefined {
  const { columns, words } = findings;
  if (columns.some((c) => c.members.length > 0)) return undefined;
  for (const { text, spans } of spokenOf(findings)) {
    const folded = words.fold(text);
    const axis = findAxisByCue(words, [folded]);
    if (axis && !/\breconcil/i.test(text)) return { axis, subject: findConceptIn(words, folded), spans, over: false };
  }
  return undefined;
}

/** Under the levels of the fair value hierarchy, whether these head columns or groups of rows, stand financial instruments. */
function levelled({ columns, table, words }: Findings): Candidate | undefined {
  const heads = columns.flatMap((c) => c.members.map((m) => words.members.get(words.fold(m.text))?.axis));
  const ofRow = rowScopesOf(table.reading, words);
  const groups = table.reading.rows.flatMap(({ sections }) => ofRow({ label: undefined, sections }, undefined));
  const axis = words.axes.get('FinancialInstrumentAxis');
  const axes = [...heads, ...groups.map((said) => said.axis)];
  if (!axis || !axes.some((of) => of?.name.local === 'FairValueHierarchyAxis')) return undefined;
  return { axis, over: true, ...subjectOf(table, words) };
}

/** Parts of a total that is named as one which tables list ("Total net sales"). */
function totalled({ table, named, columns, words }: Findings): Candidate | undefined {
  if (columns.some((c) => c.members.length > 0)) return undefined;
  for (const { total, parts } of table.sums) {
    const whole = parts.length > 1 ? named.get(total)?.concept : undefined;
    const listing = whole && words.listings.find((l) => l.concept === whole);
    const row = table.reading.rows[total];
    if (whole && listing && row?.label && isSurelyTotal(row.label.text))
      return { axis: listing.axis, subject: whole, spans: row.label.spans, over: false };
  }
  return undefined;
}

/** Several things are measured of each row. */
function measured({ table, columns, cued, words, proposals }: Findings): Candidate | undefined {
  const measures = new Set(columns.flatMap((c) => c.measures.map((m) => words.fold(m.text))));
  if (measures.size < 2 || columns.some((c) => c.members.length > 0)) return undefined;
  return { axis: cued ?? proposals.axis('Item'), over: false, ...subjectOf(table, words) };
}

/** The ways to tell members, the surest first. */
export const CANDIDATES = [known, levelled, broken, listed, cuedBy, totalled, measured] as const;
