import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { ARCHIVE, FILES, TAXONOMY } from './groups.mjs';

/** Makes all broken documents in the folder of the export, beside the sound ones: what to read, by `group: fault`. */
export function writeBroken(folder) {
  const made = new Map();
  for (const [group, { file, faults }] of Object.entries(FILES)) {
    const sound = readFileSync(join(folder, file), 'utf8');
    for (const [i, [fault, change]] of Object.entries(faults).entries()) {
      const path = join(folder, `broken ${group} ${i}`.replaceAll(' ', '-') + extname(file));
      writeFileSync(
        path,
        named(fault, () => change(sound)),
      );
      made.set(`${group}: ${fault}`, path);
    }
  }
  for (const [group, { folder: from, entry, faults }] of Object.entries(TAXONOMY)) {
    for (const [i, [fault, changes]] of Object.entries(faults).entries()) {
      const to = join(folder, `broken-${group}-${i}`);
      cpSync(join(folder, from), to, { recursive: true });
      for (const [name, change] of Object.entries(changes)) {
        const path = join(to, name);
        const sound = readdirSync(to).includes(name) ? readFileSync(path, 'utf8') : '';
        writeFileSync(
          path,
          named(fault, () => change(sound)),
        );
      }
      made.set(`${group}: ${fault}`, join(to, entry));
    }
  }
  for (const [group, { folder: from, faults }] of Object.entries(ARCHIVE)) {
    const sound = filesOf(folder, from);
    for (const [i, [fault, change]] of Object.entries(faults).entries()) {
      const files = named(fault, () => change(sound));
      const entries = Object.entries(files).map(([name, text]) => [name, strToU8(text)]);
      const path = join(folder, `broken-${group}-${i}.zip`);
      writeFileSync(path, zipSync(Object.fromEntries(entries)));
      made.set(`${group}: ${fault}`, path);
    }
  }
  return made;
}

/** The texts of a folder and the folders in it, by their paths from the one that holds it. */
function filesOf(root, name) {
  const entries = readdirSync(join(root, name), { withFileTypes: true });
  const texts = entries.map((entry) => {
    const path = `${name}/${entry.name}`;
    return entry.isDirectory() ? filesOf(root, path) : { [path]: readFileSync(join(root, path), 'utf8') };
  });
  return Object.assign({}, ...texts);
}

/** Labels, references and presentation have no part in these faults, and are most of what there is to read. */
export function leaveOutWords(folder) {
  const path = join(folder, 'taxonomy/crossfoot.xsd');
  const schema = readFileSync(path, 'utf8');
  writeFileSync(path, schema.replace(/\s*<link:linkbaseRef [^>]*crossfoot-(?:doc|ref|lab|pre)\.xml[^>]*\/>/g, ''));
}

/** What was exported, and nothing is wrong with. */
export function soundDocuments(folder) {
  const reports = readdirSync(folder).filter((name) => /\.(?:pipe|lines)\.(?:xhtml|json)$/.test(name));
  const schemas = ['taxonomy/crossfoot.xsd', 'segments.pipe-taxonomy/ext.xsd'];
  return new Map([...reports, ...schemas].map((name) => [`sound: ${name}`, join(folder, name)]));
}

function named(fault, work) {
  try {
    return work();
  } catch (error) {
    throw new Error(`${fault}: ${error.message}`);
  }
}
