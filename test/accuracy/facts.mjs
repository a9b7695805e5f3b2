// The pipeline over one note, and its facts in plain values to be scored, joined and compared.

import { groupOf } from '../../dist/document/reading.js';
import { coverages } from '../../dist/fact/coverage.js';
import { standings } from '../../dist/fact/standing.js';
import { oimOfNote, profileSchema, report, toText, xbrlJson } from '../../dist/index.js';
import { givenSpan } from '../../dist/source/source.js';
import { clark } from '../../dist/value/qname.js';
import { unitKey } from '../../dist/value/unit.js';

/** What a note says in one form: its xBRL-JSON as the stream worker answers it, and its facts with their places and proofs. */
export function factsOf({ source, profile }, taxonomy) {
  const { value } = report(source, taxonomy, profileSchema.parse(profile));
  const covers = coverages(value);
  const standing = standings(value, covers);
  const readings = value.page.flatMap((block) => (block.kind === 'table' ? [block.reading] : []));
  const kinds = new Map(value.proofs.map(({ id, kind }) => [id, kind]));
  const facts = value.facts.map((fact) => {
    const { start, end } = givenSpan(value.source, fact.provenance.digits);
    return {
      id: fact.id,
      span: [start, end],
      displayed: fact.provenance.displayed,
      inTable: fact.provenance.datapoint.startsWith('t'),
      standing: standing(fact),
      valueProved: standing(fact) !== 'failed' && covers(fact).value,
      proofs: [...new Set(fact.proofs.map((id) => kinds.get(id)))],
      row: fact.provenance.rowLabel,
      datapoint: fact.provenance.datapoint,
      concept: clark(fact.concept),
      measured: measuredBy(fact, readings),
      isMember: isMember(value.source.text, fact),
      same: JSON.stringify([
        clark(fact.concept),
        fact.value && toText(fact.value),
        unitKey(fact.unit),
        periodText(fact.period),
        fact.dimensions.map(({ axis, member }) => [clark(axis), clark(member)]),
      ]),
    };
  });
  return { report: xbrlJson(oimOfNote(value, taxonomy, 'note')), facts };
}

/** What else than a row's label says what a figure measures: the group it stands in, its column, its unit, its kind of time. */
function measuredBy({ provenance, unit, period }, readings) {
  const [table, row, column] = (provenance.datapoint.match(/\d+/g) ?? []).map(Number);
  const reading = readings.find((one) => one.table === table);
  const own = reading?.rows[row];
  const heads = reading?.columns[column]?.heads.filter(({ kind }) => kind === 'name') ?? [];
  return [own ? (groupOf(own)?.text ?? '') : '', ...heads.map(({ phrase }) => phrase.text), unitKey(unit), period.kind];
}

/** Whether the row's label names a member, so that the concept is said elsewhere: by the column, the section, the caption. */
function isMember(text, { provenance }) {
  const spans = Object.values(provenance.dimensions).flat();
  return spans.some(({ start, end }) => provenance.rowLabel.includes(text.slice(start, end).replace(/\s+/g, ' ')));
}

function periodText(period) {
  return period.kind === 'instant' ? period.instant : `${period.start}/${period.end}`;
}
