import type { Span } from '../../source/source.js';
import type { Say } from '../json/say.js';
import { isIdentifier } from './names.js';
import type { Template } from './template.js';

/** Where the columns of a table stand in its file; comments are passed over. */
export interface Header {
  readonly length: number;
  /** By their names. */
  readonly positions: ReadonlyMap<string, number>;
  /** Positions without a name. */
  readonly nameless: ReadonlySet<number>;
}

/** The first row of a table (xBRL-CSV 1.0, "Column headings"); undefined, and told, where the rows below cannot be read by it. */
export function readHeader(row: readonly string[], template: Template, say: Say, place: Span): Header | undefined {
  const positions = new Map<string, number>();
  const nameless = new Set<number>();
  let readable = true;
  for (const [position, name] of row.entries()) {
    if (name === '') nameless.add(position);
    else if (!isIdentifier(name)) {
      readable = false;
      say('xbrlce:invalidHeaderValue', `The heading of column ${position + 1} is no identifier.`, place, {
        actual: name,
      });
    } else if (!template.columns.has(name)) {
      readable = false;
      say('xbrlce:unknownColumn', `The template of the table has no column "${name}".`, place, { actual: name });
    } else if (positions.has(name)) {
      say('xbrlce:repeatedColumnIdentifier', `The column "${name}" stands twice.`, place, { actual: name });
    } else positions.set(name, position);
  }
  for (const [name] of positions) if (template.columns.get(name)?.kind === 'comment') positions.delete(name);
  return readable ? { length: row.length, positions, nameless } : undefined;
}
