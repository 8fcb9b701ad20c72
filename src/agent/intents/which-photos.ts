import { listing, seconds } from '../replies/say.js';
import { roleOfText, type Scene, shots, texts } from '../scene.js';
import { textsOn } from '../text/pointed.js';
import type { Fact } from './film-facts.js';

type Shot = ReturnType<typeof shots>[number];

const which = /(?:哪[些几]|哪(?!里|儿)|有没有|有几|有多少|几)[张个]?|有(?=.{0,14}(?:吗|么|嘛|没有?))/;
const photo = /照片|图|[张幅]|片段/;
const over = /超过|大于|长于|多于|高于|比.{1,6}[长久]|以上|(?<!不)[够满到](?:了)?(?=#|\d)/;
const under = /不到|不足|少于|小于|短于|低于|比.{1,6}短|以下|以内|没到|不超过|不满/;
const written = /字幕|文字|标注|说明|写(?:了|上|有)|带字|有字|加字|没字|(?:加|有|配|打)了?字/;
const without = /没有?(?=加|写|配|打|标|字|文|说明)|还没|没[加写配打标]/;

/** Photos of the film that hold, by place and name. */
const rows = (
  list: readonly Shot[],
  holds: (shot: Shot) => boolean,
  tell: (shot: Shot) => string = () => '',
) => list.flatMap((shot, index) => (holds(shot) ? [`第 ${index + 1} 张 ${shot.name}${tell(shot)}`] : []));

function byLength(text: string, limit: number, list: readonly Shot[]): string | undefined {
  const less = under.test(text);
  if (!less && !over.test(text)) return undefined;
  const reaches = less ? /以内|以下|不超过/.test(text) : /以上|[够满到]/.test(text);
  const found = rows(
    list,
    ({ durationMs: ms }) => (reaches && ms === limit) || (less ? ms < limit : ms > limit),
    ({ durationMs }) => `（${seconds('zh', durationMs)}）`,
  );
  const side = `${less ? (reaches ? '不超过' : '不到') : reaches ? '至少' : '超过'} ${seconds('zh', limit)}`;
  if (found.length > 0) return `${side}的有 ${found.length} 张：${listing('zh', found)}。`;
  const lengths = [...new Set(list.map(({ durationMs }) => seconds('zh', durationMs)))];
  return `没有${side}的照片，${lengths.length === 1 ? '每张' : '分别'}是 ${listing('zh', lengths)}。`;
}

function byText(text: string, scene: Scene, list: readonly Shot[]): string {
  const captions = texts(scene.draft).filter(({ id }) => roleOfText(scene.draft, id) !== 'title');
  const on = ({ id }: Shot): boolean => textsOn([id], captions, scene).length > 0;
  const bare = without.test(text);
  const found = rows(
    list,
    (shot) => on(shot) !== bare,
    ({ id }) => (bare ? '' : `“${textsOn([id], captions, scene)[0]!.text}”`),
  );
  if (found.length === 0) return bare ? '每张照片上都有字幕。' : '现在没有照片加了字幕。';
  return `${bare ? '没有字幕' : '有字幕'}的有 ${found.length} 张：${listing('zh', found)}。`;
}

const ofClips = /(?:是|几[段个条]|多少[段个条]|几张照片.*)(?:视频|录像)|(?:视频|录像).*几张照片/;

/** 有没有哪张是视频, 几段视频几张照片: which of them are clips. */
function byKind(list: readonly Shot[]): string {
  const clips = rows(list, ({ mediaKind }) => mediaKind === 'video');
  const photos = list.length - clips.length;
  if (clips.length === 0) return `没有视频，${photos} 张都是照片。`;
  return `视频有 ${clips.length} 段：${listing('zh', clips)}；照片有 ${photos} 张。`;
}

/** 有没有超过5秒的照片, 哪些照片加了字幕: which photos of the film are so. */
export const whichPhotos: Fact = (clause, scene) => {
  const { text } = clause;
  if (scene.language !== 'zh' || !which.test(text) || clause.has('transition', 'music', 'quote'))
    return undefined;
  if (ofClips.test(text) && !clause.has('duration')) return byKind(shots(scene.draft));
  if (clause.namesPhotos || /[删改换调放移去加](?:掉|成|到|一下|上去)|最[长短久]/.test(text))
    return undefined;
  const list = shots(scene.draft);
  const limit = clause.value<number>('duration');
  if (limit !== undefined) return photo.test(text) ? byLength(text, limit, list) : undefined;
  return photo.test(text) && written.test(text) ? byText(text, scene, list) : undefined;
};
