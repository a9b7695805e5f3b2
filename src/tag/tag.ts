import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { Result } from '../diagnostic/result.js';
import type { Amount } from '../document/datapoint.js';
import type { Footed } from '../document/footed.js';
import type { Profile } from '../fact/profile.js';
import type { PageBlock, Report } from '../fact/report.js';
import type { Taxonomy } from '../taxonomy/taxonomy.js';
import { remember } from '../value/remembered.js';
import { takeCensus } from './census.js';
import { settleContradictions } from './contradictions.js';
import { footnotesOf } from './footnotes.js';
import { findLateHeads } from './late-heads.js';
import { Proposals } from './propose.js';
import { tagAmounts } from './prose.js';
import { silentScale } from './prose-scale.js';
import { reconciliationOf } from './reconciled.js';
import type { RowTerm } from './row-terms.js';
import { Segments } from './segments.js';
import { type Tagging, tagTable } from './tables.js';
import { titlesOf } from './titles.js';
import { wordsOf } from './words.js';

/**
 * Tags datapoints and amounts with a taxonomy: out come facts in the order of the note, an extension for what the taxonomy
 * lacks, and a census of every number. Values are whole units with the sign of their concept's balance.
 *
 * Says what had to be proposed, inferred or assumed, and every number that is in no fact.
 */
export function tag(taxonomy: Taxonomy, profile: Profile): (footed: Footed) => Result<Report> {
  return (footed) => {
    const { document, tables } = footed;
    const words = wordsOf(taxonomy);
    const proposals = new Proposals(taxonomy, words, profile);
    const footnotes = footnotesOf(document, (at) => tables.find((t) => t.reading.table === at)?.reading.rows ?? []);
    const segments = new Segments(footed, words);
    const titles = titlesOf(document, words);
    const proseScale = silentScale(footed.amounts, profile, tables);
    const { text } = document.source;
    const reconciliation = reconciliationOf(footed, segments, words);
    const ofNote = { segments, reconciliation, titles, proseScale };
    const tagging: Tagging = { text, taxonomy, words, profile, proposals, footnotes, ...ofNote };
    const diagnostics: Diagnostic[] = [];
    const terms = new Map<Amount, RowTerm>();
    const inTable = amountsOfTables(footed);
    const ofTables = tables.flatMap((table) => {
      const made = tagTable(table, inTable.get(table.reading.table) ?? [], tagging);
      for (const diagnostic of made.diagnostics) diagnostics.push(diagnostic);
      for (const [amount, term] of made.terms) terms.set(amount, term);
      return made.facts;
    });
    const proofs = new Map(footed.amounts.map((amount) => [amount.id, [] as string[]]));
    for (const { id, members } of footed.proofs) for (const { datapoint } of members) proofs.get(datapoint)?.push(id);
    const prose = tagAmounts(document, footed.amounts, (id) => proofs.get(id) ?? [], terms, tagging);
    const page = pageOf(footed);
    const made = [...ofTables, ...prose.facts];
    made.sort((a, b) => a.provenance.digits.start - b.provenance.digits.start || (a.id < b.id ? -1 : 1));
    const settled = settleContradictions(
      { facts: made, proofs: footed.proofs, source: document.source, page },
      words,
      proposals,
    );
    const { facts } = settled;

    const late = findLateHeads(tables, profile);
    const said = [...late, ...diagnostics, ...prose.diagnostics, ...settled.diagnostics];
    const left = tables.flatMap((t) => t.datapoints.filter((d) => t.notAllocated.has(d.id)).map((d) => d.cell.digits));
    const told = [
      ...left,
      ...said.filter((d) => d.code === 'tag-number-left' || d.code === 'tag-no-period').flatMap((d) => d.spans),
    ];
    const { census, diagnostics: lost } = takeCensus(document, tables, facts, told);
    const report: Report = {
      source: document.source,
      entity: profile.entity,
      language: 'en',
      form: profile.form,
      facts,
      footnotes: footnotes.all,
      proofs: footed.proofs,
      extension: proposals.extension(new Set(facts.map((f) => f.concept.local))),
      census,
      page,
    };
    return new Result(report, [...said, ...lost]);
  };
}

/** The blocks as they are to be shown, each table as it was read. */
function pageOf({ document, tables }: Footed): readonly PageBlock[] {
  let table = 0;
  return document.blocks.flatMap((block): PageBlock[] => {
    if (block.kind !== 'table') return [block];
    const reading = tables.find((t) => t.reading.table === table)?.reading;
    table++;
    return reading ? [{ kind: 'table', reading }] : [];
  });
}

/** The amounts in the words of each table, by its number. */
function amountsOfTables({ document, amounts }: Footed): Map<number, Amount[]> {
  const numbers = new Map<number, number>();
  for (const [block, { kind }] of document.blocks.entries()) if (kind === 'table') numbers.set(block, numbers.size);
  const found = new Map<number, Amount[]>();
  for (const amount of amounts) {
    const number = numbers.get(amount.block);
    if (number !== undefined) remember(found, number, () => []).push(amount);
  }
  return found;
}
