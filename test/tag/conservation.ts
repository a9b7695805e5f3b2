import type { Result } from '../../src/diagnostic/result.js';
import type { Report } from '../../src/fact/report.js';
import { holds, type Span } from '../../src/source/source.js';

/**
 * Every breach of the law of conservation in a report: a run of digits that is in no fact and in no number of the census,
 * a count that does not come out, a number left without a diagnostic at its place, two facts of one place and time. The runs
 * are found here, by the plainest pattern there is, not by the program's own.
 */
export function lostNumbers({ value, diagnostics }: Result<Report>): string[] {
  const { text } = value.source;
  const { census, facts } = value;
  const digits = facts.map((f) => f.provenance.digits);
  const faults: string[] = [];
  const among = within([...digits, ...census.numbers.map((n) => n.span)]);
  for (const match of text.matchAll(/[0-9]+/g)) {
    const run = { start: match.index, end: match.index + match[0].length };
    if (!among(run)) faults.push(`"${match[0]}" at ${run.start} is nowhere`);
  }
  if (census.tagged + census.left + census.quiet !== census.seen) faults.push('the counts do not add up');
  if (census.numbers.length !== census.seen) faults.push('not every number is counted');
  const spans = diagnostics.flatMap((d) => d.spans);
  for (const { span, fate } of census.numbers) {
    const words = `"${text.slice(span.start, span.end)}" at ${span.start}`;
    if (fate === 'left' && !spans.some((s) => holds(s, span))) faults.push(`${words} is left and nothing says why`);
    if (fate === 'tagged' && !digits.some((d) => holds(d, span))) faults.push(`${words} is counted as tagged`);
  }
  const places = new Set(facts.map((f) => `${f.provenance.digits.start} ${JSON.stringify(f.period)}`));
  if (places.size !== facts.length) faults.push('two facts stand at one place for one time');
  if (new Set(facts.map((f) => f.id)).size !== facts.length) faults.push('two facts have one id');
  return faults;
}

function within(spans: readonly Span[]): (run: Span) => boolean {
  const covered = new Map<number, number>();
  for (const { start, end } of spans) for (let i = start; i < end; i++) covered.set(i, end);
  return ({ start, end }) => {
    for (let i = start; i < end; i++) if (!covered.has(i)) return false;
    return true;
  };
}
