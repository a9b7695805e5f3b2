import { createHash } from 'node:crypto';
import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { duplicateSets } from '../fact/duplicate-sets.js';
import type { Entity, Fact } from '../fact/fact.js';
import type { Profile } from '../fact/profile.js';
import type { PageBlock, Report } from '../fact/report.js';
import { standings } from '../fact/standing.js';
import { givenSpan, type Span, slice } from '../source/source.js';
import type { Taxonomy } from '../taxonomy/taxonomy.js';
import { toText } from '../value/decimal.js';
import { endOf } from '../value/period.js';
import { prefixed, type QName } from '../value/qname.js';
import { amountOf } from './amount.js';
import { extensionRows } from './extension-rows.js';
import { fiscalOf } from './fiscal.js';
import type { Row, Rows } from './tables.js';
import { conceptId, taxonomyRows } from './taxonomy-rows.js';
import { currencyOf, unitId, unitRow } from './unit-rows.js';

/** What is loaded of one note. */
export interface Loadable {
  readonly report: Report;
  readonly profile: Profile;
  /** What all stages said of it; spans point into the text as given. */
  readonly diagnostics: readonly Diagnostic[];
  /** What the note is called, for its id: the same note next time has the same. */
  readonly name: string;
}

/** The rows of one report but for the taxonomy's own, which all share. The same report gives the same rows. */
export function reportRows({ report, profile, diagnostics, name }: Loadable, taxonomy: Taxonomy): Rows {
  const reportId = hash([entityId(report.entity), profile.documentPeriodEnd, profile.form ?? '', name]);
  const teller = new Teller(reportId, report, profile, taxonomy);
  const rows = {
    entities: [entityRow(report.entity)],
    units: [...new Map(report.facts.map(({ unit }) => [unitId(unit), unitRow(unit)])).values()],
    ...extensionRows(report.extension, reportId),
    relationships: [],
    note_tables: report.page.flatMap((block) => teller.table(block)),
    facts: report.facts.map((fact) => teller.fact(fact)),
    fact_dims: report.facts.flatMap((fact) => teller.dimensions(fact)),
    source_cells: report.census.numbers.map(({ span, fate }, cell_id) => ({
      report_id: reportId,
      cell_id,
      fate,
      text: slice(report.source.text, span),
      ...teller.place(span),
    })),
    checks: teller.checks(),
    diagnostics: diagnostics.map((one, i) => diagnosticRow(one, reportId, i + 1)),
  };
  return { ...rows, reports: [teller.report(name, hash([JSON.stringify(rows)]))] };
}

/** Tells the rows of one report. */
class Teller {
  readonly #standing: (fact: Fact) => string;
  readonly #firstOf = new Map<string, string>();
  readonly #labels = new Map<string, string>();
  readonly #own: ReadonlySet<string>;

  constructor(
    readonly reportId: string,
    readonly source: Report,
    readonly profile: Profile,
    readonly taxonomy: Taxonomy,
  ) {
    this.#standing = standings(source);
    for (const [first, ...others] of duplicateSets(source.facts)) {
      for (const { id } of others) if (first) this.#firstOf.set(id, first.id);
    }
    const proposed = extensionRows(source.extension, reportId).concepts;
    this.#own = new Set(proposed.map(({ concept_id }) => concept_id));
    for (const { concept_id, label } of [...taxonomyRows(taxonomy).concepts, ...proposed]) {
      this.#labels.set(concept_id, label);
    }
  }

  report(name: string, contentHash: string): Row<'reports'> {
    const { entity, language, facts, census } = this.source;
    const { documentPeriodEnd, form, reportingCurrency } = this.profile;
    const fiscal = fiscalOf({ kind: 'instant', instant: documentPeriodEnd }, this.profile);
    return {
      report_id: this.reportId,
      content_hash: contentHash,
      name,
      entity_id: entityId(entity),
      form: form ?? null,
      period_end: documentPeriodEnd,
      fiscal_year: fiscal.year,
      fiscal_period: fiscal.period ?? 'FY',
      reporting_currency: reportingCurrency,
      language,
      taxonomy: `${this.taxonomy.namespace} ${this.taxonomy.version}`,
      facts: facts.length,
      for_review: facts.filter(({ reviews }) => reviews.length > 0).length,
      numbers_seen: census.seen,
      numbers_tagged: census.tagged,
      numbers_left: census.left,
      numbers_quiet: census.quiet,
    };
  }

  table(block: PageBlock): readonly Row<'note_tables'>[] {
    if (block.kind !== 'table') return [];
    const { table, captions, rows, columns } = block.reading;
    const caption = captions.map(({ text }) => text).join(' ');
    return [{ report_id: this.reportId, table_id: table, caption, rows: rows.length, columns: columns.length }];
  }

  fact(fact: Fact): Row<'facts'> {
    const { provenance: from, period, unit, value } = fact;
    const fiscal = fiscalOf(period, this.profile);
    const concept = this.#idOf(fact.concept);
    const text = value === null ? null : toText(value);
    const [table, row, column] = (/^t(\d+)\.r(\d+)\.c(\d+)/.exec(from.datapoint) ?? []).slice(1).map(Number);
    return {
      report_id: this.reportId,
      fact_id: fact.id,
      fact_key: fact.key,
      concept_id: concept,
      concept: prefixed(fact.concept),
      label: this.#labels.get(concept) ?? fact.concept.local,
      entity_id: entityId(fact.entity),
      period_type: period.kind,
      period_start: period.kind === 'instant' ? null : period.start,
      period_end: endOf(period),
      fiscal_year: fiscal.year,
      fiscal_period: fiscal.period ?? null,
      unit_id: unitId(unit),
      currency: currencyOf(unit),
      value: text === null ? null : (amountOf(text) ?? null),
      value_text: text,
      decimals: value === null ? null : (fact.decimals ?? null),
      is_nil: value === null,
      dimension_key: fact.dimensions.map(({ axis, member }) => `${prefixed(axis)}=${prefixed(member)}`).join(' '),
      is_total: fact.dimensions.length === 0,
      duplicate_of: this.#firstOf.get(fact.id) ?? null,
      table_id: table ?? null,
      row_index: row ?? null,
      column_index: column ?? null,
      row_label: from.rowLabel,
      column_label: table === undefined ? '' : from.columnLabel,
      ...this.place(from.span),
      source_text: from.displayed,
      proof_status: this.#standing(fact),
      needs_review: fact.reviews.length > 0,
      review_reasons: [...new Set(fact.reviews.map(({ reason }) => reason))].join(' '),
    };
  }

  dimensions(fact: Fact): readonly Row<'fact_dims'>[] {
    return fact.dimensions.map(({ axis, member }) => {
      const memberId = this.#idOf(member);
      return {
        report_id: this.reportId,
        fact_id: fact.id,
        axis_id: this.#idOf(axis),
        axis: prefixed(axis),
        member_id: memberId,
        member: prefixed(member),
        member_label: (this.#labels.get(memberId) ?? member.local).replace(/\s*\[[a-z ]+\]$/i, ''),
      };
    });
  }

  checks(): readonly Row<'checks'>[] {
    const factOf = new Map(this.source.facts.map((fact) => [fact.provenance.datapoint, fact.id]));
    return this.source.proofs.flatMap(({ id, kind, grade, statement, difference, tolerance, members }) =>
      members.map(({ datapoint, role, weight }, i) => ({
        report_id: this.reportId,
        check_id: id,
        position: i + 1,
        kind,
        grade,
        statement,
        difference,
        tolerance,
        role,
        weight,
        fact_id: factOf.get(datapoint) ?? null,
        datapoint,
      })),
    );
  }

  /** Offsets in the text as it was given. */
  place(span: Span): { readonly source_start: number; readonly source_end: number } {
    const { start, end } = givenSpan(this.source.source, span);
    return { source_start: start, source_end: end };
  }

  #idOf(name: QName): string {
    const proposed = `${this.reportId}/${conceptId(name)}`;
    return this.#own.has(proposed) ? proposed : conceptId(name);
  }
}

function entityId({ scheme, identifier }: Entity): string {
  return `${scheme}#${identifier}`;
}

function entityRow(entity: Entity): Row<'entities'> {
  const { scheme, identifier, name } = entity;
  return { entity_id: entityId(entity), scheme, identifier, name: name ?? null };
}

function diagnosticRow(
  { code, severity, message, spans: [span], source, help }: Diagnostic,
  reportId: string,
  position: number,
): Row<'diagnostics'> {
  // a place in another document is none in the note
  const here = source === undefined ? span : undefined;
  return {
    report_id: reportId,
    position,
    code,
    severity,
    message,
    source_start: here?.start ?? null,
    source_end: here?.end ?? null,
    help: help ?? null,
  };
}

function hash(parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32);
}
