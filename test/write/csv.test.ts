import { describe, expect, test } from '@jest/globals';
import type { OimReport } from '../../src/oim/oim-report.js';
import { qname } from '../../src/value/qname.js';
import { currencyUnit } from '../../src/value/unit.js';
import { piecesOf } from '../../src/write/artifact.js';
import { write } from '../../src/write/write.js';
import { writeReport } from '../../src/write/write-report.js';
import { extended, GOODS, report, taxonomy } from './builders.js';

/** RFC 4180, read as it says: records end with CRLF, quotes are doubled within quotes. */
function parse(text: string): Record<string, string>[] {
  const records: string[][] = [[]];
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
  for (let match = field.exec(text); match !== null; match = field.exec(text)) {
    records.at(-1)!.push(match[1]?.replaceAll('""', '"') ?? match[2]!);
    if (match[3] === '\r\n') records.push([]);
  }
  expect(records.pop()).toEqual([]);
  const [head, ...rows] = records;
  for (const row of rows) expect(row).toHaveLength(head!.length);
  return rows.map((row) => Object.fromEntries(head!.map((title, i) => [title, row[i]!])));
}

const csvOf = (given = report()) => {
  const { value, diagnostics } = write(['csv'], taxonomy(), 'note')(given);
  expect([value[0]!.path, value.length, diagnostics]).toEqual(['note.csv', 1, []]);
  return parse([...piecesOf(value[0]!)].join(''));
};

describe('a note as CSV', () => {
  test('each fact is a row that says all of it, names with their labels, days as people mean them', () => {
    const rows = csvOf();
    expect(rows.map(({ fact }) => fact)).toEqual(report().facts.map(({ id }) => id));
    expect(rows[2]).toEqual({
      fact: 'f-goods',
      concept: 'ex:Sales',
      'concept.label': 'Label of Sales',
      value: '1300000',
      nil: '',
      decimals: '-3',
      unit: 'iso4217:USD',
      currency: 'USD',
      language: '',
      'period.type': 'duration',
      'period.start': '2025-01-01',
      'period.end': '2025-12-31',
      'period.instant': '',
      'entity.scheme': 'https://example.com/companies',
      entity: 'ACME',
      'ex:KindAxis': 'ex:GoodsMember',
      'ex:KindAxis.label': 'Goods [member]',
      footnotes: 'Of which 40% & more, or $0.5 million, <b>abroad</b>.',
      standing: 'foots',
      review: '',
      'source.table': '1',
      'source.row': '',
      'source.column': '',
      'source.text': '1,300',
    });
    expect(rows[3]).toMatchObject({ value: '-100000', 'period.end': '2024-12-31' });
    expect(rows[5]).toMatchObject({ value: '', nil: 'true', 'source.table': '' });
    expect(rows[6]).toMatchObject({ review: 'period-repaired', 'ex:KindAxis': '' });
  });

  test('a proposed concept has its own label', () => {
    expect(csvOf(extended())[0]).toMatchObject({ concept: 'ext:Sales', 'concept.label': 'Sales of their own' });
  });
});

const fact = (id: string, more: Partial<OimReport extends { facts: Iterable<infer F> } ? F : never>) => ({
  id,
  concept: qname('https://example.com/taxonomy', 'ex', 'Words'),
  value: 'words',
  decimals: undefined,
  entity: { scheme: 'https://example.com/companies', identifier: 'ACME' },
  period: undefined,
  unit: undefined,
  language: 'en',
  dimensions: [],
  ...more,
});

const reportOf = (...facts: ReturnType<typeof fact>[]): OimReport => ({
  taxonomy: [],
  roles: [],
  facts,
  notes: [],
  links: [],
});

const flat = (given: OimReport) => parse([...piecesOf(writeReport('csv', given, 'note').value[0]!)].join(''));

describe('any report as CSV', () => {
  test.each(['=1+1', '+1', '-1', '@sum', '\tx', '＝1'])('the words %j are no formula', (value) => {
    expect(flat(reportOf(fact('f1', { value })))[0]!.value).toBe(`'${value}`);
  });

  test('a negative number stays one, whatever its length', () => {
    const value = '-12345678901234567890.5';
    const [row] = flat(reportOf(fact('f1', { value, unit: currencyUnit('EUR'), language: undefined })));
    expect(row).toMatchObject({ value, currency: 'EUR' });
  });

  test('quotes, separators and line breaks come back', () => {
    const value = 'a "b", c\r\nd';
    expect(flat(reportOf(fact('f1', { value })))[0]).toMatchObject({ value, language: 'en', 'period.type': 'forever' });
  });

  test('a moment that is no midnight stays one; a typed member stands as it is', () => {
    const period = { kind: 'duration', start: '2024-12-31T12:00:00', end: '2025-03-01T00:00:00' } as const;
    const typed = { axis: GOODS.axis, container: 'scenario', typed: 'x, y', domain: undefined } as const;
    expect(flat(reportOf(fact('f1', { period, dimensions: [typed] })))[0]).toMatchObject({
      'period.start': '2024-12-31T12:00:00',
      'period.end': '2025-02-28',
      'ex:KindAxis': 'x, y',
    });
  });
});
