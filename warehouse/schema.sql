-- Crossfoot's warehouse, version 1.

-- Whose reports there are.
CREATE TABLE IF NOT EXISTS entities (
  "entity_id" VARCHAR NOT NULL,
  "scheme" VARCHAR NOT NULL,
  "identifier" VARCHAR NOT NULL,
  "name" VARCHAR,
  PRIMARY KEY ("entity_id")
);

-- Units of measure.
CREATE TABLE IF NOT EXISTS units (
  "unit_id" VARCHAR NOT NULL,
  "currency" VARCHAR,
  "numerators" VARCHAR NOT NULL,
  "denominators" VARCHAR NOT NULL,
  PRIMARY KEY ("unit_id")
);

-- Concepts, axes and members: those of the taxonomy, and those that a report proposes.
CREATE TABLE IF NOT EXISTS concepts (
  "concept_id" VARCHAR NOT NULL,
  "name" VARCHAR NOT NULL,
  "namespace" VARCHAR NOT NULL,
  "kind" VARCHAR NOT NULL,
  "type" VARCHAR,
  "period_type" VARCHAR,
  "balance" VARCHAR,
  "label" VARCHAR NOT NULL,
  "documentation" VARCHAR,
  "wider_id" VARCHAR,
  "report_id" VARCHAR,
  PRIMARY KEY ("concept_id")
);

-- All labels of concepts, axes and members.
CREATE TABLE IF NOT EXISTS labels (
  "concept_id" VARCHAR NOT NULL,
  "role" VARCHAR NOT NULL,
  "language" VARCHAR NOT NULL,
  "position" INTEGER NOT NULL,
  "label" VARCHAR NOT NULL,
  PRIMARY KEY ("concept_id", "role", "language", "position"),
  FOREIGN KEY ("concept_id") REFERENCES concepts ("concept_id")
);

-- What the taxonomy relates: shown under, added to, broken down by.
CREATE TABLE IF NOT EXISTS relationships (
  "network" VARCHAR NOT NULL,
  "role" VARCHAR NOT NULL,
  "position" INTEGER NOT NULL,
  "parent_id" VARCHAR NOT NULL,
  "child_id" VARCHAR NOT NULL,
  "arcrole" VARCHAR NOT NULL,
  "depth" INTEGER NOT NULL,
  "weight" DECIMAL(38, 10),
  "preferred_label" VARCHAR,
  PRIMARY KEY ("network", "role", "position"),
  FOREIGN KEY ("parent_id") REFERENCES concepts ("concept_id"),
  FOREIGN KEY ("child_id") REFERENCES concepts ("concept_id")
);

-- One row for each note. All rows of other tables with its report_id are loaded and replaced with it.
CREATE TABLE IF NOT EXISTS reports (
  "report_id" VARCHAR NOT NULL,
  "content_hash" VARCHAR NOT NULL,
  "name" VARCHAR NOT NULL,
  "entity_id" VARCHAR NOT NULL,
  "form" VARCHAR,
  "period_end" DATE NOT NULL,
  "fiscal_year" INTEGER NOT NULL,
  "fiscal_period" VARCHAR NOT NULL,
  "reporting_currency" VARCHAR NOT NULL,
  "language" VARCHAR NOT NULL,
  "taxonomy" VARCHAR NOT NULL,
  "facts" INTEGER NOT NULL,
  "for_review" INTEGER NOT NULL,
  "numbers_seen" INTEGER NOT NULL,
  "numbers_tagged" INTEGER NOT NULL,
  "numbers_left" INTEGER NOT NULL,
  "numbers_quiet" INTEGER NOT NULL,
  PRIMARY KEY ("report_id"),
  FOREIGN KEY ("entity_id") REFERENCES entities ("entity_id")
);

-- The tables of the notes, as they were read.
CREATE TABLE IF NOT EXISTS note_tables (
  "report_id" VARCHAR NOT NULL,
  "table_id" INTEGER NOT NULL,
  "caption" VARCHAR NOT NULL,
  "rows" INTEGER NOT NULL,
  "columns" INTEGER NOT NULL,
  PRIMARY KEY ("report_id", "table_id"),
  FOREIGN KEY ("report_id") REFERENCES reports ("report_id")
);

-- One row for each fact.
CREATE TABLE IF NOT EXISTS facts (
  "report_id" VARCHAR NOT NULL,
  "fact_id" VARCHAR NOT NULL,
  "fact_key" VARCHAR NOT NULL,
  "concept_id" VARCHAR NOT NULL,
  "concept" VARCHAR NOT NULL,
  "label" VARCHAR NOT NULL,
  "entity_id" VARCHAR NOT NULL,
  "period_type" VARCHAR NOT NULL,
  "period_start" DATE,
  "period_end" DATE NOT NULL,
  "fiscal_year" INTEGER NOT NULL,
  "fiscal_period" VARCHAR,
  "unit_id" VARCHAR NOT NULL,
  "currency" VARCHAR,
  "value" DECIMAL(38, 10),
  "value_text" VARCHAR,
  "decimals" INTEGER,
  "is_nil" BOOLEAN NOT NULL,
  "dimension_key" VARCHAR NOT NULL,
  "is_total" BOOLEAN NOT NULL,
  "duplicate_of" VARCHAR,
  "table_id" INTEGER,
  "row_index" INTEGER,
  "column_index" INTEGER,
  "row_label" VARCHAR NOT NULL,
  "column_label" VARCHAR NOT NULL,
  "source_start" INTEGER,
  "source_end" INTEGER,
  "source_text" VARCHAR NOT NULL,
  "proof_status" VARCHAR NOT NULL,
  "needs_review" BOOLEAN NOT NULL,
  "review_reasons" VARCHAR NOT NULL,
  PRIMARY KEY ("report_id", "fact_id"),
  FOREIGN KEY ("report_id") REFERENCES reports ("report_id"),
  FOREIGN KEY ("concept_id") REFERENCES concepts ("concept_id"),
  FOREIGN KEY ("entity_id") REFERENCES entities ("entity_id"),
  FOREIGN KEY ("unit_id") REFERENCES units ("unit_id")
);

-- One row for each member of each fact.
CREATE TABLE IF NOT EXISTS fact_dims (
  "report_id" VARCHAR NOT NULL,
  "fact_id" VARCHAR NOT NULL,
  "axis_id" VARCHAR NOT NULL,
  "axis" VARCHAR NOT NULL,
  "member_id" VARCHAR NOT NULL,
  "member" VARCHAR NOT NULL,
  "member_label" VARCHAR NOT NULL,
  PRIMARY KEY ("report_id", "fact_id", "axis_id"),
  FOREIGN KEY ("report_id", "fact_id") REFERENCES facts ("report_id", "fact_id"),
  FOREIGN KEY ("axis_id") REFERENCES concepts ("concept_id"),
  FOREIGN KEY ("member_id") REFERENCES concepts ("concept_id")
);

-- Every number of the note with what became of it: none is lost.
CREATE TABLE IF NOT EXISTS source_cells (
  "report_id" VARCHAR NOT NULL,
  "cell_id" INTEGER NOT NULL,
  "fate" VARCHAR NOT NULL,
  "text" VARCHAR NOT NULL,
  "source_start" INTEGER,
  "source_end" INTEGER,
  PRIMARY KEY ("report_id", "cell_id"),
  FOREIGN KEY ("report_id") REFERENCES reports ("report_id")
);

-- The identities that figures take part in, one row for each figure of each.
CREATE TABLE IF NOT EXISTS checks (
  "report_id" VARCHAR NOT NULL,
  "check_id" VARCHAR NOT NULL,
  "position" INTEGER NOT NULL,
  "kind" VARCHAR NOT NULL,
  "grade" VARCHAR NOT NULL,
  "statement" VARCHAR NOT NULL,
  "difference" VARCHAR NOT NULL,
  "tolerance" VARCHAR NOT NULL,
  "role" VARCHAR NOT NULL,
  "weight" INTEGER NOT NULL,
  "fact_id" VARCHAR,
  "datapoint" VARCHAR NOT NULL,
  PRIMARY KEY ("report_id", "check_id", "position"),
  FOREIGN KEY ("report_id") REFERENCES reports ("report_id")
);

-- What was said of the note.
CREATE TABLE IF NOT EXISTS diagnostics (
  "report_id" VARCHAR NOT NULL,
  "position" INTEGER NOT NULL,
  "code" VARCHAR NOT NULL,
  "severity" VARCHAR NOT NULL,
  "message" VARCHAR NOT NULL,
  "source_start" INTEGER,
  "source_end" INTEGER,
  "help" VARCHAR,
  PRIMARY KEY ("report_id", "position"),
  FOREIGN KEY ("report_id") REFERENCES reports ("report_id")
);

-- One row for each fact with the members of the commonest axes as columns.
CREATE OR REPLACE VIEW facts_wide AS
SELECT f.*, e.name AS entity_name, r.name AS report_name, r.form,
  (SELECT min(d.member_label) FROM fact_dims d
    WHERE d.report_id = f.report_id AND d.fact_id = f.fact_id AND d.axis_id LIKE '%#SegmentAxis') AS segment,
  (SELECT min(d.member_label) FROM fact_dims d
    WHERE d.report_id = f.report_id AND d.fact_id = f.fact_id AND d.axis_id LIKE '%#GeographyAxis') AS geography,
  coalesce((SELECT min(d.member_label) FROM fact_dims d
    WHERE d.report_id = f.report_id AND d.fact_id = f.fact_id AND d.axis_id LIKE '%#CurrencyBasisAxis'), 'Reported') AS currency_basis
FROM facts f JOIN reports r ON r.report_id = f.report_id JOIN entities e ON e.entity_id = f.entity_id;

-- Submissions: one row for each report.
CREATE OR REPLACE VIEW sub AS
SELECT r.report_id AS adsh, e.identifier AS cik, coalesce(e.name, e.identifier) AS name, CAST(NULL AS VARCHAR) AS sic,
  CAST(NULL AS VARCHAR) AS countryba, CAST(NULL AS VARCHAR) AS stprba, CAST(NULL AS VARCHAR) AS cityba, CAST(NULL AS VARCHAR) AS zipba, CAST(NULL AS VARCHAR) AS bas1, CAST(NULL AS VARCHAR) AS bas2, CAST(NULL AS VARCHAR) AS baph,
  CAST(NULL AS VARCHAR) AS countryma, CAST(NULL AS VARCHAR) AS stprma, CAST(NULL AS VARCHAR) AS cityma, CAST(NULL AS VARCHAR) AS zipma, CAST(NULL AS VARCHAR) AS mas1, CAST(NULL AS VARCHAR) AS mas2, CAST(NULL AS VARCHAR) AS countryinc, CAST(NULL AS VARCHAR) AS stprinc, CAST(NULL AS VARCHAR) AS ein,
  CAST(NULL AS VARCHAR) AS former, CAST(NULL AS VARCHAR) AS changed, CAST(NULL AS VARCHAR) AS afs, CAST(NULL AS VARCHAR) AS wksi, CAST(NULL AS VARCHAR) AS fye, r.form AS form, CAST(replace(CAST(r.period_end AS VARCHAR), '-', '') AS INTEGER) AS period,
  r.fiscal_year AS fy, r.fiscal_period AS fp, CAST(NULL AS VARCHAR) AS filed, CAST(NULL AS VARCHAR) AS accepted, CAST(NULL AS VARCHAR) AS prevrpt, 1 AS detail, r.name AS instance,
  1 AS nciks, CAST(NULL AS VARCHAR) AS aciks, CAST(NULL AS VARCHAR) AS pubfloatusd, CAST(NULL AS VARCHAR) AS floatdate, CAST(NULL AS VARCHAR) AS floataxis, CAST(NULL AS VARCHAR) AS floatmems
FROM reports r JOIN entities e ON e.entity_id = r.entity_id;

-- Tags: one row for each concept of the taxonomy, and for each that a report proposes.
CREATE OR REPLACE VIEW tag AS
SELECT substr(c.name, strpos(c.name, ':') + 1) AS tag, CASE WHEN c.report_id IS NULL THEN c.namespace ELSE c.report_id END AS version, CASE WHEN c.report_id IS NULL THEN 0 ELSE 1 END AS custom,
  CASE WHEN c.kind = 'concept' THEN 0 ELSE 1 END AS abstract, replace(c.type, 'ItemType', '') AS datatype,
  CASE c.period_type WHEN 'instant' THEN 'I' WHEN 'duration' THEN 'D' END AS iord,
  CASE c.balance WHEN 'credit' THEN 'C' WHEN 'debit' THEN 'D' END AS crdr, c.label AS tlabel, c.documentation AS doc
FROM concepts c;

-- Dimensions: one row for each set of members.
CREATE OR REPLACE VIEW dim AS
SELECT DISTINCT CASE WHEN f.dimension_key = '' THEN '0x00000000' ELSE '0x' || md5(f.dimension_key) END AS dimhash,
  CASE WHEN f.dimension_key = '' THEN NULL ELSE replace(f.dimension_key, ' ', ';') || ';' END AS segments, 0 AS segt
FROM facts f;

-- Numbers: one row for each fact.
CREATE OR REPLACE VIEW num AS
SELECT f.report_id AS adsh, substr(f.concept, strpos(f.concept, ':') + 1) AS tag, CASE WHEN c.report_id IS NULL THEN c.namespace ELSE c.report_id END AS version, CAST(replace(CAST(f.period_end AS VARCHAR), '-', '') AS INTEGER) AS ddate,
  CASE WHEN f.period_start IS NULL THEN 0 ELSE CAST(round((f.period_end - f.period_start + 1) / 91.3125) AS INTEGER) END AS qtrs,
  CASE WHEN strpos(f.unit_id, '/') > 0 THEN f.unit_id ELSE substr(f.unit_id, strpos(f.unit_id, ':') + 1) END AS uom, CASE WHEN f.dimension_key = '' THEN '0x00000000' ELSE '0x' || md5(f.dimension_key) END AS dimh,
  CAST(row_number() OVER (PARTITION BY f.report_id, f.concept_id, f.period_start, f.period_end, f.unit_id, f.dimension_key
    ORDER BY f.source_start, f.fact_id) - 1 AS INTEGER) AS iprx, f.value AS value,
  CAST(NULL AS VARCHAR) AS footnote, 0 AS footlen,
  CASE WHEN f.dimension_key = '' THEN 0 ELSE length(f.dimension_key) - length(replace(f.dimension_key, ' ', '')) + 1 END AS dimn,
  CAST(NULL AS VARCHAR) AS coreg, 0.0 AS durp, 0.0 AS datp, coalesce(f.decimals, 32767) AS dcml
FROM facts f JOIN concepts c ON c.concept_id = f.concept_id;

-- Texts: what is tagged of a note is numbers, so there are none yet.
CREATE OR REPLACE VIEW txt AS
SELECT r.report_id AS adsh, CAST(NULL AS VARCHAR) AS tag, CAST(NULL AS VARCHAR) AS version, 0 AS ddate, 0 AS qtrs, 0 AS iprx, r.language AS lang, 0 AS dcml,
  0.0 AS durp, 0.0 AS datp, CAST(NULL AS VARCHAR) AS dimh, 0 AS dimn, CAST(NULL AS VARCHAR) AS coreg, 0 AS escaped, 0 AS srclen, 0 AS txtlen,
  CAST(NULL AS VARCHAR) AS footnote, 0 AS footlen, CAST(NULL AS VARCHAR) AS context, CAST(NULL AS VARCHAR) AS value
FROM reports r WHERE 1 = 0;

-- Presentation: where the taxonomy shows what a report has.
CREATE OR REPLACE VIEW pre AS
SELECT DISTINCT f.report_id AS adsh, x.role AS report, x.position AS line, 'UN' AS stmt, 0 AS inpth,
  substr(c.name, strpos(c.name, ':') + 1) AS tag, CASE WHEN c.report_id IS NULL THEN c.namespace ELSE c.report_id END AS version, coalesce(x.preferred_label, 'standard') AS prole, c.label AS plabel,
  CASE WHEN x.preferred_label LIKE '%egated%' THEN 1 ELSE 0 END AS negating
FROM facts f JOIN concepts c ON c.concept_id = f.concept_id
  JOIN relationships x ON x.child_id = c.concept_id AND x.network = 'presentation';

-- Calculations: which concepts of a report the taxonomy adds up.
CREATE OR REPLACE VIEW cal AS
SELECT DISTINCT f.report_id AS adsh, x.role AS grp, x.position AS arc, CASE WHEN x.weight < 0 THEN -1 ELSE 1 END AS negative,
  substr(p.name, strpos(p.name, ':') + 1) AS ptag, CASE WHEN p.report_id IS NULL THEN p.namespace ELSE p.report_id END AS pversion, substr(c.name, strpos(c.name, ':') + 1) AS ctag, CASE WHEN c.report_id IS NULL THEN c.namespace ELSE c.report_id END AS cversion
FROM facts f JOIN relationships x ON x.child_id = f.concept_id AND x.network = 'calculation'
  JOIN concepts p ON p.concept_id = x.parent_id JOIN concepts c ON c.concept_id = x.child_id;
