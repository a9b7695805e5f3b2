import { describe, expect, test } from '@jest/globals';
import { codesOf, judgeTiny } from './tiny.js';

const context = (id: string, start: string, end: string) => `<xbrli:context id="${id}"><xbrli:entity>
    <xbrli:identifier scheme="http://example.com/entities">A1</xbrli:identifier></xbrli:entity>
    <xbrli:period><xbrli:startDate>${start}</xbrli:startDate><xbrli:endDate>${end}</xbrli:endDate></xbrli:period></xbrli:context>`;

/** An instance whose contexts `a` and `b` say the same, and whose units `e` and `f` do. */
const instance = (facts: readonly string[]) => `<xbrli:xbrl xmlns:xbrli="http://www.xbrl.org/2003/instance"
    xmlns:link="http://www.xbrl.org/2003/linkbase" xmlns:xlink="http://www.w3.org/1999/xlink"
    xmlns:eg="http://example.com/tiny" xmlns:iso4217="http://www.xbrl.org/2003/iso4217">
  <link:schemaRef xlink:type="simple" xlink:href="tiny.xsd"/>
  ${context('a', '2024-01-01', '2024-12-31')} ${context('b', '2024-01-01T00:00:00', '2025-01-01T00:00:00')}
  <xbrli:unit id="e"><xbrli:measure>iso4217:EUR</xbrli:measure></xbrli:unit>
  <xbrli:unit id="f"><xbrli:measure> iso4217:EUR </xbrli:measure></xbrli:unit>
  ${facts.join('\n')}
</xbrli:xbrl>`;

const fact = (concept: string, value: string, refs = 'a e', accuracy = 'decimals="-3"') => {
  const [contextRef, unitRef] = refs.split(' ');
  return `<eg:${concept} contextRef="${contextRef}" unitRef="${unitRef}" ${accuracy}>${value}</eg:${concept}>`;
};
const precise = (concept: string, value: string, digits: number) =>
  fact(concept, value, 'a e', `precision="${digits}"`);

/** XBRL 2.1, 4.6.6: three digits of 300000 are decimals of -3. */
const CASES: readonly [string, readonly string[], readonly string[]][] = [
  [
    'a sum whose parts are in other contexts and units that say the same',
    [fact('Profit', '300000'), fact('Revenue', '900000', 'b f'), fact('Cost', '600000', 'a f')],
    [],
  ],
  [
    'the same, where it does not add up',
    [fact('Profit', '310000'), fact('Revenue', '900000', 'b f'), fact('Cost', '600000', 'a f')],
    ['calc11e:inconsistentCalculationUsingRounding'],
  ],
  [
    'a sum within what three digits allow',
    [precise('Profit', '301000', 3), precise('Revenue', '900000', 3), precise('Cost', '600000', 3)],
    [],
  ],
  [
    'a sum beyond what three digits allow',
    [precise('Profit', '302000', 3), precise('Revenue', '900000', 3), precise('Cost', '600000', 3)],
    ['calc11e:inconsistentCalculationUsingRounding'],
  ],
  [
    'a part with two digits of which one is vouched for',
    [precise('Profit', '300000', 2), precise('Revenue', '950000', 1), fact('Cost', '600000')],
    ['calc11e:excessDigits'],
  ],
  [
    'duplicates in contexts that say the same',
    [fact('Revenue', '900000'), fact('Revenue', '901000', 'b f')],
    ['oime:disallowedDuplicateFacts'],
  ],
  [
    'duplicates of one accuracy, once as digits and once as decimals',
    [precise('Revenue', '900000', 3), fact('Revenue', '901000')],
    ['oime:disallowedDuplicateFacts'],
  ],
  ['duplicates that vouch for nothing', [precise('Revenue', '900000', 0), precise('Revenue', '901000', 0)], []],
];

describe('in XML', () => {
  test.each(CASES)('%s', (_, facts, codes) => {
    const judged = codesOf(judgeTiny(instance(facts))).filter((code) => /^(?:calc11e|oime|validate-dup)/.test(code));
    expect(judged).toEqual(codes);
  });
});
