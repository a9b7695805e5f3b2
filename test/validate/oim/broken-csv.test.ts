import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Result } from '../../../src/diagnostic/result.js';
import { memoryLibrary } from '../../../src/dts/library.js';
import { Documents } from '../../../src/parse/csv/documents.js';
import { judge } from '../../../src/processor.js';
import { readDocument } from '../../../src/reader.js';
import { loadLibxml2 } from '../../../src/xml/libxml2.js';

await loadLibxml2();

interface Case {
  readonly title: string;
  readonly file: string;
  /** Stands in the file once; `by` takes its place. */
  readonly replace: string;
  readonly by: string;
  /** What is to be said, worked out by the specifications. */
  readonly codes: readonly string[];
}

const FOLDER = new URL('../../conformance/oim/', import.meta.url);
const ADDRESS = 'file:///reports/';
const CASES = JSON.parse(readFileSync(new URL('csv/broken.json', FOLDER), 'utf8')) as readonly Case[];
const OWN = ['report.json', 'templates.json', 'parameters.csv', 'figures.csv', 'more.csv', 'notes.csv'];
const FILES = new Map(
  [...OWN.map((name) => `csv/${name}`), ...readdirSync(FOLDER).filter((name) => name.startsWith('tiny'))].map(
    (name) => [ADDRESS + name, readFileSync(new URL(name, FOLDER), 'utf8')],
  ),
);

const processed: typeof readDocument = (...document) =>
  readDocument(...document).andThen((read) => new Result(read, judge(read)));

/** The report with other files in the places of some of its own. */
function take(changes: ReadonlyMap<string, string>, handle = processed) {
  const files = new Map([...FILES, ...changes]);
  const uri = `${ADDRESS}csv/report.json`;
  return handle({ name: 'report.json', text: files.get(uri)! }, uri, memoryLibrary(files));
}

function changed({ file, replace, by }: Pick<Case, 'file' | 'replace' | 'by'>): ReadonlyMap<string, string> {
  const uri = `${ADDRESS}csv/${file}`;
  const text = FILES.get(uri)!;
  expect(text.split(replace)).toHaveLength(2);
  return new Map([[uri, text.replace(replace, () => by)]]);
}

const codesOf = (changes: ReadonlyMap<string, string>) =>
  [...new Set(take(changes).diagnostics.map(({ code }) => code))].sort();

describe('an xBRL-CSV report', () => {
  test('that keeps all rules has nothing against it, and says what it means', () => {
    const { value, diagnostics } = take(new Map());
    expect(diagnostics).toEqual([]);
    const facts = value.instance!.facts.flatMap((fact) => (fact.kind === 'item' ? [fact] : []));
    const told = facts.map(({ id, name, value, decimals, nil, unit, context }) => {
      const { period, dimensions } = context!;
      const when =
        period.kind === 'forever' ? '' : period.kind === 'instant' ? period.instant : `${period.start}/${period.end}`;
      const members = dimensions.map(({ member, typed }) => member?.local ?? typed);
      return [id, name.local, nil ? null : value, decimals, unit?.measures.numerators[0]?.local, when, ...members];
    });
    const year = '2024-01-01T00:00:00/2025-01-01T00:00:00';
    expect(told).toEqual([
      ['figures.r_1.flow', 'Revenue', '900000.0', '-3', 'EUR', year],
      ['figures.r_2.flow', 'Cost', '600000.0', '-3', 'EUR', year],
      ['figures.r_3.flow', 'Profit', '300000.0', '-3', 'EUR', year],
      ['figures.r_4.flow', 'Revenue', '500000.0', '-3', 'EUR', year, 'North'],
      ['figures.r_5.stock', 'Cash', '1250.5', '2', 'EUR', '2025-01-01T00:00:00'],
      ['more.r_shares.value', 'Shares', '1000.0', 'INF', 'shares', '2025-01-01T00:00:00'],
      ['more.r_staff.value', 'Staff', '12', 'INF', 'pure', '2025-01-01T00:00:00'],
      ['more.r_policy.value', 'Policy', 'We count, and say "so".\nTwice.', undefined, undefined, year],
      ['more.r_audited.value', 'Audited', 'true', undefined, undefined, year],
      ['more.r_half.value', 'ProfitPerShare', null, undefined, 'EUR', '2024-07-01T00:00:00/2025-01-01T00:00:00'],
      ['more.r_founded.value', 'Share', '0.25', '2', 'pure', '2024-01-01T00:00:00/2024-02-01T00:00:00', '1999'],
    ]);
    expect(value.instance!.footnoteLinks.flatMap(({ arcs }) => arcs.map(({ from, to }) => [from, to]))).toEqual([
      ['figures.r_1.flow', 'notes.r_1.note'],
    ]);
  });

  test.each(CASES)('$title ($file)', ({ codes, ...change }) => {
    expect(codesOf(changed(change))).toEqual([...codes].sort());
  });

  test('a fault in a row has its place in the file of the table', () => {
    const change = { file: 'more.csv', replace: ',,,12', by: ',,,#twelve' };
    const [only] = take(changed(change)).diagnostics;
    const { start, end } = only!.spans[0]!;
    expect(only?.source?.text.slice(start, end)).toBe('staff,staff,,,#twelve');
  });

  test('one that is cut off anywhere, or has anything put anywhere, is told and never thrown at', () => {
    const places = OWN.map((name) => `${ADDRESS}csv/${name}`);
    const shard = fc.oneof(
      fc.constantFrom(
        '',
        '"',
        ',',
        '\n',
        '\r\n',
        '{',
        '}',
        '$',
        '$x',
        '#',
        '#nil',
        '@end',
        '../',
        '\u0000',
        '𝔾',
        'd',
        '__proto__',
      ),
      fc.json({ maxDepth: 2 }),
      fc.string({ maxLength: 6 }),
    );
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.nat(), fc.nat(6), fc.boolean(), shard, (uri, at, length, cut, put) => {
        const text = FILES.get(uri)!;
        const start = at % text.length;
        const broken = cut ? text.slice(0, start) : text.slice(0, start) + put + text.slice(start + length);
        const { value, diagnostics } = take(new Map([[uri, broken]]), readDocument);
        expect(value.instance !== undefined || diagnostics.length > 0).toBe(true);
        for (const { spans, source } of diagnostics) {
          for (const { start, end } of spans) {
            expect(0 <= start && start <= end && end <= (source?.text.length ?? 0)).toBe(true);
          }
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('what a report may read', () => {
  const metadata = (table: object, more: object = {}) =>
    JSON.stringify({
      documentInfo: { documentType: 'https://xbrl.org/2021/xbrl-csv', taxonomy: ['../tiny.xsd'], ...more },
      tableTemplates: { t: { columns: { a: {} } } },
      tables: { t: table },
    });
  const codes = (text: string) => codesOf(new Map([[`${ADDRESS}csv/report.json`, text]]));

  test('is what its library gives: nothing from elsewhere', () => {
    expect(codes(metadata({ url: '../../../etc/passwd' }))).toEqual(['xbrlce:missingRequiredCSVFile']);
    expect(codes(metadata({ url: 'http://example.com/t.csv' }))).toEqual(['xbrlce:missingRequiredCSVFile']);
    expect(codes(metadata({ url: 'more.csv' }, { extends: ['file:///etc/passwd'] }))).toEqual([
      'xbrlce:unresolvableBaseMetadataFile',
    ]);
  });

  test('is bounded, however often it reads the same', () => {
    const documents = new Documents(memoryLibrary(new Map()));
    const codes: string[] = [];
    const say = (code: string) => codes.push(code);
    const nowhere = { start: 0, end: 0 };
    let tables = 0;
    while (documents.mayRead(10_000_000, say, nowhere)) tables++;
    expect([tables, codes]).toEqual([100, ['csv-too-large']]);
    expect([documents.mayGoOn(say, nowhere), documents.mayMake(0, say, nowhere)]).toEqual([false, false]);
  });
});
