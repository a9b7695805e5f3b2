import { phraseOf } from '../source/phrase.js';
import { isHeadOpening, isHeadRest, leavesOpen } from '../value/head-words.js';
import type { HeadPhrase } from './loose.js';

/** More lines of headings than these are no headings that were broken over lines. */
const MOST_LINES = 60;

/** Lines of headings put together to phrases, and how far-fetched that is. */
export interface Wrapped {
  /** How many lines each phrase has. */
  readonly runs: readonly number[];
  readonly cost: number;
}

/**
 * Puts lines together to so many headings: "Gross", "Carrying Amount", "Net" are two or three. The likeliest way;
 * undefined where there are fewer lines than headings, or far too many. Time is the lines times the headings.
 */
export function wrapHeads(lines: readonly string[], count: number): Wrapped | undefined {
  if (count < 1 || lines.length < count || lines.length > MOST_LINES) return undefined;
  const joins = lines.map((line, i) => joinCost(lines[i - 1] ?? '', line) + (opensAgain(lines, i) ? 0.6 : 0));
  const parts = lines.map((line, i) => (opensAgain(lines, i) ? 0 : partCost(lines[i - 1] ?? '', line)));
  // the cheapest way to read the lines up to here as so many headings
  let best: (Wrapped | undefined)[] = [{ runs: [], cost: 0 }];
  for (let i = 0; i < lines.length; i++) {
    const next: (Wrapped | undefined)[] = [];
    for (let k = 1; k <= Math.min(count, i + 1); k++) {
      const parted = grown(best[k - 1], [1], i === 0 ? 0 : (parts[i] as number));
      const before = i > 0 ? best[k] : undefined;
      const length = before?.runs.at(-1) ?? 0;
      const joined = before && {
        runs: [...before.runs.slice(0, -1), length + 1],
        cost: before.cost + (joins[i] as number) + LENGTH_COST * length,
      };
      next[k] = cheaper(parted, joined);
    }
    best = next;
  }
  return best[count];
}

/** A row of headings with its phrases put together. */
export function joinWrapped(text: string, row: readonly HeadPhrase[], { runs }: Wrapped): HeadPhrase[] {
  let at = 0;
  return runs.map((length) => {
    const lines = row.slice(at, at + length);
    at += length;
    const phrase = phraseOf(
      text,
      lines.flatMap((line) => line.phrase.spans),
    );
    return { ...(lines[0] as HeadPhrase), phrase };
  });
}

/** Two lines that are longer together had no need to be broken. */
const WIDE = 45;
/** Even headings are likelier. */
const LENGTH_COST = 0.1;

function grown(way: Wrapped | undefined, runs: readonly number[], cost: number): Wrapped | undefined {
  return way && { runs: [...way.runs, ...runs], cost: way.cost + cost };
}

function cheaper(one: Wrapped | undefined, other: Wrapped | undefined): Wrapped | undefined {
  return one && other ? (one.cost <= other.cost ? one : other) : (one ?? other);
}

/** Whether a line opens a heading since it is the first again, or stands elsewhere too, behind another line and before the same. */
function opensAgain(lines: readonly string[], at: number): boolean {
  const line = lines[at] as string;
  const first = lines.indexOf(line);
  if (first === 0) return true;
  const other = first === at ? lines.lastIndexOf(line) : first;
  return other !== at && lines[other + 1] === lines[at + 1] && lines[other - 1] !== lines[at - 1];
}

/** Whether a line cannot but go on with the one before. */
export function goesOn(before: string, line: string): boolean {
  return (
    /^(?:[a-z(&]|(?:By|Of|Per|From|Under|With|For)\b)/.test(line) ||
    /(?:[-–/,&]|\b(?:and|or|of|in|for|to|the|per|from|with))$/i.test(before)
  );
}

function joinCost(before: string, line: string): number {
  if (goesOn(before, line)) return 0.1;
  const open = leavesOpen(before);
  const opening = isHeadOpening(before);
  const cue = (isHeadRest(line) || (opening && leavesOpen(line)) ? 0.6 : 0) + (open || opening ? 0.3 : 0);
  const wide = before.length + line.length > WIDE ? 0.5 : 0;
  return 1 - cue + (isHeadOpening(line) && !open ? 0.6 : 0) + wide;
}

function partCost(before: string, line: string): number {
  if (goesOn(before, line)) return 1;
  return (isHeadRest(line) ? 0.4 : 0) + (leavesOpen(before) ? 0.6 : 0);
}
