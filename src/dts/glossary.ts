import { clark, type QName } from '../value/qname.js';
import type { Dts } from './dts.js';
import { type Label, labelsOf } from './labels.js';
import { LABEL_ROLES } from './names.js';
import { findElement } from './query.js';

/** What a taxonomy says of the names of a report, for those who write it. */
export interface Glossary {
  /** The labels of a concept, an axis or a member; none where the taxonomy is not at hand. */
  labels(name: QName): readonly Label[];
}

/** Where no taxonomy is at hand. */
export const NO_GLOSSARY: Glossary = { labels: () => [] };

export function glossaryOf(dts: Dts): Glossary {
  return {
    labels: (name) => {
      const declared = findElement(dts, name);
      return declared === undefined ? [] : labelsOf(dts, declared.element);
    },
  };
}

/** The words for a name: its standard label, in this language if there is one, else in any, else its local part. */
export function standardLabels({ labels }: Glossary, language: string): (name: QName) => string {
  const known = new Map<string, string>();
  return (name) => {
    const found = known.get(clark(name)) ?? standardLabel(labels(name), language) ?? name.local;
    known.set(clark(name), found);
    return found;
  };
}

function standardLabel(labels: readonly Label[], language: string): string | undefined {
  const standard = labels.filter(({ role }) => role === LABEL_ROLES.standard);
  return (standard.find((one) => one.language.toLowerCase().startsWith(language)) ?? standard[0])?.text;
}
