import type { Span } from './source.js';

/** A test whether a span lies in one of these, or in several that overlap; by bisection. */
export function coverage(spans: readonly Span[]): (span: Span) => boolean {
  const merged: { start: number; end: number }[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return (span) => {
    let [low, high] = [0, merged.length - 1];
    while (low <= high) {
      const middle = (low + high) >> 1;
      const at = merged[middle] as Span;
      if (at.end <= span.start) low = middle + 1;
      else if (at.start > span.start) high = middle - 1;
      else return span.end <= at.end;
    }
    return false;
  };
}
