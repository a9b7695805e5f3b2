import { expect, test } from '@jest/globals';
import { withoutTitles } from '../../src/tag/titles.js';
import { wordsOf } from '../../src/tag/words.js';
import { bundledTaxonomy } from '../../src/taxonomy/bundled.js';

const words = wordsOf(bundledTaxonomy().value);

/** The names left over each column; a name given twice is one phrase where its places say so. */
function leftOf(columns: readonly (readonly (readonly [text: string, place: number])[])[], ofNote: readonly string[]) {
  const named = columns.map((names) => ({
    measures: [],
    members: names.map(([text, start]) => ({ text, spans: [{ start, end: start + text.length }] })),
    total: false,
    type: undefined,
  }));
  const known = ({ text }: { readonly text: string }) => text === 'Asia';
  const { columns: left, titles } = withoutTitles(named, known, new Set(ofNote.map(words.fold)), words);
  return { left: left.map((column) => column.members.map((m) => m.text)), titles: titles.length };
}

test('a name in one place over all columns is a title, unless it is known', () => {
  expect(leftOf([[['Kind', 0]], [['Kind', 0]]], [])).toEqual({ left: [[], []], titles: 2 });
  expect(leftOf([[['Asia', 0]], [['Asia', 0]]], [])).toEqual({ left: [['Asia'], ['Asia']], titles: 0 });
});

test('the same name over each column is a name of each, and so is a name over some', () => {
  expect(leftOf([[['Kind', 0]], [['Kind', 9]]], [])).toEqual({ left: [['Kind'], ['Kind']], titles: 0 });
  expect(leftOf([[['Kind', 0]], []], [])).toEqual({ left: [['Kind'], []], titles: 0 });
});

test('the title of the note is none of the columns, nor is the only name beside it', () => {
  expect(leftOf([[['Ferries', 0]], [['9. Ferries', 9]], [['Boats', 20]]], [])).toEqual({
    left: [[], [], []],
    titles: 3,
  });
  expect(leftOf([[['Ferries', 0]], [['Boats', 9]], [['Rafts', 20]]], ['Ferries'])).toEqual({
    left: [[], ['Boats'], ['Rafts']],
    titles: 1,
  });
});
