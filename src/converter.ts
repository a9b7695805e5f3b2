import { type Diagnostic, diagnose } from './diagnostic/diagnostic.js';
import { Result } from './diagnostic/result.js';
import { withLinkbasesAside } from './dts/aside.js';
import { discover } from './dts/discover.js';
import type { Dts } from './dts/dts.js';
import { type Glossary, glossaryOf } from './dts/glossary.js';
import { type Library, libraries, standardLibrary } from './dts/library.js';
import { oimOfInstance } from './oim/of-instance.js';
import type { OimReport } from './oim/oim-report.js';
import { parseJsonLd } from './parse/json-ld.js';
import { type Beside, readDocument } from './reader.js';
import { relativeTo } from './source/address.js';
import type { Source } from './source/source.js';

/** A report, and what its taxonomy says of the names in it. */
export interface ReadReport {
  readonly report: OimReport;
  readonly glossary: Glossary;
}

/** What a report that comes in a package has beside it: the other documents of an inline set, and where its files are published. */
export interface Packaged {
  readonly beside?: readonly Beside[];
  readonly published?: (address: string) => string | undefined;
}

/**
 * A report of any syntax as the model has it, JSON-LD too: read at an absolute address, with what the library has of its taxonomy, and not judged.
 * `folder` is the absolute address, with a slash at its end, of where it will be written to: what lies on the same disk is referred to from there.
 * Undefined where the document cannot be read or is no report; what the model cannot hold is `write-not-expressible`.
 */
export async function readReport(
  source: Source,
  uri: string,
  library: Library,
  folder: string,
  { beside, published }: Packaged = {},
): Promise<Result<ReadReport | undefined>> {
  if (isJsonLd(source, uri)) return readLinked(source, uri, library, folder);
  const { value, diagnostics } = readDocument(source, uri, withLinkbasesAside(library), beside);
  const { instance, dts } = value;
  if (instance === undefined || dts === undefined) return new Result<ReadReport | undefined>(undefined, diagnostics);
  const made = oimOfInstance(instance, dts, (address) => published?.(address) ?? relativeTo(folder, address));
  const read = { report: made.value, glossary: glossaryOf(dts) };
  return new Result<ReadReport | undefined>(read, [...tellMissing(diagnostics, dts), ...made.diagnostics]);
}

/** By its address, or by the first thing in it. */
function isJsonLd({ text }: Source, uri: string): boolean {
  return uri.endsWith('.jsonld') || /^\ufeff?\s*(?:\[\s*)?\{\s*"@/.test(text);
}

/** JSON-LD says the model itself, so there is no instance. */
async function readLinked(
  source: Source,
  uri: string,
  library: Library,
  folder: string,
): Promise<Result<ReadReport | undefined>> {
  const { value: told, diagnostics } = await parseJsonLd(source);
  if (told === undefined) return new Result<ReadReport | undefined>(undefined, diagnostics);
  const { report, entries } = placed(told, uri, folder);
  const { value: dts, diagnostics: said } = discover(entries, libraries(withLinkbasesAside(library), standardLibrary));
  const read = { report, glossary: glossaryOf(dts) };
  return new Result<ReadReport | undefined>(read, [...diagnostics, ...tellMissing(said, dts)]);
}

/** The report with addresses as they are to be from the folder, and where its taxonomy is entered. */
function placed(report: OimReport, uri: string, folder: string): { report: OimReport; entries: readonly string[] } {
  const absolute = (href: string) => (URL.canParse(href, uri) ? new URL(href, uri).href : href);
  const moved = <T extends { readonly href: string }>(one: T): T => ({
    ...one,
    href: relativeTo(folder, absolute(one.href)),
  });
  const entries = report.taxonomy.map(({ href }) => absolute(href).replace(/#.*$/, ''));
  return { report: { ...report, taxonomy: report.taxonomy.map(moved), roles: report.roles.map(moved) }, entries };
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
