import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { readReport } from '../../src/converter.js';
import { fileUri, folderLibrary } from '../../src/dts/library.js';
import type { OimReport } from '../../src/oim/oim-report.js';
import { clark } from '../../src/value/qname.js';
import { tellReport } from '../oim/tell.js';
import { again } from './again.js';

const FOLDER = resolve(process.env.CROSSFOOT_SHARED ?? '../shared', 'filings', 'aapl-20250329');
const there = existsSync(FOLDER) ? describe : describe.skip;

function read(file: string) {
  const text = readFileSync(join(FOLDER, file), 'utf8');
  return readReport({ name: file, text }, fileUri(join(FOLDER, file)), folderLibrary(FOLDER), `${fileUri(FOLDER)}/`);
}

there('a real filing', () => {
  test('says in the model what the instance says that its filer made of it; what its taxonomy lacks is said once', async () => {
    const [ours, theirs] = [await read('aapl-20250329.htm'), await read('aapl-20250329_htm.xml')];
    const told = tellReport(ours.value!.report);
    expect(told.size).toBe(760);
    expect(told).toEqual(tellReport(theirs.value!.report));
    expect(ours.diagnostics.map(({ code }) => code)).toEqual(['convert-taxonomy-missing']);
  });

  const schema = () => ({
    path: 'aapl-20250329.xsd',
    mediaType: 'application/xml',
    bytes: readFileSync(join(FOLDER, 'aapl-20250329.xsd'), 'utf8'),
  });

  test('says the same as XBRL 2.1', async () => {
    const made = (await read('aapl-20250329.htm')).value!.report;
    expect(tellReport((await again(made, 'xbrl-xml', [schema()])).value)).toEqual(tellReport(made));
  });

  test('says the same as JSON-LD', async () => {
    const made = (await read('aapl-20250329.htm')).value!.report;
    expect(tellReport((await again(made, 'json-ld', [schema()])).value)).toEqual(tellReport(made));
  });

  test('says all its facts as xBRL-JSON, where only the taxonomy, which is not here, tells which numbers are pure', async () => {
    const made = (await read('aapl-20250329.htm')).value!.report;
    const told = (report: OimReport) =>
      [...report.facts].map(({ id, concept, value, period, dimensions }) => ({
        id,
        concept: clark(concept),
        value,
        period,
        members: dimensions.map((one) => `${clark(one.axis)} ${one.member ? clark(one.member) : one.typed}`).sort(),
      }));
    expect(told((await again(made, 'xbrl-json', [schema()])).value)).toEqual(told(made));
  });
});
