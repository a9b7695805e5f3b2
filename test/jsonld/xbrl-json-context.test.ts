import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { oimOfReport } from '../../src/oim/of-report.js';
import { xbrlJson } from '../../src/write/xbrl-json.js';
import { type XbrlJsonDocument, xbrlJsonContext } from '../../src/write/xbrl-json-context.js';
import { report } from '../write/builders.js';
import { graphOf } from './quads.js';

const BASE = 'https://example.com/reports/note.json';
const XF = 'https://crossfoot.dev/terms/2026#';
const EX = 'https://example.com/taxonomy#';
const document = () => xbrlJson(oimOfReport(report(), 'taxonomy/example.xsd')) as XbrlJsonDocument;

async function say(given: XbrlJsonDocument, expandContext: object) {
  const graph = await graphOf(given, { base: BASE, expandContext } as object);
  return (fact: string | null, property: string) =>
    graph.getObjects(fact && `https://example.com/reports/${fact}`, property, null).map(({ value }) => value);
}

describe('xBRL-JSON as JSON-LD', () => {
  test('the whole context makes of each fact a node with its aspects, members as names, notes linked', async () => {
    const said = await say(document(), xbrlJsonContext(document()));
    expect(said(null, `${XF}hasFact`)).toHaveLength(report().facts.length + 1);
    expect(said(null, `${XF}taxonomy`)).toEqual(['https://example.com/reports/taxonomy/example.xsd']);
    expect(said('f-goods', `${XF}value`)).toEqual(['1300000']);
    expect(said('f-goods', `${XF}decimals`)).toEqual(['-3']);
    expect(said('f-goods', `${XF}concept`)).toEqual([`${EX}Sales`]);
    expect(said('f-goods', `${EX}KindAxis`)).toEqual([`${EX}GoodsMember`]);
    expect(said('f-goods', `${XF}entity`)).toEqual(['https://example.com/companies#ACME']);
    expect(said('f-goods', `${XF}periodText`)).toEqual(['2025-01-01T00:00:00/2026-01-01T00:00:00']);
    expect(said('f-goods', `${XF}unitText`)).toEqual(['iso4217:USD']);
    const notes = said('f-goods', 'http://www.xbrl.org/2003/arcrole/fact-footnote');
    expect(notes).toEqual(['https://example.com/reports/fn-1']);
    expect(said('fn-1', `${XF}concept`)).toEqual(['https://xbrl.org/2021#note']);
    expect(said('fn-1', `${XF}value`)).toEqual([
      'Of which 40% &amp; more, or $0.5 million, &lt;b&gt;abroad&lt;/b&gt;.',
    ]);
  });

  test('the context that ships does so with the prefixes alone beside it', async () => {
    const { '@context': shipped } = JSON.parse(readFileSync('jsonld/xbrl-json.context.jsonld', 'utf8'));
    const prefixes = { ex: { '@id': EX, '@prefix': true }, scheme: 'https://example.com/companies#' };
    const said = await say(document(), [prefixes, shipped]);
    expect(said('f-goods', `${XF}concept`)).toEqual([`${EX}Sales`]);
    expect(said('f-goods', `${EX}KindAxis`)).toEqual(['ex:GoodsMember']);
    expect(said('f-goods', `${XF}entity`)).toEqual(['https://example.com/companies#ACME']);
  });

  test('a prefix that is a word of xBRL-JSON leaves the word its meaning; an axis with other members is no axis of names', async () => {
    const given = {
      documentInfo: {
        documentType: 'https://xbrl.org/2021/xbrl-json',
        namespaces: { value: 'https://v.example/', ex: EX },
      },
      facts: {
        a: { value: '5', dimensions: { concept: 'ex:A', 'ex:Kind': 'ex:B', 'ex:Number': 'ex:1 2' } },
        b: { value: '6', dimensions: { concept: 'ex:A', 'ex:Kind': 'ex:C', 'ex:Number': 'ex:3' } },
      },
    };
    const said = await say(given, xbrlJsonContext(given));
    expect(said('a', `${XF}value`)).toEqual(['5']);
    expect(said('a', `${EX}Kind`)).toEqual([`${EX}B`]);
    expect(said('b', `${EX}Number`)).toEqual(['ex:3']);
  });
});
