import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { discover, documentOf } from '../../../src/dts/discover.js';
import { libraries, memoryLibrary, standardLibrary } from '../../../src/dts/library.js';
import { parseXml } from '../../../src/parse/xml.js';
import { DIMENSION_DTS_RULES, DIMENSION_INSTANCE_RULES } from '../../../src/validate/dimensions/dimensions.js';
import { readTree } from '../../../src/xml/read-tree.js';

/**
 * A case is a definition linkbase, arc by arc ([arcrole, from, to, attributes, role]), over one small schema, and facts with their members
 * (axis to member, or typed content); `codes` is all that may be said of them.
 */
interface Case {
  readonly name: string;
  readonly arcs: readonly (readonly [string, string, string, string, string?])[];
  readonly facts: readonly (readonly [string, Record<string, string> | [string, string][]])[];
  readonly codes: readonly string[];
  readonly roles?: readonly string[];
  /** Elements that are declared without being abstract. */
  readonly loose?: readonly string[];
  readonly typed?: Readonly<Record<string, string>>;
}

const CASES = JSON.parse(readFileSync(new URL('cases.json', import.meta.url), 'utf8')) as readonly Case[];
const ITEMS = ['Sales', 'Costs', 'Regions', 'North', 'South', 'East', 'Gadgets'];
const CUBES = ['SalesTable', 'NotTable', 'LooseTable'];
const AXES = ['RegionAxis', 'ProductAxis', 'CodeAxis', 'LooseAxis'];
const STANDARD_ROLE = 'http://www.xbrl.org/2003/role/link';
const BASE = 'http://example.com/t/';

describe.each(CASES)('$name', (one) => {
  test(`is ${one.codes.join(', ') || 'clean'}`, () => {
    const shelf = memoryLibrary(
      new Map([
        [`${BASE}t.xsd`, schema(one)],
        [`${BASE}def.xml`, linkbase(one)],
      ]),
    );
    const tree = readTree(`${BASE}report.xbrl`, { name: 'report.xbrl', text: report(one) }).value!;
    const { value: dts, diagnostics } = discover([], libraries(shelf, standardLibrary), documentOf(tree.root));
    const { value: instance } = parseXml(tree);
    const said = [
      ...DIMENSION_DTS_RULES.flatMap((rule) => [...rule(dts)]),
      ...DIMENSION_INSTANCE_RULES.flatMap((rule) => [...rule(instance, dts)]),
    ];
    expect(diagnostics).toEqual([]);
    expect(said.map(({ code }) => code).sort()).toEqual([...one.codes].sort());
  });
});

function schema({ loose = [], typed = {} }: Case): string {
  const refs: Readonly<Record<string, string>> = { CodeAxis: '#code', ...typed };
  const declare = (name: string, group: string) =>
    `<xs:element name="${name}" id="${name}" type="xbrli:stringItemType" substitutionGroup="${group}"
      ${group !== 'xbrli:item' && (!name.startsWith('Loose') || !loose.includes(name)) ? 'abstract="true"' : ''}
      ${refs[name] === undefined ? '' : `xbrldt:typedDomainRef="${refs[name]}"`} xbrli:periodType="duration"/>`;
  return `<xs:schema targetNamespace="urn:t" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xbrli="http://www.xbrl.org/2003/instance"
      xmlns:xbrldt="http://xbrl.org/2005/xbrldt" xmlns:link="http://www.xbrl.org/2003/linkbase" xmlns:xlink="http://www.w3.org/1999/xlink">
    <xs:annotation><xs:appinfo><link:linkbaseRef xlink:type="simple" xlink:href="def.xml"
      xlink:arcrole="http://www.w3.org/1999/xlink/properties/linkbase"/></xs:appinfo></xs:annotation>
    <xs:import namespace="http://www.xbrl.org/2003/instance" schemaLocation="http://www.xbrl.org/2003/xbrl-instance-2003-12-31.xsd"/>
    <xs:import namespace="http://xbrl.org/2005/xbrldt" schemaLocation="http://www.xbrl.org/2005/xbrldt-2005.xsd"/>
    <xs:element name="code" id="code" type="xs:string"/><xs:element name="other" type="xs:string"/>
    ${ITEMS.map((name) => declare(name, 'xbrli:item')).join('')}
    ${CUBES.map((name) => declare(name, 'xbrldt:hypercubeItem')).join('')}
    ${AXES.map((name) => declare(name, 'xbrldt:dimensionItem')).join('')}</xs:schema>`;
}

function linkbase({ arcs, roles = [] }: Case): string {
  const locators = [...ITEMS, ...CUBES, ...AXES].map(
    (id) => `<link:loc xlink:type="locator" xlink:href="t.xsd#${id}" xlink:label="${id}"/>`,
  );
  const links = [STANDARD_ROLE, ...roles].map((role) => {
    const own = arcs.filter(([, , , , at = STANDARD_ROLE]) => at === role);
    const drawn = own.map(([arcrole, from, to, attributes]) => {
      const extra = attributes
        .split(' ')
        .filter(Boolean)
        .map((pair) => pair.replace(/^(\w+)=(.*)$/, 'xbrldt:$1="$2"'));
      return `<link:definitionArc xlink:type="arc" xlink:arcrole="http://xbrl.org/int/dim/arcrole/${arcrole}"
        xlink:from="${from}" xlink:to="${to}" ${extra.join(' ')}/>`;
    });
    return `<link:definitionLink xlink:type="extended" xlink:role="${role}">${locators.join('')}${drawn.join('')}</link:definitionLink>`;
  });
  const refs = roles.map((role) => `<link:roleRef roleURI="${role}" xlink:type="simple" xlink:href="t.xsd#code"/>`);
  return `<link:linkbase xmlns:link="http://www.xbrl.org/2003/linkbase" xmlns:xlink="http://www.w3.org/1999/xlink"
    xmlns:xbrldt="http://xbrl.org/2005/xbrldt">${refs.join('')}${links.join('')}</link:linkbase>`;
}

function report({ facts }: Case): string {
  const contexts = facts.map(([, members], index) => {
    const values = (Array.isArray(members) ? members : Object.entries(members)).map(([axis, value]) =>
      value.startsWith('<')
        ? `<xbrldi:typedMember dimension="t:${axis}">${value}</xbrldi:typedMember>`
        : `<xbrldi:explicitMember dimension="t:${axis}">t:${value}</xbrldi:explicitMember>`,
    );
    return `<xbrli:context id="c${index}"><xbrli:entity><xbrli:identifier scheme="urn:s">e</xbrli:identifier></xbrli:entity>
      <xbrli:period><xbrli:forever/></xbrli:period>
      ${values.length > 0 ? `<xbrli:scenario>${values.join('')}</xbrli:scenario>` : ''}</xbrli:context>`;
  });
  const items = facts.map(([name], index) => `<t:${name} contextRef="c${index}">x</t:${name}>`);
  return `<xbrli:xbrl xmlns:xbrli="http://www.xbrl.org/2003/instance" xmlns:link="http://www.xbrl.org/2003/linkbase" xmlns:t="urn:t"
    xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:xbrldi="http://xbrl.org/2006/xbrldi">
    <link:schemaRef xlink:type="simple" xlink:href="t.xsd"/>${contexts.join('')}${items.join('')}</xbrli:xbrl>`;
}
