import { hasOneOf, hasTag, type Token } from '../../language/index.js';
import { insideException, says } from './run-on.js';

/** The name of a photo. */
export const isName = (token: Token | undefined): boolean => hasTag(token, 'file', 'fileWord', 'fileMaybe');
/** `photo`, `clip`. */
export const isNoun = (token: Token | undefined): boolean => hasTag(token, 'photo', 'clip');

/** Where a piece might fall in two: `left` ends the first part, `right` begins the second. */
interface Joint {
  readonly left: number;
  readonly right: number;
}

/** A number or place that is no length. */
export const numeric = (token: Token | undefined): boolean =>
  hasTag(token, 'number', 'ordinal') && !hasTag(token, 'duration');

export const hanStart = /^\p{Script=Han}/u;
export const hanEnd = /\p{Script=Han}$/u;
const isHan = (token: Token): boolean => /\p{Script=Han}/u.test(token.text);

const opensWish = new Set('ordinal file fileWord title music transition perPhoto last rest'.split(' '));
const endsWish = new Set(['duration', 'remove', 'change', 'quote']);

/** What a wish about photos may end with in Chinese without any mark: 奇数张推近偶数张拉远. */
const complete = new Set('duration aMotion aLook aTransition quote faster slower longer shorter'.split(' '));

const ofRow = new Set(['odd', 'even', 'rest', 'ordinal', 'perPhoto']);

/** The next photos begin: 后三张, 偶数张, 第二张, 其他的. */
export const opensPhotos = (piece: readonly Token[], index: number): boolean =>
  hasOneOf(piece[index], ofRow) ||
  (numeric(piece[index]) &&
    /^(?:[-–—~到至号张]|号照片)$/.test(piece[index + 1]?.text ?? '') &&
    piece[index]!.start > (piece[index - 1]?.end ?? 0)) ||
  (/^(前|后|最后|前面|后面)$/.test(piece[index]!.text) && numeric(piece[index + 1]));

/** The `and` of `between the beach and the market`. */
export function joinsPair(piece: readonly Token[], index: number): boolean {
  let start = index - 1;
  while (start >= 0 && index - start <= 6 && !hasTag(piece[start], 'between')) start--;
  if (start < 0 || index - start > 6 || piece[start]!.text.length < 4) return false;
  return !piece
    .slice(start + 1, index)
    .some((token, at) => hasTag(token, 'and') || isSeveral(piece, start + 1 + at));
}

const isPlace = (token: Token | undefined): boolean => isName(token) || hasTag(token, 'ordinal');

/** 去掉第三张和第四张之间的转场: the two sides of one place. */
function joinsSides(piece: readonly Token[], index: number): boolean {
  const names = (token: Token | undefined): boolean =>
    isPlace(token) || isNoun(token) || hasTag(token, 'first', 'last', 'it');
  if (!isHan(piece[index]!) || !names(piece[index - 1])) return false;
  let at = index + 1;
  while (names(piece[at])) at++;
  return at > index + 1 && hasTag(piece[at], 'between');
}

/** 关闭第三张与第六张的运镜: what both own goes, not the first of them. */
function joinsOwners(piece: readonly Token[], index: number): boolean {
  const owner = isPlace(piece[index - 1]) || (isNoun(piece[index - 1]) && isPlace(piece[index - 2]));
  if (!owner || !isPlace(piece[index + 1]) || !isHan(piece[index]!)) return false;
  const of = isNoun(piece[index + 2]) ? index + 3 : index + 2;
  return piece[of]?.text === '的' && piece[of + 1] !== undefined && !isNoun(piece[of + 1]);
}

/** After `between` they are both sides at once: `between the first two and fades elsewhere`. */
const several =
  /^(two|three|four|five|six|all|all the photos|them|both|photos|pictures|these|those|every|everything)$/;

/** The `photos` of `between photos 2 and 3` only names what the numbers count. */
const isSeveral = (piece: readonly Token[], index: number): boolean =>
  several.test(piece[index]!.text) && !(isNoun(piece[index]) && numeric(piece[index + 1]));

const sides = new Set(['top', 'bottom', 'left', 'right', 'center', 'over']);
const things = new Set('sound music title caption endCard transition look motion perPhoto'.split(' '));
const deeds = new Set(['add', 'change', 'replace', 'remove']);
const steps = new Set(
  'louder quieter bigger smaller brighter darker longer shorter slower faster stronger weaker remove change aMood aLook aTransition aMotion'.split(
    ' ',
  ),
);
const values = new Set('aMood aLook aTransition aMotion aStyle duration'.split(' '));

const trims = new Set(['trim', 'keep', 'remove']);
const changes = new Set(['transition', 'aTransition']);

/** What a place in the film ends with. */
const goals = new Set(['photo', 'first', 'last', 'start', 'end', 'after', 'before']);
/** What a wish about one photo ends with, where the next photo may follow at once. */
const ordinals = new Set(['first', 'last', 'ordinal']);
/** What a wish about one photo ends with. */
const ofOne = new Set(['duration', 'remove', 'brighter', 'darker']);

/** 合影, 最后一张, 把断桥: a photo by name or place opens its own wish. */
function nextPhoto(piece: readonly Token[], index: number): boolean {
  const token = piece[/^[把将让给]$/.test(piece[index]!.text) ? index + 1 : index];
  return (
    isName(token) || hasTag(token, 'ordinal') || (hasTag(token, 'last') && /[张个幅]$/.test(token!.text))
  );
}

/** 删掉, but not the 不要 of 不要标题不要音乐. */
const goes = (token: Token): boolean => hasTag(token, 'remove') && !hasTag(token, 'no');

/** 停5秒, 多停2秒: how long a photo is seen. */
const stays = /^(?:停|停留|显示|展示|多停|多停留|多留|多放)$/;

/** Places inside a piece where two wishes might meet: words like `and`, or a space in a Chinese sentence. */
export function* joints(piece: readonly Token[]): Generator<Joint> {
  let done = false;
  let film = false;
  let between = false;
  let deed = false;
  let value = false;
  const lastStep = piece.findLastIndex((token) => hasOneOf(token, steps));
  for (let index = 1; index < piece.length; index++) {
    const token = piece[index]!;
    const before = piece[index - 1]!;
    // `between the market and the temple` names one place.
    between ||= hasTag(before, 'between');
    between &&= !isSeveral(piece, index - 1);
    if (between && hasTag(token, 'and') && (joinsPair(piece, index) || isHan(token))) {
      between = false;
      continue;
    }
    done ||= hasOneOf(before, endsWish);
    film ||= hasTag(before, 'film');
    if (done && token.start > before.end && isHan(token) && isHan(before)) {
      if (hasOneOf(token, opensWish)) {
        yield { left: index, right: index };
        continue;
      }
    }
    // 日落放第一张停5秒: where it goes, and then how long it stays.
    if (
      stays.test(token.text) &&
      hasTag(piece[index + 1], 'duration') &&
      (isPlace(before) || hasOneOf(before, goals)) &&
      piece.slice(1, index).some((item) => hasTag(item, 'move') && !hasTag(item, 'aMotion'))
    ) {
      yield { left: index, right: index };
      continue;
    }
    // 第三张3秒合影删掉, 把合影删了把断桥调亮: a photo with its wish, and then the next one.
    if (
      isHan(token) &&
      hasOneOf(before, ofOne) &&
      nextPhoto(piece, index) &&
      piece.slice(0, index - 1).some((item) => isPlace(item) || hasTag(item, 'last'))
    ) {
      yield { left: index, right: index };
      continue;
    }
    // 第一张放西湖最后一张放日落: the next place.
    if (
      isHan(token) &&
      isName(before) &&
      ((token.text.length > 1 &&
        hasOneOf(token, ordinals) &&
        /^[放是用]/.test(piece[index + 1]?.text ?? '')) ||
        (hasTag(token, 'rest') && hasTag(piece[index + 1], 'surprise'))) &&
      piece.slice(0, index).some((item) => hasOneOf(item, ordinals))
    ) {
      yield { left: index, right: index };
      continue;
    }
    // 标题删掉字幕留着: what goes, and then another thing.
    if (index > 1 && isHan(token) && goes(before) && hasOneOf(token, things)) {
      if (piece.slice(0, index - 1).some((item) => hasOneOf(item, things)))
        yield { left: index, right: index };
    }
    if (hasOneOf(before, complete) && (isHan(token) || numeric(token)) && opensPhotos(piece, index)) {
      yield { left: index, right: index };
      continue;
    }
    // 标题加粗加下划线: what cannot be done is a wish of its own.
    if (hasTag(token, 'underline') && index > 1) {
      const left = /^(?:加|加上|加个|带|带上|要|和|及|与|、|并|并且)$/.test(before.text) ? index - 1 : index;
      if (left > 1) yield { left, right: hasTag(before, 'and') ? index : left };
    }
    if (index === piece.length - 1) return;
    // `shop front plus 2 seconds`
    if (token.text === 'plus' && hasTag(piece[index + 1], 'duration')) continue;
    deed ||= hasOneOf(before, deeds) && before.text !== '把';
    value ||= hasOneOf(before, values);
    // 换个热闹的声音再大一点: a thing of its own, and what it shall be, right behind a whole wish.
    const runsOn = deed && (value || /的$/.test(before.text)) && index < lastStep;
    if (runsOn && isHan(token) && hasOneOf(token, things)) {
      yield { left: index, right: index };
      continue;
    }
    // 音乐也不要了: 也 follows what it is about.
    if (token.text === '也' && index < 12 && !says(piece.slice(0, index))) continue;
    // 右上角再加一行: where it goes.
    if (token.text === '再' && index < 6 && piece.slice(0, index).every((item) => hasOneOf(item, sides)))
      continue;
    // 只保留小狗视频最后3秒: which part stays.
    if (
      hasTag(token, 'last') &&
      hasTag(piece[index + 1], 'duration') &&
      piece.slice(0, index).some((item) => hasOneOf(item, trims))
    )
      continue;
    if (
      hasTag(token, 'and') &&
      (joinsPair(piece, index) || joinsOwners(piece, index) || joinsSides(piece, index))
    )
      continue;
    // 除了西湖和日落以外: what is excepted reaches to the word that closes it.
    if (hasTag(token, 'and') && insideException(piece, index)) continue;
    // 第2、4、5张 is one list.
    if (
      token.text === '、' &&
      numeric(before) &&
      (numeric(piece[index + 1]) || hasTag(piece[index + 1], 'duration'))
    )
      continue;
    // `a 30 second video with calm music`: what the film is made with is a wish of its own.
    const made = film && /^(with|and with|including|mit|con|avec)$/.test(token.text);
    // `4.5 s each with 0.7 s dissolves`: how long photos stay, and how they change.
    const cuts = (part: readonly Token[]): boolean => part.some((item) => hasOneOf(item, changes));
    const timed = (part: readonly Token[]): boolean => part.some((item) => hasTag(item, 'duration'));
    if (
      token.text === 'with' &&
      timed(piece.slice(0, index)) &&
      !cuts(piece.slice(0, index)) &&
      cuts(piece.slice(index)) &&
      !hasOneOf(before, changes)
    )
      yield { left: index, right: index + 1 };
    // `too sad` is no `sad as well`.
    if (token.text === 'too') continue;
    if (token.text === 'next' && /^(?:the|each|to)$/.test(before.text)) continue;
    // `a 30 second video called "Summer"`, `... without any music`: the word belongs to the second wish.
    if (film && /^(called|titled|entitled|named|without|no)$/.test(token.text))
      yield { left: index, right: index };
    // 第一张写上…最后写上…: where it is written.
    if (hasTag(token, 'end') && /^(?:[写打标配]|加上)/.test(piece[index + 1]!.text)) {
      yield { left: index, right: index };
      continue;
    }
    if (made || hasTag(token, 'and', 'andThen')) yield { left: index, right: index + 1 };
    // `a 20 second film without music`: what it is to lack as well.
    if (film && /^(without|minus|w\/o|ohne|sin|sans)$/.test(token.text)) yield { left: index, right: index };
  }
}

const isThe = (token: Token | undefined): boolean => /^(?:the|my|our|all)$/.test(token?.text ?? '');
/** A noun of what a film has besides its photos. */
export const isKind = (token: Token | undefined): boolean =>
  hasTag(token, 'music', 'title', 'caption', 'text', 'endCard', 'transition', 'motion', 'look');
/** `remove the title, the music and the transitions`: a list of what goes. */
export function kindsGo(tokens: readonly Token[], comma: number): boolean {
  const at = isThe(tokens[comma + 1]) ? comma + 2 : comma + 1;
  const next = tokens[at];
  if (!isKind(tokens[comma - 1]) || !isKind(next) || !/^[a-z]/.test(next!.text)) return false;
  // `remove the music, title: Thailand`, `no transitions, music louder`
  if (!/^(?:[,.]|and|please|too|)$/.test(tokens[at + 1]?.text ?? '')) return false;
  const start = tokens.findLastIndex((token, place) => place < comma && /^[.;!?\n]$/.test(token.text)) + 1;
  const before = tokens.slice(start, comma);
  const first = before.findIndex((token) => hasTag(token, 'remove'));
  return (
    first >= 0 &&
    before
      .slice(first + 1)
      .every((token) => isKind(token) || isThe(token) || /^(?:,|and|all)$/.test(token.text))
  );
}
