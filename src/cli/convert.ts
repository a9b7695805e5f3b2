import { basename, join, resolve } from 'node:path';
import { guarded, guardedLater } from '../batch/guarded.js';
import { relativePath } from '../batch/notes.js';
import { openReportPackage } from '../batch/open-report-package.js';
import { type Packaged, readReport } from '../converter.js';
import { diagnose } from '../diagnostic/diagnostic.js';
import { Result } from '../diagnostic/result.js';
import { visible } from '../diagnostic/visible.js';
import { fileUri, type Library, libraries } from '../dts/library.js';
import { publishedAddress } from '../package/catalog.js';
import type { Artifact, ReportFormat } from '../write/artifact.js';
import { writeFiles } from '../write/files.js';
import { writeReport } from '../write/write-report.js';
import { Console } from './console.js';
import { named, type OpenReport, openReport, openShelves } from './open-report.js';

export interface ConvertOptions {
  readonly to: ReportFormat;
  readonly out: string;
  readonly taxonomy: readonly string[];
  readonly verbose?: boolean;
}

/** `crossfoot convert`: writes reports in another format, tells on stdout what it wrote; gives the exit code. */
export async function convertReports(reports: readonly string[], options: ConvertOptions): Promise<number> {
  const console = new Console(options.verbose ?? false);
  const shelves = await openShelves(options.taxonomy, console);
  const written = new Set<string>();
  for (const path of reports) await convertReport(path, options, shelves, written, console);
  return console.finish();
}

async function convertReport(
  path: string,
  options: ConvertOptions,
  shelves: readonly Library[],
  written: Set<string>,
  console: Console,
): Promise<void> {
  const { value: inputs, diagnostics } = await openInputs(path, shelves);
  console.say({ source: named(path), diagnostics });
  for (const input of inputs) await convertOne(input, path, options, written, console);
}

/** A report to be converted, and what its files' names are to begin with. */
interface Input extends OpenReport {
  readonly name: string;
  readonly packaged?: Packaged;
}

/** The report at a path, or those in the Report Package there. */
async function openInputs(path: string, shelves: readonly Library[]): Promise<Result<readonly Input[]>> {
  const found = await openReportPackage(path);
  if (found === undefined) {
    return (await openReport(path, shelves)).andThen(
      (open) => new Result(open ? [{ ...open, name: nameOf(path) }] : []),
    );
  }
  return found.andThen((opened) => {
    const library = opened && libraries(opened.library, ...shelves);
    const inputs = (opened?.reports ?? []).flatMap((documents): readonly Input[] => {
      const texts = documents.flatMap((uri) => {
        const source = library?.find(uri);
        return source && 'text' in source ? [{ uri, source }] : [];
      });
      const [first, ...beside] = texts;
      if (first === undefined || library === undefined || opened === undefined) return [];
      const published = (address: string) => publishedAddress(opened.rewrites, address);
      const name = nameOf(decodeURIComponent(first.uri));
      return [{ ...first, library, name, packaged: { beside, published } }];
    });
    return new Result<readonly Input[]>(inputs);
  });
}

async function convertOne(
  { source, uri, library, name, packaged }: Input,
  path: string,
  { to, out }: ConvertOptions,
  written: Set<string>,
  console: Console,
): Promise<void> {
  const read = await guardedLater(() => readReport(source, uri, library, `${fileUri(resolve(out))}/`, packaged));
  console.say({ source, diagnostics: read.diagnostics });
  if (read.value === undefined) return;
  const { report, glossary } = read.value;
  const made = guarded(() => writeReport(to, report, name, { glossary }));
  console.say({ source, diagnostics: made.diagnostics });
  const taken = (made.value ?? []).filter((one) => written.has(claim(one)) || resolve(out, one.path) === resolve(path));
  if (made.value === undefined || taken.length > 0) {
    if (taken.length > 0) console.say({ source: named(path), diagnostics: [collision(taken)] });
    return;
  }
  const { value: files, diagnostics } = guarded(() => writeFiles(made.value ?? [], out));
  console.say({ source: named(path), diagnostics });
  for (const artifact of made.value) written.add(claim(artifact));
  const told = (files ?? []).map((file) => `  ${visible(relativePath(join(out, file)))}\n`).join('');
  console.print(`${visible(source.name)}:\n${told}`);
}

function collision(taken: readonly Artifact[]) {
  return diagnose(
    'output-collision',
    'Nothing was written: a report that was read or written stands in its place.',
    [],
    {
      actual: taken.map(({ path }) => path).join(', '),
      help: 'Name another folder with --out.',
    },
  );
}

function claim({ path }: Artifact): string {
  return path.toLowerCase();
}

/** Without what tells its format. */
function nameOf(path: string): string {
  return basename(path).replace(/(?<=.)\.(?:x?html?|xml|xbrl|json|jsonld)$/i, '');
}
