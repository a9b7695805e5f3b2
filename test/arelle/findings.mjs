// What Arelle has against notes, for people.

/** The findings by code: how many, in how many notes, and these with their first. */
export function* table(findings) {
  for (const [code, all] of groups(findings, ({ code }) => code)) {
    const notes = groups(all, ({ note }) => note);
    yield `\n${code}: ${all.length} in ${notes.size} notes`;
    for (const [note, [first, ...more]] of notes)
      yield `  ${note} (${more.length + 1}): ${first.message.replace(/\s+/g, ' ').slice(0, 300)}`;
  }
}

function groups(list, keyOf) {
  const found = new Map();
  for (const one of list) found.set(keyOf(one), [...(found.get(keyOf(one)) ?? []), one]);
  return found;
}
