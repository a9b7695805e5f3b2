import pc from 'picocolors';

/** How words stand out on a terminal; nothing does where there is no colour. */
export interface Ink {
  readonly strong: (text: string) => string;
  readonly faint: (text: string) => string;
}

export function makeInk(colour: boolean): Ink {
  const { bold, dim } = pc.createColors(colour);
  return { strong: bold, faint: dim };
}
