import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Reference } from '../../../src/dts/dts.js';
import { allFacts, type Context, type Fact, type Instance, type Unit } from '../../../src/instance/instance.js';
import { parseXml } from '../../../src/parse/xml.js';
import { prefixed, type QName } from '../../../src/value/qname.js';
import { readTree } from '../../../src/xml/read-tree.js';
import { attribute, type Element, isElement, textWithin } from '../../../src/xml/tree.js';
import { anyCharacter } from '../../read/any-character.js';

const CASES = new URL('./cases/', import.meta.url);
const URI = 'http://example.com/r/instance.xml';
const XLINK = 'http://www.w3.org/1999/xlink';

function parse(text: string): Instance | undefined {
  const { value: tree } = readTree(URI, { name: 'instance.xml', text });
  return tree && parseXml(tree).value;
}

function name(one: QName): string {
  if (one.local === '') return '?';
  return one.namespace === '' ? `?${one.local}` : one.prefix === '' ? `xbrli:${one.local}` : prefixed(one);
}

function contextInWords({ entity, period, dimensions, segment, scenario }: Context): string {
  const when = { instant: '', duration: '', forever: 'forever' }[period.kind];
  const day =
    period.kind === 'instant' ? period.instant : period.kind === 'duration' ? `${period.start}/${period.end}` : when;
  const members = dimensions.map(({ axis, container, member, typed, explicit }) => {
    const within = typed !== undefined && typeof typed !== 'string' ? `<${typed.name.local}>` : '?';
    return ` ${container} ${name(axis)}=${explicit ? (member ? name(member) : '?') : within}`;
  });
  const others = [...segment, ...scenario].map((element) => ` other ${element.name.local}`);
  return `${entity.scheme} ${entity.identifier} @ ${day}${members.join('')}${others.join('')}`;
}

function unitInWords({ measures: { numerators, denominators } }: Unit): string {
  const side = (names: readonly QName[]) => names.map(name).join(' * ');
  return denominators.length > 0 ? `${side(numerators)} / ${side(denominators)}` : side(numerators);
}

function factInWords(fact: Fact, indent = ''): string[] {
  const head = `${indent}${prefixed(fact.name)}${fact.id === undefined ? '' : `#${fact.id}`}`;
  if (fact.kind === 'tuple') {
    if (fact.children.length === 0) return [`${head}${fact.nil ? ' nil' : ''} ()`];
    return [`${head} (`, ...fact.children.flatMap((child) => factInWords(child, `${indent}  `)), `${indent})`];
  }
  const value = fact.fraction
    ? `${fact.fraction.numerator}/${fact.fraction.denominator}`
    : fact.nil
      ? 'nil'
      : fact.value;
  const aspects = [
    fact.contextRef && `${fact.contextRef}${fact.context ? '' : '!'}`,
    fact.unitRef && `${fact.unitRef}${fact.unit ? '' : '!'}`,
    fact.decimals && `decimals ${fact.decimals}`,
    fact.precision && `precision ${fact.precision}`,
  ].filter((aspect) => aspect !== undefined);
  return [`${head} = ${value} [${aspects.join(' ')}]${fact.language === undefined ? '' : ` ${fact.language}`}`];
}

function inWords(instance: Instance) {
  const map = <T>(things: ReadonlyMap<string, T>, words: (thing: T) => string) =>
    Object.fromEntries([...things].map(([id, thing]) => [id, words(thing)]));
  return {
    references: instance.references.map((one) => {
      const { kind, element } = one as Reference;
      return `${kind} ${attribute(element, 'href', XLINK)}`;
    }),
    contexts: map(instance.contexts, contextInWords),
    units: map(instance.units, unitInWords),
    facts: instance.facts.flatMap((fact) => factInWords(fact)),
    footnotes: instance.footnoteLinks.flatMap(({ locators, resources }) => [
      ...locators.map(
        ({ element, target }) => `${attribute(element, 'href', XLINK)} -> ${target?.name.local ?? 'nothing'}`,
      ),
      ...resources.map(({ element }) => textWithin(element)),
    ]),
  };
}

describe('an instance is read as it is written', () => {
  test.each(readdirSync(CASES))('%s', (folder) => {
    const file = (part: string) => readFileSync(new URL(`${folder}/${part}`, CASES), 'utf8');
    const instance = parse(file('instance.xml'));
    expect(instance && inWords(instance)).toEqual(JSON.parse(file('expected.json')));
  });

  test('every fact knows its place', () => {
    const text = readFileSync(new URL('tuples-and-fractions/instance.xml', CASES), 'utf8');
    const instance = parse(text) as Instance;
    for (const { place, name } of allFacts(instance.facts)) {
      expect(text.slice(place.span.start, place.span.end)).toMatch(new RegExp(`^<a:${name.local}[^<]*>$`));
    }
  });
});

describe('the reader', () => {
  const NAMES = [
    'xbrli:context',
    'xbrli:unit',
    'xbrli:measure',
    'xbrli:entity',
    'xbrli:period',
    'xbrli:instant',
    'xbrli:divide',
    'xbrli:segment',
    'xbrldi:typedMember',
    'xbrldi:explicitMember',
    'link:footnoteLink',
    'a:b',
  ];
  const ATTRIBUTES = [
    'id',
    'contextRef',
    'unitRef',
    'decimals',
    'dimension',
    'xlink:type',
    'xlink:href',
    'xsi:nil',
    'xml:lang',
  ];
  const value = fc
    .oneof(fc.constantFrom('c', 'extended', 'locator', 'true', 'a:b', '#c', ''), fc.string())
    .map((text) => text.replace(/[<&"\p{Cc}\ufffe\uffff\p{Cs}]/gu, ''));
  const { tree: element } = fc.letrec<{ tree: string }>((tie) => ({
    tree: fc
      .record({
        tag: fc.constantFrom(...NAMES),
        attributes: fc.dictionary(fc.constantFrom(...ATTRIBUTES), value),
        children: fc.array(fc.oneof({ maxDepth: 6 }, value, tie('tree')), { maxLength: 4 }),
      })
      .map(
        ({ tag, attributes, children }) =>
          `<${tag}${Object.entries(attributes)
            .map(([key, text]) => ` ${key}="${text}"`)
            .join('')}>${children.join('')}</${tag}>`,
      ),
  }));
  const SCOPE =
    'xmlns:xbrli="http://www.xbrl.org/2003/instance" xmlns:xbrldi="http://xbrl.org/2006/xbrldi" xmlns:link="http://www.xbrl.org/2003/linkbase" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:a="urn:a"';

  test('reads whatever is well formed, and loses no element that can be a fact', () => {
    fc.assert(
      fc.property(fc.array(element, { maxLength: 5 }), (inner) => {
        const instance = parse(`<xbrli:xbrl ${SCOPE}>${inner.join('')}</xbrli:xbrl>`);
        const root = instance?.root;
        const written = (root?.children ?? []).filter(
          (child) => isElement(child) && child.name.prefix !== 'xbrli' && child.name.prefix !== 'link',
        ) as Element[];
        const facts = written.filter((child) => attribute(child, 'type', XLINK) !== 'extended');
        expect(instance?.facts.map(({ place }) => place.span)).toEqual(facts.map(({ span }) => span));
      }),
    );
  });

  test('throws on no text', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: anyCharacter }),
          fc.string().map((text) => `<a>${text}</a>`),
        ),
        (text) => {
          expect(() => parse(text)).not.toThrow();
        },
      ),
    );
  });
});
