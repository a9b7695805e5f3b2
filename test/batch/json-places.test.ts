import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { jsonPlaces } from '../../src/batch/json-places.js';

describe('jsonPlaces', () => {
  test('says where each value stands', () => {
    const text = '{ "a": {"b": [1, "x,y"]},\n "c\\n": null }';
    const walked = jsonPlaces(text);
    if (!walked.ok) throw new Error(walked.expected);
    const at = (path: string) => text.slice(walked.places.get(path)?.start, walked.places.get(path)?.end);
    expect(at('')).toBe(text);
    expect(at('a')).toBe('{"b": [1, "x,y"]}');
    expect(at('a.b.1')).toBe('"x,y"');
    expect(at('c\n')).toBe('null');
    expect(walked.places.size).toBe(6);
  });

  test.each([
    ['{"a" 1}', 5, 'a colon'],
    ['{"a":1,}', 7, 'a name in double quotes'],
    ['{"a":}', 5, 'a value'],
    ['[1 2]', 3, 'a comma or ]'],
    ['{"a":1', 6, 'a comma or }'],
    ['nul', 0, 'a value'],
    ['01', 0, 'a value'],
    ['{} x', 3, 'the end of the text'],
    ['', 0, 'a value'],
    ['['.repeat(100_000), 65, 'fewer levels'],
  ])('%j: says where it stops being JSON', (text, at, expected) => {
    expect(jsonPlaces(text)).toEqual({ ok: false, at, expected });
  });

  test('takes what JSON.parse takes and nothing else', () => {
    const pieces = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '1',
      '-0.5e3',
      '01',
      'true',
      '"\\u00e9"',
      '"\\x"',
      ' ',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.json(),
          fc.array(pieces, { maxLength: 8 }).map((p) => p.join('')),
        ),
        (text) => {
          let parses = true;
          try {
            JSON.parse(text);
          } catch {
            parses = false;
          }
          expect(jsonPlaces(text).ok).toBe(parses);
        },
      ),
      { numRuns: 500 },
    );
  });
});
