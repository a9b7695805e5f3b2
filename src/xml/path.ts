import { type Element, elements } from './tree.js';

/** The steps of libxml2's way to an element: `p:name[2]`, or `*[2]` where a default namespace has no prefix. */
export function stepsOf(path: string | undefined): readonly string[] {
  return (path ?? '').split('/').slice(1);
}

export function indexIn(step: string): number {
  return Number(/\[(\d+)\]$/.exec(step)?.[1] ?? '1') - 1;
}

export function findByPath(root: Element, steps: readonly string[]): Element | undefined {
  let found: Element | undefined = root;
  for (const step of steps) {
    const name = step.replace(/\[\d+\]$/, '');
    if (found === undefined || name.startsWith('@')) break;
    found = elements(found).filter((child) => name === '*' || name === writtenName(child))[indexIn(step)];
  }
  return found;
}

function writtenName({ name: { prefix, local } }: Element): string {
  return prefix === '' ? local : `${prefix}:${local}`;
}
