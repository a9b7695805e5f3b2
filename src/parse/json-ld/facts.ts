import { momentOfDay } from '../../oim/days.js';
import type { OimDimension, OimFact, OimPeriod, OimValue } from '../../oim/oim-report.js';
import { NO_ENTITY } from '../../oim/reserved.js';
import type { QName } from '../../value/qname.js';
import type { Unit } from '../../value/unit.js';
import { type Graph, type Node, textOf, typeOf, type Value } from './graph.js';
import type { NameOf } from './names.js';
import { DCTERMS, XF, XSD } from './terms.js';

/** What the facts of a document say; of one that cannot be read why not. */
export interface FactReader {
  fact(node: Node, id: string): OimFact | string;
}

export function makeFactReader(graph: Graph, nameOf: NameOf): FactReader {
  const name = (value: Value | undefined) => (value?.['@id'] === undefined ? undefined : nameOf(value['@id']));
  const axes = graph.ofType(XF('Axis')).flatMap((node) => {
    const axis = node.id === undefined ? undefined : nameOf(node.id);
    if (axis === undefined) return [];
    const [filler, side] = ['default', 'container'].map((term) => node.of(XF(term))[0]?.['@id']);
    const container = side === XF('segment') ? ('segment' as const) : ('scenario' as const);
    return [{ property: node.id as string, axis, filler, container, domain: name(node.of(XF('typedDomain'))[0]) }];
  });

  const dimensionsOf = (node: Node): readonly OimDimension[] =>
    axes.flatMap(({ property, axis, filler, container, domain }): readonly OimDimension[] => {
      const [value] = node.of(property);
      const said = value?.['@id'];
      if (value === undefined || said === XF('none') || (said !== undefined && said === filler)) return [];
      const member = said === XF('nil') ? undefined : name(value);
      if (member !== undefined) return [{ axis, member, container }];
      return [{ axis, container, typed: textOf(value) ?? null, domain }];
    });

  return {
    fact(node, id) {
      const concept = name(node.of(XF('concept'))[0]);
      const value = readValue(node, name);
      const period = periodOf(graph.at(node.of(XF('period'))[0]));
      if (concept === undefined) return 'it has no concept';
      if (value === undefined) return 'it has no value';
      if (period === undefined) return 'it has no period';
      const unit = unitOf(graph.at(node.of(XF('unit'))[0]), name);
      return {
        id,
        concept,
        value,
        decimals: decimalsOf(node),
        entity: entityOf(graph.at(node.of(XF('entity'))[0])),
        period: period === 'forever' ? undefined : period,
        unit,
        language: unit === undefined ? languageOf(node, node.of(XF('value'))[0]) : undefined,
        dimensions: dimensionsOf(node),
      };
    },
  };
}

function readValue(node: Node, name: (value: Value | undefined) => QName | undefined): OimValue | undefined {
  if (textOf(node.of(XF('isNil'))[0]) === 'true') return null;
  const qname = name(node.of(XF('valueName'))[0]);
  if (qname !== undefined) return { form: 'qname', names: [qname] };
  const list = node.of(XF('valueNames'))[0]?.['@list'];
  if (list !== undefined) return { form: 'expanded', names: list.flatMap((one) => name(one) ?? []) };
  return textOf(node.of(XF('value'))[0]);
}

/** The language of a text: its own, else what is said of the thing that it belongs to. */
export function languageOf(node: Node, text: Value | undefined): string | undefined {
  return text?.['@language'] ?? textOf(node.of(DCTERMS('language'))[0]);
}

function decimalsOf(node: Node): number | undefined {
  const said = textOf(node.of(XF('decimals'))[0]);
  return said !== undefined && /^[+-]?\d{1,6}$/.test(said) ? Number(said) : undefined;
}

function entityOf(node: Node | undefined): OimFact['entity'] {
  const scheme = textOf(node?.of(XF('scheme'))[0]);
  const identifier = textOf(node?.of(DCTERMS('identifier'))[0]);
  return scheme === undefined || identifier === undefined ? NO_ENTITY : { scheme, identifier };
}

function unitOf(node: Node | undefined, name: (value: Value | undefined) => QName | undefined): Unit | undefined {
  if (node === undefined) return undefined;
  const side = (term: string) => (node.of(XF(term))[0]?.['@list'] ?? []).flatMap((one) => name(one) ?? []);
  return { numerators: side('numerator'), denominators: side('denominator') };
}

function periodOf(node: Node | undefined): OimPeriod | 'forever' | undefined {
  if (node === undefined) return undefined;
  if (node.types.has(XF('Forever'))) return 'forever';
  const moment = (term: string, as: 'start' | 'end' | 'instant') => {
    const [value] = node.of(XF(term));
    const text = textOf(value);
    return value && text !== undefined && typeOf(value) === XSD('date') ? momentOfDay(text, as) : text;
  };
  const instant = moment('instant', 'instant');
  if (instant !== undefined) return { kind: 'instant', instant };
  const [start, end] = [moment('start', 'start'), moment('end', 'end')];
  return start === undefined || end === undefined ? undefined : { kind: 'duration', start, end };
}
