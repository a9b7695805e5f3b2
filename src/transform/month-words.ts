import { ENGLISH_MONTHS } from '../value/month-names.js';
import { plainDevanagariUnmixed } from './plain-digits.js';

/** The names under which a language's dates have their months. */
export interface MonthWords {
  /** Each spelling that is taken, with the month's number; the longest first. */
  readonly spellings: readonly (readonly [string, number])[];
  /** What must stand right before a name, where not anything may, and right behind it. */
  readonly before?: RegExp;
  readonly behind?: RegExp;
  /** Latin letters are taken in either case. */
  readonly anyCase?: boolean;
  /** A number may follow at once. */
  readonly touching?: boolean;
  /** What must not follow, wherever else the name could be found. */
  readonly never?: RegExp;
  /** Other digits are read as these. */
  readonly plain?: (text: string) => string;
  readonly years?: RegExp;
}

const NO_LETTER = /[^a-zA-Z]/;

/**
 * Twelve entries between spaces, spellings of one month between bars. Every spelling is taken in lower case, in capitals
 * and with one capital; `exact` ones only as they are.
 */
function words(names: string, more: Omit<MonthWords, 'spellings'> & { exact?: string } = {}): MonthWords {
  const { exact, ...rest } = more;
  const spellings = [...spelled(names).flatMap(([name, month]) => cases(name).map((one) => [one, month] as const))];
  if (exact !== undefined) spellings.push(...spelled(exact));
  return { ...rest, spellings: spellings.sort(([a], [b]) => b.length - a.length) };
}

/** `-` is a month without a name in the list. */
function spelled(names: string): (readonly [string, number])[] {
  return names
    .split(/\s+/)
    .flatMap((month, i) => (month === '-' ? [] : month.split('|').map((name) => [name, i + 1] as const)));
}

function cases(name: string): readonly string[] {
  const [first = '', ...others] = name;
  return [...new Set([name, name.toUpperCase(), `${first.toUpperCase()}${others.join('')}`])];
}

const CZECH =
  'led|ledna úno|uno|února|unora bře|bre|března|brezna dub|dubna kvě|kve|května|kvetna čvn|cvn|června|cervna čvc|cvc|července|cervence srp|srpna zář|zar|září|zari říj|rij|října|rijna lis|listopadu pro|prosince';
const CZECH_MORE =
  'led|leden|ledna|lednu úno|uno|únor|unor|února|unora|únoru|unoru bře|bre|březen|brezen|března|brezna|březnu|breznu dub|duben|dubna|dubnu kvě|kve|květen|kveten|května|kvetna|květnu|kvetnu čvn|cvn|červen|cerven|června|cervna|červnu|cervnu čvc|cvc|červenec|cervenec|července|cervence|červenci|cervenci srp|srpen|srpna|srpnu zář|zar|září|zari říj|rij|říjen|rijen|října|rijna|říjnu|rijnu lis|listopad|listopadu pro|prosinec|prosince|prosinci';
/** A name goes on in letters, or ends in dots, not both. */
const NORDIC = words('jan feb mar apr maj jun jul aug sep okt nov dec', {
  anyCase: true,
  touching: true,
  never: /^[a-z]+\./,
});

/** Month names by the language code that the names of registries 4 and 5 end with. */
export const MONTH_WORDS = {
  bg: words('ян фев мар апр май|маи юни юли авг сеп окт ное дек'),
  cs: words(CZECH, { behind: NO_LETTER }),
  csMore: words(CZECH_MORE, { behind: NO_LETTER }),
  cy: words('ion chwe maw ebr mai meh gor aws med hyd tach rhag', { before: NO_LETTER }),
  cyMore: words('ion chwe maw|faw ebr mai|fai meh|feh gor|ngor aws med|fed hyd tach|dach|nhach|thach rhag|rag'),
  da: NORDIC,
  de: words('jan|jän|jaen feb mär|maer|mar apr mai jun jul aug sep okt nov dez'),
  el: words(
    'ιαν|ίαν φεβ μάρ|μαρ απρ|άπρ|αριλ|άριλ μαΐ|μαι|μάι|μαϊ|μάϊ ιούν|ίούν|ίουν|ιουν ιούλ|ίούλ|ίουλ|ιουλ αύγ|αυγ σεπ οκτ|όκτ νοέ|νοε δεκ',
    // The registry's own lists have Latin capitals in places of Greek ones that look the same, and no accent within capitals.
    {
      exact:
        'IΑΝ|Iαν - - AΠΡ|Aπρ|AΡΙΛ|Aρίλ|Aριλ|αρίλ|άρίλ|Αρίλ|Άρίλ - IΟΥΝ|Iούν|Iουν IΟΎΛ|IΟΥΛ|Iούλ|Iουλ - - OΚΤ|Oκτ - -',
    },
  ),
  en: english(),
  es: words('ene feb mar abr may jun jul ago sep oct nov dic'),
  et: words('jaan veebr märts|marts apr mai juuni juuli aug sept okt nov dets'),
  fi: words('tam hel maa huh tou kes hei elo syy lok mar jou', { before: NO_LETTER }),
  fr: words('janv févr|fevr mars avr mai juin juil août|aout sept oct nov déc|dec'),
  hi: words('जनवरी फरवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर अक्टूबर नवंबर दिसंबर', {
    plain: plainDevanagariUnmixed,
    years: /^(?:[0-9]{2}|[0-9]{4})$/,
  }),
  hr: words('sij velj ožu|ozu tra svi lip srp kol ruj lis stu pro'),
  hu: words('jan feb márc|marc ápr|apr máj|maj jún|jun júl|jul aug szept okt nov dec'),
  it: words('gen feb mar apr mag giu lug ago set ott nov dic'),
  lt: words('sau vas kov bal geg bir lie rugp|rgp rugs|rgs spa|spl lap gru|grd', { before: NO_LETTER }),
  lv: words('janv febr marts apr maijs jūn|jun jūl|jul aug sept okt nov dec'),
  nl: words('jan feb maa|mrt apr mei jun jul aug sep okt nov dec'),
  no: words('jan feb mar apr mai jun jul aug sep okt nov des'),
  pl: words('sty lut mar kwi maj cze lip sie wrz paź|paz lis gru', { before: NO_LETTER }),
  pt: words('jan fev mar abr mai jun jul ago set out nov dez'),
  ro: words('ian feb mar apr mai iun iul aug sep oct noi|nov dec'),
  roman: roman(),
  sk: words('jan feb mar apr máj|maj jún|jun júl|jul aug sep okt nov dec'),
  sl: words('jan feb mar apr maj jun jul avg sep okt nov dec'),
  sv: NORDIC,
} as const satisfies Record<string, MonthWords>;

export type Language = keyof typeof MONTH_WORDS;

/** English is not taken in lower case. */
function english(): MonthWords {
  const names = ENGLISH_MONTHS.map((name) => name.toLowerCase());
  const { spellings } = words(names.map((name) => `${name}|${name.slice(0, 3)}`).join(' '));
  return { spellings: spellings.filter(([name]) => name !== name.toLowerCase()) };
}

/** I to XII, or i to xii, apart from other letters that are Roman numbers. */
function roman(): MonthWords {
  const { spellings } = words('i ii iii iv v vi vii viii ix x xi xii');
  const upright = spellings.filter(([name]) => name === name.toUpperCase() || name === name.toLowerCase());
  return { spellings: upright, before: /[^XVIxvi]/, behind: /[^XVIxvi]/ };
}
