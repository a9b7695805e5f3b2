import { describe, expect, test } from '@jest/globals';
import { buildTaxonomy } from '../../src/taxonomy/build.js';
import { childElements, type XmlElement } from '../../src/xml/element.js';
import { parseXml } from '../../src/xml/parse.js';

const concept = (name: string, more: object = {}) => ({
  name,
  type: 'monetary',
  periodType: 'instant',
  balance: 'debit',
  labels: { standard: name, total: `Total ${name}` },
  ...more,
});

const taxonomy = JSON.stringify({
  namespace: 'https://example.com/t',
  prefix: 't',
  version: '1',
  language: 'en',
  concepts: [
    concept('Net'),
    concept('Gross'),
    concept('Taken', { balance: 'credit', labels: { standard: 'Taken', negated: 'Less: taken' } }),
    concept('Flow', { periodType: 'duration' }),
    concept('Words', { type: 'string', balance: undefined }),
    concept('Rate', { type: 'percent', balance: undefined }),
    concept('LeftOver'),
  ],
  axes: [
    {
      name: 'KindAxis',
      labels: { standard: 'Kind' },
      domain: 'KindDomain',
      domainLabels: { standard: 'All kinds' },
      members: [{ name: 'RedMember', labels: { standard: 'Red' } }],
    },
  ],
  units: [],
});

const role = (more: object) => ({ name: 'Things', definition: 'Things', presentation: ['Net'], ...more });
const build = (...roles: object[]) => buildTaxonomy({ taxonomy, roles: JSON.stringify({ roles }) });

function elements(root: XmlElement, name: string): XmlElement[] {
  return childElements(root).flatMap((child) => [...(child.name === name ? [child] : []), ...elements(child, name)]);
}

/** The arcs of a linkbase by the end of their link's role, as `from > to` and what else they say. */
function arcsIn(built: ReturnType<typeof build>, kind: 'presentation' | 'calculation'): Record<string, string[]> {
  const file = `crossfoot-${kind.slice(0, 3)}.xml`;
  const root = parseXml(file, built.value.find(({ name }) => name === file)?.text ?? '').value!;
  return Object.fromEntries(
    elements(root, `link:${kind}Link`).map((link) => [
      link.attributes['xlink:role']?.replace(/.*\//, '') ?? '',
      elements(link, `link:${kind}Arc`).map(({ attributes: at }) => {
        const told = at.weight ?? at.preferredLabel?.replace(/.*\//, '') ?? '';
        return `${at['xlink:from']} > ${at['xlink:to']} ${at.order} ${told}`.trim();
      }),
    ]),
  );
}

const good = role({
  presentation: [
    'KindAxis',
    { heading: 'Balance', label: 'Balance', rows: ['Gross', 'Taken negated', 'Net total'] },
    { heading: 'Rest', label: 'Rest', rows: ['Flow', 'Words', 'Rate', 'Net'] },
  ],
  calculation: [{ total: 'Net', parts: ['Gross', '-Taken'] }],
});

describe('a theme', () => {
  test('is a tree of headings and lines; what no theme shows stands under the line items', () => {
    expect(arcsIn(build(good), 'presentation')).toEqual({
      Notes: ['t_NotesTable > t_KindAxis 1', 't_NotesTable > t_NotesLineItems 2', 't_NotesLineItems > t_LeftOver 1'],
      Things: [
        't_ThingsAbstract > t_KindAxis 1',
        't_KindAxis > t_KindDomain 1',
        't_KindDomain > t_RedMember 1',
        't_ThingsAbstract > t_BalanceAbstract 2',
        't_BalanceAbstract > t_Gross 1',
        't_BalanceAbstract > t_Taken 2 negatedLabel',
        't_BalanceAbstract > t_Net 3 totalLabel',
        't_ThingsAbstract > t_RestAbstract 3',
        't_RestAbstract > t_Flow 1',
        't_RestAbstract > t_Words 2',
        't_RestAbstract > t_Rate 3',
        't_RestAbstract > t_Net 4',
      ],
    });
  });

  test('has its sums with their weights, and where there are none no linkbase of them', () => {
    expect(arcsIn(build(good), 'calculation')).toEqual({ Things: ['t_Net > t_Gross 1 1', 't_Net > t_Taken 2 -1'] });
    expect(build(role({})).value.map(({ name }) => name)).not.toContain('crossfoot-cal.xml');
  });

  test.each<[string, RegExp, object[]]>([
    ['a line that names nothing', /Nothing is no concept to be shown/, [role({ presentation: ['Nothing'] })]],
    ['an axis with a label', /KindAxis is no concept to be shown/, [role({ presentation: ['KindAxis total'] })]],
    ['a label that is not there', /Net has no negated label/, [role({ presentation: ['Net negated'] })]],
    ['a role of labels that is none', /presentation\.0/, [role({ presentation: ['Net verbose'] })]],
    ['a heading without rows', /presentation\.0/, [role({ presentation: [{ heading: 'A', label: 'A', rows: [] }] })]],
    ['a theme twice', /the heading Things stands twice/, [role({}), role({})]],
    [
      'a heading twice',
      /the heading A stands twice/,
      [role({ presentation: ['A', 'A'].map((heading) => ({ heading, label: 'A', rows: ['Net'] })) })],
    ],
    ['a sum of nothing', /no such concept/, [role({ calculation: [{ total: 'Net', parts: ['Gross', 'Nothing'] }] })]],
    ['a sum of one part', /parts/, [role({ calculation: [{ total: 'Net', parts: ['Gross'] }] })]],
    [
      'what is of the other balance and added',
      /Net cannot be a sum of Taken with the weight 1/,
      [role({ calculation: [{ total: 'Net', parts: ['Gross', 'Taken'] }] })],
    ],
    [
      'what is of the same balance and taken off',
      /Net cannot be a sum of Gross with the weight -1/,
      [role({ calculation: [{ total: 'Net', parts: ['-Gross', '-Taken'] }] })],
    ],
    [
      'a movement in a balance',
      /Net cannot be a sum of Flow/,
      [role({ calculation: [{ total: 'Net', parts: ['Gross', 'Flow'] }] })],
    ],
    [
      'words, and what is of another type',
      /sum of Words.*\n.*sum of Rate/,
      [role({ calculation: [{ total: 'Net', parts: ['Words', 'Rate'] }] })],
    ],
  ])('with %s is refused', (_, why, roles) => {
    const built = build(...roles);
    expect(built.value).toEqual([]);
    expect(new Set(built.diagnostics.map(({ code }) => code))).toEqual(new Set(['taxonomy-invalid']));
    expect(built.diagnostics.map(({ message }) => message).join('\n')).toMatch(why);
  });
});
