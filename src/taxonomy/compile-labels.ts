import { element, type XmlElement } from '../xml/element.js';
import type { LabelRole } from './authored.js';
import { idIn, linkbase, locator, roleRef } from './extended-link.js';
import { ARCROLES, LABEL_ROLES, REFERENCE, SCHEMAS, STANDARD_LINK } from './vocabulary.js';

/** The labels of one element, by role; its address is `file.xsd#id`. */
export interface Labelled {
  readonly address: string;
  readonly labels: Readonly<Partial<Record<LabelRole, string>>>;
}

/** The label linkbase (XBRL 2.1, 5.2.2): every label of every element, its role told from the others'. */
export function compileLabels(language: string, labelled: readonly Labelled[]): XmlElement {
  const negated = labelled.some((one) => one.labels.negated !== undefined);
  const parts = labelled.flatMap(({ address, labels }) => {
    const id = idIn(address);
    return [
      locator(id, address),
      ...(Object.keys(LABEL_ROLES) as LabelRole[]).flatMap((role) => {
        const text = labels[role];
        if (text === undefined) return [];
        const attributes = { 'xlink:type': 'resource', 'xlink:label': `${id}_label`, 'xlink:role': LABEL_ROLES[role] };
        return [element('link:label', { ...attributes, 'xml:lang': language }, [text])];
      }),
      arc('link:labelArc', ARCROLES.label, id, `${id}_label`),
    ];
  });
  return linkbase([
    ...(negated ? [roleRef('role', LABEL_ROLES.negated, `${SCHEMAS.negated}#negatedLabel`)] : []),
    element('link:labelLink', { 'xlink:type': 'extended', 'xlink:role': STANDARD_LINK }, parts),
  ]);
}

/** The counterparts of one concept in other taxonomies: `prefix:Name`. */
export interface Referenced {
  readonly id: string;
  readonly references: readonly string[];
}

/**
 * The reference linkbase (XBRL 2.1, 5.2.3): for a filer's own mapping. The taxonomy is the part `Name`, the element
 * in it the part `Paragraph`.
 */
export function compileReferences(schema: string, referenced: readonly Referenced[]): XmlElement {
  const parts = referenced.flatMap(({ id, references }) => [
    locator(id, `${schema}#${id}`),
    ...references.map((reference) => {
      const [taxonomy = '', name = ''] = reference.split(':');
      const attributes = { 'xlink:type': 'resource', 'xlink:label': `${id}_reference`, 'xlink:role': REFERENCE };
      return element('link:reference', attributes, [
        element('ref:Name', {}, [taxonomy]),
        element('ref:Paragraph', {}, [name]),
      ]);
    }),
    arc('link:referenceArc', ARCROLES.reference, id, `${id}_reference`),
  ]);
  return linkbase(
    [element('link:referenceLink', { 'xlink:type': 'extended', 'xlink:role': STANDARD_LINK }, parts)],
    ['ref'],
  );
}

function arc(name: string, arcrole: string, from: string, to: string): XmlElement {
  return element(name, { 'xlink:type': 'arc', 'xlink:arcrole': arcrole, 'xlink:from': from, 'xlink:to': to });
}
