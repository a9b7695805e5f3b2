import type { Footed } from '../document/footed.js';
import type { Reading } from '../document/reading.js';
import { isNoSegment } from './consolidation.js';
import type { Segments } from './segments.js';
import { leadOf, nearestWords } from './spoken.js';
import { contains, type Words } from './words.js';

/** How a note leads from its segments to the whole outside the tables that show them. */
export interface Reconciliation {
  /** Tables, by number, that do so. */
  readonly tables: ReadonlySet<number>;
  /** One of them takes up a figure of a table that shows segments: these are then operating segments, told from the rest. */
  readonly ofSegments: boolean;
}

export function reconciliationOf(
  { document, tables, proofs }: Footed,
  segments: Segments,
  words: Words,
): Reconciliation {
  const ofOne = document.blocks.some((block) => block.kind !== 'table' && ONE_SEGMENT.test(block.phrase.text));
  const readings = ofOne ? [] : tables.map(({ reading }) => reading);
  const leading = readings.filter((reading) => reconciles(reading, segments, words));
  const from = new Set(leading.map(({ table }) => table));
  const showing = readings.filter(({ table }) => !from.has(table)).filter((one) => showsSegments(one, segments, words));
  const shown = new Set(showing.map(({ table }) => table));
  const ofSegments = proofs.some(({ kind, members }) => {
    const tied = kind === 'tie-table' ? members.map(({ datapoint }) => tableOf(datapoint)) : [];
    return tied.some((table) => from.has(table)) && tied.some((table) => shown.has(table));
  });
  return { tables: from, ofSegments };
}

/** An entity of one segment has none that could be told from the whole. */
const ONE_SEGMENT =
  /\b(?:operate[sd]?|operating|has|have|had|manage[sd]?)(?:\s+\w+){0,4}\s+(?:one|single|1)\s+(?:(?:reportable|reporting|operating|business)\s+(?:and\s+)?){0,3}segment\b/i;

function tableOf(datapoint: string): number {
  return Number(/^t(\d+)/.exec(datapoint)?.[1]);
}

/** A table that shows segments, and nothing that belongs to none, is itself what others reconcile, whatever leads to it. */
function reconciles(reading: Reading, segments: Segments, words: Words): boolean {
  const said = [...nearestWords(reading), ...leadOf(reading)].some(({ text }) => /\breconcil/i.test(text));
  if (!said) return false;
  const names = namesIn(reading);
  const apart = names.some((name) => isNoSegment(words.fold(name), words));
  return apart || names.filter((name) => segments.has(name)).length < 2;
}

function showsSegments(reading: Reading, segments: Segments, words: Words): boolean {
  if (namesIn(reading).filter((name) => segments.has(name)).length > 1) return true;
  return nearestWords(reading).some(({ text }) => contains(words.fold(text), words.fold('segment')));
}

/** The names over columns, of groups, and beside figures, each once. */
function namesIn({ rows, columns }: Reading): readonly string[] {
  const beside = rows.flatMap(({ label, sections }) => [...(label ? [label] : []), ...sections]);
  const over = columns.flatMap((column) => column.heads.map((head) => head.phrase));
  return [...new Set([...beside, ...over].map((phrase) => phrase.text))];
}
