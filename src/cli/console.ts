import type { Said } from '../batch/note.js';
import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { render, tally } from '../diagnostic/render.js';

/** What is said is counted here for the exit code; data goes to stdout, everything else to stderr. */
export class Console {
  private readonly all: Diagnostic[] = [];
  private readonly helped = new Set<string>();

  /** `silent`: what is said is told elsewhere, and only counted here. */
  constructor(
    private readonly verbose: boolean,
    private readonly silent = false,
  ) {
    for (const stream of [process.stdout, process.stderr]) {
      stream.on('error', (error: NodeJS.ErrnoException) => {
        if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0);
        // nothing more can be said on stdout; a full disk must not look like success
        if (stream === process.stdout)
          process.stderr.write(`error output-failed: stdout: ${error.code ?? error.message}.\n`);
        process.exit(1);
      });
    }
  }

  /** Data. */
  print(text: string): void {
    process.stdout.write(text);
  }

  say({ source, diagnostics }: Said): void {
    for (const diagnostic of diagnostics) this.all.push(diagnostic);
    if (this.silent) return;
    const width = process.stderr.isTTY ? process.stderr.columns || 80 : 120;
    const told = diagnostics.map((diagnostic) => this.helpOnce(diagnostic, source.name));
    const text = render(told, source, {
      colour: hasColour(process.stderr),
      verbose: this.verbose,
      width,
    });
    if (text !== '') process.stderr.write(`${text}\n`);
  }

  /** The same advice is given once of a note, and once in a run where it speaks of no place. */
  private helpOnce(diagnostic: Diagnostic, name: string): Diagnostic {
    const { help, ...rest } = diagnostic;
    if (help === undefined || (diagnostic.severity === 'info' && !this.verbose)) return diagnostic;
    const key = diagnostic.spans.length > 0 ? `${name}\n${help}` : help;
    if (this.helped.has(key)) return rest;
    this.helped.add(key);
    return diagnostic;
  }

  /** Counts what was said, and gives the exit code: 3 where an input could not be used, 1 after an error, else 0. */
  finish(): number {
    const counted = tally(this.all);
    const hidden = !this.verbose && !this.silent && this.all.some(({ severity }) => severity === 'info');
    if (counted !== '') process.stderr.write(`${counted}${hidden ? ' (--verbose shows the infos)' : ''}\n`);
    return exitCode(this.all);
  }
}

const UNUSABLE: ReadonlySet<string> = new Set([
  'input-missing',
  'input-unreadable',
  'input-directory',
  'input-binary',
  'input-undecodable',
  'input-too-large',
  'profile-invalid',
  'taxonomy-invalid',
  'xml-malformed',
  'tpe:invalidArchiveFormat',
  'rpe:invalidArchiveFormat',
]);

function exitCode(diagnostics: readonly Diagnostic[]): number {
  if (diagnostics.some(({ code }) => UNUSABLE.has(code))) return 3;
  return diagnostics.some(({ severity }) => severity === 'error') ? 1 : 0;
}

/** Only on a terminal, and never against NO_COLOR (https://no-color.org). */
export function hasColour(stream: NodeJS.WriteStream): boolean {
  return Boolean(stream.isTTY) && !process.env.NO_COLOR && process.env.TERM !== 'dumb';
}
