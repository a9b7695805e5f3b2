import type { Fact } from '../fact/fact.js';
import type { Standing } from '../fact/standing.js';
import { escapeText } from '../xml/escape.js';
import { attributes } from './around.js';
import type { Figure } from './figures.js';
import type { InlineFacts } from './inline-facts.js';
import type { Labels } from './labels.js';
import { tooltip } from './tooltip.js';

/** Shows the figures of a page of ours: tagged, marked by their standing, with what a pointer over them says. */
export interface Tagger {
  /**
   * A figure as markup. `wrap` may put an element round the inline elements. A figure shown a second time is plain text: a fact
   * is written once.
   */
  mark(figure: Figure, digits: string, wrap?: (inner: string) => string): string;
}

export function makeTagger(inline: InlineFacts, labels: Labels, standing: (fact: Fact) => Standing): Tagger {
  const marked = new Set<Figure>();
  const mark: Tagger['mark'] = (figure, digits, wrap = (inner) => inner) => {
    const words = escapeText(digits);
    if (marked.has(figure)) return wrap(words);
    marked.add(figure);
    const { open, close } = inline.around(figure);
    const tie = inline.tie(figure.tied);
    const facts = [...figure.shown, ...figure.tied];
    const kind = ['fact'];
    if (facts.some(({ reviews }) => reviews.length > 0)) kind.push('review');
    if (facts.every((fact) => standing(fact) === 'proved')) kind.push('proved');
    if (facts.some((fact) => standing(fact) === 'failed')) kind.push('failed');
    const span = attributes([
      ['class', kind.join(' ')],
      ['title', tooltip(facts, labels, standing)],
    ]);
    return `<span${span}>${tie.open}${wrap(`${open}${words}${close}`)}${tie.close}</span>`;
  };
  return { mark };
}
