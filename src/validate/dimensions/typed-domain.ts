import { diagnoseAt } from '../../diagnostic/diagnostic.js';
import { findTypedDomain, isTyped } from '../../dts/dimensional.js';
import { XBRLDT, XS } from '../../dts/names.js';
import { addressOf } from '../../dts/references.js';
import { prefixed } from '../../value/qname.js';
import { attribute, type Element, named, placeOf } from '../../xml/tree.js';
import type { DtsRule } from '../rule.js';

/**
 * `typedDomainRef` stands on a dimension and leads, by a fragment, to a global element of the DTS that is not abstract
 * (Dimensions 1.0, 2.5.2.1).
 */
export const typedDomain: DtsRule = function* (dts) {
  for (const declaration of dts.elements.values()) {
    if (!isTyped(declaration)) continue;
    const { element, kind, name } = declaration;
    const place = placeOf(element);
    const actual = attribute(element, 'typedDomainRef', XBRLDT) ?? '';
    const who = prefixed(name);
    if (kind !== 'dimension') {
      yield diagnoseAt('xbrldte:TypedDomainRefError', `${who} has a typed domain and is no dimension.`, place, {
        actual,
      });
      continue;
    }
    const { uri, fragment } = addressOf(element, actual.trim());
    const domain = findTypedDomain(dts, declaration);
    if (!fragment) {
      const message = `The typed domain of ${who} is a document, not an element.`;
      yield diagnoseAt('xbrldte:TypedDimensionURIError', message, place, {
        actual,
        expected: 'an address with #fragment',
      });
    } else if (domain === undefined) {
      const message = `The typed domain of ${who} is not in the taxonomy.`;
      const help = dts.documents.has(uri) ? 'The schema has no such element.' : 'Import the schema that declares it.';
      yield diagnoseAt('xbrldte:OutOfDTSSchemaError', message, place, { actual, help });
    } else if (!isGlobalElement(domain) || attribute(domain, 'abstract')?.trim() === 'true') {
      const message = `The typed domain of ${who} is no global element that can stand in a report.`;
      yield diagnoseAt('xbrldte:TypedDimensionError', message, place, { actual });
    }
  }
};

function isGlobalElement(element: Element): boolean {
  const { parent } = element;
  return (
    named(element, XS, 'element') &&
    parent !== undefined &&
    (named(parent, XS, 'schema') || named(parent, XS, 'redefine'))
  );
}
