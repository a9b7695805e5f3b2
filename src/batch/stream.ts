import { once } from 'node:events';
import type { Writable } from 'node:stream';
import type { Taxonomy } from '../taxonomy/taxonomy.js';
import { answer } from './answer.js';
import { linesOf } from './lines.js';
import { LARGEST_INPUT } from './open.js';

/**
 * The worker: JSON lines in, one answer a line out, in the order of the questions. Reads no further than it can answer
 * and answers no faster than it is read, so memory stays that of the longest line. Blank lines get no answer.
 */
export async function stream(
  input: AsyncIterable<Uint8Array>,
  output: Writable,
  taxonomy: Taxonomy,
  longest = LARGEST_INPUT,
): Promise<void> {
  for await (const line of linesOf(input, longest)) {
    if (line.kind === 'line' && isBlank(line.bytes)) continue;
    if (!output.write(`${JSON.stringify(answer(line, taxonomy))}\n`)) await once(output, 'drain');
  }
}

function isBlank(bytes: Uint8Array): boolean {
  return bytes.length < 256 && bytes.every((byte) => byte === 32 || byte === 9 || byte === 13);
}
