import { describe, expect, test } from '@jest/globals';
import { MINIMAL_PROFILE, parseProfile } from '../../src/batch/profile.js';

const parse = (text: string) => parseProfile({ name: 'p.json', text });
const GOOD = {
  entity: { scheme: 'https://example.com/entities', identifier: 'E1' },
  documentPeriodEnd: '2024-12-31',
  fiscalYearEnd: '--12-31',
  reportingCurrency: 'CNY',
};

describe('parseProfile', () => {
  test('takes a good one, and the one that help shows', () => {
    expect(parse(JSON.stringify(GOOD))).toMatchObject({ value: GOOD, diagnostics: [] });
    expect(parse(MINIMAL_PROFILE)).toMatchObject({ value: { reportingCurrency: 'USD' }, diagnostics: [] });
  });

  test.each([
    ['no JSON', '{"entity": {,}}', ','],
    ['no object', '"x"', '"x"'],
    ['a currency that is none', JSON.stringify({ ...GOOD, reportingCurrency: 'yuan' }), '"yuan"'],
    ['an empty identifier', JSON.stringify({ ...GOOD, entity: { ...GOOD.entity, identifier: '' } }), '""'],
    ['a scheme that is no URL', JSON.stringify({ ...GOOD, entity: { ...GOOD.entity, scheme: 'cik' } }), '"cik"'],
    ['a day that no calendar has', JSON.stringify({ ...GOOD, documentPeriodEnd: '2023-02-29' }), '"2023-02-29"'],
    ['a year end that no calendar has', JSON.stringify({ ...GOOD, fiscalYearEnd: '--06-31' }), '"--06-31"'],
    [
      'a key that is missing, at its object',
      JSON.stringify({ ...GOOD, entity: { scheme: 'https://a.b' } }),
      '{"scheme":"https://a.b"}',
    ],
  ])('%s is refused at its place, with help', (_, text, there) => {
    const { value, diagnostics } = parse(text);
    expect(value).toBeUndefined();
    expect(diagnostics.map(({ code, severity }) => `${severity} ${code}`)).toEqual(['error profile-invalid']);
    const [{ spans, help } = { spans: [], help: '' }] = diagnostics;
    expect(text.slice(spans[0]?.start, spans[0]?.end)).toBe(there);
    expect(help).toContain('documentPeriodEnd');
  });

  test('every fault is told', () => {
    const messages = parse('{"entity":{}}').diagnostics.map(({ message }) => message);
    for (const key of [
      'entity.scheme',
      'entity.identifier',
      'documentPeriodEnd',
      'fiscalYearEnd',
      'reportingCurrency',
    ]) {
      expect(messages.filter((message) => message.includes(`${key}:`))).toHaveLength(1);
    }
  });

  test('a slip in a key is not passed over in silence', () => {
    const text = JSON.stringify({ ...GOOD, tablescale: 3 });
    const { value, diagnostics } = parse(text);
    expect(value).toEqual(GOOD);
    expect(diagnostics.map(({ code }) => code)).toEqual(['profile-unknown-key']);
    expect(text.slice(diagnostics[0]?.spans[0]?.start)).toMatch(/^3/);
  });
});
