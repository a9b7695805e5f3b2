import { basename, join, resolve } from 'node:path';
import { guarded, guardedLater } from '../batch/guarded.js';
import { relativePath } from '../batch/notes.js';
import { readReport } from '../converter.js';
import { diagnose } from '../diagnostic/diagnostic.js';
import { visible } from '../diagnostic/visible.js';
import { fileUri, type Library } from '../dts/library.js';
import type { Artifact, ReportFormat } from '../write/artifact.js';
import { writeFiles } from '../write/files.js';
import { writeReport } from '../write/write-report.js';
import { Console } from './console.js';
import { named, openReport, openShelves } from './open-report.js';

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
  { to, out }: ConvertOptions,
  shelves: readonly Library[],
  written: Set<string>,
  console: Console,
): Promise<void> {
  const opened = await openReport(path, shelves);
  if (opened.value === undefined) return console.say({ source: named(path), diagnostics: opened.diagnostics });
  const { source, uri, library } = opened.value;
  const read = await guardedLater(() => readReport(source, uri, library, `${fileUri(resolve(out))}/`));
  console.say({ source, diagnostics: read.diagnostics });
  if (read.value === undefined) return;
  const { report, glossary } = read.value;
  const made = guarded(() => writeReport(to, report, nameOf(path), { glossary }));
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
