import type { InstancePeriod } from '../../instance/instance.js';
import { compareMoments, findMoment, isCanonicalMoment, type Moment } from '../../value/moment.js';

type Tell = (code: 'oimce:invalidPeriodRepresentation' | 'xbrl.4.7.2:periodStartBeforeEnd', message: string) => void;

/**
 * A period as xBRL-JSON writes it (xBRL-JSON 1.0, 5.2): a moment, or two in their order with a slash between. Two that are
 * equal are an instant. What is neither is told, and stays as it is written.
 */
export function readPeriod(text: string, tell: Tell): InstancePeriod {
  const [start = '', end, ...more] = text.split('/');
  if (end === undefined) {
    if (!isCanonicalMoment(start)) tell('oimce:invalidPeriodRepresentation', 'The period is no moment.');
    return { kind: 'instant', instant: start };
  }
  if (more.length > 0 || !isCanonicalMoment(start) || !isCanonicalMoment(end)) {
    tell('oimce:invalidPeriodRepresentation', 'The period is not two moments.');
  } else {
    const length = compareMoments(findMoment(end, 'end') as Moment, findMoment(start, 'start') as Moment);
    if (length === 0) return { kind: 'instant', instant: end };
    if (length < 0) tell('xbrl.4.7.2:periodStartBeforeEnd', 'The period ends before it starts.');
  }
  return { kind: 'duration', start, end };
}
