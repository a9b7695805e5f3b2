import { escapeAttribute } from '../xml/escape.js';

/** Markup that goes round other markup. */
export interface Around {
  readonly open: string;
  readonly close: string;
}

/** An element round something. */
export function elementAround(name: string, pairs: readonly (readonly string[])[]): Around {
  return { open: `<${name}${attributes(pairs)}>`, close: `</${name}>` };
}

/** Several, the first outermost. */
export function nested(all: readonly Around[]): Around {
  const open = all.map((one) => one.open).join('');
  return {
    open,
    close: all
      .map(({ close }) => close)
      .reverse()
      .join(''),
  };
}

/** Attributes with their values escaped, each with a space before it. */
export function attributes(pairs: readonly (readonly string[])[]): string {
  return pairs.map(([name, value = '']) => ` ${name}="${escapeAttribute(value)}"`).join('');
}
