import { remember } from '../value/remembered.js';
import { attribute, type Element, textWithin, XML } from '../xml/tree.js';
import type { Dts } from './dts.js';
import { LABEL_ROLES, STANDARD_ARCROLES, XLINK } from './names.js';
import { networks } from './network.js';

/** A label of a concept (XBRL 2.1, 5.2.2.2). */
export interface Label {
  readonly role: string;
  /** As in `xml:lang`; empty where none is in force. */
  readonly language: string;
  readonly text: string;
}

const LABELS = new WeakMap<Dts, Map<Element, readonly Label[]>>();

/** The labels of a declared element, in the order of their arcs, of all extended link roles. */
export function labelsOf(dts: Dts, element: Element): readonly Label[] {
  const found = remember(LABELS, dts, () => new Map<Element, readonly Label[]>());
  return remember(found, element, () =>
    networks(dts, STANDARD_ARCROLES.conceptLabel).flatMap((network) =>
      network.from(element).map(({ to }) => ({
        role: attribute(to, 'role', XLINK) ?? LABEL_ROLES.standard,
        language: languageOf(to),
        text: textWithin(to).trim(),
      })),
    ),
  );
}

/** The label of this role, in this language if there is one, else in any; undefined where the element has none of the role. */
export function findLabel(
  dts: Dts,
  element: Element,
  role: string = LABEL_ROLES.standard,
  language = 'en',
): string | undefined {
  const labels = labelsOf(dts, element).filter((label) => label.role === role);
  return (labels.find((label) => label.language.startsWith(language)) ?? labels[0])?.text;
}

function languageOf(element: Element): string {
  const own = attribute(element, 'lang', XML);
  if (own !== undefined) return own;
  return element.parent === undefined ? '' : languageOf(element.parent);
}
