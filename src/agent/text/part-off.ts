import { defineIntent, edit } from '../outcome.js';
import type { Clause } from '../reading/clause.js';
import { heardSigns } from '../reading/signs.js';
import { namedPhotos } from '../referents/photos-meant.js';
import { roleNamed, textsCounted } from '../referents/texts-meant.js';
import { say } from '../replies/say.js';
import { type Scene, texts } from '../scene.js';
import { textsOn } from './pointed.js';

const off =
  '(?:remove|delete|drop|lose|take (?:off|away|out)|get rid of|turn off|switch off|no|without|disable|strip)';
const noun =
  '(?:title|caption|captions|subtitle|subtitles|text|texts|headline|end ?card|closing card|lower third|lettering|words|letters)';
const part =
  '(?<part>(?:text |entrance |entry |intro )?(?:animations?|effects?|entrance)|outlines?|strokes?|shadows?|drop shadow|(?:text )?box(?:es)?|background box)';
const forms: readonly RegExp[] = [
  new RegExp(
    `^(?:please |can you |could you |and |then |now )*${off} (?:the |any |all |that |my )*(?:${noun}) ?(?:'s?|s')? ?(?:the )?${part}(?: please)?$`,
  ),
  new RegExp(
    `^(?:please |can you |could you |and |then |now )*${off} (?:the |any |all |that )*${part} (?:of|from|on|off|for|in|around|behind) (?:the |my |all |our )*${noun}(?: please)?$`,
  ),
];

const offHan = '(?:去掉|去除|取消|删掉|删除|删了|删去|拿掉|撤掉|不要|不用|不需要|关掉|关了|别加|别要|移除)';
const nounHan = '(?:标题|片头|字幕|文字|片尾|人名条|字)';
const partHan =
  '(?<part>(?:的?(?:入场|出场|出现|进场|文字|文本))?的?(?:动画|动效|特效)(?:效果)?|描边|勾边|轮廓|字边|阴影|投影|(?:文字|背景|底)框|(?:[白黑红黄蓝绿灰])?底(?:色|板|条)?|背景(?:色|条|颜色)?|衬底|加粗|粗体|斜体|倾斜)';
const formsHan: readonly RegExp[] = [
  new RegExp(
    `^(?:把|将|给|请|再|然后)*${nounHan}(?:上|后面|背后)?的?${partHan}(?:都|全部?|也|给|统统)*${offHan}[了吧掉]*$`,
  ),
  new RegExp(`^(?:把|将|给|请|再|然后)*${nounHan}(?:都|全部?|也)*${offHan}(?:掉|了)?${partHan}[了吧]*$`),
  new RegExp(
    `^(?:请|再|然后)*${offHan}(?:掉|了)?(?:所有|全部)?的?${nounHan}(?:上|后面|背后)?的?${partHan}[了吧]*$`,
  ),
];

/** One line among several, or the text in hand: 第二句, 断桥那句, 它; nothing at all right after a text was spoken of. */
const oneHan =
  '(?:(?:P|第[一二三四五六七八九\\d]+|最后|倒数第[一二三\\d])?的?(?:那|这|一)*(?:句|行|条|个(?:字幕|标题|文字)|段(?:字|文字)|张的?(?:字幕|字|文字))|P的?(?:那|这)?(?:个)?(?:字幕|字|文字)|它|这个|那个)';
const onesHan: readonly RegExp[] = [
  new RegExp(
    `^(?:把|将|给|请|再|然后|就|,)*(?<who>${oneHan})?(?:上|后面|背后)?的?(?:就|也|都)*${partHan}(?:都|也|就|给)*${offHan}[了吧掉]*$`,
  ),
  new RegExp(
    `^(?:把|将|给|请|再|然后|就|,)*(?<who>${oneHan})?的?(?:就|也|都|还是)*${offHan}(?:掉|了|用|加|有)?${partHan}[了吧]*$`,
  ),
];

/** Whose part goes where no kind of text is named. */
function oneMeant(clause: Clause, scene: Scene): { part: string; ids: readonly string[] } | undefined {
  if (clause.reading.language !== 'zh') return undefined;
  const groups = onesHan
    .map((form) => form.exec(heardSigns(clause).replace(/ /g, ''))?.groups)
    .find((found) => found !== undefined);
  if (groups === undefined) return undefined;
  const all = texts(scene.draft);
  const inHand = all.filter(({ id }) => scene.focus.topic === 'text' && scene.focus.texts.includes(id));
  const captions = texts(scene.draft, 'caption');
  const ordered = /[句行条]/.test(groups.who ?? '') && clause.has('ordinal', 'last', 'first');
  const lines = [...(captions.length > 1 ? captions : all)].sort((one, other) => one.startMs - other.startMs);
  const counted = /^最后/.test(groups.who ?? '')
    ? lines.slice(-1)
    : ordered
      ? textsCounted(clause, scene, captions.length > 1 ? captions : all)
      : [];
  const on =
    counted.length > 0 || !/P/.test(groups.who ?? '') ? [] : textsOn(namedPhotos(clause, scene), all, scene);
  const meant =
    counted.length > 0 ? counted : on.length > 0 ? on : /P|第|最/.test(groups.who ?? '') ? [] : inHand;
  return meant.length === 0 ? undefined : { part: groups.part!, ids: meant.map(({ id }) => id) };
}

/** What a text looks like without a part of how it is shown. */
function without(part: string): Record<string, unknown> {
  if (/outline|stroke|描边|勾边|轮廓|字边/.test(part)) return { style: { stroke: null } };
  if (/shadow|阴影|投影/.test(part)) return { style: { shadow: false } };
  if (/box|框|底|背景/.test(part)) return { style: { box: null } };
  if (/粗/.test(part)) return { style: { weight: 400 } };
  if (/斜/.test(part)) return { style: { italic: false } };
  return { enter: 'none', exit: 'none' };
}

/** `remove the title animation`, 标题去掉底框: how the text comes goes, the text stays. */
export const partOff = defineIntent({
  name: 'part-off',
  needs: {
    concepts: ['title', 'caption', 'text', 'endCard', 'lowerThird'],
    topics: ['text'],
    words:
      /[句行条字].*(?:底|描边|勾边|阴影|框|粗|斜|动画|动效)|(?:底|描边|勾边|阴影|框|粗|斜|动画|动效).*[句行条字]/,
  },
  read(clause, scene: Scene) {
    const chinese = clause.reading.language === 'zh';
    if (!(chinese || clause.reading.language === 'en') || clause.tokens.length > 14 || clause.has('quote'))
      return undefined;
    const said = chinese ? clause.text.replace(/ /g, '') : clause.contracted;
    const found = (chinese ? formsHan : forms)
      .map((form) => form.exec(said)?.groups?.part)
      .find((words) => words !== undefined);
    const one = found === undefined ? oneMeant(clause, scene) : undefined;
    if (one !== undefined)
      return edit('style_text', { texts: one.ids, ...without(one.part) }, { topic: 'text', texts: one.ids });
    if (found === undefined) return undefined;
    const role = roleNamed(clause);
    const all = texts(scene.draft);
    const ofRole = role === undefined ? all : texts(scene.draft, role);
    if (ofRole.length === 0)
      return {
        kind: 'refusal',
        text: say(scene.language, {
          en: `The film has no such text, so there is nothing to take off it. Nothing was changed.`,
          zh: '片子里没有这样的文字，没有什么可以去掉的。什么都没有改。',
        }),
      };
    const ids = ofRole.map(({ id }) => id);
    return edit('style_text', { texts: ids, ...without(found) }, { topic: 'text', texts: ids });
  },
});
