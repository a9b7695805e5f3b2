import type { Dts, ElementDeclaration, TypeDefinition } from '../../dts/dts.js';
import { XBRLI, XS } from '../../dts/names.js';
import { isNumeric, itemTypeOf } from '../../dts/query.js';
import type { ItemFact } from '../../instance/instance.js';
import { remember } from '../../value/remembered.js';
import { ANY, BOOLEAN, DECIMAL, INTEGER, NC_NAME, NUMBER } from '../../xml/plain-values.js';
import { attribute, descendants } from '../../xml/tree.js';

/** What values of the item types of XBRL 2.1 (5.1.1.3) surely may be. */
const VALUES: Readonly<Record<string, RegExp>> = {
  monetaryItemType: DECIMAL,
  decimalItemType: DECIMAL,
  sharesItemType: DECIMAL,
  pureItemType: DECIMAL,
  integerItemType: INTEGER,
  nonNegativeIntegerItemType: NUMBER,
  stringItemType: ANY,
  booleanItemType: BOOLEAN,
};

/** Whether an item is beyond doubt by the schema that declares it: a value of its type, and the attributes that it must have. */
export function isPlainItem(item: ItemFact, concept: ElementDeclaration, dts: Dts): boolean {
  const { value, nil, fraction, contextRef = '', unitRef, decimals, precision } = item;
  if (nil || fraction !== undefined || precision !== undefined || !NC_NAME.test(contextRef)) return false;
  if (concept.abstract || attribute(concept.element, 'fixed') !== undefined) return false;
  if (!valuesOf(concept, dts)?.test(value)) return false;
  if (!isNumeric(concept)) return unitRef === undefined && decimals === undefined;
  return NC_NAME.test(unitRef ?? '') && (decimals === undefined || decimals === 'INF' || INTEGER.test(decimals));
}

const KNOWN = new WeakMap<TypeDefinition, RegExp | undefined>();

function valuesOf(concept: ElementDeclaration, dts: Dts): RegExp | undefined {
  const { typeDefinition: type } = concept;
  if (type === undefined) return undefined;
  return remember(KNOWN, type, () => (restrictsNothing(type, dts) ? VALUES[itemTypeOf(concept) ?? ''] : undefined));
}

/** Whether a type is one of XBRL's own, or another name for one. */
function restrictsNothing(type: TypeDefinition, dts: Dts): boolean {
  const met = new Set<TypeDefinition>();
  for (let one: TypeDefinition | undefined = type; one !== undefined && !met.has(one); one = one.baseDefinition) {
    met.add(one);
    const document = dts.documents.get(one.element.tree.uri);
    if (document?.standard !== true) return false;
    if (document.namespace === XBRLI) return true;
    for (const { name } of descendants(one.element)) {
      if (name.namespace !== XS || !SILENT.has(name.local)) return false;
    }
  }
  return false;
}

const SILENT: ReadonlySet<string> = new Set([
  'complexType',
  'simpleContent',
  'restriction',
  'annotation',
  'documentation',
]);
