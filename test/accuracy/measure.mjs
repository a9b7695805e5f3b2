// Everything `npm run accuracy` tells, as plain numbers: read the notes, score them, join what is proved, compare the forms.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { bundledTaxonomy } from '../../dist/index.js';
import { makeFold } from '../../dist/taxonomy/fold.js';
import { commonFacts, consistentLabels, labelledRows } from './agreement.mjs';
import { factsOf } from './facts.mjs';
import { filerOf, openGold, SHARED } from './notes.mjs';

const SCORER = fileURLToPath(new URL('score.py', import.meta.url));
const PLACES = ['table', 'prose', 'all'];

/** All measures of these notes in these forms. Throws where python3 or the shared scorer fails. */
export function measure(notes, forms) {
  const taxonomy = bundledTaxonomy().value;
  const answers = notes.flatMap((note) =>
    forms.flatMap((form) => {
      const opened = openGold(note, form);
      return opened ? [{ ...note, form, ...factsOf(opened, taxonomy) }] : [];
    }),
  );
  const scored = score(answers);
  return {
    notes: notes.length,
    filers: new Set(notes.map(({ note }) => filerOf(note))).size,
    forms: Object.fromEntries(forms.map((form) => [form, scoresOf(scored.filter((s) => s.form === form))])),
    byFiler: byFiler(scored),
    agreement: agreementOf(answers, forms),
    proofs: Object.fromEntries(forms.map((form) => [form, proofsOf(scored.filter((s) => s.form === form))])),
    concepts: conceptsOf(answers, forms, makeFold(taxonomy.lexicon)),
  };
}

function score(answers) {
  const input = answers.map((answer) => `${JSON.stringify(answer)}\n`).join('');
  const run = spawnSync('python3', [SCORER, SHARED], { input, encoding: 'utf8', maxBuffer: 1 << 30 });
  if (run.status !== 0) throw new Error(`The scorer failed: ${run.error?.message ?? run.stderr}`);
  return run.stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
}

/** By place in the note: counts of the filers' facts and ours, and F1+ at each level. */
function scoresOf(scored) {
  return Object.fromEntries(PLACES.map((place) => [place, rates(total(scored.map(({ counts }) => counts[place])))]));
}

function total(counts) {
  const sum = { gold: 0, pred: 0, neutral: 0, untagged: 0, tp: [0, 0, 0, 0, 0] };
  for (const one of counts) {
    for (const key of ['gold', 'pred', 'neutral', 'untagged']) sum[key] += one[key];
    sum.tp = sum.tp.map((tp, level) => tp + one.tp[level]);
  }
  return sum;
}

/** F1+ of the shared scorer: the harmonic mean of recall and of precision without what hits untagged numbers. */
function rates({ gold, pred, neutral, untagged, tp }) {
  const ours = pred - neutral - untagged;
  const ratio = (a, b) => (b === 0 ? Number(a === 0) : a / b);
  return {
    gold,
    ours,
    f1plus: tp.map((hits) => {
      const [precision, recall] = [ratio(hits, ours), ratio(hits, gold)];
      return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
    }),
  };
}

/** Each filer over all its notes and all forms; the weakest first. */
function byFiler(scored) {
  const groups = grouped(scored, filerKey);
  return [...groups]
    .map(([filer, own]) => ({ filer, notes: new Set(own.map(({ note }) => note)).size, ...scoresOf(own) }))
    .sort((a, b) => a.all.f1plus[4] - b.all.f1plus[4]);
}

function agreementOf(answers, forms) {
  const notes = [...grouped(answers, ({ note }) => note)];
  const pairs = forms.flatMap((one, i) => forms.slice(i + 1).map((other) => [one, other]));
  const byNote = notes.map(([note, own]) => {
    const facts = (form) => own.find((answer) => answer.form === form)?.facts;
    const both = pairs.map(([a, b]) =>
      facts(a) && facts(b) ? commonFacts(facts(a), facts(b)) : { equal: 0, facts: 0 },
    );
    return { note, pairs: both, ...sumOf(both) };
  });
  return {
    pairs: pairs.map(([a, b], i) => ({ pair: `${a} and ${b}`, ...sumOf(byNote.map((n) => n.pairs[i])) })),
    overall: sumOf(byNote),
    notes: byNote
      .map(({ note, equal, facts, share }) => ({ note, equal, facts, share }))
      .sort((a, b) => a.share - b.share || b.facts - a.facts),
  };
}

function sumOf(parts) {
  const equal = parts.reduce((sum, part) => sum + part.equal, 0);
  const facts = parts.reduce((sum, part) => sum + part.facts, 0);
  return { equal, facts, share: facts === 0 ? 1 : equal / facts };
}

/** What is proved among the facts of tables, and what of it the filers' facts at the same place refute. */
function proofsOf(scored) {
  const sum = (key) => scored.reduce((all, { proved }) => all + proved[key], 0);
  const wrong = scored.flatMap(({ note, proved }) => proved.wrong.map((one) => ({ note, ...one })));
  const values = wrong.filter(({ fault }) => ['digits', 'scale', 'sign'].includes(fault));
  return {
    facts: sum('facts'),
    foots: sum('foots'),
    failed: sum('failed'),
    valueProved: sum('valueProved'),
    proved: sum('proved'),
    joined: sum('joined'),
    joinedWhole: sum('joinedWhole'),
    wrongValue: values.length,
    wrong: wrong.filter(({ whole }) => whole).length,
    faults: countFaults(wrong),
    list: wrong,
  };
}

function countFaults(wrong) {
  const counts = {};
  for (const { fault } of wrong) counts[fault] = (counts[fault] ?? 0) + 1;
  return counts;
}

/** Labels that stand in several rows: of one note, and of one filer's notes. */
function conceptsOf(answers, forms, fold) {
  const told = (groups) => {
    const all = groups.map(([name, own]) => ({
      name,
      ...consistentLabels(own.flatMap(({ facts }) => labelledRows(facts, fold))),
    }));
    const sum = (key) => all.reduce((count, one) => count + one[key], 0);
    const split = all.flatMap(({ name, split: labels }) => labels.map((one) => ({ in: name, ...one })));
    return { labels: sum('labels'), single: sum('single'), rows: sum('rows'), usual: sum('usual'), split };
  };
  return Object.fromEntries(
    forms.map((form) => {
      const own = answers.filter((answer) => answer.form === form);
      return [form, { note: told([...grouped(own, ({ note }) => note)]), filer: told([...grouped(own, filerKey)]) }];
    }),
  );
}

const filerKey = ({ note }) => filerOf(note);

function grouped(list, keyOf) {
  const groups = new Map();
  for (const one of list) {
    const key = keyOf(one);
    if (!groups.has(key)) groups.set(key, []);
    groups.get(key).push(one);
  }
  return groups;
}
