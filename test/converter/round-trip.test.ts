import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { readReport } from '../../src/converter.js';
import { memoryLibrary } from '../../src/dts/library.js';
import { profileSchema } from '../../src/fact/profile.js';
import type { OimReport } from '../../src/oim/oim-report.js';
import { report } from '../../src/pipeline.js';
import { bundledTaxonomy } from '../../src/taxonomy/bundled.js';
import type { Artifact, ReportFormat } from '../../src/write/artifact.js';
import { piecesOf, REPORT_FORMATS } from '../../src/write/artifact.js';
import { oimOfNote } from '../../src/write/oim-of-note.js';
import { taxonomyFiles } from '../../src/write/schema-ref.js';
import { writeReport } from '../../src/write/write-report.js';
import { tellReport } from '../oim/tell.js';

const FOLDER = 'file:///reports/';
const taxonomy = bundledTaxonomy().value;
const SAMPLES = 'samples';

function textOf(artifact: Artifact): string {
  return [...piecesOf(artifact)].join('');
}

/** A report written as a format and read back, beside the taxonomy that it refers to. */
function again(made: OimReport, format: ReportFormat, beside: readonly Artifact[]): OimReport {
  const artifacts = writeReport(format, made, 'note').value;
  const files = new Map([...beside, ...artifacts].map((one) => [`${FOLDER}${one.path}`, textOf(one)]));
  const uri = `${FOLDER}${artifacts[0]!.path}`;
  const read = readReport({ name: 'note', text: files.get(uri)! }, uri, memoryLibrary(files), FOLDER);
  expect(read.diagnostics).toEqual([]);
  return read.value!;
}

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
    notes().flatMap((note) => REPORT_FORMATS.map((format) => [note.name, format, note] as const)),
  )('%s as %s', (_, format, { name, text, profile }) => {
    const { value: made } = report({ name, text }, taxonomy, profileSchema.parse(JSON.parse(profile)));
    const oim = oimOfNote(made, taxonomy, 'note');
    const read = again(oim, format, taxonomyFiles(made, taxonomy, 'note'));
    expect(tellReport(read)).toEqual(tellReport(oim));
    expect(read.taxonomy).toEqual(oim.taxonomy);
  });
});
