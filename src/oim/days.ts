import { findMoment, momentText } from '../value/moment.js';
import { addDays } from '../value/period.js';

/**
 * A moment as people name it: the day that begins with a midnight, as the start of a period, and the one that ends with it as anything
 * else. Any other moment, and what is none, stays as it is.
 */
export function dayOf(moment: string, as: 'start' | 'end' | 'instant'): string {
  const day = /^(\d{4}-\d\d-\d\d)T00:00:00$/.exec(moment)?.[1];
  if (day === undefined || findMoment(moment, as) === undefined) return moment;
  return as === 'start' ? day : addDays(day, -1);
}

/** The way back: the midnight that a day means. */
export function momentOfDay(day: string, as: 'start' | 'end' | 'instant'): string {
  const found = findMoment(day, as);
  return found === undefined ? day : momentText(found);
}
