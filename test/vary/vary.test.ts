import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { report } from '../../src/pipeline.js';
import { bundledTaxonomy } from '../../src/taxonomy/bundled.js';
import { toText } from '../../src/value/decimal.js';
import { faultsOf } from './compare.js';
import { notes, type Varied } from './vary.js';

/** The same notes on every run; another seed by VARY_SEED, and more of them by VARY_RUNS. */
const runs = { seed: Number(process.env.VARY_SEED ?? 1), numRuns: Number(process.env.VARY_RUNS ?? 100) };
const taxonomy = bundledTaxonomy().value;

describe.each(['segment', 'allowance'] as const)('varied %s notes', (family) => {
  test.each(['pipe', 'lines'] as const)('give exactly their facts in the %s form', (form) => {
    fc.assert(
      fc.property(notes(family, form), (note) => {
        const { value, diagnostics } = report({ name: 'varied.txt', text: note.text }, taxonomy, note.profile);
        expect(faultsOf(value.facts, note.facts, toText)).toEqual([]);
        expect(diagnostics.filter((d) => d.severity === 'error')).toEqual([]);
        expect(value.census.left).toBe(unallottedIn(note));
      }),
      runs,
    );
  });
});

/** Dashes that stand for no zero are left, with the reason told; nothing else is. */
function unallottedIn({ note }: Varied): number {
  const rows = note.blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []));
  return rows.flatMap((row) => row.cells).filter((cell) => !cell.fact).length;
}
