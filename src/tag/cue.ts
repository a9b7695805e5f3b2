/**
 * A pattern for cues of sentences in the lexicon's notation (`ProseTimeWords`), whichever of them stands there. Optional words are
 * bounded, so that a test is linear in the text.
 */
export function cuePattern(cues: readonly string[]): RegExp {
  return new RegExp(cues.map(sourceOf).join('|'), 'i');
}

/** So many optional words may stand side by side. */
const MOST = 6;

function sourceOf(cue: string): string {
  const behind = cue.startsWith('… ');
  const before = cue.endsWith(' …');
  const words = cue.replace(/^… | …$/g, '').split(' ');
  const inner = words.map((word, index) => wordSource(word, index === words.length - 1 && !before)).join('');
  const start = behind ? '^\\s*' : /^[%#]/.test(cue) ? '' : '\\b';
  return `${start}${inner}${before ? '$' : ''}`;
}

function wordSource(word: string, last: boolean): string {
  if (word === '~') return '[^.;]{0,150}\\b';
  const optional = word.endsWith('?');
  const ways = word.replace(/\?$/, '').split('/').map(waySource).join('|');
  if (optional) return `(?:(?:${ways})\\s+){0,${MOST}}`;
  return last ? `(?:${ways})\\b` : `(?:${ways})${/^[%#]$/.test(word) ? '\\s*' : '\\s+'}`;
}

/** `#` among words is a figure. */
function waySource(way: string): string {
  if (way === '#') return '[#\\d][\\w.%-]*';
  return way
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '\\w*')
    .replaceAll('-', '[-\\s]');
}
