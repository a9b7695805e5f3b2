import type { Note, OimReport } from '../oim/oim-report.js';
import { remember } from '../value/remembered.js';
import { FOOTNOTES, type Sheet } from './csv-sheets.js';
import { linkAliases } from './link-aliases.js';

/** The links by type, group and fact (xBRL-CSV 1.0, "Links"), all by the ids that their places give to facts and notes. */
export function csvLinks({ links, notes }: OimReport, sheets: readonly Sheet[]): object {
  const { types, groups } = linkAliases(links);
  const idOf = placesOf(sheets, notes);
  const told = new Map<string, Map<string, Map<string, string[]>>>();
  for (const { arcrole, role, from, to } of links) {
    const [source, target] = [idOf.get(from), idOf.get(to)];
    if (source === undefined || target === undefined) continue;
    const byGroup = remember(told, types.of(arcrole), () => new Map<string, Map<string, string[]>>());
    const byFact = remember(byGroup, groups.of(role), () => new Map<string, string[]>());
    remember(byFact, source, () => []).push(target);
  }
  return Object.fromEntries(
    [...told].map(([type, byGroup]) => [
      type,
      Object.fromEntries([...byGroup].map(([group, byFact]) => [group, Object.fromEntries(byFact)])),
    ]),
  );
}

/** The id of a fact is its table, its row and its column (xBRL-CSV 1.0, "Fact identifiers"). */
function placesOf(sheets: readonly Sheet[], notes: readonly Note[]): ReadonlyMap<string, string> {
  const places = new Map<string, string>();
  for (const { id, columns, rows } of sheets) {
    for (const row of rows) {
      for (const [column, fact] of row.facts.entries()) {
        if (fact !== undefined) places.set(fact.id, `${id}.r_${row.id}.${columns[column]}`);
      }
    }
  }
  for (const [index, { id }] of notes.entries()) places.set(id, `${FOOTNOTES}.r_${index + 1}.note`);
  return places;
}
