import type { Glossary } from '../dts/glossary.js';
import { dayOf } from '../oim/days.js';
import type { OimFact, OimPeriod, OimReport, OimValue } from '../oim/oim-report.js';
import { isLexical } from '../value/lexical.js';
import { isCanonicalMoment } from '../value/moment.js';
import { remember } from '../value/remembered.js';
import { type Unit, unitKey } from '../value/unit.js';
import { inLanguage, isLanguage } from './json-ld-codes.js';
import { factId, footnoteId, periodId } from './json-ld-iri.js';
import type { Names } from './json-ld-names.js';
import { plainText } from './plain-text.js';

/** A node with an IRI. */
export interface LinkedNode {
  readonly id: string;
  readonly [key: string]: unknown;
}

/** What the facts of a report have in common, each described once: entities, periods, units. */
export interface Aspects {
  /** What a fact says but for its concept and members, with its id. */
  tell(fact: OimFact): object;
  readonly entities: readonly object[];
  readonly periods: readonly object[];
  readonly units: readonly object[];
}

export function makeAspects({ facts, links, notes }: OimReport, glossary: Glossary, names: Names): Aspects {
  const [entities, periods, units] = [new Shared(), new Shared(), new Shared()];
  const entityId = ({ scheme, identifier }: OimFact['entity']) =>
    entities.idOf(`${scheme} ${identifier}`, (n) => ({ id: `#entity/${n}`, type: 'xf:Entity', scheme, identifier }));
  const unitId = (unit: Unit) => units.idOf(unitKey(unit), (n) => tellUnit(`#unit/${n}`, unit, names));
  const footnotes = footnotesByFact(links, notes);
  const tell = (fact: OimFact) => ({
    id: factId(fact.id),
    type: 'qb:Observation',
    identifier: fact.id,
    entity: entityId(fact.entity),
    period: periods.idOf(keyOf(fact.period), () => tellPeriod(fact.period)),
    ...(fact.unit === undefined ? {} : { unit: unitId(fact.unit) }),
    ...tellValue(fact, glossary, names),
    ...(typeof fact.decimals === 'number' && fact.value !== null ? { decimals: fact.decimals } : {}),
    ...(footnotes.has(fact.id) ? { footnote: footnotes.get(fact.id) } : {}),
  });
  for (const fact of facts) tell(fact);
  return { tell, entities: entities.all, periods: periods.all, units: units.all };
}

/** Nodes that many facts share. */
class Shared {
  readonly #byKey = new Map<string, LinkedNode>();

  idOf(key: string, make: (count: number) => LinkedNode): string {
    return remember(this.#byKey, key, () => make(this.#byKey.size + 1)).id;
  }

  get all(): readonly object[] {
    return [...this.#byKey.values()];
  }
}

/** The way from a fact to its footnotes without the links between. */
function footnotesByFact(links: OimReport['links'], notes: OimReport['notes']): ReadonlyMap<string, readonly string[]> {
  const known = new Set(notes.map(({ id }) => id));
  const found = new Map<string, string[]>();
  for (const { from, to } of links) if (known.has(to)) remember(found, from, () => []).push(footnoteId(to));
  return found;
}

/** A number is a decimal, a text in a language has it, other texts have XML Schema's type where the taxonomy tells it. */
function tellValue({ value, unit, language, concept }: OimFact, glossary: Glossary, names: Names): object {
  if (value === null) return { isNil: true, ...(language === undefined ? {} : { language }) };
  if (typeof value !== 'string') return tellNames(value, names);
  if (unit !== undefined)
    return { value: isLexical('decimal', value) && value === value.trim() ? value : typed(value, ['double']) };
  if (language === undefined) return { value: typed(value, [glossary.describe(concept)?.datatype]) };
  return {
    value: inLanguage({ text: value, language }),
    ...(isLanguage(language) ? {} : { language: typed(language, []) }),
  };
}

function tellNames({ form, names: said }: Exclude<OimValue, string | null>, names: Names): object {
  const compact = said.map((name) => names.compact(name));
  return form === 'qname' ? { valueName: compact[0] } : { valueNames: compact };
}

const TYPES: ReadonlySet<string> = new Set([
  ...['double', 'boolean', 'date', 'dateTime', 'time', 'gYear', 'gYearMonth', 'gMonth', 'gMonthDay', 'gDay'],
  ...['anyURI', 'hexBinary', 'base64Binary', 'decimal', 'integer'],
]);

/** The text as the first of these types that it is a value of. */
function typed(text: string, types: readonly (string | undefined)[]): object {
  const type = types.find((one) => one !== undefined && TYPES.has(one) && text === text.trim() && isLexical(one, text));
  return { '@value': text, '@type': `xsd:${type ?? 'string'}` };
}

function keyOf(period: OimPeriod | undefined): string {
  if (period === undefined) return 'forever';
  const { kind } = period;
  return kind === 'instant'
    ? dayOf(period.instant, 'instant')
    : `${dayOf(period.start, 'start')}/${dayOf(period.end, 'end')}`;
}

/** Days as people mean them: an instant is the end of its day. A moment that is no midnight is told as one. */
function tellPeriod(period: OimPeriod | undefined): LinkedNode {
  const id = periodId(keyOf(period));
  if (period === undefined) return { id, ...type('xf:Forever') };
  if (period.kind === 'instant') return { id, ...type('xf:Instant'), instant: tellMoment(period.instant, 'instant') };
  const [start, end] = [tellMoment(period.start, 'start'), tellMoment(period.end, 'end')];
  return { id, ...type('xf:Duration'), start, end };
}

function type(own: string) {
  return { type: ['xf:Period', own] };
}

function tellMoment(moment: string, as: 'start' | 'end' | 'instant'): string | object {
  const day = dayOf(moment, as);
  return day === moment
    ? { '@value': moment, '@type': isCanonicalMoment(moment) ? 'xsd:dateTime' : 'xsd:string' }
    : day;
}

function tellUnit(id: string, { numerators, denominators }: Unit, { compact }: Names): LinkedNode {
  const below = denominators.length > 0 ? { denominator: denominators.map(compact) } : {};
  return { id, type: 'xf:Unit', numerator: numerators.map(compact), ...below };
}

/** Footnotes, with their words beside the markup that they are. */
export function tellFootnotes({ notes }: OimReport): readonly LinkedNode[] {
  return notes.map(({ id, language, content }) => ({
    id: footnoteId(id),
    type: 'xf:Footnote',
    identifier: id,
    language: isLanguage(language) ? language : { '@value': language, '@type': 'xsd:string' },
    content,
    text: inLanguage({ text: plainText(content), language }),
  }));
}

/** From facts to footnotes and other facts, with what kind of link it is. */
export function tellLinks({ links, notes }: OimReport): readonly object[] {
  const known = new Set(notes.map(({ id }) => id));
  return links.map(({ arcrole, role, from, to }) => ({
    type: 'xf:Link',
    arcrole,
    linkRole: role,
    linkFrom: factId(from),
    linkTo: known.has(to) ? footnoteId(to) : factId(to),
  }));
}

/** Where the taxonomy is entered, and where roles of links are declared. */
export function tellReferences({ taxonomy, roles }: OimReport): object {
  const schema = (isSchema: boolean) => (isSchema ? 'xf:SchemaRef' : 'xf:LinkbaseRef');
  return {
    entryPoints: taxonomy.map(({ kind, href }) => ({ type: schema(kind === 'schemaRef'), href })),
    ...(roles.length === 0
      ? {}
      : {
          declarations: roles.map(({ kind, uri, href }) => ({
            type: kind === 'roleRef' ? 'xf:RoleRef' : 'xf:ArcroleRef',
            declares: uri,
            href,
          })),
        }),
  };
}
