import { hasTag, normalise, type Reading, rawText, type Token } from '../language/index.js';
import { captureEnglish } from './capture-english.js';
import { endOfWords, isCapital } from './text/content.js';
import { announcesLines, linesAfter, pairedSpans, pairsAfter } from './text/lists.js';
import { beforePhrases } from './text/phrases.js';

/** Words after which the text of a title or caption follows even without quotes. */
const strong =
  /^(titled|entitled|called|named|labelled|labeled|captioned|something like|along the lines of|saying|says|reads|reading|call it|name it|title it|caption it|that says|that reads|which says|写着|写上|叫做|叫|名为|题为|内容是|打上|标题是|写道|llamado|llamada|titulado|titulada|que diga|namens|mit dem titel|mit dem text|intitulé|intitulée|qui dit|と書いて|という)$/;

/** Words after which text follows only when a text is spoken of: `change the title to ...`, 标题改成... */
const weak = /^(to|with|into|instead|改成|改为|换成|换为|设为|变成|:|为|是|a|zu|en|por)$/;

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
export function captureTexts(reading: Reading, { talk: aboutText } = { talk: false }): Reading {
  if (reading.language === 'en' && !announcesLines(reading.tokens)) {
    const read = captureEnglish(reading, { talk: aboutText });
    if (read !== reading) return read;
  }
  const talk: Talk = { aboutText };
  const tokens = [...reading.tokens];
  let tried = 0;
  for (let i = 0; i < tokens.length - 1 && tried < mostTexts; i++) {
    const token = tokens[i]!;
    const introduces =
      ((strong.test(token.text) || hasTag(token, 'says')) &&
        !namesPhoto(tokens, i) &&
        !personSays(tokens, i)) ||
      sayAfterHelper(tokens, i) ||
      opensWords(tokens, i) ||
      opensAfterColon(tokens, i, talk) ||
      ((colon(token) || weak.test(token.text)) &&
        (spokenOf(tokens, i) || changesIt(tokens, i, talk)) &&
        !(
          token.text === 'with' &&
          !tokens
            .slice(0, i)
            .some((item) => hasTag(item, 'replace') || hasTag(item, 'swap') || hasTag(item, 'change'))
        ) &&
        !strongLater(tokens, i)) ||
      (/^(write|写)$/.test(token.text) && writes(reading, tokens, i)) ||
      opensAfterSpace(tokens, i) ||
      nounAndName(reading, tokens, i) ||
      makesIt(reading, tokens, i, talk) ||
      hasTag(token, 'projectName');
    if (!introduces) continue;
    tried++;
    const sure =
      strong.test(token.text) ||
      hasTag(token, 'says') ||
      hasTag(token, 'projectName') ||
      sayAfterHelper(tokens, i) ||
      opensAfterSpace(tokens, i) ||
      opensWords(tokens, i) ||
      opensAfterColon(tokens, i, talk) ||
      nounAndName(reading, tokens, i) ||
      makesIt(reading, tokens, i, talk) ||
      (changesIt(tokens, i, talk) && tokens[i + 1] !== undefined && isCapital(reading, tokens[i + 1]!));
    let from = i + 1;
    while (
      colon(tokens[from]) ||
      textLabel(tokens, from) ||
      (nounAndName(reading, tokens, i) && /^[,–—-]$/.test(tokens[from]?.text ?? '')) ||
      /^(着|了|上|the|as|to|is|改成|改为|换成|叫|叫做|为|是|写|取|起|个|几个字|一句|一行字|字|一句话|几个|:)$/.test(
        tokens[from]?.text ?? '',
      )
    )
      from++;
    // `it needs a title, From Temple to Train` is one wish.
    if (/^[,–—-]$/.test(tokens[i + 1]?.text ?? '') && from === i + 2 && !colon(tokens[i + 1])) {
      tokens.splice(i + 1, 1);
      from--;
    }
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
    let to = endOfWords(reading, tokens, from, { announced, ends: (at) => writesAgain(tokens, at) });
    to = beforeManner(tokens, from, to);
    const taken = tokens.slice(from, to);
    if (taken.some((item) => hasTag(item, 'question') && !hasTag(item, 'canYou')) && taken.length <= 2)
      continue;
    if (taken.length === 0 || taken.some((item) => hasTag(item, 'quote') && !hasTag(item, 'shown'))) continue;
    // 写上照片文件名 asks for names, not for these words.
    if (taken.every((item) => ['fileName', 'date', 'numbering', 'photo'].some((c) => hasTag(item, c))))
      continue;
    // What only says how it looks is no text, unless the word before leaves no doubt.
    const plain =
      taken.every(isManner) && !(opensWords(tokens, i) && taken.every((item) => /^[\d.,]+$/.test(item.text)));
    if (plain || (!sure && !taken.some((item) => item.tags.length === 0))) continue;
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
  const text = rawText(reading, first, last).trim();
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

/** `it needs a title, From Temple to Train`, `add caption Best day ever`: a name in capitals behind the noun. */
function nounAndName(reading: Reading, tokens: readonly Token[], index: number): boolean {
  const token = tokens[index]!;
  if (!['title', 'caption', 'lowerThird', 'endCard'].some((concept) => hasTag(token, concept))) return false;
  const at = /^[,–—-]$/.test(tokens[index + 1]?.text ?? '') ? index + 2 : index + 1;
  const next = tokens[at];
  if (next === undefined || !isCapital(reading, next) || isCapital(reading, token)) return false;
  if (hasTag(next, 'quote') || /^i\b/.test(next.text)) return false;
  const wished = tokens
    .slice(0, index)
    .some((item) => hasTag(item, 'add') || hasTag(item, 'change') || /^needs?$/.test(item.text));
  return wished || index <= 1;
}

/** `make it OUR daze`: a name in capitals in place of the words spoken of. */
function makesIt(reading: Reading, tokens: readonly Token[], index: number, { aboutText }: Talk): boolean {
  const verb = tokens[index - 1];
  const noun = tokens[index]!;
  const next = tokens[index + 1];
  if (verb === undefined || next === undefined || !/^(make|call|have)$/.test(verb.text)) return false;
  const meant =
    textNouns.some((concept) => hasTag(noun, concept)) ||
    (hasTag(noun, 'it') && (aboutText || tokens.slice(0, index).some((item) => hasTag(item, 'shown'))));
  return meant && isCapital(reading, next) && !hasTag(next, 'quote') && !isManner(next);
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
    ['title', 'caption', 'endCard', 'lowerThird', 'text', 'says'].some((concept) =>
      hasTag(tokens[index], concept),
    ) &&
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
  const unknown = words.filter((token) => token.tags.length === 0).length;
  return unknown > 0 && unknown * 2 >= words.length - 1 && !hasTag(words[0], 'quote');
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

/** Words that stand on the picture now, said without quotes: 一盏春山改成一盏清欢. */
export function knownTexts(reading: Reading, shown: readonly string[]): Reading {
  const wanted = shown.filter((words) => [...words].length >= 2).sort((a, b) => b.length - a.length);
  if (wanted.length === 0) return reading;
  const tokens = [...reading.tokens];
  for (const words of wanted) {
    const plain = normalise(words).text.trim();
    let at = reading.normal.text.indexOf(plain);
    if (at < 0 || (/^[a-z]/.test(plain) && plain.length < 4)) continue;
    const first = tokens.findIndex((token) => token.start === at);
    at += plain.length;
    const last = tokens.findIndex((token) => token.end === at);
    if (first < 0 || last < first) continue;
    // OUR DAYS is another wording of Our Days.
    if (/[a-z]/.test(plain) && rawText(reading, tokens[first]!, tokens[last]!) !== words) continue;
    if (tokens.slice(first, last + 1).some((token) => hasTag(token, 'quote') || hasTag(token, 'file')))
      continue;
    // What follows 改成 is new.
    if (/^(改成|换成|改为|换为|叫|写上|写着|写|to|says|saying|called)$/.test(tokens[first - 1]?.text ?? ''))
      continue;
    tokens.splice(first, last - first + 1, {
      start: tokens[first]!.start,
      end: tokens[last]!.end,
      text: words,
      tags: [{ concept: 'quote', value: words }, { concept: 'shown', value: true }, { concept: 'text' }],
    });
  }
  return { ...reading, tokens };
}

/** `add a caption to the temple saying Kyoto`: a clearer word follows before the thought ends. */
function strongLater(tokens: readonly Token[], index: number): boolean {
  for (let i = index + 1; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (ends(token) || token.text === ',') return false;
    if (
      colon(token) ||
      /^(saying|says|reading|reads|that says|that reads|which says|which reads|titled|entitled|with the words|with the text)$/.test(
        token.text,
      )
    )
      return true;
  }
  return false;
}

/** `my brother says ...`, `she says now`: what a person says is no text of the film. */
const personSays = (tokens: readonly Token[], index: number): boolean => {
  if (!/^(says|say|said)$/.test(tokens[index]!.text)) return false;
  const before = tokens[index - 1];
  if (tokens[index + 1]?.text === ',') return true;
  return (
    before !== undefined &&
    (/^(he|she|they|i|we|you|everyone|everybody|who)$/.test(before.text) ||
      (before.tags.length === 0 && !/^(and|also|now|just|simply)$/.test(before.text)))
  );
};

/** `can the title say X`, `I want it to say X`, `could it read X`. */
const sayAfterHelper = (tokens: readonly Token[], index: number): boolean => {
  if (!/^(say|read)$/.test(tokens[index]!.text)) return false;
  const before = tokens[index - 1];
  if (before === undefined) return false;
  return (
    /^(to|should|can it|could it|it|must|just|simply|now|also|instead)$/.test(before.text) ||
    textNouns.some((concept) => hasTag(before, concept))
  );
};

/** `title: 42.195`, `caption: sweet dreams`: right after the noun and a colon everything is the text. */
const opensWords = (tokens: readonly Token[], index: number): boolean =>
  colon(tokens[index]) &&
  (['title', 'caption', 'lowerThird', 'endCard'].some((concept) => hasTag(tokens[index - 1], concept)) ||
    (['text', 'says'].some((concept) => hasTag(tokens[index - 1], concept)) && isHan(tokens[index - 1])) ||
    /^(打字|写字|写)$/.test(tokens[index - 1]?.text ?? ''));

/** `write A on the first and then on the last write B`: the second wish begins at `and`. */
const writesAgain = (tokens: readonly Token[], index: number): boolean => {
  if (!hasTag(tokens[index], 'and') && !hasTag(tokens[index], 'andThen')) return false;
  const rest = tokens.slice(index + 1, index + 9);
  const verb = rest.findIndex((token) => /^(write|put|say|says|add)$/.test(token.text));
  return (
    verb >= 0 &&
    rest
      .slice(0, Math.max(1, verb))
      .some((token) => /^(on|under|underneath|below|over|for)$/.test(token.text))
  );
};

/** `the one called sunset`: the word belongs to a photo, not to a text. */
const namesPhoto = (tokens: readonly Token[], index: number): boolean => {
  const before = tokens[index - 1];
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

/** `write` alone introduces a text only in its own language, and not when a quote does. */
const writes = (reading: Reading, tokens: readonly Token[], index: number): boolean =>
  (tokens[index]!.text === '写') === (reading.language === 'zh') &&
  !/^(a|an|the|some|个|一|得|的|了|错|完|好)$/.test(tokens[index + 1]?.text ?? '') &&
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
  while (end > 0 && /^(please|pls|plz|thanks|吧|呢|啊|了|谢谢|的)$/.test(tokens[end - 1]!.text)) end--;
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
