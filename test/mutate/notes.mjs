// The notes that are mutated: real ones in all three forms where they are there, else the samples, of which markup is made.
import { readdirSync, readFileSync } from 'node:fs';
import { FORMS, goldNotes, openGold } from '../accuracy/notes.mjs';

const PROFILE = {
  entity: { scheme: 'https://register.example', identifier: 'HARBOUR-1' },
  documentPeriodEnd: '2025-12-31',
  fiscalYearEnd: '--12-31',
  reportingCurrency: 'USD',
};

/** Notes as `{ name, text, profile }`; the name tells the note and its form. */
export function notesToMutate() {
  const real = goldNotes().flatMap((gold) =>
    Object.keys(FORMS).flatMap((form) => {
      const opened = openGold(gold, form);
      return opened ? [{ name: `${gold.note}/${FORMS[form]}`, text: opened.source.text, profile: opened.profile }] : [];
    }),
  );
  return real.length > 0 ? real : samples();
}

function samples() {
  const names = readdirSync('samples').filter((name) => name.endsWith('.txt'));
  const given = names.map((name) => ({ name, text: readFileSync(`samples/${name}`, 'utf8'), profile: PROFILE }));
  const marked = given
    .filter(({ name }) => name.includes('pipe'))
    .map((note) => ({ ...note, name: note.name.replace('.txt', '.html'), text: markup(note.text) }));
  return [...given, ...marked];
}

/** Pipe text as plain markup: a line of cells is a row, any other line a paragraph. */
export function markup(text) {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const blocks = escaped
    .split(/((?:^\|.*\n)+)/m)
    .map((part) => (part.startsWith('|') ? table(part) : paragraphs(part)));
  return `<html><body>${blocks.join('')}</body></html>`;
}

function table(rows) {
  const cells = (row) => row.replace(/^\||\|\s*$/g, '').split('|');
  const row = (line) =>
    `<tr>${cells(line)
      .map((cell) => `<td>${cell.trim()}</td>`)
      .join('')}</tr>\n`;
  return `<table>${rows.trimEnd().split('\n').map(row).join('')}</table>\n`;
}

function paragraphs(text) {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => `<p>${line}</p>\n`)
    .join('');
}
