import type { InstancePeriod } from '../../instance/instance.js';
import { compareMoments, findMoment, isCanonicalMoment, type Moment } from '../../value/moment.js';

/**
 * A period as xBRL-JSON writes it (xBRL-JSON 1.0, 5.2): a moment, or two with a slash between. Two that are equal are an
 * instant. Undefined where the text is neither, or ends before it starts.
 */
export function findPeriod(text: string): InstancePeriod | undefined {
  const [start = '', end = start, ...more] = text.split('/');
  if (more.length > 0 || !isCanonicalMoment(start) || !isCanonicalMoment(end)) return undefined;
  const length = compareMoments(findMoment(end, 'end') as Moment, findMoment(start, 'start') as Moment);
  if (length === 0) return { kind: 'instant', instant: end };
  return length > 0 ? { kind: 'duration', start, end } : undefined;
}
