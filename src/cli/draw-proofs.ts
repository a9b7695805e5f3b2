import { visible } from '../diagnostic/visible.js';
import type { Footed, FootedTable } from '../document/footed.js';
import type { Grade, Proof } from '../document/proof.js';
import { drawAmounts, drawReading } from './draw-readings.js';

const MARKS: Readonly<Record<Grade, string>> = { exact: '✓', 'within-rounding': '≈', failed: '✗' };

/** What `foot` made of a note: the reading it kept of each table, figures marked by their proofs, and the proofs in words. */
export function drawFooted(footed: Footed, width: number | undefined): string {
  const { text } = footed.document.source;
  const grades = new Map(footed.proofs.map(({ id, grade }) => [id, grade]));
  const tables = footed.tables.map((table, index) => {
    const marks = new Map(table.datapoints.map((d) => [`${d.row.index},${d.column.index}`, markOf(d.proofs, grades)]));
    const drawn = drawReading(table.reading, text, width, (row, column) => marks.get(`${row},${column}`) ?? ' ');
    return `table ${index}${scaleWords(table)}\n${drawn}${repairs(table)}`;
  });
  const legend = '✓ exact  ≈ within rounding  ✗ failed\n';
  return [...tables, drawAmounts(footed.amounts, text, width), proofWords(footed.proofs), legend].join('\n');
}

function markOf(proofs: readonly string[], grades: ReadonlyMap<string, Grade>): string {
  const own = proofs.map((id) => grades.get(id));
  for (const grade of ['failed', 'exact', 'within-rounding'] as const) if (own.includes(grade)) return MARKS[grade];
  return ' ';
}

function scaleWords({ scale }: FootedTable): string {
  return scale ? `, figures times 10^${scale.power}, ${scale.by}` : ', no scale stated or proved';
}

function repairs(table: FootedTable): string {
  return table.repairs
    .map((repair) => {
      const evidence = repair.evidence.map((line) => `      ${visible(line)}\n`).join('');
      return `  ${repair.kind} repaired: ${visible(repair.printed)} is ${visible(repair.repaired)}\n${evidence}`;
    })
    .join('');
}

function proofWords(proofs: readonly Proof[]): string {
  const lines = proofs.map(({ grade, kind, statement, difference, tolerance }) => {
    const off = grade === 'exact' ? '' : ` (off by ${difference}, tolerance ${tolerance})`;
    return `  ${MARKS[grade]} ${kind}: ${visible(statement)}${off}\n`;
  });
  return `${proofs.length} proofs\n${lines.join('')}`;
}
