import { readdirSync, readFileSync } from 'node:fs';
import { profileSchema } from '../../src/fact/profile.js';
import type { Report } from '../../src/fact/report.js';
import { report } from '../../src/pipeline.js';
import { bundledTaxonomy } from '../../src/taxonomy/bundled.js';

export const taxonomy = bundledTaxonomy().value;

/** The notes of `samples/`, as reports by their names. */
export function samples(): readonly (readonly [name: string, report: Report])[] {
  const files = readdirSync('samples').filter((file) => file.endsWith('.txt'));
  return files.map((name) => {
    const profile = readFileSync(`samples/${name.replace(/\..*$/, '')}.profile.json`, 'utf8');
    const text = readFileSync(`samples/${name}`, 'utf8');
    return [name, report({ name, text }, taxonomy, profileSchema.parse(JSON.parse(profile))).value];
  });
}
