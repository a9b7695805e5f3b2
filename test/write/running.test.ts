import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { phraseOf } from '../../src/source/phrase.js';
import { cut } from '../../src/write/running.js';

test('things are cut out, white space is squashed around them and not doubled', () => {
  const text = ' Sales  of\n1.2\tmillion ';
  const thing = { span: { start: text.indexOf('1.2'), end: text.indexOf('\t') } };
  expect(cut(text, [{ start: 0, end: text.length }], () => [thing])).toEqual([
    { text: 'Sales of ' },
    { text: '1.2', thing },
    { text: ' million' },
  ]);
});

test('the pieces together are the words of the phrase, however it is broken', () => {
  const source = fc.stringMatching(/^[ab1\s\u200b]{0,40}$/);
  const breaks = fc.array(fc.nat(40), { maxLength: 6 });
  fc.assert(
    fc.property(source, breaks, (text, places) => {
      const ends = [...places.map((place) => Math.min(place, text.length)), text.length].sort((a, b) => a - b);
      const spans = ends.map((end, index) => ({ start: ends[index - 1] ?? 0, end }));
      const ones = [...text.matchAll(/1/g)].map(({ index }) => ({ span: { start: index, end: index + 1 } }));
      const within = (span: { start: number; end: number }) =>
        ones.filter((one) => one.span.start >= span.start && one.span.end <= span.end);
      const pieces = cut(text, spans, within);
      expect(pieces.map((piece) => piece.text).join('')).toBe(phraseOf(text, spans).text);
      expect(pieces.filter(({ thing }) => thing !== undefined)).toHaveLength(ones.length);
    }),
  );
});
