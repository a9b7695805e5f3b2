import { type Entry, writeZip } from '../../package/write-zip.js';
import { escapeAttribute } from '../../xml/escape.js';
import { boxesMarkup, notesMarkup } from './note-markup.js';
import type { Sheet } from './sheet.js';
import { type PlacedNote, sheetMarkup } from './sheet-markup.js';
import { makeStyles } from './styles.js';

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/**
 * The sheets as an Office Open XML workbook (ISO/IEC 29500-1), which has at least one. Neither a date nor a program's name is in it: the same sheets give
 * the same bytes.
 */
export function workbook(sheets: readonly Sheet[]): Uint8Array {
  const styles = makeStyles();
  const made = sheets.map((sheet) => sheetMarkup(sheet, styles));
  const noted = made.flatMap(({ notes }, i) => (notes.length > 0 ? [{ notes, number: i + 1 }] : []));
  const numbers = sheets.map((_, i) => i + 1);
  return writeZip([
    part(
      '[Content_Types].xml',
      contentTypes(
        numbers,
        noted.map(({ number }) => number),
      ),
    ),
    part('_rels/.rels', relationships([['officeDocument', 'xl/workbook.xml']])),
    part('xl/workbook.xml', book(sheets)),
    part(
      'xl/_rels/workbook.xml.rels',
      relationships([
        ...numbers.map((n) => ['worksheet', `worksheets/sheet${n}.xml`] as const),
        ['styles', 'styles.xml'],
      ]),
    ),
    part('xl/styles.xml', styles.markup()),
    ...made.map(({ markup }, i) => part(`xl/worksheets/sheet${i + 1}.xml`, markup)),
    ...noted.flatMap(({ notes, number }) => noteParts(notes, number)),
  ]);
}

function noteParts(notes: readonly PlacedNote[], number: number): readonly Entry[] {
  const leads = [
    ['vmlDrawing', `../drawings/vmlDrawing${number}.vml`],
    ['comments', `../comments${number}.xml`],
  ] as const;
  return [
    part(`xl/worksheets/_rels/sheet${number}.xml.rels`, relationships(leads)),
    part(`xl/comments${number}.xml`, notesMarkup(notes)),
    part(`xl/drawings/vmlDrawing${number}.vml`, boxesMarkup(notes)),
  ];
}

function contentTypes(sheets: readonly number[], noted: readonly number[]): string {
  const one = (path: string, type: string) => `<Override PartName="${path}" ContentType="${TYPES}.${type}+xml"/>`;
  const parts = [
    one('/xl/workbook.xml', 'sheet.main'),
    one('/xl/styles.xml', 'styles'),
    ...sheets.map((n) => one(`/xl/worksheets/sheet${n}.xml`, 'worksheet')),
    ...noted.map((n) => one(`/xl/comments${n}.xml`, 'comments')),
  ];
  return `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>${parts.join('')}</Types>`;
}

function relationships(leads: readonly (readonly [type: string, target: string])[]): string {
  const told = leads.map(
    ([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${RELATIONSHIPS}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${told.join('')}</Relationships>`;
}

function book(sheets: readonly Sheet[]): string {
  const told = sheets.map(
    ({ name }, i) => `<sheet name="${escapeAttribute(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`,
  );
  return `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><bookViews><workbookView/></bookViews><sheets>${told.join('')}</sheets></workbook>`;
}

function part(path: string, markup: string): Entry {
  return {
    path,
    bytes: new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${markup}`),
  };
}
