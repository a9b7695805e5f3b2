/** Longer texts are seldom met twice. */
const LONGEST = 2000;

/**
 * The same pure function of a text, which keeps its answers (but for undefined) for texts it has met: notes say the same labels and headings
 * over and over, and every stage asks again. When there are `most` of them all are forgotten, so memory stays bounded.
 */
export function remembered<T>(make: (text: string) => T, most: number): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    if (known.size >= most) known.clear();
    const made = make(text);
    if (made !== undefined && text.length <= LONGEST) known.set(text, made);
    return made;
  };
}

/** A map, or a weak one. */
interface Known<K, V> {
  get(key: K): V | undefined;
  has(key: K): boolean;
  set(key: K, value: V): unknown;
}

/** What is known under a key, made where nothing is yet. */
export function remember<K, V>(known: Known<K, V>, key: K, make: () => V): V {
  const found = known.get(key);
  if (found !== undefined || known.has(key)) return found as V;
  const made = make();
  known.set(key, made);
  return made;
}
