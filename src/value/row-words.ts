const TOTAL =
  /^(?:(?:grand\s+)?totals?\b|subtotal|sub-total|net\s+(?:income|loss|profit|earnings|cash|book|carrying|assets|deferred|revenues?|sales)|gross\s+profit|profit\b|loss\s+(?:for|before|from operations)|operating\s+(?:income|loss|profit)|income\s+(?:\(loss\)\s+)?(?:before|from operations)|(?:segment|operating)\b.*\b(?:profit|loss|income)|balance\b.*\b(?:end|december|june|september|march)|(?:ending|closing)\b)|,\s*(?:net|gross)$|\btotal$/i;
const OPENING =
  /\b(?:opening|beginning|start)\b|\bbrought\s+forward\b|^(?:balances?|as\s+(?:of|at)|at)?,?\s*(?:as\s+(?:of|at)\s+|at\s+)?january\s+1\b/i;
const CLOSING =
  /\b(?:closing|ending|end)\b|\bcarried\s+forward\b|^balances?,?\s+(?:as\s+(?:of|at)\s+|at\s+)?(?:december|june|september|march)\s+\d/i;

/** Whether a label is worded like a sum of what stands above it. */
export function isTotalLike(label: string): boolean {
  return TOTAL.test(label);
}

/** Whether a label says that it is a total. */
export function isSurelyTotal(label: string): boolean {
  return /^(?:grand\s+)?total\b|\btotal$/i.test(label);
}

/** "Opening balance", "Balance at beginning of year", "Balance, January 1". */
export function isOpening(label: string): boolean {
  return OPENING.test(label);
}

/** "Closing balance", "Total ending allowance balance", "Balance at end of year". */
export function isClosing(label: string): boolean {
  return CLOSING.test(label) && !OPENING.test(label);
}

/** A heading under which rows are taken away: "Less:". */
export function isDeduction(label: string): boolean {
  return /^(?:less|deduct|minus)\b/i.test(label);
}

/** Prices, rates, averages and lifetimes do not add up; "5.25% notes" do. */
export function isAdditive(words: string): boolean {
  return !/\b(?:average|per\s+(?:\w+\s+){0,2}(?:share|unit|warrant)|price|(?:average|effective|interest|exchange|tax|discount)\s+rates?|rates?$|percent(?:age)?|yield|useful li(?:fe|ves)|life|maturity|ratio)\b|(?<!\d)%/i.test(
    words,
  );
}
