import { describe, expect, test } from '@jest/globals';
import { displayWidth, visible } from '../../src/diagnostic/visible.js';

describe('visible', () => {
  test.each([
    ['escape sequences', '\u001b[31mred\u0007', '␛[31mred␇'],
    ['delete and C1 controls', 'a\u007fb\u009bc', 'a␡b\ufffdc'],
    ['bidirectional overrides', '1\u202e2\u2066', '1\ufffd2\ufffd'],
    ['line separators', 'a\u2028b\u2029\u0085', 'a\ufffdb\ufffd\ufffd'],
    ['half a surrogate pair', 'a\ud800b', 'a\ufffdb'],
    ['tags, which take two units', '\u{e0041}x', '\ufffd\ufffdx'],
    ['tabs become a space', 'a\tb', 'a b'],
    ['words of any script stay', 'Löhne 收入 — “x” 😀', 'Löhne 收入 — “x” 😀'],
  ])('%s', (_, text, shown) => {
    expect(visible(text)).toBe(shown);
    expect(visible(text)).toHaveLength(text.length);
  });
});

test.each([
  ['abc', 3],
  ['收入', 4],
  ['e\u0301', 1],
  ['😀', 2],
  ['— ✓', 3],
])('%s is so many cells wide', (text, cells) => {
  expect(displayWidth(text)).toBe(cells);
});
