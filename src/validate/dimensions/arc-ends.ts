import type { Code } from '../../diagnostic/codes.js';
import { type Diagnostic, diagnoseAt } from '../../diagnostic/diagnostic.js';
import { isTyped } from '../../dts/dimensional.js';
import type { ElementDeclaration } from '../../dts/dts.js';
import { DIMENSION_ARCROLES } from '../../dts/names.js';
import { networks } from '../../dts/network.js';
import { findConcept, isDomainMember } from '../../dts/query.js';
import { prefixed } from '../../value/qname.js';
import { attribute, type Element, placeOf } from '../../xml/tree.js';
import type { DtsRule } from '../rule.js';

/** What may stand at one end of an arc, and what it is called. */
interface End {
  readonly fits: (concept: ElementDeclaration) => boolean;
  readonly called: string;
  readonly code: Code;
}

const isHypercube = ({ kind }: ElementDeclaration) => kind === 'hypercube';
const isDimension = ({ kind }: ElementDeclaration) => kind === 'dimension';
const isExplicit = (concept: ElementDeclaration) => isDimension(concept) && !isTyped(concept);

const { all, notAll, hypercubeDimension, dimensionDomain, domainMember, dimensionDefault } = DIMENSION_ARCROLES;
const HYPERCUBES: readonly [End, End] = [
  { fits: isDomainMember, called: 'a primary item', code: 'xbrldte:HasHypercubeSourceError' },
  { fits: isHypercube, called: 'a hypercube', code: 'xbrldte:HasHypercubeTargetError' },
];
const ENDS: ReadonlyMap<string, readonly [End, End]> = new Map([
  [all, HYPERCUBES],
  [notAll, HYPERCUBES],
  [
    hypercubeDimension,
    [
      { fits: isHypercube, called: 'a hypercube', code: 'xbrldte:HypercubeDimensionSourceError' },
      { fits: isDimension, called: 'a dimension', code: 'xbrldte:HypercubeDimensionTargetError' },
    ],
  ],
  [
    dimensionDomain,
    [
      { fits: isExplicit, called: 'an explicit dimension', code: 'xbrldte:DimensionDomainSourceError' },
      { fits: isDomainMember, called: 'a domain member', code: 'xbrldte:DimensionDomainTargetError' },
    ],
  ],
  [
    domainMember,
    [
      { fits: isDomainMember, called: 'a primary item or domain member', code: 'xbrldte:DomainMemberSourceError' },
      { fits: isDomainMember, called: 'a primary item or domain member', code: 'xbrldte:DomainMemberTargetError' },
    ],
  ],
  [
    dimensionDefault,
    [
      { fits: isExplicit, called: 'an explicit dimension', code: 'xbrldte:DimensionDefaultSourceError' },
      { fits: isDomainMember, called: 'a domain member', code: 'xbrldte:DimensionDefaultTargetError' },
    ],
  ],
]);

/**
 * The arcs of dimensions join what they are for (Dimensions 1.0): a primary item has a hypercube (2.3.1), a hypercube dimensions (2.2.2),
 * an explicit dimension domains (2.5.3.1), a member members (2.5.3.2), an explicit dimension its default (2.6.1).
 */
export const arcEnds: DtsRule = function* (dts) {
  for (const [arcrole, [source, target]] of ENDS) {
    for (const { relationships } of networks(dts, arcrole)) {
      for (const { arc, from, to } of relationships) {
        yield* misfit(findConcept(dts, from), from, source, arc, 'from');
        yield* misfit(findConcept(dts, to), to, target, arc, 'to');
      }
    }
  }
};

function* misfit(
  concept: ElementDeclaration | undefined,
  end: Element,
  { fits, called, code }: End,
  arc: Element,
  direction: 'from' | 'to',
): Generator<Diagnostic> {
  if (concept !== undefined && fits(concept)) return;
  const arcrole = attribute(arc, 'arcrole', 'http://www.w3.org/1999/xlink')?.split('/').at(-1) ?? '';
  const actual = prefixed(concept?.name ?? end.name);
  yield diagnoseAt(code, `An arc ${arcrole} leads ${direction} ${called}, not ${actual}.`, placeOf(arc), { actual });
}
