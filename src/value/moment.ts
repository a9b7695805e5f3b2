/** A point of time as XBRL 2.1 (4.7.2) and OIM 1.0 have it: the midnight between two days belongs to both. */
export interface Moment {
  /** Seconds since 1970-01-01T00:00:00. */
  readonly seconds: number;
  /** Digits of the second's fraction, without trailing zeros. */
  readonly fraction: string;
  /** Whether a time zone is stated: without one, a moment is nobody's in particular. */
  readonly zoned: boolean;
}

const ZONE = String.raw`(?<zone>Z|[+-](?:0\d|1[0-3]):[0-5]\d|[+-]14:00)?`;
const DATE_TIME = new RegExp(
  String.raw`^(?<year>-?\d{4})-(?<month>\d\d)-(?<date>\d\d)(?:T(?<hour>\d\d):(?<minute>[0-5]\d):(?<second>[0-5]\d)(?:\.(?<fraction>\d{1,40}))?)?${ZONE}$`,
);

/**
 * What an xs:date or xs:dateTime says; undefined for what is neither, days that no calendar has among them. A day without
 * time begins as `start`, and as anything else it means its end (XBRL 2.1, 4.7.2).
 */
export function findMoment(text: string, as: 'start' | 'end' | 'instant'): Moment | undefined {
  const parts = DATE_TIME.exec(text.trim())?.groups;
  if (parts === undefined) return undefined;
  const midnight = secondsOf(Number(parts.year), Number(parts.month), Number(parts.date));
  const zoned = parts.zone !== undefined;
  const east = minutesOf(parts.zone ?? 'Z') * 60;
  if (midnight === undefined) return undefined;
  if (parts.hour === undefined) return { seconds: midnight + (as === 'start' ? 0 : DAY) - east, fraction: '', zoned };
  const [hour, minute, second] = [Number(parts.hour), Number(parts.minute), Number(parts.second)];
  const fraction = (parts.fraction ?? '').replace(/0+$/, '');
  if (hour > 24 || (hour === 24 && (minute > 0 || second > 0 || fraction !== ''))) return undefined;
  return { seconds: midnight + hour * 3600 + minute * 60 + second - east, fraction, zoned };
}

/** Less than zero where `a` comes first; what has no time zone is taken for UTC. */
export function compareMoments(a: Moment, b: Moment): number {
  return a.seconds - b.seconds || (a.fraction < b.fraction ? -1 : a.fraction > b.fraction ? 1 : 0);
}

/** Equal for equal moments. */
export function momentKey({ seconds, fraction, zoned }: Moment): string {
  return `${seconds}.${fraction}${zoned ? 'Z' : ''}`;
}

/** Whether the text is a moment in OIM's canonical form: an xs:dateTime without time zone or in UTC. */
export function isCanonicalMoment(text: string): boolean {
  return /T(?!24)[\d:]+(?:\.\d|\.\d+[1-9])?Z?$/.test(text) && findMoment(text, 'instant') !== undefined;
}

const DAY = 86_400;

function secondsOf(year: number, month: number, date: number): number | undefined {
  const day = new Date(0);
  day.setUTCFullYear(year, month - 1, date);
  const real = day.getUTCFullYear() === year && day.getUTCMonth() === month - 1 && day.getUTCDate() === date;
  return real && year !== 0 ? day.getTime() / 1000 : undefined;
}

function minutesOf(zone: string): number {
  if (zone === 'Z') return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4, 6));
  return zone.startsWith('-') ? -minutes : minutes;
}

/** The moment as OIM's canonical form writes it, in UTC where a zone is stated. */
export function momentText({ seconds, fraction, zoned }: Moment): string {
  // years before the first have six digits there
  const text = new Date(seconds * 1000).toISOString().slice(0, -5).replace(/^-00/, '-');
  return `${text}${fraction === '' ? '' : `.${fraction}`}${zoned ? 'Z' : ''}`;
}
