import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import type { Block } from '../../src/document/document.js';
import { read } from '../../src/read/read.js';
import { squash } from '../../src/source/phrase.js';
import { spanFaults } from './spans.js';

/** A note of a few lines and the blocks a reader sees in it. Cells are given as words; `columns` where their places count. */
interface Case {
  readonly name: string;
  readonly text: readonly string[];
  readonly form: string;
  readonly blocks: readonly Shown[];
  readonly diagnostics: readonly (readonly [string, string])[];
}

type Shown =
  | { readonly heading: string }
  | { readonly paragraph: string }
  | { readonly footnote: string; readonly mark: string }
  | { readonly table: readonly (readonly string[])[]; readonly columns?: readonly (readonly number[])[] };

const folder = new URL('cases/', import.meta.url);
const cases = readdirSync(folder).map(
  (file) => [file, JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Case] as const,
);

describe('read', () => {
  test.each(cases)('%s', (_, { text, form, blocks, diagnostics }) => {
    const source = { name: 'case', text: text.join('\n') };
    const result = read(source);
    expect(result.value.form).toBe(form);
    expect(result.value.blocks.map((block, i) => shown(block, blocks[i]))).toEqual(blocks);
    const told = result.diagnostics.map((d) => [d.code, d.spans.map((s) => source.text.slice(s.start, s.end)).join()]);
    expect(told).toEqual(diagnostics);
    expect(spanFaults(result.value)).toEqual([]);
  });

  test('a long line that begins as a line of dashes keeps what comes behind them', () => {
    const { value } = read({ name: 'case', text: `| | 2025 |\n${'| --- '.repeat(400)}| Ships | 12 |\n` });
    expect(JSON.stringify(value.blocks)).toContain('"text":"12"');
  });

  test('an empty text and a text without a digit say so', () => {
    const codes = (text: string) => read({ name: 'case', text }).diagnostics.map((d) => d.code);
    expect(codes('')).toEqual(['input-empty']);
    expect(codes(' \n\t\n')).toEqual(['input-empty']);
    expect(codes('Nothing is counted here.')).toEqual(['input-no-number']);
    expect(codes('Nothing but 1 is counted here.')).toEqual([]);
  });
});

/** A block as its case gives it: the places of cells only where the case asks for them. */
function shown(block: Block, expected: Shown | undefined): Shown {
  if (block.kind === 'heading') return { heading: block.phrase.text };
  if (block.kind === 'paragraph') return { paragraph: block.phrase.text };
  if (block.kind === 'footnote') return { footnote: block.phrase.text, mark: block.mark };
  const table = block.rows.map((row) => row.cells.map((cell) => squash(cell.text)));
  const columns = block.rows.map((row) => row.cells.map((cell) => cell.column));
  return expected !== undefined && 'columns' in expected ? { table, columns } : { table };
}
