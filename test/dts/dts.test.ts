import { describe, expect, test } from '@jest/globals';
import { discover } from '../../src/dts/discover.js';
import type { Dts } from '../../src/dts/dts.js';
import { fileUri, folderLibrary, libraries, memoryLibrary, standardLibrary } from '../../src/dts/library.js';
import { networks } from '../../src/dts/network.js';
import { findConcept, isNumeric, itemTypeOf } from '../../src/dts/query.js';
import { attribute } from '../../src/xml/tree.js';

const PARENT_CHILD = 'http://www.xbrl.org/2003/arcrole/parent-child';
const FOLDER = new URL('.', 'http://example.com/t/').href;

const SCHEMA = `<xs:schema targetNamespace="urn:a" xmlns:a="urn:a" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:xbrli="http://www.xbrl.org/2003/instance" xmlns:link="http://www.xbrl.org/2003/linkbase"
    xmlns:xlink="http://www.w3.org/1999/xlink">
  <xs:annotation><xs:appinfo><link:linkbaseRef xlink:type="simple" xlink:href="pre.xml"
    xlink:arcrole="http://www.w3.org/1999/xlink/properties/linkbase"/></xs:appinfo></xs:annotation>
  <xs:import namespace="http://www.xbrl.org/2003/instance" schemaLocation="http://www.xbrl.org/2003/xbrl-instance-2003-12-31.xsd"/>
  <xs:simpleType name="short"><xs:restriction base="xs:string"><xs:maxLength value="3"/></xs:restriction></xs:simpleType>
  <xs:complexType name="money"><xs:simpleContent><xs:restriction base="xbrli:monetaryItemType"/></xs:simpleContent></xs:complexType>
  <xs:element name="A" id="A" type="a:money" substitutionGroup="xbrli:item" xbrli:periodType="instant" abstract="true"/>
  <xs:element name="B" id="B" substitutionGroup="a:A" xbrli:periodType="instant" xbrli:balance="debit"/>
  <xs:element name="C" id="C" type="xbrli:stringItemType" substitutionGroup="xbrli:item" xbrli:periodType="duration"/>
</xs:schema>`;

/** A presentation linkbase of these arcs, whose ends are ids of the schema. */
function linkbase(arcs: readonly string[], role = 'http://www.xbrl.org/2003/role/link'): string {
  const locators = ['A', 'B', 'C'].map(
    (id) => `<link:loc xlink:type="locator" xlink:href="a.xsd#${id}" xlink:label="${id}"/>`,
  );
  return `<link:linkbase xmlns:link="http://www.xbrl.org/2003/linkbase" xmlns:xlink="http://www.w3.org/1999/xlink">
    <link:presentationLink xlink:type="extended" xlink:role="${role}">${locators.join('')}
    ${arcs.map((arc) => `<link:presentationArc xlink:type="arc" xlink:arcrole="${PARENT_CHILD}" ${arc}/>`).join('')}
    </link:presentationLink></link:linkbase>`;
}

function load(arcs: readonly string[], schema = SCHEMA) {
  const shelf = memoryLibrary(
    new Map([
      [`${FOLDER}a.xsd`, schema],
      [`${FOLDER}pre.xml`, linkbase(arcs)],
    ]),
  );
  return discover([`${FOLDER}a.xsd`], libraries(standardLibrary, shelf));
}

/** The network's relationships as `A>B`, in order. */
function drawn(dts: Dts): readonly string[] {
  return networks(dts, PARENT_CHILD).flatMap((network) =>
    network.relationships.map((one) => `${attribute(one.from, 'id')}>${attribute(one.to, 'id')}`),
  );
}

describe('a taxonomy set', () => {
  test('is found by schemas and linkbases, the standards’ own files from inside', () => {
    const { value: dts, diagnostics } = load([]);
    expect(diagnostics).toEqual([]);
    expect([...dts.documents.keys()]).toContain('http://www.xbrl.org/2003/xl-2003-12-31.xsd');
    expect(dts.missing.size).toBe(0);
  });

  test('tells what elements are, through substitution groups and derived types', () => {
    const { value: dts } = load([]);
    const [a, b, c] = ['A', 'B', 'C'].map((local) => dts.elements.get(`{urn:a}${local}`));
    expect(b).toMatchObject({ kind: 'item', abstract: false, balance: 'debit', periodType: 'instant' });
    expect(a && findConcept(dts, a.element)).toBe(a);
    expect([a, b, c].map((one) => one && itemTypeOf(one))).toEqual([
      'monetaryItemType',
      'monetaryItemType',
      'stringItemType',
    ]);
    expect([a, b, c].map((one) => one && isNumeric(one))).toEqual([true, true, false]);
  });

  test('says what it lacks, and gives the rest', () => {
    const { value: dts, diagnostics } = load([], SCHEMA.replace('pre.xml', 'gone.xml'));
    expect(diagnostics.map(({ code }) => code)).toEqual(['dts-missing']);
    expect([...dts.missing.keys()]).toEqual([`${FOLDER}gone.xml`]);
    expect(dts.elements.has('{urn:a}A')).toBe(true);
  });

  test('reads nothing outside the folder that was given', () => {
    const here = new URL('.', import.meta.url).pathname;
    const outside = folderLibrary(here).find(fileUri(`${here}../arrows.test.ts`));
    expect(outside).toEqual({ refused: 'outside' });
  });
});

describe('a network', () => {
  test.each<[string, readonly string[], readonly string[]]>([
    [
      'is in the order of its arcs',
      ['xlink:from="A" xlink:to="C" order="2"', 'xlink:from="A" xlink:to="B" order="1.5"'],
      ['A>B', 'A>C'],
    ],
    [
      'loses what an arc of equal priority prohibits',
      ['xlink:from="A" xlink:to="B" order="1"', 'xlink:from="A" xlink:to="B" order="1.0" use="prohibited"'],
      [],
    ],
    [
      'keeps what is of higher priority than the prohibition',
      [
        'xlink:from="A" xlink:to="B" order="1" priority="2"',
        'xlink:from="A" xlink:to="B" order="1" priority="1" use="prohibited"',
      ],
      ['A>B'],
    ],
    [
      'keeps what another order makes another relationship',
      ['xlink:from="A" xlink:to="B" order="1"', 'xlink:from="A" xlink:to="B" order="2" use="prohibited" priority="3"'],
      ['A>B'],
    ],
    ['relates nothing to nowhere', ['xlink:from="A" xlink:to="Z"'], []],
  ])('%s', (_, arcs, expected) => {
    expect(drawn(load(arcs).value)).toEqual(expected);
  });
});
