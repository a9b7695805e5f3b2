import type { ExtendedLink, Locator, Resource } from '../dts/dts.js';
import { fragmentOf } from '../inline/fragment.js';
import type { Instance } from '../instance/instance.js';
import { remember } from '../value/remembered.js';
import { attribute as attributeOf, type Element, XML } from '../xml/tree.js';
import type { Ids } from './ids.js';
import type { Link, Note } from './oim-report.js';

/** What the footnote links of a report say (XBRL 2.1, 4.11): notes, each once, and what leads to them and to facts. */
export function footnotesOf(
  instance: Instance,
  idOf: (fact: Locator) => string | undefined,
  ids: Ids,
): { readonly notes: readonly Note[]; readonly links: readonly Link[] } {
  const notes = new Map<Element, Note>();
  const noteOf = ({ element }: Resource): string =>
    remember(notes, element, () => ({
      id: ids.take(attributeOf(element, 'id')?.trim(), 'note'),
      language: languageOf(element, instance),
      content: instance.inline?.textOf(element) ?? fragmentOf(element.children),
    })).id;
  const links = instance.footnoteLinks.flatMap((link) => linksOf(link, idOf, noteOf));
  return { notes: [...notes.values()], links };
}

function linksOf(
  { role, locators, resources, arcs }: ExtendedLink,
  idOf: (fact: Locator) => string | undefined,
  noteOf: (note: Resource) => string,
): readonly Link[] {
  const located = (label: string) => locators.filter((one) => one.label === label).flatMap((one) => idOf(one) ?? []);
  return arcs
    .filter(({ element }) => attributeOf(element, 'use') !== 'prohibited')
    .flatMap(({ from, to, arcrole }) => {
      const ends = [...resources.filter(({ label }) => label === to).map(noteOf), ...located(to)];
      return located(from).flatMap((start) => ends.map((end) => ({ arcrole, role, from: start, to: end })));
    });
}

/** The nearest language; `und` where none is said. */
function languageOf(note: Element, { inline }: Instance): string {
  const said = inline?.languageOf(note);
  if (said !== undefined) return said;
  for (let one: Element | undefined = note; one !== undefined; one = one.parent) {
    const language = attributeOf(one, 'lang', XML);
    if (language) return language;
  }
  return 'und';
}
