import type { Code } from '../../diagnostic/codes.js';
import { type Diagnostic, diagnoseAt } from '../../diagnostic/diagnostic.js';
import type { Dts } from '../../dts/dts.js';
import { XBRLI } from '../../dts/names.js';
import { findElement, isItem } from '../../dts/query.js';
import type { Context } from '../../instance/instance.js';
import { descendants, type Element, elements, findChild, placeOf } from '../../xml/tree.js';
import type { InstanceRule } from '../rule.js';

/**
 * A segment or scenario holds something, and nothing of XBRL's own instance namespace nor what stands for an item or a tuple, at
 * any depth (XBRL 2.1, 4.7.3.2 and 4.7.4).
 */
export const contextContent: InstanceRule = function* (instance, dts) {
  for (const context of instance.contexts.values()) {
    for (const container of containersOf(context)) yield* judge(container, dts);
  }
};

function containersOf({ element }: Context): readonly Element[] {
  const entity = element && findChild(element, XBRLI, 'entity');
  const found = [entity && findChild(entity, XBRLI, 'segment'), element && findChild(element, XBRLI, 'scenario')];
  return found.filter((one) => one !== undefined);
}

function* judge(container: Element, dts: Dts): Generator<Diagnostic> {
  const kind = container.name.local as 'segment' | 'scenario';
  if (elements(container).length === 0) {
    yield diagnoseAt(CODES[kind].empty, `The ${kind} is empty.`, placeOf(container));
  }
  for (const element of descendants(container)) {
    if (element === container) continue;
    const code = findBroken(element, dts, CODES[kind]);
    const message = `A ${kind} does not hold ${element.name.local}.`;
    if (code !== undefined) yield diagnoseAt(code, message, placeOf(element));
  }
}

interface Codes {
  readonly empty: Code;
  readonly xbrli: Code;
  readonly fact: Code;
}

const CODES: Readonly<Record<'segment' | 'scenario', Codes>> = {
  segment: {
    empty: 'xbrl.4.7.3.2:segmentEmpty',
    xbrli: 'xbrl.4.7.3.2:segmentXbrliElement',
    fact: 'xbrl.4.7.3.2:segmentItemOrTuple',
  },
  scenario: {
    empty: 'xbrl.4.7.4:scenarioEmpty',
    xbrli: 'xbrl.4.7.4:scenarioXbrliElement',
    fact: 'xbrl.4.7.4:scenarioItemOrTuple',
  },
};

function findBroken({ name }: Element, dts: Dts, codes: Codes): Code | undefined {
  if (name.namespace === XBRLI) return codes.xbrli;
  const declared = findElement(dts, name);
  return declared !== undefined && (isItem(declared) || declared.kind === 'tuple') ? codes.fact : undefined;
}
