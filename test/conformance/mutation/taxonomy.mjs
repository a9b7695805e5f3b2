import { before, behind, both, drop, swap } from './change.mjs';

const [SCHEMA, LABELS, SHOWN, DEFINED] = ['ext.xsd', 'ext-lab.xml', 'ext-pre.xml', 'ext-def.xml'];
const schema = (change) => ({ [SCHEMA]: change });
const labels = (change) => ({ [LABELS]: change });
const shown = (change) => ({ [SHOWN]: change });
const defined = (change) => ({ [DEFINED]: change });

const MEMBER = /<xs:element id="ext_ColdStorageMember"[^>]*\/>/;
const element = (attributes) =>
  `<xs:element xmlns:xbrli="http://www.xbrl.org/2003/instance" nillable="true" ${attributes}/>`;
const ITEM = 'type="xbrli:stringItemType" substitutionGroup="xbrli:item" xbrli:periodType="duration"';
const added = (attributes) => schema(behind(MEMBER, element(attributes)));
const member = (change) => schema(swap(MEMBER, (found) => change(found)));
const locator = (file, id, label = id) =>
  `<link:loc xlink:type="locator" xlink:href="${file}#${id}" xlink:label="${label}"/>`;
const OTHER = '../taxonomy/crossfoot.xsd';
const DIM = 'http://xbrl.org/int/dim/arcrole/';
const arcrole = (name) =>
  `<link:arcroleRef arcroleURI="${DIM}${name}" xlink:type="simple" xlink:href="http://www.xbrl.org/2005/xbrldt-2005.xsd#${name}"/>`;
const definitionArc = (name, from, to, more = '') =>
  `<link:definitionArc xlink:type="arc" xlink:arcrole="${DIM}${name}" xlink:from="${from}" xlink:to="${to}"${more}/>`;
/** Relationships more, of one of the kinds of dimensions. */
const related = (name, from, to, { more = '', also = '' } = {}) =>
  defined(
    both(
      name === 'domain-member' ? (text) => text : before('<link:definitionLink', arcrole(name)),
      before('</link:definitionLink>', also + definitionArc(name, from, to, more)),
    ),
  );
const at = (id) => locator(OTHER, `cf_${id}`);
const SUM = 'https://xbrl.org/2023/arcrole/summation-item';
/** A linkbase of sums beside the others. */
const sums = (body, arcs = SUM) => ({
  [SCHEMA]: behind(
    /<link:linkbaseRef[^>]*ext-def.xml[^>]*\/>/,
    '<link:linkbaseRef xlink:type="simple" xlink:href="ext-cal.xml" xlink:role="http://www.xbrl.org/2003/role/calculationLinkbaseRef" xlink:arcrole="http://www.w3.org/1999/xlink/properties/linkbase"/>',
  ),
  'ext-cal.xml': () =>
    `<link:linkbase xmlns:link="http://www.xbrl.org/2003/linkbase" xmlns:xlink="http://www.w3.org/1999/xlink">${
      arcs === SUM
        ? `<link:arcroleRef arcroleURI="${SUM}" xlink:type="simple" xlink:href="https://www.xbrl.org/2023/calculation-1.1.xsd#summation-item"/>`
        : ''
    }<link:calculationLink xlink:type="extended" xlink:role="http://www.xbrl.org/2003/role/link">${body}</link:calculationLink></link:linkbase>\n`,
});
const sum = (from, to, weight, arcs = SUM) =>
  sums(
    `${at(from)}${at(to)}<link:calculationArc xlink:type="arc" xlink:arcrole="${arcs}" xlink:from="cf_${from}" xlink:to="cf_${to}" order="1" weight="${weight}"/>`,
    arcs,
  );
const OLD_SUM = 'http://www.xbrl.org/2003/arcrole/summation-item';

/** Faults of an extension's schema and linkbases: what becomes of each of its files. */
export const EXTENSION = {
  'a schema whose tag is not closed': schema(drop('</xs:schema>')),
  'a name that another element has': added(`id="ext_Again" name="ColdStorageMember" ${ITEM}`),
  'an id that another element has': added(`id="ext_ColdStorageMember" name="Again" ${ITEM}`),
  'an item without a period type': member(drop(' xbrli:periodType="duration"')),
  'an item of a period type that there is not': member(
    swap('xbrli:periodType="duration"', 'xbrli:periodType="forever"'),
  ),
  'an item of a type that there is not': member(swap('xbrli:stringItemType', 'xbrli:wordItemType')),
  'an item of a type of XML Schema': member(swap('xbrli:stringItemType', 'xs:string')),
  'an item of a type whose prefix is not declared': member(swap('xbrli:stringItemType', 'nope:stringItemType')),
  'an item in a group that there is not': member(swap('"xbrli:item"', '"xbrli:thing"')),
  'a balance of words': member(swap('xbrli:periodType', 'xbrli:balance="debit" xbrli:periodType')),
  'a balance that there is not': added(
    'id="ext_Cost" name="Cost" type="xbrli:monetaryItemType" substitutionGroup="xbrli:item" xbrli:periodType="duration" xbrli:balance="left"',
  ),
  'a balance of a tuple': added('id="ext_T" name="T" substitutionGroup="xbrli:tuple" xbrli:balance="debit"'),
  'a dimension that is not abstract': added(
    'id="ext_NewAxis" name="NewAxis" type="xbrli:stringItemType" substitutionGroup="xbrldt:dimensionItem" xbrli:periodType="duration"',
  ),
  'a hypercube that is not abstract': added(
    'id="ext_NewTable" name="NewTable" type="xbrli:stringItemType" substitutionGroup="xbrldt:hypercubeItem" xbrli:periodType="duration"',
  ),
  'a typed domain of an item': added(`id="ext_N" name="N" ${ITEM} xbrldt:typedDomainRef="#ext_ColdStorageMember"`),
  'a typed domain that is not there': added(
    'id="ext_NewAxis" name="NewAxis" abstract="true" type="xbrli:stringItemType" substitutionGroup="xbrldt:dimensionItem" xbrli:periodType="duration" xbrldt:typedDomainRef="#none"',
  ),
  'a schema of another namespace': schema(swap(/targetNamespace="[^"]*"/, 'targetNamespace="https://nowhere.example"')),
  'an import that is not there': schema(
    swap('schemaLocation="../taxonomy/crossfoot.xsd"', 'schemaLocation="../taxonomy/none.xsd"'),
  ),
  'an import of another namespace': schema(
    swap(
      '<xs:import namespace="https://crossfoot.dev/taxonomy/2026"',
      '<xs:import namespace="https://nowhere.example"',
    ),
  ),
  'no import': schema(drop(/<xs:import namespace="http:\/\/xbrl.org\/2005\/xbrldt"[^>]*\/>/)),
  'a linkbase that is not there': schema(swap('href="ext-lab.xml"', 'href="none.xml"')),
  'a linkbase under another role': schema(swap('role/labelLinkbaseRef', 'role/presentationLinkbaseRef')),
  'a linkbase without an arcrole': schema(drop(' xlink:arcrole="http://www.w3.org/1999/xlink/properties/linkbase"')),
  'a linkbase under another arcrole': schema(swap('xlink/properties/linkbase', 'xlink/properties/links')),
  'a linkbase reference without an address': schema(drop(' xlink:href="ext-lab.xml"')),
  'a linkbase reference of another type': schema(
    swap('<link:linkbaseRef xlink:type="simple"', '<link:linkbaseRef xlink:type="extended"'),
  ),
  'a role twice': schema(
    swap(/<link:roleType .*<\/link:roleType>/s, (found) => found + found.replace('id="Notes"', 'id="Again"')),
  ),
  'a role of two ids of one name': schema(swap(/<link:roleType .*<\/link:roleType>/s, (found) => found + found)),
  'a role without an id': schema(swap(/(<link:roleType roleURI="[^"]*") id="Notes"/, '$1')),
  'a role that says its use twice': schema(swap(/<link:usedOn>.*?<\/link:usedOn>/, '$&$&')),
  'a role that no link of the kind may have': schema(
    swap('link:presentationLink</link:usedOn>', 'link:labelLink</link:usedOn>'),
  ),
  'a role that is not referred to': shown(drop(/<link:roleRef [^>]*\/>/)),
  'a role reference to another role': shown(swap(/(<link:roleRef roleURI="[^"]*)"/, '$1/other"')),
  'a role reference to nothing': shown(swap('href="ext.xsd#Notes"', 'href="ext.xsd#None"')),
  'a role reference twice': shown(swap(/<link:roleRef [^>]*\/>/, '$&$&')),
  'an arcrole that is not referred to': defined(drop(/<link:arcroleRef [^>]*\/>/)),
  'an arcrole reference to another arcrole': defined(swap('#domain-member"', '#all"')),
  'an arcrole reference twice': defined(swap(/<link:arcroleRef [^>]*\/>/, '$&$&')),
  'a role that is no address': shown(swap(/(<link:presentationLink [^>]*xlink:role=")[^"]*"/, '$1notes"')),
  'a link without a role': shown(swap(/(<link:presentationLink [^>]*) xlink:role="[^"]*"/, '$1')),
  'an arc without an arcrole': shown(swap(/(<link:presentationArc [^>]*) xlink:arcrole="[^"]*"/, '$1')),
  'an arc of an arcrole that is no address': shown(
    swap('xlink:arcrole="http://www.xbrl.org/2003/arcrole/parent-child"', 'xlink:arcrole="parent-child"'),
  ),
  'an arc from what is not there': shown(swap('xlink:from="cf_SegmentAxis"', 'xlink:from="none"')),
  'an arc to what is not there': shown(swap('xlink:to="ext_ColdStorageMember"', 'xlink:to="none"')),
  'an arc without an end': shown(drop(' xlink:to="ext_ColdStorageMember"')),
  'an arc twice': shown(swap(/<link:presentationArc [^>]*\/>/, '$&$&')),
  'an arc of another kind of link': shown(swap(/<link:presentationArc ([^>]*)\/>/, '<link:definitionArc $1/>')),
  'an order in words': shown(swap('order="1"', 'order="first"')),
  'a priority in words': shown(swap('order="1"', 'order="1" priority="high"')),
  'a use that there is not': shown(swap('order="1"', 'order="1" use="forbidden"')),
  'a preferred label of a role that is not declared': shown(
    swap('order="1"', 'order="1" preferredLabel="https://nowhere.example/role"'),
  ),
  'a preferred label that is not there': shown(
    swap('order="1"', 'order="1" preferredLabel="http://www.xbrl.org/2003/role/totalLabel"'),
  ),
  'a locator of nothing': shown(swap('href="ext.xsd#ext_ColdStorageMember"', 'href="ext.xsd#none"')),
  'a locator of a document that is not there': shown(swap('href="ext.xsd#ext_ColdStorageMember"', 'href="none.xsd#x"')),
  'a locator of a whole schema': shown(swap('href="ext.xsd#ext_ColdStorageMember"', 'href="ext.xsd"')),
  'a locator of a role': shown(swap('href="ext.xsd#ext_ColdStorageMember"', 'href="ext.xsd#Notes"')),
  'a locator without an address': shown(drop(' xlink:href="ext.xsd#ext_ColdStorageMember"')),
  'a locator without a label': shown(drop(' xlink:label="ext_ColdStorageMember"')),
  'a label of a locator with a space': shown(swap(/"ext_ColdStorageMember"/g, '"Cold Storage"')),
  'a locator of another type': shown(swap('xlink:type="locator"', 'xlink:type="resource"')),
  'a locator by XPointer': shown(swap('ext.xsd#ext_ColdStorageMember', 'ext.xsd#xpointer(id(ext_ColdStorageMember))')),
  'a ring of presentation': shown(
    before(
      '</link:presentationLink>',
      '<link:presentationArc xlink:type="arc" xlink:arcrole="http://www.xbrl.org/2003/arcrole/parent-child" xlink:from="ext_ColdStorageMember" xlink:to="cf_SegmentAxis"/>',
    ),
  ),
  'a linkbase whose tag is not closed': labels(drop('</link:labelLink>')),
  'a label without a language': labels(drop(' xml:lang="en"')),
  'a label without a role': labels(drop(' xlink:role="http://www.xbrl.org/2003/role/label"')),
  'a label of a role that is not declared': labels(
    swap('http://www.xbrl.org/2003/role/label"', 'https://nowhere.example/role"'),
  ),
  'a label of a role of references': labels(
    swap('http://www.xbrl.org/2003/role/label"', 'http://www.xbrl.org/2003/role/measurementRef"'),
  ),
  'a label twice': labels(swap(/<link:label .*<\/link:label>/, '$&$&')),
  'a label of an element that there is not': labels(swap('</link:label>', '<b>x</b></link:label>')),
  'a label arc from a label': labels(
    swap('xlink:from="ext_ColdStorageMember"', 'xlink:from="ext_ColdStorageMember_label"'),
  ),
  'a label arc to the concept': labels(
    swap('xlink:to="ext_ColdStorageMember_label"', 'xlink:to="ext_ColdStorageMember"'),
  ),
  'a ring of members': related('domain-member', 'ext_ColdStorageMember', 'cf_SegmentDomain'),
  'a member of a line item': related('domain-member', 'cf_Revenues', 'ext_ColdStorageMember', { also: at('Revenues') }),
  'a dimension as a member': related('domain-member', 'ext_ColdStorageMember', 'cf_SegmentAxis', {
    also: at('SegmentAxis'),
  }),
  'a hypercube of what is none': related('all', 'ext_ColdStorageMember', 'cf_SegmentDomain', {
    more: ' xbrldt:contextElement="scenario"',
  }),
  'a hypercube without a place': related('all', 'cf_NotesLineItems', 'cf_NotesTable', {
    also: at('NotesLineItems') + at('NotesTable'),
  }),
  'a hypercube in a place that there is not': related('all', 'cf_NotesLineItems', 'cf_NotesTable', {
    also: at('NotesLineItems') + at('NotesTable'),
    more: ' xbrldt:contextElement="anywhere"',
  }),
  'a dimension of what is no hypercube': related('hypercube-dimension', 'cf_SegmentDomain', 'cf_SegmentAxis', {
    also: at('SegmentAxis'),
  }),
  'a hypercube of what is no dimension': related('hypercube-dimension', 'cf_NotesTable', 'cf_SegmentDomain', {
    also: at('NotesTable'),
  }),
  'a domain of what is no dimension': related('dimension-domain', 'ext_ColdStorageMember', 'cf_SegmentDomain'),
  'a domain that is a dimension': related('dimension-domain', 'cf_SegmentAxis', 'cf_GeographyAxis', {
    also: at('SegmentAxis') + at('GeographyAxis'),
  }),
  'a default of what is no dimension': related('dimension-default', 'ext_ColdStorageMember', 'cf_SegmentDomain'),
  'two defaults': related('dimension-default', 'cf_SegmentAxis', 'ext_ColdStorageMember', { also: at('SegmentAxis') }),
  'a target role that is not declared': related('domain-member', 'cf_SegmentDomain', 'ext_ColdStorageMember', {
    more: ' order="22" xbrldt:targetRole="https://nowhere.example/role"',
  }),
  'usable neither true nor false': defined(swap('order="21"', 'order="21" xbrldt:usable="maybe"')),
  'a sum': sum('InterestIncome', 'InterestIncomeExpenseNet', '1'),
  'a sum of a part that weighs nothing': sum('Revenues', 'InterestIncome', '0'),
  'a sum of a part without a weight': sums(
    `${at('Revenues')}${at('InterestIncome')}<link:calculationArc xlink:type="arc" xlink:arcrole="${SUM}" xlink:from="cf_Revenues" xlink:to="cf_InterestIncome"/>`,
  ),
  'a sum whose weight is a word': sum('Revenues', 'InterestIncome', 'all'),
  'a sum whose weight its balances forbid': sum('Revenues', 'InterestIncome', '-1'),
  'a sum as it was, whose weight its balances forbid': sum('Revenues', 'InterestIncome', '-1', OLD_SUM),
  'a sum of a member': sum('Revenues', 'CorporateMember', '1'),
  'a sum as it was, of a member': sum('Revenues', 'CorporateMember', '1', OLD_SUM),
};
