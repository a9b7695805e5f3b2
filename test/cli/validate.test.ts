import { expect, test } from '@jest/globals';
import { crossfoot, folderWith } from './crossfoot.js';

const SCHEMA = `<xs:schema targetNamespace="urn:t" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xbrli="http://www.xbrl.org/2003/instance">
  <xs:import namespace="http://www.xbrl.org/2003/instance" schemaLocation="http://www.xbrl.org/2003/xbrl-instance-2003-12-31.xsd"/>
  <xs:element name="Note" id="Note" type="xbrli:stringItemType" substitutionGroup="xbrli:item" xbrli:periodType="duration"/>
</xs:schema>`;

function report(schema: string, member = ''): string {
  return `<xbrli:xbrl xmlns:xbrli="http://www.xbrl.org/2003/instance" xmlns:link="http://www.xbrl.org/2003/linkbase"
  xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:xbrldi="http://xbrl.org/2006/xbrldi" xmlns:t="urn:t">
<link:schemaRef xlink:type="simple" xlink:href="${schema}"/>
<xbrli:context id="c"><xbrli:entity><xbrli:identifier scheme="urn:s">e</xbrli:identifier></xbrli:entity>
<xbrli:period><xbrli:startDate>2025-01-01</xbrli:startDate><xbrli:endDate>2025-12-31</xbrli:endDate></xbrli:period>${member}</xbrli:context>
<t:Note contextRef="c">Words.</t:Note></xbrli:xbrl>`;
}

const MEMBER = `<xbrli:scenario>
<xbrldi:explicitMember dimension="t:Note">t:Nobody</xbrldi:explicitMember></xbrli:scenario>`;

const folder = folderWith({
  'reports/t.xsd': SCHEMA,
  'reports/good.xbrl': report('t.xsd'),
  'reports/member.xbrl': report('t.xsd', MEMBER),
  'reports/broken.xbrl': report('t.xsd').slice(0, -5),
  'reports/outside.xbrl': report('../t2.xsd'),
  'reports/web.xbrl': report('http://taxonomies.example/2025/t.xsd'),
  'reports/entities.xbrl': `<!DOCTYPE x [<!ENTITY e SYSTEM "t.xsd">]>${report('t.xsd')}`,
  't2.xsd': SCHEMA,
  'mirror/taxonomies.example/2025/t.xsd': SCHEMA,
});

test('a valid report is said to be so', () => {
  expect(crossfoot(folder, ['validate', 'reports/good.xbrl'])).toEqual({
    code: 0,
    out: 'reports/good.xbrl: valid\n',
    err: '',
  });
});

test('faults have the specification’s codes, their place and what stands there', () => {
  const { code, err } = crossfoot(folder, ['validate', 'reports/member.xbrl']);
  expect(code).toBe(1);
  expect(err).toContain('reports/member.xbrl:6:1: error xbrldie:ExplicitMemberNotExplicitDimensionError');
  expect(err).toContain('error xbrldie:ExplicitMemberUndefinedQNameError');
  expect(err).toContain('actual: t:Nobody');
});

test('--json gives all of many reports on stdout and no frames', () => {
  const { code, out } = crossfoot(folder, [
    'validate',
    '--json',
    'reports/good.xbrl',
    'reports/member.xbrl',
    'reports/broken.xbrl',
  ]);
  const { diagnostics } = JSON.parse(out);
  expect(code).toBe(1);
  expect(diagnostics.map(({ code, severity, file }: Record<string, string>) => [file, severity, code])).toEqual([
    ['reports/member.xbrl', 'error', 'xbrldie:ExplicitMemberNotExplicitDimensionError'],
    ['reports/member.xbrl', 'error', 'xbrldie:ExplicitMemberUndefinedQNameError'],
    ['reports/broken.xbrl', 'error', 'xmlSchema:syntax'],
  ]);
  expect(diagnostics[0].place).toMatchObject({ line: 6, column: 1 });
});

test('what lies outside the folder of the report is refused, until it is named', () => {
  const { code, err } = crossfoot(folder, ['validate', 'reports/outside.xbrl']);
  expect(code).toBe(1);
  expect(err).toContain('error dts-refused');
  expect(crossfoot(folder, ['validate', 'reports/outside.xbrl', '--taxonomy', '.']).code).toBe(0);
});

test('nothing is fetched: an address of the web is missing, until a folder mirrors it', () => {
  const { code, err } = crossfoot(folder, ['validate', 'reports/web.xbrl']);
  expect(code).toBe(1);
  expect(err).toContain('error dts-missing: http://taxonomies.example/2025/t.xsd');
  expect(err).toContain(
    'warning validate-facts-unchecked: The concepts of 1 of 1 facts are in schemas that are missing',
  );
  expect(err).not.toContain('error xbrl');
  expect(crossfoot(folder, ['validate', 'reports/web.xbrl', '--taxonomy', 'mirror']).code).toBe(0);
});

test('a document type declaration that declares entities is refused', () => {
  const { code, err } = crossfoot(folder, ['validate', 'reports/entities.xbrl']);
  expect(code).toBe(1);
  expect(err).toContain('error xml-declarations-refused');
});

test('what is not there is told, and the rest is judged', () => {
  const { code, out, err } = crossfoot(folder, [
    'validate',
    'nowhere.xbrl',
    'reports/good.xbrl',
    '--taxonomy',
    'nowhere',
  ]);
  expect(code).toBe(3);
  expect(err).toContain('nowhere.xbrl: error input-missing');
  expect(err).toContain('nowhere: error input-missing');
  expect(out).toBe('reports/good.xbrl: valid\n');
});
