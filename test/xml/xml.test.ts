import { describe, expect, test } from '@jest/globals';
import { buildXml } from '../../src/xml/build.js';
import { element } from '../../src/xml/element.js';
import { parseXml } from '../../src/xml/parse.js';

describe('parsing', () => {
  test('keeps text as it stands: figures, spaces, character data, references', () => {
    const { value, diagnostics } = parseXml(
      'a.xml',
      '<a x=" 0123 &amp; &#8212; "><b>1.50 </b><c><![CDATA[<z> &amp; ]]>&#x41;&lt;</c></a>',
    );
    expect(diagnostics).toEqual([]);
    expect(value).toEqual({
      name: 'a',
      attributes: { x: ' 0123 & — ' },
      children: [
        { name: 'b', attributes: {}, children: ['1.50 '] },
        { name: 'c', attributes: {}, children: ['<z> &amp; ', 'A<'] },
      ],
    });
  });

  test('leaves out comments, instructions and white space between elements', () => {
    const { value } = parseXml('a.xml', '\ufeff<?xml version="1.0"?>\n<!-- x -->\n<a>\n  <!-- y --><?go?><b/>\n</a>\n');
    expect(value).toEqual({ name: 'a', attributes: {}, children: [{ name: 'b', attributes: {}, children: [] }] });
  });

  test.each([
    ['a document type', '<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]><a>&e;</a>', /document type/],
    ['an entity', '<a>&nbsp;</a>', /entity "&nbsp;"/],
    ['a bare ampersand', '<a>R&D</a>', /'&' is not expected/],
    ['a character beyond Unicode', '<a>&#x110000;</a>', /entity/],
    ['crossed tags', '<a><b></a></b>', /closing tag/],
    ['an unclosed tag', '<a><b>', /Invalid/],
    ['two roots', '<a/><b/>', /exactly one root/],
    ['an attribute twice', '<a x="1" x="2"/>', /repeated/],
    ['nothing', '', /expected/],
    ['no XML', 'hello', /expected/],
  ])('refuses %s', (_, text, why) => {
    const { value, diagnostics } = parseXml('some/name.xml', text);
    expect(value).toBeUndefined();
    expect(diagnostics.map((d) => d.code)).toEqual(['xml-malformed']);
    expect(diagnostics[0]?.message).toMatch(why);
    expect(diagnostics[0]?.message).toMatch(/^some\/name\.xml: /);
  });

  test('refuses what is nested beyond reason instead of failing on it', () => {
    const { value, diagnostics } = parseXml('deep.xml', `${'<a>'.repeat(50_000)}${'</a>'.repeat(50_000)}`);
    expect(value).toBeUndefined();
    expect(diagnostics.map((d) => d.code)).toEqual(['xml-malformed']);
  });
});

describe('building', () => {
  test('writes the declaration, indents, escapes, ends with a line feed', () => {
    const root = element('x:a', { 'xmlns:x': 'urn:x', 'xmlns:y': 'urn:y', 'y:q': '"<&' }, [
      element('x:b', {}, ['1 < 2 & 3']),
      element('y:c'),
    ]);
    expect(buildXml(root)).toBe(
      '<?xml version="1.0" encoding="UTF-8"?>\n' +
        '<x:a xmlns:x="urn:x" xmlns:y="urn:y" y:q="&quot;&lt;&amp;">\n' +
        '  <x:b>1 &lt; 2 &amp; 3</x:b>\n' +
        '  <y:c/>\n' +
        '</x:a>\n',
    );
  });

  test('what is built parses to what it was built from', () => {
    const root = element('a', { xmlns: 'urn:a', 'xml:lang': 'en' }, [element('b', { c: 'é — 𝄞' }, ['  kept  '])]);
    expect(parseXml('a.xml', buildXml(root)).value).toEqual(root);
  });

  test('a character that XML cannot hold is replaced', () => {
    expect(buildXml(element('a', {}, ['x\u0001y']))).toContain('<a>x\ufffdy</a>');
  });
});
