/**
 * Which of several lists of stems (openings of words, or of phrases) speaks first in a folded text: the stem that stands first
 * decides, of two at one place the longer. Undefined where no stem stands in the text.
 */
export function firstKind<Kind extends string>(
  text: string,
  lists: Readonly<Record<Kind, readonly string[]>>,
): Kind | undefined {
  const spaced = ` ${text}`;
  let found: { kind: Kind; at: number; length: number } | undefined;
  for (const kind of Object.keys(lists) as Kind[]) {
    for (const stem of lists[kind]) {
      const at = spaced.indexOf(` ${stem}`);
      if (at < 0) continue;
      if (!found || at < found.at || (at === found.at && stem.length > found.length))
        found = { kind, at, length: stem.length };
    }
  }
  return found?.kind;
}

/** Whether a word of a folded text opens with one of these stems. */
export function hasStem(text: string, stems: readonly string[]): boolean {
  return firstKind(text, { stems }) !== undefined;
}
