import type { EditCommand } from '../../edits/index.js';
import { hasTag, type Token, textOf } from '../../language/index.js';
import type { Outcome } from '../outcome.js';
import { type Clause, within } from '../reading/clause.js';

/** What may stand around a photo that is turned away, or behind it. */
const aroundPhoto =
  /(?:了|吧|啊|呢|呀|嘛|哦|啦|哈|的|那|这|张|个|它|们|都|全部|全|再|就|也|还|放|用|要|留|出现|露面|显示|展示|播放?|加|进去|进来|进|去|来|上|里面|里|影片|视频|片子|照片|图片|图|相片|画面|出来|出|看到|看|保留|有|在|好|行|可以|谢谢|麻烦|请|给我|给|把|到|算|入|和|与|跟|、|,|前面?|后面?|以及|任何|一|两|几|第|删掉?|去掉?|剪|拿掉?|掉|单独|重复|另外|其他|其它|其余|剩下|所有|保存|排|第?\d+)+/gu;

/** What there is besides photos. */
const things = (
  'fade fadeIn fadeOut music aMood sound mute transition aTransition motion aMotion look aLook ' +
  'colour background blur text title caption endCard lowerThird shadow outline'
).split(' ');
const isThing = (token: Token): boolean => hasTag(token, ...things);

/** 第二张不要缩放, 去掉结尾的音乐 */
function chinese({ tokens, refs }: Clause): boolean {
  const ban = tokens.findLastIndex(
    (token) => hasTag(token, 'no') || /^(?:都|也|就|全|全都)?(?:别要|不要)$/.test(token.text),
  );
  if (ban >= 0) {
    const behind = tokens.slice(ban + 1).filter((_, index) => !within(refs, ban + 1 + index));
    const said = textOf(behind, '');
    return said.replace(aroundPhoto, '') !== '' && !behind.some((token) => hasTag(token, 'photo'));
  }
  // 去掉最后一秒, 第四张的时候音乐停掉: when, and not what.
  if (/的时候|[一半几两]秒/.test(textOf(tokens, ''))) return true;
  const verb = tokens.findIndex((token) => hasTag(token, 'remove'));
  // 第四张的抖动去掉
  const of = tokens.findLastIndex(({ text }, index) => text === '的' && index < verb);
  const own =
    of > 0 && (within(refs, of - 1) || hasTag(tokens[of - 1], 'photo')) ? tokens.slice(of + 1, verb) : [];
  if (textOf(own, '').replace(aroundPhoto, '') !== '') return true;
  const last = tokens.findLastIndex(({ text }) => text.replace(aroundPhoto, '') !== '');
  return (
    verb >= 0 &&
    last > verb &&
    !within(refs, last) &&
    tokens[last - 1]?.text === '的' &&
    isThing(tokens[last]!)
  );
}

const turnsAway = /^(?:no|without|zero|any)(?: (?!longer|more|need)\w+)?$/;
const takes =
  /^(?:take|remove|delete|drop|lose|kill|cut|strip|get rid of|ditch|scrap|clear|wipe|erase|turn off|switch off)$/;
const where =
  /^(?:on|in|at|for|with|around|into|onto|off|during|over|under|below|above|behind|from|to|near|across|after|before)$/;
/** `no need for the market`, `no room for it`: what is turned away is the photo. */
const idle =
  /^(?:need|room|place|use|point|reason|more|longer|way|interest|space|sign|trace|photos?|pictures?|pics?|images?|shots?|one|ones|sense|business|matter|doubt|problem|worries)$/;

const manner =
  /\b(?:should ?n ?'?t|should not|must ?n ?'?t|don ?'?t want .* to|not) (?:spin|rotate|turn|shake|flash|jump|move|zoom|flicker|blink|fade|slide|blur|wobble|jitter|bounce|tilt|pan|stretch|overlap|flip|fly|change|repeat|loop)\b|\bshort$/;
const beside =
  /\b(?:next to|beside|close to|near|in a row|together|back to back|alongside|directly (?:after|before))\b/;
const forbidden = /\b(?:not|no|never|should ?n ?'?t|must ?n ?'?t|don ?'?t)\b/;

/** `the first dog clip without sound`: it is shown so. */
const bare =
  /^(?!.*\b(?:remove|delete|drop|cut|lose|skip)\b).*\bwithout (?:any |the |its |a )?(?:sound|audio|music|noise|zoom|motion|movement|title|captions?|text|fade|transition)$/;

/** `no sound on the first photo`, `without a caption on the last` */
function english(clause: Clause): boolean {
  const { tokens, refs } = clause;
  // `photo 3 shouldn't spin`, `cut it short`, `not next to the train`
  if (bare.test(clause.text)) return true;
  if (manner.test(clause.text) || (beside.test(clause.text) && forbidden.test(clause.text))) return true;
  const at = tokens.findIndex((token) => turnsAway.test(token.text) || takes.test(token.text));
  if (at < 0) return false;
  const to = tokens.findIndex(({ text }, index) => index > at && where.test(text));
  if (to < 0 || !refs.some((item) => item.kind === 'some' && item.from > to)) return false;
  const first = tokens[at]!;
  const said = tokens.slice(at + 1, to);
  if (refs.some((item) => item.kind === 'some' && item.from > at && item.from < to)) return false;
  return (
    (said.length > 0 || isThing(first)) &&
    !said.some((token) => idle.test(token.text) || hasTag(token, 'photo'))
  );
}

/**
 * An outcome takes photos out although what the clause turns away is something on or around them, by whatever name:
 * `no shaking in the second photo`, 前两张不要闪.
 */
export const takesWrongly = (clause: Clause, outcome: Outcome | undefined): boolean =>
  outcome?.kind === 'edit' &&
  outcome.commands.some(({ name }) => name === 'remove_photos') &&
  ((clause.reading.language === 'zh' && chinese(clause)) ||
    (clause.reading.language === 'en' && english(clause) && !keepsNamed(clause, outcome.commands)));

/** `cut the film to the first four photos`: those that are named stay. */
const keepsNamed = ({ refs }: Clause, commands: readonly EditCommand[]): boolean => {
  const gone = commands.flatMap(({ name, params }) =>
    name === 'remove_photos' ? [params.photos].flat() : [],
  );
  return (
    refs.some(({ ids }) => ids.length > 1) && !refs.some(({ ids }) => ids.some((id) => gone.includes(id)))
  );
};
