import { describe, expect, test } from '@jest/globals';
import { report } from '../../src/pipeline.js';
import { bundledTaxonomy } from '../../src/taxonomy/bundled.js';
import { READ_FORMATS } from '../../src/write/artifact.js';
import { oimOfNote } from '../../src/write/oim-of-note.js';
import { taxonomyFiles } from '../../src/write/schema-ref.js';
import { notesToMutate } from '../mutate/notes.mjs';
import { tellReport, tellWithoutIds } from '../oim/tell.js';
import { again } from './again.js';

const taxonomy = bundledTaxonomy().value;
const all = notesToMutate();
/** How many of the real notes are asked, evenly drawn; `ROUND_TRIPS=all` asks all of them. */
const COUNT = process.env.ROUND_TRIPS === 'all' ? all.length : Number(process.env.ROUND_TRIPS ?? 8);
const drawn = all.filter((_, i) => Math.floor((i * COUNT) / all.length) !== Math.floor(((i - 1) * COUNT) / all.length));

describe('what is written of a real note says the same when it is read back', () => {
  test.each(drawn.map((note) => [note.name, note] as const))(
    '%s',
    async (_, { name, text, profile }) => {
      const { value: made } = report({ name, text }, taxonomy, profile);
      const oim = oimOfNote(made, taxonomy, 'note');
      const beside = taxonomyFiles(made, taxonomy, 'note');
      for (const format of READ_FORMATS) {
        const { value: read, diagnostics } = await again(oim, format, beside);
        // in xBRL-CSV the ids of facts are their places
        const tell = format === 'xbrl-csv' ? tellWithoutIds : tellReport;
        expect({ format, diagnostics, facts: tell(read) }).toEqual({ format, diagnostics: [], facts: tell(oim) });
      }
    },
    120_000,
  );
});
