import { type Phrase, phraseOf, squash } from '../source/phrase.js';
import type { Span } from '../source/source.js';

const VERB =
  /\b(?:is|are|was|were|has|have|had|will|may|consists?|consisted|comprised?|presents?|shows?|follows?|following|represents?|represented|includes?|included|recorded|recognized|entered)\b/i;

/** Whether a stretch of text is running words rather than a label or a heading. */
export function isProse(text: string): boolean {
  const words = text.split(/\s+/, 40).length;
  if (words < 6) return false;
  if (text.length > 140) return true;
  if (/[.;]$/.test(text) && words >= 8) return true;
  return VERB.test(text) && (words >= 9 || /[.:,]$/.test(text));
}

/** Whether a text that is no prose heads what follows: capitals, or a note's number before it. */
export function isTitle(text: string): boolean {
  if (text.length > 120 || isProse(text)) return false;
  if (/^(?:note\s+)?\d{1,2}\s*[.–—:-]?\s*(?:[-–—:]\s*)?[A-Z]/i.test(text) && /[a-z]{3}/i.test(text)) return true;
  const letters = text.replace(/[^A-Za-z]/g, '');
  return letters.length >= 4 && letters === letters.toUpperCase();
}

/** So much of a paragraph's end tells whether it goes on: this keeps joining linear. */
const REACH = 1000;

/**
 * Joins physical lines into paragraphs: a line that starts small, or follows one that does not end a sentence, goes on
 * with it; a title stands alone.
 */
export function joinLines(text: string, lines: readonly Span[]): Phrase[] {
  const groups: Span[][] = [];
  let before = '';
  for (const line of lines) {
    const words = squash(text.slice(line.start, line.end));
    if (words === '') continue;
    const last = groups.at(-1);
    const joined = last !== undefined && goesOn(before, words);
    if (joined) last.push(line);
    else groups.push([line]);
    before = (joined ? `${before} ${words}` : words).slice(-REACH);
  }
  return groups.map((spans) => phraseOf(text, spans));
}

/** An amount with words behind it: a line of a paragraph may open so, no line of a table does. */
const AMOUNT_FIRST = /^[$€£]?\d[\d,.]{0,20}%? [a-z]+ [A-Za-z]/;

function goesOn(before: string, next: string): boolean {
  if (/^\(?[a-z]/.test(next) && !/^\([a-z0-9]{1,3}\)/.test(next)) return true;
  if (/[.:;!?”"]$/.test(before)) return false;
  if (/[,(]$/.test(before) || /\b(?:the|of|and|a|an|in|to|for|as|by|with|on|at|from|our|its|or)$/i.test(before))
    return true;
  if (AMOUNT_FIRST.test(next) && /\b[a-z]{2,}$/.test(before) && before.split(' ', 6).length > 5) return true;
  return isProse(before) && !isTitle(next) && !/^(?:\(?\d+\)|\*)/.test(next);
}
