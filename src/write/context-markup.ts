import type { OimDimension, OimFact, OimPeriod } from '../oim/oim-report.js';
import { addDays } from '../value/period.js';
import type { QName } from '../value/qname.js';
import { escapeAttribute, escapeText } from '../xml/escape.js';
import type { Prefixes } from './prefixes.js';

/** The `xbrli:context` of a fact (XBRL 2.1, 4.7; Dimensions 1.0, 3.1.4), dates without time where a day begins or ends. */
export function contextMarkup(id: string, { entity, period, dimensions }: OimFact, prefixes: Prefixes): string {
  const within = (container: string) => {
    const members = dimensions.filter((one) => one.container === container).map((one) => memberMarkup(one, prefixes));
    return members.length === 0 ? '' : `<xbrli:${container}>${members.join('')}</xbrli:${container}>`;
  };
  const who = `<xbrli:identifier scheme="${escapeAttribute(entity.scheme)}">${escapeText(entity.identifier)}</xbrli:identifier>`;
  return (
    `<xbrli:context id="${id}"><xbrli:entity>${who}${within('segment')}</xbrli:entity>` +
    `<xbrli:period>${periodMarkup(period)}</xbrli:period>${within('scenario')}</xbrli:context>`
  );
}

/** The `xbrli:unit` of a fact (XBRL 2.1, 4.8). */
export function unitMarkup(id: string, unit: NonNullable<OimFact['unit']>, prefixes: Prefixes): string {
  const measures = (names: readonly QName[]) =>
    names.map((name) => `<xbrli:measure>${prefixes.write(name)}</xbrli:measure>`).join('');
  const above = measures(unit.numerators);
  const below = measures(unit.denominators);
  const inner =
    below === ''
      ? above
      : `<xbrli:divide><xbrli:unitNumerator>${above}</xbrli:unitNumerator><xbrli:unitDenominator>${below}</xbrli:unitDenominator></xbrli:divide>`;
  return `<xbrli:unit id="${id}">${inner}</xbrli:unit>`;
}

function periodMarkup(period: OimPeriod | undefined): string {
  if (period === undefined) return '<xbrli:forever/>';
  if (period.kind === 'instant') return `<xbrli:instant>${escapeText(lastDay(period.instant))}</xbrli:instant>`;
  const [start, end] = [escapeText(firstDay(period.start)), escapeText(lastDay(period.end))];
  return `<xbrli:startDate>${start}</xbrli:startDate><xbrli:endDate>${end}</xbrli:endDate>`;
}

const MIDNIGHT = /^(\d{4}-\d\d-\d\d)T00:00:00$/;

function firstDay(moment: string): string {
  return MIDNIGHT.exec(moment)?.[1] ?? moment;
}

/** The end of a day is the midnight that follows it (XBRL 2.1, 4.7.2). */
function lastDay(moment: string): string {
  const day = MIDNIGHT.exec(moment)?.[1];
  return day === undefined ? moment : addDays(day, -1);
}

function memberMarkup(one: OimDimension, prefixes: Prefixes): string {
  const axis = prefixes.write(one.axis);
  if (one.member !== undefined) {
    return `<xbrldi:explicitMember dimension="${axis}">${prefixes.write(one.member)}</xbrldi:explicitMember>`;
  }
  const domain = one.domain === undefined ? axis : prefixes.write(one.domain);
  const inner = one.typed === null ? `<${domain} xsi:nil="true"/>` : `<${domain}>${escapeText(one.typed)}</${domain}>`;
  return `<xbrldi:typedMember dimension="${axis}">${inner}</xbrldi:typedMember>`;
}
