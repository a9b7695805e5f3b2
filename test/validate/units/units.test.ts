import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { fitsTypes } from '../../../src/validate/units/registered-unit.js';
import { type QName, qname } from '../../../src/value/qname.js';
import { codesOf, judgeTiny, tinyReport } from '../tiny.js';

interface Case {
  readonly type: string;
  readonly unit: string;
  readonly fits: boolean;
}

const CASES = JSON.parse(readFileSync(new URL('cases.json', import.meta.url), 'utf8')) as readonly Case[];
const NAMESPACES: Readonly<Record<string, string>> = {
  xbrli: 'http://www.xbrl.org/2003/instance',
  iso4217: 'http://www.xbrl.org/2003/iso4217',
  num: 'http://www.xbrl.org/dtr/type/numeric',
  utr: 'http://www.xbrl.org/2009/utr',
  eg: 'http://example.com/own',
};

function name(text: string): QName {
  const [prefix = '', local = ''] = text.split(':');
  return qname(NAMESPACES[prefix] as string, prefix, local);
}

/** What these types of the Data Type Registry are derived from. */
const BASES: Readonly<Record<string, readonly string[]>> = { 'num:percentItemType': ['xbrli:pureItemType'] };

describe('the Units Registry', () => {
  test.each(CASES)('$type with $unit: $fits', ({ type, unit, fits }) => {
    const [numerators = [], denominators = []] = unit.split('/').map((side) => side.split('*').map(name));
    expect(fitsTypes({ numerators, denominators }, [type, ...(BASES[type] ?? [])].map(name))).toBe(fits);
  });

  test('is asked for each number of a report by its type, and those it is derived from', () => {
    const report = tinyReport([
      { concept: 'Cost', value: '1', unit: 'iso4217:EUR' },
      { concept: 'Share', value: '1', unit: 'iso4217:EUR' },
      { concept: 'ProfitPerShare', value: '1', unit: 'iso4217:EUR/xbrli:shares' },
      { concept: 'ProfitPerShare', value: '1', unit: 'iso4217:EUR' },
      { concept: 'Policy', value: 'one', unit: null },
    ]);
    const said = judgeTiny(report).filter(({ code }) => code.startsWith('utre:'));
    expect(codesOf(said)).toEqual(['utre:error-NumericFactUtrInvalid', 'utre:error-NumericFactUtrInvalid']);
    expect(said.map(({ spans: [span] }) => report.slice(span?.start, (span?.start ?? 0) + 4))).toEqual([
      '"f1"',
      '"f3"',
    ]);
  });
});
