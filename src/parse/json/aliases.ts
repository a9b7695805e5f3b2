import { type JsonNode, membersOf, textOf } from '../../json/tree.js';
import { RESERVED } from '../../oim/reserved.js';
import type { Say } from './say.js';

/**
 * A map of aliases to addresses (OIM Common Definitions 1.0, "URI map"): each address is absolute and has one alias, and
 * reserved ones go together.
 */
export function checkAliases(kind: keyof typeof RESERVED, map: JsonNode | undefined, say: Say): void {
  const reserved = RESERVED[kind];
  const aliasOf = new Map(Object.entries(reserved).map(([alias, uri]) => [uri, alias]));
  const met = new Map<string, string>();
  for (const { name, value } of membersOf(map)) {
    const uri = textOf(value);
    if (uri === undefined) continue;
    checkUri(uri, name, (code, message) => say(code, message, value.span, { actual: uri }));
    const other = met.get(uri);
    if (other === undefined) met.set(uri, name);
    else
      say('oimce:multipleAliasesForURI', `"${other}" and "${name}" stand for one address.`, value.span, {
        actual: uri,
      });
    const expected = Object.hasOwn(reserved, name) ? reserved[name] : undefined;
    if (expected !== undefined && expected !== uri) {
      const message = `"${name}" is reserved for another address.`;
      say('oimce:invalidURIForReservedAlias', message, value.span, { actual: uri, expected });
    } else if (expected === undefined && aliasOf.has(uri)) {
      const message = `The address of "${name}" has a reserved alias.`;
      const alias = aliasOf.get(uri) as string;
      say('oimce:invalidAliasForReservedURI', message, value.span, { actual: name, expected: alias });
    }
  }
}

function checkUri(
  uri: string,
  name: string,
  tell: (code: 'xbrlje:invalidJSONStructure' | 'oimce:invalidURI', message: string) => void,
): void {
  // as text an address is canonical: no white space to normalise, no broken escape
  if (/^\s|\s$|\s\s|[\t\n\r]|%(?![0-9A-Fa-f]{2})|#[^#]*#/.test(uri)) {
    tell('xbrlje:invalidJSONStructure', `"${name}" stands for what is no address.`);
  } else if (!/^[A-Za-z][A-Za-z0-9+.-]*:/.test(uri)) {
    tell('oimce:invalidURI', `"${name}" stands for an address that is not absolute.`);
  }
}
