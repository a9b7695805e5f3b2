import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { allItems } from '../../src/instance/instance.js';
import { document, report } from '../../src/pipeline.js';
import { bundledTaxonomy } from '../../src/taxonomy/bundled.js';
import { validDocuments } from '../../src/validate/inline/schema-validity.js';
import { toText } from '../../src/value/decimal.js';
import { ixbrl } from '../../src/write/ixbrl.js';
import { expressible } from '../../src/xml/escape.js';
import { loadLibxml2 } from '../../src/xml/libxml2.js';
import { readTree } from '../../src/xml/read-tree.js';
import { read } from '../parse/inline/read.js';
import { PROFILE } from '../tag/profile.js';

await loadLibxml2();

const taxonomy = bundledTaxonomy().value;

const name = fc.constantFrom(
  ...'a b i u font center div p span table tr td th tbody thead tfoot caption col colgroup ul ol li dl dt dd h1 br hr img pre'.split(
    ' ',
  ),
  ...'blockquote sup em script style title meta link base noscript template form input select textarea iframe object svg'.split(
    ' ',
  ),
  ...'section nobr small ins code html head body o:p x-y ix:nonFraction ix:header ix:nonNumeric bdo'.split(' '),
);
const attribute = fc.constantFrom(
  '',
  ' class="a b"',
  ' id="x"',
  ' id=context-1',
  ' style="color:red"',
  ' style="display:none"',
  ' hidden',
  ' onclick="alert(1)"',
  ' href="javascript:alert(1)"',
  ' href="#x y"',
  ' colspan=2',
  ' colspan="abc"',
  ' rowspan="3"',
  ' align=center',
  ' width=50%',
  ' bgcolor="#ccc"',
  ' name=foo',
  ' src=x onerror=alert(1)',
  ' title="a<b & c"',
  ' lang=en',
  ' style="width:expression(alert(1))"',
  ' data-x="1"',
  ' charset=latin1',
  ' http-equiv=refresh content="0;url=javascript:1"',
  ' rel=stylesheet href="s.css"',
  ' "',
  ' =',
  '/',
);
const words = fc.oneof(
  fc.constantFrom('1,234', 'Cash', '2025', '(30)', '—', '$', 'two', '(1) Of which 40%.', '1,<b>234</b>', ' ', '\n'),
  fc.constantFrom('&nbsp;', '&mdash;', '&#150;', '&copy', '&no;', '&#xD800;', '&NotEqualTilde;', '&', '<', '>', ']]>'),
  fc.constantFrom(
    '<!-- a -- b -->',
    '<!-->',
    '<!x>',
    '<?y?>',
    '<![CDATA[1]]>',
    '</>',
    '</ x>',
    '<!DOCTYPE html>',
    '\f',
  ),
  fc.string({ unit: 'binary', maxLength: 3 }),
);
const markup = fc.oneof(
  fc.tuple(name, attribute, attribute).map(([own, first, second]) => `<${own}${first}${second}>`),
  name.map((own) => `</${own}>`),
  words,
);
const NOTE =
  '<div><p>5. Revenue</p><p>In thousands</p><table><tr><td></td><td>2025</td><td>2024</td></tr><tr><td>Goods (1)</td><td>$</td>' +
  '<td>1,300</td><td>(100)</td></tr><tr><td>Gifts</td><td>—</td><td>7</td></tr><tr><td>Total</td><td>1,300</td><td>93</td></tr>' +
  '</table><p>(1) Of which $0.5 million abroad in 2025.</p></div>';
/** A note with things put in and cut out, or markup without any sense. */
const page = fc.oneof(
  fc
    .array(fc.record({ at: fc.nat({ max: NOTE.length }), cut: fc.nat({ max: 6 }), put: markup }), { maxLength: 6 })
    .map((edits) => edits.reduce((text, { at, cut, put }) => text.slice(0, at) + put + text.slice(at + cut), NOTE)),
  fc.array(markup, { minLength: 1, maxLength: 40 }).map((parts) => `<p>${parts.join('')}`),
);

/** What a reader sees, but for white space and what XML cannot hold. */
function visible(text: string): string {
  const seen = document({ name: 'note', text }).value.source.text;
  return expressible(seen.replace(/\s+/g, '')).replace(/[\ud800-\udfff]/g, '\ufffd');
}

/** Whether a tag does something: a script, a handler (no words between quotes are one), an address or a style that is run. */
function acts(tag: string): boolean {
  const names = tag.replace(/="[^"]*"/g, '=""');
  return /^<script|\son\w+=/i.test(names) || /\s(?:href|src)="javascript:|\sstyle="[^"]*expression\(/i.test(tag);
}

describe('whatever markup a note is', () => {
  test('its page is valid, shows the same words, says its facts, and does nothing', () => {
    fc.assert(
      fc.property(page, (text) => {
        const { value } = report({ name: 'note', text }, taxonomy, PROFILE);
        fc.pre(value.source.origin !== undefined);
        const { markup: made } = ixbrl(value, taxonomy, 'note');
        const { value: tree, diagnostics } = readTree('http://reports.example/0.xhtml', { name: 'page', text: made });
        expect(diagnostics).toEqual([]);
        expect([...validDocuments({ trees: tree ? [tree] : [] } as never, {} as never, {} as never)]).toEqual([]);
        expect(visible(made)).toBe(visible(text));
        const said = Object.fromEntries([...allItems(read(made).value)].map((item) => [item.id, item.value]));
        const meant = value.facts.map(({ id, value: amount }) => [id, amount === null ? '' : toText(amount)]);
        expect(said).toEqual(Object.fromEntries(meant));
        const tags = made.replace(/<!--[\s\S]*?-->/g, '').match(/<[a-z][^>]*>/g) ?? [];
        expect(tags.filter(acts)).toEqual([]);
      }),
      { seed: Number(process.env.VARY_SEED ?? 1), numRuns: 300 },
    );
  });
});
