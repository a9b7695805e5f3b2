import { dayOf } from '../oim/days.js';
import type { Link, OimFact, OimReport } from '../oim/oim-report.js';
import { decimal, toText } from '../value/decimal.js';
import type { QName } from '../value/qname.js';
import { remember } from '../value/remembered.js';
import { PURE, unitKey } from '../value/unit.js';
import { escapeAttribute, escapeText, expressible } from '../xml/escape.js';
import { contextMarkup, unitMarkup } from './context-markup.js';
import { meet, valueMarkup } from './fact-markup.js';
import { type Labels, plainLabel } from './labels.js';
import { OimSyntax } from './oim-syntax.js';
import { PAGE_STYLE } from './page-style.js';
import { makePrefixes, type Prefixes } from './prefixes.js';
import { safeMarkup } from './safe-markup.js';
import { xmlId } from './xml-id.js';

const HEADS = `<tr>${['Concept', 'Value', 'Unit', 'Period', 'Of'].map((head) => `<th class="head">${head}</th>`).join('')}</tr>\n`;

/** A list is wider than a page of a report, and read by its rows. */
const FACTS_STYLE = `
body { max-width: 64rem; }
.facts th, .facts td { padding: .3rem .7rem .3rem 0; text-align: left; vertical-align: top; font-weight: inherit; }
.facts th.head { font-weight: 600; border-bottom: 1px solid var(--rule); }
.facts td.figure { text-align: right; white-space: nowrap; }
.facts tr + tr { border-top: 1px solid var(--line); }
`;

const NAMESPACES = {
  ix: 'http://www.xbrl.org/2013/inlineXBRL',
  ixt: 'http://www.xbrl.org/inlineXBRL/transformation/2022-02-16',
  link: 'http://www.xbrl.org/2003/linkbase',
  xlink: 'http://www.w3.org/1999/xlink',
  xsi: 'http://www.w3.org/2001/XMLSchema-instance',
  xbrli: 'http://www.xbrl.org/2003/instance',
  xbrldi: 'http://xbrl.org/2006/xbrldi',
};

/**
 * Any report as an inline XBRL 1.1 document, in pieces of its text: a page with one table that has a row for each fact, under the labels that
 * `labels` gives. The facts are gone through twice, since contexts and prefixes stand before them; nothing of them is kept.
 */
export function* factPage(report: OimReport, labels: Labels, name: string): Generator<string> {
  const prefixes = makePrefixes(NAMESPACES);
  const syntax = new OimSyntax();
  for (const fact of report.facts) meet(fact, syntax, prefixes);
  const resources = [
    ...roleRefs(report),
    ...relationships(report.links),
    ...[...syntax.contexts].map(([id, fact]) => contextMarkup(id, fact, prefixes)),
    ...[...syntax.units].flatMap(([id, { unit }]) => (unit ? [unitMarkup(id, unit, prefixes)] : [])),
  ];
  const declared = prefixes.declared().map(([prefix, uri]) => ` xmlns:${prefix}="${escapeAttribute(uri)}"`);
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<html xmlns="http://www.w3.org/1999/xhtml"${declared.join('')}>\n`;
  yield '<head>\n<meta http-equiv="Content-Type" content="text/html; charset=UTF-8"/>\n';
  yield `<title>${escapeText(name)}</title>\n<style type="text/css">${PAGE_STYLE}${FACTS_STYLE}</style>\n</head>\n<body>\n`;
  yield `<div style="display:none"><ix:header>\n<ix:references>${references(report)}</ix:references>\n`;
  yield `<ix:resources>\n${resources.join('\n')}\n</ix:resources>\n</ix:header></div>\n`;
  yield `<h1>${escapeText(name)}</h1>\n<div class="table"><table class="facts">\n`;
  yield HEADS;
  const told = new Circumstances(syntax, labels);
  for (const fact of report.facts) yield row(fact, syntax, prefixes, labels, told);
  yield '</table></div>\n';
  for (const { id, language, content } of report.notes) {
    const attributes = `id="${xmlId(id)}" xml:lang="${escapeAttribute(language)}"`;
    yield `<div><ix:footnote ${attributes}>${expressible(content)}</ix:footnote></div>\n`;
  }
  yield '</body>\n</html>\n';
}

function references({ taxonomy }: OimReport): string {
  const simple = (href: string) => `xlink:type="simple" xlink:href="${escapeAttribute(href)}"`;
  const entered = taxonomy.map(({ kind, href }) =>
    kind === 'schemaRef'
      ? `<link:schemaRef ${simple(href)}/>`
      : `<link:linkbaseRef ${simple(href)} xlink:arcrole="http://www.w3.org/1999/xlink/properties/linkbase"/>`,
  );
  return entered.join('');
}

function roleRefs({ roles }: OimReport): readonly string[] {
  return roles.map(({ kind, uri, href }) => {
    const name = kind === 'roleRef' ? 'roleURI' : 'arcroleURI';
    return `<link:${kind} ${name}="${escapeAttribute(uri)}" xlink:type="simple" xlink:href="${escapeAttribute(href)}"/>`;
  });
}

/** One for each fact, arcrole and role (inline XBRL 1.1, 13.2). */
function relationships(links: readonly Link[]): readonly string[] {
  const ends = new Map<string, Link[]>();
  for (const link of links) remember(ends, JSON.stringify([link.from, link.arcrole, link.role]), () => []).push(link);
  return [...ends.values()].map((alike) => {
    const { from, arcrole, role } = alike[0] as Link;
    const to = alike.map((link) => xmlId(link.to)).join(' ');
    const kind = `arcrole="${escapeAttribute(arcrole)}" linkRole="${escapeAttribute(role)}"`;
    return `<ix:relationship fromRefs="${xmlId(from)}" toRefs="${to}" ${kind}/>`;
  });
}

/** The cells that tell period and members, made once for a context. */
class Circumstances {
  readonly #known = new Map<string, string>();

  constructor(
    readonly syntax: OimSyntax,
    readonly labels: Labels,
  ) {}

  of(fact: OimFact): string {
    return remember(
      this.#known,
      this.syntax.contextOf(fact),
      () => `<td>${escapeText(periodWords(fact))}</td><td>${escapeText(members(fact, this.labels))}</td>`,
    );
  }
}

function row(fact: OimFact, syntax: OimSyntax, prefixes: Prefixes, labels: Labels, told: Circumstances): string {
  const cells = [
    `<th>${escapeText(labels(fact.concept))}</th>`,
    `<td${fact.unit === undefined ? '' : ' class="figure"'}>${factMarkup(fact, syntax, prefixes)}</td>`,
    `<td>${escapeText(unitWords(fact.unit))}</td>`,
    told.of(fact),
  ];
  return `<tr>${cells.join('')}</tr>\n`;
}

/** ix:nonFraction or ix:nonNumeric (inline XBRL 1.1, 10 and 11). */
function factMarkup(fact: OimFact, syntax: OimSyntax, prefixes: Prefixes): string {
  const { id, concept, value, language, decimals } = fact;
  const common = `id="${xmlId(id)}" name="${prefixes.write(concept)}" contextRef="${syntax.contextOf(fact)}"`;
  const spoken = language === undefined ? '' : ` xml:lang="${escapeAttribute(language)}"`;
  const unit = syntax.unitOf(fact);
  if (unit === undefined) {
    if (value === null) return `<ix:nonNumeric ${common}${spoken} xsi:nil="true"/>`;
    const markup = typeof value === 'string' ? safeMarkup(value) : undefined;
    const escaped = markup === undefined ? '' : ' escape="true"';
    const inner = markup ?? valueMarkup(value, prefixes);
    return `<ix:nonNumeric ${common}${spoken}${escaped}>${inner}</ix:nonNumeric>`;
  }
  if (value === null) return `<ix:nonFraction ${common} unitRef="${unit}" xsi:nil="true"/>`;
  const accuracy = `unitRef="${unit}" decimals="${decimals ?? 'INF'}"`;
  return `<ix:nonFraction ${common} ${accuracy}${figure(String(value))}</ix:nonFraction>`;
}

const PLAIN = /^(-?)(0|[1-9]\d*)(\.\d+)?$/;
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,3})?$/;

/** The rest of the start tag, and the number as people write it; what is no number stays as it is. */
function figure(value: string): string {
  const text = value.trim();
  const plain = PLAIN.exec(text) ?? (NUMBER.test(text) ? PLAIN.exec(toText(decimal(text))) : undefined);
  if (!plain) return `>${escapeText(value)}`;
  const [, minus, whole = '', fraction = ''] = plain;
  const sign = minus === '-' && /[1-9]/.test(text) ? ' sign="-"' : '';
  return `${sign} format="ixt:num-dot-decimal">${grouped(whole)}${fraction}`;
}

/** Digits in threes. */
function grouped(digits: string): string {
  if (digits.length <= 3) return digits;
  const first = digits.length % 3 || 3;
  const groups = [digits.slice(0, first)];
  for (let at = first; at < digits.length; at += 3) groups.push(digits.slice(at, at + 3));
  return groups.join(',');
}

/** Measures without their prefixes; a pure number has none. */
function unitWords(unit: OimFact['unit']): string {
  if (unit === undefined || unitKey(unit) === unitKey(PURE)) return '';
  const side = (names: readonly QName[]) => names.map(({ local }) => local).join(' · ');
  return [unit.numerators, unit.denominators]
    .filter((names) => names.length > 0)
    .map(side)
    .join(' / ');
}

function periodWords({ period }: OimFact): string {
  if (period === undefined) return '';
  if (period.kind === 'instant') return dayOf(period.instant, 'instant');
  return `${dayOf(period.start, 'start')} – ${dayOf(period.end, 'end')}`;
}

function members({ dimensions }: OimFact, labels: Labels): string {
  return dimensions
    .map(
      (one) => `${plainLabel(labels(one.axis))}: ${one.member ? plainLabel(labels(one.member)) : (one.typed ?? 'nil')}`,
    )
    .join('; ');
}
