import { XSI } from '../dts/names.js';
import { transform } from '../transform/transform.js';
import { attribute, type Element, resolveName } from '../xml/tree.js';
import { scaleNumber } from './number.js';

/** What an inline element says, as XBRL's lexical form; or the text that it cannot be made of, and why not. */
export type InlineValue =
  | { readonly kind: 'value'; readonly text: string }
  /** `format` names no transformation that there is. */
  | { readonly kind: 'unknown-format'; readonly text: string }
  /** The transformation does not take this text. */
  | { readonly kind: 'refused'; readonly text: string }
  /** What should be scaled is no number, or by its scale would be of no size that anything has. */
  | { readonly kind: 'no-number'; readonly text: string }
  /** The scale is no integer. */
  | { readonly kind: 'no-scale'; readonly text: string };

/**
 * The value of an ix:nonNumeric, ix:nonFraction, ix:numerator or ix:denominator whose content this is (inline XBRL 1.1,
 * 7.2.3, 10.2.3, 11.2.3): transformed by `format`, numbers then scaled by `scale` and turned by `sign`. White space is
 * collapsed for what reads it by a grammar and kept in all else. What is nil says nothing.
 */
export function readValue(element: Element, content: string): InlineValue {
  if (isNil(element)) return { kind: 'value', text: '' };
  const format = attribute(element, 'format');
  const made: InlineValue =
    format === undefined ? { kind: 'value', text: content } : transformed(element, format, content);
  if (made.kind !== 'value' || element.name.local === 'nonNumeric') return made;
  return scaled(element, collapse(made.text));
}

export function isNil(element: Element): boolean {
  const written = attribute(element, 'nil', XSI)?.trim();
  return written === 'true' || written === '1';
}

function transformed(element: Element, format: string, content: string): InlineValue {
  const text = collapse(content);
  const name = resolveName(element, format);
  if (name === undefined) return { kind: 'unknown-format', text };
  const made = transform(name, text);
  if (made.kind === 'value') return { kind: 'value', text: made.value };
  return { kind: made.kind === 'unknown' ? 'unknown-format' : 'refused', text };
}

function scaled(element: Element, text: string): InlineValue {
  const scale = attribute(element, 'scale')?.trim() ?? '0';
  const negated = attribute(element, 'sign') !== undefined;
  if (!/^[+-]?\d+$/.test(scale)) return { kind: 'no-scale', text };
  const number = scaleNumber(text, Number(scale), negated);
  return number === undefined ? { kind: 'no-number', text } : { kind: 'value', text: number };
}

/** White space as XML Schema collapses it: not U+00A0 and its like. */
function collapse(text: string): string {
  return text.replace(/[ \t\r\n]+/g, ' ').replace(/^ | $/g, '');
}
