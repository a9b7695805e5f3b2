import { withoutPeriod } from '../value/period-words.js';
import { contains, type Named, type Words } from './words.js';

/** Words that tell nothing alone. */
const VAGUE = new Set(['other', 'gross', 'subtotal', 'all other', 'corporate', '']);
/** Words that tell nothing apart at the ends of a label. */
const WEAK = new Set(['expense', 'total', 'amount', 'balance', 'net']);

/**
 * The concept that a row's label names, in its context (folded texts, the nearest first). Names that count only within
 * certain words come before those that count anywhere, and only where those words stand.
 */
export function findConcept(words: Words, label: string, context: readonly string[]): Named | undefined {
  const key = words.fold(withoutPeriod(label));
  return (
    lookUp(words, key, context) ??
    lookUp(words, withoutWeak(key, true), context) ??
    lookUpLoose(words, key, context) ??
    lookUpOpening(words, key, context)
  );
}

/** The concept of a folded name; one that counts only within words of the context goes before. */
export function lookUp(words: Words, key: string, context: readonly string[]): Named | undefined {
  const named = words.concepts.get(key);
  if (!named) return undefined;
  return bestWithin(named, context) ?? named.find((n) => n.within === undefined);
}

function bestWithin(named: readonly Named[], context: readonly string[]): Named | undefined {
  for (const text of context) {
    const found = named.find((n) => n.within?.some((phrase) => contains(text, phrase)));
    if (found) return found;
  }
  return undefined;
}

/** "Interest expenses" and "Interest" name one concept where only one of them is known; "expense" alone names none. */
function lookUpLoose(words: Words, key: string, context: readonly string[]): Named | undefined {
  if (WEAK.has(key) || VAGUE.has(key)) return undefined;
  return (
    lookUp(words, `${key} expense`, context) ??
    (key.endsWith(' expense') ? lookUp(words, withoutWeak(key, false), context) : undefined)
  );
}

function withoutWeak(key: string, front: boolean): string {
  const tokens = key.split(' ');
  while (tokens.length > 1 && front && WEAK.has(tokens[0] as string)) tokens.shift();
  while (tokens.length > 1 && !front && WEAK.has(tokens.at(-1) as string)) tokens.pop();
  return tokens.join(' ');
}

/** "Gain on debt relief of …": the longest opening that the label has. */
function lookUpOpening(words: Words, key: string, context: readonly string[]): Named | undefined {
  const fits = words.openings
    .filter(({ phrase }) => key.startsWith(`${phrase} `))
    .sort((a, b) => b.phrase.length - a.phrase.length);
  return fits.map(({ phrase }) => lookUp(words, phrase, context)).find((named) => named !== undefined);
}
