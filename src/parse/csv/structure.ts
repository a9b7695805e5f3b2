import { isNcName } from '../../xml/tree.js';
import type { Shape } from '../json/shape.js';
import { ALIASES, EXTENSION, FEATURES, isPrefixedName, named, scalar, TEXT, TEXT_OR_NULL } from '../json/structure.js';

const FLAG = scalar('true or false', (value) => typeof value === 'boolean');
const DECIMALS = scalar('a number or a string', (value) => typeof value === 'number' || typeof value === 'string');
const LIST: Shape = { kind: 'list', items: TEXT };
const PARAMETERS = named('names', () => true, TEXT);

const DIMENSIONS: Shape = {
  kind: 'object',
  members: {
    known: { concept: TEXT, entity: TEXT, period: TEXT, unit: TEXT, language: TEXT },
    others: {
      expected: 'names of dimensions',
      fits: (name) => isPrefixedName(name) && !name.startsWith('xbrl:'),
      shape: TEXT_OR_NULL,
    },
  },
};

const PROPERTIES = { decimals: DECIMALS, dimensions: DIMENSIONS };

const COLUMN: Shape = {
  kind: 'object',
  members: {
    known: {
      ...PROPERTIES,
      comment: FLAG,
      propertiesFrom: LIST,
      propertyGroups: named('names', () => true, {
        kind: 'object',
        members: { known: PROPERTIES, others: EXTENSION },
      }),
    },
    others: EXTENSION,
  },
};

const TEMPLATE: Shape = {
  kind: 'object',
  members: {
    known: { ...PROPERTIES, rowIdColumn: TEXT, columns: named('names', () => true, COLUMN) },
    required: ['columns'],
    others: EXTENSION,
  },
};

const TABLE: Shape = {
  kind: 'object',
  members: {
    known: { url: TEXT, template: TEXT, optional: FLAG, parameters: PARAMETERS },
    required: ['url'],
    others: EXTENSION,
  },
};

/** What other metadata files may extend, and `final` forbid. */
const FINAL_NAMES = ['namespaces', 'taxonomy', 'linkTypes', 'linkGroups', 'features', 'tableTemplates', 'tables'];
const FINAL = [...FINAL_NAMES, 'dimensions', 'final', 'parameters', 'parameterURL'];

/** A metadata file of xBRL-CSV 1.0 (section 3; the specification's own JSON Schema says the same). */
export const METADATA: Shape = {
  kind: 'object',
  members: {
    known: {
      ...PROPERTIES,
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
            taxonomy: LIST,
            extends: LIST,
            final: { kind: 'object', members: { known: Object.fromEntries(FINAL.map((name) => [name, FLAG])) } },
          },
          required: ['documentType'],
          others: EXTENSION,
        },
      },
      tableTemplates: named('names', () => true, TEMPLATE),
      tables: named('names', () => true, TABLE),
      parameters: PARAMETERS,
      parameterURL: TEXT,
      links: named(
        'link types',
        isNcName,
        named(
          'link groups',
          isNcName,
          named('ids', () => true, LIST),
        ),
      ),
    },
    required: ['documentInfo'],
    others: EXTENSION,
  },
};
