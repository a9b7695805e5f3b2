import { completeTable } from './complete-table.js';
import { type Content, isFormat, kindOf } from './elements.js';
import type { Fault, FaultKind, GrowingElement, Piece } from './page.js';
import type { OpenTag } from './tokens.js';

/** Deeper than this nobody nests, and readers of XML do not follow. */
const DEEPEST = 200;
/** So many formats may go on at once; who leaves more of them open did not mean it. */
const MOST_FORMATS = 16;
/** Where formats from without do not go on. */
const APART = new Set(['td', 'th', 'caption']);
/** What must not be without an element in it. */
const NEEDING: ReadonlySet<Content> = new Set(['rows', 'items', 'terms']);

/** An element that is open, and what it says of those within it. */
export interface Open {
  readonly element: GrowingElement;
  readonly parent: Open | undefined;
  readonly index: number;
  readonly depth: number;
  /** What may stand in it; of one that is left out what may stand round it. */
  content: Content;
  /** The nearest round it that stays. */
  readonly holder: Open | undefined;
  /** The nearest that is no part of a line, itself included. */
  readonly block: Open;
  readonly table: Open | undefined;
  readonly list: Open | undefined;
  /** Beyond which no end tag reaches that is not the table's own: a cell, a caption. */
  readonly scope: number;
  readonly inAnchor: boolean;
  /** Whether formats from without end in it, as they do in a cell or a caption. */
  readonly apart: boolean;
  /** Its end tag has come, and something within it is open still. */
  ended: boolean;
  /** The elements in it that stay. */
  readonly within: GrowingElement[];
}

interface Format {
  readonly tag: OpenTag;
  open: Open | undefined;
}

/** The elements that are open at a place of the text, and the pieces so far. */
export class OpenElements {
  readonly pieces: Piece[] = [];
  readonly moved: Piece[] = [];
  readonly faults: Fault[] = [];
  readonly #open: Open[] = [];
  readonly #byName = new Map<string, Open[]>();
  /** Formats to go on with, a list for each cell. */
  readonly #formats: Format[][] = [[]];
  #sink = this.pieces;
  /** Where the text is read. */
  at = 0;

  get top(): Open | undefined {
    return this.#open.at(-1);
  }

  /** The innermost of this name. */
  find(name: string): Open | undefined {
    return this.#byName.get(name)?.at(-1);
  }

  fault(kind: FaultKind, start = this.at, end = start): void {
    this.faults.push({ kind, start, end });
  }

  /** What comes next goes to the pieces that are moved, or no more. */
  divert(aside: boolean): void {
    this.#sink = aside ? this.moved : this.pieces;
  }

  add(piece: Piece): void {
    this.#sink.push(piece);
  }

  /** Opens an element: of a tag, or one that the text lacks. */
  push(name: string, tag?: OpenTag, more: { as?: string; looks?: string[]; again?: boolean } = {}): Open {
    const kind = kindOf(name);
    const parent = this.top;
    let as = more.as ?? kind.as;
    // what is made where it is missing must be there
    if (as !== '' && tag !== undefined && (parent?.depth ?? 0) >= DEEPEST) {
      as = '';
      this.fault('deep', tag?.start, tag?.end);
    }
    const looks = [...(kind.look === undefined ? [] : [kind.look]), ...(more.looks ?? [])];
    const element: GrowingElement = { name, as, looks, tag, again: more.again ?? false };
    const open = this.#opened(element, parent, as === kind.as ? kind.content : kindOf(as).content);
    this.#open.push(open);
    const alike = this.#byName.get(name);
    if (alike) alike.push(open);
    else this.#byName.set(name, [open]);
    if (open.apart) this.#formats.push([]);
    const place = tag === undefined || element.again ? { start: this.at, end: this.at } : tag;
    this.add({ kind: 'open', element, start: place.start, end: place.end });
    return open;
  }

  #opened(element: GrowingElement, parent: Open | undefined, content: Content): Open {
    const { name, as } = element;
    const stays = as !== '';
    const inline = !stays || (kindOf(name).inline && kindOf(as).inline);
    const apart = stays && APART.has(as);
    const index = this.#open.length;
    const open: { -readonly [K in keyof Open]: Open[K] | undefined } = {
      element,
      parent,
      index,
      depth: (parent?.depth ?? 0) + (stays ? 1 : 0),
      content: stays ? content : (parent?.content ?? 'flow'),
      holder: parent?.element.as === '' ? parent.holder : parent,
      block: inline ? parent?.block : undefined,
      table: parent?.table,
      list: apart ? undefined : parent?.list,
      scope: apart || (stays && content === 'table') ? index : (parent?.scope ?? -1),
      inAnchor: as === 'a' || (parent?.inAnchor ?? false),
      apart,
      ended: false,
      within: [],
    };
    const made = open as Open & { block: Open; table: Open | undefined; list: Open | undefined };
    made.block ??= made;
    if (stays && content === 'table') made.table = made;
    if (stays && (content === 'items' || content === 'terms')) made.list = made;
    return made;
  }

  /** Closes the innermost; by a tag where one stands here. */
  pop(tag?: { readonly start: number; readonly end: number }): void {
    const open = this.#open.at(-1);
    if (open === undefined) return;
    const { element } = open;
    if (open.content === 'cells' && element.as !== '' && open.within.length === 0) this.#fill(open);
    this.#open.pop();
    this.#byName.get(element.name)?.pop();
    if (open.apart) this.#formats.pop();
    if (tag === undefined) this.#goOn(open);
    if (tag === undefined && element.tag !== undefined && !element.again && !open.ended) {
      this.fault('unclosed', element.tag.start, element.tag.end);
    }
    if (open.content === 'table' && element.as !== '') completeTable(element, open.within);
    if (NEEDING.has(kindOf(element.as).content) && open.within.length === 0) element.as = '';
    if (element.as !== '' && this.#sink === this.pieces) open.holder?.within.push(element);
    this.add({ kind: 'close', element, start: tag?.start ?? this.at, end: tag?.end ?? this.at });
  }

  /** A row without cells counts as a row, and must have one. */
  #fill({ element }: Open): void {
    const { tag } = element;
    if (tag !== undefined) {
      this.fault('empty', tag.start, tag.end);
      element.tag = { ...tag, closed: false };
    }
    this.push('td', undefined, { looks: ['padding:0'] });
    this.pop();
  }

  /** Closes all down to this one, by a tag where one stands here. */
  popTo(last: Open, tag?: { readonly start: number; readonly end: number }): void {
    while (this.#open.length > last.index + 1) this.pop();
    if (tag !== undefined) this.forget(last);
    this.pop(tag);
    while (this.top?.ended) this.pop();
  }

  /** Closes all above this one. */
  popAbove(last: Open): void {
    while (this.#open.length > last.index + 1) this.pop();
  }

  /** The element is a format: where its block ends before it does, it goes on in the next. */
  format(open: Open): void {
    const { tag, name } = open.element;
    const formats = this.#formats.at(-1) as Format[];
    if (tag === undefined || !isFormat(name)) return;
    formats.push({ tag, open });
    if (formats.length > MOST_FORMATS) formats.shift();
  }

  /** The format has its end tag. */
  forget(open: Open): void {
    const formats = this.#formats.at(-1) as Format[];
    const at = formats.findLastIndex((format) => format.open === open);
    if (at >= 0) formats.splice(at, 1);
  }

  /** A format that goes on nowhere at the moment, by its name: its end tag has come. */
  forgetPending(name: string): void {
    const formats = this.#formats.at(-1) as Format[];
    const at = formats.findLastIndex((format) => format.open === undefined && format.tag.name === name);
    if (at >= 0) formats.splice(at, 1);
  }

  /** Whether formats are to be opened again. */
  get interrupted(): boolean {
    return (this.#formats.at(-1) as Format[]).some((format) => format.open === undefined);
  }

  /** Opens again the formats that their blocks ended. */
  goOn(): void {
    for (const format of this.#formats.at(-1) as Format[]) {
      format.open ??= this.push(format.tag.name, format.tag, { again: true });
    }
  }

  #goOn(open: Open): void {
    if (!isFormat(open.element.name)) return;
    for (const format of this.#formats.at(-1) as Format[]) if (format.open === open) format.open = undefined;
  }
}
