import { may, must, type Table } from './table.js';

const REPORT = { report_id: must('text', 'The report, as reports has it.') } as const;
const PLACE = {
  source_start: may('integer', 'Where it begins in the text as given, in UTF-16 units from 0.'),
  source_end: may('integer', 'Where it ends, exclusive.'),
} as const;
const TO_REPORT = { columns: ['report_id'], table: 'reports' } as const;

export const reports = {
  name: 'reports',
  about: 'One row for each note. All rows of other tables with its report_id are loaded and replaced with it.',
  columns: {
    report_id: must('text', 'A hash of entity, period end, form and name: the same note loaded again has the same.'),
    content_hash: must('text', 'A hash of all that was loaded: a report whose hash is the same is not loaded again.'),
    name: must('text', 'The name of the note.'),
    entity_id: must('text', 'Whose note it is.'),
    form: may('text', 'The form of the filing, as 10-K.'),
    period_end: must('date', 'The last day of the period that the report is for.'),
    fiscal_year: must('integer', 'The calendar year in which that fiscal year ends.'),
    fiscal_period: must('text', 'FY, or the quarter that ends then.', ['FY', 'Q1', 'Q2', 'Q3']),
    reporting_currency: must('text', 'ISO 4217.'),
    language: must('text', 'BCP 47.'),
    taxonomy: must('text', 'The namespace of the taxonomy, and its version.'),
    facts: must('integer', 'How many facts it has.'),
    for_review: must('integer', 'How many of them a person must look at.'),
    numbers_seen: must('integer', 'Numbers of the note; the next three add up to it.'),
    numbers_tagged: must('integer', 'Numbers that are facts.'),
    numbers_left: must('integer', 'Numbers that are none; a diagnostic says why.'),
    numbers_quiet: must('integer', 'Numbers that are no quantities: years, notes’ numbers.'),
  },
  key: ['report_id'],
  references: [{ columns: ['entity_id'], table: 'entities' }],
} as const satisfies Table;

export const note_tables = {
  name: 'note_tables',
  about: 'The tables of the notes, as they were read.',
  columns: {
    ...REPORT,
    table_id: must('integer', 'From 0, in the order of the note.'),
    caption: must('text', 'What stands above it; empty where nothing does.'),
    rows: must('integer', 'How many rows have a label or figures.'),
    columns: must('integer', 'How many columns of figures it has.'),
  },
  key: ['report_id', 'table_id'],
  references: [TO_REPORT],
} as const satisfies Table;

export const facts = {
  name: 'facts',
  about: 'One row for each fact.',
  columns: {
    ...REPORT,
    fact_id: must('text', 'A hash of what it says and where it stands.'),
    fact_key: must('text', 'The same without place and value: what next year’s note has too.'),
    concept_id: must('text', 'What it is a fact of.'),
    concept: must('text', 'The name with its prefix.'),
    label: must('text', 'The standard label.'),
    entity_id: must('text', 'Of whom.'),
    period_type: must('text', 'A day’s end, or from one day to another.', ['instant', 'duration']),
    period_start: may('date', 'The first day; null of an instant.'),
    period_end: must('date', 'The last day, or the day itself.'),
    fiscal_year: must('integer', 'The calendar year in which the fiscal year of that day ends.'),
    fiscal_period: may('text', 'FY, H1, 9M or a quarter, where the period is one; of an instant, what ends then.', [
      'FY',
      'H1',
      '9M',
      'Q1',
      'Q2',
      'Q3',
      'Q4',
    ]),
    unit_id: must('text', 'Of what.'),
    currency: may('text', 'ISO 4217, where it is money.'),
    value: may(
      'amount',
      'Exact, with the sign of the concept; null where it is nil or too long, then value_text has it.',
    ),
    value_text: may('text', 'The same as canonical text, however long; null is nil.'),
    decimals: may('integer', 'Accurate to so many decimal places, -3 for thousands; null is exact.'),
    is_nil: must('boolean', 'Said to have no value.'),
    dimension_key: must('text', 'Axes and members in one text, the same for the same; empty of a total.'),
    is_total: must('boolean', 'Without any member.'),
    duplicate_of: may('text', 'The first fact of the report that is alike in all but value and accuracy.'),
    table_id: may('integer', 'The table that it stands in; null in prose.'),
    row_index: may('integer', 'The row, from 0.'),
    column_index: may('integer', 'The column of figures, from 0.'),
    row_label: must('text', 'The words of its row, or of its sentence.'),
    column_label: must('text', 'The words over its column; empty in prose.'),
    ...PLACE,
    source_text: must('text', 'The figure as printed.'),
    proof_status: must('text', 'How it stands before arithmetic.', ['proved', 'foots', 'plain', 'failed']),
    needs_review: must('boolean', 'A person must look.'),
    review_reasons: must('text', 'Why, a space between; empty where none need.'),
  },
  key: ['report_id', 'fact_id'],
  references: [
    TO_REPORT,
    { columns: ['concept_id'], table: 'concepts' },
    { columns: ['entity_id'], table: 'entities' },
    { columns: ['unit_id'], table: 'units' },
  ],
} as const satisfies Table;

export const fact_dims = {
  name: 'fact_dims',
  about: 'One row for each member of each fact.',
  columns: {
    ...REPORT,
    fact_id: must('text', 'The fact.'),
    axis_id: must('text', 'The axis.'),
    axis: must('text', 'Its name with its prefix.'),
    member_id: must('text', 'The member.'),
    member: must('text', 'Its name with its prefix.'),
    member_label: must('text', 'Its standard label, without [member].'),
  },
  key: ['report_id', 'fact_id', 'axis_id'],
  references: [
    { columns: ['report_id', 'fact_id'], table: 'facts' },
    { columns: ['axis_id'], table: 'concepts' },
    { columns: ['member_id'], table: 'concepts' },
  ],
} as const satisfies Table;

export const source_cells = {
  name: 'source_cells',
  about: 'Every number of the note with what became of it: none is lost.',
  columns: {
    ...REPORT,
    cell_id: must('integer', 'From 0, in the order of the note.'),
    fate: must('text', 'What became of it.', ['tagged', 'left', 'quiet']),
    text: must('text', 'As printed.'),
    ...PLACE,
  },
  key: ['report_id', 'cell_id'],
  references: [TO_REPORT],
} as const satisfies Table;

export const checks = {
  name: 'checks',
  about: 'The identities that figures take part in, one row for each figure of each.',
  columns: {
    ...REPORT,
    check_id: must('text', 'The identity.'),
    position: must('integer', 'From 1, the total first.'),
    kind: must('text', 'Which identity.', [
      'sum-down',
      'sum-across',
      'roll-forward',
      'carried-forward',
      'exchange-rate',
      'tie-table',
      'tie-prose',
    ]),
    grade: must('text', 'How it came out.', ['exact', 'within-rounding', 'failed']),
    statement: must('text', 'The identity in words and figures.'),
    difference: must('text', 'What its sides differ by.'),
    tolerance: must('text', 'The greatest difference that rounding explains.'),
    role: must('text', 'What the figure is in it.', [
      'total',
      'part',
      'opening',
      'closing',
      'equal',
      'base',
      'translated',
    ]),
    weight: must('integer', '1 or -1.'),
    fact_id: may('text', 'The fact that the figure is; null where it is none.'),
    datapoint: must('text', 'Where the figure stands: t0.r4.c2 is table, row and column from 0.'),
  },
  key: ['report_id', 'check_id', 'position'],
  references: [TO_REPORT],
} as const satisfies Table;

export const diagnostics = {
  name: 'diagnostics',
  about: 'What was said of the note.',
  columns: {
    ...REPORT,
    position: must('integer', 'From 1.'),
    code: must('text', 'The code.'),
    severity: must('text', 'How grave.', ['error', 'warning', 'info']),
    message: must('text', 'In words.'),
    ...PLACE,
    help: may('text', 'What can be done.'),
  },
  key: ['report_id', 'position'],
  references: [TO_REPORT],
} as const satisfies Table;
