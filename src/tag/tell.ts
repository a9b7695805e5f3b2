import { type Diagnostic, diagnose } from '../diagnostic/diagnostic.js';
import type { Datapoint } from '../document/datapoint.js';
import type { FootedTable } from '../document/footed.js';
import { columnTitle, rowTitle } from '../document/reading.js';
import type { Profile } from '../fact/profile.js';
import type { Phrase } from '../source/phrase.js';
import type { Axis } from '../taxonomy/taxonomy.js';
import type { RowConcept } from './rows.js';

/** Says a thing once: `make` is asked only where nothing has been said under this key. */
export type Once = (key: string, make: () => Diagnostic) => void;

export function tellConcept(datapoint: Datapoint, row: RowConcept): Diagnostic {
  const help =
    'Its facts use the proposed concept and are marked for review; add the label to the lexicon if the taxonomy has a concept for it.';
  return diagnose(
    'tag-concept-proposed',
    `The taxonomy has no concept for "${rowTitle(datapoint.row)}": ${row.concept.name.local} is proposed.`,
    row.spans.length > 0 ? row.spans : [datapoint.cell.span],
    { help },
  );
}

export function tellMember(phrase: Phrase, axis: Axis): Diagnostic {
  const help = `Facts under it use the proposed member; add it to ${axis.name.local} or to the lexicon if it is a member you have.`;
  return diagnose('tag-member-proposed', `The taxonomy has no member "${phrase.text}".`, phrase.spans, { help });
}

export function tellNoPeriod(datapoint: Datapoint): Diagnostic {
  const message = `"${rowTitle(datapoint.row)}", ${columnTitle(datapoint.column)}: the year cannot be, and nothing tells which is meant.`;
  const help = 'Mend the date in the note; until then the figure is in no fact.';
  return diagnose('tag-no-period', message, [datapoint.cell.span], { help });
}

export function tellInferred(datapoint: Datapoint, profile: Profile): Diagnostic {
  const message = `No words tell the period of "${rowTitle(datapoint.row)}"; the report's own is taken.`;
  return diagnose('tag-period-inferred', message, [datapoint.cell.span], { expected: profile.documentPeriodEnd });
}

/** A scale that the note neither states nor proves: the profile's is taken, or units where it has none either. */
export function tellScale(table: FootedTable, profile: Profile): Diagnostic {
  const spans = table.datapoints.slice(0, 1).map((d) => d.cell.span);
  const what = `Table ${table.reading.table + 1} states no scale`;
  if (profile.tableScale !== undefined)
    return diagnose('tag-scale-from-profile', `${what}; the profile's 10^${profile.tableScale} is taken.`, spans);
  const help = 'Give tableScale in the profile: 3 for thousands, 6 for millions.';
  return diagnose('tag-scale-assumed', `${what} and nothing proves one; units are taken.`, spans, { help });
}
