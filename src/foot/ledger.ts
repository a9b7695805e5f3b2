import type { Grade, Proof, ProofKind, ProofMember } from '../document/proof.js';
import { columnTitle, type Reading, rowTitle } from '../document/reading.js';

/** One figure of a reading, named for proofs. */
export interface Place {
  readonly reading: Reading;
  readonly row: number;
  readonly column: number;
}

export type Member = {
  readonly place: Place | { readonly amount: string };
  readonly role: ProofMember['role'];
  readonly weight: 1 | -1;
};

/** The id under which a figure of a table is known: `t0.r4.c2`. */
export function datapointId(place: Place): string {
  return `t${place.reading.table}.r${place.row}.c${place.column}`;
}

/** The figure as printed, without its currency sign: `(1,247)`. */
export function printed(text: string, place: Place): string {
  const cell = place.reading.rows[place.row]?.cells[place.column];
  if (!cell) return '';
  const digits = text.slice(cell.digits.start, cell.digits.end);
  return cell.written.negative ? `(${digits})` : digits;
}

/** Row and column in words: `"Charged off", As of December 31, · 2024`. */
export function title(place: Place): string {
  const { reading } = place;
  const row = reading.rows[place.row];
  const column = reading.columns[place.column];
  return `"${row ? rowTitle(row) : ''}", ${column ? columnTitle(column) : ''}`;
}

/** The proofs of a note, numbered in the order in which they are found. */
export class Ledger {
  readonly proofs: Proof[] = [];
  readonly #byDatapoint = new Map<string, string[]>();

  /** Writes an identity down and gives its id. */
  enter(
    kind: ProofKind,
    grade: Grade,
    members: readonly Member[],
    statement: string,
    difference: string,
    tolerance: string,
  ): Proof {
    const proof: Proof = {
      id: `proof-${this.proofs.length + 1}`,
      kind,
      grade,
      members: members.map(({ place, role, weight }) => ({
        datapoint: 'amount' in place ? place.amount : datapointId(place),
        role,
        weight,
      })),
      statement,
      difference,
      tolerance,
    };
    this.proofs.push(proof);
    for (const { datapoint } of proof.members) {
      const ids = this.#byDatapoint.get(datapoint);
      if (!ids) this.#byDatapoint.set(datapoint, [proof.id]);
      else if (!ids.includes(proof.id)) ids.push(proof.id);
    }
    return proof;
  }

  /** Ids of the proofs that a figure takes part in. */
  of(datapoint: string): readonly string[] {
    return this.#byDatapoint.get(datapoint) ?? [];
  }
}
