import { readRows } from '../../csv/read-rows.js';
import { type JsonMember, textOf } from '../../json/tree.js';
import type { Source, Span } from '../../source/source.js';
import type { Say } from '../json/say.js';
import type { Documents } from './documents.js';
import type { Sourced } from './merged-members.js';
import { isIdentifier } from './names.js';
import { type CellValue, findCellValue } from './property.js';
import type { Faults } from './say.js';

/** Values that are referred to by their names (xBRL-CSV 1.0, "Parameters"). */
export type Parameters = ReadonlyMap<string, CellValue>;

/** The parameters of a report, or of a table, as metadata has them. */
export function readParameters(members: Iterable<JsonMember & { readonly say: Say }>): Map<string, CellValue> {
  const parameters = new Map<string, CellValue>();
  for (const { name, value: node, say } of members) {
    const text = textOf(node);
    const value = text === undefined ? undefined : findCellValue(text);
    if (text !== undefined && value === undefined) {
      say('xbrlce:unknownSpecialValue', 'There is no such special value.', node.span, { actual: text });
    }
    if (value !== undefined) parameters.set(name, value);
  }
  return parameters;
}

/** Adds those of a file (xBRL-CSV 1.0, "Report parameters file"): rows of a name and a value under just these two words. */
export function readParameterFile(
  { value: node, say }: Sourced,
  uri: string,
  parameters: Map<string, CellValue>,
  documents: Documents,
  faults: Faults,
): void {
  const written = textOf(node) ?? '';
  const found = documents.open(URL.canParse(written, uri) ? new URL(written, uri).href : written);
  if (typeof found === 'string') {
    const message = 'The file of parameters cannot be read.';
    say('xbrlce:missingParametersFile', message, node.span, { actual: written });
  } else if (documents.mayRead(found.text.length, say, node.span)) {
    readRowsOf(found, parameters, faults.of(found));
  }
}

function readRowsOf(source: Source, parameters: Map<string, CellValue>, say: Say): void {
  const met = new Set<string>();
  let heads: readonly string[] | undefined;
  const fault = readRows(source.text, (row, place) => {
    if (heads === undefined) {
      heads = row;
      if (row.length === 2 && row[0] === 'name' && row[1] === 'value') return true;
      say('xbrlce:invalidParameterCSVFile', 'The first row is not "name,value".', place);
      return false;
    }
    readRow(row, place, met, parameters, say);
    return true;
  });
  if (fault !== undefined) {
    say('xbrlce:invalidCSVFileFormat', `It is no CSV: ${fault.message}.`, { start: fault.at, end: source.text.length });
  } else if (heads === undefined) {
    say('xbrlce:invalidParameterCSVFile', 'The file is empty.', { start: 0, end: 0 });
  }
}

function readRow(
  [name = '', text = '', ...more]: readonly string[],
  place: Span,
  met: Set<string>,
  parameters: Map<string, CellValue>,
  say: Say,
): void {
  if (name === '' && text === '' && more.every((cell) => cell === '')) return;
  const refuse = (why: string) => say('xbrlce:invalidParameterCSVFile', why, place, { actual: name });
  if (name === '') refuse('The row has no name.');
  else if (!isIdentifier(name)) {
    say('xbrlce:invalidIdentifier', `"${name}" is no identifier.`, place, { actual: name });
  } else if (text === '') refuse('The parameter has no value.');
  else if (more.some((cell) => cell !== '')) refuse('The row has more than a name and a value.');
  else if (met.has(name)) refuse('The parameter stands twice.');
  else {
    met.add(name);
    const value = findCellValue(text);
    if (value === undefined) say('xbrlce:unknownSpecialValue', 'There is no such special value.', place);
    else parameters.set(name, value);
  }
}
