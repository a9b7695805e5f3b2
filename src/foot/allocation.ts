import { type Diagnostic, diagnose } from '../diagnostic/diagnostic.js';
import type { Sum } from '../document/footed.js';
import type { Span } from '../source/source.js';
import type { Judged } from './choose.js';
import { datapointId, printed, title } from './ledger.js';
import { plain } from './matrix.js';

/**
 * Dashes that arithmetic refutes as zeros: where columns are known to add up to a total, a row whose members are all dashes
 * beside a total that is not zero was not allocated to them; and a dash in a row of sums, under figures that do not add up
 * to zero, is no sum of theirs. Gives the ids of those dashes and infos with the identities that zeros would break.
 */
export function findNotAllocated(
  text: string,
  judged: Judged,
  sums: readonly Sum[],
): { ids: Set<string>; diagnostics: Diagnostic[] } {
  const { reading, matrix, across } = judged;
  const ids = new Set<string>();
  const diagnostics: Diagnostic[] = [];
  for (const sum of across) {
    for (const row of reading.rows) {
      const figures = matrix.figures[row.index] ?? [];
      const total = figures[sum.total];
      const parts = sum.parts.filter(({ line }) => figures[line] !== undefined);
      if (!total || total.value === 0n || parts.length === 0 || parts.some(({ line }) => !figures[line]?.dash))
        continue;
      const places = parts.map(({ line }) => ({ reading, row: row.index, column: line }));
      for (const place of places) ids.add(datapointId(place));
      const whole = { reading, row: row.index, column: sum.total };
      const spans = places.flatMap((p): readonly Span[] => {
        const cell = row.cells[p.column];
        return cell ? [cell.span] : [];
      });
      const zeros = places.map((p) => printed(text, p)).join(' + ');
      diagnostics.push(
        diagnose(
          'foot-dash-not-allocated',
          `The dashes of ${title(whole)} are no zeros: ${printed(text, whole)} is not allocated.`,
          spans,
          {
            actual: `${printed(text, whole)} ≠ ${zeros}`,
          },
        ),
      );
    }
  }
  for (const { total, parts } of sums) {
    for (const column of reading.columns) {
      const place = { reading, row: total, column: column.index };
      if (!matrix.figures[total]?.[column.index]?.dash || ids.has(datapointId(place))) continue;
      const sum = parts.reduce(
        (a, p) => a + BigInt(p.weight) * (matrix.figures[p.row]?.[column.index]?.value ?? 0n),
        0n,
      );
      const cell = reading.rows[total]?.cells[column.index];
      if (sum === 0n || !cell) continue;
      ids.add(datapointId(place));
      const message = `The dash of ${title(place)} is no zero: the rows above it add up to ${plain(sum, matrix.places)}.`;
      diagnostics.push(diagnose('foot-dash-not-allocated', message, [cell.span]));
    }
  }
  return { ids, diagnostics };
}
