import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readJson } from '../../src/json/read-json.js';
import { findMember, itemsOf, type JsonNode, membersOf, spanOf } from '../../src/json/tree.js';

/** The value alone, as `JSON.parse` gives it: of several members of one name the last. */
function plain(node: JsonNode): unknown {
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'array') return node.items.map(plain);
  return Object.fromEntries(node.members.map(({ name, value }) => [name, plain(value)]));
}

function parsed(text: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

const SHARDS = [
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  '"a"',
  '"',
  '\\',
  '1',
  '-',
  '.',
  'e',
  '0',
  'true',
  'nul',
  ' ',
  '\n',
  '/*',
  '\u00a0',
];

describe('reading JSON', () => {
  test('agrees with JSON.parse on any text', () => {
    const texts = fc.oneof(
      fc.string(),
      fc.json(),
      fc.array(fc.constantFrom(...SHARDS), { maxLength: 8 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const { value } = readJson(text);
        expect(value === undefined ? undefined : { value: plain(value) }).toEqual(parsed(text));
      }),
      { numRuns: 2000 },
    );
  });

  test('knows the place of each value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(0, 2), (value, indent) => {
        const text = JSON.stringify(value, undefined, indent);
        const waiting = [readJson(text).value as JsonNode];
        for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
          expect(parsed(text.slice(node.span.start, node.span.end))).toEqual({ value: plain(node) });
          waiting.push(...itemsOf(node), ...membersOf(node).map((member) => member.value));
        }
      }),
    );
  });

  test('tells the second of two names, and keeps the first as the value', () => {
    const text = '{"a": {"b": 1, "c": 2, "b": 3}}';
    const { value, faults } = readJson(text);
    expect(faults.map(({ kind, span }) => [kind, text.slice(span.start, span.end), span.start])).toEqual([
      ['duplicate-name', '"b"', 23],
    ]);
    const inner = findMember(value, 'a');
    expect(findMember(inner, 'b')).toMatchObject({ value: 1 });
    expect(membersOf(inner).map((member) => text.slice(spanOf(member).start, spanOf(member).end))).toEqual([
      '"b": 1',
      '"c": 2',
    ]);
  });

  test('keeps digits that a number of JavaScript loses', () => {
    expect(readJson('12345678901234567890.10').value).toMatchObject({ written: '12345678901234567890.10' });
  });

  test('skips a byte order mark, and places count it', () => {
    expect(readJson('\ufeff[1]').value?.span).toEqual({ start: 1, end: 4 });
  });

  test.each([
    ['{"a" 1}', 5, 'a colon'],
    ['{"a":1,}', 7, 'a name in double quotes'],
    ['{"a":}', 5, 'a value'],
    ['[1 2]', 3, 'a comma or the end of the array or object'],
    ['{"a":1', 6, 'a comma or }'],
    ['[1', 2, 'a comma or ]'],
    ['nul', 0, 'a value'],
    ['{} x', 3, 'the end of the text'],
    ['', 0, 'a value'],
    ['[1] // one', 4, 'the end of the text'],
    ['"\\x"', 0, 'an escape of JSON'],
    ['['.repeat(100_000), 200, 'fewer levels'],
    ['{"a":'.repeat(100_000), 1000, 'fewer levels'],
  ])('%.12j stops being JSON at %p: expected is %s', (text, at, expected) => {
    const { value, faults } = readJson(text);
    expect(value).toBeUndefined();
    expect(faults.map((fault) => [fault.span.start, fault.expected])).toEqual([[at, expected]]);
  });
});
