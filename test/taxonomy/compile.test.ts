import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import type { TaxonomySource } from '../../src/taxonomy/authored.js';
import { buildTaxonomy } from '../../src/taxonomy/build.js';
import { bundledTaxonomy } from '../../src/taxonomy/bundled.js';
import { compileExtension, compileTaxonomy } from '../../src/taxonomy/compile.js';
import { extendTaxonomy } from '../../src/taxonomy/extend.js';
import { loadTaxonomy } from '../../src/taxonomy/load.js';
import { childElements, type XmlElement } from '../../src/xml/element.js';
import { parseXml } from '../../src/xml/parse.js';

const FOLDER = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'taxonomy');
const read = (name: string) => readFileSync(join(FOLDER, name), 'utf8');
const authored = { taxonomy: read('crossfoot.json'), roles: read('roles.json'), lexicon: read('lexicon.json') };
const base = bundledTaxonomy().value;

const tiny: TaxonomySource = {
  namespace: 'https://example.com/t',
  prefix: 't',
  version: '1',
  language: 'en',
  concepts: [
    {
      name: 'Cash',
      type: 'monetary',
      periodType: 'instant',
      balance: 'debit',
      labels: { standard: 'Cash & coin <here>', negated: 'Less: cash' },
      references: ['us-gaap:Cash'],
    },
    { name: 'Rate', type: 'percent', periodType: 'duration', labels: { standard: 'Rate' } },
  ],
  axes: [
    {
      name: 'PlaceAxis',
      labels: { standard: 'Place' },
      domain: 'PlaceDomain',
      domainLabels: { standard: 'All places' },
      members: [
        { name: 'ZMember', labels: { standard: 'Z' } },
        { name: 'AMember', labels: { standard: 'A' } },
      ],
    },
  ],
  units: [{ name: 'coin', label: 'One coin' }],
};

/** With a country among the members of its axis. */
const travelled: TaxonomySource = {
  ...tiny,
  axes: tiny.axes.map((axis) => ({
    ...axis,
    members: [...axis.members, { name: 'country:IS', labels: { standard: 'Iceland' } }],
  })),
};

const extension: TaxonomySource = {
  namespace: 'https://example.com/e',
  prefix: 'e',
  version: '1',
  language: 'en',
  concepts: [
    {
      name: 'TokenRewards',
      type: 'monetary',
      periodType: 'duration',
      balance: 'credit',
      labels: { standard: 'Token rewards' },
      wider: 'Revenues',
    },
  ],
  axes: [
    {
      name: 'cf:SegmentAxis',
      labels: {},
      domain: 'SegmentDomain',
      domainLabels: {},
      members: [{ name: 'GardeningMember', labels: { standard: 'Gardening' } }],
    },
  ],
  units: [],
};

const customers: TaxonomySource['axes'][number] = {
  name: 'CustomerAxis',
  labels: { standard: 'Customer' },
  domain: 'CustomerDomain',
  domainLabels: { standard: 'All customers' },
  members: [{ name: 'CustomerAMember', labels: { standard: 'Customer A' } }],
};

function elements(root: XmlElement, name: string): XmlElement[] {
  return childElements(root).flatMap((child) => [...(child.name === name ? [child] : []), ...elements(child, name)]);
}

function fileOf(files: readonly { name: string; text: string }[], name: string): XmlElement {
  const root = parseXml(name, files.find((file) => file.name === name)?.text ?? '').value;
  if (root === undefined) throw new Error(`${name} is not among the files`);
  return root;
}

test('the compiled form that is kept is the authored one, compiled', () => {
  const built = buildTaxonomy(authored);
  expect(built.diagnostics).toEqual([]);
  expect(built.value.map((file) => file.name)).toEqual(base.files.map((file) => file.name));
  // When this fails, build the taxonomy again and keep what it writes.
  for (const { name, text } of built.value) {
    expect(text === read(join('compiled', name)) ? 'fresh' : `${name} is stale`).toBe('fresh');
  }
});

describe('compiling', () => {
  test('what is loaded is what was authored', () => {
    const { value: loaded, diagnostics } = loadTaxonomy(compileTaxonomy(tiny, 'tiny'), base.lexicon);
    expect(diagnostics).toEqual([]);
    expect([loaded.namespace, loaded.prefix, loaded.version, loaded.units]).toEqual([
      'https://example.com/t',
      't',
      '1',
      [{ name: 'coin', label: 'One coin' }],
    ]);
    expect([...loaded.concepts.keys()]).toEqual(['{https://example.com/t}Cash', '{https://example.com/t}Rate']);
    expect(loaded.concepts.get('{https://example.com/t}Cash')).toEqual({
      name: { namespace: 'https://example.com/t', prefix: 't', local: 'Cash' },
      type: 'monetary',
      periodType: 'instant',
      balance: 'debit',
      labels: [
        { role: 'standard', language: 'en', text: 'Cash & coin <here>' },
        { role: 'negated', language: 'en', text: 'Less: cash' },
      ],
    });
    expect(
      loaded.axes.map((axis) => [axis.name.local, axis.domain.local, axis.members.map((m) => m.name.local)]),
    ).toEqual([['PlaceAxis', 'PlaceDomain', ['ZMember', 'AMember']]]);
  });

  test('no two arcs of a link join the same two locators', () => {
    for (const kind of ['label', 'presentation', 'calculation', 'definition', 'reference']) {
      const file = `crossfoot-${kind.slice(0, 3)}.xml`;
      for (const link of elements(fileOf(base.files, file), `link:${kind}Link`)) {
        const arcs = elements(link, `link:${kind}Arc`);
        const pairs = arcs.map((arc) => `${arc.attributes['xlink:from']} ${arc.attributes['xlink:to']}`);
        expect(pairs.length).toBeGreaterThan(1);
        expect(new Set(pairs).size).toBe(pairs.length);
      }
    }
  });

  test('countries have a namespace and a schema of their own, which the entry point imports', () => {
    const files = compileTaxonomy(travelled, 'tiny');
    expect(files.map((file) => file.name)).toContain('tiny-country.xsd');
    expect(compileTaxonomy(tiny, 'tiny').map((file) => file.name)).not.toContain('tiny-country.xsd');
    const imports = elements(fileOf(files, 'tiny.xsd'), 'xs:import').map((one) => one.attributes);
    expect(imports).toContainEqual({ namespace: 'https://example.com/t/country', schemaLocation: 'tiny-country.xsd' });
    const { value: loaded, diagnostics } = loadTaxonomy(files, base.lexicon);
    expect(diagnostics).toEqual([]);
    expect([loaded.namespace, loaded.prefix]).toEqual(['https://example.com/t', 't']);
    expect(loaded.axes[0]?.members.map(({ name }) => name.local)).toEqual(['ZMember', 'AMember', 'IS']);
    expect(loaded.axes[0]?.members[2]).toEqual({
      name: { namespace: 'https://example.com/t/country', prefix: 'country', local: 'IS' },
      labels: [{ role: 'standard', language: 'en', text: 'Iceland' }],
    });
  });

  test('a reference names the other taxonomy and the element in it', () => {
    const [reference] = elements(fileOf(compileTaxonomy(tiny, 'tiny'), 'tiny-ref.xml'), 'link:reference');
    expect(childElements(reference!).map((part) => [part.name, part.children])).toEqual([
      ['ref:Name', ['us-gaap']],
      ['ref:Paragraph', ['Cash']],
    ]);
  });
});

describe('an extension', () => {
  test('loaded with its base gives what the two are together', () => {
    const places = { ...extension.axes[0]!, name: 'cf:GeographyAxis', domain: 'GeographyDomain' };
    for (const more of [[], [customers], [{ ...places, members: customers.members }]]) {
      const source = { ...extension, axes: [...extension.axes, ...more] };
      const own = compileExtension(source, base, 'crossfoot.xsd');
      expect(own.map((file) => file.name)).toEqual(['e.xsd', 'e-lab.xml', 'e-pre.xml', 'e-def.xml']);
      const { value: loaded, diagnostics } = loadTaxonomy([...base.files, ...own], base.lexicon);
      expect(diagnostics).toEqual([]);
      const expected = extendTaxonomy(base, source);
      expect(loaded.concepts).toEqual(expected.concepts);
      expect(loaded.axes).toEqual(expected.axes);
      expect(loaded.concepts.size).toBe(base.concepts.size + 1);
      expect(loaded.axes[0]?.members.at(-1)?.name.local).toBe('GardeningMember');
    }
  });

  test('brings a hypercube only where it brings an axis', () => {
    const tables = (source: TaxonomySource) =>
      elements(fileOf(compileExtension(source, base, '../crossfoot.xsd'), 'e.xsd'), 'xs:element').filter(
        (one) => one.attributes.substitutionGroup === 'xbrldt:hypercubeItem',
      ).length;
    expect(tables(extension)).toBe(0);
    expect(tables({ ...extension, axes: [customers] })).toBe(1);
  });

  test('reaches its base where it is told to, and anchors only to what is there', () => {
    const concepts = [...extension.concepts, { ...extension.concepts[0]!, name: 'Lost', wider: 'NoSuchConcept' }];
    const files = compileExtension({ ...extension, concepts }, base, '../taxonomy/crossfoot.xsd');
    const locators = elements(fileOf(files, 'e-def.xml'), 'link:loc').map((one) => one.attributes['xlink:href']);
    expect(locators).toContain('../taxonomy/crossfoot.xsd#cf_Revenues');
    expect(locators.filter((href) => href?.includes('NoSuchConcept'))).toEqual([]);
    const imports = elements(fileOf(files, 'e.xsd'), 'xs:import').map((one) => one.attributes.schemaLocation);
    expect(imports).toContain('../taxonomy/crossfoot.xsd');
  });
});

describe('what is no taxonomy', () => {
  test.each([
    ['{', /no JSON/],
    ['[]', /expected object/],
    [JSON.stringify({ ...tiny, concepts: [{ ...tiny.concepts[0], type: 'money' }] }), /concepts\.0\.type/],
    [JSON.stringify({ ...tiny, concepts: [{ ...tiny.concepts[1], balance: 'debit' }] }), /only a monetary concept/],
    [JSON.stringify({ ...tiny, concepts: [tiny.concepts[0], tiny.concepts[0]] }), /Cash stands for two things/],
    [JSON.stringify({ ...tiny, concepts: [{ ...tiny.concepts[0], name: 'a b"' }] }), /local name/],
    [JSON.stringify(travelled).replace('country:IS', 'country:isl'), /axes\.0\.members\.2\.name/],
    [JSON.stringify(travelled).replace('ZMember', 'country:IS'), /country:IS stands for two things/],
  ])('%.40s is refused', (text, why) => {
    const built = buildTaxonomy({ taxonomy: text });
    expect(built.value).toEqual([]);
    expect(built.diagnostics.map((d) => d.code)).toContain('taxonomy-invalid');
    expect(built.diagnostics.map((d) => d.message).join('\n')).toMatch(why);
  });

  test('damaged files are said to be, and the rest is loaded', () => {
    const files = compileTaxonomy(tiny, 'tiny');
    const cut = files.map((file) => (file.name === 'tiny-lab.xml' ? { ...file, text: file.text.slice(0, -40) } : file));
    const { value, diagnostics } = loadTaxonomy(cut, base.lexicon);
    expect(diagnostics.map((d) => d.code)).toEqual(['xml-malformed']);
    expect(value.concepts.size).toBe(2);
    const none = loadTaxonomy([], base.lexicon);
    expect(none.diagnostics.map((d) => d.code)).toEqual(['taxonomy-invalid']);
    expect(none.value.concepts.size).toBe(0);
  });

  test('an arc to an element that is not declared, a concept without period type', () => {
    const files = compileTaxonomy(tiny, 'tiny');
    const broken = files.map(({ name, text }) => ({
      name,
      text:
        name === 'tiny.xsd'
          ? text.replace('xbrli:periodType="instant" ', '')
          : text.replaceAll('tiny.xsd#t_ZMember', 'tiny.xsd#t_Nowhere'),
    }));
    const { value, diagnostics } = loadTaxonomy(broken, base.lexicon);
    const said = diagnostics.map((d) => d.message).join('\n');
    expect(said).toMatch(/Cash has no period type/);
    expect(said).toMatch(/t_Nowhere is declared nowhere/);
    expect(value.concepts.size).toBe(1);
    expect(value.axes[0]?.members.map((m) => m.name.local)).toEqual(['AMember']);
  });
});
