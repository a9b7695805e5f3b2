import { type Element, elements } from '../xml/tree.js';
import type { DtsDocument } from './dts.js';

/**
 * The element that an address leads to: the document's root without fragment, else by its id or by the `element()` scheme of
 * XPointer (XBRL 2.1, 3.5.4), of which several may be written one after the other. Undefined where there is none.
 */
export function findTarget(
  documents: ReadonlyMap<string, DtsDocument>,
  uri: string,
  fragment: string | undefined,
): Element | undefined {
  const tree = documents.get(uri)?.tree;
  if (tree === undefined || fragment === undefined || fragment === '') return tree?.root;
  const pointer = decodePercent(fragment);
  if (!pointer.includes('(')) return tree.ids.get(pointer);
  for (const [, inner = ''] of pointer.matchAll(/element\(([^()]*)\)/g)) {
    const found = byElementScheme(inner, tree.root, tree.ids);
    if (found !== undefined) return found;
  }
  return undefined;
}

function byElementScheme(pointer: string, root: Element, ids: ReadonlyMap<string, Element>): Element | undefined {
  const [start = '', ...steps] = pointer.split('/');
  if (start === '' && steps.shift() !== '1') return undefined;
  let found = start === '' ? root : ids.get(start);
  for (const step of steps) {
    if (!/^\d+$/.test(step)) return undefined;
    found = found && elements(found)[Number(step) - 1];
  }
  return found;
}

function decodePercent(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // a percent sign that begins no escape stands for itself
    return text;
  }
}
