// How far the forms of one note say the same, and whether one label is one concept: measured without any filer's facts.

/** How many facts are in both of two lists, each counted as often as it stands in both, and how many there are in all. */
export function commonFacts(ours, theirs) {
  const left = countBy(ours, (fact) => fact.same);
  const right = countBy(theirs, (fact) => fact.same);
  let equal = 0;
  for (const [same, count] of left) equal += Math.min(count, right.get(same) ?? 0);
  return { equal: 2 * equal, facts: ours.length + theirs.length };
}

/** Of the labels that stand in several rows, how many name one concept (or one row of concepts) wherever they stand. */
export function consistentLabels(rows) {
  const byLabel = new Map();
  for (const { label, concepts } of rows) {
    if (label === '') continue;
    if (!byLabel.has(label)) byLabel.set(label, []);
    byLabel.get(label).push(concepts);
  }
  const shared = [...byLabel].filter(([, all]) => all.length > 1);
  const split = shared.filter(([, all]) => new Set(all).size > 1);
  const usual = shared.reduce((sum, [, all]) => sum + Math.max(...countBy(all, (one) => one).values()), 0);
  return {
    labels: shared.length,
    single: shared.length - split.length,
    rows: shared.reduce((sum, [, all]) => sum + all.length, 0),
    usual,
    split: split.map(([label, all]) => ({ label, concepts: [...countBy(all, (one) => one)] })),
  };
}

/** Labels that mean nothing alone: totals, what is left over, and rows without words. */
const EMPTY = /^(?:(?:grand |sub ?)?total|other|row \d+)?$/;

/**
 * The rows of a note's tables by what they are asked: the label folded, with the group, column, unit and kind of time that
 * its figures have in common; a row that is measured in several ways is asked once for each. Members are not asked.
 */
export function labelledRows(facts, fold) {
  const rows = new Map();
  for (const fact of facts) {
    const label = fold(fact.row);
    if (!fact.inTable || fact.isMember || EMPTY.test(label)) continue;
    const asked = [label, ...fact.measured.map((words) => fold(words))].join(' / ');
    const row = `${fact.datapoint.replace(/\.c\d+$/, '')} ${asked}`;
    if (!rows.has(row)) rows.set(row, { label: asked, concepts: new Set() });
    rows.get(row).concepts.add(fact.concept.replace(/^.*\}/, ''));
  }
  return [...rows.values()].map(({ label, concepts }) => ({ label, concepts: [...concepts].sort().join(' ') }));
}

function countBy(list, keyOf) {
  const counts = new Map();
  for (const one of list) counts.set(keyOf(one), (counts.get(keyOf(one)) ?? 0) + 1);
  return counts;
}
