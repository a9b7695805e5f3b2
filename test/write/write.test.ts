import { describe, expect, test } from '@jest/globals';
import { diagnose } from '../../src/diagnostic/diagnostic.js';
import { Result } from '../../src/diagnostic/result.js';
import type { Report } from '../../src/fact/report.js';
import { FORMATS, type Format, piecesOf } from '../../src/write/artifact.js';
import { write } from '../../src/write/write.js';
import { at, extended, facts, report, SWISS, taxonomy } from './builders.js';

const written = (given: Report, formats: readonly Format[] = FORMATS) => {
  const { value, diagnostics } = write(formats, taxonomy(), 'note')(given);
  const whole = value.map((artifact) => ({ ...artifact, bytes: [...piecesOf(artifact)].join('') }));
  return new Result(whole, diagnostics);
};
const paths = (given: Report, formats?: readonly Format[]) => written(given, formats).value.map(({ path }) => path);

describe('what is written', () => {
  test('each format asked for, then the taxonomy beside those that refer to it', () => {
    const shared = ['.xsd', '-country.xsd', '-lab.xml', '-doc.xml', '-pre.xml', '-def.xml'].map(
      (end) => `taxonomy/example${end}`,
    );
    expect(paths(report())).toEqual([
      'note.xhtml',
      'note.json',
      'note-csv/note.json',
      'note-csv/t0.csv',
      'note-csv/prose.csv',
      'note-csv/footnotes.csv',
      'note.xbrl',
      'note.jsonld',
      'note.csv',
      'note.xlsx',
      'note.xbri',
      'note.xbr',
      'note.evidence.json',
      ...shared,
    ]);
    expect(paths(report(), ['json-ld', 'json-ld'])).toEqual(['note.jsonld', ...shared]);
    expect(paths(report(), ['csv', 'evidence'])).toEqual(['note.csv', 'note.evidence.json']);
    expect(paths(report(), ['xbrl-json'])).toEqual(['note.json', ...shared]);
  });

  test('an extension has a folder of its own, and reaches the shared taxonomy from there', () => {
    const own = written(extended(), ['ixbrl']).value.filter(({ path }) => path.startsWith('note-taxonomy/'));
    expect(own[0]?.path).toBe('note-taxonomy/ext.xsd');
    expect(own[0]?.bytes).toContain('schemaLocation="../taxonomy/example.xsd"');
    const laidOut = own.slice(-2).map(({ path }) => path);
    expect(laidOut).toEqual(['note-taxonomy/META-INF/catalog.xml', 'note-taxonomy/META-INF/taxonomyPackage.xml']);
  });

  test('a country is written under the prefix of its own namespace', () => {
    const swiss = facts().map((fact) => (fact.id === 'f-goods' ? { ...fact, dimensions: [SWISS] } : fact));
    const formats = ['ixbrl', 'xbrl-json', 'xbrl-xml', 'json-ld', 'evidence'] as const;
    const [page, json, instance, linked, behind] = written(report({ facts: swiss }), formats).value.map(({ bytes }) =>
      String(bytes),
    );
    const namespace = 'https://example.com/taxonomy/country';
    expect(page).toContain(`xmlns:country="${namespace}"`);
    expect(page).toContain('<xbrldi:explicitMember dimension="ex:KindAxis">country:CH</xbrldi:explicitMember>');
    const { documentInfo, facts: told } = JSON.parse(json!);
    expect(documentInfo.namespaces).toMatchObject({ ex: 'https://example.com/taxonomy', country: namespace });
    expect(told['f-goods'].dimensions).toMatchObject({ 'ex:KindAxis': 'country:CH' });
    expect(instance).toContain('<xbrldi:explicitMember dimension="ex:KindAxis">country:CH</xbrldi:explicitMember>');
    expect(linked).toContain(`"@id": "${namespace}#"`);
    expect(linked).toContain('"ex:KindAxis": "country:CH"');
    expect(JSON.parse(behind!).facts['f-goods'].dimensions).toEqual({
      '{https://example.com/taxonomy}KindAxis': `{${namespace}}CH`,
    });
  });

  test('the same report gives the same bytes', () => {
    expect(written(report())).toEqual(written(report()));
  });

  test('what the stages before said is in the evidence, with what writing said', () => {
    const before = diagnose('tag-number-left', 'No concept.', [at('40')]);
    const { value } = write(FORMATS, taxonomy(), 'note', [before])(report());
    const told = value.find(({ path }) => path === 'note.evidence.json');
    const { diagnostics } = JSON.parse(String(told?.bytes)) as { diagnostics: { code: string }[] };
    expect(diagnostics.map(({ code }) => code)).toEqual([
      'tag-number-left',
      'write-not-expressible',
      'write-not-expressible',
      'write-not-expressible',
      'write-not-expressible',
    ]);
  });
});

describe('what a format cannot hold', () => {
  const lost = (given: Report, format: Format) => written(given, [format]).diagnostics;

  test('a control character in the page: its place is told', () => {
    const [only, ...more] = lost(report(), 'ixbrl');
    expect([only?.code, only?.spans, more]).toEqual(['write-not-expressible', [at('\u0001')], []]);
  });

  test.each(['xbrl-json', 'xbrl-csv', 'xbrl-xml'] as const)('a footnote of no fact in %s', (format) => {
    expect(lost(report(), format).map(({ spans }) => spans)).toEqual([[at('Said of no figure.')]]);
  });

  test.each(['xbrl-json', 'xbrl-csv'] as const)('an identifier with a space in %s', (format) => {
    const entity = { scheme: 'https://example.com', identifier: 'A B' };
    const given = report({ footnotes: [], entity, facts: report().facts.map((one) => ({ ...one, entity })) });
    expect(lost(given, format)).toMatchObject([{ code: 'write-not-expressible', actual: 'A B' }]);
  });

  test('nothing in the other formats', () => {
    expect([...lost(report(), 'json-ld'), ...lost(report(), 'evidence')]).toEqual([]);
  });
});
