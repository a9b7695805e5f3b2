import type { Fact } from '../fact/fact.js';
import type { Report } from '../fact/report.js';
import { type Standing, standings } from '../fact/standing.js';
import type { Taxonomy } from '../taxonomy/taxonomy.js';
import { escapeText } from '../xml/escape.js';
import { headerMarkup, hiddenFootnote } from './ixbrl-header.js';
import { makeLabels } from './labels.js';
import { pageMarkup } from './page.js';
import { PAGE_STYLE } from './page-style.js';
import { makePrefixes } from './prefixes.js';
import { schemaRef } from './schema-ref.js';
import { deriveSyntax } from './syntax.js';
import { attributes, makeTagger } from './tagger.js';

const NAMESPACES = {
  ix: 'http://www.xbrl.org/2013/inlineXBRL',
  link: 'http://www.xbrl.org/2003/linkbase',
  xlink: 'http://www.w3.org/1999/xlink',
  xsi: 'http://www.w3.org/2001/XMLSchema-instance',
  xbrli: 'http://www.xbrl.org/2003/instance',
  xbrldi: 'http://xbrl.org/2006/xbrldi',
};

/**
 * The report as one inline XBRL 1.1 document: the note as a page to read, its figures tagged where they stand. Characters
 * that XML cannot hold become U+FFFD. The schema is referred to as `schemaRef` says; nothing else is outside the file.
 */
export function ixbrl(report: Report, taxonomy: Taxonomy, name: string): string {
  const prefixes = makePrefixes(NAMESPACES);
  const syntax = deriveSyntax(report.facts);
  const standing = standings(report);
  const tagger = makeTagger(makeLabels(report, taxonomy), prefixes, syntax, standing);
  const { blocks, unplaced } = pageMarkup(report, tagger);
  const hidden = [...tagger.hidden(report.facts), ...unplaced.map(hiddenFootnote)];
  const header = headerMarkup(report, { schemaRef: schemaRef(report, taxonomy, name), hidden, syntax, prefixes });
  const declared = prefixes.declared().map(([prefix, namespace]) => [`xmlns:${prefix}`, namespace]);
  const root = attributes([['xmlns', 'http://www.w3.org/1999/xhtml'], ...declared, ['xml:lang', report.language]]);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<html${root}>`,
    '<head>',
    '<meta http-equiv="Content-Type" content="text/html; charset=UTF-8"/>',
    '<meta name="viewport" content="width=device-width, initial-scale=1"/>',
    `<title>${escapeText(titleOf(report, name))}</title>`,
    `<style type="text/css">${PAGE_STYLE}</style>`,
    '</head>',
    '<body>',
    `<div style="display:none">${header}</div>`,
    `<p class="of">${escapeText(entityWords(report))}</p>`,
    ...blocks,
    `<p class="told">${escapeText(census(report, standing))}</p>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
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
