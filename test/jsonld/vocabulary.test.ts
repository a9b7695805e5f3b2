import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { CONTEXT, TERMS } from '../../src/write/json-ld-context.js';
import { jsonLdOfNote } from '../../src/write/json-ld-note.js';
import { XBRL_JSON_CONTEXT } from '../../src/write/xbrl-json-context.js';
import { extended, report, taxonomy as small } from '../write/builders.js';
import { contextFileOf, pageOf, termsOf } from './page.mjs';
import { graphOf } from './quads.js';
import { samples, taxonomy } from './samples.js';

const turtle = readFileSync('jsonld/vocabulary.ttl', 'utf8');
const terms = new Map(termsOf(turtle).map((term) => [term.iri, term]));
const own = (iris: Iterable<string>) => [...new Set(iris)].filter((iri) => iri.startsWith(TERMS));
const undocumented = (iris: Iterable<string>) => own(iris).filter((iri) => !terms.has(iri));
const wordsOf = (context: object) =>
  JSON.stringify(context)
    .match(/xf:[\w-]+/g)!
    .map((word) => word.replace('xf:', TERMS));

describe('the vocabulary', () => {
  test('every term has a meaning, every property a domain and a range, and what it speaks of is there', () => {
    for (const { iri, kind, comment, domain, range, wider } of terms.values()) {
      expect([iri, comment]).toEqual([iri, expect.stringMatching(/^[A-Z].*\.$/)]);
      const isProperty = kind.endsWith('#Property');
      expect([iri, domain !== undefined, range !== undefined]).toEqual([iri, isProperty, isProperty]);
      expect(undocumented([domain, range, wider, kind].filter((one) => one !== undefined))).toEqual([]);
    }
  });

  test('every term of the contexts and of the shapes is documented', () => {
    expect(undocumented([...wordsOf(CONTEXT), ...wordsOf(XBRL_JSON_CONTEXT)])).toEqual([]);
    const shapes = readFileSync('jsonld/shapes.ttl', 'utf8').match(/\bxf:[\w-]+/g)!;
    const used = shapes.filter((word) => !word.endsWith('Shape')).map((word) => word.replace('xf:', TERMS));
    expect(used.length).toBeGreaterThan(100);
    expect(undocumented(used)).toEqual([]);
  });

  test('every term that is written of notes is documented', async () => {
    const documents = [
      ...samples().map(([name, one]) => jsonLdOfNote(one, taxonomy, name)),
      ...[report(), extended()].map((one) => jsonLdOfNote(one, small(), 'note')),
    ];
    for (const document of documents) {
      const graph = await graphOf(document);
      const iris = graph
        .getQuads(null, null, null, null)
        .flatMap(({ subject, predicate, object }) =>
          [subject, predicate, object].filter(({ termType }) => termType === 'NamedNode').map(({ value }) => value),
        );
      expect(own(iris).length).toBeGreaterThan(40);
      expect(undocumented(iris)).toEqual([]);
    }
  }, 60_000);

  test('the page and the context that ship are those of the vocabulary and of the program', () => {
    expect(readFileSync('jsonld/README.md', 'utf8')).toBe(pageOf(turtle));
    expect(readFileSync('jsonld/xbrl-json.context.jsonld', 'utf8')).toBe(contextFileOf(XBRL_JSON_CONTEXT));
  });
});
