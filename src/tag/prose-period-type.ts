import type { Amount } from '../document/datapoint.js';
import type { PeriodType } from '../taxonomy/authored.js';
import type { Lexicon } from '../taxonomy/lexicon.js';
import type { ProseTimeWords } from '../taxonomy/prose-time-words.js';
import { cuePattern } from './cue.js';
import type { ProseUnit } from './prose-kind.js';
import type { AmountTime } from './prose-times.js';
import type { Series } from './series.js';
import type { Words } from './words.js';

/** The cues of the lexicon as patterns. */
type Cues = Readonly<Record<keyof ProseTimeWords, RegExp>>;

const cache = new WeakMap<ProseTimeWords, Cues>();

function cuesOf({ proseTimes }: Lexicon): Cues {
  const known = cache.get(proseTimes);
  if (known) return known;
  const made = Object.fromEntries(Object.entries(proseTimes).map(([name, cues]) => [name, cuePattern(cues)])) as Cues;
  cache.set(proseTimes, made);
  return made;
}

/** So near before an amount stands what was done. */
const DONE_REACH = 35;

/** So long a list may be of what falls due year by year. */
const SCHEDULE = 600;

/** Whether a concept proposed for a series is of a day or of a stretch of time: by its time's own words, else by those around. */
export function proposedPeriodType(
  series: Series,
  unit: ProseUnit,
  time: AmountTime | undefined,
  text: string,
  words: Words,
): PeriodType {
  const cues = cuesOf(words.lexicon);
  const first = series.amounts[0] as Amount;
  const sentence = first.sentence.spans[0] ?? first.span;
  const far = unit === 'count' ? 160 : 70;
  const before = text.slice(Math.max(sentence.start, series.span.start - far), series.span.start);
  const front = text.slice(Math.max(sentence.start, series.span.start - SCHEDULE), series.span.start);
  const behind = text.slice(series.span.end, Math.min(sentence.end, series.span.end + 50));
  if (unit === 'percent' && cues.portions.test(before)) return 'duration';
  if (unit === 'currency' && cues.changed.test(before) && !cues.supposed.test(before)) return 'duration';
  if (time?.near && time.kind === 'instant') return 'instant';
  if (unit === 'currency' && (cues.foreseen.test(before) || cues.scheduled.test(front) || cues.left.test(behind)))
    return 'instant';
  if (time?.near && time.kind === 'duration' && time.months !== undefined) return 'duration';
  if (unit === 'price') return cues.earned.test(before) || /\btax\b/i.test(behind) ? 'duration' : 'instant';
  if (unit === 'percent')
    return cues.rates.test(`${before}%${behind}`) && !cues.margins.test(before) ? 'instant' : 'duration';
  if (unit === 'count' && cues.kept.test(`${before}#${behind}`)) return 'instant';
  if (unit === 'currency' && cues.takings.test(before) && cues.lent.test(behind)) return 'instant';
  if (unit === 'currency' && cues.balances.test(before)) return 'instant';
  const clause = before.split(/[,;.]\s/).at(-1) ?? '';
  if (cues.results.test(clause) || cues.done.test(clause.slice(-DONE_REACH))) return 'duration';
  if (unit === 'count' && cues.happening.test(before)) return 'duration';
  const stands = cues.standing.test(before) || cues.standing.test(behind);
  const happens = cues.happening.test(before) || (unit === 'currency' && cues.happening.test(behind));
  if (time?.near && time.kind === 'duration') return stands && !happens ? 'instant' : 'duration';
  return stands ? 'instant' : 'duration';
}
