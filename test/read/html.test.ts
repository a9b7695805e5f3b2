import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Block } from '../../src/document/document.js';
import { read } from '../../src/read/read.js';
import { givenSpan, slice } from '../../src/source/source.js';

const note = (text: string) => read({ name: 'note.html', text }).value;
const rows = (block: Block | undefined) =>
  block?.kind === 'table' ? block.rows.map((row) => row.cells.map((c) => `${c.column}:${c.text}`)) : [];

describe('markup', () => {
  test('is recognised, and keeps the grid of a table: cells know their column and how many they cover', () => {
    const { form, blocks } = note(`<p>Debt (in thousands)</p><table>
      <tr><td></td><td colspan="2">2025</td><td colspan="2">2024</td></tr>
      <tr><td rowspan="2">Notes</td><td>$</td><td>1,250</td><td>$</td><td>975</td></tr>
      <tr><td></td><td>310</td><td></td><td>(45)</td></tr></table>`);
    expect(form).toBe('html');
    expect(blocks.map((b) => b.kind)).toEqual(['paragraph', 'table']);
    expect(rows(blocks[1])).toEqual([
      ['1:2025', '3:2024'],
      ['0:Notes', '1:$', '2:1,250', '3:$', '4:975'],
      ['2:310', '4:(45)'],
    ]);
    expect(blocks[1]?.kind === 'table' && blocks[1].rows[0]?.cells[0]?.width).toBe(2);
  });

  test('unclosed cells and rows, breaks, entities and non-breaking spaces are what a browser shows', () => {
    const { blocks } = note(
      '<table><tr><td>Cash&nbsp;&amp;<br>deposits<td>1,200<td>&#8212;<tr><td>Loans<td>(30<td>)</table>',
    );
    expect(rows(blocks[0])).toEqual([
      ['0:Cash &\ndeposits', '1:1,200', '2:—'],
      ['0:Loans', '1:(30', '2:)'],
    ]);
  });

  test('what is not shown is not read: hidden elements, scripts, the header of a note that is tagged already', () => {
    const { source } = note(
      '<div style="display:none">99</div><script>var a = 98;</script><ix:header><ix:hidden>97</ix:hidden></ix:header>' +
        '<p>Rent was <ix:nonFraction name="a:b">1,234</ix:nonFraction> in 2025.</p><p hidden>96</p>',
    );
    expect(source.text.trim()).toBe('Rent was 1,234 in 2025.');
  });

  test('two tables side by side in the source are two tables; text between cells of layout is kept', () => {
    const { blocks } = note(
      '<table><tr><td>Rent</td><td>5,000</td></tr></table><table><tr><td>Wages</td><td>7,000</td></tr></table>',
    );
    expect(blocks.map((b) => rows(b))).toEqual([[['0:Rent', '1:5,000']], [['0:Wages', '1:7,000']]]);
  });

  test('a span leads back to the markup', () => {
    const text = '<table><tr><td>Rent &amp; dues</td><td><b>1,2</b>34</td></tr></table>';
    const { source, blocks } = note(text);
    const cell = blocks[0]?.kind === 'table' ? blocks[0].rows[0]?.cells : undefined;
    const back = (i: number) => slice(text, givenSpan(source, cell?.[i]?.span ?? { start: 0, end: 0 }));
    expect(back(0)).toBe('Rent &amp; dues');
    expect(back(1)).toBe('1,2</b>34');
  });

  test('no markup whatever makes it throw, and every cell is the slice at its span', () => {
    const tag = fc.constantFrom(
      '<table>',
      '</table>',
      '<tr>',
      '<td>',
      '<td colspan=99999999>',
      '<td rowspan="-3">',
      '</div>',
      '<p>',
      '<br/>',
      '<script>',
      '&amp;',
      '&#0;',
      '<!--',
      '12,345',
      ' Rent ',
      '<',
    );
    fc.assert(
      fc.property(fc.array(tag, { maxLength: 60 }), (tags) => {
        const { source, blocks } = note(`<div>${tags.join('')}`);
        for (const block of blocks) {
          if (block.kind !== 'table') continue;
          for (const { cells } of block.rows) for (const c of cells) expect(slice(source.text, c.span)).toBe(c.text);
        }
      }),
      { numRuns: 500 },
    );
  });
});
