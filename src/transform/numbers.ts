import { plainWide } from './plain-digits.js';
import { numeric, type Transformation } from './transformation.js';

/** A number is written in digits, in groups between these marks, and may have a fraction behind the point. */
interface Marks {
  readonly point: '.' | ',';
  /** A class of characters, as it stands in a regular expression. */
  readonly groups: string;
}

const SPACES = String.raw` \u00a0`;
const APOSTROPHES = "'`´’′";

/** Registry 1: groups of three throughout or none, all of them between the one mark. */
export function strictGroups({ point, groups }: Marks): Transformation {
  const form = groups === '' ? '[0-9]+' : `[0-9]{1,3}(?:[${groups}][0-9]{3})*`;
  return grouped(new RegExp(`^${form}(?:[${point}][0-9]+)?$`), { point, groups });
}

/** Registries 2 and 3: groups of three behind any of the marks or none; a fraction stands behind a digit. */
export function threes(marks: Marks): Transformation {
  const { point, groups } = marks;
  return grouped(new RegExp(`^[0-9]{1,3}(?:[${groups}]?[0-9]{3})*(?:[${point}][0-9]+)?$`), marks);
}

/** Registry 3: the last three digits are a group and the others go by two, as in India. */
export function lakhs(): Transformation {
  const form = /^(?:(?:[0-9]{1,2}[, \u00a0])?(?:[0-9]{2}[, \u00a0])*[0-9]{3}|[0-9]+)(?:[.][0-9]+)?$/;
  return grouped(form, { point: '.', groups: `,${SPACES}` });
}

function grouped(form: RegExp, { point, groups }: Marks): Transformation {
  const marks = groups === '' ? undefined : new RegExp(`[${groups}]`, 'g');
  return numeric((text) => {
    if (!form.test(text)) return undefined;
    return (marks === undefined ? text : text.replace(marks, '')).replace(point, '.');
  });
}

/** Registries 4 and 5: the marks may stand anywhere before the point, spaces also behind it; the value is canonical. */
export function anyGroups({ point, groups }: Marks): Transformation {
  const form = new RegExp(`^[${groups}0-9]*(?:[${point}][${SPACES}0-9]+)?$`);
  const marks = new RegExp(`[${groups}]`, 'g');
  return numeric((text) => {
    if (!form.test(text)) return undefined;
    const [whole = '', fraction = ''] = text.replace(marks, '').split(point);
    return canonical(whole, fraction);
  });
}

/** "3,000円5銭", "30.000 euro 5 cent": two numbers, the second in hundredths of the first. */
export function units(form: RegExp, plain = plainWide): Transformation {
  return withUnits(form, plain, (major, minor) => `${major}.${minor.padStart(2, '0')}`);
}

/** The same in the canonical form: registries 4 and 5. */
export function unitsCanonical(apostrophes: boolean): Transformation {
  const marks = apostrophes ? `.,，${APOSTROPHES}＇` : '.,，';
  const form = new RegExp(`^([0-9${marks}]+)[^0-9${marks}][^0-9]*([0-9]{1,2})[^0-9]*$`);
  return withUnits(form, plainWide, (major, minor) =>
    major === '' ? undefined : canonical(major, minor.padStart(2, '0')),
  );
}

function withUnits(
  form: RegExp,
  plain: typeof plainWide,
  join: (major: string, minor: string) => string | undefined,
): Transformation {
  return numeric((text) => {
    const match = form.exec(plain(text));
    if (match === null) return undefined;
    return join((match[1] as string).replace(/[^0-9]/g, ''), match[2] as string);
  });
}

/** Digits without zeros that do not count; nothing where there is no digit. */
function canonical(whole: string, fraction: string): string | undefined {
  if (whole === '' && fraction === '') return undefined;
  const digits = withoutZerosBehind(fraction);
  return `${whole.replace(/^0+/, '') || '0'}${digits === '' ? '' : `.${digits}`}`;
}

function withoutZerosBehind(fraction: string): string {
  let end = fraction.length;
  while (end > 0 && fraction[end - 1] === '0') end--;
  return fraction.slice(0, end);
}

export const DOT: Marks = { point: '.', groups: `,${SPACES}` };
export const COMMA: Marks = { point: ',', groups: `.${SPACES}` };
export const DOT_APOSTROPHE: Marks = { point: '.', groups: `,${APOSTROPHES}${SPACES}` };
export const COMMA_APOSTROPHE: Marks = { point: ',', groups: `.${APOSTROPHES}${SPACES}` };

/** A dash alone is zero: the dashes that registry 2 lists (4.23). */
export const ZERO_DASH: Transformation = numeric((text) =>
  /^[-\u058a\u05be\u2010-\u2015\ufe58\ufe63\uff0d]$/.test(text) ? '0' : undefined,
);
