import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import type { Diagnostic } from '../../../src/diagnostic/diagnostic.js';
import { discover, documentOf } from '../../../src/dts/discover.js';
import { libraries, memoryLibrary, standardLibrary } from '../../../src/dts/library.js';
import { parseXml } from '../../../src/parse/xml.js';
import { XBRL_DTS_RULES, XBRL_INSTANCE_RULES } from '../../../src/validate/xbrl/xbrl.js';
import { loadLibxml2 } from '../../../src/xml/libxml2.js';
import { readTree } from '../../../src/xml/read-tree.js';

await loadLibxml2();

/**
 * A case changes one document of a report that has nothing against it: each text, which stands there once, into another. All that is
 * said then has these codes; `at` is how the place of the first of them begins.
 */
interface Case {
  readonly name: string;
  readonly in: string;
  readonly change: readonly (readonly [string, string])[];
  readonly codes: readonly string[];
  readonly at?: string;
}

const FOLDER = new URL('base/', import.meta.url);
const CASES = JSON.parse(readFileSync(new URL('cases.json', import.meta.url), 'utf8')) as readonly Case[];
const BASE = 'http://example.com/report/';
const FILES = new Map(readdirSync(FOLDER).map((name) => [name, readFileSync(new URL(name, FOLDER), 'utf8')]));

function judge(files: ReadonlyMap<string, string>): readonly Diagnostic[] {
  const shelf = memoryLibrary(new Map([...files].map(([name, text]) => [`${BASE}${name}`, text])));
  const source = { name: 'report.xbrl', text: files.get('report.xbrl') ?? '' };
  const { value: tree, diagnostics: ofReading } = readTree(`${BASE}report.xbrl`, source);
  if (tree === undefined) return ofReading;
  const { value: dts, diagnostics } = discover([], libraries(shelf, standardLibrary), documentOf(tree.root));
  const { value: instance } = parseXml(tree);
  return [
    ...diagnostics,
    ...XBRL_DTS_RULES.flatMap((rule) => [...rule(dts)]),
    ...XBRL_INSTANCE_RULES.flatMap((rule) => [...rule(instance, dts)]),
  ];
}

function changed({ in: file, change }: Case): ReadonlyMap<string, string> {
  let text = FILES.get(file) ?? '';
  for (const [from, to] of change) {
    expect(text.split(from)).toHaveLength(2);
    text = text.replace(from, () => to);
  }
  return new Map([...FILES, [file, text]]);
}

test('the report that all cases change has nothing against it', () => {
  expect(judge(FILES)).toEqual([]);
});

describe.each(CASES)('$name', (one) => {
  test(`is ${one.codes.join(', ') || 'let pass'}`, () => {
    const said = judge(changed(one));
    expect([...new Set(said.map(({ code }) => code))].sort()).toEqual([...one.codes].sort());
    if (one.at === undefined) return;
    const first = said.find(({ code }) => code === one.codes[0]);
    expect(first?.source?.text.slice(first.spans[0]?.start).startsWith(one.at)).toBe(true);
  });
});
