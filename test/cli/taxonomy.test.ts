import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
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

test('--taxonomy with our own taxonomy gives the same facts; without its lexicon its labels still serve', () => {
  const folder = folderWith({ 'a.txt': inventories(), 'a.profile.json': JSON.stringify(PROFILE) });
  const own = crossfoot(folder, ['facts', 'a.txt', '--json']);
  expect(crossfoot(folder, ['facts', 'a.txt', '--json', '--taxonomy', OURS])).toEqual(own);
  const bare = crossfoot(folder, ['facts', 'a.txt', '--taxonomy', join(OURS, 'compiled')]);
  expect(bare.out).toMatch(/^Raw materials +InventoryRawMaterials /m);
});
