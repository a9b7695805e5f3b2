import { XBRLDT, XBRLI } from '../dts/names.js';
import { type QName, qname } from '../value/qname.js';
import { childElements, localName, textOf, type XmlElement } from '../xml/element.js';
import type { Balance, ItemType, PeriodType, UnitSource } from './authored.js';
import { DOCUMENTATION } from './naming.js';

/** One schema of a taxonomy, as far as facts need it. */
export interface Schema {
  readonly file: string;
  readonly namespace: string;
  readonly prefix: string;
  readonly version: string;
  readonly declared: readonly Declared[];
  readonly units: readonly UnitSource[];
  /** Linkbases that it names as holding nothing the program reads. */
  readonly idle: readonly string[];
}

/** An element that XBRL knows: an item, or a hypercube or dimension of XBRL Dimensions. */
export interface Declared {
  /** `file.xsd#id`, as locators name it. */
  readonly address: string;
  readonly name: QName;
  readonly kind: 'item' | 'hypercube' | 'dimension';
  readonly type: ItemType;
  readonly periodType: PeriodType;
  readonly balance: Balance | undefined;
  readonly abstract: boolean;
}

/**
 * The declarations of a taxonomy schema (XBRL 2.1, 5.1.1). `invalid` is told of items without a period type
 * (5.1.1.1) or without an id to be reached by; they are left out.
 */
export function readSchema(file: string, root: XmlElement, invalid: (why: string) => void): Schema {
  const namespace = root.attributes.targetNamespace ?? '';
  const prefixes = new Map(
    Object.entries(root.attributes).flatMap(([name, value]) =>
      name.startsWith('xmlns:') ? [[name.slice(6), value] as const] : [],
    ),
  );
  const prefix = [...prefixes].find(([, uri]) => uri === namespace)?.[0] ?? 'ns';
  const expand = (name: string) => `{${prefixes.get(name.slice(0, name.indexOf(':'))) ?? ''}}${localName(name)}`;
  const declared: Declared[] = [];
  const units: UnitSource[] = [];
  for (const one of childElements(root)) {
    if (localName(one.name) !== 'element') continue;
    const { name = '', id, type = '', substitutionGroup = '', abstract } = one.attributes;
    if (expand(type) === `{${namespace}}measure`) {
      units.push({ name, label: documentationOf(one) });
      continue;
    }
    const kind = KINDS[expand(substitutionGroup)];
    if (kind === undefined) continue;
    const periodType = one.attributes['xbrli:periodType'];
    if (id === undefined || (periodType !== 'instant' && periodType !== 'duration')) {
      invalid(`${file}: ${name} has no ${id === undefined ? 'id' : 'period type'}`);
      continue;
    }
    const balance = one.attributes['xbrli:balance'];
    declared.push({
      address: `${file}#${id}`,
      name: qname(namespace, prefix, name),
      kind,
      type: itemType(localName(type)),
      periodType,
      balance: balance === 'debit' || balance === 'credit' ? balance : undefined,
      abstract: abstract === 'true' || abstract === '1',
    });
  }
  return {
    file,
    namespace,
    prefix,
    version: root.attributes.version ?? '',
    declared,
    units,
    idle: idleLinkbases(root),
  };
}

const KINDS: Readonly<Record<string, Declared['kind'] | undefined>> = {
  [`{${XBRLI}}item`]: 'item',
  [`{${XBRLDT}}hypercubeItem`]: 'hypercube',
  [`{${XBRLDT}}dimensionItem`]: 'dimension',
};

/** By the local name of the type, whichever registry it is of. */
function itemType(type: string): ItemType {
  return TYPES[type] ?? 'string';
}

const TYPES: Readonly<Record<string, ItemType | undefined>> = {
  monetaryItemType: 'monetary',
  decimalItemType: 'decimal',
  floatItemType: 'decimal',
  doubleItemType: 'decimal',
  integerItemType: 'integer',
  nonNegativeIntegerItemType: 'integer',
  positiveIntegerItemType: 'integer',
  intItemType: 'integer',
  longItemType: 'integer',
  pureItemType: 'pure',
  percentItemType: 'percent',
  sharesItemType: 'shares',
  perShareItemType: 'perShare',
};

function documentationOf(one: XmlElement): string {
  const [annotation] = childElements(one);
  const [documentation] = annotation === undefined ? [] : childElements(annotation);
  return documentation === undefined ? '' : textOf(documentation);
}

/**
 * The role of a linkbaseRef tells what its linkbase may hold (XBRL 2.1, 5.1.2 and table 9); that its labels only document, the
 * title says in what we compile.
 */
function idleLinkbases(root: XmlElement): string[] {
  return childElements(root)
    .filter((one) => localName(one.name) === 'annotation')
    .flatMap(childElements)
    .flatMap(childElements)
    .filter((one) => localName(one.name) === 'linkbaseRef')
    .map((one) => one.attributes)
    .filter((at) => IDLE.has(at['xlink:role'] ?? '') || at['xlink:title'] === DOCUMENTATION)
    .map((at) => at['xlink:href'] ?? '');
}

const IDLE: ReadonlySet<string> = new Set(
  ['reference', 'presentation', 'calculation'].map((kind) => `http://www.xbrl.org/2003/role/${kind}LinkbaseRef`),
);
