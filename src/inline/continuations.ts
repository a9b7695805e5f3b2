import { attribute, type Element } from '../xml/tree.js';

/** The ix:continuation elements of a document set (inline XBRL 1.1, 4.1), by what leads to them. */
export class Continuations {
  readonly #byId = new Map<string, Element>();

  /** Of several with one id, the first counts. */
  constructor(elements: Iterable<Element>) {
    for (const element of elements) {
      const id = attribute(element, 'id')?.trim();
      if (id !== undefined && !this.#byId.has(id)) this.#byId.set(id, element);
    }
  }

  /** What continues this element; undefined where nothing does, or its `continuedAt` leads nowhere. */
  after(element: Element): Element | undefined {
    const id = continuedAt(element);
    return id === undefined ? undefined : this.#byId.get(id);
  }
}

/** The id at which the element is continued. Of other elements than these the attribute has no meaning. */
export function continuedAt(element: Element): string | undefined {
  const { local } = element.name;
  if (local !== 'nonNumeric' && local !== 'footnote' && local !== 'continuation') return undefined;
  return attribute(element, 'continuedAt')?.trim();
}
