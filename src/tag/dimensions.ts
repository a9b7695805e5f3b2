import type { Datapoint } from '../document/datapoint.js';
import { type Column, groupOf } from '../document/reading.js';
import type { Dimension } from '../fact/fact.js';
import type { Phrase } from '../source/phrase.js';
import type { Span } from '../source/source.js';
import type { Axis, Taxonomy } from '../taxonomy/taxonomy.js';
import { clark } from '../value/qname.js';
import { remember } from '../value/remembered.js';
import { isTotalRow, type Layout, nameHeads } from './layout.js';
import type { Proposals } from './propose.js';
import { type Once, tellMember } from './tell.js';
import type { ToldCurrency } from './unit.js';
import type { Words } from './words.js';

/** The dimensions of a fact, the words behind each by its axis, and the names for which a member was proposed. */
export interface ToldDimensions {
  readonly dimensions: readonly Dimension[];
  readonly spans: Readonly<Record<string, readonly Span[]>>;
  readonly proposed: readonly string[];
}

/** A member that a name stands for; `proposed` where the taxonomy lacks it. */
interface NamedMember {
  readonly dimension: Dimension;
  readonly proposed: boolean;
}

/** The dimensions of a table's figures: which member a name means is worked out once. */
export class Dimensions {
  readonly #layout: Layout;
  readonly #words: Words;
  readonly #proposals: Proposals;
  readonly #once: Once;
  readonly #translation: Dimension | undefined;
  readonly #named = new Map<Phrase, NamedMember>();
  readonly #plain = new Map<Phrase, Phrase>();
  /** Of the columns, where rows are no members: in the reporting currency, and in another beside it. */
  readonly #columns = { reported: new Map<Column, ToldDimensions>(), translated: new Map<Column, ToldDimensions>() };

  constructor(layout: Layout, words: Words, taxonomy: Taxonomy, proposals: Proposals, once: Once) {
    this.#layout = layout;
    this.#words = words;
    this.#proposals = proposals;
    this.#once = once;
    this.#translation = translationOf(taxonomy);
  }

  /** By the names over its column, by its row's or its section's where these are members, and by its currency. Sorted by axis. */
  at({ row, column }: Datapoint, currency: ToldCurrency): ToldDimensions {
    const { members, sectionAxis } = this.#layout;
    if (members && row.label && !isTotalRow(row)) return this.#told(column, row.label, members.axis, currency);
    const section = sectionAxis && groupOf(row);
    if (section)
      return this.#told(
        column,
        remember(this.#plain, section, () => withoutColon(section)),
        sectionAxis,
        currency,
      );
    const known = currency.convenience ? this.#columns.translated : this.#columns.reported;
    return remember(known, column, () => this.#told(column, undefined, undefined, currency));
  }

  #told(column: Column, row: Phrase | undefined, rowAxis: Axis | undefined, currency: ToldCurrency): ToldDimensions {
    const { columnAxis } = this.#layout;
    const dimensions: Dimension[] = [];
    const spans: Record<string, readonly Span[]> = {};
    const proposed: string[] = [];
    const add = (dimension: Dimension, places: readonly Span[]) => {
      const axis = clark(dimension.axis);
      if (spans[axis]) return;
      dimensions.push(dimension);
      spans[axis] = places;
    };
    const addName = (phrase: Phrase, axis: Axis | undefined) => {
      const named = remember(this.#named, phrase, () => this.#member(phrase, axis));
      if (named.proposed) proposed.push(phrase.text);
      add(named.dimension, phrase.spans);
    };
    const total = column.heads.some((h) => h.kind === 'total');
    if (!total) for (const phrase of nameHeads(column)) addName(phrase, columnAxis);
    if (row) addName(row, rowAxis);
    if (currency.convenience && this.#translation) add(this.#translation, currency.spans);
    if (dimensions.length > 1) dimensions.sort((a, b) => (clark(a.axis) < clark(b.axis) ? -1 : 1));
    return { dimensions, spans, proposed };
  }

  #member(phrase: Phrase, axis: Axis | undefined): NamedMember {
    const known = this.#words.members.get(this.#words.fold(phrase.text));
    if (known && (axis === undefined || known.axis === axis))
      return { dimension: { axis: known.axis.name, member: known.member.name }, proposed: false };
    const own = axis ?? this.#proposals.axis('Category');
    this.#once(`member ${phrase.text}`, () => tellMember(phrase, own));
    return { dimension: { axis: own.name, member: this.#proposals.member(own, phrase.text) }, proposed: true };
  }
}

/** "Americas:" names Americas. */
function withoutColon(phrase: Phrase): Phrase {
  return { ...phrase, text: phrase.text.replace(/[\s:]+$/, '') };
}

/** The member that marks a translation for the reader; undefined where the taxonomy has none. */
export function translationOf(taxonomy: Taxonomy): Dimension | undefined {
  const basis = taxonomy.axes.find((a) => a.name.local === 'CurrencyBasisAxis');
  const member = basis?.members.find((m) => m.name.local === 'ConvenienceTranslationMember');
  return basis && member && { axis: basis.name, member: member.name };
}
