import { hasTag } from '../language/index.js';
import type { Clause } from './clause.js';
import { namedPhotos, present } from './photos-meant.js';
import { type Scene, shots } from './scene.js';

const several =
  /\b(?:both|two|all|every|each|the) (?:\S+ )?(?:videos|clips)\b|\bvideos\b|\bclips\b|两段|两个|都|全|所有/;

/** The clips a clause is about: named ones, the one the talk is about (`it`, `that video`), or every clip. */
export function clipsMeant(clause: Clause, scene: Scene): string[] {
  const clips = shots(scene.draft)
    .filter((shot) => shot.mediaKind === 'video')
    .map((shot) => shot.id);
  const isClip = (id: string): boolean => clips.includes(id);
  // `the first half of the waves`: the name counts, not the half.
  const byName = clause.refs
    .filter((item) =>
      clause.tokens
        .slice(item.from, item.to)
        .some((token) => hasTag(token, 'file') || hasTag(token, 'fileWord')),
    )
    .flatMap((item) => item.ids)
    .filter(isClip);
  if (byName.length > 0 && !clause.has('except')) return present(scene, byName);
  const named = namedPhotos(clause, scene).filter(isClip);
  if (named.length > 0 && (named.length < clips.length || !clause.has('it'))) return named;
  const photos = clause.refs.some((item) => item.kind === 'some' && !item.ids.some(isClip));
  if (photos) return [];
  const talked = scene.focus.shots.filter(isClip);
  const spoken =
    clause.has('clip') ||
    (/视频|录像|vídeo|\bvideo|\bvid\b/.test(clause.text) &&
      !scene.fresh &&
      !/整个|整段|整条|\bwhole\b|\bentire\b/.test(clause.text));
  if (spoken && several.test(clause.text)) return clips;
  if (talked.length > 0 && (spoken || ['clips', 'shots'].includes(scene.focus.topic))) return talked;
  return spoken ? clips : [];
}
