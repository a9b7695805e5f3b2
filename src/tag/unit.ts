import type { FootedTable, Repair } from '../document/footed.js';
import type { Column, ValueCell } from '../document/reading.js';
import type { Profile } from '../fact/profile.js';
import type { Phrase } from '../source/phrase.js';
import type { Span } from '../source/source.js';
import { findCurrencyWord, settleCurrency } from '../value/currency.js';

/** The currency of a figure and where the words for it stand; none where only the profile says it. */
export interface ToldCurrency {
  readonly code: string;
  readonly spans: readonly Span[];
  /** A translation for the reader beside the reporting currency. */
  readonly convenience: boolean;
}

/** The currency of a figure by the nearest words: its column's heading (as mended), its own sign, the table's, the profile's. */
export function tellCurrency(
  table: FootedTable,
  column: Column,
  cell: ValueCell,
  repair: Repair | undefined,
  profile: Profile,
): ToldCurrency {
  const { reading } = table;
  const reporting = profile.reportingCurrency;
  const head = column.heads.find((h) => h.kind === 'currency');
  if (head) {
    const words = repair?.kind === 'currency' ? repair.repaired : head.phrase.text;
    const code = settleCurrency(findCurrencyWord(words) ?? reporting, reporting);
    const beside = reading.columns.some((c) => c !== column && codeOf(c, reporting) === reporting);
    return { code, spans: head.phrase.spans, convenience: code !== reporting && beside };
  }
  if (cell.sign?.kind === 'currency') {
    const code = settleCurrency(findCurrencyWord(cell.sign.phrase.text) ?? reporting, reporting);
    return { code, spans: cell.sign.phrase.spans, convenience: false };
  }
  const sign = signOver(table, column);
  if (sign)
    return {
      code: settleCurrency(findCurrencyWord(sign.text) ?? reporting, reporting),
      spans: sign.spans,
      convenience: false,
    };
  const corner = reading.corner.find((h) => h.kind === 'currency');
  const code = corner ? settleCurrency(findCurrencyWord(corner.phrase.text) ?? reporting, reporting) : reporting;
  return { code, spans: corner?.phrase.spans ?? [], convenience: false };
}

function codeOf(column: Column, reporting: string): string | undefined {
  const head = column.heads.find((h) => h.kind === 'currency');
  return head && settleCurrency(findCurrencyWord(head.phrase.text) ?? '', reporting);
}

const signs = new WeakMap<FootedTable, ReadonlyMap<number, Phrase>>();

/** The currency sign of a column's first figure that has one: tables print it at the top and at totals only. */
function signOver(table: FootedTable, column: Column): Phrase | undefined {
  const known = signs.get(table) ?? firstSigns(table);
  signs.set(table, known);
  return known.get(column.index);
}

function firstSigns(table: FootedTable): ReadonlyMap<number, Phrase> {
  const found = new Map<number, Phrase>();
  for (const { column, cell } of table.datapoints) {
    if (cell.sign?.kind === 'currency' && !found.has(column.index)) found.set(column.index, cell.sign.phrase);
  }
  return found;
}
