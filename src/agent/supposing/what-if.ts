import { type Reading, readTokens } from '../../language/index.js';
import type { ReadSentence } from '../outcome.js';
import { wholeClause } from '../reading/clause.js';
import { readSentence } from '../reading/read-sentence.js';
import { mention } from '../referents/mention.js';
import { say, seconds } from '../replies/say.js';
import { filmMs, type Scene, shots } from '../scene.js';
import { captureTexts } from '../text/capture.js';
import { tryOut } from './supposing.js';

const opening =
  '^(?:[你您]好|好的|麻烦|先别[改动弄删急][吧了啊哦呢]?|先不[改动弄删急]|等等|等一?下|我?想?问一?下|请问|我想知道|我就问问|帮我?算一?下|[你您]?(?:觉得|感觉|看|说)|那么?|哎|欸|诶|话说|对了|[，,、？?。！!\\s])*';
const asked =
  '(?<asked>(?:那|就|会|大概|大约|总共|一共|全片|整个|整片|片子|视频|影片|全长|总长|时长|长度|总时长|现在|是|变成|变|剩下?|还|只|能|得|有|共|要|到|短|长|少|多|照片|长度上|是不是|会不会)*(?:多[长久少](?:时间|秒|张|钟)?|几[秒张]|几分钟|\\d+秒|[一二三四五六七八九十两]+秒)(?:照片|长)?)(?:了|呢|啊|呀|吗|么|吧|来着)*[?？。\\s]*$';
/** Ways to ask what would come of a wish: the wish, what says that it is only supposed, what is asked. */
const chinese: readonly RegExp[] = [
  new RegExp(
    `${opening}(?<whose>[^，,？?\\s]{0,8}?)(?<supposed>要是|如果|假如|假设|假使|倘若|若是|若|比如说?)(?<wish>[^？?]{2,40}?)(?:的话)?[，,\\s]*${asked}`,
  ),
  new RegExp(`${opening}(?<wish>[^？?]{2,40}?)(?<then>的话)?[，,\\s]*${asked}`),
];
/** A number asked about says so: 是不是就20秒了. */
const wonders = /是不是|会不会|会|[吗么?？]\s*$/;
const number = /\d+秒|[一二三四五六七八九十两]+秒/;

/** 音乐换成爵士会怎么样: what would change is asked. */
const outcome = new RegExp(
  `${opening}(?:要是|如果|假如|假设|若是|若)?(?<wish>[^，,？?]{2,40}?)(?:的话)?[，,]?(?:会怎么?样|会如何|会是(?:什么|啥)(?:样子?|效果)|会(?:变成|有)(?:什么|啥)(?:样子?|效果|变化)|效果会?(?:怎么?样|如何)|会不会(?:更|太|显得|有点|比较|很)*[^，,？?]{1,5}?|会(?:更|太|显得|有点|比较)[^，,？?]{1,5}?(?=[吗么]))(?:呢|啊|呀|吗|的)?[?？。.!]*(?:[，,]?谢谢你?[。.!]*)?$`,
);

/** 音乐会不会太大声: what is found at fault would be made less. */
const doubted = new RegExp(
  `${opening}(?<fault>[^，,？?]{1,12}?会不会(?:显得)?(?:有点|有些|太|过于|不够)[^，,？?]{1,5}?)(?:呢|啊|呀)?[?？。]*$`,
);
const doubt = /会不会(?:显得)?/;

/** 没有龙井茶会不会更好: without it. */
const lacking = /^(?:要是|如果)?(?:没有?了?|少了|缺了|不放|不要)(?=.)/;

/** A question that only supposes its wish, and not one that follows a wish. */
const supposes = (groups: Readonly<Record<string, string | undefined>>, said: string): boolean =>
  number.test(groups.asked ?? '') && !wonders.test(said)
    ? false
    : groups.supposed !== undefined ||
      groups.then !== undefined ||
      /^(?:那|总共|一共|全片)*(?:会|还会|就会|是不是|会不会)/.test(groups.asked ?? '');

/** The wish as it would be said for real. */
const wishOf = ({ whose = '', wish = '' }: Readonly<Record<string, string | undefined>>): string =>
  whose + wish;

/** 要是第三张去掉会是多长: what would come of it is told, and done when the person says yes to it. */
export function whatIf(reading: Reading, scene: Scene): ReadSentence | undefined {
  const said = reading.normal.text.trim();
  if (reading.language !== 'zh' || said.length > 120) return undefined;
  const supposed = outcome.exec(said)?.groups?.wish?.replace(lacking, '去掉');
  const fault = doubted.exec(said)?.groups?.fault?.replace(doubt, '');
  for (const wish of [supposed, fault]) {
    if (wish === undefined) continue;
    const item = tryOut(wish, wholeClause(reading, scene), scene);
    if (item !== undefined) return { items: [item], scene };
  }
  for (const form of chinese) {
    const groups = form.exec(said)?.groups;
    if (groups === undefined || !supposes(groups, said)) continue;
    const offer = wishOf(groups);
    const wish = captureTexts(readTokens(offer, reading.language, scene.assets));
    const { scene: then } = readSentence(wish, scene);
    if (then.planned.length === 0 || then.trail.asked) continue;
    const [count, before] = [shots(then.draft).length, shots(scene.draft).length];
    const [long, now] = [then.draft, scene.draft].map((draft) => seconds(scene.language, filmMs(draft)));
    const same = count === before;
    const text = say(scene.language, {
      en: `It would be ${long}${same ? '' : ` with ${count} ${count === 1 ? 'photo' : 'photos'}`}; now it is ${now}${same ? '' : ` with ${before}`}. Nothing has been changed.`,
      zh: `那样全片会是 ${long}${same ? '' : `，剩 ${count} 张`}；现在是 ${now}${same ? '' : `，${before} 张`}。还没有改动。`,
    });
    const clause = wholeClause(reading, scene);
    const spoken = mention(wholeClause(wish, scene), scene);
    return {
      items: [{ clause, intent: 'what-if', outcome: { kind: 'answer', text, offer } }],
      scene: spoken,
    };
  }
  return undefined;
}
