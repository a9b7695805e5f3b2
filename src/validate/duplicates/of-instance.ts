import { diagnose } from '../../diagnostic/diagnostic.js';
import type { Dts, ElementDeclaration } from '../../dts/dts.js';
import { findElement } from '../../dts/query.js';
import { hasLanguage } from '../../dts/text-type.js';
import { classify, contradict, type DuplicateClass, sayStatement } from '../../fact/duplicates.js';
import { circumstancesOf } from '../../instance/aspects.js';
import type { Instance, ItemFact, OimDeclarations } from '../../instance/instance.js';
import { clark, prefixed } from '../../value/qname.js';
import { remember } from '../../value/remembered.js';
import type { InstanceRule } from '../rule.js';
import { type ItemStatement, statementOf } from '../statement.js';

/** What a report must not hold, by what its feature allows (OIM 1.0, "The Allowed Duplicates feature"). */
const DISALLOWED: Readonly<Record<OimDeclarations['allowedDuplicates'], readonly DuplicateClass[]>> = {
  none: ['complete', 'consistent', 'inconsistent'],
  complete: ['consistent', 'inconsistent'],
  consistent: ['inconsistent'],
  all: [],
};

/**
 * Items at the top that are alike in all aspects do not disagree. What the report's own feature does not allow is an error (OIM
 * 1.0), and so are numbers of one accuracy that differ, which nothing can be made of; other statements that disagree (XBRL
 * working group note "Handling Duplicate Facts in XBRL and Inline XBRL", section 2) are a warning of ours. Texts in two
 * languages are no duplicates.
 */
export const agreeingDuplicates: InstanceRule = function* (instance, dts) {
  const disallowed = DISALLOWED[instance.oim?.allowedDuplicates ?? 'all'];
  for (const set of duplicateSets(instance, dts)) {
    const kind = classify(set);
    const numeric = set.some(({ value }) => value !== null && typeof value !== 'string');
    const forbidden = disallowed.includes(kind) || (numeric && contradict(set));
    if (!forbidden && kind !== 'inconsistent') continue;
    const [{ item }] = set as [ItemStatement];
    const code = forbidden ? 'oime:disallowedDuplicateFacts' : 'validate-duplicate-inconsistent';
    const message = `${prefixed(item.name)} is stated ${set.length} times${kind === 'inconsistent' ? ', and the statements disagree' : ''}.`;
    const { source } = item.place;
    const spans = set.filter((one) => one.item.place.source === source).map((one) => one.item.place.span);
    yield diagnose(code, message, spans, { source, actual: set.map(sayStatement).join('; ') });
  }
};

/** Items alike in all aspects (OIM 1.0), two or more to a set; those that say nothing that can be compared are left out. */
function duplicateSets(instance: Instance, dts: Dts): readonly (readonly ItemStatement[])[] {
  const sets = new Map<string, ItemStatement[]>();
  for (const item of instance.facts) {
    const concept = item.kind === 'item' ? findElement(dts, item.name) : undefined;
    if (item.kind !== 'item' || concept === undefined) continue;
    const statement = statementOf(item, concept);
    const key = aspectsOf(item, concept, dts);
    if (statement !== undefined && key !== undefined) remember(sets, key, () => []).push(statement);
  }
  return [...sets.values()].filter((set) => set.length > 1);
}

function aspectsOf(item: ItemFact, concept: ElementDeclaration, dts: Dts): string | undefined {
  const circumstances = circumstancesOf(item, dts);
  if (circumstances === undefined) return undefined;
  const language = hasLanguage(concept) ? (item.language ?? '').toLowerCase() : '';
  return `${clark(item.name)} ${language} ${circumstances}`;
}
