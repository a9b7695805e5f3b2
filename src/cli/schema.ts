import { join } from 'node:path';
import { relativePath } from '../batch/notes.js';
import { visible } from '../diagnostic/visible.js';
import { dataPackage, dbtSources, schemaSql } from '../warehouse/describe.js';
import { writeFiles } from '../write/files.js';
import { Console } from './console.js';

/** `crossfoot schema`: writes what describes the warehouse, tells on stdout what it wrote; gives the exit code. */
export async function writeSchema(out: string): Promise<number> {
  const console = new Console(false);
  const artifacts = [
    { path: 'schema.sql', mediaType: 'application/sql', bytes: schemaSql() },
    { path: 'datapackage.json', mediaType: 'application/json', bytes: `${JSON.stringify(dataPackage(), null, 2)}\n` },
    { path: 'sources.yml', mediaType: 'application/yaml', bytes: dbtSources() },
  ];
  const { value: written, diagnostics } = writeFiles(artifacts, out);
  console.say({ source: { name: relativePath(out), text: '' }, diagnostics });
  for (const path of written) console.print(`${visible(relativePath(join(out, path)))}\n`);
  return console.finish();
}
