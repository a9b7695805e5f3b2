import fc from 'fast-check';

/** A name over a column or beside a row, and the member that it must become. */
export interface Named {
  readonly words: string;
  readonly member: string;
}

/** Letters of a phrase run together, each word with a capital: the naming of concepts and members. */
export function memberName(words: string): string {
  const joined = words
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word !== '')
    .map((word) => word[0]?.toUpperCase() + word.slice(1))
    .join('');
  return `${joined}Member`;
}

const KNOWN_SEGMENTS = ['Cryptocurrency Mining', 'Corporate'];
const FIRST = ['Cloud', 'Harbour', 'Retail', 'Precision', 'Orchard', 'Railway', 'Solar', 'Timber', 'Payment', 'Studio'];
const SECOND = [
  'Hosting',
  'Logistics',
  'Banking',
  'Tools',
  'Foods',
  'Leasing',
  'Farms',
  'Products',
  'Services',
  'Media',
];
const KNOWN_PLACES = ['Greater China', 'Asia/Eastern Europe', 'North America'];
/** Countries by names that notes give them, and their codes of ISO 3166. */
const COUNTRIES: readonly (readonly [string, string])[] = [
  ['U.S.', 'US'],
  ['Mainland China', 'CN'],
  ['United Kingdom', 'GB'],
  ['The Netherlands', 'NL'],
  ['Kazakhstan', 'KZ'],
];
const PLACES = [
  'Nordic Countries',
  'Iberia',
  'Oceania',
  'Sub-Saharan Africa',
  'Gulf States',
  'Benelux',
  'Andean Region',
];

const made = fc.tuple(fc.constantFrom(...FIRST), fc.constantFrom(...SECOND)).map(([a, b]) => `${a} ${b}`);

/** Two to six segments, known and made up, in any order. */
export const segments: fc.Arbitrary<Named[]> = namesOf(fc.oneof(fc.constantFrom(...KNOWN_SEGMENTS), made), 2, 6);

/** Two to six parts of the world, known and unknown to the taxonomy. */
export const places: fc.Arbitrary<Named[]> = namesOf(
  fc.constantFrom(...KNOWN_PLACES, ...PLACES, ...COUNTRIES.map(([words]) => words)),
  2,
  6,
);
const CODES = new Map(COUNTRIES);

function namesOf(words: fc.Arbitrary<string>, minLength: number, maxLength: number): fc.Arbitrary<Named[]> {
  return fc
    .uniqueArray(words, { minLength, maxLength })
    .map((names) => names.map((name) => ({ words: name, member: CODES.get(name) ?? memberName(name) })));
}

export const companies = fc.constantFrom('the Group', 'the Company', 'Larkfield', 'Osprey Holdings', 'Meridian Works');

export const NUMBER_WORDS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six'] as const;
