import type { GridRow, Reading, ValueCell } from '../../src/document/reading.js';
import type { Fact } from '../../src/fact/fact.js';
import type { PageBlock, Report } from '../../src/fact/report.js';
import { type Phrase, phraseOf } from '../../src/source/phrase.js';
import type { Span } from '../../src/source/source.js';
import type { AxisSource, ConceptSource, TaxonomySource } from '../../src/taxonomy/authored.js';
import { compileTaxonomy } from '../../src/taxonomy/compile.js';
import type { Lexicon } from '../../src/taxonomy/lexicon.js';
import { loadTaxonomy } from '../../src/taxonomy/load.js';
import type { Taxonomy } from '../../src/taxonomy/taxonomy.js';
import { decimal } from '../../src/value/decimal.js';
import { type QName, qname } from '../../src/value/qname.js';
import { currencyUnit, PURE } from '../../src/value/unit.js';
import type { Written } from '../../src/value/written.js';

/** A small note by hand, hostile where a note can be: markup, ampersands, a control character, an astral character. */
export const TEXT = `REVENUE & "OTHERS"
5. REVENUE & "OTHERS"
The Group 𝔾 has two segments; <script>alert(1)</script> sales of $1.2 million are \u0001 described below.
By kind, in thousands
| As of December 31, |
| 2025 | 2024 |
| Sales: | | |
| Goods (1) | 1,300 | (100 | ) |
| Gifts | — | N/A |
| Total | 1,300 | (100) |
(1) Of which 40% & more, or $0.5 million, <b>abroad</b>.
* Said of no figure.
`;

const NAMESPACE = 'https://example.com/taxonomy';
export const name = (local: string): QName => qname(NAMESPACE, 'ex', local);

/** The place of the n-th time these words stand in the text. */
export function at(words: string, nth = 1, text = TEXT): Span {
  let start = -1;
  for (let i = 0; i < nth; i++) start = text.indexOf(words, start + 1);
  if (start < 0) throw new Error(`not in the text: ${words}`);
  return { start, end: start + words.length };
}

export const phrase = (words: string, nth = 1): Phrase => phraseOf(TEXT, [at(words, nth)]);

const concept = (local: string, more: Partial<ConceptSource> = {}): ConceptSource => ({
  name: local,
  type: 'monetary',
  periodType: 'duration',
  labels: { standard: `Label of ${local}` },
  ...more,
});

const axis: AxisSource = {
  name: 'KindAxis',
  labels: { standard: 'Kind [axis]' },
  domain: 'KindDomain',
  domainLabels: { standard: 'Kind [domain]' },
  members: [
    { name: 'GoodsMember', labels: { standard: 'Goods [member]' } },
    { name: 'country:CH', labels: { standard: 'Switzerland' } },
  ],
};

const authored: TaxonomySource = {
  namespace: NAMESPACE,
  prefix: 'ex',
  version: '1',
  language: 'en',
  concepts: [
    concept('Sales', { balance: 'credit' }),
    concept('Gifts', { balance: 'debit' }),
    concept('Segments', { type: 'integer' }),
    concept('ShareAbroad', { type: 'percent' }),
    ...['SalesAbroad', 'HalfAbroad', 'Turnover', 'Pieces'].map((local) => concept(local, { balance: 'credit' })),
  ],
  axes: [axis],
  units: [],
};

const lexicon: Lexicon = {
  synonyms: [],
  drop: [],
  lead: [],
  concepts: [],
  members: [],
  axes: [],
  prose: [],
  counts: [],
  kinds: {
    debit: [],
    credit: [],
    sizes: [],
    signed: [],
    takings: [],
    reliefs: [],
    rates: [],
    losses: [],
    contra: [],
    pairs: [],
  },
  times: { events: [], settling: [], movements: [], things: [] },
  listings: [],
  scopes: [],
  instruments: [],
  proseTimes: {
    standing: [],
    happening: [],
    rates: [],
    margins: [],
    portions: [],
    earned: [],
    kept: [],
    done: [],
    results: [],
    changed: [],
    supposed: [],
    foreseen: [],
    scheduled: [],
    left: [],
    balances: [],
    takings: [],
    lent: [],
  },
  consolidation: { apart: [], eliminations: [], beside: [], whole: [], around: [], nouns: [] },
  heads: {
    measures: [],
    modifiers: [],
    qualifiers: [],
    phrases: [],
    names: [],
    flows: [],
    silent: [],
    totals: [],
    activity: [],
  },
  types: { monetary: [], perShare: [], percent: [], shares: [], count: [], award: [], pure: [], awards: [] },
};

export function taxonomy(): Taxonomy {
  return loadTaxonomy(compileTaxonomy(authored, 'example'), lexicon).value;
}

export const printed = (digits: string, negative = false): Written => ({
  form: 'num-dot-decimal',
  digits,
  negative,
  fraction: digits.split('.')[1]?.length ?? 0,
});
export const DASH: Written = { form: 'fixed-zero', digits: '0', negative: false, fraction: 0 };

/** A fact of the figure at `digits`; what is not said is a monetary fact of Sales in thousands of 2025. */
export function fact(id: string, digits: Span, value: string | null, more: FactWords = {}): Fact {
  const { written = printed(TEXT.slice(digits.start, digits.end).replace(/,/g, '')), power = 3, datapoint = id } = more;
  return {
    id,
    key: `k-${id}`,
    concept: name('Sales'),
    value: value === null ? null : decimal(value),
    decimals: -3,
    unit: currencyUnit('USD'),
    period: { kind: 'duration', start: '2025-01-01', end: '2025-12-31' },
    entity: { scheme: 'https://example.com/companies', identifier: 'ACME', name: 'Acme & Sons' },
    dimensions: [],
    footnotes: [],
    proofs: [],
    reviews: [],
    provenance: {
      datapoint,
      displayed: TEXT.slice(digits.start, digits.end),
      span: digits,
      digits,
      written,
      power,
      negated: false,
      rowLabel: '',
      columnLabel: '',
      concept: [],
      period: [],
      unit: [],
      scale: [],
      dimensions: {},
    },
    ...more.fact,
  };
}

interface FactWords {
  readonly written?: Written;
  readonly power?: number;
  readonly datapoint?: string;
  readonly fact?: Partial<Fact>;
}

export const GOODS = { axis: name('KindAxis'), member: name('GoodsMember') };
export const SWISS = { axis: name('KindAxis'), member: qname(`${NAMESPACE}/country`, 'country', 'CH') };
export const PURE_SEGMENTS: Partial<Fact> = { concept: name('Segments'), unit: PURE, decimals: 0 };
const LAST_YEAR = { kind: 'duration', start: '2024-01-01', end: '2024-12-31' } as const;

export function facts(): Fact[] {
  const goods: Partial<Fact> = { dimensions: [GOODS], footnotes: ['fn-1'], proofs: ['p-1'] };
  const two: Written = { form: 'numwordsen', digits: '2', negative: false, fraction: 0 };
  return [
    fact('f-two', at('two'), '2', { written: two, power: 0, fact: PURE_SEGMENTS }),
    fact('f-prose', at('1.2'), '1200000', { power: 6, fact: { concept: name('Turnover'), decimals: -5 } }),
    fact('f-goods', at('1,300'), '1300000', { datapoint: 't0.r1.c0', fact: goods }),
    fact('f-goods-before', at('100'), '-100000', { datapoint: 't0.r1.c1', fact: { ...goods, period: LAST_YEAR } }),
    fact('f-gifts', at('—'), '0', { written: DASH, fact: { concept: name('Gifts') } }),
    fact('f-gifts-before', at('N/A'), null, { written: DASH, fact: { concept: name('Gifts'), period: LAST_YEAR } }),
    fact('f-total', at('1,300', 2), '1300000', {
      datapoint: 't0.r3.c0',
      fact: { proofs: ['p-1'], reviews: [{ reason: 'period-repaired', evidence: ['because "x" < 2'] }] },
    }),
    fact('f-total-again', at('1,300', 2), '1300000', { fact: { concept: name('SalesAbroad') } }),
    fact('f-total-exact', at('1,300', 2), '1300', { power: 0, fact: { concept: name('Pieces'), decimals: undefined } }),
    fact('f-total-before', at('100', 2), '-100000', { datapoint: 't0.r3.c1', fact: { period: LAST_YEAR } }),
    fact('f-abroad', at('40'), '0.4', { power: -2, fact: { concept: name('ShareAbroad'), unit: PURE, decimals: 2 } }),
    fact('f-half', at('0.5'), '500000', { power: 6, fact: { concept: name('HalfAbroad'), decimals: -5 } }),
  ];
}

const cell = (digits: Span, written: Written, around: Span = digits): ValueCell => ({
  span: around,
  digits,
  written,
  sign: undefined,
});

const row = (index: number, label: Phrase, cells: GridRow['cells'], more: Partial<GridRow> = {}): GridRow => ({
  index,
  label,
  marks: [],
  sections: [phrase('Sales:')],
  cells,
  ...more,
});

export function reading(): Reading {
  const over = { kind: 'period', phrase: phrase('As of December 31,') } as const;
  return {
    table: 0,
    captions: [phrase('sales of $1.2 million'), phrase('By kind, in thousands')],
    corner: [],
    columns: [
      { index: 0, heads: [over, { kind: 'period', phrase: phrase('2025') }] },
      { index: 1, heads: [over, { kind: 'period', phrase: phrase('2024') }] },
    ],
    rows: [
      row(0, phrase('Sales:'), [undefined, undefined], { sections: [] }),
      row(
        1,
        phrase('Goods (1)'),
        [cell(at('1,300'), printed('1300')), cell(at('100'), printed('100', true), at('(100 | )'))],
        {
          marks: [{ mark: '1', span: at('(1)', 2) }],
        },
      ),
      row(2, phrase('Gifts'), [cell(at('—'), DASH), undefined]),
      row(3, phrase('Total'), [
        cell(at('1,300', 2), printed('1300')),
        cell(at('100', 2), printed('100', true), at('(100)')),
      ]),
    ],
    prior: 1,
  };
}

const NOTE = 'Of which 40% & more, or $0.5 million, <b>abroad</b>.';

export function report(more: Partial<Report> = {}): Report {
  const page: PageBlock[] = [
    { kind: 'heading', phrase: phrase('REVENUE & "OTHERS"') },
    { kind: 'heading', phrase: phrase('5. REVENUE & "OTHERS"') },
    { kind: 'paragraph', phrase: phrase(TEXT.split('\n')[2] as string) },
    { kind: 'table', reading: reading() },
    { kind: 'footnote', mark: '1', markSpan: at('(1)', 3), phrase: phrase(NOTE) },
    { kind: 'footnote', mark: '*', markSpan: at('*'), phrase: phrase('Said of no figure.') },
  ];
  return {
    source: { name: 'notes/note.txt', text: TEXT },
    entity: { scheme: 'https://example.com/companies', identifier: 'ACME', name: 'Acme & Sons' },
    language: 'en',
    form: undefined,
    facts: facts(),
    footnotes: [
      { id: 'fn-1', mark: '1', text: NOTE, spans: [at(NOTE)], language: 'en' },
      { id: 'fn-2', mark: '*', text: 'Said of no figure.', spans: [at('Said of no figure.')], language: 'en' },
    ],
    proofs: [
      {
        id: 'p-1',
        kind: 'sum-down',
        grade: 'exact',
        members: [
          { datapoint: 't0.r3.c0', role: 'total', weight: 1 },
          { datapoint: 't0.r1.c0', role: 'part', weight: 1 },
          { datapoint: 't0.r2.c0', role: 'part', weight: 1 },
        ],
        statement: '1,300 + 0 = 1,300',
        difference: '0',
        tolerance: '0',
      },
    ],
    extension: undefined,
    census: {
      seen: 3,
      tagged: 1,
      left: 1,
      quiet: 1,
      numbers: [
        { span: at('5'), fate: 'quiet' },
        { span: at('40'), fate: 'left' },
        { span: at('1,300'), fate: 'tagged' },
      ],
    },
    page,
    ...more,
  };
}

/** The report with a concept that its taxonomy lacks. */
export function extended(): Report {
  const namespace = 'https://example.com/extension';
  const extension: TaxonomySource = {
    namespace,
    prefix: 'ext',
    version: '1',
    language: 'en',
    concepts: [concept('Sales', { balance: 'credit', labels: { standard: 'Sales of their own' }, wider: 'Sales' })],
    axes: [],
    units: [],
  };
  const [first, ...others] = facts().slice(2);
  return report({ extension, facts: [{ ...(first as Fact), concept: qname(namespace, 'ext', 'Sales') }, ...others] });
}
