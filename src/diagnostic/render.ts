import pc from 'picocolors';
import type { Source, Span } from '../source/source.js';
import type { Diagnostic } from './diagnostic.js';
import { frame } from './frame.js';
import { placesIn } from './places.js';
import type { Severity } from './severity.js';
import { visible } from './visible.js';

export interface RenderOptions {
  readonly colour: boolean;
  /** Show infos too, and every one of many alike. */
  readonly verbose: boolean;
  /** Cells of a line of the terminal. */
  readonly width: number;
}

/** So many of one code are drawn; the others are counted. */
const ALIKE = 4;
/** So many further places of one diagnostic are listed. */
const PLACES = 6;

/**
 * Diagnostics for people, each as `name:line:column: severity code: message`, the line with carets, what stood there
 * and what was expected, and help. What has a source of its own is placed in that. They keep their order; ends with a line feed unless there is nothing to show.
 */
export function render(diagnostics: readonly Diagnostic[], source: Source, options: RenderOptions): string {
  const seen = new Map<string, number>();
  const parts: string[] = [];
  for (const diagnostic of diagnostics) {
    if (diagnostic.severity === 'info' && !options.verbose) continue;
    const count = (seen.get(diagnostic.code) ?? 0) + 1;
    seen.set(diagnostic.code, count);
    if (count <= ALIKE || options.verbose) parts.push(one(diagnostic, diagnostic.source ?? source, options));
  }
  for (const [code, count] of options.verbose ? [] : seen) {
    if (count > ALIKE) parts.push(`${visible(source.name)}: ${count - ALIKE} more of ${code} (--verbose shows them)`);
  }
  return parts.length > 0 ? `${parts.join('\n\n')}\n` : '';
}

function one(diagnostic: Diagnostic, source: Source, options: RenderOptions): string {
  const places = placesIn(source);
  const c = pc.createColors(options.colour);
  const hue = { error: c.red, warning: c.yellow, info: c.cyan }[diagnostic.severity];
  const [span, ...others] = diagnostic.spans;
  const place = span && places(span.start);
  const where = place ? `${visible(source.name)}:${place.line}:${place.column}` : visible(source.name);
  const rows = [
    `${c.bold(where)}: ${hue(`${diagnostic.severity} ${diagnostic.code}`)}: ${c.bold(visible(diagnostic.message))}`,
  ];
  if (span && place) rows.push(...frame(source.text, span, place, options.width, { faint: c.dim, mark: hue }));
  if (others.length > 0) rows.push(`  also at ${listed(others, source, places)}`);
  if (diagnostic.actual !== undefined) rows.push(`  actual: ${visible(diagnostic.actual)}`);
  if (diagnostic.expected !== undefined) rows.push(`  expected: ${visible(diagnostic.expected)}`);
  if (diagnostic.help !== undefined) {
    rows.push(`  ${c.green('help')}: ${diagnostic.help.split('\n').map(visible).join('\n        ')}`);
  }
  return rows.join('\n');
}

function listed(spans: readonly Span[], source: Source, places: ReturnType<typeof placesIn>): string {
  const shown = spans.slice(0, PLACES).map((span) => {
    const { line, column } = places(span.start);
    const words = visible(source.text.slice(span.start, Math.min(span.end, span.start + 24)).trim());
    return `${line}:${column} ‘${words}${span.end - span.start > 24 ? '…' : ''}’`;
  });
  return shown.join(', ') + (spans.length > PLACES ? ` and ${spans.length - PLACES} more places` : '');
}

/** `1 error, 2 warnings, 12 infos`; the empty text where there is none. */
export function tally(diagnostics: readonly Diagnostic[]): string {
  const counts: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  for (const { severity } of diagnostics) counts[severity]++;
  return (Object.entries(counts) as [Severity, number][])
    .filter(([, count]) => count > 0)
    .map(([severity, count]) => `${count} ${severity}${count === 1 ? '' : 's'}`)
    .join(', ');
}
