import type { LabelRole, TaxonomySource } from '../taxonomy/authored.js';
import type { Row } from './tables.js';

interface ExtensionRows {
  readonly concepts: readonly Row<'concepts'>[];
  readonly labels: readonly Row<'labels'>[];
}

/** What a report proposes: its own concepts, axes and members. Two reports may propose the same name for different things. */
export function extensionRows(extension: TaxonomySource | undefined, reportId: string): ExtensionRows {
  if (extension === undefined) return { concepts: [], labels: [] };
  const { namespace, prefix, language, concepts, axes } = extension;
  const idOf = (local: string) => `${reportId}/${namespace}#${local}`;
  const own = { namespace, wider_id: null, type: null, period_type: null, balance: null, report_id: reportId };
  const made = new Map<string, Row<'concepts'>>();
  const labels: Row<'labels'>[] = [];
  const add = (local: string, kind: string, words: Words, more: Partial<Row<'concepts'>> = {}) => {
    const id = idOf(local);
    if (made.has(id)) return;
    const { standard = local, documentation } = words;
    const said = { label: standard, documentation: documentation ?? null };
    made.set(id, { ...own, concept_id: id, name: `${prefix}:${local}`, kind, ...said, ...more });
    for (const [role, label] of Object.entries(words)) {
      labels.push({ concept_id: id, role, language, position: 1, label });
    }
  };
  for (const { name, type, periodType, balance, labels: words, wider } of concepts) {
    add(name, 'concept', words, {
      type: `${type}ItemType`,
      period_type: periodType,
      balance: balance ?? null,
      wider_id: wider === undefined ? null : `${baseOf(namespace)}#${wider}`,
    });
  }
  for (const axis of axes) {
    if (!axis.name.includes(':')) {
      add(axis.name, 'axis', axis.labels);
      add(axis.domain, 'domain', axis.domainLabels);
    }
    for (const member of axis.members) add(member.name, 'member', member.labels);
  }
  return { concepts: [...made.values()], labels };
}

type Words = Readonly<Partial<Record<LabelRole, string>>>;

/** The taxonomy that an extension extends: its namespace begins with that one's. */
function baseOf(namespace: string): string {
  return namespace.replace(/\/extension\/.*$/, '');
}
