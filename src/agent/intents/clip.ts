import type { Clause } from '../clause.js';
import { namedPhotos } from '../common.js';
import { defineIntent, edit } from '../outcome.js';
import { shots } from '../scene.js';

/** `从第二秒`: the place in the clip. */
const secondsAt = (clause: Clause): number | undefined => {
  const place = clause.value<number>('ordinal');
  return place === undefined ? undefined : place * 1000;
};

/** Speed, trimming and splitting: what only clips can do. */
export const clip = defineIntent({
  name: 'clip',
  read(clause, scene) {
    const clips = shots(scene.draft).filter((shot) => shot.mediaKind === 'video');
    if (
      clips.length === 0 ||
      clause.has('fade', 'fadeIn', 'fadeOut', 'quote', 'transition', 'title', 'music', 'motion')
    )
      return undefined;
    const isClip = (id: string): boolean => clips.some((item) => item.id === id);
    const named = namedPhotos(clause, scene).filter(isClip);
    const it =
      scene.focus.topic === 'clips' || scene.focus.topic === 'shots' ? scene.focus.shots.filter(isClip) : [];
    const spoken = clause.has('clip') ? clips.map((item) => item.id) : [];
    const ids0 = named.length > 0 ? named : it.length > 0 ? it : spoken;
    const lone =
      /视频|the video|that video|录像|vídeo|video/.test(clause.text) &&
      !scene.fresh &&
      !/整个|整段|全|whole|entire/.test(clause.text)
        ? clips.map((item) => item.id)
        : [];
    const piece =
      clips.length === 1 &&
      clause.has('duration') &&
      /(只(要|留|保留|用|取|截)|截取|保留).{0,4}(前|后|中间|开头|最后|头|尾)/.test(clause.text)
        ? [clips[0]!.id]
        : [];
    const ids = ids0.length > 0 ? ids0 : lone.length > 0 ? lone : piece;
    if (ids.length === 0) return undefined;
    const about = { topic: 'clips' as const, shots: ids };
    const speed = clause.has('speed', 'slower', 'faster') || /play|播放|倍速/.test(clause.text);
    if (speed && !clause.has('duration')) {
      const multiple = clause.value<number>('multiple');
      const percentage = clause.value<number>('percentage');
      if (multiple !== undefined && multiple !== 1) {
        const slow = clause.has('slower') && multiple > 1;
        return edit('set_speed', { photos: ids, speed: slow ? 1 / multiple : multiple }, about);
      }
      if (percentage !== undefined) return edit('set_speed', { photos: ids, speed: percentage / 100 }, about);
      if (/normal|original|正常|原速/.test(clause.text))
        return edit('set_speed', { photos: ids, speed: 1 }, about);
      if (clause.has('half')) return edit('set_speed', { photos: ids, speed: 0.5 }, about);
      if (clause.has('twice'))
        return edit('set_speed', { photos: ids, speed: clause.has('slower') ? 0.5 : 2 }, about);
      if (clause.has('slower'))
        return edit(
          'set_speed',
          { photos: ids, factor: /slow.?mo|慢动作/.test(clause.text) ? 0.5 : 0.75 },
          about,
        );
      if (clause.has('faster')) return edit('set_speed', { photos: ids, factor: 1.5 }, about);
    }
    const durations = clause.values<number>('duration');
    const target = shots(scene.draft).find((shot) => ids.includes(shot.id))!;
    const inTwo =
      clause.has('split') || /[切分剪拆断劈](开|成)*[两2二](段|半|截)|in (two|half)/.test(clause.text);
    if (inTwo && durations.length === 0) {
      return edit('split_photo', { photo: target.id, atMs: Math.floor(target.durationMs / 2) }, about);
    }
    const first =
      durations[0] ?? (/从第|from second|from the/.test(clause.text) ? secondsAt(clause) : undefined);
    if (first === undefined) return undefined;
    if (
      /^(?:.*)(从.*(开始|播|起)|(start|play|begin)s? (it |the clip )?(from|at))/.test(clause.text) &&
      durations.length <= 1
    ) {
      return edit('trim_clip', { photo: target.id, fromMs: first }, about);
    }
    if (clause.has('split')) return edit('split_photo', { photo: target.id, atMs: first }, about);
    const trims =
      clause.has('trim', 'keep', 'shorter', 'remove', 'offset') ||
      (clause.has('first', 'last', 'change') && clause.has('duration')) ||
      durations.length === 2 ||
      (/前|后|中间/.test(clause.text) && /只|就要|留|用|取|截|剪/.test(clause.text));
    if (!trims) return undefined;
    const sourceEnd = target.sourceStartMs + Math.round(target.durationMs * target.speed);
    const only = /only|just|keep|use|只|留/.test(clause.text);
    if (durations.length === 2) {
      return edit(
        'trim_clip',
        { photo: target.id, fromMs: Math.min(first, durations[1]!), toMs: Math.max(first, durations[1]!) },
        about,
      );
    }
    // 只要中间四秒
    if (clause.has('middle') && only) {
      const fromMs = Math.max(0, Math.round((target.sourceStartMs + sourceEnd - first) / 2));
      return edit('trim_clip', { photo: target.id, fromMs, toMs: fromMs + first }, about);
    }
    const head = clause.has('first', 'start') || /前/.test(clause.text);
    const tail = clause.has('last', 'end', 'fromEnd') || /后|倒数/.test(clause.text);
    if (
      (clause.has('remove', 'offset') || (clause.has('trim') && !/\bto\b|到/.test(clause.text))) &&
      !only &&
      (head || tail || clause.has('offset'))
    ) {
      return edit(
        'trim_clip',
        head || clause.has('offset')
          ? { photo: target.id, fromMs: target.sourceStartMs + first }
          : { photo: target.id, toMs: Math.max(1, sourceEnd - first) },
        about,
      );
    }
    if (tail && !head)
      return edit(
        'trim_clip',
        { photo: target.id, fromMs: Math.max(0, sourceEnd - first), toMs: sourceEnd },
        about,
      );
    return edit(
      'trim_clip',
      { photo: target.id, fromMs: target.sourceStartMs, toMs: target.sourceStartMs + first },
      about,
    );
  },
});
