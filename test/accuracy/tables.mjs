// Tables for people: aligned on a terminal, or Markdown.

/** The first row is the head; figures stand to the right. */
export function aligned(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => String(row[column]).length)));
  const line = (row) =>
    row
      .map((cell, column) => (column === 0 ? String(cell).padEnd(widths[0]) : String(cell).padStart(widths[column])))
      .join('  ')
      .trimEnd();
  return rows.map(line).join('\n');
}

export function markdown(table) {
  const [head, ...rows] = table;
  const line = (row) => `| ${row.join(' | ')} |`;
  const rule = `|${head.map((_, column) => (column === 0 ? '---|' : '--:|')).join('')}`;
  return [line(head), rule, ...rows.map(line)].join('\n');
}

export const percent = (share) => `${(share * 100).toFixed(1)} %`;
export const rate = (figure) => figure.toFixed(3);
export const count = (figure) => figure.toLocaleString('en-US');
