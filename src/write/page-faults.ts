import { type Diagnostic, diagnose } from '../diagnostic/diagnostic.js';
import type { Fault, FaultKind } from '../html/page.js';

const MESSAGES: Readonly<Record<FaultKind, string>> = {
  active: 'what can act, or lead elsewhere by itself, is left out: scripts, handlers of events, addresses of scripts',
  inline: 'it was tagged with inline XBRL: the words stay, the tags and the header are left out',
  unclosed: 'an element ends where what it stands in ends: it has no end tag in its place',
  crossed: 'two elements overlap: the outer one ends with the inner',
  stray: 'a tag is left out: it ends nothing that is open, or begins again what can be but once',
  misplaced:
    'something stands where XHTML has no place for it: it got an element of its own, or another name of the same look',
  unknown: 'an element that XHTML 1.1 has not is another of the same look',
  deep: 'elements are nested too deep: of the innermost only the words stay',
  empty: 'a row without cells got an empty one',
  written: 'a tag is written as XML has it: in small letters, its attributes in quotes, an empty element closed',
  attribute: 'an attribute that XHTML 1.1 has not is left out, or is a style of the same look',
  id: 'an id is left out: another element has it',
  reference: 'a reference to a character by name is one by its number',
  character: 'a character that XML cannot have so is written as a reference, or is U+FFFD',
  comment: 'two hyphens in a comment are parted by a space',
  skeleton: 'the note is a part of a page: it got the elements round it that a page has',
  declaration: 'a document type, an instruction or what only browsers take for a comment is left out',
};

/** What had to be changed in a filer's page to make it XHTML, by kind, each with its places in the page. */
export function tellFaults(faults: readonly Fault[]): Diagnostic[] {
  const byKind = new Map<FaultKind, Fault[]>();
  for (const fault of faults) {
    const alike = byKind.get(fault.kind);
    if (alike) alike.push(fault);
    else byKind.set(fault.kind, [fault]);
  }
  return [...byKind].map(([kind, alike]) => {
    const code =
      kind === 'active' ? 'write-page-disarmed' : kind === 'inline' ? 'write-page-untagged' : 'write-page-mended';
    const times = alike.length === 1 ? '' : ` (${alike.length} times)`;
    const spans = alike.map(({ start, end }) => ({ start, end })).sort((a, b) => a.start - b.start);
    return diagnose(code, `In the page that is written, ${MESSAGES[kind]}${times}.`, spans);
  });
}
