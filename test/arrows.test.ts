import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import ts from 'typescript';

const SRC = join(dirname(fileURLToPath(import.meta.url)), '..', 'src');

/** Rooms from the lowest to the highest; those of one line do not know each other. */
const FLOORS: readonly (readonly string[])[] = [
  ['source'],
  ['value'],
  ['transform'],
  ['diagnostic'],
  ['xml', 'json', 'csv'],
  ['html'],
  ['dts'],
  ['inline'],
  ['instance', 'package'],
  ['document'],
  ['taxonomy'],
  ['fact'],
  ['oim'],
  ['read', 'locate', 'foot', 'tag', 'parse', 'validate', 'write'],
  ['pipeline', 'reader'],
  ['processor'],
  ['converter', 'warehouse'],
  ['batch'],
  ['cli', 'index'],
];
const VERBS: readonly string[] = FLOORS.find((rooms) => rooms.includes('read')) as readonly string[];

/** Packages with one owner: a room, or one file. */
const OWNERS: Readonly<Record<string, RegExp>> = {
  'decimal.js': /^value\/decimal\.ts$/,
  'fast-xml-parser': /^xml\//,
  xmlbuilder2: /^xml\//,
  htmlparser2: /^html\//,
  saxes: /^xml\//,
  'jsonc-parser': /^json\//,
  'csv-stringify': /^csv\//,
  'csv-parse': /^csv\//,
  'libxml2-wasm': /^xml\//,
  yauzl: /^package\//,
  fflate: /^package\//,
  jsonld: /^parse\/json-ld\/expand\.ts$/,
  commander: /^cli\/main\.ts$/,
  picocolors: /^diagnostic\//,
  '@duckdb/node-api': /^warehouse\//,
  pg: /^warehouse\//,
  'pg-copy-streams': /^warehouse\//,
};

interface File {
  /** From src, with forward slashes. */
  readonly path: string;
  readonly text: string;
  readonly imports: readonly string[];
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(path) : [path];
  });
}

/** The file as its imports have it: relative ones as paths from src, packages by their bare names. */
function fileOf(path: string, text: string): File {
  const imports = ts
    .preProcessFile(text, true, true)
    .importedFiles.map(({ fileName }) =>
      fileName.startsWith('.')
        ? posix.normalize(posix.join(posix.dirname(path), fileName)).replace(/\.js$/, '.ts')
        : fileName.split('/', fileName.startsWith('@') ? 2 : 1).join('/'),
    );
  return { path, text, imports };
}

function roomOf(path: string): string {
  return path.includes('/') ? (path.split('/')[0] as string) : path.replace(/\.ts$/, '');
}

function floorOf(path: string): number {
  return FLOORS.findIndex((rooms) => rooms.includes(roomOf(path)));
}

function local(file: File): readonly string[] {
  return file.imports.filter((target) => target.endsWith('.ts'));
}

/** Every way in which the files break the rules, as `path: what is wrong`. */
function faultsOf(files: readonly File[]): string[] {
  return files.flatMap((file) =>
    [...placeFaults(file), ...arrowFaults(file), ...ownerFaults(file)].map((fault) => `${file.path}: ${fault}`),
  );
}

function placeFaults({ path, text }: File): string[] {
  const faults: string[] = [];
  if (floorOf(path) < 0) faults.push('stands in no room');
  if (/(?:^|[/-])(?:utils?|helpers?|common|managers?)(?:[/.-]|$)/.test(path))
    faults.push('has a name that says nothing');
  const lines = text.trimEnd().split('\n').length;
  if (lines > 250 && !/Longer than 250 lines because \S/.test(text)) faults.push(`has ${lines} lines and no reason`);
  return faults;
}

function arrowFaults(file: File): string[] {
  const faults: string[] = [];
  for (const target of local(file)) {
    if (target.startsWith('..')) faults.push(`imports ${target}, out of src`);
    else if (roomOf(target) !== roomOf(file.path) && floorOf(target) >= floorOf(file.path)) {
      faults.push(`imports ${target}, which is not below it`);
    }
  }
  const verbs = new Set(
    local(file)
      .map(roomOf)
      .filter((room) => VERBS.includes(room)),
  );
  if (verbs.size > 1 && !['pipeline', 'processor', 'index'].includes(roomOf(file.path))) {
    faults.push(`imports several verbs: ${[...verbs].join(', ')}`);
  }
  return faults;
}

function ownerFaults({ path, imports }: File): string[] {
  return imports
    .filter((name) => OWNERS[name] && !OWNERS[name].test(path))
    .map((name) => `imports ${name}, which is not its own`);
}

/** A ring of imports, or nothing. Types count: a ring of types is a knot of thoughts all the same. */
function findCycle(files: readonly File[]): readonly string[] | undefined {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const done = new Set<string>();
  const visit = (path: string, trail: readonly string[]): readonly string[] | undefined => {
    if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path];
    if (done.has(path)) return undefined;
    for (const target of local(byPath.get(path) ?? { path, text: '', imports: [] })) {
      const cycle = visit(target, [...trail, path]);
      if (cycle) return cycle;
    }
    done.add(path);
    return undefined;
  };
  for (const { path } of files) {
    const cycle = visit(path, []);
    if (cycle) return cycle;
  }
  return undefined;
}

const files = filesBelow(SRC)
  .filter((path) => path.endsWith('.ts'))
  .map((path) => fileOf(relative(SRC, path).split(sep).join('/'), readFileSync(path, 'utf8')));

describe('the arrows of the program', () => {
  test('all point downwards, each package has its owner, each file its room and its length', () => {
    expect(files.length).toBeGreaterThan(40);
    expect(faultsOf(files)).toEqual([]);
  });

  test('no files import each other in a ring', () => {
    expect(findCycle(files)?.join(' -> ')).toBeUndefined();
  });
});

describe('the test of the arrows itself', () => {
  const faults = (path: string, text: string) => faultsOf([fileOf(path, text)]);

  test.each([
    [
      'value/a.ts: imports foot/foot.ts, which is not below it',
      'value/a.ts',
      `import { foot } from '../foot/foot.js';`,
    ],
    ['tag/a.ts: imports read/read.ts, which is not below it', 'tag/a.ts', `import type { X } from '../read/read.js';`],
    ['tag/a.ts: imports pipeline.ts, which is not below it', 'tag/a.ts', `export { x } from '../pipeline.js';`],
    ['cli/a.ts: imports ../test/x.ts, out of src', 'cli/a.ts', `const x = await import('../batch/../../test/x.js');`],
    ['batch/a.ts: imports several verbs: read, foot', 'batch/a.ts', `import '../read/a.js'; import '../foot/b.js';`],
    ['foot/a.ts: imports decimal.js, which is not its own', 'foot/a.ts', `import { Decimal } from 'decimal.js';`],
    ['write/a.ts: imports xmlbuilder2, which is not its own', 'write/a.ts', `import { create } from 'xmlbuilder2';`],
    ['value/date-utils.ts: has a name that says nothing', 'value/date-utils.ts', ''],
    ['helpers/a.ts: has a name that says nothing', 'helpers/a.ts', ''],
    ['read/long.ts: has 251 lines and no reason', 'read/long.ts', 'x\n'.repeat(251)],
  ])('%s', (fault, path, text) => {
    expect(faults(path, text)).toContain(fault);
  });

  test('what is allowed is let pass', () => {
    expect(faults('tag/a.ts', `import '../fact/fact.js'; import './b.js'; import '../source/source.js';`)).toEqual([]);
    expect(faults('read/long.ts', `// Longer than 250 lines because it is one table.\n${'x\n'.repeat(300)}`)).toEqual(
      [],
    );
  });

  test('a ring is found, whatever leads to it', () => {
    const ring = [
      fileOf('value/a.ts', `import './b.js';`),
      fileOf('value/b.ts', `import './c.js';`),
      fileOf('value/c.ts', `import type { B } from './b.js';`),
    ];
    expect(findCycle(ring)).toEqual(['value/b.ts', 'value/c.ts', 'value/b.ts']);
  });
});
