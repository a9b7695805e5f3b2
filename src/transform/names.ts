import { type Transformation, text } from './transformation.js';

/**
 * A transformation from names to codes. A table has lines of a code and a name; in a name `{…}` may be left out and `<a|b>`
 * is either. Space between words is any space; the first letter of a word may be small, unless the word is all capitals.
 */
export function namesToCodes(table: string, key: (name: string) => string = nameKey): Transformation {
  let codes: ReadonlyMap<string, string> | undefined;
  return text((name) => {
    codes ??= codesOf(table, key);
    return codes.get(key(name));
  });
}

function codesOf(table: string, key: (name: string) => string): ReadonlyMap<string, string> {
  const codes = new Map<string, string>();
  for (const line of table.trim().split('\n')) {
    const space = line.indexOf(' ');
    for (const name of spellings(line.slice(space + 1))) codes.set(key(name), line.slice(0, space));
  }
  return codes;
}

/** All that a pattern stands for, the innermost choice first. */
function spellings(pattern: string): readonly string[] {
  const choice = /\{([^{}]*)\}|<([^<>]*)>/.exec(pattern);
  if (choice === null) return [pattern];
  const choices = choice[1] === undefined ? (choice[2] as string).split('|') : ['', choice[1]];
  const end = choice.index + choice[0].length;
  return choices.flatMap((one) => spellings(`${pattern.slice(0, choice.index)}${one}${pattern.slice(end)}`));
}

function nameKey(name: string): string {
  return name
    .replace(/\s+/g, ' ')
    .replace(/(^|[^\p{L}])(\p{Lu})(?=\p{Ll})/gu, (_, before: string, letter: string) => before + letter.toLowerCase());
}

/** Names of exchanges: acronyms are taken in any case. */
export function exchangeKey(name: string): string {
  return nameKey(name).replace(/\b(?:box|c2|byx|bzx|edga|edgx|llc|nasdaq|bx|gemx|ise|mrx|phlx|nyse)\b/gi, (acronym) => {
    return acronym.toUpperCase();
  });
}
