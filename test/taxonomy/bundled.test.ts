import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { readLexicon } from '../../src/taxonomy/authored-schema.js';
import { bundledTaxonomy } from '../../src/taxonomy/bundled.js';
import { makeFold } from '../../src/taxonomy/fold.js';
import { loadTaxonomy } from '../../src/taxonomy/load.js';
import { clark, qname } from '../../src/value/qname.js';
import { parseXml } from '../../src/xml/parse.js';

const { value: taxonomy, diagnostics } = bundledTaxonomy();
const { lexicon } = taxonomy;
const fold = makeFold(lexicon);
const find = (local: string) => taxonomy.concepts.get(clark(qname(taxonomy.namespace, taxonomy.prefix, local)));
const axis = (local: string) => taxonomy.axes.find((one) => one.name.local === local);

describe('the taxonomy of the package', () => {
  test('loads from its compiled form without a word', () => {
    expect(diagnostics).toEqual([]);
    expect([taxonomy.namespace, taxonomy.prefix, taxonomy.version]).toEqual([
      'https://crossfoot.dev/taxonomy/2026',
      'cf',
      '2026.2',
    ]);
    expect(taxonomy.files.map((file) => file.name)).toEqual([
      'crossfoot.xsd',
      'crossfoot-country.xsd',
      'crossfoot-lab.xml',
      'crossfoot-doc.xml',
      'crossfoot-pre.xml',
      'crossfoot-cal.xml',
      'crossfoot-def.xml',
      'crossfoot-ref.xml',
    ]);
    expect(taxonomy.units.map((unit) => unit.name)).toEqual(['bitcoin', 'ether']);
  });

  test('its files are well-formed XML, which the program takes for granted', () => {
    expect(taxonomy.files.flatMap((file) => parseXml(file.name, file.text).diagnostics)).toEqual([]);
    expect(loadTaxonomy(taxonomy.files, lexicon).value).toEqual(taxonomy);
  });

  test('is read once', () => {
    expect(bundledTaxonomy()).toBe(bundledTaxonomy());
  });

  test.each([
    ['Revenues', 'monetary', 'duration', 'credit'],
    ['CostOfRevenue', 'monetary', 'duration', 'debit'],
    ['AllowanceForCreditLosses', 'monetary', 'instant', 'credit'],
    ['AllowanceForCreditLossesChargedOff', 'monetary', 'duration', 'debit'],
    ['Assets', 'monetary', 'instant', 'debit'],
    ['ProfitLoss', 'monetary', 'duration', 'credit'],
    ['CryptoAssetsHeldAtCustodianUnits', 'decimal', 'instant', undefined],
    ['NumberOfReportableSegments', 'integer', 'duration', undefined],
    ['EarningsPerShareBasic', 'perShare', 'duration', undefined],
    ['EffectiveIncomeTaxRate', 'percent', 'duration', undefined],
  ])('%s is %s, %s, %s', (name, type, periodType, balance) => {
    expect(find(name)).toMatchObject({ type, periodType });
    expect(find(name)?.balance).toBe(balance);
  });

  test('costs are debits and incomes credits', () => {
    const named = (pattern: RegExp) => [...taxonomy.concepts.values()].filter((c) => pattern.test(c.name.local));
    const wrong = [
      ...named(/^(?:Impairment|CostOf|Depreciation$)|Expense$/).filter((c) => c.balance !== 'debit'),
      ...named(/^(?:GainLoss|IncomeLoss|ProfitLoss|Revenues|Liabilities)/).filter((c) => c.balance !== 'credit'),
    ];
    // Other income net of other expense is one concept, and by its first word an income.
    expect(wrong.map((c) => c.name.local)).toEqual(['OtherNonoperatingIncomeExpense', 'NonoperatingIncomeExpense']);
  });

  test('the axes are those of the mission, the default of each its domain', () => {
    expect(taxonomy.axes.slice(0, 3).map((one) => [one.name.local, one.domain.local])).toEqual([
      ['SegmentAxis', 'SegmentDomain'],
      ['GeographyAxis', 'GeographyDomain'],
      ['CurrencyBasisAxis', 'ReportedCurrencyDomain'],
    ]);
    for (const one of taxonomy.axes.slice(3)) expect(one.domain.local).toBe(one.name.local.replace(/Axis$/, 'Domain'));
    expect(axis('CurrencyBasisAxis')?.members.map((m) => m.name.local)).toEqual(['ConvenienceTranslationMember']);
  });

  test('countries have codes of ISO 3166, and the names that these have in English', () => {
    const english = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
    const countries = axis('GeographyAxis')!.members.filter(({ name }) => name.prefix === 'country');
    expect(new Set(countries.map(({ name }) => name.namespace))).toEqual(new Set([`${taxonomy.namespace}/country`]));
    const plain = (words = '') => words.replace(' & ', ' and ').toLowerCase();
    const others = countries.flatMap(({ name, labels }) => {
      const label = labels[0]?.text;
      return plain(english.of(name.local)).includes(plain(label)) ? [] : [`${name.local} ${label}`];
    });
    expect(others).toEqual([]);
    const missing = 'AR AU BR CA CN DE FR GB ID IN IT JP KR MX RU SA TR US ZA'
      .split(' ')
      .filter((code) => !countries.some(({ name }) => name.local === code));
    expect(missing).toEqual([]);
  });

  test('every concept has an English standard label', () => {
    const bare = [...taxonomy.concepts.values()].filter(
      (c) => !c.labels.some((label) => label.role === 'standard' && label.language === 'en'),
    );
    expect(bare).toEqual([]);
  });
});

describe('the lexicon', () => {
  test('is what its schema asks for', () => {
    const file = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'taxonomy', 'lexicon.json');
    const read = readLexicon('lexicon.json', readFileSync(file, 'utf8'));
    expect(read.diagnostics).toEqual([]);
    expect(read.value).toEqual(lexicon);
    expect(readLexicon('l.json', JSON.stringify({ ...lexicon, drop: [1] })).diagnostics.map((d) => d.message)).toEqual([
      expect.stringMatching(/^l\.json: drop\.0: /),
    ]);
  });

  test('names nothing that the taxonomy lacks', () => {
    const concepts = [...lexicon.concepts, ...lexicon.prose, ...lexicon.counts].map((one) => one.concept);
    expect(concepts.filter((name) => name !== undefined && find(name) === undefined)).toEqual([]);
    const members = lexicon.members.filter(
      (one) => !axis(one.axis)?.members.some((member) => member.name.local === one.member),
    );
    expect(members).toEqual([]);
    expect(lexicon.axes.filter((one) => axis(one.axis) === undefined)).toEqual([]);
    const units = new Set(['shares', ...taxonomy.units.map((unit) => unit.name)]);
    expect(lexicon.counts.filter((one) => one.unit !== undefined && !units.has(one.unit))).toEqual([]);
  });

  test('no phrase names two concepts in one context', () => {
    const named = new Map<string, Set<string>>();
    const name = (phrase: string, context: string, concept: string) => {
      const key = `${fold(phrase)} @ ${context}`;
      named.set(key, (named.get(key) ?? new Set()).add(concept));
    };
    for (const concept of taxonomy.concepts.values()) {
      for (const label of concept.labels) {
        if (label.role !== 'documentation') name(label.text, '', concept.name.local);
      }
    }
    for (const { concept, phrases, within = [''] } of lexicon.concepts) {
      for (const phrase of phrases) for (const context of within) name(phrase, fold(context), concept);
    }
    expect([...named].filter(([, concepts]) => concepts.size > 1)).toEqual([]);
  });

  test('no phrase names two members, none folds to nothing', () => {
    const named = new Map<string, Set<string>>();
    for (const { axis: along, member, phrases } of lexicon.members) {
      for (const phrase of phrases) {
        const key = `${along} ${fold(phrase)}`;
        named.set(key, (named.get(key) ?? new Set()).add(member));
      }
    }
    expect([...named].filter(([, members]) => members.size > 1)).toEqual([]);
    const all = [...lexicon.concepts, ...lexicon.members].flatMap((one) => one.phrases);
    expect(all.filter((phrase) => fold(phrase) === '')).toEqual([]);
  });

  test('a cue in prose has at most one place for the amount, at an end', () => {
    const cues = lexicon.prose.flatMap((one) => one.near.flat());
    expect(cues.filter((cue) => cue.includes('…') && !/^(?:… [^…]+|[^…]+ …)$/.test(cue))).toEqual([]);
  });
});

/** Facts agreed by hand, where the machine has them; the project does not. */
const GOLD = join(process.env.CROSSFOOT_SHARED ?? '../shared', 'gold', 'seeds');
const golds = ['other-current-assets', 'segment-reporting'].map((name) => join(GOLD, `${name}.gold.json`));

(golds.every((file) => existsSync(file)) ? test : test.skip)('the facts agreed by hand fit the taxonomy', () => {
  const facts = golds.flatMap((file) => JSON.parse(readFileSync(file, 'utf8')) as Gold[]);
  expect(facts.length).toBeGreaterThan(200);
  const misfits = facts.filter((fact) => {
    const concept = find(fact.concept);
    const has = (along: string, member: string | null) =>
      member === null || axis(along)?.members.some((one) => one.name.local === member);
    const periodFits = fact.period === null || fact.period.type === concept?.periodType;
    return !concept || !periodFits || !has('SegmentAxis', fact.segment) || !has('GeographyAxis', fact.geography);
  });
  expect(misfits).toEqual([]);
});

interface Gold {
  readonly concept: string;
  readonly period: { readonly type: string } | null;
  readonly segment: string | null;
  readonly geography: string | null;
}
