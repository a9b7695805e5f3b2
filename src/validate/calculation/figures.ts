import type { Dts } from '../../dts/dts.js';
import { findElement, isNumeric } from '../../dts/query.js';
import { commonInterval, contradict } from '../../fact/duplicates.js';
import { circumstancesOf } from '../../instance/aspects.js';
import type { Instance } from '../../instance/instance.js';
import { hasExcessDigits, type Interval } from '../../value/interval.js';
import { remember } from '../../value/remembered.js';
import type { Element } from '../../xml/tree.js';
import { type NumericStatement, numericStatement } from '../statement.js';

/** What the items of one concept say in the same circumstances, taken together (Calculations 1.1, "Duplicate facts"). */
export interface Figure {
  readonly statements: readonly NumericStatement[];
  /** The numbers from which all may be rounded; undefined where the figure cannot be used, or is nil. */
  readonly interval: Interval | undefined;
  readonly trouble: 'excess-digits' | 'duplicates' | undefined;
  /** Whether the statements are of one accuracy and differ: the rule of duplicates says so. */
  readonly contradictory: boolean;
}

export type Figures = ReadonlyMap<Element, ReadonlyMap<string, Figure>>;

/** The figures of the numeric items at the top by the declarations of their concepts, and these by circumstances. Tuples are none. */
export function figuresOf(instance: Instance, dts: Dts): Figures {
  const stated = new Map<Element, Map<string, NumericStatement[]>>();
  for (const item of instance.facts) {
    const concept = item.kind === 'item' ? findElement(dts, item.name) : undefined;
    if (item.kind !== 'item' || concept === undefined || !isNumeric(concept)) continue;
    const [statement, circumstances] = [numericStatement(item, concept), circumstancesOf(item, dts)];
    if (statement === undefined || circumstances === undefined) continue;
    remember(
      remember(stated, concept.element, () => new Map()),
      circumstances,
      () => [],
    ).push(statement);
  }
  return new Map(
    [...stated].map(([concept, sets]) => [concept, new Map([...sets].map(([key, set]) => [key, figureOf(set)]))]),
  );
}

function figureOf(statements: readonly NumericStatement[]): Figure {
  const figure = { statements, interval: undefined, trouble: undefined, contradictory: false };
  if (statements.every(({ value }) => value === null)) return figure;
  if (statements.some(isExcessive)) return { ...figure, trouble: 'excess-digits' };
  const contradictory = contradict(statements);
  const interval = contradictory ? undefined : commonInterval(statements);
  return { statements, interval, trouble: interval === undefined ? 'duplicates' : undefined, contradictory };
}

export function isExcessive({ value, decimals }: NumericStatement): boolean {
  return value !== null && hasExcessDigits(value, decimals ?? 'INF');
}
