import type { Code } from '../../diagnostic/codes.js';
import type { JsonNode } from '../../json/tree.js';
import type { Span } from '../../source/source.js';
import type { Say } from '../json/say.js';
import { isIdentifier } from './names.js';

/** What metadata or a cell says: a text, nil, or that there is nothing (xBRL-CSV 1.0, "Special values"). */
export type CellValue =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'nil' }
  | { readonly kind: 'none' };

/** A value, or where it is to be looked up: a column, a parameter, the number of the row; of a period perhaps one end. */
export type PropertyValue = CellValue | Reference;

export interface Reference {
  readonly kind: 'reference';
  readonly name: string;
  readonly end: 'start' | 'end' | undefined;
}

/** A property with its place in the metadata. */
export interface Property {
  readonly value: PropertyValue;
  readonly span: Span;
  readonly say: Say;
}

export const NONE: CellValue = { kind: 'none' };
const NIL: CellValue = { kind: 'nil' };

/** What a text means whose special values are known; `undefined` where it is a special value that there is not. */
export function findCellValue(text: string): CellValue | undefined {
  if (!text.startsWith('#')) return { kind: 'text', text };
  if (text.startsWith('##')) return { kind: 'text', text: text.slice(1) };
  if (text === '#empty') return { kind: 'text', text: '' };
  if (text === '#nil') return NIL;
  return text === '#none' ? NONE : undefined;
}

/** The value of a dimension in metadata; undefined, and told, where it is none. */
export function readProperty(node: JsonNode, say: Say): Property | undefined {
  const property = (value: PropertyValue): Property => ({ value, span: node.span, say });
  if (node.kind !== 'scalar') return undefined;
  if (node.value === null) return property(NIL);
  if (typeof node.value === 'number') return property({ kind: 'text', text: node.written });
  if (typeof node.value !== 'string') return undefined;
  const text = node.value;
  if (text.startsWith('$$')) return property({ kind: 'text', text: text.slice(1) });
  const refuse = (code: Code, message: string): undefined => {
    say(code, message, node.span, { actual: text });
    return undefined;
  };
  if (text.startsWith('$')) {
    const reference = referenceOf(text);
    return typeof reference === 'string' ? refuse(reference, FAULTS[reference]) : property(reference);
  }
  const value = findCellValue(text);
  if (value === undefined) return refuse('xbrlce:unknownSpecialValue', 'There is no such special value.');
  return property(value);
}

const FAULTS = {
  'xbrlce:invalidPeriodSpecifier': 'What stands behind @ is neither start nor end.',
  'xbrlce:invalidReference': 'What stands behind $ is no identifier.',
} as const;

function referenceOf(text: string): Reference | keyof typeof FAULTS {
  const at = text.indexOf('@');
  const name = text.slice(1, at < 0 ? undefined : at);
  const end = at < 0 ? undefined : text.slice(at + 1);
  if (end !== undefined && end !== 'start' && end !== 'end') return 'xbrlce:invalidPeriodSpecifier';
  return isIdentifier(name) ? { kind: 'reference', name, end } : 'xbrlce:invalidReference';
}
