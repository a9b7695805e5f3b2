import type { Balance, PeriodType } from '../dts/dts.js';
import type { LABEL_ROLES } from '../dts/names.js';

/** A taxonomy as people write it (`taxonomy/*.json`, checked by zod in `authored-schema.ts`), or as `tag` proposes one. */
export interface TaxonomySource {
  readonly namespace: string;
  readonly prefix: string;
  readonly version: string;
  readonly language: string;
  /** What its package tells of it. */
  readonly about?: AboutSource | undefined;
  readonly concepts: readonly ConceptSource[];
  readonly axes: readonly AxisSource[];
  readonly units: readonly UnitSource[];
  /** The themes under which concepts are shown and summed; an extension has none. */
  readonly roles?: readonly RoleSource[] | undefined;
}

export interface AboutSource {
  readonly name: string;
  readonly description: string;
  readonly publisher?: string | undefined;
  /** A day, as 2026-11-21. */
  readonly publicationDate?: string | undefined;
  readonly license?: { readonly name: string; readonly href: string } | undefined;
}

export type ItemType = 'monetary' | 'decimal' | 'integer' | 'pure' | 'percent' | 'shares' | 'perShare' | 'string';
export type LabelRole = keyof typeof LABEL_ROLES;
export type { Balance, PeriodType };

export interface ConceptSource {
  readonly name: string;
  readonly type: ItemType;
  readonly periodType: PeriodType;
  readonly balance?: Balance | undefined;
  /** By role; at least `standard`. */
  readonly labels: Readonly<Partial<Record<LabelRole, string>>>;
  /** What notes print for it. */
  readonly alternatives?: readonly string[] | undefined;
  /** The counterparts in other taxonomies, for a filer's own mapping: `us-gaap:Revenues`. */
  readonly references?: readonly string[] | undefined;
  /** The base taxonomy's concept that is next wider, for a proposed one: local name. */
  readonly wider?: string | undefined;
}

export interface AxisSource {
  /** Local name, or `prefix:Name` for an axis of the base taxonomy to which an extension adds members. */
  readonly name: string;
  readonly labels: Readonly<Partial<Record<LabelRole, string>>>;
  readonly domain: string;
  readonly domainLabels: Readonly<Partial<Record<LabelRole, string>>>;
  /** The default is the domain itself. */
  readonly members: readonly MemberSource[];
}

export interface MemberSource {
  /** Local name; in a taxonomy that is no extension also a country, by its code of ISO 3166-1 alpha-2: `country:US`. */
  readonly name: string;
  readonly labels: Readonly<Partial<Record<LabelRole, string>>>;
  /** What notes print for it. */
  readonly alternatives?: readonly string[] | undefined;
}

/** A unit of the taxonomy's own namespace: a measure such as `bitcoin`. */
export interface UnitSource {
  readonly name: string;
  readonly label: string;
}

/** A theme (`taxonomy/roles.json`): how its concepts are shown, and the sums that hold among them by their meaning. */
export interface RoleSource {
  /** The end of the role's URI. */
  readonly name: string;
  readonly definition: string;
  readonly presentation: readonly RowSource[];
  readonly calculation: readonly SummationSource[];
}

export type RowSource = LineSource | HeadingSource;

/** A concept with the role of the label that it is shown with; or an axis, whose domain and members follow. */
export interface LineSource {
  readonly name: string;
  readonly label?: LabelRole | undefined;
}

export interface HeadingSource {
  readonly heading: string;
  readonly label: string;
  readonly rows: readonly RowSource[];
}

export interface SummationSource {
  readonly total: string;
  readonly parts: readonly { readonly name: string; readonly weight: 1 | -1 }[];
}
