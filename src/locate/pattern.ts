import type { Cell } from '../document/document.js';
import { classifyHead, isTimeCell } from '../value/head-words.js';
import { isDurationCell } from '../value/number.js';
import type { LooseValue } from './loose.js';

/** Words and the figures behind them, in the order of the source. */
export interface Run {
  readonly words: readonly Cell[];
  readonly values: readonly LooseValue[];
}

/** How the cells of a row follow each other where some of its columns hold words: a label, a date, two figures. */
export interface RowPattern {
  /** For each cell of a row, its label the first, whether it is a figure. */
  readonly figures: readonly boolean[];
  /** How many words stand before the first figure, the label among them. */
  readonly lead: number;
}

type Token =
  | { readonly word: Cell; readonly value?: undefined }
  | { readonly value: LooseValue; readonly word?: undefined };

/** So many words may stand before the first figure of a row, and so many runs of figures in it. */
const MOST_LEAD = 4;
const MOST_PARTS = 3;
const MOST_CELLS = 24;

/**
 * The pattern of the rows of a table in which some columns hold words, told from its first row and from how often what
 * follows goes by it; undefined where each run of figures is a row. Linear in the cells of the table.
 */
export function findPattern(runs: readonly Run[]): RowPattern | undefined {
  const [first] = runs;
  if (!first) return undefined;
  const tokens = tokensOf(runs);
  const figures = tokens.filter((token) => token.value).length;
  const at = first.words.length;
  let [best, least] = [undefined as RowPattern | undefined, strayWords(runs)];
  for (const pattern of candidates(tokens, at)) {
    const starts = matchesOf(tokens, at - pattern.lead, pattern);
    const covered = starts.length * pattern.figures.filter(Boolean).length;
    if (starts.length < 2 || covered * 2 <= figures || !wordsAreCells(tokens, starts, pattern)) continue;
    const texts = pattern.figures.filter((figure) => !figure).length;
    const stray = tokens.length - (at - pattern.lead) - figures - starts.length * texts;
    if (stray < least) [best, least] = [pattern, stray];
  }
  return best;
}

/** The same runs with whole rows put together: words in columns are values without a figure. */
export function joinRows(runs: readonly Run[], pattern: RowPattern): Run[] {
  const tokens = tokensOf(runs);
  const size = pattern.figures.length;
  const starts = new Set(matchesOf(tokens, (runs[0]?.words.length ?? 0) - pattern.lead, pattern));
  const known = new Set([...starts].flatMap((start) => textsOf(tokens, start, pattern)));
  const joined: Run[] = [];
  let words: Cell[] = [];
  let values: LooseValue[] = [];
  const close = () => {
    if (values.length > 0) joined.push({ words: withoutCells(words, known), values });
    [words, values] = [[], []];
  };
  for (let i = 0; i < tokens.length; i++) {
    const { word, value } = tokens[i] as Token;
    if (starts.has(i)) {
      if (values.length > 0) close();
      const row = tokens
        .slice(i + 1, i + size)
        .map(({ value: own }, k) => ({ ...(pattern.figures[k + 1] && own ? own : NO_FIGURE), position: k }));
      joined.push({ words: [...words, word as Cell], values: row });
      words = [];
      i += size - 1;
    } else if (word) {
      if (values.length > 0) close();
      words.push(word);
    } else values.push(value);
  }
  close();
  return joined;
}

const NO_FIGURE: LooseValue = { cell: undefined, position: 0 };

function tokensOf(runs: readonly Run[]): Token[] {
  return runs.flatMap(({ words, values }) => [
    ...words.map((word) => ({ word })),
    ...values.map((value) => ({ value })),
  ]);
}

/** Words that are no label where each run of figures is a row; those of the first run are headings too. */
function strayWords(runs: readonly Run[]): number {
  return runs.slice(1).reduce((sum, { words }) => sum + Math.max(0, words.length - 1), MOST_LEAD - 1);
}

/** The patterns that the first row may have: from up to so many words before its figures, to the end of a run of figures. */
function* candidates(tokens: readonly Token[], at: number): Generator<RowPattern> {
  const names = tokens.slice(0, at).map((token) => token.word !== undefined && isName(token.word.text));
  for (let lead = Math.min(MOST_LEAD, at); lead >= 1; lead--) {
    const label = tokens[at - lead]?.word?.text ?? '';
    if (label.endsWith(':') || /^(?:19|20)\d{2}$/.test(label)) continue;
    const named = names.slice(0, at - lead).filter(Boolean).length;
    let parts = 0;
    for (let end = at + 1; end <= Math.min(tokens.length, at + MOST_CELLS) && parts < MOST_PARTS; end++) {
      if (tokens[end]?.value) continue;
      if (!tokens[end - 1]?.value) continue;
      parts++;
      const size = end - at + lead;
      // each column but the first has a heading, and those of words have names
      const headed = at - lead >= size - 1 && named >= lead + parts - 2;
      if (headed && lead + parts > 2)
        yield { lead, figures: tokens.slice(at - lead, end).map((token) => token.value !== undefined) };
    }
  }
}

function isName(words: string): boolean {
  return classifyHead(words) === 'name' && !words.endsWith(':');
}

function matchesOf(tokens: readonly Token[], from: number, { figures }: RowPattern): number[] {
  const starts: number[] = [];
  for (let i = from; i + figures.length <= tokens.length; ) {
    const ends = tokens[i + figures.length]?.value === undefined;
    const matches = ends && figures.every((figure, k) => isSuch(tokens[i + k] as Token, figure, k));
    if (matches) starts.push(i);
    i += matches ? figures.length : 1;
  }
  return starts;
}

/** Whether a cell can stand where the pattern has a figure, or words; a year is both. */
function isSuch({ value }: Token, figure: boolean, place: number): boolean {
  return figure === (value !== undefined) || (value !== undefined && place > 0 && isYear(value));
}

function isYear({ cell }: LooseValue): boolean {
  return cell !== undefined && /^(?:19|20)\d{2}$/.test(cell.written.digits);
}

function textsOf(tokens: readonly Token[], start: number, { figures }: RowPattern): string[] {
  return figures.flatMap((figure, k) => (figure || k === 0 ? [] : [textAt(tokens, start + k)]));
}

function textAt(tokens: readonly Token[], at: number): string {
  const { word, value } = tokens[at] as Token;
  return word?.text ?? value?.cell?.written.digits ?? '';
}

/** Whether the words behind the labels are those of columns: times, or few that come again, fewer than the labels, unless those are times. */
function wordsAreCells(tokens: readonly Token[], starts: readonly number[], { figures }: RowPattern): boolean {
  const labels = starts.map((start) => textAt(tokens, start));
  const labelCount = labels.every(isTimeCell) ? labels.length : new Set(labels).size;
  return figures.every((figure, k) => {
    if (figure || k === 0) return true;
    const words = starts.map((start) => textAt(tokens, start + k));
    const named = words.filter((text) => !isTimeCell(text) && !isDurationCell(text) && !/^n\/?a$/i.test(text));
    const odd = words.length > 2 ? 1 : 0;
    const texts = new Set(named).size;
    return named.length * 4 <= words.length || (texts * 2 <= named.length + odd && texts < labelCount);
  });
}

/** The words before figures without those of columns at their end. */
function withoutCells(words: readonly Cell[], known: ReadonlySet<string>): readonly Cell[] {
  let end = words.length;
  while (end > 1 && known.has(words[end - 1]?.text ?? '')) end--;
  return words.slice(0, end);
}
