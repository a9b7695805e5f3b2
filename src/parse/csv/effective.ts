import { remember } from '../../value/remembered.js';
import type { Properties } from './properties.js';
import type { Property } from './property.js';
import type { Table } from './table.js';

/** What is said of a fact, wherever it is said: nearest first, each property once (xBRL-CSV 1.0, "Effective properties"). */
export interface Effective {
  readonly dimensions: readonly (readonly [name: string, property: Property])[];
  readonly decimals: Property | undefined;
}

/** Of the facts of a table, by their column and the property groups of their row. */
export class EffectiveProperties {
  readonly #known = new Map<string, Effective>();

  constructor(
    readonly table: Table,
    readonly report: Properties,
  ) {}

  of(column: string, groups: ReadonlyMap<string, string>): Effective | undefined {
    const { columns, properties } = this.table.template;
    const fact = columns.get(column);
    if (fact?.kind !== 'fact') return undefined;
    const chosen = fact.propertiesFrom.flatMap((from) => (groups.has(from) ? [[from, groups.get(from)]] : []));
    return remember(this.#known, JSON.stringify([column, ...chosen]), () => {
      const fromGroups = chosen.flatMap(([from = '', name = '']) => {
        const source = columns.get(from);
        return source?.kind === 'groups' ? (source.groups.get(name) ?? []) : [];
      });
      return nearest([fact.properties, ...fromGroups, properties, this.report]);
    });
  }
}

function nearest(sources: readonly Properties[]): Effective {
  const dimensions = new Map<string, Property>();
  for (const source of sources) {
    for (const [name, property] of source.dimensions) if (!dimensions.has(name)) dimensions.set(name, property);
  }
  return { dimensions: [...dimensions], decimals: sources.find(({ decimals }) => decimals !== undefined)?.decimals };
}
