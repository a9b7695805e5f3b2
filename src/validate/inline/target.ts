import { XSI } from '../../dts/names.js';
import type { ItemFact } from '../../instance/instance.js';
import { XBRLI } from '../../value/qname.js';
import { escapeAttribute, escapeText } from '../../xml/escape.js';

/** The items of a report as elements of XBRL 2.1, one behind the other, with the place in the text where each begins. */
export interface Target {
  readonly text: string;
  readonly starts: ReadonlyMap<number, ItemFact>;
}

/** What the target document (inline XBRL 1.1, 3.2) has for these items: names, values and XBRL's attributes. */
export function writeTarget(items: readonly ItemFact[]): Target {
  const starts = new Map<number, ItemFact>();
  const parts = ['<target>'];
  let length = 8;
  for (const item of items) {
    const part = elementOf(item);
    starts.set(length, item);
    parts.push(part);
    length += part.length;
  }
  return { text: `${parts.join('')}</target>`, starts };
}

function elementOf(item: ItemFact): string {
  const { name, contextRef, unitRef, decimals, precision, nil } = item;
  const tag = `_:${name.local}`;
  const attributes = [
    ['xmlns:_', name.namespace],
    ['contextRef', contextRef],
    ['unitRef', unitRef],
    ['decimals', decimals],
    ['precision', precision],
    ...prefixesIn(item),
  ].map(([key, value]) => (value === undefined ? '' : ` ${key}="${escapeAttribute(value)}"`));
  const nothing = nil ? ` xmlns:_i="${XSI}" _i:nil="true"` : '';
  return `<${tag}${attributes.join('')}${nothing}>${contentOf(item)}</${tag}>`;
}

/** Longer values are no names. */
const LONGEST = 10_000;

/** Values may be names: their prefixes mean what they mean where the item stands. */
function prefixesIn({ value, element }: ItemFact): [string, string | undefined][] {
  if (value.length > LONGEST) return [];
  const prefixes = new Set([...value.matchAll(/([\p{L}_][\p{L}\p{Nd}_.-]*):/gu)].map(([, prefix = '']) => prefix));
  const own = [...prefixes].filter((prefix) => prefix !== 'xml' && !prefix.startsWith('_'));
  const declared: [string, string | undefined][] = own.map((prefix) => [`xmlns:${prefix}`, element?.scope.get(prefix)]);
  return [...declared, ['xmlns', element?.scope.get('')]];
}

function contentOf({ value, fraction }: ItemFact): string {
  if (fraction === undefined) return escapeText(value);
  const term = (local: string, text: string) => `<_x:${local} xmlns:_x="${XBRLI}">${escapeText(text)}</_x:${local}>`;
  return term('numerator', fraction.numerator) + term('denominator', fraction.denominator);
}
