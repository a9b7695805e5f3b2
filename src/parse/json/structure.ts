import { isNcName } from '../../xml/tree.js';
import type { Shape } from './shape.js';

export const TEXT = scalar('a string', (value) => typeof value === 'string');
export const TEXT_OR_NULL = scalar('a string or null', (value) => typeof value === 'string' || value === null);
const WHOLE = scalar('an integer', (value, written) => typeof value === 'number' && /^-?(?:0|[1-9]\d*)$/.test(written));
const QNAME = scalar('a name', (value) => typeof value === 'string' && isQName(value));
const LANGUAGE = scalar(
  'a language code of BCP 47',
  (value) => typeof value === 'string' && /^[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*$/.test(value),
);

export const FEATURES: Shape = {
  kind: 'object',
  members: {
    known: {
      'xbrl:canonicalValues': scalar('true or false', (value) => typeof value === 'boolean'),
      'xbrl:allowedDuplicates': scalar(
        'none, complete, consistent or all',
        (value) => typeof value === 'string' && ['none', 'complete', 'consistent', 'all'].includes(value),
      ),
    },
    others: {
      expected: 'prefixed names',
      fits: (name) => isPrefixedName(name) && !name.startsWith('xbrl:'),
      shape: scalar('no object or array', () => true),
    },
  },
};

/** Aliases: names without colon, of texts. */
export const ALIASES = named('names without colon', isNcName, TEXT);
export const EXTENSION = { expected: 'prefixed names', fits: isPrefixedName, shape: { kind: 'any' } as const };

const FACT: Shape = {
  kind: 'object',
  members: {
    known: {
      value: TEXT_OR_NULL,
      decimals: WHOLE,
      dimensions: {
        kind: 'object',
        members: {
          known: { concept: QNAME, entity: TEXT, period: TEXT, unit: TEXT, language: LANGUAGE, noteId: TEXT },
          required: ['concept'],
          others: {
            expected: 'names of dimensions',
            fits: (name) => isPrefixedName(name) && !name.startsWith('xbrl:'),
            shape: TEXT_OR_NULL,
          },
        },
      },
      links: named(
        'link types',
        () => true,
        named('link groups', () => true, { kind: 'list', items: TEXT }),
      ),
    },
    required: ['value', 'dimensions'],
    others: EXTENSION,
  },
};

/** An xBRL-JSON 1.0 report (section 2.3; the specification's own JSON Schema says the same). */
export const REPORT: Shape = {
  kind: 'object',
  members: {
    known: {
      documentInfo: {
        kind: 'object',
        members: {
          known: {
            documentType: TEXT,
            baseURL: TEXT,
            features: FEATURES,
            namespaces: ALIASES,
            linkTypes: ALIASES,
            linkGroups: ALIASES,
            taxonomy: { kind: 'list', items: TEXT },
          },
          required: ['documentType', 'taxonomy'],
          others: EXTENSION,
        },
      },
      facts: named('ids', isNcName, FACT),
    },
    required: ['documentInfo'],
    others: EXTENSION,
  },
};

/** `prefix:local`, both names of XML without colon. */
export function isPrefixedName(text: string): boolean {
  const [prefix = '', local = '', ...more] = text.split(':');
  return more.length === 0 && isNcName(prefix) && isNcName(local);
}

/** The same, or a name without prefix. */
export function isQName(text: string): boolean {
  return isNcName(text) || isPrefixedName(text);
}

export function scalar(
  expected: string,
  fits: (value: string | number | boolean | null, written: string) => boolean,
): Shape {
  return { kind: 'scalar', expected, fits };
}

export function named(expected: string, fits: (name: string) => boolean, shape: Shape): Shape {
  return { kind: 'object', members: { known: {}, others: { expected, fits, shape } } };
}
