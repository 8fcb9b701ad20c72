import { hasTag, type Reading, rawText, type Token } from '../../language/index.js';
import { contracted } from '../reading/clause.js';
import { isCapital, isQuote, isStop } from './english-words.js';
import { quoted } from './quotes.js';

/** How one tells a name, a slogan or an address, word for word before it. */
const tells =
  /\b(?:i go by|(?:i am|i'm|we're|we are|it's|it is|she's|he's) called|(?:my|our|the|her|his|its) (?:\w+ ){0,2}?(?:is called|'s called|goes by|name is|name's|slogan is|tagline is|motto is|hashtag is|handle is|website is|address is|number is|price is|team is|band is)|^(?:website|address|slogan|phone|phone number|number|price) is|call us(?: on| at)?)$/;
/** Said to somebody: it is what a film shows, too. */
const greets =
  /^(?:happy|merry|congratulations|congrats|welcome|good luck|best wishes|farewell|goodbye|well done)\b/;
const puts = /^(?:put|write|add|have|show|stick|print|pop|display|place|get|i want|i'd like)$/;
const points = /^(?:that|it|this)$/;
const places = /^(?:on|onto|over|under|underneath|below|in|at|across|along|down|up|there|somewhere)$/;

/**
 * `I go by Maddie Bakes, can you put that on the cake`: the name that was told takes the place of `that`, and telling it is no
 * wish. The reading itself where no name is told first or `that` stands for nothing.
 */
export function withSaidName(reading: Reading): Reading {
  const { tokens } = reading;
  if (
    reading.language !== 'en' ||
    tokens.length > 60 ||
    (!/\b(?:called|go by|goes by|is|name's|call us)\b/i.test(reading.normal.text) &&
      !greets.test(reading.normal.text))
  )
    return reading;
  let said = '';
  for (let at = 0; at < tokens.length; at++) {
    said = contracted(`${said} ${tokens[at]!.text}`).trim();
    const greeted = at === 0 && greets.test(said);
    const first = tokens[greeted ? 0 : at + 1];
    if (!(greeted || tells.test(said)) || first === undefined || !isName(reading, first)) continue;
    const from = greeted ? 0 : at + 1;
    let to = from;
    while (to < tokens.length && !isStop(tokens[to]!) && !ends(reading, tokens[to]!)) to++;
    const words = tokens.slice(from, to);
    const point = tokens.findIndex(
      (token, index) =>
        index > to &&
        points.test(token.text) &&
        puts.test(tokens[index - 1]!.text) &&
        (places.test(tokens[index + 1]?.text ?? '') || hasTag(tokens[index + 1], 'over', 'start', 'end')),
    );
    if (point < 0 || words.length > 8) return reading;
    const last = words.at(-1)!;
    const raw = isQuote(first) ? first.text : rawText(reading, first, last).trim();
    const name = quoted(raw, tokens[point]!, tokens[point]!);
    const since =
      tokens.findLastIndex((token, index) => index <= at && hasTag(token, 'mark') && token.text !== "'") + 1;
    return {
      ...reading,
      tokens: [...tokens.slice(0, since), ...tokens.slice(to, point), name, ...tokens.slice(point + 1)],
    };
  }
  return reading;
}

/** Words may begin here that are shown as they are. */
const isName = (reading: Reading, token: Token): boolean =>
  isCapital(reading, token) || isQuote(token) || hasTag(token, 'address') || /^[#@\d]/.test(token.text);

/** The name is over: a comma, or a small word that goes on. */
const ends = (reading: Reading, token: Token): boolean =>
  token.text === ',' ||
  (/^(?:and|so|can you|could you|please|then|but)$/.test(token.text) && !isCapital(reading, token));
