import fc from 'fast-check';
import type { OimDimension, OimFact, OimPeriod, OimReport } from '../../src/oim/oim-report.js';
import { qname } from '../../src/value/qname.js';
import { currencyUnit, PURE, SHARES, type Unit } from '../../src/value/unit.js';
import { NAMESPACE } from './taxonomy.js';

/** Reports of the taxonomy of kinds: every kind of value, of period and of member, footnotes, facts linked to facts. */

const kind = (local: string) => qname(NAMESPACE, 'k', local);

/** What XML can hold, white space and markup among it. */
const words = fc
  .array(
    fc.constantFrom(
      'a',
      'Ä',
      '日',
      '😀',
      '&',
      '<',
      '>',
      '"',
      "'",
      ']]>',
      ' ',
      '  ',
      '\n',
      '\t',
      '\r',
      '=',
      '#nil',
      '#',
      ',',
      ';',
      '\\',
    ),
    {
      maxLength: 12,
    },
  )
  .map((parts) => parts.join(''));
const token = words.map((text) => text.trim().replace(/\s+/g, ' '));

const number = fc.oneof(
  fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }).map(String),
  fc.tuple(fc.integer(), fc.integer({ min: 1, max: 99_999 })).map(([whole, part]) => `${whole}.${part}5`),
  fc.constantFrom('0', '-0.5', '1e3', '007'),
);

const perShare: Unit = { numerators: currencyUnit('USD').numerators, denominators: SHARES.numerators };
const product: Unit = { numerators: [...SHARES.numerators, kind('area')], denominators: [] };

const valued = fc.oneof(
  fc.record({
    concept: fc.constant(kind('Money')),
    value: number,
    unit: fc.constantFrom('USD', 'CNY').map(currencyUnit),
  }),
  fc.record({ concept: fc.constant(kind('Count')), value: number, unit: fc.constant(SHARES) }),
  fc.record({ concept: fc.constant(kind('Ratio')), value: number, unit: fc.constantFrom(PURE, perShare, product) }),
  fc.record({ concept: fc.constant(kind('Words')), value: words, language: fc.constantFrom('en', 'de-CH', undefined) }),
  fc.record({ concept: fc.constant(kind('Token')), value: token, language: fc.constantFrom('en-US', undefined) }),
  fc.record({ concept: fc.constant(kind('Day')), value: fc.constantFrom('2024-02-29', '1999-12-31Z') }),
  fc.record({ concept: fc.constant(kind('Flag')), value: fc.constantFrom('true', 'false') }),
  fc.record({
    concept: fc.constant(kind('Name')),
    value: fc.constantFrom(kind('Money'), qname('https://example.com/other', 'k', 'Else')).map((name) => ({
      form: 'qname' as const,
      names: [name],
    })),
  }),
);

const moment = fc.constantFrom(
  '2023-01-01T00:00:00',
  '2024-01-01T00:00:00',
  '2024-03-01T12:30:00',
  '2025-01-01T00:00:00Z',
);
const period: fc.Arbitrary<OimPeriod | undefined> = fc.oneof(
  moment.map((instant) => ({ kind: 'instant' as const, instant })),
  fc.constantFrom('2024-01-01T00:00:00', '2024-02-29T06:00:00').map((end) => ({
    kind: 'duration' as const,
    start: '2023-01-01T00:00:00',
    end,
  })),
  fc.constant(undefined),
);

const place: fc.Arbitrary<OimDimension> = fc
  .constantFrom('HereMember', 'ThereMember')
  .map((member) => ({ axis: kind('PlaceAxis'), container: 'segment', member: kind(member) }));
const numbered: fc.Arbitrary<OimDimension> = fc
  .option(words)
  .map((typed) => ({ axis: kind('NumberAxis'), container: 'segment', typed, domain: kind('number') }));
const dimensions = fc
  .tuple(fc.option(place, { nil: undefined }), fc.option(numbered, { nil: undefined }))
  .map((both) => both.filter((one) => one !== undefined));

const entity = fc.record({
  scheme: fc.constantFrom('http://www.sec.gov/CIK', 'https://example.com/a b?c=1&d'),
  identifier: fc.constantFrom('0000000001', 'ACME', 'Ä-1'),
});

const fact = fc
  .record({
    valued,
    nil: fc.boolean(),
    decimals: fc.constantFrom(-3, 0, 2, 'INF' as const),
    entity,
    period,
    dimensions,
  })
  .map(({ valued: said, nil, decimals, ...aspects }): Omit<OimFact, 'id'> => {
    const unit = 'unit' in said ? said.unit : undefined;
    return {
      ...aspects,
      concept: said.concept,
      value: nil ? null : said.value,
      decimals: nil || unit === undefined ? undefined : decimals,
      unit,
      language: 'language' in said ? said.language : undefined,
    };
  });

const content = fc.constantFrom('Plain.', 'Of which <b>40%</b> &amp; more.', '<p>One.</p><p>Two.</p>');

export const arbitraryReport: fc.Arbitrary<OimReport> = fc
  .record({
    facts: fc.array(fact, { maxLength: 8 }),
    notes: fc.array(content, { maxLength: 2 }),
    ends: fc.array(fc.tuple(fc.nat(), fc.nat(), fc.boolean()), { maxLength: 5 }),
  })
  .map(({ facts, notes, ends }) => {
    const named = facts.map((one, i) => ({ ...one, id: `f-${i}` }));
    const noted = notes.map((text, i) => ({ id: `n-${i}`, language: 'en', content: text }));
    const links = named.length === 0 ? [] : linksAmong(named.length, noted.length, ends);
    const linked = new Set(links.map(({ to }) => to));
    return {
      taxonomy: [{ kind: 'schemaRef', href: 'kinds.xsd' }],
      roles: links.some(({ role }) => role === OWN_ROLE)
        ? [{ kind: 'roleRef', uri: OWN_ROLE, href: 'kinds.xsd#notes' }]
        : [],
      facts: named,
      notes: noted.filter(({ id }) => linked.has(id)),
      links,
    };
  });

const OWN_ROLE = `${NAMESPACE}/role/notes`;

/** Each once: from facts to notes as footnotes, to facts as explanations; in two roles. */
function linksAmong(facts: number, notes: number, ends: readonly (readonly [number, number, boolean])[]) {
  const made = ends.map(([from, to, toNote], i) => {
    const note = toNote && notes > 0;
    return {
      arcrole: note
        ? 'http://www.xbrl.org/2003/arcrole/fact-footnote'
        : 'http://www.xbrl.org/2009/arcrole/fact-explanatoryFact',
      role: i % 2 === 0 ? 'http://www.xbrl.org/2003/role/link' : OWN_ROLE,
      from: `f-${from % facts}`,
      to: note ? `n-${to % notes}` : `f-${to % facts}`,
    };
  });
  return [...new Map(made.map((link) => [JSON.stringify(link), link])).values()];
}
