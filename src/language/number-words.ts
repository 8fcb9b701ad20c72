import type { Language } from './detect.js';

const units = (words: string, from: number): [string, number][] =>
  words.split(' ').map((word, index) => [word.replace(/_/g, ' '), from + index]);

/** `twenty`, `twenty-one`, `twenty one` ... from tens and units. */
function compose(tens: string, ones: string, join: readonly string[]): [string, number][] {
  return tens.split(' ').flatMap((ten, index) => {
    const base = 20 + 10 * index;
    return [
      [ten, base] as [string, number],
      ...ones
        .split(' ')
        .flatMap((one, i) => join.map((sign): [string, number] => [`${ten}${sign}${one}`, base + i + 1])),
    ];
  });
}

const englishOnes = 'one two three four five six seven eight nine';
const germanOnes = 'ein zwei drei vier fünf sechs sieben acht neun';

/** Cardinal numbers as words. */
export const numberWords: Readonly<Partial<Record<Language, readonly [string, number][]>>> = {
  en: [
    ...units(
      'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
      0,
    ),
    ...compose('twenty thirty forty fifty sixty seventy eighty ninety', englishOnes, ['-', ' ', '']),
    ['a hundred', 100],
    ['one hundred', 100],
    ['hundred', 100],
    ['a hundred and twenty', 120],
    ['one hundred and twenty', 120],
    ['a couple of', 2],
    ['a couple', 2],
    ['couple of', 2],
    ['couple', 2],
    ['a few', 3],
    ['a dozen', 12],
    ['dozen', 12],
    ['fourty', 40],
    ['a quarter of a', 0.25],
    ['quarter of a', 0.25],
    ['three quarters of a', 0.75],
    ['a full', 1],
    ['a whole', 1],
    ['one full', 1],
    ['one whole', 1],
    ['fiveteen', 15],
  ],
  es: [
    ...units(
      'cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte',
      0,
    ),
    ['un', 1],
    ['una', 1],
    ['veinticinco', 25],
    ['treinta', 30],
    ['cuarenta', 40],
    ['cuarenta y cinco', 45],
    ['cincuenta', 50],
    ['sesenta', 60],
    ['noventa', 90],
    ['cien', 100],
  ],
  fr: [
    ...units(
      'zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf vingt',
      0,
    ),
    ['une', 1],
    ['vingt-cinq', 25],
    ['trente', 30],
    ['quarante', 40],
    ['quarante-cinq', 45],
    ['cinquante', 50],
    ['soixante', 60],
    ['quatre-vingt-dix', 90],
    ['cent', 100],
  ],
  de: [
    ...units(
      'null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn',
      0,
    ),
    ['ein', 1],
    ['eine', 1],
    ['einen', 1],
    ['einer', 1],
    ['anderthalb', 1.5],
    ['eineinhalb', 1.5],
    ['zweieinhalb', 2.5],
    ['dreieinhalb', 3.5],
    ...'zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig'
      .split(' ')
      .flatMap((ten, index): [string, number][] => [
        [ten, 20 + 10 * index],
        ...germanOnes.split(' ').map((one, i): [string, number] => [`${one}und${ten}`, 21 + 10 * index + i]),
      ]),
    ['hundert', 100],
  ],
};

/** Ordinal numbers as words. */
export const ordinalWords: Readonly<Partial<Record<Language, readonly [string, number][]>>> = {
  en: [
    ...units(
      'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth',
      1,
    ),
    ['twenty-first', 21],
    ['twenty-second', 22],
    ['thirtieth', 30],
  ],
  es: ['primer segund tercer cuart quint sext séptim octav noven décim'].flatMap((stems) =>
    stems
      .split(' ')
      .flatMap((stem, index): [string, number][] =>
        ['o', 'a', 'os', 'as', ...(stem === 'primer' || stem === 'tercer' ? [''] : [])].map((end) => [
          `${stem}${end}`,
          index + 1,
        ]),
      ),
  ),
  fr: [
    ['premier', 1],
    ['première', 1],
    ['premiers', 1],
    ['premières', 1],
    ['second', 2],
    ['seconde', 2],
    ...'deux trois quatr cinqu six sept huit neuv dix'
      .split(' ')
      .map((stem, index): [string, number] => [`${stem}ième`, index + 2]),
  ],
  de: 'erst zweit dritt viert fünft sechst siebt acht neunt zehnt'
    .split(' ')
    .flatMap((stem, index): [string, number][] =>
      ['e', 'en', 'es', 'er', 'em'].map((end) => [`${stem}${end}`, index + 1]),
    ),
};

const digits: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};

const powers: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 10000 };

/** The value of a Chinese numeral like 三十五 or 一百零二; undefined when it is none. */
export function readChinese(numeral: string): number | undefined {
  if (numeral === '') return undefined;
  if (numeral === '半') return 0.5;
  // 两三秒, 三五张: about that many.
  const [low, high] = [...numeral].map((sign) => digits[sign]);
  if (
    numeral.length === 2 &&
    low !== undefined &&
    high !== undefined &&
    low > 0 &&
    high > low &&
    high - low <= 2
  )
    return (low + high) / 2;
  let total = 0;
  let current: number | undefined;
  let sawPower = false;
  let plain = '';
  for (const sign of numeral) {
    const digit = digits[sign];
    const power = powers[sign];
    if (digit !== undefined) {
      current = digit;
      plain += String(digit);
    } else if (power !== undefined) {
      sawPower = true;
      total += (current ?? (total === 0 || power === 10 ? 1 : 0)) * power;
      current = undefined;
    } else return undefined;
  }
  if (!sawPower) return Number(plain);
  return total + (current ?? 0);
}
