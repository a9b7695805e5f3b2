import type { Ink } from '../diagnostic/ink.js';
import { visible } from '../diagnostic/visible.js';
import type { Dts, ElementDeclaration } from '../dts/dts.js';
import { labelsOf } from '../dts/labels.js';
import { LABEL_ROLES, STANDARD_ARCROLES } from '../dts/names.js';
import { networks } from '../dts/network.js';
import { isItem } from '../dts/query.js';
import { clark, prefixed } from '../value/qname.js';
import { elements, textWithin } from '../xml/tree.js';

/** The items of this name, with its prefix or without, whatever its case. */
export function filterNamed(dts: Dts, name: string): readonly ElementDeclaration[] {
  const wanted = name.toLowerCase();
  return [...dts.elements.values()].filter(
    (one) => isItem(one) && [one.name.local, prefixed(one.name)].some((own) => own.toLowerCase() === wanted),
  );
}

/** All that a taxonomy says of an item itself: labels by role, what it is, counterparts. */
export function drawConcept(dts: Dts, declaration: ElementDeclaration, ink: Ink): string {
  const { name, type, periodType, balance, abstract, element } = declaration;
  const labels = labelsOf(dts, element);
  const standard = labels.find(({ role }) => role === LABEL_ROLES.standard);
  const what = [type?.local.replace(/ItemType$/, ''), periodType, balance, abstract ? 'abstract' : undefined];
  const said = [
    ['name', clark(name)],
    ['is', what.filter((one) => one !== undefined).join(', ')],
    ...[...new Set(labels.map(({ role }) => role))]
      .filter((role) => role !== LABEL_ROLES.standard)
      .map((role) => [
        wordsOf(role),
        labels
          .filter((label) => label.role === role)
          .map(({ text }) => text)
          .join('; '),
      ]),
    ['references', referencesOf(dts, declaration).join(', ')],
  ].filter(([, text]) => text !== '');
  const widest = said.reduce((most, [title = '']) => Math.max(most, title.length), 0);
  const lines = said.map(([title = '', text = '']) => `  ${ink.faint(title.padEnd(widest))}  ${visible(text)}\n`);
  return `${ink.strong(visible(standard?.text ?? name.local))}\n${lines.join('')}`;
}

/** The end of a role's URI as words: `periodStartLabel` is "period start". */
function wordsOf(role: string): string {
  const end = role.slice(role.lastIndexOf('/') + 1).replace(/Label$/, '');
  return end.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).trim();
}

function referencesOf(dts: Dts, { element }: ElementDeclaration): readonly string[] {
  return networks(dts, STANDARD_ARCROLES.conceptReference)
    .flatMap((network) => network.from(element))
    .map(({ to }) =>
      elements(to)
        .map((part) => textWithin(part).trim())
        .join(':'),
    );
}
