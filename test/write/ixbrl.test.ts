import { describe, expect, test } from '@jest/globals';
import type { Report } from '../../src/fact/report.js';
import { ixbrl } from '../../src/write/ixbrl.js';
import { at, extended, fact, PURE_SEGMENTS, reading, report, TEXT, taxonomy } from './builders.js';
import { type Element, elements } from './elements.js';

const parsed = (given: Report) => elements(ixbrl(given, taxonomy(), 'note').markup);
const page = parsed(report());
const named = (name: string, all = page) => all.filter((element) => element.name === name);
const factAt = (id: string, all = page) => all.find((element) => element.attributes.id === id) as Element;
const isHidden = (element: Element) => element.path.includes('ix:hidden');

describe('the facts', () => {
  test('every fact is written exactly once, under its id', () => {
    const ids = named('ix:nonFraction').map(({ attributes }) => attributes.id);
    expect([...ids].sort()).toEqual(
      report()
        .facts.map(({ id }) => id)
        .sort(),
    );
  });

  test('a figure in thousands: digits alone inside, scale, decimals, transformation, no sign', () => {
    const { attributes, text } = factAt('f-goods');
    expect(text).toBe('1,300');
    expect(attributes).toMatchObject({ name: 'ex:Sales', scale: '3', decimals: '-3', format: 'ixt:num-dot-decimal' });
    expect(attributes.sign).toBeUndefined();
  });

  test('a negative fact has the sign attribute, its parentheses stand outside', () => {
    const { attributes, text } = factAt('f-goods-before');
    expect([text, attributes.sign]).toEqual(['100', '-']);
    const cell = named('td').find((td) => td.text === '(100)');
    expect(cell?.attributes.class).toBe('figure');
  });

  test('a dash is a fixed zero without a scale', () => {
    const { attributes, text } = factAt('f-gifts');
    expect(text).toBe('—');
    expect(attributes.format).toBe('ixt:fixed-zero');
    expect(attributes.scale).toBeUndefined();
  });

  test('two facts of one figure nest; one with another scale is hidden and tied to it', () => {
    expect(factAt('f-total-again').path.at(-1)).toBe('ix:nonFraction');
    expect(factAt('f-total').text).toBe('1,300');
    const exact = factAt('f-total-exact');
    expect(isHidden(exact)).toBe(true);
    expect(exact.attributes).toMatchObject({ decimals: 'INF' });
    expect([exact.text, exact.attributes.format, exact.attributes.scale]).toEqual(['1300', undefined, undefined]);
    const tie = named('span').find(({ attributes }) => attributes.style === '-ix-hidden:f-total-exact');
    expect(tie?.text).toBe('1,300');
  });

  test('a number in words is hidden and tied, but transformed in a filing with the SEC', () => {
    expect(isHidden(factAt('f-two'))).toBe(true);
    expect(factAt('f-two').text).toBe('2');
    expect(named('span').find(({ attributes }) => attributes.style === '-ix-hidden:f-two')?.text).toBe('two');
    const filed = parsed(report({ form: '10-K' }));
    expect(factAt('f-two', filed)).toMatchObject({ text: 'two', attributes: { format: 'ixt-sec:numwordsen' } });
    expect(named('html', filed)[0]?.attributes['xmlns:ixt-sec']).toBe(
      'http://www.sec.gov/inlineXBRL/transformation/2015-08-31',
    );
  });

  test('nil has no value and no decimals', () => {
    const nil = factAt('f-gifts-before');
    expect(nil.attributes).toMatchObject({ 'xsi:nil': 'true' });
    expect([nil.text, nil.attributes.decimals]).toEqual(['', undefined]);
  });

  test('a figure whose digits do not say the value is never tagged as if they did', () => {
    const wrong = fact('f-wrong', at('1.2'), '1300000', { power: 6 });
    const hidden = factAt('f-wrong', parsed(report({ facts: [wrong] })));
    expect([isHidden(hidden), hidden.text]).toEqual([true, '1300000']);
  });

  test('a figure of no block is hidden rather than lost', () => {
    const lost = fact('f-lost', at('2025'), '2025', { power: 0, fact: PURE_SEGMENTS });
    const nowhere = factAt('f-lost', parsed(report({ facts: [lost], page: [] })));
    expect([isHidden(nowhere), nowhere.text]).toEqual([true, '2025']);
  });
});

describe('the header', () => {
  test('contexts are shared and hold what the facts say', () => {
    const contexts = named('xbrli:context');
    // 2025 and 2024, each without and with the member.
    expect(contexts).toHaveLength(4);
    const goods = factAt(factAt('f-goods').attributes.contextRef as string);
    expect(goods.text).toBe('ACME2025-01-012025-12-31ex:GoodsMember');
    const member = named('xbrldi:explicitMember')[0];
    expect(member?.attributes.dimension).toBe('ex:KindAxis');
    expect(member?.path.at(-1)).toBe('xbrli:scenario');
  });

  test('units are shared', () => {
    expect(named('xbrli:unit').map(({ text }) => text)).toEqual(['xbrli:pure', 'iso4217:USD']);
  });

  test('the schema is the shared one, or the extension', () => {
    const reference = (all: Element[]) => named('link:schemaRef', all)[0]?.attributes['xlink:href'];
    expect(reference(page)).toBe('taxonomy/example.xsd');
    expect(reference(elements(ixbrl(extended(), taxonomy(), 'a note').markup))).toBe('a%20note-taxonomy/ext.xsd');
  });

  test('a footnote is related to its facts; one without facts is only words of the page', () => {
    const relations = named('ix:relationship').map(({ attributes }) => [attributes.fromRefs, attributes.toRefs]);
    expect(relations).toEqual([['f-goods f-goods-before', 'fn-1']]);
    expect(named('p').map(({ text }) => text)).toContain('* Said of no figure.');
  });
});

describe('the footnotes', () => {
  test('the words are the footnote and its continuations, in order, the figures tagged within', () => {
    const [footnote] = named('ix:footnote');
    expect(footnote?.attributes).toMatchObject({ id: 'fn-1', 'xml:lang': 'en' });
    let text = '';
    for (let part = footnote; part; part = factAt(part.attributes.continuedAt ?? '')) text += part.text;
    expect(text).toBe('Of which 40% & more, or $0.5 million, <b>abroad</b>.');
    expect(factAt('f-half').path.at(-1)).toBe('ix:continuation');
    expect(factAt('f-abroad').attributes.scale).toBe('-2');
  });

  test('no element of XHTML stands inside them: it would become part of the value', () => {
    const inside = page.filter(({ path }) => path.some((name) => name === 'ix:footnote' || name === 'ix:continuation'));
    expect(inside.map(({ name }) => name)).toEqual(['ix:nonFraction', 'ix:nonFraction']);
  });

  test('one that no block holds is hidden', () => {
    const [hidden] = named('ix:footnote', parsed(report({ page: [] })));
    expect([hidden?.path.at(-1), hidden?.text]).toEqual([
      'ix:hidden',
      'Of which 40% & more, or $0.5 million, <b>abroad</b>.',
    ]);
  });
});

describe('the page', () => {
  test('markup in the note is words on the page', () => {
    const names = new Set(page.map(({ name }) => name));
    expect(names.has('script') || names.has('b')).toBe(false);
    expect(named('p').some(({ text }) => text.includes('<script>alert(1)</script>'))).toBe(true);
  });

  test('a character that XML forbids is shown as U+FFFD', () => {
    expect(named('p').some(({ text }) => text.includes('are \ufffd described'))).toBe(true);
  });

  test('a caption that is part of a paragraph is not said again', () => {
    expect(
      named('p')
        .filter(({ attributes }) => attributes.class === 'caption')
        .map(({ text }) => text),
    ).toEqual(['By kind, in thousands']);
  });

  test('a heading over two columns spans them', () => {
    const [over] = named('th').filter(({ text }) => text === 'As of December 31,');
    expect(over?.attributes).toMatchObject({ colspan: '2', scope: 'colgroup' });
    expect(named('th').filter(({ text }) => text === '2025')).toHaveLength(1);
  });

  test('the last total is ruled, by its proof', () => {
    const ruled = named('th').filter(({ attributes }) => /total|grand/.test(attributes.class ?? ''));
    expect(ruled.map(({ text }) => text)).toEqual(['Total']);
  });

  test('a section stands once, its rows are set in', () => {
    expect(named('tr').filter(({ text }) => text === 'Sales:')).toHaveLength(1);
    expect(named('th').find(({ text }) => text === 'Gifts')?.attributes.class).toContain('in-1');
  });

  test('the mark of a label leads to its footnote', () => {
    const [link] = named('a');
    expect([link?.text, link?.path.at(-1)]).toEqual(['(1)', 'sup']);
    expect(factAt((link?.attributes.href ?? '').slice(1)).text).toContain('Of which');
  });

  test('a figure tells what it is; one for review says so and is marked', () => {
    const spans = named('span').filter(({ attributes }) => attributes.title !== undefined);
    expect(spans.find(({ text }) => text === '100')?.attributes.title).toBe(
      'Label of Sales\n-100,000 USD\n2024-01-01 to 2024-12-31\nKind: Goods\nFoots in 1 identity',
    );
    const [review] = spans.filter(({ attributes }) => attributes.class === 'fact review');
    expect(review?.attributes.title).toContain('For review: the period printed was mended\nbecause "x" < 2');
  });

  test('a page without a word is still a document', () => {
    const empty = report({ facts: [], footnotes: [], proofs: [], page: [], source: { name: 'x', text: '' } });
    expect(named('title', parsed(empty))[0]?.text).toBe('note · Acme & Sons');
  });

  test('a table without a row to show is no empty element', () => {
    const bare = (rows: []) =>
      parsed(report({ facts: [], page: [{ kind: 'table', reading: { ...reading(), rows } }] }));
    expect(named('tbody', bare([])).map(({ text }) => text)).toEqual(['As of December 31,20252024']);
  });

  test('the words of the note are all there', () => {
    const [body] = named('body');
    for (const words of ['𝔾', 'By kind', 'Goods', 'Gifts', 'Total']) {
      expect([words, TEXT.includes(words), body?.text.includes(words)]).toEqual([words, true, true]);
    }
  });
});
