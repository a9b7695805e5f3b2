import type { Fact } from '../fact/fact.js';
import type { Report } from '../fact/report.js';
import { toText } from '../value/decimal.js';
import { addDays, type Period } from '../value/period.js';
import { escapeText } from '../xml/escape.js';
import type { Link, OimFact, OimPeriod, OimReport } from './oim-report.js';

const FOOTNOTE = 'http://www.xbrl.org/2003/arcrole/fact-footnote';
const STANDARD_LINK = 'http://www.xbrl.org/2003/role/link';

/**
 * What a note's report says, as the model has it; `schemaRef` is where its taxonomy is entered. Footnotes that no fact has are
 * not in it: the model knows notes by the facts that have them.
 */
export function oimOfReport(report: Report, schemaRef: string): OimReport {
  const notes = linkedFootnotes(report);
  return {
    taxonomy: [{ kind: 'schemaRef', href: schemaRef }],
    roles: [],
    facts: report.facts.map(oimFactOf),
    // a note's value is markup (OIM 1.0, "Text footnotes")
    notes: notes.map(({ id, text, language }) => ({ id, language, content: escapeText(text) })),
    links: linksOf(report, new Set(notes.map(({ id }) => id))),
  };
}

/** The footnotes that some fact has, in their order. */
export function linkedFootnotes(report: Report): Report['footnotes'] {
  const linked = new Set(report.facts.flatMap(({ footnotes }) => footnotes));
  return report.footnotes.filter(({ id }) => linked.has(id));
}

function linksOf({ facts }: Report, notes: ReadonlySet<string>): readonly Link[] {
  return facts.flatMap(({ id, footnotes }) =>
    footnotes.filter((to) => notes.has(to)).map((to) => ({ arcrole: FOOTNOTE, role: STANDARD_LINK, from: id, to })),
  );
}

/** A fact of a note as the model has it. */
export function oimFactOf({ id, concept, value, decimals, entity, period, unit, dimensions }: Fact): OimFact {
  return {
    id,
    concept,
    value: value === null ? null : toText(value),
    decimals: value === null ? undefined : decimals,
    entity: { scheme: entity.scheme, identifier: entity.identifier },
    period: momentsOf(period),
    unit,
    language: undefined,
    dimensions: dimensions.map(({ axis, member }) => ({ axis, member, container: 'scenario' })),
  };
}

/** The end of a day is the midnight that follows it (OIM 1.0, period core dimension). */
function momentsOf(period: Period): OimPeriod {
  const midnight = (day: string) => `${day}T00:00:00`;
  const after = (day: string) => midnight(addDays(day, 1));
  return period.kind === 'instant'
    ? { kind: 'instant', instant: after(period.instant) }
    : { kind: 'duration', start: midnight(period.start), end: after(period.end) };
}
