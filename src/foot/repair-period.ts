import type { Repair } from '../document/footed.js';
import type { GridRow, Reading } from '../document/reading.js';
import type { Phrase } from '../source/phrase.js';
import { type FoundDate, isPossibleYear } from '../value/dates.js';
import { findTimes, withoutPeriod } from '../value/period-words.js';
import { datapointId } from './ledger.js';

/**
 * Mends a year that cannot be ("December 31, 1024") where one year of the table's own headings is a slip away from it:
 * one digit wrong, or two neighbours swapped. Undefined years stay as they are.
 */
export function repairPeriods(reading: Reading): Repair[] {
  const heads = reading.columns.flatMap((c) => c.heads.filter((h) => h.kind === 'period'));
  const phrases = [...reading.rows.flatMap((row) => row.label ?? []), ...heads.map((h) => h.phrase)];
  if (!phrases.some(findImpossible)) return []; // nothing to mend in nearly every table
  const known = knownYears(reading);
  const partners = partnerYears(reading);
  const repairs: Repair[] = [];
  for (const row of reading.rows) {
    const mended = row.label && mend(row.label, known, partners(row.label));
    if (mended) repairs.push({ kind: 'period', datapoints: ids(reading, [row], () => true), ...mended });
  }
  for (const column of reading.columns) {
    for (const head of column.heads) {
      const mended = head.kind === 'period' ? mend(head.phrase, known, new Set()) : undefined;
      if (mended)
        repairs.push({ kind: 'period', datapoints: ids(reading, reading.rows, (c) => c === column.index), ...mended });
    }
  }
  return repairs;
}

function mend(
  phrase: Phrase,
  known: ReadonlySet<number>,
  partners: ReadonlySet<number>,
): Omit<Repair, 'kind' | 'datapoints'> | undefined {
  const date = findImpossible(phrase);
  if (date?.year === undefined) return undefined;
  const bad = String(date.year);
  const slips = [...known].filter((year) => isSlip(bad, String(year)));
  const free = slips.filter((year) => !partners.has(year));
  const missing = partners.size > 0 ? [...known].filter((year) => !partners.has(year)) : [];
  const year = [free, slips, missing].find((years) => years.length === 1)?.[0];
  if (year === undefined) return undefined;
  const place = phrase.text.indexOf(bad, date.start);
  const evidence = [`No report speaks of the year ${bad}.`];
  if (slips.includes(year))
    evidence.push(`${year} is one slip of the pen away from ${bad}, and the table's other headings name it.`);
  if (partners.size > 0)
    evidence.push(`The row beside it with the same words is ${[...partners].sort().join(', ')}; ${year} is missing.`);
  return {
    printed: phrase.text,
    repaired: `${phrase.text.slice(0, place)}${year}${phrase.text.slice(place + bad.length)}`,
    evidence,
  };
}

function findImpossible({ text }: Phrase): FoundDate | undefined {
  return findTimes(text).find((d) => d.year !== undefined && !isPossibleYear(d.year));
}

/** Years that the table's rows, columns and captions name and that can be. */
function knownYears(reading: Reading): ReadonlySet<number> {
  const phrases = [
    ...reading.rows.flatMap((row) => row.label ?? []),
    ...reading.columns.flatMap((column) => column.heads.map((h) => h.phrase)),
    ...reading.captions.slice(-2),
  ];
  const years = phrases.flatMap((p) => findTimes(p.text)).flatMap((d) => d.year ?? []);
  return new Set(years.filter(isPossibleYear));
}

/** For each label the years of the other rows that have the same words but for their time. One pass to prepare. */
function partnerYears(reading: Reading): (label: Phrase) => ReadonlySet<number> {
  const groups = new Map<string, Map<number, number>>();
  const wordsOf = (label: Phrase) => withoutPeriod(label.text).toLowerCase();
  const yearsOf = (label: Phrase) => new Set(findTimes(label.text).flatMap((d) => d.year ?? []));
  for (const { label } of reading.rows) {
    if (!label) continue;
    const words = wordsOf(label);
    const counts = groups.get(words) ?? new Map<number, number>();
    for (const year of yearsOf(label)) if (isPossibleYear(year)) counts.set(year, (counts.get(year) ?? 0) + 1);
    groups.set(words, counts);
  }
  return (label) => {
    const own = yearsOf(label);
    const counts = groups.get(wordsOf(label)) ?? new Map<number, number>();
    return new Set([...counts].flatMap(([year, count]) => (count > (own.has(year) ? 1 : 0) ? [year] : [])));
  };
}

/** One digit changed, or two neighbours swapped. */
function isSlip(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const differ = [...a].flatMap((digit, i) => (digit === b[i] ? [] : [i]));
  const [i, j] = differ;
  if (differ.length === 1) return true;
  return differ.length === 2 && i !== undefined && j === i + 1 && a[i] === b[j] && a[j] === b[i];
}

function ids(reading: Reading, rows: readonly GridRow[], column: (c: number) => boolean): Set<string> {
  return new Set(
    rows.flatMap((r) =>
      r.cells.flatMap((cell, c) => (cell && column(c) ? [datapointId({ reading, row: r.index, column: c })] : [])),
    ),
  );
}
