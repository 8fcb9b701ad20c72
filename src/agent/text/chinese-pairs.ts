import { hasTag, type Reading, type Token, tagValue, wordAt } from '../../language/index.js';
import {
  acting,
  isBreak,
  isChineseWish,
  isColon,
  isManner,
  joined,
  pastPhoto,
  segmentEnd,
} from './chinese-words.js';
import { endOfWords } from './content.js';
import { pairWords } from './lists.js';
import { quoted } from './quotes.js';

/** A photo and what says that its words follow: 第一张写, 断桥：, 第二张字幕是. */
interface Head {
  readonly from: number;
  /** Behind the name of the photo. */
  readonly to: number;
  /** Where its words begin. */
  readonly words: number;
  /** 写 and the like; a colon may stand before any wish. */
  readonly says: boolean;
  /** Nothing stands between the photo and its words. */
  readonly announced?: boolean;
}

const writing =
  /^(?:的|上|上面|下面|底下|下方|里面|里|那|就|也|再|则)*(?:(?:字幕|文字|文案|说明)(?:是|为|写|写上|就写|:|=)*|写|写上|写着|写成|配字|配文|配上字幕|打上|打字|标上|题字)(?::|=)?$/;
const changing = /^(?:都|也|再|全)*(?:改|换|变|调|设|放|移|删|去掉|不要|加大|加粗|变)/;
const small = /^(?:把|给|在|于|然后|再|接着|以及|还有|和|那|就|请|麻烦|帮我)$/;
const labels =
  '(?:(?:照片|图片)?(?:的)?字幕|配文|配字|文字|文案|景点名?字?|地名|地点名?|名字|名称|菜名|品名|型号|价格|标签|卖点|介绍|说明|口号|一句话?)';
const leads = new RegExp(
  `^,*(?:给|在)?(?:每一?张(?:照片|图片|图)?)?(?:的?[上下]面|底下|底部|下方|上方|上|[左右][上下]角)?(?:都|分别|各)?(?:加上?|配上?|写上?|打上?|标上?)?${labels}?(?:分别|依次)?(?::|,)?$`,
);
/** The words of photos are announced: 每张加字幕：第一张早安，第二张午安. */
const announces = new RegExp(`${labels}(?:分别|依次)?(?::|,)?$`);
const ofPlaces = /景点|地名|地点|名字|名称|菜名|品名|型号|价格|标签/;
/** Most tokens between a photo and its words. */
const longest = 5;

/** The head that begins here; where words are `announced` they may follow the photo at once. */
function headAt(tokens: readonly Token[], from: number, announced: boolean): Head | undefined {
  let start = from;
  while (small.test(tokens[start]?.text ?? '')) start++;
  const bare = typeof tagValue(tokens[start], 'number') === 'number' && isColon(tokens[start + 1]);
  const to = bare ? start + 1 : pastPhoto(tokens, start);
  if (to === start) return undefined;
  if (isColon(tokens[to])) return { from: start, to, words: to + 1, says: false };
  if (hasTag(tokens[to], 'quote')) return { from: start, to, words: to, says: false };
  for (let end = Math.min(tokens.length - 1, to + longest); end > to; end--)
    if (writing.test(joined(tokens.slice(to, end)))) return { from: start, to, words: end, says: true };
  return announced && tokens[to] !== undefined && !isBreak(tokens[to])
    ? { from: start, to, words: to, says: false, announced }
    : undefined;
}

/** Every head of the sentence; a colon without 写 opens one only behind a mark or a gap. */
function headsOf(tokens: readonly Token[]): Head[] {
  const heads: Head[] = [];
  const first = tokens.findIndex((_, at) => pastPhoto(tokens, at) > at);
  const announced = announces.test(joined(tokens.slice(0, Math.max(0, first))));
  for (let at = 0; at < tokens.length; at++) {
    const head = headAt(tokens, at, announced);
    if (head === undefined) continue;
    const before = tokens[at - 1];
    const opens =
      before === undefined ||
      (announced && at === first) ||
      isBreak(before) ||
      isColon(before) ||
      hasTag(before, 'quote') ||
      before.text === '、' ||
      tokens[at]!.start > before.end ||
      small.test(before.text);
    if (!opens && !head.says) continue;
    heads.push(head);
    // 第一张 湖景: the words may be called like a photo.
    at = head.announced === true ? head.words : head.words - 1;
  }
  return heads;
}

const others =
  'music transition motion look aMotion aLook aTransition duration percentage slower faster longer shorter brightness contrast saturation cover contain blur order sort'.split(
    ' ',
  );

/** Words to show: behind a colon no wish, and more than the name of another photo. */
function isWording(words: readonly Token[], { says, announced }: Head): boolean {
  const [first] = words;
  if (first === undefined) return false;
  if (hasTag(first, 'quote')) return words.length === 1;
  if (words.some((token) => hasTag(token, 'quote'))) return false;
  // 第一张的字幕改成红色: what is there is changed.
  if (changing.test(joined(words))) return false;
  // 第一张的字幕红色，第二张的字幕蓝色: how they look.
  if (says) return !words.every((token) => isManner(token) || /^[的了吧要用成为]$/.test(token.text));
  // 夏天的风: one sign may mean anything.
  const long = words.filter(({ text }) => text.length > 1);
  return (
    !acting(long) &&
    (announced || pastPhoto(words, 0) < words.length) &&
    !long.some((token) => hasTag(token, ...others)) &&
    words.some(
      (token) =>
        token.tags.length === 0 ||
        hasTag(token, 'bye', 'hello', 'thanks') ||
        (announced && /[¥￥$元块]/.test(token.text)) ||
        (announced && hasTag(token, 'file', 'fileWord')),
    )
  );
}

/** The words as typed, without 吧 at their end. */
function wordsOf(reading: Reading, words: readonly Token[]): Token {
  const polite = /^(?:吧|哈|啊|呗|哦)$/.test(words.at(-1)!.text) && words.length > 1;
  const own = polite ? words.slice(0, -1) : words;
  return quoted(pairWords(reading, own), own[0]!, own.at(-1)!);
}

/** A number and a colon. */
const isBare = (tokens: readonly Token[], { from, to }: Head): boolean =>
  to === from + 1 &&
  typeof tagValue(tokens[from], 'number') === 'number' &&
  !hasTag(tokens[from], 'ordinal', 'file', 'fileWord');

/** A bare number is the place of a photo. */
const asPlace = (token: Token): Token => {
  const value = tagValue(token, 'number');
  return typeof value === 'number' && !hasTag(token, 'file')
    ? { ...token, tags: [{ concept: 'ordinal', value }] }
    : token;
};

/**
 * 第一张写西湖第二张写断桥; 第一张：早晨；第二张：黄昏; 断桥「雪」合影「我们」: several photos with their words, each a wish with
 * its words in quotes. Undefined where a part of them may be anything else.
 */
export function captureChinesePairs(reading: Reading, tokens: readonly Token[]): Token[] | undefined {
  const heads = headsOf(tokens);
  const [first] = heads;
  if (first === undefined || heads.length < 2) return undefined;
  const before = tokens
    .slice(0, first.from)
    .filter((token) => !small.test(token.text) && !hasTag(token, 'hello', 'yes', 'thanks', 'canYou'));
  if (!leads.test(joined(before))) return undefined;
  // 每张下面加上地点：湖滨、北山: a row, and no photos with their words.
  if (ofPlaces.test(joined(before)) && tokens.some(({ text }) => text === '、')) return undefined;
  const pairs = heads.map((head, index) => {
    const next = heads[index + 1]?.from ?? tokens.length;
    let to = next;
    while (
      to > head.words &&
      (isBreak(tokens[to - 1]) || small.test(tokens[to - 1]!.text) || tokens[to - 1]!.text === '、')
    )
      to--;
    const last = index === heads.length - 1;
    const quote = hasTag(tokens[head.words], 'quote');
    if (quote) to = head.words + 1;
    else if (last) to = Math.min(to, endOfWords(reading, tokens, head.words, { announced: false }));
    return { head, words: tokens.slice(head.words, to), to, next };
  });
  const plain = pairs.every(({ head, words, to, next }, index) => {
    if (!isWording(words, head)) return false;
    // Behind quoted words another wish may stand; nothing but the last may be followed by one.
    const rest = tokens
      .slice(to, next)
      .filter((token) => !isBreak(token) && !small.test(token.text) && token.text !== '、');
    if (index < pairs.length - 1 && rest.length > 0) return false;
    // 第一张写西湖，音乐轻一点，第二张写断桥: what stands between commas may be a wish of its own.
    for (let at = head.words; at < to; at = segmentEnd(tokens, at) + 1)
      if (at > head.words && isChineseWish(tokens.slice(at, segmentEnd(tokens, at)))) return false;
    return true;
  });
  if (!plain) return undefined;
  // 1：西湖早晨 2：断桥残雪: places, where every one of them is a number.
  const bare = heads.filter((head) => isBare(tokens, head));
  const numbered = bare.length === heads.length;
  if (bare.length > 0 && !numbered) return undefined;
  const out: Token[] = [];
  for (const { head, words } of pairs) {
    const [one] = words;
    if (out.length > 0) out.push(wordAt(tokens[head.from]!.start, ',', 'mark'));
    out.push(...tokens.slice(head.from, head.to).map((token) => (numbered ? asPlace(token) : token)));
    // No gap is left where 字幕是 stood: one would end the wish.
    out.push({ start: tokens[head.to - 1]!.end, end: one!.start, text: '写', tags: [{ concept: 'add' }] });
    out.push(hasTag(one, 'quote') ? one! : wordsOf(reading, words));
  }
  return [...out, ...tokens.slice(pairs.at(-1)!.to)];
}
