import type { Document, Footnote, Heading, Paragraph } from '../../src/document/document.js';
import { phraseOf } from '../../src/source/phrase.js';
import type { Span } from '../../src/source/source.js';

/** Every breach of the laws of spans in a document: inside the text, in order, cells and phrases what their spans slice. */
export function spanFaults(document: Document): string[] {
  const { text } = document.source;
  const faults: string[] = [];
  let last = 0;
  const inOrder = (span: Span, what: string) => {
    if (span.start < last || span.end < span.start || span.end > text.length)
      faults.push(`${what} stands at ${span.start}-${span.end}, after ${last} of ${text.length}`);
    last = Math.max(last, span.end);
  };
  const checkPhrase = ({ kind, phrase }: Heading | Paragraph | Footnote) => {
    for (const span of phrase.spans) inOrder(span, kind);
    if (phraseOf(text, phrase.spans).text !== phrase.text) faults.push(`${kind} "${phrase.text}" is not its slices`);
    if (phrase.text === '') faults.push(`${kind} without words`);
  };
  for (const block of document.blocks) {
    if (block.kind === 'footnote') inOrder(block.markSpan, 'mark');
    if (block.kind !== 'table') checkPhrase(block);
    else
      for (const { cells } of block.rows)
        for (const { span, text: words } of cells) {
          inOrder(span, 'cell');
          if (text.slice(span.start, span.end) !== words) faults.push(`cell "${words}" is not its slice`);
          if (words.trim() === '') faults.push('a cell without words');
        }
  }
  return faults;
}
