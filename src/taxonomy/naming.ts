import type { MemberSource, TaxonomySource } from './authored.js';

/**
 * How our compiled taxonomies name what an author does not: ids, the role in which everything is arranged, the head of
 * the primary items and their hypercube. An extension finds its base's parts by these.
 */
export function idOf(prefix: string, local: string): string {
  return `${prefix}_${local}`;
}

export const ROLE_ID = 'Notes';
export const LINE_ITEMS = 'NotesLineItems';
export const TABLE = 'NotesTable';

/** The role of a taxonomy's own definition network. */
export function roleOf(namespace: string): string {
  return `${namespace}/role/${ROLE_ID}`;
}

/** The members of all axes; one that stands along two of them is one element. */
export function membersOf({ axes }: TaxonomySource): readonly MemberSource[] {
  return [...new Map(axes.flatMap((axis) => axis.members.map((member) => [member.name, member]))).values()];
}

/** The files of one compiled taxonomy; the schema is the entry point and names the others. */
export function fileNames(name: string): { schema: string; labels: string; definition: string; references: string } {
  return {
    schema: `${name}.xsd`,
    labels: `${name}-lab.xml`,
    definition: `${name}-def.xml`,
    references: `${name}-ref.xml`,
  };
}

export interface TaxonomyFile {
  readonly name: string;
  readonly text: string;
}
