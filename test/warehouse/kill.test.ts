import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { folderWith, MAIN } from '../cli/crossfoot.js';
import { startPostgres } from './postgres.js';
import { readAll } from './read-all.js';

/** How often each warehouse's loader is killed. */
const KILLS = Number(process.env.KILLS ?? 4);
const SEED = Number(process.env.VARY_SEED ?? 1);

const PROFILE = readFileSync('samples/allowance.profile.json', 'utf8');
/** Two versions of the same notes: the second corrects each of them. */
const version = (n: number) =>
  Object.fromEntries(
    readdirSync('samples')
      .filter((name) => name.endsWith('.txt'))
      .flatMap((name) => [
        [`v${n}/${name}`, `${readFileSync(join('samples', name), 'utf8')}\n\n| | 2024 |\n| Cash | ${n} |\n`],
        [`v${n}/${name.replace(/\.txt$/, '.profile.json')}`, PROFILE],
      ]),
  );
const folder = folderWith({ ...version(1), ...version(2) });

const server = startPostgres();
afterAll(() => server?.stop());
const warehouses: readonly (readonly [string, string, string])[] = [
  ['DuckDB', join(folder, 'killed.duckdb'), join(folder, 'whole.duckdb')],
  ['Parquet', join(folder, 'killed'), join(folder, 'whole')],
  ...(server === undefined ? [] : [['PostgreSQL', server.address, join(folder, 'whole.duckdb')] as const]),
];

/** Loads a version; killed after so many milliseconds, where they are given. How long it took. */
function load(notes: string, warehouse: string, killAfter?: number): Promise<number> {
  const begun = performance.now();
  const child = spawn(process.execPath, [MAIN, 'load', notes, '--to', warehouse, '--batch', '30'], {
    cwd: folder,
    stdio: 'ignore',
  });
  const timer = killAfter === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfter);
  return new Promise((resolve) =>
    child.on('exit', () => {
      clearTimeout(timer);
      resolve(performance.now() - begun);
    }),
  );
}

/** Rows of owned tables by report: each report has all rows of one version, or is not there. */
function reportsOf(told: Readonly<Record<string, readonly string[]>>): ReadonlyMap<string, string> {
  const reports = new Map<string, string[]>();
  for (const name of ['reports', 'facts', 'fact_dims', 'checks', 'source_cells', 'diagnostics', 'note_tables']) {
    for (const row of told[name] ?? []) {
      const [id] = JSON.parse(row) as [string];
      reports.set(id, [...(reports.get(id) ?? []), `${name} ${row}`]);
    }
  }
  return new Map([...reports].map(([id, rows]) => [id, rows.join('\n')]));
}

describe.each(warehouses)('a loader of %s that is killed', (_, warehouse, whole) => {
  test('leaves the old or the new of each report, and once it runs again nothing is missing or double', async () => {
    await load('v1', whole);
    const old = reportsOf(await readAll(whole));
    await load('v2', whole);
    const last = await readAll(whole);
    const corrected = reportsOf(last);
    let random = SEED;
    const took = await load('v1', warehouse);
    for (let i = 0; i < KILLS; i++) {
      random = (random * 1_103_515_245 + 12_345) % 2_147_483_648;
      await load(i % 2 === 0 ? 'v2' : 'v1', warehouse, (random / 2_147_483_648) * took);
      for (const [id, rows] of reportsOf(await readAll(warehouse))) {
        expect([old.get(id), corrected.get(id)]).toContain(rows);
      }
    }
    await load('v2', warehouse);
    const after = await readAll(warehouse);
    expect(reportsOf(after)).toEqual(corrected);
    for (const name of ['concepts', 'labels', 'relationships', 'units', 'entities']) {
      expect([name, after[name]]).toEqual([name, last[name]]);
    }
  }, 600_000);
});
