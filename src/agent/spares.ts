import { hasTag, type Token } from '../language/index.js';
import type { Clause } from './clause.js';
import type { Outcome } from './outcome.js';

/** What may stand around a photo that is turned away, or behind it. */
const aroundPhoto =
  /(?:了|吧|啊|呢|呀|嘛|哦|啦|哈|的|那|这|张|个|它|们|都|全部|全|再|就|也|还|放|用|要|留|出现|露面|显示|展示|播放?|加|进去|进来|进|去|来|上|里面|里|影片|视频|片子|照片|图片|图|相片|画面|出来|出|看到|看|保留|有|在|好|行|可以|谢谢|麻烦|请|给我|给|把|到|算|入|和|与|跟|、|,|前面?|后面?|以及|任何|一|两|几|第|删掉?|去掉?|剪|拿掉?|掉|单独|重复|另外|其他|其它|其余|剩下|所有|保存|排|第?\d+)+/gu;

/** What there is besides photos. */
const things = [
  ...[
    'fade',
    'fadeIn',
    'fadeOut',
    'music',
    'aMood',
    'sound',
    'mute',
    'transition',
    'aTransition',
    'motion',
    'aMotion',
  ],
  ...[
    'look',
    'aLook',
    'colour',
    'background',
    'blur',
    'text',
    'title',
    'caption',
    'endCard',
    'lowerThird',
    'shadow',
    'outline',
  ],
];
const isThing = (token: Token): boolean => things.some((concept) => hasTag(token, concept));

/** 第二张不要缩放, 去掉结尾的音乐 */
function chinese({ tokens, refs }: Clause): boolean {
  const inPhoto = (index: number): boolean => refs.some(({ from, to }) => index >= from && index < to);
  const ban = tokens.findLastIndex((token) => hasTag(token, 'no'));
  if (ban >= 0) {
    const behind = tokens.slice(ban + 1).filter((_, index) => !inPhoto(ban + 1 + index));
    const said = behind.map(({ text }) => text).join('');
    return said.replace(aroundPhoto, '') !== '' && !behind.some((token) => hasTag(token, 'photo'));
  }
  const verb = tokens.findIndex((token) => hasTag(token, 'remove'));
  const last = tokens.findLastIndex(({ text }) => text.replace(aroundPhoto, '') !== '');
  return (
    verb >= 0 && last > verb && !inPhoto(last) && tokens[last - 1]?.text === '的' && isThing(tokens[last]!)
  );
}

const turnsAway = /^(?:no|without|zero)(?: (?!longer|more|need)\w+)?$/;
const where =
  /^(?:on|in|at|for|with|around|into|onto|during|over|under|below|above|behind|from|to|near|across|after|before)$/;
/** `no need for the market`, `no room for it`: what is turned away is the photo. */
const idle =
  /^(?:need|room|place|use|point|reason|more|longer|way|interest|space|sign|trace|photos?|pictures?|pics?|images?|shots?|one|ones|sense|business|matter|doubt|problem|worries)$/;

/** `no sound on the first photo`, `without a caption on the last` */
function english({ tokens, refs }: Clause): boolean {
  const at = tokens.findIndex(({ text }) => turnsAway.test(text));
  if (at < 0) return false;
  const to = tokens.findIndex(({ text }, index) => index > at && where.test(text));
  if (to < 0 || !refs.some((item) => item.kind === 'some' && item.from > to)) return false;
  const first = tokens[at]!;
  const said = tokens.slice(at + 1, to);
  if (refs.some((item) => item.kind === 'some' && item.from > at && item.from < to)) return false;
  return (said.length > 0 || isThing(first)) && !said.some(({ text }) => idle.test(text));
}

/**
 * An outcome takes photos out although what the clause turns away is something on or around them, by whatever name:
 * `no shaking in the second photo`, 前两张不要闪.
 */
export const takesWrongly = (clause: Clause, outcome: Outcome | undefined): boolean =>
  outcome?.kind === 'edit' &&
  outcome.commands.some(({ name }) => name === 'remove_photos') &&
  ((clause.reading.language === 'zh' && chinese(clause)) ||
    (clause.reading.language === 'en' && english(clause)));
