import { beforeAll, describe, expect, test } from '@jest/globals';
import { discover } from '../../src/dts/discover.js';
import type { Dts, ElementDeclaration, Relationship } from '../../src/dts/dts.js';
import { labelsOf } from '../../src/dts/labels.js';
import { libraries, memoryLibrary, standardLibrary } from '../../src/dts/library.js';
import { DIMENSION_ARCROLES, LABEL_ROLES, STANDARD_ARCROLES, SUMMATION_ITEM_11 } from '../../src/dts/names.js';
import { networks } from '../../src/dts/network.js';
import { isItem, isNumeric } from '../../src/dts/query.js';
import { bundledTaxonomy } from '../../src/taxonomy/bundled.js';
import { attribute, type Element } from '../../src/xml/tree.js';

const { files, namespace } = bundledTaxonomy().value;
const AT = 'https://example.com/';
let dts: Dts;
let declared: ElementDeclaration[];

beforeAll(() => {
  const shelf = memoryLibrary(new Map(files.map(({ name, text }) => [`${AT}${name}`, text])));
  const found = discover([`${AT}crossfoot.xsd`], libraries(shelf, standardLibrary));
  expect(found.diagnostics).toEqual([]);
  dts = found.value;
  declared = [...dts.elements.values()].filter((one) => isItem(one) && one.name.namespace.startsWith(namespace));
});

const nameOf = (element: Element) => dts.declarations.get(element)?.name.local ?? '?';
const relationships = (arcrole: string): Relationship[] =>
  networks(dts, arcrole).flatMap((network) => [...network.relationships]);
const told = (element: Element, role: string) =>
  labelsOf(dts, element).filter((label) => label.role === role && label.language === 'en').length;

test('nothing of it is missing, from the entry point through all that it names', () => {
  expect([...dts.missing.keys()]).toEqual([]);
  expect(declared.length).toBeGreaterThan(700);
  for (const { name } of files) expect(dts.documents.has(`${AT}${name}`)).toBe(true);
});

test.each(['standard', 'documentation'] as const)('every element has one %s label', (role) => {
  expect(
    declared.filter(({ element }) => told(element, LABEL_ROLES[role]) !== 1).map(({ name }) => name.local),
  ).toEqual([]);
});

test('what is documented is said in a sentence, and in one sentence of one concept alone', () => {
  const texts = declared
    .filter(({ abstract }) => !abstract)
    .flatMap(({ element }) => labelsOf(dts, element))
    .filter(({ role }) => role === LABEL_ROLES.documentation)
    .map(({ text }) => text);
  expect(texts.filter((text) => !/^[A-Z].{10,}\.$/.test(text))).toEqual([]);
  expect(texts.filter((text, at) => texts.indexOf(text) < at)).toEqual([]);
});

test('what notes print stands in a role of the taxonomy’s own, which it declares', () => {
  const role = `${namespace}/role/alternativeLabel`;
  expect(dts.roleTypes.get(role)?.[0]?.usedOn.map(({ local }) => local)).toEqual(['label']);
  const cost = declared.find(({ name }) => name.local === 'CostOfRevenue')!;
  const printed = labelsOf(dts, cost.element).filter((label) => label.role === role);
  expect(printed.map(({ text }) => text)).toContain('cost of goods sold');
});

describe('the presentation', () => {
  test('shows every element, and none in a ring', () => {
    const shown = new Set(relationships(STANDARD_ARCROLES.parentChild).flatMap(({ from, to }) => [from, to]));
    expect(declared.filter(({ element }) => !shown.has(element)).map(({ name }) => name.local)).toEqual([]);
    for (const network of networks(dts, STANDARD_ARCROLES.parentChild)) expect(network.roots).toHaveLength(1);
  });

  test('shows concepts under themes, not in the table of what is left over', () => {
    const [left] = networks(dts, STANDARD_ARCROLES.parentChild, `${namespace}/role/Notes`);
    const concepts = left?.relationships.filter(({ to }) => dts.declarations.get(to)?.abstract === false);
    expect(concepts).toEqual([]);
  });

  test('asks for no label that is not there', () => {
    const lacking = relationships(STANDARD_ARCROLES.parentChild).filter(({ to, arc }) => {
      const role = attribute(arc, 'preferredLabel');
      return role !== undefined && told(to, role) === 0;
    });
    expect(lacking.map(({ to }) => nameOf(to))).toEqual([]);
  });

  test('shows a movement between a balance at the start of its period and the same at its end', () => {
    const opened = networks(dts, STANDARD_ARCROLES.parentChild).flatMap((network) =>
      [...new Set(network.relationships.map(({ from }) => from))].map((from) => network.from(from)),
    );
    const rolls = opened
      .map((rows) => rows.map(({ to, arc }) => ({ to, role: attribute(arc, 'preferredLabel') })))
      .filter((rows) => rows.some(({ role }) => role === LABEL_ROLES.periodStart));
    expect(rolls.length).toBeGreaterThan(10);
    for (const rows of rolls) {
      const start = rows.findIndex(({ role }) => role === LABEL_ROLES.periodStart);
      const end = rows.findIndex(({ role }) => role === LABEL_ROLES.periodEnd);
      expect([start, nameOf(rows[end]!.to)]).toEqual([0, nameOf(rows[0]!.to)]);
      const types = rows.slice(0, end + 1).map(({ to }) => dts.declarations.get(to)?.periodType);
      expect(types).toEqual(types.map((_, at) => (at === 0 || at === end ? 'instant' : 'duration')));
    }
  });
});

describe('the calculation', () => {
  test('is of Calculations 1.1 alone, of numbers that can be added, and of no roll-forward', () => {
    expect(networks(dts, STANDARD_ARCROLES.summationItem)).toEqual([]);
    const sums = relationships(SUMMATION_ITEM_11);
    expect(sums.length).toBeGreaterThan(20);
    const wrong = sums.filter(({ from, to, arc }) => {
      const [total, part] = [dts.declarations.get(from)!, dts.declarations.get(to)!];
      const turned = total.balance !== part.balance;
      const weighed = attribute(arc, 'weight') === (turned ? '-1' : '1') || total.balance === undefined;
      return !(isNumeric(total) && isNumeric(part) && total.periodType === part.periodType && weighed);
    });
    expect(wrong.map(({ from, to }) => `${nameOf(from)} ${nameOf(to)}`)).toEqual([]);
  });

  test('says nothing of totals over rows that notes choose', () => {
    const totals = new Set(relationships(SUMMATION_ITEM_11).map(({ from }) => nameOf(from)));
    for (const open of ['Assets', 'Liabilities', 'Equity', 'LiabilitiesAndEquity', 'OperatingExpenses', 'Revenues']) {
      expect(totals.has(open)).toBe(false);
    }
  });
});

describe('the dimensions', () => {
  test('have one closed hypercube over the scenario for all concepts', () => {
    const [all, ...more] = relationships(DIMENSION_ARCROLES.all);
    expect(more).toEqual([]);
    const said = all!.attributes.map(({ name, value }) => `${name.local}=${value}`);
    expect(said).toEqual(expect.arrayContaining(['closed=true', 'contextElement=scenario']));
    const items = new Set(relationships(DIMENSION_ARCROLES.domainMember).map(({ to }) => to));
    expect(declared.filter(({ abstract, element }) => !abstract && !items.has(element))).toEqual([]);
  });

  test('have a default each, which is the domain', () => {
    const pairs = (arcrole: string) => relationships(arcrole).map(({ from, to }) => `${nameOf(from)} ${nameOf(to)}`);
    const domains = pairs(DIMENSION_ARCROLES.dimensionDomain);
    expect(domains.length).toBe(declared.filter(({ kind }) => kind === 'dimension').length);
    expect(pairs(DIMENSION_ARCROLES.dimensionDefault).sort()).toEqual([...domains].sort());
  });
});
