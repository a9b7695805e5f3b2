import type { Report } from '../fact/report.js';
import type { Taxonomy } from '../taxonomy/taxonomy.js';
import { clark, type QName } from '../value/qname.js';

/** The words for a name: its standard label, from the taxonomy or the report's extension; else its local part. */
export type Labels = (name: QName) => string;

/** Look-ups for the concepts, axes, domains and members that the facts of this report may name. */
export function makeLabels(report: Report, taxonomy: Taxonomy): Labels {
  const words = new Map<string, string>();
  const keep = (name: QName, labels: readonly { role: string; language: string; text: string }[]): void => {
    const standard = labels.filter((label) => label.role === 'standard');
    const label = standard.find(({ language }) => language === report.language) ?? standard[0];
    if (label) words.set(clark(name), label.text);
  };
  for (const concept of taxonomy.concepts.values()) keep(concept.name, concept.labels);
  for (const axis of taxonomy.axes) {
    keep(axis.name, axis.labels);
    for (const member of axis.members) keep(member.name, member.labels);
  }
  const { extension } = report;
  if (extension) {
    const named = [...extension.concepts, ...extension.axes, ...extension.axes.flatMap((axis) => axis.members)];
    for (const { name, labels } of named) {
      if (labels.standard !== undefined) words.set(`{${extension.namespace}}${name}`, labels.standard);
    }
  }
  return (name) => words.get(clark(name)) ?? name.local;
}

/** A label of an axis or member for running text: without the `[axis]`, `[member]` that standard labels end with. */
export function plainLabel(label: string): string {
  return label.replace(/\s*\[[a-z ]+\]$/i, '');
}
