import { hasTag, type Reference } from '../../language/index.js';
import { isOfPhotos } from '../conversation.js';
import type { Outcome } from '../outcome.js';
import type { Clause } from '../reading/clause.js';
import { say } from '../replies/say.js';
import { commandBefore, photosIn, type Scene, shotIds, shots } from '../scene.js';
import { likeBefore } from './like-before.js';

/** Ids that still are in the film, each once, in the order of the film. */
export const present = (scene: Scene, ids: readonly string[]): string[] => {
  if (ids.length === 0) return [];
  const wanted = new Set(ids);
  return shots(scene.draft)
    .filter(({ id }) => wanted.has(id))
    .map(({ id }) => id);
};

/** Ids one reference means, `the rest` counted against what the sentence named before. */
export function idsOf(reference: Reference, scene: Scene, others: readonly Reference[] = []): string[] {
  if (reference.kind !== 'rest') return present(scene, reference.ids);
  const named = new Set([
    ...scene.mentioned,
    ...others.filter((item) => item !== reference && item.kind === 'some').flatMap((item) => item.ids),
  ]);
  // 剩下这些每张5秒 after photos were taken out: all that are left.
  const last = commandBefore(scene);
  if (
    named.size === 0 &&
    scene.planned.length === 0 &&
    last?.name === 'remove_photos' &&
    /剩|余下/.test(scene.sentence)
  )
    return shotIds(scene.draft);
  const inHand = [...scene.focus.shots, ...likeBefore(scene), ...everMentioned(scene)];
  const changed = changedLast(scene);
  // `5 seconds for the kiss, 4 for grandma` ... `the rest 3`: beside both of them.
  const both =
    inHand.length > 0 &&
    changed.length < shots(scene.draft).length &&
    inHand.every((id) => changed.includes(id));
  const { shots: focused } = scene.focus;
  // 面条那张别动 after a wish for all, 其他的小一点: what was taken out of it is spoken of.
  const spared =
    everMentioned(scene).length === 0 &&
    focused.length > 0 &&
    changed.length > 0 &&
    !focused.some((id) => changed.includes(id));
  const spoken = spared ? focused : inHand;
  const base = named.size > 0 ? named : new Set(spoken.length > 0 && !both ? spoken : changed);
  // Where nothing was spoken of nothing is left over.
  if (base.size === 0) return [];
  const left = shots(scene.draft).flatMap(({ id }) => (base.has(id) ? [] : [id]));
  // `the other one` where several are left cannot be told.
  return reference.count === undefined || reference.count === left.length ? left : [];
}

const notMentioned = /\b(?:haven['’]?t|have not|didn['’]?t|did not|not) (?:mention|name)/i;

/** `the ones I haven't mentioned`: all that any wish of the talk was for are out of it. */
const everMentioned = ({ sentence, conversation }: Scene): string[] =>
  notMentioned.test(sentence) ? conversation.past.flatMap(({ commands }) => commands.flatMap(photosIn)) : [];

/** The photos that the wish before changed or captioned: `"Fresh" on the beach` ... `"Sweet" on the others`. */
function changedLast({ planned, conversation: { past } }: Scene): string[] {
  const commands = planned.length > 0 ? planned : (past.at(-1)?.commands ?? []);
  return commands.flatMap(photosIn);
}

/** The photos a clause means by name or number; empty when it names none, undefined parts left out. */
export function namedPhotos(clause: Clause, scene: Scene): string[] {
  const specific = clause.refs.filter((item) => item.kind === 'some' || item.kind === 'rest');
  return present(
    scene,
    specific.flatMap((item) => idsOf(item, scene, specific)),
  );
}

/** `a ten second video of this bottle`: what the new film shows is no choice of photos. */
export const isFilmOf = (clause: Clause, scene: Scene): boolean =>
  scene.fresh &&
  (clause.has('film', 'makeFilm') || lengthOfFilm(clause)) &&
  // 四张瓶子的图，做个15秒的视频
  (clause.reading.language === 'zh'
    ? (clause.has('film') && clause.has('makeFilm') && !clause.has('perPhoto')) || lastsInAll(clause)
    : madeOf.test(clause.text) || lengthOfFilm(clause));

/** 弄个十五秒店铺宣传, 剩下四张做8秒: so long is the new film, and no photo of it. */
const lastsInAll = (clause: Clause): boolean =>
  (clause.value<number>('duration') ?? 0) >= 6000 &&
  !clause.has('perPhoto', 'title', 'caption', 'text', 'music', 'quote') &&
  !/每|各|停|留|给|多|再|加|显示|开头|结尾|片尾|片头/.test(clause.text) &&
  (/(?:[做剪拼凑弄搞整合](?:成|个|到|一个)?)[\d一二三四五六七八九十半]/.test(clause.text) ||
    clause.tokens.every((token) => !hasTag(token, 'photo', 'ordinal', 'file', 'first', 'last')));

/** `a 12 second vertical video`, `20 sec trailer`: the length stands before what it is the length of. */
const lengthOfFilm = ({ tokens }: Clause): boolean => {
  const at = tokens.findIndex((token) => hasTag(token, 'duration'));
  return (
    at >= 0 &&
    !tokens.some((token) => hasTag(token, 'perPhoto')) &&
    tokens
      .slice(at + 1, at + 5)
      .some(
        (token) => hasTag(token, 'film') || /^(?:clip|loop|gif|spot|animation|video|show)$/.test(token.text),
      ) &&
    !tokens.slice(at + 1, at + 4).some((token) => hasTag(token, 'and', 'mark'))
  );
};

const madeOf =
  /\b(?:film|video|movie|clip|reel|slideshow|teaser|ad|advert|spot|story|montage|short|tiktok) (?:of|about|from|for|with|out of|showing|on) (?:my|our|this|these|the|that|those|a|his|her|their)\b/;

/** `the photos a bit longer` in a film with clips: the photos alone. */
export function stillsMeant(clause: Clause, scene: Scene): string[] {
  const spoken =
    clause.reading.language === 'en' &&
    /\b(?:photos|pictures|pics|images|stills|(?:each|every|per) (?:photo|picture|pic|image))\b/.test(
      clause.text,
    ) &&
    !clause.has('clip', 'film', 'between', 'order', 'transition', 'except') &&
    !/\b(?:videos?|everything)\b/.test(clause.text) &&
    clause.refs.every((item) => item.kind !== 'some' && item.kind !== 'rest');
  const list = shots(scene.draft);
  // 照片各3秒 beside 视频各取前4秒
  const apart =
    clause.reading.language === 'zh' &&
    /照片|图片|相片/.test(clause.text) &&
    !clause.has('clip', 'film', 'between', 'order', 'transition', 'except') &&
    clause.refs.every((item) => item.kind !== 'some' && item.kind !== 'rest');
  const stills = spoken || apart ? list.filter((shot) => shot.mediaKind === 'image') : [];
  return stills.length < list.length ? stills.map((shot) => shot.id) : [];
}

export const saysAll = (clause: Clause): boolean => clause.refs.some((item) => item.kind === 'all');

/** The photos a clause is about: named ones, all of them, or those the talk is about (`it`). */
export function photosMeant(
  clause: Clause,
  scene: Scene,
  { fallback }: { fallback: 'all' | 'focus' | 'none' },
): string[] {
  const named = namedPhotos(clause, scene);
  if (named.length > 0) return named;
  const it = clause.refs.filter((item) => item.kind === 'it').flatMap((item) => item.ids);
  if (
    it.length > 0 &&
    ['shots', 'clips', 'motion', 'look', 'fit', 'transition'].includes(scene.focus.topic)
  ) {
    return present(scene, it);
  }
  const stills = scene.fresh && clause.reading.language !== 'zh' ? [] : stillsMeant(clause, scene);
  if (stills.length > 0 && fallback !== 'none') return stills;
  const list = shots(scene.draft);
  const all = (): string[] => list.map(({ id }) => id);
  if (saysAll(clause)) return all();
  // `grandma looks lost, move in on her`: a person of the photo the talk is about.
  if (aPerson.test(clause.text) && scene.focus.shots.length > 0 && scene.focus.shots.length < list.length)
    return present(scene, scene.focus.shots);
  // 给日落加个滤镜，暖一点的: what this sentence spoke of a moment ago.
  const spoken = scene.mentioned.size > 0 && scene.planned.length === 0 && scene.focus.topic === 'shots';
  if (
    fallback !== 'none' &&
    spoken &&
    clause.refs.length === 0 &&
    !clause.has('film', 'perPhoto') &&
    !scene.fresh
  )
    return present(scene, scene.focus.shots);
  if (fallback === 'none') return [];
  const subject = fallback === 'all' ? [...sharedSubject(clause, scene), ...insteadOf(clause, scene)] : [];
  if (subject.length > 0) return subject;
  const held = fallback === 'all' ? inHand(clause, scene) : [];
  if (held.length > 0) return held;
  if (fallback === 'focus' && scene.focus.topic !== 'film' && scene.focus.shots.length > 0) {
    return present(scene, scene.focus.shots);
  }
  return all();
}

/** `2 s each`: each of those that were named, as against `each photo`. */
const bareEach = /^(?:each|each one|each of them|a ?piece|apiece|per ?piece|各|各自)$/;

/**
 * `speed up the first four, 2 s each`: the photos an earlier clause of this sentence named, for one that names none; with
 * a bare `each` those of the wish before, too. Empty where another scope is said.
 */
export function carried(clause: Clause, scene: Scene): string[] {
  const named = clause.refs.some(({ kind }) => kind === 'some' || kind === 'rest');
  const perPhoto = clause.tokens.filter((token) => hasTag(token, 'perPhoto'));
  const distributes = perPhoto.length > 0 && perPhoto.every((token) => bareEach.test(token.text));
  if (named || scene.fresh || (perPhoto.length > 0 && !distributes)) return [];
  const others = clause.tokens.some(
    (token) =>
      !perPhoto.includes(token) &&
      hasTag(token, 'film', 'length', 'photo', 'clip', 'rest', 'all', 'title', 'caption', 'text', 'music'),
  );
  if (others || !isOfPhotos(scene.focus.topic)) return [];
  if (distributes ? scene.focus.shots.length < 2 : scene.mentioned.size === 0) return [];
  if (distributes && scene.planned.at(-1)?.name === 'restore_photos') return [];
  // `2 secs each now, but the hat toss keeps its 3`: what is spared is one of all of them.
  if (distributes && sparesOne.test(scene.sentence)) return [];
  const ids = present(scene, scene.focus.shots);
  return ids.length < shots(scene.draft).length ? ids : [];
}

/** Commands that say how photos are. */
export const ofPhotos = /^(?:set_photo_length|set_look|adjust_colour|set_motion|set_fit)$/;

const sparesOne =
  /\b(?:but|except|only|though)\b(?! (?:for )?(?:both|those|these|them|the two)\b).*\b(?:keeps?|stays?|remains?)\b/i;

/** `and a little darker` in the turn after a wish for one photo: said of that one. */
export function inHand(clause: Clause, scene: Scene): string[] {
  const photos = commandBefore(scene)?.params.photos;
  const goesOn =
    clause.reading.language === 'en' &&
    /^(?:and|also|plus|but also|and also|maybe also)\b|\b(?:too|as well|also)$/.test(clause.text) &&
    clause.tokens.length <= 6 &&
    clause.refs.length === 0 &&
    scene.planned.length === 0 &&
    scene.mentioned.size === 0;
  if (!goesOn || !Array.isArray(photos) || clause.has('film', 'all', 'perPhoto', 'photo', 'rest')) return [];
  const held = present(scene, scene.focus.shots);
  return held.length > 0 && held.every((id) => photos.includes(id)) ? held : [];
}

const ofSubject = /^(?:set_photo_length|set_look|adjust_colour|set_motion|set_fit|move_photos|add_text)$/;

/** `make the beach 6 seconds and sepia`: a second predicate without a verb is about what the first one is about. */
export function sharedSubject(clause: Clause, scene: Scene): string[] {
  const [first, ...more] = scene.planned;
  const photos = first?.params.photos;
  const short = clause.tokens.filter((token) => !hasTag(token, 'mark')).length <= 4;
  if (!Array.isArray(photos) || scene.fresh || !short || clause.refs.length > 0) return [];
  // 日落例外 五秒: what was just taken out of the wish is spoken of.
  const held = scene.focus.shots;
  const apart = scene.trail.undone.length > 0 && held.length > 0 && !held.some((id) => photos.includes(id));
  if (apart) return [];
  if (clause.has('add', 'change', 'makeFilm', 'film', 'perPhoto', 'all', 'photo', 'remove', 'undo'))
    return [];
  if (clause.tokens.some((token) => /^(?:zooms|pans|effects|filters|motions|movements)$/.test(token.text)))
    return [];
  const same = JSON.stringify(photos);
  const alike = [first!, ...more].every(
    ({ name, params }) => ofSubject.test(name) && JSON.stringify(params.photos) === same,
  );
  return alike ? present(scene, photos.map(String)) : [];
}

/** `sepia instead` after a wish for one photo: another value for that one. */
function insteadOf(clause: Clause, scene: Scene): string[] {
  const last = commandBefore(scene);
  const photos = last?.params.photos;
  const other =
    scene.planned.length === 0 &&
    clause.refs.length === 0 &&
    /\binstead(?: thanks| please)?$/.test(clause.text);
  if (!other || !Array.isArray(photos) || clause.has('film', 'all', 'perPhoto', 'photo')) return [];
  return ofPhotos.test(last!.name) ? present(scene, photos.map(String)) : [];
}

const aPerson =
  /\b(?:on|of|to|at|for|make|let|give|keep|towards?) (?:her|him)\b|^(?:and |but |so )?(?:she|he) (?:should|shouldn ?'?t|must|needs|has|can|stays?|is|looks)\b/;

/** `all` when every photo is meant, which reads better in history and replies. */
export const photosParam = (scene: Scene, ids: readonly string[]): 'all' | readonly string[] =>
  ids.length === shots(scene.draft).length && ids.length > 0 ? 'all' : ids;

/** A place was named that the film does not have: the question to ask. */
export function askMissing(clause: Clause, scene: Scene): Outcome | undefined {
  const missing = clause.refs.find((item) => item.missing !== undefined && item.ids.length === 0)?.missing;
  if (missing === undefined) return undefined;
  const count = shots(scene.draft).length;
  return {
    kind: 'question',
    text: say(scene.language, {
      en: `There is no photo ${missing}: the film has ${count}. Which one do you mean, 1 to ${count}?`,
      zh: `没有第 ${missing} 张，片子里一共 ${count} 张。您说的是第几张（1 到 ${count}）？`,
      ja: `${missing}枚目はありません。写真は${count}枚です。どれのことですか（1〜${count}）？`,
      es: `No hay foto ${missing}: la película tiene ${count}. ¿Cuál es, de la 1 a la ${count}?`,
      de: `Es gibt kein Foto ${missing}; der Film hat ${count}. Welches meinen Sie, 1 bis ${count}?`,
      fr: `Il n’y a pas de photo ${missing} : le film en a ${count}. Laquelle, de 1 à ${count} ?`,
    }),
    options: Array.from({ length: Math.min(count, 9) }, (_, index) => String(index + 1)),
  };
}
