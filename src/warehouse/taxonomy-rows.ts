import { dimensionDefaults } from '../dts/dimensional.js';
import { discover } from '../dts/discover.js';
import type { Dts, ElementDeclaration, Relationship } from '../dts/dts.js';
import { findLabel, labelsOf } from '../dts/labels.js';
import { type Library, libraries, memoryLibrary, standardLibrary } from '../dts/library.js';
import { DIMENSION_ARCROLES, LABEL_ROLES, STANDARD_ARCROLES, SUMMATION_ITEM_11 } from '../dts/names.js';
import { type Network, networks } from '../dts/network.js';
import { isItem, typeChain } from '../dts/query.js';
import { isDataTypes } from '../dts/text-type.js';
import type { Taxonomy } from '../taxonomy/taxonomy.js';
import { prefixed, type QName } from '../value/qname.js';
import { remember } from '../value/remembered.js';
import { attribute, type Element } from '../xml/tree.js';
import type { Row } from './tables.js';

export interface TaxonomyRows {
  readonly concepts: readonly Row<'concepts'>[];
  readonly labels: readonly Row<'labels'>[];
  readonly relationships: readonly Row<'relationships'>[];
}

const KNOWN = new WeakMap<Taxonomy, TaxonomyRows>();

/** The rows of a taxonomy, made once for it: its names, their labels and its trees. What the standards declare is left out. */
export function taxonomyRows(taxonomy: Taxonomy): TaxonomyRows {
  return remember(KNOWN, taxonomy, () => {
    const dts = dtsOf(taxonomy);
    const own = [...dts.elements.values()].filter((one) => isItem(one) && !isStandard(dts, one));
    return {
      concepts: own.map((one) => conceptRow(one, dts)),
      labels: own.flatMap((one) => labelRows(one, dts)),
      relationships: relationshipRows(dts),
    };
  });
}

/** `namespace#name`: the key of what the taxonomy itself has. */
export function conceptId({ namespace, local }: QName): string {
  return `${namespace}#${local}`;
}

const FOLDER = 'memory:///taxonomy/';

function dtsOf({ files }: Taxonomy): Dts {
  const texts = new Map(files.map(({ name, text }) => [`${FOLDER}${name}`, text]));
  const library: Library = libraries(memoryLibrary(texts), standardLibrary);
  return discover(
    files.slice(0, 1).map(({ name }) => `${FOLDER}${name}`),
    library,
  ).value;
}

function isStandard(dts: Dts, { element }: ElementDeclaration): boolean {
  return dts.documents.get(element.tree.uri)?.standard === true;
}

function conceptRow(declared: ElementDeclaration, dts: Dts): Row<'concepts'> {
  const kind = kindOf(declared, dts);
  const concept = kind === 'concept';
  return {
    concept_id: conceptId(declared.name),
    name: prefixed(declared.name),
    namespace: declared.name.namespace,
    kind,
    type: concept ? (declared.type?.local ?? null) : null,
    period_type: concept ? (declared.periodType ?? null) : null,
    balance: declared.balance ?? null,
    label: findLabel(dts, declared.element) ?? declared.name.local,
    documentation: findLabel(dts, declared.element, LABEL_ROLES.documentation) ?? null,
    wider_id: null,
    report_id: null,
  };
}

function kindOf(declared: ElementDeclaration, dts: Dts): string {
  if (declared.kind === 'dimension') return 'axis';
  if ([...dimensionDefaults(dts).values()].includes(declared.element)) return 'domain';
  const domain = typeChain(declared).some(
    ({ namespace, local }) => isDataTypes(namespace) && local === 'domainItemType',
  );
  if (domain) return 'member';
  return declared.abstract ? 'heading' : 'concept';
}

const ROLE_NAMES = new Map<string, string>(Object.entries(LABEL_ROLES).map(([name, role]) => [role, name]));

/** The short name of a role of labels: ours, else the end of its address without "Label". */
function roleName(role: string): string {
  return ROLE_NAMES.get(role) ?? (/[^/]+$/.exec(role)?.[0] ?? role).replace(/(?<=.)Label$/, '');
}

function labelRows({ name, element }: ElementDeclaration, dts: Dts): readonly Row<'labels'>[] {
  const counts = new Map<string, number>();
  return labelsOf(dts, element).map(({ role, language, text }) => {
    const position = (counts.get(`${role} ${language}`) ?? 0) + 1;
    counts.set(`${role} ${language}`, position);
    return { concept_id: conceptId(name), role: roleName(role), language, position, label: text };
  });
}

const NETWORKS: Readonly<Record<Row<'relationships'>['network'], readonly string[]>> = {
  presentation: [STANDARD_ARCROLES.parentChild],
  calculation: [SUMMATION_ITEM_11, STANDARD_ARCROLES.summationItem],
  definition: Object.values(DIMENSION_ARCROLES),
};

function relationshipRows(dts: Dts): readonly Row<'relationships'>[] {
  return Object.entries(NETWORKS).flatMap(([network, arcroles]) => {
    const byRole = new Map<string, Network[]>();
    for (const one of arcroles.flatMap((arcrole) => networks(dts, arcrole)))
      remember(byRole, one.role, () => []).push(one);
    return [...byRole].flatMap(([role, found]) =>
      [...walk(found)].map(({ relationship, depth }, i) =>
        relationshipRow(network, role, i + 1, relationship, depth, dts),
      ),
    );
  });
}

interface Step {
  readonly relationship: Relationship;
  readonly depth: number;
}

/** Each relationship once, as one meets it going down the trees; what only circles lead to comes last, at depth 1. */
function* walk(found: readonly Network[]): Generator<Step> {
  const met = new Set<Relationship>();
  const below = (element: Element, depth: number): Step[] =>
    found.flatMap((network) => network.from(element).map((relationship) => ({ relationship, depth }))).reverse();
  const roots = [...new Set(found.flatMap((network) => network.roots))];
  const starts = roots.filter((root) => found.every((network) => network.to(root).length === 0));
  const open: Step[] = [...starts].reverse().flatMap((root) => below(root, 1));
  for (let step = open.pop(); step !== undefined; step = open.pop()) {
    if (met.has(step.relationship)) continue;
    met.add(step.relationship);
    yield step;
    open.push(...below(step.relationship.to, step.depth + 1));
  }
  for (const { relationships } of found) {
    for (const relationship of relationships) if (!met.has(relationship)) yield { relationship, depth: 1 };
  }
}

function relationshipRow(
  network: string,
  role: string,
  position: number,
  { from, to, arc, arcrole }: Relationship,
  depth: number,
  dts: Dts,
): Row<'relationships'> {
  const idOf = (element: Element) => {
    const name = dts.declarations.get(element)?.name;
    return name === undefined ? '' : conceptId(name);
  };
  const preferred = attribute(arc, 'preferredLabel');
  return {
    network,
    role,
    position,
    parent_id: idOf(from),
    child_id: idOf(to),
    arcrole,
    depth,
    weight: network === 'calculation' ? (attribute(arc, 'weight') ?? null) : null,
    preferred_label: preferred === undefined ? null : roleName(preferred),
  };
}
