import { hasTag, type Token, textOf } from '../../language/index.js';
import { endOf, opensWish } from './english-end.js';
import { loose, type Spot, type Start, some, sure } from './english-spot.js';
import {
  clauseFrom,
  isCapital,
  isDotted,
  isManner,
  isPlace,
  isQuote,
  isRef,
  isStop,
  isTextNoun,
  isVerb,
  wordOf,
} from './english-words.js';

/** What the words of a text are, said before them: `our address`, `the hashtag`. */
const contents =
  /^(?:address|website|web site|url|homepage|email|e-mail|phone number|number|price|handle|hashtag|motto|slogan|tagline|company name|opening hours|opening times|hours|names?|date|city|town|shop|brand)$/;

/** A word for what the words of a text are; `names on` is one word of the lexicon. */
const isContent = (token: Token | undefined): boolean =>
  contents.test(wordOf(token).replace(/ (?:on|of|in)$/, ''));
const isOwner = (token: Token | undefined): boolean =>
  /^(?:our|my|the|his|her|their)$|'s$/.test(wordOf(token));

/** `the dog's name`, `grandma's name` where a photo is called so: its word, the `s` and what is told to be written. */
const ofSomebody = (tokens: readonly Token[], from: number): boolean => {
  const s = tokens.slice(from + 1, from + 4).findIndex(({ text }) => text === 's');
  return s >= 0 && isContent(tokens[from + s + 2]);
};

/** Only what the words are, not the words: `our address`, `the dog's name`, `grandma's name`. */
export const isContents = (tokens: readonly Token[], from: number): boolean =>
  ofSomebody(tokens, from) ||
  (isOwner(tokens[from]) &&
    (isContent(tokens[from + 1]) ||
      (/'s$|^(?:phone|telephone|mobile|email|web|shop|street)$/.test(wordOf(tokens[from + 1])) &&
        isContent(tokens[from + 2])))) ||
  isOwned(tokens[from]);

/** `the date`, one word of the lexicon. */
const isOwned = (token: Token | undefined): boolean => {
  const [article, noun] = wordOf(token).split(' ');
  return noun !== undefined && /^(our|my|the|his|her|their)$/.test(article!) && contents.test(noun);
};

/** What words of a text are told to be and whose: `my daughter's name`, `our company name`, `the name of the school`. */
const ownedContents = (before: readonly Token[]): boolean =>
  before.some(
    (item, at) =>
      isOwned(item) ||
      /^(?:our|their|his|her) names?$/.test(item.text) ||
      (isContent(item) &&
        (isOwner(before[at - 1]) ||
          before[at - 1]?.text === 's' ||
          /'s$/.test(wordOf(before[at - 2])) ||
          (/^(?:our|my|his|her|their)$/.test(wordOf(before[at - 2])) &&
            /^\p{L}+$/u.test(wordOf(before[at - 1]))))),
  );

/** A sentence promises a text, the next one holds its words: `can you write our address too? 12 Rue du Lac`. */
export function promised(spot: Spot): Start | undefined {
  const { reading, tokens, index, token, next } = spot;
  if (!hasTag(token, 'mark') || !/^[.?!,:;–—-]$/.test(token.text)) return undefined;
  let since = index;
  while (since > 0 && !isStop(tokens[since - 1]!)) since--;
  const before = tokens.slice(since, index);
  // `add one then. road trip` where texts are spoken of
  const saidBefore = (): string => textOf(before);
  if (
    spot.talk &&
    token.text === ':' &&
    /^(?:(?:ok|okay|and|so|now|the|a|then|here's the|here is the) )*new (?:one|title|text|caption|line|words)$/.test(
      saidBefore(),
    ) &&
    !isVerb(next)
  )
    return sure(spot);
  if (
    spot.talk &&
    /^(?:(?:ok|okay|then|well|so|please) )*(?:add|make|give me|put|write|create) (?:one|it)(?: then| please| in| anyway)*$/.test(
      saidBefore(),
    ) &&
    !isVerb(next) &&
    clauseFrom(tokens, index + 1).length <= 7
  )
    return sure(spot);
  if (before.length < 3 || before.some((item) => isQuote(item) || hasTag(item, 'remove'))) return undefined;
  const asks = before.some(
    (item) =>
      some([item], ['add', 'says', 'canYou', 'change', 'replace']) ||
      /^(?:needs?|gets?|shows?|display|deserves?|missing|wants?|(?:i|we) (?:want|need)|(?:i|we)'d (?:like|love)|goes|belongs|should(?: be| go)?|must(?: be)?)$/.test(
        item.text,
      ),
  );
  const said = saidBefore();
  // `and one on the last, he did it!` where texts are spoken of
  const more = clauseFrom(tokens, index + 1);
  if (
    spot.talk &&
    /^[,:]$/.test(token.text) &&
    oneMore.test(said) &&
    more.length <= 9 &&
    !isVerb(next) &&
    !more.every(isManner) &&
    !isPlace(reading, tokens, index + 1) &&
    !noWordsThen.test(next.text)
  )
    return sure(spot);
  // `our name at the end: Casa Lur`: no verb, and what the words are comes first.
  const headed =
    token.text === ':' &&
    /^(?:(?:and|also|then|plus|,|(?:end|start|open|begin|close|finish) (?:with|on)) )*(?:our|my|his|her|their|the) /.test(
      said,
    );
  if (!asks && !headed && !/\b(?:i|we)'d (?:like|love)\b/.test(said)) return undefined;
  const words = clauseFrom(tokens, index + 1);
  const named = ownedContents(before);
  const exact = isCapital(reading, next) || /^[\d@#$€£]/.test(next.text) || isDotted(tokens, index + 1);
  // `... their names at the start instead of that heading? It's Priya & Tom.`
  const ahead = tokens.slice(index + 1, index + 4).map(({ text }) => text);
  const lead =
    /^(?:(?:it|that|they|which|this|he|she) (?:' (?:s|re)|is|are)|(?:it|that|they|he|she)'(?:s|re)|i'm|i am)\b/
      .exec(ahead.join(' '))?.[0]
      .split(' ').length ?? 0;
  const told = lead === 0 ? undefined : tokens[index + 1 + lead];
  if (named && told !== undefined && isCapital(reading, told)) return { from: index + 1 + lead, sure: true };
  if (named && !before.some(isTextNoun)) return exact && !isVerb(next) ? sure(spot) : undefined;
  const noun = before.findLastIndex(isTextNoun);
  const fresh =
    noun > 0 &&
    before.slice(Math.max(0, noun - 3), noun).some((item) => /^(a|an|another|one more)$/.test(item.text));
  if (!fresh || token.text === ':' || words.length === 0 || words.length > 9) return undefined;
  // `a caption on the beach photo, hot day`, and not `..., at the top`, `..., bigger`, `..., with the dates`
  const comma = token.text === ',';
  const somebody = /^(?:we|i|you|he|she|they)$/.test(next.text) && words.length <= 5 && !words.some(wants);
  const wish = !somebody && opensWish(reading, tokens, index + 1);
  if (comma && (wish || noWordsThen.test(next.text))) return undefined;
  const starts =
    /^(it|i|we|you|that|this|there|please|thanks|and|but|also|then|can|could|no|not|don't|make|use|in|at|on|the (?:same|rest))$/;
  return !starts.test(next.text) &&
    !isVerb(next) &&
    (isCapital(reading, next) ||
      /^\d/.test(next.text) ||
      words.some((item) => item.tags.length === 0 && item.text.length > 2) ||
      some([next], ['hello', 'bye', 'thanks'])) &&
    !words.some(
      (item) => isTextNoun(item) || some([item], ['remove', 'change', 'music', 'transition', 'duration']),
    )
    ? { from: index + 1, ...(comma ? {} : { to: index + 1 + words.length }), sure: true }
    : undefined;
}

const wants = ({ text }: Token): boolean =>
  /^(?:.*want|.*need|like|.*'d like|think|would|should|could|can|is|are|am|look|looks|forgot|don't|do|will|have)$/.test(
    text,
  );

const oneMore =
  /^(?:(?:and|also|then|plus|now|please|put|add|write|with|,) )*(?:another one|one more|another|one) (?:on|for|over|under|to|at) (?:the |my |our )?\S+(?: \S+)?$/;

/** What goes on with the wish for a text behind a comma, and is none of its words. */
const noWordsThen =
  /^(?:something|anything|some|any|with|for|on|in|over|under|from|not|like|whatever|maybe|the|each|all|every|both|so|which|and)$/;

/** What stands in a corner, said before where: `price bottom right $1.2M`, `a small date underneath, 14.09.2024`. */
const kindOfWords =
  /^(?:(?:the|our|my|a) )?(?:price|address|date|website|phone number|number|names?|slogan|tagline|hashtag|handle|location|place|city|year|day|time|hours|opening hours|email)$/;
const corners = ['top', 'bottom', 'left', 'right', 'center'];

/** A kind of words, where they go, and then the words: `names at the start: Anna & Tom`, `date on the first photo: 14 June`. */
export function placedKind(spot: Spot): Start | undefined {
  const { reading, tokens, index, token } = spot;
  if (
    !kindOfWords.test(token.text.replace(/ (?:on|in)$/, '')) ||
    !tokens.slice(0, index).every((item) => opensKind.test(item.text))
  )
    return undefined;
  let at = index + 1;
  let ofFilm = false;
  for (let item = tokens[at]; item !== undefined && !isCapital(reading, item); item = tokens[++at]) {
    const ref = isRef(item);
    if (!ref && !some([item], corners) && !placing.test(item.text)) break;
    ofFilm ||= ref;
  }
  const comma = /^[,:–—-]$/.test(wordOf(tokens[at])) ? 1 : 0;
  const first = tokens[at + comma];
  const exact = first !== undefined && (isCapital(reading, first) || /^[\d@#$€£]/.test(first.text));
  return at > index + 1 && exact && !isQuote(first) && (!ofFilm || tokens[at]!.text === ':')
    ? { from: at + comma, sure: true }
    : undefined;
}
const placing = /^(?:on|in|at|to|the|very|under|below|beneath|underneath|it|that|corner)$/;
const opensKind =
  /^(?:and|then|now|also|please|ok|put|add|with|have|want|i'd like|i|need|show|the|a|an|our|my|his|her|their|small|tiny|little|big|same|,|can|we|you|could|get|phone|telephone|mobile)$/;

/** `call the film Our Trip`: what it is called is its title. */
export function calling({ tokens, index, token, left }: Spot): Start | undefined {
  if (!/^(call|name|rename|title|entitle|retitle)$/.test(token.text)) return undefined;
  const opens = left().every(
    (item) =>
      hasTag(item, 'mark', 'canYou') ||
      /^(and|then|please|let's|i'd|like|to|we|you|can|could|should|also)$/.test(item.text),
  );
  let at = index + 1;
  while (/^(the|this|my|our|whole)$/.test(wordOf(tokens[at]))) at++;
  const film = /^(film|video|movie|slideshow|slide show|clip show|show|reel|vid|montage|thing)$/.test(
    wordOf(tokens[at]),
  );
  // `rename it to Our Bakery`
  const renamed =
    /^(rename|retitle)$/.test(token.text) &&
    /^(it|this|that)$/.test(wordOf(tokens[index + 1])) &&
    /^(to|as|:)$/.test(wordOf(tokens[index + 2]));
  if (opens && renamed && tokens[index + 3] !== undefined) return { from: index + 3, sure: true };
  return opens && film && tokens[at + 1] !== undefined
    ? { from: at + 1 + (/^(to|as|:)$/.test(wordOf(tokens[at + 1])) ? 1 : 0), sure: true }
    : undefined;
}

/** `open with Hello from Rome`, `finish on The End`: words at the beginning or the end of the film. */
export function framing(spot: Spot): Start | undefined {
  const { reading, tokens, index, token, next } = spot;
  const joined = /^(?:start|begin|open|end|finish|close)s? (?:with|on)$/.test(token.text);
  const apart =
    /^(with|on)$/.test(token.text) &&
    tokens
      .slice(Math.max(0, index - 3), index)
      .some((item) =>
        /^(starts?|begins?|opens?|ends?|finish|finishes|closes?|ending|closing|finishing|opening|signs? off|signing off|sign-off|conclude|wrap|round)$/.test(
          item.text,
        ),
      );
  if (!joined && !apart) return undefined;
  // `we open on Saturday`
  const who = spot
    .left()
    .findLast((item) => /^(we|i|they|he|she|you|shop|store|doors|it|film|video)$/.test(item.text));
  if (
    who !== undefined &&
    /^(we|i|they|he|she|shop|store|doors)$/.test(who.text) &&
    spot.left().at(-2) === who
  )
    return undefined;
  // `finish with the words thank you`
  if (/^(the words?|the lines?|the message|the text|the sentence|the phrase)$/.test(next.text))
    return { from: index + 2, sure: true };
  const words = tokens.slice(index + 1, endOf(reading, tokens, index + 1));
  if (
    /^(the|a)$/.test(next.text) &&
    /^(words?|lines?|message|text|sentence|phrase)$/.test(wordOf(tokens[index + 2]))
  )
    return { from: index + 3, sure: true };
  const article = /^(a|an|the|my|our|some|something|more)$/.test(next.text);
  // `finish with Love always Aoife & Tom`: typed as words are, whatever they could be besides.
  const typed =
    isCapital(reading, next) &&
    words.some((item, at) => at > 0 && isCapital(reading, item) && item.tags.length === 0);
  if (words.length === 0 || (some(words, things) && !typed)) return undefined;
  return isCapital(reading, next) || (words.length > 1 && !article) ? loose(spot) : undefined;
}

/** What a film begins or ends with when it is no text. */
const things =
  'photo file fileWord filePart clip music sound transition fade aMood ordinal duration aTransition aMotion aLook caption title endCard text first last it them rest both'.split(
    ' ',
  );

/** `caption the temple Quiet morning`: the noun as a verb, its photo, then words in capitals. */
export function captioning(spot: Spot): Start | undefined {
  const { reading, tokens, index, token, left } = spot;
  if (!/^(caption|label|title|subtitle)$/.test(token.text)) return undefined;
  const opens = left().length === 0 || /^(and|then|,|\.|please|also|you)$/.test(left().at(-1)!.text);
  if (!opens) return undefined;
  let at = index + 1;
  while (
    at < tokens.length &&
    (isRef(tokens[at]) || /^(the|my|our|number|with)$/.test(tokens[at]!.text)) &&
    !isCapital(reading, tokens[at]!)
  )
    at++;
  const first = tokens[at];
  return first !== undefined &&
    !isQuote(first) &&
    isCapital(reading, first) &&
    at > index + (isRef(tokens[at - 1]) ? 1 : 0)
    ? { from: at, sure: true }
    : undefined;
}

/** The index after `on the front please`, `at the very beginning,`; the same one where no edge of the film is named. */
function pastEdge(tokens: readonly Token[], at: number): number {
  let to = at;
  while (
    /^(?:at|on|in|to|for|the|very|first page|page|please|pls|,|:|-|–)$/.test(wordOf(tokens[to])) ||
    some(tokens.slice(to, to + 1), ['start', 'end', 'ordinal', 'first', 'last', 'photo'])
  )
    to++;
  return some(tokens.slice(at, to), ['start', 'end', 'ordinal', 'first', 'last', 'photo']) ? to : at;
}

/** `with our names Mia and Jonas at the beginning`: whose names, the names, and the edge of the film. */
export function namesAtEdge({ reading, tokens, index, token }: Spot): Start | undefined {
  if (!/^(?:names?|our names?|the names?|their names?|my name|names? (?:on|in))$/.test(token.text))
    return undefined;
  const whose =
    /^\S+ names?$/.test(token.text) || /^(?:our|the|their|my|his|her|s)$|'s$/.test(wordOf(tokens[index - 1]));
  const from = pastEdge(tokens, index + 1);
  const first = tokens[from];
  if (!whose || first === undefined || isQuote(first) || !isCapital(reading, first)) return undefined;
  let to = from;
  while (to < tokens.length && (isCapital(reading, tokens[to]!) || /^(?:and|&|\+)$/.test(tokens[to]!.text)))
    to++;
  while (to > from && /^(?:and|&|\+)$/.test(tokens[to - 1]!.text)) to--;
  // `our names on the front please Niamh & Paul`: where they go was said before them.
  if (from > index + 1) return to - from > 1 ? { from, to, sure: true } : undefined;
  const after = tokens.slice(to, to + 4);
  const edge =
    /^(?:at|in|on|to|for)$/.test(wordOf(after[0])) &&
    some(after.slice(1), ['start', 'end', 'first', 'last', 'title', 'endCard']);
  return edge || some(after.slice(0, 1), ['start', 'end']) ? { from: index + 1, to, sure: true } : undefined;
}
