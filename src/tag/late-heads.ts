import { type Diagnostic, diagnose } from '../diagnostic/diagnostic.js';
import type { FootedTable } from '../document/footed.js';
import { type Column, columnTitle } from '../document/reading.js';
import type { Profile } from '../fact/profile.js';
import { dayOf } from '../value/dates.js';
import { findPeriodWords } from '../value/period-words.js';

/**
 * Says where figures stand under a day that the report has not come to: the profile is of another period than the note, and every time that
 * it settles is in doubt.
 */
export function findLateHeads(tables: readonly FootedTable[], { documentPeriodEnd }: Profile): readonly Diagnostic[] {
  const late = tables.flatMap(({ reading }) => {
    const own = reading.columns.filter((column) => isLate(column, documentPeriodEnd));
    return own.length > MOST ? [] : own;
  });
  const [first] = late;
  if (first === undefined) return [];
  const spans = late
    .flatMap(({ heads }) => heads.filter(({ kind }) => kind === 'period'))
    .flatMap((head) => head.phrase.spans);
  const message = `Figures stand under ${columnTitle(first)}, which is after the end of the report, ${documentPeriodEnd}.`;
  return [diagnose('tag-period-after-report', message, spans, { help: 'Is documentPeriodEnd of the profile right?' })];
}

/** More of them are a schedule of what is to come. */
const MOST = 2;

function isLate({ heads }: Column, end: string): boolean {
  const words = findPeriodWords(heads.map(({ phrase }) => phrase.text).join(' '));
  const days = (words?.dates ?? []).flatMap((date) => (date.date === undefined ? [] : (dayOf(date) ?? [])));
  return days.length > 0 && days.every((day) => day > end);
}
