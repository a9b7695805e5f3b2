import type { Code } from '../../diagnostic/codes.js';
import { type Diagnostic, diagnoseAt } from '../../diagnostic/diagnostic.js';
import type { Source } from '../../source/source.js';
import type { Say } from '../json/say.js';

/** So many faults of one code are told: a column that is wrong is wrong in every row. */
const TOLD = 1000;

/** What xBRL-JSON has a code for and xBRL-CSV another. */
const RECODED: Partial<Record<Code, Code>> = {
  'xbrlje:invalidJSON': 'xbrlce:invalidJSON',
  'xbrlje:invalidJSONStructure': 'xbrlce:invalidJSONStructure',
  'oimce:invalidPeriodRepresentation': 'xbrlce:invalidPeriodRepresentation',
};

/** What is wrong with the documents of one report, under the codes of xBRL-CSV. */
export class Faults {
  readonly diagnostics: Diagnostic[] = [];
  readonly #counts = new Map<Code, number>();

  has(code: Code): boolean {
    return this.#counts.has(code);
  }

  /** Tells faults of this document. */
  of(source: Source): Say {
    return (code, message, span, more) => {
      const recoded = RECODED[code] ?? code;
      const count = (this.#counts.get(recoded) ?? 0) + 1;
      this.#counts.set(recoded, count);
      if (count <= TOLD) this.diagnostics.push(diagnoseAt(recoded, message, { source, span }, more));
    };
  }
}
