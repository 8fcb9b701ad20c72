import { hasTag, type Reading, type Token, tagValue, textOf } from '../../language/index.js';
import { isPlace, isQuote, isRef, isTextNoun } from './english-words.js';
import { isMannerOnly } from './phrases.js';

const isMark = (token: Token): boolean => hasTag(token, 'mark') && /^[,.;!?:–—-]$/.test(token.text);

/** Words that may stand between what announces a text and its words. */
const filler =
  /^(something|something like|sth|like|saying|say|says|that says|reading|reads|with|maybe|perhaps|just|simply|please|the words?|it|should|to|be|make it|with the words|how about|e\.g\.|and)$/;
/** `... the dog's name on the beach one? It's Rufus` */
const isIt = /^(?:'|s|'s|is|it's|they're|re|called|that's|he's|she's)$/;
const onPhoto = (words: readonly Token[]): boolean =>
  words.some(({ text }) => /^(?:on|over|under|for|onto)$/.test(text)) &&
  words.some((token) => isRef(token)) &&
  !words.some(({ text }) => /^(?:instead|instead of|rather than|in place of)$/.test(text));

const placeWords =
  /^(for|on|over|under|below|across|in|at|to|onto|the|a|my|our|his|her|their|of|and|photo|next|then|also|number)$/;

/** `when the noodles come up`, `while the sunset is on`: how a photo's time is said. */
const meanwhile = /^(when|while|whilst|once|whenever|during|as long as|the moment)$/;
const comesUp =
  /^(is|are|comes?|come up|comes up|up|on|in|appears?|shows?|shows up|shown|being shown|starts?|begins?|plays?|playing|there|screen|visible|view|runs?|running|turns|pops)$/;

/**
 * `when the noodles come up, write yum`, `as soon as the train appears: homeward`: the time of a photo, said before the
 * words, is their place.
 */
export function timesAsPlaces(typed: Reading): Reading {
  const reading = behind({ ...typed, tokens: typed.tokens.map(asPhoto) });
  const { tokens } = reading;
  const soon = tokens.findIndex((token, at) => token.text === 'soon' && tokens[at - 1]?.text === 'as');
  const lead = soon > 0 ? soon + 1 : tokens.findIndex(({ text }) => meanwhile.test(text));
  const start = soon > 0 ? soon - 1 : lead;
  const mark = tokens.findIndex((token, at) => at > lead && /^[,:]$/.test(token.text));
  if (
    lead < 0 ||
    mark < 0 ||
    !tokens
      .slice(0, start)
      .every(
        (token) => /^(and|then|also|please|now)$/.test(token.text) || hasTag(token, 'mark', 'hello', 'yes'),
      )
  )
    return reading;
  const words = tokens.slice(lead + 1, mark);
  const to = words.findLastIndex((token) => !comesUp.test(token.text)) + 1;
  const told =
    tokens[mark]!.text === ':' ||
    /^(write|say|have|show|put|add|display|let)$/.test(tokens[mark + 1]?.text ?? '');
  if (!told || to === 0 || !isFrontPlace(words.slice(0, to))) return reading;
  const on = { ...tokens[lead]!, text: 'on', tags: [{ concept: 'over' }] };
  const sign =
    tokens[mark]!.text === ':'
      ? { ...tokens[mark]!, text: 'says', tags: [{ concept: 'says' }] }
      : tokens[mark]!;
  return {
    ...reading,
    tokens: [...tokens.slice(0, start), on, ...words.slice(0, to), sign, ...tokens.slice(mark + 1)],
  };
}

/** `the text "20 % off" on the box`: a photo of that name, not what lies behind words. */
const asPhoto = (token: Token, index: number, tokens: readonly Token[]): Token => {
  const maybe = tagValue(token, 'fileMaybe');
  const onIt =
    tokens[index - 1]?.text === 'the' &&
    (/^(on|onto|over|when|once|while|whilst)$/.test(tokens[index - 2]?.text ?? '') ||
      // `the box gets "Gift wrapped"`
      /^(?:gets?|says?|should (?:get|say|have|read)|needs?|deserves?|reads?)$/.test(
        tokens[index + 1]?.text ?? '',
      ));
  return maybe !== undefined && hasTag(token, 'box') && onIt
    ? { ...token, tags: [{ concept: 'fileWord', value: maybe }] }
    : token;
};

/** `show the words yum while the noodles are on`: the same behind the words. */
function behind(reading: Reading): Reading {
  const { tokens } = reading;
  const lead = tokens.findIndex(({ text }, at) => at > 2 && /^(while|whilst|when|once)$/.test(text));
  if (lead < 0) return reading;
  const said = tokens
    .slice(0, lead)
    .some(
      (token) =>
        (hasTag(token, 'quote') && !hasTag(token, 'shown')) ||
        (hasTag(token, 'says') && /^whil/.test(tokens[lead]!.text)) ||
        /^(the words?|a caption)$/.test(token.text),
    );
  if (!said) return reading;
  let end = lead + 1;
  while (end < tokens.length && !isMark(tokens[end]!)) end++;
  const words = tokens.slice(lead + 1, end).filter(({ text }) => !/^(please|thanks)$/.test(text));
  const to = words.findLastIndex((token) => !comesUp.test(token.text)) + 1;
  if (to === 0 || to === words.length || !isFrontPlace(words.slice(0, to))) return reading;
  const on = { ...tokens[lead]!, text: 'on', tags: [{ concept: 'over' }] };
  const until = tokens[lead - 1]?.text === ',' ? lead - 1 : lead;
  return { ...reading, tokens: [...tokens.slice(0, until), on, ...words.slice(0, to), ...tokens.slice(end)] };
}

/** Only a photo with its preposition: `On the temple`, `the last photo`. */
const isFrontPlace = (words: readonly Token[]): boolean =>
  words.length > 0 &&
  words.length <= 7 &&
  // `rings first. Title Anna & Ben`: a photo is placed, no text.
  !(hasTag(words.at(-1), 'first', 'last') && hasTag(words.at(-2), 'fileWord', 'file')) &&
  // `last picture the parents, closing line "1975 - 2025"`
  !(
    hasTag(words[0]?.text === 'the' ? words[1] : words[0], 'first', 'last') &&
    words.slice(1).some((token) => hasTag(token, 'fileWord', 'file'))
  ) &&
  // `the party at the end. Title: Season 2025`
  !(
    hasTag(words.at(-1), 'end', 'start') &&
    hasTag(words[0]?.text === 'the' ? words[1] : words[0], 'fileWord', 'file', 'ordinal')
  ) &&
  words.every((token) => isRef(token) || placeWords.test(token.text) || hasTag(token, 'number')) &&
  words.some((token) => hasTag(token, 'photo', 'file', 'fileWord', 'ordinal', 'first', 'last', 'clip')) &&
  !words.some(isTextNoun);

/** A text is promised and its words are to follow: `the market photo needs a caption`. */
const announces = (words: readonly Token[]): boolean =>
  words.some(
    (token) => isTextNoun(token) || /^(?:word|sentence)$/.test(token.text) || hasTag(token, 'add', 'says'),
  ) &&
  !words.some((token) => isQuote(token) || hasTag(token, 'remove', 'undo')) &&
  // `no title please, just "Vietnam" ...`
  !/^(?:no|without|not|skip|drop)$/.test(words[0]?.text ?? '') &&
  (/^(?:(?:ok|okay|now|hi|hey|please|and|then|also|,|!) )*(?:a|an|another|one|some)\b/.test(textOf(words)) ||
    words.some(
      (token) =>
        hasTag(token, 'add', 'canYou', 'change', 'says') ||
        /^(needs?|gets?|should|there|missing|lacks?|deserves?|good|nice|great|lovely|cool|perfect)$/.test(
          token.text,
        ),
    ));

/** What follows the comma says where, when or how the words before it are shown: `"Dawn", on the temple, in white`. */
function saysWhere(reading: Reading, tokens: readonly Token[], comma: number, each: boolean): boolean {
  let end = comma + 1;
  while (end < tokens.length && !isMark(tokens[end]!)) end++;
  // `for 2 seconds each`, of captions.
  const words = tokens.slice(comma + 1, end).filter(({ text }) => !each || !/^(?:each|apiece)$/.test(text));
  if (words.length === 0 || words.some((token) => isQuote(token) || hasTag(token, 'remove'))) return false;
  // `"A" on photo 1, "B" on photo 2, both in red`
  const ofSeveral = hasTag(words[0], 'both', 'all');
  if (ofSeveral && tokens.slice(0, comma).filter(isQuote).length > 1) return false;
  // `in small letters`
  const ofLetters = ({ text }: Token): boolean =>
    /^(?:letters|lettering|type|print|writing|font)$/.test(text);
  if (words.some((token) => (isTextNoun(token) && !ofLetters(token)) || hasTag(token, 'keep', 'except')))
    return false;
  // `"Kyoto", photo 3, bottom left`
  const photo = words.length === 2 && hasTag(words[0], 'photo') && hasTag(words[1], 'number');
  return photo || isPlace(reading, tokens, comma + 1) || isMannerOnly(words);
}

/** What photos have of their own that can be written on them. */
const ofPhotos = (token: Token): boolean => hasTag(token, 'fileName', 'date', 'numbering');

/** The words around it, between two marks, make captions of it: `captions from the file names`. */
function captionsThem(tokens: readonly Token[], at: number): boolean {
  const from = tokens.findLastIndex((token, index) => index < at && isMark(token)) + 1;
  const end = tokens.findIndex((token, index) => index > at && isMark(token));
  const words = tokens.slice(from, end < 0 ? tokens.length : end);
  return words.some((token) => hasTag(token, 'caption')) && !words.some((token) => hasTag(token, 'sort'));
}

/**
 * One wish where a mark stands between a text and what announces it or says where it goes: `it needs a title. "Summer"`,
 * `the temple: "Dawn"`, `"Dawn", on the temple`.
 * The mark is taken out, so that the sentence is not split there.
 */
export function joinAnnounced(reading: Reading): Reading {
  const { tokens } = reading;
  const gone = new Set<number>();
  tokens.forEach((token, quote) => {
    if (!isQuote(token)) return;
    let mark = quote - 1;
    while (mark >= 0 && !isMark(tokens[mark]!)) mark--;
    if (mark <= 0) return;
    // `Temple photo. Words: "..."`: the colon belongs to the words, the stop before it to the place.
    const colon = mark;
    if (tokens[mark]!.text === ':') {
      let stop = mark - 1;
      while (stop >= 0 && !isMark(tokens[stop]!)) stop--;
      const words = tokens.slice(stop + 1, colon);
      if (
        stop > 0 &&
        words.length > 0 &&
        words.length <= 4 &&
        (words.slice(-2).some(isTextNoun) || isMannerOnly(words))
      )
        mark = stop;
    }
    const between = tokens.slice(mark + 1, quote);
    let start = mark;
    while (start > 0 && !isMark(tokens[start - 1]!) && !isQuote(tokens[start - 1])) start--;
    const before = tokens.slice(start, mark);
    const told =
      tokens[mark]!.text !== ':' &&
      (between.every((item) => filler.test(item.text) || (onPhoto(before) && isIt.test(item.text))) ||
        (between.at(-1)?.text === ':' && isMannerOnly(between))) &&
      announces(before);
    const placed =
      !isQuote(tokens[start - 1]) &&
      // `Transition: slide. Title: "Japan"`: the slide is no photo.
      !hasTag(tokens[start - 2], 'transition') &&
      isFrontPlace(before) &&
      between.length <= 8 &&
      !between.some(isRef);
    if (told || placed) gone.add(mark);
  });
  tokens.forEach((token, quote) => {
    const written = ofPhotos(token) && captionsThem(tokens, quote);
    if (!written && (!isQuote(token) || hasTag(token, 'shown'))) return;
    let mark = quote + 1;
    while (mark < tokens.length && !isMark(tokens[mark]!) && !isQuote(tokens[mark])) mark++;
    const to = tokens[quote + 1]?.text === ',' ? quote + 2 : quote + 1;
    // `Our Nights, not Our Days`
    if (/^(not|instead of|rather than)$/.test(tokens[to]?.text ?? '') && hasTag(tokens[to + 1], 'shown'))
      for (let at = quote + 1; at <= to + 1; at++) gone.add(at);
    while (tokens[mark]?.text === ',' && saysWhere(reading, tokens, mark, written)) {
      gone.add(mark++);
      while (mark < tokens.length && !isMark(tokens[mark]!)) mark++;
    }
  });
  return gone.size === 0 ? reading : { ...reading, tokens: tokens.filter((_, index) => !gone.has(index)) };
}
