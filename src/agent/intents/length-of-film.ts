import { hasTag } from '../../language/index.js';
import { edit, type Outcome } from '../outcome.js';
import { factorIn } from '../reading/amount.js';
import type { Clause } from '../reading/clause.js';
import { present } from '../referents/photos-meant.js';
import { say } from '../replies/say.js';
import { filmMs, type Scene, shots } from '../scene.js';

/** A length or a change of it as said. */
interface Change {
  readonly duration: number | undefined;
  readonly longer: boolean;
  readonly shorter: boolean;
  /** 1 slower, -1 faster, 0 neither. */
  readonly pace: number;
  /** The length is a difference. */
  readonly relative: boolean;
  /** An earlier clause of the sentence was met with a guess that this one replaces. */
  readonly complained: boolean;
}

/**
 * `make it 30 seconds, but leave the sunset as it is`: the photos that stay as long as they are while the film gets a
 * length; undefined where every other photo gets that length, or where it is only a difference.
 */
export function sparedOfFilm(
  clause: Clause,
  scene: Scene,
  duration: number | undefined,
): ReadonlySet<string> | undefined {
  const list = shots(scene.draft);
  const from = clause.tokens.findIndex((token) => hasTag(token, 'except'));
  if (scene.fresh || duration === undefined || from < 0 || duration < list.length * 1000) return undefined;
  const each = clause.tokens.some(
    (token, index) => hasTag(token, 'perPhoto') || (index < from && hasTag(token, 'photo', 'all')),
  );
  // 每张3.5秒，日落除外，它停6秒: what is said behind is about the exception.
  const before = clause.tokens.slice(0, from).some((token) => hasTag(token, 'duration'));
  if (each || difference.test(clause.text) || !(before || clause.has('film'))) return undefined;
  const named = new Set(clause.namedIds);
  const held = list.filter(({ id }) => !named.has(id));
  return named.size > 0 && held.length > 0 ? new Set(held.map(({ id }) => id)) : undefined;
}

const difference = /\b(?:by|longer|more|less|slower|faster|add|extra)\b|更|再|多|少|加长|延长了?\s*\d/;

/** A length that no photo was named for: the film's, or that of what is in hand or of each photo when it is too short for it. */
export function filmLength(
  clause: Clause,
  scene: Scene,
  { duration, longer, shorter, pace, relative: stepped, complained }: Change,
): Outcome | undefined {
  const nowMs = filmMs(scene.draft);
  // `cut me a 45 second tiktok`, and whatever would leave nothing of a film that is about to be made.
  const emptied = shorter && !longer && duration !== undefined && duration > nowMs - 1000;
  const relative = stepped && !((scene.fresh && emptied) || isItsLength(clause));
  if (relative && emptied) return undefined;
  // `die soll 7 Sekunden bleiben`: without a word for the film, what is in hand has the length, not the film.
  const held = present(scene, scene.focus.shots);
  const shortOne =
    duration !== undefined &&
    !relative &&
    !scene.fresh &&
    duration <= 12_000 &&
    duration < nowMs / 3 &&
    !clause.has('film', 'makeFilm', 'all', 'perPhoto') &&
    !/\b(?:total|length|duration|longueur|durée|länge|dauer|duración)\b|[总时片全]长/.test(clause.text);
  if (shortOne && scene.focus.topic === 'music') return undefined;
  if (
    shortOne &&
    ['shots', 'look', 'motion', 'fit'].includes(scene.focus.topic) &&
    held.length > 0 &&
    held.length < shots(scene.draft).length
  )
    return edit('set_photo_length', { photos: held, durationMs: duration }, { topic: 'shots', shots: held });
  // `do 3.5 then` for six photos: too short for the film, right for each of them.
  if (
    duration !== undefined &&
    clause.reading.language === 'en' &&
    !scene.fresh &&
    !relative &&
    duration <= 10_000 &&
    duration < shots(scene.draft).length * 900 &&
    shots(scene.draft).length > 2 &&
    !/\b(film|video|movie|total|whole|altogether|overall|entire|length|reel|clip|teaser|trailer|montage)\b/.test(
      clause.text,
    )
  )
    return edit('set_photo_length', { photos: 'all', durationMs: duration }, { topic: 'film' });
  // So short a film was hardly meant: better to ask than to break it.
  const tiny = duration !== undefined && !relative && duration < shots(scene.draft).length * 400;
  if (tiny && !clause.has('film', 'length')) return undefined;
  // 我是想留着两秒半的: nobody wants a film of less than a second a photo who does not say so.
  const hasty = duration !== undefined && !relative && duration < shots(scene.draft).length * 900;
  const ofWhole = clause.has('film') || /总|全[片长部]|整|一共/.test(clause.text);
  // `give those two 6 seconds`, when nobody knows which two, is no film of six seconds.
  const pointed = clause.reading.language === 'en' && clause.has('them') && !clause.has('length');
  if (hasty && (pointed || clause.reading.language === 'zh') && !scene.fresh && !ofWhole)
    return wholeOrEach(duration, scene);
  const whole = { topic: 'film' as const };
  if (duration !== undefined) {
    if (relative) {
      const by = shorter && !longer ? -duration : duration;
      return edit('set_length', { durationMs: Math.max(500, nowMs + by) }, whole);
    }
    // `too long, 20 s at most`: the length replaces the guess.
    if (complained) {
      return {
        kind: 'instead',
        here: true,
        commands: [{ name: 'set_length', params: { durationMs: Math.max(500, duration) } }],
        topic: 'film',
        shots: [],
      };
    }
    return edit('set_length', { durationMs: Math.max(500, duration) }, whole);
  }
  if (pace !== 0 && clause.has('speed') && scene.focus.topic === 'clips') return undefined;
  const up = longer || (pace > 0 && !shorter);
  const factor = factorIn(clause, up ? 'up' : 'down', { usual: 1.3, little: 1.2, much: 1.6 });
  return edit('set_photo_length', { photos: 'all', factor: rounded(factor) }, whole);
}

/** The length stands before what is so long: `a 45 second tiktok`. */
const isItsLength = ({ tokens }: Clause): boolean =>
  tokens.some(
    (token, at) =>
      hasTag(token, 'duration') &&
      (hasTag(tokens[at + 1], 'platform') ||
        (hasTag(tokens[at + 1], 'film') && /^an?$/.test(tokens[at - 1]?.text ?? ''))),
  );

/** So few seconds for so many photos: as a whole, or for each of them? */
function wholeOrEach(durationMs: number, scene: Scene): Outcome {
  const seconds = durationMs / 1000;
  return {
    kind: 'question',
    text: say(scene.language, {
      en: `Is ${seconds} s for the whole film, or for each photo?`,
      zh: `${seconds} 秒是整部影片的长度，还是每张照片停留的时间？`,
    }),
    options:
      scene.language === 'zh'
        ? [`每张${seconds}秒`, `全片${seconds}秒`]
        : [`each photo ${seconds} s`, `the film ${seconds} s`],
  };
}

/** A factor of a length to a thousandth. */
export const rounded = (factor: number): number => Math.round(factor * 1000) / 1000;
