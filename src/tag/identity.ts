import { createHash } from 'node:crypto';
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

/** A hash of what a fact says and where it stands: unique in its report, the same on every run, a valid xml:id. */
export function factId(aspects: Aspects, value: Decimal | null, place: string): string {
  return `f-${digest([...parts(aspects), value === null ? 'nil' : toText(value), place])}`;
}

/** A hash of aspects and of the words of row and column, without value and place: what next year's note has too. */
export function factKey(aspects: Aspects, row: string, column: string): string {
  return `k-${digest([...parts(aspects), row, column])}`;
}

function parts({ concept, entity, period, unit, dimensions }: Aspects): string[] {
  const pairs = dimensions.map((d) => `${clark(d.axis)}=${clark(d.member)}`);
  return [clark(concept), entity.scheme, entity.identifier, periodKey(period), unitKey(unit), pairs.join(' ')];
}

function digest(lines: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(lines)).digest('hex').slice(0, 16);
}
