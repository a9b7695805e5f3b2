import { absolute, type Figure } from './matrix.js';

/** A row (or a column) as the search sees it: its figures across, and what its words say. */
export interface Line {
  readonly index: number;
  readonly figures: readonly (Figure | undefined)[];
  /** Its words are those of a total: expected to be a sum even where it fails. */
  readonly totalLike: boolean;
  /** Its words claim a sum, so that a failing one is an error: "Total …", "Net loss"; not "Other gain, net". */
  readonly claims: boolean;
  /** Its words say "total": nothing but a sum. */
  readonly surelyTotal: boolean;
  /** A group begins here. */
  readonly opens: boolean;
  /** The last of its table or group: where a total stands, if there is one. */
  readonly closes: boolean;
  /** Stands under "Less:". */
  readonly deducted: boolean;
}

export interface FoundSum {
  readonly total: number;
  readonly parts: readonly { readonly line: number; readonly weight: 1 | -1 }[];
}

/** A sum reaches over at most so many open lines: this keeps the search linear in the length of a table. */
const LONGEST = 80;

/**
 * Finds which lines are signed sums of the open lines right above them. A sum found becomes one line, and the search goes
 * on: iterative collapse. A line is a sum when the figures of most columns say so; a column that disagrees then is a
 * failed sum and not another structure. With no column to say so, words and the size of the difference must.
 *
 * Cost: lines × LONGEST × columns at most.
 */
export function findSums(
  lines: readonly Line[],
  rule: { readonly total: (line: Line) => boolean; readonly adding: boolean } = ANY,
): FoundSum[] {
  const found: FoundSum[] = [];
  const open: { line: Line; boundary: boolean }[] = [];
  for (const line of lines) {
    if (line.figures.every((f) => f === undefined)) {
      continue;
    }
    const best = rule.total(line) ? findBest(line, open, rule.adding) : undefined;
    if (best) {
      found.push({ total: line.index, parts: best.parts });
      open.length = best.start;
      open.push({ line, boundary: true });
    } else open.push({ line, boundary: line.opens });
  }
  return found;
}

/** Any line may be a total, and parts may be taken away. */
const ANY = { total: () => true, adding: false };

interface Candidate {
  readonly start: number;
  readonly parts: FoundSum['parts'];
  readonly rank: readonly number[];
}

function findBest(
  total: Line,
  open: readonly { line: Line; boundary: boolean }[],
  adding: boolean,
): Candidate | undefined {
  if (open.length < 2) return undefined;
  const lowest = Math.max(0, open.length - LONGEST);
  const deducts = open.slice(lowest).some(({ line }) => line.deducted);
  let best: Candidate | undefined;
  for (const { weigh, firstAdds, sure } of PATTERNS) {
    // a sum that merely looks like a slip gives way to a difference that holds
    if (sure && (adding || (best?.rank[0] ?? 0) > 0)) continue;
    if (sure && !firstAdds && !deducts) continue;
    const sums = total.figures.map(() => ({ value: 0n, ulps: 0n, nonzero: 0, present: 0, dashes: 0 }));
    for (let start = open.length - 1; start >= lowest; start--) {
      const { line, boundary } = open[start] as { line: Line; boundary: boolean };
      addLine(sums, line, weigh(line));
      if (open.length - start < 2) continue;
      // of a total all parts are named before what is left: "Other" is no difference but the next total's last part
      if (firstAdds && line.surelyTotal && !total.totalLike && !total.closes) continue;
      const natural = start === 0 || boundary || open[start - 1]?.boundary === true;
      const verdict = judge(total, sums, firstAdds ? line : undefined, sure, natural);
      if (!verdict || !accepted(verdict, total, natural) || (sure && !surely(verdict))) continue;
      const rank = [verdict.exact - verdict.missed, natural ? 1 : 0, open.length - start];
      if (best && !outranks(rank, best.rank)) continue;
      const parts = open.slice(start).map(({ line: l }, i) => ({
        line: l.index,
        weight: firstAdds && i === 0 ? (1 as const) : weigh(l),
      }));
      best = { start, parts, rank };
    }
  }
  return best;
}

/** Which parts add and which take away. In all but the plain sum every column must agree. */
const PATTERNS: readonly { weigh(line: Line): 1 | -1; readonly firstAdds: boolean; readonly sure: boolean }[] = [
  { weigh: () => 1, firstAdds: false, sure: false },
  { weigh: (line) => (line.deducted ? -1 : 1), firstAdds: false, sure: true },
  { weigh: () => -1, firstAdds: true, sure: true },
];

interface Running {
  value: bigint;
  ulps: bigint;
  nonzero: number;
  present: number;
  dashes: number;
}

function addLine(sums: Running[], line: Line, weight: 1 | -1): void {
  line.figures.forEach((figure, c) => {
    const sum = sums[c];
    if (!figure || !sum) return;
    sum.value += weight > 0 ? figure.value : -figure.value;
    sum.ulps += figure.ulp;
    sum.present++;
    if (figure.dash) sum.dashes++;
    if (figure.value !== 0n) sum.nonzero++;
  });
}

interface Verdict {
  readonly exact: number;
  readonly near: number;
  readonly missed: number;
  /** Columns that agree, but of one figure only: the total repeats it. */
  readonly alone: number;
  /** The total and the sum of each column that misses, but for dashes. */
  readonly misses: readonly (readonly [bigint, bigint])[];
  readonly digits: number;
}

/**
 * How the columns of a total agree with the sums of its parts, of which `first`, taken away, adds. None where it could not
 * be accepted: one misses and all must be `sure`, or none is exact and the parts are no `natural` group.
 */
function judge(
  total: Line,
  sums: readonly Running[],
  first: Line | undefined,
  sure: boolean,
  natural: boolean,
): Verdict | undefined {
  let [exact, near, missed, alone, digits] = [0, 0, 0, 0, 0];
  let misses: [bigint, bigint][] | undefined;
  for (let c = 0; c < sums.length; c++) {
    const sum = sums[c] as Running;
    const figure = total.figures[c];
    if (!figure || sum.present === 0) continue;
    const value = first ? sum.value + 2n * (first.figures[c]?.value ?? 0n) : sum.value;
    if (figure.dash && value !== 0n) {
      if (!total.totalLike) missed++; // a total may be left unallocated; any other row just has no figure there
      continue;
    }
    if (sum.dashes === sum.present) continue; // nothing but dashes says nothing
    if (figure.value === value) {
      if (sum.nonzero >= 2) {
        exact++;
        digits = Math.max(digits, absolute(figure.value).toString().length);
      } else if (figure.value !== 0n) alone++;
    } else if (sum.nonzero >= 2 && 2n * absolute(figure.value - value) <= sum.ulps + figure.ulp) near++;
    else if (sure) return undefined;
    else {
      missed++;
      misses ??= [];
      misses.push([figure.value, value]);
    }
  }
  return exact > 0 || natural ? { exact, near, missed, alone, misses: misses ?? [], digits } : undefined;
}

function accepted(v: Verdict, total: Line, natural: boolean): boolean {
  if (v.exact > 0 && v.missed === 0) return v.exact + v.near >= 2 || v.digits >= 3 || total.totalLike;
  if (v.exact > 0 && total.totalLike)
    return v.exact >= v.missed && (total.claims || v.digits >= 3 || areSlips(v, total));
  if (v.exact > 0 && total.closes && natural) return v.exact >= v.missed && v.digits >= 3 && areSlips(v, total);
  if (v.exact > 0) return natural && v.exact >= 2 && v.exact >= 2 * v.missed && v.digits >= 3;
  if (!natural || !(total.claims || (total.totalLike && v.alone > 0))) return false;
  return v.missed > 0 ? areSlips(v, total) : v.near > 0 || v.alone > 0;
}

/** Whether every miss looks like a slip of the pen. */
function areSlips({ misses }: Verdict, { surelyTotal }: Line): boolean {
  return misses.every(([total, sum]) => isSlip(total, sum, surelyTotal));
}

/** Taking away fits by chance more often than adding: no column may disagree, and more than one must agree or be long. */
function surely(v: Verdict): boolean {
  return v.missed === 0 && (v.exact >= 2 || v.digits >= 4);
}

/** A difference of one digit (d·10^k), of two digits swapped (9·d·10^k), or under 2 % where the words say "total". */
export function isSlip(total: bigint, sum: bigint, surelyTotal: boolean): boolean {
  const difference = absolute(total - sum);
  const leading = BigInt(difference.toString().replace(/0+$/, '') || '0');
  const alike = absolute(total) < 11n * absolute(sum) && absolute(sum) < 11n * absolute(total) + 11n;
  if (leading < 10n) return sum !== 0n;
  if (leading % 9n === 0n && leading / 9n < 10n) return alike;
  return surelyTotal && 50n * difference <= absolute(sum);
}

function outranks(a: readonly number[], b: readonly number[]): boolean {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return (a[i] as number) > (b[i] as number);
  return false;
}
