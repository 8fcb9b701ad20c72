import { amountOf } from '../../language/index.js';
import { defineIntent, edit, type Outcome } from '../outcome.js';
import type { Clause } from '../reading/clause.js';
import { heardSigns } from '../reading/signs.js';
import { clipsMeant } from '../referents/clips-meant.js';
import { idsOf, namedPhotos } from '../referents/photos-meant.js';
import { clipsIn, musicIn, type Scene, shots } from '../scene.js';
import { playsToTheEnd } from './music-told.js';
import { volumeBack } from './volume-back.js';
import { onlyClips } from './whole-sound.js';

const polite = '(?:吧|哈|了|啊|一下|就行|就好|谢谢)*$';
const lead = '^(?:请|麻烦|帮我|再|然后|把|将|让|给|那)*';
const song = '(?:背景)?(?:音乐|配乐|bgm|歌)';
const loudness = '(?:的?(?:音量|声音)(?:大小)?)';
const put = '(?:都|全|全部|整体|统一)*(?:调整?|设置?|改|变|降低?|升|提高?|减|放|开)?(?:到|成|为|至)*';
const value =
  '(?<value>%|(?:\\d+(?:\\.\\d+)?|[一二两三四五]|一点五)倍|一半|减半|降一半|三分之[一二]|四分之[一三]|0)';
const now = '(?:现在|目前|当前|原来|之前|原先|现有)(?:音量)?的?';
const off = '(?:去掉|取消|不要|关掉|删掉|删除|别要|不用)(?:掉|了)?';
const kept = '(?:保留|留着?|留下|不变|不动|照旧|别动|还要|保持)(?:着|不变)?';
const silent = '(?:不要|不放|别放|没有|别有|不用|不需要|别要)(?:有|放|播放|加)?(?:任何)?';

const forms = {
  ofNow: new RegExp(`${lead}(?:${song})?${loudness}?${put}${now}${value}${polite}`),
  clips: new RegExp(
    `${lead}(?:所有|全部|全|每段|两段|各段|[两三四])?(?<clips>P|(?:视频|片段|录像|短片)(?:片段)?(?:里|中)?)?(?:里面?|中)?的?(?<heard>(?:视频)?(?:原声|原音|同期声|现场声)|声音|音量)?${loudness}?${put}(?:${now})?${value}${polite}`,
  ),
  goesIn: new RegExp(
    `${lead}(?:${song})?的?${off}(?:开头的?)?[淡渐]入(?:效果)?(?:${kept}[淡渐]出(?:效果)?)?${polite}`,
  ),
  goesOut: new RegExp(
    `${lead}(?:${song})?的?${off}(?:结尾的?)?[淡渐]出(?:效果)?(?:${kept}[淡渐]入(?:效果)?)?${polite}`,
  ),
  keeps: new RegExp(
    `^(?:但|但是|就|只|而|不过)*(?:(?:${kept}|只要)(?:${song}的?)?(?<one>[淡渐][入出])|(?<two>[淡渐][入出])${kept})(?:效果)?${polite}`,
  ),
  endFade: new RegExp(
    `${lead}(?:在)?(?:片尾|结尾|末尾|最后|尾部|结束时?|片子结尾)(?:处|时)?的?(?<named>${song})?(?:要|再|也|用)?(?:[淡渐]出(?:用|时间|时长|设为|改成|为)?#|#[淡渐]出)${polite}`,
  ),
  enters: new RegExp(
    `${lead}(?:从P(?:那里|那)?(?:才|再)?(?:开始|起)(?:才|再)?(?:放|播放|播|有|加|响|出现)?${song}|${song}从P(?:那里|那)?(?:才|再)?(?:开始|起)(?:才|再)?(?:放|播放|播|响起?|有|出现)?|${song}到P(?:再|才)(?:开始|进来|进|响起?|出现|放|播放)+|P(?:才|再)(?:开始)?(?:有|放|加)${song})${polite}`,
  ),
  withoutAt: new RegExp(
    `${lead}(?:在)?(?<where>P(?:的时候|期间|时|上|里)?|(?:片尾|结尾|末尾|最后)(?:部分|处)?|(?:最后|末尾|结尾)(?:的)?#|(?:开头|片头|开场)(?:部分|处)?|(?:开头|前|最前面?)(?:的)?#)(?:都|就|先|请|也)*(?:${silent}${song}|${song}(?:不要|关掉|去掉|静音)|静音|(?:不要|别|不)(?:有)?(?:出声|响|声音)|没(?:有)?声音?|安静|无声)(?:一下|着)?${polite}`,
  ),
  stopsAt: new RegExp(
    `${lead}${song}(?:只|就)?(?:放|播放|播|响)到(?:P|第?#)(?:为止|就停|就好|结束)?${polite}`,
  ),
};

const parts: Readonly<Record<string, number>> = {
  一半: 0.5,
  减半: 0.5,
  降一半: 0.5,
  三分之一: 1 / 3,
  三分之二: 2 / 3,
  四分之一: 0.25,
  四分之三: 0.75,
};

/** What a value stands for: a part of the whole scale, or times what there is. */
function amountSaid(clause: Clause, said: string): { volume: number } | { factor: number } | undefined {
  if (said === '%') return { volume: Math.min(2, clause.value<number>('percentage')! / 100) };
  if (said === '0') return { volume: 0 };
  if (parts[said] !== undefined) return { factor: Math.round(parts[said] * 1000) / 1000 };
  const count = said.replace(/倍$/, '');
  const times = said === '一点五倍' ? 1.5 : Number(count) || amountOf(count);
  return typeof times === 'number' ? { factor: times } : undefined;
}

const about = { topic: 'music' as const };

/** The sound of clips by name, or of all of them. */
function ofClips(clause: Clause, text: string, scene: Scene): Outcome | undefined {
  const said = forms.clips.exec(text)?.groups;
  const clips = clipsIn(scene.draft);
  if (said?.value === undefined || clips.length === 0 || clause.has('music')) return undefined;
  const named = clause.namedRefs.flatMap((item) => idsOf(item, scene));
  const ids = said.clips === 'P' ? named : clips.map(({ id }) => id);
  if (ids.length === 0 || !ids.every((id) => clips.some((clip) => clip.id === id))) return undefined;
  const own = /[原同现]/.test(said.heard ?? '') && !/^(?:声音|音量)$/.test(said.heard ?? '');
  const last = scene.planned.at(-1);
  // 第二段调到80% behind a clip's sound.
  const goesOn = said.clips === 'P' && last?.name === 'set_volume' && last.params.target === 'clips';
  if (!own && !(said.clips !== undefined && said.heard !== undefined) && !goesOn) return undefined;
  // 视频声音 is what the film sounds like, unless its clips are spoken of.
  if (!own && said.clips !== 'P' && !/所有|全部|每段|两段|各段|片段|里|中/.test(text)) {
    if (clipsMeant(clause, scene).length === 0) return undefined;
  }
  const amount = amountSaid(clause, said.value);
  return amount === undefined
    ? undefined
    : edit('set_volume', { target: 'clips', photos: ids, ...amount }, { topic: 'clips', shots: ids });
}

const morePoints =
  /^(?:音乐|音量|声音|的|再|给我|给它|把|往[上下]|它)*(?<way>加大?|升高?|提高?|调[高大]|增加|减小?|降低?|调[低小]|减少)(?:回|上|个|掉|了)*(?<count>\d+|[一二两三四五六七八九十]+)个?(?:百分)?点(?:吧|左右)?$/;

/** 再加十个点: points of the scale that the level is told in. */
function pointsMore(clause: Clause, scene: Scene): Outcome | undefined {
  const said = morePoints.exec(clause.text.replace(/ /g, ''))?.groups;
  if (said === undefined || !(clause.has('music', 'sound') || scene.focus.topic === 'music'))
    return undefined;
  const count = Number(said.count) || amountOf(said.count!);
  if (typeof count !== 'number') return undefined;
  const step = /[减降低小少]/.test(said.way!) ? -count : count;
  const volume = Math.round(musicIn(scene.draft)!.volume * 100 + step) / 100;
  return edit('set_volume', { target: 'music', volume: Math.min(2, Math.max(0, volume)) }, about);
}

/** Where in the film the music is not to be heard: it can begin later, and plays to the end. */
function silentAt(clause: Clause, text: string, scene: Scene): Outcome | undefined {
  const list = shots(scene.draft);
  const where = forms.withoutAt.exec(text)?.groups?.where;
  if (where === undefined) return undefined;
  const ms = clause.value<number>('duration');
  if (/#/.test(where))
    return /^(?:开头|前|最前)/.test(where)
      ? edit('set_music', { startMs: ms! }, about)
      : playsToTheEnd(scene);
  if (/^[开片]头|^开场/.test(where)) return edit('set_music', { startMs: list[1]?.startMs ?? 0 }, about);
  if (!where.startsWith('P')) return playsToTheEnd(scene);
  const ids = namedPhotos(clause, scene);
  // 静音 of a clip is its own sound.
  const clip = list.some(({ id, mediaKind }) => ids.includes(id) && mediaKind === 'video');
  if (ids.length === 0 || (clip && !clause.has('music')) || !clause.has('music')) return undefined;
  const leading = list.slice(0, ids.length).every(({ id }) => ids.includes(id));
  const next = list[ids.length];
  return leading && next !== undefined
    ? edit('set_music', { startMs: next.startMs }, about)
    : playsToTheEnd(scene);
}

/** One end of the music fades no more, the other one does as before. */
function fades(clause: Clause, text: string, scene: Scene): Outcome | undefined {
  const music = musicIn(scene.draft)!;
  if (forms.goesIn.test(text)) return edit('fade_music', { inMs: 0 }, about);
  if (forms.goesOut.test(text)) return edit('fade_music', { outMs: 0 }, about);
  const keeps = forms.keeps.exec(text)?.groups;
  const end = keeps?.one ?? keeps?.two;
  const spoken = clause.has('music') || scene.focus.topic === 'music' || /[淡渐][入出]/.test(text);
  if (end !== undefined && spoken) {
    const present = end.endsWith('入') ? music.fadeInMs : music.fadeOutMs;
    return present > 0 ? { kind: 'nothing' } : undefined;
  }
  const out = forms.endFade.exec(text)?.groups;
  const ofMusic = out?.named !== undefined || scene.planned.at(-1)?.name === 'fade_music';
  return out !== undefined && ofMusic
    ? edit('fade_music', { outMs: clause.value<number>('duration')! }, about)
    : undefined;
}

/**
 * Chinese wishes for what is heard that say all they mean: 音量改成现在的80%, 视频原声调到30%, 去掉淡入保留淡出, 前两张不要音乐.
 */
export const soundExactly = defineIntent({
  name: 'sound-exactly',
  needs: {
    concepts: ['music', 'sound', 'fade', 'fadeIn', 'fadeOut', 'percentage', 'half', 'mute'],
    topics: ['music'],
    words: /[出无]声|安静/,
  },
  read(clause, scene) {
    if (clause.tokens.length > 24 || scene.fresh) return undefined;
    if (clause.reading.language === 'en') return onlyClips(clause, scene);
    if (clause.reading.language !== 'zh') return undefined;
    if (clause.has('quote', 'title', 'caption', 'text', 'transition', 'motion', 'look', 'question'))
      return undefined;
    const text = heardSigns(clause);
    const clips = ofClips(clause, text, scene);
    if (clips !== undefined) return clips;
    if (musicIn(scene.draft) === undefined) return undefined;
    const relative = forms.ofNow.exec(text)?.groups?.value;
    if (relative !== undefined && (clause.has('music', 'sound') || scene.focus.topic === 'music')) {
      const said = amountSaid(clause, relative);
      const factor = said === undefined ? undefined : 'volume' in said ? said.volume : said.factor;
      if (factor !== undefined) return edit('set_volume', { target: 'music', factor }, about);
    }
    const faded = clause.has('fade', 'fadeIn', 'fadeOut') ? fades(clause, text, scene) : undefined;
    if (faded !== undefined) return faded;
    const points = pointsMore(clause, scene);
    if (points !== undefined) return points;
    const before = volumeBack(clause, scene, []);
    if (before !== undefined) return before;
    if (!clause.has('music', 'sound') && scene.focus.topic !== 'music') return undefined;
    if (forms.stopsAt.test(text)) return playsToTheEnd(scene);
    const [first] = namedPhotos(clause, scene);
    const shot = shots(scene.draft).find(({ id }) => id === first);
    if (shot !== undefined && forms.enters.test(text))
      return edit('set_music', { startMs: shot.startMs }, about);
    return silentAt(clause, text, scene);
  },
});
