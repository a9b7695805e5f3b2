import type { ReportFootnote } from '../fact/fact.js';
import type { Report } from '../fact/report.js';
import { readPage } from '../html/build.js';
import type { HtmlPage } from '../html/page.js';
import { givenText } from '../source/source.js';
import { elementAround } from './around.js';
import { type Figure, makeFigures } from './figures.js';
import type { InlineFacts } from './inline-facts.js';
import { Insertions } from './own-insertions.js';
import { type Cut, OwnPlaces, type Stretch } from './own-places.js';

/** What goes into a filer's page, and the footnotes that have no place in it. */
export interface Marked {
  readonly page: HtmlPage;
  readonly insertions: Insertions;
  readonly unplaced: readonly ReportFootnote[];
}

/**
 * The page that a note was given as, its figures and footnotes marked where they stand. A figure that markup divides cannot be
 * one ix:nonFraction (Inline XBRL 1.1, 10.1.1): its facts are hidden, and tied to the least that holds it.
 */
export function markPage(report: Report, inline: InlineFacts): Marked {
  const page = readPage(givenText(report.source));
  const places = new OwnPlaces(page, report.source);
  const insertions = new Insertions();
  const figures = makeFigures(report).within({ start: 0, end: report.source.text.length });
  const cuts = markFigures(figures, inline, places, insertions);
  return { page, insertions, unplaced: markFootnotes(report, places, cuts, insertions) };
}

/** Gives the places where elements of XHTML begin and end that went round figures, in order. */
function markFigures(
  figures: readonly Figure[],
  inline: InlineFacts,
  places: OwnPlaces,
  insertions: Insertions,
): readonly Cut[] {
  const cuts: Cut[] = [];
  let behind = -1;
  for (const figure of figures) {
    const stretch = places.stretch(figure.span);
    if (stretch === undefined) continue;
    if (places.isPlain(stretch)) {
      if (figure.shown.length > 0) insertions.aroundWords(stretch, inline.around(figure), 'fact');
      if (figure.tied.length === 0) continue;
      insertions.aroundWords(stretch, inline.tie(figure.tied), 'tie');
      cuts.push(
        { ...stretch, last: stretch.first, end: stretch.start },
        { ...stretch, first: stretch.last, start: stretch.end },
      );
      continue;
    }
    const whole = places.whole(stretch);
    if (whole === undefined || whole.first <= behind) continue;
    insertions.aroundPieces(whole.first, whole.last, inline.tie([...figure.shown, ...figure.tied]), 'tie');
    cuts.push(places.cutBefore(whole.first), places.cutBefore(whole.last + 1));
    behind = whole.last;
  }
  return cuts;
}

/** Puts ix:footnote and its continuations (6.1, 4.1) round the words of footnotes, element by element; gives those without a place. */
function markFootnotes(
  { facts, footnotes }: Report,
  places: OwnPlaces,
  cuts: readonly Cut[],
  insertions: Insertions,
): ReportFootnote[] {
  const linked = new Set(facts.flatMap((fact) => fact.footnotes));
  let behind = -1;
  return footnotes.filter((note) => {
    if (!linked.has(note.id)) return false;
    const stretches = note.spans.flatMap((span) => places.stretch(span) ?? []);
    const runs = stretches.flatMap((stretch) => places.runs(stretch)).flatMap((run) => cutUp(run, cuts));
    const [first] = runs;
    if (first === undefined || first.start < behind) return true;
    behind = runs.at(-1)?.end ?? behind;
    for (const [index, run] of runs.entries()) {
      insertions.aroundWords(run, partOf(note, index, runs.length), 'footnote');
    }
    return false;
  });
}

/** The run in parts, cut where an element of XHTML begins or ends: it must not become part of a footnote. */
function cutUp(run: Stretch, cuts: readonly Cut[]): Stretch[] {
  const parts: Stretch[] = [];
  let rest = run;
  for (let at = firstBehind(cuts, run.start); (cuts[at]?.end ?? run.end) < run.end; at++) {
    const { last, end, first, start } = cuts[at] as Cut;
    if (end > rest.start) parts.push({ ...rest, last, end });
    rest = { ...rest, first, start };
  }
  return [...parts, rest];
}

function partOf(note: ReportFootnote, index: number, count: number) {
  const next = index + 1 < count ? [['continuedAt', `${note.id}-${index + 1}`]] : [];
  return index === 0
    ? elementAround('ix:footnote', [['id', note.id], ['xml:lang', note.language], ...next])
    : elementAround('ix:continuation', [['id', `${note.id}-${index}`], ...next]);
}

/** The number of the first that is behind a place. */
function firstBehind(cuts: readonly Cut[], place: number): number {
  let [low, high] = [0, cuts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cuts[middle] as Cut).end < place) low = middle + 1;
    else high = middle;
  }
  return low;
}
