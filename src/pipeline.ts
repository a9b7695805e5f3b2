import type { Result } from './diagnostic/result.js';
import type { Document } from './document/document.js';
import type { Footed, Located } from './document/footed.js';
import type { Profile } from './fact/profile.js';
import type { Report } from './fact/report.js';
import { foot } from './foot/foot.js';
import { locate } from './locate/locate.js';
import { read } from './read/read.js';
import type { Source } from './source/source.js';
import { tag } from './tag/tag.js';
import type { Taxonomy } from './taxonomy/taxonomy.js';
import { validate } from './validate/validate.js';
import type { Artifact, Format } from './write/artifact.js';
import { write } from './write/write.js';

/** The note as its blocks. */
export function document(source: Source): Result<Document> {
  return read(source);
}

/** Its tables with their candidate readings, and the amounts in its prose. */
export function located(source: Source): Result<Located> {
  return document(source).andThen(locate);
}

/** Of each table the reading that adds up best, with its proofs. */
export function footed(source: Source): Result<Footed> {
  return located(source).andThen(foot);
}

/** Its facts, not yet checked against the taxonomy. */
export function tagged(source: Source, taxonomy: Taxonomy, profile: Profile): Result<Report> {
  return footed(source).andThen(tag(taxonomy, profile));
}

/** Its facts, proved and checked; everything the stages had to say travels with them. */
export function report(source: Source, taxonomy: Taxonomy, profile: Profile): Result<Report> {
  return tagged(source, taxonomy, profile).andThen(validate(taxonomy));
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
