import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { search } from './expression.js';

const tried = (expression: RegExp, text: string) => search(expression, text, 0).tried;

const EXPRESSIONS = [
  ...[/a*b|a+c?/, /^(?:a|bc){2,3}$/, /(?<x>a)+?b/, /a{2,}b{0,2}?c/, /(?:a*)*b/, /(?<=b)a(?!c)/, /(?<![bc])a+\b/u],
  ...[/[^a\]b]+$/m, /\bB?/i, /./s, /(?=a*c)[a-c]{1,2}/u, /\p{Lu}?\u0061|$/u],
];

test.each(EXPRESSIONS)('%s is found where the engine finds it', (expression) => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a', 'b', 'c', ']', 'B', ' ', '\n', '😀'), maxLength: 12 }),
      (text) => {
        const match = expression.exec(text);
        const { start, end } = search(expression, text, 0);
        expect([start, end]).toEqual(match ? [match.index, match.index + match[0].length] : [undefined, undefined]);
      },
    ),
    { seed: 1, numRuns: 300 },
  );
});

/** How much dearer three times the text is. */
const dearer = (expression: RegExp, unit: string) => {
  const [short, long] = [20, 60].map((times) => tried(expression, `${unit.repeat(times)}!`));
  return Number(long) / Number(short);
};

test.each([
  [/^a*a*b/, 'a'],
  [/a*b/, 'a'],
  [/\s+$/, ' '],
  [/^a*(?:ab|a*c)$/, 'a'],
])('%s over %j goes back: three times the text takes nine times the steps', (expression, unit) => {
  expect(dearer(expression, unit)).toBeGreaterThan(7);
});

test.each([
  [/^a*b/, 'a'],
  [/^(?:a,?)*b/, 'a,'],
  [/^a{0,3}?a{0,3}b/, 'a'],
])('%s over %j does not', (expression, unit) => {
  expect(dearer(expression, unit)).toBeLessThan(3.2);
});
