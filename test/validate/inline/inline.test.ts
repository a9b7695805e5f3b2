import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { discover } from '../../../src/dts/discover.js';
import { libraries, memoryLibrary, standardLibrary } from '../../../src/dts/library.js';
import { parseInline } from '../../../src/parse/inline.js';
import { INLINE_INSTANCE_RULES } from '../../../src/validate/inline/inline.js';
import { loadLibxml2 } from '../../../src/xml/libxml2.js';
import { readTree } from '../../../src/xml/read-tree.js';
import type { XmlTree } from '../../../src/xml/tree.js';

await loadLibxml2();

/** What stands in a report over one small schema; `codes` is all that the rules of inline XBRL may say of it. */
interface Case {
  readonly name: string;
  readonly body: string;
  readonly codes: readonly string[];
  readonly resources?: string;
  readonly hidden?: string;
  readonly references?: string;
  readonly style?: string;
}

const CASES = JSON.parse(readFileSync(new URL('cases.json', import.meta.url), 'utf8')) as readonly Case[];
const BASE = 'http://reports.example/';
const REFERENCES = '<ix:references><link:schemaRef xlink:type="simple" xlink:href="harbour.xsd"/></ix:references>';
const CONCEPTS = [
  ['Policy', 'string', 'nillable="true"'],
  ['Dues', 'monetary', 'nillable="true"'],
  ['Share', 'fraction', 'nillable="true"'],
  ['Opened', 'date', ''],
  ['Kind', 'QName', ''],
  ['Accounts', 'string', 'abstract="true"'],
] as const;
const SCHEMA = `<xs:schema targetNamespace="urn:harbour" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:xbrli="http://www.xbrl.org/2003/instance">
  <xs:import namespace="http://www.xbrl.org/2003/instance" schemaLocation="http://www.xbrl.org/2003/xbrl-instance-2003-12-31.xsd"/>
  ${CONCEPTS.map(
    ([name, type, more]) => `<xs:element name="${name}" id="h_${name}" type="xbrli:${type}ItemType" ${more}
      substitutionGroup="xbrli:item" xbrli:periodType="duration"/>`,
  ).join('')}
</xs:schema>`;
const LIBRARY = libraries(memoryLibrary(new Map([[`${BASE}harbour.xsd`, SCHEMA]])), standardLibrary);

function report({ body, resources = '', hidden, references = REFERENCES, style = 'display:none' }: Case): string {
  const measure = (id: string, code: string) =>
    `<xbrli:unit id="${id}"><xbrli:measure>iso4217:${code}</xbrli:measure></xbrli:unit>`;
  return `<html xmlns="http://www.w3.org/1999/xhtml" xmlns:ix="http://www.xbrl.org/2013/inlineXBRL"
      xmlns:ixt="http://www.xbrl.org/inlineXBRL/transformation/2022-02-16" xmlns:xbrli="http://www.xbrl.org/2003/instance"
      xmlns:link="http://www.xbrl.org/2003/linkbase" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:h="urn:harbour"
      xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:iso4217="http://www.xbrl.org/2003/iso4217">
    <head><title>Harbour</title></head>
    <body><div style="${style}"><ix:header>${hidden === undefined ? '' : `<ix:hidden>${hidden}</ix:hidden>`}${references}
      <ix:resources>${resources}
        <xbrli:context id="y"><xbrli:entity><xbrli:identifier scheme="urn:ships">H-1</xbrli:identifier></xbrli:entity>
          <xbrli:period><xbrli:forever/></xbrli:period></xbrli:context>
        ${measure('usd', 'USD')}${measure('gbp', 'GBP')}
      </ix:resources></ix:header></div><div>${body}</div></body></html>`;
}

function said(...texts: readonly string[]): readonly string[] {
  const trees = texts.map((text, index) => {
    const { value } = readTree(`${BASE}${index}.xhtml`, { name: `${index}.xhtml`, text });
    return value as XmlTree;
  });
  const { value: instance } = parseInline(trees as [XmlTree, ...XmlTree[]]);
  const { value: dts } = discover([`${BASE}harbour.xsd`], LIBRARY);
  return INLINE_INSTANCE_RULES.flatMap((rule) => [...rule(instance, dts)].map(({ code }) => code));
}

describe('the rules of inline XBRL', () => {
  test.each(CASES)('$name', (one) => {
    expect([...said(report(one))].sort()).toEqual([...one.codes].sort());
  });

  test('a document without anything inline', () => {
    expect(said('<p>Harbour</p>')).toEqual([
      'ix11.3.3.1:rootElement',
      'xmlSchema:elementUnexpected',
      'ix11.8.1.3:headerMissing',
      'ix11.14.1.2:missingResources',
      'ix11.12.1.2:missingReferences',
    ]);
  });

  test('an id that two documents of a set have', () => {
    const [first] = CASES as [Case];
    const codes = said(report(first), report({ ...first, body: '', resources: '' }));
    // the context and both units
    expect(codes).toEqual(Array(3).fill('ix11.14.1.2:uniqueIxId'));
  });
});
