import type { VideoSegment } from '../../draft/index.js';
import { hasTag } from '../../language/index.js';
import { defineIntent, edit } from '../outcome.js';
import { amountIn } from '../reading/amount.js';
import type { Clause } from '../reading/clause.js';
import { clipsMeant } from '../referents/clips-meant.js';
import { say } from '../replies/say.js';
import { clipsIn, lastCommand, type Scene, shots } from '../scene.js';
import { edgeMeant, halfMeant, namesTime, partMeant, type Shown, saysAgain } from './clip-part.js';

/** How fast the clip shall play; undefined when no speed is named. */
function speedMeant(clause: Clause): { speed: number } | { factor: number } | undefined {
  const text = clause.text;
  const amount = amountIn(clause);
  if (/\bnormal|\boriginal|\breal time\b|\breal speed\b|正常|原速|原来的速度/.test(text)) return { speed: 1 };
  if (/\b(?:one|1) and a half times\b|\bhalf as (?:fast|much faster) again\b/.test(text))
    return { speed: 1.5 };
  const slow = (clause.has('slower') || /慢.{0,2}倍/.test(text)) && !/不要|别|not/.test(text);
  if (amount.kind === 'difference' && amount.value !== 0.5)
    return { factor: slow ? 1 - amount.value : 1 + amount.value };
  if (amount.kind !== 'step') return { speed: slow && amount.value > 1 ? 1 / amount.value : amount.value };
  const times = /\b(\d+(?:\.\d+)?) times\b/.exec(text);
  if (times !== null) return { speed: slow ? 1 / Number(times[1]) : Number(times[1]) };
  if (/slow.?mo|slow motion|慢动作|慢镜头/.test(text)) return { factor: 0.5 };
  if (slow) return { factor: { little: 0.85, usual: 0.75, much: 0.5 }[amount.strength] };
  return clause.has('faster')
    ? { factor: { little: 1.25, usual: 1.5, much: 2 }[amount.strength] }
    : undefined;
}

/** 只要前三秒: a part of the only clip, which need not be named. */
const onlyPart = /(只(要|留|保留|用|取|截)|截取|保留).{0,4}(前|后|中间|开头|最后|头|尾)/;

/** `play the waves backwards`, `make the dog run backwards` is no place. */
export const playsBackwards = (clause: Clause, scene: Scene): boolean =>
  /\b(?:play|run|walk|jump|move|go)(?:s|ed|ing)?\b.* backwards?\b|\bin reverse\b/.test(clause.text) &&
  shots(scene.draft).some(
    ({ id, mediaKind }) =>
      mediaKind === 'video' && clause.refs.some(({ kind, ids }) => kind === 'some' && ids.includes(id)),
  );

const backwards = {
  en: 'I cannot play a clip backwards. I can change its speed or trim it.',
  zh: '我没法把视频倒着放，可以调速度或截取一段。',
};

/** Each clip is meant, and not the one in hand. */
const ofEach = /\b(?:both|all|each|every)\b|各|每|都|分别|两段|[三几]段/;

/** The material a clip shows now. */
const shownOf = (clip: VideoSegment): Shown => ({
  fromMs: clip.sourceStartMs,
  toMs: clip.sourceStartMs + Math.round(clip.durationMs * clip.speed),
  speed: clip.speed,
});

/** Speed, trimming and splitting: what only clips can do. */
export const clip = defineIntent({
  name: 'clip',
  read(clause, scene) {
    const clips = clipsIn(scene.draft);
    if (
      clips.length === 0 ||
      clause.has('fade', 'fadeIn', 'fadeOut', 'quote', 'transition', 'title', 'music', 'motion')
    )
      return undefined;
    if (playsBackwards(clause, scene)) return { kind: 'refusal', text: say(scene.language, backwards) };
    // `the photos only 2 seconds each`
    if (/\b(?:photos|pictures|pics|images|stills)\b/.test(clause.text) && !clause.has('clip'))
      return undefined;
    const lone = clips.length === 1 && clause.has('duration') && onlyPart.test(clause.text);
    const meant = clipsMeant(clause, scene);
    const ids = meant.length === 0 && lone ? [clips[0]!.id] : meant;
    if (ids.length === 0) return undefined;
    const about = { topic: 'clips' as const, shots: ids };
    const last = lastCommand(scene);
    const speaks =
      clause.has('speed', 'slower', 'faster') ||
      /play|播放|原速|正常速度|倍速|倍|times\b|\b\d+(?:\.\d+)? ?x\b/.test(clause.text) ||
      (last?.name === 'set_speed' &&
        /\bback to (?:normal|real|the original)\b|\bnormal again\b|^(?:(?:no|and|now|ok|just|at) )*(?:the )?(?:normal|original)(?: speed)?(?: please| then)*$/.test(
          clause.text,
        ));
    // 还是慢放: as slow as it is.
    const slowAlready = shots(scene.draft).every(({ id, speed }) => !ids.includes(id) || speed < 1);
    if (slowAlready && /^(?:就|那)?还是(?:要)?(?:慢放|慢动作|慢的|慢镜头|慢一?点的?)$/.test(clause.text))
      return { kind: 'nothing' };
    if (speaks && !clause.has('duration', 'sound')) {
      const speed = speedMeant(clause);
      if (speed !== undefined) return edit('set_speed', { photos: ids, ...speed }, about);
    }
    const target = shots(scene.draft).find((shot) => ids.includes(shot.id))!;
    const named = clause.namesPhotos || clause.has('clip');
    if (clause.has('reverse') && named && clause.reading.language === 'en' && !clause.has('order', 'film'))
      return { kind: 'refusal', text: say(scene.language, backwards) };
    // `slow it down so it fills 8 seconds`: as fast as that takes.
    const fillMs = clause.value<number>('duration');
    const fills =
      clause.has('speed', 'slower', 'faster') &&
      /\b(?:fills?|lasts?|takes?|runs? for|stretch\w*|so (?:that )?it (?:is|s)|until it)\b/.test(clause.text);
    if (fills && fillMs !== undefined && ids.length === 1) {
      const speed = Math.round(((target.durationMs * target.speed) / fillMs) * 1000) / 1000;
      if (speed >= 0.1 && speed <= 10) return edit('set_speed', { photos: ids, speed }, about);
    }
    const shown = shownOf(target);
    if (clause.has('louder', 'quieter', 'mute', 'unmute', 'percentage')) return undefined;
    const trimmed = scene.planned.at(-1)?.name === 'trim_clip';
    const again =
      scene.planned.at(-1)?.params.photo === target.id && !namesTime(clause) && clause.has('half');
    if (trimmed && (again || saysAgain(clause))) return { kind: 'nothing' };
    if (!namesTime(clause)) {
      // `cut off the end of it, the last 4 secs`: how much is said next.
      const announced =
        /\b(?:cut|chop|trim|snip|shorten|drop|lose|skip)\b.*\b(?:start|beginning|end|ending|front|bit|part)\b|掐头|去尾/.test(
          clause.text,
        ) &&
        clause.reading.tokens.some((token) => hasTag(token, 'duration') && !clause.tokens.includes(token));
      if (announced && !clause.has('move')) return { kind: 'nothing' };
      const wished =
        clause.has('trim', 'keep', 'remove', 'shorter', 'no') ||
        /\bcut off\b/.test(clause.text) ||
        /\bonly\b|\bjust\b|\buse\b|只|就要/.test(clause.text);
      const fresh = lastCommand(scene)?.name === 'split_photo';
      const half = wished && !fresh ? (halfMeant(clause, shown) ?? edgeMeant(clause, shown)) : undefined;
      return half === undefined ? undefined : edit('trim_clip', { photo: target.id, ...half }, about);
    }
    const found = partMeant(clause, shown);
    // `down to 5 s, start it at 2 s`: as long as was just said, from there.
    const cut = scene.planned.at(-1);
    const whole =
      cut?.name === 'trim_clip' &&
      cut.params.photo === target.id &&
      found?.fromMs !== undefined &&
      found.toMs === undefined;
    const part = whole ? { fromMs: found.fromMs, toMs: found.fromMs! + target.durationMs } : found;
    if (part === undefined) return undefined;
    // 视频各取前4秒: the same part of each.
    const list = ids.length > 1 && ofEach.test(clause.text) ? clips.filter(({ id }) => ids.includes(id)) : [];
    const others = list.flatMap((shot) => {
      const own = shot.id === target.id ? undefined : partMeant(clause, shownOf(shot));
      return own === undefined ? [] : [{ name: 'trim_clip', params: { photo: shot.id, ...own } }];
    });
    const commands = [{ name: 'trim_clip', params: { photo: target.id, ...part } }, ...others];
    return { kind: 'edit', commands, ...about };
  },
});
