import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { readPage } from '../../src/html/build.js';
import type { FaultKind } from '../../src/html/page.js';
import { Insertions } from '../../src/write/own-insertions.js';
import { printPage } from '../../src/write/own-print.js';

interface Case {
  readonly what: string;
  readonly given: string;
  /** What the body is in XHTML, and the head where it says anything. */
  readonly made: string;
  readonly head?: string;
  readonly bare?: boolean;
  /** But for the one that every part of a page has. */
  readonly faults: readonly FaultKind[];
}

const cases = JSON.parse(readFileSync('test/html/cases.json', 'utf8')) as Case[];
const NOTHING = { namespaces: [], language: 'en', title: '', header: '', ids: new Set<string>() };

/** The page with nothing added. */
function mended(given: string) {
  const { markup, faults } = printPage(readPage(given), { ...NOTHING, insertions: new Insertions() });
  return {
    body: /<body>([\s\S]*?)\n<\/body>/.exec(markup)?.[1],
    head: /<head>([\s\S]*?)<\/head>/.exec(markup)?.[1],
    faults: faults.map(({ kind }) => kind).filter((kind) => kind !== 'skeleton'),
  };
}

describe('markup as XHTML', () => {
  test.each(cases)('$what', ({ given, made, head, bare, faults }) => {
    const page = mended(given);
    expect(page.body).toBe(bare ? `<div>${made}</div>` : made);
    if (head !== undefined) expect(page.head).toContain(head);
    expect([...page.faults].sort()).toEqual([...faults].sort());
  });

  test('what is mended is well formed: it stays as it is', () => {
    for (const { what, given } of cases) {
      const { body = '' } = mended(given);
      expect([what, mended(body).body]).toEqual([what, body]);
    }
  });
});
