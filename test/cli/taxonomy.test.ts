import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { crossfoot, folderWith, inventories, PROFILE } from './crossfoot.js';

const OURS = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'taxonomy');
const files = (folder: string) =>
  Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]));

describe('taxonomy build', () => {
  test('compiles the authored taxonomy to what is committed, and tells its files', () => {
    const folder = mkdtempSync(join(tmpdir(), 'crossfoot-'));
    mkdirSync(join(folder, 'tax'));
    for (const name of ['crossfoot.json', 'roles.json', 'lexicon.json']) {
      cpSync(join(OURS, name), join(folder, 'tax', name));
    }
    const { code, out, err } = crossfoot(folder, ['taxonomy', 'build', 'tax']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const built = files(join(folder, 'tax', 'compiled'));
    expect(built).toEqual(files(join(OURS, 'compiled')));
    expect(out.split('\n').slice(0, -1).sort()).toEqual(
      Object.keys(built)
        .map((name) => `tax/compiled/${name}`)
        .sort(),
    );
  });

  test.each([
    ['no taxonomy at all', {}, 'tax: error input-missing: crossfoot.json: '],
    [
      'a taxonomy that is none',
      { 'tax/crossfoot.json': '{"concepts":5}' },
      'tax: error taxonomy-invalid: crossfoot.json: namespace',
    ],
    [
      'themes that show what is not there',
      {
        'tax/crossfoot.json': JSON.stringify({
          ...{ namespace: 'https://example.com/t', prefix: 't', version: '1', language: 'en' },
          ...{ concepts: [], axes: [], units: [] },
        }),
        'tax/roles.json': '{"roles":[{"name":"A","definition":"A","presentation":["Nothing"]}]}',
      },
      'tax: error taxonomy-invalid: roles.json: Nothing is no concept to be shown',
    ],
  ])('%s is said, and nothing is written', (_, given, said) => {
    const folder = folderWith(given);
    const { code, out, err } = crossfoot(folder, ['taxonomy', 'build', 'tax']);
    expect({ code, out }).toEqual({ code: 3, out: '' });
    expect(err).toContain(said);
  });
});

describe('taxonomy show', () => {
  const here = folderWith({});

  test('draws what is shown under what and what adds up, for one role', () => {
    const { code, out, err } = crossfoot(here, ['taxonomy', 'show', '--role', 'inventories']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(
      out
        .split('\n')
        .slice(0, 5)
        .map((line) => line.replace(/ {2,}/g, '  ')),
    ).toEqual([
      'Inventories  https://crossfoot.dev/taxonomy/2026/role/Inventories',
      '',
      'presentation',
      'Inventories [heading]  cf:InventoriesAbstract',
      '├─ Raw materials  cf:InventoryRawMaterials  monetary · instant · debit',
    ]);
    const sums = crossfoot(here, ['taxonomy', 'show', '--role', 'retirement', '--network', 'calculation']).out;
    expect(sums).toMatch(/^Funded status of defined benefit plans +cf:PensionFundedStatus/m);
    expect(sums).toMatch(/^└─ − Benefit obligation of defined benefit plans +cf:PensionBenefitObligation/m);
  });

  test('tells all of one concept, and the ways that lead to it', () => {
    const { out } = crossfoot(here, ['taxonomy', 'show', '--concept', 'cf:treasuryshares']);
    expect(out).toMatch(/^ {2}negated +Less: treasury shares$/m);
    expect(out).toMatch(/^ {2}references +us-gaap:/m);
    expect(out).toMatch(/^ {3}└─ Less: treasury shares +cf:TreasuryShares/m);
    expect(out).not.toContain('cf:ShareCapital');
    const member = crossfoot(here, ['taxonomy', 'show', '--concept', 'Level1Member', '--network', 'dimensions']).out;
    expect(member).toMatch(
      /All levels of the fair value hierarchy +cf:FairValueHierarchyDomain +domain · default\n.* Level 1 +cf:/,
    );
  });

  test('draws any schema, and says what is not there', () => {
    expect(crossfoot(here, ['taxonomy', 'show', join(OURS, 'compiled', 'crossfoot.xsd')]).out).toBe(
      crossfoot(here, ['taxonomy', 'show']).out,
    );
    const nothing = crossfoot(here, ['taxonomy', 'show', '--concept', 'Nothing']);
    expect([nothing.code, nothing.out]).toEqual([1, '']);
    expect(nothing.err).toContain('Nothing in it is called so.');
    expect(crossfoot(here, ['taxonomy', 'show', 'nowhere']).code).toBe(3);
  });
});

describe('taxonomy package', () => {
  const unzipped = (path: string) =>
    Object.fromEntries(Object.entries(unzipSync(readFileSync(path))).map(([name, bytes]) => [name, strFromU8(bytes)]));

  test('holds what is committed, the same bytes each time', () => {
    const folder = folderWith({});
    const told = crossfoot(folder, ['taxonomy', 'package', OURS, '--out', 'a']);
    expect(told).toEqual({ code: 0, out: 'a/crossfoot-2026.2.zip\n', err: '' });
    crossfoot(folder, ['taxonomy', 'package', OURS, '--out', 'b']);
    const [a, b] = ['a', 'b'].map((out) => readFileSync(join(folder, out, 'crossfoot-2026.2.zip')));
    expect(a?.equals(b!)).toBe(true);
    const held = unzipped(join(folder, 'a', 'crossfoot-2026.2.zip'));
    for (const [name, text] of Object.entries(files(join(OURS, 'compiled')))) {
      expect(held[`crossfoot-2026.2/${name}`]).toBe(text);
    }
    expect(held['crossfoot-2026.2/META-INF/taxonomyPackage.xml']).toContain(
      '<entryPointDocument href="https://crossfoot.dev/taxonomy/2026/taxonomy/crossfoot.xsd"/>',
    );
    expect(held['crossfoot-2026.2/META-INF/catalog.xml']).toContain(
      '<rewriteURI uriStartString="https://crossfoot.dev/taxonomy/2026/taxonomy/" rewritePrefix="../"/>',
    );
  });

  test('holds an extension as export wrote it', () => {
    const note = `${inventories()}\n| Spare engines | 5 | 4 |\n`;
    const folder = folderWith({ 'a note.txt': note, 'a note.profile.json': JSON.stringify(PROFILE) });
    crossfoot(folder, ['export', 'a note.txt', '--out', 'out', '--format', 'xbrl-json']);
    const told = crossfoot(folder, ['taxonomy', 'package', join('out', 'a note-taxonomy')]);
    expect(told).toEqual({ code: 0, out: 'a note-taxonomy.zip\n', err: '' });
    const held = unzipped(join(folder, 'a note-taxonomy.zip'));
    const names = ['META-INF/catalog.xml', 'META-INF/taxonomyPackage.xml', 'ext-def.xml', 'ext-lab.xml', 'ext-pre.xml'];
    expect(Object.keys(held).sort()).toEqual([...names, 'ext.xsd'].map((name) => `a note-taxonomy/${name}`));
    expect(held['a note-taxonomy/ext.xsd']).toContain('schemaLocation="../taxonomy/crossfoot.xsd"');
    expect(held['a note-taxonomy/META-INF/catalog.xml']).toMatch(
      /2026\/extension-[\w-]+-a%20note\/" rewritePrefix="..\/"/,
    );
  });
});

describe('a Taxonomy Package in a zip', () => {
  const folder = folderWith({ 'a.txt': inventories(), 'a.profile.json': JSON.stringify(PROFILE) });
  crossfoot(folder, ['taxonomy', 'package', OURS]);
  const zip = 'crossfoot-2026.2.zip';

  test('serves as --taxonomy as our own does', () => {
    const own = crossfoot(folder, ['facts', 'a.txt', '--json']);
    expect(crossfoot(folder, ['facts', 'a.txt', '--json', '--taxonomy', zip])).toEqual(own);
    const exported = crossfoot(folder, ['export', 'a.txt', '--taxonomy', zip, '--out', 'out', '--format', 'ixbrl']);
    expect(exported.code).toBe(0);
    expect(files(join(folder, 'out', 'taxonomy'))).toEqual(files(join(OURS, 'compiled')));
  });

  test('is shown with what it says of itself, and is valid', () => {
    const shown = crossfoot(folder, ['taxonomy', 'show', zip, '--role', 'inventories']).out;
    expect(shown).toMatch(/^Crossfoot taxonomy {2}2026\.2 · /);
    expect(shown).toContain('https://crossfoot.dev/taxonomy/2026/taxonomy/crossfoot.xsd\n\nInventories');
    expect(crossfoot(folder, ['validate', zip])).toEqual({ code: 0, out: `${zip}: valid\n`, err: '' });
  });

  test('that is none has a code, whatever it is asked for', () => {
    const broken = folderWith({
      'none.zip': 'PK no',
      'a.txt': inventories(),
      'a.profile.json': JSON.stringify(PROFILE),
    });
    for (const args of [
      ['validate', 'none.zip'],
      ['taxonomy', 'show', 'none.zip'],
      ['facts', 'a.txt', '--taxonomy', 'none.zip'],
    ]) {
      const { code, err } = crossfoot(broken, args);
      expect([code, err]).toEqual([
        expect.any(Number),
        expect.stringContaining('none.zip: error tpe:invalidArchiveFormat'),
      ]);
      expect(code).toBeGreaterThan(0);
    }
  });

  test('lends a report its documents, by their published addresses', () => {
    const report = `<xbrl xmlns="http://www.xbrl.org/2003/instance" xmlns:link="http://www.xbrl.org/2003/linkbase"
      xmlns:xlink="http://www.w3.org/1999/xlink"><link:schemaRef xlink:type="simple"
      xlink:href="https://crossfoot.dev/taxonomy/2026/taxonomy/crossfoot.xsd"/></xbrl>`;
    const there = folderWith({ 'a.xbrl': report });
    expect(crossfoot(there, ['validate', 'a.xbrl']).err).toContain('dts-missing');
    expect(crossfoot(there, ['validate', 'a.xbrl', '--taxonomy', join(folder, zip)]).out).toBe('a.xbrl: valid\n');
  });
});

test('--taxonomy with our own taxonomy gives the same facts; without its lexicon its labels still serve', () => {
  const folder = folderWith({ 'a.txt': inventories(), 'a.profile.json': JSON.stringify(PROFILE) });
  const own = crossfoot(folder, ['facts', 'a.txt', '--json']);
  expect(crossfoot(folder, ['facts', 'a.txt', '--json', '--taxonomy', OURS])).toEqual(own);
  const bare = crossfoot(folder, ['facts', 'a.txt', '--taxonomy', join(OURS, 'compiled')]);
  expect(bare.out).toMatch(/^Raw materials +InventoryRawMaterials /m);
});
