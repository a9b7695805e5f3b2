import { findMember, type JsonMember, membersOf, spanOf, textOf } from '../../json/tree.js';
import type { Source, Span } from '../../source/source.js';
import { readTree } from '../../xml/read-tree.js';
import { descendants, type Element, isElement } from '../../xml/tree.js';
import type { FactReader } from './facts.js';
import type { Say } from './say.js';

/** A footnote: a fact of `xbrl:note` (OIM 1.0, "Text footnotes"). */
export interface Note {
  readonly id: string;
  readonly language: string | undefined;
  /** Where it is named. */
  readonly span: Span;
  /** XHTML, elements and words. */
  readonly content: readonly (Element | string)[];
}

const XHTML = 'http://www.w3.org/1999/xhtml';

/**
 * A note has a language and its own id as noteId, and of the other dimensions none, no unit and no decimals; its value is a
 * fragment of XHTML whose elements are in the default namespace (OIM 1.0, "Text footnotes").
 */
export function readNote(member: JsonMember, reader: FactReader): Note {
  const { name: id, value: fact } = member;
  const say = reader.say;
  const dimensions = findMember(fact, 'dimensions');
  const place = dimensions?.span ?? spanOf(member);
  const language = findMember(dimensions, 'language');
  if (language === undefined) say('oime:missingLanguageForNoteFact', `The note "${id}" has no language.`, place);
  const noteId = findMember(dimensions, 'noteId');
  if (noteId === undefined) say('oime:missingNoteIDDimension', `The note "${id}" has no noteId.`, place);
  else if (textOf(noteId) !== id) {
    const actual = textOf(noteId) ?? '';
    say('oime:invalidNoteIDValue', 'The noteId is not the id of the note.', noteId.span, { actual, expected: id });
  }
  for (const one of membersOf(dimensions)) {
    if (one.name === 'unit') say('oime:misplacedUnitDimension', 'A note has no unit.', spanOf(one));
    else if (one.name === 'entity' || one.name === 'period' || one.name.includes(':')) {
      say('oime:misplacedNoteFactDimension', `A note has no dimension "${one.name}".`, spanOf(one), {
        actual: one.name,
      });
    }
  }
  const decimals = findMember(fact, 'decimals');
  if (decimals !== undefined) say('oime:misplacedDecimalsProperty', 'A note has no decimals.', decimals.span);
  const value = findMember(fact, 'value');
  const text = textOf(value);
  const content =
    value === undefined || text === undefined ? [] : readFragment(id, text, reader.source, value.span, say);
  return { id, language: reader.language(language), span: member.key, content };
}

/** The fragment of XHTML that a note is, elements and words; what is none is told at this place, and stays text. */
export function readFragment(
  note: string,
  text: string,
  source: Source,
  span: Span,
  say: Say,
): readonly (Element | string)[] {
  const wrapped = { name: source.name, text: `<body xmlns="${XHTML}">${text}</body>` };
  const { value: tree, diagnostics } = readTree(`note:${note}`, wrapped);
  const refuse = (why: string) =>
    say('oime:invalidXHTMLFragment', `The note "${note}" is no fragment of XHTML: ${why}.`, span);
  if (tree === undefined) {
    refuse(diagnostics[0]?.message.replace(/^.*?: /, '').replace(/\.$/, '') ?? 'it is not well formed');
    return [text];
  }
  const stranger = tree.root.children.filter(isElement).find(({ name: { namespace } }) => namespace !== XHTML);
  if (stranger !== undefined) refuse(`<${stranger.name.local}> is no element of XHTML`);
  for (const { name: one } of descendants(tree.root)) {
    if (one.namespace !== XHTML || one.prefix === '') continue;
    const message = `The note "${note}" has an element of XHTML with a prefix.`;
    say('oime:xhtmlElementInNonDefaultNamespace', message, span, { actual: `${one.prefix}:${one.local}` });
    break;
  }
  return tree.root.children;
}
