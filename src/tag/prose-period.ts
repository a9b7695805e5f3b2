import type { Amount } from '../document/datapoint.js';
import type { AmountTime, ProseTime, TimeGroup } from './prose-times.js';
import type { SentenceAmounts } from './sentence-amounts.js';
import type { Series } from './series.js';
import { firstWhere, type ToldTimes } from './told-times.js';

/**
 * For each amount of a series the times that it is told of, none where nothing tells: of the dates right behind an amount or
 * behind the series, else of those before it in the sentence, else of those told before its sentence. The k-th amount takes the
 * k-th date where there are as many dates (or lengths of time) as amounts; an amount alone is of all dates told together.
 */
export function seriesTimes(
  series: Series,
  sentence: SentenceAmounts,
  told: ToldTimes,
  text: string,
): (readonly AmountTime[])[] {
  const groups = told.within((series.amounts[0] as Amount).sentence);
  return runsOf(series, groups).flatMap((run) => runTimes(run, sentence, groups, text, told.before));
}

/** A series cut behind every date that stands between two of its amounts. */
function runsOf({ amounts }: Series, groups: readonly TimeGroup[]): Amount[][] {
  const runs: Amount[][] = [];
  for (const [index, amount] of amounts.entries()) {
    const last = amounts[index - 1];
    const next = last && groups[firstWhere(groups, (g) => g.span.start >= last.span.end)];
    if (last && !(next && next.span.end <= amount.span.start)) runs.at(-1)?.push(amount);
    else runs.push([amount]);
  }
  return runs;
}

/** So many groups of times before an amount are looked at. */
const MOST_BEFORE = 30;

function runTimes(
  run: readonly Amount[],
  sentence: SentenceAmounts,
  groups: readonly TimeGroup[],
  text: string,
  fallback: (amount: Amount) => AmountTime | undefined,
): (readonly AmountTime[])[] {
  const { start } = (run[0] as Amount).span;
  const { end } = (run.at(-1) as Amount).span;
  const fits = (group: TimeGroup) => group.times.length === run.length;
  const past = firstWhere(groups, (g) => g.span.end > start);
  const before = groups.slice(Math.max(0, past - MOST_BEFORE), past);
  const next = groups[firstWhere(groups, (g) => g.span.start >= end)];
  const other = sentence.nextOf(run.at(-1) as Amount);
  const free = next && !(other && other.span.end <= next.span.start);
  const behind = free && belongs(text.slice(end, next.lead), before.length > 0) ? next : undefined;
  const front = before.at(-1);
  const better = behind && !fits(behind) && run.length > 1 ? before.findLast(fits) : undefined;
  const far = behind && front && next && next.lead - end > FAR && next.lead - end > start - front.span.end;
  const group = better ?? (far ? undefined : behind) ?? before.findLast(fits) ?? front ?? next;
  return run.map((amount, index) => {
    if (!group) return [fallback(amount)].flatMap((time) => time ?? []);
    const times = fits(group) ? group.times.slice(index, index + 1) : shared(amount, run, sentence, group);
    return times.map((time) => ({ ...time, near: true }));
  });
}

/** What an amount gets of dates told together that are more or fewer than the amounts right beside them. */
function shared(
  amount: Amount,
  run: readonly Amount[],
  sentence: SentenceAmounts,
  { times }: TimeGroup,
): readonly ProseTime[] {
  const { rank, count } = sentence.alike(amount);
  if (count === times.length) return times.slice(rank, rank + 1);
  return run.length > 1 || sentence.respectively ? times.slice(0, 1) : times;
}

/** A date further behind an amount than this gives way to one nearer before it. */
const FAR = 100;

/** "…, and as of June 30, 2025 it was": such a time opens the next clause. */
const OPENS = /(?:[,;]\s*(?:and|while|whereas|but)|;)\s*$/i;

/** "…, respectively"; "of revenue that was included in deferred revenue as of": such a time is of what the amount came from. */
const EARLIER =
  /\brespectively\b|\b(?:that|which)\s+(?:was|were|had\s+been)\s+(?:included|outstanding|recorded|deferred)\b/i;

function belongs(between: string, choice: boolean): boolean {
  return !/;/.test(between) && !(choice && (OPENS.test(between) || EARLIER.test(between)));
}
