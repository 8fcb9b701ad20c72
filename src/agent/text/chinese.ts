import { amountOf, hasTag, type Reading, rawText, type Token, tagValue } from '../../language/index.js';
import { edgeLines, turnedDown } from './chinese-nouns.js';
import { type ChineseTalk, openingAt, turning } from './chinese-openings.js';
import { captureChinesePairs } from './chinese-pairs.js';
import {
  afterSpace,
  announcesText,
  isChineseManner,
  isColon,
  isHan,
  isManner,
  joined,
  putThere,
  segmentEnd,
  segmentStart,
  textNouns,
} from './chinese-words.js';
import { endOfWords } from './content.js';
import { isStop } from './english-words.js';
import { joinQuotes, pairsAfter } from './lists.js';
import { quoted, quotedLines, withSigns } from './quotes.js';

const label =
  /^(?:着|了|上|改成|改为|换成|定成|定为|叫|叫做|为|是|写|取|起|个|几个字|一句|一行|一行字|字|字儿|儿|小字|大字|一句话|几个|一个|句|行|就|就叫|就写|:|=)$/;

/** 写个小字：东极岛: what stands between the verb and the words is no part of them. */
function pastLabels(tokens: readonly Token[], start: number): number {
  let from = start;
  if (isColon(tokens[start - 1])) return from;
  for (;;) {
    const token = tokens[from];
    const next = tokens[from + 1];
    if (token === undefined || (from > start && isColon(tokens[from - 1]) && !isColon(token))) return from;
    const noun =
      isHan(token) &&
      hasTag(token, ...textNouns) &&
      (isColon(next) ||
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
  { places }: ChineseTalk,
): Token | undefined {
  let start = from;
  while (start > 0 && !isStop(tokens[start - 1])) start--;
  const head = tokens.slice(start, from);
  const captions =
    head.some((token) => token.text === '字幕') &&
    !head.some((token) => hasTag(token, 'file', 'fileWord', 'ordinal', 'photo', 'last', 'first'));
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
  if (lines.length < 2 || !(listed || lines.length === places || (lines.length > 2 && !gaps)))
    return undefined;
  lines.push(lines.pop()!.replace(/吧$/u, ''));
  return quotedLines(lines, tokens[from]!, tokens[to - 1]!);
}

const gapsOnly = (tokens: readonly Token[]): boolean => !tokens.some(({ text }) => /^[、/|,]$/.test(text));

/** A space stands before this token. */
const afterGapIn = (tokens: readonly Token[], at: number): boolean =>
  at > 0 && tokens[at]!.start > tokens[at - 1]!.end;

/** Most places of one sentence where the words of a text are looked for. */
const mostTexts = 60;
const empty =
  /^(?:[几一两二三四五六七八九十\d]*个?(?:大|小)?(?:字|句话?|行字?|话|东西|词)|什么|点什么|[点些]儿?(?:字|话|东西)|短点?|长点?|文字|字幕|标题|(?:一样|同样|相同)的?(?:字|话|文字|内容|标题|字幕)?|(?:这|那|刚才那|上面那|同)(?:几|一|两|三|四|五|六|七|八)?(?:个字|句话?|行字?|些字|段话|几个字)|(?:中文|英文|日文|法文|韩文|繁体|简体)的?(?:字|话|文字|标题|字幕|片名)?)(?:吧|了|就行|就好)?$/;

/** 标题叫什么来着 asks for the words. */
const whichWords =
  /^的?是?(?:什么|啥|哪些?|多少)(?:名字?|字体?|话|内容|样子?|颜色|色|位置|风格)?(?:来着|呢|啊|呀|嘛|吗|的|吧)*$/;

const counter = /^(?:个|条|句|行|那个|那句|那条|那行)$/;

/** 加个黑边 while a text is in hand: its letters get an edge, not the photos. */
function edgeOfLetters(tokens: readonly Token[], { aboutText }: ChineseTalk): Token[] {
  const photos = tokens.some(
    (token) =>
      hasTag(token, 'photo', 'film', 'canvas', 'contain', 'left', 'right', 'top', 'bottom') &&
      !/[黑白]边$/.test(token.text),
  );
  return tokens.map((token, index) => {
    if (photos || !/^[黑白]边$/.test(token.text)) return token;
    // 字幕看不清，加个黑边: of the letters that were spoken of before it.
    if (!aboutText && !tokens.slice(0, index).some((item) => hasTag(item, ...textNouns, 'text')))
      return token;
    const value = token.text === '黑边' ? '#000000' : '#FFFFFF';
    return { ...token, tags: [{ concept: 'outline' }, { concept: 'colour', value }] };
  });
}

/** While several texts are in hand 第三个 counts them: the counter stands for their noun. */
function countTexts(tokens: readonly Token[], noun: string | undefined): Token[] {
  if (noun === undefined) return [...tokens];
  const place = (token: Token | undefined): boolean =>
    hasTag(token, 'ordinal', 'first', 'last', 'penultimate');
  const pictures = tokens.some((token) =>
    hasTag(token, 'photo', 'clip', 'transition', 'motion', 'music', 'swap'),
  );
  if (pictures) return [...tokens];
  return tokens.map((token, index) => {
    const alone = place(token) && /[个句条行]$/.test(token.text);
    const after = counter.test(token.text) && place(tokens[index - 1]);
    // 前三个, 后两句
    const several =
      counter.test(token.text) &&
      hasTag(tokens[index - 1], 'number') &&
      /^(?:前|头|后|最后|末)$/.test(tokens[index - 2]?.text ?? '');
    const named = /^那[个句条行]$/.test(token.text) && hasTag(tokens[index - 1], 'file', 'fileWord');
    const counted = (alone && !counter.test(tokens[index + 1]?.text ?? '')) || after || several || named;
    return counted && !hasTag(token, ...textNouns)
      ? { ...token, tags: [...token.tags, { concept: noun }] }
      : token;
  });
}

/** Turns unquoted words of texts in a Chinese sentence into quote tokens: 标题叫夏天, 片头写：西湖三日，慢慢走. */
export function captureChinese(reading: Reading, talk: ChineseTalk): Reading {
  const named = edgeLines(turnedDown(joinQuotes(reading.tokens, talk.places)));
  const paired = captureChinesePairs(reading, named) ?? named;
  const tokens = countTexts(edgeOfLetters(paired, talk), talk.counted);
  let tried = 0;
  for (let i = 0; i < tokens.length - 1 && tried < mostTexts; i++) {
    if (hasTag(tokens[i], 'quote')) continue;
    const opening = openingAt(tokens, i, talk);
    if (opening === undefined) continue;
    tried++;
    const from = pastLabels(tokens, opening.from);
    if (pairsAfter(tokens, from)) continue;
    // 标题写 爸爸，生日快乐: behind a gap the words go on past a comma, until another wish.
    const gapped =
      /^(?:写上?|写着|是|叫|叫做)$/.test(tokens[from - 1]?.text ?? '') &&
      (afterSpace(tokens, from) ||
        (/^\d/.test(tokens[from]!.text) && tokens[from]!.start > tokens[from - 1]!.end)) &&
      !tokens.slice(from).some((token) => hasTag(token, 'duration'));
    const announced = opening.announced || isColon(tokens[from - 1]) || gapped;
    const to = opening.to ?? beforeManner(tokens, from, endOfWords(reading, tokens, from, { announced }));
    const taken = tokens.slice(from, to);
    if (taken.length === 0 || taken.some((item) => hasTag(item, 'quote') && !hasTag(item, 'shown'))) continue;
    if (taken.length <= 2 && taken.some((item) => hasTag(item, 'question') && !hasTag(item, 'canYou')))
      continue;
    if (whichWords.test(joined(taken))) continue;
    // 每张一句：轻 稳 准 好看: as many as photos, whatever the last of them says.
    const rowEnd = Math.max(to, segmentEnd(tokens, from));
    const row = linesOf(reading, tokens, { from, to: rowEnd }, talk);
    const lines =
      tagValue(row, 'lines') !== undefined && rowEnd > to && gapsOnly(tokens.slice(from, rowEnd))
        ? row
        : linesOf(reading, tokens, { from, to }, talk);
    if (lines !== undefined) {
      tokens.splice(from, (lines === row ? rowEnd : to) - from, lines);
      i = from;
      continue;
    }
    // 每张我都想写一句话 says that there shall be words, not which.
    if (empty.test(joined(taken))) continue;
    // 写上照片文件名 asks for names, not for these words.
    if (
      taken.some((item) => hasTag(item, 'fileName', 'date', 'numbering')) &&
      taken.every(
        (item) =>
          hasTag(item, 'fileName', 'date', 'numbering', 'photo', 'it') ||
          /^(?:的|就|照着?|按照?|用|是|就是|写|来|里|上|即可|就行|就好|吧|哈)$/.test(item.text),
      )
    )
      continue;
    const figures =
      (announced || opening.sure || /^写|^写上$/.test(tokens[i]!.text)) &&
      taken.every((item) => /^[\d.,:年月日/-]+$/.test(item.text));
    // 片尾打上 ONE FILM
    const capitals = /^[A-Z]{2}/.test(rawText(reading, taken[0]!, taken[0]!)) && afterGapIn(tokens, from);
    const plain =
      !capitals && taken.every((item) => isManner(item) || /^[吧的了呢啊]$/.test(item.text)) && !figures;
    // 第一张写上开始: the words, not a place in the film.
    const bare =
      /^(?:写|打|标|配)上?$/.test(tokens[i]!.text) &&
      joined(taken).length <= 3 &&
      /^(?:开始|结束|出发|开头|结尾|最后|终点|起点)$/.test(joined(taken)) &&
      tokens
        .slice(0, i)
        .some((item) => hasTag(item, 'photo', 'ordinal', 'file', 'fileWord', 'first', 'last'));
    // 标题的时间改成从2秒到6秒吧
    const timed = taken.some((item) => hasTag(item, 'duration'));
    if (
      !bare &&
      (plain ||
        (!opening.sure &&
          !figures &&
          !taken.some((item) => item.tags.length === 0 && !(timed && /^[吧哈]$/.test(item.text)))))
    )
      continue;
    const spelt = bare ? undefined : upToCount(taken);
    const gap = announced || afterSpace(tokens, from);
    const quote = captured(reading, spelt?.words ?? (bare ? taken : trimPolite(taken, { gap })));
    if (quote === undefined) continue;
    const end = spelt?.end ?? quote.end;
    tokens.splice(from, taken.filter((item) => item.end <= end).length, quote);
    i = from;
  }
  return { ...reading, tokens: joinParts(tokens) };
}

/** 打店名 麦香坊: what they are, said before the words. */
const kindOf =
  /^(?:副标题|小标题|店名|品牌名?|公司名|(?:(?:[我你他她](?:们|俩|家)?|咱们?|咱俩|新人|新郎新娘|两个人)?的?\p{Script=Han}{0,2}的?)?(?:名字|姓名)|标题|片名|标语|口号|价签|价格|祝福语?)\s+(?=\S)/u;

/** These tokens as the words of a text; undefined when they are none or too many. */
function captured(reading: Reading, words: readonly Token[]): Token | undefined {
  const first = words[0];
  const end = words.at(-1);
  if (first === undefined || end === undefined) return undefined;
  const last = withSigns(reading, end);
  const text = withoutTail(
    rawText(reading, first, last)
      .trim()
      .replace(/[，,、；;]$/u, '')
      .replace(kindOf, ''),
  );
  if (text === '' || text.length > 200) return undefined;
  return quoted(text, first, last);
}

/** 岁月静好四个字, 周末愉快就行: what is said about the words behind them. */
const withoutTail = (text: string): string =>
  text
    .replace(/(?:就行|就好|就可以|就成|即可|就够)了?[吧啊哈]?$/u, '')
    .replace(/(?:这|那)?(?:几|[一两二三四五六七八九十\d]+)个(?:大|小)?字$/u, '')
    .trim() || text;

/** 西湖春天四个字然后音乐…: as many signs as are counted behind them, and where the count ends. */
function upToCount(tokens: readonly Token[]): { words: readonly Token[]; end: number } | undefined {
  for (let at = 1; at < tokens.length; at++) {
    const said = joined(tokens.slice(0, at));
    const behind = /^(?:这|那)?([一两二三四五六七八九十\d]+)个(?:大|小)?字/.exec(joined(tokens.slice(at)));
    const count = behind === null ? undefined : (amountOf(behind[1]) ?? 0);
    if (count !== said.length || behind === null) continue;
    let to = at;
    while (to < tokens.length && joined(tokens.slice(at, to)).length < behind[0].length) to++;
    return { words: tokens.slice(0, at), end: tokens[to - 1]!.end };
  }
  return undefined;
}

/** Without 吧 and the like, and without a place at the end; behind a gap 刚出炉的 is said whole. */
function trimPolite(tokens: readonly Token[], { gap }: { gap: boolean }): readonly Token[] {
  let end = tokens.length;
  const polite = gap ? /^(?:吧|呢|啊|谢谢)$/ : /^(?:吧|呢|啊|谢谢|的)$/;
  while (end > (tokens[0]?.text === '谢谢' ? 1 : 0) && polite.test(tokens[end - 1]!.text)) end--;
  for (let at = 1; at < end; at++) {
    const rest = tokens.slice(at, end);
    const place = /^(?:要|用|放|放在|要用)$/.test(rest[0]!.text) && rest.length > 1;
    if (place && rest.slice(1).every(isManner)) return tokens.slice(0, at);
  }
  return tokens.slice(0, end);
}

const leadsOn =
  /^(?:那|就|再|请)?(?:改成|改为|换成|变成|写成|替成|成|换|用|写|写上|写着|叫|叫做|应该是|内容是?|说|要)?(?:一句|一行|个)?(?:就)?:?$/;

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
      const other = before.some((item) => hasTag(item, 'quote', 'remove', 'undo', 'correction'));
      if (before.length > 0 && !other && announcesText(before)) gone.add(comma);
    }
    for (let at = index + 1; tokens[at]?.text === ','; ) {
      const end = segmentEnd(tokens, at + 1);
      const behind = tokens.slice(at + 1, end);
      const placed = putThere(behind) && !lead.some((item) => hasTag(item, 'title', 'change'));
      if (!isChineseManner(behind) && !placed) break;
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
