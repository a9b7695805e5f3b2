import type { Code } from '../diagnostic/codes.js';
import { type Diagnostic, diagnose } from '../diagnostic/diagnostic.js';
import { Result } from '../diagnostic/result.js';
import { fileUri, type Library } from '../dts/library.js';
import { readJson } from '../json/read-json.js';
import { findMember, type JsonNode, textOf } from '../json/tree.js';
import { type Archive, readArchive } from './archive.js';
import { type Rewrite, rewriting } from './catalog.js';
import { METADATA } from './layout.js';
import { archiveLibrary, assemble } from './package.js';
import { type ReportPackageKind, ReportPackageType } from './report-package-type.js';

/** A Report Package (Report Packages 1.0). */
export interface ReportPackage {
  /** Each by the absolute addresses of its documents: of an inline report perhaps several, of any other one. */
  readonly reports: readonly (readonly string[])[];
  /** Its files, by their own addresses, and by published ones where it is a Taxonomy Package too. */
  readonly library: Library;
  readonly rewrites: readonly Rewrite[];
}

const ABOUT = 'META-INF/reportPackage.json';

/** What Taxonomy Packages has a code for and Report Packages another. */
const RECODED: Partial<Record<Code, Code>> = {
  'tpe:invalidArchiveFormat': 'rpe:invalidArchiveFormat',
  'tpe:invalidDirectoryStructure': 'rpe:invalidDirectoryStructure',
};

/**
 * The Report Package in a zip archive that stands at this path. `readArchive` says what is wrong with the archive; what is wrong with its
 * structure has the codes of the specification (sections 3 and 4). Undefined where its reports cannot be told.
 */
export async function readReportPackage(
  path: string,
  kind: ReportPackageKind,
  bytes: Buffer,
): Promise<Result<ReportPackage | undefined>> {
  const { value: archive, diagnostics } = await readArchive(bytes);
  if (archive === undefined)
    return refuse(...diagnostics.map((one) => ({ ...one, code: RECODED[one.code] ?? one.code })));
  const tops = new Set(
    archive.names.filter((name) => name.includes('/')).map((name) => name.slice(0, name.indexOf('/'))),
  );
  const [top] = tops;
  if (top === undefined || tops.size > 1) {
    return refuse(
      diagnose('rpe:invalidDirectoryStructure', `A package has one folder at its top; this has ${tops.size}.`, []),
    );
  }
  const said = [...faultsOfAbout(archive, top, kind), ...faultsOfReports(archive, top, kind)];
  if (said.length > 0) return refuse(...said);
  const root = `${fileUri(path)}/`;
  const files = archiveLibrary(archive, root);
  const taxonomy = archive.names.includes(`${top}/${METADATA}`)
    ? assemble(`${root}${encodeURIComponent(top)}/`, files)
    : undefined;
  const addressOf = (name: string) => root + name.split('/').map(encodeURIComponent).join('/');
  const rewrites = taxonomy?.value?.rewrites ?? [];
  const reports = reportsIn(archive, top, kind).map((documents) => documents.map(addressOf));
  return new Result<ReportPackage | undefined>(
    { reports, library: rewriting(rewrites, files), rewrites },
    taxonomy?.diagnostics ?? [],
  );
}

/** Whether an archive is a Report Package by what is in it: one that is only a Taxonomy Package has no reports. */
export async function holdsReports(bytes: Buffer): Promise<boolean> {
  const { value: archive } = await readArchive(bytes);
  return archive?.names.some((name) => /^[^/]+\/(?:reports\/|META-INF\/reportPackage\.json$)/.test(name)) ?? false;
}

function refuse(...diagnostics: readonly Diagnostic[]): Result<ReportPackage | undefined> {
  return new Result<ReportPackage | undefined>(undefined, diagnostics);
}

/** `reportPackage.json` (3.3): a package that is not a plain zip has one, and its type is that of the package's name. */
function faultsOfAbout(archive: Archive, top: string, kind: ReportPackageKind): readonly Diagnostic[] {
  const say = (code: Code, message: string) => [diagnose(code, message, [])];
  const wanted = ReportPackageType[kind].documentType;
  const name = archive.names.includes(ABOUT) ? ABOUT : `${top}/${ABOUT}`;
  if (!archive.names.includes(name)) {
    if (kind === 'zip') return [];
    return say('rpe:documentTypeFileExtensionMismatch', `There is no ${ABOUT} that says that it is ${wanted}.`);
  }
  const root = jsonOf(archive, name);
  if (root === undefined) return say('rpe:invalidJSON', `${ABOUT} is not JSON.`);
  const type = textOf(findMember(findMember(root, 'documentInfo'), 'documentType'));
  if (type === undefined) return say('rpe:invalidJSONStructure', `${ABOUT} has no document type.`);
  const known = Object.values(ReportPackageType).some(({ documentType }) => documentType === type);
  if (!known || top === 'META-INF')
    return say('rpe:unsupportedReportPackageVersion', `Packages of type ${type} are not known.`);
  if (type === wanted) return [];
  return say(
    'rpe:documentTypeFileExtensionMismatch',
    `The package says that it is ${type}; by its name it is ${wanted}.`,
  );
}

/** The JSON in a file; undefined where it is none (RFC 8259, no name twice). */
function jsonOf(archive: Archive, name: string): JsonNode | undefined {
  const found = archive.read(name);
  if (found === undefined || 'refused' in found) return undefined;
  try {
    const { value, faults } = readJson(new TextDecoder('utf-8', { fatal: true }).decode(found.bytes));
    return faults.length > 0 ? undefined : value;
  } catch (error) {
    // bytes that are no UTF-8
    if ((error as { code?: string }).code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return undefined;
    throw error;
  }
}

/** The reports of a package (4): files in `reports`, or if there are none there, those in the folders in it. */
function faultsOfReports(archive: Archive, top: string, kind: ReportPackageKind): readonly Diagnostic[] {
  const say = (code: Code, message: string) => [diagnose(code, message, [])];
  const { holds, inWords } = ReportPackageType[kind];
  if (!archive.names.some((name) => name.startsWith(`${top}/reports/`))) {
    return say('rpe:missingReportsDirectory', `There is no folder "reports" in ${top}.`);
  }
  const reports = reportsIn(archive, top, 'zip');
  if (reports.length === 0) return say('rpe:missingReport', 'There is no report in the package.');
  const folders = reports.map(([name = '']) => name.slice(0, name.lastIndexOf('/')));
  const below = folders.filter((folder) => folder !== `${top}/reports`);
  if (new Set(below).size < below.length) {
    return say('rpe:multipleReportsInSubdirectory', 'A folder in "reports" has several reports.');
  }
  if (kind === 'zip') return [];
  if (reports.length > 1)
    return say('rpe:multipleReports', `A package of this type holds ${inWords}; this has ${reports.length}.`);
  const [[report = ''] = []] = reports;
  if (!holds.test(report))
    return say('rpe:incorrectReportType', `A package of this type holds ${inWords}; this has ${report}.`);
  return report.endsWith('.json') ? faultsOfJson(archive, report) : [];
}

function faultsOfJson(archive: Archive, report: string): readonly Diagnostic[] {
  const root = jsonOf(archive, report);
  if (root === undefined) return [diagnose('rpe:invalidJSON', `${report} is not JSON.`, [])];
  if (textOf(findMember(findMember(root, 'documentInfo'), 'documentType')) !== undefined) return [];
  return [diagnose('rpe:invalidJSONStructure', `${report} has no document type.`, [])];
}

/** By the names of their files; inline documents of one folder are one report. */
function reportsIn({ names }: Archive, top: string, kind: ReportPackageKind): readonly (readonly string[])[] {
  const { holds } = ReportPackageType[kind];
  const files = names.filter((name) => name.startsWith(`${top}/reports/`) && !name.endsWith('/') && holds.test(name));
  const depth = (name: string) => name.split('/').length;
  const above = files.filter((name) => depth(name) === 3);
  if (above.length > 0) return above.map((name) => [name]);
  const byFolder = new Map<string, string[]>();
  for (const name of files.filter((one) => depth(one) === 4)) {
    const folder = name.slice(0, name.lastIndexOf('/'));
    byFolder.set(folder, [...(byFolder.get(folder) ?? []), name]);
  }
  return [...byFolder.values()].flatMap((together) =>
    together.every((name) => ReportPackageType.xbri.holds.test(name)) ? [together] : together.map((name) => [name]),
  );
}
