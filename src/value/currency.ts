/** How notes name currencies; `$` and `¥` are left to the reporting currency. */
const FORMS: Readonly<Record<string, string>> = {
  RMB: 'CNY',
  'RMB¥': 'CNY',
  CNY: 'CNY',
  Renminbi: 'CNY',
  US$: 'USD',
  USD: 'USD',
  'U.S.$': 'USD',
  'U.S. dollars': 'USD',
  'US dollars': 'USD',
  HK$: 'HKD',
  HKD: 'HKD',
  A$: 'AUD',
  AUD$: 'AUD',
  AUD: 'AUD',
  C$: 'CAD',
  CAD$: 'CAD',
  CDN$: 'CAD',
  CAD: 'CAD',
  S$: 'SGD',
  SGD: 'SGD',
  NT$: 'TWD',
  TWD: 'TWD',
  R$: 'BRL',
  BRL: 'BRL',
  '€': 'EUR',
  EUR: 'EUR',
  '£': 'GBP',
  GBP: 'GBP',
  '₩': 'KRW',
  KRW: 'KRW',
  '₹': 'INR',
  INR: 'INR',
  JPY: 'JPY',
  CHF: 'CHF',
  SEK: 'SEK',
  NOK: 'NOK',
  DKK: 'DKK',
  MXN: 'MXN',
  ZAR: 'ZAR',
  THB: 'THB',
  MYR: 'MYR',
  IDR: 'IDR',
  PHP: 'PHP',
  VND: 'VND',
  NZD: 'NZD',
  ILS: 'ILS',
  PLN: 'PLN',
  TRY: 'TRY',
  $: '$',
  '¥': '¥',
};
const DOLLARS = new Set(['USD', 'AUD', 'CAD', 'HKD', 'SGD', 'TWD', 'NZD']);
const YENS = new Set(['JPY', 'CNY']);

const BARE = new RegExp(
  String.raw`^\(?\s*(${Object.keys(FORMS)
    .sort((a, b) => b.length - a.length)
    .map(quotePattern)
    .join('|')})(?:\s*[’']?000s?)?\s*\)?$`,
);

/** The forms, longest first, for use inside larger patterns. */
export const CURRENCY_FORMS: readonly string[] = Object.keys(FORMS).sort((a, b) => b.length - a.length);

/** The currency that a text names and names alone: `RMB` and `(RMB)` are CNY, `RMB'000` too; `$` stays `$`. */
export function findCurrencyWord(text: string): string | undefined {
  const match = BARE.exec(text.trim());
  return match ? FORMS[match[1] as string] : undefined;
}

/** The code of a form; `$` and `¥` stay as they are. */
export function currencyOfForm(form: string): string | undefined {
  return FORMS[form];
}

/** What `$` or `¥` means in a report of this currency: its own where it is a dollar (a yen), else the usual one. */
export function settleCurrency(code: string, reporting: string): string {
  if (code === '$') return DOLLARS.has(reporting) ? reporting : 'USD';
  if (code === '¥') return YENS.has(reporting) ? reporting : 'JPY';
  return code;
}

/** The text as a pattern that matches itself. */
export function quotePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
