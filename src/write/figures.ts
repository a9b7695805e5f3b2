import type { Fact } from '../fact/fact.js';
import type { Report } from '../fact/report.js';
import type { Span } from '../source/source.js';
import { transformationOf } from '../transform/number-form.js';
import { transform } from '../transform/transform.js';
import { decimal, shift } from '../value/decimal.js';
import { unitKey } from '../value/unit.js';

/** A figure of the note that facts are made of: its digits as they stand, and the facts. */
export interface Figure {
  readonly span: Span;
  /** Facts whose value the digits say under one transformation, scale and unit: they nest around the digits. */
  readonly shown: readonly Fact[];
  /** Facts that the digits cannot say: they are tied to the figure and written elsewhere. */
  readonly tied: readonly Fact[];
}

/** The figures of a report, found by place. */
export interface Figures {
  /** Those that lie wholly in the span, left to right. */
  within(span: Span): readonly Figure[];
}

export function makeFigures(report: Report): Figures {
  const groups = new Map<string, Fact[]>();
  for (const fact of report.facts) {
    const { start, end } = fact.provenance.digits;
    const group = groups.get(`${start}-${end}`);
    if (group) group.push(fact);
    else groups.set(`${start}-${end}`, [fact]);
  }
  const sorted = [...groups.values()].map((facts) => toFigure(facts, report));
  sorted.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const within = (span: Span): Figure[] => {
    const found: Figure[] = [];
    let end = span.start;
    for (let i = firstFrom(sorted, span.start); i < sorted.length; i++) {
      const figure = sorted[i] as Figure;
      if (figure.span.start >= span.end) break;
      // A figure within a figure would be cut out twice; the outer one stands.
      if (figure.span.start < end || figure.span.end > span.end) continue;
      found.push(figure);
      end = figure.span.end;
    }
    return found;
  };
  return { within };
}

function toFigure(facts: readonly Fact[], report: Report): Figure {
  const sayable = facts.filter((fact) => isSayable(fact, report));
  const [first] = sayable;
  const shown = first === undefined ? [] : sayable.filter((fact) => manner(fact) === manner(first));
  const tied = facts.filter((fact) => !shown.includes(fact));
  return { span: (facts[0] as Fact).provenance.digits, shown, tied };
}

/** What nested ix:nonFraction elements must share (Inline XBRL 1.1, 10.1.2), and the sign, which stands outside them. */
function manner(fact: Fact): string {
  const { power, written } = fact.provenance;
  return [written.form, power, unitKey(fact.unit), fact.value?.isNegative()].join(' ');
}

/** Whether a transformation turns the digits as printed into the fact's value, and the filing may use it. */
function isSayable({ value, provenance: { written, power, digits } }: Fact, { form, source }: Report): boolean {
  if (value === null || (written.form === 'numwordsen' && !isSecForm(form))) return false;
  const read = transform(transformationOf(written.form), source.text.slice(digits.start, digits.end));
  return read.kind === 'value' && shift(decimal(read.value), power).equals(value.abs());
}

/** The forms that are filed with the SEC: only there are the transformations of its own registry allowed. */
export function isSecForm(form: string | undefined): boolean {
  return form !== undefined && /^(?:10-[KQ]T?|20-F|40-F|6-K|8-K|11-K|S-\d{1,2}|F-\d{1,2}|N-CSRS?)(?:\/A)?$/i.test(form);
}

function firstFrom(sorted: readonly Figure[], start: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as Figure).span.start < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
