import type { Context, DimensionValue, InstancePeriod, Unit } from '../../instance/instance.js';
import { NO_ENTITY } from '../../oim/reserved.js';
import type { Place, Span } from '../../source/source.js';
import type { QName } from '../../value/qname.js';
import { Sharing } from '../json/contexts.js';
import { readEntity } from '../json/entity.js';
import { findName, type Namespaces } from '../json/names.js';
import type { Say } from '../json/say.js';
import { isPrefixedName } from '../json/structure.js';
import { isMeasures, readUnit } from '../json/unit.js';
import { readCsvPeriod } from './period.js';
import type { CellValue } from './property.js';

/** Where to tell what is wrong with a value. */
export interface At {
  readonly say: Say;
  readonly span: Span;
}

/** The aspects of a fact as they are put together. */
export interface Aspects {
  concept?: QName;
  entity?: Context['entity'];
  period?: InstancePeriod;
  unit?: Unit;
  language?: string;
  readonly dimensions: DimensionValue[];
}

type End = 'start' | 'end' | undefined;

/** Makes of values what they mean as aspects (xBRL-CSV 1.0, "Dimensions"). */
export class AspectReader {
  constructor(
    readonly namespaces: Namespaces,
    readonly sharing: Sharing,
  ) {}

  /** Whether the value may be that of the aspect; told where not. */
  fits(name: string, value: CellValue, at: At): boolean {
    return new AspectReader(this.namespaces, new Sharing()).set(
      { dimensions: [] },
      name,
      value,
      undefined,
      at,
      NOWHERE,
    );
  }

  /** Adds the aspect; `false`, and told, where the value is none of it. `place` is that of what it is an aspect of. */
  set(aspects: Aspects, name: string, value: CellValue, end: End, at: At, place: Place): boolean {
    if (value.kind === 'none') return true;
    const text = value.kind === 'text' ? value.text : undefined;
    switch (name) {
      case 'concept':
        return this.#concept(aspects, text, at);
      case 'entity':
        return this.#entity(aspects, text, at);
      case 'period':
        return this.#period(aspects, text, end, at);
      case 'unit':
        return this.#unit(aspects, text, at, place);
      case 'language':
        return this.#language(aspects, text, at);
      default:
        return this.#dimension(aspects, name, text, place);
    }
  }

  #concept(aspects: Aspects, text: string | undefined, { say, span }: At): boolean {
    if (text === undefined || !isPrefixedName(text)) {
      say('xbrlce:invalidConceptQName', 'The concept is no name with a prefix.', span, { actual: text ?? '#nil' });
      return false;
    }
    const name = findName(text, this.namespaces);
    if (name === undefined) {
      say('oimce:unboundPrefix', 'The prefix of the concept is not declared.', span, { actual: text });
      return false;
    }
    aspects.concept = name;
    return true;
  }

  #entity(aspects: Aspects, text: string | undefined, { say, span }: At): boolean {
    let right = true;
    const entity = readEntity(text ?? '', this.namespaces, (code, message) => {
      right = false;
      say(code, message, span, { actual: text ?? '#nil' });
    });
    aspects.entity = entity;
    return right;
  }

  #period(aspects: Aspects, text: string | undefined, end: End, { say, span }: At): boolean {
    if (text === undefined) {
      say('xbrlce:invalidPeriodRepresentation', 'A period cannot be nil.', span);
      return false;
    }
    const period = readCsvPeriod(text, end, (code, message) => say(code, message, span, { actual: text }));
    if (period === 'not-a-duration') {
      say('xbrlce:referenceTargetNotDuration', `What has no ${end} cannot be asked for it.`, span, { actual: text });
    }
    if (period === undefined || period === 'not-a-duration') return false;
    aspects.period = period;
    return true;
  }

  #unit(aspects: Aspects, text: string | undefined, { say, span }: At, place: Place): boolean {
    const read = readUnit(text ?? '', this.namespaces);
    if (isMeasures(read)) {
      aspects.unit = this.sharing.unit(text ?? '', { place, element: undefined, measures: read });
      return true;
    }
    say(read.code, read.message, span, { actual: text ?? '#nil' });
    return false;
  }

  #language(aspects: Aspects, text: string | undefined, { say, span }: At): boolean {
    if (text === undefined || !/^[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*$/.test(text)) {
      say('xbrlce:invalidLanguageCode', 'The language is no code of BCP 47.', span, { actual: text ?? '#nil' });
      return false;
    }
    aspects.language = text;
    return true;
  }

  /** Only the taxonomy tells whether it is explicit: a name is kept as both, and nil as neither. */
  #dimension(aspects: Aspects, name: string, text: string | undefined, place: Place): boolean {
    const axis = findName(name, this.namespaces);
    if (axis === undefined) return false;
    const member = text === undefined ? undefined : findName(text, this.namespaces);
    const explicit = member !== undefined;
    aspects.dimensions.push({ axis, container: undefined, place, element: undefined, member, typed: text, explicit });
    return true;
  }
}

/** Of values that are only tried. */
const NOWHERE: Place = { source: { name: '', text: '' }, span: { start: 0, end: 0 } };

/** The context of a fact (XBRL 2.1, 4.7), shared by those of the same aspects. */
export function contextOf({ entity, period, dimensions }: Aspects, sharing: Sharing, place: Place): Context {
  return sharing.context({
    place,
    element: undefined,
    entity: entity ?? NO_ENTITY,
    period: period ?? { kind: 'forever' },
    segment: [],
    scenario: [],
    dimensions,
  });
}
