import { groupLook, SECTIONS } from './complete-table.js';
import { kindOf } from './elements.js';
import type { Open, OpenElements } from './open-elements.js';
import { makeRoom } from './room.js';
import { isHidden } from './style.js';
import type { OpenTag } from './tokens.js';

/** Whether elements of this name are parts of a table. */
export function isTablePart(as: string): boolean {
  return (
    as === 'tr' ||
    as === 'td' ||
    as === 'th' ||
    as === 'caption' ||
    as === 'col' ||
    as === 'colgroup' ||
    SECTIONS.has(as)
  );
}

/**
 * Opens a part of the innermost table where XHTML has a place for it: rows stand in sections, cells in rows, the caption and the
 * columns before all rows, one head and one foot before the bodies. Without a table, only the part's words stay.
 */
export function openPart(open: OpenElements, tag: OpenTag): Open {
  const { name } = tag;
  const table = open.top?.table;
  if (table === undefined) return misplaced(open, tag);
  if (name === 'td' || name === 'th') {
    closeTo(open, table, ['cells', 'rows', 'table']);
    if (open.top === table) open.push('tbody');
    if (open.top?.content === 'rows') open.push('tr');
    return open.push(name, tag);
  }
  if (name === 'tr') {
    closeTo(open, table, ['rows', 'table']);
    if (open.top === table) open.push('tbody');
    return open.push(name, tag);
  }
  if (name === 'col' && open.top?.content === 'columns') return open.push(name, tag);
  closeTo(open, table, ['table']);
  if (SECTIONS.has(name)) return openSection(open, table, tag);
  const late = table.within.some(
    ({ as }) => SECTIONS.has(as) || (name === 'caption' ? true : as !== 'caption' && as !== name),
  );
  return late ? misplaced(open, tag) : open.push(name, tag);
}

/** A head behind rows, or a foot behind a body, is a body that browsers show in the same place. */
function openSection(open: OpenElements, table: Open, tag: OpenTag): Open {
  const { name } = tag;
  const before = table.within.filter(({ as }) => SECTIONS.has(as));
  const right = name === 'thead' ? before.length === 0 : before.every(({ as }) => as === 'thead');
  if (name === 'tbody' || right) return open.push(name, tag);
  open.fault('misplaced', tag.start, tag.end);
  return open.push(name, tag, { as: 'tbody', looks: [groupLook(name)] });
}

function closeTo(open: OpenElements, table: Open, contents: readonly string[]): void {
  for (let top = open.top; top !== undefined && top !== table; top = open.top) {
    if (top.table === table && top.element.as !== '' && contents.includes(top.content)) return;
    open.pop();
  }
}

function misplaced(open: OpenElements, tag: OpenTag): Open {
  open.fault('misplaced', tag.start, tag.end);
  return leaveOut(open, tag);
}

/** Opens an element of which only the words stay; what hides them stays too. */
export function leaveOut(open: OpenElements, tag: OpenTag): Open {
  if (!isHidden(tag)) return open.push(tag.name, tag, { as: '' });
  makeRoom(open, kindOf('span'));
  return open.push(tag.name, tag, { as: 'span' });
}
