import type { Code } from '../diagnostic/codes.js';
import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { Result } from '../diagnostic/result.js';
import { standardLibrary } from '../dts/library.js';
import type { Source } from '../source/source.js';
import { loadLibxml2 } from '../xml/libxml2.js';
import { readTree } from '../xml/read-tree.js';
import type { XmlTree } from '../xml/tree.js';
import { Grammar } from '../xml/validity.js';

// who reads a package needs it at once; doors import what reads packages when there is one
await loadLibxml2();

/** Where the standards have the schemas of package documents, and under which address these ask for that of `xml:`. */
const SCHEMAS = {
  'http://www.xbrl.org/2016/taxonomy-package.xsd': 'http://www.xbrl.org/2016/taxonomy-package.xsd',
  'http://www.xbrl.org/2016/taxonomy-package-catalog.xsd': 'http://www.xbrl.org/2016/taxonomy-package-catalog.xsd',
  'http://www.w3.org/2001/03/xml.xsd': 'http://www.w3.org/2001/xml.xsd',
  'http://www.w3.org/2001/xml.xsd': 'http://www.w3.org/2001/xml.xsd',
} as const;

/**
 * A document of a package, valid by the schemas of the specification (Taxonomy Packages 1.0, appendix B). All that is wrong is
 * said under one code, at its place; what is no XML gives no tree.
 */
export function readDocument(uri: string, source: Source, code: Code): Result<XmlTree | undefined> {
  const { value: tree, diagnostics } = readTree(uri, source);
  if (tree === undefined) return new Result(tree, diagnostics.map(recoded));
  return new Result<XmlTree | undefined>(tree, grammar().validate(tree).map(recoded));

  function recoded(diagnostic: Diagnostic): Diagnostic {
    return { ...diagnostic, code, severity: 'error' };
  }
}

let known: Grammar | undefined;

function grammar(): Grammar {
  known ??= new Grammar(schemas());
  if (!known.usable) throw new Error('the schemas of packages are no schemas');
  return known;
}

function schemas(): ReadonlyMap<string, XmlTree> {
  const trees = new Map<string, XmlTree>();
  for (const [uri, kept] of Object.entries(SCHEMAS)) {
    const found = standardLibrary.find(kept);
    const tree = found !== undefined && 'text' in found ? readTree(uri, found).value : undefined;
    if (tree === undefined) throw new Error(`${kept} is not among the files of the standards`);
    trees.set(uri, tree);
  }
  return trees;
}
