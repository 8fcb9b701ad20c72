import { hasTag, type Reading } from '../../language/index.js';

/** What lines are called by what stands in them. */
const kinds: readonly (readonly [name: RegExp, holds: RegExp])[] = [
  [/^prices?$/, /[€$£¥￥₹]\s?\d|\d\s?(?:€|£|\$|¥|eur\b|usd\b|gbp\b|元|块)/i],
  [/^(?:website|url|web address|site|link|domain)$/, /\b(?:https?:|www\.)|\b[\w-]+\.[a-z]{2,}\b/i],
  [
    /^address$/,
    /\b[\w-]+\.[a-z]{2,}\b|^\d+ \p{Lu}|\p{Lu}\S+ (?:street|road|lane|avenue|square|st|rd|ave)\b|^\p{Lu}[\p{L} '.-]+ \d{1,4}[a-z]?(?:,|$)/iu,
  ],
  [/^e-?mail(?: address)?$/, /\S@\S+\.[a-z]{2,}/i],
  [/^(?:phone number|phone|telephone number|number)$/, /\+?\d[\d ()-]{6,}/],
  [
    /^(?:the )?names?$/,
    /^\p{Lu}[\p{L}'-]+(?: \p{Lu}[\p{L}'-]+)* (?:&|\+|and) \p{Lu}[\p{L}'-]+(?: \p{Lu}[\p{L}'-]+)*$/u,
  ],
  [
    /^(?:date|dates)$/,
    /\b\d{1,2}(?:st|nd|rd|th)? (?:of )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* \d{1,2}\b|\b\d{1,2}[./]\d{1,2}[./]\d{2,4}\b/i,
  ],
  [/^years$/, /\b(?:1[5-9]|20)\d\d ?[-–] ?(?:1[5-9]|20)\d\d\b/],
  [/^(?:hashtag|tag)$/, /#\p{L}/u],
];
const article = /^(?:the|that|this|our|my)$/;
const writes =
  /^(?:add|write|put|type|with|by|use|include|insert|display|caption|captions|called|about|what|what's|what is|how|how is|for|what|on|from|under|behind)$/;

/** `keep the price`, `the website in red`: the one text of the film that is such a line stands for its name. */
export function namedLines(reading: Reading, shown: readonly string[]): Reading {
  if (reading.language !== 'en' || shown.length === 0) return reading;
  const tokens = [...reading.tokens];
  for (const [at, token] of tokens.entries()) {
    const kind = kinds.find(([name]) => name.test(token.text));
    // `the names` and the `can the` of `can the date be red` are words of the lexicon.
    const asked = /^(?:can|could) the$/.test(tokens[at - 1]?.text ?? '');
    // `names in white please`
    const opens =
      at === 0 ||
      (/^(?:,|and|then|also|ok|please)$/.test(tokens[at - 1]!.text) &&
        /^(?:in|bigger|smaller|larger|to|at|on|should)$/.test(tokens[at + 1]?.text ?? ''));
    const led = asked || opens || /^the /.test(token.text) ? 0 : 1;
    if (kind === undefined || (led > 0 && !article.test(tokens[at - 1]?.text ?? ''))) continue;
    const lines = shown.filter((text) => kind[1].test(text));
    const [line] = lines;
    if (line === undefined || lines.length > 1 || writes.test(tokens[at - 1 - led]?.text ?? '')) continue;
    // `what is the price`, with `is` as a word of its own
    if (tokens[at - 1 - led]?.text === 'is' && writes.test(tokens[at - 2 - led]?.text ?? '')) continue;
    if (tokens[at + 1] !== undefined && hasTag(tokens[at + 1], 'quote')) continue;
    const tags = [{ concept: 'quote', value: line }, { concept: 'shown', value: true }, { concept: 'text' }];
    tokens.splice(at - led, 1 + led, { start: tokens[at - led]!.start, end: token.end, text: line, tags });
    return { ...reading, tokens };
  }
  return reading;
}
