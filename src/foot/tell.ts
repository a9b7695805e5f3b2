import { type Diagnostic, diagnose } from '../diagnostic/diagnostic.js';
import type { Amount } from '../document/datapoint.js';
import type { Repair } from '../document/footed.js';
import type { Proof } from '../document/proof.js';
import type { Reading } from '../document/reading.js';
import type { Span } from '../source/source.js';
import { datapointId, type Place, title } from './ledger.js';
import type { ProvedSum } from './prove-sums.js';

const WORDS: Readonly<Record<Proof['kind'], string>> = {
  'sum-down': 'the rows do not add up to it',
  'sum-across': 'the columns do not add up to it',
  'roll-forward': 'the opening balance and the movements do not lead to it',
  'carried-forward': 'it is not what the year before closed with',
  'exchange-rate': 'it is not translated at the rate of the other rows',
  'tie-table': 'it differs from the same figure elsewhere',
  'tie-prose': 'the words and the table differ',
};

/** What a failed or merely rounded identity has to say: row and column in words, the members' places, both sides. */
export function tellProofs(proved: readonly ProvedSum[]): Diagnostic[] {
  const crossing = countFailures(proved);
  return proved.flatMap(({ proof, total, parts }): Diagnostic[] => {
    if (proof.grade === 'exact') return [];
    const spans = [total, ...parts].flatMap(spanOf);
    if (proof.grade === 'within-rounding') {
      const message = `${title(total)}: within rounding, off by ${proof.difference}.`;
      return [diagnose('foot-within-rounding', message, spans, { actual: proof.statement })];
    }
    const code =
      proof.kind === 'exchange-rate'
        ? 'foot-rate-failed'
        : proof.kind === 'carried-forward'
          ? 'foot-tie-failed'
          : 'foot-sum-failed';
    const single = [total, ...parts].filter((place) => (crossing.get(datapointId(place)) ?? 0) > 1);
    const first =
      single.length === 1 ? `More than one identity fails at ${title(single[0] as Place)}: look there first. ` : '';
    const where = `${first}${partsHelp(parts)}`;
    const message = `${title(total)}: ${WORDS[proof.kind]}, the difference is ${proof.difference}.`;
    return [diagnose(code, message, spans, { actual: proof.statement, help: where })];
  });
}

function partsHelp(parts: readonly Place[]): string {
  return `One of these is wrong, or is read wrong: ${parts.map(title).join('; ')}.`;
}

function countFailures(proved: readonly ProvedSum[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { proof } of proved) {
    if (proof.grade !== 'failed') continue;
    for (const { datapoint } of proof.members) counts.set(datapoint, (counts.get(datapoint) ?? 0) + 1);
  }
  return counts;
}

export function tellFailedTie(proof: Proof, amount: Amount, place: Place): Diagnostic {
  const message = `${title(place)}: ${WORDS['tie-prose']} by one digit.`;
  const help =
    'The row cites the footnote in which this amount stands; one of the two is wrong, or they are not the same thing.';
  return diagnose('foot-tie-failed', message, [amount.span, ...spanOf(place)], { actual: proof.statement, help });
}

/** Headings of a table that were mended, with their evidence. */
export function tellRepairs(repairs: readonly Repair[], reading: Reading): Diagnostic[] {
  if (repairs.length === 0) return [];
  const phrases = [
    ...reading.rows.flatMap((r) => r.label ?? []),
    ...reading.columns.flatMap((c) => c.heads.map((h) => h.phrase)),
  ];
  // of several alike the first
  const byText = new Map(phrases.reverse().map((phrase) => [phrase.text, phrase]));
  return repairs.map((repair) => {
    const code = repair.kind === 'period' ? 'foot-header-period-repaired' : 'foot-header-currency-repaired';
    const own = repair.kind === 'period' ? byText.get(repair.printed) : headOf(reading, repair);
    return diagnose(code, `"${repair.printed}" is read as "${repair.repaired}".`, own?.spans ?? [], {
      actual: repair.printed,
      expected: repair.repaired,
      help: `${repair.evidence.join(' ')} Every fact under it is marked for review.`,
    });
  });
}

function headOf(reading: Reading, repair: Repair) {
  return reading.columns
    .filter((c) =>
      reading.rows.some((r) => repair.datapoints.has(datapointId({ reading, row: r.index, column: c.index }))),
    )
    .flatMap((c) => c.heads)
    .find((h) => h.kind === 'currency')?.phrase;
}

function spanOf(place: Place): Span[] {
  const cell = place.reading.rows[place.row]?.cells[place.column];
  return cell ? [cell.span] : [];
}
