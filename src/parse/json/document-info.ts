import type { OimDeclarations } from '../../instance/instance.js';
import { findMember, itemsOf, type JsonNode, membersOf, textOf } from '../../json/tree.js';
import { OIM } from '../../oim/reserved.js';
import type { Span } from '../../source/source.js';
import { checkAliases } from './aliases.js';
import type { Say } from './say.js';

/** What `documentInfo` declares, for all facts to refer to. */
export interface DocumentInfo {
  readonly oim: OimDeclarations;
  readonly linkTypes: ReadonlyMap<string, string>;
  readonly linkGroups: ReadonlyMap<string, string>;
  readonly taxonomy: readonly { readonly uri: string; readonly span: Span }[];
}

/** The document type of xBRL-JSON 1.0 (section 2.2). */
export const XBRL_JSON = `${OIM}/xbrl-json`;

/**
 * Reads `documentInfo` (xBRL-JSON 1.0, section 5; OIM Common Definitions 1.0 for its maps). Says what is wrong with
 * aliases, with the base address and with a taxonomy that is empty; what is misshapen is taken as absent. Namespaces that are
 * inherited are declared too.
 */
export function readDocumentInfo(
  node: JsonNode | undefined,
  uri: string,
  say: Say,
  inherited: ReadonlyMap<string, string> = new Map(),
): DocumentInfo {
  const aliases = (name: 'namespaces' | 'linkTypes' | 'linkGroups') => {
    const map = findMember(node, name);
    checkAliases(name, map, say);
    return textsOf(map);
  };
  const namespaces = new Map([...inherited, ...aliases('namespaces')]);
  const [linkTypes, linkGroups] = [aliases('linkTypes'), aliases('linkGroups')];
  const base = readBase(findMember(node, 'baseURL'), uri, say);
  const list = findMember(node, 'taxonomy');
  if (list?.kind === 'array' && list.items.length === 0) {
    say('oime:noTaxonomy', 'The report names no taxonomy.', list.span);
  }
  const taxonomy = itemsOf(list).flatMap((item) => {
    const address = textOf(item);
    return address === undefined ? [] : [{ uri: absolute(address, base), span: item.span }];
  });
  return {
    oim: { namespaces, ...readFeatures(findMember(node, 'features'), namespaces, say) },
    linkTypes,
    linkGroups,
    taxonomy,
  };
}

function textsOf(map: JsonNode | undefined): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const { name, value } of membersOf(map)) {
    const text = textOf(value);
    if (text !== undefined) texts.set(name, text);
  }
  return texts;
}

const DUPLICATES: readonly OimDeclarations['allowedDuplicates'][] = ['none', 'complete', 'consistent', 'all'];

function readFeatures(
  node: JsonNode | undefined,
  namespaces: ReadonlyMap<string, string>,
  say: Say,
): Pick<OimDeclarations, 'canonicalValues' | 'allowedDuplicates'> {
  for (const { name, key } of membersOf(node)) checkPrefix(name, key, namespaces, say);
  const canonical = findMember(node, 'xbrl:canonicalValues');
  const allowed = textOf(findMember(node, 'xbrl:allowedDuplicates'));
  return {
    canonicalValues: canonical?.kind === 'scalar' && canonical.value === true,
    allowedDuplicates: DUPLICATES.find((one) => one === allowed) ?? 'all',
  };
}

/** Extension members and features are named by prefixed names, whose prefixes are declared (xBRL-JSON 1.0, section 4). */
export function checkPrefix(name: string, key: Span, namespaces: ReadonlyMap<string, string>, say: Say): void {
  const [prefix = ''] = name.split(':');
  if (!name.includes(':') || namespaces.has(prefix)) return;
  say('oimce:unboundPrefix', `The prefix of "${name}" is not declared.`, key, { actual: prefix });
}

function readBase(node: JsonNode | undefined, uri: string, say: Say): string {
  const base = textOf(node);
  if (node === undefined || base === undefined) return uri;
  if (URL.canParse(base)) return base;
  say('oime:invalidBaseURL', 'The base address is not absolute.', node.span, { actual: base });
  return uri;
}

/** Without fragment, as documents are known by. */
function absolute(address: string, base: string): string {
  const [path = ''] = address.split('#');
  return URL.canParse(path, base) ? new URL(path, base).href : path;
}
