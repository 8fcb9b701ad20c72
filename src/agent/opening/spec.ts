import { findQuotes } from '../../language/index.js';

/** Braces with at least one `key: value` between them. */
const object = /\{[^{}]*["'\w]\s*:[\s\S]*\}/;

const bareKey = /([{,]\s*)([A-Za-z_][\w-]*)\s*:/g;
const singleQuoted = /'([^'"\n]*)'(?=\s*[,}\]:])/g;
const lastComma = /,\s*(?=[}\]])/g;

type Value = string | number | boolean | null | readonly Value[] | { readonly [key: string]: Value };

/** What stands between braces, as programs write it or nearly so. */
function parsed(text: string): Value | undefined {
  const plain = text.replace(singleQuoted, '"$1"').replace(bareKey, '$1"$2":').replace(lastComma, '');
  for (const source of [text, plain])
    try {
      return JSON.parse(source) as Value;
    } catch {
      // It is words in braces.
    }
  return undefined;
}

/** Names of values as programs have them, and how people say them; `*` is the value. */
const said: readonly (readonly [RegExp, string])[] = [
  [/^(?:aspect|aspect ratio|ratio|format|orientation|canvas|size|resolution|output format)$/, 'format *'],
  [/^(?:duration|length|total(?: duration| length)?|video (?:duration|length)|runtime)$/, 'length: * s'],
  [
    /^(?:(?:photo|image|slide|clip|per photo|per image|per slide) (?:duration|length|time)|seconds per (?:photo|image|slide)|per (?:photo|image|slide)|each)$/,
    'each photo * s',
  ],
  [/^(?:transitions?|transition (?:type|style))$/, 'transitions: *'],
  [/^transitions? (?:duration|length|time)$/, 'transitions * s long'],
  [/^(?:motion|motions|camera|camera motion|movement|animation|ken burns)$/, '* on all photos'],
  [/^(?:fps|frame rate|framerate)$/, '* fps'],
  [/^(?:music|soundtrack|audio|bgm|background music|music (?:mood|style|genre)|mood)$/, 'music: *'],
  [/^(?:music |audio |background music )?volume$/, 'music volume * %'],
  [/^(?:look|filter|colou?r grade|grade|grading|colou?r filter)$/, 'look: *'],
  [/^(?:style|theme|template)$/, 'style: *'],
  [/^(?:title|heading|headline|title text|opening title|intro|intro text)$/, 'title: "*"'],
  [
    /^(?:end ?card|outro|ending|closing|outro text|closing (?:card|text)|end (?:text|title)|cta|call to action)$/,
    'end card: "*"',
  ],
  [/^(?:order|sequence|photo order)$/, 'order: *'],
  [/^(?:exclude|excluded|skip|omit|without|remove)$/, 'leave out *'],
];
const texts = /"\*"/;
const inSeconds = / \* s/;

const keyOf = (key: string): string =>
  key
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[_-]+/g, ' ')
    .toLowerCase()
    .trim();

const unit = / (?:in )?(ms|milliseconds|s|secs?|seconds|percent|px)$/;
const fileEnding = /\.(?:jpe?g|png|heic|webp|mp4|mov)$/i;
const snake = (value: string): string =>
  value.replace(/(?<=[A-Za-z])_(?=[A-Za-z])/g, ' ').replace(fileEnding, '');

/** One value with its name as people say it. */
function line(key: string, value: Value, owner = ''): readonly string[] {
  const measured = unit.exec(key)?.[1];
  const name = measured === undefined ? key : key.replace(unit, '');
  const full = owner === '' ? name : `${owner} ${name}`;
  if (value === null || value === false || value === 'none' || value === 'off') return [`no ${full}`];
  if (Array.isArray(value)) {
    const all = value.filter((item) => typeof item === 'string' || typeof item === 'number');
    if (/^(?:captions?|subtitles?|texts?)$/.test(name))
      return all.map((item, at) => `write "${item}" on photo ${at + 1}`);
    return line(key, all.map((item) => snake(String(item))).join(', '), owner);
  }
  if (typeof value === 'object') {
    const { text, type, mood, name: own, value: inner, ...rest } = value as Record<string, Value>;
    const main = text ?? type ?? mood ?? own ?? inner;
    const lead = main === undefined ? [] : line(key, main, owner);
    return [...lead, ...Object.entries(rest).flatMap(([part, item]) => line(keyOf(part), item, full))];
  }
  if (value === true) return [full];
  const form = said.find(([pattern]) => pattern.test(full))?.[1];
  const of = (amount: number): string => String(measured?.startsWith('m') ? amount / 1000 : amount);
  if (form === undefined)
    return [`${full}: ${typeof value === 'number' ? `${value}${measured ?? ''}` : snake(value)}`];
  if (texts.test(form)) return [form.replace('*', () => String(value))];
  const words = typeof value === 'number' ? of(value) : snake(value);
  const plain = typeof value === 'string' && inSeconds.test(form) && /[a-z]/i.test(value);
  const share =
    typeof value === 'number' && /%$/.test(form) && value <= 1 ? String(Math.round(value * 100)) : words;
  return [(plain ? form.replace(inSeconds, ' *') : form).replace('*', () => share)];
}

const spaced = /\s+[/|•·]\s+/g;

/** `1. 3 s each 2. no text 3. piano`: numbers that count the wishes, from 1 on, each open a line. */
function numbersAsLines(sentence: string): string {
  if (!/^\s*1[.)]\s/.test(sentence)) return sentence;
  let [lines, from] = [sentence, 0];
  for (let number = 2; ; number++) {
    const at = lines.slice(from).search(new RegExp(`\\s${number}[.)]\\s`));
    if (at < 0) return number > 3 ? lines : sentence;
    lines = `${lines.slice(0, from + at)}\n${lines.slice(from + at + 1)}`;
    from += at + 1;
  }
}

/** `5 photos x 2s`: how long each of them stays. */
const timesEach =
  /\b\d{1,3} ?(?:photos?|pictures?|pics?|images?|shots?|slides?|clips?) ?(?:x|×|\*|@) ?(\d{1,3}(?:\.\d+)? ?(?:s|secs?|seconds?))\b(?: each)?/gi;
/** `one photo per second`: a second each. */
const perSecond =
  /\b(?:one|a|1) (?:photos?|pictures?|pics?|images?|slides?) (?:per|a|every|each) (?:second|sec)\b/gi;
/** `put 1 to 5 on the photos`: as many numbers as there are. */
const countedUp =
  /\b(put|write|add|show|print) (?:the )?(?:numbers? )?(?:from )?1 ?(?:to|-|–|through) ?\d{1,3} (?=(?:on|onto|over|under|below) (?:(?:each|every|all)\b|(?:the|my|our) (?:photos|pictures|pics|images)\b)|in (?:the|a) (?:\w+ ){0,2}corner)/gi;

/** `30 sec, photos 3 sec`: each of them. */
const photosFor =
  /((?:^|[,.;] ?)(?:the |all )?(?:photos|pictures|pics|images) (?:for |at )?)(\d+(?:[.,]\d+)? ?(?:s|secs?|seconds?))(?=$|[,;]|\.(?:\s|$)| and\b)/gi;
/** `too dark and yellow` */
const bothToo =
  /(\btoo (?:dark|bright|long|short|slow|fast|big|small|loud|quiet|red|blue|yellow|cold|warm)) and (?=(?:dark|bright|long|short|slow|fast|big|small|loud|quiet|red|blue|yellow|orange|green|cold|warm)\b)/gi;

/** What is counted in figures, as people say it. */
export const figuresSaid = (sentence: string): string =>
  sentence
    .replace(timesEach, '$1 each')
    .replace(perSecond, '1 second each')
    .replace(countedUp, '$1 the numbers ')
    .replace(photosFor, '$1$2 each')
    .replace(bothToo, '$1 and too ');

const lengthSaid = '\\d{1,3} ?(?:s|secs?|seconds?|mins?|minutes?)(?: long)?';
const nextSaid = `(?:with )?(?:the )?title(?! (?:in|at|on|and|with|to|of|should|is|bigger|smaller)\\b)|titled|no (?:music|text|titles?|captions?|motion|zoom|sound)|(?:white|black|blurred|grey|gray) background|${lengthSaid}(?: each| per photo)?(?= |$)`;
const partSaid = new RegExp(
  `(${lengthSaid}|\\b(?:photos|pictures|pics|video|slideshow|film|reel|music|piano|zoom|text|vertical|square|background|each))(?: and)? (?=(?:${nextSaid}))`,
  'gi',
);
const afterTitle = new RegExp(
  `(\\btitle ['\\w]+(?: ['\\w]+){0,3}?) (?=(?:${nextSaid}|vertical|square|upbeat|calm|piano)\\b)`,
  'i',
);

/** `5 photos 20 seconds title Lisbon no music`: the wishes of a brief that is typed without a mark. */
export const briefApart = (sentence: string): string =>
  sentence.length > 120 || /[,;:"“\n]/.test(sentence) || !/\b(?:title|titled|no)\b/i.test(sentence)
    ? sentence
    : sentence.replace(partSaid, '$1, ').replace(afterTitle, '$1. ');

/** `4:5 / 25 s / no zoom`: signs between wishes are new lines, where there are two at least and no words in quotes; so are numbers that count them. */
export function signsAsLines(sentence: string): string {
  const signs = sentence.match(spaced)?.length ?? 0;
  if (signs < 2) return numbersAsLines(sentence);
  const held = findQuotes(sentence).some(({ start, end }) => spaced.test(sentence.slice(start, end)));
  spaced.lastIndex = 0;
  return held ? sentence : sentence.replace(spaced, '\n');
}

/** A wish written as programs write values, `{"title": "Sale", "duration": 12}`, in lines as people write them. */
export function specInLines(sentence: string): string {
  if (!sentence.includes('{')) return sentence;
  const found = object.exec(sentence);
  const value = found === null ? undefined : parsed(found[0]);
  if (
    found === null ||
    value === undefined ||
    value === null ||
    typeof value !== 'object' ||
    Array.isArray(value)
  )
    return sentence;
  const lines = Object.entries(value).flatMap(([key, item]) => line(keyOf(key), item));
  const before = sentence.slice(0, found.index).replace(/[\s:`]*(?:json)?\s*$/i, '');
  const after = sentence.slice(found.index + found[0].length).replace(/^[\s`]+/, '');
  return [before, ...lines, after].filter((part) => part !== '').join('\n');
}
