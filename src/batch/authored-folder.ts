import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Result } from '../diagnostic/result.js';
import type { TaxonomySource } from '../taxonomy/authored.js';
import { type AuthoredTexts, readAuthored } from '../taxonomy/build.js';
import { relativePath } from './notes.js';
import { openFile } from './open.js';

/** An authored taxonomy as its folder has it; `lexicon` is the text of what notes print. */
export interface Authored {
  readonly source: TaxonomySource;
  readonly lexicon: string | undefined;
}

/** The authored taxonomy of a folder: `crossfoot.json`, and `roles.json` and `lexicon.json` where they are there. */
export async function openAuthored(folder: string): Promise<Result<Authored | undefined>> {
  const texts: Partial<Record<keyof AuthoredTexts, string>> = {};
  for (const [key, name] of Object.entries(FILES) as [keyof AuthoredTexts, string][]) {
    const path = join(folder, name);
    if (key !== 'taxonomy' && !(await stat(path).catch(() => undefined))?.isFile()) continue;
    const opened = await openFile(path, relativePath(path));
    if (opened.diagnostics.length > 0) {
      const said = opened.diagnostics.map((one) => ({ ...one, message: `${name}: ${one.message}` }));
      return new Result<Authored | undefined>(undefined, said);
    }
    texts[key] = opened.value.text;
  }
  const { value: source, diagnostics } = readAuthored({ ...texts, taxonomy: texts.taxonomy ?? '' });
  return new Result<Authored | undefined>(source && { source, lexicon: texts.lexicon }, diagnostics);
}

const FILES: Readonly<Record<keyof AuthoredTexts, string>> = {
  taxonomy: 'crossfoot.json',
  roles: 'roles.json',
  lexicon: 'lexicon.json',
};
