import type { OimFact, OimReport, OimValue } from '../../src/oim/oim-report.js';
import { decimal, toText } from '../../src/value/decimal.js';
import { clark } from '../../src/value/qname.js';
import { unitKey } from '../../src/value/unit.js';

/** What the facts of a report say, by id, in words that are equal for equal facts: value, accuracy, all aspects, footnotes. */
export function tellReport(report: OimReport): ReadonlyMap<string, object> {
  const notes = new Map(report.notes.map(({ id, language, content }) => [id, `${language.toLowerCase()} ${content}`]));
  const links = new Map<string, string[]>();
  for (const { from, to, arcrole, role } of report.links) {
    links.set(from, [...(links.get(from) ?? []), `${arcrole} ${role} > ${notes.get(to) ?? `#${to}`}`]);
  }
  return new Map([...report.facts].map((fact) => [fact.id, tellFact(fact, links.get(fact.id) ?? [])]));
}

/** The same without ids, which xBRL-CSV gives to facts by their places: in order, each as often as it is said, with what it leads to. */
export function tellWithoutIds(report: OimReport): readonly string[] {
  const facts = new Map([...report.facts].map((fact) => [fact.id, JSON.stringify(tellFact(fact, []))]));
  const told = [...tellReport(report).values()].map((fact) =>
    JSON.stringify(fact, (key, value) =>
      key === 'links'
        ? value.map((link: string) => link.replace(/#(.*)$/, (_, id) => facts.get(id) ?? id)).sort()
        : value,
    ),
  );
  return told.sort();
}

function tellFact(fact: OimFact, links: readonly string[]): object {
  return {
    concept: clark(fact.concept),
    value: tellValue(fact.value, fact.unit !== undefined),
    decimals: fact.unit === undefined || fact.value === null ? undefined : (fact.decimals ?? 'INF'),
    entity: { ...fact.entity },
    period: fact.period,
    unit: fact.unit && unitKey(fact.unit),
    language: fact.language?.toLowerCase(),
    dimensions: fact.dimensions
      .map(
        (one) =>
          `${one.container} ${clark(one.axis)} ${one.member === undefined ? JSON.stringify(one.typed) : clark(one.member)}`,
      )
      .sort(),
    links: [...links].sort(),
  };
}

function tellValue(value: OimValue, number: boolean): unknown {
  if (value === null || typeof value === 'string') return number && value !== null ? toText(decimal(value)) : value;
  return [value.form, ...value.names.map(clark)];
}
