import { LINK, XBRLDI, XBRLI, XLINK } from '../../dts/names.js';
import { IX, XHTML } from '../../inline/names.js';
import { manyOf, type PlainForm, PlainForms, someOf } from '../../xml/plain.js';
import {
  ADDRESS,
  ANY,
  BOOLEAN,
  DATE,
  DECIMAL,
  INTEGER,
  LANGUAGE,
  NC_NAME,
  NC_NAMES,
  NMTOKENS,
  NUMBER,
  QNAME,
} from '../../xml/plain-values.js';
import { XML } from '../../xml/tree.js';

const DIRECTION = /^(?:ltr|rtl)$/;
const INTERNATIONAL = { 'xml:lang': LANGUAGE, dir: DIRECTION };
const COMMON = { id: NC_NAME, class: NMTOKENS, title: ANY, style: ANY, ...INTERNATIONAL };
const ALIGNED = {
  ...COMMON,
  align: /^(?:left|center|right|justify)$/,
  valign: /^(?:top|middle|bottom|baseline)$/,
};
const CELL = { ...ALIGNED, colspan: NUMBER, rowspan: NUMBER, scope: /^(?:row|col|rowgroup|colgroup)$/ };

const FACTS = 'ix:footnote ix:fraction ix:nonFraction ix:nonNumeric';
const ANYWHERE = `${FACTS} ix:continuation ix:exclude ix:header`;
const PHRASES = `br span em strong b i small big tt sub sup ${ANYWHERE}`;
const INLINE = `${PHRASES} a`;
const BLOCKS = `p div h1 h2 h3 h4 h5 h6 ul ol table hr ${ANYWHERE}`;
const FLOW = `${BLOCKS} ${INLINE}`;

const inline: PlainForm = { attributes: COMMON, children: manyOf(INLINE), text: ANY };
const flow: PlainForm = { attributes: COMMON, children: manyOf(FLOW), text: ANY };
const list: PlainForm = { attributes: COMMON, children: someOf('li') };
const rows: PlainForm = { attributes: ALIGNED, children: someOf('tr') };
const cell: PlainForm = { attributes: CELL, children: manyOf(FLOW), text: ANY };

/** XHTML 1.1: of its modules those that pages of text and tables are made of. */
const XHTML_FORMS: Readonly<Record<string, PlainForm>> = {
  html: { attributes: INTERNATIONAL, children: /^head body $/ },
  head: { attributes: INTERNATIONAL, children: /^(?:(?:meta|style) )*title (?:(?:meta|style) )*$/ },
  meta: {
    attributes: { ...INTERNATIONAL, 'http-equiv': /^[\w.:-]+$/, name: /^[\w.:-]+$/, content: ANY },
    required: ['content'],
  },
  title: { attributes: INTERNATIONAL, text: ANY },
  style: { attributes: { ...INTERNATIONAL, type: ANY, media: ANY, title: ANY }, required: ['type'], text: ANY },
  body: { attributes: COMMON, children: someOf(BLOCKS) },
  ...Object.fromEntries('p h1 h2 h3 h4 h5 h6 span b i small big tt sub sup'.split(' ').map((name) => [name, inline])),
  ...Object.fromEntries('em strong caption'.split(' ').map((name) => [name, inline])),
  div: flow,
  li: flow,
  ul: list,
  ol: list,
  br: { attributes: { id: NC_NAME, class: NMTOKENS, title: ANY } },
  hr: { attributes: COMMON },
  a: { attributes: { ...COMMON, href: ADDRESS }, children: manyOf(PHRASES), text: ANY },
  table: {
    attributes: {
      ...COMMON,
      summary: ANY,
      width: /^\d{1,4}%?$/,
      border: NUMBER,
      cellspacing: NUMBER,
      cellpadding: NUMBER,
    },
    children: /^(?:caption )?(?:(?:thead )?(?:tfoot )?(?:tbody )+|(?:tr )+)$/,
  },
  thead: rows,
  tfoot: rows,
  tbody: rows,
  tr: { attributes: ALIGNED, children: someOf('td th') },
  td: cell,
  th: cell,
};

const FACT = { id: NC_NAME, name: QNAME, contextRef: NC_NAME, format: QNAME, order: DECIMAL, target: NC_NAME };
const FIGURE = { unitRef: NC_NAME, decimals: /^(?:-?\d{1,9}|INF)$/, scale: INTEGER, sign: /^-$/ };

/** Inline XBRL 1.1, and what of XBRL 2.1 stands in its header. */
const XBRL_FORMS: Readonly<Record<string, PlainForm>> = {
  'ix:header': { attributes: {}, children: /^(?:ix:hidden )?(?:ix:references )*(?:ix:resources )?$/ },
  'ix:hidden': { attributes: {}, children: someOf(FACTS) },
  'ix:references': { attributes: { id: NC_NAME, target: NC_NAME }, children: someOf('link:schemaRef') },
  'ix:resources': { attributes: {}, children: manyOf('ix:relationship xbrli:context xbrli:unit') },
  'ix:relationship': {
    attributes: { arcrole: ADDRESS, linkRole: ADDRESS, fromRefs: NC_NAMES, toRefs: NC_NAMES, order: DECIMAL },
    required: ['fromRefs', 'toRefs'],
  },
  'ix:footnote': {
    attributes: { id: NC_NAME, continuedAt: NC_NAME, footnoteRole: ADDRESS, title: ANY, 'xml:lang': LANGUAGE },
    required: ['id'],
    children: manyOf(FLOW),
    text: ANY,
  },
  'ix:nonFraction': {
    attributes: { ...FACT, ...FIGURE },
    required: ['name', 'contextRef', 'unitRef'],
    children: /^(?:ix:nonFraction )?$/,
    text: ANY,
  },
  'ix:nonNumeric': {
    attributes: { ...FACT, escape: BOOLEAN, continuedAt: NC_NAME },
    required: ['name', 'contextRef'],
    children: manyOf(FLOW),
    text: ANY,
  },
  'ix:continuation': {
    attributes: { id: NC_NAME, continuedAt: NC_NAME },
    required: ['id'],
    children: manyOf(FLOW),
    text: ANY,
  },
  'ix:exclude': { attributes: {}, children: manyOf(FLOW), text: ANY },
  'link:schemaRef': {
    attributes: { 'xlink:type': /^simple$/, 'xlink:href': ADDRESS },
    required: ['xlink:type', 'xlink:href'],
  },
  'xbrli:context': {
    attributes: { id: NC_NAME },
    required: ['id'],
    children: /^xbrli:entity xbrli:period (?:xbrli:scenario )?$/,
  },
  'xbrli:entity': { attributes: {}, children: /^xbrli:identifier (?:xbrli:segment )?$/ },
  'xbrli:identifier': { attributes: { scheme: ADDRESS }, required: ['scheme'], text: ANY },
  'xbrli:segment': { attributes: {}, children: someOf('xbrldi:explicitMember') },
  'xbrli:scenario': { attributes: {}, children: someOf('xbrldi:explicitMember') },
  'xbrldi:explicitMember': { attributes: { dimension: QNAME }, required: ['dimension'], text: QNAME },
  'xbrli:period': { attributes: {}, children: /^(?:xbrli:startDate xbrli:endDate |xbrli:instant )$/ },
  'xbrli:startDate': { attributes: {}, text: DATE },
  'xbrli:endDate': { attributes: {}, text: DATE },
  'xbrli:instant': { attributes: {}, text: DATE },
  'xbrli:unit': { attributes: { id: NC_NAME }, required: ['id'], children: /^(?:(?:xbrli:measure )+|xbrli:divide )$/ },
  'xbrli:divide': { attributes: {}, children: /^xbrli:unitNumerator xbrli:unitDenominator $/ },
  'xbrli:unitNumerator': { attributes: {}, children: someOf('xbrli:measure') },
  'xbrli:unitDenominator': { attributes: {}, children: someOf('xbrli:measure') },
  'xbrli:measure': { attributes: {}, text: QNAME },
};

const NAMESPACES = {
  [XHTML]: '',
  [IX]: 'ix',
  [XBRLI]: 'xbrli',
  [XBRLDI]: 'xbrldi',
  [LINK]: 'link',
  [XLINK]: 'xlink',
  [XML]: 'xml',
};

/** What inline documents surely may hold by the schema of inline XBRL in XHTML (inline XBRL 1.1, 3.4). */
export const PLAIN_PAGE = new PlainForms(NAMESPACES, { ...XHTML_FORMS, ...XBRL_FORMS });
