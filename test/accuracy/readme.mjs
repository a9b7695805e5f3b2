// Puts the measures into the README, between markers, so that what it states is what was measured.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { markdown } from './tables.mjs';
import { agreementRows, conceptRows, filerRows, proofRows, scoreRows } from './tell.mjs';

const README = fileURLToPath(new URL('../../README.md', import.meta.url));

/** What stands between the markers. Filers go by their rank: whose notes they are is no matter of this project. */
export function readmeTables(measures) {
  const { notes, filers } = measures;
  const byFiler = filerRows(measures, (_, rank) => `${rank + 1}`);
  return [
    `${notes} notes of ${filers} filers, each in three forms:`,
    ...[scoreRows, agreementRows, proofRows, conceptRows].map((rows) => markdown(rows(measures))),
    `<details><summary>By filer, over all three forms (each fact counted once a form), the weakest first</summary>\n\n${markdown(byFiler)}\n\n</details>`,
  ].join('\n\n');
}

/** Writes these words between the README's markers of this name. */
export function replaceInReadme(name, words) {
  writeFileSync(README, replaced(readFileSync(README, 'utf8'), name, words));
}

/** The text with other words between the two markers of this name; throws where it lacks them. */
export function replaced(text, name, words) {
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const [start, end] = [text.indexOf(open), text.indexOf(close)];
  if (start < 0 || end < start) throw new Error(`README.md has no place ${open} … ${close}`);
  return `${text.slice(0, start + open.length)}\n${words}\n${text.slice(end)}`;
}
