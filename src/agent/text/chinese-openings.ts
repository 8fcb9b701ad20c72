import { hasTag, type Token } from '../../language/index.js';
import {
  acting,
  afterSpace,
  announcesText,
  beginsSegment,
  isBreak,
  isChineseWish,
  isColon,
  isHan,
  isManner,
  joined,
  pastPhoto,
  segmentEnd,
  segmentStart,
  textNouns,
} from './chinese-words.js';
import { afterNoun, wellWished } from './words-after-noun.js';

/** What the talk is about while a Chinese sentence is read. */
export interface ChineseTalk {
  /** A text was spoken of last: 改成 感谢有你. */
  readonly aboutText: boolean;
  /** How many photos the film has; as many words in a row as `places` are one for each. */
  readonly photos: number;
  readonly places: number;
  /** The concept of the texts in hand, when they are several: 第三个 counts them. */
  readonly counted?: string | undefined;
}

/** Where the words of a text may begin, and how sure it is that they are words. */
export interface Opening {
  readonly from: number;
  /** A colon stands before them: they run to the full stop. */
  readonly announced: boolean;
  /** They need not hold a word that means nothing to us. */
  readonly sure: boolean;
  /** Where the words end, when that is known already. */
  readonly to?: number;
}

/** Words after which something else takes the place of what is there. */
export const turning =
  /^(?:改成|改为|换成|换为|设为|变成|变为|改作|改做|改叫|换做|换作|替成|替换成|替换为|替为|写成|改写成|应该是|为|是|成|用|换)$/;

/** A colon follows before the part ends. */
function colonLater(tokens: readonly Token[], index: number): boolean {
  let next = index + 1;
  while (next < tokens.length && !isBreak(tokens[next]) && !isColon(tokens[next])) next++;
  return isColon(tokens[next]);
}

const onlyPhotos = (words: readonly Token[]): boolean =>
  words.every((token) => hasTag(token, 'file', 'fileWord', 'ordinal', 'photo', 'first', 'last', 'and', 'it'));

const edge =
  /^(?:在|那|就|最)?(?:片子|影片|视频)?的?最?(?:开头|片头|开场|封面|片尾|结尾|收尾|末尾|末了|最后|结束|尾巴)(?:处|时|的时候|上|里)?$/;
const small = /^(?:就|再|也|都)?(?:分别|依次|各自|各|挨个)?(?:是|为|写|写上|写成|标上)?$/;

/** 片头写：…, 每张底下一个词：…, 合影：一家人: a colon after what announces a text or names a photo. */
function afterColon(tokens: readonly Token[], index: number): Opening | undefined {
  const last = tokens[index - 1];
  if (!isColon(tokens[index]) || last === undefined || hasTag(last, 'mark')) return undefined;
  if (hasTag(last, 'length', 'font', 'size', 'color', 'duration', 'quote')) return undefined;
  const start = segmentStart(tokens, index);
  const near = tokens.slice(start, index);
  const earlier =
    tokens[start - 1]?.text === ',' ? tokens.slice(segmentStart(tokens, start - 1), start - 1) : [];
  const words = tokens.slice(index + 1, segmentEnd(tokens, index + 1));
  if (words.length === 0) return undefined;
  const opening = { from: index + 1, announced: true, sure: true };
  const others = ['music', 'transition', 'motion', 'look', 'order', 'sort', 'canvas', 'remove', 'length'];
  const foreign = others.some((concept) => near.some((token) => hasTag(token, concept)));
  if (foreign && !announcesText(near.slice(-3))) return undefined;
  const gap = near.findLastIndex((token, at) => at > 0 && token.start > near[at - 1]!.end);
  if (edge.test(joined(near.slice(Math.max(0, gap))))) return onlyPhotos(words) ? undefined : opening;
  if (announcesText(near)) return opening;
  if (announcesText(earlier) && (small.test(joined(near)) || pastPhoto(near, 0) === near.length))
    return opening;
  if (announcesText(earlier) && turning.test(near[0]!.text)) return opening;
  const unknown = words.filter((token) => token.tags.length === 0).length;
  const named = pastPhoto(near, 0) === near.length && near.length > 0;
  return named && unknown * 2 >= words.length && !acting(words) ? { ...opening, sure: false } : undefined;
}

const strong = /^(?:写着|写上|叫做|叫|名为|题为|内容是|打上|标题是|写道|配文|配字|配词|打字|写字)$/;

/** 叫日落的那张, 我叫小鱼: what follows points at a photo or a person. */
const namesPhoto = (tokens: readonly Token[], index: number): boolean => {
  const named = /^(?:叫|叫做|名叫|名为|写着)$/.test(tokens[index]!.text);
  const before = tokens[index - 1];
  const pointed = tokens
    .slice(index + 1, index + 8)
    .some(
      (token, at, list) =>
        token.text === '的' && /^[那这][张个段幅]|^照片$|^图片?$|^那|^视频$/.test(list[at + 1]?.text ?? ''),
    );
  const whose = hasTag(before, 'photo', 'fileName', 'clip') || /^我|叫我$/.test(before?.text ?? '');
  return named && (pointed || (before !== undefined && whose && !hasTag(before, 'title', 'caption')));
};

/** 写 alone introduces a text, unless a word that says how follows. */
const writes = (tokens: readonly Token[], index: number): boolean =>
  tokens[index]!.text === '写' &&
  !/^(?:个|一|得|的|了|错|完|好)$/.test(tokens[index + 1]?.text ?? '') &&
  // 写中文的: in which language.
  !/^(?:中文|英文|汉字|日文|韩文|繁体|简体|繁体字|拼音)$/.test(
    joined(tokens.slice(index + 1, segmentEnd(tokens, index)).filter(({ text }) => text !== '的')),
  ) &&
  !hasTag(tokens[index + 1], 'title', 'caption');

function afterVerb(tokens: readonly Token[], index: number): Opening | undefined {
  const token = tokens[index]!;
  // 狗叫得太吵 tells how it sounds.
  const says =
    (strong.test(token.text) || hasTag(token, 'says')) &&
    !(token.text === '叫' && /^(?:得|个不停|声)/.test(tokens[index + 1]?.text ?? ''));
  if (!(says && !namesPhoto(tokens, index)) && !writes(tokens, index)) return undefined;
  const start = segmentStart(tokens, index);
  const next = tokens[index + 1];
  // 写个标题爸爸生日快乐: the words stand behind the noun.
  if (/个$/.test(token.text) && hasTag(next, 'title', 'caption', 'endCard')) return undefined;
  const figures = next !== undefined && next.start > token.end && /^\d/.test(next.text);
  // 字幕写晚霞, though a photo is called so
  const noun = hasTag(tokens[index - 1], 'title', 'caption', 'endCard');
  const sure = says || figures || noun || afterSpace(tokens, index + 1) || pastPhoto(tokens, start) > start;
  // 写一行 2025届，江湖再见: after how many words they are, they run on.
  const announced = /[句行话]$/.test(token.text) && next !== undefined && next.start > token.end;
  return colonLater(tokens, index) ? undefined : { from: index + 1, announced, sure };
}

/** A text noun stands shortly before, in the same part. */
function spokenOf(tokens: readonly Token[], index: number): boolean {
  for (let i = index - 1; i >= 0 && index - i <= 8; i--) {
    const token = tokens[i]!;
    if (isBreak(token)) return false;
    if (hasTag(token, 'quote')) return hasTag(token, 'shown');
    const looks = token.tags.some(
      ({ concept, value }) =>
        ['font', 'color', 'size', 'position', 'style', 'aAnimation'].includes(concept) && value === undefined,
    );
    if (looks && !hasTag(token, 'title')) return false;
    if (hasTag(token, ...textNouns)) return true;
  }
  return false;
}

/** 片头的英语改掉，用 …: the part before spoke of a text. */
function spokenBefore(tokens: readonly Token[], start: number): boolean {
  if (tokens[start - 1]?.text !== ',') return false;
  const before = tokens.slice(segmentStart(tokens, start - 1), start - 1);
  // 第三个再补个时间，成 …: a text that was counted out.
  return (
    before.some((token) => hasTag(token, ...textNouns)) && !before.some((token) => hasTag(token, 'quote'))
  );
}

const howHigh =
  /^(?:画面|屏幕|视频)?的?高度?的?(?:百分之.{1,3}|\d+[%％])|^\d{1,3} ?(?:px|像素|号字?)|^\d{1,3}[%％]/;

const onlyLooks =
  /^(?:[深浅亮暗大淡]?.{1,2}色?的?|[白黑红黄蓝绿粉金橙紫灰]字?)(?:[加带配和,、]?(?:描?[白黑红黄蓝绿粉金橙紫灰]色?的?(?:描边|勾边|边框?|轮廓|阴影|底)|描边|加粗|阴影))*(?:的?字)?$/;

/** 标题改成…, 第三个改成… while texts are in hand. */
function afterChange(
  tokens: readonly Token[],
  index: number,
  { aboutText }: ChineseTalk,
): Opening | undefined {
  const verb = tokens[index]!.text;
  const next = tokens[index + 1];
  // 后一个改 四十年了
  const bare = verb === '改' && next !== undefined && next.start > tokens[index]!.end && isHan(next);
  if (!(turning.test(verb) || bare) || colonLater(tokens, index)) return undefined;
  const start = segmentStart(tokens, index);
  const left = tokens.slice(start, index).filter((token) => !/^(?:把|就|再|给|也|那|这)$/.test(token.text));
  const pointed = left.every(
    (token) => isManner(token) || hasTag(token, 'file', 'fileWord') || token.text === '个',
  );
  const gap = tokens[index + 1] !== undefined && tokens[index + 1]!.start > tokens[index]!.end;
  const words = tokens.slice(index + 1, segmentEnd(tokens, index + 1));
  if (words.some((token) => hasTag(token, 'font', 'aFont'))) return undefined;
  // 标题改成130px, 标题的字改成画面高度的15%: how high the letters are.
  if (howHigh.test(joined(words))) return undefined;
  // 封面的字换成白色描黑边: how the letters look.
  if (hasTag(words[0], 'colour') && onlyLooks.test(joined(words))) return undefined;
  // 字是洋文我看不懂你给换成…: how it is now, before what it shall be.
  if (verb === '是' && words.some((token) => token.text.length > 1 && turning.test(token.text)))
    return undefined;
  const known = words.some((token) => token.tags.length === 0)
    ? things.filter((thing) => !/^(?:file|fileWord|photo|it|them)$/.test(thing))
    : things;
  const other = words.some((token) => hasTag(token, 'aAnimation', ...known));
  // 打错字了，是…: the words that are right.
  const righted = aboutText && start === index && /[写打]错|错[了字别]/.test(joined(tokens.slice(0, index)));
  const inHand = aboutText && pointed && !other && !/^(?:是|为|用|换)$/.test(verb);
  const ahead = /^(?:就)?$/.test(joined(tokens.slice(start, index))) && spokenBefore(tokens, start);
  if (!spokenOf(tokens, index) && !inHand && !ahead && !righted) return undefined;
  if (/^[成用换]$/.test(verb) && !ahead && !inHand && !gap) return undefined;
  const foreign = spokenOf(tokens, index) && words.length > 0 && !words.some(isHan);
  return { from: index + 1, announced: false, sure: (ahead && gap) || foreign || righted };
}

const count =
  /(?:[写打题印标配补加放来留落添整弄搞刻摆](?:上|出|个|了|下|一下)?(?:一|两|几|[\d二三四五六七八九十]+)?(?:句话?|行(?:小|大)?字?|个(?:小|大)?字|段话|句诗|首诗|小字|大字)|[配加添][文字词]|(?:加|添|打|写|配)上字|弹出(?:来)?几个字)$/;

/** 写四个字，岁月静好; 题四个字 阖家团圆: after how many words they are, the words. */
function afterCount(tokens: readonly Token[], index: number): Opening | undefined {
  if (!isHan(tokens[index])) return undefined;
  let start = index;
  while (start > Math.max(0, index - 6) && !beginsSegment(tokens, start)) start--;
  if (!count.test(joined(tokens.slice(start, index + 1))) || colonLater(tokens, index)) return undefined;
  const comma = tokens[index + 1]?.text === ',';
  const from = comma ? index + 2 : index + 1;
  const words = tokens.slice(from, segmentEnd(tokens, from));
  if (words.length === 0 || (comma && isChineseWish(words))) return undefined;
  const gap = tokens[from]!.start > tokens[from - 1]!.end;
  return { from, announced: comma || gap, sure: comma || gap };
}

const asks = 'remove change move bigger smaller longer shorter duration undo music transition colour'.split(
  ' ',
);

/** Wishes that leave no words behind them: 奶奶那张留久一点 她最爱笑. */
const otherWishes =
  'look motion transition music remove move longer shorter slower faster brighter darker bigger smaller duration'.split(
    ' ',
  );

/** 标题 西子湖畔, 加标题 我们的旅行, 写一行小字 一盏春山: the words after the space, unless they say how or ask for something. */
function afterGap(tokens: readonly Token[], index: number): Opening | undefined {
  const next = tokens[index + 1];
  const gap = next !== undefined && next.start > tokens[index]!.end && !hasTag(next, 'mark');
  if (!gap || !isHan(tokens[index])) return undefined;
  const noun = hasTag(tokens[index], 'title', 'caption', 'endCard', 'lowerThird', 'text', 'says');
  // 也不用标题 就按时间顺序
  if (noun && hasTag(tokens[index - 1], 'no', 'remove')) return undefined;
  const told = tokens
    .slice(Math.max(0, index - 6), index + 1)
    .some(
      (token) =>
        hasTag(token, 'add', 'says', 'change', 'title', 'endCard') ||
        /^[副小]标题$/.test(token.text) ||
        /^(?:写|打|来)/.test(token.text),
    );
  const start = segmentStart(tokens, index);
  const before = tokens.slice(start, index + 1);
  // 咖啡那张打个价签 15元一杯, 结尾留个电话 …: at a place that is named, what is put there.
  const placed =
    (pastPhoto(tokens, start) > start || ends.test(tokens[start]!.text)) &&
    /(?:[打贴标挂留放给写配来加]个?.{1,4}|[打题写加])$/.test(joined(before)) &&
    !before.some((token) => hasTag(token, ...otherWishes));
  const called = noun || placed || /[行句话字]$|^写上?$/.test(tokens[index]!.text);
  // 第一张字幕 大家都好
  const labelled = noun && index > start && pastPhoto(tokens, start) === index;
  if (!(called && (told || placed || labelled))) return undefined;
  let end = index + 2;
  while (end < tokens.length && !hasTag(tokens[end], 'mark') && !afterSpace(tokens, end)) end++;
  const words = tokens.slice(index + 1, end);
  const figures =
    words.every((token) => /^[\d.:年月日/-]+$/.test(token.text)) &&
    !words.some((token) => hasTag(token, 'duration'));
  // 第一张加 Day 1
  const foreign =
    placed && !words.some((token) => isHan(token) || hasTag(token, ...things)) && words.some(isWord);
  if ((figures && (noun || placed)) || foreign) return { from: index + 1, announced: false, sure: true };
  if (
    hasTag(next, 'quote') ||
    words.every(isManner) ||
    (placed && !noun && !/[打题写]$/.test(joined(before)) && acting(words))
  )
    return undefined;
  if (!isHan(next) && !placed && !(noun && words.some(isHan))) return undefined;
  const unknown = words.filter((token) => token.tags.length === 0).length;
  // 加个标题 团圆饭: a title may be called like what is shown.
  const subject =
    wellWished.test(joined(words)) ||
    (words.every(
      (token) => token.tags.length === 0 || hasTag(token, 'file', 'fileWord', 'fileMaybe', 'praise'),
    ) &&
      !words.every((token) => hasTag(token, 'praise')));
  if (subject && hasTag(tokens[index], 'title', 'caption', 'endCard'))
    return { from: index + 1, announced: false, sure: true };
  // 一个人的旅行 holds words of ours: behind what announces a text only a wish is no text.
  const wish = words.some((token) => token.text.length > 1 && hasTag(token, ...asks));
  if (noun && told && /^(?:我们?|咱们?|你们?)的./.test(joined(words)) && words.length <= 6)
    return { from: index + 1, announced: false, sure: true };
  return unknown > 0 && (unknown * 2 >= words.length - 1 || !wish)
    ? { from: index + 1, announced: false, sure: true }
    : undefined;
}

const isWord = ({ text }: Token): boolean => /\p{L}/u.test(text);

const adding =
  /^(?:加|加上|加个|加一个|放|放上|放个|放一个|配上|打|打上|打个|来个|弄个|整个|搞个|补上|补个|给|给个|留|留个|挂|挂个|写个)$/;
const ends = /^(?:片头|片尾|开头|结尾|开场|开篇|结束|末尾|最后|结束的时候|末了|收尾|尾巴|尾巴上)$/;
/** Things that may be added at either end of a film and are no words. */
const things =
  'title caption endCard lowerThird text music sound voice transition motion look style fade fadeIn fadeOut photo clip film file fileWord ordinal duration colour aTransition aMotion aLook beat date fileName blur background impossible quote it them canvas canvasSize'.split(
    ' ',
  );
/** What is written with the figures that follow it: 给个群号 5521. */
const contact =
  /^(?:群号|群|微信号?|qq群?号?|电话|手机号?|手机|热线|网址|公众号|抖音号|小红书号?|账号|地址|店名|门店)/;

/** 片头加上我们的杭州之行: at either end of the film what is no thing of ours is the words. */
function afterPlace(tokens: readonly Token[], index: number): Opening | undefined {
  if (!adding.test(tokens[index]!.text)) return undefined;
  let at = index - 1;
  while (at >= 0 && /^(?:里|上|处|都|再|给我|就|请|的时候|那里|一下)$/.test(tokens[at]!.text)) at--;
  if (!ends.test(tokens[at]?.text ?? '')) return undefined;
  const from = /^(?:个|一个|下|一下)$/.test(tokens[index + 1]?.text ?? '') ? index + 2 : index + 1;
  const words = tokens.slice(from, segmentEnd(tokens, from));
  const text = joined(words);
  if (contact.test(text) && /[\da-z]{3,}/.test(text)) return { from, announced: false, sure: true };
  // 最后加一行 周末愉快: what follows announces the words.
  if (hasTag(tokens[index + 1], 'number') || colonLater(tokens, index)) return undefined;
  const said =
    text.length > 1 &&
    (words.some((token) => token.tags.length === 0 || hasTag(token, 'thanks')) || wellWished.test(text)) &&
    !words.some((token) => hasTag(token, ...things));
  return said ? { from, announced: false, sure: true } : undefined;
}

/** 第一张写最爱，第二张萌宠: what follows a photo where the one before it was given its words. */
function afterPhoto(tokens: readonly Token[], index: number): Opening | undefined {
  if (tokens[index]!.text !== ',' || !hasTag(tokens[index - 1], 'captured')) return undefined;
  const from = pastPhoto(tokens, index + 1);
  const words = tokens.slice(from, segmentEnd(tokens, from));
  const head = tokens.slice(segmentStart(tokens, index - 1), index - 1);
  const unknown = words.filter((token) => token.tags.length === 0).length;
  const alike = from > index + 1 && words.length > 0 && pastPhoto(head, 0) > 0;
  return alike && unknown * 2 >= words.length && !acting(words) && !announcesText(words)
    ? { from, announced: false, sure: false }
    : undefined;
}

const rowHead =
  /(?:每一?[张个段幅]|分别|依次|各自|挨个|逐张).{0,8}(?:[写题标配贴]|打上?|加上?)(?:上|个|一个|一句|一行|着)*.{0,4}$/;
const notWords = ['aTransition', 'aMotion', 'aLook', 'duration', 'percentage', 'quote', 'perPhoto'];

/** 每张加上地点 海滩 集市 古寺: behind what is put on each photo as many words as there are photos. */
function afterEach(tokens: readonly Token[], index: number, { places }: ChineseTalk): Opening | undefined {
  if (places < 3 || !isHan(tokens[index])) return undefined;
  let at = index;
  while (at < index + 3 && !isColon(tokens[at]) && tokens[at + 1]?.start === tokens[at]!.end) at++;
  const next = tokens[at + 1];
  const colon = isColon(tokens[at]);
  if (next === undefined || (!colon && next.start === tokens[at]!.end)) return undefined;
  const head = tokens.slice(segmentStart(tokens, index), colon ? at : at + 1);
  if (!rowHead.test(joined(head)) || head.some((token) => hasTag(token, ...otherThings))) return undefined;
  const to = segmentEnd(tokens, at + 1);
  const items = tokens.slice(at + 1, to);
  const row = items.filter(
    (token, place) =>
      token.text !== '、' &&
      (place === 0 || items[place - 1]!.text === '、' || token.start > items[place - 1]!.end),
  );
  return row.length === places && !items.some((token) => hasTag(token, ...notWords))
    ? { from: at + 1, announced: true, sure: true, to }
    : undefined;
}
const otherThings = ['music', 'transition', 'motion', 'look', 'sound', 'order', 'quote'];

const alsoWrites = /^(?:也|再|就|上面?|那里|里)*(?:写|加|来|配|打|标)上?(?:一?[个句行条])?$/;

/** 第二张也写，面包, 第三张也来一个 可颂 where words are spoken of. */
function afterAlso(tokens: readonly Token[], index: number, { aboutText }: ChineseTalk): Opening | undefined {
  const next = tokens[index + 1];
  if (!aboutText || next === undefined) return undefined;
  const mark = next.text === ',' || isColon(next);
  if (!mark && next.start === tokens[index]!.end) return undefined;
  const start = segmentStart(tokens, index);
  const photo = pastPhoto(tokens, start);
  if (photo === start || !alsoWrites.test(joined(tokens.slice(photo, index + 1)))) return undefined;
  const from = mark ? index + 2 : index + 1;
  const words = tokens.slice(from, segmentEnd(tokens, from));
  return words.length === 0 || acting(words) || words.some((token) => hasTag(token, ...otherThings))
    ? undefined
    : { from, announced: false, sure: true };
}

const openings = [
  afterEach,
  afterAlso,
  afterColon,
  afterPlace,
  afterVerb,
  afterCount,
  afterGap,
  afterPhoto,
  afterChange,
  afterNoun,
] as const;

/** What announces words at this token; undefined when nothing does. */
export function openingAt(tokens: readonly Token[], index: number, talk: ChineseTalk): Opening | undefined {
  for (const read of openings) {
    const opening = read(tokens, index, talk);
    if (opening !== undefined) return opening;
  }
  // 保存的名字用 …: the name after a gap.
  const stored = /^(?:用|叫|改成|换成)$/.test(tokens[index]!.text) && afterSpace(tokens, index + 1);
  if (
    stored &&
    /(?:保存|存盘|导出|文件|项目|工程)的?.{0,2}名/.test(
      joined(tokens.slice(segmentStart(tokens, index), index)),
    )
  )
    return { from: index + 1, announced: false, sure: true };
  return hasTag(tokens[index], 'projectName')
    ? { from: index + 1, announced: false, sure: false }
    : undefined;
}
