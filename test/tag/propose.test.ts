import { describe, expect, test } from '@jest/globals';
import { Proposals } from '../../src/tag/propose.js';
import { wordsOf } from '../../src/tag/words.js';
import { bundledTaxonomy } from '../../src/taxonomy/bundled.js';
import { PROFILE } from './profile.js';

const taxonomy = bundledTaxonomy().value;
const proposals = () => new Proposals(taxonomy, wordsOf(taxonomy), PROFILE);

describe('a proposed concept', () => {
  const name = (all: Proposals, label: string, periodType: 'instant' | 'duration' = 'duration') =>
    all.concept(label, 'monetary', periodType).concept.name.local;

  test('is one for labels that differ in number or capitals only: the first to come names it', () => {
    const all = proposals();
    expect(name(all, 'Purchases of signal lamps')).toBe('PurchasesOfSignalLamps');
    expect(name(all, 'Purchase of Signal Lamps')).toBe('PurchasesOfSignalLamps');
  });

  test('is another for another kind of time, and for a label that folds to nothing', () => {
    const all = proposals();
    expect(name(all, 'Signal lamps')).toBe('SignalLamps');
    expect(name(all, 'Signal lamps', 'instant')).toBe('SignalLampsBalance');
    expect(name(all, '№ 7')).not.toBe(name(all, '№ 8'));
  });
});
