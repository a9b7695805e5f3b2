import { LABEL_ROLES, STANDARD_ARCROLES, STANDARD_LINK_ROLE, STANDARD_REFERENCE_ROLE } from '../dts/names.js';
import { element, type XmlElement } from '../xml/element.js';
import type { LabelRole } from './authored.js';
import { idIn, linkbase, locator, roleRef } from './extended-link.js';
import { SCHEMAS } from './vocabulary.js';

/** The labels of one element, by role, and what notes print for it; its address is `file.xsd#id`. */
export interface Labelled {
  readonly address: string;
  readonly labels: Readonly<Partial<Record<LabelRole, string>>>;
  readonly alternatives?: readonly string[] | undefined;
}

const ROLES = Object.keys(LABEL_ROLES) as LabelRole[];

/** A label linkbase (XBRL 2.1, 5.2.2): the labels of these roles of every element, its role told from the others'. */
export function compileLabels(
  language: string,
  labelled: readonly Labelled[],
  roles: readonly LabelRole[] = ROLES,
): XmlElement {
  const said = labelled.map(({ address, labels }) => ({
    address,
    texts: roles.flatMap((role) =>
      labels[role] === undefined ? [] : [{ role: LABEL_ROLES[role], text: labels[role] }],
    ),
  }));
  const negated = roles.includes('negated') && labelled.some(({ labels }) => labels.negated !== undefined);
  const refs = negated ? [roleRef('role', LABEL_ROLES.negated, `${SCHEMAS.negated}#negatedLabel`)] : [];
  return labelLinkbase(language, said, refs);
}

/** The label linkbase of what the program has no use for: documentation, and what notes print in a role of its own. */
export function compileDocumentation(
  language: string,
  labelled: readonly Labelled[],
  alternative: { readonly role: string; readonly href: string } | undefined,
): XmlElement {
  const said = labelled.map(({ address, labels, alternatives = [] }) => ({
    address,
    texts: [
      ...(labels.documentation === undefined ? [] : [{ role: LABEL_ROLES.documentation, text: labels.documentation }]),
      ...(alternative === undefined ? [] : alternatives.map((text) => ({ role: alternative.role, text }))),
    ],
  }));
  return labelLinkbase(
    language,
    said,
    alternative === undefined ? [] : [roleRef('role', alternative.role, alternative.href)],
  );
}

interface Said {
  readonly address: string;
  readonly texts: readonly { readonly role: string; readonly text: string }[];
}

function labelLinkbase(language: string, said: readonly Said[], refs: readonly XmlElement[]): XmlElement {
  const parts = said.flatMap(({ address, texts }) => {
    if (texts.length === 0) return [];
    const id = idIn(address);
    return [
      locator(id, address),
      ...texts.map(({ role, text }) => {
        const attributes = { 'xlink:type': 'resource', 'xlink:label': `${id}_label`, 'xlink:role': role };
        return element('link:label', { ...attributes, 'xml:lang': language }, [text]);
      }),
      arc('link:labelArc', STANDARD_ARCROLES.conceptLabel, id, `${id}_label`),
    ];
  });
  const link = element('link:labelLink', { 'xlink:type': 'extended', 'xlink:role': STANDARD_LINK_ROLE }, parts);
  return linkbase([...refs, link]);
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
      const attributes = {
        'xlink:type': 'resource',
        'xlink:label': `${id}_reference`,
        'xlink:role': STANDARD_REFERENCE_ROLE,
      };
      return element('link:reference', attributes, [
        element('ref:Name', {}, [taxonomy]),
        element('ref:Paragraph', {}, [name]),
      ]);
    }),
    arc('link:referenceArc', STANDARD_ARCROLES.conceptReference, id, `${id}_reference`),
  ]);
  return linkbase(
    [element('link:referenceLink', { 'xlink:type': 'extended', 'xlink:role': STANDARD_LINK_ROLE }, parts)],
    ['ref'],
  );
}

function arc(name: string, arcrole: string, from: string, to: string): XmlElement {
  return element(name, { 'xlink:type': 'arc', 'xlink:arcrole': arcrole, 'xlink:from': from, 'xlink:to': to });
}
