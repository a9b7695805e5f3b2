import type { ItemType } from '../taxonomy/authored.js';
import type { Fold } from '../taxonomy/fold.js';
import type { Lexicon } from '../taxonomy/lexicon.js';

/** What words say of the type of the figures beside or under them; `award` and `count` are of shares where the table is. */
export type ToldType = ItemType | 'award' | 'count';

/** The lexicon's words of types, folded, by their first word and the longest first. */
export type TypeIndex = ReadonlyMap<string, readonly TypePhrase[]>;

interface TypePhrase {
  readonly phrase: string;
  readonly type: ToldType;
}

export function indexTypes({ types }: Lexicon, fold: Fold): TypeIndex {
  const index = new Map<string, { phrase: string; type: ToldType }[]>();
  for (const [type, phrases] of Object.entries(types)) {
    if (type === 'awards') continue;
    const told = type === 'pure' ? 'decimal' : (type as ToldType);
    for (const phrase of phrases.map(fold)) {
      const first = phrase.split(' ', 1)[0] as string;
      index.set(first, [...(index.get(first) ?? []), { phrase, type: told }]);
    }
  }
  for (const list of index.values()) list.sort((a, b) => b.phrase.length - a.phrase.length);
  return index;
}

/** The type that a folded text names by the longest phrase of the lexicon in it; of equals the one that comes first. */
export function typeOfWords(index: TypeIndex, text: string): ToldType | undefined {
  let best: TypePhrase | undefined;
  const words = text.split(' ');
  let at = 0;
  for (const word of words) {
    const found = index.get(word)?.find(({ phrase }) => standsAt(text, phrase, at));
    if (found && prevails(found, best)) best = found;
    at += word.length + 1;
  }
  return best?.type;
}

/** Things and awards give way to whatever else a text names: "proceeds from options" are money. */
const WEAK: ReadonlySet<ToldType> = new Set(['award', 'count']);

function prevails(found: TypePhrase, best: TypePhrase | undefined): boolean {
  if (!best) return true;
  if (WEAK.has(found.type) !== WEAK.has(best.type)) return WEAK.has(best.type);
  return found.phrase.length > best.phrase.length;
}

function standsAt(text: string, phrase: string, at: number): boolean {
  const end = at + phrase.length;
  return text.startsWith(phrase, at) && (end === text.length || text[end] === ' ');
}
