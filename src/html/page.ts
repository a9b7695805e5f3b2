import type { Content } from './elements.js';
import type { OpenTag } from './tokens.js';

/** Markup as a tree that XML can hold, in the order of the text: what is opened is closed, and stands where it may. */
export interface HtmlPage {
  /** The markup that the pieces have their places in. */
  readonly text: string;
  readonly pieces: readonly Piece[];
  /** Style sheets that stood outside the head. */
  readonly moved: readonly Piece[];
  /** Whether the body has words, or elements of a line, by themselves. */
  readonly bare: boolean;
  readonly faults: readonly Fault[];
}

/** What was found and what was made of it. */
export type FaultKind =
  | 'active'
  | 'inline'
  | 'unclosed'
  | 'crossed'
  | 'stray'
  | 'misplaced'
  | 'unknown'
  | 'deep'
  | 'empty'
  | 'written'
  | 'attribute'
  | 'id'
  | 'reference'
  | 'character'
  | 'comment'
  | 'declaration'
  | 'skeleton';

export interface Fault {
  readonly kind: FaultKind;
  readonly start: number;
  readonly end: number;
}

export type Piece = Tag | WordsPiece | AsidePiece;

/** Where an element begins or ends; an empty place where the text does not say so. */
export interface Tag {
  readonly kind: 'open' | 'close';
  readonly element: HtmlElement;
  readonly start: number;
  readonly end: number;
}

export interface WordsPiece {
  readonly kind: 'words';
  readonly text: string;
  /** What they stand in. */
  readonly content: Content;
  readonly start: number;
  readonly end: number;
}

export interface AsidePiece {
  readonly kind: 'aside';
  readonly start: number;
  readonly end: number;
}

export interface HtmlElement {
  /** As it was written, in small letters. */
  readonly name: string;
  /** Its name in XHTML; empty where it is left out and its words stay. */
  readonly as: string;
  /** What its place or its former name gives it to look like, as CSS. */
  readonly looks: readonly string[];
  /** The tag that it was written with, or that it goes on with; none where it was made. */
  readonly tag: OpenTag | undefined;
  /** Whether it goes on what was written before: its id is not said again. */
  readonly again: boolean;
}

/** An element while the text is read. */
export type GrowingElement = { -readonly [K in keyof HtmlElement]: HtmlElement[K] } & { looks: string[] };
