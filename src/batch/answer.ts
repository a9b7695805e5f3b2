import { type Diagnostic, diagnose } from '../diagnostic/diagnostic.js';
import { Result } from '../diagnostic/result.js';
import { type ToldDiagnostic, tellDiagnostics } from '../diagnostic/told.js';
import { report } from '../pipeline.js';
import type { Taxonomy } from '../taxonomy/taxonomy.js';
import { oimOfNote } from '../write/oim-of-note.js';
import { xbrlJson } from '../write/xbrl-json.js';
import { assumeProfile } from './assume-profile.js';
import { faultOf } from './guarded.js';
import type { Line } from './lines.js';
import { decode, tooLarge } from './open.js';
import { checkProfile } from './profile.js';

/** What a line of the stream is answered with. `report` is an xBRL-JSON document (OIM 1.0), null where none could be made. */
export interface Answer {
  readonly id: string | number | null;
  readonly report: object | null;
  readonly diagnostics: readonly ToldDiagnostic[];
}

interface Request {
  readonly id: string | number;
  readonly name: string;
  readonly text: string;
  readonly profile: unknown;
}

const EXAMPLE = '{"id":"1","name":"note.txt","text":"…","profile":{…}}';

/** Answers one line; whatever the line holds, there is an answer. */
export function answer(line: Line, taxonomy: Taxonomy): Answer {
  if (line.kind === 'too-long') return refusal(null, [tooLarge()]);
  const decoded = decode(line.bytes, 'line');
  if (decoded.diagnostics.length > 0) return refusal(null, decoded.diagnostics, decoded.value.text);
  const request = parseRequest(decoded.value.text);
  if ('refused' in request) return request.refused;
  try {
    return answerRequest(request, taxonomy);
  } catch (error) {
    return refusal(request.id, [faultOf(error)]);
  }
}

function answerRequest({ id, name, text, profile }: Request, taxonomy: Taxonomy): Answer {
  const source = { name, text };
  const settled = profile === undefined || profile === null ? assumeProfile(source) : checkProfile(profile);
  if (settled.value === undefined) return refusal(id, settled.diagnostics, text);
  const given = settled.value;
  const proved = new Result(source, settled.diagnostics).andThen((s) => report(s, taxonomy, given));
  return {
    id,
    report: xbrlJson(oimOfNote(proved.value, taxonomy, baseName(name))),
    diagnostics: tellDiagnostics(proved.diagnostics, text),
  };
}

function parseRequest(line: string): Request | { readonly refused: Answer } {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return wrong(null, 'The line is not JSON.');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return wrong(null, 'The line is not a JSON object.');
  }
  const { id, name, text, profile } = value as Record<string, unknown>;
  if (typeof id !== 'string' && typeof id !== 'number')
    return wrong(null, 'The request has no id (a text or a number).');
  if (typeof text !== 'string') return wrong(id, 'The request has no text.');
  if (name !== undefined && name !== null && typeof name !== 'string') return wrong(id, 'The name is not a text.');
  return { id, name: name ?? String(id), text, profile };
}

function wrong(id: string | number | null, message: string): { readonly refused: Answer } {
  return { refused: refusal(id, [diagnose('request-invalid', message, [], { expected: EXAMPLE })]) };
}

function refusal(id: string | number | null, diagnostics: readonly Diagnostic[], text = ''): Answer {
  return { id, report: null, diagnostics: tellDiagnostics(diagnostics, text) };
}

function baseName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? '';
  return last.replace(/(?<=.)\.txt$/i, '') || 'note';
}
