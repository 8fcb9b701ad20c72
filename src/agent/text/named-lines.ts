import { hasTag, type Reading } from '../../language/index.js';

/** What lines are called by what stands in them. */
const kinds: readonly (readonly [name: RegExp, holds: RegExp])[] = [
  [/^prices?$/, /[€$£¥￥₹]\s?\d|\d\s?(?:€|£|\$|¥|eur\b|usd\b|gbp\b|元|块)/i],
  [/^(?:website|url|web address|site|link|domain)$/, /\b(?:https?:|www\.)|\b[\w-]+\.[a-z]{2,}\b/i],
  [
    /^address$/,
    /\b[\w-]+\.[a-z]{2,}\b|^\d+ \p{Lu}|\p{Lu}\S+ (?:street|road|lane|avenue|square|st|rd|ave)\b/iu,
  ],
  [/^e-?mail(?: address)?$/, /\S@\S+\.[a-z]{2,}/i],
  [/^(?:phone number|phone|telephone number)$/, /\+?\d[\d ()-]{6,}/],
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
    if (kind === undefined || !article.test(tokens[at - 1]?.text ?? '')) continue;
    const lines = shown.filter((text) => kind[1].test(text));
    const [line] = lines;
    if (line === undefined || lines.length > 1 || writes.test(tokens[at - 2]?.text ?? '')) continue;
    // `what is the price`, with `is` as a word of its own
    if (tokens[at - 2]?.text === 'is' && writes.test(tokens[at - 3]?.text ?? '')) continue;
    if (tokens[at + 1] !== undefined && hasTag(tokens[at + 1], 'quote')) continue;
    const tags = [{ concept: 'quote', value: line }, { concept: 'shown', value: true }, { concept: 'text' }];
    tokens.splice(at - 1, 2, { start: tokens[at - 1]!.start, end: token.end, text: line, tags });
    return { ...reading, tokens };
  }
  return reading;
}
