import type { Link, Note, OimFact, OimReport, OimValue } from '../oim/oim-report.js';
import { remember } from '../value/remembered.js';
import { escapeAttribute, escapeText, expressible } from '../xml/escape.js';
import { isNcName } from '../xml/tree.js';
import { contextMarkup, unitMarkup } from './context-markup.js';
import { OimSyntax } from './oim-syntax.js';
import { makePrefixes, type Prefixes } from './prefixes.js';

const NAMESPACES = {
  xbrli: 'http://www.xbrl.org/2003/instance',
  link: 'http://www.xbrl.org/2003/linkbase',
  xlink: 'http://www.w3.org/1999/xlink',
  xsi: 'http://www.w3.org/2001/XMLSchema-instance',
  xbrldi: 'http://xbrl.org/2006/xbrldi',
};

const LINKBASE_ARCROLE = 'http://www.w3.org/1999/xlink/properties/linkbase';
const FOOTNOTE_ROLE = 'http://www.xbrl.org/2003/role/footnote';

/**
 * The report as an XBRL 2.1 instance, in pieces of its text: references, contexts, units, facts in their order, footnote links. The facts
 * are gone through twice, for contexts and prefixes stand before them; nothing of them is kept, so that any number can be written.
 */
export function* xbrlXml(report: OimReport): Generator<string> {
  const prefixes = makePrefixes(NAMESPACES);
  const syntax = new OimSyntax();
  for (const fact of report.facts) meet(fact, syntax, prefixes);
  const contexts = [...syntax.contexts].map(([id, fact]) => contextMarkup(id, fact, prefixes));
  const units = [...syntax.units].flatMap(([id, { unit }]) => (unit ? [unitMarkup(id, unit, prefixes)] : []));
  const declared = prefixes.declared().map(([prefix, uri]) => ` xmlns:${prefix}="${escapeAttribute(uri)}"`);
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<xbrli:xbrl${declared.join('')}>\n${references(report)}`;
  yield `${[...contexts, ...units].join('\n')}\n`;
  for (const fact of report.facts) yield `${factMarkup(fact, syntax, prefixes)}\n`;
  yield* footnoteLinks(report);
  yield '</xbrli:xbrl>\n';
}

/** Gives what a fact names its prefixes, and its context and unit their ids. */
function meet(fact: OimFact, syntax: OimSyntax, prefixes: Prefixes): void {
  prefixes.write(fact.concept);
  valueMarkup(fact.value, prefixes);
  const { contexts, units } = syntax;
  const [before, unitsBefore] = [contexts.size, units.size];
  syntax.contextOf(fact);
  syntax.unitOf(fact);
  if (contexts.size > before) contextMarkup('', fact, prefixes);
  if (units.size > unitsBefore && fact.unit) unitMarkup('', fact.unit, prefixes);
}

function references({ taxonomy, roles }: OimReport): string {
  const simple = (href: string) => `xlink:type="simple" xlink:href="${escapeAttribute(href)}"`;
  const entered = taxonomy.map(({ kind, href }) =>
    kind === 'schemaRef'
      ? `<link:schemaRef ${simple(href)}/>\n`
      : `<link:linkbaseRef ${simple(href)} xlink:arcrole="${LINKBASE_ARCROLE}"/>\n`,
  );
  // XBRL 2.1, 4.2 to 4.5: schemas before linkbases before roles
  const named = roles.map(({ kind, uri, href }) => {
    const name = kind === 'roleRef' ? 'roleURI' : 'arcroleURI';
    return `<link:${kind} ${name}="${escapeAttribute(uri)}" ${simple(href)}/>\n`;
  });
  return [...entered.sort(schemasFirst), ...named].join('');
}

function schemasFirst(a: string, b: string): number {
  return Number(a.startsWith('<link:linkbaseRef')) - Number(b.startsWith('<link:linkbaseRef'));
}

function factMarkup(fact: OimFact, syntax: OimSyntax, prefixes: Prefixes): string {
  const name = prefixes.write(fact.concept);
  const unit = syntax.unitOf(fact);
  const start =
    `<${name} id="${xmlId(fact.id)}" contextRef="${syntax.contextOf(fact)}"` +
    `${unit === undefined ? '' : ` unitRef="${unit}"`}` +
    `${fact.language === undefined ? '' : ` xml:lang="${escapeAttribute(fact.language)}"`}`;
  if (fact.value === null) return `${start} xsi:nil="true"/>`;
  const accuracy = unit === undefined ? '' : ` decimals="${fact.decimals ?? 'INF'}"`;
  return `${start}${accuracy}>${valueMarkup(fact.value, prefixes)}</${name}>`;
}

function valueMarkup(value: OimValue, prefixes: Prefixes): string {
  if (value === null || typeof value === 'string') return escapeText(value ?? '');
  if (value.form === 'qname') return value.names.map((name) => prefixes.write(name)).join(' ');
  return value.names.map(({ namespace, local }) => escapeText(`${namespace}#${local}`)).join(' ');
}

/** One for each role (XBRL 2.1, 4.11): facts as locators, notes as resources, labelled by their ids. */
function* footnoteLinks({ links, notes }: OimReport): Generator<string> {
  const noteOf = new Map(notes.map((note) => [note.id, note]));
  const written = new Set<string>();
  for (const [role, alike] of byRole(links)) {
    yield `<link:footnoteLink xlink:type="extended" xlink:role="${escapeAttribute(role)}">\n`;
    for (const id of new Set(alike.flatMap(({ from, to }) => [from, to]))) {
      const note = noteOf.get(id);
      yield note === undefined ? locator(id) : resource(note, written.has(id));
      written.add(id);
    }
    for (const { arcrole, from, to } of alike) {
      const ends = `xlink:from="${xmlId(from)}" xlink:to="${xmlId(to)}"`;
      yield `<link:footnoteArc xlink:type="arc" xlink:arcrole="${escapeAttribute(arcrole)}" ${ends}/>\n`;
    }
    yield '</link:footnoteLink>\n';
  }
}

function byRole(links: readonly Link[]): ReadonlyMap<string, readonly Link[]> {
  const roles = new Map<string, Link[]>();
  for (const link of links) remember(roles, link.role, () => []).push(link);
  return roles;
}

function locator(id: string): string {
  const label = xmlId(id);
  return `<link:loc xlink:type="locator" xlink:href="#${label}" xlink:label="${label}"/>\n`;
}

/** A note that another link has too is written again, without its id. */
function resource({ id, language, content }: Note, again: boolean): string {
  const label = xmlId(id);
  const own = again ? '' : ` id="${label}"`;
  const namespace = content.includes('<') ? ' xmlns="http://www.w3.org/1999/xhtml"' : '';
  return (
    `<link:footnote xlink:type="resource"${own} xlink:label="${label}" xlink:role="${FOOTNOTE_ROLE}" ` +
    `xml:lang="${escapeAttribute(language)}"${namespace}>${expressible(content)}</link:footnote>\n`
  );
}

/** An id as XML's ids are written; one that is none already has its other characters as `_x…_`, by their number. */
function xmlId(id: string): string {
  if (isNcName(id)) return id;
  return `_${[...id].map((one) => (/[\w.-]/.test(one) ? one : `_x${one.codePointAt(0)?.toString(16)}_`)).join('')}`;
}
