import { SUMMATION_ITEM_11 } from '../dts/names.js';
import type { XmlElement } from '../xml/element.js';
import type { TaxonomySource } from './authored.js';
import { extendedLink, linkbase, roleRef } from './extended-link.js';
import { type Address, roleOf } from './naming.js';
import { SCHEMAS } from './vocabulary.js';

/** The calculation linkbase (XBRL 2.1, 5.2.5; Calculations 1.1): the sums of each theme; undefined where there are none. */
export function compileCalculation(source: TaxonomySource, schema: string, at: Address): XmlElement | undefined {
  const summed = (source.roles ?? []).filter(({ calculation }) => calculation.length > 0);
  if (summed.length === 0) return undefined;
  return linkbase([
    ...summed.map(({ name }) => roleRef('role', roleOf(source.namespace, name), `${schema}#${name}`)),
    roleRef('arcrole', SUMMATION_ITEM_11, `${SCHEMAS.calculation}#summation-item`),
    ...summed.map(({ name, calculation }) =>
      extendedLink(
        'calculation',
        roleOf(source.namespace, name),
        calculation.flatMap(({ total, parts }) =>
          parts.map((part) => ({
            arcrole: SUMMATION_ITEM_11,
            from: at(total),
            to: at(part.name),
            attributes: { weight: String(part.weight) },
          })),
        ),
      ),
    ),
  ]);
}
