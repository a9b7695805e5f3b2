import type { Context, Unit } from '../../instance/instance.js';
import { clark } from '../../value/qname.js';
import { remember } from '../../value/remembered.js';

/** Contexts and units, one for each distinct set of aspects, numbered as they are met. */
export class Sharing {
  readonly contexts = new Map<string, Context>();
  readonly units = new Map<string, Unit>();
  readonly #byAspects = new Map<string, Context>();
  readonly #byText = new Map<string, Unit>();

  context(aspects: Omit<Context, 'id'>): Context {
    const { entity, period, dimensions } = aspects;
    const members = dimensions.map(({ axis, typed }) => [clark(axis), typed ?? null]).sort();
    const key = JSON.stringify([entity.scheme, entity.identifier, period, members]);
    return remember(this.#byAspects, key, () => {
      const made = { id: `c${this.contexts.size + 1}`, ...aspects };
      this.contexts.set(made.id, made);
      return made;
    });
  }

  /** The unit of this string representation. */
  unit(text: string, rest: Omit<Unit, 'id'>): Unit {
    return remember(this.#byText, text, () => {
      const made = { id: `u${this.units.size + 1}`, ...rest };
      this.units.set(made.id, made);
      return made;
    });
  }
}
