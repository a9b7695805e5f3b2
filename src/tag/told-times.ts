import type { Amount } from '../document/datapoint.js';
import { blockSpan, type Document } from '../document/document.js';
import type { Profile } from '../fact/profile.js';
import type { Phrase } from '../source/phrase.js';
import type { Span } from '../source/source.js';
import { addDays } from '../value/period.js';
import { remember } from '../value/remembered.js';
import { endOfTime } from './amount-period.js';
import { type AmountTime, findProseTimes, type TimeGroup } from './prose-times.js';

/** The times that the prose of a note tells, each sentence and each block looked through once. */
export interface ToldTimes {
  /** Those of a sentence, left to right. */
  within(sentence: Phrase): readonly TimeGroup[];
  /**
   * The time told before an amount's sentence: in its own block the last that opens a sentence, else the last of any; else
   * the event with which the nearest paragraph above opens that tells any time.
   */
  before(amount: Amount): AmountTime | undefined;
}

/** The groups of times in a block, and of each which of them, up to it, opens a sentence last. */
interface BlockTimes {
  readonly start: number;
  readonly groups: readonly TimeGroup[];
  readonly openings: readonly (TimeGroup | undefined)[];
}

/** So many days beyond the end of a report an event may lie of which it tells; what is later is a term or a plan. */
const SUBSEQUENT = 120;

/** A time that opens a sentence governs those behind it: "On March 3, 2024, we sold …". */
const OPENING = /(?:^|[.;:•])\s{0,3}(?:Also\s)?\s{0,3}$/;

/** So far back a date is looked for. */
const REACH = 4000;

/** The times told in a document, of the report that the profile has. */
export function toldTimes({ blocks }: Document, text: string, profile: Profile): ToldTimes {
  const latest = addDays(profile.documentPeriodEnd, SUBSEQUENT);
  const groupsIn = (stretch: Span) =>
    findProseTimes(text, stretch).filter(({ times }) => times.some((time) => endOfTime(time, profile) <= latest));

  const sentences = new Map<Phrase, readonly TimeGroup[]>();
  const within = (sentence: Phrase) =>
    remember(sentences, sentence, () => sentence.spans.slice(0, 1).flatMap(groupsIn));

  const known = new Map<number, BlockTimes>();
  const ofBlock = (index: number) =>
    remember(known, index, (): BlockTimes => {
      const block = blocks[index];
      const span = block && block.kind !== 'table' ? blockSpan(block) : { start: 0, end: 0 };
      const groups = groupsIn(span);
      const openings: (TimeGroup | undefined)[] = [];
      for (const group of groups) {
        const opens = OPENING.test(text.slice(Math.max(span.start, group.lead - 8), group.lead));
        openings.push(opens ? group : openings.at(-1));
      }
      return { start: span.start, groups, openings };
    });

  /** Of each block the nearest paragraph above it that tells any time, with paragraphs alone between them. */
  let above: (number | undefined)[] | undefined;
  const nearestAbove = (index: number) => {
    if (!above) {
      above = [];
      for (const up of blocks.keys()) {
        const isTold = blocks[up - 1]?.kind === 'paragraph' && ofBlock(up - 1).groups.length > 0;
        above.push(isTold ? up - 1 : blocks[up - 1]?.kind === 'paragraph' ? above.at(-1) : undefined);
      }
    }
    return above[index];
  };

  const before = (amount: Amount): AmountTime | undefined => {
    const end = amount.sentence.spans[0]?.start;
    // the times above the figures of a table are theirs, and not those of the words beside them
    if (blocks[amount.block]?.kind === 'table' || end === undefined) return undefined;
    const least = end - REACH;
    const isNear = (group: TimeGroup | undefined) => group && group.span.start >= least;
    const own = ofBlock(amount.block);
    const last = firstWhere(own.groups, ({ span }) => span.end > end) - 1;
    const [nearest, opening] = [own.groups[last], own.openings[last]];
    if (isNear(nearest)) return alone(isNear(opening) ? opening : nearest);
    const up = nearestAbove(amount.block);
    const upper = up === undefined ? undefined : ofBlock(up);
    const time = upper && upper.start >= least ? alone(upper.openings.at(-1)) : undefined;
    return time?.kind === 'event' ? time : undefined;
  };
  return { within, before };
}

function alone(group: TimeGroup | undefined): AmountTime | undefined {
  const time = group?.times[0];
  return time && { ...time, near: false };
}

/** The index of the first for which this holds, of things for which it holds from one of them on; their number where it never does. */
export function firstWhere<T>(things: readonly T[], holds: (thing: T) => boolean): number {
  let [low, high] = [0, things.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(things[middle] as T)) high = middle;
    else low = middle + 1;
  }
  return low;
}
