import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { codesOf, judgeTiny, type TinyFact, tinyReport } from '../tiny.js';

interface Case {
  readonly title: string;
  readonly allowed?: string;
  /** Concept, value, decimals (none: exact; null: no number), other dimensions. */
  readonly facts: readonly [string, string | null, (number | null)?, Record<string, string>?][];
  readonly codes: readonly string[];
}

const CASES = JSON.parse(readFileSync(new URL('cases.json', import.meta.url), 'utf8')) as readonly Case[];

const factOf = ([concept, value, decimals, dimensions = {}]: Case['facts'][number]): TinyFact => ({
  concept,
  value,
  ...(typeof decimals === 'number' ? { decimals } : {}),
  ...(decimals === null ? { unit: null } : {}),
  ...(concept === 'Cash' ? { period: '2025-01-01T00:00:00' } : {}),
  ...dimensions,
});

describe('duplicates', () => {
  test.each(CASES)('$title', ({ allowed, facts, codes }) => {
    const features = allowed === undefined ? {} : { 'xbrl:allowedDuplicates': allowed };
    const said = judgeTiny(tinyReport(facts.map(factOf), features));
    expect(codesOf(said)).toEqual(codes);
  });
});
