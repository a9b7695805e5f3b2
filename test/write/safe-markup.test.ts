import { expect, test } from '@jest/globals';
import { safeMarkup } from '../../src/write/safe-markup.js';

test.each([
  '<p>Rent of <b>40 %</b> &amp; more.</p>',
  'Words, <i>then</i> markup',
  '<td colspan="2">x</td>',
])('markup that only structures words stands in a page as it is: %s', (text) => expect(safeMarkup(text)).toBe(text));

test.each([
  ['plain words', 'Rent & more, a < b'],
  ['a script', '<p>x</p><script>alert(1)</script>'],
  ['a handler', '<p onclick="alert(1)">x</p>'],
  ['an address', '<a href="https://example.com">x</a>'],
  ['an address in a style', '<p style="background: url(https://example.com/x)">x</p>'],
  ['an inline fact', '<ix:nonFraction xmlns:ix="http://www.xbrl.org/2013/inlineXBRL">1</ix:nonFraction>'],
  ['what is not well formed', '<p>x'],
  ['what closes the page', '</body><p>x</p>'],
  ['an entity', '<p>&nbsp;</p>'],
  ['what is read back otherwise', "<p class='a'>x</p>"],
])('%s stays text', (_, text) => expect(safeMarkup(text)).toBeUndefined());
