import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { findNotes, noteFile, relativePath } from '../../src/batch/notes.js';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'crossfoot-'));
  mkdirSync(join(folder, 'notes', 'below.txt'), { recursive: true });
  mkdirSync(join(folder, 'none'));
  const files = [
    'notes/b.txt',
    'notes/a.pipe.txt',
    'notes/a.profile.json',
    'notes/README.md',
    'notes/c.TXT',
    'notes/.txt',
  ];
  for (const file of [...files, 'notes/a.lines.txt', 'notes/a.lines.profile.json', 'secret.txt']) {
    writeFileSync(join(folder, file), 'x');
  }
  symlinkSync(join(folder, 'secret.txt'), join(folder, 'notes', 'link.txt'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('findNotes', () => {
  test('of a folder: its *.txt by name, each with the profile beside it, no folders and no links', async () => {
    const { value, diagnostics } = await findNotes(join(folder, 'notes'), undefined);
    expect(diagnostics).toEqual([]);
    expect(value.map(({ name, profilePath }) => [name, profilePath?.slice(folder.length + 7)])).toEqual([
      ['a.lines', 'a.lines.profile.json'],
      ['a.pipe', 'a.profile.json'],
      ['b', undefined],
      ['c', undefined],
    ]);
  });

  test('a folder without a note is said to be one', async () => {
    const { value, diagnostics } = await findNotes(join(folder, 'none'), undefined);
    expect(value).toEqual([]);
    expect(diagnostics.map(({ code }) => code)).toEqual(['input-directory']);
  });

  test('a profile that is given goes before one found', async () => {
    const given = await findNotes(join(folder, 'notes', 'a.pipe.txt'), 'mine.json');
    expect(given.value).toMatchObject([{ name: 'a.pipe', profilePath: 'mine.json' }]);
  });
});

test('paths are shown from the current folder', async () => {
  expect(relativePath(join(process.cwd(), 'x', 'y.txt'))).toBe('x/y.txt');
  expect((await noteFile(join(process.cwd(), 'y.txt'), undefined)).shown).toBe('y.txt');
});
