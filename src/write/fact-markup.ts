import type { OimFact, OimValue } from '../oim/oim-report.js';
import { escapeText } from '../xml/escape.js';
import { contextMarkup, unitMarkup } from './context-markup.js';
import type { OimSyntax } from './oim-syntax.js';
import type { Prefixes } from './prefixes.js';

/** Gives what a fact names its prefixes, and its context and unit their ids. */
export function meet(fact: OimFact, syntax: OimSyntax, prefixes: Prefixes): void {
  prefixes.write(fact.concept);
  valueMarkup(fact.value, prefixes);
  const { contexts, units } = syntax;
  const [before, unitsBefore] = [contexts.size, units.size];
  syntax.contextOf(fact);
  syntax.unitOf(fact);
  if (contexts.size > before) contextMarkup('', fact, prefixes);
  if (units.size > unitsBefore && fact.unit) unitMarkup('', fact.unit, prefixes);
}

/** A value as the content of an element: names by their prefixes, expanded ones as Extensible Enumerations 2.0 writes them in XML. */
export function valueMarkup(value: OimValue, prefixes: Prefixes): string {
  if (value === null || typeof value === 'string') return escapeText(value ?? '');
  if (value.form === 'qname') return value.names.map((name) => prefixes.write(name)).join(' ');
  return value.names.map(({ namespace, local }) => escapeText(`${namespace}#${local}`)).join(' ');
}
