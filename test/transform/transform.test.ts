import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { IXT_0, IXT_1, IXT_2, IXT_3, IXT_4, IXT_5, IXT_SEC } from '../../src/transform/namespaces.js';
import { findTransformation, transform, transformations } from '../../src/transform/transform.js';
import { qname } from '../../src/value/qname.js';

const REGISTRIES = { IXT_1, IXT_2, IXT_3, IXT_4, IXT_5, IXT_SEC };
const CASES = join(dirname(fileURLToPath(import.meta.url)), 'cases');

/** Of one registry: what each transformation gives, and its texts with their values; null where it refuses the text. */
interface Case {
  readonly registry: keyof typeof REGISTRIES;
  readonly transformations: Readonly<Record<string, readonly [string, Readonly<Record<string, string | null>>]>>;
}

function madeOf(namespace: string, local: string, text: string): string | null | undefined {
  const made = transform(qname(namespace, 'ixt', local), text);
  if (made.kind === 'unknown') return undefined;
  return made.kind === 'value' ? made.value : null;
}

for (const file of readdirSync(CASES)) {
  const given: Case = JSON.parse(readFileSync(join(CASES, file), 'utf8'));
  const namespace = REGISTRIES[given.registry];
  describe(file, () => {
    test.each(Object.entries(given.transformations))('%s', (local, [gives, texts]) => {
      expect(findTransformation(qname(namespace, 'ixt', local))?.gives).toBe(gives);
      const made = Object.fromEntries(Object.keys(texts).map((text) => [text, madeOf(namespace, local, text)]));
      expect(made).toEqual(texts);
    });
  });
}

describe('names', () => {
  test('a transformation that no registry has is unknown', () => {
    for (const [namespace, local] of [
      [IXT_5, 'numdotdecimal'],
      [IXT_3, 'num-dot-decimal'],
      [IXT_4, 'num-dot-decimal-apos'],
      [IXT_2, 'datemonthyear'],
      [IXT_SEC, 'constructor'],
      ['http://www.xbrl.org/inlineXBRL/transformation', 'fixed-zero'],
    ] as const) {
      expect(transform(qname(namespace, 'ixt', local), '1')).toEqual({ kind: 'unknown' });
    }
  });

  test('the draft before registry 1 has its transformations', () => {
    const all = transformations();
    expect(all.get(IXT_0)).toEqual(all.get(IXT_1));
    expect([...all.values()].map((names) => names.length)).toEqual([24, 24, 21, 31, 94, 100, 18]);
  });
});

/** All transformations there are, each once. */
const ALL = [...transformations()].flatMap(([namespace, locals]) => locals.map((local) => [namespace, local] as const));

describe('laws', () => {
  const DATE = /^\d{4}-\d\d-\d\d$|^\d{4}-\d\d$|^--\d\d-\d\d$/;
  const NUMBER = /^\d+(?:\.\d+)?$|^-?INF$|^NaN$/;
  const piece = fc.constantFrom(
    ...[
      '1',
      '12',
      '31',
      '2024',
      '24',
      ' ',
      ' ',
      '.',
      ',',
      '/',
      '-',
      'Mar',
      'May',
      'mai',
      'III',
      'Pausa',
      '年',
      '月',
      '日',
      '元',
    ],
    ...[
      '平成',
      'st',
      '\u00a0',
      '०',
      '५',
      'मई',
      'мар',
      '１',
      'euro',
      'one',
      'hundred',
      'and',
      'year',
      'days',
      'Q',
      'last',
    ],
  );
  const text = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''));

  test('what is given is a date, or a number without a sign, as it is said to be', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ALL), text, ([namespace, local], written) => {
        const made = transform(qname(namespace, 'ixt', local), written);
        if (made.kind !== 'value' || made.gives === 'text') return;
        expect(made.value).toMatch(made.gives === 'date' ? DATE : NUMBER);
        if (DATE.test(made.value) && made.value.length === 10) {
          expect(new Date(`${made.value}T00:00:00Z`).toISOString().slice(0, 10)).toBe(made.value);
        }
      }),
      { numRuns: 20_000 },
    );
  });

  test('white space around a text and its kind between words say nothing', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ALL), text, ([namespace, local], written) => {
        const spread = `\n ${written.replace(/ /g, '\t \r\n')} \t`;
        expect(madeOf(namespace, local, spread)).toBe(madeOf(namespace, local, written));
      }),
      { numRuns: 5000 },
    );
  });
});
