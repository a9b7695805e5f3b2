import fc from 'fast-check';
import { anyCharacter } from './any-character.js';

/** What notes are made of, and what breaks readers: any mixture of it is a text. */
const SHARDS = [
  ...['|', '| ', ' | ', '|\n', '\n|', '| |', '\n', '\n\n', '\r\n', ' ', '\t', '\u00a0', '\u200b'],
  ...[
    '$',
    '(',
    ')',
    '%',
    '-',
    '—',
    '(1)',
    '*',
    '.',
    ',',
    ':',
    'US$',
    'RMB',
    'USD',
    '¥',
    '€',
    '(in thousands)',
    '(Note 3)',
  ],
  ...['0', '7', '1,234', '(1,234', '(56)', '12.5', '.5', '2024', '1024', '2025', '999,999,999,999', '1,2,3', '00'],
  ...[
    'December 31, ',
    'June 30, 2025',
    'As of ',
    'Year ended ',
    'three months ended ',
    'in millions',
    '1 million ',
    'two ',
  ],
  ...[
    'Revenue',
    'Total',
    'Less:',
    'Opening balance',
    'Closing balance',
    'Segment profit (loss)',
    'Net loss',
    'Corporate',
  ],
  ...[
    'Bitcoin worth ',
    'reportable segments',
    'constructor',
    '__proto__',
    'toString',
    'The company had ',
    '. The ',
    'per share',
  ],
  ...['😀', '\ud83d', '\udc00', '\u0000', 'é', '٣', '１２', '²', '\ufeff', '<b>', '&amp;', ']]>', '\u2028', '½'],
];

const shard = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...SHARDS) },
  { weight: 2, arbitrary: fc.integer({ min: -5000, max: 5000 }).map(String) },
  { weight: 1, arbitrary: fc.bigInt({ min: 0n, max: 10n ** 40n }).map(String) },
  { weight: 1, arbitrary: fc.string({ unit: anyCharacter, maxLength: 4 }) },
);

/** Rows of a table gone wrong: of any length, with any shard for a cell. */
const rows = fc
  .array(fc.array(shard, { maxLength: 6 }), { maxLength: 12 })
  .chain((cells) => fc.constantFrom(' | ', '\n').map((between) => [cells, between] as const))
  .map(([cells, between]) => cells.map((row) => `${between.trim()}${row.join(between)}${between}`).join('\n'));

/** Any text at all. */
export const hostileText = fc.oneof(
  fc.array(shard, { maxLength: 60 }).map((shards) => shards.join('')),
  rows,
  fc.string({ unit: anyCharacter, maxLength: 200 }),
);
