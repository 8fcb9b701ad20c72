import { hasTag, type Reading, type Token, textOf } from '../../language/index.js';
import { endOf } from './english-end.js';
import { nounBefore } from './english-says.js';
import { type Spot, type Start, some, sure } from './english-spot.js';
import { isCapital, isPlace, isQuote, isRef, isStop, isTextNoun, isVerb, wordOf } from './english-words.js';

const puts = /^(?:put|add|stick|slap|pop|place|stamp|print|write|whack|chuck|bung|just|only)$/;
const lead = /^(?:and|now|then|ok|okay|also|please|so|well|,|can you|could you|you|i'd like|just|maybe)$/;
const names = ['file', 'photo', 'ordinal', 'first', 'last', 'title', 'caption', 'endCard', 'text', 'music'];

/** Wishes, typed with a capital letter: what is put on a photo that is no text. */
const effects =
  'aLook look aMotion motion aTransition transition music aMood sound fade zoom blur bw brightness duration text title caption endCard it them quote photo fileName date numbering remove'.split(
    ' ',
  );

/** `put Grandma Rose on the grandma picture`: a name, whatever photo or colour its words could be besides. */
const nameOnPhoto = (reading: Reading, words: readonly Token[]): boolean =>
  words.length > 0 && words.length <= 8 && isCapital(reading, words[0]!) && !some(words, effects);

/** `on the last photo`, `over the market`: on top of a photo. */
const onPhoto = (reading: Reading, tokens: readonly Token[], at: number): boolean =>
  /^(?:on|onto|over|across|under|underneath|below|beneath)$/.test(wordOf(tokens[at])) &&
  isPlace(reading, tokens, at) &&
  some(tokens.slice(at + 1, at + 5), ['file', 'fileWord', 'photo', 'ordinal', 'first', 'last']) &&
  !tokens.slice(at + 1, at + 5).some(({ text }) => /^(?:place|position|spot|slot)$/.test(text));

/** These words are typed as a name is: two of them or more with a capital letter, and none names a photo of the film. */
function typed(reading: Reading, words: readonly Token[]): boolean {
  const [first] = words;
  if (first === undefined || words.length > 12 || words.some(isQuote) || !isCapital(reading, first))
    return false;
  // `Aunty Pauline's favourite, the confetti one`: a photo is described.
  if (words.some((token) => !isCapital(reading, token) && hasTag(token, 'photo', 'file'))) return false;
  const capitals = words.filter((token) => isCapital(reading, token));
  if (words.every((token) => hasTag(token, 'file', 'fileWord') || !isCapital(reading, token))) return false;
  return (
    (capitals.length > 1 || (words.length === 1 && first.tags.length === 0)) &&
    !some(capitals.slice(0, 1), names)
  );
}

const little =
  /^(?:the|a|an|and|of|to|in|on|at|for|from|with|so|too|very|please|it|its|them|that|this|some|any|more|less|no|not|one|there|here|now|then|is|are|be)$/;
const emblem =
  /^(?:emblem|crest|badge|logo|stamp|seal|sticker|emoji|mascot|signature|arrow|frame|border|clip)s?$/;

/** `on photo 3 put so peaceful here`: words that name nothing a photo can be given but a mood. */
const plainWords = (reading: Reading, words: readonly Token[]): boolean => {
  const [first, last] = [words[0], words.at(-1)];
  if (first === undefined || words.length > 10 || emblem.test(wordOf(last))) return false;
  const article = /^(?:a|an|the|some|my|our|more|less|something|one)$/.test(first.text);
  if (article && words.length < 3 && !isCapital(reading, first)) return false;
  if (isVerb(first) || some(words.slice(0, 1), ['remove', 'longer', 'shorter', 'bigger', 'smaller']))
    return false;
  const free = words.filter(({ text, tags }) => tags.length === 0 && !little.test(text));
  const mood = words.length > 1 && some(words, ['aMood']) && words.some(({ tags }) => tags.length === 0);
  const said = textOf(words);
  if (/^day (?:one|two|three|four|five|six|seven|\d+)$/.test(said)) return true;
  const greets = some(words, ['hello', 'bye', 'thanks']);
  return (
    (free.length > 0 || mood || greets) &&
    !some(
      words,
      effects.filter((concept) => concept !== 'aMood'),
    )
  );
};

/** What stands between the last mark and this token, without words that only lead on. */
function since({ tokens, index }: Spot): { from: number; words: readonly Token[] } {
  let from = index;
  while (from > 0 && !hasTag(tokens[from - 1], 'mark', 'and')) from--;
  while (from < index && (lead.test(tokens[from]!.text) || hasTag(tokens[from], 'canYou'))) from++;
  // `no music no title just ...`
  while (from + 1 < index && tokens[from]!.text === 'no') from += 2;
  return { from, words: tokens.slice(from, index) };
}

/** `on the first one put LETS GOOO`, `put Kinora Travel, Osaka at the end`: words in capitals with a place before or behind. */
export function puttingTyped(spot: Spot): Start | undefined {
  const { reading, tokens, index, token } = spot;
  if (!puts.test(token.text) && !/(?:^| )(?:like|want|have|love)$/.test(token.text)) return undefined;
  // `just the word Vietnam on the first`
  const start =
    tokens[index + 1]?.text === 'the' && /^(?:words?|name)$/.test(wordOf(tokens[index + 2])) ? 3 : 1;
  const end = endOf(reading, tokens, index + start);
  const words = tokens.slice(index + start, end);
  const { from, words: before } = since(spot);
  if (
    before.length === 0 &&
    puts.test(token.text) &&
    onPhoto(reading, tokens, end) &&
    nameOnPhoto(reading, words)
  )
    return { from: index + start, to: end, sure: true };
  if (start > 1) return undefined;
  // `add Class of 2025 at the end`
  const atEnd = tokens.slice(end, end + 4).some((item) => hasTag(item, 'end', 'start'));
  const ofFilm = some(words, ['file', 'fileWord', 'filePart', 'photo', 'clip']);
  if (before.length === 0 && atEnd && words.length > 1 && !ofFilm && nameOnPhoto(reading, words))
    return { from: index + 1, to: end, sure: true };
  const place =
    before.length > 0 &&
    isPlace(reading, tokens, from) &&
    before
      .slice(1)
      .every(
        (item) =>
          isRef(item) ||
          /^(?:the|my|our|very|that|one|of|\d+|i|should|would|could|we|can|i'd)$/.test(item.text),
      );
  if (!typed(reading, words)) {
    const over =
      place &&
      (onPhoto(reading, tokens, from) || (tokens[from]!.text === 'for' && before.length > 2)) &&
      !/^(?:just|only)$/.test(token.text);
    return over && (plainWords(reading, words) || nameOnPhoto(reading, words))
      ? { from: index + 1, to: end, sure: true }
      : undefined;
  }
  const edge = before.length > 0 && before.some((item) => hasTag(item, 'end', 'start')) && before.length <= 4;
  const behind =
    end < tokens.length &&
    (isPlace(reading, tokens, end) || some(tokens.slice(end, end + 4), ['end', 'start'])) &&
    before.length === 0;
  return place || edge || behind ? { from: index + 1, to: end, sure: true } : undefined;
}

const edge =
  /^(?:at|in|to|on) (?:the )?(?:very )?(?:end|start|beginning|close|finish)$|^(?:at|in) the (?:very )?end$/;

/** `at the very end something like Thank you all`, `maybe See you soon at the end`: an edge of the film, then its words. */
export function atEdgeSaid(spot: Spot): Start | undefined {
  const { reading, tokens, index, token } = spot;
  if (!/^(?:something like|like|maybe|perhaps|simply|just)$/.test(token.text)) return undefined;
  const said = textOf(
    tokens
      .slice(0, index)
      .filter(
        (item) => !lead.test(item.text) && !/^(?:something|sth|maybe|perhaps|it could say)$/.test(item.text),
      ),
  );
  const first = tokens[index + 1];
  // `something cute on the dog one, maybe Boss of the house`
  const comma = tokens.findIndex(({ text }, at) => at < index && text === ',');
  const on = tokens.findIndex((_, at) => at < comma && onPhoto(reading, tokens, at));
  const promise =
    tokens.slice(0, on).some(({ text }) => /^(?:something|sth)$/.test(text)) && comma === index - 1;
  if (promise && on > 0 && first !== undefined && isCapital(reading, first)) return sure(spot);
  return edge.test(said) && first !== undefined && isCapital(reading, first) && !isQuote(first)
    ? sure(spot)
    : undefined;
}

const wished =
  /^(?:the end$|happy (?:\w+ )?(?:birthday|bday|anniversary|new year|holidays|christmas|easter|retirement|\w+'s day)\b|merry christmas|congrat|thank you\b|thanks\b|good ?bye\b|bye bye\b|(?:we |i )?love you\b|good luck\b|welcome\b|get well\b|well done\b|miss you\b|see you\b)/;

/** `write the end on it`, `put happy birthday on the last one`: words that films end with and people wish each other. */
export function farewell({ tokens, index, token, reading }: Spot): Start | undefined {
  if (!puts.test(token.text)) return undefined;
  const end = endOf(reading, tokens, index + 1);
  const words = tokens.slice(index + 1, end);
  if (words.length > 6 || !wished.test(textOf(words))) return undefined;
  const after = tokens[end];
  const written = /^(?:write|print|stamp)$/.test(token.text);
  const closed = after === undefined || isStop(after) || /^(?:,|please|too|as well|there)$/.test(after.text);
  const placed =
    !closed &&
    isPlace(reading, tokens, end) &&
    (/^(?:on|over|across|under)$/.test(after.text) ||
      some(tokens.slice(end, end + 4), ['end', 'start', 'top', 'bottom', 'center']));
  return (closed && written) || placed ? { from: index + 1, to: end, sure: true } : undefined;
}

const blamed =
  /\b(?:too|so|very|bit) (?:long|short|wordy|cheesy|boring|formal|much)\b|\b(?:wrong|misspelt|misspelled|not (?:all )?(?:in )?(?:caps|capitals))\b/;
const insteadOf = /^(?:different|other|others|better|rather|shorter|longer|simpler|instead)$/;

/** `that's too long, just Thank you`, `no, different: Last evening` where words are spoken of: what they shall be. */
export function ratherSaid({ reading, tokens, index, token, next, talk, left }: Spot): Start | undefined {
  if (!talk) return undefined;
  const before = left();
  if (token.text === ':')
    return before.length <= 5 && insteadOf.test(wordOf(before.at(-1)))
      ? { from: index + 1, sure: true }
      : undefined;
  if (!/^(?:just|rather|simply|better)$/.test(token.text) || !isCapital(reading, next) || isVerb(next))
    return undefined;
  const rest = tokens.slice(index + 1);
  return rest.length <= 8 && !rest.some((item) => isStop(item)) && blamed.test(textOf(before))
    ? { from: index + 1, to: tokens.length, sure: true }
    : undefined;
}

/** A word of `at the bottom`, `top left`. */
const isSpot = (reading: Reading, tokens: readonly Token[], at: number): boolean =>
  some([tokens[at]!], ['top', 'bottom', 'left', 'right', 'center']) && !isCapital(reading, tokens[at]!);

/** `make the title Mr & Mrs Okafor`, `now a title, Slow Japan`, `title on that one then, NO COMPLY`, `title please! X`. */
export function titled(spot: Spot): Start | undefined {
  const { reading, tokens, index, token } = spot;
  if (!isTextNoun(token) || /^(?:words?|text|font|letters|writing|line)$/.test(token.text)) return undefined;
  const { words: before } = since(spot);
  const leads = before.every(
    (item) =>
      some([item], ['colour', 'bigger', 'smaller', 'bold', 'italic', 'thin', 'aFont']) ||
      /^(?:make|made|want|need|have|give|add|put|keep|write|kindly|set|it|a|an|the|my|our|i want|i need|let's|us|with|title|this|film)$/.test(
        item.text,
      ),
  );
  if (!leads || before.some((item) => hasTag(item, 'remove'))) return undefined;
  let at = index + 1;
  const mine = (item: Token | undefined): boolean =>
    item !== undefined &&
    !isCapital(reading, item) &&
    (isRef(item) ||
      /^(?:on|over|for|at|the|that|this|one|of|then|please|pls|now|to|too|very|goes|go|comes)$/.test(
        item.text,
      ));
  while (mine(tokens[at]) || (tokens[at] !== undefined && isSpot(reading, tokens, at))) at++;
  // `put heading as My Garden`
  const named = at === index + 1 && wordOf(tokens[at]) === 'as' ? tokens[at + 1] : undefined;
  if (named !== undefined && isCapital(reading, named) && !isQuote(named))
    return { from: at + 1, sure: true };
  const marked = hasTag(tokens[at], 'mark') && /^[,!:.–—-]$/.test(tokens[at]!.text);
  const placed = at > index + 1;
  if (marked) at++;
  if (placed && !marked) return undefined;
  const first = tokens[at];
  if (first === undefined || isStop(first)) return undefined;
  // `make the title Our Days bigger` speaks of the one that is there.
  const end = endOf(reading, tokens, at);
  return typed(reading, tokens.slice(at, end)) ? { from: at, to: end, sure: true } : undefined;
}

/** `can we have Sophie & Liam at the start`, `I'd like Happy Birthday Mum on the first one`: typed as words are, then where. */
export function hadAt(spot: Spot): Start | undefined {
  const { reading, tokens, index, token } = spot;
  if (!/(?:^| )(?:have|want|like|love|see|get|need|maybe|perhaps|something like)$/.test(token.text))
    return undefined;
  const end = endOf(reading, tokens, index + 1);
  const words = tokens.slice(index + 1, end);
  const vague =
    /^(?:maybe|perhaps)$/.test(token.text) || /^(?:something|sth)$/.test(wordOf(tokens[index - 1]));
  const greets = wished.test(textOf(words)) || (vague && nameOnPhoto(reading, words));
  const place =
    end < tokens.length &&
    isPlace(reading, tokens, end) &&
    (/^(?:on|over|across|under)$/.test(tokens[end]!.text) ||
      some(tokens.slice(end, end + 4), ['end', 'start', 'top', 'bottom']));
  return place && words.length <= 9 && (greets || (typed(reading, words) && words.length > 1))
    ? { from: index + 1, to: end, sure: true }
    : undefined;
}

/** `have haggling written across the market`: words, how they get there, and a place. */
export function written(spot: Spot): Start | undefined {
  const { reading, tokens, index, token } = spot;
  if (!/^(?:have|want|get|like|need|i want|i need|i'd like|see)$/.test(token.text)) return undefined;
  const at = tokens.findIndex(
    (item, place) =>
      place > index + 1 && place <= index + 10 && /^(?:written|printed|stamped)$/.test(item.text),
  );
  if (at < 0 || !isPlace(reading, tokens, at + 1)) return undefined;
  const words = tokens.slice(index + 1, at);
  const ours = words.some(
    (item) =>
      isQuote(item) || isStop(item) || isTextNoun(item) || some([item], ['it', 'them', 'fileName', 'date']),
  );
  return ours || /^(?:something|the (?:names?|dates?))$/.test(words[0]!.text)
    ? undefined
    : { from: index + 1, to: at, sure: true };
}

/** `a heading to read X`, `caption for the temple to read Quiet at last` */
export function toRead(spot: Spot): Start | undefined {
  const { reading, tokens, index, token, next } = spot;
  if (!/^(?:read|to read)$/.test(token.text) || !isCapital(reading, next)) return undefined;
  const to = token.text === 'to read' ? index : index - 1;
  if (token.text === 'read' && wordOf(tokens[to]) !== 'to') return undefined;
  if (/^(?:hard|harder|easy|easier|enough|able|time|long|longer|need|needs)$/.test(wordOf(tokens[to - 1])))
    return undefined;
  return nounBefore(tokens, to, 7) >= 0 || /^heading$/.test(wordOf(tokens[to - 1])) ? sure(spot) : undefined;
}
