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

const toRead = (read: (text: string) => unknown, texts: readonly string[], begin: () => void) => () => {
  for (const text of texts) {
    begin();
    read(text);
  }
};

test.each(
  [...NAMED].map(([read, local]) => [local, read] as const),
)('%s takes work that goes with the text', (_, read = () => undefined) => {
  /** What expressions try of each text in turn. */
  const steps: number[] = [];
  const searched: Searched = (expression, [text], _, from) => {
    const { tried } = search(expression, text, expression.global || expression.sticky ? from : 0);
    steps[steps.length - 1] = Number(steps.at(-1)) + tried;
    return tried;
  };
  const texts = [20, LENGTH, 3 * LENGTH].map(textsOf); // the first are for what is worked out once
  const works = texts.map((some) => toRead(read, some, () => steps.push(1)));
  const [, short, long] = meter(works, '/src/transform/', searched);
  const each = steps.map((count, i) => count / (texts.flat()[i] as string).length);
  const count = textsOf(LENGTH).length;
  const dear = textsOf(LENGTH).filter((_, i) => Number(each[2 * count + i]) / Number(each[count + i]) > DEARER);
  expect(dear).toEqual([]);
  expect(Number(long?.work) / Number(short?.work) / 3).toBeLessThan(DEARER);
});
