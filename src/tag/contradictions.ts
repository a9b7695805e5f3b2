import { type Diagnostic, diagnose } from '../diagnostic/diagnostic.js';
import type { Reading } from '../document/reading.js';
import { coverages } from '../fact/coverage.js';
import { aspectKeys, duplicateSets } from '../fact/duplicate-sets.js';
import { classify } from '../fact/duplicates.js';
import type { Fact } from '../fact/fact.js';
import type { Report } from '../fact/report.js';
import { squash } from '../source/phrase.js';
import type { Span } from '../source/source.js';
import type { Concept } from '../taxonomy/taxonomy.js';
import { clark } from '../value/qname.js';
import { remember } from '../value/remembered.js';
import { identify } from './identity.js';
import { labelOf, labelsOf, titleOf } from './own-labels.js';
import type { Proposals } from './propose.js';
import type { Words } from './words.js';

/** What is needed of a report whose facts may contradict each other. */
export type Contested = Pick<Report, 'facts' | 'proofs' | 'source' | 'page'>;

/**
 * Of facts that say different values of the very same thing, one at least is named wrongly: the one that is supported best keeps
 * the concept; the rows (columns, where the row is the same) of the others get a proposed concept of their own words, for review.
 * Figures that are rounded from one number do not contradict each other.
 */
export function settleContradictions(
  report: Contested,
  words: Words,
  proposals: Proposals,
): { facts: readonly Fact[]; diagnostics: readonly Diagnostic[] } {
  const sets = duplicateSets(report.facts).filter(isAtOdds);
  if (sets.length === 0) return { facts: report.facts, diagnostics: [] };
  const lines = losingLines(report.facts, sets, supportOf(report, words, proposals));
  const lineOf = (fact: Fact) => linesOf(fact).flatMap((line) => lines.get(line) ?? [])[0];
  const naming = new Naming(report, words, proposals);
  for (const fact of report.facts) if (!lineOf(fact)) naming.keep(fact);
  const named = new Map<Fact, Fact>();
  const diagnostics: Diagnostic[] = [];
  for (const [line, facts] of groupBy(report.facts, lineOf)) {
    const concept = proposals.conceptNamed(line.keeper.concept);
    if (!concept) continue;
    const renamed = naming.rename(facts, concept, line);
    for (const [fact, other] of renamed) named.set(fact, other);
    diagnostics.push(tell(line.keeper, renamed));
  }
  return { facts: report.facts.map((fact) => named.get(fact) ?? fact), diagnostics };
}

/** Adds a fact to those that agree, but if one says the same already. */
function addTo(facts: Fact[], fact: Fact): void {
  if (facts.every((one) => classify([one, fact]) !== 'complete')) facts.push(fact);
}

function isAtOdds(set: readonly Fact[]): boolean {
  return classify(set) === 'inconsistent';
}

/** A row, a column or a cell whose facts of one concept contradict another fact. */
interface Line {
  readonly keeper: Fact;
  readonly across: boolean;
}

/** The lines in which a fact stands, with its concept: its own place; in a table then its row and its column. */
function linesOf({ concept, provenance: { datapoint } }: Fact): readonly string[] {
  const [table, row, column] = datapoint.split('.') as [string, string, string | undefined];
  const places = column === undefined ? [datapoint] : [datapoint, `${table}.${row}`, `${table}.${column}`];
  return places.map((place) => `${place} ${clark(concept)}`);
}

/** The lines that lose: of each set all that contradict the fact supported best. Where most of a row (column) contradicts, it is all of it. */
function losingLines(
  facts: readonly Fact[],
  sets: readonly (readonly Fact[])[],
  support: (fact: Fact) => readonly number[],
): Map<string, Line> {
  const lines = new Map<string, Line>();
  const [all, odd] = [countLines(facts), countLines(sets.flat())];
  const isMostlyOdd = (line: string) => 2 * (odd.get(line) ?? 0) > (all.get(line) ?? 0);
  const isLost = (fact: Fact) => linesOf(fact).some((line) => lines.has(line));
  for (const set of sets) {
    const [keeper, ...others] = set.filter((fact) => !isLost(fact)).sort((a, b) => order(support(b), support(a)));
    if (!keeper) continue;
    const kept = [keeper];
    for (const fact of others) {
      if (isLost(fact)) continue;
      if (!isAtOdds([...kept, fact])) addTo(kept, fact);
      else {
        const [own, row = own, column = own] = linesOf(fact) as [string, string?, string?];
        const across = row !== own && linesOf(keeper)[1] === row;
        const line = across ? column : row;
        lines.set(isMostlyOdd(line) ? line : own, { keeper, across });
      }
    }
  }
  return lines;
}

function countLines(facts: readonly Fact[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const line of facts.flatMap(linesOf)) counts.set(line, (counts.get(line) ?? 0) + 1);
  return counts;
}

function order(a: readonly number[], b: readonly number[]): number {
  return a.map((one, at) => one - (b[at] as number)).find((difference) => difference !== 0) ?? 0;
}

/** How well a fact is supported, what counts most first: its proofs, how many words of the concept's label stand beside it, its place. */
function supportOf(report: Contested, words: Words, proposals: Proposals): (fact: Fact) => readonly number[] {
  const failed = new Set(report.proofs.filter(({ grade }) => grade === 'failed').map(({ id }) => id));
  const covers = coverages(report);
  const proved = (fact: Fact) => {
    if (fact.proofs.some((id) => failed.has(id))) return -1;
    return fact.proofs.length === 0 ? 0 : covers(fact).value ? 2 : 1;
  };
  const wordsOf = (text: string) => new Set(words.fold(text).split(' '));
  const likeness = ({ concept, provenance: { rowLabel, columnLabel } }: Fact) => {
    const beside = wordsOf(`${rowLabel} ${columnLabel}`);
    const named = proposals.conceptNamed(concept);
    return named ? [...wordsOf(labelOf(named))].filter((word) => beside.has(word)).length : 0;
  };
  const known = new Map<Fact, readonly number[]>();
  return (fact) => remember(known, fact, () => [proved(fact), likeness(fact), -fact.provenance.digits.start]);
}

/** Gives facts another concept, so that no two of a report contradict each other. */
class Naming {
  readonly #report: Contested;
  readonly #words: Words;
  readonly #proposals: Proposals;
  readonly #keyOf = aspectKeys();
  /** Folded, by their spans: all amounts of a sentence have the same. */
  readonly #sentences = new Map<readonly Span[], string>();
  readonly #said = new Map<string, Fact[]>();
  readonly #readings: ReadonlyMap<number, Reading>;
  /** How many of a concept had to be numbered. */
  readonly #numbered = new Map<Concept, number>();

  constructor(report: Contested, words: Words, proposals: Proposals) {
    this.#report = report;
    this.#readings = new Map(report.page.flatMap((b) => (b.kind === 'table' ? [[b.reading.table, b.reading]] : [])));
    this.#words = words;
    this.#proposals = proposals;
  }

  keep(fact: Fact): void {
    addTo(
      remember(this.#said, this.#keyOf(fact), () => []),
      fact,
    );
  }

  /** The facts of a line under the first of their own labels that contradicts nothing; each by itself where none does. */
  rename(facts: readonly Fact[], concept: Concept, line: Line): readonly (readonly [Fact, Fact])[] {
    if (duplicateSets(facts).some(isAtOdds)) return facts.flatMap((fact) => this.rename([fact], concept, line));
    for (const label of this.#labels(facts[0] as Fact, concept, line.across)) {
      const given = this.#give(facts, concept, label, line.keeper);
      if (given) return given;
    }
    return [];
  }

  /** Of its own words, then numbered without end. */
  *#labels(fact: Fact, concept: Concept, across: boolean): Generator<string> {
    const name = labelOf(concept);
    yield* labelsOf(fact, name, across, this.#report.source.text, this.#readings);
    for (let number = (this.#numbered.get(concept) ?? 1) + 1; ; number++) {
      this.#numbered.set(concept, number);
      yield `${name} no. ${number}`;
    }
  }

  #give(facts: readonly Fact[], old: Concept, label: string, keeper: Fact): [Fact, Fact][] | undefined {
    if (!/\p{L}{2}/u.test(label)) return undefined;
    const { concept } = this.#proposals.concept(label, old.type, old.periodType, old.balance, { wider: [old] });
    if (concept.name.local === old.name.local || (old.balance && concept.balance !== old.balance)) return undefined;
    const given = facts.map((fact): [Fact, Fact] => [fact, this.#renamed(fact, concept, keeper)]);
    const said = new Map<string, Fact[]>();
    for (const [, fact] of given) {
      const key = this.#keyOf(fact);
      remember(said, key, () => [...(this.#said.get(key) ?? [])]).push(fact);
    }
    if ([...said.values()].some(isAtOdds)) return undefined;
    for (const [, fact] of given) this.keep(fact);
    return given;
  }

  #renamed(fact: Fact, { name }: Concept, keeper: Fact): Fact {
    const { rowLabel: row, columnLabel: column, datapoint: place, concept: spans } = fact.provenance;
    const { text } = this.#report.source;
    const sentence = () => squash(spans.map(({ start, end }) => text.slice(start, end)).join(' '));
    const folded = () => remember(this.#sentences, spans, () => this.#words.fold(sentence()).slice(0, 200));
    const words = column === '' ? { row: '', column: folded() } : { row, column };
    const evidence = [`${titleOf(keeper)} says another value of ${keeper.concept.local} at the same time.`];
    return {
      ...fact,
      ...identify({ ...fact, concept: name }, fact.value, { place, ...words }),
      concept: name,
      claimed: fact.concept,
      reviews: [{ reason: 'concept-contradicted', evidence }, ...fact.reviews],
    };
  }
}

function groupBy(facts: readonly Fact[], lineOf: (fact: Fact) => Line | undefined): Map<Line, Fact[]> {
  const groups = new Map<Line, Fact[]>();
  for (const fact of facts) {
    const line = lineOf(fact);
    if (line) remember(groups, line, () => []).push(fact);
  }
  return groups;
}

function tell(keeper: Fact, renamed: readonly (readonly [Fact, Fact])[]): Diagnostic {
  const names = [...new Set(renamed.map(([, { concept }]) => concept.local))].join(', ');
  const [first] = renamed[0] as readonly [Fact, Fact];
  return diagnose(
    'tag-concept-contradicted',
    `${titleOf(first)} and ${titleOf(keeper)} cannot both be ${keeper.concept.local}: ${names} is proposed.`,
    [first.provenance.span, keeper.provenance.span],
    {
      help: 'Its facts use the proposed concept and are marked for review; what the words around it say apart may be missing in the lexicon.',
    },
  );
}
