import { type Diagnostic, diagnose } from '../diagnostic/diagnostic.js';
import type { Datapoint } from '../document/datapoint.js';
import type { FootedTable, Repair } from '../document/footed.js';
import { columnTitle, rowTitle } from '../document/reading.js';
import type { Dimension, Fact, Review } from '../fact/fact.js';
import type { Profile } from '../fact/profile.js';
import type { Phrase } from '../source/phrase.js';
import type { Span } from '../source/source.js';
import type { Axis, Taxonomy } from '../taxonomy/taxonomy.js';
import { decimal, shift } from '../value/decimal.js';
import { clark, type QName } from '../value/qname.js';
import { currencyUnit, PURE, SHARES, type Unit } from '../value/unit.js';
import type { Footnotes } from './footnotes.js';
import { factId, factKey } from './identity.js';
import { isTotalRow, type Layout, layoutOf, nameHeads } from './layout.js';
import { periodFor, Times } from './period.js';
import type { Proposals } from './propose.js';
import { conceptsOf, type RowConcept } from './rows.js';
import { signsOf } from './sign.js';
import { tellAssumed, tellConcept, tellInferred, tellNoPeriod, tellProfile } from './tell.js';
import { type ToldCurrency, tellCurrency } from './unit.js';
import type { Words } from './words.js';

/** All that the facts of a table are made with. */
export interface Tagging {
  readonly text: string;
  readonly taxonomy: Taxonomy;
  readonly words: Words;
  readonly profile: Profile;
  readonly proposals: Proposals;
  readonly footnotes: Footnotes;
}

interface Made {
  readonly facts: Fact[];
  readonly diagnostics: Diagnostic[];
}

/** The facts of a table: one for each datapoint that is a value. */
export function tagTable(table: FootedTable, tagging: Tagging): Made {
  const { words, proposals, profile } = tagging;
  const layout = layoutOf(table, words, proposals);
  const concepts = conceptsOf(table, layout, words, proposals);
  const signs = signsOf(table, concepts);
  const diagnostics: Diagnostic[] = [];
  const facts: Fact[] = [];
  const scale = table.scale?.power ?? profile.tableScale;
  const times = new Times(table, profile);
  const told = new Set<string>();
  const once = (key: string, diagnostic: Diagnostic) => {
    if (!told.has(key)) diagnostics.push(diagnostic);
    told.add(key);
  };
  for (const datapoint of table.datapoints) {
    if (table.notAllocated.has(datapoint.id)) continue;
    const row = concepts.get(datapoint.row.index);
    if (!row) continue;
    if (scale === undefined && row.concept.type === 'monetary') once('scale', tellAssumed(table));
    else if (!table.scale && row.concept.type === 'monetary') once('scale', tellProfile(table, scale ?? 0));
    const fact = makeFact(
      table,
      datapoint,
      row,
      layout,
      signs.get(datapoint.row.index) ?? 1,
      scale ?? 0,
      times,
      tagging,
      once,
    );
    if (row.proposed) once(`concept ${row.concept.name.local}`, tellConcept(datapoint, row));
    if (fact) facts.push(fact);
  }
  return { facts, diagnostics };
}

function makeFact(
  table: FootedTable,
  datapoint: Datapoint,
  row: RowConcept,
  layout: Layout,
  sign: 1 | -1,
  scale: number,
  times: Times,
  tagging: Tagging,
  once: (key: string, diagnostic: Diagnostic) => void,
): Fact | undefined {
  const { text, profile, footnotes } = tagging;
  const { cell, column } = datapoint;
  const { concept } = row;
  const repairOf = (kind: Repair['kind']) =>
    table.repairs.find((r) => r.kind === kind && r.datapoints.has(datapoint.id));
  const [periodRepair, currencyRepair] = [repairOf('period'), repairOf('currency')];
  const told = times.at(datapoint.row, column);
  if (!told) {
    once(`time ${datapoint.id}`, tellNoPeriod(datapoint));
    return undefined;
  }
  if (told.inferred) once(`period ${datapoint.row.index}`, tellInferred(datapoint, profile));
  const period = periodFor(concept.periodType, told, table.rollForward?.opening === datapoint.row.index, profile);
  const currency = tellCurrency(table, column, cell, currencyRepair, profile);
  const { unit, power } = measure(row, cell.sign?.kind === 'percent', currency, scale);
  const { dimensions, spans, proposed } = dimensionsOf(datapoint, layout, currency, tagging, once);
  const printed = shift(decimal(cell.written.negative ? `-${cell.written.digits}` : cell.written.digits), power);
  const value = sign < 0 ? printed.negated() : printed;
  const reviews: Review[] = [];
  if (periodRepair) reviews.push({ reason: 'period-repaired', evidence: periodRepair.evidence });
  if (currencyRepair) reviews.push({ reason: 'currency-repaired', evidence: currencyRepair.evidence });
  if (row.proposed)
    reviews.push({
      reason: 'concept-proposed',
      evidence: [`The taxonomy has no concept for "${rowTitle(datapoint.row)}".`],
    });
  reviews.push(
    ...proposed.map(
      (name): Review => ({ reason: 'member-proposed', evidence: [`The taxonomy has no member for "${name}".`] }),
    ),
  );
  const aspects = { concept: concept.name, entity: profile.entity, period, unit, dimensions };
  return {
    id: factId(aspects, value, datapoint.id),
    key: factKey(aspects, rowTitle(datapoint.row), columnTitle(column)),
    ...aspects,
    value,
    decimals: cell.written.fraction - power,
    footnotes: footnotes.of(table.reading.table, datapoint.row),
    proofs: datapoint.proofs,
    reviews,
    provenance: {
      datapoint: datapoint.id,
      displayed: text.slice(cell.span.start, cell.span.end),
      span: cell.span,
      digits: cell.digits,
      written: cell.written,
      power,
      negated: sign < 0,
      rowLabel: rowTitle(datapoint.row),
      columnLabel: columnTitle(column),
      concept: row.spans,
      period: told.spans,
      unit: currency.spans,
      scale: row.concept.type === 'monetary' ? (table.scale?.spans ?? []) : [],
      dimensions: spans,
    },
  };
}

/** Unit and power of ten: the scale of a table is of its money and its counts, never of its rates and prices. */
function measure(
  row: RowConcept,
  percent: boolean,
  currency: ToldCurrency,
  scale: number,
): { unit: Unit; power: number } {
  switch (row.concept.type) {
    case 'monetary':
      return { unit: currencyUnit(currency.code), power: scale };
    case 'perShare':
      return {
        unit: { numerators: currencyUnit(currency.code).numerators, denominators: SHARES.numerators },
        power: 0,
      };
    case 'shares':
      return { unit: SHARES, power: scale };
    case 'percent':
      return { unit: PURE, power: -2 };
    default:
      return { unit: PURE, power: percent ? -2 : 0 };
  }
}

function dimensionsOf(
  datapoint: Datapoint,
  layout: Layout,
  currency: ToldCurrency,
  tagging: Tagging,
  once: (key: string, d: Diagnostic) => void,
) {
  const { words, proposals, taxonomy } = tagging;
  const dimensions: Dimension[] = [];
  const spans: Record<string, readonly Span[]> = {};
  const proposed: string[] = [];
  const add = (axis: QName, member: QName, places: readonly Span[]) => {
    if (dimensions.some((d) => clark(d.axis) === clark(axis))) return;
    dimensions.push({ axis, member });
    spans[clark(axis)] = places;
  };
  const addName = (phrase: Phrase, axis: Axis | undefined) => {
    const known = words.members.get(words.fold(phrase.text));
    if (known && (axis === undefined || known.axis === axis))
      return add(known.axis.name, known.member.name, phrase.spans);
    const own = axis ?? proposals.axis('Category');
    proposed.push(phrase.text);
    const help = `Facts under it use the proposed member; add it to ${own.name.local} or to the lexicon if it is a member you have.`;
    once(
      `member ${phrase.text}`,
      diagnose('tag-member-proposed', `The taxonomy has no member "${phrase.text}".`, phrase.spans, { help }),
    );
    return add(own.name, proposals.member(own, phrase.text), phrase.spans);
  };
  const total = datapoint.column.heads.some((h) => h.kind === 'total');
  if (!total) for (const phrase of nameHeads(datapoint.column)) addName(phrase, layout.columnAxis);
  if (layout.members && datapoint.row.label && !isTotalRow(datapoint.row))
    addName(datapoint.row.label, layout.members.axis);
  const basis = taxonomy.axes.find((a) => a.name.local === 'CurrencyBasisAxis');
  const translation = basis?.members.find((m) => m.name.local === 'ConvenienceTranslationMember');
  if (currency.convenience && basis && translation) add(basis.name, translation.name, currency.spans);
  dimensions.sort((a, b) => (clark(a.axis) < clark(b.axis) ? -1 : 1));
  return { dimensions, spans, proposed };
}
