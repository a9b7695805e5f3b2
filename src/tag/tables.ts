import type { Diagnostic } from '../diagnostic/diagnostic.js';
import type { Amount, Datapoint } from '../document/datapoint.js';
import type { FootedTable, Repair } from '../document/footed.js';
import { columnTitle, type GridRow, rowTitle } from '../document/reading.js';
import type { Fact, Review } from '../fact/fact.js';
import type { Profile } from '../fact/profile.js';
import type { Taxonomy } from '../taxonomy/taxonomy.js';
import { decimal, shift } from '../value/decimal.js';
import { remember } from '../value/remembered.js';
import { beforeDeductions } from './before-deductions.js';
import { CellConcepts } from './cells.js';
import { Dimensions } from './dimensions.js';
import type { Footnotes } from './footnotes.js';
import { identify } from './identity.js';
import { layoutOf } from './layout.js';
import { dueColumnsOf, duesOf } from './maturities.js';
import { Times } from './period.js';
import { timed } from './period-type.js';
import type { Proposals } from './propose.js';
import type { Reconciliation } from './reconciled.js';
import { type RowTerm, rowTermsOf } from './row-terms.js';
import { conceptsOf, nameRows, type RowConcept } from './rows.js';
import { type Scale, scalesOf } from './scale.js';
import type { Segments } from './segments.js';
import { signsOf } from './sign.js';
import { type Once, tellConcept, tellInferred, tellNoPeriod, tellScale } from './tell.js';
import { Currencies, measure } from './unit.js';
import type { Words } from './words.js';

/** All that the facts of a table are made with. */
export interface Tagging {
  readonly text: string;
  readonly taxonomy: Taxonomy;
  readonly words: Words;
  readonly profile: Profile;
  readonly proposals: Proposals;
  readonly footnotes: Footnotes;
  readonly segments: Segments;
  readonly reconciliation: Reconciliation;
  /** Folded. */
  readonly titles: ReadonlySet<string>;
  /** The power of ten that bare sums of money in the prose stand in. */
  readonly proseScale: number;
}

/** What a table gives. */
export interface TaggedTable {
  readonly facts: readonly Fact[];
  /** What rows say of the amounts in their labels. */
  readonly terms: ReadonlyMap<Amount, RowTerm>;
  readonly diagnostics: readonly Diagnostic[];
}

/** The facts of a table: one for each datapoint that is a value. `amounts` are those in its words. */
export function tagTable(table: FootedTable, amounts: readonly Amount[], tagging: Tagging): TaggedTable {
  const { words, taxonomy, proposals, profile } = tagging;
  const dues = duesOf(table.reading, profile);
  const named = beforeDeductions(table, nameRows(table.reading, dues, words), words);
  const layout = layoutOf(table, named, {
    words,
    proposals,
    segments: tagging.segments,
    reconciliation: tagging.reconciliation,
    titles: tagging.titles,
    entity: profile.entity.name,
  });
  const times = new Times(table, profile);
  const concepts = conceptsOf(table, layout, named, dues, words, proposals, times);
  const cells = new CellConcepts(table, concepts, layout, dueColumnsOf(table.reading, profile), words, proposals);
  const signs = signsOf(table, concepts, words);
  const told = new Map<string, Diagnostic>();
  const once: Once = (key, make) => remember(told, key, make);
  const shared: Shared = {
    table,
    tagging,
    once,
    times,
    currencies: new Currencies(table, profile.reportingCurrency),
    dimensions: new Dimensions(layout, words, taxonomy, proposals, once),
    titles: table.reading.columns.map(columnTitle),
    notes: new Map(),
    scales: scalesOf(table, tagging),
  };
  const facts: Fact[] = [];
  for (const datapoint of table.datapoints) {
    if (table.notAllocated.has(datapoint.id)) continue;
    const row = cells.at(datapoint);
    if (!row) continue;
    const { told: scaled } = shared.scales[datapoint.column.index] as Scale;
    if (!scaled && row.concept.type === 'monetary') once('scale', () => tellScale(table, profile));
    const fact = makeFact(datapoint, row, signs(datapoint.row.index, datapoint.column.index), shared);
    if (row.proposed) once(`concept ${row.concept.name.local}`, () => tellConcept(datapoint, row));
    if (fact) facts.push(fact);
  }
  const { dimensions } = shared;
  const day = profile.documentPeriodEnd;
  const terms = rowTermsOf(amounts, { reading: table.reading, dimensions, times, words, day });
  return { facts, terms, diagnostics: [...told.values()] };
}

/** What the facts of one table have in common. */
interface Shared {
  readonly table: FootedTable;
  readonly tagging: Tagging;
  readonly once: Once;
  readonly times: Times;
  readonly currencies: Currencies;
  readonly dimensions: Dimensions;
  /** By index of the column. */
  readonly titles: readonly string[];
  readonly notes: Map<GridRow, readonly string[]>;
  /** By index of the column. */
  readonly scales: readonly Scale[];
}

function makeFact(datapoint: Datapoint, row: RowConcept, sign: 1 | -1, shared: Shared): Fact | undefined {
  const { table, tagging, once, times } = shared;
  const { text, profile } = tagging;
  const { cell, column } = datapoint;
  const { concept, proposed: moved } = timed(
    row.concept,
    times.movesIn(column) ? 'duration' : undefined,
    tagging.proposals,
  );
  const periodRepair = repairOf(table, datapoint.id, 'period');
  const currencyRepair = repairOf(table, datapoint.id, 'currency');
  const told = times.at(datapoint.row, column);
  if (!told) {
    once(`time ${datapoint.id}`, () => tellNoPeriod(datapoint));
    return undefined;
  }
  if (told.inferred) once(`period ${datapoint.row.index}`, () => tellInferred(datapoint, profile));
  const period = times.periodOf(concept.periodType, told, times.opens(datapoint.row));
  const scale = shared.scales[column.index] as Scale;
  const currency = shared.currencies.at(column, cell, currencyRepair);
  const { unit, power } = measure(concept.type, cell, currency, scale);
  const { dimensions, spans, proposed } = shared.dimensions.at(datapoint, currency, row.shareOf);
  const { written } = cell;
  const negative = written.negative !== sign < 0;
  const value = shift(decimal(negative ? `-${written.digits}` : written.digits), power);
  const rowLabel = rowTitle(datapoint.row);
  const columnLabel = shared.titles[column.index] as string;
  const reviews: Review[] = [];
  if (periodRepair) reviews.push({ reason: 'period-repaired', evidence: periodRepair.evidence });
  if (currencyRepair) reviews.push({ reason: 'currency-repaired', evidence: currencyRepair.evidence });
  if (row.proposed || moved)
    reviews.push({ reason: 'concept-proposed', evidence: [`The taxonomy has no concept for "${rowLabel}".`] });
  for (const name of proposed)
    reviews.push({ reason: 'member-proposed', evidence: [`The taxonomy has no member for "${name}".`] });
  const { entity } = profile;
  const aspects = { concept: concept.name, entity, period, unit, dimensions };
  const { id, key } = identify(aspects, value, { place: datapoint.id, row: rowLabel, column: columnLabel });
  // one by one: spreading two objects into a third costs more than all the rest
  return {
    id,
    key,
    concept: concept.name,
    entity,
    period,
    unit,
    dimensions,
    value,
    decimals: written.fraction - power,
    footnotes: remember(shared.notes, datapoint.row, () => tagging.footnotes.of(table.reading.table, datapoint.row)),
    proofs: datapoint.proofs,
    reviews,
    provenance: {
      datapoint: datapoint.id,
      displayed: text.slice(cell.span.start, cell.span.end),
      span: cell.span,
      digits: cell.digits,
      written,
      power,
      negated: sign < 0,
      rowLabel,
      columnLabel,
      concept: row.spans,
      period: told.spans,
      unit: currency.spans,
      scale: concept.type === 'monetary' ? scale.spans : [],
      dimensions: spans,
    },
  };
}

function repairOf({ repairs }: FootedTable, datapoint: string, kind: Repair['kind']): Repair | undefined {
  return repairs.length === 0 ? undefined : repairs.find((r) => r.kind === kind && r.datapoints.has(datapoint));
}
