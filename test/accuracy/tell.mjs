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

/** Of the facts that an identity proves and that the filer tagged at the same place: the first aspect in which they differ. */
export function proofRows({ proofs }) {
  const rows = Object.entries(proofs).map(([form, p]) => [
    `tables, ${form}`,
    count(p.facts),
    `${count(p.proved)} (${percent(p.proved / Math.max(p.facts, 1))})`,
    count(p.failed),
    count(p.joined),
    ...FAULTS.map((fault) => p.faults[fault] ?? 0),
    oneIn(p.wrongValue, p.joined),
    oneIn(p.wrong, p.joined),
  ]);
  const head = ['proofs', 'facts', 'proved', 'refuted', 'proved, and the filer’s'];
  return [[...head, ...FAULTS, 'wrong at L1', 'wrong at L3'], ...rows];
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
  return [['labels in several rows', 'labels', 'of one concept', 'share', 'rows of the usual concept'], ...rows];
}

function oneIn(few, all) {
  return few === 0 ? 'none' : `1 in ${Math.round(all / few)}`;
}
