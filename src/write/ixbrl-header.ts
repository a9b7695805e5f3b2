import type { ReportFootnote } from '../fact/fact.js';
import type { Report } from '../fact/report.js';
import { oimFactOf } from '../oim/of-report.js';
import { escapeText } from '../xml/escape.js';
import { attributes } from './around.js';
import { contextMarkup, unitMarkup } from './context-markup.js';
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
    ...[...syntax.contexts].map(([id, fact]) => contextMarkup(id, oimFactOf(fact), prefixes)),
    ...[...syntax.units].map(([id, fact]) => unitMarkup(id, fact.unit, prefixes)),
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
