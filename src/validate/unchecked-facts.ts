import { diagnoseAt } from '../diagnostic/diagnostic.js';
import { isBeyond } from '../dts/query.js';
import { allFacts } from '../instance/instance.js';
import type { InstanceRule } from './rule.js';

/** Not a law: tells of how many facts the concepts are in schemas that are missing, so that nobody takes them for checked. */
export const uncheckedFacts: InstanceRule = function* ({ facts }, dts) {
  if (dts.missing.size === 0) return;
  const all = [...allFacts(facts)];
  const beyond = all.filter(({ name }) => isBeyond(dts, name));
  const [first] = beyond;
  if (first === undefined) return;
  const namespaces = [...new Set(beyond.map(({ name }) => name.namespace))].sort();
  yield diagnoseAt(
    'validate-facts-unchecked',
    `The concepts of ${beyond.length} of ${all.length} facts are in schemas that are missing: type, period type and value are not checked.`,
    first.place,
    { actual: namespaces.join(', '), help: 'Give the taxonomy packages that have these namespaces (--taxonomy).' },
  );
};
