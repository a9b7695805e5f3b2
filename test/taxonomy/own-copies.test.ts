import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { memoryLibrary } from '../../src/dts/library.js';
import { knowingOwnCopies } from '../../src/taxonomy/own-copies.js';

const URI = 'http://example.com/t/taxonomy/crossfoot-cal.xml';
const TEXT = readFileSync('taxonomy/compiled/crossfoot-cal.xml', 'utf8');

test.each([
  ['a copy is known', TEXT, 'linkbase'],
  ['a changed copy is not', TEXT.replace('weight="1"', 'weight="2"'), undefined],
])('%s', (_, text, judged) => {
  const found = knowingOwnCopies(memoryLibrary(new Map([[URI, text]]))).find(URI);
  expect(found).toEqual({ name: URI, text, ...(judged && { judged }) });
});
