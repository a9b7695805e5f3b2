import type { Diagnostic } from '../../diagnostic/diagnostic.js';
import type { Dts } from '../../dts/dts.js';
import type { InlineSet } from '../../inline/inline-set.js';
import type { Instance } from '../../instance/instance.js';
import { attribute, type Element } from '../../xml/tree.js';

/** A law of inline documents: gives what those of a report break. */
export type InlineRule = (inline: InlineSet, instance: Instance, dts: Dts) => Iterable<Diagnostic>;

/** The inline element as people speak of it: `ix:footnote f1`. */
export function inWords(element: Element): string {
  const told = attribute(element, 'id') ?? attribute(element, 'name');
  return told === undefined ? `ix:${element.name.local}` : `ix:${element.name.local} ${told}`;
}
