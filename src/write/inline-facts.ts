import type { Fact } from '../fact/fact.js';
import { transformationOf } from '../transform/number-form.js';
import { toText } from '../value/decimal.js';
import { type Around, attributes, elementAround, nested } from './around.js';
import { type Figure, isSecForm } from './figures.js';
import type { Prefixes } from './prefixes.js';
import type { Syntax } from './syntax.js';

/** The ix:nonFraction elements (Inline XBRL 1.1, section 10) of a page; each fact is written once. */
export interface InlineFacts {
  /** What goes round the digits of a figure: an element for each fact that they say, nested. */
  around(figure: Figure): Around;
  /** What goes round a figure whose facts are hidden: it leads to them. */
  tie(facts: readonly Fact[]): Around;
  /** The elements, for ix:hidden, of all facts that no figure has shown. */
  hidden(facts: readonly Fact[]): string[];
}

export function makeInlineFacts(prefixes: Prefixes, syntax: Syntax, form: string | undefined): InlineFacts {
  const shown = new Set<string>();
  const property = isSecForm(form) ? '-sec-ix-hidden' : '-ix-hidden';

  const pairsOf = (fact: Fact): (readonly string[])[] => {
    const names = [
      ['id', fact.id],
      ['name', prefixes.write(fact.concept)],
      ['contextRef', syntax.contextOf(fact)],
      ['unitRef', syntax.unitOf(fact)],
    ];
    if (fact.value === null) return [...names, ['xsi:nil', 'true']];
    const accuracy = ['decimals', fact.decimals === undefined ? 'INF' : String(fact.decimals)];
    return [...names, accuracy, ...(fact.value.isNegative() && !fact.value.isZero() ? [['sign', '-']] : [])];
  };

  const aroundFact = (fact: Fact): Around => {
    shown.add(fact.id);
    const { written, power } = fact.provenance;
    const scale = power === 0 || written.form === 'fixed-zero' ? [] : [['scale', String(power)]];
    const format = ['format', prefixes.write(transformationOf(written.form))];
    return elementAround('ix:nonFraction', [...pairsOf(fact), format, ...scale]);
  };

  return {
    around: ({ shown: facts }) => nested(facts.map(aroundFact)),
    tie: (facts) => nested(facts.map(({ id }) => elementAround('span', [['style', `${property}:${id}`]])).reverse()),
    hidden: (facts) =>
      facts
        .filter(({ id }) => !shown.has(id))
        .map((fact) => {
          const inner = fact.value === null ? undefined : toText(fact.value.abs());
          const tag = `<ix:nonFraction${attributes(pairsOf(fact))}`;
          return inner === undefined ? `${tag}/>` : `${tag}>${inner}</ix:nonFraction>`;
        }),
  };
}
