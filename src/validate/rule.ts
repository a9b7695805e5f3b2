import type { Diagnostic } from '../diagnostic/diagnostic.js';
import type { Dts } from '../dts/dts.js';
import type { Fact } from '../fact/fact.js';
import type { Instance } from '../instance/instance.js';
import type { Concept, Taxonomy } from '../taxonomy/taxonomy.js';
import { prefixed, type QName } from '../value/qname.js';
import type { Unit } from '../value/unit.js';

/**
 * A law that each fact keeps by itself, given the taxonomy with the report's extension in it and the fact's concept,
 * where the taxonomy has it. Gives what the fact breaks; undefined, as most often, for nothing.
 */
export type Rule = (
  taxonomy: Taxonomy,
) => (fact: Fact, concept: Concept | undefined) => readonly Diagnostic[] | undefined;

/** A law of taxonomies: gives what the documents of a DTS break. */
export type DtsRule = (dts: Dts) => Iterable<Diagnostic>;

/** A law of reports as they are written: gives what an instance breaks, by the taxonomy it refers to. */
export type InstanceRule = (instance: Instance, dts: Dts) => Iterable<Diagnostic>;

/** The fact in words, for messages. */
export function describe(fact: Fact): string {
  return `${prefixed(fact.concept)} (${fact.provenance.displayed})`;
}

export function names(list: readonly QName[]): string {
  return list.map(prefixed).join(', ');
}

export function unitInWords(unit: Unit): string {
  const below = unit.denominators.length > 0 ? ` / ${names(unit.denominators)}` : '';
  return unit.numerators.length > 0 || below !== '' ? `${names(unit.numerators)}${below}` : 'none';
}
