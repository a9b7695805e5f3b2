import type { Reading } from '../document/reading.js';
import { currencyOf } from './across.js';
import { type Ledger, type Place, printed } from './ledger.js';
import type { ProvedSum } from './prove-sums.js';
import { compare, type FoundRate, show } from './rates.js';

/**
 * Enters one exchange rate over all rows of two columns: each row in which both have a figure is an identity of its own,
 * since it can fail alone. A rate that most rows do not share is no rate, and nothing is entered.
 */
export function proveRate(text: string, reading: Reading, rate: FoundRate, ledger: Ledger): ProvedSum[] {
  if (rate.agree.length < 2 || rate.agree.length <= rate.disagree.length) return [];
  const [base, translated] = [reading.columns[rate.base], reading.columns[rate.translated]];
  if (!base || !translated) return [];
  const names = `${currencyOf(base)} for one ${currencyOf(translated)}`;
  const rows = [
    ...rate.agree.map((row) => ({ row, holds: true })),
    ...rate.disagree.map((row) => ({ row, holds: false })),
  ];
  const span = compare(rate.low, rate.high) === 0 ? show(rate.low) : `${show(rate.low)} to ${show(rate.high)}`;
  return rows
    .sort((a, b) => a.row - b.row)
    .map(({ row, holds }): ProvedSum => {
      const of: Place = { reading, row, column: rate.base };
      const into: Place = { reading, row, column: rate.translated };
      const statement = `${printed(text, of)} : ${printed(text, into)} ${holds ? 'is' : 'is not'} ${span} ${names}`;
      const proof = ledger.enter(
        'exchange-rate',
        holds ? 'exact' : 'failed',
        [
          { place: of, role: 'base', weight: 1 },
          { place: into, role: 'translated', weight: 1 },
        ],
        statement,
        '0',
        '0',
      );
      return { proof, total: into, parts: [of] };
    });
}
