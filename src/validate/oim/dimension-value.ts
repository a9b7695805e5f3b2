import { type Diagnostic, diagnoseAt } from '../../diagnostic/diagnostic.js';
import { dimensionDefaults, findTypedDomain } from '../../dts/dimensional.js';
import type { Dts, ElementDeclaration } from '../../dts/dts.js';
import { XBRLI, XS } from '../../dts/names.js';
import { findElement, typeChain } from '../../dts/query.js';
import { isDataTypes } from '../../dts/text-type.js';
import { whyNoValue } from '../../dts/typed-value.js';
import { type DimensionValue, isOim } from '../../instance/instance.js';
import { prefixed } from '../../value/qname.js';
import { findChild } from '../../xml/tree.js';
import type { InstanceRule } from '../rule.js';

/**
 * The value of an explicit dimension is the name of a member (xBRL-JSON 1.0, 5.2), not of the default; that of a typed one is a
 * value of its type, and the type a simple one (OIM 1.0, "Taxonomy-defined dimensions"). What breaks XML Schema is told by its code too.
 */
export const dimensionValue: InstanceRule = function* (instance, dts) {
  if (!isOim(instance)) return;
  const code = INVALID[instance.syntax === 'csv' ? 'csv' : 'json'];
  for (const { dimensions } of instance.contexts.values()) {
    for (const value of dimensions) {
      const dimension = findElement(dts, value.axis);
      if (dimension?.kind !== 'dimension') continue;
      yield* value.explicit ? explicitFaults(value, dimension, dts, code) : typedFaults(value, dimension, dts, code);
    }
  }
};

/** Each syntax has codes of its own. */
const INVALID = {
  json: { value: 'xbrlje:invalidDimensionValue', byDefault: 'oime:invalidDimensionValue' },
  csv: { value: 'xbrlce:invalidDimensionValue', byDefault: 'xbrlce:invalidDimensionValue' },
} as const;
type Invalid = (typeof INVALID)[keyof typeof INVALID];

function* explicitFaults(
  { axis, member, place }: DimensionValue,
  dimension: ElementDeclaration,
  dts: Dts,
  code: Invalid,
): Generator<Diagnostic> {
  if (member === undefined) {
    const message = `The value of ${prefixed(axis)} is no name whose prefix is declared.`;
    yield diagnoseAt(code.value, message, place);
    return;
  }
  const said = findElement(dts, member)?.element;
  if (said === undefined || dimensionDefaults(dts).get(dimension.element) !== said) return;
  const message = `The default of ${prefixed(axis)} goes without saying.`;
  const help = 'Leave the dimension out.';
  yield diagnoseAt(code.byDefault, message, place, { actual: prefixed(member), help });
}

function* typedFaults(
  { axis, typed, place }: DimensionValue,
  dimension: ElementDeclaration,
  dts: Dts,
  code: Invalid,
): Generator<Diagnostic> {
  const element = findTypedDomain(dts, dimension);
  const domain = element && dts.declarations.get(element);
  if (domain === undefined) return;
  if (!isSupported(domain)) {
    yield diagnoseAt(
      'oime:unsupportedDimensionDataType',
      `The type of ${prefixed(axis)} is one that OIM has not.`,
      place,
    );
    return;
  }
  if (typeof typed !== 'string') {
    if (domain.nillable) return;
    yield diagnoseAt(code.value, `${prefixed(axis)} must have a value.`, place, { actual: 'null' });
    return;
  }
  const why = whyNoValue(domain, typed);
  if (why === undefined) return;
  const message = `The value of ${prefixed(axis)} does not fit its type: ${why}.`;
  yield diagnoseAt('xmlSchema:valueError', message, place, { actual: typed });
  yield diagnoseAt(code.value, `${prefixed(axis)} has no value that can be used.`, place);
}

const UNSUPPORTED: ReadonlySet<string> = new Set([
  'ENTITY',
  'ENTITIES',
  'ID',
  'IDREF',
  'IDREFS',
  'NMTOKEN',
  'NMTOKENS',
  'NOTATION',
]);

/** Simple types but for unions, lists and those whose meaning hangs on the XML around them. */
function isSupported({ typeDefinition, ...rest }: ElementDeclaration): boolean {
  const chain = typeChain({ typeDefinition, ...rest });
  if (chain.some(({ namespace, local }) => namespace === XBRLI && local === 'dateUnion')) return true;
  if (chain.some(({ namespace, local }) => namespace === XS && UNSUPPORTED.has(local))) return false;
  const has = (...locals: string[]) =>
    chain.some(({ namespace, local }) => isDataTypes(namespace) && locals.includes(local));
  if (has('prefixedContentType') && !has('SQNameType', 'SQNamesType')) return false;
  if (typeDefinition === undefined) return true;
  const made = (local: string) => findChild(typeDefinition.element, XS, local) !== undefined;
  return typeDefinition.variety === 'simple' && !made('union') && !made('list');
}
