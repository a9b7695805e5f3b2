import { type Diagnostic, diagnose } from '../diagnostic/diagnostic.js';
import type { Document } from '../document/document.js';
import type { FootedTable } from '../document/footed.js';
import type { Fact } from '../fact/fact.js';
import type { Census } from '../fact/report.js';
import { coverage } from '../source/coverage.js';
import type { Span } from '../source/source.js';
import { findNumbers } from '../value/number.js';
import { findQuietNumbers } from '../value/quiet.js';

/**
 * Counts every number of the source and tells what became of it: the law of conservation. A number that is neither in a
 * fact, nor in a diagnostic, nor no quantity at all, gets its diagnostic here. Dashes of tables count as numbers.
 */
export function takeCensus(
  document: Document,
  tables: readonly FootedTable[],
  facts: readonly Fact[],
  told: readonly Span[],
): { census: Census; diagnostics: Diagnostic[] } {
  const { text } = document.source;
  const dashes = tables.flatMap((t) =>
    t.datapoints.filter((d) => d.cell.written.form === 'fixed-zero').map((d) => d.cell.digits),
  );
  const words = facts
    .map((f) => f.provenance)
    .filter((p) => p.written.form !== 'num-dot-decimal')
    .map((p) => p.digits);
  const seen = unique([...findNumbers(text), ...dashes, ...words]);
  const inFact = coverage(facts.map((f) => f.provenance.digits));
  const inDiagnostic = coverage(told);
  const inName = coverage([...findQuietNumbers(text), ...tables.flatMap(quietSpans)]);
  const diagnostics: Diagnostic[] = [];
  const numbers = seen.map((span): Census['numbers'][number] => {
    if (inFact(span)) return { span, fate: 'tagged' };
    if (inDiagnostic(span)) return { span, fate: 'left' };
    if (inName(span)) return { span, fate: 'quiet' };
    const help = 'Tag it by hand, or write it with a currency, a unit or a known noun.';
    diagnostics.push(
      diagnose(
        'tag-number-left',
        `"${text.slice(span.start, span.end)}" is in no fact: nothing tells what it measures.`,
        [span],
        { help },
      ),
    );
    return { span, fate: 'left' };
  });
  const count = (fate: string) => numbers.filter((n) => n.fate === fate).length;
  return {
    census: { seen: seen.length, tagged: count('tagged'), left: count('left'), quiet: count('quiet'), numbers },
    diagnostics,
  };
}

/** Numbers in labels, headings and footnote marks name things. */
function quietSpans(table: FootedTable): Span[] {
  const { reading } = table;
  const heads = [...reading.corner, ...reading.columns.flatMap((c) => c.heads)].flatMap((h) => h.phrase.spans);
  const rows = reading.rows.flatMap((row) => [...(row.label?.spans ?? []), ...row.marks.map((m) => m.span)]);
  return [...heads, ...rows];
}

function unique(spans: readonly Span[]): Span[] {
  const sorted = [...spans]
    .map(({ start, end }) => ({ start, end }))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  return sorted.filter(
    (span, i) => i === 0 || span.start >= (sorted[i - 1] as Span).end || span.end > (sorted[i - 1] as Span).end,
  );
}
