import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { diagnose } from '../diagnostic/diagnostic.js';
import { Result } from '../diagnostic/result.js';
import type { XmlElement } from './element.js';

/**
 * The root element of a small XML document (taxonomies, package documents; reports go another way). Text is kept as it
 * stands but for white space between elements; character references and XML's own five entities are resolved.
 * A document type declaration, any other entity and malformed input give no value and an `xml-malformed` diagnostic
 * that names the document: nothing is ever fetched or expanded. With `checked`, the caller vouches that the text is well
 * formed, which halves the cost; malformed text then gives some tree or other.
 */
export function parseXml(name: string, text: string, checked = false): Result<XmlElement | undefined> {
  const refuse = (why: string) =>
    new Result<XmlElement | undefined>(undefined, [diagnose('xml-malformed', `${name}: ${why}`, [])]);
  const source = text.replace(/^[\ufeff\s]+/, '');
  // The parsers would expand what a DOCTYPE declares; one that only stands in a comment is refused with it.
  if (source.includes('<!DOCTYPE')) return refuse('a document type declaration is not accepted.');
  const verdict = checked || XMLValidator.validate(source);
  if (verdict !== true) return refuse(`${verdict.err.msg} (line ${verdict.err.line ?? 1})`);
  try {
    const roots = convert(PARSER.parse(source)).filter((node) => typeof node !== 'string');
    return roots.length === 1 ? new Result(roots[0]) : refuse('a document has exactly one root element.');
  } catch (error) {
    if (error instanceof Malformed) return refuse(error.message);
    // The parser's own refusals (depth, size) have no type to catch by.
    return refuse(error instanceof Error ? error.message : String(error));
  }
}

const PARSER = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  processEntities: false,
  jPath: false,
  cdataPropName: '#cdata',
});

class Malformed extends Error {}

type Parsed = Record<string, unknown>;

function convert(nodes: readonly Parsed[]): (XmlElement | string)[] {
  const out: (XmlElement | string)[] = [];
  for (const node of nodes) {
    const name = Object.keys(node).find((key) => key !== ':@');
    if (name === undefined || name.startsWith('?')) continue;
    if (name === '#text') {
      const text = String(node[name]);
      if (/\S/.test(text)) out.push(resolve(text));
      continue;
    }
    if (name === '#cdata') {
      out.push((node[name] as Parsed[]).map((part) => String(part['#text'])).join(''));
      continue;
    }
    const attributes: Record<string, string> = {};
    for (const [key, value] of Object.entries((node[':@'] ?? {}) as Parsed)) attributes[key] = resolve(String(value));
    out.push({ name, attributes, children: convert(node[name] as Parsed[]) });
  }
  return out;
}

const OWN: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function resolve(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&([^;\s&]{0,12});|&/g, (whole, name?: string) => {
    const own = name === undefined ? undefined : OWN[name];
    if (own !== undefined) return own;
    const code = name?.startsWith('#x')
      ? Number.parseInt(name.slice(2), 16)
      : Number.parseInt(name?.slice(1) ?? '', 10);
    if (!name?.match(/^#(?:x[0-9a-fA-F]+|\d+)$/) || code > 0x10ffff)
      throw new Malformed(`an entity "${whole}" is not accepted.`);
    return String.fromCodePoint(code);
  });
}
