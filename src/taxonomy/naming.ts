import { type QName, qname } from '../value/qname.js';
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

/** The role of a theme; without a name, of what belongs to none: the hypercube and what it holds. */
export function roleOf(namespace: string, name: string = ROLE_ID): string {
  return `${namespace}/role/${name}`;
}

/** The role of labels that say what notes print, for which XBRL has none. */
export const ALTERNATIVE = 'alternativeLabel';

/** The title of a link to a linkbase that only documents. */
export const DOCUMENTATION = 'documentation';

/** The abstract element that a heading of the presentation is. */
export function headingOf(name: string): string {
  return `${name}Abstract`;
}

/** The members of all axes; one that stands along two of them is one element. */
export function membersOf({ axes }: TaxonomySource): readonly MemberSource[] {
  return [...new Map(axes.flatMap((axis) => axis.members.map((member) => [member.name, member]))).values()];
}

/** The namespace of the countries that a taxonomy has for members; their local names are codes of ISO 3166-1 alpha-2. */
export const COUNTRY = 'country';
export function countriesOf(namespace: string): string {
  return `${namespace}/${COUNTRY}`;
}

/** Whether an authored name is a country's: `country:US`. */
export function isCountry(name: string): boolean {
  return name.startsWith(`${COUNTRY}:`);
}

/** What an authored name of this taxonomy stands for. */
export function expandName({ namespace, prefix }: { namespace: string; prefix: string }, name: string): QName {
  if (!isCountry(name)) return qname(namespace, prefix, name);
  return qname(countriesOf(namespace), COUNTRY, name.slice(COUNTRY.length + 1));
}

/** The files of one compiled taxonomy; the schema is the entry point and names the others. */
export interface FileNames {
  readonly schema: string;
  /** The schema of the countries, where there are any. */
  readonly countries: string;
  readonly labels: string;
  /** Labels that the program itself has no use for: documentation and what notes print. */
  readonly documentation: string;
  readonly presentation: string;
  /** Where there are sums. */
  readonly calculation: string;
  readonly definition: string;
  /** Where concepts have counterparts. */
  readonly references: string;
}

export function fileNames(name: string): FileNames {
  return {
    schema: `${name}.xsd`,
    countries: `${name}-${COUNTRY}.xsd`,
    labels: `${name}-lab.xml`,
    documentation: `${name}-doc.xml`,
    presentation: `${name}-pre.xml`,
    calculation: `${name}-cal.xml`,
    definition: `${name}-def.xml`,
    references: `${name}-ref.xml`,
  };
}

/** The folder of a base taxonomy, beside the reports that refer to it and where it is published. */
export const BASE_FOLDER = 'taxonomy';

/**
 * Where the files of a folder are published: below the namespace of the base taxonomy, its own and those of its extensions side
 * by side, so that `../taxonomy/` leads from an extension to its base there as it does beside a report.
 */
export function publishedAt(baseNamespace: string, folder: string = BASE_FOLDER): string {
  return `${baseNamespace}/${folder}/`;
}

/** Where an element is declared (`file.xsd#id`), as locators name it. */
export type Address = (name: string) => string;

/** The addresses of a taxonomy's elements by their authored names. */
export function addressIn(source: { namespace: string; prefix: string }, files: FileNames): Address {
  return (name) => {
    const { prefix, local } = expandName(source, name);
    return `${isCountry(name) ? files.countries : files.schema}#${idOf(prefix, local)}`;
  };
}

export interface TaxonomyFile {
  readonly name: string;
  readonly text: string;
}
