import { hasTag, type Reading, rawText, type Token } from '../../language/index.js';
import { endOfWords, isCapital, isWish } from './content.js';
import { joinQuotes, linesAfter, pairedSpans, pairsAfter } from './lists.js';
import { beforePhrases } from './phrases.js';

/** Words after which the text of a title or caption follows even without quotes. */
const strong =
  /^(titled|entitled|called|named|labelled|labeled|captioned|something like|along the lines of|saying|says|reads|reading|call it|name it|title it|caption it|that says|that reads|which says|写着|写上|叫做|叫|名为|题为|内容是|打上|标题是|写道|llamado|llamada|titulado|titulada|que diga|namens|mit dem titel|mit dem text|intitulé|intitulée|qui dit|と書いて|という)$/;

/** Words after which text follows only when a text is spoken of: `change the title to ...`, 标题改成... */
const weak = /^(改成|改为|换成|换为|设为|变成|:|为|是|a|zu|en|por)$/;

const colon = (token: Token | undefined): boolean => token?.text === ':';

const textNouns = ['title', 'caption', 'lowerThird', 'endCard', 'text', 'projectName'];

const ends = (token: Token): boolean => hasTag(token, 'mark') && /^[.;!?\n]$/.test(token.text);

/** Concepts of words that say how a text looks or when it is shown, not what it says. */
const manner = new Set(
  'colour bigger smaller longer shorter top bottom left right center up down number duration percentage bold italic shadow outline box font aAnimation aTitleStyle little much more less it them all first last photo ordinal start end over to and size position language film slower faster color red'.split(
    ' ',
  ),
);

const isManner = (token: Token): boolean =>
  token.tags.some((tag) => manner.has(tag.concept) || tag.concept === 'mark');

/** Most places of one sentence where the words of a text are looked for. */
const mostTexts = 60;

/** How far back is looked for what introduces a text, tokens. */
const reach = 60;

/** What the talk is about while a sentence is read. */
export interface Talk {
  /** A text was spoken of last: `change it to Since 1962`. */
  readonly aboutText: boolean;
}

/**
 * Turns unquoted words of titles into quote tokens: `a title called Summer in Rome`, 标题叫夏天. What is captured ends
 * with the clause; a sentence that has a quote after the introducing word is left as it is.
 */
export function captureOthers(reading: Reading, talk: Talk): Reading {
  const tokens = [...joinQuotes(reading, reading.tokens)];
  let tried = 0;
  for (let i = 0; i < tokens.length - 1 && tried < mostTexts; i++) {
    const token = tokens[i]!;
    const opens =
      opensWords(tokens, i) ||
      opensAfterColon(tokens, i, talk) ||
      opensAfterSpace(tokens, i) ||
      opensAfterPlace(tokens, i) ||
      opensAfterCount(tokens, i);
    const says = (strong.test(token.text) || hasTag(token, 'says')) && !namesPhoto(tokens, i);
    const changed = changesIt(tokens, i, talk);
    const turns =
      (colon(token) || weak.test(token.text)) && (spokenOf(tokens, i) || changed) && !colonLater(tokens, i);
    const named = hasTag(token, 'projectName');
    if (!opens && !says && !turns && !named && !writes(reading, tokens, i)) continue;
    tried++;
    const sure =
      opens ||
      says ||
      named ||
      (changed && tokens[i + 1] !== undefined && isCapital(reading, tokens[i + 1]!));
    let from = i + 1;
    while (
      colon(tokens[from]) ||
      textLabel(tokens, from) ||
      (hasTag(tokens[from], 'date') && hasTag(tokens[from + 1], 'day')) ||
      /^(着|了|上|the|as|to|is|改成|改为|换成|定成|定为|叫|叫做|为|是|写|取|起|个|几个字|一句|一行字|字|小字|大字|一句话|几个|:)$/.test(
        tokens[from]?.text ?? '',
      )
    )
      from++;
    if (pairsAfter(tokens, from)) continue;
    const announced = colon(tokens[from - 1]);
    const lines = announced ? linesAfter(reading, tokens, from) : undefined;
    if (lines !== undefined) {
      tokens.splice(from, lines.to - from, lines.token);
      i = from;
      continue;
    }
    const paired = pairedSpans(tokens, from);
    if (paired !== undefined) {
      for (const span of [...paired].reverse()) {
        const words = captured(reading, tokens.slice(span.from, span.to));
        if (words !== undefined) tokens.splice(span.from, span.to - span.from, words);
      }
      i = from + 1;
      continue;
    }
    let to = endOfWords(reading, tokens, from, { announced });
    to = beforeManner(tokens, from, to);
    const taken = tokens.slice(from, to);
    if (taken.some((item) => hasTag(item, 'question') && !hasTag(item, 'canYou')) && taken.length <= 2)
      continue;
    if (taken.length === 0 || taken.some((item) => hasTag(item, 'quote') && !hasTag(item, 'shown'))) continue;
    // 每张我都想写一句话 says that there shall be words, not which.
    if (
      /^(?:[几一两二三四五六七八九十\d]*个?(?:大|小)?(?:字|句话?|行字?|话|东西)|什么|点什么)$/.test(
        taken.map((item) => item.text).join(''),
      )
    )
      continue;
    // 写上照片文件名 asks for names, not for these words.
    if (taken.every((item) => ['fileName', 'date', 'numbering', 'photo'].some((c) => hasTag(item, c))))
      continue;
    // What only says how it looks is no text, unless the word before leaves no doubt.
    const figures =
      (opensWords(tokens, i) || /^(写|写上|叫|写着)$/.test(token.text)) &&
      taken.every((item) => /^[\d.,:年月日-]+$/.test(item.text));
    const plain = taken.every((item) => isManner(item) || /^[吧的了呢啊]$/.test(item.text)) && !figures;
    if (plain || (!sure && !figures && !taken.some((item) => item.tags.length === 0))) continue;
    const title =
      !/^(write|put|print|type|add)$/.test(token.text) && !hasTag(token, 'caption') && saysTitle(tokens, i);
    const words = trimPolite(tokens.slice(from, beforePhrases(tokens, from, to, { title })));
    const quote = captured(reading, words);
    if (quote === undefined) continue;
    tokens.splice(from, words.length, quote);
    i = from;
  }
  return { ...reading, tokens };
}

/** These tokens as the words of a text; undefined when they are none or too many. */
function captured(reading: Reading, words: readonly Token[]): Token | undefined {
  const first = words[0];
  const last = words.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const text = withoutTail(rawText(reading, first, last).trim());
  if (text === '' || text.length > 200) return undefined;
  return {
    start: first.start,
    end: last.end,
    text,
    tags: [
      { concept: 'quote', value: text },
      { concept: 'captured', value: true },
    ],
  };
}

/** 岁月静好四个字, 周末愉快就行: what is said about the words behind them. */
const withoutTail = (text: string): string =>
  /\p{Script=Han}/u.test(text)
    ? text
        .replace(/(?:就行|就好|就可以|就成|即可|就够)了?[吧啊哈]?$/u, '')
        .replace(/(?:这|那)?(?:几|[一两二三四五六七八九十\d]+)个(?:大|小)?字$/u, '')
        .trim() || text
    : text;

const announcing =
  /(?:写|打|配|加|放|来|题|落|补|印|标)(?:上|了|个|一下)?(?:[几一两二三四五六七八九十\d]+个(?:大|小)?字|一?句话?|一?行(?:大|小)?字?|几句话|句诗|一段话)$/;

/** 写四个字，岁月静好: after how many words they are, the words. */
function opensAfterCount(tokens: readonly Token[], index: number): boolean {
  if (tokens[index]!.text !== ',' || !isHan(tokens[index - 1])) return false;
  const before = tokens
    .slice(Math.max(0, index - 6), index)
    .map((token) => token.text)
    .join('');
  if (!announcing.test(before) || colonLater(tokens, index)) return false;
  const end = tokens.findIndex((token, at) => at > index && hasTag(token, 'mark'));
  const words = tokens.slice(index + 1, end < 0 ? tokens.length : end);
  return words.length > 0 && !hasTag(words[0], 'quote') && !words.every(isManner) && !isWish(words);
}

/** A title or end card is spoken of before. */
const saysTitle = (tokens: readonly Token[], index: number): boolean =>
  tokens
    .slice(Math.max(0, index - reach), index + 1)
    .some((token) => hasTag(token, 'title') || hasTag(token, 'endCard')) &&
  !tokens.slice(0, index + 1).some((token) => hasTag(token, 'caption'));

/** `the address in the lower left corner: 4 Harbour Lane`, `and market gets: 6am`, `beach = Day 3`. */
function opensAfterColon(tokens: readonly Token[], index: number, { aboutText }: Talk): boolean {
  const token = tokens[index]!;
  if (!colon(token) && token.text !== '=') return false;
  const before = tokens[index - 1];
  if (
    before === undefined ||
    hasTag(before, 'mark') ||
    ['length', 'font', 'size', 'color', 'duration', 'music'].some((c) => hasTag(before, c))
  )
    return false;
  let start = index;
  const earliest = Math.max(0, index - reach);
  while (start > earliest && !ends(tokens[start - 1]!) && tokens[start - 1]!.text !== ',') start--;
  const left = tokens.slice(start, index);
  const has = (...concepts: string[]): boolean =>
    left.some((item) => concepts.some((concept) => hasTag(item, concept)));
  if (has('music', 'transition', 'motion', 'look', 'order', 'sort', 'canvas', 'remove', 'length', 'quote'))
    return false;
  const named = has('file', 'fileWord', 'ordinal', 'photo');
  const texts = tokens.slice(0, index).some((item) => textNouns.some((concept) => hasTag(item, concept)));
  if (named) return texts || aboutText || token.text === '=' || has('says', 'add');
  return has('says', ...textNouns) || (has('add') && has('top', 'bottom', 'left', 'right', 'center'));
}

/** `change it to Since 1962` while a text is spoken of. */
const changesIt = (tokens: readonly Token[], index: number, { aboutText }: Talk): boolean =>
  aboutText &&
  hasTag(tokens[index - 1], 'it') &&
  /^(change|rename|turn|switch|correct|reword|update|edit|改|换|把)$/.test(tokens[index - 2]?.text ?? '');

/** 写个小字：东极岛 — the noun before the colon is no part of the words. */
const textLabel = (tokens: readonly Token[], index: number): boolean =>
  isHan(tokens[index]) &&
  [...textNouns].some((concept) => hasTag(tokens[index], concept)) &&
  (colon(tokens[index + 1]) ||
    /^(叫|叫做|是|为)$/.test(tokens[index + 1]?.text ?? '') ||
    (tokens[index + 1] !== undefined && afterSpace(tokens, index + 1)));

const isHan = (token: Token | undefined): boolean => /^\p{Script=Han}/u.test(token?.text ?? '');

/** A space in a Chinese sentence stands before this token. */
const afterSpace = (tokens: readonly Token[], index: number): boolean =>
  index > 0 && tokens[index]!.start > tokens[index - 1]!.end && isHan(tokens[index]);

/** 标题 西子湖畔, 写一行小字 一盏春山: the words after the space, unless they say how or ask for something. */
function opensAfterSpace(tokens: readonly Token[], index: number): boolean {
  if (!afterSpace(tokens, index + 1) || !isHan(tokens[index])) return false;
  const named =
    (['title', 'caption', 'endCard', 'lowerThird', 'text', 'says'].some((concept) =>
      hasTag(tokens[index], concept),
    ) ||
      /[行句话字]$|^写上?$/.test(tokens[index]!.text)) &&
    tokens
      .slice(Math.max(0, index - 6), index + 1)
      .some(
        (token) =>
          ['add', 'says', 'change', 'title', 'endCard'].some((concept) => hasTag(token, concept)) ||
          /^(写|打|来)/.test(token.text),
      );
  if (!named) return false;
  let end = index + 1;
  while (
    end < tokens.length &&
    !hasTag(tokens[end], 'mark') &&
    (end === index + 1 || !afterSpace(tokens, end))
  )
    end++;
  const words = tokens.slice(index + 1, end);
  if (words.length === 0 || hasTag(words[0], 'quote') || words.every(isManner)) return false;
  const unknown = words.filter((token) => token.tags.length === 0).length;
  // 一个人的旅行 holds words of ours: behind what announces a text only a wish is no text.
  const asks = words.some(
    (token) =>
      token.text.length > 1 &&
      [
        'remove',
        'change',
        'move',
        'bigger',
        'smaller',
        'longer',
        'shorter',
        'duration',
        'undo',
        'music',
        'transition',
        'colour',
      ].some((concept) => hasTag(token, concept)),
  );
  return unknown > 0 && (unknown * 2 >= words.length - 1 || !asks);
}

const adding = /^(?:加|加上|加个|加一个|放|放上|放个|配上|打上|打|来个|弄个|整个|搞个|补上|补个)$/;
/** Things that may be added at either end of a film and are no words. */
const things =
  'title caption endCard lowerThird text music sound voice transition motion look style fade fadeIn fadeOut photo clip film file ordinal duration colour aTransition aMotion aLook beat date fileName blur background impossible quote it them'.split(
    ' ',
  );

/** 片头加上我们的杭州之行，片尾加个谢谢大家: at either end of the film what is no thing of ours is the words. */
function opensAfterPlace(tokens: readonly Token[], index: number): boolean {
  // 最后加一行 周末愉快: what follows announces the words.
  if (!adding.test(tokens[index]!.text) || hasTag(tokens[index + 1], 'number')) return false;
  let at = index - 1;
  while (at >= 0 && /^(里|上|处|都|再|给我|就|请|的时候|那里)$/.test(tokens[at]!.text)) at--;
  if (!/^(片头|片尾|开头|结尾|开场|开篇|结束|末尾|最后|结束的时候)$/.test(tokens[at]?.text ?? ''))
    return false;
  const end = tokens.findIndex((token, i) => i > index && hasTag(token, 'mark'));
  const words = tokens.slice(index + 1, end < 0 ? tokens.length : end);
  return (
    words.reduce((sum, token) => sum + token.text.length, 0) > 1 &&
    words.some((token) => token.tags.length === 0 || hasTag(token, 'thanks')) &&
    !words.some((token) => things.some((concept) => hasTag(token, concept)))
  );
}

/** 买一送一 居中 大红色: after a space only how it looks is said. */
function beforeManner(tokens: readonly Token[], from: number, to: number): number {
  for (let at = from + 1; at < to; at++) {
    if (!afterSpace(tokens, at)) continue;
    const known = tokens
      .slice(at, to)
      .every((token) => token.tags.length > 0 || /^[的了吧用要把]$/.test(token.text));
    if (known) return at;
  }
  return to;
}

/** A colon follows before the thought ends. */
function colonLater(tokens: readonly Token[], index: number): boolean {
  const next = tokens.findIndex((token, i) => i > index && (ends(token) || /^[,:]$/.test(token.text)));
  return next >= 0 && colon(tokens[next]);
}

/** `title: 42.195`, `caption: sweet dreams`: right after the noun and a colon everything is the text. */
const opensWords = (tokens: readonly Token[], index: number): boolean =>
  colon(tokens[index]) &&
  (['title', 'caption', 'lowerThird', 'endCard'].some((concept) => hasTag(tokens[index - 1], concept)) ||
    (['text', 'says'].some((concept) => hasTag(tokens[index - 1], concept)) && isHan(tokens[index - 1])) ||
    /^(打字|写字|写)$/.test(tokens[index - 1]?.text ?? ''));

/** `the one called sunset`: the word belongs to a photo, not to a text. */
const namesPhoto = (tokens: readonly Token[], index: number): boolean => {
  const before = tokens[index - 1];
  // 叫日落的那张: what follows points at a photo.
  if (
    /^(叫|叫做|名叫|名为|写着)$/.test(tokens[index]!.text) &&
    tokens
      .slice(index + 1, index + 8)
      .some(
        (token, at, list) =>
          token.text === '的' && /^[那这][张个段幅]|^照片$|^图片?$|^那|^视频$/.test(list[at + 1]?.text ?? ''),
      )
  )
    return true;
  return (
    before !== undefined &&
    /^(called|named|叫)$/.test(tokens[index]!.text) &&
    (hasTag(before, 'photo') ||
      hasTag(before, 'fileName') ||
      hasTag(before, 'clip') ||
      /^我|叫我$/.test(before.text)) &&
    !hasTag(before, 'title') &&
    !hasTag(before, 'caption')
  );
};

/** 写 alone introduces a text, unless a word that says how follows. */
const writes = (reading: Reading, tokens: readonly Token[], index: number): boolean =>
  tokens[index]!.text === '写' &&
  reading.language === 'zh' &&
  !/^(个|一|得|的|了|错|完|好)$/.test(tokens[index + 1]?.text ?? '') &&
  !hasTag(tokens[index + 1], 'title') &&
  !hasTag(tokens[index + 1], 'caption');

/** A text noun stands shortly before, in the same clause. */
function spokenOf(tokens: readonly Token[], index: number): boolean {
  for (let i = index - 1; i >= 0 && index - i <= 8; i--) {
    const token = tokens[i]!;
    if (ends(token) || token.text === ',') return false;
    if (hasTag(token, 'quote')) return hasTag(token, 'shown');
    if (
      token.tags.some(
        (tag) =>
          ['font', 'color', 'size', 'position', 'style', 'aAnimation'].includes(tag.concept) &&
          tag.value === undefined,
      ) &&
      !hasTag(token, 'title')
    ) {
      return false;
    }
    if (token.tags.some((tag) => textNouns.includes(tag.concept))) return true;
  }
  return false;
}

/** Without `please` and the like, and without a place at the end (`... on the first photo`). */
function trimPolite(tokens: readonly Token[]): readonly Token[] {
  let end = tokens.length;
  while (end > 0 && /^(please|pls|plz|thanks|吧|呢|啊|谢谢|的)$/.test(tokens[end - 1]!.text)) end--;
  for (let i = 1; i < end; i++) {
    const rest = tokens.slice(i, end);
    const place = /^(on|over|at|in|for|and|要|用|放|放在|要用)$/.test(rest[0]!.text) && rest.length > 1;
    if (
      place &&
      rest
        .slice(1)
        .every((token) => isManner(token) || /^(the|of|a|screen|with|somewhere|please)$/.test(token.text))
    ) {
      end = i;
      break;
    }
  }
  return tokens.slice(0, end);
}
