import type { Repair } from '../document/footed.js';
import type { Reading } from '../document/reading.js';
import type { Phrase } from '../source/phrase.js';
import { findDates, isPossibleYear } from '../value/dates.js';
import { withoutPeriod } from '../value/period-words.js';
import { datapointId } from './ledger.js';

/**
 * Mends a year that cannot be ("December 31, 1024") where one year of the table's own headings is a slip away from it:
 * one digit wrong, or two neighbours swapped. Undefined years stay as they are.
 */
export function repairPeriods(reading: Reading): Repair[] {
  const known = knownYears(reading);
  const repairs: Repair[] = [];
  for (const row of reading.rows) {
    const mended = row.label && mend(row.label, known, partnerYears(reading, row.label));
    if (!mended) continue;
    repairs.push({
      kind: 'period',
      datapoints: ids(
        reading,
        (r) => r === row.index,
        () => true,
      ),
      ...mended,
    });
  }
  for (const column of reading.columns) {
    for (const head of column.heads) {
      const mended = head.kind === 'period' ? mend(head.phrase, known, new Set()) : undefined;
      if (mended)
        repairs.push({
          kind: 'period',
          datapoints: ids(
            reading,
            () => true,
            (c) => c === column.index,
          ),
          ...mended,
        });
    }
  }
  return repairs;
}

function mend(
  phrase: Phrase,
  known: ReadonlySet<number>,
  partners: ReadonlySet<number>,
): Omit<Repair, 'kind' | 'datapoints'> | undefined {
  const date = findDates(phrase.text).find((d) => d.year !== undefined && !isPossibleYear(d.year));
  if (!date || date.year === undefined) return undefined;
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

/** Years that the table's rows, columns and captions name and that can be. */
function knownYears(reading: Reading): ReadonlySet<number> {
  const phrases = [
    ...reading.rows.flatMap((row) => row.label ?? []),
    ...reading.columns.flatMap((column) => column.heads.map((h) => h.phrase)),
    ...reading.captions.slice(-2),
  ];
  const years = phrases.flatMap((p) => findDates(p.text)).flatMap((d) => d.year ?? []);
  return new Set(years.filter(isPossibleYear));
}

/** The years of the rows that have the same words but for their time. */
function partnerYears(reading: Reading, label: Phrase): ReadonlySet<number> {
  const words = withoutPeriod(label.text).toLowerCase();
  const years = reading.rows
    .filter((row) => row.label && row.label !== label && withoutPeriod(row.label.text).toLowerCase() === words)
    .flatMap((row) => findDates(row.label?.text ?? '').flatMap((d) => d.year ?? []));
  return new Set(years.filter(isPossibleYear));
}

/** One digit changed, or two neighbours swapped. */
function isSlip(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const differ = [...a].flatMap((digit, i) => (digit === b[i] ? [] : [i]));
  const [i, j] = differ;
  if (differ.length === 1) return true;
  return differ.length === 2 && i !== undefined && j === i + 1 && a[i] === b[j] && a[j] === b[i];
}

function ids(reading: Reading, row: (r: number) => boolean, column: (c: number) => boolean): Set<string> {
  return new Set(
    reading.rows
      .filter((r) => row(r.index))
      .flatMap((r) =>
        r.cells.flatMap((cell, c) => (cell && column(c) ? [datapointId({ reading, row: r.index, column: c })] : [])),
      ),
  );
}
