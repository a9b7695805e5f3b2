import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The built program; `npm test` builds it first. */
export const MAIN = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'dist', 'cli', 'main.js');

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the program in a folder, as a shell would, without a terminal. */
export function crossfoot(cwd: string, args: readonly string[], input: string | Uint8Array = ''): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, ...args], {
    cwd,
    input,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { PATH: process.env.PATH },
  });
  return { code: status, out: stdout, err: stderr };
}

/** A new folder with these files. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'crossfoot-'));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

export const PROFILE = {
  entity: { scheme: 'https://example.com/entities', identifier: 'E1', name: 'Example' },
  documentPeriodEnd: '2025-12-31',
  fiscalYearEnd: '--12-31',
  reportingCurrency: 'USD',
};

/** Eight figures that add up, all of concepts that the taxonomy has; `last` is the printed total of 2024. */
export function inventories(last = '84', label = 'Finished goods'): string {
  return [
    '| INVENTORIES |',
    '| Inventories consisted of the following (in thousands): |',
    '| | December 31, | | December 31, |',
    '| | 2025 | | 2024 |',
    '| Raw materials | 41 | | 32 |',
    '| Work in process | 26 | | 21 |',
    `| ${label} | 38 | | 31 |`,
    `| Inventories | 105 | | ${last} |`,
    '',
  ].join('\n');
}
