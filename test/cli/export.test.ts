import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { crossfoot, folderWith, inventories, PROFILE } from './crossfoot.js';

const profile = JSON.stringify(PROFILE);

/** Every file below a folder with its bytes. */
function contents(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  const files = names.filter((name) => statSync(join(folder, name)).isFile());
  return Object.fromEntries(files.map((name) => [name, readFileSync(join(folder, name), 'latin1')]));
}

describe('export', () => {
  const folder = folderWith({
    'notes/b.pipe.txt': inventories(),
    'notes/b.profile.json': profile,
    'notes/a.txt': inventories(),
    'notes/a.profile.json': profile,
    'other/a.txt': inventories('94'),
    'other/a.profile.json': profile,
    'proposed.txt': inventories('84', 'Frobnication levies'),
    'proposed.profile.json': profile,
  });

  test('a folder: every format of every note, told by relative paths on stdout', () => {
    const { code, out, err } = crossfoot(folder, ['export', 'notes', '--out', 'all']);
    expect(err).toBe('');
    expect(code).toBe(0);
    const names = Object.keys(contents(join(folder, 'all')));
    for (const base of ['a', 'b.pipe']) {
      for (const end of ['xhtml', 'json', 'jsonld', 'evidence.json']) {
        expect(names).toContain(`${base}.${end}`);
        expect(out).toContain(`  all/${base}.${end}\n`);
      }
    }
    expect(out).toContain('notes/b.pipe.txt: ');
    expect(out.indexOf('notes/a.txt')).toBeLessThan(out.indexOf('notes/b.pipe.txt'));
    expect(out).toContain('8 facts: 8 proved, 0 for review');
    expect(out).not.toContain(folder);
    expect(
      out
        .split('\n')
        .filter((line) => line.startsWith('  '))
        .sort(),
    ).toEqual(names.map((name) => `  all/${name}`).sort());
  });

  test('the same bytes again, and from another folder', () => {
    crossfoot(folder, ['export', 'notes', '--out', 'first']);
    crossfoot(folder, ['export', 'notes', '--out', 'second']);
    crossfoot(join(folder, 'notes'), ['export', '.', '--out', '../third']);
    const first = contents(join(folder, 'first'));
    expect(Object.keys(first).length).toBeGreaterThan(8);
    expect(contents(join(folder, 'second'))).toEqual(first);
    expect(contents(join(folder, 'third'))).toEqual(first);
  });

  test('only the formats asked for', () => {
    crossfoot(folder, ['export', 'notes/a.txt', '--out', 'json', '--format', 'xbrl-json']);
    const names = Object.keys(contents(join(folder, 'json')));
    expect(names).toContain('a.json');
    expect(names.filter((name) => /xhtml|jsonld|evidence/.test(name))).toEqual([]);
  });

  test('two notes of one name: the second is refused, nothing of it is written', () => {
    const { code, out, err } = crossfoot(folder, ['export', 'notes/a.txt', 'other/a.txt', '--out', 'both']);
    expect(code).toBe(1);
    expect(err).toContain('other/a.txt: error output-collision:');
    expect(out).not.toContain('other/a.txt');
    crossfoot(folder, ['export', 'notes/a.txt', '--out', 'alone']);
    expect(contents(join(folder, 'both'))).toEqual(contents(join(folder, 'alone')));
  });

  test('--strict writes nothing for a note with an open review, and all for the others', () => {
    const lax = crossfoot(folder, ['export', 'proposed.txt', '--out', 'lax']);
    expect(lax.code).toBe(0);
    expect(lax.err).toContain('warning tag-concept-proposed');
    expect(lax.out).toMatch(/[1-9]\d* for review/);
    const strict = crossfoot(folder, ['export', 'proposed.txt', 'notes/a.txt', '--strict', '--out', 'strict']);
    expect(strict.code).toBe(1);
    expect(strict.err).toMatch(/proposed\.txt:7:\d+: error write-refused: .*2 of 8 facts.*concept-proposed/);
    expect(strict.out).not.toContain('proposed');
    const names = Object.keys(contents(join(folder, 'strict')));
    expect(names).toContain('a.xhtml');
    expect(names.filter((name) => name.includes('proposed'))).toEqual([]);
  });

  test('a folder that cannot be written to is said, without a stack', () => {
    writeFileSync(join(folder, 'taken'), 'a file');
    const { code, out, err } = crossfoot(folder, ['export', 'notes/a.txt', '--out', 'taken']);
    expect(code).toBe(1);
    expect(out).toBe('');
    expect(err).toContain('error output-failed:');
    expect(err).not.toMatch(/\n\s+at /);
    expect(existsSync(join(folder, 'taken', 'a.xhtml'))).toBe(false);
  });
});
