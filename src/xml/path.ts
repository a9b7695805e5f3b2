import { remember } from '../value/remembered.js';
import { type Element, elements } from './tree.js';

/** The steps of libxml2's way to an element: `p:name[2]`, or `*[2]` where a default namespace has no prefix. */
export function stepsOf(path: string | undefined): readonly string[] {
  return (path ?? '').split('/').slice(1);
}

export function indexIn(step: string): number {
  return Number(/\[(\d+)\]$/.exec(step)?.[1] ?? '1') - 1;
}

/** The element that steps lead to from another; an attribute's step leads no further. Undefined where there is none. */
export function findByPath(root: Element, steps: readonly string[]): Element | undefined {
  let found: Element | undefined = root;
  for (const step of steps) {
    const name = step.replace(/\[\d+\]$/, '');
    if (found === undefined || name.startsWith('@')) break;
    found = childrenOf(found).get(name)?.[indexIn(step)];
  }
  return found;
}

/** Made once for an element: thousands of faults may stand below one. */
const CHILDREN = new WeakMap<Element, ReadonlyMap<string, readonly Element[]>>();

function childrenOf(parent: Element): ReadonlyMap<string, readonly Element[]> {
  return remember(CHILDREN, parent, () => {
    const children = elements(parent);
    const byName = new Map<string, Element[]>([['*', [...children]]]);
    for (const child of children) remember(byName, writtenName(child), () => []).push(child);
    return byName;
  });
}

function writtenName({ name: { prefix, local } }: Element): string {
  return prefix === '' ? local : `${prefix}:${local}`;
}
