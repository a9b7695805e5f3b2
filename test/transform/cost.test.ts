import { expect, test } from '@jest/globals';
import { findTransformation, transformations } from '../../src/transform/transform.js';
import { qname } from '../../src/value/qname.js';

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
const LENGTH = 30_000;
/** What goes with the length takes some milliseconds, what goes with its square seconds. The clock, since no counter sees into an expression. */
const LIMIT = 500;

/** Many names are of one transformation. */
const NAMED = new Map(
  [...transformations()].flatMap(([namespace, locals]) =>
    locals.map((local) => [findTransformation(qname(namespace, 'ixt', local))?.read, local] as const),
  ),
);

test.each(
  [...NAMED].map(([read, local]) => [local, read] as const),
)('%s takes time that goes with the text', (_, read) => {
  for (const [i, piece] of PIECES.entries()) {
    const middle = piece.repeat(LENGTH / piece.length);
    const text = `${HEADS[i % HEADS.length]}${middle}${TAILS[i % TAILS.length]}`;
    for (const long of [middle, text]) {
      const took = time(() => read?.(long));
      expect([piece, took > LIMIT && time(() => read?.(long)) > LIMIT]).toEqual([piece, false]);
    }
  }
});

function time(work: () => void): number {
  const begun = performance.now();
  work();
  return performance.now() - begun;
}
