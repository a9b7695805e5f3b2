import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { fileUri, folderLibrary } from '../../src/dts/library.js';
import { allItems } from '../../src/instance/instance.js';
import { processDocument } from '../../src/processor.js';

const FILING = join(process.env.CROSSFOOT_SHARED ?? '../shared', 'filings', 'aapl-20250329');

/** A real filing without the standard taxonomies that it extends: its 760 facts, 725 of them of those taxonomies. */
(existsSync(FILING) ? describe : describe.skip).each(['aapl-20250329.htm', 'aapl-20250329_htm.xml'])('%s', (name) => {
  test('is read, says what is missing, and has nothing else against it', async () => {
    const path = join(FILING, name);
    const source = { name, text: readFileSync(path, 'utf8') };
    const { value, diagnostics } = await processDocument(source, fileUri(path), folderLibrary(FILING));
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ code, message }) => `${code} ${message.split(' ')[0]}`)).toEqual([
      'dts-missing https://xbrl.fasb.org/srt/2024/elts/srt-2024.xsd',
      'dts-missing https://xbrl.fasb.org/us-gaap/2024/elts/us-gaap-2024.xsd',
      'dts-missing https://xbrl.sec.gov/dei/2024/dei-2024.xsd',
      'dts-missing https://xbrl.sec.gov/ecd/2024/ecd-2024.xsd',
    ]);
    const unchecked = diagnostics.find(({ code }) => code === 'validate-facts-unchecked');
    expect(unchecked?.message).toMatch(/^The concepts of 725 of 760 facts /);
    expect([...allItems(value.instance!)].filter(({ context }) => context !== undefined)).toHaveLength(760);
    expect(value.dts?.links).toHaveLength(72);
  });
});
