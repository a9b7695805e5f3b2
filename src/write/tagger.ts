import type { Fact } from '../fact/fact.js';
import type { Standing } from '../fact/standing.js';
import { transformationOf } from '../transform/number-form.js';
import { toText } from '../value/decimal.js';
import { escapeAttribute, escapeText } from '../xml/escape.js';
import type { Figure } from './figures.js';
import type { Labels } from './labels.js';
import type { Prefixes } from './prefixes.js';
import type { Syntax } from './syntax.js';
import { tooltip } from './tooltip.js';

/** Puts ix:nonFraction elements (Inline XBRL 1.1, section 10) round the figures of one page. */
export interface Tagger {
  /**
   * A figure as markup, with the words that a pointer over it shows. `wrap` may put an element round the inline elements.
   * A figure shown a second time is plain text: a fact is written once.
   */
  mark(figure: Figure, digits: string, wrap?: (inner: string) => string): string;
  /** The inline elements, for ix:hidden, of all facts of the report that no figure has shown. */
  hidden(facts: readonly Fact[]): string[];
}

export function makeTagger(
  labels: Labels,
  prefixes: Prefixes,
  syntax: Syntax,
  standing: (fact: Fact) => Standing,
): Tagger {
  const marked = new Set<Figure>();
  const shown = new Set<string>();

  const attributesOf = (fact: Fact): string => {
    const names = [
      ['id', fact.id],
      ['name', prefixes.write(fact.concept)],
      ['contextRef', syntax.contextOf(fact)],
      ['unitRef', syntax.unitOf(fact)],
    ];
    if (fact.value === null) return attributes([...names, ['xsi:nil', 'true']]);
    const accuracy = ['decimals', fact.decimals === undefined ? 'INF' : String(fact.decimals)];
    return attributes([
      ...names,
      accuracy,
      ...(fact.value.isNegative() && !fact.value.isZero() ? [['sign', '-']] : []),
    ]);
  };

  const around = (fact: Fact, inner: string): string => {
    shown.add(fact.id);
    const { written, power } = fact.provenance;
    const scale = power === 0 || written.form === 'fixed-zero' ? [] : [['scale', String(power)]];
    const more = attributes([['format', prefixes.write(transformationOf(written.form))], ...scale]);
    return `<ix:nonFraction${attributesOf(fact)}${more}>${inner}</ix:nonFraction>`;
  };

  const mark: Tagger['mark'] = (figure, digits, wrap = (inner) => inner) => {
    const words = escapeText(digits);
    if (marked.has(figure)) return wrap(words);
    marked.add(figure);
    const tagged = wrap(figure.shown.reduceRight((inner, fact) => around(fact, inner), words));
    const tied = figure.tied.reduce(
      (inner, { id }) => `<span style="-ix-hidden:${escapeAttribute(id)}">${inner}</span>`,
      tagged,
    );
    const facts = [...figure.shown, ...figure.tied];
    const kind = ['fact'];
    if (facts.some(({ reviews }) => reviews.length > 0)) kind.push('review');
    if (facts.every((fact) => standing(fact) === 'proved')) kind.push('proved');
    if (facts.some((fact) => standing(fact) === 'failed')) kind.push('failed');
    return `<span${attributes([
      ['class', kind.join(' ')],
      ['title', tooltip(facts, labels, standing)],
    ])}>${tied}</span>`;
  };

  const hidden: Tagger['hidden'] = (facts) =>
    facts
      .filter(({ id }) => !shown.has(id))
      .map((fact) =>
        fact.value === null
          ? `<ix:nonFraction${attributesOf(fact)}/>`
          : `<ix:nonFraction${attributesOf(fact)}>${toText(fact.value.abs())}</ix:nonFraction>`,
      );

  return { mark, hidden };
}

/** Attributes with their values escaped, each with a space before it. */
export function attributes(pairs: readonly (readonly string[])[]): string {
  return pairs.map(([name, value = '']) => ` ${name}="${escapeAttribute(value)}"`).join('');
}
