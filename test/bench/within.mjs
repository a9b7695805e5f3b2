// How long a report takes to be read and validated within one process, again and again: prints the milliseconds of each run as JSON.
import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileUri, folderLibrary } from '../../dist/dts/library.js';
import { processDocument } from '../../dist/processor.js';

const [page, rounds] = process.argv.slice(2);
const times = [];
for (let round = 0; round < Number(rounds); round++) {
  const began = performance.now();
  const source = { name: page, text: readFileSync(page, 'utf8') };
  const { diagnostics } = await processDocument(source, fileUri(page), folderLibrary(dirname(page)));
  if (diagnostics.some(({ severity }) => severity === 'error')) throw new Error(JSON.stringify(diagnostics[0].message));
  times.push(performance.now() - began);
}
console.log(JSON.stringify(times));
