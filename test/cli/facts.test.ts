import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, test } from '@jest/globals';
import { crossfoot, folderWith, inventories, MAIN, PROFILE } from './crossfoot.js';

const folder = folderWith({
  'a.txt': inventories(),
  'a.profile.json': JSON.stringify(PROFILE),
  'b.txt': inventories('94'),
  'b.profile.json': JSON.stringify(PROFILE),
});

describe('facts', () => {
  test('a table with aligned values, marks for proofs, and the counts', () => {
    const { code, out, err } = crossfoot(folder, ['facts', 'a.txt']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const lines = out.split('\n');
    const rows = lines.filter((line) => /Inventor|Raw|Work|Finished/.test(line));
    expect(rows).toHaveLength(8);
    for (const row of rows) expect(row.trimEnd()).toMatch(/✓$/);
    const total = rows.find((row) => row.includes('105,000')) ?? '';
    expect(total).toMatch(/^Inventories\s+InventoryNet\s+2025-12-31\s+105,000\s+USD\s+✓$/);
    const ends = rows.map((row) => row.indexOf('USD'));
    expect(new Set(ends).size).toBe(1);
    expect(out).toMatch(/\d+ numbers seen: 8 tagged, 0 left, \d+ no quantities\.\n8 facts: 8 proved, 0 for review\./);
  });

  test('a figure whose proof fails has another mark', () => {
    expect(crossfoot(folder, ['facts', 'b.txt']).out).toMatch(/94,000\s+USD\s+✗/);
  });

  test('--json is xBRL-JSON, a report a line', () => {
    const { out } = crossfoot(folder, ['facts', 'a.txt', 'b.txt', '--json']);
    const reports = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(reports).toHaveLength(2);
    for (const { documentInfo, facts } of reports) {
      expect(documentInfo.documentType).toBe('https://xbrl.org/2021/xbrl-json');
      expect(Object.keys(facts)).toHaveLength(8);
    }
  });

  test('a reader that leaves early is no fault', async () => {
    const child = spawn(process.execPath, [MAIN, 'facts', 'a.txt'], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
    let err = '';
    child.stderr.on('data', (chunk) => {
      err += chunk;
    });
    child.stdout.destroy();
    const [code] = await once(child, 'close');
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });
});

describe('doctor', () => {
  test.each([
    ['read', /geometry kept[\s\S]*Raw materials +41/],
    ['locate', /readings[\s\S]*Raw materials +41 +32/],
    ['foot', /Inventories +105✓ +84✓[\s\S]*✓ sum-down: /],
    ['tag', /InventoryNet/],
    ['validate', /InventoryNet/],
  ])('%s is drawn, and told as JSON', (stage, drawn) => {
    const ran = crossfoot(folder, ['doctor', stage, 'a.txt']);
    expect(ran.code).toBe(0);
    expect(ran.out).toMatch(drawn);
    const told = JSON.parse(crossfoot(folder, ['doctor', stage, 'a.txt', '--json']).out);
    expect(told).toMatchObject({ stage, value: expect.any(Object), diagnostics: expect.any(Array) });
  });
});
