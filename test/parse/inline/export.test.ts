import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { profileSchema } from '../../../src/fact/profile.js';
import type { Fact, Instance } from '../../../src/instance/instance.js';
import { parseJson } from '../../../src/parse/json.js';
import { published, report } from '../../../src/pipeline.js';
import { bundledTaxonomy } from '../../../src/taxonomy/bundled.js';
import { PURE } from '../../../src/value/unit.js';
import { read } from './read.js';
import { tell } from './tell.js';

const taxonomy = bundledTaxonomy().value;

/** Of the facts of notes, which are all numbers: what xBRL-JSON does not write, since it goes without saying. */
function completed(instance: Instance): Instance {
  const complete = (fact: Fact): Fact => {
    if (fact.kind !== 'item') return fact;
    const { place, unit = { id: 'pure', place, element: undefined, measures: PURE } } = fact;
    return { ...fact, unit, decimals: fact.decimals ?? (fact.nil ? undefined : 'INF') };
  };
  return { ...instance, facts: instance.facts.map(complete) };
}

describe('what export writes', () => {
  test.each(
    readdirSync('samples').filter((name) => /\.(?:txt|html)$/.test(name)),
  )('of %s says one thing in both syntaxes', (name) => {
    const [stem = ''] = name.split('.');
    const profile = profileSchema.parse(JSON.parse(readFileSync(`samples/${stem}.profile.json`, 'utf8')));
    const source = { name, text: readFileSync(`samples/${name}`, 'utf8') };
    const { value: artifacts } = published(report(source, taxonomy, profile), ['ixbrl', 'xbrl-json'], taxonomy, stem);
    const content = (ending: string) => artifacts.find(({ path }) => path.endsWith(ending))?.bytes as string;
    const { value: inline, diagnostics } = read(content('.xhtml'));
    const { value: json } = parseJson({ name: 'json', text: content('.json') }, 'http://reports.example/x.json');
    expect(diagnostics).toEqual([]);
    expect(inline.facts.length).toBeGreaterThan(5);
    expect(Object.fromEntries(tell(inline))).toEqual(Object.fromEntries(tell(completed(json as Instance))));
  });
});
