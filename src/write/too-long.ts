import { type Diagnostic, diagnose } from '../diagnostic/diagnostic.js';
import type { OimReport } from '../oim/oim-report.js';
import { LONGEST_TEXT, MOST_ROWS } from './spreadsheet/sheet.js';

/** What a sheet has no room for: facts beyond its last row, and texts that are cut. */
export function findTooLong({ facts }: OimReport): readonly Diagnostic[] {
  let [count, long] = [0, 0];
  for (const { value } of facts) {
    count++;
    if (typeof value === 'string' && value.length > LONGEST_TEXT) long++;
  }
  const say = (message: string) =>
    diagnose('write-not-expressible', message, [], { help: 'A CSV file holds all of it.' });
  return [
    ...(long === 0 ? [] : [say(`A cell holds ${LONGEST_TEXT} characters: texts of ${long} facts are cut.`)]),
    ...(count < MOST_ROWS ? [] : [say(`A sheet holds ${MOST_ROWS - 1} facts, the report has ${count}.`)]),
  ];
}
