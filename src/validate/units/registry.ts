import { standardLibrary } from '../../dts/library.js';
import { remember } from '../../value/remembered.js';
import { readTree } from '../../xml/read-tree.js';
import { descendants, type Element, findChild, named, textWithin } from '../../xml/tree.js';

const UTR = 'http://www.xbrl.org/2009/utr';
const ADDRESS = 'http://www.xbrl.org/utr/utr.xml';

/** A name in the registry, which may hold in any namespace. */
export interface RegisteredName {
  readonly local: string;
  readonly namespace: string | undefined;
}

/** A unit that facts of a type may have: one measure, or what fits one type over what fits another. */
export interface RegisteredUnit {
  readonly type: RegisteredName;
  readonly unit: RegisteredName | { readonly numerator: RegisteredName; readonly denominator: RegisteredName };
}

let registry: ReadonlyMap<string, readonly RegisteredUnit[]> | undefined;

/** The recommended units of the Units Registry, by the local names of the types that they are for; read when first asked for. */
export function unitRegistry(): ReadonlyMap<string, readonly RegisteredUnit[]> {
  registry ??= readRegistry();
  return registry;
}

function readRegistry(): ReadonlyMap<string, readonly RegisteredUnit[]> {
  const units = new Map<string, RegisteredUnit[]>();
  const found = standardLibrary.find(ADDRESS);
  if (found === undefined || 'refused' in found)
    throw new Error('The Units Registry is part of the program and missing.');
  const root = readTree(ADDRESS, found).value?.root;
  for (const element of root === undefined ? [] : descendants(root)) {
    const unit = named(element, UTR, 'unit') ? readUnit(element) : undefined;
    if (unit !== undefined) remember(units, unit.type.local, () => []).push(unit);
  }
  return units;
}

/** Units Registry, section 2. Section 5: only units of the status REC are for validation. */
function readUnit(element: Element): RegisteredUnit | undefined {
  const text = (local: string) => {
    const child = findChild(element, UTR, local);
    return (child && textWithin(child).trim()) || undefined;
  };
  const name = (local: string, namespace: string): RegisteredName | undefined => {
    const found = text(local);
    return found === undefined ? undefined : { local: found, namespace: text(namespace) };
  };
  const type = name('itemType', 'nsItemType');
  const measure = name('unitId', 'nsUnit');
  const numerator = name('numeratorItemType', 'nsNumeratorItemType');
  const denominator = name('denominatorItemType', 'nsDenominatorItemType');
  if (text('status') !== 'REC' || type === undefined || measure === undefined) return undefined;
  if (numerator !== undefined && denominator !== undefined) return { type, unit: { numerator, denominator } };
  return { type, unit: measure };
}
