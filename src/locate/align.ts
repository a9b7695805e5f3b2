import type { HeadRow } from './loose.js';

/** For each column the heading phrase (its index) that stands over it; `-1` where none does. */
export interface Alignment {
  readonly over: readonly number[];
  /** Phrases that stand over the stub instead. */
  readonly corner: readonly number[];
  readonly prior: number;
}

/** At most so many ways to spread one row of headings are tried; the likeliest come first. */
export const MOST_ALIGNMENTS = 200;

/**
 * Every way in which a row of headings can stand over so many columns, in order and without gaps, likeliest first: one
 * each; one over all; runs of columns under each (even runs are likeliest). One phrase too many heads the stub. At most
 * `most` are given, even runs among them.
 */
export function alignHeads(row: HeadRow, width: number, most: number = MOST_ALIGNMENTS): Alignment[] {
  const count = row.length;
  if (count === 0 || width === 0) return [];
  const extra = Math.max(0, count - width);
  const corner = Array.from({ length: extra }, (_, i) => i);
  if (count >= width) {
    return [{ over: Array.from({ length: width }, (_, c) => c + extra), corner, prior: extra === 0 ? 1 : 0.5 }];
  }
  const even = width % count === 0 ? width / count : 0;
  const ways: Alignment[] = [];
  const add = (runs: readonly number[], prior: number) =>
    ways.push({ over: runs.flatMap((length, i) => Array.from({ length }, () => i)), corner, prior });
  if (even > 0)
    add(
      Array.from({ length: count }, () => even),
      0.9,
    );
  for (const runs of compositions(width, count)) {
    if (ways.length >= most) break;
    const spread = Math.max(...runs) - Math.min(...runs);
    if (spread > 0) add(runs, 0.5 / (1 + spread));
  }
  return ways.sort((a, b) => b.prior - a.prior);
}

/**
 * How a row of headings stands over columns by its own geometry: the heading that covers the place of a column's figures
 * is over it, and what covers none heads the stub. Undefined where the source says nothing of widths, or where no
 * heading covers any figure.
 */
export function alignByPlace(row: HeadRow, places: readonly number[]): Alignment | undefined {
  if (row.some((head) => head.width === undefined)) return undefined;
  const over = places.map((place) => row.findIndex((h) => h.position <= place && place < h.position + (h.width ?? 1)));
  if (over.every((at) => at < 0)) return undefined;
  const corner = row.flatMap((_, i) => (over.includes(i) ? [] : [i]));
  return { over, corner, prior: 1 };
}

/** A row of headings, and the columns that it may stand over: from `from` on, so many. */
export interface SeatedRow {
  readonly row: HeadRow;
  readonly from: number;
  readonly width: number;
}

/**
 * Where rows of headings stand over each other: names above others that lack as many columns reach down beside them, over
 * the first columns, and what stands beside or between them over the rest.
 */
export function seatHeads(heads: readonly HeadRow[], width: number): SeatedRow[] {
  const low = heads.findLastIndex((row) => isNamed(row) && row.length > 1 && row.length < width);
  const count = width - (heads[low]?.length ?? width);
  const tall = heads.findIndex((row, i) => i < low && isTall(row, count) && (row.length > count || i < low - 1));
  if (tall < 0) return heads.map((row) => ({ row, from: 0, width }));
  return heads.flatMap((row, i) => {
    if (i < tall || i > low) return [{ row, from: 0, width }];
    if (i > tall) return [{ row, from: count, width: width - count }];
    const beside = { row: row.slice(count), from: count, width: width - count };
    return [{ row: row.slice(0, count), from: 0, width: count }, ...(row.length > count ? [beside] : [])];
  });
}

/** Whether the first so many headings are names, and what stands behind them times over the rest. */
function isTall(row: HeadRow, count: number): boolean {
  return row.length >= count && isNamed(row.slice(0, count)) && row.slice(count).every(({ kind }) => kind === 'period');
}

function isNamed(row: HeadRow): boolean {
  return row.every(({ kind, width }) => (kind === 'name' || kind === 'total') && width === undefined);
}

/** Ordered ways to write `total` as `parts` positive numbers. */
function* compositions(total: number, parts: number): Generator<number[]> {
  if (parts === 1) {
    yield [total];
    return;
  }
  for (let first = 1; first <= total - parts + 1; first++) {
    for (const rest of compositions(total - first, parts - 1)) yield [first, ...rest];
  }
}
