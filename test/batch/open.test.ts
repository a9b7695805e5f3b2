import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { decode, LARGEST_INPUT, openFile } from '../../src/batch/open.js';

describe('decode', () => {
  const bytes = (...parts: (string | number[])[]) =>
    Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))));

  test('UTF-8 with and without a byte order mark', () => {
    expect(decode(bytes('Löhne 5'), 'n')).toMatchObject({ value: { name: 'n', text: 'Löhne 5' }, diagnostics: [] });
    expect(decode(bytes([0xef, 0xbb, 0xbf], 'Löhne 5'), 'n').value.text).toBe('Löhne 5');
  });

  test.each([
    ['code page 1252', bytes('é ', [0xe9], ' 5'), 2, 'byte 0xe9 at offset 3'],
    ['a cut sequence', bytes('a', [0xe2, 0x82], 'b'), 1, 'byte 0xe2 at offset 1'],
    ['a sequence cut by the end', bytes('ab', [0xf0, 0x9f]), 2, 'byte 0xf0 at offset 2'],
    ['a surrogate', bytes('ab', [0xed, 0xa0, 0x80]), 2, 'byte 0xed at offset 2'],
    ['behind a true replacement character', bytes('\ufffd', [0xff]), 1, 'byte 0xff at offset 3'],
    ['behind a byte order mark', bytes([0xef, 0xbb, 0xbf], 'a', [0xff]), 1, 'byte 0xff at offset 4'],
  ])('%s is shown where it stands', (_, input, start, actual) => {
    const { diagnostics } = decode(input, 'n');
    expect(diagnostics).toMatchObject([{ code: 'input-undecodable', severity: 'error', spans: [{ start }], actual }]);
  });

  test.each([
    ['a zero byte', bytes('a\0 5'), 'input-binary'],
    ['a PDF', bytes('%PDF-1.7 5'), 'input-binary'],
    ['UTF-16, little end first', bytes([0xff, 0xfe, 0x35, 0]), 'input-undecodable'],
    ['UTF-16, big end first', bytes([0xfe, 0xff, 0, 0x35]), 'input-undecodable'],
    ['too much', Buffer.alloc(LARGEST_INPUT + 1, 32), 'input-too-large'],
  ])('%s is refused with help', (_, input, code) => {
    const { diagnostics } = decode(input, 'n');
    expect(diagnostics.map((diagnostic) => diagnostic.code)).toEqual([code]);
    expect(diagnostics[0]?.help).toBeTruthy();
  });
});

describe('openFile', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'crossfoot-'));
    writeFileSync(join(folder, 'a.txt'), 'Cash 5');
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test.each([
    ['a file', 'a.txt', []],
    ['none', 'b.txt', ['input-missing']],
    ['a file taken for a folder', 'a.txt/b.txt', ['input-missing']],
    ['a folder', '.', ['input-directory']],
  ])('%s', async (_, name, codes) => {
    const { value, diagnostics } = await openFile(join(folder, name), 'shown');
    expect(diagnostics.map(({ code }) => code)).toEqual(codes);
    expect(value).toEqual({ name: 'shown', text: codes.length === 0 ? 'Cash 5' : '' });
  });

  test('a device without an end is read so far and no further', async () => {
    const { diagnostics } = await openFile('/dev/zero', 'zero');
    expect(diagnostics.map(({ code }) => code)).toEqual(['input-too-large']);
  });
});
