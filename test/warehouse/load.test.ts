import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { crossfoot, folderWith } from '../cli/crossfoot.js';
import { startPostgres } from './postgres.js';
import { readAll } from './read-all.js';

const SAMPLES = 'samples';
const samples = () =>
  Object.fromEntries(
    readdirSync(SAMPLES)
      .filter((name) => /\.(?:txt|json)$/.test(name))
      .map((name) => [`notes/${name}`, readFileSync(join(SAMPLES, name), 'utf8')]),
  );

const server = startPostgres();
afterAll(() => server?.stop());
const folder = folderWith(samples());
const warehouses: readonly (readonly [string, string])[] = [
  ['DuckDB', join(folder, 'w.duckdb')],
  ['Parquet', join(folder, 'parquet')],
  ...(server === undefined ? [] : [['PostgreSQL', server.address] as const]),
];
const load = (warehouse: string, ...notes: readonly string[]) =>
  crossfoot(folder, ['load', ...(notes.length > 0 ? notes : ['notes']), '--to', warehouse]);

describe.each(warehouses)('%s', (_, warehouse) => {
  test('holds the facts that export writes, and says what it loaded', async () => {
    const { code, out } = load(warehouse);
    expect(code).toBe(0);
    expect(out).toMatch(/: 6 loaded, 0 unchanged, 0 rejected; \d+ facts\n$/);
    crossfoot(folder, ['export', 'notes', '--out', 'out', '--format', 'xbrl-json']);
    const written = readdirSync(join(folder, 'out'))
      .filter((name) => name.endsWith('.json'))
      .flatMap((name) => Object.entries(JSON.parse(readFileSync(join(folder, 'out', name), 'utf8')).facts));
    const expected = written
      .filter(([, fact]) => (fact as Written).dimensions.concept !== 'xbrl:note')
      .map(([id, fact]) => `${id} ${(fact as Written).value} ${(fact as Written).dimensions.concept}`);
    const { facts } = await readAll(warehouse);
    const told = facts!.map((row) => JSON.parse(row) as string[]).map((row) => `${row[1]} ${row[15]} ${row[4]}`);
    expect(told.sort()).toEqual(expected.sort());
  });

  test('is the same after loading the same again', async () => {
    const before = await readAll(warehouse);
    expect(load(warehouse).out).toMatch(/: 0 loaded, 6 unchanged, 0 rejected; 0 facts\n$/);
    expect(await readAll(warehouse)).toEqual(before);
  });

  test('has a corrected report in the place of the old one, whole', async () => {
    const before = await readAll(warehouse);
    const file = join(folder, 'notes/geography.pipe.txt');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, `${text}\n\n| | 2024 |\n| Cash | 17 |\n`);
    expect(load(warehouse).out).toMatch(/: 1 loaded, 5 unchanged, 0 rejected;/);
    const after = await readAll(warehouse);
    expect(after.facts!.length).toBe(before.facts!.length + 1);
    expect(after.reports!.length).toBe(6);
    writeFileSync(file, text);
    expect(load(warehouse).out).toMatch(/: 1 loaded, 5 unchanged, 0 rejected;/);
    expect(await readAll(warehouse)).toEqual(before);
  });
});

test('all warehouses hold the same rows', async () => {
  const [first, ...others] = await Promise.all(warehouses.map(([, warehouse]) => readAll(warehouse)));
  for (const other of others) expect(other).toEqual(first);
  for (const [name, rows] of Object.entries(first!)) expect([name, rows.length > 0]).toEqual([name, true]);
});

describe('what cannot be loaded', () => {
  test('two notes of one name, entity and period: the second is refused', () => {
    const other = folderWith({ ...samples(), 'more/allowance.pipe.txt': 'x 2024\n| Cash | 5 |' });
    writeFileSync(join(other, 'more/allowance.profile.json'), samples()['notes/allowance.profile.json']!);
    const { code, out, err } = crossfoot(other, [
      'load',
      'notes/allowance.pipe.txt',
      'more/allowance.pipe.txt',
      '--to',
      'w.duckdb',
    ]);
    expect([code, out]).toEqual([1, expect.stringContaining('1 loaded, 0 unchanged, 1 rejected')]);
    expect(err).toContain('error load-collision');
  });

  test('a warehouse that cannot be opened is said, without its password', () => {
    const { code, err } = load('postgres://user:secret@127.0.0.1:9/none');
    expect(code).toBe(1);
    expect(err).toContain('error load-failed');
    expect(err).not.toContain('secret');
    writeFileSync(join(folder, 'no.duckdb'), 'this is no database at all, but some words in a file');
    expect(load(join(folder, 'no.duckdb')).err).toContain('error load-failed');
  });
});

interface Written {
  readonly value: string | null;
  readonly dimensions: Readonly<Record<string, string>>;
}
