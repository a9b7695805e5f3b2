import type { Fact, ReportFootnote } from '../fact/fact.js';
import type { Report } from '../fact/report.js';
import { type Standing, standings } from '../fact/standing.js';
import type { Fault } from '../html/page.js';
import { XHTML } from '../inline/names.js';
import type { Taxonomy } from '../taxonomy/taxonomy.js';
import { escapeText } from '../xml/escape.js';
import { attributes } from './around.js';
import { type InlineFacts, makeInlineFacts } from './inline-facts.js';
import { headerMarkup, hiddenFootnote } from './ixbrl-header.js';
import { makeLabels } from './labels.js';
import { markPage } from './own-page.js';
import { printPage } from './own-print.js';
import { pageMarkup } from './page.js';
import { PAGE_STYLE } from './page-style.js';
import { makePrefixes, type Prefixes } from './prefixes.js';
import { schemaRef } from './schema-ref.js';
import { deriveSyntax, type Syntax } from './syntax.js';
import { makeTagger } from './tagger.js';

const NAMESPACES = {
  ix: 'http://www.xbrl.org/2013/inlineXBRL',
  link: 'http://www.xbrl.org/2003/linkbase',
  xlink: 'http://www.w3.org/1999/xlink',
  xsi: 'http://www.w3.org/2001/XMLSchema-instance',
  xbrli: 'http://www.xbrl.org/2003/instance',
  xbrldi: 'http://xbrl.org/2006/xbrldi',
};

/** An inline XBRL document, and what had to be changed in the page that the note was given as. */
export interface InlineDocument {
  readonly markup: string;
  readonly faults: readonly Fault[];
}

/**
 * The report as one inline XBRL 1.1 document: a note that is a page stays the page it is, any other becomes one to read; its
 * figures are tagged where they stand. Characters that XML cannot hold become U+FFFD. The schema is referred to as `schemaRef`
 * says; nothing that we write is outside the file.
 */
export function ixbrl(report: Report, taxonomy: Taxonomy, name: string): InlineDocument {
  const prefixes = makePrefixes(NAMESPACES);
  const syntax = deriveSyntax(report.facts);
  const inline = makeInlineFacts(prefixes, syntax, report.form);
  const header = (unplaced: readonly ReportFootnote[]): string => {
    const hidden = [...inline.hidden(report.facts), ...unplaced.map(hiddenFootnote)];
    const markup = headerMarkup(report, { schemaRef: schemaRef(report, taxonomy, name), hidden, syntax, prefixes });
    return `<div style="display:none">${markup}</div>`;
  };
  if (report.source.origin !== undefined) return ownPage(report, name, { inline, prefixes, syntax, header });
  const standing = standings(report);
  const tagger = makeTagger(inline, makeLabels(report, taxonomy), standing);
  const { blocks, unplaced } = pageMarkup(report, tagger);
  const head = header(unplaced);
  const declared = namespaces(prefixes).map(([prefix, namespace]) => [xmlns(prefix), namespace]);
  const markup = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<html${attributes([...declared, ['xml:lang', report.language]])}>`,
    '<head>',
    META,
    '<meta name="viewport" content="width=device-width, initial-scale=1"/>',
    titleMarkup(report, name),
    `<style type="text/css">${PAGE_STYLE}</style>`,
    '</head>',
    '<body>',
    head,
    `<p class="of">${escapeText(entityWords(report))}</p>`,
    ...blocks,
    `<p class="told">${escapeText(census(report, standing))}</p>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
  return { markup, faults: [] };
}

const META = '<meta http-equiv="Content-Type" content="text/html; charset=UTF-8"/>';

interface Parts {
  readonly inline: InlineFacts;
  readonly prefixes: Prefixes;
  readonly syntax: Syntax;
  header(unplaced: readonly ReportFootnote[]): string;
}

/** The filer's page with the facts in it. */
function ownPage(report: Report, name: string, { inline, prefixes, syntax, header }: Parts): InlineDocument {
  const { page, insertions, unplaced } = markPage(report, inline);
  const head = header(unplaced);
  const ids = [...report.facts, ...report.footnotes].map(({ id }) => id);
  return printPage(page, {
    namespaces: namespaces(prefixes),
    language: report.language,
    title: `${META}${titleMarkup(report, name)}`,
    header: head,
    ids: new Set([...ids, ...syntax.contexts.keys(), ...syntax.units.keys()]),
    insertions,
  });
}

/** All that the document declares, once all of it is written. */
function namespaces(prefixes: Prefixes): (readonly [prefix: string, namespace: string])[] {
  return [['', XHTML], ...prefixes.declared()];
}

function xmlns(prefix: string): string {
  return prefix === '' ? 'xmlns' : `xmlns:${prefix}`;
}

function titleMarkup(report: Report, name: string): string {
  return `<title>${escapeText(titleOf(report, name))}</title>`;
}

function titleOf(report: Report, name: string): string {
  const headings = report.page.flatMap((block) => (block.kind === 'heading' ? [block.phrase.text] : []));
  const longest = headings.slice(0, 3).reduce((a, b) => (b.length > a.length ? b : a), '');
  return [longest === '' ? name : longest, ...(report.entity.name === undefined ? [] : [report.entity.name])].join(
    ' · ',
  );
}

function entityWords({ entity, form }: Report): string {
  return [entity.name ?? `${entity.scheme} ${entity.identifier}`, ...(form === undefined ? [] : [form])].join(' · ');
}

/** What a reader should know of the marks on the page. */
function census(report: Report, standing: (fact: Fact) => Standing): string {
  const { facts } = report;
  const each = facts.map(standing);
  const of = (wanted: Standing) => each.filter((own) => own === wanted).length;
  const [proved, foots, failed] = [of('proved'), of('foots'), of('failed')];
  const review = facts.filter(({ reviews }) => reviews.length > 0).length;
  const count = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;
  const parts = [`${count(proved, 'is', 'are')} proved (solid line)`];
  if (foots > 0) parts.push(`${count(foots, 'foots', 'foot')} but no more`);
  if (failed > 0) parts.push(`${count(failed, 'does', 'do')} not add up (dashed red)`);
  if (review > 0) parts.push(`${count(review, 'waits', 'wait')} for review (marked)`);
  return `${count(facts.length, 'fact is', 'facts are')} tagged on this page, underlined; ${parts.join(', ')}.`;
}
