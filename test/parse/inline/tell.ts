import type { Instance, InstancePeriod, ItemFact } from '../../../src/instance/instance.js';
import { allItems } from '../../../src/instance/instance.js';
import { decimal, toText } from '../../../src/value/decimal.js';
import { clark } from '../../../src/value/qname.js';
import { unitKey } from '../../../src/value/unit.js';
import { attribute, isElement, textWithin } from '../../../src/xml/tree.js';

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
  if (period.kind === 'instant') return period.instant;
  return period.kind === 'forever' ? 'forever' : `${period.start}/${period.end}`;
}

function tellTyped(typed: ItemFact['element'] | string): string {
  return typed === undefined || typeof typed === 'string'
    ? (typed ?? 'nothing')
    : `${clark(typed.name)} ${textWithin(typed)}`;
}

/** `arcrole > text` of a footnote, `arcrole > id` of a fact, for each fact that has some. */
function footnotesByFact({ footnoteLinks, inline }: Instance): ReadonlyMap<string | undefined, string[]> {
  const notes = new Map<string | undefined, string[]>();
  for (const { locators, resources, arcs } of footnoteLinks) {
    for (const { from, to, arcrole } of arcs) {
      const ends = [
        ...resources
          .filter(({ label }) => label === to)
          .map(({ element }) => inline?.textOf(element) ?? textWithin(element)),
        ...locators.filter(({ label }) => label === to).map(({ fragment }) => `#${fragment}`),
      ];
      for (const { target } of locators.filter(({ label }) => label === from)) {
        const id = target && isElement(target) ? attribute(target, 'id') : undefined;
        notes.set(id, [...(notes.get(id) ?? []), ...ends.map((end) => `${arcrole} > ${end}`)]);
      }
    }
  }
  return notes;
}
