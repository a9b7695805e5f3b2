import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { attribute } from '../../dist/xml/tree.js';
import { judge, openSuite, SHARED, variationsOf } from './suite.mjs';

/** The conformance suite of XBRL 2.1, the newest that is at hand: of each variation it says whether errors are to be found. */
export async function run() {
  const texts = openSuite(newest());
  if (texts === undefined) return undefined;
  const failures = [];
  const variations = variationsOf(texts, 'xbrl.xml');
  for (const { id, entries, result } of variations) {
    const errors = judge(texts, entries).said.filter(({ severity }) => severity === 'error');
    const expected = attribute(result, 'expected');
    if (errors.length > 0 === (expected === 'invalid')) continue;
    const said = errors.map(({ code, message }) => `${code} ${message}`).join('; ');
    failures.push(`${id}: ${expected} expected, said ${said || 'nothing'}`);
  }
  return {
    name: 'XBRL 2.1',
    passed: variations.length - failures.length,
    total: variations.length,
    failures,
  };
}

function newest() {
  const archives = readdirSync(join(SHARED, 'conformance')).filter((name) => /^XBRL-CONF-.*\.zip$/.test(name));
  return archives.sort().at(-1) ?? 'XBRL-CONF.zip';
}
