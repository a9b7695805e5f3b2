import { expect, test } from '@jest/globals';
import { tagged } from '../../src/pipeline.js';
import { bundledTaxonomy } from '../../src/taxonomy/bundled.js';
import { PROFILE } from './profile.js';

const taxonomy = bundledTaxonomy().value;
const profile = { ...PROFILE, documentPeriodEnd: '2024-12-31', fiscalYearEnd: '--12-31' };
const late = (text: string) =>
  tagged({ name: 'note', text }, taxonomy, profile)
    .diagnostics.filter(({ code }) => code === 'tag-period-after-report')
    .map(({ spans, severity }) => [severity, ...spans.map(({ start, end }) => text.slice(start, end))]);

test.each([
  ['a day after the report', '| | December 31, 2025 |\n| Inventories | 5 |\n', [['warning', 'December 31, 2025']]],
  [
    'one of two days after it',
    '| | December 31, 2025 | December 31, 2024 |\n| Inventories | 5 | 6 |\n',
    [['warning', 'December 31, 2025']],
  ],
  ['its own days', '| | December 31, 2024 | December 31, 2023 |\n| Inventories | 5 | 6 |\n', []],
  ['years to come', '| | 2025 | 2026 | 2027 |\n| Lease payments | 5 | 6 | 7 |\n', []],
  [
    'a schedule of years to come, by their last days',
    '| | June 30, 2025 | June 30, 2026 | June 30, 2027 |\n| Principal due | 5 | 6 | 7 |\n',
    [],
  ],
])('figures under %s', (_, text, expected) => expect(late(text)).toEqual(expected));
