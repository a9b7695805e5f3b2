import type { Position } from '../source/position.js';
import type { Span } from '../source/source.js';
import { displayWidth, visible } from './visible.js';

/** What paints parts of a frame; the identity where there are no colours. */
export interface Paint {
  readonly faint: (text: string) => string;
  readonly mark: (text: string) => string;
}

/**
 * The line that a span begins in, the line before it, and carets under the span. A long line is cut to a window round
 * the span, since notes may hold megabytes in one line; text is made harmless, so every unit of it keeps its place.
 */
export function frame(text: string, span: Span, place: Position, width: number, paint: Paint): string[] {
  const gutter = String(place.line).length;
  const room = Math.max(20, width - gutter - 5);
  const start = span.start - (place.column - 1);
  const stop = text.indexOf('\n', start);
  const line = { start, end: stop < 0 ? text.length : stop };
  const end = Math.min(Math.max(span.end, span.start + 1), Math.max(line.end, span.start + 1));
  const from = line.end - line.start <= room ? line.start : Math.max(line.start, span.start - (room >> 1));
  const shown = cut(text, from, line.end, room, from > line.start);
  const before = displayWidth(shown.text.slice(0, span.start - shown.origin));
  const under = displayWidth(shown.text.slice(span.start - shown.origin, end - shown.origin));
  const carets = '^'.repeat(Math.max(1, Math.min(under, room - before)));
  const rows: string[] = [];
  if (line.start > 0) {
    const previous = text.lastIndexOf('\n', line.start - 2) + 1;
    const above = cut(text, previous, line.start - 1, room, false);
    rows.push(paint.faint(`  ${String(place.line - 1).padStart(gutter)} | ${above.text}`.trimEnd()));
  }
  rows.push(`${paint.mark('>')} ${paint.faint(`${place.line} |`)} ${shown.text}`.trimEnd());
  rows.push(`  ${' '.repeat(gutter)} ${paint.faint('|')} ${' '.repeat(before)}${paint.mark(carets)}`);
  return rows;
}

/** At most `room` units of the text from an offset, with `…` where more was; `origin` is the offset of its first unit. */
function cut(text: string, from: number, end: number, room: number, inside: boolean): { text: string; origin: number } {
  const stop = Math.min(end, from + room);
  const body = visible(text.slice(from, stop).replace(/\r$/, ''));
  return { text: `${inside ? '…' : ''}${body}${stop < end ? '…' : ''}`, origin: inside ? from - 1 : from };
}
