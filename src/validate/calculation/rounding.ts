import { type Diagnostic, diagnose } from '../../diagnostic/diagnostic.js';
import type { Relationship } from '../../dts/dts.js';
import { STANDARD_ARCROLES, SUMMATION_ITEM_11 } from '../../dts/names.js';
import { type Network, networks } from '../../dts/network.js';
import { sayStatement } from '../../fact/duplicates.js';
import { decimal, toText } from '../../value/decimal.js';
import { type Interval, intersect, plus, times } from '../../value/interval.js';
import { isLexical } from '../../value/lexical.js';
import { prefixed } from '../../value/qname.js';
import { attribute } from '../../xml/tree.js';
import type { InstanceRule } from '../rule.js';
import { type Figure, type Figures, figuresOf, isExcessive } from './figures.js';

/**
 * A total may be rounded from some sum of numbers from which its parts may be rounded (Calculations 1.1, "Consistency",
 * with rounding): the interval of the total meets the sum of those of the parts that are reported, by their weights. Duplicates count
 * as the interval that they share. A total with a part that has digits beyond its accuracy, or duplicates that disagree,
 * cannot be judged, and that is told instead. Relationships of XBRL 2.1's arcrole are judged alike.
 */
export const roundedSums: InstanceRule = function* (instance, dts) {
  const figures = figuresOf(instance, dts);
  const told = new Set<Figure>();
  for (const arcrole of [SUMMATION_ITEM_11, STANDARD_ARCROLES.summationItem]) {
    for (const network of networks(dts, arcrole)) {
      for (const sum of sumsOf(network, figures)) {
        yield* judge(sum, told);
      }
    }
  }
};

/** A total in some circumstances with its parts that are reported in the same. */
interface Sum {
  readonly role: string;
  readonly total: Figure;
  readonly parts: readonly { readonly figure: Figure; readonly relationship: Relationship }[];
}

function* sumsOf(network: Network, figures: Figures): Generator<Sum> {
  const totals = new Set(network.relationships.map(({ from }) => from));
  for (const from of totals) {
    for (const [circumstances, total] of figures.get(from) ?? []) {
      const parts = network.from(from).flatMap((relationship) => {
        const figure = figures.get(relationship.to)?.get(circumstances);
        return figure === undefined ? [] : [{ figure, relationship }];
      });
      if (parts.length > 0) yield { role: network.role, total, parts };
    }
  }
}

function* judge({ role, total, parts }: Sum, told: Set<Figure>): Generator<Diagnostic> {
  const figures = [total, ...parts.map(({ figure }) => figure)];
  const troubled = figures.filter(({ trouble }) => trouble !== undefined);
  for (const figure of troubled) {
    if (told.has(figure)) continue;
    told.add(figure);
    yield* tellTrouble(figure);
  }
  const sum = addUp(parts);
  if (troubled.length > 0 || total.interval === undefined || sum === undefined) return;
  if (intersect(total.interval, sum) !== undefined) return;
  const stated = figures.flatMap(({ statements }) => statements);
  const { name, place } = stated[0]!.item;
  const spans = stated.filter(({ item }) => item.place.source === place.source).map(({ item }) => item.place.span);
  yield diagnose(
    'calc11e:inconsistentCalculationUsingRounding',
    `${prefixed(name)} is not the sum of its parts.`,
    spans,
    {
      source: place.source,
      actual: between(total.interval),
      expected: `${between(sum)} by ${parts.length} ${parts.length === 1 ? 'part' : 'parts'} in ${role}`,
    },
  );
}

/** The sum of the parts that are not nil; undefined where none is. */
function addUp(parts: Sum['parts']): Interval | undefined {
  let sum: Interval | undefined;
  for (const { figure, relationship } of parts) {
    if (figure.interval === undefined) continue;
    const weighted = times(figure.interval, weightOf(relationship));
    sum = sum === undefined ? weighted : plus(sum, weighted);
  }
  return sum;
}

/** What is no number is an error of the schema. */
function weightOf({ arc }: Relationship) {
  const written = attribute(arc, 'weight')?.trim() ?? '1';
  return decimal(isLexical('decimal', written) ? written : '1');
}

function* tellTrouble({ trouble, statements, contradictory }: Figure): Generator<Diagnostic> {
  const { name, place } = statements[0]!.item;
  const { source } = place;
  if (trouble === 'excess-digits') {
    const wide = statements.filter(isExcessive);
    const spans = wide.map(({ item }) => item.place.span);
    const message = `${prefixed(name)} has digits beyond what its accuracy vouches for.`;
    yield diagnose('calc11e:excessDigits', message, spans, { source, actual: wide.map(sayStatement).join('; ') });
  } else if (!contradictory) {
    const spans = statements.map(({ item }) => item.place.span);
    const message = `${prefixed(name)} is stated ${statements.length} times, and no number rounds to all.`;
    const actual = statements.map(sayStatement).join('; ');
    yield diagnose('oime:disallowedDuplicateFacts', message, spans, { source, actual });
  }
}

function between({ low, high }: Interval): string {
  return low.eq(high) ? toText(low) : `${toText(low)} to ${toText(high)}`;
}
