import type { Instance, InstancePeriod, ItemFact } from '../../../src/instance/instance.js';
import { allItems } from '../../../src/instance/instance.js';
import { decimal, toText } from '../../../src/value/decimal.js';
import { findMoment, momentKey } from '../../../src/value/moment.js';
import { clark } from '../../../src/value/qname.js';
import { unitKey } from '../../../src/value/unit.js';
import { escapeText } from '../../../src/xml/escape.js';
import { type Element, textWithin } from '../../../src/xml/tree.js';

/** What the items of a report say, by id, in words that are equal for equal facts whatever syntax holds them. */
export function tell(instance: Instance): ReadonlyMap<string | undefined, object> {
  const notes = footnotesByFact(instance);
  return new Map([...allItems(instance)].map((fact) => [fact.id, tellItem(fact, notes.get(fact.id) ?? [])]));
}

function tellItem(fact: ItemFact, footnotes: readonly string[]): object {
  const { value, nil, unit, decimals, precision, context, language, fraction } = fact;
  return {
    name: clark(fact.name),
    // the zeros behind a number's point say nothing
    value: unit === undefined || nil || fraction ? value : toText(decimal(value)),
    nil,
    unit: unit && unitKey(unit.measures),
    decimals,
    precision,
    fraction,
    entity: context?.entity,
    period: context && tellPeriod(context.period),
    dimensions: context?.dimensions
      .map(({ axis, member, typed }) => [clark(axis), member ? clark(member) : tellTyped(typed)])
      .sort(),
    language: unit === undefined ? language : undefined,
    footnotes: [...footnotes].sort(),
  };
}

function tellPeriod(period: InstancePeriod): string {
  if (period.kind === 'forever') return 'forever';
  if (period.kind === 'instant') return moment(period.instant, 'instant');
  return `${moment(period.start, 'start')}/${moment(period.end, 'end')}`;
}

function moment(text: string, as: 'start' | 'end' | 'instant'): string {
  const found = findMoment(text, as);
  return found === undefined ? `no moment: ${text}` : momentKey(found);
}

function tellTyped(typed: ItemFact['element'] | string): string {
  return typed === undefined || typeof typed === 'string'
    ? (typed ?? 'nothing')
    : `${clark(typed.name)} ${textWithin(typed)}`;
}

/** `arcrole > text` of a footnote, `arcrole > id` of a fact, for each fact that has some. */
function footnotesByFact({ footnoteLinks, inline }: Instance): ReadonlyMap<string | undefined, string[]> {
  const notes = new Map<string | undefined, string[]>();
  const markup = (note: Element) => inline?.textOf(note) ?? escapeText(textWithin(note));
  for (const { locators, resources, arcs } of footnoteLinks) {
    for (const { from, to, arcrole } of arcs) {
      const ends = [
        ...resources.filter(({ label }) => label === to).map(({ element }) => markup(element)),
        ...locators.filter(({ label }) => label === to).map(({ fragment }) => `#${fragment}`),
      ];
      for (const { fragment } of locators.filter(({ label }) => label === from)) {
        notes.set(fragment, [...(notes.get(fragment) ?? []), ...ends.map((end) => `${arcrole} > ${end}`)]);
      }
    }
  }
  return notes;
}
