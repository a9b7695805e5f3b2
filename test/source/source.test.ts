import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { collapse, phraseOf, squash } from '../../src/source/phrase.js';
import { codePointOffsets } from '../../src/source/position.js';
import { cover, holds, slice, trim } from '../../src/source/source.js';
import { anyCharacter } from '../read/any-character.js';

/** Any text at all, halves of surrogate pairs and line breaks among it, and a stretch of it. */
const texts = fc
  .array(
    fc.oneof(
      fc.constantFrom('a', ' ', '\n', '\u00a0', '\u2009', '😀', '\ud83d', '|'),
      fc.string({ unit: anyCharacter, maxLength: 2 }),
    ),
  )
  .map((parts) => parts.join(''));
const stretches = fc.tuple(texts, fc.nat(), fc.nat()).map(([text, a, b]) => {
  const [i, j] = [a % (text.length + 1), b % (text.length + 1)];
  return { text, span: { start: Math.min(i, j), end: Math.max(i, j) } };
});

describe('spans', () => {
  test('trimming takes white space off both ends and nothing else', () => {
    const text = '  $ 7 \u00a0\n';
    expect(slice(text, trim(text, { start: 0, end: text.length }))).toBe('$ 7');
    expect(trim('   ', { start: 1, end: 3 })).toEqual({ start: 3, end: 3 });
    fc.assert(
      fc.property(stretches, ({ text, span }) => {
        const inner = trim(text, span);
        expect(holds(span, inner)).toBe(true);
        expect(trim(text, inner)).toEqual(inner);
        const gone = text.slice(span.start, inner.start) + text.slice(inner.end, span.end);
        expect(gone.replace(/[\s\u200b]/g, '')).toBe('');
      }),
    );
  });

  test('a cover holds both, and is held by whatever holds both', () => {
    expect(cover({ start: 4, end: 6 }, { start: 1, end: 2 })).toEqual({ start: 1, end: 6 });
    fc.assert(
      fc.property(stretches, fc.nat(), fc.nat(), ({ span }, a, b) => {
        const other = { start: Math.min(a, b), end: Math.max(a, b) };
        const both = cover(span, other);
        expect(holds(both, span) && holds(both, other)).toBe(true);
        expect([span.start, other.start]).toContain(both.start);
        expect([span.end, other.end]).toContain(both.end);
      }),
    );
  });
});

describe('phrases', () => {
  test('the words of several places, white space made one', () => {
    const text = 'As of\nJune 30, |  2025';
    const phrase = phraseOf(text, [
      { start: 0, end: 14 },
      { start: 18, end: 22 },
    ]);
    expect(phrase.text).toBe('As of June 30, 2025');
    expect(squash('\ufeff a \u200b\u00a0 b\n')).toBe('a b');
    expect(collapse(' a\t')).toBe(' a ');
  });

  test('squashing twice is squashing once, and loses no other character', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(squash(squash(text))).toBe(squash(text));
        const bare = (words: string) => words.replace(/[\s\u200b\ufeff]/g, '');
        expect(bare(squash(text))).toBe(bare(text));
      }),
    );
  });
});

describe('positions', () => {
  test('code points before an offset that parts no pair', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 3 })), (parts) => {
        const text = parts.join('');
        const at = codePointOffsets(text);
        let offset = 0;
        [...text].forEach((character, i) => {
          expect(at(offset)).toBe(i);
          offset += character.length;
        });
        expect(at(offset)).toBe([...text].length);
      }),
    );
  });
});
