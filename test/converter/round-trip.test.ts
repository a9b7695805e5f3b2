import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { profileSchema } from '../../src/fact/profile.js';
import { report } from '../../src/pipeline.js';
import { bundledTaxonomy } from '../../src/taxonomy/bundled.js';
import { READ_FORMATS } from '../../src/write/artifact.js';
import { oimOfNote } from '../../src/write/oim-of-note.js';
import { taxonomyFiles } from '../../src/write/schema-ref.js';
import { arbitraryReport } from '../oim/arbitrary.js';
import { KINDS } from '../oim/taxonomy.js';
import { tellReport, tellWithoutIds } from '../oim/tell.js';
import { again } from './again.js';

const taxonomy = bundledTaxonomy().value;
const SAMPLES = 'samples';
/** In xBRL-CSV the ids of facts are their places. */
const tellOf = (format: (typeof READ_FORMATS)[number]) => (format === 'xbrl-csv' ? tellWithoutIds : tellReport);

function notes(): readonly { readonly name: string; readonly text: string; readonly profile: string }[] {
  const own = readdirSync(SAMPLES).filter((file) => file.endsWith('.txt'));
  return own.map((file) => {
    const stem = file.replace(/\..*$/, '');
    const profile = [`${stem}.profile.json`, file.replace(/\.txt$/, '.profile.json')].find((one) =>
      existsSync(join(SAMPLES, one)),
    );
    return {
      name: file,
      text: readFileSync(join(SAMPLES, file), 'utf8'),
      profile: readFileSync(join(SAMPLES, profile!), 'utf8'),
    };
  });
}

describe('what is written of a note says the same when it is read back', () => {
  test.each(
    notes().flatMap((note) => READ_FORMATS.map((format) => [note.name, format, note] as const)),
  )('%s as %s', async (_, format, { name, text, profile }) => {
    const { value: made } = report({ name, text }, taxonomy, profileSchema.parse(JSON.parse(profile)));
    const oim = oimOfNote(made, taxonomy, 'note');
    const { value: read, diagnostics } = await again(oim, format, taxonomyFiles(made, taxonomy, 'note'));
    expect(diagnostics).toEqual([]);
    expect(tellOf(format)(read)).toEqual(tellOf(format)(oim));
    expect(read.taxonomy).toEqual(oim.taxonomy);
  });
});

describe('what is written of any report says the same when it is read back', () => {
  test.each(READ_FORMATS)('as %s', async (format) => {
    await fc.assert(
      fc.asyncProperty(arbitraryReport, async (made) => {
        const { value: read, diagnostics } = await again(made, format, [KINDS]);
        expect(diagnostics).toEqual([]);
        expect(tellOf(format)(read)).toEqual(tellOf(format)(made));
        expect(read.taxonomy).toEqual(made.taxonomy);
      }),
      { numRuns: 150 },
    );
  });
});
