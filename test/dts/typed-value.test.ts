import { describe, expect, test } from '@jest/globals';
import { discover } from '../../src/dts/discover.js';
import type { ElementDeclaration } from '../../src/dts/dts.js';
import { libraries, memoryLibrary, standardLibrary } from '../../src/dts/library.js';
import { hasLanguage } from '../../src/dts/text-type.js';
import { baseTypeOf, whyNoValue } from '../../src/dts/typed-value.js';

const facets = (...written: string[]) => written.map((one) => `<xs:${one}/>`).join('');
const item = (name: string, type: string) =>
  `<xs:element name="${name}" type="${type}" substitutionGroup="xbrli:item" xbrli:periodType="duration"/>`;
const derived = (name: string, base: string, within: string) =>
  `<xs:complexType name="${name}"><xs:simpleContent><xs:restriction base="${base}">${within}</xs:restriction></xs:simpleContent></xs:complexType>`;

const SCHEMA = `<xs:schema targetNamespace="urn:a" xmlns:a="urn:a" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:xbrli="http://www.xbrl.org/2003/instance" xmlns:nn="http://www.xbrl.org/dtr/type/non-numeric">
  <xs:import namespace="http://www.xbrl.org/2003/instance" schemaLocation="http://www.xbrl.org/2003/xbrl-instance-2003-12-31.xsd"/>
  <xs:import namespace="http://www.xbrl.org/dtr/type/non-numeric" schemaLocation="http://www.xbrl.org/dtr/type/nonNumeric-2009-12-16.xsd"/>
  ${derived('small', 'xbrli:decimalItemType', facets('minInclusive value="-1"', 'maxExclusive value="2.5"'))}
  ${derived('smaller', 'a:small', facets('maxInclusive value="1"'))}
  ${derived('colour', 'xbrli:tokenItemType', facets('enumeration value="red"', 'enumeration value="dark blue"'))}
  ${derived('short', 'xbrli:stringItemType', facets('minLength value="1"', 'maxLength value="3"'))}
  ${item('Small', 'a:small')} ${item('Smaller', 'a:smaller')} ${item('Colour', 'a:colour')} ${item('Short', 'a:short')}
  ${item('Money', 'xbrli:monetaryItemType')} ${item('When', 'xbrli:dateTimeItemType')} ${item('Words', 'xbrli:stringItemType')}
  ${item('Tongue', 'xbrli:languageItemType')} ${item('Domain', 'nn:domainItemType')} ${item('Block', 'nn:textBlockItemType')}
  <xs:element name="Own" type="xs:int"/> <xs:element name="Any"/>
</xs:schema>`;

const shelf = memoryLibrary(new Map([['http://example.com/a.xsd', SCHEMA]]));
const dts = discover(['http://example.com/a.xsd'], libraries(standardLibrary, shelf)).value;
const element = (local: string) => dts.elements.get(`{urn:a}${local}`) as ElementDeclaration;

describe('a value of a type', () => {
  test.each<[string, string, readonly string[], readonly string[]]>([
    ['Money', 'decimal', ['1.5', ' -2 '], ['1,5', '', 'NaN']],
    ['Small', 'decimal', ['-1', '2.4999'], ['2.5', '-1.0001', 'x']],
    ['Smaller', 'decimal', ['1.0', '-1'], ['1.1', '-2']],
    ['Colour', 'token', ['red', ' dark  blue '], ['blue', '']],
    ['Short', 'string', ['a', '𝔾𝔾𝔾'], ['', 'abcd']],
    ['When', 'dateUnion', ['2024-02-29', '2024-02-29T00:00:00'], ['2023-02-29', 'today']],
    ['Own', 'int', ['7'], ['2147483648']],
  ])('%s, in the end %s', (name, base, values, others) => {
    expect(baseTypeOf(element(name))).toBe(base);
    expect(values.filter((text) => whyNoValue(element(name), text) !== undefined)).toEqual([]);
    expect(others.filter((text) => whyNoValue(element(name), text) === undefined)).toEqual([]);
  });

  test('anything is one where there is no type', () => {
    expect(baseTypeOf(element('Any'))).toBeUndefined();
    expect(whyNoValue(element('Any'), 'x')).toBeUndefined();
  });

  test('says which facet it breaks', () => {
    expect(whyNoValue(element('Smaller'), '1.1')).toBe('its maxInclusive is 1');
  });
});

test('text has a language, codes and domains have none', () => {
  const names = ['Words', 'Block', 'Short', 'Tongue', 'Domain', 'Money', 'When'];
  expect(names.filter((name) => hasLanguage(element(name)))).toEqual(['Words', 'Block', 'Short']);
});
