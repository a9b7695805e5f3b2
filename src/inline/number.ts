/** Nobody's figure is shifted further; a scale of a milliard would make a milliard of digits. */
const FURTHEST = 1000;
const NUMBER = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,9}))?$/;

/**
 * A number as text times ten to the power `scale`, with its sign turned where `negated` (inline XBRL 1.1, 10.2.3), in
 * plain digits without needless zeros, exactly whatever its length. INF and NaN stay what they are. Undefined where the
 * text is no number of XML Schema, or the power is beyond a thousand.
 */
export function scaleNumber(text: string, scale: number, negated: boolean): string | undefined {
  if (text === 'NaN') return text;
  if (text === 'INF' || text === '-INF') return negated === (text === 'INF') ? '-INF' : 'INF';
  const match = NUMBER.exec(text);
  const [, sign = '', whole = '', part = '', exponent = '0'] = match ?? [];
  const power = scale + Number(exponent);
  if (whole + part === '' || Math.abs(power) > FURTHEST) return undefined;
  const digits = movePoint(whole, part, power);
  return digits !== '0' && (sign === '-') !== negated ? `-${digits}` : digits;
}

function movePoint(whole: string, part: string, power: number): string {
  const digits = whole + part;
  const point = whole.length + power;
  const above = point <= 0 ? '' : digits.slice(0, point).padEnd(point, '0');
  const below = point < 0 ? '0'.repeat(-point) + digits : digits.slice(point);
  const [plain, rest] = [above.replace(/^0+/, '') || '0', trimZeros(below)];
  return rest === '' ? plain : `${plain}.${rest}`;
}

/** Without the zeros at the end. By hand: an expression would look at each run of zeros again. */
function trimZeros(digits: string): string {
  let end = digits.length;
  while (end > 0 && digits[end - 1] === '0') end--;
  return digits.slice(0, end);
}
