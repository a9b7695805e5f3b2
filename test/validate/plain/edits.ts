import fc from 'fast-check';
import { readTree } from '../../../src/xml/read-tree.js';
import { descendants, type Element, isElement, type XmlTree } from '../../../src/xml/tree.js';

/** Something done to a document at places that the numbers choose; what cannot be done leaves it as it is. */
export interface Edit {
  readonly kind: (typeof KINDS)[number];
  readonly at: number;
  readonly with: number;
  readonly value: string;
}

const KINDS = ['drop', 'double', 'move', 'swap', 'unwrap', 'rename', 'put', 'take', 'write'] as const;

/** Values that are right for some attributes and texts, and wrong for most. */
const VALUES = [
  ...['', ' ', 'x', 'a:b', 'x y', '-', '1', '-1', '1.5', '01', '1e3', '+1', 'INF', 'true', 'yes', 'simple', 'arc'],
  ...[
    '2025-02-29',
    '2025-12-31',
    '2024-04-30T24:00:00',
    '0000-01-01',
    'http://',
    'http://a/b#c',
    '#',
    '##',
    'a b',
    '%zz',
  ],
  ...[
    'urn:x:y',
    'é',
    '<',
    '&',
    '1x',
    ':',
    'a:',
    'xml',
    'extended',
    'undirected',
    'instant',
    'credit',
    'ltr',
    'row',
    'en-',
    '12345678901',
  ],
];

export const edits = fc.array(
  fc.record<Edit>({
    kind: fc.constantFrom(...KINDS),
    at: fc.nat(),
    with: fc.nat(),
    value: fc.oneof(fc.constantFrom(...VALUES), fc.string({ maxLength: 4 })),
  }),
  { minLength: 1, maxLength: 3 },
);

export function treeOf(uri: string, text: string): XmlTree | undefined {
  return readTree(uri, { name: uri, text }).value;
}

/** The text with the edits made one after the other, for as long as it can be read. */
export function edited(text: string, made: readonly Edit[]): string {
  return made.reduce((before, edit) => {
    const tree = treeOf('http://example.com/edited.xml', before);
    return tree === undefined ? before : apply(before, [...descendants(tree.root)], edit);
  }, text);
}

function apply(text: string, all: readonly Element[], { kind, at, with: other, value }: Edit): string {
  const element = chosen(all, at);
  const second = chosen(all, other);
  const whole = text.slice(element.span.start, element.end);
  switch (kind) {
    case 'drop':
      return splice(text, element.span.start, element.end, '');
    case 'double':
      return splice(text, element.end, element.end, whole);
    case 'move':
      return splice(text, insideOf(text, second), insideOf(text, second), whole);
    case 'swap': {
      const next = element.parent?.children.filter(isElement).find(({ span }) => span.start >= element.end);
      if (next === undefined) return text;
      const between = text.slice(element.end, next.span.start);
      return splice(text, element.span.start, next.end, text.slice(next.span.start, next.end) + between + whole);
    }
    case 'unwrap':
      return splice(text, element.span.start, element.end, text.slice(element.span.end, insideOf(text, element)));
    case 'rename':
      return renamed(text, element, nameIn(text, second));
    case 'put': {
      const attributes = all.flatMap(({ span }) => attributesIn(text.slice(span.start, span.end)));
      const [key = '', own = ''] = attributes.length === 0 ? [] : chosen(attributes, other);
      const written = at % 3 === 0 ? own : escaped(value);
      const bare = withoutAttribute(text, element, key);
      const end = element.span.start + 1 + nameIn(text, element).length;
      return splice(bare, end, end, ` ${key}="${written}"`);
    }
    case 'take': {
      const [key] = chosen([...attributesIn(text.slice(element.span.start, element.span.end)), ['', '']], other);
      return withoutAttribute(text, element, key as string);
    }
    case 'write':
      return splice(text, element.span.end, other % 2 ? element.span.end : insideOf(text, element), escaped(value));
  }
}

const chosen = <T>(all: readonly T[], number: number): T => all[number % all.length] as T;
const escaped = (value: string) => value.replace(/[&<"]/g, (one) => `&#${one.charCodeAt(0)};`);
const splice = (text: string, start: number, end: number, put: string) =>
  text.slice(0, start) + put + text.slice(Math.max(start, end));

function nameIn(text: string, { span }: Element): string {
  return /<([^\s/>]+)/.exec(text.slice(span.start, span.end))?.[1] ?? '';
}

/** Before its end tag; behind a tag that is its own end. */
function insideOf(text: string, { span, end }: Element): number {
  return end === span.end ? end : text.lastIndexOf('</', end);
}

function renamed(text: string, element: Element, name: string): string {
  const old = nameIn(text, element);
  const closed = element.end === element.span.end;
  const after = closed
    ? text
    : splice(text, insideOf(text, element) + 2, insideOf(text, element) + 2 + old.length, name);
  return splice(after, element.span.start + 1, element.span.start + 1 + old.length, name);
}

function attributesIn(tag: string): [string, string][] {
  const found = [...tag.matchAll(/\s([\w:.-]+)\s*=\s*"([^"]*)"/g)].map(([, key = '', value = '']) => [key, value]);
  return (found as [string, string][]).filter(([key]) => !key.startsWith('xmlns'));
}

function withoutAttribute(text: string, { span }: Element, key: string): string {
  const tag = text.slice(span.start, span.end);
  const at = key === '' ? -1 : tag.search(new RegExp(`\\s${key.replaceAll('.', '\\.')}\\s*=\\s*"[^"]*"`));
  if (at < 0) return text;
  const length = /^\s[\w:.-]+\s*=\s*"[^"]*"/.exec(tag.slice(at))?.[0].length ?? 0;
  return splice(text, span.start + at, span.start + at + length, '');
}
