import { writeDay } from './day.js';
import { plainWide } from './plain-digits.js';
import { date, type Transformation } from './transformation.js';

/** The year before the first of each era of Japan. */
const ERAS: Readonly<Record<string, number>> = { 明治: 1867, 大正: 1911, 昭和: 1925, 平成: 1988, 令和: 2018 };
const NAMES = Object.keys(ERAS).flatMap((name) => [name, name[0]]);
const S = String.raw`\s*`;
const YEAR_MONTH = `^${S}(?<era>${NAMES.join('|')})${S}(?<y>[0-9]{1,2}|元)${S}年${S}(?<m>[0-9]{1,2})${S}月${S}`;

export const ERA_YEAR_MONTH: Transformation = eraDate(new RegExp(`${YEAR_MONTH}$`));
export const ERA_YEAR_MONTH_DAY: Transformation = eraDate(new RegExp(`${YEAR_MONTH}(?<d>[0-9]{1,2})${S}日${S}$`));

/** 平成22年5月31日: a year of an era, whose first is written 元. An era is not bound to its end. */
function eraDate(form: RegExp): Transformation {
  return date((text) => {
    const groups = form.exec(plainWide(text))?.groups;
    if (groups === undefined) return undefined;
    const { era = '', y, m, d } = groups;
    const before = Object.entries(ERAS).find(([name]) => name.startsWith(era))?.[1] as number;
    return writeDay({ year: String(before + (y === '元' ? 1 : Number(y))), month: Number(m), day: d });
  });
}
