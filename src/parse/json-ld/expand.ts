import type { Code } from '../../diagnostic/codes.js';
import { readJson } from '../../json/read-json.js';
import type { JsonNode } from '../../json/tree.js';
import type { Span } from '../../source/source.js';
import { type Graph, graphOf } from './graph.js';

/** Why a document is not read. */
export interface Refusal {
  readonly code: Code;
  readonly message: string;
  readonly span: Span;
}

const ROOT: Span = { start: 0, end: 1 };

/**
 * The nodes of a JSON-LD 1.1 document, expanded by a standard processor. Its context stands in it, at its root: nothing is fetched, and
 * contexts within would let a small document ask for a great deal of work.
 */
export async function expand(text: string): Promise<Graph | Refusal> {
  const { value: root, faults } = readJson(text);
  const [fault] = faults;
  if (fault !== undefined || root === undefined) {
    const code = fault?.kind === 'too-deep' ? 'json-too-deep' : 'json-ld-invalid';
    return refused(code, `The document is not JSON as it should be: ${fault?.message ?? 'it is empty'}.`, fault?.span);
  }
  const inner = findInnerContext(root);
  if (inner !== undefined) return refused('json-ld-invalid', 'A context stands elsewhere than at the root.', inner);
  // loaded here: it takes longer to load than most commands take
  const { default: jsonld } = await import('jsonld');
  let fetched: string | undefined;
  try {
    const documentLoader = async (url: string): Promise<never> => {
      fetched = url;
      throw new Error('nothing is fetched');
    };
    return graphOf(await jsonld.expand(JSON.parse(text.replace(/^\ufeff/, '')), { documentLoader }));
  } catch (error) {
    if (fetched !== undefined)
      return refused('json-ld-remote', `The context refers to ${fetched}: nothing is fetched.`);
    if (!(error instanceof Error) || !error.name.startsWith('jsonld.')) throw error;
    return refused('json-ld-invalid', `The document is no JSON-LD: ${error.message}`);
  }
}

function refused(code: Code, message: string, span: Span = ROOT): Refusal {
  return { code, message, span };
}

/** Where a context stands that is not the root's, be it in the definition of a term. */
function findInnerContext(root: JsonNode): Span | undefined {
  const roots = new Set(root.kind === 'array' ? root.items : [root]);
  const open = [...roots];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.kind === 'array') for (const item of node.items) open.push(item);
    if (node.kind !== 'object') continue;
    for (const { name, key, value } of node.members) {
      if (name === '@context' && !roots.has(node)) return key;
      open.push(value);
    }
  }
  return undefined;
}
