/**
 * The moment that a date or a time of a period means (XBRL 2.1, 4.7.2): a date without time is its start as `startDate`, and its
 * end, which is the start of the day after, as `endDate` or `instant`. In milliseconds since 1970, without a time zone as
 * if in UTC. Undefined where the text is no date.
 */
export function momentOf(text: string, part: 'start' | 'end'): number | undefined {
  const match = FORM.exec(text);
  if (match === null) return undefined;
  const [, day = '', time, zone] = match;
  const midnight = Date.parse(`${day}T00:00:00Z`);
  // a day that no month has rolls over into the next
  if (Number.isNaN(midnight) || !new Date(midnight).toISOString().includes(day)) return undefined;
  const within = time === undefined ? (part === 'end' ? DAY : 0) : millisecondsOf(time);
  return midnight + within - offsetOf(zone);
}

const DAY = 86_400_000;
const FORM = /^(-?\d{4,6}-\d\d-\d\d)(?:T(\d\d:\d\d:\d\d(?:\.\d{1,20})?))?(Z|[+-]\d\d:\d\d)?$/;

function millisecondsOf(time: string): number {
  const [hours = '0', minutes = '0', seconds = '0'] = time.split(':');
  return Number(hours) * 3_600_000 + Number(minutes) * 60_000 + Number(seconds) * 1000;
}

function offsetOf(zone: string | undefined): number {
  if (zone === undefined || zone === 'Z') return 0;
  const size = Number(zone.slice(1, 3)) * 3_600_000 + Number(zone.slice(4)) * 60_000;
  return zone.startsWith('-') ? -size : size;
}
