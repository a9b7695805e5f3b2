import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { writeFiles } from '../../src/write/files.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'crossfoot-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const artifact = (path: string, bytes: string | Uint8Array = 'new') => ({ path, mediaType: 'text/plain', bytes });
const reasons = (path: string) => {
  const { value, diagnostics } = writeFiles([artifact(path)], join(folder, 'out'));
  expect(value).toEqual([]);
  return diagnostics.map(({ code, message }) => `${code}: ${message}`);
};

test('writes text and bytes, makes folders, replaces what was there, leaves nothing aside', () => {
  const out = join(folder, 'deep', 'out');
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, 'a.txt'), 'old');
  const { value, diagnostics } = writeFiles([artifact('a.txt'), artifact('in/b.bin', new Uint8Array([0, 255]))], out);
  expect([value, diagnostics]).toEqual([['a.txt', 'in/b.bin'], []]);
  expect(readFileSync(join(out, 'a.txt'), 'utf8')).toBe('new');
  expect([...readFileSync(join(out, 'in/b.bin'))]).toEqual([0, 255]);
  expect(readdirSync(out).sort()).toEqual(['a.txt', 'in']);
});

test.each([
  '../escape.txt',
  'in/../../escape.txt',
  '/tmp/crossfoot-escape.txt',
  '..',
  '.',
  '',
])('refuses the path %p', (path) => {
  const [reason] = reasons(path);
  expect(reason).toMatch(/^output-failed: .*leads out of the output folder\.$/);
  expect(readdirSync(folder)).toEqual([]);
});

test('refuses to follow a link out of the folder', () => {
  mkdirSync(join(folder, 'out'));
  mkdirSync(join(folder, 'elsewhere'));
  symlinkSync(join(folder, 'elsewhere'), join(folder, 'out', 'in'));
  expect(reasons('in/a.txt')[0]).toContain('link');
  expect(readdirSync(join(folder, 'elsewhere'))).toEqual([]);
});

test('a link in place of the file is replaced, not written through', () => {
  mkdirSync(join(folder, 'out'));
  writeFileSync(join(folder, 'precious'), 'old');
  symlinkSync(join(folder, 'precious'), join(folder, 'out', 'a.txt'));
  expect(writeFiles([artifact('a.txt')], join(folder, 'out')).diagnostics).toEqual([]);
  expect(readFileSync(join(folder, 'precious'), 'utf8')).toBe('old');
});

test('a file where a folder should be, and a folder where a file should be, are told; the others are written', () => {
  const out = join(folder, 'out');
  mkdirSync(join(out, 'folder'), { recursive: true });
  writeFileSync(join(out, 'file'), '');
  const { value, diagnostics } = writeFiles([artifact('file/a'), artifact('folder'), artifact('b')], out);
  expect(value).toEqual(['b']);
  expect(diagnostics.map(({ code }) => code)).toEqual(['output-failed', 'output-failed']);
  expect(readdirSync(out).sort()).toEqual(['b', 'file', 'folder']);
});
