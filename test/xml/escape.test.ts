import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { escapeAttribute, escapeText, expressible, findForbidden } from '../../src/xml/escape.js';
import { anyCharacter } from '../read/any-character.js';
import { elements } from '../write/elements.js';

describe('text for XML', () => {
  test('markup characters become entities', () => {
    expect(escapeText(`<b a="1">R&D</b>`)).toBe('&lt;b a="1"&gt;R&amp;D&lt;/b&gt;');
    expect(escapeAttribute('say "<R&D>"\n')).toBe('say &quot;&lt;R&amp;D&gt;&quot;&#10;');
  });

  test('what XML forbids is replaced, and its places are found', () => {
    const text = 'a\u0000b\ud800c\uffffd\u{1d53e}\u0085\t';
    expect(expressible(text)).toBe('a\ufffdb\ufffdc\ufffdd\u{1d53e}\u0085\t');
    expect(findForbidden(text)).toEqual([1, 3, 5]);
  });

  test('any text at all is read back by a strict parser, in text and in attributes', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter }), (text) => {
        const [root] = elements(`<x a="${escapeAttribute(text)}">${escapeText(text)}</x>`);
        expect(root?.text).toBe(expressible(text));
        expect(root?.attributes).toEqual({ a: expressible(text) });
      }),
    );
  });
});
