/**
 * What an element of XHTML may hold (Inline XBRL 1.1's schema of XHTML 1.1): `flow` is anything, `words` only what stands in a
 * line, `blocks` only what does not.
 */
export type Content =
  | 'flow'
  | 'words'
  | 'blocks'
  | 'items'
  | 'terms'
  | 'table'
  | 'rows'
  | 'cells'
  | 'columns'
  | 'nothing'
  | 'text'
  | 'head'
  | 'html';

export interface ElementKind {
  /** The name in XHTML; none where only its words stay. */
  readonly as: string;
  readonly content: Content;
  /** Whether it stands in a line. */
  readonly inline: boolean;
  /** The look of a name that XHTML has not. */
  readonly look?: string;
}

const INLINE = 'a abbr acronym b big cite code dfn em i kbd q samp small span strong sub sup tt var';
const OF_BLOCKS: Readonly<Record<string, Content>> = {
  div: 'flow',
  p: 'words',
  h1: 'words',
  h2: 'words',
  h3: 'words',
  h4: 'words',
  h5: 'words',
  h6: 'words',
  pre: 'words',
  address: 'words',
  blockquote: 'blocks',
  hr: 'nothing',
  ul: 'items',
  ol: 'items',
  li: 'flow',
  dl: 'terms',
  dt: 'words',
  dd: 'flow',
  table: 'table',
  caption: 'words',
  colgroup: 'columns',
  col: 'nothing',
  thead: 'rows',
  tbody: 'rows',
  tfoot: 'rows',
  tr: 'cells',
  td: 'flow',
  th: 'flow',
  html: 'html',
  head: 'head',
  body: 'blocks',
  title: 'text',
  style: 'text',
  meta: 'nothing',
  link: 'nothing',
  base: 'nothing',
};

/** Names of HTML that XHTML has under another name, with the look that browsers give them. */
const RENAMED: Readonly<Record<string, readonly [as: string, look?: string]>> = {
  center: ['div', 'text-align:center;text-align:-moz-center;text-align:-webkit-center'],
  font: ['span'],
  u: ['span', 'text-decoration:underline'],
  s: ['span', 'text-decoration:line-through'],
  strike: ['span', 'text-decoration:line-through'],
  nobr: ['span', 'white-space:nowrap'],
  mark: ['span', 'background-color:yellow;color:black'],
  bdo: ['span', 'unicode-bidi:bidi-override'],
  xmp: ['div', 'white-space:pre;font-family:monospace;margin:1em 0'],
  listing: ['div', 'white-space:pre;font-family:monospace;margin:1em 0'],
  plaintext: ['div', 'white-space:pre;font-family:monospace;margin:1em 0'],
  figure: ['div', 'margin:1em 40px'],
  menu: ['ul'],
  dir: ['ul'],
  ...Object.fromEntries(
    'article aside details fieldset figcaption footer form header hgroup legend main nav optgroup option search section summary'
      .split(' ')
      .map((name) => [name, ['div']]),
  ),
};

/** How a block looks that must be a `div`, since it holds what its name may not. */
const LOOKS: Readonly<Record<string, string>> = {
  p: 'margin:1em 0',
  h1: 'font-weight:bold;font-size:2em;margin:.67em 0',
  h2: 'font-weight:bold;font-size:1.5em;margin:.83em 0',
  h3: 'font-weight:bold;font-size:1.17em;margin:1em 0',
  h4: 'font-weight:bold;margin:1.33em 0',
  h5: 'font-weight:bold;font-size:.83em;margin:1.67em 0',
  h6: 'font-weight:bold;font-size:.67em;margin:2.33em 0',
  pre: 'white-space:pre;font-family:monospace;margin:1em 0',
  address: 'font-style:italic',
  blockquote: 'margin:1em 40px',
  dt: 'margin-left:0',
  b: 'font-weight:bold',
  strong: 'font-weight:bold',
  i: 'font-style:italic',
  em: 'font-style:italic',
  cite: 'font-style:italic',
  dfn: 'font-style:italic',
  var: 'font-style:italic',
  big: 'font-size:larger',
  small: 'font-size:smaller',
  sub: 'vertical-align:sub;font-size:smaller',
  sup: 'vertical-align:super;font-size:smaller',
  tt: 'font-family:monospace',
  code: 'font-family:monospace',
  kbd: 'font-family:monospace',
  samp: 'font-family:monospace',
};

/** Elements that end where they begin, of which XHTML's schema has no place for any but `br`, `hr` and `img` in a body. */
const EMPTY = new Set(
  'area base basefont bgsound br col command embed frame hr img input keygen link meta param source track wbr'.split(
    ' ',
  ),
);
/** What is left out with all that is in it: it is not shown, or it acts. */
const UNSEEN = new Set('script noscript template ix:header ix:hidden ix:references ix:resources'.split(' '));
/** What goes on in the next block where nothing has ended it (HTML, 13.2.4.3). */
const FORMATS = new Set('b big code em font i nobr s small strike strong tt u'.split(' '));

const KINDS: ReadonlyMap<string, ElementKind> = new Map<string, ElementKind>([
  ...INLINE.split(' ').map((name): [string, ElementKind] => [name, { as: name, content: 'words', inline: true }]),
  ...['ins', 'del'].map((name): [string, ElementKind] => [name, { as: name, content: 'flow', inline: true }]),
  ...['br', 'img'].map((name): [string, ElementKind] => [name, { as: name, content: 'nothing', inline: true }]),
  ...Object.entries(OF_BLOCKS).map(([name, content]): [string, ElementKind] => [
    name,
    { as: name, content, inline: false },
  ]),
  ...Object.entries(RENAMED).map(([name, [as, look]]): [string, ElementKind] => {
    const content = OF_BLOCKS[as] ?? 'words';
    return [name, { as, content, inline: as === 'span', ...(look === undefined ? {} : { look }) }];
  }),
]);
const NOTHING: ElementKind = { as: '', content: 'nothing', inline: true };
const FOREIGN: ElementKind = { as: '', content: 'flow', inline: true };
const UNKNOWN: ElementKind = { as: 'span', content: 'words', inline: true };

/** What becomes of an element of this name. Of other vocabularies (a name with a colon) only the words stay. */
export function kindOf(name: string): ElementKind {
  return KINDS.get(name) ?? (EMPTY.has(name) ? NOTHING : name.includes(':') ? FOREIGN : UNKNOWN);
}

export function isEmpty(name: string): boolean {
  return EMPTY.has(name);
}

export function isUnseen(name: string): boolean {
  return UNSEEN.has(name);
}

export function isFormat(name: string): boolean {
  return FORMATS.has(name);
}

/** The look of this name of XHTML, for an element that must do without it. */
export function lookOf(name: string): string | undefined {
  return LOOKS[name];
}
