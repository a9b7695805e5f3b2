import { declaredValue } from '../dts/declared-attributes.js';
import type { ElementDeclaration } from '../dts/dts.js';
import { attribute } from '../xml/tree.js';
import type { ItemFact } from './instance.js';

export interface Accuracy {
  readonly decimals: string | undefined;
  readonly precision: string | undefined;
}

/** What the item says, or else its type by a default or fixed value (XML Schema 1.0 part 1, 3.4.4). */
export function accuracyOf({ decimals, precision }: ItemFact, concept: ElementDeclaration): Accuracy {
  return {
    decimals: decimals?.trim() ?? declaredValue(concept, 'decimals'),
    precision: precision?.trim() ?? declaredValue(concept, 'precision'),
  };
}

/** The item's text; where it is empty, what its declaration gives it (XML Schema 1.0 part 1, 3.3.1). */
export function itemText({ value, nil }: ItemFact, { element }: ElementDeclaration): string {
  if (value !== '' || nil) return value;
  return attribute(element, 'default') ?? attribute(element, 'fixed') ?? '';
}
