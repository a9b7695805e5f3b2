import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { discover } from '../../../src/dts/discover.js';
import { standardLibrary } from '../../../src/dts/library.js';
import { parseInline } from '../../../src/parse/inline.js';
import { INLINE_INSTANCE_RULES } from '../../../src/validate/inline/inline.js';
import { loadLibxml2 } from '../../../src/xml/libxml2.js';
import { readTree } from '../../../src/xml/read-tree.js';
import { anyCharacter } from '../../read/any-character.js';
import { read } from './read.js';

await loadLibxml2();

const NO_TAXONOMY = discover([], standardLibrary).value;

/** A report around these elements. */
function page(...body: readonly string[]): string {
  return `<html xmlns="http://www.w3.org/1999/xhtml" xmlns:ix="http://www.xbrl.org/2013/inlineXBRL" xmlns:h="urn:h"
    xmlns:ixt="http://www.xbrl.org/inlineXBRL/transformation/2022-02-16" xmlns:xbrli="http://www.xbrl.org/2003/instance"
    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:link="http://www.xbrl.org/2003/linkbase"
    xmlns:xlink="http://www.w3.org/1999/xlink"><body>${body.join('')}</body></html>`;
}

/** Elements and attributes of inline XBRL in any order and nesting, with few ids, so that they meet. */
const id = fc.constantFrom('a', 'b', 'c', '', ' ', 'a b');
const written = fc.record(
  {
    id,
    continuedAt: id,
    contextRef: id,
    unitRef: id,
    fromRefs: id,
    toRefs: id,
    tupleRef: id,
    name: fc.constantFrom('h:x', 'x', 'q:x', ':', ''),
    format: fc.constantFrom('ixt:num-dot-decimal', 'ixt:fixed-zero', 'ixt:none', '::'),
    scale: fc.constantFrom('3', '-2', '1e9', '99999999999', ''),
    sign: fc.constantFrom('-', '+'),
    escape: fc.constantFrom('true', '0', 'maybe'),
    target: fc.constantFrom('t', ''),
    'xsi:nil': fc.constantFrom('true', 'no'),
    'xml:lang': fc.constantFrom('en', ''),
    'xlink:href': fc.constantFrom('a.xsd', 'http://[', '#'),
  },
  { requiredKeys: [] },
);
const NAMES = [
  ...['nonFraction', 'nonNumeric', 'fraction', 'numerator', 'denominator', 'continuation', 'exclude', 'footnote'],
  ...['tuple', 'header', 'hidden', 'references', 'resources', 'relationship', 'never'],
].map((local) => `ix:${local}`);
const OTHERS = ['p', 'br', 'base', 'object', 'xbrli:context', 'xbrli:unit', 'xbrli:period', 'link:schemaRef'];
const { markup } = fc.letrec<{ markup: string }>((tie) => ({
  markup: fc.oneof(
    { depthSize: 'medium', withCrossShrink: true },
    fc.constantFrom('', ' ', '1,204', '&amp;', '—', '9'.repeat(300)),
    fc
      .tuple(fc.constantFrom(...NAMES, ...OTHERS), written, fc.array(tie('markup'), { maxLength: 4 }))
      .map(([name, attributes, children]) => {
        const all = Object.entries(attributes).map(([key, value]) => ` ${key}="${value}"`);
        return `<${name}${all.join('')}>${children.join('')}</${name}>`;
      }),
  ),
}));

describe('whatever is written', () => {
  test('reading and judging do not throw', () => {
    fc.assert(
      fc.property(fc.array(markup, { maxLength: 8 }), fc.array(markup, { maxLength: 3 }), (first, second) => {
        const { value: instance } = read(page(...first), page(...second));
        for (const rule of INLINE_INSTANCE_RULES)
          for (const { code } of rule(instance, NO_TAXONOMY)) expect(code).toBeTruthy();
      }),
    );
  });

  test('text that is no page does not either', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter }), fc.nat(), (noise, at) => {
        const text = page('<ix:nonNumeric name="h:x" contextRef="c">x</ix:nonNumeric>');
        const cut = at % text.length;
        const { value } = readTree('http://reports.example/x', {
          name: 'x',
          text: text.slice(0, cut) + noise + text.slice(cut),
        });
        if (value !== undefined) parseInline([value]);
      }),
    );
  });
});

describe('a continued text', () => {
  test('reads the same wherever its parts stand', () => {
    const parts = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,5}$/), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(
        parts.chain((words) => fc.tuple(fc.constant(words), fc.shuffledSubarray(words, { minLength: words.length }))),
        fc.boolean(),
        fc.nat({ max: 12 }),
        ([words, order], escaped, split) => {
          const element = (word: string) => {
            const next = words[words.indexOf(word) + 1];
            const at = next === undefined ? '' : ` continuedAt="${next}"`;
            return word === words[0]
              ? `<p><ix:nonNumeric id="head" name="h:x" contextRef="c" escape="${escaped}"${at}><b>${word}</b>.</ix:nonNumeric></p>`
              : `<p><ix:continuation id="${word}"${at}><b>${word}</b>.<ix:exclude>no</ix:exclude></ix:continuation></p>`;
          };
          const all = order.map(element);
          const { value: instance } = read(page(...all.slice(0, split)), page(...all.slice(split)));
          const expected = words.map((word) => (escaped ? `<b>${word}</b>.` : `${word}.`)).join('');
          expect(instance.facts).toMatchObject([{ id: 'head', value: expected }]);
        },
      ),
    );
  });
});

describe('a number', () => {
  test('is what its digits say, whatever the scale and sign', () => {
    const digits = fc.bigInt({ min: 0n, max: 10n ** 40n });
    fc.assert(
      fc.property(
        digits,
        fc.nat({ max: 30 }),
        fc.integer({ min: -30, max: 30 }),
        fc.boolean(),
        (n, places, scale, minus) => {
          const padded = String(n).padStart(places + 1, '0');
          const written = places === 0 ? padded : `${padded.slice(0, -places)}.${padded.slice(-places)}`;
          const sign = minus ? ' sign="-"' : '';
          const { value } = read(
            page(`<ix:nonFraction name="h:x" scale="${scale}"${sign}>${written}</ix:nonFraction>`),
          );
          const [{ value: told }] = value.facts as unknown as [{ value: string }];
          const [whole = '', part = ''] = told.replace('-', '').split('.');
          // both as counts of the same small place
          expect(BigInt(whole + part.padEnd(60, '0'))).toBe(n * 10n ** BigInt(60 - places + scale));
          expect(told.startsWith('-')).toBe(minus && n !== 0n);
          expect(told).toMatch(/^-?(?:0|[1-9]\d*)(?:\.\d*[1-9])?$/);
        },
      ),
    );
  });
});
