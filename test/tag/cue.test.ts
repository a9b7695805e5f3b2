import { describe, expect, test } from '@jest/globals';
import { cuePattern } from '../../src/tag/cue.js';

describe('a cue of sentences', () => {
  test.each([
    ['fair/market value', 'at fair value then', true],
    ['fair/market value', 'at unfair value', false],
    ['borrow*', 'we borrowed', true],
    ['risk-free', 'the risk free rate', true],
    ['increased by about/approximately? …', 'costs increased by about ', true],
    ['increased by about/approximately? …', 'costs increased by the sum of ', false],
    ['… that? remains', ' that remains', true],
    ['… that? remains', ' lamps that remain', false],
    ['maturities ~ as follows', 'maturities of our loans are as follows', true],
    ['maturities ~ as follows', 'maturities of our loans. They are as follows', false],
    ['# square feet', 'a hall of # square feet', true],
    ['% senior? notes', 'our % senior notes', true],
  ])('%s in "%s": %s', (cue, text, stands) => {
    expect(cuePattern([cue]).test(text)).toBe(stands);
  });
});
