import { hasTag, type Reading, rawText, type Token } from '../../language/index.js';
import { quoted } from './quotes.js';

const month =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const person = "\\p{Lu}[\\p{L}'-]+";
const clock = '\\d{1,2}(?:[:.]\\d\\d)? ?(?:am|pm)?';

/** What a brief tells in one place and calls by its kind in another; the first group, where there is one, is what is shown. */
const facts: readonly (readonly [name: RegExp, holds: RegExp])[] = [
  [/^names$/, new RegExp(`\\b${person} (?:&|\\+|and) ${person}`, 'gu')],
  [
    /^name$/,
    new RegExp(
      `(?<=\\b(?:called|named|name is|name was|father|dad|mother|mum|mom|grandma|grandpa|granny|gran|grandad|son|daughter|sister|brother|wife|husband|uncle|aunt|friend|dog|cat|horse|baby),? )(${person}(?: ${person}){0,2})`,
      'gu',
    ),
  ],
  [
    /^date$/,
    new RegExp(
      `\\b(?:\\d{1,2}(?:st|nd|rd|th)? (?:of )?${month}(?:,? (?:19|20)\\d\\d)?|${month} \\d{1,2}(?:st|nd|rd|th)?(?:,? (?:19|20)\\d\\d)?|\\d{1,2}[./]\\d{1,2}[./](?:19|20)\\d\\d)\\b`,
      'gi',
    ),
  ],
  [/^(?:years|dates)$/, /\b(?:1[5-9]|20)\d\d ?[-–] ?(?:1[5-9]|20)\d\d\b/g],
  [/^(?:number|phone|phone number|telephone number)$/, /\+?\d[\d ()/-]{6,}\d/g],
  [
    /^address$/,
    /\b\d{1,4}[a-z]? \p{Lu}[\p{L}'-]+(?: \p{Lu}[\p{L}'-]+)+(?:, \p{Lu}[\p{L}'-]+)?|(?<=\bat )\p{Lu}[\p{L}'-]+(?: \p{Lu}[\p{L}'-]+)* \d{1,4}\b(?:, \p{Lu}[\p{L}'-]+)?/gu,
  ],
  [
    /^(?:hours|times|opening hours|opening times)$/,
    new RegExp(`\\b${clock} ?(?:-|–|to|till|until) ?${clock}\\b`, 'gi'),
  ],
  [/^price$/, /[€£$]\s?\d(?:[\d.,]*\d)?|\b\d(?:[\d.,]*\d)? ?(?:€|euros?\b|pounds\b|dollars\b)/gi],
  [
    /^(?:website|web address|site|url|link)$/,
    /\b(?:https?:\/\/|www\.)?[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?:\/\S*)?\b/gi,
  ],
];

const article = /^(?:the|our|my|his|her|their|its)$/;
const kindOf = /^(?:wedding|phone|telephone|opening|full|first|street|shop|web|both|two)$/;
const writes =
  /^(?:put|write|add|with|show|have|include|give|display|and|plus|, and|get|place|mention|say|says|,|want)$/;
const captions = /^(?:each|every|all|all the|photos|pictures|pics|images|theirs?)$/;
const goesOn = /^(?::|is|are|was|should|must|,|-|–|in|of)$/;

const stops = /[.!?\n](?:\s|$)/;

interface Noun {
  readonly from: number;
  readonly to: number;
  readonly name: string;
}

/** `our names`, `the wedding date`: what is to be shown, called by its kind. */
function nounAt(tokens: readonly Token[], at: number): Noun | undefined {
  let to = at;
  const first = tokens[at]!.text;
  // `the names` is one word of the lexicon.
  const whole = /^(?:the|our|their|my|his|her) (.+)$/.exec(first)?.[1];
  if (whole === undefined) {
    // `our names and wedding date`
    const joined = hasTag(tokens[at - 1], 'and');
    if (joined && first === 'opening hours') return { from: at, to: at + 1, name: first };
    const bare = joined && kindOf.test(first);
    if (!(bare || article.test(first))) return undefined;
    to++;
    while (kindOf.test(tokens[to]?.text ?? '')) to++;
  }
  const name = whole ?? tokens[to]?.text;
  return name === undefined ? undefined : { from: at, to: to + 1, name };
}

const whoseChinese =
  /^(?:他|她|他们|她们|我们|我|爸|妈|爸爸|妈妈|爷爷|奶奶|外公|外婆|宝宝|孩子|老公|老婆|新人|新郎|新娘)$/;

/** 把他的名字写在开头: somebody's name that was not told is asked for, and no names of files are written for it. */
export function withNameAsked(reading: Reading): Reading {
  const { tokens } = reading;
  if (reading.language !== 'zh') return reading;
  const at = tokens.findIndex(
    (token, index) =>
      token.text === '名字' &&
      hasTag(token, 'fileName') &&
      tokens[index - 1]?.text === '的' &&
      whoseChinese.test(tokens[index - 2]?.text ?? ''),
  );
  const told = tokens[at];
  // 写我的名字 Anna: it is told here.
  const behind = tokens.slice(at + 1);
  if (!/^[写放打加标]/.test(behind[0]?.text ?? '') || behind.some(({ tags }) => tags.length === 0))
    return reading;
  if (told === undefined || tokens.some((token) => hasTag(token, 'quote', 'perPhoto'))) return reading;
  return { ...reading, tokens: tokens.with(at, { ...told, text: '标题', tags: [{ concept: 'title' }] }) };
}

/**
 * A brief that tells names, a date or a number and then asks for `our names`, `the date`, `the number`: what was told, word for
 * word, in their place. What was never told is asked for, and no names of files are written for it.
 */
export function withToldFacts(reading: Reading): Reading {
  const { language } = reading;
  let { tokens } = reading;
  const [first] = tokens;
  const last = tokens.at(-1);
  if (language !== 'en' || first === undefined || last === undefined) return reading;
  const said = rawText(reading, first, last);
  for (let at = tokens.length - 1; at > 0; at--) {
    const noun = nounAt(tokens, at);
    const fact = noun === undefined ? undefined : facts.find(([name]) => name.test(noun.name));
    if (noun === undefined || fact === undefined) continue;
    // `captions with the date`
    if (tokens.slice(Math.max(0, at - 3), at).some((token) => hasTag(token, 'caption'))) continue;
    const before = tokens[at - 1]!;
    const after = tokens[noun.to];
    if (!(writes.test(before.text) || hasTag(before, 'add')) || hasTag(after, 'quote')) continue;
    if (
      tokens
        .slice(noun.to, noun.to + 4)
        .some((token) => hasTag(token, 'perPhoto') || captions.test(token.text))
    )
      continue;
    const found = [...new Set([...said.matchAll(fact[1])].map(([words]) => words.trim()))];
    const [words] = found;
    const told = tokens[at]!;
    if (words !== undefined && found.length === 1) {
      // `the address in the corner: 4 Mill Lane`: it is said here.
      const behind = said.slice(tokens[noun.to - 1]!.end - first.start);
      const near = behind.indexOf(words);
      if (near >= 0 && !stops.test(behind.slice(0, near))) continue;
      const quote = quoted(words, told, tokens[noun.to - 1]!);
      const shown = { ...quote, tags: [...quote.tags, { concept: 'told' }] };
      tokens = [...tokens.slice(0, at), shown, ...tokens.slice(noun.to)];
    } else if (
      /^(?:names?|date)$/.test(noun.name) &&
      words === undefined &&
      !goesOn.test(after?.text ?? '')
    ) {
      const asked = { ...told, text: 'title', tags: [{ concept: 'title' }] };
      tokens = [...tokens.slice(0, at), asked, ...tokens.slice(noun.to)];
    }
  }
  return tokens === reading.tokens ? reading : { ...reading, tokens };
}
