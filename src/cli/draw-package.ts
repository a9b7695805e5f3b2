import type { Ink } from '../diagnostic/ink.js';
import { visible } from '../diagnostic/visible.js';
import type { LocalText, PackageMetadata } from '../package/metadata.js';

/** What a package says of itself, and where it is entered. */
export function drawPackage(metadata: PackageMetadata, ink: Ink): string {
  const { version, publicationDate, license, publishers, entryPoints } = metadata;
  const about = [version, inEnglish(publishers), publicationDate, license?.name].filter((one) => one !== undefined);
  const lines = entryPoints.flatMap(({ names, documents, languages }) => [
    `  ${visible(inEnglish(names) ?? 'entry point')}${languages.length > 0 ? ink.faint(` (${visible(languages.join(', '))})`) : ''}`,
    ...documents.map((uri) => `    ${ink.faint(visible(uri))}`),
  ]);
  const title = ink.strong(visible(inEnglish(metadata.names) ?? metadata.identifier));
  return [`${title}  ${ink.faint(visible(about.join(' · ')))}`, ...lines].map((line) => `${line}\n`).join('');
}

function inEnglish(texts: readonly LocalText[]): string | undefined {
  return (texts.find(({ language }) => language.startsWith('en')) ?? texts[0])?.text;
}
