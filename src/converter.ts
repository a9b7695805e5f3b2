import { type Diagnostic, diagnose } from './diagnostic/diagnostic.js';
import { Result } from './diagnostic/result.js';
import type { Dts } from './dts/dts.js';
import { type Glossary, glossaryOf } from './dts/glossary.js';
import type { Library } from './dts/library.js';
import { oimOfInstance } from './oim/of-instance.js';
import type { OimReport } from './oim/oim-report.js';
import { readDocument } from './processor.js';
import { relativeTo } from './source/address.js';
import type { Source } from './source/source.js';

/** A report, and what its taxonomy says of the names in it. */
export interface ReadReport {
  readonly report: OimReport;
  readonly glossary: Glossary;
}

/**
 * A report of any syntax as the model has it: read at an absolute address, with what the library has of its taxonomy, and not judged.
 * `folder` is the absolute address, with a slash at its end, of where it will be written to: what lies on the same disk is referred to from there.
 * Undefined where the document cannot be read or is no report; what the model cannot hold is `write-not-expressible`.
 */
export function readReport(
  source: Source,
  uri: string,
  library: Library,
  folder: string,
): Result<ReadReport | undefined> {
  const { value, diagnostics } = readDocument(source, uri, library);
  const { instance, dts } = value;
  if (instance === undefined || dts === undefined) return new Result<ReadReport | undefined>(undefined, diagnostics);
  const made = oimOfInstance(instance, dts, (address) => relativeTo(folder, address));
  const read = { report: made.value, glossary: glossaryOf(dts) };
  return new Result<ReadReport | undefined>(read, [...tellMissing(diagnostics, dts), ...made.diagnostics]);
}

/** Of what is missing of the taxonomy, one sentence: that is no fault of the report, and no fact is lost by it. */
function tellMissing(diagnostics: readonly Diagnostic[], { missing }: Dts): readonly Diagnostic[] {
  if (missing.size === 0) return diagnostics;
  const count = missing.size === 1 ? 'A document' : `${missing.size} documents`;
  const message = `${count} of the taxonomy cannot be read here: where a type is not known, values and languages stay as they are written.`;
  const help = 'Give the taxonomy with --taxonomy, as a folder or a package.';
  const told = diagnose('convert-taxonomy-missing', message, [], { actual: [...missing.keys()].join(', '), help });
  return [...diagnostics.filter(({ code }) => code !== 'dts-missing'), told];
}
