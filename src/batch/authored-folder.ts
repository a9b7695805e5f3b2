import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Result } from '../diagnostic/result.js';
import type { TaxonomySource } from '../taxonomy/authored.js';
import { type AuthoredTexts, readAuthored } from '../taxonomy/build.js';
import { relativePath } from './notes.js';
import { openFile } from './open.js';

/** The authored taxonomy of a folder: `crossfoot.json`, and `roles.json` and `lexicon.json` where they are there. */
export async function openAuthored(folder: string): Promise<Result<TaxonomySource | undefined>> {
  const texts: Partial<Record<keyof AuthoredTexts, string>> = {};
  for (const [key, name] of Object.entries(FILES) as [keyof AuthoredTexts, string][]) {
    const path = join(folder, name);
    if (key !== 'taxonomy' && !(await stat(path).catch(() => undefined))?.isFile()) continue;
    const opened = await openFile(path, relativePath(path));
    if (opened.diagnostics.length > 0) {
      const said = opened.diagnostics.map((one) => ({ ...one, message: `${name}: ${one.message}` }));
      return new Result<TaxonomySource | undefined>(undefined, said);
    }
    texts[key] = opened.value.text;
  }
  return readAuthored({ ...texts, taxonomy: texts.taxonomy ?? '' });
}

const FILES: Readonly<Record<keyof AuthoredTexts, string>> = {
  taxonomy: 'crossfoot.json',
  roles: 'roles.json',
  lexicon: 'lexicon.json',
};
