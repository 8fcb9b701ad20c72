import type { Clause } from '../reading/clause.js';
import { shapeOf } from '../reading/signs.js';
import { say, seconds } from '../replies/say.js';
import { type Scene, shots } from '../scene.js';
import { type Fact, shownAt } from './film-facts.js';
import { inOrder } from './inquiry.js';
import { extreme } from './photo-facts.js';

const lead = '(?:请问|请|麻烦|帮我|给我|看看|看一下|你好|好的|告诉我|然后|那|,)*';
const now = '(?:现在|目前|视频|片子|影片|片中|画面)*';
const tail = '(?:的)?(?:来着|呢|啊|呀|吧|了)*[?？]?$';
const which = '(?:哪一?[张个幅段]|什么照片|啥照片|什么图|什么|啥|谁)(?:照片|图片|图)?';
const moment = '第?(?:\\d+(?::\\d\\d)?(?:\\.\\d+)?|[零一二两三四五六七八九十]+)(?:秒钟?)?';
const photo = '(?:[@%]\\d+|p\\d+个?)(?:那张|这张|照片)*';
/** 15秒的时候显示的是哪张 */
const atTime = new RegExp(
  `^${lead}${now}(?:在|到)?${moment}(?:的)?(?:时候|时|处|那里|那儿|那边|这里|左右|地方|画面|上|那)*(?:正?在)?(?:能|会)?(?:显示|放映|放|播放|播|出现|看到|展示|看)?(?:的)?(?:照片|图)?(?:是|为)?${which}${tail}`,
);
/** 日落第几秒出现 */
const when = new RegExp(
  `^${lead}${photo}${now}(?:是|在|从|大概|会|要|到)*(?:第?(?:几秒|哪一?秒|多少秒)(?:的?(?:时候|钟))?(?:开始|出现|出来|显示|放|播|登场)+|第(?:几秒|哪一?秒|多少秒)|什么时候(?:开始|出现|出来|显示|放|播|登场)*)${tail}|^${lead}${photo}${now}(?:在|从)(?:几秒|多少秒)(?:开始|出现|出来)?${tail}`,
);
/** 日落排第几 */
const place = new RegExp(
  `^${lead}${photo}${now}(?:是|在|排在|排|放在)*(?:第几(?:张|位|个|幅)?|(?:在)?哪(?:里|儿|个?位置|一位))${tail}`,
);
/** 日落前面是哪张 */
const beside = new RegExp(
  `^${lead}${photo}的?(?:(?<late>后面|之后|后一张|下一张|后边|接下来)|前面|之前|前一张|上一张|前边)(?:那张)?(?:放|排)?(?:的)?(?:照片)?(?:是|为)?${which}${tail}`,
);
const digits = '零一二三四五六七八九';

/** 15秒, 0:18, 二十秒: the moment a question names, ms. */
function momentOf(text: string): number | undefined {
  const clock = /(\d+):(\d\d)/.exec(text);
  if (clock !== null) return (Number(clock[1]) * 60 + Number(clock[2])) * 1000;
  const plain = /(\d+(?:\.\d+)?)秒/.exec(text)?.[1];
  if (plain !== undefined) return Number(plain) * 1000;
  const word = /([零一二两三四五六七八九十]+)秒/.exec(text)?.[1]?.replace('两', '二');
  if (word === undefined) return undefined;
  const [tens, ones] = word.includes('十') ? word.split('十') : ['零', word];
  return ((tens === '' ? 1 : digits.indexOf(tens!)) * 10 + (ones === '' ? 0 : digits.indexOf(ones!))) * 1000;
}

/** Questions about what is seen when, and about the place of a photo, asked in Chinese and nothing else. */
export const shownChinese: Fact = (clause: Clause, scene: Scene) => {
  if (clause.reading.language !== 'zh' || clause.tokens.length > 20) return undefined;
  if (!/[哪几谁啥]|什么|多少秒/.test(clause.text)) return undefined;
  if (clause.has('title', 'caption', 'text', 'music', 'transition', 'look', 'motion', 'quote'))
    return undefined;
  const longest = extreme(clause, scene) ?? inOrder(clause, scene);
  if (longest !== undefined) return longest;
  const { language, draft } = scene;
  const list = shots(draft);
  const text = shapeOf(clause).text.replace(/ /g, '');
  const ms = atTime.test(text) ? momentOf(text) : undefined;
  if (ms !== undefined) return shownAt(ms, scene);
  const [ref, ...more] = clause.namedRefs;
  const at = list.findIndex(({ id }) => id === ref?.ids[0]);
  const shot = list[at];
  if (shot === undefined || ref?.ids.length !== 1 || more.length > 0) return undefined;
  if (when.test(text))
    return say(language, {
      en: `Photo ${at + 1} (${shot.name}) is shown from ${seconds(language, shot.startMs)} to ${seconds(language, shot.startMs + shot.durationMs)}.`,
      zh: `第 ${at + 1} 张（${shot.name}）从 ${seconds(language, shot.startMs)}显示到 ${seconds(language, shot.startMs + shot.durationMs)}。`,
    });
  if (place.test(text))
    return say(language, {
      en: `${shot.name} is photo ${at + 1} of ${list.length}.`,
      zh: `${shot.name} 排在第 ${at + 1} 位，一共 ${list.length} 张。`,
    });
  const side = beside.exec(text)?.groups;
  if (side === undefined) return undefined;
  const other = list[at + (side.late === undefined ? -1 : 1)];
  return other === undefined
    ? say(language, {
        en: `Nothing: ${shot.name} is ${at === 0 ? 'the first' : 'the last'}.`,
        zh: at === 0 ? `前面没有了，${shot.name} 是第一张。` : `后面没有了，${shot.name} 是最后一张。`,
      })
    : say(language, {
        en: `Photo ${list.indexOf(other) + 1}, ${other.name}.`,
        zh: `第 ${list.indexOf(other) + 1} 张，${other.name}。`,
      });
};
