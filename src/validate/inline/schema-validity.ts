import type { Diagnostic } from '../../diagnostic/diagnostic.js';
import { discover } from '../../dts/discover.js';
import { standardLibrary } from '../../dts/library.js';
import type { InlineSet } from '../../inline/inline-set.js';
import { isNcName, type XmlTree } from '../../xml/tree.js';
import { Grammar } from '../../xml/validity.js';
import { PLAIN_PAGE } from './plain-page.js';
import type { InlineRule } from './rule.js';

/** The schema of inline XBRL in XHTML. */
const SCHEMA = 'http://www.xbrl.org/2013/inlineXBRL/xhtml-inlinexbrl-1_1.xsd';

let compiled: Grammar | undefined;

function grammar(): Grammar {
  if (compiled === undefined) {
    const { documents } = discover([SCHEMA], standardLibrary).value;
    compiled = new Grammar(new Map([...documents].map(([uri, { tree }]) => [uri, tree])));
  }
  return compiled;
}

/** Each document is valid by the schema of inline XBRL in XHTML (inline XBRL 1.1, 3.4): `xmlSchema:…`. */
export const validDocuments: InlineRule = (inline) => pagesInDoubt(inline).flatMap(judgeDocument);

/** The documents of a report of which not all is plain: compiled schemas must be asked. */
export function pagesInDoubt({ trees }: InlineSet): readonly XmlTree[] {
  return trees.filter(({ root }) => !PLAIN_PAGE.hold(root, 'html'));
}

/** The same by compiled schemas, whatever there is. */
export function judgeDocument(tree: XmlTree): readonly Diagnostic[] {
  return grammar()
    .validate(tree)
    .filter((one) => !isToldByRule(one));
}

/** Names without namespace are told by what they should lead to, ids that are there twice by `xml.3.3.1:idMustBeUnique`. */
function isToldByRule({ message }: Diagnostic): boolean {
  if (/The QName value|'xs:QName'\.$/.test(message)) return true;
  const id = /'([^']*)' is not a valid value of the atomic type 'xs:ID'\.$/.exec(message)?.[1];
  return id !== undefined && isNcName(id);
}
