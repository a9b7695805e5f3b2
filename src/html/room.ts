import { type ElementKind, kindOf, lookOf } from './elements.js';
import type { Open, OpenElements } from './open-elements.js';
import type { GrowingElement } from './page.js';

/**
 * Opens and closes what must be, so that words or an element of this kind may stand where the text has them: what no table or
 * list has a place for gets a cell or an item of its own, a paragraph ends before a block, and what must hold a block all the
 * same becomes a `div` that looks as it did.
 */
export function makeRoom(open: OpenElements, kind: ElementKind | 'words'): void {
  const inline = kind === 'words' || kind.inline;
  if (!inline) endParagraph(open);
  for (let top = open.top; top !== undefined; top = open.top) {
    const name = MISSING[top.content];
    if (top.content === 'columns') open.pop();
    else if (name !== undefined) {
      open.fault('misplaced');
      open.push(name, undefined, { looks: name === 'li' ? ['list-style-type:none'] : [] });
    } else {
      if (inline && top.content === 'blocks') becomeFlow(top);
      else if (!inline && top.content === 'words') holdBlock(open, top, kind as ElementKind);
      if (inline && (open.interrupted || (kind !== 'words' && NOT_IN_PRE.has(kind.as)))) leavePre(top);
      if (open.top === top) return;
    }
  }
}

/** What is opened where it is missing. */
const MISSING: Readonly<Record<string, string | undefined>> = {
  table: 'tbody',
  rows: 'tr',
  cells: 'td',
  items: 'li',
  terms: 'dd',
};

/** What XHTML lets no preformatted text hold. */
const NOT_IN_PRE = new Set(['big', 'small', 'sub', 'sup', 'img']);

function leavePre(top: Open): void {
  const held = top.element.as === '' ? top.holder : top;
  if (held?.element.as !== 'pre') return;
  top.content = 'flow';
  held.content = 'flow';
  rename(held.element, 'div');
}

/** A block ends a paragraph that it would stand in (HTML, 13.2.6.4.7). */
function endParagraph(open: OpenElements): void {
  const block = open.top?.block;
  if (block?.element.name !== 'p' || block.element.as !== 'p') return;
  open.popTo(block);
}

/** A quotation, or the body, with words of its own. */
function becomeFlow(top: Open): void {
  for (let one: Open | undefined = top; one?.content === 'blocks'; one = one.parent) {
    one.content = 'flow';
    if (one.element.as === 'blockquote') rename(one.element, 'div');
    if (one.element.as !== '') return;
  }
}

function holdBlock(open: OpenElements, top: Open, kind: ElementKind): void {
  const caption = top.block.element.as === 'caption' ? top.block : undefined;
  if (caption !== undefined) {
    open.popTo(caption);
    return;
  }
  for (let one: Open | undefined = top; one?.content === 'words'; one = one.parent) {
    one.content = 'flow';
    if (one.element.as !== '') rename(one.element, one.element.as === 'dt' ? 'dd' : 'div');
  }
  if (kind.as !== '') open.fault('misplaced', top.element.tag?.start, top.element.tag?.end);
}

function rename(element: GrowingElement, as: string): void {
  if (kindOf(element.as).inline) element.looks.unshift('display:inline');
  const look = lookOf(element.as);
  if (look !== undefined) element.looks.push(look);
  element.as = as;
}
