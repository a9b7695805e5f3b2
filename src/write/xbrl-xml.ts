import type { Link, Note, OimFact, OimReport } from '../oim/oim-report.js';
import { remember } from '../value/remembered.js';
import { escapeAttribute, expressible } from '../xml/escape.js';
import { contextMarkup, unitMarkup } from './context-markup.js';
import { meet, valueMarkup } from './fact-markup.js';
import { OimSyntax } from './oim-syntax.js';
import { makePrefixes, type Prefixes } from './prefixes.js';
import { xmlId } from './xml-id.js';

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
