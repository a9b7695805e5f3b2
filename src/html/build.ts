import { isEmpty, isUnseen, kindOf } from './elements.js';
import { type Open, OpenElements } from './open-elements.js';
import type { HtmlPage } from './page.js';
import { makeRoom } from './room.js';
import { isHidden } from './style.js';
import { isTablePart, leaveOut, openPart } from './table-parts.js';
import { type Aside, type CloseTag, type OpenTag, type Token, tokensOf, type Words } from './tokens.js';

/** Parts of a document, and what stands in its head. */
const SKELETON = new Set(['html', 'head', 'body']);
const OF_HEAD = new Set(['title', 'style', 'meta', 'link', 'base']);

/**
 * Markup as browsers understand it, as far as XHTML can say it (HTML, 13.2.6): tags that lack their end, cross each other or
 * stand where they may not are mended, and each mending is told with its place. What is not shown and could act (scripts,
 * templates) is no part of it, nor is the header of inline XBRL. Linear; however deep the markup nests, the page does not.
 */
export function readPage(text: string): HtmlPage {
  return new Builder(text, tokensOf(text)).page();
}

class Builder {
  readonly #open = new OpenElements();
  readonly #tokens: readonly Token[];
  readonly #text: string;
  /** The last token that says anything: end tags of the document behind it are its end. */
  readonly #lastSaying: number;
  #body: Open | undefined;
  /** The names in the head so far. */
  readonly #told = new Set<string>();
  #hasHead = false;
  #hasBody = false;
  #index = 0;

  constructor(text: string, tokens: readonly Token[]) {
    this.#text = text;
    this.#tokens = tokens;
    this.#lastSaying = tokens.findLastIndex(
      (token) => token.kind === 'open' || (token.kind === 'words' && !isWhite(token.text)),
    );
  }

  page(): HtmlPage {
    const open = this.#open;
    for (; this.#index < this.#tokens.length; this.#index++) this.#take(this.#tokens[this.#index] as Token);
    open.at = this.#text.length;
    if (open.top?.content === 'text') open.pop();
    open.divert(false);
    this.#startBody();
    while (open.top) open.pop();
    const { pieces, moved, faults } = open;
    return { text: this.#text, pieces, moved, bare: this.#body?.content === 'flow', faults };
  }

  #take(token: Token): void {
    this.#open.at = token.start;
    if (token.kind === 'words') this.#takeWords(token);
    else if (token.kind === 'open') this.#takeOpenTag(token);
    else if (token.kind === 'close') this.#takeCloseTag(token);
    else this.#takeAside(token);
  }

  #takeAside({ start, end }: Aside): void {
    this.#open.add({ kind: 'aside', start, end });
  }

  #takeWords({ text, start, end }: Words): void {
    const open = this.#open;
    if (!isWhite(text) && open.top?.content !== 'text') {
      this.#startBody();
      makeRoom(open, 'words');
      open.goOn();
    }
    open.add({ kind: 'words', text, content: open.top?.content ?? 'html', start, end });
  }

  #takeOpenTag(tag: OpenTag): void {
    const { name } = tag;
    if (isUnseen(name)) this.#skip(tag);
    else if (SKELETON.has(name)) this.#takeSkeleton({ ...tag, closed: false });
    else if (OF_HEAD.has(name)) this.#takeHead(tag);
    else this.#takeElement(tag);
  }

  #takeElement(tag: OpenTag): void {
    const open = this.#open;
    const { name } = tag;
    this.#startBody();
    const kind = kindOf(name);
    if (kind.as !== name) open.fault(name.startsWith('ix:') ? 'inline' : 'unknown', tag.start, tag.end);
    if (kind.as === '' && kind.content === 'nothing') return;
    const opened = this.#place(tag);
    if (tag.closed || isEmpty(name)) open.pop({ start: tag.end, end: tag.end });
    else open.format(opened);
  }

  /** Opens the element where it may stand. */
  #place(tag: OpenTag): Open {
    const open = this.#open;
    const { name } = tag;
    const kind = kindOf(name);
    if (isTablePart(kind.as)) return openPart(open, tag);
    if (kind.as === '') return leaveOut(open, tag);
    if (kind.as === 'li' || kind.as === 'dt' || kind.as === 'dd') return this.#placeItem(tag);
    makeRoom(open, kind);
    if (kind.inline) open.goOn();
    if (name === 'br' && isHidden(tag)) return open.push(name, tag, { as: '' });
    // links within links are none
    return name === 'a' && open.top?.inAnchor ? open.push(name, tag, { as: 'span' }) : open.push(name, tag);
  }

  #placeItem(tag: OpenTag): Open {
    const open = this.#open;
    const { list } = open.top ?? {};
    if (list !== undefined && (list.content === 'items') === (tag.name === 'li')) {
      open.popAbove(list);
      return open.push(tag.name, tag);
    }
    open.fault('misplaced', tag.start, tag.end);
    makeRoom(open, kindOf('div'));
    return open.push(tag.name, tag, { as: 'div', looks: [tag.name === 'li' ? 'display:list-item' : 'display:block'] });
  }

  #takeCloseTag(tag: CloseTag): void {
    const { name } = tag;
    if (SKELETON.has(name)) this.#endSkeleton(tag);
    else if (name === 'br') this.#takeElement({ ...tag, kind: 'open', attributes: [], closed: true });
    else this.#endElement(tag);
  }

  #endElement(tag: CloseTag): void {
    const open = this.#open;
    const { name } = tag;
    const own = open.find(name);
    if (own === undefined || !this.#reaches(own)) {
      open.forgetPending(name);
      if (!isEmpty(name) && !isUnseen(name)) open.fault('stray', tag.start, tag.end);
      return;
    }
    const { top } = open;
    if (top !== undefined && top.block.index > own.index && kindOf(name).inline) {
      open.fault('crossed', tag.start, tag.end);
      own.ended = true;
      open.forget(own);
    } else open.popTo(own, tag);
    if (own.element.as === 'style') open.divert(false);
  }

  /** End tags do not reach out of a cell, but for those of the table's own parts, nor out of a table. */
  #reaches(own: Open): boolean {
    const { top } = this.#open;
    if (top === undefined || own.ended) return false;
    if (own.content === 'table' || isTablePart(own.element.as)) return own.index >= (top.table?.index ?? 0);
    return own.index > top.scope;
  }

  #takeSkeleton(tag: OpenTag): void {
    const open = this.#open;
    const { name } = tag;
    if (name === 'html' && open.top === undefined && !this.#hasBody && !this.#hasHead) open.push(name, tag);
    else if (name === 'head' && !this.#hasHead && !this.#hasBody) this.#startHead(tag);
    else if (name === 'body' && !this.#hasBody) this.#startBody(tag);
    else open.fault('stray', tag.start, tag.end);
  }

  #endSkeleton(tag: CloseTag): void {
    const own = this.#open.find(tag.name);
    const isEnd = tag.name === 'head' || this.#index > this.#lastSaying;
    if (own !== undefined && isEnd) this.#open.popTo(own, tag);
    else this.#open.fault('stray', tag.start, tag.end);
  }

  #startHtml(): void {
    if (this.#open.top === undefined) this.#open.push('html');
  }

  #startHead(tag?: OpenTag): void {
    this.#startHtml();
    this.#open.push('head', tag);
    this.#hasHead = true;
  }

  #startBody(tag?: OpenTag): void {
    const open = this.#open;
    if (this.#hasBody) return;
    const head = open.find('head');
    if (head !== undefined) open.popTo(head);
    this.#startHtml();
    if (tag === undefined) open.fault('skeleton');
    this.#body = open.push('body', tag);
    this.#hasBody = true;
  }

  /** What belongs to the head: style sheets that stand elsewhere are moved there, all else is left out there. */
  #takeHead(tag: OpenTag): void {
    const open = this.#open;
    if (!this.#hasHead && !this.#hasBody) this.#startHead();
    const inHead = open.top?.element.name === 'head';
    const isStyle = tag.name === 'style' || tag.name === 'link';
    if (!inHead) open.fault('misplaced', tag.start, tag.end);
    if (!inHead ? !isStyle : isOnce(tag.name) && this.#told.has(tag.name)) {
      this.#skip(tag);
      return;
    }
    this.#told.add(tag.name);
    open.divert(!inHead);
    open.push(tag.name, tag);
    if (tag.closed || isEmpty(tag.name)) {
      open.pop({ start: tag.end, end: tag.end });
      open.divert(false);
    }
  }

  /** Passes over an element with all that is in it. */
  #skip({ name, start, end, closed }: OpenTag): void {
    const kind = name.startsWith('ix:') ? 'inline' : 'active';
    let last = end;
    for (let depth = closed || isEmpty(name) ? 0 : 1; depth > 0 && this.#index + 1 < this.#tokens.length; ) {
      const next = this.#tokens[++this.#index] as Token;
      if (next.kind === 'open' && next.name === name && !next.closed) depth++;
      if (next.kind === 'close' && next.name === name) depth--;
      last = next.end;
    }
    this.#open.fault(OF_HEAD.has(name) ? 'misplaced' : kind, start, last);
  }
}

/** What a head has but one of. */
function isOnce(name: string): boolean {
  return name === 'title' || name === 'base';
}

/** White space of XML, and what XML cannot hold of HTML's. */
function isWhite(text: string): boolean {
  return /^[ \t\r\n\f]*$/.test(text);
}
