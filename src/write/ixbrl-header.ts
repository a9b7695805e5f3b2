import type { Fact, ReportFootnote } from '../fact/fact.js';
import type { Report } from '../fact/report.js';
import type { QName } from '../value/qname.js';
import { escapeText } from '../xml/escape.js';
import { attributes } from './around.js';
import type { Prefixes } from './prefixes.js';
import type { Syntax } from './syntax.js';

/** What the ix:header of a page says beside its references. */
export interface Header {
  readonly schemaRef: string;
  /** Elements of facts and footnotes that the page does not show. */
  readonly hidden: readonly string[];
  readonly syntax: Syntax;
  readonly prefixes: Prefixes;
}

/** ix:header (Inline XBRL 1.1, section 8): what is hidden, the schema, the contexts, units and footnote relationships. */
export function headerMarkup(report: Report, { schemaRef, hidden, syntax, prefixes }: Header): string {
  const write = (name: QName) => escapeText(prefixes.write(name));
  const reference = attributes([
    ['xlink:type', 'simple'],
    ['xlink:href', schemaRef],
  ]);
  return [
    '<ix:header>',
    ...(hidden.length > 0 ? ['<ix:hidden>', ...hidden, '</ix:hidden>'] : []),
    `<ix:references><link:schemaRef${reference}/></ix:references>`,
    '<ix:resources>',
    ...relationships(report),
    ...[...syntax.contexts].map(([id, fact]) => contextMarkup(id, fact, write)),
    ...[...syntax.units].map(([id, fact]) => unitMarkup(id, fact, write)),
    '</ix:resources>',
    '</ix:header>',
  ].join('\n');
}

/** A footnote that no block of the page holds. */
export function hiddenFootnote(note: ReportFootnote): string {
  return `<ix:footnote${attributes([
    ['id', note.id],
    ['xml:lang', note.language],
  ])}>${escapeText(note.text)}</ix:footnote>`;
}

function relationships({ facts, footnotes }: Report): string[] {
  const from = new Map<string, string[]>(footnotes.map(({ id }) => [id, []]));
  for (const fact of facts) for (const id of fact.footnotes) from.get(id)?.push(fact.id);
  return [...from].flatMap(([id, ids]) => {
    if (ids.length === 0) return [];
    return [
      `<ix:relationship${attributes([
        ['fromRefs', ids.join(' ')],
        ['toRefs', id],
      ])}/>`,
    ];
  });
}

function contextMarkup(id: string, { entity, period, dimensions }: Fact, write: (name: QName) => string): string {
  const when =
    period.kind === 'instant'
      ? `<xbrli:instant>${period.instant}</xbrli:instant>`
      : `<xbrli:startDate>${period.start}</xbrli:startDate><xbrli:endDate>${period.end}</xbrli:endDate>`;
  const members = dimensions.map(
    ({ axis, member }) => `<xbrldi:explicitMember dimension="${write(axis)}">${write(member)}</xbrldi:explicitMember>`,
  );
  const scenario = members.length > 0 ? `<xbrli:scenario>${members.join('')}</xbrli:scenario>` : '';
  const who = `<xbrli:identifier${attributes([['scheme', entity.scheme]])}>${escapeText(entity.identifier)}</xbrli:identifier>`;
  return `<xbrli:context id="${id}"><xbrli:entity>${who}</xbrli:entity><xbrli:period>${when}</xbrli:period>${scenario}</xbrli:context>`;
}

function unitMarkup(id: string, { unit }: Fact, write: (name: QName) => string): string {
  const measures = (names: readonly QName[]) =>
    names.map((name) => `<xbrli:measure>${write(name)}</xbrli:measure>`).join('');
  const above = measures(unit.numerators);
  const below = measures(unit.denominators);
  const inner =
    below === ''
      ? above
      : `<xbrli:divide><xbrli:unitNumerator>${above}</xbrli:unitNumerator><xbrli:unitDenominator>${below}</xbrli:unitDenominator></xbrli:divide>`;
  return `<xbrli:unit id="${id}">${inner}</xbrli:unit>`;
}
