import { findMember, type JsonMember, type JsonNode, membersOf } from '../../json/tree.js';
import type { Span } from '../../source/source.js';
import type { Namespaces } from '../json/names.js';
import type { Say } from '../json/say.js';
import type { AspectReader } from './aspects.js';
import { type Property, readProperty } from './property.js';

/** What an object of metadata says of facts (xBRL-CSV 1.0, "Fact properties"): aspects by their names, and their accuracy. */
export interface Properties {
  readonly dimensions: ReadonlyMap<string, Property>;
  readonly decimals: Property | undefined;
}

/** Reads the properties that stand in objects of metadata, and holds each value against what may stand there. */
export class PropertyReader {
  /** Names that are referred to by `$`, anywhere in the metadata. */
  readonly referenced = new Set<string>();

  constructor(
    readonly aspects: AspectReader,
    readonly namespaces: Namespaces,
  ) {}

  /** Of an object with `dimensions` and `decimals`. */
  read(holder: JsonNode, say: Say): Properties {
    const dimensions = membersOf(findMember(holder, 'dimensions')).map((one) => ({ ...one, say }));
    return this.of(dimensions, findMember(holder, 'decimals'), say);
  }

  of(dimensions: Iterable<JsonMember & { readonly say: Say }>, decimals: JsonNode | undefined, say: Say): Properties {
    const read = new Map<string, Property>();
    for (const { name, key, value, say: tell } of dimensions) {
      const property = this.#dimension(name, key, value, tell);
      if (property !== undefined) read.set(name, property);
    }
    return { dimensions: read, decimals: decimals && this.#decimals(decimals, say) };
  }

  #dimension(name: string, key: Span, node: JsonNode, say: Say): Property | undefined {
    if (name.includes(':') && !this.namespaces.has(name.split(':')[0] as string)) {
      say('oimce:unboundPrefix', `The prefix of "${name}" is not declared.`, key, { actual: name });
      return undefined;
    }
    const property = this.#refer(readProperty(node, say));
    if (property?.value.kind === 'nil' && name === 'language') {
      say('xbrlce:invalidJSONStructure', 'A language cannot be nil.', node.span);
      return undefined;
    }
    // what is written in the metadata itself is told there, once
    if (property?.value.kind === 'text' || property?.value.kind === 'nil') {
      if (!this.aspects.fits(name, property.value, property)) return undefined;
    }
    return property;
  }

  #decimals(node: JsonNode, say: Say): Property | undefined {
    const property = this.#refer(readProperty(node, say));
    const value = property?.value;
    if (value?.kind === 'none' || value?.kind === 'reference') return property;
    if (value?.kind === 'text' && isDecimals(value.text)) return property;
    if (property !== undefined) say('xbrlce:invalidDecimalsValue', 'The decimals are no integer.', node.span);
    return undefined;
  }

  #refer(property: Property | undefined): Property | undefined {
    if (property?.value.kind === 'reference') this.referenced.add(property.value.name);
    return property;
  }
}

export function isDecimals(text: string): boolean {
  return /^[+-]?\d{1,9}$/.test(text);
}
