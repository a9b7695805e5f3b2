import { describe, expect, test } from '@jest/globals';
import { allItems } from '../../src/instance/instance.js';
import { report } from '../../src/pipeline.js';
import { bundledTaxonomy } from '../../src/taxonomy/bundled.js';
import { decimal, toText } from '../../src/value/decimal.js';
import { ixbrl } from '../../src/write/ixbrl.js';
import { read } from '../parse/inline/read.js';
import { PROFILE } from '../tag/profile.js';

const taxonomy = bundledTaxonomy().value;

/** The values that a page says, and those of the report it is made of, by fact. */
function both(text: string) {
  const { value: made } = report({ name: 'note', text }, taxonomy, PROFILE);
  const page = ixbrl(made, taxonomy, 'note').markup;
  const items = [...allItems(read(page).value)];
  return {
    page,
    said: Object.fromEntries(items.map(({ id, value }) => [id, value])),
    meant: Object.fromEntries(made.facts.map(({ id, value }) => [id, value === null ? '' : toText(value)])),
  };
}

describe('a page says the values of its report, however the note writes its figures', () => {
  test.each([
    ['commas', '1,234.5'],
    ['no-break spaces', '1\u00a0234.5'],
    ['thin spaces', '1\u2009234.5'],
    ['narrow no-break spaces', '1\u202f234.5'],
  ])('%s', (_, figure) => {
    const { said, meant } = both(
      `In millions\n| | 2025 | 2024 |\n| Cash | ${figure} | (7) |\n| Inventories | — | .5 |\n`,
    );
    expect(Object.values(said).map((value) => toText(decimal(value as string)))).toContain('1234500000');
    expect(said).toEqual(meant);
  });

  test('a figure whose marks no transformation reads is hidden, and tied to what is shown', () => {
    const { page } = both('| | 2025 |\n| Cash | $1\u2009234 |\n| Inventories | $1,234 |\n');
    expect(page).toMatch(/<ix:hidden>.*>1234<\/ix:nonFraction>/s);
    expect(page).toMatch(/-ix-hidden:[^>]+>1\u2009234</);
    expect(page).toMatch(/format="ixt:num-dot-decimal">1,234</);
  });
});
