import { RESERVED } from '../oim/reserved.js';
import { CONTEXT } from './json-ld-context.js';
import { termSpace } from './json-ld-iri.js';

const prefix = (namespace: string) => ({ '@id': termSpace(namespace), '@prefix': true });
const json = { '@id': 'xf:documentPart', '@type': '@json' };
/** By group, which RDF leaves out. */
const linkType = (arcrole: string) => ({ '@id': arcrole, '@type': '@id', '@container': ['@index', '@set'] });

/**
 * A context under which an xBRL-JSON 1.0 report is JSON-LD 1.1: facts with their aspects, notes linked to them. It ships as
 * `jsonld/xbrl-json.context.jsonld`. It knows only the reserved prefixes; `xbrlJsonContext` adds those of a report.
 */
export const XBRL_JSON_CONTEXT = {
  '@version': 1.1,
  xf: CONTEXT.xf,
  dcterms: CONTEXT.dcterms,
  xsd: CONTEXT.xsd,
  ...Object.fromEntries(Object.entries(RESERVED.namespaces).map(([alias, namespace]) => [alias, prefix(namespace)])),
  documentInfo: '@nest',
  documentType: { '@id': 'dcterms:conformsTo', '@type': '@id' },
  taxonomy: { '@id': 'xf:taxonomy', '@type': '@id', '@container': '@set' },
  namespaces: json,
  linkTypes: json,
  linkGroups: json,
  features: json,
  facts: { '@id': 'xf:hasFact', '@container': '@id' },
  dimensions: '@nest',
  value: 'xf:value',
  decimals: { '@id': 'xf:decimals', '@type': 'xsd:integer' },
  concept: CONTEXT.concept,
  entity: CONTEXT.entity,
  period: 'xf:periodText',
  unit: 'xf:unitText',
  language: CONTEXT.language,
  noteId: CONTEXT.identifier,
  links: '@nest',
  footnote: linkType(RESERVED.linkTypes.footnote as string),
  explanatoryFact: linkType(RESERVED.linkTypes.explanatoryFact as string),
} as const;

/** The head and the facts of an xBRL-JSON document, as far as a context needs them. */
export interface XbrlJsonDocument {
  readonly documentInfo: {
    readonly namespaces?: Readonly<Record<string, string>>;
    readonly linkTypes?: Readonly<Record<string, string>>;
  };
  readonly facts?: Readonly<Record<string, { readonly dimensions?: Readonly<Record<string, string | null>> }>>;
}

/**
 * The whole context of a report: its prefixes and link types stand in its head, where no context can read them, and members are
 * names only on explicit axes, which are those on which nothing else stands.
 */
export function xbrlJsonContext({ documentInfo, facts = {} }: XbrlJsonDocument): readonly object[] {
  const { namespaces = {}, linkTypes = {} } = documentInfo;
  const isName = (text: string | null) => {
    const alias = text === null ? undefined : /^([^:\s]+):[^:\s]+$/.exec(text)?.[1];
    return alias !== undefined && Object.hasOwn(namespaces, alias);
  };
  const explicit = new Map<string, boolean>();
  for (const { dimensions = {} } of Object.values(facts)) {
    for (const [name, value] of Object.entries(dimensions)) {
      if (name.includes(':')) explicit.set(name, (explicit.get(name) ?? true) && isName(value));
    }
  }
  const axes = [...explicit].filter(([, names]) => names).map(([axis]) => [axis, { '@type': '@id' }] as const);
  // the last one counts: no prefix of a report takes the place of a word of xBRL-JSON
  return [
    Object.fromEntries(Object.entries(namespaces).map(([alias, namespace]) => [alias, prefix(namespace)])),
    Object.fromEntries([...Object.entries(linkTypes).map(([alias, uri]) => [alias, linkType(uri)] as const), ...axes]),
    XBRL_JSON_CONTEXT,
  ];
}
