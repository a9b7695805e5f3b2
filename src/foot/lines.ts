import type { Reading } from '../document/reading.js';
import { withoutPeriod } from '../value/period-words.js';
import { isAdditive, isDeduction, isSurelyTotal, isTotalLike } from '../value/row-words.js';
import type { Line } from './collapse.js';
import type { Matrix } from './matrix.js';

/** The rows of a reading as lines to be summed down. */
export function rowLines(reading: Reading, matrix: Matrix): Line[] {
  const additive = reading.columns.map((c) => isAdditive(headWords(reading, c.index)));
  let opens = true;
  const lines = reading.rows.flatMap((row): Line[] => {
    const own = matrix.figures[row.index] ?? [];
    const figures = own.map((figure, c) => (additive[c] ? figure : undefined));
    if (own.some((f) => f !== undefined) && !isAdditive(row.label?.text ?? '')) return [];
    if (figures.every((f) => f === undefined)) {
      opens = true;
      return [];
    }
    const label = withoutPeriod(row.label?.text ?? '');
    const line: Line = {
      index: row.index,
      figures,
      totalLike: label === '' || isTotalLike(label),
      claims: isTotalLike(label) && !/,\s*net$/i.test(label),
      surelyTotal: isSurelyTotal(label),
      opens,
      closes: false,
      deducted: isDeduction(label) || row.sections.some((s) => isDeduction(s.text)),
    };
    opens = false;
    return [line];
  });
  return lines.map((line, i) => ({ ...line, closes: lines[i + 1]?.opens ?? true }));
}

/** Some columns of a reading as lines to be summed across, in the order given. */
export function columnLines(reading: Reading, matrix: Matrix, columns: readonly number[]): Line[] {
  return columns.map((index) => {
    const total = reading.columns[index]?.heads.some((h) => h.kind === 'total') ?? false;
    const named = reading.columns[index]?.heads.some((h) => h.kind === 'name') ?? false;
    const words = headWords(reading, index);
    const additive = isAdditive(words);
    return {
      index,
      figures: matrix.figures.map((row, r) =>
        additive && isAdditive(reading.rows[r]?.label?.text ?? '') ? row[index] : undefined,
      ),
      totalLike: total || !named || isTotalLike(words),
      claims: total,
      surelyTotal: total,
      closes: false,
      opens: false,
      deducted: false,
    };
  });
}

/** What stands over a column, joined. */
export function headWords(reading: Reading, column: number): string {
  return reading.columns[column]?.heads.map((h) => h.phrase.text).join(' ') ?? '';
}
