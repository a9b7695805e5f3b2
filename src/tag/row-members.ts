import type { Sum } from '../document/footed.js';
import { type GridRow, groupOf } from '../document/reading.js';
import type { Phrase } from '../source/phrase.js';
import type { Axis, Concept } from '../taxonomy/taxonomy.js';
import { isPeriodPhrase } from '../value/period-words.js';
import { isDeduction, isSurelyTotal, isTotalLike } from '../value/row-words.js';
import { isRollForward } from './activity.js';
import { isAllSegments } from './consolidation.js';
import { headingKind, isWhole } from './heads.js';
import { RowTypes } from './item-type.js';
import { CANDIDATES, type Candidate, type Findings, listed, subjectOf } from './row-candidates.js';
import { segmentRows } from './segment-rows.js';
import { hasStem } from './stems.js';
import { contains } from './words.js';

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

/**
 * The rows of a table as members, where several have the names of segments, or more than half of them can be: labels are those of members; a caption breaks a
 * concept down ("revenue by product") or speaks of what tables list (property, debt); the same names add up to several
 * totals; or columns measure several things of each row. A roll-forward has no members for rows.
 */
export function rowMembersOf(findings: Findings): RowMembers | undefined {
  const rows = candidateRows(findings);
  if (rows.length === 0 || isRollForward(findings.table, findings.words)) return undefined;
  // what a table lists by its kind it may list more than once: debt due soon, and later
  const repeated = !findings.cued && listed(findings)?.over ? undefined : grouped(findings, rows);
  if (repeated) return repeated;
  const items = segmentRows(findings, rows);
  const { axis } = findings.segments;
  if (items && axis) return withNames({ axis, ...subjectOf(findings.table, findings.words), items }, findings);
  for (const find of CANDIDATES) {
    const candidate = find(findings, rows);
    if (!candidate) continue;
    const { axis, subject, spans, whole = [] } = candidate;
    const own = rows.filter(({ label }) => !whole.some((cue) => contains(findings.words.fold(label?.text ?? ''), cue)));
    const items = itemsOf(candidate, findings, own);
    if (items.length * 2 > own.length) {
      const settled = { axis, subject, spans, items: new Set(items.map((row) => row.index)) };
      return candidate.over ? withNames(settled, findings, NO_SUBTOTALS) : withNames(settled, findings);
    }
  }
  return undefined;
}

/** Rows with a name and figures that are no totals and take nothing away. */
function candidateRows({ table: { reading, sums }, totals: wholes, words }: Findings): readonly GridRow[] {
  const totals = new Set(sums.map((s) => s.total));
  return reading.rows.filter(({ label, cells, index }) => {
    if (!label || cells.every((c) => c === undefined)) return false;
    if (isWhole(words.fold(label.text), wholes)) return false;
    return !isSurelyTotal(label.text) && !isDeduction(label.text) && !(totals.has(index) && isTotalLike(label.text));
  });
}

function itemsOf(candidate: Candidate, findings: Findings, rows: readonly GridRow[]): readonly GridRow[] {
  const { subject, over, unless } = candidate;
  const { table, named, words } = findings;
  const totals = new Set(table.sums.map((s) => s.total));
  const reconciling = reconcilingRows(findings);
  const types = new RowTypes(table.reading, words);
  const items = rows.filter((row) => {
    const { index, label } = row;
    const text = label?.text ?? '';
    const own = named.get(index)?.concept;
    if (hasStem(words.fold(text), words.lexicon.kinds.contra) || isPeriodPhrase(text) || (over && isTotalLike(text)))
      return false;
    if (reconciling.has(index) || (totals.has(index) && (own || isTotalLike(text)))) return false;
    if (unless?.some((cue) => contains(words.fold(text), cue))) return false;
    if (types.isMeasure(row) || (subject?.periodType === 'instant' && /\bexpense\b/i.test(text))) return false;
    return !own || !subject || (own !== subject && agrees(subject, own));
  });
  if (over) return items;
  const accounts = items.filter(({ index }) => named.has(index));
  return accounts.length * 3 > rows.length ? [] : items;
}

/** Rows that lead from a total of one concept to a total of another: "Segment profit / Corporate costs / Income before taxes". */
function reconcilingRows({ table, named }: Findings): ReadonlySet<number> {
  const totals = new Set(table.sums.map((s) => s.total));
  const found = new Set<number>();
  for (const { total, parts } of table.sums) {
    const whole = named.get(total)?.concept;
    const from = parts.find((p) => totals.has(p.row) && named.has(p.row));
    if (!whole || !from || named.get(from.row)?.concept === whole) continue;
    for (const { row } of parts) if (row !== from.row) found.add(row);
  }
  return found;
}

/** Whether a row's own concept could be a part of what its table states. */
function agrees(whole: Concept, own: Concept): boolean {
  return own.periodType === whole.periodType && own.balance === whole.balance;
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

/** Of what tables list by its kind, a total of some ("Total subject to amortization") is no member. */
const NO_SUBTOTALS: readonly Sum[] = [];

/** With the names of its members, and of the subtotals that are parts of another total ("Total products"). */
function withNames(
  members: Omit<RowMembers, 'names'>,
  { table, named, words }: Findings,
  sums: readonly Sum[] = table.sums,
): RowMembers {
  const names = new Map<number, Phrase>();
  const parts = new Set(sums.flatMap((s) => s.parts.map((p) => p.row)));
  const totals = new Set(sums.map((s) => s.total));
  for (const { index, label } of table.reading.rows) {
    if (!label) continue;
    if (members.items.has(index)) names.set(index, label);
    else if (totals.has(index) && parts.has(index) && !named.has(index)) {
      const text = label.text.replace(/^(?:sub)?total\s+|\s+total$/i, '');
      if (text !== label.text && !isAllSegments(words.fold(label.text), words) && headingKind(text, words) === 'member')
        names.set(index, { ...label, text });
    }
  }
  return { ...members, names };
}
