/**
 * Views over the tables, in SQL that DuckDB and PostgreSQL both read: one wide one, and the shape of the SEC's Financial Statement and
 * Notes data sets, so that what was written for those works on these. There a report's id stands for the accession number, and
 * fields that a note cannot fill are null.
 */
export interface View {
  readonly name: string;
  readonly about: string;
  readonly select: string;
}

const member = (axis: string) => `(SELECT min(d.member_label) FROM fact_dims d
    WHERE d.report_id = f.report_id AND d.fact_id = f.fact_id AND d.axis_id LIKE '%#${axis}')`;

const day = (date: string) => `CAST(replace(CAST(${date} AS VARCHAR), '-', '') AS INTEGER)`;

const version = (concept: string) =>
  `CASE WHEN ${concept}.report_id IS NULL THEN ${concept}.namespace ELSE ${concept}.report_id END`;

const local = (column: string) => `substr(${column}, strpos(${column}, ':') + 1)`;

const dimhash = "CASE WHEN f.dimension_key = '' THEN '0x00000000' ELSE '0x' || md5(f.dimension_key) END";

const nothing = (...names: readonly string[]) => names.map((name) => `CAST(NULL AS VARCHAR) AS ${name}`).join(', ');

export const VIEWS: readonly View[] = [
  {
    name: 'facts_wide',
    about: 'One row for each fact with the members of the commonest axes as columns.',
    select: `SELECT f.*, e.name AS entity_name, r.name AS report_name, r.form,
  ${member('SegmentAxis')} AS segment,
  ${member('GeographyAxis')} AS geography,
  coalesce(${member('CurrencyBasisAxis')}, 'Reported') AS currency_basis
FROM facts f JOIN reports r ON r.report_id = f.report_id JOIN entities e ON e.entity_id = f.entity_id`,
  },
  {
    name: 'sub',
    about: 'Submissions: one row for each report.',
    select: `SELECT r.report_id AS adsh, e.identifier AS cik, coalesce(e.name, e.identifier) AS name, ${nothing('sic')},
  ${nothing('countryba', 'stprba', 'cityba', 'zipba', 'bas1', 'bas2', 'baph')},
  ${nothing('countryma', 'stprma', 'cityma', 'zipma', 'mas1', 'mas2', 'countryinc', 'stprinc', 'ein')},
  ${nothing('former', 'changed', 'afs', 'wksi', 'fye')}, r.form AS form, ${day('r.period_end')} AS period,
  r.fiscal_year AS fy, r.fiscal_period AS fp, ${nothing('filed', 'accepted', 'prevrpt')}, 1 AS detail, r.name AS instance,
  1 AS nciks, ${nothing('aciks', 'pubfloatusd', 'floatdate', 'floataxis', 'floatmems')}
FROM reports r JOIN entities e ON e.entity_id = r.entity_id`,
  },
  {
    name: 'tag',
    about: 'Tags: one row for each concept of the taxonomy, and for each that a report proposes.',
    select: `SELECT ${local('c.name')} AS tag, ${version('c')} AS version, CASE WHEN c.report_id IS NULL THEN 0 ELSE 1 END AS custom,
  CASE WHEN c.kind = 'concept' THEN 0 ELSE 1 END AS abstract, replace(c.type, 'ItemType', '') AS datatype,
  CASE c.period_type WHEN 'instant' THEN 'I' WHEN 'duration' THEN 'D' END AS iord,
  CASE c.balance WHEN 'credit' THEN 'C' WHEN 'debit' THEN 'D' END AS crdr, c.label AS tlabel, c.documentation AS doc
FROM concepts c`,
  },
  {
    name: 'dim',
    about: 'Dimensions: one row for each set of members.',
    select: `SELECT DISTINCT ${dimhash} AS dimhash,
  CASE WHEN f.dimension_key = '' THEN NULL ELSE replace(f.dimension_key, ' ', ';') || ';' END AS segments, 0 AS segt
FROM facts f`,
  },
  {
    name: 'num',
    about: 'Numbers: one row for each fact.',
    select: `SELECT f.report_id AS adsh, ${local('f.concept')} AS tag, ${version('c')} AS version, ${day('f.period_end')} AS ddate,
  CASE WHEN f.period_start IS NULL THEN 0 ELSE CAST(round((f.period_end - f.period_start + 1) / 91.3125) AS INTEGER) END AS qtrs,
  CASE WHEN strpos(f.unit_id, '/') > 0 THEN f.unit_id ELSE ${local('f.unit_id')} END AS uom, ${dimhash} AS dimh,
  CAST(row_number() OVER (PARTITION BY f.report_id, f.concept_id, f.period_start, f.period_end, f.unit_id, f.dimension_key
    ORDER BY f.source_start, f.fact_id) - 1 AS INTEGER) AS iprx, f.value AS value,
  ${nothing('footnote')}, 0 AS footlen,
  CASE WHEN f.dimension_key = '' THEN 0 ELSE length(f.dimension_key) - length(replace(f.dimension_key, ' ', '')) + 1 END AS dimn,
  ${nothing('coreg')}, 0.0 AS durp, 0.0 AS datp, coalesce(f.decimals, 32767) AS dcml
FROM facts f JOIN concepts c ON c.concept_id = f.concept_id`,
  },
  {
    name: 'txt',
    about: 'Texts: what is tagged of a note is numbers, so there are none yet.',
    select: `SELECT r.report_id AS adsh, ${nothing('tag', 'version')}, 0 AS ddate, 0 AS qtrs, 0 AS iprx, r.language AS lang, 0 AS dcml,
  0.0 AS durp, 0.0 AS datp, ${nothing('dimh')}, 0 AS dimn, ${nothing('coreg')}, 0 AS escaped, 0 AS srclen, 0 AS txtlen,
  ${nothing('footnote')}, 0 AS footlen, ${nothing('context', 'value')}
FROM reports r WHERE 1 = 0`,
  },
  {
    name: 'pre',
    about: 'Presentation: where the taxonomy shows what a report has.',
    select: `SELECT DISTINCT f.report_id AS adsh, x.role AS report, x.position AS line, 'UN' AS stmt, 0 AS inpth,
  ${local('c.name')} AS tag, ${version('c')} AS version, coalesce(x.preferred_label, 'standard') AS prole, c.label AS plabel,
  CASE WHEN x.preferred_label LIKE '%egated%' THEN 1 ELSE 0 END AS negating
FROM facts f JOIN concepts c ON c.concept_id = f.concept_id
  JOIN relationships x ON x.child_id = c.concept_id AND x.network = 'presentation'`,
  },
  {
    name: 'cal',
    about: 'Calculations: which concepts of a report the taxonomy adds up.',
    select: `SELECT DISTINCT f.report_id AS adsh, x.role AS grp, x.position AS arc, CASE WHEN x.weight < 0 THEN -1 ELSE 1 END AS negative,
  ${local('p.name')} AS ptag, ${version('p')} AS pversion, ${local('c.name')} AS ctag, ${version('c')} AS cversion
FROM facts f JOIN relationships x ON x.child_id = f.concept_id AND x.network = 'calculation'
  JOIN concepts p ON p.concept_id = x.parent_id JOIN concepts c ON c.concept_id = x.child_id`,
  },
];

/** `CREATE VIEW` for all of them. */
export function createViews(): readonly string[] {
  return VIEWS.map(({ name, select }) => `CREATE OR REPLACE VIEW ${name} AS\n${select}`);
}
