import { before, behind, drop, swap } from './change.mjs';

const TOP = 'segments.pipe-taxonomy';
const [METADATA, CATALOG] = [`${TOP}/META-INF/taxonomyPackage.xml`, `${TOP}/META-INF/catalog.xml`];
const metadata = (change) => (files) => ({ ...files, [METADATA]: change(files[METADATA]) });
const catalog = (change) => (files) => ({ ...files, [CATALOG]: change(files[CATALOG]) });
const without =
  (...names) =>
  (files) =>
    Object.fromEntries(Object.entries(files).filter(([name]) => !names.includes(name)));
const renamed = (change) => (files) =>
  Object.fromEntries(Object.entries(files).map(([name, text]) => [change(name), text]));
const REWRITE = /<rewriteURI [^>]*\/>/;

/** Faults of a taxonomy package: what becomes of its files, by their names in the archive. */
export const PACKAGE = {
  nothing: (files) => files,
  'no top folder': renamed((name) => name.slice(TOP.length + 1)),
  'two top folders': (files) => ({ ...files, 'other/readme.txt': 'x' }),
  'a file beside the top folder': (files) => ({ ...files, 'readme.txt': 'x' }),
  'no metadata folder': without(METADATA, CATALOG),
  'a metadata folder in small letters': renamed(swapIn('META-INF', 'meta-inf')),
  'no metadata': without(METADATA),
  'metadata under another name': renamed(swapIn('taxonomyPackage.xml', 'package.xml')),
  'no catalog': without(CATALOG),
  'metadata whose tag is not closed': metadata(drop('</taxonomyPackage>')),
  'metadata of another namespace': metadata(swap('http://xbrl.org/2016/taxonomy-package', 'https://nowhere.example')),
  'metadata without an identifier': metadata(drop(/<identifier>.*<\/identifier>/)),
  'metadata with two identifiers': metadata(swap(/<identifier>.*<\/identifier>/, '$&$&')),
  'metadata with something else': metadata(before('</taxonomyPackage>', '<colour>red</colour>')),
  'metadata without a language': metadata(drop(' xml:lang="en"')),
  'metadata with two names in one language': metadata(swap(/<name>.*?<\/name>/, '$&$&')),
  'an entry point without a document': metadata(drop(/<entryPointDocument [^>]*\/>/)),
  'a catalog whose tag is not closed': catalog(drop('</catalog>')),
  'a catalog of another namespace': catalog(
    swap('urn:oasis:names:tc:entity:xmlns:xml:catalog', 'https://nowhere.example'),
  ),
  'a rewriting without a start': catalog(drop(/ uriStartString="[^"]*"/)),
  'two rewritings of one start': catalog(swap(REWRITE, (found) => found + found.replace('"../"', '"../other/"'))),
  'an element that a catalog has not': catalog(behind(REWRITE, '<colour/>')),
};

function swapIn(from, to) {
  return (name) => name.replace(from, to);
}
