import { XSI } from '../../dts/names.js';
import type { ItemFact } from '../../instance/instance.js';
import { XBRLI } from '../../value/qname.js';
import { escapeAttribute, escapeText } from '../../xml/escape.js';
import type { Scope } from '../../xml/tree.js';

/** The items of a report as elements of XBRL 2.1, one behind the other, with the place in the text where each begins. */
export interface Target {
  readonly text: string;
  readonly starts: ReadonlyMap<number, ItemFact>;
}

/**
 * What the target document (inline XBRL 1.1, 3.2) has for these items: names, values and XBRL's attributes. Prefixes mean what
 * they mean where the item stands, since values may be names.
 */
export function writeTarget(items: readonly ItemFact[], outer: Scope): Target {
  const starts = new Map<number, ItemFact>();
  let text = `<target${declarations(outer)}>`;
  for (const item of items) {
    starts.set(text.length, item);
    text += elementOf(item, outer);
  }
  return { text: `${text}</target>`, starts };
}

function elementOf(item: ItemFact, outer: Scope): string {
  const { name, contextRef, unitRef, decimals, precision, nil, element } = item;
  const scope = element?.scope ?? outer;
  const tag = `_:${name.local}`;
  const attributes = [
    ['xmlns:_', name.namespace],
    ['contextRef', contextRef],
    ['unitRef', unitRef],
    ['decimals', decimals],
    ['precision', precision],
  ].map(([key, value]) => (value === undefined ? '' : ` ${key}="${escapeAttribute(value)}"`));
  const own = scope === outer ? '' : declarations(scope);
  const nothing = nil ? ` xmlns:_i="${XSI}" _i:nil="true"` : '';
  return `<${tag}${own}${attributes.join('')}${nothing}>${contentOf(item)}</${tag}>`;
}

function contentOf({ value, fraction }: ItemFact): string {
  if (fraction === undefined) return escapeText(value);
  const term = (local: string, text: string) => `<_x:${local} xmlns:_x="${XBRLI}">${escapeText(text)}</_x:${local}>`;
  return term('numerator', fraction.numerator) + term('denominator', fraction.denominator);
}

function declarations(scope: Scope): string {
  return [...scope]
    .filter(([prefix]) => prefix !== 'xml')
    .map(([prefix, uri]) => ` xmlns${prefix && `:${prefix}`}="${escapeAttribute(uri)}"`)
    .join('');
}
