import { describe, expect, test } from '@jest/globals';
import { classify } from '../../src/fact/duplicates.js';
import type { Fact } from '../../src/fact/fact.js';
import type { Report } from '../../src/fact/report.js';
import type { TaxonomySource } from '../../src/taxonomy/authored.js';
import { bundledTaxonomy } from '../../src/taxonomy/bundled.js';
import { validate } from '../../src/validate/validate.js';
import { decimal } from '../../src/value/decimal.js';
import type { Period } from '../../src/value/period.js';
import { qname } from '../../src/value/qname.js';
import { currencyUnit, PURE, SHARES, simpleUnit } from '../../src/value/unit.js';

const taxonomy = bundledTaxonomy().value;
const cf = (local: string) => qname(taxonomy.namespace, taxonomy.prefix, local);
const country = (code: string) => qname(`${taxonomy.namespace}/country`, 'country', code);
const YEAR: Period = { kind: 'duration', start: '2025-01-01', end: '2025-12-31' };
const CLOSE: Period = { kind: 'instant', instant: '2025-12-31' };
const USD = currencyUnit('USD');
const perShare = { numerators: USD.numerators, denominators: SHARES.numerators };

let count = 0;
function fact(concept: string, more: Partial<Fact> = {}): Fact {
  const at = ++count;
  return {
    id: `f${at}`,
    key: `k${at}`,
    concept: cf(concept),
    value: decimal(5000),
    decimals: -3,
    unit: USD,
    period: YEAR,
    entity: { scheme: 'https://example.com/entities', identifier: 'X' },
    dimensions: [],
    footnotes: [],
    proofs: [],
    reviews: [],
    provenance: {
      datapoint: `t0.r${at}.c0`,
      displayed: '5',
      span: { start: at, end: at + 1 },
      digits: { start: at, end: at + 1 },
      written: { form: 'num-dot-decimal', digits: '5', negative: false, fraction: 0 },
      power: 3,
      negated: false,
      rowLabel: 'Row',
      columnLabel: 'Column',
      concept: [],
      period: [],
      unit: [],
      scale: [],
      dimensions: {},
    },
    ...more,
  };
}

function check(facts: readonly Fact[], extension?: TaxonomySource): string[] {
  const report: Report = {
    source: { name: 'note.txt', text: '' },
    entity: { scheme: 'https://example.com/entities', identifier: 'X' },
    language: 'en',
    form: undefined,
    facts,
    footnotes: [],
    proofs: [],
    extension,
    census: { seen: 0, tagged: 0, left: 0, quiet: 0, numbers: [] },
    page: [],
  };
  const result = validate(taxonomy)(report);
  expect(result.value).toBe(report);
  expect(result.diagnostics.every((d) => d.spans.length > 0)).toBe(true);
  return result.diagnostics.map((d) => d.code);
}

const along = (axis: string, member: string) => ({ axis: cf(axis), member: cf(member) });

test('facts that keep every law pass without a word', () => {
  expect(
    check([
      fact('Revenues'),
      fact('Revenues', {
        dimensions: [along('SegmentAxis', 'CorporateMember'), { axis: cf('GeographyAxis'), member: country('JP') }],
      }),
      fact('Assets', { period: CLOSE }),
      fact('Revenues', { period: { kind: 'duration', start: '2025-12-31', end: '2025-12-31' } }),
      fact('NumberOfReportableSegments', { unit: PURE, decimals: 0 }),
      fact('CryptoAssetsHeldAtCustodianUnits', { unit: simpleUnit(cf('bitcoin')), period: CLOSE }),
      fact('EarningsPerShareBasic', { unit: perShare, decimals: 2 }),
      fact('SharesOutstanding', { unit: SHARES, period: CLOSE }),
      fact('EffectiveIncomeTaxRate', { unit: PURE, decimals: 3 }),
    ]),
  ).toEqual([]);
});

describe('each law broken once is said once', () => {
  test.each<[string, Fact]>([
    ['oime:unknownConcept', fact('NoSuchConcept')],
    // An axis is declared, but no fact may be of it.
    ['oime:unknownConcept', fact('SegmentAxis')],
    ['xbrl.4.7.2:contextPeriodType', fact('Revenues', { period: CLOSE })],
    ['xbrl.4.7.2:contextPeriodType', fact('Assets')],
    [
      'xbrl.4.7.2:periodStartBeforeEnd',
      fact('Revenues', { period: { kind: 'duration', start: '2025-12-31', end: '2025-01-01' } }),
    ],
    ['xbrl.4.6.2:numericUnit', fact('Revenues', { unit: { numerators: [], denominators: [] } })],
    ['xbrl.4.8.2:monetaryFactUnit-notMonetaryMeasure', fact('Revenues', { unit: PURE })],
    ['xbrl.4.8.2:monetaryFactUnit-notMonetaryMeasure', fact('Revenues', { unit: currencyUnit('usd') })],
    ['xbrl.4.8.2:monetaryFactUnit-notSingleMeasure', fact('Revenues', { unit: perShare })],
    ['xbrl.4.8.2:sharesFactUnit-notSharesMeasure', fact('WeightedAverageSharesBasic', { unit: PURE })],
    ['xbrl.4.8.2:sharesFactUnit-notSingleMeasure', fact('WeightedAverageSharesBasic', { unit: perShare })],
    ['utre:error-NumericFactUtrInvalid', fact('EffectiveIncomeTaxRate', { unit: USD })],
    ['utre:error-NumericFactUtrInvalid', fact('EarningsPerShareBasic', { unit: USD })],
    ['oime:unknownDimension', fact('Revenues', { dimensions: [{ axis: cf('CustomerAxis'), member: country('JP') }] })],
    [
      'xbrldie:ExplicitMemberUndefinedQNameError',
      fact('Revenues', { dimensions: [along('SegmentAxis', 'GardeningMember')] }),
    ],
    [
      'xbrldie:DefaultValueUsedInInstanceError',
      fact('Revenues', { dimensions: [along('SegmentAxis', 'SegmentDomain')] }),
    ],
    [
      'xbrldie:PrimaryItemDimensionallyInvalidError',
      fact('Revenues', { dimensions: [{ axis: cf('SegmentAxis'), member: country('JP') }] }),
    ],
    [
      'xbrldie:RepeatedDimensionInInstanceError',
      fact('Revenues', {
        dimensions: [along('SegmentAxis', 'CorporateMember'), along('SegmentAxis', 'AllOtherMember')],
      }),
    ],
  ])('%s', (code, broken) => {
    expect(check([broken])).toEqual([code]);
  });
});

test('what the extension of the report brings is known', () => {
  const extension: TaxonomySource = {
    namespace: 'https://example.com/e',
    prefix: 'e',
    version: '1',
    language: 'en',
    concepts: [{ name: 'Rewards', type: 'monetary', periodType: 'duration', labels: { standard: 'Rewards' } }],
    axes: [
      {
        name: 'cf:SegmentAxis',
        labels: {},
        domain: 'SegmentDomain',
        domainLabels: {},
        members: [{ name: 'GardeningMember', labels: { standard: 'Gardening' } }],
      },
    ],
    units: [],
  };
  const ext = (local: string) => qname('https://example.com/e', 'e', local);
  const own = fact('Revenues', {
    concept: ext('Rewards'),
    dimensions: [{ axis: cf('SegmentAxis'), member: ext('GardeningMember') }],
  });
  expect(check([own], extension)).toEqual([]);
  expect(check([own])).toEqual(['oime:unknownConcept', 'xbrldie:ExplicitMemberUndefinedQNameError']);
  expect(check([{ ...own, period: CLOSE }], extension)).toEqual(['xbrl.4.7.2:contextPeriodType']);
});

describe('duplicates', () => {
  const of = (value: string | null, decimals?: number) =>
    fact('Revenues', { value: value === null ? null : decimal(value), decimals });

  test.each([
    ['complete', [of('2556000', -3), of('2556000', -3)]],
    ['complete', [of(null), of(null)]],
    // [2555500, 2556500] lies in [2555000, 2565000].
    ['consistent', [of('2556000', -3), of('2560000', -4)]],
    // [1500, 2500] and [2500, 2600] share an end.
    ['consistent', [of('2000', -3), of('2550', -2)]],
    ['consistent', [of('2556000', -3), of('2556000')]],
    ['inconsistent', [of('2556000', -3), of('2570000', -4)]],
    // Equal accuracy leaves no room, though the intervals meet.
    ['inconsistent', [of('2556000', -3), of('2557000', -3)]],
    ['inconsistent', [of('2556000', -3), of(null)]],
    // Each meets the exact figure, not each other: [450, 550] and [545, 555] against 560 in [555, 565].
    ['inconsistent', [of('500', -2), of('550', -1), of('560', -1)]],
  ] as const)('%s', (kind, set) => {
    expect(classify(set)).toBe(kind);
  });

  test('a set that disagrees is one warning at all its places; other aspects are other facts', () => {
    const set = [fact('Revenues'), fact('Revenues', { value: decimal(6000) }), fact('Revenues')];
    expect(check(set)).toEqual(['validate-duplicate-inconsistent']);
    expect(
      check([
        fact('Revenues'),
        fact('Revenues', { value: decimal(6000), unit: currencyUnit('CNY') }),
        fact('Revenues', { value: decimal(7000), period: { ...YEAR, start: '2025-07-01' } }),
        fact('Revenues', { value: decimal(8000), dimensions: [along('SegmentAxis', 'CorporateMember')] }),
        fact('Revenues', { value: decimal(9000), entity: { scheme: 'https://example.com/entities', identifier: 'Y' } }),
        fact('CostOfRevenue', { value: decimal(10000) }),
      ]),
    ).toEqual([]);
  });
});
