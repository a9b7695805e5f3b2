import { attribute } from '../../dist/xml/tree.js';
import { judge, openSuites, variationsOf } from './suite.mjs';

/** The conformance suite of XBRL 2.1: of each variation it says whether errors are to be found. */
export function run() {
  return openSuites(/^XBRL-CONF-.*\.zip$/).map(({ name, texts }) => {
    const variations = variationsOf(texts, 'xbrl.xml');
    return { name, total: variations.length, failures: variations.flatMap((one) => failuresOf(texts, one)) };
  });
}

/** What later specifications have against a report, such as facts stated twice: here only XBRL 2.1 counts. */
const LATER = /^(?:oime|calc11e|utre):/;

function failuresOf(texts, { id, entries, result }) {
  const errors = judge(texts, entries).said.filter(({ severity, code }) => severity === 'error' && !LATER.test(code));
  const expected = attribute(result, 'expected');
  if (errors.length > 0 === (expected === 'invalid')) return [];
  const said = errors.map(({ code, message }) => `${code} ${message}`).join('; ');
  return [`${id}: ${expected} expected, said ${said || 'nothing'}`];
}
