import { hasTag, type Token } from '../../language/index.js';
import type { ChineseTalk, Opening } from './chinese-openings.js';
import {
  acting,
  afterSpace,
  announcesText,
  beginsSegment,
  isBreak,
  isChineseWish,
  isColon,
  isManner,
  joined,
  pastPhoto,
  segmentEnd,
  segmentStart,
} from './chinese-words.js';

/** What may stand before the noun of a text that is wished: 再加个大标题…. */
const wishing = /^(?:再|请|帮我|给我|加上?|打上?|上|来|放|配|个|一个|大|然后|还有)*$/;
/** 第一张加个字幕…: a verb that says there shall be one. */
const added =
  /^(?:再|请|帮我|给我|然后|还有|那|就|都|上|也|,)*(?:加|来|写|打|配|弄|整|搞|做|放|补|添)(?:上|个|一个|一句|一行|句|行|条|一条|大|小)*$/;
const nouns = /标题$|^片名$/;
const others = /^(?:字幕|结尾|文字|片头|片尾|片头字幕|片尾字幕|结束语)$/;
/** What goes on about a text that is added, and is not what it says. */
const goingOn =
  /^(?:挡|遮|盖|压|跟|和|与|在|从|对|的|了|呢|也|就|都|得|吧|吗|呗|能|可以|行$|好$|好[吗吧了不]|看看|到|给|每|样)/;
/** Words that begin a remark about a text, and not what it says. */
const remarking = /^(?:挡|遮|盖|看|压|没|有|会|能|显|跟|和|在|从|对|那|这|我|你|再|的|了|呢|也|还|就|都|得)/;

/**
 * 标题HANGZHOU居中, 标题杭州，居中, 加个标题海边假期: words right behind the noun; in Chinese where there is no text yet to speak of, or
 * where one is added.
 */
export function afterNoun(
  tokens: readonly Token[],
  index: number,
  { photos }: ChineseTalk,
): Opening | undefined {
  const noun = tokens[index]!;
  const first = tokens[index + 1];
  if (!nouns.test(noun.text) && !others.test(noun.text)) return undefined;
  if (first === undefined || first.start > noun.end || isColon(first)) return undefined;
  const start = segmentStart(tokens, index);
  const named_ = /^[给在把那]$/.test(tokens[start]!.text) ? start + 1 : start;
  const lead = joined(tokens.slice(pastPhoto(tokens, named_), index));
  if (isBreak(first)) return added.test(lead) ? behindComma(tokens, index) : undefined;
  const bare = photos > 0 && index === start && calls(tokens.slice(index + 1, segmentEnd(tokens, index)));
  const adds = bare || (photos > 0 && added.test(lead) && !goingOn.test(first.text));
  if (!nouns.test(noun.text) && !(adds && others.test(noun.text))) return undefined;
  if (!adds && ((first.tags.length > 0 && photos > 0) || remarking.test(first.text))) return undefined;
  let near = index;
  while (!beginsSegment(tokens, near) && tokens[near]!.start === tokens[near - 1]!.end) near--;
  if (!adds && !wishing.test(joined(tokens.slice(near, index)))) return undefined;
  let to = index + 1;
  while (to < segmentEnd(tokens, index) && !afterSpace(tokens, to)) to++;
  while (to > index + 1 && (isManner(tokens[to - 1]!) || /^[的吧]$/.test(tokens[to - 1]!.text))) {
    if (hasTag(tokens[to - 1], 'number', 'day', 'date', 'last', 'first')) break;
    to--;
  }
  if (to > index + 2 && /^(?:[放用要在]|[放写摆]在|放到)$/.test(tokens[to - 1]!.text)) to--;
  const words = tokens.slice(index + 1, to);
  const foreign = isLatin.test(first.text);
  const text = joined(words);
  const looks = manners.test(text);
  const named =
    words.every((token) => token.tags.length === 0 || hasTag(token, 'number', 'day', 'fileWord')) ||
    (photos === 0 && !looks && !words.every((token) => token.tags.length > 0 && isManner(token)));
  const said = adds && !looks && !acts(words) && !announcesText(words) && !pointing(words, noun);
  return text.length > 1 && (said || (named && (foreign || photos === 0)))
    ? { from: index + 1, announced: false, sure: true, to }
    : undefined;
}

const telling =
  /^(?:太|很|好|有|真|挺|怪|稍|略|更|最|过|丑|歪|错|多|少|大|小|长|短|快|慢)|[了吗呢吧点些好多]$/;
const sayings = ['aStyle', 'aMood', 'fileWord', 'hello', 'bye', 'thanks', 'day'];

/** 标题外婆生日快乐: what is said on occasions, and tells nothing of the title there is. */
function calls(words: readonly Token[]): boolean {
  const text = joined(words);
  return (
    text.length >= 4 &&
    text.length <= 20 &&
    ![goingOn, telling, noWords, manners].some((form) => form.test(text)) &&
    words.some((token) => hasTag(token, ...sayings)) &&
    words.every(
      (token) =>
        token.tags.length === 0 ||
        /^(?:我们|咱们|的)$/.test(token.text) ||
        hasTag(token, 'number', 'praise', ...sayings),
    )
  );
}

/** 毕业快乐 names a style and a mood, and asks for nothing. */
const acts = (words: readonly Token[]): boolean => acting(words.filter((token) => !hasTag(token, 'aMood')));

/** 加个字幕第一张: where, and not what; 加个标题海边 is what. */
const pointing = (words: readonly Token[], noun: Token): boolean =>
  pastPhoto(words, 0) === words.length &&
  !(nouns.test(noun.text) && words.every((token) => hasTag(token, 'file', 'fileWord')));

/** 毕业快乐, 一路平安: what is only ever said to somebody. */
export const wellWished =
  /^(?!就|要|会).{2,}(?:快乐|愉快|幸福|顺利|平安|吉祥|如意|大吉|圆满|万岁|发财|安康|美满)[!！]?$/;

const noWords = /^(?:你|随便|要|别|不|最好|文字|字|内容|我想|我要|看着|时间|位置|颜色)/;

/** 加个标题，2024夏天: behind the comma stands what asks for nothing. */
function behindComma(tokens: readonly Token[], index: number): Opening | undefined {
  const from = index + 2;
  const to = segmentEnd(tokens, from);
  const words = tokens.slice(from, to);
  const text = joined(words);
  const noun = tokens[index]!;
  const plain = words.every(
    (token) =>
      token.tags.length === 0 ||
      /^(?:我们|咱们|你们|的)$/.test(token.text) ||
      hasTag(token, 'number', 'day', 'fileWord', 'praise', 'aStyle', 'aMood'),
  );
  return tokens[index + 1]!.text === ',' &&
    text.length > 2 &&
    plain &&
    (words.some((token) => token.tags.length === 0) || wellWished.test(text)) &&
    !pointing(words, noun) &&
    ![goingOn, noWords, manners].some((form) => form.test(text)) &&
    !isChineseWish(words)
    ? { from, announced: false, sure: true, to }
    : undefined;
}

/** 标题要大, 标题手写体: how the title shall look, and not what it says. */
const manners =
  /^(?:要|用|别|不|加|放|改|换|写|叫|是|设|居|粗|自|随)|[大小粗细]一?点|字体|手写|书法|艺术字|颜色|[红白黑黄蓝绿金粉]色|居中|左上|右上|左下|右下|样式|风格|动画|淡[入出]|秒/;

const isLatin = /^[\p{Script=Latin}]{2,}/u;
