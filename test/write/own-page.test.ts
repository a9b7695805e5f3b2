import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { profileSchema } from '../../src/fact/profile.js';
import { document, published, report } from '../../src/pipeline.js';
import { bundledTaxonomy } from '../../src/taxonomy/bundled.js';
import { ixbrl } from '../../src/write/ixbrl.js';
import { PROFILE } from '../tag/profile.js';
import { type Element, elements } from './elements.js';

const taxonomy = bundledTaxonomy().value;

/** The page made of a note in markup. */
function made(text: string, profile = PROFILE) {
  const { value } = report({ name: 'note', text }, taxonomy, profile);
  const { markup, faults } = ixbrl(value, taxonomy, 'note');
  return { markup, faults, facts: value.facts, all: elements(markup) };
}

const table = (...rows: readonly string[]) =>
  `<p>In thousands</p><table><tr><td></td><td>2025</td><td>2024</td></tr>${rows.join('')}</table>`;
const shown = (all: readonly Element[]) =>
  all.filter(({ name, path }) => name === 'ix:nonFraction' && !path.includes('ix:hidden'));

describe('figures where they stand', () => {
  test('the digits alone are tagged, whatever stands round them and in which cells', () => {
    const { markup, all } = made(
      table(
        '<tr><td>Cash</td><td>$</td><td><b>1,234</b></td><td>(</td><td>56</td><td>)</td></tr>',
        '<tr><td>Inventories</td><td></td><td>&mdash;</td><td></td><td>7</td><td></td></tr>',
      ).replace(/<td>20/g, '<td colspan="2">20'),
    );
    expect(shown(all).map(({ text }) => text)).toEqual(['1,234', '56', '—', '7']);
    expect(markup).toMatch(/<td>\$<\/td><td><b><ix:nonFraction [^>]*>1,234<\/ix:nonFraction><\/b><\/td>/);
    expect(markup).toMatch(/<td>\(<\/td><td><ix:nonFraction [^>]*sign="-"[^>]*>56<\/ix:nonFraction><\/td><td>\)<\/td>/);
    expect(markup).toMatch(/<ix:nonFraction [^>]*format="ixt:fixed-zero">&#8212;<\/ix:nonFraction>/);
  });

  test('a figure that markup divides is hidden, and tied to the least that holds it', () => {
    const { markup, all } = made(
      table('<tr><td>Cash</td><td><i><span>1,</span><span>234</span></i></td><td>99</td></tr>'),
    );
    const [hidden] = all.filter(({ name, path }) => name === 'ix:nonFraction' && path.includes('ix:hidden'));
    expect([hidden?.text, hidden?.attributes.scale]).toEqual(['1234000', undefined]);
    expect(markup).toContain(
      `<i><span style="-ix-hidden:${hidden?.attributes.id}"><span>1,</span><span>234</span></span></i>`,
    );
    const filed = made(table('<tr><td>Cash</td><td>1,<i>234</i></td><td>99</td></tr>'), { ...PROFILE, form: '10-K' });
    expect(filed.markup).toMatch(/<span style="-sec-ix-hidden:f-[0-9a-f]+">1,<i>234<\/i><\/span>/);
  });

  test('a range is two facts, each round its own digits', () => {
    const { all } = made(
      '<table><tr><td></td><td>2025</td></tr><tr><td>Discount rate</td><td>3.6% – 4.1%</td></tr></table>',
    );
    expect(shown(all).map(({ text, attributes }) => [text, attributes.scale])).toEqual([
      ['3.6', '-2'],
      ['4.1', '-2'],
    ]);
  });

  test('a footnote is what stands behind its mark, without the markup in it', () => {
    const { markup, all } = made(
      `${table('<tr><td>Cash (1)</td><td>1,234</td><td>99</td></tr>')}<p>(1) Of which <i>none</i> is pledged.</p>`,
    );
    const parts = all.filter(({ name }) => name === 'ix:footnote' || name === 'ix:continuation');
    expect(parts.map(({ text }) => text)).toEqual(['Of which ', 'none', ' is pledged.']);
    expect(markup).toMatch(/ is pledged\.<\/ix:continuation><\/p>/);
    expect(all.some(({ name }) => name === 'ix:relationship')).toBe(true);
  });

  test('what is not shown is not tagged', () => {
    const { all } = made(
      table(
        '<tr style="display:none"><td>Cash</td><td>5</td><td>6</td></tr><tr><td>Cash</td><td>7</td><td>8</td></tr>',
      ),
    );
    expect(shown(all).map(({ text }) => text)).toEqual(['7', '8']);
  });

  test('ids of the page give way to those of facts and contexts', () => {
    const { all, faults } = made(table('<tr id="context-1"><td>Cash</td><td>7</td><td>8</td></tr>'));
    expect(all.filter(({ attributes }) => attributes.id === 'context-1').map(({ name }) => name)).toEqual([
      'xbrli:context',
    ]);
    expect(faults.map(({ kind }) => kind)).toContain('id');
  });
});

describe('a page that was well formed', () => {
  const text = readFileSync('samples/ferries.html', 'utf8');
  const profile = profileSchema.parse(JSON.parse(readFileSync('samples/ferries.profile.json', 'utf8')));

  test('is the same, character by character, without what was added', () => {
    const { markup, faults } = made(text, profile);
    const stripped = markup
      .replace(/<div style="display:none"><ix:header>[\s\S]*<\/ix:header><\/div>/, '')
      .replace(/<\/?ix:[^>]*>/g, '')
      .replace(/ xmlns:\w+="[^"]*"/g, '');
    expect(stripped).toBe(text);
    expect(faults).toEqual([]);
  });

  test('that is tagged already is tagged anew, once', () => {
    const first = made(text, profile);
    const again = made(first.markup, profile);
    expect(shown(again.all).map((one) => one.text)).toEqual(shown(first.all).map((one) => one.text));
    expect(again.all.filter(({ name }) => name === 'ix:header')).toHaveLength(1);
    expect(new Set(again.faults.map(({ kind }) => kind))).toEqual(new Set(['inline']));
  });
});

test('what is said of the page has its place in the markup', () => {
  const text = '<script>a</script><p>Cash of $7 million.</p><br>';
  const { diagnostics } = published(report({ name: 'note', text }, taxonomy, PROFILE), ['ixbrl'], taxonomy, 'note');
  const said = diagnostics.filter(({ code }) => code.startsWith('write-page-'));
  expect(said.map(({ code, spans: [span] }) => [code, text.slice(span?.start, span?.end)])).toEqual([
    ['write-page-disarmed', '<script>a</script>'],
    ['write-page-mended', ''],
    ['write-page-mended', '<br>'],
  ]);
  expect(document({ name: 'note', text }).value.source.text.trim()).toBe('Cash of $7 million.');
});
