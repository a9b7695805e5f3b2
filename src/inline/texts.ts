import { attribute, type Element, named, XML, type XmlTree } from '../xml/tree.js';
import { TagMarkup, textMarkup } from './markup.js';
import { IX, IX_1_0, XHTML } from './names.js';
import { GrowingText, type Stretch } from './stretch.js';

/** What stands within an inline element, without what is excluded from it (inline XBRL 1.1, 5.1): words, and markup. */
export interface Content {
  readonly plain: Stretch | undefined;
  /** Of what may be escaped: the words with the markup round them, inline elements left out (6.1.1, 11.1.1). */
  readonly escaped: Stretch | undefined;
  /** `xml:lang` in force; none where it is empty. */
  readonly language: string | undefined;
  /** The nearest inline element round it. */
  readonly outer: Element | undefined;
}

export interface InlineElements {
  /** In order. */
  readonly contents: ReadonlyMap<Element, Content>;
  /** The first of version 1.0. */
  readonly older: Element | undefined;
}

/** The inline elements of a document with their contents. Reads the document once, whatever is nested in what. */
export function readInlineElements(tree: XmlTree): InlineElements {
  const reader = new Reader();
  reader.read(tree.root);
  return reader;
}

/** Whether it is an ix:nonNumeric that says so (11.1.1). */
export function isEscaped(element: Element): boolean {
  const written = element.name.local === 'nonNumeric' && attribute(element, 'escape')?.trim();
  return written === 'true' || written === '1';
}

/** What an element stands in: the texts that its words go to, their language, the inline element round it. */
interface Surroundings {
  readonly plain: GrowingText | undefined;
  readonly escaped: GrowingText | undefined;
  readonly language: string | undefined;
  readonly inline: Element | undefined;
}

const OUTERMOST: Surroundings = { plain: undefined, escaped: undefined, language: undefined, inline: undefined };

/** An element that is being read, and what its children stand in. */
interface Open extends Surroundings {
  readonly element: Element;
  /** Where its content begins in the texts. */
  readonly start: number;
  readonly startEscaped: number;
  next: number;
}

/** Elements whose words count. */
const WORDS = new Set(['nonFraction', 'nonNumeric', 'numerator', 'denominator', 'continuation']);

class Reader implements InlineElements {
  readonly contents = new Map<Element, Content>();
  older: Element | undefined;
  /** By the `base` element, which stands before all content. */
  #tags = new TagMarkup(undefined);

  read(root: Element): void {
    const open: Open[] = [this.#enter(root, OUTERMOST)];
    for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
      const child = top.element.children[top.next++];
      if (child === undefined) {
        this.#leave(top);
        open.pop();
      } else if (typeof child !== 'string') {
        open.push(this.#enter(child, top));
      } else {
        top.plain?.push(child);
        top.escaped?.push(textMarkup(child));
      }
    }
  }

  #enter(element: Element, outer: Surroundings): Open {
    const written = attribute(element, 'lang', XML);
    const language = written === undefined ? outer.language : written.trim() || undefined;
    const { plain, escaped, inline } = outer;
    const { namespace } = element.name;
    if (namespace === IX) return this.#enterInline(element, { plain, escaped, inline, language });
    if (namespace === IX_1_0) this.older ??= element;
    if (escaped !== undefined) {
      const empty = element.children.length === 0;
      escaped.push(empty ? this.#tags.empty(element) : this.#tags.start(element));
    } else if (named(element, XHTML, 'base')) this.#tags = new TagMarkup(attribute(element, 'href'));
    return opened(element, plain, escaped, language, inline);
  }

  #enterInline(element: Element, { plain, escaped, language, inline }: Surroundings): Open {
    const { local } = element.name;
    // in its place, before those within it
    this.contents.set(element, { plain: undefined, escaped: undefined, language, outer: inline });
    if (local === 'exclude') return opened(element, undefined, undefined, language, element);
    const words = plain ?? (WORDS.has(local) ? new GrowingText() : undefined);
    const marked = escaped ?? (mayBeEscaped(element) ? new GrowingText() : undefined);
    return opened(element, words, marked, language, element);
  }

  #leave({ element, plain, escaped, start, startEscaped }: Open): void {
    const content = this.contents.get(element);
    if (content !== undefined) {
      this.contents.set(element, {
        ...content,
        plain: plain && { text: plain, start, end: plain.length },
        escaped: escaped && { text: escaped, start: startEscaped, end: escaped.length },
      });
    } else if (escaped !== undefined && element.children.length > 0) escaped.push(this.#tags.end(element));
  }
}

function opened(
  element: Element,
  plain: GrowingText | undefined,
  escaped: GrowingText | undefined,
  language: string | undefined,
  inline: Element | undefined,
): Open {
  const [start, startEscaped] = [plain?.length ?? 0, escaped?.length ?? 0];
  return { element, plain, escaped, language, inline, start, startEscaped, next: 0 };
}

function mayBeEscaped(element: Element): boolean {
  const { local } = element.name;
  return local === 'continuation' || local === 'footnote' || isEscaped(element);
}
