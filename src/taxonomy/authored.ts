/** A taxonomy as people write it (`taxonomy/*.json`, checked by zod in `authored-schema.ts`), or as `tag` proposes one. */
export interface TaxonomySource {
  readonly namespace: string;
  readonly prefix: string;
  readonly version: string;
  readonly language: string;
  readonly concepts: readonly ConceptSource[];
  readonly axes: readonly AxisSource[];
  readonly units: readonly UnitSource[];
}

export type ItemType = 'monetary' | 'decimal' | 'integer' | 'pure' | 'percent' | 'shares' | 'perShare' | 'string';
export type PeriodType = 'instant' | 'duration';
export type Balance = 'debit' | 'credit';
export type LabelRole = 'standard' | 'terse' | 'total' | 'negated' | 'periodStart' | 'periodEnd' | 'documentation';

export interface ConceptSource {
  readonly name: string;
  readonly type: ItemType;
  readonly periodType: PeriodType;
  readonly balance?: Balance | undefined;
  /** By role; at least `standard`. */
  readonly labels: Readonly<Partial<Record<LabelRole, string>>>;
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
}

/** A unit of the taxonomy's own namespace: a measure such as `bitcoin`. */
export interface UnitSource {
  readonly name: string;
  readonly label: string;
}
