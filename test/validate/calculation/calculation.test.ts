import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { codesOf, judgeTiny, type TinyFact, tinyReport } from '../tiny.js';

interface Case {
  readonly title: string;
  /** Concept, value, decimals (none: exact), other dimensions. */
  readonly facts: readonly [string, number | null, number?, Record<string, string>?][];
  readonly codes: readonly string[];
}

const CASES = JSON.parse(readFileSync(new URL('cases.json', import.meta.url), 'utf8')) as readonly Case[];

const factOf = ([concept, value, decimals, dimensions = {}]: Case['facts'][number]): TinyFact => ({
  concept,
  value: value === null ? null : String(value),
  ...(decimals === undefined ? {} : { decimals }),
  ...dimensions,
});

describe('a sum', () => {
  test.each(CASES)('$title', ({ facts, codes }) => {
    expect(codesOf(judgeTiny(tinyReport(facts.map(factOf))))).toEqual(codes);
  });

  test.each(CASES)('by the arcrole of XBRL 2.1: $title', ({ facts, codes }) => {
    const edit = (_: string, text: string) =>
      text
        .replace(/ *<link:arcroleRef arcroleURI="https:[^>]*>/, '')
        .replaceAll('https://xbrl.org/2023/arcrole/summation-item', 'http://www.xbrl.org/2003/arcrole/summation-item');
    const said = judgeTiny(tinyReport(facts.map(factOf)), edit).filter(({ code }) => !code.startsWith('xbrl.5.2.5.2:'));
    expect(codesOf(said)).toEqual(codes);
  });

  test('points at the total and its parts, and says both intervals', () => {
    const report = tinyReport([
      { concept: 'Cost', value: '600000', decimals: -3 },
      { concept: 'Profit', value: '302000', decimals: -3 },
      { concept: 'Revenue', value: '900000', decimals: -3 },
    ]);
    const [said] = judgeTiny(report);
    expect(said?.spans.map(({ start }) => report.slice(start, start + 4))).toEqual(['"f1"', '"f2"', '"f0"']);
    expect(said).toMatchObject({
      actual: '301500 to 302500',
      expected: '299000 to 301000 by 2 parts in http://example.com/tiny/role',
    });
  });

  test('of numbers that are all rounded from numbers that add up is never refused', () => {
    const number = fc.integer({ min: -1_000_000, max: 1_000_000 });
    const places = fc.integer({ min: -4, max: 0 });
    fc.assert(
      fc.property(number, number, places, places, places, (revenue, cost, a, b, c) => {
        const rounded = (value: number, decimals: number) => ({
          value: String(Math.round(value / 10 ** -decimals) * 10 ** -decimals),
          decimals,
        });
        const facts = [
          { concept: 'Revenue', ...rounded(revenue, a) },
          { concept: 'Cost', ...rounded(cost, b) },
          { concept: 'Profit', ...rounded(revenue - cost, c) },
        ];
        expect(codesOf(judgeTiny(tinyReport(facts)))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});

describe('a calculation in a taxonomy', () => {
  const withArc = (arc: string) => (name: string, text: string) => {
    if (name !== 'tiny-calculation.xml') return text;
    const locator = '<link:loc xlink:type="locator" xlink:href="tiny.xsd#Policy" xlink:label="Policy"/>';
    const attributes =
      'xlink:type="arc" xlink:arcrole="https://xbrl.org/2023/arcrole/summation-item" xlink:from="Profit"';
    return text.replace(
      '</link:calculationLink>',
      `${locator}<link:calculationArc ${attributes} ${arc}/></link:calculationLink>`,
    );
  };

  test.each<[string, string, readonly string[]]>([
    ['adds no words', 'xlink:to="Policy" order="3" weight="1"', ['calc11e:nonDecimalItemNode']],
    ['adds nothing twice', 'xlink:to="Cost" order="3" weight="-1"', ['calc11e:duplicateCalculationRelationships']],
    ['may prohibit what it adds', 'xlink:to="Cost" order="2" weight="-1" use="prohibited" priority="1"', []],
  ])('%s', (_, arc, codes) => {
    const said = codesOf(judgeTiny(tinyReport([]), withArc(arc))).filter((code) => code.startsWith('calc11e:'));
    expect(said).toEqual(codes);
  });
});
