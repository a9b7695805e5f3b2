import type { Library } from '../../dts/library.js';
import type { Source, Span } from '../../source/source.js';
import type { Say } from '../json/say.js';

/** Larger reports are nobody's: what is read is counted as often as it is read, in characters; a row and an aspect of a fact cost as much as some. */
const MOST_CHARACTERS = 1_000_000_000;
const ROW = 50;
const ASPECT = 20;
const MOST_FACTS = 2_000_000;
const MOST_FILES = 100;

/** What one report may read, and how much of it. */
export class Documents {
  #characters = 0;
  #facts = 0;
  #files = 0;

  constructor(readonly library: Library) {}

  /** The document at an absolute address, or why there is none. */
  open(uri: string): Source | 'missing' | 'undecodable' {
    const found = this.library.find(uri);
    if (found === undefined) return 'missing';
    if ('refused' in found) return found.refused === 'undecodable' ? 'undecodable' : 'missing';
    return { name: found.name, text: found.text };
  }

  /** Whether one more metadata file may be read; told where not, as all else here. */
  mayExtend(say: Say, span: Span): boolean {
    this.#files++;
    return this.#files <= MOST_FILES || refuse(`more than ${MOST_FILES} metadata files`, say, span);
  }

  /** Whether a file of so many characters may be read. */
  mayRead(characters: number, say: Say, span: Span): boolean {
    return this.#spend(characters, say, span);
  }

  /** Whether one more row may be read. */
  mayGoOn(say: Say, span: Span): boolean {
    return this.#spend(ROW, say, span);
  }

  /** Whether a fact of so many aspects may be made. */
  mayMake(aspects: number, say: Say, span: Span): boolean {
    this.#facts++;
    if (this.#facts > MOST_FACTS) return refuse(`more than ${MOST_FACTS} facts`, say, span);
    return this.#spend(aspects * ASPECT, say, span);
  }

  #spend(cost: number, say: Say, span: Span): boolean {
    this.#characters += cost;
    return this.#characters <= MOST_CHARACTERS || refuse('more in its tables than can be read', say, span);
  }
}

function refuse(what: string, say: Say, span: Span): false {
  say('csv-too-large', `The report has ${what}.`, span);
  return false;
}
