import { describe, expect, test } from '@jest/globals';
import { layoutOfReport } from '../../src/oim/layout-of-report.js';
import type { OimFact, OimReport } from '../../src/oim/oim-report.js';
import type { TableLayout } from '../../src/oim/table-layout.js';
import { qname } from '../../src/value/qname.js';
import { currencyUnit, PURE } from '../../src/value/unit.js';
import { piecesOf } from '../../src/write/artifact.js';
import { xbrlCsv } from '../../src/write/xbrl-csv.js';
import { report } from './builders.js';

const eg = (local: string) => qname('https://example.com/t', 'eg', local);
const END = { kind: 'instant', instant: '2026-01-01T00:00:00' } as const;
const BEFORE = { kind: 'instant', instant: '2025-01-01T00:00:00' } as const;
const YEAR = { kind: 'duration', start: '2025-01-01T00:00:00', end: '2026-01-01T00:00:00' } as const;

/** What is not said is a figure of Cash in thousands of euro at the end of the year. */
function fact(id: string, value: OimFact['value'], more: Partial<OimFact> = {}): OimFact {
  return {
    id,
    concept: eg('Cash'),
    value,
    decimals: -3,
    entity: { scheme: 'https://example.com/companies', identifier: 'A1' },
    period: END,
    unit: currencyUnit('EUR'),
    language: undefined,
    dimensions: [],
    ...more,
  };
}

function written(facts: readonly OimFact[], layout: readonly TableLayout[] = [], more: Partial<OimReport> = {}) {
  const taxonomy = [{ kind: 'schemaRef', href: 'eg.xsd' }] as const;
  const artifacts = xbrlCsv({ taxonomy, roles: [], facts, notes: [], links: [], ...more }, layout, 'r');
  const texts = Object.fromEntries(artifacts.map((one) => [one.path, [...piecesOf(one)].join('')]));
  return { metadata: JSON.parse(texts['r-csv/r.json']!), texts };
}

const oneRow = (id: string, facts: readonly (string | undefined)[]) => ({ id, label: id, facts });

describe('xBRL-CSV', () => {
  test('what all facts share is said once: of the report, of the table, of the column; the rest in the row', () => {
    const debt = { concept: eg('Debt') };
    const facts = [fact('a', '1'), fact('b', '2', { period: BEFORE }), fact('c', '3', debt)];
    const rows = [oneRow('0', ['a', 'b']), oneRow('4', ['c', undefined])];
    const { metadata, texts } = written(facts, [{ id: 't0', columns: ['2025', '2024, restated'], rows }]);
    expect(metadata.dimensions).toEqual({ entity: 'scheme:A1', unit: 'iso4217:EUR' });
    expect(metadata.decimals).toBe(-3);
    expect(metadata.tables).toEqual({ t0: { url: 't0.csv' } });
    expect(metadata.tableTemplates.t0).toEqual({
      rowIdColumn: 'row',
      columns: {
        row: {},
        label: { comment: true },
        concept: {},
        c_2025: { dimensions: { period: '2026-01-01T00:00:00' } },
        c_2024_restated: { dimensions: { period: '2025-01-01T00:00:00' } },
      },
      dimensions: { concept: '$concept' },
    });
    expect(texts['r-csv/t0.csv']).toBe(
      'row,label,concept,c_2025,c_2024_restated\r\n0,0,eg:Cash,1,2\r\n4,4,eg:Debt,3,\r\n',
    );
    expect(metadata.documentInfo.taxonomy).toEqual(['../eg.xsd']);
  });

  test('an aspect that goes neither by row nor by column has a column beside each', () => {
    const facts = [
      fact('a', '1', { period: BEFORE }),
      fact('b', '2', { period: END }),
      fact('c', '3', { period: YEAR }),
      fact('d', '4', { period: YEAR }),
    ];
    const rows = [oneRow('0', ['a', 'b']), oneRow('1', ['c', 'd'])];
    const { metadata, texts } = written(facts, [{ id: 't0', columns: ['Old', 'New'], rows }]);
    const { columns } = metadata.tableTemplates.t0;
    expect(columns.Old).toEqual({ dimensions: { period: '$Old_period' } });
    expect(columns.New).toEqual({ dimensions: { period: '$New_period' } });
    const year = '2025-01-01T00:00:00/2026-01-01T00:00:00';
    expect(texts['r-csv/t0.csv']).toBe(
      `row,label,Old_period,New_period,Old,New\r\n0,0,2025-01-01T00:00:00,2026-01-01T00:00:00,1,2\r\n1,1,${year},${year},3,4\r\n`,
    );
  });

  test('accuracy is said of a column, or stands behind the figure; nothing says that it is exact', () => {
    const facts = [
      fact('a', '1', { decimals: 0 }),
      fact('b', '2', { decimals: 0 }),
      fact('c', '3', { decimals: -6 }),
      fact('d', '4', { decimals: 'INF' }),
      fact('e', null, { decimals: undefined }),
    ];
    const rows = [oneRow('0', ['a', 'c']), oneRow('1', ['b', 'd']), oneRow('2', [undefined, 'e'])];
    const { metadata, texts } = written(facts, [{ id: 't0', columns: ['Old', 'New'], rows }]);
    expect(metadata.decimals ?? metadata.tableTemplates.t0.decimals).toBeUndefined();
    expect(metadata.tableTemplates.t0.columns.Old.decimals).toBe(0);
    expect(metadata.tableTemplates.t0.columns.New.decimals).toBeUndefined();
    expect(texts['r-csv/t0.csv']).toBe('row,label,Old,New\r\n0,0,1,3d-6\r\n1,1,2,4\r\n2,2,,#nil\r\n');
  });

  test('texts are quoted where they must be, and what looks like a special value is told from one', () => {
    const text = { unit: undefined, decimals: undefined, language: 'EN', concept: eg('Note') };
    const said = ['', '#nil', 'a, "b"\r\nc', ' d', '=1+1'];
    const { texts, metadata } = written(said.map((value, index) => fact(`f${index}`, value, text)));
    expect(texts['r-csv/facts1.csv']).toBe(
      'row,value\r\n1,#empty\r\n2,##nil\r\n3,"a, ""b""\r\nc"\r\n4," d"\r\n5,=1+1\r\n',
    );
    expect(metadata.tableTemplates.facts1.dimensions).toEqual({ concept: 'eg:Note', language: 'en' });
  });

  test('facts in no table stand with those that have the same aspects; members that are no plain text stand in cells', () => {
    const typed = (value: string | null): Partial<OimFact> => ({
      dimensions: [{ axis: eg('Axis'), container: 'scenario', typed: value, domain: undefined }],
    });
    const { texts, metadata } = written([
      fact('a', '1'),
      fact('b', '2', typed('$x')),
      fact('c', '3', typed(null)),
      fact('d', '4', { unit: PURE }),
    ]);
    expect(texts['r-csv/facts1.csv']).toBe('row,unit,value\r\n1,iso4217:EUR,1\r\n2,,4\r\n');
    expect(texts['r-csv/facts2.csv']).toBe('row,Axis,value\r\n1,$x,2\r\n2,#nil,3\r\n');
    expect(metadata.tableTemplates.facts2.dimensions).toMatchObject({ 'eg:Axis': '$Axis', unit: 'iso4217:EUR' });
  });

  test('footnotes are facts of a table of their own, linked by the places of the facts', () => {
    const arcrole = 'http://www.xbrl.org/2003/arcrole/fact-footnote';
    const link = { arcrole, role: 'http://www.xbrl.org/2003/role/link', from: 'b', to: 'n' };
    const notes = [{ id: 'n', language: 'en', content: 'Of <b>last</b> year.' }];
    const { texts, metadata } = written([fact('a', '1'), fact('b', '2')], [], { notes, links: [link] });
    expect(texts['r-csv/footnotes.csv']).toBe('language,note\r\nen,Of <b>last</b> year.\r\n');
    expect(metadata.links).toEqual({ footnote: { _: { 'facts1.r_2.value': ['footnotes.r_1.note'] } } });
    expect(metadata.tableTemplates.footnotes.columns.note.dimensions).toEqual({
      entity: '#none',
      period: '#none',
      unit: '#none',
      concept: 'xbrl:note',
      language: '$language',
    });
  });
});

test('the tables of a note are called as in its datapoints, its prose has one of its own', () => {
  const [table, prose, ...others] = layoutOfReport(report());
  expect(table).toEqual({
    id: 't0',
    columns: ['As of December 31, · 2025', 'As of December 31, · 2024'],
    rows: [
      { id: '1', label: '', facts: ['f-goods', 'f-goods-before'] },
      { id: '3', label: '', facts: ['f-total', 'f-total-before'] },
    ],
  });
  expect(prose?.rows.map(({ id, facts }) => [id, ...facts])).toContainEqual(['f-prose', 'f-prose']);
  expect([prose?.id, prose?.columns, others]).toEqual(['prose', ['value'], []]);
});
