import { findDates } from './dates.js';

/** A number that is no quantity: part of a date, or of a name. */
export interface QuietNumber {
  readonly start: number;
  readonly end: number;
}

const NAMES = [
  String.raw`\b(?:Notes?|Chapter|Section|Sections|Item|Items|Part|Level|Levels|Topic|Subtopic|Article|Rule|Regulation|Schedule|Exhibit|Tier|Phase|Series|Class|Stage|Type|Form|Step|Tranche|Plan|Page|No\.|Number|ASU|ASC|IFRS|IAS|FASB|SFAS|Act of)\s*(?:No\.\s*)?\d[\d.-]*(?:\s*(?:,|and|or|to|through)\s*\d[\d.-]*)*`,
  String.raw`\b\d{1,3}(?:-[A-Z]\b|[A-Z]\b)`, // 10-K, 20F
  String.raw`\b[A-Z]{2,}-?\d+\b`, // names: COVID-19
  String.raw`\b\d{1,2}(?:st|nd|rd|th)\b`,
  String.raw`\(\s*\d{1,2}\s*\)(?!\s*%)`, // marks and lists
  String.raw`^[^\S\n]{0,9}\|?[^\S\n]{0,9}\d{1,2}[^\S\n]{0,3}[.)–—-]{1,3}\s{0,9}(?=[A-Z|\n])`, // a note's own number
  String.raw`\b\d+\s*[-–]?\s*(?:years?|months?|days?|weeks?|quarters?|hours?)\b(?!\s+(?:old|ago))`,
  String.raw`\b(?:fiscal|year|years|FY)\s*(?:19|20)\d{2}\b`,
];
const QUIET = new RegExp(NAMES.join('|'), 'gm');

/** Every place of a text where a number is no quantity, left to right: dates, note numbers, "Chapter 11", "(1)", "five years". */
export function findQuietNumbers(text: string): QuietNumber[] {
  const quiet: QuietNumber[] = findDates(text).map(({ start, end }) => ({ start, end }));
  for (const match of text.matchAll(QUIET)) quiet.push({ start: match.index, end: match.index + match[0].length });
  return quiet.sort((a, b) => a.start - b.start || a.end - b.end);
}
