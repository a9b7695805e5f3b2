import { LINK, XBRLDT, XLINK, XSI } from '../../dts/names.js';
import { manyOf, type PlainForm, PlainForms } from '../../xml/plain.js';
import { ADDRESS, ADDRESSES, ANY, BOOLEAN, DECIMAL, INTEGER, LANGUAGE, NC_NAME } from '../../xml/plain-values.js';
import { XML } from '../../xml/tree.js';

/** Simple links (XBRL 2.1, 3.5.1), with what they have of their own. */
export const simple = (attributes: PlainForm['attributes'], ...required: readonly string[]): PlainForm => ({
  attributes: {
    'xlink:type': /^simple$/,
    'xlink:href': ADDRESS,
    'xlink:arcrole': ADDRESS,
    'xlink:role': ADDRESS,
    'xlink:title': ANY,
    ...attributes,
  },
  required: ['xlink:type', 'xlink:href', ...required],
});

const extended = (children: string): PlainForm => ({
  attributes: { 'xlink:type': /^extended$/, 'xlink:role': ADDRESS, 'xlink:title': ANY, id: NC_NAME },
  required: ['xlink:type', 'xlink:role'],
  children: manyOf(`link:loc ${children}`),
});

const arc = (attributes: PlainForm['attributes'], ...required: readonly string[]): PlainForm => ({
  attributes: {
    'xlink:type': /^arc$/,
    'xlink:arcrole': ADDRESS,
    'xlink:from': NC_NAME,
    'xlink:to': NC_NAME,
    'xlink:title': ANY,
    order: DECIMAL,
    use: /^(?:optional|prohibited)$/,
    priority: INTEGER,
    ...attributes,
  },
  required: ['xlink:type', 'xlink:arcrole', 'xlink:from', 'xlink:to', ...required],
});

const LINKBASE_FORMS: Readonly<Record<string, PlainForm>> = {
  'link:linkbase': {
    attributes: { 'xsi:schemaLocation': ADDRESSES, id: NC_NAME },
    children: manyOf(
      'link:roleRef link:arcroleRef link:labelLink link:presentationLink link:calculationLink link:definitionLink',
    ),
  },
  'link:roleRef': simple({ roleURI: ADDRESS }, 'roleURI'),
  'link:arcroleRef': simple({ arcroleURI: ADDRESS }, 'arcroleURI'),
  'link:labelLink': extended('link:label link:labelArc'),
  'link:presentationLink': extended('link:presentationArc'),
  'link:calculationLink': extended('link:calculationArc'),
  'link:definitionLink': extended('link:definitionArc'),
  'link:loc': {
    attributes: {
      'xlink:type': /^locator$/,
      'xlink:href': ADDRESS,
      'xlink:label': NC_NAME,
      'xlink:role': ADDRESS,
      'xlink:title': ANY,
    },
    required: ['xlink:type', 'xlink:href', 'xlink:label'],
  },
  'link:label': {
    attributes: {
      'xlink:type': /^resource$/,
      'xlink:label': NC_NAME,
      'xlink:role': ADDRESS,
      'xlink:title': ANY,
      'xml:lang': LANGUAGE,
      id: NC_NAME,
    },
    required: ['xlink:type', 'xlink:label'],
    text: ANY,
  },
  'link:labelArc': arc({}),
  'link:presentationArc': arc({ preferredLabel: ADDRESS }),
  'link:calculationArc': arc({ weight: DECIMAL }, 'weight'),
  'link:definitionArc': arc({
    'xbrldt:closed': BOOLEAN,
    'xbrldt:usable': BOOLEAN,
    'xbrldt:contextElement': /^(?:segment|scenario)$/,
    'xbrldt:targetRole': ADDRESS,
  }),
};

/** What linkbases surely may hold (XBRL 2.1, 3.5). */
export const PLAIN_LINKBASE = new PlainForms(
  { [LINK]: 'link', [XLINK]: 'xlink', [XBRLDT]: 'xbrldt', [XSI]: 'xsi', [XML]: 'xml' },
  LINKBASE_FORMS,
);
