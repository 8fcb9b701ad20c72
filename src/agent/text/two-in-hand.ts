import { hasTag, type Reading, type Token } from '../../language/index.js';
import { type Scene, texts } from '../scene.js';
import { textsInHand } from './pointed.js';

const lead = '(?:把|将|那|就|给)?';
const measure = '(?:处|个|句|条|行)';
const noun = '(?:的?(?:字幕|文字|字|标题))?';
const forms: readonly (readonly [said: RegExp, which: 'both' | 'first' | 'last'])[] = [
  [
    new RegExp(
      `^${lead}(?:[这那](?:两|2)${measure}|[这那它]俩|两[处句条行]|上下两${measure})${noun}$|^${lead}两(?:个|段)(?:字幕?|文字)都$`,
    ),
    'both',
  ],
  [new RegExp(`^${lead}(?:后面?的?(?:一|那)?${measure}|第二[处]|后头那${measure})${noun}$`), 'last'],
  [new RegExp(`^${lead}(?:前面?的?(?:一|那)?${measure}|第一[处]|前头那${measure})${noun}$`), 'first'],
];
/** What else may be counted so. */
const others = /张|照片|图|转场|视频|镜头|滤镜|音乐|歌|秒/;
/** Most tokens that point at texts. */
const longest = 6;

const numberOf = ({ id }: { id: string }): number => Number(/\d+$/.exec(id)?.[0] ?? 0);

/** The words from here on that point at texts, and at which. */
function pointedFrom(
  tokens: readonly Token[],
  from: number,
): { to: number; which: 'both' | 'first' | 'last' } | undefined {
  let said = '';
  for (let at = from; at < Math.min(tokens.length, from + longest); at++) {
    said += tokens[at]!.text;
    const which = forms.find(([form]) => form.test(said))?.[1];
    const more = `${said}${tokens[at + 1]?.text ?? ''}`;
    if (which !== undefined && !forms.some(([form]) => form.test(more))) return { to: at + 1, which };
  }
  return undefined;
}

/** 这两个放左下, 后一个改成手冲, 前面那句去掉 while two texts are spoken of: the words that point, as those texts. */
export function withTwoInHand(
  reading: Reading,
  scene: Pick<Scene, 'conversation' | 'start' | 'planned' | 'draft'>,
): Reading {
  const { focus, asked } = scene.conversation;
  if (reading.language !== 'zh' || focus.topic !== 'text' || asked !== null) return reading;
  if (others.test(reading.normal.text) || texts(scene.draft).length < 2) return reading;
  const { tokens } = reading;
  const begins = tokens.flatMap((token, at) =>
    at === 0 || hasTag(tokens[at - 1], 'mark') || token.start > tokens[at - 1]!.end ? [at] : [],
  );
  for (const from of begins) {
    const found = pointedFrom(tokens, from);
    if (found === undefined) continue;
    const { to, which } = found;
    const pair = textsInHand(scene)
      .toSorted((one, other) => numberOf(one) - numberOf(other))
      .slice(-2)
      .toSorted((one, other) => one.startMs - other.startMs);
    if (pair.length < 2) return reading;
    const meant = which === 'both' ? pair : which === 'first' ? pair.slice(0, 1) : pair.slice(1);
    const noun: Token = {
      start: tokens[from]!.start,
      end: tokens[to - 1]!.end,
      text: '文字',
      tags: [{ concept: 'text' }, ...meant.map(({ id }) => ({ concept: 'textId', value: id }))],
    };
    return { ...reading, tokens: tokens.toSpliced(from, to - from, noun) };
  }
  return reading;
}
