import { hasTag, type Reading, rawText, type Token } from '../../language/index.js';
import {
  acting,
  afterSpace,
  announcesText,
  isChineseManner,
  isChineseWish,
  isHan,
  joined,
  pastPhoto,
} from './chinese-words.js';
import { endOfWords, isStop } from './content.js';
import { joinQuotes, pairsAfter } from './lists.js';

/** What the talk is about while a Chinese sentence is read. */
export interface ChineseTalk {
  /** A text was spoken of last: 改成 感谢有你. */
  readonly aboutText: boolean;
  /** How many photos the film has: as many words in a row are one for each. */
  readonly photos: number;
}

/** Where the words of a text may begin, and how sure it is that they are words. */
interface Opening {
  readonly from: number;
  /** A colon stands before them: they run to the full stop. */
  readonly announced: boolean;
  /** They need not hold a word that means nothing to us. */
  readonly sure: boolean;
}

/** Concepts of words that say how a text looks or when it is shown, not what it says. */
const manner = new Set(
  'colour bigger smaller longer shorter top bottom left right center up down number duration percentage bold italic shadow outline box font aAnimation aTitleStyle little much more less it them all first last photo ordinal start end over to and size position language film slower faster color red mark'.split(
    ' ',
  ),
);
const isManner = (token: Token): boolean => token.tags.some((tag) => manner.has(tag.concept));

const has = (token: Token | undefined, ...concepts: readonly string[]): boolean =>
  concepts.some((concept) => hasTag(token, concept));
const colon = (token: Token | undefined): boolean => token?.text === ':' || token?.text === '=';
const isBreak = (token: Token | undefined): boolean => isStop(token) || token?.text === ',';
const textNouns = ['title', 'caption', 'lowerThird', 'endCard', 'text', 'projectName'];

/** The index where the part between commas begins that holds this token. */
function segmentStart(tokens: readonly Token[], index: number): number {
  let start = index;
  while (start > 0 && !isBreak(tokens[start - 1]) && !hasTag(tokens[start - 1], 'quote')) start--;
  return start;
}

const segmentEnd = (tokens: readonly Token[], index: number): number => {
  let end = index;
  while (end < tokens.length && !isBreak(tokens[end])) end++;
  return end;
};

/** A colon follows before the part ends. */
function colonLater(tokens: readonly Token[], index: number): boolean {
  const next = tokens.findIndex((token, at) => at > index && (isBreak(token) || colon(token)));
  return next >= 0 && colon(tokens[next]);
}

const onlyPhotos = (words: readonly Token[]): boolean =>
  words.every((token) => has(token, 'file', 'fileWord', 'ordinal', 'photo', 'first', 'last', 'and', 'it'));

/** Words after which something else takes the place of what is there. */
const turning =
  /^(?:改成|改为|换成|换为|设为|变成|变为|改作|改做|改叫|换做|换作|替成|替换成|替换为|替为|写成|改写成|为|是|成|用|换)$/;

const edge =
  /^(?:在|那|就|最)?(?:片子|影片|视频)?的?最?(?:开头|片头|开场|片尾|结尾|收尾|末尾|末了|最后|结束|尾巴)(?:处|时|的时候|上|里)?$/;
const small = /^(?:就|再|也|都)?(?:分别|依次|各自|各|挨个)?(?:是|为|写|写上|写成|标上)?$/;

/** 片头写：…, 每张底下一个词：…, 合影：一家人: a colon after what announces a text or names a photo. */
function afterColon(tokens: readonly Token[], index: number): Opening | undefined {
  const last = tokens[index - 1];
  if (!colon(tokens[index]) || last === undefined || hasTag(last, 'mark')) return undefined;
  if (has(last, 'length', 'font', 'size', 'color', 'duration', 'quote')) return undefined;
  const start = segmentStart(tokens, index);
  const near = tokens.slice(start, index);
  const earlier =
    tokens[start - 1]?.text === ',' ? tokens.slice(segmentStart(tokens, start - 1), start - 1) : [];
  const words = tokens.slice(index + 1, segmentEnd(tokens, index + 1));
  if (words.length === 0) return undefined;
  const opening = { from: index + 1, announced: true, sure: true };
  const others = ['music', 'transition', 'motion', 'look', 'order', 'sort', 'canvas', 'remove', 'length'];
  if (others.some((concept) => near.some((token) => hasTag(token, concept)))) return undefined;
  if (edge.test(joined(near))) return onlyPhotos(words) ? undefined : opening;
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
  const whose = has(before, 'photo', 'fileName', 'clip') || /^我|叫我$/.test(before?.text ?? '');
  return named && (pointed || (before !== undefined && whose && !has(before, 'title', 'caption')));
};

/** 写 alone introduces a text, unless a word that says how follows. */
const writes = (tokens: readonly Token[], index: number): boolean =>
  tokens[index]!.text === '写' &&
  !/^(?:个|一|得|的|了|错|完|好)$/.test(tokens[index + 1]?.text ?? '') &&
  !has(tokens[index + 1], 'title', 'caption');

function afterVerb(tokens: readonly Token[], index: number): Opening | undefined {
  const token = tokens[index]!;
  const says = strong.test(token.text) || hasTag(token, 'says');
  if (!(says && !namesPhoto(tokens, index)) && !writes(tokens, index)) return undefined;
  return colonLater(tokens, index) ? undefined : { from: index + 1, announced: false, sure: says };
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
    if (has(token, ...textNouns)) return true;
  }
  return false;
}

/** 片头的英语改掉，用 …: the part before spoke of a text. */
function spokenBefore(tokens: readonly Token[], start: number): boolean {
  if (tokens[start - 1]?.text !== ',') return false;
  const before = tokens.slice(segmentStart(tokens, start - 1), start - 1);
  return before.some((token) => has(token, ...textNouns)) && !before.some((token) => hasTag(token, 'quote'));
}

/** 标题改成…, 第三个改成… while texts are in hand. */
function afterChange(
  tokens: readonly Token[],
  index: number,
  { aboutText }: ChineseTalk,
): Opening | undefined {
  const verb = tokens[index]!.text;
  if (!turning.test(verb) || colonLater(tokens, index)) return undefined;
  const start = segmentStart(tokens, index);
  const left = tokens.slice(start, index).filter((token) => !/^(?:把|就|再|给|也|那|这)$/.test(token.text));
  const pointed = left.every(
    (token) => isManner(token) || has(token, 'file', 'fileWord') || token.text === '个',
  );
  const inHand = aboutText && pointed && !/^(?:是|为|用|换)$/.test(verb);
  const ahead = /^(?:就)?$/.test(joined(tokens.slice(start, index))) && spokenBefore(tokens, start);
  if (!spokenOf(tokens, index) && !inHand && !ahead) return undefined;
  if (/^[成用换]$/.test(verb) && !ahead && !inHand && !afterSpace(tokens, index + 1)) return undefined;
  return { from: index + 1, announced: false, sure: false };
}

const count =
  /(?:[写打题印标配补加放来留落添整弄搞刻摆](?:上|出|个|了|下|一下)?(?:一|两|几|[\d二三四五六七八九十]+)?(?:句话?|行(?:小|大)?字?|个(?:小|大)?字|段话|句诗|首诗|小字|大字)|配[文字词]|弹出(?:来)?几个字)$/;

/** 写四个字，岁月静好; 题四个字 阖家团圆: after how many words they are, the words. */
function afterCount(tokens: readonly Token[], index: number): Opening | undefined {
  if (!isHan(tokens[index]) || colonLater(tokens, index)) return undefined;
  if (!count.test(joined(tokens.slice(Math.max(segmentStart(tokens, index), index - 6), index + 1))))
    return undefined;
  const comma = tokens[index + 1]?.text === ',';
  const from = comma ? index + 2 : index + 1;
  const words = tokens.slice(from, segmentEnd(tokens, from));
  if (words.length === 0 || (comma && isChineseWish(words))) return undefined;
  return { from, announced: comma, sure: comma || afterSpace(tokens, from) };
}

const asks = 'remove change move bigger smaller longer shorter duration undo music transition colour'.split(
  ' ',
);

/** 标题 西子湖畔, 写一行小字 一盏春山: the words after the space, unless they say how or ask for something. */
function afterGap(tokens: readonly Token[], index: number): Opening | undefined {
  const next = tokens[index + 1];
  const gap = next !== undefined && next.start > tokens[index]!.end && !hasTag(next, 'mark');
  if (!gap || !isHan(tokens[index])) return undefined;
  const noun = has(tokens[index], 'title', 'caption', 'endCard', 'lowerThird', 'text', 'says');
  const told = tokens
    .slice(Math.max(0, index - 6), index + 1)
    .some(
      (token) => has(token, 'add', 'says', 'change', 'title', 'endCard') || /^(?:写|打|来)/.test(token.text),
    );
  const called = noun || /[行句话字]$|^写上?$/.test(tokens[index]!.text);
  if (!(called && told)) return undefined;
  let end = index + 2;
  while (end < tokens.length && !hasTag(tokens[end], 'mark') && !afterSpace(tokens, end)) end++;
  const words = tokens.slice(index + 1, end);
  const figures =
    words.every((token) => /^[\d.:年月日/-]+$/.test(token.text)) &&
    !words.some((token) => has(token, 'duration'));
  if (figures && noun) return { from: index + 1, announced: false, sure: true };
  if (!isHan(next) || hasTag(next, 'quote') || words.every(isManner)) return undefined;
  const unknown = words.filter((token) => token.tags.length === 0).length;
  // 一个人的旅行 holds words of ours: behind what announces a text only a wish is no text.
  const wish = words.some((token) => token.text.length > 1 && has(token, ...asks));
  return unknown > 0 && (unknown * 2 >= words.length - 1 || !wish)
    ? { from: index + 1, announced: false, sure: true }
    : undefined;
}

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

/** 片头加上我们的杭州之行, 末了给个群号 5521: at either end of the film what is no thing of ours is the words. */
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
    words.some((token) => token.tags.length === 0 || hasTag(token, 'thanks')) &&
    !words.some((token) => has(token, ...things));
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

const label =
  /^(?:着|了|上|改成|改为|换成|定成|定为|叫|叫做|为|是|写|取|起|个|几个字|一句|一行|一行字|字|小字|大字|一句话|几个|一个|句|行|就|就叫|就写|:|=)$/;

/** 写个小字：东极岛: what stands between the verb and the words is no part of them. */
function pastLabels(tokens: readonly Token[], start: number): number {
  let from = start;
  for (;;) {
    const token = tokens[from];
    const next = tokens[from + 1];
    if (token === undefined) return from;
    const noun =
      isHan(token) &&
      has(token, ...textNouns) &&
      (colon(next) ||
        /^(?:叫|叫做|是|为)$/.test(next?.text ?? '') ||
        (next !== undefined && afterSpace(tokens, from + 1)));
    if (label.test(token.text) || noun || (hasTag(token, 'date') && hasTag(next, 'day'))) from++;
    else return from;
  }
}

/** 买一送一 居中 大红色: after a space only how it looks is said. */
function beforeManner(tokens: readonly Token[], from: number, to: number): number {
  for (let at = from + 1; at < to; at++) {
    if (!afterSpace(tokens, at)) continue;
    const rest = tokens.slice(at, to);
    if (
      rest.every((token) => token.tags.length > 0 || /^[的了吧用要把]$/.test(token.text)) ||
      isChineseManner(rest)
    )
      return at;
  }
  return to;
}

const each = /每|分别|依次|各自|挨个|逐[张一]|一一/;

/** 每张底下一个词：帐篷、小桥: as many members as photos, or a row with 、 between them, are one for each. */
function linesOf(
  reading: Reading,
  tokens: readonly Token[],
  { from, to }: { from: number; to: number },
  { photos }: ChineseTalk,
): Token | undefined {
  let start = from;
  while (start > 0 && !isStop(tokens[start - 1])) start--;
  const head = tokens.slice(start, from);
  const captions =
    head.some((token) => token.text === '字幕') &&
    !head.some((token) => has(token, 'file', 'fileWord', 'ordinal', 'photo', 'last', 'first'));
  if (!(each.test(joined(head)) || head.some((token) => hasTag(token, 'perPhoto')) || captions))
    return undefined;
  const listed = tokens.slice(from, to).some((token) => /^[、/|]$/.test(token.text));
  const gaps = !listed && !tokens.slice(from, to).some((token) => token.text === ',');
  const lines: string[] = [];
  let open = from;
  const close = (end: number): void => {
    if (end > open) lines.push(rawText(reading, tokens[open]!, tokens[end - 1]!).trim());
  };
  for (let at = from; at < to; at++) {
    if (gaps && at > open && tokens[at]!.start > tokens[at - 1]!.end) {
      close(at);
      open = at;
    } else if (/^[、/|,]$/.test(tokens[at]!.text)) {
      close(at);
      open = at + 1;
    }
  }
  close(to);
  if (lines.length < 2 || !(listed || lines.length === photos || (lines.length > 2 && !gaps)))
    return undefined;
  const text = lines.join(' / ');
  return {
    start: tokens[from]!.start,
    end: tokens[to - 1]!.end,
    text,
    tags: [
      { concept: 'quote', value: text },
      { concept: 'lines', value: lines },
    ],
  };
}

/** Most places of one sentence where the words of a text are looked for. */
const mostTexts = 60;
const empty =
  /^(?:[几一两二三四五六七八九十\d]*个?(?:大|小)?(?:字|句话?|行字?|话|东西|词)|什么|点什么|短点?|长点?)$/;
const openings = [afterColon, afterPlace, afterVerb, afterCount, afterGap, afterPhoto, afterChange] as const;

/** Turns unquoted words of texts in a Chinese sentence into quote tokens: 标题叫夏天, 片头写：西湖三日，慢慢走. */
export function captureChinese(reading: Reading, talk: ChineseTalk): Reading {
  const tokens = [...joinQuotes(reading, reading.tokens)];
  let tried = 0;
  for (let i = 0; i < tokens.length - 1 && tried < mostTexts; i++) {
    if (hasTag(tokens[i], 'quote')) continue;
    let opening: Opening | undefined;
    for (const read of openings) opening ??= read(tokens, i, talk);
    if (opening === undefined && hasTag(tokens[i], 'projectName'))
      opening = { from: i + 1, announced: false, sure: false };
    if (opening === undefined) continue;
    tried++;
    const from = pastLabels(tokens, opening.from);
    if (pairsAfter(tokens, from)) continue;
    const announced = opening.announced || colon(tokens[from - 1]);
    const to = beforeManner(tokens, from, endOfWords(reading, tokens, from, { announced }));
    const taken = tokens.slice(from, to);
    if (taken.length === 0 || taken.some((item) => hasTag(item, 'quote') && !hasTag(item, 'shown'))) continue;
    if (taken.length <= 2 && taken.some((item) => hasTag(item, 'question') && !hasTag(item, 'canYou')))
      continue;
    const lines = linesOf(reading, tokens, { from, to }, talk);
    if (lines !== undefined) {
      tokens.splice(from, to - from, lines);
      i = from;
      continue;
    }
    // 每张我都想写一句话 says that there shall be words, not which.
    if (empty.test(joined(taken))) continue;
    // 写上照片文件名 asks for names, not for these words.
    if (taken.every((item) => has(item, 'fileName', 'date', 'numbering', 'photo'))) continue;
    const figures =
      (announced || opening.sure || /^写|^写上$/.test(tokens[i]!.text)) &&
      taken.every((item) => /^[\d.,:年月日/-]+$/.test(item.text));
    const plain = taken.every((item) => isManner(item) || /^[吧的了呢啊]$/.test(item.text)) && !figures;
    if (plain || (!opening.sure && !figures && !taken.some((item) => item.tags.length === 0))) continue;
    const quote = captured(reading, trimPolite(taken));
    if (quote === undefined) continue;
    tokens.splice(from, taken.filter((item) => item.end <= quote.end).length, quote);
    i = from;
  }
  return { ...reading, tokens: joinParts(tokens) };
}

/** These tokens as the words of a text; undefined when they are none or too many. */
function captured(reading: Reading, words: readonly Token[]): Token | undefined {
  const first = words[0];
  const last = words.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const text = withoutTail(rawText(reading, first, last).trim());
  if (text === '' || text.length > 200) return undefined;
  const tags = [
    { concept: 'quote', value: text },
    { concept: 'captured', value: true },
  ];
  return { start: first.start, end: last.end, text, tags };
}

/** 岁月静好四个字, 周末愉快就行: what is said about the words behind them. */
const withoutTail = (text: string): string =>
  text
    .replace(/(?:就行|就好|就可以|就成|即可|就够)了?[吧啊哈]?$/u, '')
    .replace(/(?:这|那)?(?:几|[一两二三四五六七八九十\d]+)个(?:大|小)?字$/u, '')
    .trim() || text;

/** Without 吧 and the like, and without a place at the end. */
function trimPolite(tokens: readonly Token[]): readonly Token[] {
  let end = tokens.length;
  while (end > 0 && /^(?:吧|呢|啊|谢谢|的)$/.test(tokens[end - 1]!.text)) end--;
  for (let at = 1; at < end; at++) {
    const rest = tokens.slice(at, end);
    const place = /^(?:要|用|放|放在|要用)$/.test(rest[0]!.text) && rest.length > 1;
    if (place && rest.slice(1).every(isManner)) return tokens.slice(0, at);
  }
  return tokens.slice(0, end);
}

const leadsOn =
  /^(?:那|就|再|请)?(?:改成|改为|换成|变成|写成|替成|换|用|写|写上|写着|叫|叫做|应该是|内容是?|说|要)?(?:一句|一行|个)?(?:就)?:?$/;

/**
 * One wish where a comma stands between a text and what announces it or says where it goes: 片头的英语改掉，用 湖边四夜;
 * 小字水印：北营地，放右上，整片都在.
 */
function joinParts(tokens: readonly Token[]): Token[] {
  const gone = new Set<number>();
  tokens.forEach((token, index) => {
    if (!hasTag(token, 'quote')) return;
    const start = segmentStart(tokens, index);
    const comma = start - 1;
    const lead = tokens.slice(start, index);
    const goesOn =
      leadsOn.test(joined(lead)) || (turning.test(lead[0]?.text ?? '') && lead.at(-1)?.text === ':');
    if (tokens[comma]?.text === ',' && goesOn) {
      const before = tokens.slice(segmentStart(tokens, comma), comma);
      const other = before.some((item) => has(item, 'quote', 'remove', 'undo', 'correction'));
      if (before.length > 0 && !other && announcesText(before)) gone.add(comma);
    }
    for (let at = index + 1; tokens[at]?.text === ','; ) {
      const end = segmentEnd(tokens, at + 1);
      if (!isChineseManner(tokens.slice(at + 1, end))) break;
      gone.add(at);
      at = end;
    }
  });
  // The gap that a comma leaves is closed: a space in a Chinese sentence begins another wish.
  return tokens.flatMap((token, index) => {
    if (gone.has(index)) return [];
    return [gone.has(index + 1) ? { ...token, end: tokens[index + 2]?.start ?? token.end } : token];
  });
}
