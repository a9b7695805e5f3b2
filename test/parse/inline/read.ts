import type { Result } from '../../../src/diagnostic/result.js';
import type { Instance } from '../../../src/instance/instance.js';
import { parseInline } from '../../../src/parse/inline.js';
import { readTree } from '../../../src/xml/read-tree.js';
import type { XmlTree } from '../../../src/xml/tree.js';

/** The report that these documents make together; all must be well formed. */
export function read(...texts: readonly string[]): Result<Instance> {
  const trees = texts.map((text, index) => {
    const { value, diagnostics } = readTree(`http://reports.example/${index}.xhtml`, { name: `${index}.xhtml`, text });
    if (value === undefined) throw new Error(diagnostics[0]?.message);
    return value;
  });
  return parseInline(trees as [XmlTree, ...XmlTree[]]);
}
