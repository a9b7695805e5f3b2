import { isNcName } from '../xml/tree.js';

/** An id as XML's ids are written; one that is none already has its other characters as `_x…_`, by their number. */
export function xmlId(id: string): string {
  if (isNcName(id)) return id;
  return `_${[...id].map((one) => (/[\w.-]/.test(one) ? one : `_x${one.codePointAt(0)?.toString(16)}_`)).join('')}`;
}
