import { hasTag, type Token, textOf } from '../tokens.js';
import type { Lost } from './lost.js';
import { general, pointing } from './no-content.js';
import { text } from './words.js';

/** Words that stand for photos of which something is said. */
const photos =
  /^(?:all|all the|everything|anything|those|any|ones|the photos|the pictures|the images|photos?|pictures?|pics?|images?|shots?|snaps|(?:every|each|all|my|these) (?:one|photos?|pictures?|pics?|images?|shots?)|every one)$/;
/** What opens the words about it. */
const opens = /^(?:with|of|where|that|which|who|whose|showing|featuring|containing|in which|on which)$/;
/** What has the photo follow without a word between: `every picture my ex is in`. */
const bare = /^(?:my|our|his|her|i|we|he|she|they|someone|somebody|nobody|people)$/;

/** Nouns and states the film itself has: they are no content of a picture. */
const known = (
  'title caption lowerThird endCard text music sound transition aTransition motion aMotion look ' +
  'aLook colour color portrait landscape square blur background film photo date captured day ' +
  'fileName duration number percentage longer shorter contain cover quote file fileWord perPhoto ' +
  'ordinal last fade style before after length bars rate clip voice'
).split(' ');
const isKnown = (token: Token): boolean => hasTag(token, ...known);

/** What is said of photos by who works on the film, not by what they show. */
const ofWork =
  /^(?:upload(?:ed)?|added?|sent|gave|given|have|had|want(?:ed)?|need(?:ed)?|picked|chose|chosen|selected|took|taken|moved|made|left|said|mentioned|named|called|just|now|already|still|trip|holiday|vacation|journey|day|album|set|film|story|wedding|party|it|them|same|right|left|top|bottom|motion|movement|effect|effects|zoom|fade|fades|border|borders|bars|edges|frame|cropped|cut|ease|care|speed|style|own|full|length|each|other|between|so|too|long|short|way|order|smooth|slow|fast|space)$/;

const word = (token: Token | undefined): boolean =>
  token !== undefined &&
  /^\p{L}[\p{L}'-]+$/u.test(token.text) &&
  token.tags.every(({ concept }) => /^(?:aStyle|aMood|blurry|impossible)$/.test(concept)) &&
  !ofWork.test(token.text) &&
  !small.test(token.text);

/** Where the words about the photos end and the wish goes on. */
const goesOn = (token: Token): boolean =>
  hasTag(token, 'mark') ||
  /^(?:to|first|last|at|should|must|please|longer|shorter|slower|faster|brighter|darker|and|but|then)$/.test(
    token.text,
  );

/** `the blurry ones`, `the group shots`: photos named by what they show. */
export function kindShownAt(tokens: readonly Token[], i: number): Lost | undefined {
  if (!/^(?:the|my|our|those|all the|all my)$/.test(text(tokens[i]))) return undefined;
  let at = i + 1;
  while (
    at - i <= 3 &&
    word(tokens[at]) &&
    !pointing.test(text(tokens[at])) &&
    !general.test(text(tokens[at]))
  )
    at++;
  if (at === i + 1 || !/^(?:ones|photos|pictures|pics|images|shots|snaps)$/.test(text(tokens[at])))
    return undefined;
  const said = tokens.slice(i + 1, at).map((token) => token.text);
  return { from: i, to: at + 1, words: said.join(' '), among: [], sure: true, shown: true };
}

/**
 * `all with my boss on them`, `every picture my ex is in`, `the ones where I look good`: photos named by what they
 * show, which their names do not tell.
 */
export function shownAt(tokens: readonly Token[], i: number): Lost | undefined {
  if (!photos.test(text(tokens[i]))) return undefined;
  const next = tokens[i + 1];
  const opened = opens.test(text(next));
  if (next === undefined || !(opened || bare.test(text(next)))) return undefined;
  const from = i + (opened ? 2 : 1);
  let to = from;
  while (to < tokens.length && !goesOn(tokens[to]!)) to++;
  const end = tokens.findIndex(
    (token, at) => at >= from && at < to && isKnown(token) && !/^(?:shows?|snow)$/.test(token.text),
  );
  // `of Anna black and white` goes on after the name, `with white borders` is about the borders.
  if (end >= 0 && text(next) === 'of') to = end;
  const said = tokens.slice(from, to);
  const content = text(next) === 'where' ? said : said.filter(word);
  // Without a word that opens it the clause has to point back: `every picture my ex is in`.
  const closes = opened || /^(?:in|on|in it|on it|at|with)$/.test(text(said.at(-1)));
  if (content.length === 0 || !closes || (end >= 0 && end < to)) return undefined;
  return { from: i, to, words: textOf(said), among: [], sure: true, shown: true };
}

const small =
  /^(?:the|a|an|my|our|his|her|their|your|is|are|was|were|be|do|does|did|has|i|we|you|he|she|they|on|in|at|of|very|really|some|any|there|both|all|more|less|not|no)$/;

const holds = /^(?:有|带|含|拍|拍了|拍到|拍到了|出现|出现了|里面有|没有|没|露出|露了)$/;
const pointed = /^(?:那|这|几|照片|图|相片|片|都|全|统统|镜头|一律|放|移|删|去|挪|拿)/;

/** 有我老板的都删了, 没有人的照片: photos named by what they show. */
export function shownHan(tokens: readonly Token[], i: number): Lost | undefined {
  if (!holds.test(text(tokens[i]))) return undefined;
  let at = text(tokens[i + 1]) === '到' || text(tokens[i + 1]) === '了' ? i + 2 : i + 1;
  const from = at;
  while (at - from < 5 && tokens[at] !== undefined && !/^的/.test(tokens[at]!.text)) {
    if (
      hasTag(tokens[at], 'mark') ||
      // 前任 is a person, whatever its first sign stands for elsewhere.
      (isKnown(tokens[at]!) && !/^[前后先]$/.test(tokens[at]!.text)) ||
      !/^\p{Script=Han}+$/u.test(tokens[at]!.text)
    )
      return undefined;
    at++;
  }
  if (at === from || text(tokens[at]) !== '的' || !pointed.test(text(tokens[at + 1]))) return undefined;
  if (tokens.slice(from, at).some((token) => /^[点些个更多少]$/.test(token.text))) return undefined;
  const words = textOf(tokens.slice(from, at), '');
  return { from: i, to: at + 2, words, among: [], sure: true, shown: true };
}
