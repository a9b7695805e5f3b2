import type { OimDimension, OimFact } from '../oim/oim-report.js';
import { clark } from '../value/qname.js';
import { remember } from '../value/remembered.js';
import { unitKey } from '../value/unit.js';

/**
 * The contexts and units of XBRL 2.1 that facts need, counted in order of first use. They are syntax: facts carry their aspects, and
 * only documents that must have contexts and units derive them, here.
 */
export class OimSyntax {
  readonly #contextIds = new Map<string, string>();
  readonly #unitIds = new Map<string, string>();
  /** A fact of each, under its id. */
  readonly contexts = new Map<string, OimFact>();
  readonly units = new Map<string, OimFact>();

  contextOf(fact: OimFact): string {
    return idOf(fact, contextKey(fact), 'context', this.#contextIds, this.contexts);
  }

  unitOf(fact: OimFact): string | undefined {
    return fact.unit && idOf(fact, unitKey(fact.unit), 'unit', this.#unitIds, this.units);
  }
}

function idOf(fact: OimFact, key: string, stem: string, ids: Map<string, string>, first: Map<string, OimFact>): string {
  return remember(ids, key, () => {
    const id = `${stem}-${ids.size + 1}`;
    first.set(id, fact);
    return id;
  });
}

function contextKey({ entity, period, dimensions }: OimFact): string {
  const when = period === undefined ? '' : period.kind === 'instant' ? period.instant : `${period.start}/${period.end}`;
  const who = `${entity.scheme} ${entity.identifier} ${when}`;
  if (dimensions.length === 0) return who;
  if (dimensions.length === 1) return `${who}\n${dimensionKey(dimensions[0] as OimDimension)}`;
  return `${who}\n${dimensions.map(dimensionKey).sort().join('\n')}`;
}

function dimensionKey(one: OimDimension): string {
  const axis = `${one.container} ${clark(one.axis)}`;
  if (one.member !== undefined) return `${axis} ${clark(one.member)}`;
  return `${axis} = ${JSON.stringify([one.typed, one.domain && clark(one.domain)])}`;
}
