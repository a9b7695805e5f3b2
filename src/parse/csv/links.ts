import type { ExtendedLink } from '../../dts/dts.js';
import { STANDARD_ARCROLES } from '../../dts/names.js';
import { itemsOf, membersOf, textOf } from '../../json/tree.js';
import type { Source } from '../../source/source.js';
import { remember } from '../../value/remembered.js';
import type { DocumentInfo } from '../json/document-info.js';
import { FootnoteLink } from '../json/links.js';
import type { Note } from '../json/notes.js';
import type { Sourced } from './merged-members.js';

/**
 * The links of a report (xBRL-CSV 1.0, "Links") as the footnote links that XBRL 2.1 (4.11) would have, one for each group. Says which types, groups,
 * facts and notes are unknown, and which footnotes are none.
 */
export function readLinks(
  { value: links, say }: Sourced,
  ids: ReadonlySet<string | undefined>,
  notes: ReadonlyMap<string, Note>,
  { linkTypes, linkGroups }: DocumentInfo,
  document: { readonly uri: string; readonly source: Source },
): readonly ExtendedLink[] {
  const making = new Map<string, FootnoteLink>();
  for (const { name: type, key, value: groups } of membersOf(links)) {
    const arcrole = linkTypes.get(type);
    if (arcrole === undefined) {
      say('xbrlce:unknownLinkType', `The link type "${type}" is not declared.`, key, { actual: type });
      continue;
    }
    for (const { name: group, key: groupKey, value: facts } of membersOf(groups)) {
      const role = linkGroups.get(group);
      if (role === undefined) {
        say('xbrlce:unknownLinkGroup', `The link group "${group}" is not declared.`, groupKey, { actual: group });
        continue;
      }
      for (const { name: from, key: fromKey, value: targets } of membersOf(facts)) {
        if (!ids.has(from)) {
          say('xbrlce:unknownLinkSource', `No fact has the id "${from}".`, fromKey, { actual: from });
          continue;
        }
        for (const item of itemsOf(targets)) {
          const to = textOf(item) ?? '';
          const isNote = notes.has(to);
          if (!isNote && !ids.has(to)) {
            say('xbrlce:unknownLinkTarget', `No fact has the id "${to}".`, item.span, { actual: to });
            continue;
          }
          if (arcrole === STANDARD_ARCROLES.factFootnote && !isNote) {
            say('oime:illegalStandardFootnoteTarget', `The footnote "${to}" is no note.`, item.span, { actual: to });
          }
          const link = remember(making, role, () => new FootnoteLink(role, document, groupKey));
          link.relate(from, to, arcrole, notes, item.span);
        }
      }
    }
  }
  return [...making.values()].map((one) => one.link);
}
