import type { FootedTable } from '../document/footed.js';
import type { GridRow, Reading } from '../document/reading.js';
import type { Phrase } from '../source/phrase.js';
import type { Axis } from '../taxonomy/taxonomy.js';
import { remember } from '../value/remembered.js';
import { isRollForward } from './activity.js';
import { leadOf, nearestWords } from './spoken.js';
import { contains, findConceptIn, type Scope, type Words } from './words.js';

/** A member that words say beside what they name, under its own label. */
export interface Said {
  readonly phrase: Phrase;
  readonly axis: Axis;
}

/** What a row says beside its name along an axis, or beside the account that it is: by its label, else its sections. */
export type RowScopes = (row: Pick<GridRow, 'label' | 'sections'>, own: Axis | undefined) => readonly Said[];

/**
 * What the nearest words above a table say of all its figures, where the lexicon knows them and the table is of their kind;
 * `axes` are those of the names over its columns.
 */
export function scopesOf(table: FootedTable, axes: readonly (Axis | undefined)[], words: Words): readonly Said[] {
  const near = folded([...nearestWords(table.reading), ...leadOf(table.reading)], words);
  const kinds = axes.flatMap((axis) => axis?.name.local ?? []);
  if (isRollForward(table, words)) {
    const moved = near.map(({ key }) => findConceptIn(words, key)).find((concept) => concept !== undefined);
    kinds.push('activity', ...(moved ? [moved.name.local] : []));
  } else kinds.push('table');
  return saidIn(near, beside(kinds, words.scopes));
}

export function rowScopesOf(reading: Reading, words: Words): RowScopes {
  const above = folded(nearestWords(reading), words);
  const held = (cues: readonly string[]) => above.some(({ key }) => cues.some((cue) => contains(key, cue)));
  const scopes = words.scopes.filter(({ within }) => within === undefined || held(within));
  const byKind = new Map<string, readonly Scope[]>();
  return ({ label, sections }, own) => {
    const near = [...(label ? [label] : []), ...sections.slice(-NEAREST).reverse()];
    const kind = own?.name.local ?? 'account';
    return saidIn(
      folded(near, words),
      remember(byKind, kind, () => beside(['row', kind], scopes)),
    );
  };
}

/** No table has so many sections in each other; a text without end may. */
const NEAREST = 8;

function beside(kinds: readonly string[], scopes: readonly Scope[]): readonly Scope[] {
  return scopes.filter((scope) => scope.beside.some((kind) => kinds.includes(kind)));
}

function folded(phrases: readonly Phrase[], words: Words): readonly Folded[] {
  return phrases.map(({ text, spans }) => ({ key: words.fold(text), spans }));
}

interface Folded {
  readonly key: string;
  readonly spans: Phrase['spans'];
}

/** Of each axis the first that the nearest text with one of its cues says. */
function saidIn(near: readonly Folded[], scopes: readonly Scope[]): readonly Said[] {
  const found: Said[] = [];
  for (const axis of new Set(scopes.map((scope) => scope.axis))) {
    const along = scopes.filter((scope) => scope.axis === axis);
    for (const { key, spans } of near) {
      const scope = along.find(({ cues }) => cues.some((cue) => contains(key, cue)));
      if (!scope) continue;
      if (scope.label !== undefined) found.push({ phrase: { text: scope.label, spans }, axis });
      break;
    }
  }
  return found;
}
