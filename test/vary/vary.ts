import fc from 'fast-check';
import { allowanceNotes } from './allowance-note.js';
import type { ExpectedFact } from './expected.js';
import { printLines } from './print-lines.js';
import { type PipeStyle, printPipe } from './print-pipe.js';
import { type Composed, segmentNotes } from './segment-note.js';
import { profileOf, type VariedProfile } from './setting.js';
import { factsOf, type VariedNote } from './table.js';

/** A generated note: its text, what its filer would say beside it, and exactly the facts that must come out. */
export interface Varied {
  readonly text: string;
  readonly form: 'pipe' | 'lines';
  readonly profile: VariedProfile;
  readonly facts: readonly ExpectedFact[];
  readonly note: VariedNote;
  /** A failing case is shown as its text. */
  readonly [fc.toStringMethod]: () => string;
}

const styles: fc.Arbitrary<PipeStyle> = fc.record({
  breakAfter: fc.constantFrom(0, 1, 3),
  runsOn: fc.boolean(),
  blankRow: fc.boolean(),
  wrap: fc.constantFrom(0, 12),
});

/** Notes of one family in one form. */
export function notes(family: 'segment' | 'allowance', form: 'pipe' | 'lines'): fc.Arbitrary<Varied> {
  const composed = family === 'segment' ? segmentNotes : allowanceNotes;
  return fc.tuple(composed, styles).map(([note, style]) => print(note, form, style));
}

function print(composed: Composed, form: 'pipe' | 'lines', style: PipeStyle): Varied {
  const { setting, title, blocks, prose, silent } = composed;
  const note = { title, number: setting.number, blocks };
  const text = form === 'pipe' ? printPipe(note, style) : printLines(note, style.runsOn);
  const facts = [...prose, ...factsOf(note)];
  return { text, form, profile: profileOf(setting, silent), facts, note, [fc.toStringMethod]: () => `\n${text}\n` };
}
