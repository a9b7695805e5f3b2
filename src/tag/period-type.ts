import type { FootedTable } from '../document/footed.js';
import type { GridRow } from '../document/reading.js';
import type { PeriodType } from '../taxonomy/authored.js';
import type { Concept } from '../taxonomy/taxonomy.js';
import type { Proposals } from './propose.js';
import { SHARE } from './shares.js';
import { type TimeKind, timeKindOf, typeOfSentence } from './time-kind.js';
import type { Words } from './words.js';

/** An unknown row is of the time of the total it adds to, else of its words, its columns', its captions', else of most rows. */
export function periodTypeOf(
  table: FootedTable,
  row: GridRow,
  found: ReadonlyMap<number, { readonly concept: Concept }>,
  known: readonly Concept[],
  words: Words,
): PeriodType {
  const label = timeKindOf(words, row.label?.text ?? '');
  if (label?.sure && label.kind === 'instant') return 'instant';
  const sum = table.sums.find((s) => s.total === row.index || s.parts.some((p) => p.row === row.index));
  const kin =
    sum &&
    [sum.total, ...sum.parts.map((p) => p.row)]
      .map((r) => found.get(r)?.concept.periodType)
      .find((t) => t !== undefined);
  if (kin) return kin;
  if (label?.sure) return label.kind;
  const { columns, captions } = table.reading;
  const names = columns.flatMap((c) => c.heads.filter((h) => h.kind === 'name')).map((h) => h.phrase.text);
  const over = new Set(names.flatMap((name) => timeKindOf(words, name) ?? []).map((kind) => kind.kind));
  if (over.size === 1 && !label) return [...over][0] as PeriodType;
  const around = [...row.sections, ...[...captions].reverse()].map((p) => p.text);
  const kinds = around.map((text) => ({ time: typeOfSentence(text), kind: timeKindOf(words, text) }));
  const sure = kinds.find(({ time, kind }) => time ?? kind?.sure) ?? kinds.find(({ kind }) => kind);
  if (sure) return sure.time ?? (sure.kind as TimeKind).kind;
  if (label) return label.kind;
  return known.filter((c) => c.periodType === 'instant').length * 2 > known.length ? 'instant' : 'duration';
}

/** A concept, or a proposed one of its name where the table says that it is of the other period type; a share is of a period on whatever day. */
export function timed(
  concept: Concept,
  periodType: PeriodType | undefined,
  proposals: Proposals,
): { readonly concept: Concept; readonly proposed: boolean } {
  if (periodType === undefined || periodType === concept.periodType || concept.name.local === SHARE)
    return { concept, proposed: false };
  return proposals.concept(concept.labels[0]?.text ?? concept.name.local, concept.type, periodType, concept.balance);
}
