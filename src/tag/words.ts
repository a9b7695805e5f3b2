import { type Fold, makeFold } from '../taxonomy/fold.js';
import type { ConceptWords, CountWords, HeadWords, Lexicon, ProseWords } from '../taxonomy/lexicon.js';
import type { SegmentWords } from '../taxonomy/segment-words.js';
import type { Axis, Concept, Taxonomy } from '../taxonomy/taxonomy.js';
import { remembered } from '../value/remembered.js';
import { indexMembers, type MemberIndex, NAMING } from './member-words.js';
import { indexTypes, type TypeIndex } from './type-words.js';

/** A concept under one of its folded names, with where and how that name counts. */
export interface Named {
  readonly concept: Concept;
  readonly within: readonly string[] | undefined;
  readonly effect: ConceptWords['effect'];
}

/** The taxonomy's names, folded for look-up: made once for a taxonomy, used for any number of notes. */
export interface Words extends MemberIndex {
  readonly fold: Fold;
  readonly lexicon: Lexicon;
  readonly concepts: ReadonlyMap<string, readonly Named[]>;
  /** Names that count also where a label goes on behind them. */
  readonly openings: readonly { readonly phrase: string; readonly named: Named }[];
  readonly byLocal: ReadonlyMap<string, Concept>;
  /** By local name. */
  readonly axes: ReadonlyMap<string, Axis>;
  /** The lexicon's entries for prose with their cues folded. */
  readonly prose: readonly ProseEntry[];
  readonly counts: readonly { readonly noun: string; readonly words: CountWords }[];
  readonly cues: readonly { readonly axis: Axis; readonly cue: string }[];
  /** What tables list, with its cues folded. */
  readonly listings: readonly Listing[];
  /** Words of headings, folded. */
  readonly heads: Readonly<Record<keyof HeadWords, ReadonlySet<string>>>;
  readonly types: TypeIndex;
  /** Words of names of segments and of what is none, folded. */
  readonly consolidation: SegmentWords<ReadonlySet<string>>;
  /** Members that captions say of a whole table. */
  readonly scopes: readonly Scope[];
  /** Labels, folded, of what moves a balance or falls due. */
  readonly activity: RegExp;
  /** Words of shares and awards, folded. */
  readonly awards: readonly string[];
}

/** A member that words say of a whole table, or of a row, beside what they name. */
export interface Scope {
  readonly axis: Axis;
  /** Undefined where the cues tell that there is no member. */
  readonly label: string | undefined;
  readonly cues: readonly string[];
  /** Words of which one must stand above the table too. */
  readonly within: readonly string[] | undefined;
  readonly beside: readonly string[];
}

/** A table under one of the cues lists members of the axis; its figures state the concept. */
export interface Listing {
  readonly axis: Axis;
  readonly concept: Concept;
  readonly cues: readonly string[];
  /** Whole headings that tell it too. */
  readonly headings: ReadonlySet<string>;
  /** What rows about the whole say, folded. */
  readonly whole: readonly string[];
  readonly over: boolean;
}

/** A way to tell an amount of prose: all of its cues must fit; heavier ways go before. */
export interface ProseEntry {
  readonly concept: Concept;
  readonly unit: ProseWords['unit'];
  readonly weight: number;
  readonly cues: readonly ProseCue[];
}

/** Words with a space at either end, to be looked for in a text that has them too. */
export interface ProseCue {
  readonly words: string;
  readonly side: 'before' | 'behind' | 'anywhere';
}

const cache = new WeakMap<Taxonomy, Words>();

export function wordsOf(taxonomy: Taxonomy): Words {
  const known = cache.get(taxonomy);
  if (known) return known;
  const words = makeWords(taxonomy);
  cache.set(taxonomy, words);
  return words;
}

function makeWords(taxonomy: Taxonomy): Words {
  const { lexicon } = taxonomy;
  const fold = remembered(makeFold(lexicon), 20_000);
  const concepts = new Map<string, Named[]>();
  const byLocal = new Map([...taxonomy.concepts.values()].map((concept) => [concept.name.local, concept]));
  const openings: { phrase: string; named: Named }[] = [];
  const add = (phrase: string, named: Named) => {
    const key = fold(phrase);
    if (key === '') return;
    const list = concepts.get(key) ?? [];
    if (!list.some((n) => n.concept === named.concept && !n.within === !named.within))
      concepts.set(key, [...list, named]);
  };
  const names = new Set(lexicon.heads.names.map(fold));
  const effects = new Map(lexicon.concepts.filter((c) => c.effect).map((c) => [c.concept, c.effect]));
  for (const entry of lexicon.concepts) {
    const concept = byLocal.get(entry.concept);
    if (!concept) continue;
    const named: Named = { concept, within: entry.within?.map(fold), effect: entry.effect };
    for (const phrase of entry.phrases) {
      add(phrase, named);
      if (phrase.endsWith('…')) openings.push({ phrase: fold(phrase), named });
    }
  }
  for (const concept of byLocal.values()) {
    for (const label of concept.labels) {
      // "Others" names nothing where no entry says within what
      if (NAMING.has(label.role) && !names.has(fold(label.text)))
        add(label.text, { concept, within: undefined, effect: effects.get(concept.name.local) });
    }
  }
  const cues = lexicon.axes.flatMap((entry) => {
    const axis = taxonomy.axes.find((a) => a.name.local === entry.axis);
    return axis ? entry.cues.map((cue) => ({ axis, cue: fold(cue) })) : [];
  });
  const prose = lexicon.prose.flatMap((entry): ProseEntry[] => {
    const concept = byLocal.get(entry.concept);
    if (!concept) return [];
    return entry.near.map((near) => ({
      concept,
      unit: entry.unit,
      weight: near.join(' ').split(' ').length,
      cues: near.map((cue) => ({
        words: ` ${fold(cue.replace('…', ' '))} `,
        side: cue.startsWith('…') ? 'behind' : cue.endsWith('…') ? 'before' : 'anywhere',
      })),
    }));
  });
  prose.sort((a, b) => b.weight - a.weight);
  const counts = lexicon.counts.map((words) => ({ noun: fold(words.noun), words }));
  counts.sort((a, b) => b.noun.length - a.noun.length);
  const listings = lexicon.listings.flatMap(
    ({ axis: name, concept: local, cues: given, headings, whole = [], over }): Listing[] => {
      const axis = taxonomy.axes.find((a) => a.name.local === name);
      const concept = byLocal.get(local);
      return axis && concept
        ? [
            {
              axis,
              concept,
              cues: given.map(fold),
              headings: new Set(headings.map(fold)),
              whole: whole.map(fold),
              over,
            },
          ]
        : [];
    },
  );
  return {
    ...{ fold, lexicon, concepts, openings, prose, counts, byLocal, cues, listings },
    ...indexMembers(taxonomy, fold),
    axes: new Map(taxonomy.axes.map((axis) => [axis.name.local, axis])),
    scopes: lexicon.scopes.flatMap((entry): Scope[] => {
      const axis = taxonomy.axes.find((a) => a.name.local === entry.axis);
      const member = axis?.members.find((m) => m.name.local === entry.member);
      if (!axis) return [];
      const label = member?.labels.find((l) => l.role === 'standard')?.text;
      const within = entry.within?.map(fold);
      return [{ axis, label, cues: entry.cues.map(fold), within, beside: entry.beside }];
    }),
    activity: new RegExp(`^(?:${lexicon.heads.activity.map(fold).join('|')})(?: |$)`),
    consolidation: {
      apart: new Set(lexicon.consolidation.apart.map(fold)),
      eliminations: new Set(lexicon.consolidation.eliminations.map(fold)),
      beside: new Set(lexicon.consolidation.beside.map(fold)),
      whole: new Set(lexicon.consolidation.whole.map(fold)),
      around: new Set(lexicon.consolidation.around.map(fold)),
      nouns: new Set(lexicon.consolidation.nouns.map(fold)),
    },
    heads: foldHeads(lexicon.heads, fold),
    types: indexTypes(lexicon, fold),
    awards: lexicon.types.awards.map(fold),
  };
}

function foldHeads(heads: HeadWords, fold: Fold): Words['heads'] {
  const folded = (phrases: readonly string[]) => new Set(phrases.map(fold));
  return {
    measures: folded(heads.measures),
    modifiers: folded(heads.modifiers),
    qualifiers: folded(heads.qualifiers),
    phrases: folded(heads.phrases),
    names: folded(heads.names),
    flows: folded(heads.flows),
    silent: folded(heads.silent),
    totals: folded(heads.totals),
    activity: folded(heads.activity),
  };
}

/** Whether a folded phrase stands in a folded text, at the edges of words. */
export function contains(text: string, phrase: string): boolean {
  if (phrase === '') return false;
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
    const end = at + phrase.length;
    if ((at === 0 || text[at - 1] === ' ') && (end === text.length || text[end] === ' ')) return true;
  }
  return false;
}

/** The axis whose cue stands in the nearest of these texts; the longest cue of a text counts. */
export function findAxisByCue(words: Words, texts: readonly string[]): Axis | undefined {
  for (const text of texts) {
    const cues = words.cues.filter(({ cue }) => contains(text, cue)).sort((a, b) => b.cue.length - a.cue.length);
    if (cues[0]) return cues[0].axis;
  }
  return undefined;
}

/** Names of one word that say too little to be spoken of in passing. */
const VAGUE =
  /^(?:other|total|net|gross|note|loan|cost|land|share|interest|tax|cash|rent|sale|balance|amount|purchase|addition)/;

/** The concept that a text speaks of: the one with the longest name in it. Vague names of one word do not count. */
export function findConceptIn(words: Words, text: string): Concept | undefined {
  const tokens = text.split(' ');
  for (let length = Math.min(8, tokens.length); length >= 1; length--) {
    for (let start = 0; start + length <= tokens.length; start++) {
      const named = words.concepts
        .get(tokens.slice(start, start + length).join(' '))
        ?.find((n) => n.within === undefined);
      if (named && (length > 1 || !VAGUE.test(tokens[start] as string))) return named.concept;
    }
  }
  return undefined;
}
