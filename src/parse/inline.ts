import { type Diagnostic, diagnoseAt } from '../diagnostic/diagnostic.js';
import { Result } from '../diagnostic/result.js';
import { InlineSet } from '../inline/inline-set.js';
import { IX, IX_1_0 } from '../inline/names.js';
import type { Instance } from '../instance/instance.js';
import { attribute, type Element, placeOf, type XmlTree } from '../xml/tree.js';
import { readFootnoteLinks } from './inline/footnotes.js';
import { ItemReader } from './inline/item.js';
import { readReferences } from './inline/references.js';

/**
 * The default target document of an inline XBRL 1.1 document set, as it is written: what is wrong stays as it is, for rules to
 * name. Facts of other targets are left out and counted (`inline-target-left`), tuples and what is in them are refused
 * by name (`inline-tuple-refused`), and so is inline XBRL 1.0 (`inline-version-refused`). Documents without inline elements make
 * an instance without facts.
 */
export function parseInline(trees: readonly [XmlTree, ...XmlTree[]]): Result<Instance> {
  const inline = new InlineSet(trees);
  const reader = new ItemReader(inline);
  const [first] = trees;
  const targeted = inline.facts.filter(isOfDefaultTarget);
  const items = targeted.filter((element) => element.name.local !== 'tuple' && !isInTuple(element, inline));
  const instance: Instance = {
    syntax: 'inline',
    uri: first.uri,
    source: first.source,
    root: first.root,
    references: readReferences(inline),
    contexts: reader.contexts,
    units: reader.units,
    facts: items.map((element) => reader.read(element)),
    footnoteLinks: readFootnoteLinks(inline),
    inline,
  };
  return new Result(instance, [...refuseVersion(inline), ...refuseTuples(targeted), ...tellTargets(inline)]);
}

function isOfDefaultTarget(element: Element): boolean {
  return attribute(element, 'target') === undefined;
}

/** Whether a tuple holds it: by reference, or as the nearest inline element round it (15.1). */
function isInTuple(element: Element, inline: InlineSet): boolean {
  return attribute(element, 'tupleRef') !== undefined || inline.outerOf(element)?.name.local === 'tuple';
}

function refuseVersion({ older }: InlineSet): readonly Diagnostic[] {
  if (older === undefined) return [];
  const message = 'The document has elements of inline XBRL 1.0, which are not read.';
  return [diagnoseAt('inline-version-refused', message, placeOf(older), { actual: IX_1_0, expected: IX })];
}

function refuseTuples(facts: readonly Element[]): readonly Diagnostic[] {
  return facts
    .filter(({ name }) => name.local === 'tuple')
    .map((element) => {
      const name = attribute(element, 'name')?.trim() ?? 'without a name';
      return diagnoseAt('inline-tuple-refused', `The tuple ${name} is not read, nor what is in it.`, placeOf(element), {
        help: 'Reports of today have no tuples; dimensions say the same.',
      });
    });
}

function tellTargets({ facts }: InlineSet): readonly Diagnostic[] {
  const counts = new Map<string, { first: Element; count: number }>();
  for (const element of facts) {
    const target = attribute(element, 'target');
    if (target === undefined) continue;
    const { first, count } = counts.get(target) ?? { first: element, count: 0 };
    counts.set(target, { first, count: count + 1 });
  }
  return [...counts].map(([target, { first, count }]) =>
    diagnoseAt('inline-target-left', `${count} facts of the target ${target} are not read.`, placeOf(first)),
  );
}
