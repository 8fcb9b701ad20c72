import { hasTag } from '../../language/index.js';
import type { Clause } from '../reading/clause.js';
import { type Scene, shots } from '../scene.js';
import { namedPhotos, present } from './photos-meant.js';

const several =
  /\b(?:both|two|all|every|each|the) (?:\S+ )?(?:videos|clips)\b|\bvideos\b|\bclips\b|两段|两个|都|全|所有|各|每|分别/;

const theOther = /\b(?:the|that) other (?:video|clip|vid|recording)\b/;

/** The clips a clause is about: named ones, the one the talk is about (`it`, `that video`), or every clip. */
export function clipsMeant(clause: Clause, scene: Scene): string[] {
  const clips = shots(scene.draft)
    .filter((shot) => shot.mediaKind === 'video')
    .map((shot) => shot.id);
  const isClip = (id: string): boolean => clips.includes(id);
  // `the first half of the waves`: the name counts, not the half.
  const byName = clause.refs
    .filter((item) =>
      clause.tokens.slice(item.from, item.to).some((token) => hasTag(token, 'file', 'fileWord')),
    )
    .flatMap((item) => item.ids)
    .filter(isClip);
  if (byName.length > 0 && !clause.has('except')) return present(scene, byName);
  // `keep just the first half` of the clip in hand is no half of the photos.
  const halves = clause.refs.some(({ from, to }) =>
    clause.tokens.slice(from, to + 1).some((token) => hasTag(token, 'half')),
  );
  const own = halves && scene.focus.shots.length === 1 && scene.focus.shots.every(isClip);
  const named = own ? [] : namedPhotos(clause, scene).filter(isClip);
  if (named.length > 0 && (named.length < clips.length || !clause.has('it'))) return named;
  // `the other video only its last 4 seconds`
  const held =
    scene.focus.shots.length > 0 ? scene.focus.shots.filter(isClip) : cutLast(scene).filter(isClip);
  const left = clips.filter((id) => !held.includes(id));
  if (own) return held;
  if (theOther.test(clause.text) && held.length > 0 && left.length > 0) return left;
  const photos = clause.refs.some((item) => item.kind === 'some' && !item.ids.some(isClip));
  if (photos) return [];
  const talked = scene.focus.shots.filter(isClip);
  const spoken =
    clause.has('clip') ||
    /[两三几每各]段|视频(?:片段)?(?:里)?(?:各|分别|每[段个]|都[截取剪留只]|.{0,2}(?:加速|减速|慢放|快放|倍速|\d(?:\.\d)?倍|静音|原声|声音))/.test(
      clause.text,
    ) ||
    (/视频|录像|vídeo|\bvideo|\bvid\b/.test(clause.text) &&
      !scene.fresh &&
      !/整个|整段|整条|\bwhole\b|\bentire\b/.test(clause.text));
  if (spoken && several.test(clause.text)) return clips;
  if (talked.length > 0 && (spoken || ['clips', 'shots'].includes(scene.focus.topic))) return talked;
  return spoken ? clips : [];
}

/** The clips that were cut, or played at another speed, last. */
function cutLast({ conversation: { past } }: Scene): string[] {
  const commands = past.flatMap((entry) => entry.commands);
  const last = commands.findLast(({ name }) => name === 'trim_clip' || name === 'set_speed');
  return [last?.params.photo ?? last?.params.photos ?? []].flat().map(String);
}
