import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { discover } from '../../src/dts/discover.js';
import type { Dts, Relationship } from '../../src/dts/dts.js';
import { libraries, memoryLibrary, standardLibrary } from '../../src/dts/library.js';
import { networks } from '../../src/dts/network.js';
import { knowingOwnCopies } from '../../src/taxonomy/own-copies.js';

const BASE = 'http://example.com/report/taxonomy/';
const EXTENSION = 'http://example.com/report/ext/';
const COMPILED = 'taxonomy/compiled/';
const PRESENTATION = readFileSync(`${COMPILED}crossfoot-pre.xml`, 'utf8');

/** An extension that adds an arc to a tree of our taxonomy, and takes one away. */
function extension(): Record<string, string> {
  const [link = ''] = /<link:presentationLink .*?<\/link:presentationLink>/s.exec(PRESENTATION) ?? [];
  const [, role] = /xlink:role="([^"]+)"/.exec(link) ?? [];
  const locators = [...link.matchAll(/<link:loc .*?\/>/g)].map(([all]) =>
    all.replace('"crossfoot', `"${BASE}crossfoot`),
  );
  const [arc = ''] = /<link:presentationArc .*?\/>/.exec(link) ?? [];
  const [, from] = /xlink:from="([^"]+)"/.exec(arc) ?? [];
  const last = /xlink:label="([^"]+)"/.exec(locators.at(-1) ?? '')?.[1];
  const added = arc.replace(/xlink:to="[^"]+"/, `xlink:to="${last}"`).replace(/order="[^"]+"/, 'order="0.5"');
  const taken = arc.replace('/>', ' use="prohibited" priority="1"/>');
  const xlink = 'xmlns:link="http://www.xbrl.org/2003/linkbase" xmlns:xlink="http://www.w3.org/1999/xlink"';
  return {
    [`${EXTENSION}ext.xsd`]: `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" ${xlink} targetNamespace="urn:ext">
<xs:annotation><xs:appinfo><link:linkbaseRef xlink:type="simple" xlink:href="ext-pre.xml" xlink:arcrole="http://www.w3.org/1999/xlink/properties/linkbase"/></xs:appinfo></xs:annotation>
<xs:import namespace="urn:base" schemaLocation="${BASE}crossfoot.xsd"/></xs:schema>`,
    [`${EXTENSION}ext-pre.xml`]: `<link:linkbase ${xlink}><link:presentationLink xlink:type="extended" xlink:role="${role}">
${locators.join('')}${from === last ? '' : added}${taken}</link:presentationLink></link:linkbase>`,
  };
}

const texts = new Map([
  ...readdirSync(COMPILED).map((name) => [BASE + name, readFileSync(COMPILED + name, 'utf8')] as const),
  ...Object.entries(extension()),
]);
const memory = memoryLibrary(texts);
const reach = (library: typeof memory) => discover([`${EXTENSION}ext.xsd`], libraries(library, standardLibrary)).value;

const place = ({ tree, span }: Relationship['from']) => `${tree.uri} ${span.start}`;

function told(dts: Dts, arcrole: string, role?: string): unknown {
  return networks(dts, arcrole, role)
    .map((network) => [network.role, network.relationships.map(({ from, to, arc }) => [from, to, arc].map(place))])
    .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));
}

describe('what our own taxonomy says where it stands aside', () => {
  const full = reach(memory);
  const arcroles = new Set(full.links.flatMap(({ arcs }) => arcs.map(({ arcrole }) => arcrole)));
  const roles = new Set(full.links.map(({ role }) => role));

  test('is not read until somebody asks', () => {
    expect(reach(knowingOwnCopies(memory)).links).toHaveLength(1);
    expect(full.links.length).toBeGreaterThan(20);
  });

  test('leads to the same documents', () => {
    const addresses = (dts: Dts) => [...dts.documents.keys()].sort();
    const aside = reach(knowingOwnCopies(memory));
    expect(addresses(aside)).toEqual(addresses(full));
    expect(aside.missing.size).toBe(0);
    expect([...aside.roleTypes.keys()].sort()).toEqual([...full.roleTypes.keys()].sort());
  });

  test('is the same in all networks, whichever is asked for first', () => {
    expect(arcroles.size).toBeGreaterThan(6);
    const all = reach(knowingOwnCopies(memory));
    for (const arcrole of arcroles) expect(told(all, arcrole)).toEqual(told(full, arcrole));
    const each = reach(knowingOwnCopies(memory));
    for (const arcrole of arcroles) {
      for (const role of roles) expect(told(each, arcrole, role)).toEqual(told(full, arcrole, role));
      expect(told(each, arcrole)).toEqual(told(full, arcrole));
    }
  });
});
