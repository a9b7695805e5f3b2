import type { Amount } from '../document/datapoint.js';
import type { Profile } from '../fact/profile.js';
import { settleCurrency } from '../value/currency.js';

const OPENING = /^\s*\(\s*(?:(?:or|approximately|about|equivalent\s+to|equal\s+to|i\.e\.,?)\s+)*$/i;

/** "RMB 121.5 million (US$17.2 million)": the amounts in another currency, each by the one of the reporting currency before it. */
export function findTranslations(
  amounts: readonly Amount[],
  text: string,
  { reportingCurrency }: Profile,
): ReadonlyMap<Amount, Amount> {
  const found = new Map<Amount, Amount>();
  for (const [index, next] of amounts.entries()) {
    const last = amounts[index - 1];
    if (!last?.currency || !next.currency || last.block !== next.block) continue;
    const [code, other] = [last, next].map((a) => settleCurrency(a.currency?.code ?? '', reportingCurrency));
    if (code !== reportingCurrency || other === reportingCurrency) continue;
    if (OPENING.test(text.slice(last.span.end, next.span.start))) found.set(last, next);
  }
  return found;
}
