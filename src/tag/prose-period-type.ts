import type { Amount } from '../document/datapoint.js';
import type { PeriodType } from '../taxonomy/authored.js';
import type { ProseUnit } from './prose-kind.js';
import type { AmountTime } from './prose-period.js';
import type { Series } from './series.js';

/** Words of what stands at a day: debts and their terms, balances, prices. */
const STANDING =
  /\b(?:outstanding|balances?|remaining|payable|receivable|unrecognized|carrying|fair\s+value|principal|notes?\s+due|senior\s+notes|credit\s+facilit\w+|revolving|capacity|available|accrued|liabilit\w+|assets?|notional|commitments?|exercise\s+price|conversion\s+prices?|line\s+of\s+credit|credit\s+agreement|operating\s+loss\w*|NOLs?|up\s+to|sublimit|facility|debt|par\s+value|interest\s+rates?|fixed\s+rate|bears?\s+interest|collateral|holds?|held|goodwill|deposits?|borrow\w*|carryforwards?|maximum|deferred\s+revenue|unamortized|valued\s+at|term\s+loan|loan\s+agreement|promissory\s+note|volatility|dividend\s+yield|risk.free|(?:share|stock)\s+price|price\s+per|warrants?)\b/i;
/** A rate as a debt bears it, or as an estimate takes it. */
const OF_DEBT =
  /%\s*(?:per\s+annum\s+)?(?:unsecured\s+|convertible\s+|fixed[- ]rate\s+|senior\s+)*(?:notes|senior|debentures|bonds)\b|\binterest\s+(?:at|rates?|of)\b|\bbears?\b|\bcoupon\b|\bvolatility\b|\bdividend\s+yield\b|\brisk.free\b|\bown(?:s|ed|ership)?\b|\bremaining\b|\bfixed\s+rate\b|\bdiscount\s+rate\b|\bborrowing\s+rate\b|\bloan.to.value\b|\bexceed\w*\s+(?:its|their|the)\s+carrying\b/i;
/** A share of a whole over a year: of revenue with one customer. */
const SHARE = /\b(?:accounted\s+for|represent(?:s|ed)?|comprised)\b/i;
/** What was done, right before the amount. */
const DONE =
  /\b(?:repaid|paid|pay|prepaid|retired|repurchased|drew|borrowed|settled|collected|received|contributed|proceeds|fees?|converted|exchanged|sold|expenses?|recognized|charges?|gains?|loss)\b[^,;]{0,25}$/i;
/** A difference between two days, of which a sentence may name but the later. */
const CHANGED =
  /\b(?<!would\s+have\s+been\s+)(?:(?:in|de)creased|reduced)\s+by\s+(?:(?:approximately|about|a\s+total\s+of)\s+)*$/i;
/** A margin over a rate, a fee, a share of what is redeemed: terms that run. */
const MARGIN = /\b(?:plus|margin|spread|fee|redemption|equal\s+to)\b/i;
/** A gain or loss by its source, however long the words for it. */
const RESULT =
  /\b(?<!un)(?:realized\s+|recorded\s+|recognized\s+)?(?:gains?|loss(?:es)?|expenses?|charges?)\s+(?:on|from|related\s+to|associated\s+with)\b[^.;,]{0,60}$/i;
/** What is lent, right behind the amount: the principal of a debt as it is taken up. */
const LENT =
  /^\s*(?:in\s+)?(?:of\s+)?(?:(?:the|its|our|aggregate|new|senior|unsecured|secured|convertible|fixed[- ]rate|multi-tranche|delayed|draw|\d[\w.%-]*|revolving|term|credit|multicurrency)\s+){0,6}(?:principal|notes|debentures|bonds|loans?|facilit\w+|line\s+of\s+credit|credit\s+agreement)\b/i;
/** The taking up of it, right before. */
const TAKEN_UP =
  /\b(?:issued|issuance\s+of|offering\s+of|entered\s+into|obtained|executed|replaced)\s+(?:(?:an?|our|its|the|new|additional|aggregate|of|approximately|unsecured|senior)\s+)*$/i;
/** What is foreseen is told at a day, whenever it will happen. */
const FORESEEN =
  /\b(?:estimated|expected|future)\s+(?:(?:aggregate|annual|future)\s+)*(?:amortization|depreciation|accretion)\b|\b(?:aggregate|future|scheduled)\s+(?:principal\s+|annual\s+|minimum\s+)*(?:maturities|payments)\b/i;
/** A schedule of what falls due, told in a sentence. */
const SCHEDULE = /\b(?:maturities|amortization|payments)\b[^.;]{0,150}\bas\s+follows\b/i;
/** Counts of what there is. */
const KEPT =
  /\bauthorized\b|\bavailable\s+for\s+(?:issuance|grant)\b|\breserved\b|#\s*(?:square\s+f|employees|series\s+of|stores|restaurants|locations|acres)/i;
/** What becomes of the amount, right behind it: it is still there. */
const LEFT =
  /^\s*(?:(?:that|which)\s+)?(?:remain(?:s|ed)?\b|(?:was|were|is|are)\s+(?:outstanding|unpaid|undrawn|available)\b|(?:will\s+)?expires?\b|(?:may|can)\s+be\s+carried\s+forward\b)/i;
/** What the amount is of, right before it: a thing that is there at a day, whatever else the sentence tells. */
const BALANCE =
  /\b(?:liability|asset|receivable|payable|principal|limit|balance|deficit|capacity|(?:fair|market|book|face)\s+value|carrying\s+(?:amount|value)|face\s+amount|notional(?:\s+amount)?)\s+(?:(?:of|at|was|were|is|are|totaling|totaled|aggregating|approximately|about|up|to)\s+)*$/i;
/** What a share earns or is granted at: no price that stands. */
const EARNED = /\b(?:dividends?|earnings|income|loss|tax|grant[- ]date|grants)\b/i;
/** Words of what happens over a time. */
const HAPPENING =
  /\b(?:expenses?|expensed|recognized|recorded|incurred|revenues?|sales|paid|payments?|proceeds|granted|issued|sold|repurchased|purchased|impairment|amortization|depreciation|gains?|loss(?:es)?|costs?|income|charges?|vested|exercised|converted|repaid|received|increased?|decreased?|earned|tax\s+rate)\b/i;

/** Whether a concept proposed for a series is of a day or of a stretch of time: by its time's own words, else by those around. */
export function proposedPeriodType(
  series: Series,
  unit: ProseUnit,
  time: AmountTime | undefined,
  text: string,
): PeriodType {
  const first = series.amounts[0] as Amount;
  const sentence = first.sentence.spans[0] ?? first.span;
  const far = unit === 'count' ? 160 : 70;
  const before = text.slice(Math.max(sentence.start, series.span.start - far), series.span.start);
  const front = text.slice(sentence.start, series.span.start);
  const behind = text.slice(series.span.end, Math.min(sentence.end, series.span.end + 50));
  if (unit === 'percent' && SHARE.test(before)) return 'duration';
  if (unit === 'currency' && CHANGED.test(before)) return 'duration';
  if (time?.near && time.kind === 'instant') return 'instant';
  if (unit === 'currency' && (FORESEEN.test(before) || SCHEDULE.test(front) || LEFT.test(behind))) return 'instant';
  if (time?.near && time.kind === 'duration' && time.months !== undefined) return 'duration';
  if (unit === 'price') return EARNED.test(before) || /\btax\b/i.test(behind) ? 'duration' : 'instant';
  if (unit === 'percent') return OF_DEBT.test(`${before}%${behind}`) && !MARGIN.test(before) ? 'instant' : 'duration';
  if (unit === 'count' && KEPT.test(`${before}#${behind}`)) return 'instant';
  if (unit === 'currency' && TAKEN_UP.test(before) && LENT.test(behind)) return 'instant';
  if (unit === 'currency' && BALANCE.test(before)) return 'instant';
  if (RESULT.test(before)) return 'duration';
  if (DONE.test(before) || (unit === 'count' && HAPPENING.test(before))) return 'duration';
  const stands = STANDING.test(before) || STANDING.test(behind);
  const happens = HAPPENING.test(before) || (unit === 'currency' && HAPPENING.test(behind));
  if (time?.near && time.kind === 'duration') return stands && !happens ? 'instant' : 'duration';
  return stands ? 'instant' : 'duration';
}
