import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Result } from '../../src/diagnostic/result.js';
import type { Fact } from '../../src/fact/fact.js';
import { tagged } from '../../src/pipeline.js';
import { bundledTaxonomy } from '../../src/taxonomy/bundled.js';
import { decimal, shift, toText } from '../../src/value/decimal.js';
import { hostileText } from '../read/hostile-text.js';
import { lostNumbers } from './conservation.js';
import { PROFILE } from './profile.js';

const seed = Number(process.env.VARY_SEED ?? 1);
const taxonomy = bundledTaxonomy().value;
const report = (text: string) => tagged({ name: 'any', text }, taxonomy, PROFILE);

/** Text with tables in it, so that a note is not mostly noise: lines of the samples, some gone, some broken. */
const lines = readdirSync('samples')
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(`samples/${name}`, 'utf8').split('\n'));
const damaged = fc
  .tuple(fc.constantFrom(...lines), fc.array(fc.tuple(fc.nat(), fc.nat(2), hostileText), { maxLength: 8 }))
  .map(([note, wounds]) => {
    const text = [...note];
    for (const [where, how, with_] of wounds) {
      const at = where % text.length;
      if (how === 0) text.splice(at, 1);
      else if (how === 1) text[at] = with_;
      else text[at] = `${text[at]?.slice(0, where % 7)}${with_.slice(0, 5)}${text[at]?.slice(where % 7)}`;
    }
    return text.join('\n');
  });

/** Whether the value is the digits that stand there, times a power of ten, with the sign that its record tells. */
function isItsDigits({ value, decimals, provenance }: Fact, text: string): boolean {
  const { digits, written, power, negated } = provenance;
  const printed = text.slice(digits.start, digits.end);
  if (/^\d/.test(printed) && printed.replaceAll(',', '') !== written.digits) return false;
  const sign = written.negative !== negated ? '-' : '';
  const told = value && toText(value) === toText(shift(decimal(sign + written.digits), power));
  return Boolean(told) && decimals === written.fraction - power;
}

describe.each([
  ['any text', hostileText, 1500],
  ['a damaged note', damaged, 150],
] as const)('of %s', (_, texts, numRuns) => {
  test('every number ends as a fact, or with a reason, or is no quantity; spans are inside the text; values are their digits', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const result = report(text);
        expect(lostNumbers(result)).toEqual([]);
        const { facts } = result.value;
        const places = facts.flatMap(({ provenance: p }) => [
          ...[p.span, p.digits, ...p.concept, ...p.period, ...p.unit, ...p.scale],
          ...Object.values(p.dimensions).flat(),
        ]);
        const spans = [...places, ...result.diagnostics.flatMap((d) => d.spans)];
        expect(spans.filter(({ start, end }) => !(0 <= start && start <= end && end <= text.length))).toEqual([]);
        expect(facts.filter((fact) => !isItsDigits(fact, text))).toEqual([]);
      }),
      { seed, numRuns },
    );
  });

  test('the same text gives the same report', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(JSON.stringify(report(text))).toBe(JSON.stringify(report(text)));
      }),
      { seed: seed + 1, numRuns: Math.ceil(numRuns / 5) },
    );
  });
});

describe('the law of conservation notices', () => {
  const text = 'In thousands\n| | 2025 | 2024 |\n| Revenue | 50 | 40 |\nThe crew repainted 14 lamps.';
  const { value, diagnostics } = report(text);
  const { census, facts } = value;

  test('a number that is nowhere, a fact that is gone, a reason that is gone, a wrong count', () => {
    const told = (change: object, said = diagnostics) =>
      lostNumbers(new Result({ ...value, ...change }, said)).join('; ');
    expect(told({})).toBe('');
    const numbers = census.numbers.slice(1);
    expect(told({ census: { ...census, seen: census.seen - 1, quiet: census.quiet - 1, numbers } })).toContain(
      '"2025"',
    );
    expect(told({ facts: facts.slice(1) })).toContain('"50" at 43 is counted as tagged');
    expect(told({}, [])).toContain('"14" at 72 is left and nothing says why');
    expect(told({ census: { ...census, quiet: 0 } })).toContain('the counts do not add up');
    expect(told({ facts: [...facts, ...facts.slice(0, 1)] })).toContain('two facts');
  });
});
