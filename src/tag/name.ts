import type { Phrase } from '../source/phrase.js';
import type { Axis } from '../taxonomy/taxonomy.js';

/** A name and the axis along which it runs; undefined where nothing tells it. */
export interface Name {
  readonly phrase: Phrase;
  readonly axis: Axis | undefined;
}
