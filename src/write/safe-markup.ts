import { fragmentOf } from '../inline/fragment.js';
import { XHTML } from '../inline/names.js';
import { readTree } from '../xml/read-tree.js';
import { descendants } from '../xml/tree.js';

/** Elements that only structure and mark words. */
const ELEMENTS = new Set(
  (
    'a abbr b big blockquote br caption center cite code col colgroup dd del dfn div dl dt em font h1 h2 h3 h4 h5 h6 hr i ins kbd li ' +
    'ol p pre q s small span strike strong sub sup table tbody td tfoot th thead tr tt u ul var'
  ).split(' '),
);
/** Attributes that do nothing and lead nowhere. */
const ATTRIBUTES = new Set(
  'align bgcolor border cellpadding cellspacing class colspan dir height lang nowrap rowspan size style title valign width'.split(
    ' ',
  ),
);

/**
 * A text that is a fragment of XHTML, as it is to stand in a page; undefined for any other text, for one that could do something
 * there, and for one that would not be read back just as it is.
 */
export function safeMarkup(text: string): string | undefined {
  if (!/<[a-z]/i.test(text)) return undefined;
  const wrapped = { name: 'fragment', text: `<body xmlns="${XHTML}">${text}</body>` };
  const { value: tree, diagnostics } = readTree('memory:fragment', wrapped);
  if (tree === undefined || diagnostics.length > 0) return undefined;
  const safe = [...descendants(tree.root)]
    .slice(1)
    .every(
      ({ name, attributes }) =>
        name.namespace === XHTML &&
        ELEMENTS.has(name.local) &&
        attributes.every((one) => one.name.namespace === '' && ATTRIBUTES.has(one.name.local) && isInert(one.value)),
    );
  return safe && fragmentOf(tree.root.children) === text ? text : undefined;
}

/** No address to be loaded, by style or otherwise. */
function isInert(value: string): boolean {
  return !/url\s*\(|expression\s*\(|@import|javascript:/i.test(value);
}
