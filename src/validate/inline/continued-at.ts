import { diagnoseAt } from '../../diagnostic/diagnostic.js';
import { continuedAt } from '../../inline/continuations.js';
import { placeOf } from '../../xml/tree.js';
import { type InlineRule, inWords } from './rule.js';

const MISSING = {
  nonNumeric: 'ix11.11.1.2:continuationMissing',
  footnote: 'ix11.6.1.2:continuationMissing',
  continuation: 'ix11.4.1.2:continuationMissing',
} as const;

const NO_CONTINUATION = {
  nonNumeric: 'ix11.11.1.2:continuationTarget',
  footnote: 'ix11.6.1.2:continuationTarget',
  continuation: 'ix11.4.1.2:continuationTarget',
} as const;

/** `continuedAt` is the id of an ix:continuation of the document set (inline XBRL 1.1, 4.1.2, 6.1.2, 11.1.2). */
export const continuationExists: InlineRule = function* (inline) {
  for (const element of inline.elements()) {
    const id = continuedAt(element);
    if (id === undefined || inline.continuations.after(element) !== undefined) continue;
    const other = inline.findById(id);
    const codes = other === undefined ? MISSING : NO_CONTINUATION;
    const what = other === undefined ? 'no element has that id' : `that is a ${other.name.local}`;
    const message = `${inWords(element)} is continued at ${id}, but ${what}.`;
    yield diagnoseAt(codes[element.name.local as keyof typeof codes], message, placeOf(element), { actual: id });
  }
};
