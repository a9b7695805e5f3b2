/**
 * Crossfoot as a library. `report` turns a note into proved facts, `published` turns those into files; nothing here reads
 * or writes the disk but `bundledTaxonomy`, and nothing prints.
 */
export type { Code } from './diagnostic/codes.js';
export type { Diagnostic } from './diagnostic/diagnostic.js';
export { type RenderOptions, render } from './diagnostic/render.js';
export { Result } from './diagnostic/result.js';
export type { Severity } from './diagnostic/severity.js';
export { type ToldDiagnostic, tellDiagnostics } from './diagnostic/told.js';
export type { Proof } from './document/proof.js';
export type { Dimension, Entity, Fact } from './fact/fact.js';
export { type Profile, profileSchema } from './fact/profile.js';
export type { Census, Report } from './fact/report.js';
export { document, footed, located, published, report, tagged } from './pipeline.js';
export type { Source, Span } from './source/source.js';
export { bundledTaxonomy } from './taxonomy/bundled.js';
export type { Taxonomy } from './taxonomy/taxonomy.js';
export { type Decimal, toText } from './value/decimal.js';
export { type Artifact, FORMATS, type Format } from './write/artifact.js';
export { oimOfNote } from './write/oim-of-note.js';
export { xbrlJson } from './write/xbrl-json.js';
export { XBRL_JSON_CONTEXT, xbrlJsonContext } from './write/xbrl-json-context.js';
