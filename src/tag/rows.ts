import type { FootedTable } from '../document/footed.js';
import { type GridRow, groupOf, type Reading } from '../document/reading.js';
import type { Span } from '../source/source.js';
import type { Concept } from '../taxonomy/taxonomy.js';
import { isPeriodPhrase, withoutPeriod } from '../value/period-words.js';
import { balanceBeside, direction } from './balance.js';
import { findConcept } from './find-concept.js';
import { bears, RowTypes } from './item-type.js';
import { isTotalRow, type Layout } from './layout.js';
import type { Dues } from './maturities.js';
import type { Times } from './period.js';
import { periodTypeOf, timed } from './period-type.js';
import type { Proposals } from './propose.js';
import type { RowMembers } from './row-members.js';
import { contextsOf } from './spoken.js';
import { twinsOf } from './twins.js';
import { widerIn } from './wider.js';
import { findConceptIn, type Named, type Words } from './words.js';

/** The concept of a row, and the words that name it. */
export interface RowConcept {
  readonly concept: Concept;
  readonly effect: Named['effect'];
  readonly proposed: boolean;
  /** What it is a share of. */
  readonly shareOf?: Concept;
  readonly spans: readonly Span[];
}

/** The concepts that the labels of rows with figures name (or what they say of years to come), in the context of their sections and captions. */
export function nameRows(reading: Reading, dues: Dues, words: Words): Map<number, Named> {
  const found = new Map<number, Named>();
  const contextOf = contextsOf(reading, words);
  for (const row of reading.rows) {
    if (!row.label || row.cells.every((c) => c === undefined)) continue;
    const named = findConcept(words, dues.get(row.index) ?? row.label.text, contextOf(row));
    const cells = row.cells.filter((c) => c !== undefined);
    if (named && bears(named.concept.type, cells)) found.set(row.index, named);
  }
  return found;
}

/**
 * The concept of each row with figures: of the caption where rows are members; of the balance where a roll-forward opens
 * or closes; else the one `named` by the label. A row that none of these names gets a proposed concept.
 */
export function conceptsOf(
  table: FootedTable,
  layout: Layout,
  named: ReadonlyMap<number, Named>,
  dues: Dues,
  words: Words,
  proposals: Proposals,
  times: Times,
): Map<number, RowConcept> {
  const { reading, rollForward: roll } = table;
  const found = new Map<number, RowConcept>();
  const subject = roll && subjectOf(table, words);
  const fits = (row: GridRow, { periodType }: Concept) => (times.typeOf(row) ?? periodType) === periodType;
  const unnamed: GridRow[] = [];
  const totals = new Map(table.sums.flatMap((s) => s.parts.map((p) => [p.row, s.total] as const)));
  for (const row of reading.rows) {
    if (row.cells.every((c) => c === undefined)) continue;
    const spans = row.label?.spans ?? [];
    const balance = roll && (row.index === roll.opening || row.index === roll.closing);
    if (layout.members) {
      const own = memberConcept(row, reading, totals, layout.members, named, words);
      if (own) found.set(row.index, { ...own, ...timed(own.concept, times.typeOf(row), proposals) });
      else unnamed.push(row);
    } else if (balance && subject)
      found.set(row.index, { concept: subject, effect: undefined, proposed: false, spans });
    else {
      const own = named.get(row.index) ?? (dues.has(row.index) ? undefined : balanceOn(row, reading, words));
      if (own && fits(row, own.concept))
        found.set(row.index, { concept: own.concept, effect: own.effect, proposed: false, spans });
      else unnamed.push(row);
    }
  }
  if (!layout.members) for (const row of contradicted(table, found, times)) unnamed.push(row);
  if (!roll)
    for (const row of twinsOf(reading, layout, found)) {
      found.delete(row.index);
      unnamed.push(row);
    }
  const types = new RowTypes(reading, words);
  const known = [...found.values()].map((r) => r.concept);
  const repeated = repeatedLabels(table);
  const contextOf = contextsOf(reading, words);
  const widerOf = widerIn(table, found, words);
  for (const row of unnamed) {
    const inRoll = roll !== undefined && row.index > roll.opening && row.index < roll.closing;
    const periodType = inRoll ? 'duration' : (times.typeOf(row) ?? periodTypeOf(table, row, found, known, words));
    const printed = labelOf(row, repeated);
    const label = dues.get(row.index) ?? printed;
    const adds = direction(table, row, words);
    const balance = balanceBeside(table, row, found, adds);
    const { concept, proposed } = proposals.concept(label, types.of(row, printed), periodType, balance, {
      subject: inRoll ? subject : dues.has(row.index) ? balanceOn(row, reading, words)?.concept : undefined,
      wider: widerOf(row, contextOf(row)),
    });
    found.set(row.index, {
      concept,
      effect: inRoll && adds < 0 ? 'decrease' : undefined,
      proposed,
      spans: row.label?.spans ?? [],
    });
  }
  if (layout.members) inheritConcepts(table, layout.members, found);
  return found;
}

/** Members that nothing else names state what their total does, and a total that only its own label names is proposed first. */
function inheritConcepts(table: FootedTable, { items }: RowMembers, found: Map<number, RowConcept>): void {
  for (const { total, parts } of table.sums) {
    const whole = found.get(total);
    if (!whole || items.has(total)) continue;
    for (const { row } of parts)
      if (items.has(row) && found.get(row)?.proposed) found.set(row, { ...whole, spans: whole.spans });
  }
}

/**
 * The concept of a row in a table of members: of what it adds up to, of its section, or what the table is about; a row that
 * is no member is named by its own label. Undefined where none of these tells.
 */
function memberConcept(
  row: GridRow,
  reading: Reading,
  totals: ReadonlyMap<number, number>,
  { items, subject, spans }: RowMembers,
  named: ReadonlyMap<number, Named>,
  words: Words,
): RowConcept | undefined {
  const told = (concept: Concept, places: readonly Span[]): RowConcept => ({
    ...{ concept, effect: undefined, proposed: false },
    spans: places,
  });
  const own = named.get(row.index);
  const total = totals.get(row.index);
  const whole = total === undefined ? undefined : named.get(total)?.concept;
  if (!items.has(row.index)) {
    if (own) return { concept: own.concept, effect: own.effect, proposed: false, spans: row.label?.spans ?? [] };
    if (!isTotalRow(row)) return undefined;
    return subject ? told(subject, spans) : whole && told(whole, row.label?.spans ?? []);
  }
  if (whole && !(subject && related(whole, subject))) return told(whole, reading.rows[total!]?.label?.spans ?? []);
  const section = groupOf(row);
  const broken = section && findConcept(words, section.text, []);
  if (broken) return told(broken.concept, section.spans);
  return subject && told(subject, spans);
}

/** Gross and net of one thing: what the table is about says which of them a part is of. */
function related(one: Concept, other: Concept): boolean {
  return one.periodType === 'instant' && other.periodType === 'instant' && one.balance === other.balance;
}

/** A row that only names a day ("April 29, 2022") is the balance that its section or the nearest caption speaks of. */
function balanceOn(row: GridRow, reading: Reading, words: Words): Named | undefined {
  if (!row.label || !isPeriodPhrase(row.label.text)) return undefined;
  const concept = contextsOf(
    reading,
    words,
  )(row)
    .map((text) => findConceptIn(words, text))
    .find((c) => c?.periodType === 'instant');
  return concept && { concept, within: undefined, effect: undefined };
}

/** The balance that a roll-forward moves: named by its section, its closing row without "ending balance", or a caption. */
function subjectOf(table: FootedTable, words: Words): Concept | undefined {
  const { reading, rollForward: roll } = table;
  if (!roll) return undefined;
  const row = reading.rows[roll.closing];
  if (!row) return undefined;
  const closing = words.fold(withoutPeriod(row.label?.text ?? ''));
  for (const text of [closing, ...contextsOf(reading, words)(row)]) {
    const concept = findConceptIn(words, text);
    if (concept?.periodType === 'instant') return concept;
  }
  return undefined;
}

/**
 * Rows whose label names a concept that their sum refutes: a balance among movements, or an expense that adds to a revenue.
 * They are taken out of what was found, but for movements from balance to balance. "Software" under "Revenue by product" is
 * no capitalised software.
 */
function contradicted(table: FootedTable, found: Map<number, RowConcept>, times: Times): GridRow[] {
  const out: GridRow[] = [];
  for (const sum of table.sums) {
    const total = found.get(sum.total);
    if (!total || table.rollForward?.closing === sum.total) continue;
    for (const part of sum.parts) {
      const own = found.get(part.row);
      const row = table.reading.rows[part.row];
      if (!own || !row || own.concept.periodType === total.concept.periodType) continue;
      if (times.moves(row)) continue;
      found.delete(part.row);
      out.push(row);
    }
  }
  return out;
}

/** Labels that stand in more than one section of the table: "Federal" under "Current" and under "Deferred". */
function repeatedLabels(table: FootedTable): ReadonlySet<string> {
  const sections = new Map<string, Set<string>>();
  for (const row of table.reading.rows) {
    if (!row.label || row.cells.every((c) => c === undefined)) continue;
    const name = row.label.text.toLowerCase();
    sections.set(name, (sections.get(name) ?? new Set()).add(groupOf(row)?.text ?? ''));
  }
  return new Set([...sections].filter(([, of]) => of.size > 1).map(([name]) => name));
}

function labelOf(row: GridRow, repeated: ReadonlySet<string>): string {
  const own = row.label && plainLabel(row.label.text);
  const section = groupOf(row)?.text.replace(/[:\s]+$/, '');
  if (own && section && repeated.has(row.label?.text.toLowerCase() ?? '')) return `${section} ${own}`;
  if (own) return isTotalRow(row) && section ? `${own} ${section}` : own;
  if (section) return isPeriodPhrase(row.label?.text ?? '') ? section : `Total ${section}`;
  return row.label ? 'Balance' : 'Unlabelled amount';
}

function plainLabel(text: string): string {
  return withoutPeriod(text)
    .replace(/[:\s]+$/, '')
    .replace(/^(?:less|add|plus)\s*:\s*/i, '');
}
