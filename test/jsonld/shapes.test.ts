import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Parser, Store } from 'n3';
import SHACLValidator from 'rdf-validate-shacl';
import { NO_GLOSSARY } from '../../src/dts/glossary.js';
import { oimOfReport } from '../../src/oim/of-report.js';
import type { OimReport } from '../../src/oim/oim-report.js';
import { jsonLd } from '../../src/write/json-ld.js';
import { jsonLdOfNote } from '../../src/write/json-ld-note.js';
import { arbitraryReport } from '../oim/arbitrary.js';
import { report, taxonomy as small } from '../write/builders.js';
import { graphOf } from './quads.js';
import { samples, taxonomy } from './samples.js';

const validator = new SHACLValidator(new Store(new Parser().parse(readFileSync('jsonld/shapes.ttl', 'utf8'))));

/** What breaks a shape, as the node's end and the path's. */
async function faultsOf(document: object): Promise<string[]> {
  const { results } = await validator.validate(await graphOf(document));
  const end = (term: { readonly termType: string; readonly value: string } | null) =>
    term?.termType === 'NamedNode' ? term.value.replace(/^.*[#/]/, '') : '';
  return results.map(({ focusNode, path }) => `${end(focusNode)} ${end(path)}`.trim());
}

interface Document {
  readonly [part: string]: readonly object[];
}
const made = () => structuredClone(jsonLdOfNote(report(), small(), 'note')) as unknown as Document;
/** The document with something else said of one node in a part of it; undefined is nothing. */
const broken = (part: string, index: number, change: object) => {
  const document = made();
  return { ...document, [part]: document[part]!.map((node, i) => (i === index ? { ...node, ...change } : node)) };
};

describe('the shapes', () => {
  test.each(samples())(
    '%s has them',
    async (name, one) => {
      expect(await faultsOf(jsonLdOfNote(one, taxonomy, name))).toEqual([]);
    },
    60_000,
  );

  test('a report has them whose taxonomy is not at hand', async () => {
    expect(await faultsOf(made())).toEqual([]);
    expect(await faultsOf(jsonLd(oimOfReport(report(), 'x.xsd'), NO_GLOSSARY))).toEqual([]);
  });

  test('reports of every kind of value and aspect have them', async () => {
    const conforms = async (made: OimReport) => expect(await faultsOf(jsonLd(made, NO_GLOSSARY))).toEqual([]);
    await fc.assert(fc.asyncProperty(arbitraryReport, conforms), { numRuns: 25 });
  }, 60_000);

  test.each([
    ['a fact without a concept', 'facts', 2, { concept: undefined }, ['f-goods concept']],
    [
      'a fact of two entities',
      'facts',
      2,
      { entity: ['#entity/1', '#entity/2'] },
      ['f-goods entity', 'f-goods entity'],
    ],
    ['a fact without a value', 'facts', 2, { value: undefined }, ['f-goods']],
    ['a fact with a value that is nil too', 'facts', 2, { isNil: true }, ['f-goods']],
    ['a number that is none', 'facts', 2, { value: '1,300' }, ['f-goods']],
    ['a number that is a text', 'facts', 2, { value: { '@value': '1300', '@type': 'xsd:string' } }, ['f-goods']],
    ['decimals that are none', 'facts', 2, { decimals: 'INF' }, ['f-goods decimals']],
    ['a period that nothing describes', 'facts', 2, { period: '#period/2030' }, ['f-goods period']],
    ['a footnote that is not there', 'facts', 2, { footnote: ['#footnote/gone'] }, ['f-goods footnote']],
    ['a day that is none', 'periods', 0, { end: 'soon' }, ['2025-12-31']],
    ['a duration without an end', 'periods', 0, { end: undefined }, ['2025-12-31']],
    ['an entity without a scheme', 'entities', 0, { scheme: undefined }, ['1 scheme']],
    ['a unit of nothing', 'units', 0, { numerator: [] }, ['1']],
    ['a link to nowhere', 'links', 0, { linkTo: '#gone' }, ['linkTo']],
    ['a proof of a kind that there is not', 'proofs', 0, { kind: 'xf:guess' }, ['p-1 kind']],
    ['a proof without figures', 'proofs', 0, { member: [] }, ['p-1 member']],
    ['a namespace without a name', 'namespaces', 0, { namespace: undefined }, ['namespace']],
  ])('%s breaks them', async (_, part, index, change, faults) => {
    const found = await faultsOf(broken(part, index, change));
    expect(found).toEqual(faults);
  });

  test('a passage that ends before it begins breaks them', async () => {
    const [position, quote] = (made().passages![0] as { selector: object[] }).selector;
    const selector = [{ ...position, from: 9, to: 3 }, quote];
    expect(await faultsOf(broken('passages', 0, { selector }))).toEqual([expect.stringMatching(/start$/)]);
  });
});
