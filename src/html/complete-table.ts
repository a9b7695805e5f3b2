import type { GrowingElement } from './page.js';

/** The names of a table's parts that hold rows. */
export const SECTIONS: ReadonlySet<string> = new Set(['thead', 'tbody', 'tfoot']);

/**
 * What a table becomes when it ends, by what it holds: one without rows is none, and there is a body among heads and feet.
 * Rows that stand in no section were given one, which is not written as long as the table has no other.
 */
export function completeTable(table: GrowingElement, within: readonly GrowingElement[]): void {
  const sections = within.filter(({ as }) => SECTIONS.has(as));
  const last = sections.at(-1);
  if (last === undefined) {
    table.as = within.length > 0 ? 'div' : '';
    for (const part of within) part.as = part.as === 'caption' ? 'div' : '';
  } else if (sections.every(({ as }) => as !== 'tbody')) {
    last.looks.push(groupLook(last.as));
    last.as = 'tbody';
  } else if (sections.length === 1 && last.tag === undefined) last.as = '';
}

/** How browsers show a head or a foot. */
export function groupLook(name: string): string {
  return `display:table-${name === 'thead' ? 'header' : 'footer'}-group`;
}
