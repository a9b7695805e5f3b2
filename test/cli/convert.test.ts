import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { crossfoot, folderWith } from './crossfoot.js';

const NOTE = 'In thousands\n| | 2025 | 2024 |\n| Cash | 1,234 | (7) |\n| Zebras | 5 | 6 |\n';
const PROFILE = JSON.stringify({
  entity: { scheme: 'https://example.com/entities', identifier: 'E1', name: 'Example' },
  documentPeriodEnd: '2025-12-31',
  fiscalYearEnd: '--12-31',
  reportingCurrency: 'USD',
});

const folder = folderWith({
  'note.txt': NOTE,
  'note.profile.json': PROFILE,
  'broken.xbrl': '<xbrl',
  'words.txt': 'Words.',
});
crossfoot(folder, ['export', 'note.txt', '--out', 'out', '--format', 'ixbrl,xbrl-json,xbrl-xml,json-ld']);

test('a page becomes the very JSON and XML that export writes, and refers to its taxonomy from where it lies', () => {
  const { code, out, err } = crossfoot(folder, [
    'convert',
    'out/note.xhtml',
    '--to',
    'xbrl-json',
    '--out',
    'deep/json',
  ]);
  expect({ code, out, err }).toEqual({ code: 0, out: 'out/note.xhtml:\n  deep/json/note.json\n', err: '' });
  const facts = (path: string) => JSON.parse(readFileSync(join(folder, path), 'utf8')).facts;
  expect(facts('deep/json/note.json')).toEqual(facts('out/note.json'));
  expect(Object.keys(facts('out/note.json'))).toHaveLength(4);
  const { documentInfo } = JSON.parse(readFileSync(join(folder, 'deep/json/note.json'), 'utf8'));
  expect(documentInfo.taxonomy).toEqual([expect.stringMatching(/^\.\.\/\.\.\/out\/note-taxonomy\/[\w-]+\.xsd$/)]);
  expect(crossfoot(folder, ['validate', 'deep/json/note.json', '--taxonomy', 'out']).code).toBe(0);
  crossfoot(folder, ['convert', 'deep/json/note.json', '--to', 'xbrl-xml', '--out', 'out2', '--taxonomy', 'out']);
  const again = (path: string) => readFileSync(join(folder, path), 'utf8').replace(/xlink:href="[^"]*"/, '');
  expect(again('out2/note.xbrl')).toBe(again('out/note.xbrl'));
});

test('a report becomes a table of facts, with the labels of its taxonomy', () => {
  const { code, out, err } = crossfoot(folder, ['convert', 'out/note.xhtml', '--to', 'csv', '--out', 'flat']);
  expect({ code, out, err }).toEqual({ code: 0, out: 'out/note.xhtml:\n  flat/note.csv\n', err: '' });
  const [head, cash] = readFileSync(join(folder, 'flat/note.csv'), 'utf8').split('\r\n');
  expect(head).toMatch(/^fact,concept,concept\.label,value,nil,decimals,unit,currency,/);
  expect(cash).toMatch(/,cf:Cash,Cash,1234000,,-3,iso4217:USD,USD,,instant,,,2025-12-31,/);
  crossfoot(folder, ['convert', 'out/note.json', '--to', 'xlsx', '--out', 'flat', '--taxonomy', 'out']);
  expect(readdirSync(join(folder, 'flat')).sort()).toEqual(['note.csv', 'note.xlsx']);
});

test('JSON-LD becomes the very JSON that export writes, and JSON becomes JSON-LD', () => {
  const ran = crossfoot(folder, ['convert', 'out/note.jsonld', '--to', 'xbrl-json', '--out', 'linked']);
  expect(ran).toEqual({ code: 0, out: 'out/note.jsonld:\n  linked/note.json\n', err: '' });
  const facts = (path: string) => JSON.parse(readFileSync(join(folder, path), 'utf8')).facts;
  expect(facts('linked/note.json')).toEqual(facts('out/note.json'));
  crossfoot(folder, ['convert', 'out/note.json', '--to', 'json-ld', '--out', 'linked']);
  const { schemes, facts: observed } = JSON.parse(readFileSync(join(folder, 'linked/note.jsonld'), 'utf8'));
  expect(observed).toHaveLength(4);
  expect(schemes[0].codes[0]).toMatchObject({ id: 'cf:Cash', label: [{ '@value': 'Cash', '@language': 'en' }] });
});

test('a report is not written over itself, nor one over another', () => {
  const { code, err } = crossfoot(folder, ['convert', 'out/note.xbrl', '--to', 'xbrl-xml', '--out', 'out']);
  expect([code, err]).toEqual([1, expect.stringContaining('error output-collision')]);
  const both = crossfoot(folder, ['convert', 'out/note.xhtml', 'out/note.xbrl', '--to', 'xbrl-json', '--out', 'both']);
  expect([both.code, both.err]).toEqual([1, expect.stringContaining('error output-collision')]);
  expect(readdirSync(join(folder, 'both'))).toEqual(['note.json']);
});

test('what cannot be read is said, and the rest is done', () => {
  const reports = ['nowhere.xbrl', 'broken.xbrl', 'words.txt', 'out/note.json'];
  const { code, out, err } = crossfoot(folder, ['convert', ...reports, '--to', 'xbrl-xml', '--out', 'rest']);
  expect(code).toBe(3);
  expect(err).toContain('nowhere.xbrl: error input-missing');
  expect(err).toContain('broken.xbrl:1:');
  expect(err).toContain('words.txt:1:6: error xmlSchema:syntax');
  expect(out).toBe('out/note.json:\n  rest/note.xbrl\n');
});

test('a report in a package is judged and converted by what is in it', () => {
  crossfoot(folder, ['export', 'note.txt', '--out', 'packed', '--format', 'xbri,xbr']);
  expect(crossfoot(folder, ['validate', 'packed/note.xbri', 'packed/note.xbr'])).toEqual({
    code: 0,
    out: 'packed/note.xbri: valid\npacked/note.xbr: valid\n',
    err: '',
  });
  expect(crossfoot(folder, ['convert', 'packed/note.xbri', '--to', 'xbrl-json', '--out', 'unpacked']).code).toBe(0);
  const read = (path: string) => JSON.parse(readFileSync(join(folder, path), 'utf8'));
  expect(read('unpacked/note.json').facts).toEqual(read('out/note.json').facts);
  expect(read('unpacked/note.json').documentInfo.taxonomy[0]).toMatch(/^https:.*\/ext\.xsd$/);
});

test('a format that there is not is wrong usage', () => {
  expect(crossfoot(folder, ['convert', 'out/note.json', '--to', 'pdf']).code).toBe(2);
});
