import { hasTag, type Reading, rawText, type Token, wordAt } from '../../language/index.js';
import { isBreak, joined } from './chinese-words.js';
import { quoted } from './quotes.js';

/** What begins such a wish. */
const lead = /^(?:再|请|帮我|给我|把|另外|还有|然后|加上?|加个|加一个|写上?|打上?|放上?|来个|用)$/;
/** What the words are: no part of them. */
const kind =
  /^(?:我|我们|我家|我和(?:新娘|新郎|老公|老婆|他|她)|宝宝|孩子|新人|两个?人|狗狗|你)?的?(?:日期|店名|品牌名?|公司名|名字|姓名|口号|标语|广告语|价格|价签|祝福语?|落款|署名|一行(?:小|大)?字|一句话|一句|小字|大字)(?:叫|是|:)?$/;
/** What the words are, and is read with them. */
const label = /^(?:电话|手机号?|地址|热线|报名热线|预约电话|联系电话|微信号?|时间|营业时间)(?:是|:)?$/;
const puts = /^(?:写|放|打|标|加|印|摆|显示|出现)?(?:在|到)$|^(?:写|放|打|标|加|印|摆)$/;
const edge =
  /^(?:在|到)?(?:片子|影片|视频)?的?(?:最?(?:开头|开始|片头|前面)|最?(?:结尾|片尾|后面?|末尾)|开场|封面)(?:处|上|里|的时候|那里)?$/;
const spots = 'top bottom left right center'.split(' ');
const photos = 'ordinal first last file fileWord penultimate'.split(' ');

/** A place of the film, of a photo or of the picture, and nothing else. */
const isPlace = (tokens: readonly Token[]): boolean =>
  tokens.length > 0 &&
  (edge.test(joined(tokens)) ||
    (tokens.some((token) => hasTag(token, ...spots, ...photos)) &&
      tokens.every(
        (token) =>
          hasTag(token, ...spots, ...photos, 'photo', 'it', 'over') ||
          /^(?:画面|屏幕|的|那|张|上|里|角)$/.test(token.text),
      )));

/** Most tokens that say what the words are. */
const longest = 6;

/** The number of tokens from `from` on whose words match. */
function spanOf(tokens: readonly Token[], from: number, pattern: RegExp): number {
  for (let count = Math.min(longest, tokens.length - from); count > 0; count--)
    if (pattern.test(joined(tokens.slice(from, from + count)))) return count;
  return 0;
}

/** 价格 ¥688起 放在最后一张上: its place, and then the words; undefined when it is anything else. */
function turned(reading: Reading, part: readonly Token[]): Token[] | undefined {
  let from = 0;
  while (from < part.length && lead.test(part[from]!.text)) from++;
  const named = spanOf(part, from, kind);
  const labelled = named > 0 ? 0 : spanOf(part, from, label);
  if (named + labelled === 0 || part.some((token) => hasTag(token, 'quote'))) return undefined;
  const start = from + named;
  const put = part.findLastIndex(
    (token, at) =>
      at > start + labelled && (puts.test(token.text) || /^(?:写|放|打|标|加|印)[在到]$/.test(token.text)),
  );
  if (put < 0) return undefined;
  // 名字下面: under what is written there.
  const place = part.slice(put + 1).filter(({ text }) => !/^(?:名字|标题|文字|字)$/.test(text));
  let to = put;
  while (to > start && /^(?:写|放|打|标|加|印|摆|显示|要|就)$/.test(part[to - 1]!.text)) to--;
  const [first, last] = [part[start], part[to - 1]];
  if (first === undefined || last === undefined || to <= start || !isPlace(place)) return undefined;
  const text = rawText(reading, first, last).trim();
  if (text.length < 2 || text.length > 60) return undefined;
  const { end } = part.at(-1)!;
  const verb = wordAt(end, '写', 'add');
  return [...place, verb, { ...quoted(text, first, last), start: end, end }];
}

/**
 * 价格 ¥688起 放在最后一张上, 加个店名 山居小院 在右上角, 名字 陈浩 ♥ 林雨欣，写在开头: words that are named by what they are, with
 * their place behind them, as the readers know it: first the place.
 */
export function wordsThenPlace(reading: Reading): Reading {
  const { tokens } = reading;
  if (!tokens.some(({ text }) => puts.test(text))) return reading;
  const out: Token[] = [];
  let changed = false;
  for (let at = 0; at < tokens.length; ) {
    const ends = (from: number): number => {
      let to = from;
      while (to < tokens.length && !isBreak(tokens[to])) to++;
      return to;
    };
    const end = ends(at);
    const part = tokens.slice(at, end);
    // ..., 写在开头: the place stands behind a comma.
    const next = tokens[end]?.text === ',' ? tokens.slice(end + 1, ends(end + 1)) : [];
    const behind =
      next.length > 0 &&
      next.length <= 6 &&
      puts.test(next[0]!.text) &&
      isPlace(next.slice(next[1]?.text === '在' || next[1]?.text === '到' ? 2 : 1));
    const whole = behind ? [...part, ...next] : part;
    const found = turned(reading, whole);
    out.push(...(found ?? part));
    changed ||= found !== undefined;
    at = found !== undefined && behind ? ends(end + 1) : end;
    if (at < tokens.length) out.push(tokens[at++]!);
  }
  return changed ? { ...reading, tokens: out } : reading;
}
