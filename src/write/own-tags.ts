import { xhtmlAttributes } from '../html/attributes.js';
import { isEmpty } from '../html/elements.js';
import { usefulAttributes } from '../html/head-elements.js';
import type { Fault, FaultKind, HtmlElement, Tag } from '../html/page.js';
import type { Attribute } from '../html/tokens.js';
import { isExpressible } from '../xml/escape.js';
import { attributes } from './around.js';

const REFERENCE = '&(?:amp|lt|gt|quot|#160|#[1-9]\\d{3});';
const VALUE = `"(?:[^"<&]|${REFERENCE})*"|'(?:[^'<&]|${REFERENCE})*'`;
/** A start tag that XML reads as HTML does. */
const PLAIN = new RegExp(`^<[a-z][a-z0-9]*(?:[ \\t\\r\\n]+[a-z:-]+=(?:${VALUE}))*[ \\t\\r\\n]*/?>$`);

/** Writes the tags of a filer's page: as they stand, where XHTML can have them so. */
export class OwnTags {
  readonly faults: Fault[] = [];
  /** Elements that have no end tag, or are left out. */
  readonly #endless = new Set<HtmlElement>();
  readonly #text: string;
  readonly #ids: Set<string>;

  /** `ids` are those that the page must leave to others. */
  constructor(text: string, ids: ReadonlySet<string>) {
    this.#text = text;
    this.#ids = new Set(ids);
  }

  open(piece: Tag): string {
    const { element } = piece;
    const { as, tag } = element;
    if (as === '') return '';
    const made = this.attributesOf(piece);
    if (made === undefined) {
      this.#endless.add(element);
      return '';
    }
    const raw = this.#text.slice(piece.start, piece.end);
    const ends = isEmpty(as) || tag?.closed === true;
    if (tag !== undefined && staysAs(element, raw, ends) && same(tag.attributes, made)) {
      if (ends) this.#endless.add(element);
      return raw;
    }
    if (as === element.name) this.#fault('written', piece);
    if (isEmpty(as)) this.#endless.add(element);
    return `<${as}${attributes(made.map(({ name, value }) => [name, value]))}${isEmpty(as) ? '/' : ''}>`;
  }

  close({ element, start, end }: Tag): string {
    const { as } = element;
    if (as === '' || this.#endless.has(element)) return '';
    const raw = this.#text.slice(start, end);
    return as === element.name && /^<\/[a-z0-9]+[ \t\r\n]*>$/.test(raw) ? raw : `</${as}>`;
  }

  /** The attributes of an element as XHTML has them; undefined where it is of no use without what it lacks. */
  attributesOf(piece: Tag): readonly Attribute[] | undefined {
    const { element } = piece;
    const { attributes: made, faults } = xhtmlAttributes(element, this.#ids);
    for (const kind of faults) this.#fault(kind, piece);
    const useful = usefulAttributes(element.as, element.tag?.attributes ?? [], made);
    if (typeof useful !== 'string') return useful;
    this.#fault(useful, piece);
    return undefined;
  }

  #fault(kind: FaultKind, { start, end }: Tag): void {
    if (end > start) this.faults.push({ kind, start, end });
  }
}

/** Whether XML can have a start tag as it was written. */
function staysAs({ as, name }: HtmlElement, raw: string, ends: boolean): boolean {
  return as === name && PLAIN.test(raw) && isExpressible(raw) && ends === raw.endsWith('/>');
}

function same(a: readonly Attribute[], b: readonly Attribute[]): boolean {
  return a.length === b.length && a.every(({ name, value }, at) => name === b[at]?.name && value === b[at]?.value);
}
