import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { Result } from '../../dist/diagnostic/result.js';
import { decode, memoryLibrary } from '../../dist/dts/library.js';
import { judge as judgeProcessed } from '../../dist/processor.js';
import { readDocument } from '../../dist/reader.js';
import { loadLibxml2 } from '../../dist/xml/libxml2.js';
import { readTree } from '../../dist/xml/read-tree.js';
import { attribute, descendants, elements, textWithin } from '../../dist/xml/tree.js';

await loadLibxml2();

/** Conformance suites of XBRL International, read from their ZIP: nothing is unpacked to disk. */

const FOLDER = join(process.env.CROSSFOOT_SHARED ?? '../shared', 'conformance');
const ROOT = 'file:///suite/';

/** The editions of a suite that are at hand, by the names of their archives: each with its texts by address. */
export function openSuites(pattern) {
  if (!existsSync(FOLDER)) return [];
  const names = readdirSync(FOLDER).filter((name) => pattern.test(name));
  return names.sort().map((name) => ({ name, texts: textsOf(join(FOLDER, name)) }));
}

function textsOf(path) {
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
  const library = memoryLibrary(texts);
  const done = entries.map(({ uri }) =>
    readDocument({ name: uri, text: texts.get(uri) ?? '' }, uri, library).andThen(
      (processed) => new Result(processed, judgeProcessed(processed)),
    ),
  );
  return {
    said: done.flatMap(({ diagnostics }) => diagnostics),
    read: done.map(({ value }) => value).findLast(({ instance }) => instance !== undefined),
  };
}

export function parse(texts, uri) {
  // some indexes have a comment before their XML declaration
  const text = texts.get(uri).replace(/^\s*<!--[\s\S]*?(?=<\?xml )/, '');
  return readTree(uri, { name: uri, text }).value;
}

export function filter(parent, local) {
  return [...descendants(parent)].filter((element) => element.name.local === local);
}
