import type { FootedTable } from '../document/footed.js';
import type { GridRow } from '../document/reading.js';
import type { Phrase } from '../source/phrase.js';
import type { Axis } from '../taxonomy/taxonomy.js';
import { isRollForward } from './activity.js';
import { leadOf, nearestWords } from './spoken.js';
import { contains, findConceptIn, type Scope, type Words } from './words.js';

/** A member that words say beside what they name, under its own label. */
export interface Said {
  readonly phrase: Phrase;
  readonly axis: Axis;
}

/**
 * What the nearest words above a table say of all its figures, where the lexicon knows them and the table is of their kind;
 * `axes` are those of the names over its columns.
 */
export function scopesOf(table: FootedTable, axes: readonly (Axis | undefined)[], words: Words): readonly Said[] {
  const near = [...nearestWords(table.reading), ...leadOf(table.reading)].map(({ text, spans }) => ({
    folded: words.fold(text),
    spans,
  }));
  const kinds = axes.flatMap((axis) => axis?.name.local ?? []);
  if (isRollForward(table, words)) {
    const moved = near.map(({ folded }) => findConceptIn(words, folded)).find((concept) => concept !== undefined);
    kinds.push('activity', ...(moved ? [moved.name.local] : []));
  } else kinds.push('table');
  return saidIn(near, fitting(kinds, words));
}

/** What a row says beside its name along `own`, or beside the account that it is where there is none: by its label, else its sections. */
export function scopesOfRow(
  { label, sections }: Pick<GridRow, 'label' | 'sections'>,
  own: Axis | undefined,
  words: Words,
): readonly Said[] {
  const near = [...(label ? [label] : []), ...[...sections].reverse()];
  return saidIn(
    near.map(({ text, spans }) => ({ folded: words.fold(text), spans })),
    fitting(['row', own?.name.local ?? 'account'], words),
  );
}

function fitting(kinds: readonly string[], words: Words): readonly Scope[] {
  return words.scopes.filter(({ beside }) => beside.some((kind) => kinds.includes(kind)));
}

interface Folded {
  readonly folded: string;
  readonly spans: Phrase['spans'];
}

/** Of each axis the first that the nearest text with one of its cues says. */
function saidIn(near: readonly Folded[], scopes: readonly Scope[]): readonly Said[] {
  const found: Said[] = [];
  for (const axis of new Set(scopes.map((scope) => scope.axis))) {
    const along = scopes.filter((scope) => scope.axis === axis);
    for (const { folded, spans } of near) {
      const scope = along.find(({ cues }) => cues.some((cue) => contains(folded, cue)));
      if (!scope) continue;
      if (scope.label !== undefined) found.push({ phrase: { text: scope.label, spans }, axis });
      break;
    }
  }
  return found;
}
