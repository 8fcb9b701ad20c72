import { hasTag, normalise, type Reading, rawText, wordAt } from '../../language/index.js';
import { namedLines } from './named-lines.js';
import { isWhere, oldFirst } from './old-first.js';
import { quoted } from './quotes.js';

/** Words that stand on the picture now, said without quotes: 一盏春山改成一盏清欢. */
export function knownTexts(typed: Reading, shown: readonly string[]): Reading {
  const reading = namedLines(typed, shown);
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
    // `crumb & co in white`: the words that are there, typed as one chats.
    const chatted =
      first === 0 &&
      /^(?:in|bigger|smaller|to|at|on|should|stays?|longer|a)$/.test(tokens[last + 1]?.text ?? '');
    if (/[a-z]/.test(plain) && !chatted && rawText(reading, tokens[first]!, tokens[last]!) !== words)
      continue;
    const held = tokens.slice(first, last + 1);
    // 断桥残雪 holds the name of a photo, 断桥 alone is that photo.
    if (held.some((token) => hasTag(token, 'quote')) || held.every((token) => hasTag(token, 'file')))
      continue;
    // `should say so so tired` holds `so tired` and is new.
    const said = tokens.slice(Math.max(0, first - 3), first).findLastIndex((token) => hasTag(token, 'says'));
    const where = isWhere(tokens, first);
    if (
      said >= 0 &&
      !where &&
      tokens
        .slice(Math.max(0, first - 3), first)
        .slice(said + 1)
        .every((token) => !hasTag(token, 'mark'))
    )
      continue;
    // 改成我的周末日记 holds 周末日记: the words are new.
    const turned = tokens
      .slice(Math.max(0, first - 5), first)
      .findLastIndex((token) => /^(?:改成|换成|改为|换为|改叫|写成)$/.test(token.text));
    const led = tokens.slice(Math.max(0, first - 5), first).slice(turned + 1);
    if (turned >= 0 && led.every((token) => !hasTag(token, 'mark', 'quote'))) continue;
    // `title: Our Days in Tokyo`
    const behind = tokens[last + 1];
    if (tokens[first - 1]?.text === ':' && behind !== undefined && !hasTag(behind, 'mark')) continue;
    // 别写生活了，改成…: what follows 改成 is new, what follows 别写 is there.
    const unwanted = /^(?:别|不要|不|别再)$/.test(tokens[first - 2]?.text ?? '');
    if (
      !unwanted &&
      !where &&
      /^(改成|换成|改为|换为|叫|写上|写着|写|to|says|saying|called)$/.test(tokens[first - 1]?.text ?? '')
    )
      continue;
    tokens.splice(first, last - first + 1, {
      start: tokens[first]!.start,
      end: tokens[last]!.end,
      text: words,
      tags: [{ concept: 'quote', value: words }, { concept: 'shown', value: true }, { concept: 'text' }],
    });
  }
  return oldFirst(inItsPlace(joinTurnedDown(joinContrast({ ...reading, tokens }, wanted))));
}

const writes = /^(?:reads?|says?|reading|saying|say|write|put|use|called|call it|show)$/;

/** `let it read Rain or Shine rather than Our Days`: the words that are there say which text is to change. */
function inItsPlace(reading: Reading): Reading {
  const { tokens } = reading;
  if (reading.language !== 'en') return reading;
  const old = tokens.findIndex((token, at) => {
    if (!hasTag(token, 'shown')) return false;
    const said = `${tokens[at - 2]?.text} ${tokens[at - 1]?.text}`;
    return /(?:^| )(?:rather than|in place of|in lieu of|as opposed to)$/.test(said);
  });
  if (old < 2) return reading;
  const sign = /^(?:than|of|to)$/.test(tokens[old - 1]!.text) ? old - 2 : old - 1;
  const from =
    tokens.findLastIndex((token, at) => at < sign && hasTag(token, 'mark') && /^[.!?;\n]$/.test(token.text)) +
    1;
  const verb = tokens.findIndex(
    (token, at) => at >= from && at < sign && (hasTag(token, 'says') || writes.test(token.text)),
  );
  const plain = tokens.findIndex((token, at) => at >= from && at < sign && /^(?:be|to|is)$/.test(token.text));
  const lead = verb >= 0 ? verb : plain;
  const words = tokens
    .slice(lead + 1, sign)
    .filter((token, at, all) => !(at === all.length - 1 && token.text === ','));
  const [first] = words;
  const last = words.at(-1);
  if (lead < 0 || first === undefined || last === undefined || words.length > 12) return reading;
  const text =
    words.length === 1 && hasTag(first, 'quote') ? first.text : rawText(reading, first, last).trim();
  const fresh = quoted(text, first, last);
  return {
    ...reading,
    tokens: [
      ...tokens.slice(0, from),
      wordAt(first.start, 'change', 'change'),
      { ...tokens[old]!, start: first.start, end: first.start },
      wordAt(first.start, 'to', 'to'),
      fresh,
      ...tokens.slice(old + 1),
    ],
  };
}

/** 别写生活了，改成“热爱生活”: the words that go and those in their place are one wish. */
function joinTurnedDown(reading: Reading): Reading {
  const { tokens } = reading;
  const at = tokens.findIndex(
    (token, index) =>
      hasTag(token, 'shown') &&
      /^(?:写|叫|用|说)?$/.test(tokens[index - 1]?.text ?? '') &&
      /^(?:别|不要|不|别再)$/.test(tokens[index - 2]?.text ?? ''),
  );
  if (at < 0) return reading;
  let to = at + 1;
  while (/^(?:了|啦|吧|,)$/.test(tokens[to]?.text ?? '')) to++;
  if (!/^(?:改成|改为|换成|换为|写成|改写)$/.test(tokens[to]?.text ?? '')) return reading;
  return { ...reading, tokens: [...tokens.slice(0, at - 2), tokens[at]!, ...tokens.slice(to)] };
}

/** `not Days, Nights`: a word that is shown and the one in its place are one wish. */
function joinContrast(reading: Reading, shown: readonly string[]): Reading {
  const words = new Set(shown.flatMap((text) => text.toLowerCase().match(/[\p{L}\p{N}']{3,}/gu) ?? []));
  const at = reading.tokens.findIndex(
    (token, index) =>
      words.has(token.text) &&
      reading.tokens[index - 1]?.text === 'not' &&
      /^[,;-]$/.test(reading.tokens[index + 1]?.text ?? ''),
  );
  // `quiet, not loud`
  const turned = reading.tokens.findIndex(
    (token, index) =>
      token.text === ',' &&
      reading.tokens[index + 1]?.text === 'not' &&
      words.has(reading.tokens.findLast((item) => !hasTag(item, 'mark'))?.text ?? '') &&
      index - reading.tokens.findLastIndex(({ text }, at) => at < index && /^[.!?:;]$/.test(text)) <= 7 &&
      reading.tokens.length - index <= 6,
  );
  if (turned > 0) return { ...reading, tokens: reading.tokens.filter((_, index) => index !== turned) };
  return at < 0 ? reading : { ...reading, tokens: reading.tokens.filter((_, index) => index !== at + 1) };
}
