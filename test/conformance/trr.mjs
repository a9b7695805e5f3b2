import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { transform } from '../../dist/transform/transform.js';
import { readTree } from '../../dist/xml/read-tree.js';
import { attribute } from '../../dist/xml/tree.js';
import { filter } from './suite.mjs';

const PATH = join(process.env.CROSSFOOT_SHARED ?? '../shared', 'conformance/trr/trrv2/tests.xml');

/** The test cases of transformation registries: each text has a value, or must be refused. */
export function run() {
  if (!existsSync(PATH)) return [];
  const { root } = readTree(PATH, { name: PATH, text: readFileSync(PATH, 'utf8') }).value;
  const namespace = attribute(root, 'target');
  const results = filter(root, 'transform').flatMap((one) => {
    const local = attribute(one, 'name').split(':')[1];
    return filter(one, 'variation').map((variation) => failureOf({ namespace, prefix: 'ixt', local }, variation));
  });
  const failures = results.filter((failure) => failure !== undefined);
  return [{ name: 'trr/trrv2', total: results.length, failures }];
}

function failureOf(name, variation) {
  const input = attribute(variation, 'input');
  const expected = attribute(variation, 'result') === 'valid' ? attribute(variation, 'output') : undefined;
  const made = transform(name, input);
  const value = made.kind === 'value' ? made.value : undefined;
  if (made.kind !== 'unknown' && value === expected) return undefined;
  return `${name.local} ${JSON.stringify(input)}: ${expected ?? 'to be refused'}, is ${value ?? made.kind}`;
}
