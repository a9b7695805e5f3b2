import { MONTH_WORDS } from '../../dist/transform/month-words.js';

/** Numbers that look like chance, the same in every run. */
function dice(seed) {
  let state = seed;
  return (count) => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return Math.floor((state / 2 ** 32) * count);
  };
}

const JOINED_LANGUAGES = { dk: 'da', in: 'hi', uk: 'en', us: 'en', eu: 'en' };
const BETWEEN = [' ', ' ', ' ', '/', '.', '-', ', ', ' / ', '. ', ' of ', 'th ', 'º ', '\u00a0', '', 'x', ' \u00e9 '];
const BEHIND = ['', '', '', '.', 'a', 'ta', 'uar', 'ember', ' r.', ' г.', 'th', '!', ' ', 'тември', 'uuta 1'];
const SIGNS = [...`.,;:-+/ '\u2019\u00a0\uff0c\u20ac0123456789aAjJxXvVi\u096b\uff15\u5e74\u6708\u65e5`];
const ERAS = ['明治', '大正', '昭和', '平成', '令和', '平', '令', '明', '創業'];
const NUMBERS = [
  ...[
    '0',
    '5',
    '12',
    '007',
    '1234',
    '1,234',
    '1.234',
    '1 234',
    '1,234.50',
    '1.234,50',
    '1 234,5',
    '12,34,567.80',
    '1,23',
  ],
  ...[
    '0.0',
    '.5',
    ',5',
    '5.',
    '5,',
    '-',
    '–',
    '—',
    '-5',
    '(5)',
    '1,234,567',
    "1'234.5",
    '1’234,5',
    '1\u00a0234.5',
    '1 234 567',
  ],
  ...[
    '3,000円5銭',
    '３，０００円５０銭',
    '30.000 euro 40 cent',
    '10 50',
    '10.50',
    '5 euro',
    "1'000 CHF 5 Rp",
    '1,00,000 rs 5 p',
    '',
    '01,2 3.4 0',
  ],
];

const SAKA_MONTHS = [
  ...[
    'Chaitra',
    'Vaisakha',
    'Jyaishta',
    'Asadha',
    'Sravana',
    'Bhadra',
    'Ashwin',
    'Kartika',
    'Agrahayana',
    'Pausa',
    'Magha',
  ],
  ...['Phalguna', 'चैत्र', 'बैसाख', 'Āṣāḍha', 'Śrāvaṇa', 'Bhādrapada', 'Āśvina', 'Kārtika', 'पौष', 'Phālguna', 'Brumaire'],
];
/** What chance would seldom make. */
const ALWAYS = [
  '5xGiux58',

  'Feb 11ta',
  'October 026, 2009',
  '5 Magha 21',
  '11 Pausa 21',
  '10 Pausa 21',
  '30 Phalguna 21',
  '2 Bh2dra 45',
  '५ Magha ४५',
  '१०, नवंबर १, १९४३',
];

/** Texts for one transformation, of which about half should be taken. */
export function textsFor(local, count, seed) {
  const roll = dice(seed);
  const pick = (list) => list[roll(list.length)];
  const make = makerFor(local, pick, roll);
  const made = Array.from({ length: count }, () => {
    const text = make();
    return roll(4) === 0 ? wound(text, pick, roll) : text;
  });
  return [...ALWAYS, ...made];
}

function makerFor(local, pick, roll) {
  if (/jp|cjk|jpn/.test(local)) return () => japanese(pick, roll);
  if (/^cal|-ind-/.test(local)) return () => sakaDay(pick, roll);
  if (!/^(?:date|cal)/.test(local)) return () => pick(NUMBERS);
  const suffix = /-([a-z]{2})$/.exec(local)?.[1] ?? JOINED_LANGUAGES[local.slice(-2)] ?? 'en';
  const language = local.includes('roman') ? 'roman' : local.endsWith('en') ? 'en' : suffix;
  const inWords = /name|roman|long|short|(?:en|dk|in|jp|hi)$/.test(local);
  const plain = local.replace('monthname', 'month').replace('monthroman', 'month');
  const named = [...plain.matchAll(/year|month|day/g)].map(([part]) => part);
  const parts = named.length > 0 ? named : local.endsWith('us') ? ['month', 'day', 'year'] : ['day', 'month', 'year'];
  return () => dateText(parts, inWords ? language : undefined, pick, roll);
}

function dateText(parts, language, pick, roll) {
  const month = () => {
    const all = ['cs', 'cy'].includes(language) && roll(2) ? `${language}More` : language;
    const [name] = pick(MONTH_WORDS[roll(20) === 0 ? pick(Object.keys(MONTH_WORDS)) : all].spellings);
    return name + (roll(2) ? pick(BEHIND) : '');
  };
  const number = (most) => String(1 + roll(most)).padStart(1 + roll(2), '0');
  const make = {
    day: () => number(roll(8) === 0 ? 40 : 28),
    month: () => (language === undefined ? number(roll(8) === 0 ? 20 : 12) : month()),
    year: () =>
      pick([String(1900 + roll(200)), String(1900 + roll(200)), number(99), '0203', '203', '00', '0000', '20201']),
  };
  const between =
    roll(3) === 0
      ? () => pick(BETWEEN)
      : (
          (mark) => () =>
            mark
        )(pick(BETWEEN));
  const text = parts.map((part) => make[part]()).reduce((before, part) => before + between() + part);
  const digits = roll(language === 'hi' ? 2 : 12) === 0 ? text.replace(/[0-9]/g, (digit) => '०१२३४५६७८९'[digit]) : text;
  return roll(6) === 0 ? digits + pick(BEHIND) : digits;
}

function sakaDay(pick, roll) {
  const text = `${1 + roll(32)}${pick(BETWEEN)}${pick(SAKA_MONTHS)}${pick(BETWEEN)}${pick(['1921', '1947', '45', '21', '00', '78'])}`;
  return roll(3) === 0 ? text.replace(/[0-9]/g, (digit) => '०१२३४५६७८९'[digit]) : text;
}

function japanese(pick, roll) {
  const space = () => (roll(4) === 0 ? ' ' : '');
  const year = pick([
    `${pick(ERAS)}${space()}${pick(['元', '5', '22', '32', '100'])}`,
    '2010',
    '10',
    '203',
    '２０１０',
  ]);
  const month = `${year}${space()}年${space()}${1 + roll(13)}${space()}月`;
  return roll(2) === 0 ? month : `${month}${space()}${1 + roll(32)}${space()}日`;
}

function wound(text, pick, roll) {
  const at = roll(text.length + 1);
  return text.slice(0, at) + (roll(2) === 0 ? pick(SIGNS) : '') + text.slice(at + roll(2));
}
