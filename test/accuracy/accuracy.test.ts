import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { describe, expect, test } from '@jest/globals';
import { commonFacts, consistentLabels, labelledRows } from './agreement.mjs';
import { filerOf, goldNotes } from './notes.mjs';
import { replaced } from './readme.mjs';
import { aligned, markdown } from './tables.mjs';

const run = (args: string[], env: object = {}) =>
  spawnSync(process.execPath, ['test/accuracy/accuracy.mjs', ...args], {
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });

test('without real notes it says so in plain words, and that is no failure', () => {
  const { status, stdout } = run([], { CROSSFOOT_SHARED: tmpdir() });
  expect({ status, stdout }).toEqual({ status: 0, stdout: expect.stringContaining('CROSSFOOT_SHARED') });
});

(goldNotes().length > 0 ? test : test.skip)('with real notes it prints every table', () => {
  const [{ note } = { note: '' }] = goldNotes() as { note: string }[];
  const { status, stdout, stderr } = run(['--filter', note]);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  for (const head of ['F1+', 'filer ', 'forms that agree', 'agree least', 'proofs', 'labels in several rows'])
    expect(stdout).toContain(head);
});

describe('agreement', () => {
  const facts = (...same: string[]) => same.map((one) => ({ same: one }));

  test('a fact that stands twice in one form and once in the other is equal once', () => {
    expect(commonFacts(facts('a', 'a', 'b'), facts('a', 'c'))).toEqual({ equal: 2, facts: 5 });
    expect(commonFacts([], facts('a'))).toEqual({ equal: 0, facts: 1 });
  });

  test('a label of one row is not asked; a label of several is one concept or it is not', () => {
    const rows = [
      { label: 'cost', concepts: 'Cost' },
      { label: 'cost', concepts: 'Cost' },
      { label: 'cost', concepts: 'CostOfSales' },
      { label: 'rent', concepts: 'Rent' },
      { label: 'rent', concepts: 'Rent' },
      { label: 'tax', concepts: 'Tax' },
      { label: '', concepts: 'A' },
      { label: '', concepts: 'B' },
    ];
    const told = consistentLabels(rows);
    expect(told).toMatchObject({ labels: 2, single: 1, rows: 5, usual: 4 });
    expect(told.split.map(({ label }: { label: string }) => label)).toEqual(['cost']);
  });

  test('a row is asked once for each way it is measured, members and bare totals never', () => {
    const fact = (datapoint: string, concept: string, measured: string[], more: object = {}) => ({
      inTable: datapoint[0] === 't',
      datapoint,
      row: 'Rent',
      concept,
      measured,
      isMember: false,
      ...more,
    });
    const [paid, due] = [
      ['', 'Paid'],
      ['', 'Due'],
    ];
    const facts = [
      fact('t0.r1.c0', '{x}B', paid),
      fact('t0.r1.c1', '{x}A', due),
      fact('t0.r1.c2', '{x}B', paid),
      fact('t0.r2.c0', '{x}C', paid, { isMember: true }),
      fact('t0.r3.c0', '{x}C', paid, { row: 'Total' }),
      fact('p1.a0', '{x}A', []),
    ];
    const fold = (label: string) => label.toLowerCase();
    expect(labelledRows(facts, fold)).toEqual([
      { label: 'rent /  / paid', concepts: 'B' },
      { label: 'rent /  / due', concepts: 'A' },
    ]);
  });
});

test('a filer is the name of a filing up to its form', () => {
  expect(filerOf('maker-of-10-things-inc-10-k-2024-12-31/05-debt')).toBe('maker-of-10-things-inc');
  expect(filerOf('maker-plc-20-f-2024-12-31/05-debt')).toBe('maker-plc');
  expect(filerOf('maker-limited-uk-accounts-2020-12-31/05-note')).toBe('maker-limited');
  expect(filerOf('maker/05-note')).toBe('maker');
});

describe('tables', () => {
  const rows = [
    ['name', 'n'],
    ['a', 12],
    ['bcdef', 3],
  ];
  test('of a terminal are aligned, figures to the right', () => {
    expect(aligned(rows)).toBe('name    n\na      12\nbcdef   3');
  });
  test('of the README are Markdown', () => {
    expect(markdown(rows)).toBe('| name | n |\n|---|--:|\n| a | 12 |\n| bcdef | 3 |');
  });
  test('stand between markers, however often they are written', () => {
    const readme = 'before\n<!-- x -->\nold\n<!-- /x -->\nafter\n';
    const once = replaced(readme, 'x', 'new $& words');
    expect(once).toBe('before\n<!-- x -->\nnew $& words\n<!-- /x -->\nafter\n');
    expect(replaced(once, 'x', 'new $& words')).toBe(once);
    expect(() => replaced(readme, 'y', '')).toThrow('<!-- y -->');
  });
});
