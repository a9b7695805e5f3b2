// judge.mjs FILE... : has Arelle judge reports (.xhtml, .json). Each is loaded without a network, validated (XBRL 2.1,
// Dimensions, Calculations 1.1, units, duplicates, inline XBRL), and read back to xBRL-JSON, which must say the very
// facts of the NAME.json beside it. Exit code: 0 accepted, 1 findings or differences, 2 no Arelle or no file.
import { existsSync, readFileSync } from 'node:fs';
import { judgeAll, whyNoArelle } from './arelle.mjs';
import { differences } from './compare.mjs';

const files = process.argv.slice(2);
if (files.length === 0) fail('usage: judge.mjs FILE.xhtml|FILE.json ...');
const why = whyNoArelle();
if (why !== undefined) fail(why);
const missing = files.find((file) => !existsSync(file));
if (missing !== undefined) fail(`no such file: ${missing}`);

await judgeAll(files, (file, findings, report) => {
  const lines = [...findings.map(({ code, message }) => `[${code}] ${message}`), ...comparison(file, report)];
  if (lines.length > 0) process.exitCode = 1;
  const facts = Object.keys(report?.facts ?? {}).length;
  console.log(`${lines.length > 0 ? 'refused ' : 'accepted'} ${file}: ${facts} facts`);
  for (const line of lines) console.log(`  ${line}`);
});

/** What Arelle read otherwise than we wrote it, in words. */
function comparison(file, report) {
  if (report === null) return ['Arelle read no report from it'];
  const beside = file.replace(/\.(?:xhtml|json)$/, '.json');
  if (!existsSync(beside)) return [`no ${beside} to compare with`];
  return differences(JSON.parse(readFileSync(beside, 'utf8')), report);
}

function fail(why) {
  console.error(why);
  process.exit(2);
}
