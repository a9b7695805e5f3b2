import { BY_EDGAR_CODE, BY_ISO_CODE } from './countries.js';
import {
  DURATION_IN_DAYS,
  DURATION_IN_HOURS,
  DURATION_IN_MONTHS,
  DURATION_IN_WEEKS,
  DURATION_IN_YEARS,
} from './durations.js';
import { exchangeKey, namesToCodes } from './names.js';
import { EXCHANGES, PROVINCES_BY_EDGAR_CODE, STATES } from './places.js';
import { QUARTER_END } from './quarter-end.js';
import { numeric, type Registry, type Transformation, text } from './transformation.js';
import { durationOfWords, numberOfWords } from './words-of-numbers.js';

/** The SEC's registry (31 August 2015, as it has grown). */
export const REGISTRY_SEC: Registry = new Map<string, Transformation>([
  ['boolballotbox', ballotBox('false', 'true')],
  ['countrynameen', namesToCodes(BY_ISO_CODE)],
  ['datequarterend', QUARTER_END],
  ['durday', DURATION_IN_DAYS],
  ['durhour', DURATION_IN_HOURS],
  ['durmonth', DURATION_IN_MONTHS],
  ['durweek', DURATION_IN_WEEKS],
  ['durwordsen', text(durationOfWords)],
  ['duryear', DURATION_IN_YEARS],
  ['edgarprovcountryen', namesToCodes(PROVINCES_BY_EDGAR_CODE + BY_EDGAR_CODE)],
  ['entityfilercategoryen', text(filerCategory)],
  ['exchnameen', namesToCodes(EXCHANGES, exchangeKey)],
  ['numinf', numeric(() => 'INF')],
  ['numnan', numeric(() => 'NaN')],
  ['numneginf', numeric(() => '-INF')],
  ['numwordsen', numeric(numberOfWords)],
  ['stateprovnameen', namesToCodes(STATES)],
  ['yesnoballotbox', ballotBox('No', 'Yes')],
]);

/** An empty box, or one with a tick or a cross. */
function ballotBox(empty: string, marked: string): Transformation {
  return text((box) => (box === '\u2610' ? empty : box === '\u2611' || box === '\u2612' ? marked : undefined));
}

function filerCategory(words: string): string | undefined {
  if (/^[Ll]arge\s+[Aa]ccelerated\s+[Ff]iler$/.test(words)) return 'Large Accelerated Filer';
  if (/^[Aa]ccelerated\s+[Ff]iler$/.test(words)) return 'Accelerated Filer';
  return /^[Nn]on[^\w]+[Aa]ccelerated\s+[Ff]iler$/.test(words) ? 'Non-accelerated Filer' : undefined;
}
