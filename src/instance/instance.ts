import type { ExtendedLink, Reference } from '../dts/dts.js';
import type { InlineSet } from '../inline/inline-set.js';
import type { Place, Source } from '../source/source.js';
import type { QName } from '../value/qname.js';
import type { Unit as Measures } from '../value/unit.js';
import type { Element } from '../xml/tree.js';

/**
 * A report as it is written: XBRL 2.1's instance, the target document of inline XBRL, or an OIM report, with nothing
 * mended. References that lead nowhere and values that are none stay as they are, so that rules can name them.
 */
export interface Instance {
  readonly syntax: 'xml' | 'inline' | 'json' | 'csv';
  /** Absolute address of the document. */
  readonly uri: string;
  readonly source: Source;
  /** The root, `xbrli:xbrl` or `html`; an OIM report has none. */
  readonly root: Element | undefined;
  /** schemaRef, linkbaseRef, roleRef, arcroleRef. An OIM report's `taxonomy` are its schemaRefs, without elements. */
  readonly references: readonly (Reference | EntryPoint)[];
  readonly contexts: ReadonlyMap<string, Context>;
  readonly units: ReadonlyMap<string, Unit>;
  /** Facts at the top, in document order; those in tuples are below these. */
  readonly facts: readonly Fact[];
  readonly footnoteLinks: readonly ExtendedLink[];
  /** Of an inline report, the documents it stands in. */
  readonly inline?: InlineSet;
  /** What an OIM report says beside its facts. */
  readonly oim?: OimDeclarations;
}

export interface OimDeclarations {
  /** By prefix. */
  readonly namespaces: ReadonlyMap<string, string>;
  /** The feature `xbrl:canonicalValues`. */
  readonly canonicalValues: boolean;
  /** The feature `xbrl:allowedDuplicates`. */
  readonly allowedDuplicates: 'none' | 'complete' | 'consistent' | 'all';
}

export interface EntryPoint {
  readonly kind: 'schemaRef';
  readonly uri: string;
  readonly place: Place;
}

export type Fact = ItemFact | TupleFact;

export interface ItemFact {
  readonly kind: 'item';
  readonly name: QName;
  readonly id: string | undefined;
  readonly place: Place;
  /** The element in the XML document, in inline XBRL the `ix` element; an OIM report has none. */
  readonly element: Element | undefined;
  readonly parent: TupleFact | undefined;
  /** The value as XBRL's lexical form, signs, scales and transformations applied; white space kept. '' where nil. */
  readonly value: string;
  readonly nil: boolean;
  readonly contextRef: string | undefined;
  readonly context: Context | undefined;
  readonly unitRef: string | undefined;
  readonly unit: Unit | undefined;
  /** As written. */
  readonly decimals: string | undefined;
  readonly precision: string | undefined;
  readonly language: string | undefined;
  /** Of a fraction item: numerator and denominator as written. */
  readonly fraction: { readonly numerator: string; readonly denominator: string } | undefined;
}

export interface TupleFact {
  readonly kind: 'tuple';
  readonly name: QName;
  readonly id: string | undefined;
  readonly place: Place;
  readonly element: Element | undefined;
  readonly parent: TupleFact | undefined;
  readonly nil: boolean;
  readonly children: readonly Fact[];
}

export interface Context {
  readonly id: string;
  readonly place: Place;
  readonly element: Element | undefined;
  readonly entity: { readonly scheme: string; readonly identifier: string };
  readonly period: InstancePeriod;
  /** Content of segment and scenario that is not dimensional. */
  readonly segment: readonly Element[];
  readonly scenario: readonly Element[];
  readonly dimensions: readonly DimensionValue[];
}

/** As written; `forever` has neither day. */
export type InstancePeriod =
  | { readonly kind: 'instant'; readonly instant: string }
  | { readonly kind: 'duration'; readonly start: string; readonly end: string }
  | { readonly kind: 'forever' };

/** An explicit or typed member, in the container where it stands; an OIM report has no containers. */
export interface DimensionValue {
  readonly axis: QName;
  readonly container: 'segment' | 'scenario' | undefined;
  readonly place: Place;
  readonly element: Element | undefined;
  /** Explicit: the member's name, undefined where what is written is no name that can be resolved. */
  readonly member: QName | undefined;
  /** Typed: the element within, or in an OIM report its text. */
  readonly typed: Element | string | undefined;
  readonly explicit: boolean;
}

/** Measures as resolved; `undefined` among them are none that can be resolved. */
export interface Unit {
  readonly id: string;
  readonly place: Place;
  readonly element: Element | undefined;
  readonly measures: Measures;
}

/** Whether the report is written in a syntax of OIM: without elements, contexts and units of its own. */
export function isOim({ syntax }: Pick<Instance, 'syntax'>): boolean {
  return syntax === 'json' || syntax === 'csv';
}

/** All facts, those in tuples too, in document order. */
export function* allFacts(facts: readonly Fact[]): Generator<Fact> {
  for (const fact of facts) {
    yield fact;
    if (fact.kind === 'tuple') yield* allFacts(fact.children);
  }
}

/** All items, wherever they stand. */
export function* allItems(instance: Instance): Generator<ItemFact> {
  for (const fact of allFacts(instance.facts)) if (fact.kind === 'item') yield fact;
}
