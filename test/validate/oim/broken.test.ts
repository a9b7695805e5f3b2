import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { fileUri, folderLibrary } from '../../../src/dts/library.js';
import { processDocument } from '../../../src/processor.js';

interface Case {
  readonly title: string;
  /** Stands in the base once; `by` takes its place. */
  readonly replace: string;
  readonly by: string;
  /** What is to be said, worked out by the specifications. */
  readonly codes: readonly string[];
}

const FOLDER = new URL('../../conformance/oim/', import.meta.url).pathname;
const BASE = readFileSync(`${FOLDER}base.json`, 'utf8');
const CASES = JSON.parse(readFileSync(`${FOLDER}broken.json`, 'utf8')) as readonly Case[];

async function codesOf(text: string): Promise<readonly string[]> {
  const { diagnostics } = await processDocument(
    { name: 'base.json', text },
    fileUri(`${FOLDER}base.json`),
    folderLibrary(FOLDER),
  );
  return [...new Set(diagnostics.map(({ code }) => code))].sort();
}

describe('an xBRL-JSON report', () => {
  test('that keeps all rules has nothing against it', async () => {
    expect(await codesOf(BASE)).toEqual([]);
  });

  test.each(CASES)('$title', async ({ replace, by, codes }) => {
    expect(BASE.split(replace)).toHaveLength(2);
    expect(await codesOf(BASE.replace(replace, by))).toEqual([...codes].sort());
  });
});
