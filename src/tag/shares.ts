import type { Column } from '../document/reading.js';
import type { Span } from '../source/source.js';
import type { Axis, Concept } from '../taxonomy/taxonomy.js';
import type { Name } from './name.js';
import { labelOf } from './own-labels.js';
import type { Words } from './words.js';

/** The concept of a share of a total. */
export const SHARE = 'ConcentrationRiskPercentage';

/** Whether percentages beside what a table breaks down along an axis are shares of it: by place they are (us-gaap, ConcentrationRiskPercentage). */
export function isShared(axes: readonly (Axis | undefined)[]): boolean {
  return axes.some((axis) => axis?.name.local === 'GeographyAxis');
}

/** Percentages under such words say by how much something changed. */
export function tellsChange({ heads }: Column): boolean {
  return heads.some(({ phrase }) => /\b(?:chang|growth|grew|increas|decreas|varian)/i.test(phrase.text));
}

/** What a share says besides whose it is: the kind of concentration, and the total. */
export function namesOfShare(total: Concept, spans: readonly Span[], words: Words): readonly Name[] {
  return [
    { phrase: { text: 'Geographic concentration risk', spans }, axis: words.axes.get('ConcentrationRiskByTypeAxis') },
    { phrase: { text: labelOf(total), spans }, axis: words.axes.get('ConcentrationRiskByBenchmarkAxis') },
  ];
}
