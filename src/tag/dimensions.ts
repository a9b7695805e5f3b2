import type { Datapoint } from '../document/datapoint.js';
import { type Column, type GridRow, groupOf } from '../document/reading.js';
import type { Dimension } from '../fact/fact.js';
import type { Phrase } from '../source/phrase.js';
import type { Span } from '../source/source.js';
import type { Axis, Concept, Taxonomy } from '../taxonomy/taxonomy.js';
import { clark } from '../value/qname.js';
import { remember } from '../value/remembered.js';
import { isSurelyTotal } from '../value/row-words.js';
import { isAllSegments, isElimination, isNoSegment } from './consolidation.js';
import { isWhole } from './heads.js';
import type { Layout } from './layout.js';
import type { Name } from './name.js';
import type { Proposals } from './propose.js';
import { namesOfShare } from './shares.js';
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
  readonly #operating: Dimension | undefined;
  readonly #corporate: Dimension | undefined;
  readonly #eliminations: Dimension | undefined;
  readonly #named = new Map<Phrase, NamedMember>();
  readonly #rows = new Map<GridRow, readonly Name[]>();
  /** Of the columns, where rows are no members: in the reporting currency, and in another beside it. */
  readonly #columns = { reported: new Map<Column, ToldDimensions>(), translated: new Map<Column, ToldDimensions>() };

  constructor(layout: Layout, words: Words, taxonomy: Taxonomy, proposals: Proposals, once: Once) {
    this.#layout = layout;
    this.#words = words;
    this.#proposals = proposals;
    this.#once = once;
    this.#translation = translationOf(taxonomy);
    this.#operating = memberOf(taxonomy, 'ConsolidationItemsAxis', 'OperatingSegmentsMember');
    this.#corporate = memberOf(taxonomy, 'SegmentAxis', 'CorporateMember');
    this.#eliminations = memberOf(taxonomy, 'SegmentAxis', 'EliminationsMember');
  }

  /** By the names over its column, by those of its row and sections where these are members, by its currency, and what it is a share of. Sorted by axis. */
  at({ row, column, cell }: Datapoint, currency: ToldCurrency, shareOf?: Concept): ToldDimensions {
    const { shares } = this.#layout;
    const ofShare = shares && shareOf ? namesOfShare(shares, shareOf, [cell.span], this.#words) : [];
    const ofBound = cell.bound ? [this.#boundOf(cell.bound, cell.span)] : [];
    const beside = [...this.#besideOf(row), ...ofBound, ...ofShare];
    if (beside.length > 0) return this.#told(column, beside, currency);
    const known = currency.convenience ? this.#columns.translated : this.#columns.reported;
    return remember(known, column, () => this.#told(column, beside, currency));
  }

  /** Of the words of a row, whatever the column; a row that is no member of the table's is one of `axis`. */
  ofRow(row: GridRow, axis: Axis): ToldDimensions {
    const member = this.#layout.members?.names.has(row.index) ?? false;
    const own = member || !row.label ? [] : [{ phrase: bareName(row.label), axis }];
    return this.#of([...own, ...this.#besideOf(row), ...this.#layout.ofRow(row, axis)], undefined);
  }

  /** The names that stand beside a figure: its row's, its sections', and those that captions say of the whole table. */
  #besideOf(row: GridRow): readonly Name[] {
    return remember(this.#rows, row, () => {
      const { members, groups, sectionAxis, scopes, ofRow, totals, left } = this.#layout;
      const names: Name[] = [];
      const own = members?.names.get(row.index);
      const group = groups.of(row);
      const all = this.#allSegments(row);
      if (all) names.push(all);
      else if (members && own) names.push({ phrase: bareName(own), axis: this.#axisOf(own, members.axis, group) });
      else if (members?.axis.name.local === 'SegmentAxis' && row.label && this.#isApart(row.label))
        names.push({ phrase: row.label, axis: members.axis });
      if (group) names.push({ phrase: bareName(group), axis: this.#words.axes.get('SegmentAxis') });
      const inner = groupOf(row);
      for (const section of left.has(row.index) ? [] : row.sections) {
        if (groups.isOne(section)) continue;
        const key = this.#words.fold(section.text);
        const known = this.#words.members.get(key)?.axis;
        const axis = section === inner ? (sectionAxis ?? known) : known;
        if (axis && !isWhole(key, totals)) names.push({ phrase: bareName(section), axis });
      }
      return [...names, ...ofRow(row, own && members?.axis), ...scopes];
    });
  }

  /** The axis of a row among others along `axis`: what is part of a segment is none, what has a segment's name is one but for places. */
  #axisOf(own: Phrase, axis: Axis, group: Phrase | undefined): Axis | undefined {
    const { local } = axis.name;
    if (group) return local === 'SegmentAxis' ? this.#words.axes.get('SubsegmentsAxis') : axis;
    return local !== 'GeographyAxis' && this.#layout.groups.isOne(own) ? this.#words.axes.get('SegmentAxis') : axis;
  }

  /** "Total reportable segments" in a table that tells these from corporate items, and what another table leads to the whole. */
  #allSegments({ label, sections }: GridRow): Name | undefined {
    const { consolidation, reconciled, columns, totals } = this.#layout;
    // over columns of segments "Segment profit" is what each of them earns
    if (!label || !consolidation || columns.some((c) => c.members.length > 0)) return undefined;
    const isOfAll = (text: string) => isSurelyTotal(text) || isWhole(this.#words.fold(text), totals);
    const ofAll = reconciled ? [label, ...sections].find(({ text }) => isOfAll(text)) : undefined;
    const phrase = isAllSegments(this.#words.fold(label.text), this.#words) ? label : ofAll;
    if (!phrase) return undefined;
    return {
      phrase: { text: 'Operating segments', spans: phrase.spans },
      axis: this.#words.axes.get('ConsolidationItemsAxis'),
    };
  }

  #isApart({ text }: Phrase): boolean {
    return isNoSegment(this.#words.fold(text), this.#words);
  }

  /** What a name stands for that is of no segment: eliminations, or what is corporate whatever else it says ("Headquarters and other"). */
  #apart({ text }: Phrase): Dimension | undefined {
    const key = this.#words.fold(text);
    if (!isNoSegment(key, this.#words)) return undefined;
    if (isElimination(key, this.#words)) return this.#eliminations;
    return this.#layout.oneCorporate ? this.#corporate : undefined;
  }

  /** The name of an operating segment among others, in a table that tells these from corporate items. */
  #operatingAmong(names: readonly Name[]): Phrase | undefined {
    if (!this.#layout.consolidation || !this.#operating) return undefined;
    if (names.some(({ phrase }) => this.#isApart(phrase))) return undefined;
    const segment = names.find(({ phrase }) => this.#named.get(phrase)?.dimension.axis.local === 'SegmentAxis');
    return segment?.phrase;
  }

  #boundOf(bound: 'lower' | 'upper', span: Span): Name {
    const axis = this.#words.axes.get('RangeAxis');
    return { phrase: { text: bound === 'lower' ? 'Minimum' : 'Maximum', spans: [span] }, axis };
  }

  #told(column: Column, beside: readonly Name[], currency: ToldCurrency): ToldDimensions {
    const { columns, columnAxis } = this.#layout;
    const over = (columns[column.index]?.members ?? []).map((phrase) => ({ phrase, axis: columnAxis }));
    return this.#of([...over, ...beside], currency.convenience ? currency.spans : undefined);
  }

  /** Of names, the first of each axis; `translated` are the words for another currency than the reporting one. */
  #of(names: readonly Name[], translated: readonly Span[] | undefined): ToldDimensions {
    const dimensions: Dimension[] = [];
    const spans: Record<string, readonly Span[]> = {};
    const proposed: string[] = [];
    const add = (dimension: Dimension, places: readonly Span[]) => {
      const axis = clark(dimension.axis);
      if (spans[axis]) return;
      dimensions.push(dimension);
      spans[axis] = places;
    };
    for (const { phrase, axis } of names) {
      const named = remember(this.#named, phrase, () => this.#member(phrase, axis));
      if (named.proposed) proposed.push(phrase.text);
      add(named.dimension, phrase.spans);
    }
    const operating = this.#operatingAmong(names);
    if (operating && this.#operating) add(this.#operating, operating.spans);
    if (translated && this.#translation) add(this.#translation, translated);
    if (dimensions.length > 1) dimensions.sort((a, b) => (clark(a.axis) < clark(b.axis) ? -1 : 1));
    return { dimensions, spans, proposed };
  }

  #member(phrase: Phrase, axis: Axis | undefined): NamedMember {
    const apart = axis?.name.local === 'SegmentAxis' ? this.#apart(phrase) : undefined;
    if (apart) return { dimension: apart, proposed: false };
    const key = this.#words.fold(phrase.text);
    const known = (axis && this.#words.along.get(axis)?.get(key)) ?? this.#words.members.get(key);
    if (known && (axis === undefined || known.axis === axis))
      return { dimension: { axis: known.axis.name, member: known.member.name }, proposed: false };
    const own = axis ?? this.#proposals.axis('Category');
    this.#once(`member ${phrase.text}`, () => tellMember(phrase, own));
    // one name is one thing along whatever axis it stands, but for places: a segment "U.S." is not the country
    const place = known?.axis.name.local === 'GeographyAxis';
    const short = known?.member.name.prefix !== 'country' && SHORT.test(phrase.text);
    const same = place && !short ? undefined : known;
    const text = same?.member.labels.find((l) => l.role === 'standard')?.text ?? phrase.text;
    return { dimension: { axis: own.name, member: this.#proposals.member(own, text) }, proposed: true };
  }
}

/** A name put together of first letters: "EMEA", "LatAm". */
const SHORT = /^[A-Z][A-Za-z]*[A-Z][A-Za-z]+\s*$/;

/** "Americas:" names Americas; "Term loan, net of discount" a term loan. */
function bareName(phrase: Phrase): Phrase {
  return { ...phrase, text: phrase.text.replace(AT_WHAT, '').replace(/[\s:]+$/, '') };
}

/** How an amount is measured, behind a name. */
const AT_WHAT = /,\s+(?:net of|at (?:face|par|cost|fair)|including|excluding|less|before)\b.*$/i;

/** The member that marks a translation for the reader; undefined where the taxonomy has none. */
export function translationOf(taxonomy: Taxonomy): Dimension | undefined {
  return memberOf(taxonomy, 'CurrencyBasisAxis', 'ConvenienceTranslationMember');
}

function memberOf(taxonomy: Taxonomy, axis: string, member: string): Dimension | undefined {
  const along = taxonomy.axes.find((a) => a.name.local === axis);
  const found = along?.members.find((m) => m.name.local === member);
  return along && found && { axis: along.name, member: found.name };
}
