import { findMember, type JsonNode, membersOf, textOf } from '../../json/tree.js';
import type { Say } from '../json/say.js';
import type { Sourced } from './merged-members.js';
import { isIdentifier } from './names.js';
import { type Parameters, readParameters } from './parameters.js';
import { checkIdentifier, type Template } from './template.js';

/** A table of a report: its file, and what its columns mean (xBRL-CSV 1.0, "Tables"). */
export interface Table {
  readonly id: string;
  /** Absolute. */
  readonly uri: string;
  readonly template: Template;
  readonly optional: boolean;
  readonly parameters: Parameters;
  readonly node: JsonNode;
  readonly say: Say;
}

/** A table by its templates; `uri` is the address of the report, `shared` are names that the report itself refers to. */
export function readTable(
  { name: id, key, value: node, say }: Sourced,
  uri: string,
  templates: ReadonlyMap<string, Template>,
  shared: ReadonlySet<string>,
): Table | undefined {
  checkIdentifier(id, key, say);
  const named = findMember(node, 'template');
  const name = textOf(named) ?? id;
  const template = templates.get(name);
  const url = textOf(findMember(node, 'url'));
  if (template === undefined) {
    if (named === undefined || checkIdentifier(name, named.span, say)) {
      say('xbrlce:unknownTableTemplate', `There is no template "${name}".`, named?.span ?? key, { actual: name });
    }
    return undefined;
  }
  if (url === undefined) return undefined;
  const optional = findMember(node, 'optional');
  const members = membersOf(findMember(node, 'parameters'));
  for (const { name: parameter, key: place } of members) {
    if (!isIdentifier(parameter)) {
      say('xbrlce:invalidParameterName', `"${parameter}" is no identifier.`, place, { actual: parameter });
    } else if (!template.referenced.has(parameter) && !shared.has(parameter)) {
      const message = `Nothing refers to the parameter "${parameter}".`;
      say('xbrlce:unreferencedParameter', message, place, { actual: parameter });
    }
  }
  return {
    id,
    uri: URL.canParse(url, uri) ? new URL(url, uri).href : url,
    template,
    optional: optional?.kind === 'scalar' && optional.value === true,
    parameters: readParameters(members.map((one) => ({ ...one, say }))),
    node,
    say,
  };
}
