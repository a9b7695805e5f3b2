import { remembered } from '../value/remembered.js';

/** But for a letter that tells things apart: "Class A". */
const ARTICLES = new Set(['the', 'a', 'an']);

/** The label in camel case, as names of concepts are made (LC3): "Gain on debt relief" is GainOnDebtRelief. */
export const camel = remembered((label): string => {
  const words = label
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/\([^)]{0,3}\)/g, ' ')
    .replace(/['’]s\b/g, '')
    .split(/[^A-Za-z0-9]+/)
    .filter((word, at) => word !== '' && !(ARTICLES.has(word.toLowerCase()) && (at === 0 || word !== 'A')));
  const name = words
    .map(
      (word) =>
        (word[0] as string).toUpperCase() +
        (isShouted(word) && words.length > 1 ? word.slice(1).toLowerCase() : word.slice(1)),
    )
    .join('');
  const cut = name.slice(0, 120);
  return /^[A-Za-z]/.test(cut) ? cut : `N${cut}`;
}, 2000);

/** Long words in capitals are shouted; short ones are initials. */
function isShouted(word: string): boolean {
  return word.length > 4 && word === word.toUpperCase();
}
