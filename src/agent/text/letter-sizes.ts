import { hasTag, type Reading, type Token, tagValue, textOf } from '../../language/index.js';

const unit = /^(?:px|pixels?|pt|pts|points?|-pixel)$/;
const times = /^(?:[x×*]|by)$/;
const smallest = 8;
const largest = 500;

/** `80 px`, `72 points`, 48号: one word that says how high letters are, and no transition of that name; `640 x 480 px` is a picture's. */
export function withLetterSizes(reading: Reading): Reading {
  if (reading.language === 'zh') return withChineseSizes(reading);
  const { tokens } = reading;
  if (reading.language !== 'en' || !tokens.some(({ text }) => unit.test(text))) return reading;
  const read: Token[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    const next = tokens[at + 1];
    const size = /^\d{1,3}$/.test(token.text) ? Number(token.text) : 0;
    const sized =
      next !== undefined &&
      unit.test(next.text) &&
      size >= smallest &&
      size <= largest &&
      !hasTag(token, 'quote') &&
      !times.test(tokens[at - 1]?.text ?? '') &&
      !times.test(tokens[at + 2]?.text ?? '');
    if (sized) {
      const tags = [{ concept: 'size' }, { concept: 'pixels', value: size }];
      read.push({ start: token.start, end: next.end, text: `${size} px`, tags });
      at++;
    } else read.push(token);
  }
  return read.length === tokens.length ? reading : { ...reading, tokens: read };
}

/** 字号 stands before its number: 字号改小到60. */
const leads =
  /^(?:到|成|为|是|用|改|改到|改成|改为|调|调到|调成|调为|设为|设成|改小|改大|调小|调大|缩小|放大|变成)$/;
/** What is counted by the number: no letters. */
const counted = /^(?:张|秒|倍|%|点|位|段|个|月|x|×|:)/;
const smallestOfChinese = 16;

/** 48号, 字号改小到60: numbers that say how high letters are; 12号 of a month is a day. */
function withChineseSizes(reading: Reading): Reading {
  const { tokens } = reading;
  if (!/号|字体大小|文字大小/.test(textOf(reading.tokens, ''))) return reading;
  const read: Token[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    const size = tagValue(token, 'number');
    const next = tokens[at + 1];
    let noun = at - 1;
    while (noun >= 0 && leads.test(tokens[noun]!.text)) noun--;
    const named =
      /^(?:字号|字体大小|文字大小)$/.test(tokens[noun]?.text ?? '') && !counted.test(next?.text ?? '');
    const numbered =
      next?.text === '号' && tokens[at - 1]?.text !== '月' && !counted.test(tokens[at + 2]?.text ?? '');
    const fits =
      typeof size === 'number' && Number.isInteger(size) && size <= largest && !hasTag(token, 'quote');
    if (fits && ((named && size >= smallest) || (numbered && size >= smallestOfChinese))) {
      const end = numbered ? next!.end : token.end;
      read.push({
        start: token.start,
        end,
        text: `${size}像素`,
        tags: [{ concept: 'size' }, { concept: 'pixels', value: size }],
      });
      if (numbered) at++;
    } else read.push(token);
  }
  return read.length === tokens.length && read.every((token, at) => token === tokens[at])
    ? reading
    : { ...reading, tokens: read };
}
