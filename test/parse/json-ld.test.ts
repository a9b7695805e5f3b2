import { describe, expect, test } from '@jest/globals';
import jsonld from 'jsonld';
import { oimOfReport } from '../../src/oim/of-report.js';
import { parseJsonLd } from '../../src/parse/json-ld.js';
import { jsonLdOfNote } from '../../src/write/json-ld-note.js';
import { tellReport } from '../oim/tell.js';
import { extended, report, taxonomy } from '../write/builders.js';

const XF = 'https://crossfoot.dev/terms/2026#';
const parse = (document: unknown) =>
  parseJsonLd({ name: 'note.jsonld', text: typeof document === 'string' ? document : JSON.stringify(document) });
const linked = (given = report()) => jsonLdOfNote(given, taxonomy(), 'note');

describe('reading JSON-LD', () => {
  test.each([
    ['a note', report()],
    ['a note with an extension', extended()],
  ])('%s says what it said, whatever else is told of it', async (_, given) => {
    const { value, diagnostics } = await parse(linked(given));
    const model = oimOfReport(given, 'x.xsd');
    expect(diagnostics).toEqual([]);
    expect(tellReport(value!)).toEqual(tellReport(model));
    expect([...value!.facts].map(({ id }) => id)).toEqual([...model.facts].map(({ id }) => id));
    expect(value!.notes).toEqual(model.notes);
  });

  test('the same graph under another context, or none, is the same report', async () => {
    const document = linked() as jsonld.JsonLdDocument;
    const expanded = await jsonld.expand(document);
    const context = { t: XF, c: 'http://purl.org/linked-data/cube#', observed: { '@reverse': 'c:dataSet' } };
    const compacted = await jsonld.compact(document, context);
    const flattened = await jsonld.flatten(document);
    for (const other of [expanded, compacted, flattened]) {
      const { value, diagnostics } = await parse(other);
      expect(diagnostics).toEqual([]);
      expect(tellReport(value!)).toEqual(tellReport(oimOfReport(report(), 'x.xsd')));
    }
  });

  test('a name of a namespace that is not listed is cut behind its last sign', async () => {
    const { namespaces: _, ...document } = linked() as { namespaces: unknown };
    const [fact] = (await parse(document)).value!.facts;
    expect(fact!.concept).toMatchObject({ namespace: 'https://example.com/taxonomy', local: 'Segments' });
  });

  const remote = { '@context': ['https://example.com/context.jsonld'], '@id': 'x' };
  const inner = { '@context': {}, '@id': 'x', 'https://example.com/p': { '@context': {}, '@id': 'y' } };
  const scoped = { '@context': { p: { '@id': 'https://example.com/p', '@context': {} } }, p: 'x' };
  test.each([
    ['what is no JSON', '{"@context": ', 'json-ld-invalid'],
    ['what is empty', '', 'json-ld-invalid'],
    ['a name that stands twice', '{"@id": "a", "@id": "b"}', 'json-ld-invalid'],
    ['what is no JSON-LD', { '@context': { p: { '@id': 5 } }, p: 'x' }, 'json-ld-invalid'],
    ['a context from elsewhere', remote, 'json-ld-remote'],
    ['a context within', inner, 'json-ld-invalid'],
    ['a context of a term', scoped, 'json-ld-invalid'],
    ['nesting without end', `${'['.repeat(5000)}${']'.repeat(5000)}`, 'json-too-deep'],
    ['another vocabulary', { '@context': { '@vocab': 'https://schema.org/' }, '@type': 'Person' }, 'json-ld-invalid'],
  ])('%s is refused', async (_, document, code) => {
    const { value, diagnostics } = await parse(document);
    expect(value).toBeUndefined();
    expect(diagnostics.map((one) => one.code)).toEqual([code]);
  });

  test.each([
    ['concept', 'it has no concept'],
    ['period', 'it has no period'],
    ['value', 'it has no value'],
  ])('a fact without its %s is left out, and the rest is read', async (term, why) => {
    const document = linked() as { facts: Record<string, unknown>[] };
    const { [term]: _, ...rest } = document.facts[2]!;
    const { value, diagnostics } = await parse({ ...document, facts: document.facts.with(2, rest) });
    expect(tellReport(value!).size).toBe(document.facts.length - 1);
    expect(diagnostics).toEqual([
      expect.objectContaining({ code: 'json-ld-incomplete', message: `The fact f-goods is left out: ${why}.` }),
    ]);
  });

  test('numbers of JSON are read as they are written', async () => {
    const document = linked() as { facts: Record<string, unknown>[] };
    const { value } = await parse({ ...document, facts: [{ ...document.facts[2], value: 12.5, decimals: '-1' }] });
    expect([...value!.facts][0]).toMatchObject({ id: 'f-goods', value: '12.5', decimals: -1 });
  });
});
