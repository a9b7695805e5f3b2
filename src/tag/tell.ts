import { type Diagnostic, diagnose } from '../diagnostic/diagnostic.js';
import type { Datapoint } from '../document/datapoint.js';
import type { FootedTable } from '../document/footed.js';
import { columnTitle, rowTitle } from '../document/reading.js';
import type { Profile } from '../fact/profile.js';
import type { RowConcept } from './rows.js';

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

export function tellNoPeriod(datapoint: Datapoint): Diagnostic {
  const message = `"${rowTitle(datapoint.row)}", ${columnTitle(datapoint.column)}: the year cannot be, and nothing tells which is meant.`;
  const help = 'Mend the date in the note; until then the figure is in no fact.';
  return diagnose('tag-no-period', message, [datapoint.cell.span], { help });
}

export function tellInferred(datapoint: Datapoint, profile: Profile): Diagnostic {
  const message = `No words tell the period of "${rowTitle(datapoint.row)}"; the report's own is taken.`;
  return diagnose('tag-period-inferred', message, [datapoint.cell.span], { expected: profile.documentPeriodEnd });
}

export function tellProfile(table: FootedTable, scale: number): Diagnostic {
  const spans = table.datapoints.slice(0, 1).map((d) => d.cell.span);
  return diagnose(
    'tag-scale-from-profile',
    `Table ${table.reading.table + 1} states no scale; the profile's 10^${scale} is taken.`,
    spans,
  );
}

export function tellAssumed(table: FootedTable): Diagnostic {
  const spans = table.datapoints.slice(0, 1).map((d) => d.cell.span);
  const help = 'Give tableScale in the profile: 3 for thousands, 6 for millions.';
  return diagnose(
    'tag-scale-assumed',
    `Table ${table.reading.table + 1} states no scale and nothing proves one; units are taken.`,
    spans,
    { help },
  );
}
