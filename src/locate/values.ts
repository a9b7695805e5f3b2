import type { Cell } from '../document/document.js';
import type { ValueCell } from '../document/reading.js';
import { phraseOf } from '../source/phrase.js';
import { cover } from '../source/source.js';
import { findCurrencyWord } from '../value/currency.js';
import { type CellNumber, type CellRange, findCellNumber, findCellRange, isDurationCell } from '../value/number.js';
import type { LooseValue } from './loose.js';

/**
 * Joins the pieces of figures that stand in cells of their own: `$` and `(` before, `)` and `%` behind, a parenthesis left open.
 * Words among figures keep their column without a figure, and so do lengths of time. Without any of them there is none.
 */
export function joinValues(text: string, cells: readonly Cell[]): LooseValue[] {
  const values: LooseValue[] = [];
  let sign: Cell | undefined;
  let opening: Cell | undefined;
  for (const [i, cell] of cells.entries()) {
    const last = values.at(-1);
    if (/^[)%\s]+$/.test(cell.text) && last?.cell) {
      values[values.length - 1] = { ...last, cell: closeWith(text, last.cell, cell) };
      continue;
    }
    if (findCurrencyWord(cell.text) !== undefined || /^[$€£¥]\s*\($/.test(cell.text)) {
      sign = cell;
      continue;
    }
    if (cell.text === '(') {
      opening = cell;
      continue;
    }
    const range = findCellRange(cell.text) ?? (cells[i + 1]?.text === '%' ? findCellRange(`${cell.text}%`) : undefined);
    const made = range ? makeRange(text, cell, range) : makeValue(text, cell, sign, opening);
    if (made) values.push({ ...made, position: cell.column });
    else if (!MARKS.test(cell.text)) values.push({ cell: undefined, position: cell.column });
    sign = undefined;
    opening = undefined;
  }
  return values.some((value) => value.cell) || cells.some((cell) => isDurationCell(cell.text)) ? values : [];
}

/** Marks of footnotes stand beside figures and in no column. */
const MARKS = /^(?:\(\w{1,2}\)|[*†‡]|\s|,)+$/;

type Made = Omit<LooseValue, 'position'>;

function makeRange(text: string, cell: Cell, { lower, upper }: CellRange): Made {
  const end = (found: CellNumber, bound: 'lower' | 'upper'): ValueCell => {
    const span = { start: cell.span.start + found.digits.start, end: cell.span.start + found.digits.end };
    const phrase = phraseOf(text, [cell.span]);
    return {
      span,
      digits: span,
      written: found.written,
      sign: { kind: found.percent ? 'percent' : 'currency', phrase },
      bound,
    };
  };
  return { cell: end(lower, 'lower'), upper: end(upper, 'upper') };
}

function makeValue(text: string, cell: Cell, before?: Cell, opening?: Cell): Made | undefined {
  const found = findCellNumber(cell.text);
  if (!found) return undefined;
  const digits = { start: cell.span.start + found.digits.start, end: cell.span.start + found.digits.end };
  const joined = before?.text.endsWith('(') ? before : undefined;
  const opened = opening ?? joined;
  const own = /^\(?\s*([A-Z]{1,3}\$|RMB|[$€£¥₩₹])/.exec(cell.text);
  const currency = own
    ? { start: cell.span.start + own[0].length - (own[1] as string).length, end: cell.span.start + own[0].length }
    : joined
      ? { start: joined.span.start, end: joined.span.start + 1 }
      : before?.span;
  const sign = found.percent
    ? ({ kind: 'percent', phrase: phraseOf(text, [cell.span]) } as const)
    : currency
      ? ({ kind: 'currency', phrase: phraseOf(text, [currency]) } as const)
      : undefined;
  const span = opened ? cover(opened.span, cell.span) : cell.span;
  return { cell: { span, digits, written: opened ? { ...found.written, negative: true } : found.written, sign } };
}

function closeWith(text: string, cell: ValueCell, piece: Cell): ValueCell {
  const percent = piece.text.includes('%');
  return {
    ...cell,
    span: cover(cell.span, piece.span),
    sign: percent ? { kind: 'percent', phrase: phraseOf(text, [piece.span]) } : cell.sign,
  };
}
