import type { Column } from '../document/reading.js';
import type { Phrase } from '../source/phrase.js';
import { withoutPeriod } from '../value/period-words.js';
import { withoutScale } from '../value/scale.js';
import { lookUp } from './find-concept.js';
import { type ToldType, typeOfWords } from './type-words.js';
import type { Words } from './words.js';

/** The names over a column, sorted: what it measures, and whose figures they are. */
export interface ColumnNames {
  /** "Gross carrying amount", "Number of shares": a part of the concept. */
  readonly measures: readonly Phrase[];
  /** "Americas", "Common stock": members. Empty where the column is of all of them. */
  readonly members: readonly Phrase[];
  readonly total: boolean;
  /** The type that the words of the column name, the nearest to the figures first. */
  readonly type: ToldType | undefined;
}

/** `totals` are the names, folded, that stand for all members; what the note itself calls a member is one. */
export function columnNames(
  column: Column,
  words: Words,
  totals: ReadonlySet<string>,
  isMember: (name: string) => boolean,
): ColumnNames {
  const names = column.heads
    .filter((h) => h.kind === 'name')
    .map(({ phrase }) => ({ ...phrase, text: withoutScale(phrase.text) }));
  const kinds = names.map(({ text }) => {
    if (isWhole(words.fold(text), totals)) return 'total';
    return isMember(text) ? 'member' : headingKind(text, words);
  });
  const total = column.heads.some((h) => h.kind === 'total') || kinds.includes('total');
  return {
    measures: names.filter((_, i) => kinds[i] === 'measure'),
    members: total ? [] : names.filter((_, i) => kinds[i] === 'member'),
    total,
    type: [...names].reverse().reduce<ToldType | undefined>((type, { text }) => type ?? typeOf(text, words), undefined),
  };
}

/** Whether a folded name stands for all members: one of `totals`, or "… consolidated". */
export function isWhole(key: string, totals: ReadonlySet<string>): boolean {
  return totals.has(key) || key.endsWith(' consolidated');
}

function typeOf(text: string, words: Words): ToldType | undefined {
  return text.trim() === '%' ? 'percent' : typeOfWords(words.types, words.fold(text));
}

/** What a heading is: by the lexicon's words of headings; what the taxonomy names as a concept is measured. */
export function headingKind(text: string, words: Words): 'measure' | 'member' | 'silent' {
  const bare = withoutPeriod(text).trim();
  if (!/[\p{L}\p{N}%]/u.test(bare)) return bare === '' ? 'silent' : 'measure';
  if (bare === '%' || /^number\s+of\b/i.test(bare)) return 'measure';
  const key = words.fold(bare);
  const { silent, phrases, names, measures, modifiers, qualifiers } = words.heads;
  if (key === '' || silent.has(key)) return 'silent';
  if (phrases.has(key)) return 'measure';
  if (names.has(key) || words.members.has(key)) return 'member';
  const parts = key.split(' ');
  if (parts.every((w) => measures.has(w) || modifiers.has(w) || qualifiers.has(w) || /^\d+$/.test(w))) {
    if (parts.some((w) => measures.has(w))) return 'measure';
    return parts.some((w) => qualifiers.has(w)) ? 'member' : 'silent';
  }
  return lookUp(words, key, []) ? 'measure' : 'member';
}
