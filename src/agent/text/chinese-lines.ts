import { hasTag, type Reading, type Token, textOf } from '../../language/index.js';

const fill = '[，,;；：:、]|写|是|为|用|显示|放|再|接着|然后|和|跟|内容|文字|的';
/** Between the words of one line and those of the next. */
const joint = new RegExp(
  `^(?:${fill}|分?[两2二三3]行)*(?:(?:第[二三四]|下面?一?|下|另起一|另起|换|新的?一|副标题第)行|换行符?)(?:${fill})*$`,
);
/** Before the words of the first. */
const opening = new RegExp(`[，,；;]*(?:第一|首|上面?一?|头一?)行(?:${fill})*$`);
/** 分两行写: that there are lines, and no words. */
const lines =
  /[，,；;]*(?:分成|分为|分|成|为|显示成|排成|排)?(?:[两2二三3])行(?:显示|排列|排|展示|写)?(?:[：:,，])*$/;

/** The number of tokens at the end of `tokens` whose words match. */
function behind(tokens: readonly Token[], pattern: RegExp): number {
  const text = pattern.exec(textOf(tokens, ''))?.[0] ?? '';
  let count = 0;
  for (let left = text.length; left > 0 && count < tokens.length; count++)
    left -= tokens[tokens.length - 1 - count]!.text.length;
  return count;
}

const partings = [/\s*[/／|｜]\s*/, /\s*[，,、;；]\s*/, /\s+/, /[和与跟]/];

/** The lines of words that are announced as two or three: parted by a slash, else by a mark, a gap or 和. */
function inLines(text: string): readonly string[] {
  const found = partings.map((sign) => text.split(sign).filter((part) => part !== ''));
  return found.find(({ length }) => length > 1 && length < 4) ?? [text];
}

const isQuote = (token: Token | undefined): boolean => hasTag(token, 'quote') && !hasTag(token, 'lines');

/** 第一行“东京之旅”，第二行“2024夏”; “杭州”换行“2025”; 分两行写：杭州 / 2025春: one text of several lines. */
export function withLines(reading: Reading): Reading {
  if (reading.language !== 'zh' || !reading.tokens.some(({ text }) => text.endsWith('行'))) return reading;
  const { tokens } = reading;
  const out: Token[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    if (!isQuote(token)) {
      out.push(token);
      continue;
    }
    const words = [token.text];
    let end = at;
    for (let next = end + 1; next < tokens.length; next++) {
      if (!isQuote(tokens[next])) continue;
      if (!joint.test(textOf(tokens.slice(end + 1, next), ''))) break;
      words.push(tokens[next]!.text);
      end = next;
    }
    const two = behind(out, lines) > 0;
    const parts = words.length === 1 && two ? inLines(token.text) : words;
    if (parts.length === 1) {
      out.push(token);
      continue;
    }
    out.splice(out.length - behind(out, opening));
    const about = behind(out, lines);
    if (about > 0) out.splice(out.length - about);
    const text = parts.map((part) => part.trim()).join('\n');
    out.push({ ...token, end: tokens[end]!.end, text, tags: [{ concept: 'quote', value: text }] });
    at = end;
  }
  return { ...reading, tokens: out };
}
