import { Tokenizer } from 'htmlparser2';

/** What markup consists of, each with its place; places follow each other. */
export type Token = OpenTag | CloseTag | Words | Aside;

/** An attribute: its name in small letters, its value with references resolved. */
export interface Attribute {
  readonly name: string;
  readonly value: string;
}

export interface OpenTag {
  readonly kind: 'open';
  readonly name: string;
  /** In order, also those that are there twice: the first counts. */
  readonly attributes: readonly Attribute[];
  /** Written as `<name/>`. */
  readonly closed: boolean;
  readonly start: number;
  readonly end: number;
}

export interface CloseTag {
  readonly kind: 'close';
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** The value of an attribute; empty where it has none. */
export function attributeOf({ attributes }: OpenTag, name: string): string | undefined {
  return attributes.find((one) => one.name === name)?.value;
}

/** Words as written, or what one reference stands for. */
export interface Words {
  readonly kind: 'words';
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A comment, a document type, a processing instruction, and what browsers take for a comment. */
export interface Aside {
  readonly kind: 'aside';
  readonly start: number;
  readonly end: number;
}

/** The tokens of markup (HTML, 13.2.5), well formed or not. A tag in which the text ends is none. Linear. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  let name = '';
  let attributes: Attribute[] = [];
  let [attribute, value] = ['', ''];
  /** The place up to `end`, from where the last token ended; `</>` is nothing at all. */
  const place = (end: number) => {
    while (text.startsWith('</>', at)) at += 3;
    const start = at;
    at = Math.min(end, text.length);
    return { start, end: at };
  };
  const open = (last: number, closed: boolean) =>
    tokens.push({ kind: 'open', name, attributes, closed, ...place(last + 1) });
  const aside = (_: number, last: number) => tokens.push({ kind: 'aside', ...place(last + 1) });
  const tokenizer = new Tokenizer(
    { recognizeSelfClosing: true },
    {
      ontext(first, end) {
        // behind an unfinished end tag htmlparser2 says words again that it has passed
        const start = Math.max(first, at);
        if (start >= end) return;
        tokens.push({ kind: 'words', text: text.slice(start, end), start, end });
        at = end;
      },
      ontextentity(codepoint, end) {
        const start = text.lastIndexOf('&', end - 1);
        const last = tokens.at(-1);
        // one reference may stand for two characters
        const before = last?.kind === 'words' && last.start === start ? (tokens.pop() as Words).text : '';
        tokens.push({ kind: 'words', text: before + String.fromCodePoint(codepoint), start, end });
        at = end;
      },
      onopentagname(start, end) {
        name = text.slice(start, end).toLowerCase();
        attributes = [];
      },
      onattribname(start, end) {
        attribute = text.slice(start, end).toLowerCase();
        value = '';
      },
      onattribdata(start, end) {
        value += text.slice(start, end);
      },
      onattribentity(codepoint) {
        value += String.fromCodePoint(codepoint);
      },
      onattribend() {
        attributes.push({ name: attribute, value });
      },
      onopentagend: (last) => open(last, false),
      onselfclosingtag: (last) => open(last, true),
      onclosetag(start, end) {
        const last = text.indexOf('>', end);
        const closed = text.slice(start, end).toLowerCase();
        tokens.push({ kind: 'close', name: closed, ...place(last < 0 ? text.length : last + 1) });
      },
      oncomment: aside,
      oncdata: aside,
      ondeclaration: aside,
      onprocessinginstruction: aside,
      onend() {},
    },
  );
  tokenizer.write(text);
  tokenizer.end();
  return tokens;
}
