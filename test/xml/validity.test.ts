import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Diagnostic } from '../../src/diagnostic/diagnostic.js';
import { laxAttributes, laxElement } from '../../src/xml/lax.js';
import { loadLibxml2 } from '../../src/xml/libxml2.js';
import { readTree } from '../../src/xml/read-tree.js';
import { descendants, type XmlTree } from '../../src/xml/tree.js';
import { Grammar } from '../../src/xml/validity.js';

await loadLibxml2();

const HEAD = 'xmlns:xs="http://www.w3.org/2001/XMLSchema" elementFormDefault="qualified"';
const BOX = `<xs:schema ${HEAD} targetNamespace="urn:a" xmlns:a="urn:a">
  <xs:element name="box"><xs:complexType><xs:sequence>
    <xs:element name="size" type="xs:integer" maxOccurs="unbounded"/>
  </xs:sequence><xs:attribute name="kind" use="required"/></xs:complexType></xs:element>
  <xs:attribute name="weight" type="xs:decimal"/>
</xs:schema>`;

function treeOf(text: string, uri = 'http://example.com/document.xml'): XmlTree {
  return readTree(uri, { name: uri, text }).value as XmlTree;
}

/** The grammar of these schemas, by file name; it is given back when it was used. */
function withGrammar<T>(schemas: Readonly<Record<string, string>>, use: (grammar: Grammar) => T): T {
  const trees = Object.entries(schemas).map(([name, text]) => treeOf(text, `http://example.com/${name}`));
  const grammar = new Grammar(new Map(trees.map((tree) => [tree.uri, tree])));
  try {
    return use(grammar);
  } finally {
    grammar.dispose();
  }
}

/** Codes, each with the start tag at which it stands. */
function inWords(faults: readonly Diagnostic[]): readonly string[] {
  return faults.map(({ code, source, spans: [span] }) => `${code} ${source?.text.slice(span?.start, span?.end)}`);
}

describe('a document', () => {
  test.each<[string, string, readonly string[]]>([
    ['is valid', '<b:box xmlns:b="urn:a" kind="x"><b:size>1</b:size></b:box>', []],
    [
      'has a value that is none, at its place among others of its name',
      '<b:box xmlns:b="urn:a" kind="x"><b:size>1</b:size><b:size n="">big</b:size></b:box>',
      ['xmlSchema:attributesExtraneous <b:size n="">', 'xmlSchema:valueError <b:size n="">'],
    ],
    [
      'has it where a default namespace has no prefix',
      '<box xmlns="urn:a" kind="x"><size>1</size><size\n>2.5</size></box>',
      ['xmlSchema:valueError <size\n>'],
    ],
    [
      'lacks an attribute',
      '<box xmlns="urn:a"><size>1</size></box>',
      ['xmlSchema:attributesRequired <box xmlns="urn:a">'],
    ],
    [
      'lacks an element',
      '<box xmlns="urn:a" kind="x"/>',
      ['xmlSchema:elementOccurrencesError <box xmlns="urn:a" kind="x"/>'],
    ],
    [
      'has an element that nobody expects',
      '<box xmlns="urn:a" kind="x"><size>1</size><lid/></box>',
      ['xmlSchema:elementUnexpected <lid/>'],
    ],
    ['is of another kind altogether', '<crate/>', ['xmlSchema:elementUnexpected <crate/>']],
    [
      'states an encoding that its text, already decoded, is not in',
      '<?xml version="1.0" encoding="ISO-8859-1"?><box xmlns="urn:a" kind="ä"><size>é</size></box>',
      ['xmlSchema:valueError <size>'],
    ],
  ])('%s', (_, text, expected) => {
    expect(withGrammar({ 'box.xsd': BOX }, (grammar) => inWords(grammar.validate(treeOf(text))))).toEqual(expected);
  });

  test('loads no schema of its own choice', () => {
    const text =
      '<box xmlns="urn:a" kind="x" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="urn:b http://example.com/b.xsd"><size>1</size></box>';
    expect(withGrammar({ 'box.xsd': BOX }, (grammar) => grammar.validate(treeOf(text)))).toEqual([]);
  });
});

describe('schemas', () => {
  test('that are none say where', () => {
    const broken = BOX.replace('xs:integer', 'xs:whole');
    expect(withGrammar({ 'box.xsd': broken }, ({ usable, faults }) => [usable, inWords(faults)])).toEqual([
      false,
      ['xmlSchema:valueError <xs:element name="size" type="xs:whole" maxOccurs="unbounded"/>'],
    ]);
  });

  test('of one namespace that do not include each other all count', () => {
    const more = `<xs:schema ${HEAD} targetNamespace="urn:a"><xs:element name="lid" type="xs:boolean"/></xs:schema>`;
    const read = (text: string) =>
      withGrammar({ 'box.xsd': BOX, 'lid.xsd': more }, (grammar) => inWords(grammar.validate(treeOf(text))));
    expect(read('<lid xmlns="urn:a">true</lid>')).toEqual([]);
    expect(read('<lid xmlns="urn:a">open</lid>')).toEqual(['xmlSchema:valueError <lid xmlns="urn:a">']);
    expect(read('<box xmlns="urn:a" kind="x"/>')).toHaveLength(1);
  });

  test('that import what is not at hand are compiled without it', () => {
    const importing = BOX.replace(
      '<xs:element name="box">',
      '<xs:import namespace="urn:b" schemaLocation="file:///etc/passwd"/>$&',
    );
    expect(withGrammar({ 'box.xsd': importing }, ({ usable }) => usable)).toBe(true);
  });

  test('without a namespace are included into the one that asks', () => {
    const part = `<xs:schema ${HEAD}><xs:element name="lid" type="xs:boolean"/></xs:schema>`;
    const whole = BOX.replace('<xs:element name="box">', '<xs:include schemaLocation="part.xsd"/>$&');
    const validate = (grammar: Grammar) => inWords(grammar.validate(treeOf('<lid xmlns="urn:a">open</lid>')));
    expect(withGrammar({ 'box.xsd': whole, 'part.xsd': part }, validate)).toEqual([
      'xmlSchema:valueError <lid xmlns="urn:a">',
    ]);
  });
});

describe('parts of a document', () => {
  const text = `<any xmlns:a="urn:a" xmlns:n="urn:n"><note a:weight="heavy"/><n:unheard/><a:box kind="x"><a:size>1</a:size><a:size>x</a:size></a:box></any>`;

  test('are validated as far as they are declared, each at its place', () => {
    const [, note, unheard, box] = [...descendants(treeOf(text).root)];
    const parts = [laxAttributes(note!), laxElement(unheard!), laxElement(box!)];
    expect(withGrammar({ 'box.xsd': BOX }, (grammar) => inWords(grammar.validateLax(parts)))).toEqual([
      'xmlSchema:valueError <note a:weight="heavy"/>',
      'xmlSchema:valueError <a:size>',
    ]);
  });
});

describe('what a schema may cost', () => {
  const one = (type: string) =>
    `<xs:schema ${HEAD} targetNamespace="urn:a"><xs:element name="r"><xs:simpleType><xs:restriction base="xs:string">${type}</xs:restriction></xs:simpleType></xs:element></xs:schema>`;

  test('a pattern that could take for ever is given up, and that is said', () => {
    const text = `<r xmlns="urn:a">${'a'.repeat(40)}</r>`;
    const said = withGrammar({ 'r.xsd': one('<xs:pattern value="(a|aa)+b"/>') }, (grammar) =>
      grammar.validate(treeOf(text)),
    );
    expect(said.map(({ code }) => code)).toEqual(['xml-validity-refused']);
  });

  test('thousands of faults are all told, each at its place', () => {
    const text = `<box xmlns="urn:a" kind="x">${'<size>x</size>'.repeat(4000)}</box>`;
    const said = withGrammar({ 'box.xsd': BOX }, (grammar) => grammar.validate(treeOf(text)));
    expect(new Set(said.map(({ spans }) => spans[0]?.start)).size).toBe(4000);
  });
});

test('no schema, well formed as it may be, makes the compiler throw', () => {
  const name = fc.constantFrom(
    'element',
    'complexType',
    'sequence',
    'choice',
    'restriction',
    'extension',
    'simpleContent',
    'attribute',
    'include',
    'simpleType',
    'union',
  );
  const written = fc.dictionary(
    fc.constantFrom(
      'name',
      'type',
      'ref',
      'base',
      'minOccurs',
      'maxOccurs',
      'use',
      'schemaLocation',
      'substitutionGroup',
    ),
    fc.constantFrom('a', 'a:a', 'xs:string', '0', '2', 'unbounded', 'box.xsd', '-1', ''),
  );
  const { tree: component } = fc.letrec<{ tree: string }>((tie) => ({
    tree: fc
      .tuple(name, written, fc.array(fc.oneof({ maxDepth: 4 }, fc.constant(''), tie('tree')), { maxLength: 3 }))
      .map(([local, attributes, children]) => {
        const said = Object.entries(attributes).map(([key, value]) => ` ${key}="${value}"`);
        return `<xs:${local}${said.join('')}>${children.join('')}</xs:${local}>`;
      }),
  }));
  fc.assert(
    fc.property(fc.array(component, { maxLength: 4 }), (components) => {
      const schema = `<xs:schema ${HEAD} xmlns:a="urn:a" targetNamespace="urn:a">${components.join('')}</xs:schema>`;
      const judge = (grammar: Grammar) => grammar.usable || grammar.faults.length > 0;
      expect(withGrammar({ 'box.xsd': schema }, judge)).toBe(true);
    }),
  );
});
