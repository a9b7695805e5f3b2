import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { Result } from '../diagnostic/result.js';
import type { Block, Cell, Row } from '../document/document.js';
import { squash } from '../source/phrase.js';
import { type Span, trim } from '../source/source.js';
import { classifyHead } from '../value/head-words.js';
import { isFigureCell } from '../value/number.js';
import { findFootnote, findMark } from './footnote.js';
import { isProse, isTitle, joinLines } from './prose.js';
import { textBlock } from './rows.js';

interface Line {
  readonly span: Span;
  readonly text: string;
  readonly kind: 'value' | 'text';
}

/**
 * Reads text with one cell a line, the empty cells gone. Runs of figures alternate with runs of words; of the words
 * before figures, prose and captions are blocks, and what stands behind them is headings, sections and labels of a table.
 * A second set of headings opens a table of its own.
 */
export function readLines(text: string): Result<Block[]> {
  const lines = markYears(joinMarks(text, cutLines(text)));
  const blocks: Block[] = [];
  const diagnostics: Diagnostic[] = [];
  let rows: Row[] = [];
  const closeTable = () => {
    if (rows.length > 0) blocks.push({ kind: 'table', geometry: 'lost', rows });
    rows = [];
  };
  const pushText = (run: readonly Line[]) => {
    for (const phrase of joinLines(
      text,
      run.map((l) => l.span),
    ))
      blocks.push(textBlock(text, phrase));
  };

  let at = 0;
  while (at < lines.length) {
    const words = takeWhile(lines, at, 'text');
    at += words.length;
    const values = takeWhile(lines, at, 'value');
    at += values.length;
    if (values.length === 0) {
      closeTable();
      pushText(words);
      break;
    }
    const open = rows.length > 0;
    const title = blocks.length === 0 && !open ? countTitle(words) : 0;
    const lead = countLead(text, words, open, title);
    if (lead > 0 || (open && opensTable(words))) closeTable();
    pushText(words.slice(0, lead));
    for (const row of labelRows(text, words.slice(lead))) rows.push(row);
    for (const line of values) rows.push({ cells: [cellOf(text, line.span)] });
  }
  closeTable();
  return new Result(blocks, diagnostics);
}

function cutLines(text: string): Line[] {
  const lines: Line[] = [];
  for (let start = 0; start <= text.length; ) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    let span = trim(text, { start, end });
    if (text[span.start] === '|') span = trim(text, { start: span.start + 1, end: span.end });
    if (span.end > span.start && text[span.end - 1] === '|')
      span = trim(text, { start: span.start, end: span.end - 1 });
    if (span.end > span.start && !RULE.test(text.slice(span.start, span.end))) {
      const words = text.slice(span.start, span.end);
      const heads = END.test(words) && lines.at(-1)?.kind !== 'value';
      lines.push({ span, text: words, kind: isValue(words) && !heads ? 'value' : 'text' });
    }
    start = end + 1;
  }
  return lines;
}

/** A footnote's mark on a line of its own goes with the sentence below it: "(1)" there is no figure. */
function joinMarks(text: string, lines: readonly Line[]): Line[] {
  const joined: Line[] = [];
  for (let i = 0; i < lines.length; i++) {
    const [line, next] = [lines[i] as Line, lines[i + 1]];
    if (next && findMark(line.text) !== undefined && isSentence(next.text)) {
      const span = { start: line.span.start, end: next.span.end };
      joined.push({ span, text: text.slice(span.start, span.end), kind: 'text' });
      i++;
    } else joined.push(line);
  }
  return joined;
}

function isSentence(words: string): boolean {
  return isProse(words) && (/[.;]["”)]?$/.test(words) || words.length > 140);
}

/** A line drawn over a sum. */
const RULE = /^[-–—_=]{4,}$/;
/** What closes a figure; behind words it is a heading: "%". */
const END = /^[)%\s]+$/;
const PIECE = /^(?:[$€£¥()%]|\)\s*%|[$€£¥]\s*\()$/;

function isValue(words: string): boolean {
  return isFigureCell(words) || PIECE.test(words);
}

/** Lines of years alone that stand over labels are headings, though they look like figures. */
function markYears(lines: readonly Line[]): Line[] {
  const marked = [...lines];
  for (let i = 0; i < marked.length; ) {
    const run = takeWhile(marked, i, 'value');
    if (run.length === 0) {
      i++;
      continue;
    }
    const before = marked[i - 1];
    const all = isYear((run[0] as Line).text) && run.every(({ text }) => isYear(text) || SIGN.test(text));
    const headed =
      before === undefined ||
      isProse(before.text) ||
      isTitle(before.text) ||
      /[:,]$/.test(before.text) ||
      classifyHead(before.text) !== 'name';
    if (all && (headed || run.length > 1) && i + run.length < marked.length) {
      for (let k = i; k < i + run.length; k++) marked[k] = { ...(marked[k] as Line), kind: 'text' };
    } else if (i + run.length < marked.length) {
      for (let k = i + run.length - countYears(run); k < i + run.length; k++)
        marked[k] = { ...(marked[k] as Line), kind: 'text' };
    }
    i += run.length;
  }
  return marked;
}

const SIGN = /^[$€£¥]$/;

/** How many years in a row, two at least, stand behind the figures of a run: they head what follows. */
function countYears(run: readonly Line[]): number {
  let count = 0;
  for (let i = run.length - 1; i >= 0 && isYear((run[i] as Line).text); i--) {
    const step = count === 0 ? 1 : Math.abs(Number(run[i]?.text) - Number(run[i + 1]?.text));
    if (step !== 1) break;
    count++;
  }
  return count > 1 ? count : 0;
}

function isYear(words: string): boolean {
  return /^(?:19|20)\d{2}$/.test(words);
}

/** How many of the words before figures stand outside the table: prose, footnotes, titles, captions. */
function countLead(text: string, words: readonly Line[], open: boolean, title: number): number {
  let lead = title;
  for (let i = title; i < words.length; i++) {
    const line = words[i] as Line;
    const last = i === words.length - 1;
    const section = isCaption(line) && heads(words.slice(lead, i)) > 1;
    const prose = isProse(line.text) && (!last || /[:.;]$/.test(line.text)) && !section;
    if (prose || findFootnote(text, line.span)) lead = i + 1;
    else if (i === lead && !last && (isTitle(line.text) || /^\d{1,2}\.$/.test(line.text)) && !open) lead = i + 1;
  }
  const rest = words.slice(lead);
  if (open && lead === 0 && !opensTable(rest)) return 0;
  while (lead < words.length - 2 && isCaption(words[lead] as Line) && heads(words.slice(lead + 1, -1)) > 0) lead++;
  return lead;
}

/** How many lines are the title that a text opens with and says again at once: "Leases", "Note 9: Leases". */
function countTitle([first, second, ...rest]: readonly Line[]): number {
  const again = first && second?.text.toLowerCase().includes(first.text.toLowerCase());
  return again && rest.length > 0 ? 2 : 0;
}

/** "Year ended December 31, 2024:" above the headings. */
function isCaption(line: Line): boolean {
  return line.text.endsWith(':');
}

function heads(words: readonly Line[]): number {
  return words.filter((line) => !line.text.endsWith(':') && classifyHead(line.text) !== 'name').length;
}

/**
 * Whether these words re-head the columns: a currency, a scale, times stand among them, and a label behind. One time alone,
 * or a total, heads a section.
 */
function opensTable(words: readonly Line[]): boolean {
  const kinds = words.slice(0, -1).flatMap((line) => (line.text.endsWith(':') ? [] : [classifyHead(line.text)]));
  const [head, ...more] = kinds.filter((kind) => kind !== 'name');
  const names = kinds.length - more.length - 1;
  if (head === 'period' && more.length === 0) return names > 1;
  if (head === 'total' && more.length === 0) return names > 0;
  return head !== undefined;
}

/** Lines of words as rows of one cell; a line that starts small goes on with the one before. */
function labelRows(text: string, words: readonly Line[]): Row[] {
  const spans: Span[] = [];
  for (const line of words) {
    const last = spans.at(-1);
    const goesOn = /^[a-z]/.test(line.text) && !/[:]$/.test(squash(last ? text.slice(last.start, last.end) : ':'));
    if (last && goesOn) spans[spans.length - 1] = { start: last.start, end: line.span.end };
    else spans.push(line.span);
  }
  return spans.map((span) => ({ cells: [cellOf(text, span)] }));
}

function cellOf(text: string, span: Span): Cell {
  return { column: 0, span, text: text.slice(span.start, span.end) };
}

function takeWhile(lines: readonly Line[], start: number, kind: Line['kind']): Line[] {
  let end = start;
  while (end < lines.length && lines[end]?.kind === kind) end++;
  return lines.slice(start, end);
}
