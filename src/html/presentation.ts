/** A length of HTML as CSS: pixels where it has no unit. */
function lengthOf(value: string): string | undefined {
  const match = /^\s*(\d{1,6}(?:\.\d{1,4})?)\s*(px|pt|em|%)?/i.exec(value);
  return match ? `${match[1]}${match[2]?.toLowerCase() ?? 'px'}` : undefined;
}

function colorOf(value: string): string | undefined {
  const plain = value.trim();
  if (/^[a-z]{3,30}$/i.test(plain)) return plain;
  const digits = /^#?([\da-f]{6}|[\da-f]{3})$/i.exec(plain)?.[1];
  return digits && `#${digits}`;
}

const SIZES = ['x-small', 'small', 'medium', 'large', 'x-large', 'xx-large', 'xxx-large'];

/** The sizes 1 to 7 of HTML, or so many above or below 3. */
function sizeOf(value: string): string | undefined {
  const match = /^\s*([+-]?)(\d)/.exec(value);
  if (match === null) return undefined;
  const steps = Number(match[2]);
  const size = match[1] === '+' ? 3 + steps : match[1] === '-' ? 3 - steps : steps;
  return SIZES[Math.min(7, Math.max(1, size)) - 1];
}

function fontOf(value: string): string | undefined {
  const names = value.split(',').map((name) => name.trim().replace(/^['"]|['"]$/g, ''));
  const safe = names.filter((name) => /^[\w -]{1,60}$/.test(name));
  return safe.length > 0 ? safe.map((name) => `'${name}'`).join(',') : undefined;
}

function alignOf(as: string, value: string): string | undefined {
  const where = /^\s*(left|right|center|middle|justify)\s*$/i
    .exec(value)?.[1]
    ?.toLowerCase()
    .replace('middle', 'center');
  if (where === undefined) return undefined;
  if (as === 'table' || as === 'hr')
    return where === 'center' ? 'margin-left:auto;margin-right:auto' : `float:${where}`;
  if (as === 'img') return where === 'center' ? 'vertical-align:middle' : `float:${where}`;
  return `text-align:${where}`;
}

const MARKERS: Readonly<Record<string, string>> = {
  '1': 'decimal',
  a: 'lower-alpha',
  A: 'upper-alpha',
  i: 'lower-roman',
  I: 'upper-roman',
  disc: 'disc',
  circle: 'circle',
  square: 'square',
};

function prefixed(property: string, value: string | undefined): string | undefined {
  return value === undefined ? undefined : `${property}:${value}`;
}

/** How browsers count items of a list. */
function counted(property: string, value: string, more: number): string | undefined {
  const count = /^\s*(-?\d{1,8})\s*$/.exec(value)?.[1];
  return count === undefined ? undefined : `${property}:list-item ${Number(count) + more}`;
}

/** A rule of so many pixels, its borders counted. */
function ruleOf(value: string): string | undefined {
  const size = /^\s*(\d{1,4})/.exec(value)?.[1];
  if (size === undefined) return undefined;
  return Number(size) > 1 ? `height:${Number(size) - 2}px` : 'border-bottom-width:0;height:0';
}

/** The CSS of an attribute of HTML's that XHTML 1.1 has not on this element; undefined where it gives no look. */
export function lookOfAttribute(as: string, name: string, value: string): string | undefined {
  switch (name) {
    case 'align':
      return alignOf(as, value);
    case 'valign':
      return prefixed('vertical-align', /^\s*(top|middle|bottom|baseline)\s*$/i.exec(value)?.[1]?.toLowerCase());
    case 'bgcolor':
      return prefixed('background-color', colorOf(value));
    case 'bordercolor':
      return prefixed('border-color', colorOf(value));
    case 'color':
      return prefixed(as === 'hr' ? 'background-color' : 'color', colorOf(value));
    case 'text':
      return as === 'body' ? prefixed('color', colorOf(value)) : undefined;
    case 'face':
      return prefixed('font-family', fontOf(value));
    case 'size':
      return as === 'hr' ? ruleOf(value) : prefixed('font-size', sizeOf(value));
    case 'noshade':
      return as === 'hr' ? 'border-style:solid' : undefined;
    case 'width':
    case 'height':
      return prefixed(name, lengthOf(value));
    case 'border':
      return as === 'img' ? prefixed('border-width', lengthOf(value)) : undefined;
    case 'nowrap':
      return 'white-space:nowrap';
    case 'type':
      return prefixed('list-style-type', MARKERS[value.trim()] ?? MARKERS[value.trim().toLowerCase()]);
    case 'start':
      return counted('counter-reset', value, -1);
    case 'value':
      return counted('counter-set', value, 0);
    default:
      return undefined;
  }
}
