import { hash } from 'node:crypto';
import type { Dimension, Entity } from '../fact/fact.js';
import { type Decimal, toText } from '../value/decimal.js';
import { type Period, periodKey } from '../value/period.js';
import { clark, type QName } from '../value/qname.js';
import { type Unit, unitKey } from '../value/unit.js';

/** What a fact says but for its value. */
export interface Aspects {
  readonly concept: QName;
  readonly entity: Entity;
  readonly period: Period;
  readonly unit: Unit;
  readonly dimensions: readonly Dimension[];
}

/** Where a fact stands: the place of its figure in the note, and the words of its row and its column. */
export interface Standing {
  readonly place: string;
  readonly row: string;
  readonly column: string;
}

/**
 * The names of a fact. `id` is a hash of what it says and where it stands: unique in its report, the same on every run, a
 * valid xml:id. `key` is one of its aspects and of the words of row and column, without value and place: what next year's
 * note has too.
 */
export function identify(aspects: Aspects, value: Decimal | null, at: Standing): { id: string; key: string } {
  const { concept, entity, period, unit, dimensions } = aspects;
  const pairs = dimensions.map((d) => `${clark(d.axis)}=${clark(d.member)}`).join(' ');
  const parts = [clark(concept), entity.scheme, entity.identifier, periodKey(period), unitKey(unit), pairs];
  const shared = JSON.stringify(parts).slice(0, -1);
  return {
    id: `f-${digest(shared, [value === null ? 'nil' : toText(value), at.place])}`,
    key: `k-${digest(shared, [at.row, at.column])}`,
  };
}

/** Of one array: the beginning of its JSON, and what comes behind. */
function digest(beginning: string, rest: readonly string[]): string {
  return hash('sha256', `${beginning},${JSON.stringify(rest).slice(1)}`, 'hex').slice(0, 16);
}
