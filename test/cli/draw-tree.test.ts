import { expect, test } from '@jest/globals';
import { drawTrees, type Twig } from '../../src/cli/draw-tree.js';
import { makeInk } from '../../src/diagnostic/ink.js';

const leaf = (words: string, name = '', kind = ''): Twig => ({ words, name, kind, below: [] });
const tree: Twig = {
  ...leaf('Things'),
  below: [
    { ...leaf('Large things of every kind and colour', 'a:Large', 'axis'), below: [leaf('Red', 'a:Red', 'member')] },
    leaf('Small\u001b[2J', 'a:Small'),
  ],
};
const plain = makeInk(false);

test('trees have their names and kinds in columns', () => {
  expect(drawTrees([tree], plain).split('\n')).toEqual([
    'Things',
    '├─ Large things of every kind and colour  a:Large  axis',
    '│  └─ Red                                 a:Red    member',
    '└─ Small␛[2J                              a:Small',
    '',
  ]);
});

test('on a narrow terminal words are cut, and kinds left out where that is not enough', () => {
  expect(drawTrees([tree], plain, 52).split('\n')[1]).toBe('├─ Large things of every kind and …  a:Large  axis');
  expect(drawTrees([tree], plain, 42).split('\n')[1]).toBe('├─ Large things of every kind an…  a:Large');
});
