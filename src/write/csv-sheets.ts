import type { OimFact } from '../oim/oim-report.js';
import type { TableLayout } from '../oim/table-layout.js';
import { clark } from '../value/qname.js';
import { remember } from '../value/remembered.js';

/** A table of xBRL-CSV before it is written: rows of facts under fact columns. No row and no column is without a fact. */
export interface Sheet {
  readonly id: string;
  /** Identifiers of xBRL-CSV. */
  readonly columns: readonly string[];
  readonly rows: readonly SheetRow[];
}

export interface SheetRow {
  readonly id: string;
  readonly label: string | undefined;
  readonly facts: readonly (OimFact | undefined)[];
}

/** Columns of every sheet beside its facts; an aspect that goes by row has a column of its name beside these. */
export const ROW = 'row';
export const LABEL = 'label';
/** The table of the notes. */
export const FOOTNOTES = 'footnotes';
export const CORE = ['concept', 'entity', 'period', 'unit', 'language'] as const;

/** The facts in the tables of the layout; what these leave out by which aspects they have, a row each. */
export function sheetsOf(facts: Iterable<OimFact>, layout: readonly TableLayout[]): readonly Sheet[] {
  const left = new Map<string, OimFact>();
  for (const fact of facts) left.set(fact.id, fact);
  const laidOut = layout.map(({ id, columns, rows }): Sheet => {
    const filled = rows.map((row): SheetRow => {
      const here = row.facts.map((factId) => (factId === undefined ? undefined : left.get(factId)));
      for (const fact of here) if (fact !== undefined) left.delete(fact.id);
      return { id: row.id, label: row.label, facts: here };
    });
    return { id, columns: columnNames(columns), rows: filled };
  });
  return [...laidOut, ...alike([...left.values()])].map(withoutGaps).filter(({ rows }) => rows.length > 0);
}

function alike(facts: readonly OimFact[]): readonly Sheet[] {
  const groups = new Map<string, OimFact[]>();
  for (const fact of facts) remember(groups, kindOf(fact), () => []).push(fact);
  return [...groups.values()].map((group, index) => ({
    id: `facts${index + 1}`,
    columns: ['value'],
    rows: group.map((fact, at) => ({ id: String(at + 1), label: undefined, facts: [fact] })),
  }));
}

function kindOf({ unit, language, period, dimensions }: OimFact): string {
  const axes = dimensions.map(({ axis }) => clark(axis)).sort();
  return JSON.stringify([unit !== undefined, language !== undefined, period?.kind, ...axes]);
}

function withoutGaps({ id, columns, rows }: Sheet): Sheet {
  const kept = rows.filter(({ facts }) => facts.some((fact) => fact !== undefined));
  const used = columns.map((_, column) => kept.some(({ facts }) => facts[column] !== undefined));
  const inUse = (_: unknown, column: number) => used[column] === true;
  return {
    id,
    columns: columns.filter(inUse),
    rows: kept.map((row) => ({ ...row, facts: row.facts.filter(inUse) })),
  };
}

const LONGEST = 40;

/** Words as identifiers, each once. */
function columnNames(titles: readonly string[]): readonly string[] {
  const taken = new Set<string>([ROW, LABEL, ...CORE]);
  return titles.map((title) => takeName(title, taken));
}

/** The words as an identifier (xBRL-CSV 1.0: letters, digits, `_`, `-`; no digit first) that nobody has yet. */
export function takeName(words: string, taken: Set<string>): string {
  const joined = words
    .replace(/[^A-Za-z0-9]+/g, '_')
    .replace(/^_|_$/g, '')
    .slice(0, LONGEST);
  const stem = /^[A-Za-z]/.test(joined) ? joined : `c_${joined}`;
  let name = stem;
  for (let n = 2; taken.has(name); n++) name = `${stem}_${n}`;
  taken.add(name);
  return name;
}
