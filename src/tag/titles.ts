import type { Document } from '../document/document.js';
import type { Phrase } from '../source/phrase.js';
import type { ColumnNames } from './heads.js';
import type { Words } from './words.js';

/** Columns without the titles over them, and these, each as often as it stands over one. */
export interface Untitled {
  readonly columns: readonly ColumnNames[];
  readonly titles: readonly Phrase[];
}

/** The titles of a note, folded and without numbers: its headings above all tables, or what a table opens with that is all there is. */
export function titlesOf({ blocks }: Document, words: Words): ReadonlySet<string> {
  const first = blocks.findIndex((block) => block.kind === 'table');
  const above = blocks.slice(0, first < 0 ? blocks.length : first);
  const titles = above.flatMap((block) => (block.kind === 'heading' ? bare(block.phrase, words) : []));
  const [opening] = first === 0 && blocks[0]?.kind === 'table' ? blocks[0].rows : [];
  if (opening?.cells.length === 1) titles.push(...opening.cells.map((cell) => bare(cell, words)));
  return new Set(titles);
}

/**
 * The columns without names that are none of theirs: what stands over all of them heads the labels or the table ("Category",
 * "Segment information") unless it is a known name; what is the title of the note, or opens with a number, heads the note, and
 * so does the only other name beside it.
 */
export function withoutTitles(
  columns: readonly ColumnNames[],
  isKnown: (name: Phrase) => boolean,
  ofNote: ReadonlySet<string>,
  words: Words,
): Untitled {
  const names = columns.flatMap((column) => column.members);
  if (names.length === 0) return { columns, titles: [] };
  const numbered = new Set(names.flatMap((name) => (NUMBERED.test(name.text) ? bare(name, words) : [])));
  const isOfNote = (name: Phrase) =>
    numbered.has(bare(name, words)) || (ofNote.has(bare(name, words)) && !isKnown(name));
  const isOverAll = (name: Phrase) =>
    columns.length > 1 && !isKnown(name) && columns.every(({ members }) => members.some((m) => isOne(m, name)));
  const alone = names.some(isOfNote) && new Set(names.map((name) => bare(name, words))).size === 2;
  const found = new Set(names.filter((name) => isOfNote(name) || isOverAll(name) || (alone && !isKnown(name))));
  if (found.size === 0) return { columns, titles: [] };
  return {
    columns: columns.map((column) => ({ ...column, members: column.members.filter((name) => !found.has(name)) })),
    titles: [...found],
  };
}

/** The number of a note before its title. */
const NUMBERED = /^(?:note\s+\d{1,2}\s*[.:–—-]?|\d{1,2}\s*[.:])\s+/i;

function bare({ text }: Pick<Phrase, 'text'>, words: Words): string {
  return words.fold(text.replace(NUMBERED, ''));
}

/** Whether two names stand in one place. */
function isOne(one: Phrase, other: Phrase): boolean {
  return one.spans[0]?.start === other.spans[0]?.start;
}
