import type { Grade, Proof, ProofKind } from '../document/proof.js';
import type { Reading } from '../document/reading.js';
import { isAdditive } from '../value/row-words.js';
import { type FoundSum, isSlip } from './collapse.js';
import { type Ledger, type Member, type Place, printed } from './ledger.js';
import { headWords } from './lines.js';
import { absolute, type Matrix, plain } from './matrix.js';

/** A sum of the ledger with where it stands. */
export interface ProvedSum {
  readonly proof: Proof;
  readonly total: Place;
  readonly parts: readonly Place[];
}

/** A sum over places; `cross` runs over columns for sums down and over rows for sums across. */
export interface SumShape {
  readonly kind: ProofKind;
  readonly found: FoundSum;
  readonly count: number;
  place(line: number, cross: number): Place;
  /** Whether the figures there are amounts and no prices, rates or averages. */
  additive(cross: number): boolean;
}

/**
 * Enters a found sum into the ledger, once for each column (row) in which it has a total and a part. Graded by
 * Calculations 1.1, section 3: exact, within half a unit for each rounded member, or failed. A column whose only part is
 * another number altogether has its other parts elsewhere.
 */
export function proveSum(text: string, matrix: Matrix, shape: SumShape, ledger: Ledger): ProvedSum[] {
  const proved: ProvedSum[] = [];
  for (let cross = 0; cross < shape.count; cross++) {
    if (!shape.additive(cross)) continue;
    const total = shape.place(shape.found.total, cross);
    const figure = matrix.figures[total.row]?.[total.column];
    if (!figure) continue;
    const parts = shape.found.parts
      .map(({ line, weight }) => ({ place: shape.place(line, cross), weight }))
      .filter(({ place }) => matrix.figures[place.row]?.[place.column] !== undefined);
    const figures = parts.map(({ place }) => matrix.figures[place.row]?.[place.column]);
    if (parts.length === 0 || (figures.every((f) => f?.dash) && !figure.dash)) continue;
    const sum = parts.reduce((a, { weight }, i) => a + BigInt(weight) * (figures[i]?.value ?? 0n), 0n);
    if (figure.dash && sum !== 0n) continue;
    const ulps = figures.reduce((a, f) => a + (f?.ulp ?? 0n), figure.ulp);
    const difference = figure.value - sum;
    const grade = gradeOf(difference, ulps);
    if (grade === 'failed' && figures.filter((f) => f?.value).length < 2 && !isSlip(figure.value, sum, false)) continue;
    const roles = rolesOf(shape.kind);
    const members: Member[] = [
      { place: total, role: roles.total, weight: 1 },
      ...parts.map(({ place, weight }, i): Member => ({ place, role: i === 0 ? roles.first : 'part', weight })),
    ];
    const terms = parts
      .map(({ place, weight }, i) => `${weight < 0 ? '- ' : i > 0 ? '+ ' : ''}${printed(text, place)}`)
      .join(' ');
    const sign = grade === 'exact' ? '=' : grade === 'within-rounding' ? '≈' : '≠';
    const statement = `${printed(text, total)} ${sign} ${terms}${grade === 'failed' ? ` = ${grouped(plain(sum, matrix.places))}` : ''}`;
    const tolerance = ulps % 2n === 0n ? plain(ulps / 2n, matrix.places) : plain(5n * ulps, matrix.places + 1);
    const proof = ledger.enter(shape.kind, grade, members, statement, plain(difference, matrix.places), tolerance);
    proved.push({ proof, total, parts: parts.map((p) => p.place) });
  }
  return proved;
}

function gradeOf(difference: bigint, ulps: bigint): Grade {
  if (difference === 0n) return 'exact';
  return 2n * absolute(difference) <= ulps ? 'within-rounding' : 'failed';
}

function rolesOf(kind: ProofKind): { total: Member['role']; first: Member['role'] } {
  return kind === 'roll-forward' ? { total: 'closing', first: 'opening' } : { total: 'total', first: 'part' };
}

/** Digits in groups, negatives in parentheses, as notes print them. */
export function grouped(digits: string): string {
  const [whole = '', fraction] = digits.replace('-', '').split('.');
  const first = whole.length % 3 || 3;
  const groups = [whole.slice(0, first), ...(whole.slice(first).match(/\d{3}/g) ?? [])];
  const text = groups.join(',') + (fraction ? `.${fraction}` : '');
  return digits.startsWith('-') ? `(${text})` : text;
}

export function downShape(reading: Reading, found: FoundSum, kind: ProofKind): SumShape {
  return {
    kind,
    found,
    count: reading.columns.length,
    place: (row, column) => ({ reading, row, column }),
    additive: (c) => isAdditive(headWords(reading, c)),
  };
}

export function acrossShape(reading: Reading, found: FoundSum): SumShape {
  return {
    kind: 'sum-across',
    found,
    count: reading.rows.length,
    place: (column, row) => ({ reading, row, column }),
    additive: (r) => isAdditive(reading.rows[r]?.label?.text ?? ''),
  };
}
