import { describe, expect, test } from '@jest/globals';
import type { Report } from '../../src/fact/report.js';
import { qname, XBRLI } from '../../src/value/qname.js';
import { currencyUnit, SHARES } from '../../src/value/unit.js';
import { oimOfNote } from '../../src/write/oim-of-note.js';
import { xbrlJson } from '../../src/write/xbrl-json.js';
import { at, extended, fact, name, report, taxonomy } from './builders.js';

interface Written {
  readonly documentInfo: Record<string, unknown>;
  readonly facts: Record<
    string,
    { value: unknown; decimals?: number; dimensions: Record<string, string>; links?: object }
  >;
}
const written = (given: Report, base = 'note') => xbrlJson(oimOfNote(given, taxonomy(), base)) as Written;
const { documentInfo, facts } = written(report());

describe('xBRL-JSON', () => {
  test('the document says what it is, and where its taxonomy is', () => {
    expect(documentInfo).toEqual({
      documentType: 'https://xbrl.org/2021/xbrl-json',
      namespaces: {
        xbrl: 'https://xbrl.org/2021',
        ex: 'https://example.com/taxonomy',
        scheme: 'https://example.com/companies',
        iso4217: 'http://www.xbrl.org/2003/iso4217',
      },
      linkTypes: { footnote: 'http://www.xbrl.org/2003/arcrole/fact-footnote' },
      linkGroups: { _: 'http://www.xbrl.org/2003/role/link' },
      taxonomy: ['taxonomy/example.xsd'],
    });
    expect(written(extended(), 'a note').documentInfo.taxonomy).toEqual(['a%20note-taxonomy/ext.xsd']);
  });

  test('a fact: canonical value, accuracy, the end of a day as the midnight after it, member, footnote', () => {
    expect(facts['f-goods-before']).toEqual({
      value: '-100000',
      decimals: -3,
      dimensions: {
        concept: 'ex:Sales',
        entity: 'scheme:ACME',
        period: '2024-01-01T00:00:00/2025-01-01T00:00:00',
        unit: 'iso4217:USD',
        'ex:KindAxis': 'ex:GoodsMember',
      },
      links: { footnote: { _: ['fn-1'] } },
    });
  });

  test('pure is no unit, exact has no decimals, nil is null without decimals', () => {
    expect(facts['f-two']?.dimensions).not.toHaveProperty('unit');
    expect(facts['f-total-exact']).not.toHaveProperty('decimals');
    expect(facts['f-gifts-before']).toMatchObject({ value: null });
    expect(facts['f-gifts-before']).not.toHaveProperty('decimals');
  });

  test('an instant is the midnight after its day', () => {
    const instant = fact('f-1', at('1.2'), '1', { fact: { period: { kind: 'instant', instant: '2024-02-28' } } });
    expect(written(report({ facts: [instant] })).facts['f-1']?.dimensions.period).toBe('2024-02-29T00:00:00');
  });

  test('a footnote is a note in XHTML; one that no fact has is left out', () => {
    expect(facts['fn-1']).toEqual({
      value: 'Of which 40% &amp; more, or $0.5 million, &lt;b&gt;abroad&lt;/b&gt;.',
      dimensions: { concept: 'xbrl:note', noteId: 'fn-1', language: 'en' },
    });
    expect(facts).not.toHaveProperty('fn-2');
  });

  test('divided units and products are written in the canonical form', () => {
    const usd = currencyUnit('USD').numerators[0]!;
    const shares = SHARES.numerators[0]!;
    const units = [
      { numerators: [usd], denominators: [shares] },
      { numerators: [usd, name('area')], denominators: [shares, usd] },
      { numerators: [usd, name('area')], denominators: [] },
    ];
    const all = units.map((unit, index) => fact(`f-${index}`, at('1.2'), '1', { fact: { unit } }));
    const out = written(report({ facts: all })).facts;
    expect(Object.values(out).map(({ dimensions }) => dimensions.unit)).toEqual([
      'iso4217:USD/xbrli:shares',
      '(ex:area*iso4217:USD)/(iso4217:USD*xbrli:shares)',
      'ex:area*iso4217:USD',
    ]);
  });

  test('two namespaces that like one prefix get two', () => {
    const other = fact('f-1', at('1.2'), '1', { fact: { concept: qname('https://other.example', 'ex', 'Sales') } });
    const out = written(report({ facts: [fact('f-0', at('1.2'), '1'), other] }));
    const concepts = Object.values(out.facts).map(({ dimensions }) => dimensions.concept);
    expect(concepts).toEqual(['ex:Sales', 'ex2:Sales']);
    expect(out.documentInfo.namespaces).toMatchObject({ ex2: 'https://other.example' });
  });

  test('the unit of XBRL itself keeps its usual prefix', () => {
    const shares = fact('f-1', at('1.2'), '1', { fact: { unit: SHARES } });
    const out = written(report({ facts: [shares] }));
    expect(out.facts['f-1']?.dimensions.unit).toBe('xbrli:shares');
    expect(out.documentInfo.namespaces).toMatchObject({ xbrli: XBRLI });
  });
});
