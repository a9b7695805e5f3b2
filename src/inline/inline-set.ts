import type { Element, XmlTree } from '../xml/tree.js';
import { Continuations } from './continuations.js';
import { cutOut } from './stretch.js';
import { type Content, isEscaped, readInlineElements } from './texts.js';
import { type InlineValue, readValue } from './value.js';

/**
 * The documents of one inline XBRL document set (inline XBRL 1.1, 3.1) and the inline elements in them, in
 * their order.
 */
export class InlineSet {
  /** All elements of the namespace, by local name. */
  readonly #byName = new Map<string, Element[]>();
  readonly #contents = new Map<Element, Content>();
  /** What continuations say with all that continues them: each is put together once, whoever continues at it. */
  readonly #continued = new Map<Element, string>();
  readonly #continuedEscaped = new Map<Element, string>();
  readonly #values = new Map<Element, InlineValue>();
  readonly continuations: Continuations;
  #older: Element | undefined;
  /** Items and tuples. */
  readonly facts: readonly Element[];

  constructor(readonly trees: readonly XmlTree[]) {
    const facts: Element[] = [];
    for (const tree of trees) {
      const { contents, older } = readInlineElements(tree);
      this.#older ??= older;
      for (const [element, content] of contents) {
        this.#contents.set(element, content);
        const { local } = element.name;
        const alike = this.#byName.get(local);
        if (alike === undefined) this.#byName.set(local, [element]);
        else alike.push(element);
        if (FACTS.has(local)) facts.push(element);
      }
    }
    this.facts = facts;
    this.continuations = new Continuations(this.named('continuation'));
  }

  /** All inline elements in order. */
  elements(): Iterable<Element> {
    return this.#contents.keys();
  }

  /** The first element of inline XBRL 1.0, of which nothing else is known. */
  get older(): Element | undefined {
    return this.#older;
  }

  named(local: string): readonly Element[] {
    return this.#byName.get(local) ?? [];
  }

  /**
   * The content of an inline element with all that continues it, without what is excluded (4.1, 5.1): words, or for a
   * footnote and where `escape` is true, markup. A chain that comes back to itself ends there.
   */
  textOf(element: Element): string {
    const escaped = element.name.local === 'footnote' || isEscaped(element);
    return this.#ownText(element, escaped) + this.#textBehind(element, escaped);
  }

  languageOf(element: Element): string | undefined {
    return this.#contents.get(element)?.language;
  }

  /** The nearest inline element round this inline element. */
  outerOf(element: Element): Element | undefined {
    return this.#contents.get(element)?.outer;
  }

  /** What an item, numerator or denominator says, made once. */
  valueOf(element: Element): InlineValue {
    const known = this.#values.get(element);
    if (known !== undefined) return known;
    const value = readValue(element, this.textOf(element));
    this.#values.set(element, value);
    return value;
  }

  /** The first element of this id in any of the documents. */
  findById(id: string): Element | undefined {
    for (const { ids } of this.trees) {
      const found = ids.get(id);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  #ownText(element: Element, escaped: boolean): string {
    const content = this.#contents.get(element);
    const stretch = escaped ? content?.escaped : content?.plain;
    return stretch === undefined ? '' : cutOut(stretch);
  }

  #textBehind(head: Element, escaped: boolean): string {
    const known = escaped ? this.#continuedEscaped : this.#continued;
    const chain: Element[] = [];
    let text = '';
    for (let next = this.continuations.after(head); next !== undefined; next = this.continuations.after(next)) {
      const told = known.get(next);
      if (told !== undefined) {
        text = told;
        break;
      }
      // whoever comes back to it finds it empty
      known.set(next, '');
      chain.push(next);
    }
    for (const element of chain.reverse()) {
      text = this.#ownText(element, escaped) + text;
      known.set(element, text);
    }
    return text;
  }
}

const FACTS = new Set(['nonFraction', 'nonNumeric', 'fraction', 'tuple']);
