import type { Column } from '../document/reading.js';
import type { Span } from '../source/source.js';
import type { Axis, Concept } from '../taxonomy/taxonomy.js';
import type { Name } from './name.js';
import { labelOf } from './own-labels.js';
import { contains, type Words } from './words.js';

/** The concept of a share of a total. */
export const SHARE = 'ConcentrationRiskPercentage';

/** What a table breaks down by place or by customer, it tells shares of (us-gaap, ConcentrationRiskPercentage): their kind, by its name. */
export function kindOfShares(axes: readonly (Axis | undefined)[]): string | undefined {
  const along = (local: string) => axes.some((axis) => axis?.name.local === local);
  if (along('GeographyAxis')) return 'Geographic concentration risk';
  return along('CounterpartyAxis') ? 'Customer concentration risk' : undefined;
}

/** Percentages under such words say by how much something changed. */
export function tellsChange({ heads }: Column): boolean {
  return heads.some(({ phrase }) => /\b(?:chang|growth|grew|increas|decreas|varian)/i.test(phrase.text));
}

/** What customers have shares of: receivables, where the nearest words that tell it (folded) speak of these, else revenue. */
export function totalOfCustomers(spoken: readonly string[], words: Words): Concept | undefined {
  const receivable = words.fold('receivable');
  const told = spoken.find((text) => contains(text, receivable) || contains(text, words.fold('revenue')));
  return words.byLocal.get(told !== undefined && contains(told, receivable) ? 'AccountsReceivableNet' : 'Revenues');
}

/** What a share says besides whose it is: its kind, and the total. */
export function namesOfShare(kind: string, total: Concept, spans: readonly Span[], words: Words): readonly Name[] {
  return [
    { phrase: { text: kind, spans }, axis: words.axes.get('ConcentrationRiskByTypeAxis') },
    { phrase: { text: labelOf(total), spans }, axis: words.axes.get('ConcentrationRiskByBenchmarkAxis') },
  ];
}
