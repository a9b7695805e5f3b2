import type { Entity, Fact } from '../fact/fact.js';
import type { Report } from '../fact/report.js';
import type { Taxonomy } from '../taxonomy/taxonomy.js';
import { toText } from '../value/decimal.js';
import { addDays, type Period } from '../value/period.js';
import { PURE, type Unit, unitKey } from '../value/unit.js';
import { escapeText } from '../xml/escape.js';
import { makePrefixes, type Prefixes } from './prefixes.js';
import { schemaRef } from './schema-ref.js';

const XBRL = 'https://xbrl.org/2021';
const FOOTNOTE = 'http://www.xbrl.org/2003/arcrole/fact-footnote';
const STANDARD_LINK = 'http://www.xbrl.org/2003/role/link';

/**
 * The report as an xBRL-JSON 1.0 document (OIM 1.0), an object for `JSON.stringify`: facts by id in the order of the
 * note, footnotes behind them. Values are canonical text; `decimals` is absent where a value is exact, `unit` where it is
 * pure. Footnotes of no fact have no place in the model and are left out.
 */
export function xbrlJson(report: Report, taxonomy: Taxonomy, name: string): object {
  const prefixes = makePrefixes({ xbrl: XBRL });
  const notes = linkedFootnotes(report);
  const known = new Set(notes.map(({ id }) => id));
  const facts: Record<string, object> = {};
  for (const fact of report.facts) facts[fact.id] = toFact(fact, prefixes, known);
  for (const { id, text, language } of notes) {
    const dimensions = { concept: 'xbrl:note', noteId: id, language: language.toLowerCase() };
    // A note's value is an XHTML fragment (OIM 1.0, "Text footnotes").
    facts[id] = { value: escapeText(text), dimensions };
  }
  const links = notes.length > 0 ? { linkTypes: { footnote: FOOTNOTE }, linkGroups: { _: STANDARD_LINK } } : {};
  return {
    documentInfo: {
      documentType: `${XBRL}/xbrl-json`,
      namespaces: Object.fromEntries(prefixes.declared()),
      ...links,
      taxonomy: [schemaRef(report, taxonomy, name)],
    },
    facts,
  };
}

/** The footnotes that some fact has, in their order. */
export function linkedFootnotes(report: Report): Report['footnotes'] {
  const linked = new Set(report.facts.flatMap(({ footnotes }) => footnotes));
  return report.footnotes.filter(({ id }) => linked.has(id));
}

function toFact(fact: Fact, prefixes: Prefixes, notes: ReadonlySet<string>): object {
  const unit = unitKey(fact.unit) === unitKey(PURE) ? {} : { unit: unitText(fact.unit, prefixes) };
  const footnotes = fact.footnotes.filter((id) => notes.has(id));
  return {
    value: fact.value === null ? null : toText(fact.value),
    ...(fact.decimals === undefined || fact.value === null ? {} : { decimals: fact.decimals }),
    dimensions: {
      concept: prefixes.write(fact.concept),
      entity: entityText(fact.entity, prefixes),
      period: periodText(fact.period),
      ...unit,
      ...Object.fromEntries(fact.dimensions.map(({ axis, member }) => [prefixes.write(axis), prefixes.write(member)])),
    },
    ...(footnotes.length > 0 ? { links: { footnote: { _: footnotes } } } : {}),
  };
}

const SCHEMES: Readonly<Record<string, string>> = {
  'http://www.sec.gov/CIK': 'cik',
  'http://standards.iso.org/iso/17442': 'lei',
};

function entityText({ scheme, identifier }: Entity, prefixes: Prefixes): string {
  return `${prefixes.prefixOf(scheme, SCHEMES[scheme] ?? 'scheme')}:${identifier}`;
}

/** A period as moments (OIM 1.0): the end of a day is the midnight that follows it. */
function periodText(period: Period): string {
  const midnight = (day: string) => `${day}T00:00:00`;
  const after = (day: string) => midnight(addDays(day, 1));
  return period.kind === 'instant' ? after(period.instant) : `${midnight(period.start)}/${after(period.end)}`;
}

/** The canonical form: measures sorted, products in parentheses where they stand over or under another. */
function unitText(unit: Unit, prefixes: Prefixes): string {
  const side = (names: Unit['numerators'], alone: boolean): string => {
    const product = names
      .map((name) => prefixes.write(name))
      .sort()
      .join('*');
    return names.length > 1 && !alone ? `(${product})` : product;
  };
  if (unit.denominators.length === 0) return side(unit.numerators, true);
  return `${side(unit.numerators, false)}/${side(unit.denominators, false)}`;
}
