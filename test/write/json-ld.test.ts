import { describe, expect, test } from '@jest/globals';
import jsonld from 'jsonld';
import type { Report } from '../../src/fact/report.js';
import { qname } from '../../src/value/qname.js';
import { jsonLdOfNote } from '../../src/write/json-ld-note.js';
import { at, extended, fact, report, TEXT, taxonomy } from './builders.js';

// Safe mode refuses a document of which anything would be lost; nothing may be fetched.
const STRICT = {
  safe: true,
  documentLoader: (url: string): never => {
    throw new Error(`asked for ${url}`);
  },
};

async function quads(given: Report): Promise<string[]> {
  const document = jsonLdOfNote(given, taxonomy(), 'note') as jsonld.JsonLdDocument;
  const text = await jsonld.toRDF(document, { ...STRICT, format: 'application/n-quads' });
  return (text as unknown as string).trim().split('\n');
}

const XF = 'https://crossfoot.dev/terms/2026#';
const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
const XSD = 'http://www.w3.org/2001/XMLSchema#';
const EX = 'https://example.com/taxonomy#';
const [base] = [
  (jsonLdOfNote(report(), taxonomy(), 'note') as { '@context': { '@base': string } })['@context']['@base'],
];
/** The objects of all statements with this subject (a fragment) and this predicate. */
const objects = (all: readonly string[], subject: string, predicate: string) => {
  const start = `<${base}${subject}> <${predicate}> `;
  return all.filter((quad) => quad.startsWith(start)).map((quad) => quad.slice(start.length, -2));
};

describe('JSON-LD', () => {
  test('it expands without loss and without a network', async () => {
    const document = jsonLdOfNote(report(), taxonomy(), 'note') as jsonld.JsonLdDocument;
    const expanded = await jsonld.expand(document, STRICT);
    expect(expanded).toHaveLength(1);
  });

  test('every fact is an observation of the data set with its exact value', async () => {
    const all = await quads(report());
    for (const { id, value, decimals } of report().facts) {
      expect(objects(all, `#${id}`, 'http://purl.org/linked-data/cube#dataSet')).toEqual([`<${base}>`]);
      expect(objects(all, `#${id}`, `${XF}value`)).toEqual(
        value === null ? [] : [`"${value.toFixed()}"^^<${XSD}decimal>`],
      );
      expect(objects(all, `#${id}`, `${XF}decimals`)).toEqual(
        value === null || decimals === undefined ? [] : [`"${decimals}"^^<${XSD}integer>`],
      );
    }
    expect(objects(all, '#f-gifts-before', `${XF}isNil`)).toEqual([`"true"^^<${XSD}boolean>`]);
  });

  test('every observation has every dimension: without a member it is the domain', async () => {
    const all = await quads(report());
    expect(objects(all, '#f-goods', `${EX}KindAxis`)).toEqual([`<${EX}GoodsMember>`]);
    expect(objects(all, '#f-total', `${EX}KindAxis`)).toEqual([`<${EX}KindDomain>`]);
    expect(objects(all, '#f-total', `${XF}concept`)).toEqual([`<${EX}Sales>`]);
    expect(objects(all, '#f-total', `${XF}period`)).toEqual([`<${base}#period/2025-01-01/2025-12-31>`]);
    expect(objects(all, '#period/2025-01-01/2025-12-31', `${XF}end`)).toEqual([`"2025-12-31"^^<${XSD}date>`]);
    const [unit] = objects(all, '#f-total', `${XF}unit`);
    const measures = all.find((quad) => quad.startsWith(`${unit} <${XF}numerator>`))?.split(' ')[2];
    expect(all).toContain(`${measures} <${RDF}first> <http://www.xbrl.org/2003/iso4217#USD> .`);
    expect(all).toContain(`${measures} <${RDF}rest> <${RDF}nil> .`);
  });

  test('footnotes, proofs and reviews are there', async () => {
    const all = await quads(report());
    expect(objects(all, '#f-goods', `${XF}footnote`)).toEqual([`<${base}#footnote/fn-1>`]);
    expect(objects(all, '#footnote/fn-2', 'http://www.w3.org/1999/02/22-rdf-syntax-ns#value')).toEqual([
      '"Said of no figure."@en',
    ]);
    expect(objects(all, '#proof/p-1', `${XF}grade`)).toEqual([`<${XF}exact>`]);
    expect(objects(all, '#proof/p-1', `${XF}member`)).toHaveLength(3);
    expect(all.filter((quad) => quad.includes(`<${XF}reason> <${XF}period-repaired>`))).toHaveLength(1);
  });

  test('a passage counts code points and quotes the text', () => {
    const { passages } = jsonLdOfNote(report(), taxonomy(), 'note') as {
      passages: { id: string; selector: Record<string, unknown>[] }[];
    };
    // The letter 𝔾 before "two" is two UTF-16 units and one code point.
    const { start, end } = at('two');
    const two = passages.find(({ id }) => id === `#char=${start - 1},${end - 1}`);
    expect(two?.selector[0]).toMatchObject({ from: start - 1, to: end - 1 });
    expect(two?.selector[1]).toMatchObject({ exact: 'two', suffix: ' segments; <script>alert' });
    for (const { selector } of passages) {
      const [{ from, to }, { exact, prefix, suffix }] = selector as [
        { from: number; to: number },
        Record<string, string>,
      ];
      const points = [...TEXT];
      expect(points.slice(from, to).join('')).toBe(exact);
      const around =
        points
          .slice(0, from)
          .join('')
          .endsWith(prefix ?? '?') &&
        points
          .slice(to)
          .join('')
          .startsWith(suffix ?? '?');
      expect(around).toBe(true);
    }
  });

  test('a proposed concept is marked, with the wider one of the taxonomy', async () => {
    const given = extended();
    const all = await quads(given);
    const [own] = all.filter((quad) => quad.startsWith('<https://example.com/extension#Sales> '));
    expect(own).toBeDefined();
    const broader = all.find((quad) => quad.includes('core#broader'));
    expect(broader).toBe(
      `<https://example.com/extension#Sales> <http://www.w3.org/2004/02/skos/core#broader> <${EX}Sales> .`,
    );
  });

  test('a prefix that is a word of the context is given up', async () => {
    const given = report({
      facts: [
        fact('f-1', at('1.2'), '1200000', { power: 6, fact: { concept: qname('https://v.example/', 'value', 'A') } }),
      ],
    });
    const all = await quads(given);
    expect(objects(all, '#f-1', `${XF}concept`)).toEqual(['<https://v.example/A>']);
    expect(objects(all, '#f-1', `${XF}value`)).toEqual([`"1200000"^^<${XSD}decimal>`]);
  });

  test('the IRIs hang from the text and the entity, not from the name', () => {
    const baseOf = (given: Report) => (jsonLdOfNote(given, taxonomy(), 'note') as { '@context': object })['@context'];
    const { text } = report().source;
    expect(baseOf(report({ source: { name: 'elsewhere.txt', text } }))).toMatchObject({ '@base': base });
    expect(baseOf(report({ source: { name: 'notes/note.txt', text: `${text} ` } }))).not.toMatchObject({
      '@base': base,
    });
  });
});
