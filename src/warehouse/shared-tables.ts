import { may, must, type Table } from './table.js';

export const entities = {
  name: 'entities',
  about: 'Whose reports there are.',
  columns: {
    entity_id: must('text', 'scheme#identifier.'),
    scheme: must('text', 'Who gives the identifier, as http://www.sec.gov/CIK.'),
    identifier: must('text', 'The identifier.'),
    name: may('text', 'The name, where a profile says it.'),
  },
  key: ['entity_id'],
  references: [],
} as const satisfies Table;

export const units = {
  name: 'units',
  about: 'Units of measure.',
  columns: {
    unit_id: must('text', 'As OIM writes it: iso4217:USD, iso4217:USD/xbrli:shares; xbrli:pure.'),
    currency: may('text', 'ISO 4217, where it is money or money for something.'),
    numerators: must('text', 'Names with their namespaces, a space between.'),
    denominators: must('text', 'The same; empty where there are none.'),
  },
  key: ['unit_id'],
  references: [],
} as const satisfies Table;

export const concepts = {
  name: 'concepts',
  about: 'Concepts, axes and members: those of the taxonomy, and those that a report proposes.',
  columns: {
    concept_id: must('text', 'namespace#name, for a proposed one with the report before it: report_id/namespace#name.'),
    name: must('text', 'With its prefix.'),
    namespace: must('text', 'The namespace.'),
    kind: must('text', 'What it is.', ['concept', 'axis', 'domain', 'member', 'heading']),
    type: may('text', 'The item type, of a concept.'),
    period_type: may('text', 'Of a concept.', ['instant', 'duration']),
    balance: may('text', 'Of an amount of money that has one.', ['debit', 'credit']),
    label: must('text', 'The standard label.'),
    documentation: may('text', 'What it means.'),
    wider_id: may('text', 'Of a proposed concept, the concept of the taxonomy that is next wider.'),
    report_id: may('text', 'The report that proposes it; null where the taxonomy has it.'),
  },
  key: ['concept_id'],
  references: [],
} as const satisfies Table;

export const labels = {
  name: 'labels',
  about: 'All labels of concepts, axes and members.',
  columns: {
    concept_id: must('text', 'Whose label it is.'),
    role: must('text', 'The role, as standard, terse, total, negated, periodStart; alternative for what notes print.'),
    language: must('text', 'BCP 47.'),
    position: must('integer', 'From 1, among those of one role and language.'),
    label: must('text', 'The words.'),
  },
  key: ['concept_id', 'role', 'language', 'position'],
  references: [{ columns: ['concept_id'], table: 'concepts' }],
} as const satisfies Table;

export const relationships = {
  name: 'relationships',
  about: 'What the taxonomy relates: shown under, added to, broken down by.',
  columns: {
    network: must('text', 'Which kind.', ['presentation', 'calculation', 'definition']),
    role: must('text', 'The extended link role.'),
    position: must('integer', 'From 1, within network and role, in the order of the tree.'),
    parent_id: must('text', 'From.'),
    child_id: must('text', 'To.'),
    arcrole: must('text', 'What the relationship means.'),
    depth: must('integer', 'How far from the root of its tree, of which the children have 1.'),
    weight: may('amount', 'With which the child enters the sum.'),
    preferred_label: may('text', 'The role of the label that is shown there.'),
  },
  key: ['network', 'role', 'position'],
  references: [
    { columns: ['parent_id'], table: 'concepts' },
    { columns: ['child_id'], table: 'concepts' },
  ],
} as const satisfies Table;
