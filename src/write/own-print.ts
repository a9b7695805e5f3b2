import type { Fault, HtmlPage, Piece, Tag, WordsPiece } from '../html/page.js';
import { attributes } from './around.js';
import type { Insertions } from './own-insertions.js';
import { OwnTags } from './own-tags.js';
import { OwnWords } from './own-words.js';

/** What a page gets that its filer did not write. */
export interface Additions {
  /** Namespaces of the root, by prefix; the empty one first. */
  readonly namespaces: readonly (readonly [prefix: string, namespace: string])[];
  readonly language: string;
  /** As markup, where the page has no title. */
  readonly title: string;
  /** What stands first in the body. */
  readonly header: string;
  /** Ids that the page leaves to its facts. */
  readonly ids: ReadonlySet<string>;
  readonly insertions: Insertions;
}

/**
 * A filer's page as XHTML with what is added to it, and what had to be changed. What XML can hold as it stands is copied: without
 * the additions, a page that was well formed is the same, character by character.
 */
export function printPage(page: HtmlPage, additions: Additions): { markup: string; faults: Fault[] } {
  const printer = new Printer(page, additions);
  return { markup: printer.print(), faults: [...page.faults, ...printer.faults] };
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>';

class Printer {
  readonly #page: HtmlPage;
  readonly #additions: Additions;
  readonly #tags: OwnTags;
  readonly #words: OwnWords;
  readonly #hasTitle: boolean;
  readonly #hasHead: boolean;
  readonly #parts: string[] = [];

  constructor(page: HtmlPage, additions: Additions) {
    this.#page = page;
    this.#additions = additions;
    this.#tags = new OwnTags(page.text, additions.ids);
    this.#words = new OwnWords(page.text);
    this.#hasTitle = page.pieces.some((piece) => piece.kind === 'open' && piece.element.as === 'title');
    this.#hasHead = page.pieces.some((piece) => piece.kind === 'open' && piece.element.as === 'head');
  }

  get faults(): Fault[] {
    return [...this.#tags.faults, ...this.#words.faults];
  }

  print(): string {
    const { pieces, text } = this.#page;
    const [first] = pieces;
    const declared = first?.kind === 'aside' && isDeclaration(text.slice(first.start, first.end));
    this.#put(declared ? text.slice(first.start, first.end) : `${DECLARATION}\n`);
    for (let number = declared ? 1 : 0; number < pieces.length; number++) this.#piece(number);
    if (pieces.at(-1)?.kind === 'close') this.#put('\n');
    return this.#parts.join('');
  }

  #piece(number: number): void {
    const piece = this.#page.pieces[number] as Piece;
    if (piece.kind === 'words') {
      this.#cutWords(piece, number);
      return;
    }
    const inserted = this.#additions.insertions.of(number);
    for (const { at, markup } of inserted) if (at < 0) this.#put(markup);
    if (piece.kind === 'aside') this.#put(this.#words.writeAside(piece));
    else this.#tag(piece);
    for (const { at, markup } of inserted) if (at >= 0) this.#put(markup);
  }

  #cutWords(piece: WordsPiece, number: number): void {
    let from = piece.start;
    for (const { at, markup } of this.#additions.insertions.of(number)) {
      const to = Math.min(Math.max(at, from), piece.end);
      if (to > from) this.#putWords(this.#words.write(piece, from, to));
      from = to;
      this.#put(markup);
    }
    if (piece.end > from) this.#putWords(this.#words.write(piece, from));
  }

  /** Words that what was left out between them must not join to the end of a CDATA section. */
  #putWords(markup: string): void {
    const ends = /^\]?>/.test(markup) && this.#parts.at(-1)?.endsWith(']');
    this.#put(ends ? markup.replace('>', '&gt;') : markup);
  }

  #put(...markup: readonly string[]): void {
    for (const part of markup) if (part !== '') this.#parts.push(part);
  }

  #tag(piece: Tag): void {
    const { as, tag } = piece.element;
    const made = tag === undefined ? '\n' : '';
    const opens = piece.kind === 'open';
    if (as === 'html') this.#put(opens ? `${this.#root(piece)}${made}` : this.#tags.close(piece));
    else if (as === 'head' && opens) this.#put(this.#tags.open(piece));
    else if (as === 'head') this.#put(this.#headEnd(), this.#tags.close(piece), made);
    else if (as === 'body' && opens) this.#openBody(piece);
    else if (as === 'body') this.#put(this.#page.bare ? '</div>' : '', made, this.#tags.close(piece), made);
    else this.#put(opens ? this.#tags.open(piece) : this.#tags.close(piece));
  }

  #root(piece: Tag): string {
    const { namespaces, language } = this.#additions;
    const declared = namespaces.map(([prefix, namespace]) => [prefix === '' ? 'xmlns' : `xmlns:${prefix}`, namespace]);
    const own = (this.#tags.attributesOf(piece) ?? []).map(({ name, value }) => [name, value]);
    const told = own.some(([name]) => name === 'xml:lang') ? [] : [['xml:lang', language]];
    return `<html${attributes([...declared, ...own, ...told])}>`;
  }

  #headEnd(): string {
    const moved = this.#page.moved.map((piece) => {
      if (piece.kind === 'words') return this.#words.write(piece);
      if (piece.kind === 'aside') return this.#words.writeAside(piece);
      return piece.kind === 'open' ? this.#tags.open(piece) : this.#tags.close(piece);
    });
    return `${this.#hasTitle ? '' : this.#additions.title}${moved.join('')}`;
  }

  #openBody(piece: Tag): void {
    if (!this.#hasHead) this.#put(`<head>${this.#headEnd()}</head>\n`);
    this.#put(this.#tags.open(piece), this.#additions.header, this.#page.bare ? '<div>' : '');
  }
}

function isDeclaration(markup: string): boolean {
  return /^<\?xml version=(["'])1\.0\1 encoding=(["'])utf-8\2\s*\?>$/i.test(markup);
}
