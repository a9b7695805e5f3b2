import { cellName } from './sheet.js';
import { type PlacedNote, textMarkup } from './sheet-markup.js';

/** The notes of a sheet (18.7). */
export function notesMarkup(notes: readonly PlacedNote[]): string {
  const told = notes.map(
    ({ row, column, text }) =>
      `<comment ref="${cellName(row, column)}" authorId="0"><text><r><rPr><sz val="9"/><rFont val="Arial"/></rPr><t xml:space="preserve">${textMarkup(text)}</t></r></text></comment>`,
  );
  return `<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>Crossfoot</author></authors><commentList>${told.join('')}</commentList></comments>`;
}

/** The boxes that they are shown in: the common programs know these as VML alone (29500-4, 19). */
export function boxesMarkup(notes: readonly PlacedNote[]): string {
  const boxes = notes.map(({ row, column, text }, index) => {
    const lines = text.split('\n').length;
    const anchor = [column + 1, 10, row, 4, column + 5, 10, row + lines + 1, 4].join(',');
    return `<v:shape id="note${index + 1}" type="#box" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:textbox/><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`;
  });
  return `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shapetype id="box" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>${boxes.join('')}</xml>`;
}
