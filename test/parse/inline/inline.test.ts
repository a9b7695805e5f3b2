import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import type { Instance, ItemFact } from '../../../src/instance/instance.js';
import { allItems } from '../../../src/instance/instance.js';
import { clark } from '../../../src/value/qname.js';
import { attribute } from '../../../src/xml/tree.js';
import { read } from './read.js';

const CASES = join(dirname(fileURLToPath(import.meta.url)), 'cases');

/** Facts by what the case speaks of; null for what there is not. */
interface Expected {
  readonly facts: readonly { readonly id: string; readonly [key: string]: unknown }[];
  readonly footnotes?: readonly string[];
  readonly diagnostics?: readonly string[];
}

function told(fact: ItemFact): Readonly<Record<string, unknown>> {
  const { id, value, nil, contextRef, unitRef, decimals, precision, language, fraction } = fact;
  const unit = fact.unit?.measures.numerators.map(({ local }) => local).join('*');
  const all = { id, value, nil, contextRef, unitRef, decimals, precision, language, fraction, unit };
  return JSON.parse(JSON.stringify({ ...all, name: clark(fact.name) }, (_, each) => each ?? null));
}

/** Footnotes and facts that facts lead to, as `from>to text`. */
function footnotesOf({ footnoteLinks, inline }: Instance): readonly string[] {
  return footnoteLinks.flatMap(({ locators, resources, arcs }) =>
    arcs.flatMap(({ from, to }) =>
      locators
        .filter(({ label }) => label === from)
        .flatMap(({ fragment }) => [
          ...resources
            .filter(({ label }) => label === to)
            .map(({ element }) => `${fragment}>${attribute(element, 'id')} ${inline?.textOf(element)}`),
          ...locators.filter(({ label }) => label === to).map((other) => `${fragment}>${other.fragment}`),
        ]),
    ),
  );
}

describe('a report in inline XBRL', () => {
  test.each(readdirSync(CASES))('%s', (name) => {
    const folder = join(CASES, name);
    const expected: Expected = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8'));
    const documents = readdirSync(folder).filter((file) => file.endsWith('.xhtml'));
    const texts = documents.map((file) => readFileSync(join(folder, file), 'utf8'));
    const { value: instance, diagnostics } = read(...texts);
    const items = [...allItems(instance)];
    expect(items.map(({ id }) => id)).toEqual(expected.facts.map(({ id }) => id));
    for (const [index, fact] of expected.facts.entries()) {
      expect(told(items[index] as ItemFact)).toMatchObject(fact);
    }
    expect(footnotesOf(instance)).toEqual(expected.footnotes ?? []);
    expect(diagnostics.map(({ code }) => code)).toEqual(expected.diagnostics ?? []);
  });

  test('has the context and unit of each fact, and refers to its schema', () => {
    const text = readFileSync(join(CASES, 'numbers', 'report.xhtml'), 'utf8');
    const { value: instance } = read(text);
    const [fact] = instance.facts as readonly ItemFact[];
    expect(fact?.name).toMatchObject({ namespace: 'urn:harbour', local: 'Dues' });
    expect(fact?.context?.entity).toEqual({ scheme: 'urn:ships', identifier: 'H-1' });
    expect(fact?.context?.period).toEqual({ kind: 'duration', start: '2024-01-01', end: '2024-12-31' });
    expect(fact && text.slice(fact.place.span.start, fact.place.span.end)).toMatch(/^<ix:nonFraction id="plain".*>$/);
    expect(instance.references).toMatchObject([{ kind: 'schemaRef', uri: 'http://reports.example/harbour.xsd' }]);
  });
});
