import { Result } from './diagnostic/result.js';
import type { Document } from './document/document.js';
import type { Footed, Located } from './document/footed.js';
import type { Profile } from './fact/profile.js';
import type { Report } from './fact/report.js';
import { foot } from './foot/foot.js';
import { locate } from './locate/locate.js';
import { read } from './read/read.js';
import { givenSpan, type Source } from './source/source.js';
import { tag } from './tag/tag.js';
import type { Taxonomy } from './taxonomy/taxonomy.js';
import { validate } from './validate/validate.js';
import type { Artifact, Format } from './write/artifact.js';
import { write } from './write/write.js';

const readBlocks = (source: Source) => read(source);
const locateFigures = (source: Source) => readBlocks(source).andThen(locate);
const footTables = (source: Source) => locateFigures(source).andThen(foot);
const tagFacts = (source: Source, taxonomy: Taxonomy, profile: Profile) =>
  footTables(source).andThen(tag(taxonomy, profile));

/** What was said, placed in the text that was given; a value's own spans point into its own source. */
function given<T>(result: Result<T>, source: Source): Result<T> {
  if (!source.origin) return result;
  const placed = result.diagnostics.map((d) => ({ ...d, spans: d.spans.map((span) => givenSpan(source, span)) }));
  return new Result(result.value, placed);
}

/** The note as its blocks. */
export function document(source: Source): Result<Document> {
  const result = readBlocks(source);
  return given(result, result.value.source);
}

/** Its tables with their candidate readings, and the amounts in its prose. */
export function located(source: Source): Result<Located> {
  const result = locateFigures(source);
  return given(result, result.value.document.source);
}

/** Of each table the reading that adds up best, with its proofs. */
export function footed(source: Source): Result<Footed> {
  const result = footTables(source);
  return given(result, result.value.document.source);
}

/** Its facts, not yet checked against the taxonomy. */
export function tagged(source: Source, taxonomy: Taxonomy, profile: Profile): Result<Report> {
  const result = tagFacts(source, taxonomy, profile);
  return given(result, result.value.source);
}

/** Its facts, proved and checked; everything the stages had to say travels with them. */
export function report(source: Source, taxonomy: Taxonomy, profile: Profile): Result<Report> {
  const result = tagFacts(source, taxonomy, profile).andThen(validate(taxonomy));
  return given(result, result.value.source);
}

/** The files that say the facts in these formats; `name` is what their names begin with. Nothing is written to disk. */
export function published(
  proved: Result<Report>,
  formats: readonly Format[],
  taxonomy: Taxonomy,
  name: string,
): Result<readonly Artifact[]> {
  return proved.andThen(write(formats, taxonomy, name, proved.diagnostics));
}
