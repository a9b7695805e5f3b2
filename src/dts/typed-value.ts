import { type Decimal, decimal } from '../value/decimal.js';
import { collapsed, isLexical } from '../value/lexical.js';
import { attribute, type Element, elements, findChild } from '../xml/tree.js';
import type { ElementDeclaration, TypeDefinition } from './dts.js';
import { XBRLI, XS } from './names.js';
import { typeChain } from './query.js';

/** The type of XML Schema that simple content is in the end, by local name; `dateUnion` is XBRL's own. Undefined where it is none. */
export function baseTypeOf(element: ElementDeclaration): string | undefined {
  const chain = typeChain(element);
  if (chain.some(({ namespace, local }) => namespace === XBRLI && local === 'dateUnion')) return 'dateUnion';
  return chain.find(({ namespace }) => namespace === XS)?.local;
}

/**
 * What keeps a text from being a value of the element's simple content, in words: XML Schema's own type or a facet (XML
 * Schema part 2, section 4.3). Undefined where nothing does. Patterns are left to a schema processor: they may cost any time.
 */
export function whyNoValue(element: ElementDeclaration, text: string): string | undefined {
  const base = baseTypeOf(element);
  if (base === undefined) return undefined;
  const lexical = base === 'dateUnion' ? isLexical('date', text) || isLexical('dateTime', text) : isLexical(base, text);
  if (!lexical) return `it is no ${base}`;
  const value = base === 'string' || base === 'normalizedString' ? text : collapsed(text);
  for (let type = element.typeDefinition; type !== undefined; type = type.baseDefinition) {
    const broken = facetsOf(type).find((facets) => !facets.fits(value, base));
    if (broken !== undefined) return broken.name;
  }
  return undefined;
}

interface Facet {
  readonly name: string;
  readonly fits: (value: string, base: string) => boolean;
}

const NUMBERS: ReadonlySet<string> = new Set(['minInclusive', 'maxInclusive', 'minExclusive', 'maxExclusive']);
const LENGTHS: ReadonlySet<string> = new Set(['length', 'minLength', 'maxLength']);

/** The facets that a type itself adds; enumerated values are one facet together. */
function facetsOf({ element }: TypeDefinition): readonly Facet[] {
  const restriction = findChild(findChild(element, XS, 'simpleContent') ?? element, XS, 'restriction');
  if (restriction === undefined) return [];
  const facets: Facet[] = [];
  const enumerated = new Set<string>();
  for (const child of elements(restriction)) {
    const limit = attribute(child, 'value');
    if (limit === undefined || child.name.namespace !== XS) continue;
    if (child.name.local === 'enumeration') enumerated.add(limit);
    else facets.push(...facetOf(child, limit));
  }
  if (enumerated.size > 0)
    facets.push({ name: 'it is not among the enumerated values', fits: (value) => enumerated.has(value) });
  return facets;
}

function facetOf({ name: { local } }: Element, limit: string): readonly Facet[] {
  if (NUMBERS.has(local) && isLexical('decimal', limit)) {
    const bound = decimal(limit.trim());
    const fits = (value: string) => !isLexical('decimal', value) || compares(decimal(value), local, bound);
    return [{ name: `its ${local} is ${limit}`, fits }];
  }
  if (LENGTHS.has(local) && isLexical('nonNegativeInteger', limit)) {
    const fits = (value: string, base: string) =>
      base.endsWith('Binary') || measures([...value].length, local, Number(limit));
    return [{ name: `its ${local} is ${limit}`, fits }];
  }
  return [];
}

function compares(value: Decimal, facet: string, bound: Decimal): boolean {
  if (facet === 'minInclusive') return value.gte(bound);
  if (facet === 'maxInclusive') return value.lte(bound);
  return facet === 'minExclusive' ? value.gt(bound) : value.lt(bound);
}

function measures(length: number, facet: string, limit: number): boolean {
  if (facet === 'length') return length === limit;
  return facet === 'minLength' ? length >= limit : length <= limit;
}
