// The measures as tables: the same rows for a terminal and for the README, which names no filer.
import { count, percent, rate } from './tables.mjs';

const LEVELS = ['L0', 'L1', 'L2', 'L3', 'L4'];

export function scoreRows({ forms }) {
  const rows = ['table', 'prose', 'all'].flatMap((place) =>
    Object.entries(forms).map(([form, scores]) => {
      const { gold, ours, f1plus } = scores[place];
      const where = { table: 'tables', prose: 'prose', all: 'whole notes' }[place];
      return [`${where}, ${form}`, count(gold), count(ours), ...f1plus.map(rate)];
    }),
  );
  return [['F1+', 'filers’ facts', 'ours', ...LEVELS], ...rows];
}

/** `nameOf` tells what a filer is called, from its own name and its rank. */
export function filerRows({ byFiler }, nameOf = (name) => name) {
  const cells = ({ filer, notes, table, prose, all }, index) => [
    nameOf(filer, index),
    notes,
    count(all.gold),
    ...[table.f1plus[4], prose.f1plus[4], all.f1plus[1], all.f1plus[2], all.f1plus[3], all.f1plus[4]].map(rate),
  ];
  const head = ['filer', 'notes', 'facts', 'tables L4', 'prose L4', 'L1', 'L2', 'L3', 'L4'];
  return [head, ...byFiler.map(cells)];
}

export function agreementRows({ agreement }) {
  const row = (name, { equal, facts, share }) => [name, count(equal), count(facts), percent(share)];
  const pairs = agreement.pairs.map(({ pair, ...both }) => row(pair, both));
  return [['forms that agree', 'equal', 'facts of both', 'share'], ...pairs, row('all pairs', agreement.overall)];
}

const FAULTS = ['digits', 'scale', 'sign', 'unit', 'period'];

/** How many facts identities prove, and of those that the filer tagged at the same place the first aspect in which they differ. */
export function proofRows({ proofs }) {
  const rows = Object.entries(proofs).map(([form, p]) => [
    `tables, ${form}`,
    count(p.facts),
    share(p.failed, p.facts),
    share(p.foots + p.proved, p.facts),
    share(p.valueProved, p.facts),
    share(p.proved, p.facts),
    count(p.joined),
    count(p.joinedWhole),
    ...FAULTS.map((fault) => p.faults[fault] ?? 0),
    perThousand(p.wrongValue, p.joined),
    perThousand(p.wrong, p.joinedWhole),
  ]);
  const head = [
    'proofs',
    'facts',
    'refuted',
    'foot',
    'value proved',
    'proved',
    'value, filer’s too',
    'proved, filer’s too',
  ];
  return [[...head, ...FAULTS, 'wrong values ‰', 'wrong up to period ‰'], ...rows];
}

export function conceptRows({ concepts }) {
  const rows = Object.entries(concepts).flatMap(([form, scopes]) =>
    Object.entries(scopes).map(([scope, { labels, single, rows: all, usual }]) => [
      `of one ${scope === 'note' ? 'note' : 'filer’s notes'}, ${form}`,
      count(labels),
      count(single),
      percent(labels === 0 ? 1 : single / labels),
      percent(all === 0 ? 1 : usual / all),
    ]),
  );
  return [
    ['labels in several rows, asked alike', 'labels', 'of one concept', 'share', 'rows of the usual concept'],
    ...rows,
  ];
}

const share = (some, all) => percent(some / Math.max(all, 1));
const perThousand = (few, all) => ((1000 * few) / Math.max(all, 1)).toFixed(1);
