import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Report } from '../../src/fact/report.js';
import { writeFiles } from '../../src/write/files.js';
import { write } from '../../src/write/write.js';
import { extended, facts, report, SWISS, taxonomy } from '../write/builders.js';

// Where Arelle is not installed (test/arelle/install.sh does), there is nobody to judge.
const arelle = process.env.ARELLE ?? resolve('.venv/bin/arelleCmdLine');
const judged = existsSync(arelle) ? describe : describe.skip;

judged('Arelle', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'crossfoot-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const put = (given: Report, name: string) =>
    writeFiles(write(['ixbrl', 'xbrl-json'], taxonomy(), name)(given).value, folder);
  const judge = (...names: string[]) => {
    const { status, stdout } = spawnSync(process.execPath, [resolve('test/arelle/judge.mjs'), ...names], {
      cwd: folder,
      env: { ...process.env, ARELLE: arelle },
      encoding: 'utf8',
    });
    return { status, stdout };
  };

  test('accepts the most hostile note, filed or not, and reads the facts that we mean', () => {
    put(report(), 'plain');
    put(report({ form: '10-K' }), 'filed');
    const { status, stdout } = judge('plain.xhtml', 'plain.json', 'filed.xhtml');
    expect(stdout.match(/^accepted .*: 13 facts$/gm)).toHaveLength(3);
    expect(status).toBe(0);
  });

  test('accepts an extension', () => {
    put(extended(), 'own & only');
    const { status, stdout } = judge('own & only.xhtml', 'own & only.json');
    expect(stdout).toMatch(/^(?:accepted .*\n){2}$/);
    expect(status).toBe(0);
  });

  test('accepts a country for a member', () => {
    put(report({ facts: facts().map((fact) => ({ ...fact, dimensions: [SWISS] })) }), 'swiss');
    const { status, stdout } = judge('swiss.xhtml', 'swiss.json');
    expect(stdout).toMatch(/^(?:accepted .*\n){2}$/);
    expect(status).toBe(0);
  });

  test('refuses a changed digit, a changed member and a lost footnote', () => {
    put(report(), 'changed');
    const path = join(folder, 'changed.xhtml');
    const page = readFileSync(path, 'utf8');
    const worse: [string, string, string][] = [
      ['>1,300</ix:nonFraction>', '>1,301</ix:nonFraction>', 'differs'],
      ['>ex:GoodsMember<', '>ex:KindDomain<', 'xbrldie'],
      [
        '<ix:relationship fromRefs="f-goods f-goods-before"',
        '<ix:relationship fromRefs="f-goods"',
        'f-goods-before differs',
      ],
    ];
    for (const [from, to, why] of worse) {
      expect(page).toContain(from);
      writeFileSync(path, page.replace(from, to));
      const { status, stdout } = judge('changed.xhtml');
      expect([status, stdout]).toEqual([1, expect.stringContaining(why)]);
    }
  });
});
