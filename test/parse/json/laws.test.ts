import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Fact as ReportFact } from '../../../src/fact/fact.js';
import { profileSchema } from '../../../src/fact/profile.js';
import type { Instance } from '../../../src/instance/instance.js';
import { allItems, type ItemFact } from '../../../src/instance/instance.js';
import { parseJson } from '../../../src/parse/json.js';
import { report } from '../../../src/pipeline.js';
import { bundledTaxonomy } from '../../../src/taxonomy/bundled.js';
import { toText } from '../../../src/value/decimal.js';
import { findMoment, momentKey } from '../../../src/value/moment.js';
import { clark } from '../../../src/value/qname.js';
import { PURE, unitKey } from '../../../src/value/unit.js';
import { oimOfNote } from '../../../src/write/oim-of-note.js';
import { xbrlJson } from '../../../src/write/xbrl-json.js';

const BASE = readFileSync(new URL('../../conformance/oim/base.json', import.meta.url), 'utf8');
const read = (text: string) => parseJson({ name: 'report.json', text }, 'http://example.com/report.json');

describe('reading xBRL-JSON', () => {
  test('never throws, whatever value is put where', () => {
    const places = [...BASE.matchAll(/"[^"]*"|-?\d+|true|[[\]{},:]/g)];
    const shards = fc.oneof(
      fc.json({ maxDepth: 2 }),
      fc.string({ maxLength: 6 }),
      fc.constantFrom('', '{', '[', '"eg:x"'),
    );
    fc.assert(
      fc.property(fc.constantFrom(...places), shards, ({ 0: old, index }, shard) => {
        const text = BASE.slice(0, index) + shard + BASE.slice(index + old.length);
        const { value, diagnostics } = read(text);
        expect(value !== undefined || diagnostics.length > 0).toBe(true);
        for (const { spans } of diagnostics) {
          for (const { start, end } of spans) expect(0 <= start && start <= end && end <= text.length).toBe(true);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('makes one context for one set of aspects', () => {
    const instance = read(BASE).value as Instance;
    const facts = [...allItems(instance)];
    const of = (id: string) => facts.find((fact) => fact.id === id) as ItemFact;
    expect(of('revenue').context).toBe(of('cost').context);
    expect(of('revenue').context).not.toBe(of('north').context);
    expect(of('revenue').unit).toBe(of('cash').unit);
    expect(of('staff').unitRef).toBeUndefined();
    expect(instance.contexts.size).toBe(4);
    expect(instance.units.size).toBe(3);
  });

  test('keeps the place of a fact’s object, and of a dimension', () => {
    const facts = [...allItems(read(BASE).value as Instance)];
    const north = facts.find((fact) => fact.id === 'north') as ItemFact;
    const slice = ({ start, end }: { start: number; end: number }) => BASE.slice(start, end);
    expect(slice(north.place.span)).toMatch(/^"north": \{[\s\S]*"eg:RegionAxis": "eg:North"\s+\}\s+\}$/);
    expect(slice(north.context?.dimensions[0]?.place.span ?? { start: 0, end: 0 })).toBe('"eg:RegionAxis": "eg:North"');
  });

  test('makes footnote links of links', () => {
    const [link, ...others] = (read(BASE).value as Instance).footnoteLinks;
    expect(others).toEqual([]);
    expect(link?.role).toBe('http://www.xbrl.org/2003/role/link');
    expect(link?.locators.map(({ label, fragment }) => [label, fragment])).toEqual([['revenue', 'revenue']]);
    expect(link?.resources.map(({ label }) => label)).toEqual(['note']);
    expect(link?.arcs.map(({ from, to }) => [from, to])).toEqual([['revenue', 'note']]);
  });
});

/** What a fact says, in both worlds alike. */
const said = {
  ofReport: (fact: ReportFact) => ({
    id: fact.id,
    concept: clark(fact.concept),
    value: fact.value === null ? null : toText(fact.value),
    decimals: fact.value === null ? undefined : fact.decimals?.toString(),
    unit: unitKey(fact.unit),
    entity: `${fact.entity.scheme} ${fact.entity.identifier}`,
    period:
      fact.period.kind === 'instant'
        ? [moment(fact.period.instant, 'end')]
        : [moment(fact.period.start, 'start'), moment(fact.period.end, 'end')],
    dimensions: fact.dimensions.map(({ axis, member }) => `${clark(axis)} ${clark(member)}`).sort(),
  }),
  ofInstance: ({ context, unit, ...fact }: ItemFact) => ({
    id: fact.id,
    concept: clark(fact.name),
    value: fact.nil ? null : fact.value,
    decimals: fact.decimals,
    unit: unitKey(unit?.measures ?? PURE),
    entity: `${context?.entity.scheme} ${context?.entity.identifier}`,
    period:
      context?.period.kind === 'instant'
        ? [moment(context.period.instant, 'end')]
        : context?.period.kind === 'duration'
          ? [moment(context.period.start, 'start'), moment(context.period.end, 'end')]
          : [],
    dimensions: context?.dimensions.map(({ axis, member }) => `${clark(axis)} ${member && clark(member)}`).sort(),
  }),
};

function moment(text: string, as: 'start' | 'end'): string {
  const found = findMoment(text, as);
  return found === undefined ? `no moment: ${text}` : momentKey(found);
}

describe('what export writes', () => {
  const taxonomy = bundledTaxonomy().value;
  const samples = readdirSync('samples').filter((name) => name.endsWith('.txt'));

  test.each(samples)('of %s reads back to the same facts', (name) => {
    const [stem = ''] = name.split('.');
    const profile = profileSchema.parse(JSON.parse(readFileSync(`samples/${stem}.profile.json`, 'utf8')));
    const source = { name, text: readFileSync(`samples/${name}`, 'utf8') };
    const { value } = report(source, taxonomy, profile);
    const { value: instance, diagnostics } = read(JSON.stringify(xbrlJson(oimOfNote(value, taxonomy, stem))));
    expect(diagnostics).toEqual([]);
    expect([...allItems(instance as Instance)].map(said.ofInstance)).toEqual(value.facts.map(said.ofReport));
    const arcs = (instance as Instance).footnoteLinks.flatMap((link) =>
      link.arcs.map(({ from, to }) => `${from} ${to}`),
    );
    expect(arcs).toEqual(value.facts.flatMap(({ id, footnotes }) => footnotes.map((note) => `${id} ${note}`)));
  });
});
