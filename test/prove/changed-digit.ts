import type { Result } from '../../src/diagnostic/result.js';
import type { Datapoint } from '../../src/document/datapoint.js';
import type { Footed } from '../../src/document/footed.js';
import type { Grade, Proof } from '../../src/document/proof.js';
import { columnTitle, rowTitle } from '../../src/document/reading.js';

const RANK: Readonly<Record<Grade, number>> = { exact: 2, 'within-rounding': 1, failed: 0 };

/** A digit of a figure, and what stands there instead. */
export interface Change {
  readonly datapoint: Datapoint;
  readonly offset: number;
  readonly digit: string;
}

/**
 * Every digit of every figure that takes part in an identity, each made one more (nine becomes nothing). With `beyondRounding`
 * without the last digit of translated figures: one more there may still be what rounding explains.
 */
export function changesOf(text: string, footed: Footed, beyondRounding: boolean): Change[] {
  const translated = new Set(
    footed.proofs.flatMap((p) => p.members.filter((m) => m.role === 'translated').map((m) => m.datapoint)),
  );
  return provenOf(footed).flatMap((datapoint) => {
    const { start } = datapoint.cell.digits;
    const end = datapoint.cell.digits.end - (beyondRounding && translated.has(datapoint.id) ? 1 : 0);
    return [...text.slice(start, end)].flatMap((character, i): Change[] =>
      /\d/.test(character) ? [{ datapoint, offset: start + i, digit: String((Number(character) + 1) % 10) }] : [],
    );
  });
}

export function changed(text: string, { offset, digit }: Change): string {
  return text.slice(0, offset) + digit + text.slice(offset + 1);
}

function provenOf({ tables }: Footed): Datapoint[] {
  return tables.flatMap((table) => table.datapoints.filter((d) => d.proofs.length > 0));
}

/**
 * What is wrong with how a changed digit is told, or nothing: an identity that lists the figure must have fallen, and if one
 * has failed, an error must name the figure's row and column.
 */
export function faultOf(before: Footed, after: Result<Footed>, { datapoint }: Change): string | undefined {
  const figure = `"${rowTitle(datapoint.row)}", ${columnTitle(datapoint.column)}`;
  const found = after.value.tables.flatMap((t) => t.datapoints).find((d) => d.id === datapoint.id);
  if (!found) return `${figure} is no longer a figure`;
  const grades = new Map(after.value.proofs.map((proof) => [keyOf(proof), proof.grade]));
  const lists = (proof: Proof) => proof.members.some((m) => m.datapoint === datapoint.id);
  const fallen = before.proofs.filter((proof) => {
    const grade = grades.get(keyOf(proof));
    return lists(proof) && grade !== undefined && RANK[grade] < RANK[proof.grade];
  });
  if (fallen.length === 0)
    return `${figure}: no identity falls, of ${before.proofs.filter(lists).map(told).join('; ')}`;
  if (fallen.every((proof) => grades.get(keyOf(proof)) !== 'failed')) return undefined;
  const named = after.diagnostics.some((d) => {
    const words = `${d.message} ${d.help ?? ''}`;
    return (
      d.severity === 'error' && words.includes(rowTitle(datapoint.row)) && words.includes(columnTitle(datapoint.column))
    );
  });
  return named ? undefined : `${figure}: no error names it, for ${fallen.map(told).join('; ')}`;
}

/** The identity, whatever the figures in it. */
function keyOf({ kind, members }: Proof): string {
  return `${kind} ${members.map((m) => `${m.datapoint} ${m.role} ${m.weight}`).join(', ')}`;
}

function told({ kind, grade, statement }: Proof): string {
  return `${kind} ${grade}: ${statement}`;
}
