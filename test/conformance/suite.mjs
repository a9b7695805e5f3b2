import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { discover, documentOf } from '../../dist/dts/discover.js';
import { decode, libraries, memoryLibrary, standardLibrary } from '../../dist/dts/library.js';
import { parseXml } from '../../dist/parse/xml.js';
import { validateDts } from '../../dist/validate/validate-dts.js';
import { validateInstance } from '../../dist/validate/validate-instance.js';
import { readTree } from '../../dist/xml/read-tree.js';
import { attribute, descendants, elements, textWithin } from '../../dist/xml/tree.js';

/** Conformance suites of XBRL International, read from their ZIP: nothing is unpacked to disk. */

export const SHARED = process.env.CROSSFOOT_SHARED ?? '../shared';
const ROOT = 'file:///suite/';

/** The texts of an archive by address, or undefined where it is not at hand. */
export function openSuite(name) {
  const path = join(SHARED, 'conformance', name);
  if (!existsSync(path)) return undefined;
  const texts = new Map();
  for (const [file, bytes] of Object.entries(unzipSync(readFileSync(path)))) {
    const text = decode(bytes);
    if (text !== undefined && bytes.length > 0) texts.set(ROOT + encodeURI(file), text);
  }
  return texts;
}

/** The variations of all test cases that an index lists: id, name, files to read first, expected result. */
export function variationsOf(texts, indexName) {
  const index = [...texts.keys()].find((uri) => uri.endsWith(`/${indexName}`));
  const cases = filter(parse(texts, index).root, 'testcase').map((one) => new URL(attribute(one, 'uri'), index).href);
  return cases.flatMap((uri) =>
    filter(parse(texts, uri).root, 'variation').map((variation) => {
      const id = attribute(variation, 'id') ?? '';
      const [data] = filter(variation, 'data');
      const [result] = filter(variation, 'result');
      const path = decodeURI(uri).split('/').at(-1);
      return {
        id: `${path} ${id} ${attribute(variation, 'name') ?? ''}`,
        uri,
        entries: elements(data)
          .filter((file) => attribute(file, 'readMeFirst') === 'true')
          .map((file) => ({ kind: file.name.local, uri: new URL(encodeURI(textWithin(file).trim()), uri).href })),
        result,
      };
    }),
  );
}

/** What is said of the documents to read first: all diagnostics, and the instance with its taxonomy where one is among them. */
export function judge(texts, entries) {
  const library = libraries(memoryLibrary(texts), standardLibrary);
  const said = [];
  const note = ({ value, diagnostics }) => {
    said.push(...diagnostics);
    return value;
  };
  let read;
  for (const { kind, uri } of entries) {
    if (kind !== 'instance') {
      said.push(...validateDts(note(discover([uri], library))));
      continue;
    }
    const tree = note(readTree(uri, { name: uri, text: texts.get(uri) ?? '' }));
    if (tree === undefined) continue;
    const instance = note(parseXml(tree));
    const dts = note(discover([], library, documentOf(tree.root)));
    said.push(...validateDts(dts), ...validateInstance(instance, dts));
    read = { instance, dts };
  }
  return { said, read };
}

export function parse(texts, uri) {
  // some indexes have a comment before their XML declaration
  const text = texts.get(uri).replace(/^\s*<!--[\s\S]*?(?=<\?xml )/, '');
  return readTree(uri, { name: uri, text }).value;
}

export function filter(parent, local) {
  return [...descendants(parent)].filter((element) => element.name.local === local);
}
