import { remember } from '../../value/remembered.js';
import { escapeAttribute } from '../../xml/escape.js';
import type { Cell } from './sheet.js';

/** The styles of a workbook, each described once. */
export interface Styles {
  /** The index of the style that the cell is to have. */
  of(cell: Cell): number;
  /** The part that describes all that were asked for; asked for last. */
  markup(): string;
}

const FONTS = [
  '<font><sz val="10"/><name val="Arial"/></font>',
  '<font><b/><sz val="10"/><name val="Arial"/></font>',
  '<font><sz val="10"/><color rgb="FF1F4E9E"/><name val="Arial"/></font>',
  '<font><b/><sz val="10"/><color rgb="FF1F4E9E"/><name val="Arial"/></font>',
];

/** The first number that is free for formats of one's own (18.8.30). */
const OWN_FORMATS = 164;

export function makeStyles(): Styles {
  const formats = new Map<string, number>();
  const styles = new Map([['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>', 0]]);
  const formatId = (format: string | undefined) => (format === undefined ? 0 : OWN_FORMATS + indexIn(formats, format));
  return {
    of: ({ style = {}, link }) => {
      const font = (style.bold ? 1 : 0) + (link === undefined ? 0 : 2);
      return indexIn(
        styles,
        `<xf numFmtId="${formatId(style.format)}" fontId="${font}" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyAlignment="1">${alignment(style)}</xf>`,
      );
    },
    markup: () =>
      `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${listed(
        'numFmts',
        [...formats.keys()].map(
          (format, i) => `<numFmt numFmtId="${OWN_FORMATS + i}" formatCode="${escapeAttribute(format)}"/>`,
        ),
      )}${listed('fonts', FONTS)}<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>${listed('cellXfs', [...styles.keys()])}<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`,
  };
}

function alignment({ wrap, centred, indent }: NonNullable<Cell['style']>): string {
  const words = [
    centred ? ' horizontal="center"' : indent ? ` horizontal="left" indent="${indent}"` : '',
    wrap ? ' wrapText="1"' : '',
  ];
  return `<alignment vertical="top"${words.join('')}/>`;
}

function listed(name: string, items: readonly string[]): string {
  return items.length === 0 ? '' : `<${name} count="${items.length}">${items.join('')}</${name}>`;
}

function indexIn(known: Map<string, number>, one: string): number {
  return remember(known, one, () => known.size);
}
