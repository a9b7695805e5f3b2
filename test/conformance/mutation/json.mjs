import { edit, swap } from './change.mjs';

const REVENUE = 'cf:Revenues';
/** The first fact of revenue, of a segment, with its name. */
const [CONCEPT, ENTITY, PERIOD, UNIT] = ['concept', 'entity', 'period', 'unit'];
const first = ({ facts }) => Object.values(facts).find(({ dimensions }) => dimensions[CONCEPT] === REVENUE);
const revenue = (change) => edit((report) => change(first(report), report));
const aspect = (name, value) => revenue(({ dimensions }) => Object.assign(dimensions, { [name]: value }));
const info = (change) => edit(({ documentInfo }) => change(documentInfo));
/** Facts more, about the whole entity. */
const more = (...added) =>
  edit(({ facts }) => {
    const { dimensions } = Object.values(facts).find(({ dimensions: all }) => all[CONCEPT] === REVENUE);
    for (const [i, [concept, value, decimals = 0]] of added.entries()) {
      const about = {
        [CONCEPT]: `cf:${concept}`,
        [ENTITY]: dimensions[ENTITY],
        [PERIOD]: dimensions[PERIOD],
        [UNIT]: dimensions[UNIT],
      };
      facts[`more-${i}`] = { value, decimals, dimensions: about };
    }
  });

/** Faults of a report in xBRL-JSON with segments. */
export const REPORT = {
  'no JSON': swap('{', '['),
  'only a beginning': (text) => text.slice(0, text.length / 2),
  'something behind the end': (text) => `${text}{}`,
  'a comma too many': swap('\n  }\n }', ',\n  }\n }'),
  'a name twice in the facts': swap(
    /("f-[0-9a-f]{16}"): \{/,
    '$1: {"value": "1", "decimals": 0, "dimensions": {"concept": "cf:Revenues"}}, $1: {',
  ),
  'a name twice in a fact': swap('"decimals": -3,', '"decimals": -3, "decimals": -3,'),
  'a byte order mark': (text) => `\ufeff${text}`,
  'no information about the document': edit((report) => delete report.documentInfo),
  'no facts': edit((report) => delete report.facts),
  'facts in a list': edit((report) => Object.assign(report, { facts: Object.values(report.facts) })),
  'something else at the top': edit((report) => Object.assign(report, { more: 1 })),
  'an extension at the top': edit((report) => Object.assign(report, { 'cf:more': 1 })),
  'no type of document': info((document) => delete document.documentType),
  'a type of document that there is not': info((document) =>
    Object.assign(document, { documentType: 'https://xbrl.org/2031/xbrl-json' }),
  ),
  'a type of document of CSV': info((document) =>
    Object.assign(document, { documentType: 'https://xbrl.org/2021/xbrl-csv' }),
  ),
  'no taxonomy': info((document) => delete document.taxonomy),
  'a taxonomy of nothing': info((document) => Object.assign(document, { taxonomy: [] })),
  'a taxonomy that is no list': info((document) => Object.assign(document, { taxonomy: document.taxonomy[0] })),
  'a taxonomy that is not there': info((document) => Object.assign(document, { taxonomy: ['none.xsd'] })),
  'a taxonomy twice': info((document) => document.taxonomy.push(document.taxonomy[0])),
  'no namespaces': info((document) => delete document.namespaces),
  'a prefix of another namespace': info(({ namespaces }) =>
    Object.assign(namespaces, { cf: 'https://nowhere.example' }),
  ),
  'the prefix of OIM for another namespace': info(({ namespaces }) =>
    Object.assign(namespaces, { xbrl: 'https://nowhere.example' }),
  ),
  'another prefix for OIM': info(({ namespaces }) => Object.assign(namespaces, { oim: 'https://xbrl.org/2021' })),
  'another prefix for currencies': info(({ namespaces }) =>
    Object.assign(namespaces, { money: 'http://www.xbrl.org/2003/iso4217' }),
  ),
  'two prefixes for one namespace': info(({ namespaces }) => Object.assign(namespaces, { cf2: namespaces.cf })),
  'a prefix that is no name': info(({ namespaces }) => Object.assign(namespaces, { '1cf': 'https://nowhere.example' })),
  'an empty namespace': info(({ namespaces }) => Object.assign(namespaces, { empty: '' })),
  'a feature that there is not': info((document) => Object.assign(document, { features: { 'cf:nothing': true } })),
  'canonical values claimed': info((document) =>
    Object.assign(document, { features: { 'xbrl:canonicalValues': true } }),
  ),
  'canonical values claimed and not kept': edit((report) => {
    Object.assign(report.documentInfo, { features: { 'xbrl:canonicalValues': true } });
    first(report).value = '084210000';
  }),
  'a canonical value that is none': edit((report) => {
    Object.assign(report.documentInfo, { features: { 'xbrl:canonicalValues': true } });
    first(report).value = '+84210000.0';
  }),
  'a fact that is a number': edit((report) => Object.assign(report.facts, { other: 5 })),
  'a fact whose name has a space': edit((report) => Object.assign(report.facts, { 'an other': first(report) })),
  'a fact that says more': revenue((fact) => Object.assign(fact, { more: 1 })),
  'a fact with an extension': revenue((fact) => Object.assign(fact, { 'cf:more': 1 })),
  'no value': revenue((fact) => delete fact.value),
  'a value that is a number': revenue((fact) => Object.assign(fact, { value: 84210000 })),
  'a value in groups': revenue((fact) => Object.assign(fact, { value: '84,210,000' })),
  'a value in words': revenue((fact) => Object.assign(fact, { value: 'much' })),
  'an empty value': revenue((fact) => Object.assign(fact, { value: '' })),
  'no value with decimals': revenue((fact) => Object.assign(fact, { value: null })),
  nil: revenue((fact) => {
    fact.value = null;
    delete fact.decimals;
  }),
  'decimals that are a text': revenue((fact) => Object.assign(fact, { decimals: '-3' })),
  'decimals that are no integer': revenue((fact) => Object.assign(fact, { decimals: 1.5 })),
  'infinite decimals': revenue((fact) => delete fact.decimals),
  'decimals of nothing': revenue((fact) => Object.assign(fact, { decimals: null })),
  'no dimensions': revenue((fact) => delete fact.dimensions),
  'no concept': revenue(({ dimensions }) => delete dimensions[CONCEPT]),
  'a concept that there is not': aspect(CONCEPT, 'cf:Nothing'),
  'a concept whose prefix is not declared': aspect(CONCEPT, 'nope:Revenues'),
  'a concept without a prefix': aspect(CONCEPT, 'Revenues'),
  'an abstract concept': aspect(CONCEPT, 'cf:NotesLineItems'),
  'a member as a concept': aspect(CONCEPT, 'cf:CorporateMember'),
  'a dimension as a concept': aspect(CONCEPT, 'cf:SegmentAxis'),
  'no entity': revenue(({ dimensions }) => delete dimensions[ENTITY]),
  'an entity whose prefix is not declared': aspect(ENTITY, 'nope:TERN'),
  'an entity without a scheme': aspect(ENTITY, 'TERN'),
  'no period': revenue(({ dimensions }) => delete dimensions[PERIOD]),
  'a period in days': aspect(PERIOD, '2025-01-01/2025-12-31'),
  'a period in words': aspect(PERIOD, 'last year'),
  'an instant for what is over time': aspect(PERIOD, '2026-01-01T00:00:00'),
  'an end before its start': aspect(PERIOD, '2026-01-01T00:00:00/2025-01-01T00:00:00'),
  'an end at its start': aspect(PERIOD, '2026-01-01T00:00:00/2026-01-01T00:00:00'),
  'a day that there is not': aspect(PERIOD, '2025-02-30T00:00:00/2026-01-01T00:00:00'),
  'a time zone': aspect(PERIOD, '2025-01-01T00:00:00Z/2026-01-01T00:00:00Z'),
  'no unit': revenue(({ dimensions }) => delete dimensions[UNIT]),
  'a unit whose prefix is not declared': aspect(UNIT, 'nope:CNY'),
  'a unit without a prefix': aspect(UNIT, 'CNY'),
  'a currency that there is not': aspect(UNIT, 'iso4217:XQQ'),
  'money in shares': edit((report) => {
    Object.assign(report.documentInfo.namespaces, { xbrli: 'http://www.xbrl.org/2003/instance' });
    first(report).dimensions[UNIT] = 'xbrli:shares';
  }),
  'money in pure numbers': edit((report) => {
    Object.assign(report.documentInfo.namespaces, { xbrli: 'http://www.xbrl.org/2003/instance' });
    first(report).dimensions[UNIT] = 'xbrli:pure';
  }),
  'a unit that ends in a mark': aspect(UNIT, 'iso4217:CNY*'),
  'a unit with spaces': aspect(UNIT, 'iso4217:CNY * iso4217:USD'),
  'a unit not in order': aspect(UNIT, 'iso4217:USD*iso4217:CNY'),
  'a unit divided twice': aspect(UNIT, 'iso4217:CNY/iso4217:USD/iso4217:EUR'),
  'money divided by money': aspect(UNIT, 'iso4217:CNY/iso4217:USD'),
  'a unit that is a number': aspect(UNIT, 5),
  'a member outside its domain': aspect('cf:SegmentAxis', 'cf:ConvenienceTranslationMember'),
  'a member that there is not': aspect('cf:SegmentAxis', 'cf:NobodyMember'),
  'a member whose prefix is not declared': aspect('cf:SegmentAxis', 'nope:CorporateMember'),
  'a member that is no name': aspect('cf:SegmentAxis', 'Crypto mining'),
  'a member of nothing': aspect('cf:SegmentAxis', null),
  'a default that is reported': aspect('cf:SegmentAxis', 'cf:SegmentDomain'),
  'a dimension that there is not': aspect('cf:NobodyAxis', 'cf:CorporateMember'),
  'a dimension whose prefix is not declared': aspect('nope:SegmentAxis', 'cf:CorporateMember'),
  'a dimension that is a concept': aspect('cf:CostOfRevenue', 'cf:CorporateMember'),
  'a core dimension that there is not': aspect('colour', 'red'),
  'a language of a figure': aspect('language', 'en'),
  'a note of a figure': aspect('noteId', 'n1'),
  'a sum that does not add up': more(
    ['IncomeTaxExpenseBenefit', '10'],
    ['CurrentIncomeTaxExpense', '30'],
    ['DeferredIncomeTaxExpense', '5'],
  ),
  'a sum that adds up': more(
    ['IncomeTaxExpenseBenefit', '35'],
    ['CurrentIncomeTaxExpense', '30'],
    ['DeferredIncomeTaxExpense', '5'],
  ),
  'more digits than decimals say': more(
    ['IncomeTaxExpenseBenefit', '35.5'],
    ['CurrentIncomeTaxExpense', '30'],
    ['DeferredIncomeTaxExpense', '5'],
  ),
  'a duplicate that says another value': more(['InterestIncome', '30'], ['InterestIncome', '31']),
  'a duplicate that says the same': more(['InterestIncome', '30'], ['InterestIncome', '30']),
};

const noted = (change) =>
  edit((report) => {
    const [name, fact] = Object.entries(report.facts).find(([, { dimensions }]) => dimensions[CONCEPT] === 'xbrl:note');
    change(fact, name, report);
  });
const linked = (change) => edit(({ facts }) => change(Object.values(facts).find(({ links }) => links !== undefined)));

/** Faults of a report in xBRL-JSON with notes. */
export const NOTES = {
  'a note with decimals': noted((fact) => Object.assign(fact, { decimals: 0 })),
  'a note with a unit': noted(({ dimensions }) => Object.assign(dimensions, { [UNIT]: 'iso4217:USD' })),
  'a note without a language': noted(({ dimensions }) => delete dimensions.language),
  'a note in a language in capitals': noted(({ dimensions }) => Object.assign(dimensions, { language: 'EN' })),
  'a note in a language that is none': noted(({ dimensions }) => Object.assign(dimensions, { language: 'e_n' })),
  'a note of another name': noted(({ dimensions }) => Object.assign(dimensions, { noteId: 'another' })),
  'a note without its name': noted(({ dimensions }) => delete dimensions.noteId),
  'a note with markup that is none': noted((fact) => Object.assign(fact, { value: '<p>not closed' })),
  'a note that nothing is tied to': edit(({ facts }) =>
    Object.assign(facts, {
      alone: { value: 'x', dimensions: { [CONCEPT]: 'xbrl:note', noteId: 'alone', language: 'en' } },
    }),
  ),
  'a note that is not there': noted((_, name, { facts }) => delete facts[name]),
  'a kind of link that is not declared': linked((fact) =>
    Object.assign(fact, { links: { nope: Object.values(fact.links)[0] } }),
  ),
  'a group of links that is not declared': linked(({ links }) =>
    Object.assign(links.footnote, { nope: Object.values(links.footnote)[0] }),
  ),
  'links in a text': linked((fact) => Object.assign(fact, { links: 'x' })),
  'a link to nothing': linked(({ links }) => Object.assign(links.footnote, { _: [] })),
};
