import type { ExtendedLink } from '../../dts/dts.js';
import { LINK, STANDARD_ARCROLES, XLINK } from '../../dts/names.js';
import { findMember, itemsOf, type JsonMember, type JsonNode, membersOf, textOf } from '../../json/tree.js';
import type { Source, Span } from '../../source/source.js';
import { qname } from '../../value/qname.js';
import { remember } from '../../value/remembered.js';
import { type Attribute, type Element, XML, type XmlTree } from '../../xml/tree.js';
import type { DocumentInfo } from './document-info.js';
import type { Note } from './notes.js';
import type { Say } from './say.js';

type Growing<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer E)[] ? E[] : T[K] };

const FOOTNOTE = 'http://www.xbrl.org/2003/role/footnote';

/**
 * The links of all facts (xBRL-JSON 1.0, 5.3) as the footnote links that XBRL 2.1 (4.11) would have: one for each group, with
 * a locator for each fact by its id and a resource for each note. Says which types, groups and targets are unknown, which
 * notes no link uses, and which footnotes are none.
 */
export function readLinks(
  members: readonly JsonMember[],
  notes: ReadonlyMap<string, Note>,
  { linkTypes, linkGroups }: DocumentInfo,
  document: { readonly uri: string; readonly source: Source },
  say: Say,
): readonly ExtendedLink[] {
  const ids = new Set(members.map(({ name }) => name));
  const making = new Map<string, FootnoteLink>();
  const used = new Set<string>();
  for (const { name: source, value: fact } of members) {
    for (const { name: type, key, value: groups } of membersOf(findMember(fact, 'links'))) {
      const arcrole = linkTypes.get(type);
      if (arcrole === undefined)
        say('xbrlje:unknownLinkType', `The link type "${type}" is not declared.`, key, { actual: type });
      for (const { name: group, key: groupKey, value: targets } of membersOf(groups)) {
        const role = linkGroups.get(group);
        if (role === undefined) {
          say('xbrlje:unknownLinkGroup', `The link group "${group}" is not declared.`, groupKey, { actual: group });
        }
        const known = knownTargets(targets, ids, say);
        if (arcrole === undefined || role === undefined || known.length === 0) continue;
        const link = remember(making, role, () => new FootnoteLink(role, document, groupKey));
        for (const { id, span } of known) {
          used.add(id);
          if (arcrole === STANDARD_ARCROLES.factFootnote && !notes.has(id)) {
            say('oime:illegalStandardFootnoteTarget', `The footnote "${id}" is no note.`, span, { actual: id });
          }
          link.relate(source, id, arcrole, notes, span);
        }
      }
    }
  }
  for (const { id, span } of notes.values()) {
    if (!used.has(id)) say('oime:unusedNoteFact', `No link leads to the note "${id}".`, span);
  }
  return [...making.values()].map((one) => one.link);
}

function knownTargets(targets: JsonNode, ids: ReadonlySet<string>, say: Say): readonly { id: string; span: Span }[] {
  return itemsOf(targets).flatMap((item) => {
    const id = textOf(item);
    if (id === undefined) return [];
    if (ids.has(id)) return [{ id, span: item.span }];
    say('xbrlje:unknownLinkTarget', `No fact has the id "${id}".`, item.span, { actual: id });
    return [];
  });
}

/** A footnote link as it grows; its elements stand where the report says what they say. */
export class FootnoteLink {
  readonly link: Growing<ExtendedLink>;
  readonly #tree: XmlTree;
  readonly #labels = new Set<string>();

  constructor(role: string, document: { readonly uri: string; readonly source: Source }, span: Span) {
    const tree = { ...document, ids: new Map(), root: undefined as unknown as Element };
    this.#tree = tree;
    tree.root = this.#element('footnoteLink', span, [xlink('type', 'extended'), xlink('role', role)]);
    this.link = { element: tree.root, role, locators: [], resources: [], arcs: [] };
  }

  relate(from: string, to: string, arcrole: string, notes: ReadonlyMap<string, Note>, span: Span): void {
    for (const id of [from, to]) {
      if (this.#labels.has(id)) continue;
      this.#labels.add(id);
      const note = notes.get(id);
      if (note === undefined) this.#locate(id, span);
      else this.#hold(note);
    }
    const attributes = [xlink('type', 'arc'), xlink('arcrole', arcrole), xlink('from', from), xlink('to', to)];
    this.link.arcs.push({ element: this.#element('footnoteArc', span, attributes), from, to, arcrole });
  }

  #locate(id: string, span: Span): void {
    const attributes = [xlink('type', 'locator'), xlink('href', `#${id}`), xlink('label', id)];
    const element = this.#element('loc', span, attributes);
    this.link.locators.push({ element, label: id, uri: this.#tree.uri, fragment: id, target: undefined });
  }

  #hold({ id, language, span, content }: Note): void {
    const attributes = [xlink('type', 'resource'), xlink('label', id), xlink('role', FOOTNOTE)];
    if (language !== undefined) attributes.push({ name: qname(XML, 'xml', 'lang'), value: language });
    attributes.push({ name: qname('', '', 'id'), value: id });
    const element = this.#element('footnote', span, attributes, content);
    this.link.resources.push({ element, label: id, role: FOOTNOTE });
  }

  #element(
    local: string,
    span: Span,
    attributes: readonly Attribute[],
    children: readonly (Element | string)[] = [],
  ): Element {
    const parent = this.#tree.root as Growing<Element> | undefined;
    const name = qname(LINK, 'link', local);
    const scope = new Map([['link', LINK]]);
    const element = { name, attributes, children: [...children], parent, scope, tree: this.#tree, span, end: span.end };
    parent?.children.push(element);
    return element;
  }
}

function xlink(local: string, value: string): Attribute {
  return { name: qname(XLINK, 'xlink', local), value };
}
