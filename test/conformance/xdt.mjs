import { dimensionDefaults } from '../../dist/dts/dimensional.js';
import { allItems } from '../../dist/instance/instance.js';
import { clark } from '../../dist/value/qname.js';
import { elements, resolveName, textWithin } from '../../dist/xml/tree.js';
import { filter, judge, openSuites, parse, variationsOf } from './suite.mjs';

/**
 * The conformance suite of XBRL Dimensions 1.0: each variation names the error that must be told, or none may be; some also list the facts with
 * their dimensions, defaults among them.
 */
export function run() {
  return openSuites(/^xdt-conf-.*\.zip$/).map(({ name, texts }) => {
    const variations = variationsOf(texts, 'xdt.xml');
    const failures = variations.flatMap((variation) => {
      const failure = failureOf(texts, variation);
      return failure === undefined ? [] : [`${variation.id}: ${failure}`];
    });
    return { name, total: variations.length, failures };
  });
}

function failureOf(texts, { uri, entries, result }) {
  const { said, read } = judge(texts, entries);
  const errors = [...new Set(said.filter(({ severity }) => severity === 'error').map(({ code }) => code))];
  const expected = filter(result, 'error').map((error) => textWithin(error).trim());
  const missed = expected.filter((code) => !errors.some((one) => fits(one, code)));
  if (missed.length > 0) return `${missed} expected, said ${errors.join(' ') || 'nothing'}`;
  const extra = expected.length === 0 ? errors : [];
  if (extra.length > 0) return `nothing expected, said ${extra.join(' ')}`;
  const [file] = filter(result, 'file').map((one) => textWithin(one).trim());
  return file === undefined || read === undefined
    ? undefined
    : factListFailure(texts, new URL(`out/${file}`, uri).href, read);
}

/** The suite leaves to the processor by which code it tells what schema validation finds. */
function fits(code, expected) {
  return code === expected || (expected === 'sche:XmlSchemaError' && code.startsWith('xmlSchema:'));
}

function factListFailure(texts, uri, { instance, dts }) {
  const items = new Map([...allItems(instance)].map((item) => [item.element, item]));
  const listed = filter(parse(texts, uri).root, 'item');
  for (const one of listed) {
    const [pointer] = filter(one, 'sPointer').map((p) => textWithin(p).trim());
    const element = pointer.split('/').reduce((at, step) => elements(at)[Number(step) - 1], instance.root);
    const fact = items.get(element);
    if (fact === undefined) return `no fact at ${pointer}`;
    const expected = filter(one, 'member').map((member) => {
      const [axis] = filter(member, 'qnDimension');
      return `${clark(resolveName(axis, textWithin(axis).trim()))} ${textWithin(filter(member, 'bDefaulted')[0]).trim()}`;
    });
    const actual = dimensionsOf(fact, dts);
    if (expected.sort().join() !== actual.sort().join()) return `at ${pointer} ${expected} expected, has ${actual}`;
  }
  return listed.length === items.size ? undefined : `${listed.length} facts expected, ${items.size} read`;
}

/** The dimensions that a fact has: those reported, and all others that have a default, whether a hypercube asks for them or not (2.6). */
function dimensionsOf({ context }, dts) {
  const said = new Set(context.dimensions.map(({ axis }) => clark(axis)));
  const defaulted = [...dimensionDefaults(dts).keys()].map((dimension) => clark(dts.declarations.get(dimension).name));
  return [...said]
    .map((axis) => `${axis} false`)
    .concat(defaulted.filter((axis) => !said.has(axis)).map((axis) => `${axis} true`));
}
