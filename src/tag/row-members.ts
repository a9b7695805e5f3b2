import type { FootedTable } from '../document/footed.js';
import { type GridRow, groupOf } from '../document/reading.js';
import type { Phrase } from '../source/phrase.js';
import type { Axis, Concept } from '../taxonomy/taxonomy.js';
import { findPeriodWords, isPeriodPhrase } from '../value/period-words.js';
import { isDeduction, isSurelyTotal, isTotalLike } from '../value/row-words.js';
import { isRollForward } from './activity.js';
import { type ColumnNames, headingKind } from './heads.js';
import { RowTypes } from './item-type.js';
import type { Proposals } from './propose.js';
import { hasStem } from './stems.js';
import { contains, findAxisByCue, findConceptIn, lastSentence, type Named, nearestWords, type Words } from './words.js';

/** Rows that are members of an axis. */
export interface RowMembers {
  readonly axis: Axis;
  /** What their figures state where neither a column nor a total says it. */
  readonly subject: Concept | undefined;
  /** The words that tell the subject. */
  readonly spans: Phrase['spans'];
  /** Indices of the rows that are members; the other rows are totals, deductions, or accounts of another kind. */
  readonly items: ReadonlySet<number>;
  /** The names of the members, and of the subtotals of some of them, by index of the row. */
  readonly names: ReadonlyMap<number, Phrase>;
}

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
}

/** A way in which rows may be members; with `over`, also where their labels are names of accounts. */
interface Candidate {
  readonly axis: Axis;
  readonly subject: Concept | undefined;
  readonly spans: Phrase['spans'];
  readonly over: boolean;
  /** Rows with one of these phrases are about the whole. */
  readonly unless?: readonly string[];
}

/**
 * The rows of a table as members, where more than half of them can be: labels are those of members; a caption breaks a
 * concept down ("revenue by product") or speaks of what tables list (property, debt); the same names add up to several
 * totals; or columns measure several things of each row. A roll-forward has no members for rows.
 */
export function rowMembersOf(findings: Findings): RowMembers | undefined {
  const rows = candidateRows(findings);
  if (rows.length === 0 || isRollForward(findings.table, findings.words)) return undefined;
  const repeated = grouped(findings, rows);
  if (repeated) return repeated;
  for (const find of [known, levelled, broken, listed, cuedBy, totalled, measured]) {
    const candidate = find(findings, rows);
    const items = candidate && itemsOf(candidate, findings, rows);
    if (items && items.length * 2 > rows.length) {
      const { axis, subject, spans } = candidate;
      return withNames({ axis, subject, spans, items: new Set(items.map((row) => row.index)) }, findings);
    }
  }
  return undefined;
}

/** Rows with a name and figures that are no totals and take nothing away. */
function candidateRows({ table: { reading, sums }, totals: wholes, words }: Findings): readonly GridRow[] {
  const totals = new Set(sums.map((s) => s.total));
  return reading.rows.filter(({ label, cells, index }) => {
    if (!label || cells.every((c) => c === undefined)) return false;
    if (wholes.has(words.fold(label.text))) return false;
    return !isSurelyTotal(label.text) && !isDeduction(label.text) && !(totals.has(index) && isTotalLike(label.text));
  });
}

function itemsOf(candidate: Candidate, findings: Findings, rows: readonly GridRow[]): readonly GridRow[] {
  const { subject, over, unless } = candidate;
  const { table, named, words } = findings;
  const totals = new Set(table.sums.map((s) => s.total));
  const types = new RowTypes(table.reading, words);
  const items = rows.filter((row) => {
    const { index, label } = row;
    const text = label?.text ?? '';
    const own = named.get(index)?.concept;
    if (hasStem(words.fold(text), words.lexicon.kinds.contra) || isPeriodPhrase(text) || (over && isTotalLike(text)))
      return false;
    if (types.isMeasure(row) || (totals.has(index) && (own || isTotalLike(text)))) return false;
    if (unless?.some((cue) => contains(words.fold(text), cue))) return false;
    return !own || !subject || (own !== subject && agrees(subject, own));
  });
  if (over) return items;
  const accounts = items.filter(({ index }) => named.has(index));
  return accounts.length * 3 > rows.length ? [] : items;
}

/** Whether a row's own concept could be a part of what its table states. */
function agrees(whole: Concept, own: Concept): boolean {
  return own.periodType === whole.periodType && own.balance === whole.balance;
}

function known({ table, words }: Findings, rows: readonly GridRow[]): Candidate | undefined {
  const counts = new Map<Axis, number>();
  for (const row of rows) {
    const axis = words.members.get(words.fold(row.label?.text ?? ''))?.axis;
    if (axis) counts.set(axis, (counts.get(axis) ?? 0) + 1);
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  if (!most || most[1] * 2 < rows.length) return undefined;
  return { axis: most[0], over: false, ...subjectOf(table, words) };
}

/** What the nearest caption that names a concept speaks of. */
function subjectOf(
  { reading }: FootedTable,
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
  const axis = findAxisByCue(words, [words.fold(along)]) ?? proposals.axis(along);
  return { axis, subject, spans: caption.spans, over: false };
}

/** What the nearest caption with a cue lists; balances are not listed under the lengths of periods. */
function listed({ table, words }: Findings): Candidate | undefined {
  for (const { text, spans } of spokenOf(table, words)) {
    const folded = words.fold(text);
    const listing = words.listings.find(
      ({ cues, headings }) =>
        (table.sums.length > 0 && headings.has(folded)) || cues.some((cue) => contains(folded, cue)),
    );
    if (!listing) continue;
    const { axis, concept, over, cues } = listing;
    if (concept.periodType === 'instant' && hasLengths(table)) return undefined;
    return { axis, subject: concept, spans, over, unless: concept.periodType === 'duration' ? cues : [] };
  }
  return undefined;
}

/**
 * The table's corner, the sentence that leads to it, and the headings above, nearest first: up to the first that speaks of
 * an account of its own.
 */
function spokenOf({ reading }: FootedTable, words: Words): readonly Phrase[] {
  const near = nearestWords(reading);
  const last = near.findIndex(({ text }) => findConceptIn(words, words.fold(text)) !== undefined);
  return last < 0 ? near : near.slice(0, last + 1);
}

function hasLengths({ reading }: FootedTable): boolean {
  const heads = [...reading.corner, ...reading.columns.flatMap((c) => c.heads)].filter((h) => h.kind === 'period');
  return heads.some((h) => findPeriodWords(h.phrase.text)?.months !== undefined);
}

/** A caption that names a concept along an axis: "revenue by geographic area". */
function cuedBy({ table, columns, words }: Findings): Candidate | undefined {
  if (columns.some((c) => c.members.length > 0)) return undefined;
  for (const { text, spans } of spokenOf(table, words)) {
    const folded = words.fold(text);
    const axis = findAxisByCue(words, [folded]);
    if (axis && !/\breconcil/i.test(text)) return { axis, subject: findConceptIn(words, folded), spans, over: false };
  }
  return undefined;
}

/** Under the levels of the fair value hierarchy stand financial instruments. */
function levelled({ columns, table, words }: Findings): Candidate | undefined {
  const levels = columns.flatMap((c) => c.members.map((m) => words.members.get(words.fold(m.text))?.axis.name.local));
  const axis = words.axes.get('FinancialInstrumentAxis');
  if (!axis || !levels.includes('FairValueHierarchyAxis')) return undefined;
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

/** The same names add up to one total after another: "Americas / Europe / Total revenue / Americas / Europe / Total assets". */
function grouped(findings: Findings, rows: readonly GridRow[]): RowMembers | undefined {
  const { table, named, cued, words, proposals } = findings;
  const nameOf = (row: GridRow | undefined) => words.fold(row?.label?.text ?? '');
  const measured = (row: GridRow) => {
    const section = groupOf(row);
    return section !== undefined && headingKind(section.text, words) === 'measure';
  };
  const parts = new Set(table.sums.filter((s) => s.parts.length > 1).flatMap((s) => s.parts.map((p) => p.row)));
  const seen = new Map<string, number>();
  for (const row of rows) {
    const name = nameOf(row);
    if (named.has(row.index) && !words.members.has(name)) continue;
    if (parts.has(row.index) || measured(row)) seen.set(name, (seen.get(name) ?? 0) + 1);
  }
  const repeated = [...seen].filter(([, times]) => times > 1).map(([name]) => name);
  if (repeated.length < 2) return undefined;
  const items = rows.filter((row) => repeated.includes(nameOf(row))).map((row) => row.index);
  const axis = cued ?? proposals.axis('Item');
  return withNames({ axis, subject: undefined, spans: [], items: new Set(items) }, findings);
}

/** Several things are measured of each row. */
function measured({ table, columns, cued, words, proposals }: Findings): Candidate | undefined {
  const measures = new Set(columns.flatMap((c) => c.measures.map((m) => words.fold(m.text))));
  if (measures.size < 2 || columns.some((c) => c.members.length > 0)) return undefined;
  return { axis: cued ?? proposals.axis('Item'), over: false, ...subjectOf(table, words) };
}

/** With the names of its members, and of the subtotals that are parts of another total ("Total products"). */
function withNames(members: Omit<RowMembers, 'names'>, { table, named, words }: Findings): RowMembers {
  const names = new Map<number, Phrase>();
  const parts = new Set(table.sums.flatMap((s) => s.parts.map((p) => p.row)));
  const totals = new Set(table.sums.map((s) => s.total));
  for (const { index, label } of table.reading.rows) {
    if (!label) continue;
    if (members.items.has(index)) names.set(index, label);
    else if (totals.has(index) && parts.has(index) && !named.has(index)) {
      const text = label.text.replace(/^(?:sub)?total\s+|\s+total$/i, '');
      if (text !== label.text && headingKind(text, words) === 'member') names.set(index, { ...label, text });
    }
  }
  return { ...members, names };
}
