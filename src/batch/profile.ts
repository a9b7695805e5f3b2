import { type Diagnostic, diagnose } from '../diagnostic/diagnostic.js';
import { Result } from '../diagnostic/result.js';
import { type Profile, profileSchema } from '../fact/profile.js';
import { readJson } from '../json/read-json.js';
import { findMember, type JsonNode } from '../json/tree.js';
import type { Source, Span } from '../source/source.js';
import { daysInMonth } from '../value/period.js';

/** The least that a profile says; help shows it. */
export const MINIMAL_PROFILE = `{ "entity": { "scheme": "http://www.sec.gov/CIK", "identifier": "0000000000" },
  "documentPeriodEnd": "2025-12-31", "fiscalYearEnd": "--12-31", "reportingCurrency": "USD" }`;

/** The profile that a JSON text states; undefined, with `profile-invalid` at the places of the faults, where it states none. */
export function parseProfile(source: Source): Result<Profile | undefined> {
  const { value: root, faults } = readJson(source.text);
  if (root !== undefined) return checkProfile(JSON.parse(source.text), (path) => [placeOf(root, path)]);
  const malformed = faults.map(({ span, expected }) => {
    const actual = source.text[span.start];
    return diagnose('profile-invalid', 'The profile is not JSON.', [span], {
      actual: actual === undefined ? 'the end of the text' : JSON.stringify(actual),
      expected,
      help: `A profile is a JSON object such as\n${MINIMAL_PROFILE}`,
    });
  });
  return new Result<Profile | undefined>(undefined, malformed);
}

/** The same for a value already parsed; `place` gives spans for the path of a fault, none where there is no text. */
export function checkProfile(
  value: unknown,
  place: (path: readonly string[]) => readonly Span[] = () => [],
): Result<Profile | undefined> {
  const parsed = profileSchema.safeParse(value);
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => {
      const path = issue.path.map(String);
      return fault(path, issue.message, place(path));
    });
    return new Result<Profile | undefined>(undefined, faults);
  }
  const faults = impossibleDays(parsed.data, place);
  const strange = Object.keys(value as object)
    .filter((key) => !(key in profileSchema.shape))
    .map((key) =>
      diagnose('profile-unknown-key', `The profile has a key that is not used: ${key}`, place([key]), {
        help: `The keys are ${Object.keys(profileSchema.shape).join(', ')}.`,
      }),
    );
  return new Result(faults.length > 0 ? undefined : parsed.data, [...faults, ...strange]);
}

function impossibleDays(profile: Profile, place: (path: readonly string[]) => readonly Span[]): Diagnostic[] {
  const days = [
    ['documentPeriodEnd', profile.documentPeriodEnd],
    ['fiscalYearStart', profile.fiscalYearStart],
    ['fiscalYearEnd', profile.fiscalYearEnd.replace(/^-/, '2024')],
  ] as const;
  return days
    .filter(([, day]) => day !== undefined && !isDay(day))
    .map(([key]) => fault([key], 'no day of the calendar', place([key])));
}

function isDay(day: string): boolean {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return year >= 1 && month >= 1 && month <= 12 && date >= 1 && date <= daysInMonth(year, month);
}

function fault(path: readonly string[], message: string, spans: readonly Span[]): Diagnostic {
  const name = path.length > 0 ? path.join('.') : 'the profile';
  return diagnose('profile-invalid', `The profile does not hold: ${name}: ${message}`, spans, {
    help: `The least a profile says is\n${MINIMAL_PROFILE}`,
  });
}

/** The place of the value, or of the nearest object round it: a key that is missing has no place of its own. */
function placeOf(root: JsonNode, path: readonly string[]): Span {
  let node = root;
  for (const key of path) {
    const inner = node.kind === 'array' ? node.items[Number(key)] : findMember(node, key);
    if (inner === undefined) break;
    node = inner;
  }
  return node.span;
}
