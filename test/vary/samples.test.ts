import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { profileSchema } from '../../src/fact/profile.js';
import { report } from '../../src/pipeline.js';
import { bundledTaxonomy } from '../../src/taxonomy/bundled.js';
import { toText } from '../../src/value/decimal.js';

const taxonomy = bundledTaxonomy().value;

function told(name: string, form: 'pipe' | 'lines') {
  const profile = profileSchema.parse(JSON.parse(readFileSync(`samples/${name}.profile.json`, 'utf8')));
  return report({ name, text: readFileSync(`samples/${name}.${form}.txt`, 'utf8') }, taxonomy, profile);
}

// counted on paper: figures of the tables and amounts of the sentences, less dashes that are no zeros
describe.each([
  ['segments', 109],
  ['allowance', 24],
  ['geography', 23],
  ['broken/broken', 33],
] as const)('the sample %s', (name, count) => {
  const said = (form: 'pipe' | 'lines') =>
    told(name, form).value.facts.map(({ key, value, decimals }) => `${key} ${value && toText(value)} ${decimals}`);

  test(`has ${count} facts, the same in both forms`, () => {
    expect(said('lines')).toHaveLength(count);
    expect(said('pipe').sort()).toEqual(said('lines').sort());
  });
});

describe.each(['pipe', 'lines'] as const)('in the %s form', (form) => {
  test.each(['segments', 'allowance', 'geography'])('the sample %s has nothing amiss', (name) => {
    const { diagnostics } = told(name, form);
    expect(diagnostics.filter((d) => d.severity === 'error')).toEqual([]);
    expect(diagnostics.filter((d) => d.severity === 'warning' && d.code !== 'tag-member-proposed')).toEqual([]);
  });

  test('the broken sample has its three faults, and no other', () => {
    const { value, diagnostics } = told('broken/broken', form);
    const codes = diagnostics.filter((d) => d.severity !== 'info').map((d) => d.code);
    expect(codes.sort()).toEqual(['foot-header-currency-repaired', 'foot-header-period-repaired', 'foot-sum-failed']);
    const reviewed = value.facts.filter((fact) => fact.reviews.length > 0).map((fact) => fact.provenance.displayed);
    expect(reviewed).toEqual(['61,370', '22,816', '84,186', '28,766', '6,901', '35,667']);
  });
});
