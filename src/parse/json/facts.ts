import type { Context, DimensionValue, InstancePeriod, ItemFact, Unit } from '../../instance/instance.js';
import { findMember, type JsonMember, type JsonNode, membersOf, spanOf, textOf } from '../../json/tree.js';
import { NO_ENTITY, OIM } from '../../oim/reserved.js';
import type { Place, Source } from '../../source/source.js';
import type { QName } from '../../value/qname.js';
import type { Sharing } from './contexts.js';
import { checkPrefix, type DocumentInfo } from './document-info.js';
import { readEntity } from './entity.js';
import { findName } from './names.js';
import { readPeriod } from './period.js';
import type { Say } from './say.js';
import { isQName } from './structure.js';
import { isMeasures, readUnit } from './unit.js';

const CORE: ReadonlySet<string> = new Set(['concept', 'entity', 'period', 'unit', 'language', 'noteId']);

export function isNote({ namespace, local }: QName): boolean {
  return namespace === OIM && local === 'note';
}

/** What the facts of one report are read with. */
export class FactReader {
  constructor(
    readonly source: Source,
    readonly info: DocumentInfo,
    readonly sharing: Sharing,
    readonly say: Say,
  ) {}

  /** The concept of a fact; undefined, and told, where its prefix is not declared. */
  concept({ value }: JsonMember): QName | undefined {
    const node = findMember(findMember(value, 'dimensions'), 'concept');
    const text = textOf(node);
    if (node === undefined || text === undefined || !isQName(text)) return undefined;
    const name = findName(text, this.info.oim.namespaces);
    if (name === undefined) this.#say('oimce:unboundPrefix', 'The concept has no prefix that is declared.', node, text);
    return name;
  }

  /** A fact (xBRL-JSON 1.0, 5.1) that is no note. What cannot be resolved stays as it is written, and is told. */
  fact(member: JsonMember, name: QName): ItemFact {
    const { name: id, value: fact } = member;
    const dimensions = findMember(fact, 'dimensions');
    const value = findMember(fact, 'value');
    const decimals = findMember(fact, 'decimals');
    const unit = this.#unit(findMember(dimensions, 'unit'));
    const context = this.#context(dimensions);
    const noteId = findMember(dimensions, 'noteId');
    if (noteId !== undefined) {
      this.#say('oime:misplacedNoteIDDimension', 'Only a note has the dimension noteId.', noteId, textOf(noteId));
    }
    for (const { name: property, key } of membersOf(fact))
      checkPrefix(property, key, this.info.oim.namespaces, this.say);
    return {
      kind: 'item',
      name,
      id,
      place: this.#place(member),
      element: undefined,
      parent: undefined,
      value: textOf(value) ?? '',
      nil: value?.kind === 'scalar' && value.value === null,
      contextRef: context.id,
      context,
      unitRef: unit === undefined ? undefined : 'id' in unit ? unit.id : unit.written,
      unit: unit !== undefined && 'id' in unit ? unit : undefined,
      decimals: decimals?.kind === 'scalar' ? decimals.written : undefined,
      precision: undefined,
      language: this.language(findMember(dimensions, 'language')),
      fraction: undefined,
    };
  }

  /** xBRL-JSON 1.0, 5.2: language codes are in lower case. */
  language(node: JsonNode | undefined): string | undefined {
    const code = textOf(node);
    if (node !== undefined && code !== undefined && code !== code.toLowerCase()) {
      this.#say('xbrlje:invalidLanguageCodeCase', 'The language code is not in lower case.', node, code);
    }
    return code;
  }

  #context(dimensions: JsonNode | undefined): Context {
    return this.sharing.context({
      place: { source: this.source, span: dimensions?.span ?? { start: 0, end: 0 } },
      element: undefined,
      entity: this.#entity(findMember(dimensions, 'entity')),
      period: this.#period(findMember(dimensions, 'period')),
      segment: [],
      scenario: [],
      dimensions: membersOf(dimensions)
        .filter(({ name }) => !CORE.has(name))
        .flatMap((member) => this.#dimension(member) ?? []),
    });
  }

  #entity(node: JsonNode | undefined): Context['entity'] {
    const text = textOf(node);
    if (node === undefined || text === undefined) return NO_ENTITY;
    return readEntity(text, this.info.oim.namespaces, (code, message) => this.#say(code, message, node, text));
  }

  #period(node: JsonNode | undefined): InstancePeriod {
    const text = textOf(node);
    if (node === undefined || text === undefined) return { kind: 'forever' };
    return readPeriod(text, (code, message) => this.#say(code, message, node, text));
  }

  #unit(node: JsonNode | undefined): Unit | { readonly written: string } | undefined {
    const text = textOf(node);
    if (node === undefined || text === undefined) return undefined;
    const read = readUnit(text, this.info.oim.namespaces);
    if (isMeasures(read)) {
      return this.sharing.unit(text, {
        place: { source: this.source, span: node.span },
        element: undefined,
        measures: read,
      });
    }
    this.#say(read.code, read.message, node, text);
    return { written: text };
  }

  /** Only the taxonomy tells whether it is explicit: a name is kept as both, and null as neither. */
  #dimension(member: JsonMember): DimensionValue | undefined {
    const axis = findName(member.name, this.info.oim.namespaces);
    if (axis === undefined) {
      checkPrefix(member.name, member.key, this.info.oim.namespaces, this.say);
      return undefined;
    }
    const text = textOf(member.value);
    const name = text === undefined ? undefined : findName(text, this.info.oim.namespaces);
    return {
      axis,
      container: undefined,
      place: this.#place(member),
      element: undefined,
      member: name,
      typed: text,
      explicit: name !== undefined,
    };
  }

  #place(member: JsonMember): Place {
    return { source: this.source, span: spanOf(member) };
  }

  #say(code: Parameters<Say>[0], message: string, node: JsonNode, actual: string | undefined): void {
    this.say(code, message, node.span, actual === undefined ? {} : { actual });
  }
}
