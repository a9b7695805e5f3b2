import type { QName } from '../value/qname.js';
import { attribute, type Element } from '../xml/tree.js';
import { XHTML } from './names.js';

/** The attributes of HTML 4 that hold addresses, by element. */
const ADDRESSES: Readonly<Record<string, readonly string[]>> = {
  a: ['href'],
  area: ['href'],
  blockquote: ['cite'],
  del: ['cite'],
  form: ['action'],
  img: ['src', 'longdesc', 'usemap'],
  input: ['src', 'usemap'],
  ins: ['cite'],
  object: ['codebase', 'classid', 'data', 'archive', 'usemap'],
  q: ['cite'],
};

/** What an `object` resolves by its own `codebase`, where it has one. */
const BY_CODEBASE = new Set(['classid', 'data', 'archive']);

/** Elements of HTML 4 that never have content. */
const EMPTY = new Set('area base basefont br col frame hr img input isindex link meta param'.split(' '));

/** Text as it stands between tags. */
export function textMarkup(text: string): string {
  return /[&<>]/.test(text) ? text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;') : text;
}

/**
 * Tags as escaped content has them: XHTML without prefix, attributes in the order of their names, so that equal content is equal
 * text, and addresses made absolute by `base`, the document's own `base` element, where there is one.
 */
export class TagMarkup {
  /** By attributes: tags that are written the same may share theirs. */
  readonly #known = new Map<Element['attributes'], { readonly name: QName; readonly start: string }>();

  constructor(readonly base: string | undefined) {}

  start(element: Element): string {
    return `${this.#opening(element)}>`;
  }

  end(element: Element): string {
    return `</${tagName(element)}>`;
  }

  /** An element without content. */
  empty(element: Element): string {
    const start = this.#opening(element);
    return EMPTY.has(element.name.local) ? `${start}/>` : `${start}></${tagName(element)}>`;
  }

  #opening(element: Element): string {
    const { attributes, name } = element;
    const known = this.#known.get(attributes);
    if (known !== undefined && known.name === name) return known.start;
    const start = `<${tagName(element)}${attributesMarkup(element, this.base)}`;
    this.#known.set(attributes, { name, start });
    return start;
  }
}

function tagName({ name: { namespace, prefix, local } }: Element): string {
  return namespace === XHTML || prefix === '' ? local : `${prefix}:${local}`;
}

function attributesMarkup(element: Element, base: string | undefined): string {
  const { attributes } = element;
  if (attributes.length === 0) return '';
  const written = attributes.map(({ name: { namespace, prefix, local }, value }) => {
    const address = base !== undefined && namespace === '' && isAddress(element, local);
    const name = prefix === '' ? local : `${prefix}:${local}`;
    const sort = namespace === '' ? local : `{${namespace}}${local}`;
    return { sort, markup: ` ${name}="${valueMarkup(address ? absolute(local, value, base) : value)}"` };
  });
  if (written.length > 1) written.sort((a, b) => (a.sort < b.sort ? -1 : 1));
  return written.map(({ markup }) => markup).join('');
}

function valueMarkup(value: string): string {
  if (!/[&<"]/.test(value)) return value;
  return value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

function isAddress(element: Element, local: string): boolean {
  if (!ADDRESSES[element.name.local]?.includes(local)) return false;
  return !(element.name.local === 'object' && BY_CODEBASE.has(local) && attribute(element, 'codebase'));
}

/** `archive` is a list of addresses. One with a scheme of its own stays as it is. */
function absolute(local: string, value: string, base: string): string {
  if (local === 'archive')
    return value
      .split(/\s+/)
      .map((one) => absolute('', one, base))
      .join(' ');
  if (/^[a-z][a-z\d+.-]*:/i.test(value) || !URL.canParse(value, base)) return value;
  return new URL(value, base).href;
}
