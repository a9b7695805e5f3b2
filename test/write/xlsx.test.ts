import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { unzipSync } from 'fflate';
import type { OimReport } from '../../src/oim/oim-report.js';
import { qname } from '../../src/value/qname.js';
import { currencyUnit } from '../../src/value/unit.js';
import { dayValue, numberValue } from '../../src/write/spreadsheet/sheet.js';
import { workbook } from '../../src/write/spreadsheet/workbook.js';
import { write } from '../../src/write/write.js';
import { writeReport } from '../../src/write/write-report.js';
import { readTree } from '../../src/xml/read-tree.js';
import { attribute, descendants, type Element, textWithin } from '../../src/xml/tree.js';
import { report, taxonomy } from './builders.js';

interface Told {
  readonly value: string | number;
  readonly type: string;
  readonly link: string | null;
  readonly note: string | null;
}
type Book = Readonly<Record<string, Readonly<Record<string, Told>>>>;

const bytesOf = (given = report()) => write(['xlsx'], taxonomy(), 'note')(given).value[0]!.bytes as Uint8Array;

/** The parts of a package as trees; each is well-formed XML. */
function partsOf(bytes: Uint8Array): ReadonlyMap<string, Element> {
  return new Map(
    Object.entries(unzipSync(bytes)).map(([path, part]) => {
      const { value, diagnostics } = readTree(`file:///${path}`, { name: path, text: new TextDecoder().decode(part) });
      expect(diagnostics).toEqual([]);
      return [path, value!.root];
    }),
  );
}

const all = (root: Element, local: string) => [...descendants(root)].filter(({ name }) => name.local === local);

/** What a workbook says, read by its parts. */
function read(bytes: Uint8Array): Book {
  const parts = partsOf(bytes);
  const names = all(parts.get('xl/workbook.xml')!, 'sheet').map((one) => attribute(one, 'name')!);
  return Object.fromEntries(
    names.map((name, i) => {
      const sheet = parts.get(`xl/worksheets/sheet${i + 1}.xml`)!;
      const links = new Map(
        all(sheet, 'hyperlink').map((one) => [attribute(one, 'ref'), attribute(one, 'location')!] as const),
      );
      const comments = parts.get(`xl/comments${i + 1}.xml`);
      const notes = new Map(
        (comments ? all(comments, 'comment') : []).map((one) => [attribute(one, 'ref'), textWithin(one)] as const),
      );
      const cells = all(sheet, 'c').map((one) => {
        const [ref, type] = [attribute(one, 'r')!, attribute(one, 't') === 'inlineStr' ? 's' : 'n'];
        const value = type === 's' ? textWithin(one) : Number(textWithin(one));
        return [ref, { value, type, link: links.get(ref) ?? null, note: notes.get(ref) ?? null }] as const;
      });
      return [name, Object.fromEntries(cells)];
    }),
  );
}

describe('a note as a workbook', () => {
  const book = read(bytesOf());
  const table = book['Table 1']!;

  test('has a sheet a table, one for prose and one for the facts', () => {
    expect(Object.keys(book)).toEqual(['Table 1', 'Prose', 'Facts']);
    expect(table.A1?.value).toBe('sales of $1.2 million');
    expect([table.B3?.value, table.B4?.value, table.C4?.value]).toEqual(['As of December 31,', '2025', '2024']);
    expect([table.A5?.value, table.A6?.value, table.A8?.value]).toEqual(['Sales:', 'Goods (1)', 'Total']);
  });

  test('a figure is the number that is printed, leads to its fact and says what it is', () => {
    expect(table.B6).toEqual({
      value: 1300,
      type: 'n',
      link: "'Facts'!A4",
      note: 'ex:Sales\nLabel of Sales\n1,300,000 USD\n2025-01-01 to 2025-12-31\nKind: Goods\nFoots in 1 identity',
    });
    expect(table.C6).toMatchObject({ value: -100, link: "'Facts'!A5" });
    expect(table.B7).toMatchObject({ value: 0, type: 'n' });
    expect(table.B8!.note!.match(/^ex:\w+$/gm)).toEqual(['ex:Sales', 'ex:SalesAbroad', 'ex:Pieces']);
  });

  test('the facts have their true values, and lead back to where they are printed', () => {
    const facts = book.Facts!;
    expect([facts.A1?.value, facts.D1?.value, facts.K1?.value]).toEqual(['fact', 'value', 'period.start']);
    expect(facts.A4).toMatchObject({ value: 'f-goods', link: "'Table 1'!B6" });
    expect(facts.D4).toMatchObject({ value: 1300000, type: 'n', note: null });
    // 2025-01-01 is the 45,658th day of spreadsheets
    expect(facts.K4).toMatchObject({ value: 45658, type: 'n' });
    expect(facts.A2).toMatchObject({ value: 'f-two', link: "'Prose'!A2" });
    expect(book.Prose).toMatchObject({ A2: { value: 2, link: "'Facts'!A2" }, B3: { value: '1.2' } });
    expect(book.Prose!.C3!.value).toContain('sales of $1.2 million are \ufffd described below.');
  });

  test('the same note gives the same bytes', () => {
    expect(Buffer.from(bytesOf()).equals(Buffer.from(bytesOf()))).toBe(true);
  });
});

const reportOf = (value: string, unit = true): OimReport => ({
  taxonomy: [],
  roles: [],
  facts: [
    {
      id: 'f1',
      concept: qname('https://example.com/taxonomy', 'ex', 'Thing'),
      value,
      decimals: undefined,
      entity: { scheme: 'https://example.com/companies', identifier: 'ACME' },
      period: { kind: 'instant', instant: '2026-01-01T00:00:00' },
      unit: unit ? currencyUnit('EUR') : undefined,
      language: undefined,
      dimensions: [],
    },
  ],
  notes: [],
  links: [],
});
const factsOf = (given: OimReport) => read(writeReport('xlsx', given, 'note').value[0]!.bytes as Uint8Array).Facts!;

describe('any report as a workbook', () => {
  test('a number of more than fifteen digits is a text, and says so', () => {
    expect(factsOf(reportOf('123456789012345000')).D2).toEqual({
      value: 123456789012345000,
      type: 'n',
      link: null,
      note: null,
    });
    expect(factsOf(reportOf('-1234567890123456.5')).D2).toEqual({
      value: '-1234567890123456.5',
      type: 's',
      link: null,
      note: expect.stringContaining('15 digits'),
    });
  });

  test.each(['=1+1', '_x0041_', 'a\u0001b', ' two  spaces '])('the words %j stay words', (value) => {
    const written = value.replace('\u0001', '\ufffd').replace('_x', '_x005F_x');
    expect(factsOf(reportOf(value, false)).D2).toMatchObject({ value: written, type: 's' });
  });

  test('a text that no cell holds is cut, and that is said', () => {
    const { value, diagnostics } = writeReport('xlsx', reportOf('a'.repeat(40_000), false), 'note');
    expect(String(read(value[0]!.bytes as Uint8Array).Facts!.D2!.value)).toHaveLength(32_767);
    expect(diagnostics.map(({ code }) => code)).toEqual(['write-not-expressible']);
  });
});

describe('values of cells', () => {
  test.each([
    ['0', 'number', '0'],
    ['-0.50', 'number', '-0.50'],
    ['+007', 'number', '007'],
    ['.5', 'number', '0.5'],
    ['999999999999999', 'number', '999999999999999'],
    ['9999999999999999', 'text', '9999999999999999'],
    ['1E5', 'text', '1E5'],
    ['INF', 'text', 'INF'],
  ])('the number %s', (text, kind, told) => {
    expect(numberValue(text)).toEqual({ kind, text: told });
  });

  test.each([
    ['1900-03-01', 'number', '61'],
    ['2024-02-29', 'number', '45351'],
    ['1900-02-28', 'text', '1900-02-28'],
    ['2024-12-31T12:00:00', 'text', '2024-12-31T12:00:00'],
    ['2024-13-01', 'text', '2024-13-01'],
  ])('the day %s', (text, kind, told) => {
    expect(dayValue(text)).toEqual({ kind, text: told });
  });

  test('columns go on behind Z', () => {
    const cells = Array.from({ length: 703 }, (_, i) => ({ value: { kind: 'number', text: String(i) } as const }));
    const { S } = read(workbook([{ name: 'S', rows: [cells], widths: [10] }]));
    expect([S!.Z1?.value, S!.AA1?.value, S!.ZZ1?.value, S!.AAA1?.value]).toEqual([25, 26, 701, 702]);
  });
});

const PYTHON = ['.venv/bin/python', '/usr/bin/python3'].find(
  (path) => existsSync(path) && spawnSync(path, ['-c', 'import openpyxl']).status === 0,
);

(PYTHON === undefined ? test.skip : test)('another reader finds the same', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'crossfoot-')), 'note.xlsx');
  writeFileSync(file, bytesOf());
  const { stdout, stderr } = spawnSync(PYTHON!, ['test/write/open-xlsx.py', file], { encoding: 'utf8' });
  expect(stderr).toBe('');
  const theirs = JSON.parse(stdout) as Book;
  expect(theirs.Facts!.K4).toMatchObject({ value: '2025-01-01', type: 'd' });
  const days = /^[KL]\d+$/;
  const comparable = (book: Book) =>
    Object.fromEntries(
      Object.entries(book).map(([name, cells]) => [
        name,
        Object.entries(cells).filter(([ref]) => name !== 'Facts' || !days.test(ref)),
      ]),
    );
  expect(comparable(theirs)).toEqual(comparable(read(bytesOf())));
});
