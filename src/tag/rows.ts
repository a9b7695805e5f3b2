import type { FootedTable } from '../document/footed.js';
import type { GridRow, Reading } from '../document/reading.js';
import type { Span } from '../source/source.js';
import type { Balance, ItemType } from '../taxonomy/authored.js';
import type { Concept } from '../taxonomy/taxonomy.js';
import { isPeriodPhrase, withoutPeriod } from '../value/period-words.js';
import { findConcept } from './find-concept.js';
import { isTotalRow, type Layout } from './layout.js';
import type { Times } from './period.js';
import { periodTypeOf, timed } from './period-type.js';
import type { Proposals } from './propose.js';
import { contextsOf, findConceptIn, type Named, type Words } from './words.js';

/** The concept of a row, and the words that name it. */
export interface RowConcept {
  readonly concept: Concept;
  readonly effect: Named['effect'];
  readonly proposed: boolean;
  readonly spans: readonly Span[];
}

/** The concepts that the labels of rows with figures name, in the context of their sections and captions. */
export function nameRows(reading: Reading, words: Words): Map<number, Named> {
  const found = new Map<number, Named>();
  const contextOf = contextsOf(reading, words);
  for (const row of reading.rows) {
    if (!row.label || row.cells.every((c) => c === undefined)) continue;
    const named = findConcept(words, row.label.text, contextOf(row));
    if (named) found.set(row.index, named);
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
  words: Words,
  proposals: Proposals,
  times: Times,
): Map<number, RowConcept> {
  const { reading, rollForward: roll } = table;
  const found = new Map<number, RowConcept>();
  const subject = roll && subjectOf(table, words);
  const fits = (row: GridRow, { periodType }: Concept) => (times.typeOf(row) ?? periodType) === periodType;
  const unnamed: GridRow[] = [];
  for (const row of reading.rows) {
    if (row.cells.every((c) => c === undefined)) continue;
    const spans = row.label?.spans ?? [];
    const balance = roll && (row.index === roll.opening || row.index === roll.closing);
    if (layout.members) {
      const section = row.sections.at(-1);
      const broken = section && findConcept(words, section.text, []);
      found.set(row.index, {
        ...timed(broken?.concept ?? layout.members.concept, times.typeOf(row), proposals),
        effect: undefined,
        spans: layout.members.spans,
      });
    } else if (balance && subject)
      found.set(row.index, { concept: subject, effect: undefined, proposed: false, spans });
    else {
      const own = named.get(row.index) ?? balanceOn(row, reading, words);
      if (own && fits(row, own.concept))
        found.set(row.index, { concept: own.concept, effect: own.effect, proposed: false, spans });
      else unnamed.push(row);
    }
  }
  if (!layout.members) for (const row of contradicted(table, found)) unnamed.push(row);
  const known = [...found.values()].map((r) => r.concept);
  const repeated = repeatedLabels(table);
  for (const row of unnamed) {
    const inRoll = roll !== undefined && row.index > roll.opening && row.index < roll.closing;
    const periodType = inRoll ? 'duration' : (times.typeOf(row) ?? periodTypeOf(table, row, found, known, words));
    const label = labelOf(row, repeated);
    const adds = direction(table, row);
    const balance = balanceBeside(table, row, found, adds);
    const { concept, proposed } = proposals.concept(
      label,
      typeOf(row, label),
      periodType,
      balance,
      inRoll ? subject : undefined,
    );
    found.set(row.index, {
      concept,
      effect: inRoll && adds < 0 ? 'decrease' : undefined,
      proposed,
      spans: row.label?.spans ?? [],
    });
  }
  return found;
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
 * They are taken out of what was found. "Software" under "Revenue by product" is no capitalised software.
 */
function contradicted(table: FootedTable, found: Map<number, RowConcept>): GridRow[] {
  const out: GridRow[] = [];
  for (const sum of table.sums) {
    const total = found.get(sum.total);
    if (!total || table.rollForward?.closing === sum.total) continue;
    for (const part of sum.parts) {
      const own = found.get(part.row);
      const row = table.reading.rows[part.row];
      if (!own || !row || own.concept.periodType === total.concept.periodType) continue;
      found.delete(part.row);
      out.push(row);
    }
  }
  return out;
}

/** 1 where most figures of a row add to its sum as printed, -1 where they take away; 1 where it is part of none. */
function direction(table: FootedTable, row: GridRow): 1 | -1 {
  const weight = table.sums.flatMap((s) => s.parts).find((p) => p.row === row.index)?.weight ?? 1;
  const cells = row.cells.filter((c) => c && c.written.form !== 'fixed-zero');
  const negative = cells.filter((c) => c?.written.negative).length;
  return negative * 2 > cells.length === weight > 0 ? -1 : 1;
}

/** A proposed concept is positive where it adds: of the balance of its total then, of the other where it takes away. */
function balanceBeside(
  table: FootedTable,
  row: GridRow,
  found: ReadonlyMap<number, RowConcept>,
  adds: 1 | -1,
): Balance | undefined {
  const sum = table.sums.find((s) => s.parts.some((p) => p.row === row.index));
  const balance = sum && found.get(sum.total)?.concept.balance;
  if (!balance) return undefined;
  return adds > 0 ? balance : balance === 'debit' ? 'credit' : 'debit';
}

/** Labels that stand in more than one section of the table: "Federal" under "Current" and under "Deferred". */
function repeatedLabels(table: FootedTable): ReadonlySet<string> {
  const sections = new Map<string, Set<string>>();
  for (const row of table.reading.rows) {
    if (!row.label || row.cells.every((c) => c === undefined)) continue;
    const name = row.label.text.toLowerCase();
    sections.set(name, (sections.get(name) ?? new Set()).add(row.sections.at(-1)?.text ?? ''));
  }
  return new Set([...sections].filter(([, of]) => of.size > 1).map(([name]) => name));
}

function labelOf(row: GridRow, repeated: ReadonlySet<string>): string {
  const own = row.label && plainLabel(row.label.text);
  const section = row.sections.at(-1)?.text.replace(/[:\s]+$/, '');
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

function typeOf(row: GridRow, label: string): ItemType {
  const cells = row.cells.filter((c) => c !== undefined);
  const money = cells.some((c) => c.sign?.kind === 'currency');
  if (/\bper\s+(?:\w+\s+){0,2}share\b/i.test(label)) return 'perShare';
  // "5.25% notes" is money; "Annual tax rate" and a row of % are not
  if (cells.some((c) => c.sign?.kind === 'percent') || (!money && /(?:percentage|\brate|(?<!\d)%)\s*$/i.test(label)))
    return 'percent';
  if (!money && /\b(?:number of|shares (?:outstanding|issued)|units)\b/i.test(label))
    return /\bshares\b/i.test(label) ? 'shares' : 'decimal';
  return 'monetary';
}
