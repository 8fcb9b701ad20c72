import { hasTag, type Reading, rawText, type Token } from '../../language/index.js';
import { textNouns } from './chinese-words.js';
import { endOfWords } from './content.js';
import { isCapital, isStop } from './english-words.js';
import { linesAfter, pairedSpans, pairsAfter } from './lists.js';
import { beforePhrases } from './phrases.js';
import { quoted } from './quotes.js';

/** Words after which the text of a title or caption follows even without quotes. */
const strong =
  /^(titled|entitled|called|named|labelled|labeled|captioned|something like|along the lines of|saying|says|reads|reading|call it|name it|title it|caption it|that says|that reads|which says|llamado|llamada|titulado|titulada|que diga|namens|mit dem titel|mit dem text|intitulé|intitulée|qui dit|と書いて|という)$/;

/** Words after which text follows only when a text is spoken of: `change the title to ...`. */
const weak = /^(:|a|zu|en|por)$/;

const colon = (token: Token | undefined): boolean => token?.text === ':';

/** Concepts of words that say how a text looks or when it is shown, not what it says. */
const manner = new Set(
  'colour bigger smaller longer shorter top bottom left right center up down number duration percentage bold italic letterCase shadow outline box font aAnimation aTitleStyle little much more less it them all first last photo ordinal start end over to and size position language film slower faster color red'.split(
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
 * Turns unquoted words of titles into quote tokens: `a title called Summer in Rome`. What is captured ends
 * with the clause; a sentence that has a quote after the introducing word is left as it is.
 */
export function captureOthers(reading: Reading, talk: Talk): Reading {
  const tokens = [...reading.tokens];
  let tried = 0;
  for (let i = 0; i < tokens.length - 1 && tried < mostTexts; i++) {
    const token = tokens[i]!;
    const opens = opensWords(tokens, i) || opensAfterColon(tokens, i, talk);
    const says = (strong.test(token.text) || hasTag(token, 'says')) && !namesPhoto(tokens, i);
    const changed = changesIt(tokens, i, talk);
    const turns =
      (colon(token) || weak.test(token.text)) && (spokenOf(tokens, i) || changed) && !colonLater(tokens, i);
    const named = hasTag(token, 'projectName');
    if (!opens && !says && !turns && !named) continue;
    tried++;
    const sure =
      opens ||
      says ||
      named ||
      (changed && tokens[i + 1] !== undefined && isCapital(reading, tokens[i + 1]!));
    let from = i + 1;
    while (
      colon(tokens[from]) ||
      (hasTag(tokens[from], 'date') && hasTag(tokens[from + 1], 'day')) ||
      /^(the|as|to|is|:)$/.test(tokens[from]?.text ?? '')
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
    const to = endOfWords(reading, tokens, from, { announced });
    const taken = tokens.slice(from, to);
    if (taken.some((item) => hasTag(item, 'question') && !hasTag(item, 'canYou')) && taken.length <= 2)
      continue;
    if (taken.length === 0 || taken.some((item) => hasTag(item, 'quote') && !hasTag(item, 'shown'))) continue;
    // `write the file names` asks for names, not for these words.
    if (taken.every((item) => hasTag(item, 'fileName', 'date', 'numbering', 'photo'))) continue;
    // What only says how it looks is no text, unless the word before leaves no doubt.
    const figures = opensWords(tokens, i) && taken.every((item) => /^[\d.,:年月日-]+$/.test(item.text));
    const gone = announced && taken.length === 1 && hasTag(taken[0], 'remove');
    const plain = gone || (taken.every((item) => isManner(item)) && !figures);
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
  const text = rawText(reading, first, last).trim();
  if (text === '' || text.length > 200) return undefined;
  return quoted(text, first, last);
}

/** A title or end card is spoken of before. */
const saysTitle = (tokens: readonly Token[], index: number): boolean =>
  tokens.slice(Math.max(0, index - reach), index + 1).some((token) => hasTag(token, 'title', 'endCard')) &&
  !tokens.slice(0, index + 1).some((token) => hasTag(token, 'caption'));

/** `the address in the lower left corner: 4 Harbour Lane`, `and market gets: 6am`, `beach = Day 3`. */
function opensAfterColon(tokens: readonly Token[], index: number, { aboutText }: Talk): boolean {
  const token = tokens[index]!;
  if (!colon(token) && token.text !== '=') return false;
  const before = tokens[index - 1];
  if (before === undefined || hasTag(before, 'mark', 'length', 'font', 'size', 'color', 'duration', 'music'))
    return false;
  let start = index;
  const earliest = Math.max(0, index - reach);
  while (start > earliest && !isStop(tokens[start - 1]!) && tokens[start - 1]!.text !== ',') start--;
  const left = tokens.slice(start, index);
  const has = (...concepts: string[]): boolean => left.some((item) => hasTag(item, ...concepts));
  if (has('music', 'transition', 'motion', 'look', 'order', 'sort', 'canvas', 'remove', 'length', 'quote'))
    return false;
  const named = has('file', 'fileWord', 'ordinal', 'photo');
  const texts = tokens.slice(0, index).some((item) => hasTag(item, ...textNouns));
  if (named) return texts || aboutText || token.text === '=' || has('says', 'add');
  return has('says', ...textNouns) || (has('add') && has('top', 'bottom', 'left', 'right', 'center'));
}

/** `change it to Since 1962` while a text is spoken of. */
const changesIt = (tokens: readonly Token[], index: number, { aboutText }: Talk): boolean =>
  aboutText &&
  hasTag(tokens[index - 1], 'it') &&
  /^(change|rename|turn|switch|correct|reword|update|edit)$/.test(tokens[index - 2]?.text ?? '');

/** A colon follows before the thought ends. */
function colonLater(tokens: readonly Token[], index: number): boolean {
  const next = tokens.findIndex((token, i) => i > index && (isStop(token) || /^[,:]$/.test(token.text)));
  return next >= 0 && colon(tokens[next]);
}

/** `title: 42.195`, `caption: sweet dreams`: right after the noun and a colon everything is the text. */
const opensWords = (tokens: readonly Token[], index: number): boolean =>
  colon(tokens[index]) && hasTag(tokens[index - 1], 'title', 'caption', 'lowerThird', 'endCard');

/** `the one called sunset`: the word belongs to a photo, not to a text. */
const namesPhoto = (tokens: readonly Token[], index: number): boolean => {
  const before = tokens[index - 1];
  return (
    before !== undefined &&
    /^(called|named)$/.test(tokens[index]!.text) &&
    hasTag(before, 'photo', 'fileName', 'clip') &&
    !hasTag(before, 'title', 'caption')
  );
};

/** A text noun stands shortly before, in the same clause. */
function spokenOf(tokens: readonly Token[], index: number): boolean {
  for (let i = index - 1; i >= 0 && index - i <= 8; i--) {
    const token = tokens[i]!;
    if (isStop(token) || token.text === ',') return false;
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
    if (hasTag(token, ...textNouns)) return true;
  }
  return false;
}

/** Without `please` and the like, and without a place at the end (`... on the first photo`). */
function trimPolite(tokens: readonly Token[]): readonly Token[] {
  let end = tokens.length;
  while (end > 0 && /^(please|pls|plz|thanks)$/.test(tokens[end - 1]!.text)) end--;
  for (let i = 1; i < end; i++) {
    const rest = tokens.slice(i, end);
    const place = /^(on|over|at|in|for|and)$/.test(rest[0]!.text) && rest.length > 1;
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
