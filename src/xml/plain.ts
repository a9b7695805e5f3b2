import { remember } from '../value/remembered.js';
import { descendants, type Element, isElement } from './tree.js';

/** What an element may have at the least: less than its schema allows, and never more. */
export interface PlainForm {
  /** Attributes by name, with what their values may be. */
  readonly attributes: Readonly<Record<string, RegExp>>;
  readonly required?: readonly string[];
  /** The names of its children, each with a space behind it; none where it is not said. */
  readonly children?: RegExp;
  /** All its own text; white space alone where it is not said. */
  readonly text?: RegExp;
}

interface Form {
  readonly attributes: ReadonlyMap<string, RegExp>;
  readonly required: readonly string[];
  readonly children: RegExp;
  readonly text: RegExp;
}

/**
 * What documents of one kind surely may hold, a part of what their schemas allow. A document that is plain is valid, and no schemas need be
 * compiled to know it; one that is not may be valid or not.
 */
export class PlainForms {
  readonly #prefixes: ReadonlyMap<string, string>;
  readonly #forms: ReadonlyMap<string, Form>;
  readonly #known = new WeakMap<Element['attributes'], Form>();
  readonly #plain = new WeakMap<Element, boolean>();

  /** `prefixes` by namespace, as the names of the forms have them; elements without are of no form. */
  constructor(prefixes: Readonly<Record<string, string>>, forms: Readonly<Record<string, PlainForm>>) {
    this.#prefixes = new Map(Object.entries(prefixes).map(([uri, prefix]) => [uri, prefix && `${prefix}:`]));
    this.#forms = new Map(Object.entries(forms).map(([name, form]) => [name, whole(form)]));
  }

  /** Whether the element, of this name, and all in it are plain. */
  hold(root: Element, name: string): boolean {
    return remember(this.#plain, root, () => this.#nameOf(root.name) === name && this.#holds(root));
  }

  #holds(root: Element): boolean {
    for (const element of descendants(root)) {
      const form = this.#forms.get(this.#nameOf(element.name));
      if (form === undefined || !this.#hasAttributes(element, form) || !this.#hasContent(element, form)) return false;
    }
    return true;
  }

  #hasAttributes({ attributes }: Element, form: Form): boolean {
    // tags that are written alike share theirs
    if (this.#known.get(attributes) === form) return true;
    const names = new Set<string>();
    for (const { name, value } of attributes) {
      const written = name.namespace === '' ? name.local : this.#nameOf(name);
      if (!form.attributes.get(written)?.test(value)) return false;
      names.add(written);
    }
    if (!form.required.every((one) => names.has(one))) return false;
    this.#known.set(attributes, form);
    return true;
  }

  #hasContent({ children }: Element, form: Form): boolean {
    let names = '';
    let text = '';
    for (const child of children) {
      if (isElement(child)) names += `${this.#nameOf(child.name)} `;
      else text += child;
    }
    return form.children.test(names) && form.text.test(text);
  }

  /** No form has a name without prefix in a namespace that has none here. */
  #nameOf({ namespace, local }: Element['name']): string {
    return `${this.#prefixes.get(namespace) ?? '?'}${local}`;
  }
}

function whole({ attributes, required = [], children = /^$/, text = BLANK }: PlainForm): Form {
  return { attributes: new Map(Object.entries(attributes)), required, children, text };
}

/** As many as one likes of these, in any order. */
export function manyOf(names: string): RegExp {
  return new RegExp(`^(?:(?:${names.split(' ').join('|')}) )*$`);
}

/** The same, and one at least. */
export function someOf(names: string): RegExp {
  return new RegExp(`^(?:(?:${names.split(' ').join('|')}) )+$`);
}

const BLANK = /^[ \t\r\n]*$/;
