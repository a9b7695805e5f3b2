// Measures what the README states of real notes: how well their facts are found, whether their forms agree, whether proofs hold.
//
//   node test/accuracy/accuracy.mjs [--forms pipe,lines,html] [--filter TEXT] [--show [N]] [--json FILE] [--markdown | --write-readme]
//
// The notes are those of $CROSSFOOT_SHARED/gold/dev (../shared by default); without them it says so and is done.
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { measure } from './measure.mjs';
import { FORMS, goldNotes } from './notes.mjs';
import { readmeTables, replaceInReadme } from './readme.mjs';
import { aligned, count, percent } from './tables.mjs';
import { agreementRows, conceptRows, filerRows, proofRows, scoreRows } from './tell.mjs';

const { values: options } = parseArgs({
  options: {
    forms: { type: 'string', default: Object.keys(FORMS).join() },
    filter: { type: 'string', default: '' },
    show: { type: 'boolean', default: false },
    json: { type: 'string' },
    markdown: { type: 'boolean', default: false },
    'write-readme': { type: 'boolean', default: false },
  },
});

const notes = goldNotes().filter(({ note }) => note.includes(options.filter));
if (notes.length === 0) {
  console.log('There are no real notes here to measure by: set CROSSFOOT_SHARED to a folder that has gold/dev.');
} else {
  const measures = measure(notes, options.forms.split(','));
  if (options.json) writeFileSync(options.json, `${JSON.stringify(measures, null, 1)}\n`);
  if (options['write-readme']) replaceInReadme('accuracy', readmeTables(measures));
  else if (options.markdown) console.log(readmeTables(measures));
  else tell(measures);
}

function tell(measures) {
  console.log(`${measures.notes} notes of ${measures.filers} filers\n`);
  for (const rows of [scoreRows, filerRows, agreementRows]) console.log(`${aligned(rows(measures))}\n`);
  const least = measures.agreement.notes.slice(0, options.show ? 40 : 10);
  console.log(
    `${aligned([
      ['the notes whose forms agree least', 'facts of pairs', 'share'],
      ...least.map(({ note, facts, share }) => [note, count(facts), percent(share)]),
    ])}\n`,
  );
  console.log(`${aligned(proofRows(measures))}\n`);
  if (options.show) tellWrong(measures);
  console.log(aligned(conceptRows(measures)));
  if (options.show) tellSplit(measures);
}

function tellWrong({ proofs }) {
  for (const [form, { list, faults }] of Object.entries(proofs)) {
    console.log(`proved and not as the filer tagged it, ${form}: ${JSON.stringify(faults)}`);
    for (const { note, fault, shown, row, datapoint, proofs: kinds, gold, ours } of list)
      console.log(
        `  ${fault}: ${shown} "${row}" ${datapoint} filer ${gold} ours ${ours} by ${kinds.join(', ')} in ${note}`,
      );
    console.log('');
  }
}

function tellSplit({ concepts }) {
  for (const [form, { note, filer }] of Object.entries(concepts)) {
    console.log(`\nlabels of several concepts, ${form}`);
    for (const { in: where, label, concepts: each } of [...note.split, ...filer.split])
      console.log(`  "${label}" in ${where}: ${each.map(([concept, n]) => `${concept} (${n})`).join(' | ')}`);
  }
}
