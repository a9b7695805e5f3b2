import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { publishedAddress } from '../../src/package/catalog.js';
import { holdsReports, readReportPackage } from '../../src/package/report-package.js';
import type { ReportPackageKind } from '../../src/package/report-package-type.js';
import { processDocument } from '../../src/processor.js';
import { piecesOf } from '../../src/write/artifact.js';
import { write } from '../../src/write/write.js';
import { extended, report, taxonomy } from '../write/builders.js';
import { type Written, zipOf } from './zip.js';

const TYPE = 'https://xbrl.org/report-package/2023';
const about = (type: unknown): Written => ({
  name: 'p/META-INF/reportPackage.json',
  text: JSON.stringify({ documentInfo: { documentType: type } }),
});
const file = (name: string, text = ''): Written => ({ name: `p/reports/${name}`, text });
const JSON_REPORT = file('r.json', '{"documentInfo":{"documentType":"https://xbrl.org/2021/xbrl-json"}}');

const read = (kind: ReportPackageKind, entries: readonly Written[]) =>
  readReportPackage(`/x/p.${kind}`, kind, zipOf([...entries]));
const codes = async (kind: ReportPackageKind, ...entries: Written[]) =>
  (await read(kind, entries)).diagnostics.map(({ code }) => code);

describe('the structure of a report package', () => {
  test.each<[string, ReportPackageKind, string, Written[]]>([
    ['no folder at its top', 'xbri', 'rpe:invalidDirectoryStructure', [{ name: 'r.xhtml' }]],
    ['two folders at its top', 'xbri', 'rpe:invalidDirectoryStructure', [about(`${TYPE}/xbri`), { name: 'q/r.xhtml' }]],
    ['a step out', 'xbri', 'rpe:invalidDirectoryStructure', [about(`${TYPE}/xbri`), file('../../r.xhtml')]],
    ['a file that stands twice', 'xbri', 'rpe:invalidDirectoryStructure', [file('r.xhtml'), file('r.xhtml')]],
    ['backslashes', 'xbri', 'rpe:invalidArchiveFormat', [about(`${TYPE}/xbri`), { name: 'p\\reports\\r.xhtml' }]],
    [
      'an encrypted file',
      'xbri',
      'rpe:invalidArchiveFormat',
      [about(`${TYPE}/xbri`), { ...file('r.xhtml'), flags: 0x801 }],
    ],
    ['a bomb', 'xbri', 'package-bomb', [about(`${TYPE}/xbri`), file('r.xhtml', ' '.repeat(3_000_000))]],
    ['no metadata', 'xbri', 'rpe:documentTypeFileExtensionMismatch', [file('r.xhtml')]],
    ['metadata that is no JSON', 'xbri', 'rpe:invalidJSON', [{ ...about(''), text: '{' }, file('r.xhtml')]],
    [
      'metadata with a name twice',
      'zip',
      'rpe:invalidJSON',
      [{ ...about(''), text: '{"a":1,"a":1}' }, file('r.xhtml')],
    ],
    ['metadata without type', 'xbri', 'rpe:invalidJSONStructure', [about(undefined), file('r.xhtml')]],
    ['a type that is no text', 'xbri', 'rpe:invalidJSONStructure', [about(5), file('r.xhtml')]],
    ['a type that there is not', 'xbri', 'rpe:unsupportedReportPackageVersion', [about(`${TYPE}/x`), file('r.xhtml')]],
    ['another type', 'xbri', 'rpe:documentTypeFileExtensionMismatch', [about(`${TYPE}/xbr`), file('r.xhtml')]],
    ['another type in a zip', 'zip', 'rpe:documentTypeFileExtensionMismatch', [about(`${TYPE}/xbr`), file('r.xhtml')]],
    ['no folder of reports', 'xbri', 'rpe:missingReportsDirectory', [about(`${TYPE}/xbri`)]],
    ['no report', 'xbri', 'rpe:missingReport', [about(`${TYPE}/xbri`), file('r.txt')]],
    ['a report too deep', 'xbri', 'rpe:missingReport', [about(`${TYPE}/xbri`), file('a/b/r.xhtml')]],
    ['two reports', 'xbri', 'rpe:multipleReports', [about(`${TYPE}/xbri`), file('r.xhtml'), file('s.xhtml')]],
    [
      'two reports that are not inline',
      'xbr',
      'rpe:multipleReports',
      [about(`${TYPE}/xbr`), JSON_REPORT, file('s.xbrl')],
    ],
    ['two kinds in a folder', 'zip', 'rpe:multipleReportsInSubdirectory', [file('a/r.xhtml'), file('a/r.json')]],
    ['a report of the wrong kind', 'xbri', 'rpe:incorrectReportType', [about(`${TYPE}/xbri`), JSON_REPORT]],
    ['an inline report among others', 'xbr', 'rpe:incorrectReportType', [about(`${TYPE}/xbr`), file('r.xhtml')]],
    ['a report that is no JSON', 'xbr', 'rpe:invalidJSON', [about(`${TYPE}/xbr`), file('r.json', '{')]],
    ['a report without type', 'xbr', 'rpe:invalidJSONStructure', [about(`${TYPE}/xbr`), file('r.json', '{}')]],
  ])('%s (%s): %s', async (_, kind, code, entries) => {
    expect(await codes(kind, ...entries)).toEqual([code]);
  });

  test('reports are those in the folder, else those in the folders in it; inline documents of one folder are one', async () => {
    const both = await read('zip', [file('r.xhtml'), file('a/s.json')]);
    expect(both.value?.reports).toEqual([['file:///x/p.zip/p/reports/r.xhtml']]);
    const below = await read('zip', [file('a/r.xhtml'), file('a/s.htm'), file('b/s.json'), file('b/t.csv')]);
    expect(below.value?.reports).toEqual([
      ['file:///x/p.zip/p/reports/a/r.xhtml', 'file:///x/p.zip/p/reports/a/s.htm'],
      ['file:///x/p.zip/p/reports/b/s.json'],
    ]);
    expect(below.diagnostics).toEqual([]);
  });

  test('a zip is one where it has reports', async () => {
    expect(await holdsReports(zipOf([file('r.xhtml')]))).toBe(true);
    expect(await holdsReports(zipOf([about(TYPE)]))).toBe(true);
    expect(await holdsReports(zipOf([{ name: 'p/META-INF/taxonomyPackage.xml' }]))).toBe(false);
    expect(await holdsReports(Buffer.from('no archive'))).toBe(false);
  });
});

describe('what is written', () => {
  const packed = (kind: 'xbri' | 'xbr', given = extended()) => {
    const [artifact] = write([kind], taxonomy(), 'note')(given).value;
    expect(artifact?.path).toBe(`note.${kind}`);
    return Buffer.from([...piecesOf(artifact!)][0] as Uint8Array);
  };

  test.each([
    'xbri',
    'xbr',
  ] as const)('as %s is a package whose report is valid by the taxonomy in it', async (kind) => {
    for (const given of [report(), extended()]) {
      const { value, diagnostics } = await readReportPackage(`/x/note.${kind}`, kind, packed(kind, given));
      expect(diagnostics).toEqual([]);
      const [[uri = ''] = []] = value!.reports;
      expect(uri).toBe(`file:///x/note.${kind}/note/reports/note.${kind === 'xbri' ? 'xhtml' : 'json'}`);
      const source = value!.library.find(uri);
      if (source === undefined || 'refused' in source) throw new Error('the report is not there');
      const judged = await processDocument(source, uri, value!.library);
      expect(judged.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(judged.value.dts?.missing.size).toBe(0);
    }
  });

  test('leads from the published addresses of its extension to its files, and back', async () => {
    const { value } = await readReportPackage('/x/note.xbri', 'xbri', packed('xbri'));
    const [{ start, prefix } = { start: '', prefix: '' }] = value!.rewrites;
    expect(prefix).toBe('file:///x/note.xbri/note/reports/note-taxonomy/');
    expect(value!.library.find(`${start}ext.xsd`)).toMatchObject({ text: expect.stringContaining('<xs:schema') });
    expect(publishedAddress(value!.rewrites, `${prefix}ext.xsd`)).toBe(`${start}ext.xsd`);
  });

  test('is the same bytes each time', () => {
    expect(packed('xbri')).toEqual(packed('xbri'));
  });

  test('and then cut off or changed at any byte, is told and never thrown at', async () => {
    const whole = zipOf([about(`${TYPE}/xbr`), JSON_REPORT]);
    for (let length = 0; length < whole.length; length++) {
      const { value, diagnostics } = await readReportPackage('/x/p.xbr', 'xbr', whole.subarray(0, length));
      expect([value, diagnostics.length > 0]).toEqual([undefined, true]);
    }
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(255), async (at, byte) => {
        const broken = Buffer.from(whole);
        broken[at] = byte;
        const { value, diagnostics } = await readReportPackage('/x/p.xbr', 'xbr', broken);
        expect(value !== undefined || diagnostics.length > 0).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
