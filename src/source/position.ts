/** A place as people count: line and column from 1, the column in UTF-16 units. Made only when shown: inside, places are offsets. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/**
 * Turns UTF-16 offsets into code-point offsets, as `oa:TextPositionSelector` counts them.
 * One pass over the text for any number of look-ups.
 */
export function codePointOffsets(text: string): (offset: number) => number {
  const surrogates: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0xdc00 && code <= 0xdfff) surrogates.push(i);
  }
  return (offset) => {
    let low = 0;
    let high = surrogates.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((surrogates[middle] as number) < offset) low = middle + 1;
      else high = middle;
    }
    return offset - low;
  };
}
