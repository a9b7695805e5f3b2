import type { Cell } from '../document/document.js';
import { phraseOf, squash } from '../source/phrase.js';
import { findDates } from '../value/dates.js';
import { classifyHead, type HeadKind, isHeadOpening, isHeadRest, isStubHead, leavesOpen } from '../value/head-words.js';
import type { HeadPhrase, HeadRow } from './loose.js';
import { goesOn, joinWrapped, type Wrapped, wrapHeads } from './wrapped.js';

/** The rows of headings among the words before the first figures, and which of the words they are: from, to. */
export interface HeadsAbove {
  readonly from: number;
  readonly to: number;
  readonly rows: readonly HeadRow[];
}

/**
 * Tells the headings of columns, whose geometry is lost, from captions before them, and from sections and the first
 * label behind: the last word is always a label. Headings broken over lines are put together.
 */
export function findHeads(text: string, words: readonly Cell[], width: number): HeadsAbove {
  const from = isCaption(words, width) ? 1 : 0;
  const lines = words.slice(from, -1).map((cell) => squash(cell.text));
  const { count, times, names } = countHeads(lines, width);
  const rows = groupHeads(text, words.slice(from, from + count));
  const fitted = rows.map((row) => fitHeads(text, row, (row[0]?.position ?? 0) < times ? width : names));
  return { from, to: from + count, rows: sideBySide(fitted, width) };
}

/** "Changes of the year:" above the headings. */
function isCaption(words: readonly Cell[], width: number): boolean {
  const first = squash(words[0]?.text ?? '');
  return first.endsWith(':') && classifyHead(first) === 'name' && words.length - 2 >= width;
}

interface HeadCount {
  readonly count: number;
  /** How many of them end with the last time, currency or scale. */
  readonly times: number;
  /** Over how many columns the names behind those stand. */
  readonly names: number;
}

/** How many of the lines are headings: times, currencies and the like, and the names behind them. */
function countHeads(lines: readonly string[], width: number): HeadCount {
  let [times, total, tall] = [0, 0, 0];
  lines.forEach((line, i) => {
    const kind = classifyHead(line);
    if (line.endsWith(':') && i > 0) return;
    if (kind === 'total') total = i + 1;
    else if (kind !== 'name') times = i + 1;
    else if (i === tall) tall++;
  });
  const rest = lines.slice(times);
  if (width <= 1) return { count: Math.max(times + (isHeadLine(rest[0]) ? 1 : 0), total), times, names: width };
  // names that stand beside all of these take columns of their own
  const beside = times === 1 ? 1 : tall < times ? tall : 0;
  const over = countNames(rest, width);
  const behind = beside > 0 && beside < width - 1 ? countNames(rest, width - beside) : NO_NAMES;
  if (behind.cost + BESIDE_COST < over.cost) return { count: times + behind.count, times, names: width - beside };
  return { count: Math.max(times + over.count, total), times, names: width };
}

/** A line over one column that is worded like a heading and no section: "Amount", "Fair value". */
function isHeadLine(line: string | undefined): boolean {
  return line !== undefined && !line.endsWith(':') && line.length <= 30 && (isHeadRest(line) || isHeadOpening(line));
}

/** A phrase that is left over is a section, or heads the stub; both are less likely than two lines of one heading. */
const SECTION_COST = 0.7;
/** A section that follows a heading has no need of a colon where another with a colon follows at once. */
const BARE_SECTION_COST = 1.5;
/** Headings above that stand beside the names, and not over them. */
const BESIDE_COST = 0.3;
const STUB_COST = 0.8;
const NAMED_STUB_COST = 0.1;
const MOST_CORNERS = 2;
const MOST_NAMES = 60;
const MOST_SECTIONS = 3;

/** How many of the lines between the other headings and the first label are names of columns, broken over lines. */
function countNames(lines: readonly string[], wanted: number): { count: number; cost: number } {
  const colon = lines.findIndex((line) => line.endsWith(':'));
  const most = Math.min(colon < 0 ? lines.length : colon, MOST_NAMES);
  const each = colon < 0 ? SECTION_COST : BARE_SECTION_COST;
  let best = NO_NAMES;
  for (let n = most; n >= Math.max(wanted, 1) && most - n <= MOST_SECTIONS; n--) {
    const cost = (fitLines(lines.slice(0, n), wanted)?.cost ?? Number.POSITIVE_INFINITY) + each * (most - n);
    if (cost < best.cost) best = { count: n, cost };
  }
  return best;
}

const NO_NAMES = { count: 0, cost: Number.POSITIVE_INFINITY };

interface Fitted {
  /** How many phrases head the stub. */
  readonly corner: number;
  readonly wrapped: Wrapped;
  readonly cost: number;
}

/** The likeliest way in which lines head so many columns, with or without headings of the stub before them. */
function fitLines(lines: readonly string[], count: number): Fitted | undefined {
  let best: Fitted | undefined;
  let before = 0;
  for (let corner = 0; corner <= MOST_CORNERS; corner++) {
    const wrapped = wrapBlocks(lines.slice(corner), count);
    if (!wrapped) break;
    const cost = wrapped.cost + before;
    if (!best || cost < best.cost || (cost === best.cost && isStubHead(lines[0] ?? '')))
      best = { corner, wrapped, cost };
    before += cornerCost(lines[corner] ?? '', lines[corner + 1] ?? '');
  }
  return best;
}

function cornerCost(line: string, next: string): number {
  const torn = goesOn(line, next) ? 1 : 0;
  if (isStubHead(line)) return NAMED_STUB_COST + torn;
  return STUB_COST + torn + (isHeadOpening(line) || leavesOpen(line) ? 1 : 0);
}

/** Puts lines together; where the same words come again and again, each time by themselves. */
function wrapBlocks(lines: readonly string[], count: number): Wrapped | undefined {
  for (const blocks of [4, 3, 2]) {
    const parts = count % blocks === 0 ? sameBlocks(lines, blocks) : undefined;
    const wrapped = parts?.map((part) => wrapHeads(part, count / blocks));
    const costs = wrapped?.map((part) => part?.cost ?? Number.POSITIVE_INFINITY) ?? [];
    if (wrapped && Math.max(...costs) < Number.POSITIVE_INFINITY)
      return { runs: wrapped.flatMap((part) => part?.runs ?? []), cost: Math.max(...costs) };
  }
  return wrapHeads(lines, count);
}

/** The lines cut into so many parts of the same words, which may be broken at other places; undefined where they are not such. */
function sameBlocks(lines: readonly string[], blocks: number): (readonly string[])[] | undefined {
  const words = lines.map((line) => line.split(' '));
  const all = words.flat();
  const each = all.length / blocks;
  if (!Number.isInteger(each)) return undefined;
  const parts: string[][] = Array.from({ length: blocks }, () => []);
  let at = 0;
  for (const [i, own] of words.entries()) {
    const block = Math.floor(at / each);
    const same = own.every((word, k) => word === all[(at + k) % each]);
    if (!same || Math.floor((at + own.length - 1) / each) !== block) return undefined;
    parts[block]?.push(lines[i] as string);
    at += own.length;
  }
  return parts;
}

/** A row with more phrases than columns: those broken over lines are put together, and some may head the stub. */
function fitHeads(text: string, row: HeadRow, width: number): HeadRow {
  if (row.length <= width || !isNamed(row)) return row;
  const fitted = fitLines(
    row.map((head) => head.phrase.text),
    width,
  );
  if (!fitted) return row;
  return [...row.slice(0, fitted.corner), ...joinWrapped(text, row.slice(fitted.corner), fitted.wrapped)];
}

function isNamed(row: HeadRow): boolean {
  return row.every(({ kind }) => kind !== 'period' && kind !== 'currency');
}

/**
 * Where no row has a heading for each column, names and times may stand beside each other: "Rate", "2024", "2023" over
 * three columns are one row, and so are dates of balances beside years.
 */
function sideBySide(rows: readonly HeadRow[], width: number): readonly HeadRow[] {
  if (rows.some((row) => row.length >= width)) return rows;
  let left = rows.reduce((sum, row) => sum + row.length, 0);
  const twice = rows.findIndex((row) => {
    const whole = left === width;
    left -= row.length;
    return whole;
  });
  if (twice >= 0 && isTwice(rows.slice(twice).flat(), width))
    return [...rows.slice(0, twice), rows.slice(twice).flat()];
  const at = rows.findIndex((row, i) => rows[i + 1] && areBeside(row, rows[i + 1] as HeadRow, width));
  const [one, other] = [rows[at], rows[at + 1]];
  return one && other ? [...rows.slice(0, at), [...one, ...other], ...rows.slice(at + 2)] : rows;
}

/** Whether of the headings of all columns the second half is the same as the first. */
function isTwice(heads: HeadRow, width: number): boolean {
  const half = width / 2;
  return (
    heads.length === width && heads.every(({ phrase }, i) => i < half || phrase.text === heads[i - half]?.phrase.text)
  );
}

function areBeside(row: HeadRow, next: HeadRow, width: number): boolean {
  const count = row.length + next.length;
  if (row[0]?.kind === 'scale' || next[0]?.kind === 'scale') return false;
  if (isNamed(row) !== isNamed(next)) return count >= width && (isNamed(row) || row.length === 1);
  const dated = [...row, ...next].every(({ kind, phrase }) => kind === 'period' && findDates(phrase.text)[0]?.year);
  return count === width && dated && row.length > 1 && next.length > 1;
}

/** Headings side by side are of one kind and shape: names, whole dates, years, currencies. */
function groupHeads(text: string, cells: readonly Cell[]): HeadRow[] {
  const rows: HeadPhrase[][] = [];
  const phrases = cells.map((cell) => phraseOf(text, [cell.span]));
  const scales = phrases.filter((phrase) => classifyHead(phrase.text) === 'scale').length;
  let shape = '';
  phrases.forEach((phrase, position) => {
    const kind = classifyHead(phrase.text);
    // of several scales each goes with the name of its column
    const goesOn = kind === 'scale' && shape === 'name' && scales > 1;
    const own = goesOn ? shape : shapeOf(kind, phrase.text);
    if (own !== shape) rows.push([]);
    shape = own;
    rows.at(-1)?.push({ kind: goesOn ? 'name' : kind, phrase, position });
  });
  return rows;
}

function shapeOf(kind: HeadKind, text: string): string {
  if (kind === 'total') return 'name';
  if (kind !== 'period') return kind;
  const [date] = findDates(text);
  return `period ${date?.year !== undefined} ${date?.month !== undefined}`;
}
