import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { SEVERITIES } from '../../src/diagnostic/codes.js';

test('every code of the table is said somewhere', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((f) => f.endsWith('.ts'));
  const source = files
    .filter((f) => !f.includes(join('diagnostic', 'codes')))
    .map((f) => readFileSync(join('src', f), 'utf8'))
    .join('\n');
  expect(Object.keys(SEVERITIES).filter((code) => !source.includes(`'${code}'`))).toEqual([]);
});
