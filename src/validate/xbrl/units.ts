import { diagnoseAt } from '../../diagnostic/diagnostic.js';
import { prefixed, type QName, sameName, XBRLI } from '../../value/qname.js';
import type { InstanceRule } from '../rule.js';

/** Of XBRL's own namespace only `pure` and `shares` measure; a measure's prefix is declared (XBRL 2.1, 4.8.2). */
export const knownMeasures: InstanceRule = function* (instance) {
  for (const { id, place, measures } of instance.units.values()) {
    for (const measure of [...measures.numerators, ...measures.denominators]) {
      if (!isUnknown(measure)) continue;
      const message = `Unit ${id} has a measure that is none.`;
      yield diagnoseAt('xbrl.4.8.2:measureElement', message, place, { actual: prefixed(measure) });
    }
  }
};

/** A unit is in its simplest form: no measure stands above and below (XBRL 2.1, 4.8.4). */
export const simplestUnits: InstanceRule = function* (instance) {
  for (const { id, place, measures } of instance.units.values()) {
    const twice = measures.numerators.find((one) => measures.denominators.some((other) => sameName(one, other)));
    if (twice === undefined) continue;
    const message = `Unit ${id} has ${prefixed(twice)} above and below.`;
    yield diagnoseAt('xbrl.4.8.4:measureBothNumDenom', message, place);
  }
};

function isUnknown({ namespace, local }: QName): boolean {
  if (namespace === '') return local.includes(':') || local === '';
  return namespace === XBRLI && local !== 'pure' && local !== 'shares';
}
