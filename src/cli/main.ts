#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { Argument, Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { TARGETS } from '../warehouse/open-target.js';
import { FORMATS, type Format, REPORT_FORMATS } from '../write/artifact.js';
import { STAGES } from './stages.js';

// Only the parser of arguments is loaded here: a command brings what it needs, so that --help starts at once.

const WRONG_USAGE = 2;
const EXITS = 'Exit code: 0 clean, 1 findings of error severity, 2 wrong usage, 3 an input that cannot be used.';

// who reads only the first lines of a help has closed the pipe before its end
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0);
});

const program = new Command('crossfoot')
  .description('Reads the notes of financial statements, proves their figures and exports XBRL facts.')
  .version(version(), '--version', 'show the version')
  .showHelpAfterError('(--help shows how)')
  .exitOverride()
  .addHelpText('after', example('crossfoot export samples --out out --format all', EXITS));

command('export', 'write the facts of notes as XBRL reports')
  .argument('<note...>', 'a note (text or HTML), or a folder with *.txt or *.html')
  .addOption(profile())
  .addOption(taxonomy())
  .option('--out <dir>', 'the folder to write to', 'out')
  .addOption(format())
  .option('--strict', 'write nothing for a note with an error, a warning or a fact for review')
  .addOption(verbose())
  .addHelpText('after', example('crossfoot export samples --out out --format ixbrl,evidence', EXITS))
  .action(async (notes, options) => leave((await import('./export.js')).exportNotes(notes, options)));

command('facts', 'show the facts of notes as a table, or as xBRL-JSON')
  .argument('<note...>', 'a note (text or HTML), or a folder with *.txt or *.html')
  .option('--json', 'xBRL-JSON, one report a line')
  .addOption(profile())
  .addOption(taxonomy())
  .addOption(verbose())
  .addHelpText('after', example('crossfoot facts note.txt --profile note.profile.json', EXITS))
  .action(async (notes, options) => leave((await import('./facts.js')).showFacts(notes, options)));

command('validate', 'hold reports and taxonomies against the specifications of XBRL')
  .argument(
    '<report...>',
    'inline XBRL, an XBRL instance, an OIM report (JSON), a schema, a linkbase, a Report Package (xbri, xbr, zip) or a Taxonomy Package (zip)',
  )
  .option(
    '--taxonomy <path>',
    'a folder or Taxonomy Package with documents they refer to; may be given again',
    also,
    [],
  )
  .option('--json', 'what is wrong as JSON: {"diagnostics":[{"code","severity","message",…}]}')
  .addOption(verbose())
  .addHelpText(
    'after',
    example(
      'crossfoot validate report.xbrl --taxonomy taxonomies',
      'Nothing is fetched. The standards’ own files are built in; all else is sought beside the report, and below --taxonomy: by its path,\n' +
        `or for http://host/path as host/path, http/host/path or https/host/path.\n\n${EXITS}`,
    ),
  )
  .action(async (reports, options) => leave((await import('./validate.js')).validateReports(reports, options)));

command('convert', 'write reports in another format')
  .argument(
    '<report...>',
    'inline XBRL, an XBRL instance, an xBRL-JSON report, the metadata (JSON) of an xBRL-CSV report, JSON-LD of ours, or a Report Package',
  )
  .addOption(new Option('--to <format>', 'the format').choices([...REPORT_FORMATS]).makeOptionMandatory())
  .option('--out <dir>', 'the folder to write to', 'out')
  .option(
    '--taxonomy <path>',
    'a folder or Taxonomy Package with documents they refer to; may be given again',
    also,
    [],
  )
  .addOption(verbose())
  .addHelpText(
    'after',
    example(
      'crossfoot convert report.xhtml --to xbrl-json --out converted',
      'Reports are read as they are, and not judged: `crossfoot validate` does that. What they refer to is sought in their folder, and\n' +
        'below --taxonomy: it tells which values are numbers, names or texts in a language. What the format cannot hold is said, and the\n' +
        `rest is written.\n\n${EXITS}`,
    ),
  )
  .action(async (reports, options) => leave((await import('./convert.js')).convertReports(reports, options)));

command('load', 'load the facts of notes into a warehouse')
  .argument('<note...>', 'a note (text or HTML), or a folder with *.txt or *.html')
  .addOption(new Option('--to <warehouse>', TARGETS).makeOptionMandatory())
  .option('--batch <facts>', 'so many facts are loaded at once, all or none of them', wholeNumber, 50_000)
  .addOption(profile())
  .addOption(taxonomy())
  .addOption(verbose())
  .addHelpText(
    'after',
    example(
      'crossfoot load samples --to warehouse.duckdb',
      'Loading the same report again changes nothing; a corrected one takes the place of the old one whole. A run that is cut off leaves\n' +
        `whole reports behind, and can be run again.\n\n${EXITS}`,
    ),
  )
  .action(async (notes, options) => leave((await import('./load.js')).loadNotes(notes, options)));

command('schema', 'write what describes the warehouse: its tables as SQL, as a Data Package and as sources of dbt')
  .option('--out <dir>', 'the folder to write to', '.')
  .addHelpText('after', example('crossfoot schema --out warehouse', EXITS))
  .action(async (options) => leave((await import('./schema.js')).writeSchema(options.out)));

command('stream', 'answer JSON lines: the worker for other programs')
  .addOption(taxonomy())
  .addHelpText(
    'after',
    example(
      `echo '{"id":"1","name":"note.txt","text":"…","profile":{…}}' | crossfoot stream`,
      'Each line {"id","name","text","profile"} is answered by a line {"id","report","diagnostics"}, in order; the report\n' +
        'is xBRL-JSON, or null. Findings stand in the answers, so the exit code is 0 once every line is answered.',
    ),
  )
  .action(async (options) => leave((await import('./stream.js')).streamNotes(options)));

command('doctor', 'show what one stage made of a note')
  .addArgument(new Argument('<stage>', 'the stage').choices(STAGES))
  .argument('<note>', 'text of a note')
  .option('--json', 'all of it as JSON')
  .addOption(profile())
  .addOption(taxonomy())
  .addOption(verbose())
  .addHelpText('after', example('crossfoot doctor foot note.txt', EXITS))
  .action(async (stage, note, options) => leave((await import('./doctor.js')).examine(stage, note, options)));

command('taxonomy', 'work on the taxonomy that comes with crossfoot')
  .addHelpText('after', example('crossfoot taxonomy show --role leases'))
  .addCommand(
    new Command('build')
      .description('compile the authored taxonomy to XBRL: crossfoot.json to compiled/ beside it')
      .argument('[dir]', 'the folder of the authored taxonomy', 'taxonomy')
      .exitOverride()
      .addHelpText('after', example('crossfoot taxonomy build taxonomy', EXITS))
      .action(async (dir) => leave((await import('./taxonomy.js')).buildTaxonomy(dir))),
  )
  .addCommand(
    new Command('show')
      .description(
        'draw the trees of a taxonomy: what is shown under what, what adds up, which axes and members there are',
      )
      .argument(
        '[taxonomy]',
        'a schema, a folder with one or a Taxonomy Package (default: the taxonomy that comes with crossfoot)',
      )
      .option('--role <words>', 'only roles whose title or URI has these words')
      .option('--concept <name>', 'only what leads to this concept, axis or member, and all that is said of it')
      .addOption(
        new Option('--network <kind>', 'only one kind of tree').choices(['presentation', 'calculation', 'dimensions']),
      )
      .exitOverride()
      .addHelpText('after', example('crossfoot taxonomy show --concept Goodwill', EXITS))
      .action(async (path, options) => leave((await import('./taxonomy-show.js')).showTaxonomy(path, options))),
  )
  .addCommand(
    new Command('package')
      .description('write a Taxonomy Package (zip): of the authored taxonomy, or of an extension that export wrote')
      .argument('[dir]', 'the folder of the authored taxonomy, or NAME-taxonomy of an export', 'taxonomy')
      .option('--out <dir>', 'the folder to write to', '.')
      .exitOverride()
      .addHelpText('after', example('crossfoot taxonomy package out/note-taxonomy --out packages', EXITS))
      .action(async (dir, options) => leave((await import('./taxonomy.js')).packTaxonomy(dir, options))),
  );

try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof CommanderError)) throw error;
  process.exitCode = error.exitCode === 0 ? 0 : WRONG_USAGE;
}

function command(name: string, description: string): Command {
  return program.command(name).description(description);
}

function also(value: string, before: readonly string[]): readonly string[] {
  return [...before, value];
}

function profile(): Option {
  return new Option('--profile <file>', 'whose the note is and when (default: NAME.profile.json beside each note)');
}

function taxonomy(): Option {
  const help =
    'a compiled taxonomy instead of the one that comes with crossfoot: a folder, or a Taxonomy Package (zip)';
  return new Option('--taxonomy <path>', help);
}

function format(): Option {
  return new Option('--format <list>', `some of ${FORMATS.join(',')}`)
    .argParser(parseFormats)
    .default([...FORMATS], 'all');
}

function version(): string {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { readonly version: string }).version;
}

function verbose(): Option {
  return new Option('--verbose', 'show infos too, and every one of many alike');
}

function example(line: string, more = ''): string {
  return `\nExample:\n  ${line}\n${more === '' ? '' : `\n${more}\n`}`;
}

function wholeNumber(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new InvalidArgumentError('It must be a whole number, 1 or more.');
  return Number(text);
}

function parseFormats(list: string): Format[] {
  const asked = list.split(',').map((name) => name.trim());
  if (asked.includes('all')) return [...FORMATS];
  const unknown = asked.filter((name) => !(FORMATS as readonly string[]).includes(name));
  if (unknown.length > 0) throw new InvalidArgumentError(`Formats are ${FORMATS.join(', ')}, all.`);
  return FORMATS.filter((format) => asked.includes(format));
}

async function leave(code: Promise<number>): Promise<void> {
  process.exitCode = await code;
}
