/** What comes out: a number in XBRL's decimal form, a date or part of one, or any other text. */
export type Gives = 'numeric' | 'date' | 'text';

/**
 * One transformation of a registry: from what a page shows to the lexical form of an XML Schema type.
 * `read` takes text whose white space is collapsed, and gives undefined for what its input pattern does not hold or what
 * would be no value of its output type (30 February).
 */
export interface Transformation {
  readonly gives: Gives;
  readonly read: (text: string) => string | undefined;
}

/** The transformations of one registry by their local names. */
export type Registry = ReadonlyMap<string, Transformation>;

export function numeric(read: Transformation['read']): Transformation {
  return { gives: 'numeric', read };
}

export function date(read: Transformation['read']): Transformation {
  return { gives: 'date', read };
}

export function text(read: Transformation['read']): Transformation {
  return { gives: 'text', read };
}
