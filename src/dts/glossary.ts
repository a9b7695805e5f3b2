import { clark, type QName } from '../value/qname.js';
import { attribute, type Element } from '../xml/tree.js';
import { dimensionDefaults } from './dimensional.js';
import type { Balance, Dts, PeriodType, Relationship } from './dts.js';
import { type Label, labelsOf } from './labels.js';
import { LABEL_ROLES, STANDARD_ARCROLES, SUMMATION_ITEM_11, WIDER_NARROWER } from './names.js';
import { type Network, networks } from './network.js';
import { findElement } from './query.js';
import { baseTypeOf } from './typed-value.js';

/** What a taxonomy says of the names of a report, for those who write it. */
export interface Glossary {
  /** The labels of a concept, an axis or a member; none where the taxonomy is not at hand. */
  labels(name: QName): readonly Label[];
  /** What is declared of a concept; undefined where the taxonomy is not at hand. */
  describe(name: QName): Description | undefined;
  /** The member that facts without one have on this axis (Dimensions 1.0, 2.7.1). */
  defaultOf(axis: QName): QName | undefined;
  /** How what a report uses is shown and summed. */
  networks(used: readonly QName[]): readonly TermNetwork[];
}

export interface Description {
  readonly itemType: QName | undefined;
  /** XML Schema's type that values are of in the end, by local name. */
  readonly datatype: string | undefined;
  readonly periodType: PeriodType | undefined;
  readonly balance: Balance | undefined;
  /** The concept that this one is anchored to as a narrower one. */
  readonly wider: QName | undefined;
}

/** The part of a network that is about what a report uses. */
export interface TermNetwork {
  readonly arcrole: string;
  readonly role: string;
  /** What the role is for, in words. */
  readonly definition: string | undefined;
  readonly relationships: readonly TermRelationship[];
}

export interface TermRelationship {
  readonly from: QName;
  readonly to: QName;
  readonly order: string;
  readonly weight: string | undefined;
  readonly preferredLabel: string | undefined;
}

/** Where no taxonomy is at hand. */
export const NO_GLOSSARY: Glossary = {
  labels: () => [],
  describe: () => undefined,
  defaultOf: () => undefined,
  networks: () => [],
};

export function glossaryOf(dts: Dts): Glossary {
  const nameOf = (element: Element | undefined) => element && dts.declarations.get(element)?.name;
  return {
    labels: (name) => {
      const declared = findElement(dts, name);
      return declared === undefined ? [] : labelsOf(dts, declared.element);
    },
    describe: (name) => {
      const declared = findElement(dts, name);
      if (declared === undefined) return undefined;
      const { type: itemType, periodType, balance, element } = declared;
      const wider = networks(dts, WIDER_NARROWER).flatMap((network) => network.to(element))[0];
      return { itemType, datatype: baseTypeOf(declared), periodType, balance, wider: nameOf(wider?.from) };
    },
    defaultOf: (axis) => {
      const declared = findElement(dts, axis);
      return declared && nameOf(dimensionDefaults(dts).get(declared.element));
    },
    networks: (used) => {
      const elements = new Set(used.flatMap((name) => findElement(dts, name)?.element ?? []));
      const kept = [
        ...networks(dts, STANDARD_ARCROLES.parentChild).map((one) => [one, above(one, elements)] as const),
        ...[STANDARD_ARCROLES.summationItem, SUMMATION_ITEM_11].flatMap((arcrole) =>
          networks(dts, arcrole).map((one) => [one, elements] as const),
        ),
      ];
      return kept.flatMap(([{ arcrole, role, relationships }, ends]) => {
        const both = relationships.filter(({ from, to }) => ends.has(from) && ends.has(to));
        const told = both.flatMap((one) => tell(one, nameOf));
        const definition = dts.roleTypes.get(role)?.[0]?.definition;
        return told.length === 0 ? [] : [{ arcrole, role, definition, relationships: told }];
      });
    },
  };
}

/** Elements of a network with all that is above them. */
function above(network: Network, elements: ReadonlySet<Element>): ReadonlySet<Element> {
  const found = new Set<Element>();
  const open = [...elements].filter((element) => network.to(element).length > 0);
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    if (found.has(one)) continue;
    found.add(one);
    open.push(...network.to(one).map(({ from }) => from));
  }
  return found;
}

function tell(
  { from, to, arc, order }: Relationship,
  nameOf: (element: Element) => QName | undefined,
): readonly TermRelationship[] {
  const [parent, child] = [nameOf(from), nameOf(to)];
  if (parent === undefined || child === undefined) return [];
  const said = (local: string) => attribute(arc, local)?.trim();
  return [{ from: parent, to: child, order, weight: said('weight'), preferredLabel: said('preferredLabel') }];
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
