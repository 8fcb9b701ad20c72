/** Parts of a text that have a name. */
const named: readonly (readonly [name: RegExp, part: RegExp])[] = [
  [/^(?:year|years)$/i, /[\s,–-]*\b(?:1[5-9]|20)\d\d\b/u],
  [
    /^date$/i,
    /[\s,–-]*\b(?:\d{1,2}(?:st|nd|rd|th|\.)? )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*\.?(?: \d{1,2}(?:st|nd|rd|th)?)?(?:,? (?:19|20)\d\d)?|[\s,–-]*\b\d{1,2}[./]\d{1,2}[./]\d{2,4}|[\s,–-]*\b(?:1[5-9]|20)\d\d\b/iu,
  ],
  [/^(?:exclamation (?:mark|point)s?|!+)$/i, /\s*!+/u],
  [/^(?:question marks?|\?+)$/i, /\s*\?+/u],
  [/^(?:full stop|period|dot)s?(?: at the end)?$/i, /\.+(?=\s|$)/u],
  [/^(?:dots|ellipsis|three dots)$/i, /\s*(?:…|\.{2,})/u],
  [/^commas?$/i, /,/u],
  [/^(?:hearts?|emojis?|smileys?|icons?)$/i, /\s*\p{Extended_Pictographic}\uFE0F?/u],
  [/^(?:hashtags?)$/i, /\s*#[\p{L}\p{N}_]+/u],
  [/^(?:brackets|parentheses|part in brackets)$/i, /\s*\([^()]*\)/u],
  [/^numbers?$/i, /\s*\b\d+\b/u],
  [/^last word$/i, /\s+[^\s]+$/u],
  [/^first word$/i, /^[^\s]+\s+/u],
];

const article = '(?:(?:the|that|this|its|an?|any) )?';
const losses: readonly RegExp[] = [
  new RegExp(
    `^(?:without|drop|lose|remove|delete|no|skip|minus|cut|scrap|get rid of|leave (?:out|off)|take (?:out|off|away)) ${article}(?:word |letter )?["'“]?(.{1,30}?)["'”]?(?: (?:at the end|in it|from it|there|from the (?:title|caption|text)|(?:off|out of|in) the (?:title|caption|text)|again|though|after all))*$`,
    'iu',
  ),
  new RegExp(
    `^(?:take|leave|cut|strike|have|lose) ${article}["'“]?(.{1,30}?)["'”]? (?:out|off|away)(?: again)?$`,
    'iu',
  ),
  new RegExp(
    `^${article}["'“]?(.{1,30}?)["'”]? (?:can|could|should|may|has to|needs to|must) (?:go|come off|come out|be (?:removed|dropped|left out))(?: again)?$`,
    'iu',
  ),
  new RegExp(`^${article}["'“]?(.{1,30}?)["'”]? (?:off|out|away)(?: again)?$`, 'iu'),
];

const tidy = (text: string): string => text.replace(/\s{2,}/g, ' ').replace(/^[\s,–-]+|[\s,–-]+$/gu, '');

/** The text without these words, however they are written. */
function withoutWords(text: string, words: string): string | undefined {
  const at = ` ${text.toLowerCase()} `.indexOf(` ${words.toLowerCase()} `);
  return at < 0 ? undefined : `${text.slice(0, at)}${text.slice(at + words.length)}`;
}

/** `drop the exclamation mark`, `the year can go`, `take 2024 out`: the text without a part of it. */
function withLess(said: string, text: string, isFree: (word: string) => boolean): string | undefined {
  for (const pattern of losses) {
    const name = pattern.exec(said)?.[1];
    if (name === undefined) continue;
    const part = named.find(([words]) => words.test(name))?.[1];
    const loss =
      part === undefined
        ? /^(?:\p{Lu}|\d|[&+@#])/u.test(name) && ` ${text} `.includes(` ${name} `)
          ? ` ${text} `.replace(` ${name} `, ' ')
          : isFree(name)
            ? withoutWords(text, name)
            : undefined
        : part.test(text)
          ? text.replace(part, '')
          : undefined;
    const left = loss === undefined ? '' : tidy(loss);
    if (left !== '' && /[\p{L}\p{N}]/u.test(left) && left !== text) return left;
  }
  return undefined;
}

const more =
  /^(?:(?:and|also|then) )*(?:add|put|append|attach|write|with|have)? ?(?:the (?:year|date|place|city|name|month|word) )?(?:["'“](?<quoted>[^"'”]{1,40})["'”]|(?<word>(?:1[5-9]|20)\d\d|\p{Lu}[^,:]{0,30}?))? ?(?:right )?(?<where>after|behind|to|at the end of|at the back of|before|in front of|at the (?:start|beginning|front) of) (?:it|that|the (?:title|caption|text|names?|words|heading))(?:[,:]? (?<later>[^,:]{1,40}))?$/iu;
const year =
  /^(?:(?:and|also|then) )*(?:add|put|with|have) the year(?: (?:after|behind|to|at the end of) (?:it|that|them|the (?:title|names?)))?(?:[,:]? ((?:1[5-9]|20)\d\d))?$/i;

/** `add the year after it, 2024`, `and "forever" at the end of it`: the text with words before or behind it. */
function withMore(said: string, text: string, yearOf: string | undefined): string | undefined {
  const dated = year.exec(said);
  if (dated !== null) {
    const value = dated[1] ?? yearOf;
    return value === undefined || text.includes(value) ? undefined : `${text} ${value}`;
  }
  const groups = more.exec(said)?.groups;
  const words = groups?.quoted ?? groups?.word ?? groups?.later?.replace(/^["'“]|["'”]$/g, '');
  if (groups === undefined || words === undefined) return undefined;
  if (groups.later !== undefined && (groups.quoted ?? groups.word) !== undefined) return undefined;
  // `capital letters at the start of the names`: how they are written.
  if (groups.word !== undefined && !/^[\p{Lu}\d]/u.test(groups.word)) return undefined;
  if (groups.later !== undefined && !/^(?:["'“\d#@&]|\p{Lu})/u.test(groups.later)) return undefined;
  return /before|front|start|beginning/i.test(groups.where!) ? `${words} ${text}` : `${text} ${words}`;
}

const joint = '(?:&|\\+|and|ampersand|plus|plus sign|x|n|und|et)';
const joined = new RegExp(
  `^(?:(?:with|use|write|put|make it|i'd like|have) )?(?:an? |the )?["'“]?(${joint})["'”]?(?: (?:instead of|rather than|not|in place of|for) (?:an? |the )?["'“]?(${joint})["'”]?)?$`,
  'iu',
);
const signOf = (word: string): string =>
  /^amp/i.test(word) ? '&' : /^plus/i.test(word) ? '+' : word.toLowerCase();

/** `and instead of &`, `with an ampersand`: how two names are joined. */
function withJoint(said: string, text: string): string | undefined {
  const [, fresh, old] = joined.exec(said) ?? [];
  if (fresh === undefined) return undefined;
  const by = signOf(fresh);
  const from = old === undefined ? (by === 'and' ? ['&', '+'] : ['and', '&', '+']) : [signOf(old)];
  const held = from.filter((sign) => sign !== by).find((sign) => text.toLowerCase().includes(` ${sign} `));
  if (held === undefined) return undefined;
  const at = text.toLowerCase().indexOf(` ${held} `);
  return `${text.slice(0, at + 1)}${by}${text.slice(at + 1 + held.length)}`;
}

const row = /\p{L}[\p{L}'’-]*(?:(?:, | and | & | \+ )\p{L}[\p{L}'’-]*)+/u;
const come = '(?:be |be named |be mentioned |come |comes |goes |go |named |stand )?';
const name = "\\p{L}[\\p{L}'’-]+";
const others = `(?:,? (?:and )?then ${name})*`;
/** `Tom should be named first`, `first Zoe, then Minh`. */
const first = new RegExp(
  `^(?:put |name |mention |write |with |have )?(?:(?<one>${name}) (?:should |has to |must |needs to )?${come}first|first (?<two>${name})(?=,? (?:and )?then))(?<then>${others})(?: please)?$`,
  'iu',
);
const round =
  /^(?:(?:swap|switch|turn|reverse)(?: round| around)? (?:the |those |these )?(?:two |both )?names?(?: round| around| over)?|(?:with )?(?:the )?(?:two )?names? (?:should be )?(?:the other way (?:a)?round|swapped|reversed))$/i;

/** `Tom first`, `swap the names`: names of a text in another order. */
function withOrder(said: string, text: string): string | undefined {
  const found = row.exec(text);
  if (found === null) return undefined;
  const names = found[0].split(/, | and | & | \+ /);
  const { one, two, then = '' } = first.exec(said)?.groups ?? {};
  const wanted = [one ?? two ?? '', ...then.split(/,? (?:and )?then /i)]
    .filter((item) => item !== '')
    .map((item) => names.findIndex((held) => held.toLowerCase() === item.toLowerCase()));
  const ahead = round.test(said) && names.length === 2 ? [1] : wanted;
  if (ahead.length === 0 || ahead.includes(-1)) return undefined;
  const order = [...ahead.map((at) => names[at]!), ...names.filter((_, at) => !ahead.includes(at))];
  let index = 0;
  const fresh = found[0].replace(/\p{L}[\p{L}'’-]*/gu, (word) => (word === 'and' ? word : order[index++]!));
  return text.replace(found[0], () => fresh);
}

/**
 * The text with a part less, a part more, other joints or its names in another order; `isFree` tells words that mean
 * nothing but themselves. Undefined when none of these is said.
 */
export const withParts = (
  said: string,
  text: string,
  { yearOf, isFree = () => false }: { yearOf?: string | undefined; isFree?: (word: string) => boolean } = {},
): string | undefined =>
  withLess(said, text, isFree) ??
  withMore(said, text, yearOf) ??
  withJoint(said, text) ??
  withOrder(said, text);
