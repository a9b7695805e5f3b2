import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { guarded } from '../batch/guarded.js';
import { relativePath } from '../batch/notes.js';
import { type Diagnostic, diagnose } from '../diagnostic/diagnostic.js';
import type { Result } from '../diagnostic/result.js';
import { visible } from '../diagnostic/visible.js';
import type { Report } from '../fact/report.js';
import { published } from '../pipeline.js';
import type { Taxonomy } from '../taxonomy/taxonomy.js';
import { type Artifact, type Format, piecesOf } from '../write/artifact.js';
import { writeFiles } from '../write/files.js';
import { Console } from './console.js';
import { eachNote, type ProvedNote } from './each-note.js';
import { counts } from './fact-table.js';
import { openTaxonomy } from './open-taxonomy.js';

export interface ExportOptions {
  readonly profile?: string;
  readonly taxonomy?: string;
  readonly out: string;
  readonly format: readonly Format[];
  readonly strict?: boolean;
  readonly verbose?: boolean;
}

/** `crossfoot export`: writes the reports, tells on stdout what it wrote; gives the exit code. */
export async function exportNotes(notes: readonly string[], options: ExportOptions): Promise<number> {
  const console = new Console(options.verbose ?? false);
  const taxonomy = await openTaxonomy(options.taxonomy, console);
  if (!taxonomy) return console.finish();
  const claimed = new Map<string, string>();
  await eachNote(notes, options.profile, taxonomy, console, async (note) => {
    const written = exportNote(note, taxonomy, options, claimed, console);
    if (written.length === 0) return;
    const files = written.map((path) => `  ${visible(relativePath(join(options.out, path)))}\n`).join('');
    console.print(`${visible(note.file.shown)}: ${counts(note.proved.value).replace('\n', ' ')}\n${files}`);
  });
  return console.finish();
}

/** The paths that are new: files of the taxonomy are shared by the reports. */
function exportNote(
  { file, source, proved }: ProvedNote,
  taxonomy: Taxonomy,
  options: ExportOptions,
  claimed: Map<string, string>,
  console: Console,
): string[] {
  const refuse = (diagnostics: readonly Diagnostic[]): string[] => {
    console.say({ source, diagnostics });
    return [];
  };
  if (proved.diagnostics.some(({ code }) => code === 'input-empty' || code === 'input-no-number')) return [];
  const open = options.strict ? openQuestion(proved) : undefined;
  if (open) return refuse([open]);
  const result = guarded(() => published(proved, options.format, taxonomy, file.name));
  const artifacts = result.value;
  if (!artifacts) return refuse(result.diagnostics);
  console.say({ source, diagnostics: result.diagnostics.slice(proved.diagnostics.length) });
  const taken = artifacts.filter((artifact) => (claimed.get(claim(artifact)) ?? hash(artifact)) !== hash(artifact));
  if (taken.length > 0) return refuse([collision(file.name, taken)]);
  const fresh = artifacts.filter((artifact) => !claimed.has(claim(artifact)));
  const written = guarded(() => writeFiles(fresh, options.out));
  console.say({ source, diagnostics: written.diagnostics });
  for (const artifact of fresh) claimed.set(claim(artifact), hash(artifact));
  return [...(written.value ?? [])];
}

/** What a strict export stops at: a fact for review, and any finding that asks a person to look. */
function openQuestion({ value, diagnostics }: Result<Report>): Diagnostic | undefined {
  const open = value.facts.filter(({ reviews }) => reviews.length > 0);
  const findings = diagnostics.filter(({ severity }) => severity !== 'info');
  if (open.length === 0 && findings.length === 0) return undefined;
  const why = [
    ...open.flatMap(({ reviews }) => reviews.map(({ reason }) => reason)),
    ...findings.map(({ code }) => code),
  ];
  const reasons = [...new Set(why)].sort().join(', ');
  const counted = `${open.length} of ${value.facts.length} facts wait for review, ${findings.length} findings are open`;
  return diagnose(
    'write-refused',
    `Nothing was written: ${counted} (${reasons}).`,
    open.map(({ provenance }) => provenance.span),
    { help: 'Mend the note, its profile or the taxonomy, or export without --strict and look at what is marked.' },
  );
}

function collision(name: string, taken: readonly Artifact[]): Diagnostic {
  return diagnose('output-collision', `Nothing was written: another note of this run is called ${name} too.`, [], {
    actual: taken.map(({ path }) => path).join(', '),
    help: 'Rename one of the notes, or export them to different folders with --out.',
  });
}

/** Two paths that differ in case alone are one file on many disks. */
function claim({ path }: Artifact): string {
  return path.toLowerCase();
}

function hash(artifact: Artifact): string {
  const hashed = createHash('sha256');
  for (const piece of piecesOf(artifact)) hashed.update(piece);
  return hashed.digest('base64');
}
