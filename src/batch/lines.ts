/** A line of a stream without its line feed, or word that one was longer than the limit (and is gone). */
export type Line = { readonly kind: 'line'; readonly bytes: Uint8Array } | { readonly kind: 'too-long' };

/** A buffer grown past this for one line is not kept for the next. */
const KEPT = 1 << 20;

/**
 * Cuts a stream of bytes at line feeds. Holds at most one line of `limit` bytes and one chunk; what is longer is drained
 * to its line feed. The last line need not end in one. The bytes of a line stand only until the next is asked for:
 * lines share one buffer, as garbage outside the heap is collected late and would let memory swing by hundreds of megabytes.
 */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<Line> {
  let held = Buffer.allocUnsafe(1 << 16);
  let size = 0;
  const add = (part: Uint8Array) => {
    if (size + part.length > held.length && size + part.length <= limit) {
      const larger = Buffer.allocUnsafe(Math.min(limit, Math.max(held.length * 2, size + part.length)));
      held.copy(larger, 0, 0, size);
      held = larger;
    }
    if (size + part.length <= limit) held.set(part, size);
    size += part.length;
  };
  const line = (): Line => (size > limit ? { kind: 'too-long' } : { kind: 'line', bytes: held.subarray(0, size) });
  const restart = () => {
    size = 0;
    if (held.length > KEPT) held = Buffer.allocUnsafe(1 << 16);
  };
  for await (const chunk of chunks) {
    let from = 0;
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, from)) {
      add(chunk.subarray(from, at));
      yield line();
      restart();
      from = at + 1;
    }
    add(chunk.subarray(from));
  }
  if (size > 0) yield line();
}
