import type { QName } from '../value/qname.js';
import type { Unit } from '../value/unit.js';

/**
 * A report as the Open Information Model 1.0 has it: facts by their aspects, whatever syntax holds them. Every format that
 * is not made for notes is written from it, and two reports say the same where these are equal. What the model has no place for
 * (tuples, fractions, content of contexts that is no dimension) is not in it.
 */
export interface OimReport {
  /** Where the taxonomy is entered, in order: addresses as the written document is to have them. */
  readonly taxonomy: readonly TaxonomyRef[];
  /** Where the roles and arcroles of the links are declared that the standard does not declare itself. */
  readonly roles: readonly RoleRef[];
  /** May be gone through more than once, and be made anew each time. Ids are unique. */
  readonly facts: Iterable<OimFact>;
  readonly notes: readonly Note[];
  readonly links: readonly Link[];
}

export interface TaxonomyRef {
  readonly kind: 'schemaRef' | 'linkbaseRef';
  readonly href: string;
}

export interface RoleRef {
  readonly kind: 'roleRef' | 'arcroleRef';
  readonly uri: string;
  /** With the fragment that names the declaration. */
  readonly href: string;
}

export interface OimFact {
  readonly id: string;
  readonly concept: QName;
  readonly value: OimValue;
  /** `'INF'` and undefined both mean exact: the first was said, the second goes without saying. */
  readonly decimals: number | 'INF' | undefined;
  readonly entity: { readonly scheme: string; readonly identifier: string };
  /** Undefined means for ever. */
  readonly period: OimPeriod | undefined;
  /** Every number has one, if only `pure`; nothing else has. */
  readonly unit: Unit | undefined;
  /** As written; languages are equal whatever their case. */
  readonly language: string | undefined;
  readonly dimensions: readonly OimDimension[];
}

/** XBRL's lexical form; of names what they mean; null is nil. */
export type OimValue = string | NamesValue | null;

/** A value that is a name (xs:QName), or any number of expanded names (Extensible Enumerations 2.0). */
export interface NamesValue {
  readonly form: 'qname' | 'expanded';
  readonly names: readonly QName[];
}

/** Moments: `YYYY-MM-DDThh:mm:ss`, with a fraction where there is one, and `Z` where a time zone is stated. */
export type OimPeriod =
  | { readonly kind: 'instant'; readonly instant: string }
  | { readonly kind: 'duration'; readonly start: string; readonly end: string };

export type OimDimension = ExplicitDimension | TypedDimension;

interface CommonDimension {
  readonly axis: QName;
  /** Where XBRL 2.1 has it; the model itself does not tell the two apart. */
  readonly container: 'segment' | 'scenario';
}

export interface ExplicitDimension extends CommonDimension {
  readonly member: QName;
}

export interface TypedDimension extends CommonDimension {
  readonly member?: undefined;
  /** Null is nil. */
  readonly typed: string | null;
  /** The element that XML puts round the value; undefined where the taxonomy that declares it is not at hand. */
  readonly domain: QName | undefined;
}

/** A footnote (`xbrl:note`): a fragment of XHTML without prefixes. */
export interface Note {
  readonly id: string;
  readonly language: string;
  readonly content: string;
}

/** From a fact to a note or another fact, by their ids. */
export interface Link {
  readonly arcrole: string;
  /** The role of the link that holds it. */
  readonly role: string;
  readonly from: string;
  readonly to: string;
}
