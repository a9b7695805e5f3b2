import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { discover } from '../../src/dts/discover.js';
import { fileUri, libraries, standardLibrary } from '../../src/dts/library.js';
import { readPackage, readPackageFolder } from '../../src/package/package.js';
import { writeZip } from '../../src/package/write-zip.js';
import { packageTaxonomy, readAuthored } from '../../src/taxonomy/build.js';
import { bundledTaxonomy } from '../../src/taxonomy/bundled.js';
import { folderWith } from '../cli/crossfoot.js';
import { GOOD, packageWith, type Written, zipOf } from './zip.js';

const AT = '/somewhere/gardens.zip';
const codesOf = async (bytes: Buffer) => [
  ...new Set((await readPackage(AT, bytes)).diagnostics.map(({ code }) => code)),
];
const META = 'gardens/META-INF/taxonomyPackage.xml';
const CATALOG = 'gardens/META-INF/catalog.xml';

describe('a package', () => {
  test('tells what it is and where it is entered', async () => {
    const { value, diagnostics } = await readPackage(AT, packageWith());
    expect(diagnostics).toEqual([]);
    expect(value?.metadata).toEqual({
      identifier: 'https://example.com/package',
      names: [
        { language: 'en', text: 'Gardens' },
        { language: 'de', text: 'Gärten' },
      ],
      descriptions: [],
      version: '3',
      license: { name: 'Free', href: 'https://example.com/licence' },
      publishers: [{ language: 'en', text: 'Example' }],
      publisherUrl: undefined,
      publisherCountry: undefined,
      publicationDate: '2025-12-31',
      superseded: [],
      entryPoints: [
        {
          names: [{ language: 'en', text: 'All gardens' }],
          descriptions: [],
          version: undefined,
          documents: ['https://example.com/gardens/all.xsd'],
          languages: ['en'],
        },
        {
          names: [{ language: 'en', text: 'Roses' }],
          descriptions: [],
          version: undefined,
          documents: [`${fileUri(AT)}/gardens/roses%20only.xsd`],
          languages: [],
        },
      ],
    });
  });

  test.each([
    ['by its published address, the longest start first', 'https://example.com/gardens/all.xsd', 'gardens/all.xsd'],
    ['by a shorter start', 'https://example.com/off.xsd', 'gardens/far/off.xsd'],
    ['with escapes in the address', 'https://example.com/gardens/roses%20only.xsd', 'gardens/roses only.xsd'],
    ['by its own address', `${fileUri(AT)}/gardens/all.xsd`, 'gardens/all.xsd'],
  ])('gives a document %s', async (_, uri, name) => {
    const { value } = await readPackage(AT, packageWith());
    expect(value?.library.find(uri)).toEqual({ name, text: GOOD[name] });
  });

  test.each([
    'https://example.com/gardens/none.xsd',
    'https://example.com/elsewhere/hosts',
    'https://example.com/gardens/../../etc/hosts',
    'https://example.com/gardens/%',
    'https://example.com/gardens/META-INF/',
    'https://example.org/all.xsd',
    `${fileUri(AT)}/../hosts`,
    'file:///etc/hosts',
  ])('does not give %s', async (uri) => {
    const { value } = await readPackage(AT, packageWith());
    expect(value?.library.find(uri)).toBeUndefined();
  });

  test('is the same in a folder', async () => {
    const folder = folderWith(GOOD);
    const unpacked = readPackageFolder(join(folder, 'gardens'));
    expect(unpacked.diagnostics).toEqual([]);
    const packed = await readPackage(AT, packageWith());
    expect(unpacked.value?.metadata.names).toEqual(packed.value?.metadata.names);
    expect(unpacked.value?.library.find('https://example.com/off.xsd')).toEqual({
      name: join('far', 'off.xsd'),
      text: GOOD['gardens/far/off.xsd'],
    });
    expect(unpacked.value?.library.find('https://example.com/elsewhere/etc/hosts')).toBeUndefined();
    expect(readPackageFolder(folder).diagnostics.map(({ code }) => code)).toEqual(['tpe:metadataFileNotFound']);
  });

  test('may come without a catalog', async () => {
    const { value, diagnostics } = await readPackage(AT, packageWith({ [CATALOG]: undefined }));
    expect(diagnostics).toEqual([]);
    expect(value?.library.find(`${fileUri(AT)}/gardens/all.xsd`)).toHaveProperty('text');
  });
});

const good: readonly Written[] = Object.entries(GOOD).map(([name, text]) => ({ name, text }));
const beside = (...more: Written[]) => zipOf([...good, ...more]);

describe('an archive that is none, or is made to harm', () => {
  test.each<[string, string, Buffer]>([
    ['no archive', 'tpe:invalidArchiveFormat', Buffer.from('a taxonomy')],
    ['nothing', 'tpe:invalidArchiveFormat', Buffer.alloc(0)],
    ['another format', 'tpe:invalidArchiveFormat', Buffer.from('\u001f\u008b\u0008'.padEnd(60, '\u0000'), 'latin1')],
    ['a name from the root', 'tpe:invalidArchiveFormat', beside({ name: '/gardens/a' })],
    ['a name from a drive', 'tpe:invalidArchiveFormat', beside({ name: 'C:/a' })],
    ['a backslash', 'tpe:invalidArchiveFormat', beside({ name: 'gardens\\a' })],
    ['a control character', 'tpe:invalidArchiveFormat', beside({ name: 'gardens/a\u0000.xsd' })],
    ['a way out', 'tpe:invalidDirectoryStructure', beside({ name: 'gardens/../../a' })],
    ['a step that leads nowhere', 'tpe:invalidDirectoryStructure', beside({ name: 'gardens/./a' })],
    ['an empty step', 'tpe:invalidDirectoryStructure', beside({ name: 'gardens//a' })],
    ['a name that stands twice', 'tpe:invalidDirectoryStructure', beside({ name: 'gardens/all.xsd', text: 'other' })],
    ['a file that is a folder', 'tpe:invalidDirectoryStructure', beside({ name: 'gardens/all.xsd/a' })],
    ['two folders at the top', 'tpe:invalidDirectoryStructure', beside({ name: 'weeds/a' })],
    ['a file at the top', 'tpe:invalidDirectoryStructure', beside({ name: 'a' })],
    ['no file at all', 'tpe:invalidDirectoryStructure', zipOf([])],
    ['no META-INF', 'tpe:metadataDirectoryNotFound', zipOf([{ name: 'gardens/all.xsd' }])],
    [
      'a META-INF elsewhere',
      'tpe:metadataDirectoryNotFound',
      zipOf([{ name: 'gardens/in/META-INF/taxonomyPackage.xml' }]),
    ],
    ['no metadata', 'tpe:metadataFileNotFound', packageWith({ [META]: undefined })],
    ['what is encrypted', 'tpe:invalidArchiveFormat', beside({ name: 'gardens/a', flags: 0x801 })],
    ['another way of packing', 'tpe:invalidArchiveFormat', beside({ name: 'gardens/a', method: 12 })],
    ['a link', 'package-link', beside({ name: 'gardens/a', text: '/etc/hosts', attributes: (0o120777 << 16) >>> 0 })],
    ['a bomb', 'package-bomb', beside({ name: 'gardens/a', text: ' '.repeat(2 << 20) })],
    ['a large file', 'package-too-large', beside({ name: 'gardens/a', size: 257 << 20 })],
    [
      'many large files',
      'package-too-large',
      beside(...[1, 2, 3, 4, 5].map((n) => ({ name: `gardens/${n}`, size: 250 << 20 }))),
    ],
    [
      'more files than anyone has',
      'package-too-many-files',
      beside(...Array.from({ length: 20_000 }, (_, n) => ({ name: `gardens/${n}`, method: 0 }))),
    ],
  ])('%s: %s', async (_, code, bytes) => {
    const { value, diagnostics } = await readPackage(AT, bytes);
    expect(value).toBeUndefined();
    expect(diagnostics.map((one) => one.code)).toContain(code);
  });

  test.each<[string, Partial<Written>]>([
    ['is larger than it says', { size: 100 }],
    ['is smaller than it says', { size: 5000 }],
    ['has another check sum', { crc: 1 }],
  ])('a file that %s is not read', async (_, lie) => {
    const lied = good.map((one) => (one.name === META ? { ...one, ...lie } : one));
    expect(await codesOf(zipOf(lied))).toEqual(['tpe:invalidMetaDataFile']);
    const schema = good.map((one) => (one.name === 'gardens/all.xsd' ? { ...one, ...lie } : one));
    const { value, diagnostics } = await readPackage(AT, zipOf(schema));
    expect(diagnostics).toEqual([]);
    expect(value?.library.find('https://example.com/gardens/all.xsd')).toHaveProperty('refused');
  });

  test('cut off at any byte has a code', async () => {
    const whole = packageWith();
    for (let end = 0; end < whole.length; end++) {
      expect(await codesOf(whole.subarray(0, end))).toEqual(['tpe:invalidArchiveFormat']);
    }
  });

  test('with any bytes changed is read, or has a code', async () => {
    const whole = packageWith();
    const change = fc.tuple(fc.nat(whole.length - 1), fc.nat(255));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), async (changes) => {
        const bytes = Buffer.from(whole);
        for (const [at, byte] of changes) bytes[at] = byte;
        const { value, diagnostics } = await readPackage(AT, bytes);
        expect(value !== undefined || diagnostics.length > 0).toBe(true);
        for (const name of ['all.xsd', 'roses%20only.xsd']) value?.library.find(`https://example.com/gardens/${name}`);
      }),
      { numRuns: 300 },
    );
  });
});

describe('documents of a package that are not as they must be', () => {
  const meta = GOOD[META]!;
  const catalog = GOOD[CATALOG]!;
  test.each<[string, string, string, string]>([
    ['metadata that is no XML', META, meta.slice(0, -9), 'tpe:invalidMetaDataFile'],
    [
      'metadata with declarations',
      META,
      meta.replace('?>', '?><!DOCTYPE a [<!ENTITY b "c">]>'),
      'tpe:invalidMetaDataFile',
    ],
    ['metadata of another kind', META, '<package/>', 'tpe:invalidMetaDataFile'],
    ['metadata of a draft', META, meta.replace('xbrl.org/2016', 'xbrl.org/PWD/2014-01-15'), 'tpe:invalidMetaDataFile'],
    ['no identifier', META, meta.replace(/<identifier>.*<\/identifier>/, ''), 'tpe:invalidMetaDataFile'],
    ['things in another order', META, meta.replace(/( *<version>.*\n)(.*\n)/, '$2$1'), 'tpe:invalidMetaDataFile'],
    ['a date that is none', META, meta.replace('2025-12-31', '2025-12-32'), 'tpe:invalidMetaDataFile'],
    ['no language', META, meta.replace(' xml:lang="en"', ''), 'tpe:missingLanguageAttribute'],
    ['a language twice', META, meta.replace('"de"', '"en"'), 'tpe:duplicateLanguagesForElement'],
    ['a catalog that is no XML', CATALOG, '<catalog', 'tpe:invalidCatalogFile'],
    ['a catalog without rewrites', CATALOG, catalog.replaceAll(/ *<rewriteURI.*\n/g, ''), 'tpe:invalidCatalogFile'],
    ['a catalog of other things', CATALOG, catalog.replace('rewriteURI', 'rewriteSystem'), 'tpe:invalidCatalogFile'],
    ['a start twice', CATALOG, catalog.replace('com/gardens/', 'com/'), 'tpe:multipleRewriteURIsForStartString'],
  ])('%s', async (_, name, text, code) => {
    expect(text).not.toBe(GOOD[name]);
    const { diagnostics } = await readPackage(AT, packageWith({ [name]: text }));
    expect([...new Set(diagnostics.map((one) => one.code))]).toEqual([code]);
    expect(diagnostics[0]?.severity).toBe('error');
  });

  test('what is wrong has its place', async () => {
    const text = meta.replace('"de"', '"en"');
    const { diagnostics } = await readPackage(AT, packageWith({ [META]: text }));
    const [{ spans, source }] = diagnostics as [(typeof diagnostics)[number]];
    expect(source?.text.slice(spans[0]?.start, spans[0]?.end)).toBe('<name xml:lang="en">');
    expect(source?.name).toBe(META);
  });
});

test('our own package is read back as it was written, and nothing of it is missing', async () => {
  const ours = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'taxonomy');
  const read = (name: string) => readFileSync(join(ours, name), 'utf8');
  const texts = { taxonomy: read('crossfoot.json'), roles: read('roles.json'), lexicon: read('lexicon.json') };
  const { folder, files } = packageTaxonomy(readAuthored(texts).value!, texts.lexicon);
  const encoder = new TextEncoder();
  const zip = writeZip(files.map(({ name, text }) => ({ path: `${folder}/${name}`, bytes: encoder.encode(text) })));
  const { value, diagnostics } = await readPackage('/x/ours.zip', Buffer.from(zip));
  expect(diagnostics).toEqual([]);
  const [entry] = value!.metadata.entryPoints.flatMap(({ documents }) => documents);
  const found = discover([entry!], libraries(value!.library, standardLibrary));
  expect(found.diagnostics).toEqual([]);
  expect([...found.value.missing]).toEqual([]);
  const own = [...found.value.documents.values()].filter(({ standard }) => !standard);
  expect(own.map(({ tree }) => tree.source.text).sort()).toEqual(
    bundledTaxonomy()
      .value.files.map(({ text }) => text)
      .sort(),
  );
});
