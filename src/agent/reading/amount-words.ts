import type { Language } from '../../language/index.js';

/** How a language says parts of a whole, and what the words beside an amount make of it. */
export interface AmountWords {
  /** A fraction in words: its counter and its part, in groups 1 and 2. */
  readonly fraction: RegExp;
  readonly counters: Readonly<Record<string, number>>;
  readonly parts: Readonly<Record<string, number>>;
  /** Before an amount: it is the value afterwards (`to`, 到) or the change (`by`, 再). */
  readonly to: RegExp;
  readonly by: RegExp;
  /** After an amount: it is a part of what there is now (`of the length`, `as loud`). */
  readonly of: RegExp;
  /** After an amount: it is the value afterwards (まで), or the change (`off`, 上げて). */
  readonly until?: RegExp;
  readonly off: RegExp;
}

const about = '(?:about|around|roughly|only|just|exactly|like|a|an|the|its|one|two|three|maybe)';

const en: AmountWords = {
  // `the third photo` and `the second half` are places.
  fraction:
    /\b(?:(a|an|one|two|three|four) )?(half|halves|third|quarter|fourth|fifth|sixth|tenth)s?\b(?! (?:photo|picture|pic|image|shot|slide|clip|one|caption|title|text|transition|second|minute)s?\b)/,
  counters: { a: 1, an: 1, one: 1, two: 2, three: 3, four: 4 },
  parts: { half: 2, halves: 2, third: 3, quarter: 4, fourth: 4, fifth: 5, sixth: 6, tenth: 10 },
  to: new RegExp(`\\b(?:to|at|on|only|just)(?: ${about})*$`),
  by: new RegExp(`\\b(?:by|another|extra)(?: ${about})*$`),
  of: /^ ?(?:as|of|the|its|that|this|what|size|volume|strength|speed|length|intensity|duration|time|how)\b/,
  off: /^ ?(?:off|extra|again)\b/,
};

const zh: AmountWords = {
  fraction: /([二三四五十])分之([一二三四])/,
  counters: { 一: 1, 二: 2, 三: 3, 四: 4 },
  parts: { 二: 2, 三: 3, 四: 4, 五: 5, 十: 10 },
  to: /(?:[到成为至]|只[要有剩])(?:原来的?|现在的?|大概|大约|差不多)*$/,
  by: /(?:再|[多少减降升增加提调缩砍剪短长高低大小快慢弱强速]掉?了?|往[上下])$/,
  of: /^(?:的?(?:音量|声音|大小|速度|时长|长度|时间|强度))?(?:的?[大高强长]|就|够|吧|$)/,
  off: /^(?:以上)/,
};

const de: AmountWords = {
  fraction:
    /(?<!\p{L})(?:(ein|eine|die|zwei|drei|vier) )?(hälfte|halb|halbe|drittel|viertel|fünftel|zehntel)(?!\p{L})/u,
  counters: { ein: 1, eine: 1, die: 1, zwei: 2, drei: 3, vier: 4 },
  parts: { hälfte: 2, halb: 2, halbe: 2, drittel: 3, viertel: 4, fünftel: 5, zehntel: 10 },
  to: /(?<!\p{L})(?:auf|bei|nur)(?: (?:ein|eine|die|das|etwa|ungefähr|rund|nur))*$/u,
  by: /(?<!\p{L})um(?: (?:ein|eine|die|etwa|ungefähr|rund))*$/u,
  of: /^ ?(?:so|der|des|von)\b/,
  off: /^ ?(?:weniger|mehr)\b/,
};

const es: AmountWords = {
  fraction:
    /(?<!\p{L})(?:(un|una|la|dos|tres|cuatro) )?(mitad|medio|media|tercio|tercera|cuarto|quinto|décimo)s?(?!\p{L})/u,
  counters: { un: 1, una: 1, la: 1, dos: 2, tres: 3, cuatro: 4 },
  parts: { mitad: 2, medio: 2, media: 2, tercio: 3, tercera: 3, cuarto: 4, quinto: 5, décimo: 10 },
  to: /(?<!\p{L})(?:a|al|solo|sólo)(?: (?:un|una|la|el|unos|aproximadamente))*$/u,
  by: /(?<!\p{L})(?:en|por|un|otro)(?: (?:un|una|la|el|unos))*$/u,
  of: /^ ?(?:de|del)\b/,
  off: /^ ?(?:más|menos)\b/,
};

const fr: AmountWords = {
  fraction:
    /(?<!\p{L})(?:(un|une|la|deux|trois|quatre) )?(moitié|demi|demie|tiers|quart|cinquième|dixième)s?(?!\p{L})/u,
  counters: { un: 1, une: 1, la: 1, deux: 2, trois: 3, quatre: 4 },
  parts: { moitié: 2, demi: 2, demie: 2, tiers: 3, quart: 4, cinquième: 5, dixième: 10 },
  to: /(?<!\p{L})(?:à|a|au|seulement)(?: (?:un|une|la|le|environ|peu près))*$/u,
  by: /(?<!\p{L})(?:de|d')(?: ?(?:un|une|la|le|environ))*$/u,
  of: /^ ?(?:du|de|des)\b/,
  off: /^ ?(?:plus|moins|en plus|en moins)\b/,
};

const ja: AmountWords = {
  fraction: /([二三四五十2345])分の([一二三四1234])/,
  counters: { 一: 1, 二: 2, 三: 3, 四: 4, 1: 1, 2: 2, 3: 3, 4: 4 },
  parts: { 二: 2, 三: 3, 四: 4, 五: 5, 十: 10, 2: 2, 3: 3, 4: 4, 5: 5 },
  to: /$^/,
  by: /(?:あと|もう|さらに)$/,
  of: /^の/,
  until: /^ ?(?:に|まで)/,
  off: /^ ?(?:だけ|ほど|くらい|ぐらい)?(?:上げ|下げ|大き|小さ|長く|短く|速く|遅く|明るく|暗く|強く|弱く|増や|減ら)/,
};

/** The words of amounts in each language. */
export const amountWords: Readonly<Record<Language, AmountWords>> = { en, zh, de, es, fr, ja };
