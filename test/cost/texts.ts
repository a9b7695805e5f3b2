/** What a reader may have to take, each made to a length: one thing over and over, or many things of a kind, all different. */
export interface Family {
  readonly name: string;
  make(length: number): string;
}

const times = (count: number, make: (i: number) => string) =>
  Array.from({ length: Math.ceil(count) }, (_, i) => make(i)).join('');
/** Different words for different numbers. */
const word = (i: number) => `w${[...String(i)].map((digit) => String.fromCharCode(97 + Number(digit))).join('')}`;
const head = 'In thousands\n| | 2025 | 2024 |\n';
const html = '<html><body><table>';

/** One thing over and over. */
export const REPEATED: readonly string[] = [
  ...[
    '(',
    ' ',
    '\n',
    '\r',
    '|',
    '$',
    '-',
    '.',
    '1',
    '9,',
    '—\n',
    '1\n',
    'a\n',
    '1 ',
    '$ ',
    '1,',
    '| ',
    '|\n',
    '(1)',
    '* ',
  ],
  ...['December ', 'December 31, ', '2024\n', '5 ', '31 ', '$1 million ', '1% ', 'Note 1, ', 'years ', 'x. Y '],
  ...['| a | 1 |\n', 'x\n1\n', 'USD\n1\n', 'Less:\n1\n', '(in thousands)\n1\n', '2024\n2023\nx\n1\n2\n'],
  ...['Total\n1\n2\n', 'Opening balance\n5\nClosing balance\n5\n', 'As of December 31, 2024\n', 'in w w w w '],
  ...['2 Bitcoin worth $3 ', '5 options at $1.50 per share, '],
  ...['<p>a</p>', '<tr>', '<td>1', '<tr><td>a<td>1', '<td colspan=1000>1', '<td rowspan=1000>1', '&amp;', '<!--'],
  ...['<table>', '<b>', '<div hidden>', '<table><tr><td>a</td><td>1</td></tr></table>'],
].map((unit) => (unit.startsWith('<') ? html + unit : unit));

const repeated = (unit: string): Family => ({
  name: JSON.stringify(unit.replace(html, '')),
  make: (length) => {
    const body = unit.replace(html, '');
    return (unit === body ? '' : html) + body.repeat(Math.ceil(length / body.length));
  },
});

const many: Readonly<Record<string, (length: number) => string>> = {
  'rows with words of their own': (n) => head + times(n / 30, (i) => `| ${word(i)} dues | ${i + 100} | ${i + 7} |\n`),
  tables: (n) => times(n / 80, (i) => `On ${word(i)}:\n${head}| a | ${i + 100} | 2 |\n| Total | 1 | 6 |\n`),
  'tables that prose ties': (n) =>
    times(
      n / 160,
      (i) => `${head.slice(13)}| a | ${i + 1000} | 2 |\n\nIt had $${(i + 1000) / 1000} million in 2025.\n\n`,
    ),
  'sums that fail': (n) =>
    times(n / 90, (i) => `${head}| a | ${i + 1000} | 20 |\n| b | ${i + 1005} | 20 |\n| Total | ${i + 2006} | 40 |\n\n`),
  deductions: (n) => head + times(n / 40, (i) => `| Less: ${word(i)} | ${i * i + 5} | ${i * 3 + 6} |\n`),
  'rows of two currencies': (n) =>
    `| | RMB | USD |\n${times(n / 40, (i) => `| ${word(i)} | ${7 * i + 700} | ${i + 100} |\n`)}`,
  'pairs of currencies': (n) => {
    const heads = times(n / 16, (i) => (i % 2 ? '| USD ' : '| RMB '));
    return `| ${heads}|\n| x ${times(n / 16, (i) => `| ${i + 5} `)}|\n`;
  },
  members: (n) =>
    `SEGMENTS\n| ${times(n / 20, (i) => `| ${word(i)}x `)}|\n| Revenue ${times(n / 20, (i) => `| ${i} `)}|\n`,
  'stacked headings': (n) =>
    times(n / 40, () => 'RMB\nUSD\n2024\n2023\n') + times(3, () => `row\n${times(n / 40, (i) => `${i}\n`)}`),
  'impossible years': (n) => head + times(n / 50, (i) => `| ${word(i)} at December 31, 1024 | 5 | 6 |\n`),
  sections: (n) => head + times(n / 40, (i) => `| ${word(i)}: | | |\n| x | 5 | 6 |\n`),
  'roll-forwards': (n) =>
    times(n / 120, () => `${head}| Opening balance | 5 | 5 |\n| Added | 1 | 0 |\n| Closing balance | 6 | 5 |\n\n`),
  'roll-forwards in one table': (n) =>
    head + times(n / 90, () => '| Opening balance | 5 | 5 |\n| Added | 1 | 0 |\n| Closing balance | 6 | 5 |\n'),
  footnotes: (n) => times(n / 120, (i) => `${head}| a (1) | 5 | 6 |\n(1) It is of ${word(i)} and more words.\n\n`),
  'footnotes of one table': (n) =>
    head +
    times(n / 64, (i) => `| a (${i % 99}) | 100 | 2 |\n`) +
    times(n / 64, (i) => `| (${i % 99}) | It is told ${word(i)} so. |\n`),
  'amounts of a footnote that miss': (n) =>
    head +
    times(n / 75, () => '| a (1) | 1234 | 1239 |\n') +
    times(n / 75, () => '| (1) | The company had $1.34 million of it. |\n'),
  headings: (n) => times(n / 80, (i) => `${i % 90}. HEADING ${word(i).toUpperCase()}\n${head}| a | ${i} | 2 |\n`),
  'amounts that agree': (n) =>
    `${head}${times(n / 60, (i) => `| a | ${i + 1000} | ${i} |\n`)}\n${times(n / 60, (i) => `It had $${(i + 1000) / 1000} million of it. `)}`,
  'amounts that agree with every figure': (n) =>
    `${head}${times(n / 60, () => '| a | 1234 | 123 |\n')}\n${times(n / 60, () => 'It had $1.23 million of it. ')}`,
  'amounts of one sentence': (n) => times(n / 30, (i) => `the ${word(i)} of $${i + 10} million and `),
  sentences: (n) => times(n / 40, (i) => `The ${word(i)} was $${i + 10} million in 2024. `),
  'a series': (n) => `The dues were ${times(n / 20, (i) => `$${i + 10} million, `)} respectively.`,
  'a series with years': (n) => {
    const years = times(n / 20, (i) => `${2000 + (i % 25)}, `);
    return `The dues were ${times(n / 20, (i) => `$${i + 10} million, `)} in ${years} respectively.`;
  },
  'figures of a thousand digits': (n) =>
    `${head}${['1', '2', '3'].map((d) => `| Total | ${d.repeat(n / 6)} | ${d.repeat(n / 6)} |\n`).join('')}`,
  'groups of digits without end': (n) => `It was 1${',000'.repeat(n / 8)} and $1${',000'.repeat(n / 8)}.5.`,
  'amounts of digits without end': (n) => `It had ${'1'.repeat(n / 2)} Bitcoin worth $${'9'.repeat(n / 2)} million.`,
  'space without end': (n) => ['x', '1 x.', 'A $', '5 in', 'thousands\n'].join(' '.repeat(n / 4)),
  'a label without end': (n) => `${head}| ${'word '.repeat(n / 5)}| 1 | 2 |\n`,
  'a heading without end': (n) => `| | ${'word '.repeat(n / 5)} | 2024 |\n| a | 1 | 2 |\n`,
  'tables in tables': (n) => `<html>${'<table><tr><td>'.repeat(n / 15)}1`,
  'hidden in hidden': (n) => `<html>${'<div hidden>'.repeat(n / 18)}${'</div>'.repeat(n / 18)}<p>1`,
  'a table of markup': (n) => `${html}${times(n / 200, (i) => `<tr>${times(12, (j) => `<td>${i + j}</td>`)}</tr>`)}`,
};

/** Those whose amounts stand in one sentence, as long as sentences are read whole. */
export const OF_ONE_SENTENCE: ReadonlySet<string> = new Set([
  ...['"(1)"', '"1% "', '"2 Bitcoin worth $3 "', '"5 options at $1.50 per share, "'],
  ...['amounts of one sentence', 'a series', 'a series with years'],
]);

export const FAMILIES: readonly Family[] = [
  ...REPEATED.map(repeated),
  ...Object.entries(many).map(([name, make]) => ({ name, make })),
];
