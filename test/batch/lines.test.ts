import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { linesOf } from '../../src/batch/lines.js';

async function* chunksOf(...chunks: (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const chunk of chunks) yield typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
}

async function collect(chunks: AsyncIterable<Uint8Array>, limit: number): Promise<(string | null)[]> {
  const lines: (string | null)[] = [];
  for await (const line of linesOf(chunks, limit)) {
    lines.push(line.kind === 'line' ? Buffer.from(line.bytes).toString() : null);
  }
  return lines;
}

describe('linesOf', () => {
  test('however the bytes arrive, the lines are the same', async () => {
    const text = 'one\n\nzwölf\nlast';
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(text.length), { maxLength: 6 }), async (cuts) => {
        const bytes = Buffer.from(text);
        const at = [0, ...cuts.sort((a, b) => a - b), bytes.length];
        const chunks = at.slice(1).map((end, index) => bytes.subarray(at[index], end));
        expect(await collect(chunksOf(...chunks), 100)).toEqual(['one', '', 'zwölf', 'last']);
      }),
    );
  });

  test('a line of the limit passes, one byte more is drained and the next line is read', async () => {
    expect(await collect(chunksOf('12345\n123', '456\nab', 'c\n', '1234567'), 5)).toEqual(['12345', null, 'abc', null]);
  });

  test('lines share one buffer: many take no more memory than one', async () => {
    const chunk = Buffer.from(`${'x'.repeat(200_000)}\n`);
    const buffers = new Set<ArrayBufferLike>();
    for await (const { kind, ...line } of linesOf(chunksOf(...Array<Uint8Array>(500).fill(chunk)), 1 << 20)) {
      expect(kind).toBe('line');
      if ('bytes' in line) buffers.add(line.bytes.buffer);
    }
    expect(buffers.size).toBe(1);
  });

  test('nothing gives nothing', async () => {
    expect(await collect(chunksOf(), 5)).toEqual([]);
    expect(await collect(chunksOf('a\n'), 5)).toEqual(['a']);
  });
});
