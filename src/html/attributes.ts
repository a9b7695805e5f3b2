import { idOf, isPlainAddress, isSafeAddress } from './address.js';
import type { FaultKind, HtmlElement } from './page.js';
import { lookOfAttribute } from './presentation.js';
import { acts, hides, isHidden } from './style.js';
import type { Attribute } from './tokens.js';

/** The attributes that XHTML's schema knows on an element, beside those that nearly all have. */
const OWN: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  Object.entries({
    a: 'href',
    img: 'src alt width height',
    table: 'summary width border frame rules cellspacing cellpadding',
    td: 'abbr axis scope rowspan colspan align char charoff valign',
    th: 'abbr axis scope rowspan colspan align char charoff valign',
    tr: 'align char charoff valign',
    thead: 'align char charoff valign',
    tbody: 'align char charoff valign',
    tfoot: 'align char charoff valign',
    col: 'span width align char charoff valign',
    colgroup: 'span width align char charoff valign',
    blockquote: 'cite',
    q: 'cite',
    ins: 'cite',
    del: 'cite',
    meta: 'http-equiv name content scheme',
    link: 'href type media rel',
    style: 'type media title',
    base: 'href',
  }).map(([name, words]) => [name, words.split(' ')]),
);
const COMMON = ['id', 'class', 'title', 'xml:lang', 'dir', 'style'];
const LESS: Readonly<Record<string, readonly string[]>> = {
  br: ['id', 'class', 'title'],
  html: ['xml:lang', 'dir'],
  head: ['xml:lang', 'dir'],
  title: ['xml:lang', 'dir'],
  style: ['xml:lang', 'dir'],
  meta: ['xml:lang', 'dir'],
  base: [],
};

const COUNT = /^\d{1,9}$/;
const LENGTH = /^(?:\d{1,9}%?|\d{0,9}\.\d{1,9}%)$/;
/** What the schema takes as the values of attributes. */
const VALUES: Readonly<Record<string, RegExp>> = {
  class: /^[\w.:-]+(?: +[\w.:-]+)*$/,
  'xml:lang': /^(?:[a-z]{1,8}(?:-[a-z\d]{1,8})*)?$/i,
  dir: /^(?:ltr|rtl)$/,
  width: LENGTH,
  height: LENGTH,
  cellspacing: LENGTH,
  cellpadding: LENGTH,
  charoff: LENGTH,
  char: /^.$/,
  border: COUNT,
  rowspan: COUNT,
  colspan: COUNT,
  span: COUNT,
  frame: /^(?:void|above|below|hsides|lhs|rhs|vsides|box|border)$/,
  rules: /^(?:none|groups|rows|cols|all)$/,
  scope: /^(?:row|col|rowgroup|colgroup)$/,
  align: /^(?:left|center|right|justify|char)$/,
  valign: /^(?:top|middle|bottom|baseline)$/,
  'http-equiv': /^[\w.:-]+$/,
  name: /^[\w.:-]+$/,
  rel: /^[\w.:-]+(?: +[\w.:-]+)*$/,
};
const ADDRESSES = new Set(['href', 'src', 'cite']);

/** What an element's attributes are in XHTML, and what was found in those that are not so. */
export interface XhtmlAttributes {
  readonly attributes: readonly Attribute[];
  readonly faults: ReadonlySet<FaultKind>;
}

/**
 * The attributes that an element may have and what gives it its look (XHTML 1.1; HTML, 15.3). What could act is left out. `ids`
 * are those that are taken, by the page or by who writes it; an id is said once.
 */
export function xhtmlAttributes(element: HtmlElement, ids: Set<string>): XhtmlAttributes {
  const { as, tag } = element;
  const faults = new Set<FaultKind>();
  const kept = new Map<string, string>();
  const looks = [...element.looks];
  const known = new Set<string>();
  for (const attribute of tag?.attributes ?? []) {
    const { name } = attribute;
    if (/^xmlns(?::|$)/.test(name)) continue;
    if (known.has(name)) {
      faults.add('attribute');
      continue;
    }
    known.add(name);
    const made = madeOf(attribute, element, looks);
    if (made === undefined || 'fault' in made) faults.add(made?.fault ?? 'attribute');
    else if (!kept.has(made.name)) kept.set(made.name, made.value);
  }
  const id = kept.get('id');
  if (id !== undefined && (element.again || ids.has(id))) {
    kept.delete('id');
    if (!element.again) faults.add('id');
  } else if (id !== undefined) ids.add(id);
  const own = kept.get('style');
  if (tag !== undefined && isHidden(tag) && !hides(own ?? '') && mayHave(as, 'style')) looks.push(HIDDEN);
  if (looks.length > 0 && mayHave(as, 'style')) {
    const hidden = looks.includes(HIDDEN);
    const all = [...looks.filter((look) => look !== HIDDEN), ...(own ? [own] : []), ...(hidden ? [HIDDEN] : [])];
    kept.set('style', all.map((one) => one.trim().replace(/;+$/, '')).join(';'));
  }
  if (as === 'img' && !kept.has('alt')) kept.set('alt', '');
  if (as === 'style' && !kept.has('type')) kept.set('type', 'text/css');
  return { attributes: [...kept].map(([name, value]) => ({ name, value })), faults };
}

const HIDDEN = 'display:none';

/** What becomes of one attribute; looks are added to `looks`. */
function madeOf(
  { name, value }: Attribute,
  { as, name: written }: HtmlElement,
  looks: string[],
): Attribute | { fault: FaultKind } | undefined {
  if (name.startsWith('on')) return { fault: 'active' };
  if (name === 'hidden') return undefined;
  if (name === 'lang') return madeOf({ name: 'xml:lang', value }, { as, name: written } as HtmlElement, looks);
  if (name === 'name' && as === 'a') return { name: 'id', value: idOf(value) };
  if (name === 'id' && mayHave(as, name)) return { name, value: idOf(value) };
  if (ADDRESSES.has(name) && !isSafeAddress(value)) return { fault: 'active' };
  if (name === 'style' && acts(value)) return { fault: 'active' };
  if (mayHave(as, name)) {
    const plain = plainValue(name, value);
    if (plain !== undefined) return { name, value: plain };
  }
  const look = lookOfAttribute(as, name, value);
  if (look !== undefined) looks.push(look);
  return undefined;
}

function mayHave(as: string, name: string): boolean {
  return (LESS[as] ?? COMMON).includes(name) || (OWN[as]?.includes(name) ?? false);
}

/** The value as the schema takes it; undefined where it takes none like it. */
function plainValue(name: string, value: string): string | undefined {
  if (ADDRESSES.has(name)) {
    const address = /^#./.test(value) ? `#${idOf(value.slice(1))}` : value;
    return isPlainAddress(address) ? address : undefined;
  }
  const pattern = VALUES[name];
  if (pattern === undefined || pattern.test(value)) return value;
  if (name === 'border') return String(Number.parseInt(value, 10) || 1);
  if (pattern === COUNT) return /^\s*\d{1,9}/.exec(value)?.[0].trim();
  if (pattern === LENGTH) return /^\s*(\d{1,9}%?)(?:px)?\s*$/i.exec(value)?.[1];
  const simple = value.trim().toLowerCase();
  return name !== 'class' && pattern.test(simple) ? simple : undefined;
}
