// In a process of its own (node --expose-gc): reads all notes in all forms, pass after pass, as a worker would that never ends.
// Prints one line of JSON: the most memory that the process ever held, and what is left on the heap after each pass.
import { bundledTaxonomy, oimOfNote, profileSchema, report, xbrlJson } from '../../dist/index.js';
import { notesToMutate } from '../mutate/notes.mjs';

const PASSES = 6;
const taxonomy = bundledTaxonomy().value;
const notes = notesToMutate();
const left = [];
let facts = 0;
for (let pass = 0; pass < PASSES; pass++) {
  for (const { text, profile } of notes) {
    const { value } = report({ name: 'note', text }, taxonomy, profileSchema.parse(profile));
    facts += JSON.stringify(xbrlJson(oimOfNote(value, taxonomy, 'note'))).length > 0 ? value.facts.length : 0;
  }
  globalThis.gc();
  left.push(process.memoryUsage().heapUsed);
}
console.log(JSON.stringify({ notes: notes.length * PASSES, facts, peak: process.resourceUsage().maxRSS * 1024, left }));
