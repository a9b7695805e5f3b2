import { describe, expect, test } from '@jest/globals';
import { discover } from '../../src/dts/discover.js';
import { libraries, memoryLibrary, standardLibrary } from '../../src/dts/library.js';
import { structureKey } from '../../src/instance/equality.js';
import { parseXml } from '../../src/parse/xml.js';
import { readTree } from '../../src/xml/read-tree.js';

const SCHEMA = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:t" xmlns:t="urn:t" elementFormDefault="qualified">
  <xs:attribute name="share" type="xs:double"/>
  <xs:element name="decimal" type="xs:decimal"/>
  <xs:element name="double" type="xs:double"/>
  <xs:element name="flag" type="xs:boolean"/>
  <xs:element name="name" type="xs:QName"/>
  <xs:element name="words" type="xs:string"/>
  <xs:element name="region" type="xs:string" default="North"/>
  <xs:element name="box"><xs:complexType mixed="true">
    <xs:sequence><xs:any minOccurs="0" maxOccurs="unbounded"/></xs:sequence>
    <xs:attribute name="size" type="xs:integer" default="3"/><xs:attribute name="id" type="xs:ID"/>
    <xs:anyAttribute namespace="##other"/>
  </xs:complexType></xs:element>
</xs:schema>`;
const { value: dts } = discover(
  ['urn:t.xsd'],
  libraries(memoryLibrary(new Map([['urn:t.xsd', SCHEMA]])), standardLibrary),
);

function keyOf(scenario: string, period = '<instant>2023-12-31</instant>'): string {
  const text = `<xbrl xmlns="http://www.xbrl.org/2003/instance" xmlns:t="urn:t" xmlns:u="urn:t"><context id="c">
    <entity><identifier scheme="urn:s">1</identifier></entity><period>${period}</period>
    <scenario>${scenario}</scenario></context></xbrl>`;
  const { value: tree } = readTree('urn:report', { name: 'report', text });
  return structureKey(dts, parseXml(tree!).value.contexts.get('c')!);
}

describe('contexts are s-equal', () => {
  test.each([
    ['numbers of one value', '<t:decimal>4</t:decimal>', '<t:decimal>+04.00</t:decimal>'],
    ['zeros of both signs', '<t:decimal>0</t:decimal>', '<t:decimal>-0.0</t:decimal>'],
    ['doubles of one value', '<t:double>1200</t:double>', '<t:double>1.2E3</t:double>'],
    ['truth by word and by digit', '<t:flag>1</t:flag>', '<t:flag>true</t:flag>'],
    ['names by their namespaces', '<t:name>t:a</t:name>', '<t:name>u:a</t:name>'],
    ['elements by their namespaces', '<t:words>x</t:words>', '<u:words>x</u:words>'],
    ['attributes in any order', '<t:box size="1" t:share="2"/>', '<t:box t:share="2.0" size="1"/>'],
    ['an attribute that its type gives', '<t:box/>', '<t:box size="3"/>'],
    ['a value that its declaration gives', '<t:region/>', '<t:region>North</t:region>'],
    ['white space between elements', '<t:box><t:flag>1</t:flag></t:box>', '<t:box>\n <t:flag>1</t:flag></t:box>'],
  ])('%s', (_, a, b) => {
    expect(keyOf(a)).toBe(keyOf(b));
  });

  test.each([
    ['an end of day, and midnight', '<instant>2023-12-31</instant>', '<instant>2024-01-01T00:00:00</instant>'],
    ['midnight by both its names', '<instant>2024-01-01T00:00:00</instant>', '<instant>2023-12-31T24:00:00</instant>'],
    [
      'a duration by days and by times',
      '<startDate>2023-01-01</startDate><endDate>2023-12-31</endDate>',
      '<startDate>2023-01-01T00:00:00</startDate><endDate>2024-01-01T00:00:00</endDate>',
    ],
  ])('%s', (_, a, b) => {
    expect(keyOf('', a)).toBe(keyOf('', b));
  });
});

describe('contexts are not s-equal', () => {
  test.each([
    ['words of other white space', '<t:words>a b</t:words>', '<t:words>a  b</t:words>'],
    ['the same elements in another order', '<t:flag>1</t:flag><t:words/>', '<t:words/><t:flag>1</t:flag>'],
    ['an element within another', '<t:box/><t:flag>1</t:flag>', '<t:box><t:flag>1</t:flag></t:box>'],
    ['what is not a number, even to itself', '<t:double>NaN</t:double>', '<t:double>NaN</t:double>'],
    ['words among elements', '<t:box>a<t:flag>1</t:flag></t:box>', '<t:box>b<t:flag>1</t:flag></t:box>'],
    ['other ids', '<t:box id="a"/>', '<t:box id="b"/>'],
    ['infinities of other signs', '<t:double>INF</t:double>', '<t:double>-INF</t:double>'],
    ['what no schema declares, by its text', '<x xmlns="urn:x">1</x>', '<x xmlns="urn:x">1.0</x>'],
  ])('%s', (_, a, b) => {
    expect(keyOf(a)).not.toBe(keyOf(b));
  });

  test('nesting costs no more than it holds', () => {
    const nested = `${'<t:box>'.repeat(500)}<t:flag>1</t:flag>${'</t:box>'.repeat(500)}`;
    expect(keyOf(nested).length).toBeLessThan(100 * nested.length);
  });

  test('a day, and the midnight that it begins with', () => {
    expect(keyOf('', '<instant>2023-12-31</instant>')).not.toBe(keyOf('', '<instant>2023-12-31T00:00:00</instant>'));
  });
});
