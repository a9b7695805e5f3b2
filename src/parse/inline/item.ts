import type { InlineSet } from '../../inline/inline-set.js';
import { isNil } from '../../inline/value.js';
import type { Context, ItemFact, Unit } from '../../instance/instance.js';
import { qname } from '../../value/qname.js';
import { attribute, type Element, elements, placeOf, resolveName, XML } from '../../xml/tree.js';
import { readContexts } from '../contexts.js';
import { readUnits } from '../units.js';
import { type Fraction, readFractions } from './fractions.js';

/** Reads the items of one document set. */
export class ItemReader {
  readonly #inline: InlineSet;
  readonly contexts: ReadonlyMap<string, Context>;
  readonly units: ReadonlyMap<string, Unit>;
  readonly #fractions: ReadonlyMap<Element, Fraction>;
  readonly #language: string | undefined;

  constructor(inline: InlineSet) {
    const resources = inline.named('resources').flatMap(elements);
    this.#inline = inline;
    this.contexts = readContexts(resources);
    this.units = readUnits(resources);
    this.#fractions = readFractions(inline);
    this.#language = languageOfRoot(inline);
  }

  /**
   * The item that an ix:nonFraction, ix:nonNumeric or ix:fraction maps to (inline XBRL 1.1, 7.2, 10.2, 11.2). A name that
   * cannot be resolved is in no namespace, its text as local part; a value that cannot be made is the text it would be made of.
   */
  read(element: Element): ItemFact {
    const written = (local: string) => attribute(element, local)?.trim();
    const [name, contextRef, unitRef] = [written('name') ?? '', written('contextRef'), written('unitRef')];
    return {
      kind: 'item',
      name: resolveName(element, name) ?? qname('', '', name),
      id: written('id'),
      place: placeOf(element),
      element,
      parent: undefined,
      value: element.name.local === 'fraction' ? '' : this.#inline.valueOf(element).text,
      nil: isNil(element),
      contextRef,
      context: contextRef === undefined ? undefined : this.contexts.get(contextRef),
      unitRef,
      unit: unitRef === undefined ? undefined : this.units.get(unitRef),
      decimals: written('decimals'),
      precision: written('precision'),
      language: this.#inline.languageOf(element) ?? this.#language,
      fraction: this.#fractions.get(element),
    };
  }
}

/** The attributes of ix:references are those of the target document's root (12.2), its language too. */
function languageOfRoot(inline: InlineSet): string | undefined {
  return inline
    .named('references')
    .filter((element) => attribute(element, 'target') === undefined)
    .map((element) => attribute(element, 'lang', XML)?.trim())
    .find(Boolean);
}
