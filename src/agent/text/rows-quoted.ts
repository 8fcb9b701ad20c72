import { hasTag, readTokens, type Token } from '../../language/index.js';

const lead =
  '(?:(?:and|then|also|please|ok|now|can you|could you|i want|we want|i need|let us have)[, ]+)*(?:(?:put|add|write|show|have|make|use) )?(?:the |a |some )?(?:following )?';
const texts = '(?:captions?|subtitles?|labels?|titles?|texts?|words|names?)';
const photos =
  '(?:(?:the |my |our |these |all |all the |all of the |all my )?(?:photos|pictures|pics|images)|(?:each|every)(?: one| photo| picture| pic| image| of them)?|them|all|all of them)';
/** `captions:`, `text on each:`, `label them`, `the captions should be`: what announces a row of texts, one a photo. */
const announces = new RegExp(
  `^(?<head>${lead}(?:(?:captions|subtitles|labels)(?: (?:for|on|under|of|below) ${photos})?(?: ?[:–-] ?| (?:should be|are|as|shall be|to be|like|saying) |(?<many> ))|${texts} (?:for|on|under|of|below) ${photos}(?: ?[:–-] ?| (?:should be|are) )|(?:caption|label|name|subtitle) ${photos}(?: ?[:–-] ?| (?:with|as) | )|(?:names|words|texts|titles) ?: ?))(?<row>[^:="“”]+)$`,
  'i',
);
/** Words of a row: none that says how texts look or what is done with them. */
const noLine =
  /^(?:(?:in |at |on |the |a |to |with |make |very )*(?:white|black|bold|italics?|big|bigger|small|smaller|large|larger|bottom|top|cent(?:er|re)(?:ed)?|left|right|middle|corner|caps|uppercase|lowercase|off|on|font|size|colou?r|their|its|same|different|please|too|thanks|no|not|date|dates|number|numbers|file ?names?|names?)\b.*|(?:photo |picture |number )?(?:\d+|first|second|third|fourth|last)(?: (?:one|photo|picture))? \S.*|\d+ ?(?:px|%|s|sec|seconds?)|.*\b(?:on|over|under) (?:the|photo|\d).*)$/i;

/** The parts of `front, side, cap and box`. */
const partsOf = (row: string): string[] =>
  row
    .trim()
    .replace(/[.!]$/, '')
    .replace(/(?:,\s*|\s)(?:and|&)\s+(?=[^,]*$)/, (sign, at: number, all: string) =>
      all.slice(0, at).includes(',') ? ', ' : sign,
    )
    .split(/\s*[,;/]\s*/)
    .map((part) => part.trim());

const fitting = (parts: readonly string[]): boolean =>
  parts.every((part) => part !== '' && part.split(/\s+/).length <= 5 && part.length <= 40);

const quotedRow = (parts: readonly string[], places: readonly number[]): string =>
  `captions: ${parts.map((part, at) => `photo ${places[at]} "${part}"`).join(', ')}`;

const count: Readonly<Record<string, number>> = {
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
};
const some =
  '(?:the )?(?:(?<edge>first|last) (?<count>two|three|four|five|six|seven|eight|\\d)(?: photos| pictures| pics| images| ones)?|(?:photos|pictures|numbers|nr|no)? ?(?<from>\\d+) ?(?:to|-|–) ?(?<to>\\d+))';
/** `names on the first three: Tom, Ali, Zoe` */
const someFirst = new RegExp(
  `^${lead}${texts} (?:for|on|under|of) ${some}(?: ?[:–-] ?| (?:should be|are|with) )(?<row>[^:="“”]+)$`,
  'i',
);
const writes =
  '^(?:(?:please|and|also|can you) )*(?:(?:put|add|show|write|type)(?: the)? (?:names|words|captions|texts)|write|type|caption) (?<row>[^:="“”]+?) (?:on|under|for|over)';
/** `put the names Tom, Ali and Zoe on the first three` */
const someLast = new RegExp(`${writes} ${some}[.!]?$`, 'i');
/** `write front, side, cap and box on the photos` */
const allLast = new RegExp(`${writes} ${photos}[.!]?$`, 'i');

function placesOf(found: Record<string, string | undefined>, shown: number): number[] {
  const many = found.count === undefined ? 0 : (count[found.count.toLowerCase()] ?? Number(found.count));
  const from = found.edge?.toLowerCase() === 'last' ? shown - many + 1 : Number(found.from ?? 1);
  const to = found.to === undefined ? from + many - 1 : Number(found.to);
  return to > shown || from < 1 || to - from > 20
    ? []
    : Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at);
}

/** `names on photos 1 Tom 2 Ali 3 Zoe` */
const numbered = new RegExp(
  `^(?<head>${lead}(?:${texts}(?: (?:on|for|under) (?:the )?(?:photos|pictures|pics|images|them))?[: ]+)?)(?<row>1[.):]? ?\\p{L}[^"“”=]*)$`,
  'iu',
);
const numberedParts = /(\d+)[.):]? ?(\p{L}[^\d,;]*?)[,; ]*(?=\d|$)/gu;

const nothingOurs = (words: string): boolean => {
  const { tokens } = readTokens(words, 'en', []);
  const plain = (token: Token): boolean => token.tags.length === 0 || hasTag(token, 'and', 'mark');
  return tokens.length > 0 && tokens.some(({ tags }) => tags.length === 0) && tokens.every(plain);
};

function numberedPairs(sentence: string, shown: number): string | undefined {
  const found = numbered.exec(sentence)?.groups;
  if (found === undefined) return undefined;
  const pairs = [...found.row!.matchAll(numberedParts)].map(([, at, words]) => ({
    at: Number(at),
    words: words!.trim(),
  }));
  const sound =
    pairs.length > 1 &&
    pairs
      .map(({ at, words }) => `${at}${words}`)
      .join('')
      .replace(/\s/g, '').length === found.row!.replace(/[.):,;\s!]/g, '').length;
  const announced = found.head!.trim() !== '';
  if (!sound || pairs.some(({ at }, index) => at !== index + 1 || at > shown)) return undefined;
  if (!pairs.every(({ words }) => nothingOurs(words)) || (!announced && pairs.length < 3)) return undefined;
  return quotedRow(
    pairs.map(({ words }) => words),
    pairs.map(({ at }) => at),
  );
}

const greeting =
  /^(?:happy \w+|merry christmas|hello|hi|welcome|thanks?(?: you)?|good-?bye|bye(?: bye)?|the end|see you(?: \w+)?|love you)$/i;
const onPlace =
  /^(?:and )?(?<words>[^"“”:=]{2,40}?) on (?<place>(?:the )?(?:first|second|third|fourth|fifth|last|photo \d+|picture \d+|\d+)(?: (?:one|photo|picture|pic))?)$/i;

/** `anna & ben on the first, goodbye on the last`: words that say nothing to us, each with its photo. */
function placedPairs(sentence: string): string | undefined {
  const parts = sentence.replace(/[.!]$/, '').split(/\s*[,;]\s*(?:and )?/);
  const pairs = parts.map((part) => onPlace.exec(part.trim())?.groups);
  if (pairs.length < 2 || pairs.some((pair) => pair === undefined)) return undefined;
  const plain = pairs.map((pair) => nothingOurs(pair!.words!));
  if (!plain.includes(true) || !pairs.every((pair, at) => plain[at] || greeting.test(pair!.words!)))
    return undefined;
  return pairs.map((pair) => `"${pair!.words}" on ${pair!.place}`).join(', ');
}

const prices =
  /^(?<head>(?:.*?(?:[,.;] ?|\b(?:with|and|plus|then) ))?(?:(?:please|can you|put|add|write|show|have|include) )*)(?:the |our |my |some )?prices?(?: on (?:the |each )?(?:photos?|pictures?|them|each|it))?[:,–-]? (?<row>[^:"“”]*\d[^:"“”]*)$/i;
const priced =
  /^(?:the )?(?<what>\p{L}[\p{L} ]{1,30}?)(?: for| at| is|:)? (?<price>[€$£¥]? ?\d+(?:[.,]\d\d?)?(?: ?(?:€|euros?|eur|\$|£|dollars?|pounds?))?)$/iu;

/** Exactly one file is called so. */
const called = ({ what }: Record<string, string | undefined>, files: readonly string[]): boolean =>
  files.filter((name) =>
    what!
      .toLowerCase()
      .split(' ')
      .some((word) => name.includes(word.replace(/s$/, ''))),
  ).length === 1;

/** `new price for the lemon cake: 4.50` */
const priceOf =
  /^(?<head>(?:(?:please|and|also|put|add|write|show) )*)(?:the |a )?(?:new )?price (?:for|of|on) (?<row>[^:"“”]+?)(?::| is| =|,)? ?(?<price>[€$£¥]? ?\d+(?:[.,]\d\d?)?(?: ?(?:€|euros?|eur|\$|£|dollars?|pounds?))?)$/i;

/** `prices: croissants 2.50, coffee 3`: each on the photo that is called so. */
function pricesOn(sentence: string, files: readonly string[]): string | undefined {
  const one = priceOf.exec(sentence.replace(/[.!]$/, ''))?.groups;
  if (one !== undefined && called({ what: one.row!.replace(/^the /i, '') }, files))
    return `${one.head}"${one.price!.trim()}" on ${one.row}`;
  const said = prices.exec(sentence.replace(/[.!]$/, ''))?.groups;
  const rows = said === undefined ? [] : partsOf(said.row!).flatMap((part) => part.split(/ and (?=\D+\d)/i));
  const found = rows.map((row) => priced.exec(row)?.groups);
  if (found.length === 0 || !found.every((one) => one !== undefined && called(one, files))) return undefined;
  const texts = found.map((one) => `"${one!.what} ${one!.price}" on the ${one!.what!.toLowerCase()}`);
  return `${said!.head!.replace(/(?:[,;]|\b(?:with|and|plus|then))? ?(?:(?:please|can you|put|add|write|show|have|include) )*$/i, (lead) => (lead.trim() === '' || said!.head!.trim() === lead.trim() ? '' : ', '))}${texts.join(', ')}`;
}

/**
 * Texts in a row, as many as there are photos for them, set in quotes with their places: `captions: front, side, cap, box` of
 * four photos, `names on photos 1 Tom 2 Ali 3 Zoe`. Words that could be photos or looks are words where the count fits.
 */
export function rowsQuoted(
  sentence: string,
  { shown, files }: { readonly shown: number; readonly files: readonly string[] },
): string {
  const said = sentence.trim();
  if (said.length > 300 || shown < 2 || /["“”\n]/.test(said) || !/[,;]|\d/.test(said)) return sentence;
  const found = (announces.exec(said) ?? allLast.exec(said))?.groups;
  const parts = found === undefined ? [] : partsOf(found.row!);
  const loose = found?.many !== undefined && shown < 3;
  // `text on each: red, blue, green`: words, whatever they could be besides.
  const each = /\b(?:each|every)\b.*:/i.test(found?.head ?? '');
  const spoils = (part: string): boolean => (each ? / on |^\d/.test(part) : noLine.test(part));
  if (parts.length === shown && !loose && fitting(parts) && !parts.some(spoils))
    return quotedRow(
      parts,
      parts.map((_, at) => at + 1),
    );
  for (const form of [someFirst, someLast]) {
    const some = form.exec(said)?.groups;
    const row = some === undefined ? [] : partsOf(some.row!);
    const places = some === undefined ? [] : placesOf(some, shown);
    if (
      row.length > 1 &&
      row.length === places.length &&
      fitting(row) &&
      !row.some((part) => noLine.test(part))
    )
      return quotedRow(row, places);
  }
  return pricesOn(said, files) ?? numberedPairs(said, shown) ?? placedPairs(said) ?? sentence;
}
