import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import type { Fact } from '../../src/fact/fact.js';
import type { Profile } from '../../src/fact/profile.js';
import type { Report } from '../../src/fact/report.js';
import { tagged } from '../../src/pipeline.js';
import { bundledTaxonomy } from '../../src/taxonomy/bundled.js';
import { toText } from '../../src/value/decimal.js';
import { periodKey } from '../../src/value/period.js';
import { lostNumbers } from './conservation.js';
import { PROFILE } from './profile.js';

/** A note and its facts as an accountant would tag them. */
interface Case {
  readonly name: string;
  readonly text: readonly string[];
  readonly profile: Partial<Profile>;
  /** Concept, period, members, value, unit, decimals; then reasons for a look behind `!` and footnote marks behind `^`. */
  readonly facts: readonly string[];
  readonly extension: { readonly concepts: readonly string[]; readonly members: readonly string[] };
  readonly footnotes: readonly string[];
  /** Code and the words at its spans; infos and repairs of headings are told elsewhere. */
  readonly diagnostics: readonly (readonly [string, readonly string[]])[];
}

const folder = new URL('cases/', import.meta.url);
const cases = readdirSync(folder).map(
  (file) => [file, JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Case] as const,
);
const taxonomy = bundledTaxonomy().value;

describe('tag', () => {
  test.each(cases)('%s', (_, expected) => {
    const text = expected.text.join('\n');
    const result = tagged({ name: 'case', text }, taxonomy, { ...PROFILE, ...expected.profile });
    const { value } = result;
    expect(value.facts.map((fact) => shown(fact, value))).toEqual(expected.facts);
    expect(value.footnotes.map((note) => `${note.mark}: ${note.text}`)).toEqual(expected.footnotes);
    expect({
      concepts: (value.extension?.concepts ?? []).map((c) => `${c.name} ${c.type} ${c.periodType} ${c.balance}`),
      members: (value.extension?.axes ?? []).flatMap((axis) =>
        axis.members.map((member) => `${axis.name.split(':').at(-1)} ${member.name}`),
      ),
    }).toEqual(expected.extension);
    const told = result.diagnostics
      .filter((d) => d.code !== 'foot-header-period-repaired')
      .map((d) => [d.code, d.spans.map((s) => text.slice(s.start, s.end))]);
    expect(told).toEqual(expected.diagnostics);
    expect(lostNumbers(result)).toEqual([]);
    for (const { provenance } of value.facts) {
      expect(text.slice(provenance.span.start, provenance.span.end)).toBe(provenance.displayed);
    }
  });

  test('a fiscal year of which the report ends early in the next calendar year is called by the one it began in', () => {
    const text = 'In thousands\n| | Fiscal 2024 | Fiscal 2023 |\n| Revenue | 5 | 4 |';
    const profile = { ...PROFILE, documentPeriodEnd: '2025-01-31', fiscalYearEnd: '--01-31' };
    const { facts } = tagged({ name: 'case', text }, taxonomy, profile).value;
    expect(facts.map((f) => periodKey(f.period))).toEqual(['2024-02-01/2025-01-31', '2023-02-01/2024-01-31']);
  });

  test('a year that the profile begins on another day begins then', () => {
    const text = 'In thousands\n| | 2025 | 2024 |\n| Revenue | 5 | 4 |';
    const profile = { ...PROFILE, fiscalYearStart: '2024-12-29' };
    const { facts } = tagged({ name: 'case', text }, taxonomy, profile).value;
    expect(facts.map((f) => periodKey(f.period))).toEqual(['2024-12-29/2025-12-31', '2024-01-01/2024-12-31']);
  });

  test('the profile states the scale only where the note does not', () => {
    const facts = (words: string) => {
      const text = `${words}\n| | 2025 |\n| Revenue | 5 |\n| Interest expense | 2 |`;
      return tagged({ name: 'case', text }, taxonomy, { ...PROFILE, tableScale: 3 });
    };
    const silent = facts('Results');
    expect(silent.value.facts.map((f) => f.value && toText(f.value))).toEqual(['5000', '2000']);
    expect(silent.diagnostics.map((d) => d.code)).toEqual(['tag-scale-from-profile']);
    const stated = facts('In millions');
    expect(stated.value.facts.map((f) => f.value && toText(f.value))).toEqual(['5000000', '2000000']);
    expect(stated.diagnostics).toEqual([]);
  });
});

function shown(fact: Fact, report: Report): string {
  const side = (names: Fact['unit']['numerators']) => names.map((n) => n.local).join('*');
  const { numerators, denominators } = fact.unit;
  const unit = denominators.length > 0 ? `${side(numerators)}/${side(denominators)}` : side(numerators);
  const members = fact.dimensions.map((d) => d.member.local).join('+') || '-';
  const marks = fact.footnotes.map((id) => `^${report.footnotes.find((note) => note.id === id)?.mark}`).join('');
  return [
    fact.concept.local,
    periodKey(fact.period),
    members,
    fact.value === null ? 'nil' : toText(fact.value),
    unit,
    `d${fact.decimals}`,
    ...fact.reviews.map((review) => `!${review.reason}`),
    ...(marks ? [marks] : []),
  ].join(' ');
}
