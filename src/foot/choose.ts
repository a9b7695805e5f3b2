import type { Reading } from '../document/reading.js';
import { findAcross } from './across.js';
import type { FoundSum } from './collapse.js';
import { type Matrix, matrixOf } from './matrix.js';
import { type FoundRate, findRates } from './rates.js';

/** A reading with the identities across its columns, and how well they hold. */
export interface Judged {
  readonly reading: Reading;
  readonly matrix: Matrix;
  readonly across: readonly FoundSum[];
  readonly rates: readonly FoundRate[];
  readonly score: number;
}

/**
 * The reading of a table that adds up best: each row in which a sum across or a rate holds counts for it, each in which
 * one fails against it; of equals the likelier alignment. `tied` tells that arithmetic and likelihood both left it open.
 */
export function chooseReading(
  readings: readonly Reading[],
  reporting: string | undefined,
): { best: Judged; tied: boolean } | undefined {
  const [first] = readings;
  if (!first) return undefined;
  const matrix = matrixOf(first); // all readings of a table share their rows
  const judged = readings.map((reading) => judge(reading, matrix, reporting));
  judged.sort((a, b) => b.score - a.score || b.reading.prior - a.reading.prior);
  const [best, second] = judged as [Judged, Judged | undefined];
  const tied = second !== undefined && second.score === best.score && second.reading.prior === best.reading.prior;
  return { best, tied };
}

function judge(reading: Reading, matrix: Matrix, reporting: string | undefined): Judged {
  const across = findAcross(reading, matrix);
  const rates = findRates(reading, matrix, reporting);
  let score = 0;
  for (const sum of across) {
    for (const figures of matrix.figures) {
      const total = figures[sum.total];
      const parts = sum.parts.map((p) => figures[p.line]?.value ?? 0n);
      if (!total || parts.filter((v) => v !== 0n).length < 2) continue;
      score += parts.reduce((a, b) => a + b, 0n) === total.value ? 2 : -1;
    }
  }
  for (const rate of rates) score += 2 * rate.agree.length - 3 * rate.disagree.length;
  return { reading, matrix, across, rates, score };
}
