import { findMember, type JsonMember, type JsonNode, membersOf, spanOf } from '../../json/tree.js';
import type { Say } from '../json/say.js';

/** A member of a metadata file, and where to tell what is wrong with it. */
export interface Sourced extends JsonMember {
  readonly say: Say;
}

/** What metadata that extends other metadata may add to; all else must be the same in both. */
const EXTENSIBLE_INFO = ['namespaces', 'linkTypes', 'linkGroups', 'features', 'final'] as const;
const EXTENSIBLE = ['tableTemplates', 'tables', 'dimensions', 'parameters'] as const;
type Extensible = (typeof EXTENSIBLE)[number] | (typeof EXTENSIBLE_INFO)[number];

/** They are no properties of the report but of the file, or are put together elsewhere. */
const OWN: ReadonlySet<string> = new Set(['documentInfo', 'documentType', 'extends', 'taxonomy', 'baseURL']);

type Members = ReadonlyMap<string, Sourced>;

/** The members of metadata, those that it extends among them (xBRL-CSV 1.0, "Extending metadata files"). */
export class MergedMembers {
  readonly #maps = new Map<string, Map<string, Sourced>>();
  /** Those that are no maps, or are so as a whole. */
  readonly #singles = new Map<string, Sourced>();

  constructor(root: JsonNode, say: Say) {
    const documentInfo = findMember(root, 'documentInfo');
    for (const [holder, names] of [
      [root, EXTENSIBLE],
      [documentInfo, EXTENSIBLE_INFO],
    ] as const) {
      for (const name of names) {
        const members = membersOf(findMember(holder, name)).map((one) => [one.name, { ...one, say }] as const);
        this.#maps.set(name, new Map(members));
      }
    }
    const extensible = new Set<string>([...EXTENSIBLE, ...EXTENSIBLE_INFO]);
    for (const member of [...membersOf(root), ...membersOf(documentInfo)]) {
      if (!OWN.has(member.name) && !extensible.has(member.name)) this.#singles.set(member.name, { ...member, say });
    }
  }

  of(name: Extensible): Members {
    return this.#maps.get(name) as Members;
  }

  find(name: string): Sourced | undefined {
    return this.#singles.get(name);
  }

  /** Takes over what the other metadata says; what both say must be the same, and what the other calls final is not added to. */
  extend(base: MergedMembers): void {
    for (const [name, members] of this.#maps) {
      const others = base.of(name as Extensible);
      if (base.#isFinal(name)) this.#refuseNew(members, others);
      for (const [key, other] of others) this.#takeOver(name, members, key, other);
    }
    for (const [name, other] of base.#singles) {
      const own = this.#singles.get(name);
      if (own === undefined) this.#singles.set(name, other);
      else if (jsonText(own.value) !== jsonText(other.value)) {
        const message = `"${name}" is another in the metadata that is extended.`;
        own.say('xbrlce:illegalRedefinitionOfNonExtensibleProperty', message, spanOf(own));
      }
    }
    const parameters = this.#singles.get('parameterURL');
    if (base.#isFinal('parameterURL') && parameters !== undefined && base.find('parameterURL') === undefined) {
      parameters.say('xbrlce:illegalExtensionOfFinalProperty', '"parameterURL" is final.', spanOf(parameters));
    }
  }

  #isFinal(name: string): boolean {
    const said = this.of('final').get(name)?.value;
    return said?.kind === 'scalar' && said.value === true;
  }

  #refuseNew(members: Members, others: Members): void {
    for (const [key, own] of members) {
      if (others.has(key)) continue;
      const message = `"${key}" is added to what is final in the metadata that is extended.`;
      own.say('xbrlce:illegalExtensionOfFinalProperty', message, own.key, { actual: key });
    }
  }

  #takeOver(name: string, members: Map<string, Sourced>, key: string, other: Sourced): void {
    const own = members.get(key);
    if (own === undefined) members.set(key, other);
    else if (jsonText(own.value) !== jsonText(other.value)) {
      const code =
        name === 'parameters' ? 'xbrlce:illegalReportParameterRedefinition' : 'xbrlce:conflictingMetadataValue';
      own.say(code, `"${key}" is another in the metadata that is extended.`, own.key, { actual: key });
    }
  }
}

/** Equal for equal values, whatever the order of their members. */
function jsonText(node: JsonNode): string {
  if (node.kind === 'array') return `[${node.items.map(jsonText).join()}]`;
  if (node.kind === 'scalar') return JSON.stringify(node.value);
  const members = membersOf(node).map(({ name, value }) => `${JSON.stringify(name)}:${jsonText(value)}`);
  return `{${members.sort().join()}}`;
}
