import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parseXml } from '../../../src/parse/xml.js';
import { readTree } from '../../../src/xml/read-tree.js';
import type { XmlTree } from '../../../src/xml/tree.js';
import { read } from './read.js';
import { tell } from './tell.js';

const FILING = join(process.env.CROSSFOOT_SHARED ?? '../shared', 'filings', 'aapl-20250329', 'aapl-20250329');
const there = existsSync(`${FILING}.htm`) ? describe : describe.skip;

there('a real filing', () => {
  test('says the very facts of the instance that its filer made of it', () => {
    const { value: instance, diagnostics } = read(readFileSync(`${FILING}.htm`, 'utf8'));
    const source = { name: 'instance.xml', text: readFileSync(`${FILING}_htm.xml`, 'utf8') };
    const { value: tree } = readTree('http://reports.example/instance.xml', source);
    const theirs = tell(parseXml(tree as XmlTree).value);
    const ours = tell(instance);
    expect(diagnostics).toEqual([]);
    expect(ours.size).toBe(760);
    expect(new Set(ours.keys())).toEqual(new Set(theirs.keys()));
    for (const [id, fact] of ours) expect({ id, ...fact }).toEqual({ id, ...theirs.get(id) });
  });
});
