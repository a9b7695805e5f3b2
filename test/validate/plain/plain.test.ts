import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { discover } from '../../../src/dts/discover.js';
import type { Dts } from '../../../src/dts/dts.js';
import { libraries, memoryLibrary, standardLibrary } from '../../../src/dts/library.js';
import { findElement } from '../../../src/dts/query.js';
import type { ItemFact } from '../../../src/instance/instance.js';
import { isPlainItem } from '../../../src/validate/inline/plain-item.js';
import { PLAIN_PAGE } from '../../../src/validate/inline/plain-page.js';
import { judgeDocument } from '../../../src/validate/inline/schema-validity.js';
import { writeTarget } from '../../../src/validate/inline/target.js';
import { grammarOf } from '../../../src/validate/xbrl/grammar.js';
import { isPlainTaxonomy } from '../../../src/validate/xbrl/plain-taxonomy.js';
import { judgeSchemas } from '../../../src/validate/xbrl/schema-validity.js';
import { qname } from '../../../src/value/qname.js';
import { laxElement } from '../../../src/xml/lax.js';
import { loadLibxml2 } from '../../../src/xml/libxml2.js';
import { elements } from '../../../src/xml/tree.js';
import { edited, edits, treeOf } from './edits.js';

await loadLibxml2();

const RUNS = Number(process.env.PLAIN_RUNS ?? 300);
const PAGE = readFileSync(new URL('page.xhtml', import.meta.url), 'utf8');
const URI = 'http://example.com/page.xhtml';

describe('a plain page', () => {
  test('is one that is made of what pages are made of', () => {
    const tree = treeOf(URI, PAGE);
    expect(tree && PLAIN_PAGE.hold(tree.root, 'html')).toBe(true);
    expect(tree && judgeDocument(tree)).toEqual([]);
  });

  test('is always valid', () => {
    let plain = 0;
    fc.assert(
      fc.property(edits, (made) => {
        const tree = treeOf(URI, edited(PAGE, made));
        if (tree === undefined || !PLAIN_PAGE.hold(tree.root, 'html')) return;
        plain += 1;
        expect(judgeDocument(tree)).toEqual([]);
      }),
      { numRuns: 5 * RUNS },
    );
    // many edits leave it plain: the law says something
    expect(plain).toBeGreaterThan(RUNS / 4);
  });
});

const SCHEMA = readFileSync(new URL('extension.xsd', import.meta.url), 'utf8');
const LINKBASE = readFileSync(new URL('extension.xml', import.meta.url), 'utf8');

function taxonomy(schema: string, linkbase: string): Dts {
  const texts = { 'http://example.com/extension.xsd': schema, 'http://example.com/extension.xml': linkbase };
  const library = libraries(memoryLibrary(new Map(Object.entries(texts))), {
    find(uri) {
      const found = standardLibrary.find(uri);
      return found && 'text' in found ? { ...found, judged: 'schema' as const } : found;
    },
  });
  return discover(['http://example.com/extension.xsd'], library).value;
}

describe('a plain taxonomy', () => {
  test('is one that is made of what extensions are made of', () => {
    const dts = taxonomy(SCHEMA, LINKBASE);
    expect(isPlainTaxonomy(dts)).toBe(true);
    expect([...judgeSchemas(dts)]).toEqual([]);
  });

  test.each<[string, string, number]>([
    ['linkbase', 'extension.xml', RUNS],
    // schemas are compiled anew for each
    ['schema', 'extension.xsd', RUNS / 4],
  ])('is always valid, whatever is done to its %s', (_, name, numRuns) => {
    let plain = 0;
    fc.assert(
      fc.property(edits, (made) => {
        const text = edited(name === 'extension.xsd' ? SCHEMA : LINKBASE, made);
        const dts = name === 'extension.xsd' ? taxonomy(text, LINKBASE) : taxonomy(SCHEMA, text);
        if (!isPlainTaxonomy(dts)) return;
        plain += 1;
        expect([...judgeSchemas(dts)]).toEqual([]);
      }),
      { numRuns },
    );
    expect(plain).toBeGreaterThan(numRuns / 20);
  });
});

describe('a plain item', () => {
  const dts = taxonomy(SCHEMA, LINKBASE);
  const names = [...dts.elements.values()].flatMap(({ name }) => (name.namespace.endsWith('/eg') ? [name.local] : []));
  const item = fc.record({
    name: fc.constantFrom(...names),
    value: fc.oneof(
      fc.constantFrom(...['0', '-1', '1.50', '1e3', '', ' 1', 'true', '1', 'INF', '+4', '.5', '5.', '007', 'x', '-0']),
      fc.stringMatching(/^-?[0-9]{0,18}\.?[0-9]{0,8}$/),
      fc.string({ maxLength: 5 }),
    ),
    unitRef: fc.constantFrom('u1', 'u1', undefined, '1u'),
    decimals: fc.constantFrom('2', '-3', 'INF', undefined, undefined, '', 'x'),
    contextRef: fc.constantFrom('c1', 'c1', 'c1', '', '1c'),
    precision: fc.constantFrom(undefined, undefined, undefined, '3'),
    nil: fc.constantFrom(false, false, false, true),
  });

  test('is always valid', () => {
    let plain = 0;
    fc.assert(
      fc.property(item, ({ name, ...rest }) => {
        const fact = { kind: 'item', name: qname('http://example.com/eg', 'eg', name), ...rest } as unknown as ItemFact;
        const concept = findElement(dts, fact.name);
        if (concept === undefined || !isPlainItem(fact, concept, dts)) return;
        plain += 1;
        const target = treeOf('urn:target', writeTarget([fact]).text);
        expect(target && grammarOf(dts).validateLax(elements(target.root).map(laxElement))).toEqual([]);
      }),
      { numRuns: 4 * RUNS },
    );
    expect(plain).toBeGreaterThan(RUNS / 20);
  });
});
