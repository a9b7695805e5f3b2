import { diagnoseAt } from '../../diagnostic/diagnostic.js';
import { attribute, type Element, placeOf } from '../../xml/tree.js';
import { type InlineRule, inWords } from './rule.js';

const UNKNOWN = {
  nonFraction: 'ix11.10.1.2:invalidTransformation',
  nonNumeric: 'ix11.11.1.2:invalidTransformation',
  numerator: 'ix11.7.1.3:invalidTransformation',
  denominator: 'ix11.7.1.3:invalidTransformation',
} as const;

const REFUSED = {
  nonFraction: 'ix11.10.1.1:transformValueError',
  nonNumeric: 'ix11.11.1.1:transformValueError',
  numerator: 'ix11.7.1.1:transformValueError',
  denominator: 'ix11.7.1.1:transformValueError',
} as const;

type Valued = keyof typeof UNKNOWN;
const VALUED = Object.keys(UNKNOWN) as readonly Valued[];

/**
 * `format` names a transformation of a registry, and the content is what that transformation takes (inline XBRL 1.1, 7.1,
 * 10.1, 11.1); what should be a number is one (`xmlSchema:valueError`).
 */
export const transformation: InlineRule = function* (inline) {
  for (const local of VALUED) {
    for (const element of inline.named(local)) {
      const { kind, text } = inline.valueOf(element);
      // what the schema of inline XBRL says need not be said again
      if (kind === 'value' || kind === 'no-scale') continue;
      const format = attribute(element, 'format') ?? '';
      const message = MESSAGES[kind](element, format);
      const code = { 'unknown-format': UNKNOWN[local], refused: REFUSED[local], 'no-number': NO_NUMBER }[kind];
      yield diagnoseAt(code, message, placeOf(element), { actual: kind === 'unknown-format' ? format : shown(text) });
    }
  }
};

const NO_NUMBER = 'xmlSchema:valueError' as const;

const MESSAGES = {
  'unknown-format': (element: Element, format: string) =>
    `${inWords(element)} has the format ${format}, which no transformation registry has.`,
  refused: (element: Element, format: string) => `What ${inWords(element)} holds is nothing that ${format} takes.`,
  'no-number': (element: Element) => `What ${inWords(element)} holds is no number, or cannot be scaled.`,
};

function shown(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
