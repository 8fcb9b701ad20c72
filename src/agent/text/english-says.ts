import { hasTag, type Token } from '../../language/index.js';
import { type Spot, type Start, some, sure } from './english-spot.js';
import {
  clauseFrom,
  isCapital,
  isPlace,
  isQuote,
  isRef,
  isStop,
  isTextNoun,
  wordOf,
} from './english-words.js';

/** Verbs after which the words of a text follow. */
export const sayWords =
  /^(watermark|say|says|saying|said|read|reads|reading|states?|stating|to say|should say|should read|that says|that say|that reads|which says|which reads|should simply say|with the words|with the text|with the title|with the caption|titled|entitled|subtitled|called|named|call it|name it|title it|caption it|label it|like to read)$/;

/** `the one called sunset`, `my brother says`, `able to read it`: no text follows. */
function noText({ reading, tokens, index, left }: Spot): boolean {
  const before = tokens[index - 1];
  const token = wordOf(tokens[index]);
  const next = wordOf(tokens[index + 1]);
  // `the files are called after the plants`, `I named them properly`
  if (
    /^(called|named|labelled|labeled)$/.test(token) &&
    /^(after|them|it|by|properly|so|correctly|accordingly|all)$/.test(next) &&
    !isCapital(reading, tokens[index + 1]!)
  )
    return true;
  // `the title it should just say Forever`
  if (/^(title|caption|label|call|name) it$/.test(token) && /^(should|must|has|needs|is)$/.test(next))
    return true;
  if (/^(called|named)$/.test(token))
    return (
      before !== undefined &&
      hasTag(before, 'photo', 'clip', 'fileName', 'projectName', 'film') &&
      !isTextNoun(before)
    );
  // `ambient I think they call it, the piano ...`
  if (
    /^(?:title|caption|label|call|name) it$/.test(token) &&
    (next === ',' || /^(?:they|we|i|you|people)$/.test(wordOf(before)))
  )
    return true;
  // `they also say they need no words`
  if (
    /^says?$/.test(token) &&
    /^(?:they|he|she|we|that they|that he|that she)$/.test(next) &&
    left().some((item) => /^(?:they|he|she|people|mum|dad|everyone)$/.test(item.text))
  )
    return true;
  if (/^(says|say|said)$/.test(token)) {
    // `say it again at the end`
    if (/^(?:it|that|this) (?:again|once|one more|twice)\b/.test(`${next} ${wordOf(tokens[index + 2])}`))
      return true;
    // `at the end it can say Open daily`
    const able = /^(?:can|could|may|might|must|shall|will|would|please|to)$/.test(wordOf(before));
    if (able && /(?:^| )(?:it|this|that)$/.test(wordOf(tokens[index - 2]))) return next === ',';
    const person =
      before !== undefined &&
      (/(?:^| )(he|she|they|i|we|you|everyone|everybody|who)$/.test(before.text) ||
        (before.tags.length === 0 && !/^(and|also|now|just|simply|all|only|should)$/.test(before.text)));
    // `come earlier, say right after the market`: about there, no words.
    const spot = tokens[index + 1];
    const place = /^(?:straight|directly|immediately|just|somewhere|around)$/.test(next);
    if (before?.text === ',' && (place || (spot !== undefined && hasTag(spot, 'before', 'after'))))
      return true;
    // `in place of what it says now`
    if (/^(now|here|there|before|currently|today|already|so far|right now|at the moment)$/.test(next))
      return true;
    // `they say much the same`
    if (/^(much|it all|a lot|everything|nothing|something|more|enough)$/.test(next)) return true;
    return next === ',' || (person && !left().some(isTextNoun));
  }
  if (/^(read|reading|reads)$/.test(token)) {
    const able = /^(to|be|able|can|can't|cannot|could|hard|easier|easy|people|they|i|we|you)$/;
    // `the title reads better`, `Grandpa reads slowly`
    if (/^(better|nicer|well|fine|badly|odd|weird|fast|time|speed|takes?|and|before|from)$|ly$/.test(next))
      return true;
    const spoken = left().some((item) => isTextNoun(item) || hasTag(item, 'it'));
    if (/^(it|them|that|this|the|,|)$/.test(next) || (able.test(wordOf(before)) && !spoken)) return true;
    return (
      token === 'read' &&
      able.test(wordOf(before)) &&
      !/^(want|like)/.test(wordOf(tokens[index - 3])) &&
      !/^it$/.test(wordOf(tokens[index - 2]))
    );
  }
  return false;
}

/** Where a text noun stands shortly before, in the same clause; -1 when none does. */
export function nounBefore(tokens: readonly Token[], index: number, reach = 9): number {
  for (let i = index - 1; i >= 0 && index - i <= reach; i--) {
    const token = tokens[i]!;
    if (isStop(token) || isQuote(token)) return -1;
    if (
      /^(font|typeface|colou?r|size|position|style|place|animation|background|shadow|outline)s?$/.test(
        token.text,
      )
    )
      return -1;
    if (isTextNoun(token)) return i;
  }
  return -1;
}

/** `linger, say six seconds each`: about so much, no words. */
function about({ tokens, index, left, token, next }: Spot): boolean {
  // `put it on a later photo, say the third`
  const which = clauseFrom(tokens, index + 1);
  if (
    token.text === 'say' &&
    hasTag(left().at(-1), 'mark') &&
    which.length > 1 &&
    which.every((item) => isRef(item) || item.text === 'the')
  )
    return true;
  // `five seconds, say, and no movement`, `let's say for twice as long`: so about, no words.
  const from = wordOf(tokens[index + 1]);
  if (
    token.text === 'say' &&
    ((from === ',' && /^(?:and|or|but)$/.test(wordOf(tokens[index + 2]))) ||
      (/^(?:let's|'s|us)$/.test(wordOf(tokens[index - 1])) &&
        /^(?:for|about|around|by|twice|half)$/.test(from)))
  )
    return true;
  if (!/^(say|like)$/.test(token.text) || !some([next], ['number', 'duration', 'percentage'])) return false;
  const apart =
    left().length === 0 || hasTag(left().at(-1), 'mark') || /^(by|for|to|let's)$/.test(left().at(-1)!.text);
  const rest = clauseFrom(tokens, index + 1);
  return (
    apart &&
    rest.every(
      (item) =>
        some([item], ['number', 'duration', 'percentage', 'perPhoto', 'photo', 'all', 'thanks', 'film']) ||
        /^(or|so|at|most|least|max|tops|total|in|for|the|of|please|about|long|longer|shorter|more|less|faster|slower|it|them|to)$/.test(
          item.text,
        ),
    )
  );
}

/** `... that says X`, `title it X` */
export function saying(spot: Spot): Start | undefined {
  const { reading, tokens, index, token } = spot;
  // `a caption that goes nom nom`
  if (
    token.text === 'goes' &&
    /^(that|which)$/.test(wordOf(tokens[index - 1])) &&
    nounBefore(tokens, index, 3) >= 0 &&
    !isPlace(reading, tokens, index + 1)
  )
    return sure(spot);
  // `a lower third with Maria Lopez, Chef`: typed as a name is.
  if (
    token.text === 'with' &&
    isTextNoun(tokens[index - 1]) &&
    !/s$/.test(wordOf(tokens[index - 1])) &&
    ((isCapital(reading, spot.next) && spot.next.tags.length === 0) ||
      some([spot.next], ['hello', 'bye', 'thanks']))
  )
    return sure(spot);
  const counts =
    /^(call it|name it|make it)$/.test(spot.token.text) &&
    some([spot.next], ['number', 'duration']) &&
    !isCapital(reading, spot.next);
  return sayWords.test(spot.token.text) && !counts && !about(spot) && !noText(spot) ? sure(spot) : undefined;
}
