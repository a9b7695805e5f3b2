import { afterAll, expect, test } from '@jest/globals';
import { search } from '../cost/expression.js';
import { meter, type Searched, startMeter, stopMeter } from '../cost/meter.mjs';

startMeter();
const { findTransformation, transformations } = await import('../../src/transform/transform.js');
const { qname } = await import('../../src/value/qname.js');
afterAll(stopMeter);

/** Pieces that, over and over, make an expression that goes back look again and again. */
const PIECES = [
  ...[
    '1',
    '0',
    '1,',
    '1 ',
    '123,',
    '1,23,',
    'x',
    ' x',
    '\u00a0',
    '平',
    '年',
    '1年',
    'Jan',
    'jan ',
    'mar.',
    'January ',
    'IX',
    'i',
  ],
  ...[
    'x ',
    'C',
    'Ph',
    'dha ',
    'last ',
    '4',
    'one ',
    'two hundred ',
    'one million ',
    'twenty-',
    'and ',
    'one year, ',
    'The ',
  ],
  ...['Republic Of ', 'ΐ', 'červen', '०', 'मई ', '.'],
];
const HEADS = ['', '1', '1 ', '2024 ', 'January ', '1 Januar'];
const TAILS = ['', '!', ' 2024', 'x1', '.1'];
/** Characters, more than any bound of an expression; the law is asked of three times as many. */
const LENGTH = 150;
/** What goes with the square is three times as dear by character in a text three times as long. */
const DEARER = 1.6;

/** Many names are of one transformation. */
const NAMED = new Map(
  [...transformations()].flatMap(([namespace, locals]) =>
    locals.map((local) => [findTransformation(qname(namespace, 'ixt', local))?.read, local] as const),
  ),
);

const textsOf = (length: number): string[] =>
  PIECES.flatMap((piece, i) => {
    const middle = piece.repeat(length / piece.length);
    return [middle, `${HEADS[i % HEADS.length]}${middle}${TAILS[i % TAILS.length]}`];
  });

/** The steps that expressions try by character of each text, and the work of all. */
function counted(read: (text: string) => unknown, texts: readonly string[]) {
  const steps: number[] = [];
  const searched: Searched = (expression, [text], _, from) => {
    const { tried } = search(expression, text, expression.global || expression.sticky ? from : 0);
    steps[steps.length - 1] = Number(steps.at(-1)) + tried;
    return tried;
  };
  const readAll = () => {
    for (const text of texts) {
      steps.push(0);
      read(text);
    }
  };
  const { work } = meter(readAll, '/src/transform/', searched);
  const each = steps.map((count, i) => (1 + count) / (texts[i] as string).length);
  return { each, work: work / texts.join('').length };
}

test.each(
  [...NAMED].map(([read, local]) => [local, read] as const),
)('%s takes work that goes with the text', (_, read = () => undefined) => {
  const texts = textsOf(LENGTH);
  counted(read, textsOf(20)); // what is worked out once
  const [short, long] = [counted(read, texts), counted(read, textsOf(3 * LENGTH))];
  expect(texts.filter((_, i) => Number(long.each[i]) / Number(short.each[i]) > DEARER)).toEqual([]);
  expect(long.work / short.work).toBeLessThan(DEARER);
});
