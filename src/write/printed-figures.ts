import type { ValueCell } from '../document/reading.js';
import type { Fact } from '../fact/fact.js';
import type { Report } from '../fact/report.js';
import { standings } from '../fact/standing.js';
import { slice } from '../source/source.js';
import { prefixed } from '../value/qname.js';
import { remember } from '../value/remembered.js';
import type { Written } from '../value/written.js';
import { factSpot, INEXACT } from './facts-sheet.js';
import type { Labels } from './labels.js';
import { type Cell, numberValue, type Spot } from './spreadsheet/sheet.js';
import { tooltip } from './tooltip.js';

/** The figures of a note as cells, each tied to its facts. */
export interface PrintedFigures {
  /** The figure of a table that is to stand at this spot. */
  cell(cell: ValueCell, at: Spot): Cell;
  /** The figure of a fact that stands in prose. */
  ofFact(fact: Fact, at: Spot): Cell;
  /** Where the figure of a fact was put, if it was. */
  spotOf(id: string): Spot | undefined;
}

/**
 * A figure is a number in the scale and with the sign that the note prints, so that a sheet adds up as its table does; a dash is zero where a fact says
 * so. The note beside it tells what its facts say, and it leads to the first of them.
 */
export function makePrintedFigures(report: Report, labels: Labels): PrintedFigures {
  const standing = standings(report);
  const spots = new Map<string, Spot>();
  const rows = new Map(report.facts.map(({ id }, index) => [id, index]));
  const byPlace = new Map<number, Fact[]>();
  for (const fact of report.facts) remember(byPlace, fact.provenance.digits.start, () => []).push(fact);

  const tied = (cell: Cell, facts: readonly Fact[], at: Spot): Cell => {
    const [first] = facts;
    if (first === undefined) return cell;
    for (const { id } of facts) if (!spots.has(id)) spots.set(id, at);
    const told = facts.map((fact) => `${prefixed(fact.concept)}\n${tooltip([fact], labels, standing)}`);
    const inexact = cell.note === undefined ? [] : [cell.note];
    return { ...cell, link: factSpot(rows.get(first.id) as number), note: [...told, ...inexact].join('\n\n') };
  };
  return {
    cell(cell, at) {
      const facts = byPlace.get(cell.digits.start) ?? [];
      const isNumber = cell.written.form !== 'fixed-zero' || facts.some(({ value }) => value?.isZero());
      const text = slice(report.source.text, cell.span)
        .replace(/[\s|]+/g, ' ')
        .trim();
      const made: Cell = isNumber ? printed(cell.written, signOf(cell)) : { value: { kind: 'text', text } };
      return tied(made, facts, at);
    },
    ofFact(fact, at) {
      const { written, power } = fact.provenance;
      const made: Cell =
        fact.value === null
          ? { value: { kind: 'text', text: fact.provenance.displayed } }
          : printed(written, power === -2 ? ['', '%'] : ['', '']);
      return tied(made, [fact], at);
    },
    spotOf: (id) => spots.get(id),
  };
}

function signOf({ sign }: ValueCell): readonly [before: string, after: string] {
  const text = sign?.phrase.text ?? '';
  if (sign?.kind === 'percent') return ['', '%'];
  return [text.length <= 4 ? text : '', ''];
}

/** Fractions as they are printed, a minus as parentheses, a zero that is a dash as one; the money sign before it. */
function printed({ form, digits, negative, fraction }: Written, [before, after]: readonly [string, string]): Cell {
  const value = numberValue(negative ? `-${digits}` : digits);
  const places = fraction === 0 ? '' : `.${'0'.repeat(Math.min(fraction, 15))}`;
  const [front, back] = [quoted(before), quoted(after)];
  const figure = `#,##0${places}`;
  const dash = form === 'fixed-zero' ? ';"—"' : '';
  const style = { format: `${front}${figure}${back};${front}(${figure})${back}${dash}` };
  return { value, style, ...(value.kind === 'text' ? { note: INEXACT } : {}) };
}

function quoted(text: string): string {
  return text === '' ? '' : `"${text.replace(/["\\]/g, '')}"`;
}
