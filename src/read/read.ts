import { diagnose } from '../diagnostic/diagnostic.js';
import { Result } from '../diagnostic/result.js';
import type { Document, Form } from '../document/document.js';
import type { Source } from '../source/source.js';
import { readHtml } from './html.js';
import { readLines } from './lines.js';
import { readPipe } from './pipe.js';

/**
 * Reads a note into its blocks. The form is recognised by itself. Every span is a slice of the source as it was given.
 *
 * Says `input-empty` and `input-no-number` where there is nothing to export, and what was odd about the geometry.
 * Time and memory are linear in the length of the text.
 */
export function read(source: Source): Result<Document> {
  const form = recogniseForm(source.text);
  if (source.text.trim() === '') {
    const help = 'Give the text of a note, with its tables.';
    return new Result({ source, form, blocks: [] }, [
      diagnose('input-empty', 'The note has no text.', [{ start: 0, end: 0 }], { help }),
    ]);
  }
  const result = readForm(source, form);
  const document: Document = { form, ...result.value };
  if (/\d/.test(source.text)) return new Result(document, result.diagnostics);
  const help = 'A note is exported for its figures; this text has not one digit.';
  const nothing = diagnose(
    'input-no-number',
    'The note has no number.',
    [{ start: 0, end: firstLineEnd(source.text) }],
    { help },
  );
  return new Result(document, [...result.diagnostics, nothing]);
}

function readForm(source: Source, form: Form): Result<Omit<Document, 'form'>> {
  if (form === 'html') return readHtml(source);
  const { value: blocks, diagnostics } = form === 'pipe' ? readPipe(source.text) : readLines(source.text);
  return new Result({ source, blocks }, diagnostics);
}

/** Markup has tags that make blocks or tables; "a < b" is none. */
const MARKUP = /<(?:table|tr|td|div|p|html|body|br|span|ix:[a-z]+)\b[^<>]{0,2000}>/i;

/** Pipe form has bars inside its lines; line form may have a stray one around its title. */
function recogniseForm(text: string): Form {
  if (MARKUP.test(text.slice(0, 20_000))) return 'html';
  let lines = 0;
  let barred = 0;
  for (const line of text.split('\n', 5000)) {
    const words = line.trim();
    if (words === '' || words === '|') continue;
    if (holdsBars(words, 6)) return 'pipe';
    lines++;
    if (words.lastIndexOf('|') > 0 || (words.startsWith('|') && lines > 2)) barred++;
  }
  return barred >= 2 && barred * 8 >= lines ? 'pipe' : 'lines';
}

function holdsBars(words: string, count: number): boolean {
  let at = -1;
  for (let i = 0; i < count; i++) {
    at = words.indexOf('|', at + 1);
    if (at < 0) return false;
  }
  return true;
}

function firstLineEnd(text: string): number {
  const start = text.length - text.trimStart().length;
  const end = text.indexOf('\n', start);
  return end < 0 ? text.length : end;
}
