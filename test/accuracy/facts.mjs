// The pipeline over one note, and its facts in plain values to be scored, joined and compared.

import { coverages } from '../../dist/fact/coverage.js';
import { standings } from '../../dist/fact/standing.js';
import { profileSchema, report, toText, xbrlJson } from '../../dist/index.js';
import { givenSpan } from '../../dist/source/source.js';
import { clark } from '../../dist/value/qname.js';
import { unitKey } from '../../dist/value/unit.js';

/** What a note says in one form: its xBRL-JSON as the stream worker answers it, and its facts with their places and proofs. */
export function factsOf({ source, profile }, taxonomy) {
  const { value } = report(source, taxonomy, profileSchema.parse(profile));
  const covers = coverages(value);
  const standing = standings(value, covers);
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
      same: JSON.stringify([
        clark(fact.concept),
        fact.value && toText(fact.value),
        unitKey(fact.unit),
        periodText(fact.period),
        fact.dimensions.map(({ axis, member }) => [clark(axis), clark(member)]),
      ]),
    };
  });
  return { report: xbrlJson(value, taxonomy, 'note'), facts };
}

function periodText(period) {
  return period.kind === 'instant' ? period.instant : `${period.start}/${period.end}`;
}
