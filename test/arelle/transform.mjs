// transform.mjs [COUNT [SEED]]: what we and Arelle make of so many texts for each transformation of the registries 1 to 5. Both give the same value or
// both none; where not, transform-differences.json says which section of the registry decides. Exit code 1 for a difference that it does not list,
// or an entry that no text needs; 2 where there is no Arelle.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transform, transformations } from '../../dist/transform/transform.js';
import { textsFor } from './transform-texts.mjs';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const PYTHON = process.env.ARELLE_PYTHON ?? resolve(HERE, '../../.venv/bin/python');
const [count, seed] = [Number(process.argv[2] ?? 300), Number(process.argv[3] ?? 1)];
if (!existsSync(PYTHON)) {
  console.error(`no Arelle at ${PYTHON}: run test/arelle/install.sh, or say where its Python is in ARELLE_PYTHON`);
  process.exit(2);
}

const asked = [...transformations()].flatMap(([namespace, locals]) =>
  namespace.startsWith('http://www.sec.gov/')
    ? []
    : locals.flatMap((local) => textsFor(local, count, seed).map((text) => [namespace, local, collapse(text)])),
);
const lines = asked.map((one) => JSON.stringify(one)).join('\n');
const { stdout, stderr, status } = spawnSync(PYTHON, [`${HERE}transform.py`], { input: lines, maxBuffer: 1e9 });
if (status !== 0) throw new Error(String(stderr));
const theirs = String(stdout)
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));

const listed = JSON.parse(readFileSync(`${HERE}transform-differences.json`, 'utf8')).map((entry) => ({
  ...entry,
  names: new RegExp(`^(?:${entry.transformations})$`),
  form: new RegExp(entry.text, 'su'),
  met: 0,
}));
let [both, unlisted] = [0, 0];
const told = new Map();
for (const [i, [namespace, local, text]] of asked.entries()) {
  const made = transform({ namespace, prefix: 'ixt', local }, text);
  const [ours, other] = [made.kind === 'value' ? made.value : null, theirs[i]];
  if (ours === other) {
    if (ours !== null) both++;
    continue;
  }
  const kind = ours === null ? 'theirs' : other === null ? 'ours' : 'both';
  const entry = listed.find((one) => one.value === kind && one.names.test(local) && one.form.test(text));
  if (entry !== undefined) entry.met++;
  else {
    unlisted++;
    told.set(local, [...(told.get(local) ?? []), `${JSON.stringify(text)}: ours ${ours}, theirs ${other}`]);
  }
}
for (const [local, texts] of told) console.log([`${texts.length} of ${local}`, ...texts.slice(0, 5)].join('\n  '));
const unmet = listed.filter(({ met }) => met === 0);
for (const { met, transformations: names, why } of listed) console.log(`${met} listed: ${names}: ${why}`);
console.log(
  `${asked.length} texts, ${both} with one value from both, ${unlisted} differences that are not listed, ${unmet.length} entries not met`,
);
process.exitCode = unlisted > 0 || unmet.length > 0 ? 1 : 0;

/** Arelle collapses white space before it transforms. */
function collapse(text) {
  return text.replace(/[ \t\r\n]+/g, ' ').replace(/^ | $/g, '');
}
