import type { AsidePiece, Fault, WordsPiece } from '../html/page.js';
import { acts } from '../html/style.js';
import { escapeText, expressible, isExpressible } from '../xml/escape.js';

/** Writes the words and comments of a filer's page: as they stand, where XML can have them so. */
export class OwnWords {
  readonly faults: Fault[] = [];
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  /** What stands from one place to another within a piece. */
  write(piece: WordsPiece, start = piece.start, end = piece.end): string {
    const raw = this.#text.slice(start, end);
    if (raw === piece.text.slice(start - piece.start, end - piece.start)) return this.#writeLiteral(raw, piece, start);
    if (stands(raw, piece.text)) return raw;
    this.faults.push({ kind: 'reference', start, end });
    return [...expressible(piece.text)].map(reference).join('');
  }

  #writeLiteral(raw: string, piece: WordsPiece, start: number): string {
    if (piece.content === 'text' && acts(raw)) {
      this.faults.push({ kind: 'active', start, end: start + raw.length });
      return '';
    }
    if (!/[<&\f\v]|]]>/.test(raw) && isExpressible(raw)) return raw;
    const at = start + Math.max(0, raw.search(/[<&]|]]>|[^\t\n\r -\ud7ff\ue000-\ufffd]/));
    this.faults.push({ kind: 'character', start: at, end: at + 1 });
    return escapeText(raw.replace(/[\f\v]/g, ' ')).replaceAll('&#13;', '\r');
  }

  /** A comment; nothing for a document type, an instruction, and what only browsers take for a comment. */
  writeAside({ start, end }: AsidePiece): string {
    const raw = this.#text.slice(start, end);
    const inner = /^<!--(?:-?>$|([\s\S]*?)(?:--!?>)?$)/.exec(raw);
    if (inner === null) {
      this.faults.push({ kind: 'declaration', start, end });
      return '';
    }
    const [, words = ''] = inner;
    if (raw === `<!--${words}-->` && !/^-?>|--|-$/.test(words) && isExpressible(raw)) return raw;
    this.faults.push({ kind: 'comment', start, end });
    const parted = expressible(words).replace(/-(?=-|$)/g, '- ');
    return `<!--${/^(?:- )?>/.test(parted) ? ' ' : ''}${parted}-->`;
  }
}

/** Whether XML resolves a reference to the same. */
function stands(raw: string, text: string): boolean {
  if (/^&(?:amp|lt|gt|quot);$/.test(raw)) return true;
  const number = /^&#(?:(\d{1,7})|x([\da-fA-F]{1,6}));$/.exec(raw);
  if (number === null) return false;
  const code = number[1] === undefined ? Number.parseInt(number[2] as string, 16) : Number(number[1]);
  return code === text.codePointAt(0) && isExpressible(text);
}

/** As a reference, so that what was plain ASCII stays so. */
function reference(character: string): string {
  const code = character.codePointAt(0) as number;
  return code < 128 ? escapeText(character) : `&#${code};`;
}
