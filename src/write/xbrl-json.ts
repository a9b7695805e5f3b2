import type { Link, OimFact, OimReport } from '../oim/oim-report.js';
import { OIM } from '../oim/reserved.js';
import { remember } from '../value/remembered.js';
import { type Aliases, linkAliases } from './link-aliases.js';
import { entityText, oimPrefixes, periodText, unitText, valueText } from './oim-words.js';
import type { Prefixes } from './prefixes.js';

/**
 * The report as an xBRL-JSON 1.0 document (OIM 1.0), an object for `JSON.stringify`: facts by id in their order, footnotes
 * behind them. `decimals` is absent where a value is exact, `unit` where it is pure.
 */
export function xbrlJson(report: OimReport): object {
  const prefixes = oimPrefixes();
  const aliases = linkAliases(report.links);
  const links = linksByFact(report.links, aliases);
  const facts: Record<string, object> = {};
  for (const fact of report.facts) facts[fact.id] = { ...tellFact(fact, prefixes), ...links.get(fact.id) };
  for (const { id, content, language } of report.notes) {
    const dimensions = { concept: 'xbrl:note', noteId: id, language: language.toLowerCase() };
    facts[id] = { value: content, dimensions, ...links.get(id) };
  }
  return {
    documentInfo: {
      documentType: `${OIM}/xbrl-json`,
      namespaces: Object.fromEntries(prefixes.declared()),
      ...(report.links.length > 0
        ? {
            linkTypes: Object.fromEntries(aliases.types.declared),
            linkGroups: Object.fromEntries(aliases.groups.declared),
          }
        : {}),
      taxonomy: [...report.taxonomy.map(({ href }) => href), ...rolesApart(report)],
    },
    facts,
  };
}

/** The documents that declare roles of the links are entry points too: the model has no other place for them. */
export function rolesApart({ roles, taxonomy }: OimReport): readonly string[] {
  const entered = new Set(taxonomy.map(({ href }) => href));
  const documents = roles.map(({ href }) => href.replace(/#.*$/, ''));
  return [...new Set(documents)].filter((href) => !entered.has(href));
}

function tellFact(fact: OimFact, prefixes: Prefixes): object {
  const { concept, value, decimals, language, dimensions } = fact;
  const [entity, period] = [entityText(fact.entity, prefixes), periodText(fact.period)];
  const name = prefixes.write(concept);
  const unit = unitText(fact.unit, prefixes);
  return {
    value: valueText(value, prefixes),
    ...(typeof decimals === 'number' ? { decimals } : {}),
    dimensions: {
      concept: name,
      ...(entity === undefined ? {} : { entity }),
      ...(period === undefined ? {} : { period }),
      ...(unit === undefined ? {} : { unit }),
      ...(language === undefined ? {} : { language: language.toLowerCase() }),
      ...Object.fromEntries(
        dimensions.map((one) => [
          prefixes.write(one.axis),
          one.member === undefined ? one.typed : prefixes.write(one.member),
        ]),
      ),
    },
  };
}

interface LinksOfFact {
  readonly links: object;
}

/** By type, group and target, as a fact or note holds them (xBRL-JSON 1.0, 5.3). */
function linksByFact(links: readonly Link[], aliases: Aliases): ReadonlyMap<string, LinksOfFact> {
  const byFact = new Map<string, Map<string, Map<string, string[]>>>();
  for (const { arcrole, role, from, to } of links) {
    const types = remember(byFact, from, () => new Map<string, Map<string, string[]>>());
    const groups = remember(types, aliases.types.of(arcrole), () => new Map<string, string[]>());
    remember(groups, aliases.groups.of(role), () => []).push(to);
  }
  const told = (types: ReadonlyMap<string, ReadonlyMap<string, string[]>>) =>
    Object.fromEntries([...types].map(([type, groups]) => [type, Object.fromEntries(groups)]));
  return new Map([...byFact].map(([from, types]) => [from, { links: told(types) }]));
}
