import { hasTag, tagValue, textOf } from '../../language/index.js';
import { edit, type Read } from '../outcome.js';
import { fractionIn } from '../reading/amount.js';
import type { Clause } from '../reading/clause.js';
import { idsOf, photosParam, present } from '../referents/photos-meant.js';
import { filmMs, type Scene, shotIds, shots, totalMs } from '../scene.js';

const even =
  /一样长|等长|平均(分|一下)?|均分|平分|均匀|时长(都)?一样|时间(都)?一样|一致的?时长|\b(same|equal) (length|time|duration)\b|\bevenly\b|\b(?:each|every|all)\b(?: \w+){0,3} (?:alike|equal|equally long|the same)$/;

/** 每张一样长: the present length shared out evenly. */
function shareEvenly(clause: Clause, scene: Scene): Read | undefined {
  if (!even.test(clause.text) || clause.has('duration', 'quote', 'music', 'transition')) return undefined;
  // `the same length as the beach` is the length of one.
  // `1 and 3 the same length`, too.
  if ((clause.namesPhotos || clause.has('number')) && !clause.has('all', 'perPhoto')) return undefined;
  if (clause.has('fade', 'fadeIn', 'fadeOut', 'end', 'title', 'text')) return undefined;
  const list = shots(scene.draft);
  if (list.length === 0) return undefined;
  const total = totalMs(list);
  const commands = [
    { name: 'set_photo_length', params: { photos: 'all', durationMs: Math.round(total / list.length) } },
    { name: 'set_length', params: { durationMs: total } },
  ];
  return { intent: 'share', outcome: { kind: 'edit', commands, topic: 'film' } };
}

const shares =
  /\b(?:share|split|divide|distribute|spread)\b.*\b(?:equally|evenly|fairly|among|amongst|between|over)\b|(?:其他|其它|其余|剩下|剩余|别的|余下|后面|另外).{0,6}(?:平均分|平分|均分|平摊|分完|分掉|分配|匀一?匀|(?:看着|着|你来|自己|自动|随便|随意|你)分)/;

const wholeFilm = /总|一共|全片|整个|整部|片长|\b(?:total|altogether|in all|overall|whole|film|video)\b/;

/** 其余平均分配，总长28秒: the length of the film that is said behind. */
function totalAhead({ tokens, reading }: Clause): number | undefined {
  const from = tokens.at(-1)?.end ?? 0;
  const ahead = reading.tokens.filter(({ start }) => start >= from);
  const times = ahead.flatMap((token) => tagValue(token, 'duration') ?? []);
  const [ms] = times;
  return times.length === 1 && typeof ms === 'number' && wholeFilm.test(textOf(ahead)) ? ms : undefined;
}

/** `share the remaining time among the others`: what is left of the film's length goes to them in equal parts. */
function shareRest(clause: Clause, scene: Scene): Read | undefined {
  if (!shares.test(clause.text) || clause.has('quote', 'music')) return undefined;
  const rest = clause.refs.filter((item) => item.kind === 'rest');
  // `give the sunset 8 seconds and share the rest evenly`: both in one clause.
  const given = clause.value<number>('duration');
  const ids = [...new Set(rest.flatMap((item) => idsOf(item, scene, clause.refs)))];
  const named = present(scene, clause.namedIds);
  if (given !== undefined && named.length === 0) return undefined;
  const wanted =
    scene.planned.findLast(({ name }) => name === 'set_length')?.params.durationMs ?? totalAhead(clause);
  const total = (list: readonly { durationMs: number }[]): number => totalMs(list);
  const kept = shots(scene.draft).filter((shot) => !ids.includes(shot.id));
  const taken = kept.reduce(
    (sum, shot) => sum + (given !== undefined && named.includes(shot.id) ? given : shot.durationMs),
    0,
  );
  const left = (typeof wanted === 'number' ? wanted : total(shots(scene.start))) - taken;
  if (ids.length === 0 || kept.length === 0 || left < ids.length * 100) return undefined;
  const params = { photos: photosParam(scene, ids), durationMs: Math.round(left / ids.length) };
  const own = { photos: photosParam(scene, named), durationMs: given };
  const commands = [
    ...(given === undefined ? [] : [{ name: 'set_photo_length', params: own }]),
    { name: 'set_photo_length', params },
  ];
  return { intent: 'share', outcome: { kind: 'edit', commands, topic: 'film' } };
}

/** 空出来的时间给日落: what the wishes before it saved goes to the named photos. */
function giveSaved(clause: Clause, scene: Scene): Read | undefined {
  if (!/(空|省|多|腾|匀|余|剩)(出来|下来|下|出)?的?(时间|时长|秒数)/.test(clause.text)) return undefined;
  const ids = present(scene, clause.namedIds);
  const total = (list: readonly { durationMs: number }[]): number => totalMs(list);
  const base = scene.planned.length > 0 ? scene.trail.base : scene.conversation.past.at(-1)?.before;
  if (ids.length === 0 || base === undefined) return undefined;
  const saved = total(shots(base)) - total(shots(scene.draft));
  if (saved <= 0) return undefined;
  const params = { photos: photosParam(scene, ids), byMs: Math.round(saved / ids.length) };
  return { intent: 'give', outcome: edit('set_photo_length', params, { topic: 'shots', shots: ids }) };
}

/** `2, 3, 4, 5, 6 and 7 seconds`, `the beach, the temple and the sunset 2, 3 and 4 s`: one value for each photo. */
function handOut(clause: Clause, scene: Scene): Read | undefined {
  if (!clause.has('duration') || clause.has('quote', 'music', 'text', 'title', 'move', 'order'))
    return undefined;
  const values = clause.tokens.flatMap((token, index) => {
    if (clause.refs.some((item) => item.kind !== 'all' && index >= item.from && index < item.to)) return [];
    const ms = tagValue(token, 'duration');
    const next = clause.tokens[index + 1];
    // 两段视频: how many there are.
    const counts = hasTag(next, 'clip', 'photo');
    const number = counts ? undefined : tagValue(token, 'number');
    return typeof ms === 'number' ? [ms] : typeof number === 'number' ? [number * 1000] : [];
  });
  const order = clause.namedIds;
  const ids = order.length > 0 ? order : shotIds(scene.draft);
  if (values.length < 2 || values.length !== ids.length) return undefined;
  if (order.length === 0 && values.length < 3) return undefined;
  if (values.some((ms) => ms < 100 || ms > 60_000)) return undefined;
  const commands = ids.map((id, index) => ({
    name: 'set_photo_length',
    params: { photos: [id], durationMs: values[index]! },
  }));
  return { intent: 'share', outcome: { kind: 'edit', commands, topic: 'shots', shots: order } };
}

const ofWhole =
  /\bof the (?:whole |total |entire )?(?:film|video|movie|slideshow|time|length|duration|total|whole|reel)\b|(?:占|用)(?:全片|总时长|整个|片子|视频|一半|.分之)|全片的|总时长的/;

/** `the first photo gets half of the film`: its part of the present length; the others share what is left. */
function sharePart(clause: Clause, scene: Scene): Read | undefined {
  if (!ofWhole.test(clause.text)) return undefined;
  const part = fractionIn(clause) ?? (clause.value<number>('percentage') ?? 0) / 100;
  if (part <= 0 || part >= 1) return undefined;
  if (clause.has('duration', 'quote', 'music', 'title', 'text', 'transition')) return undefined;
  const ids = present(scene, clause.namedIds);
  const others = shots(scene.draft).filter((shot) => !ids.includes(shot.id));
  if (ids.length === 0 || others.length === 0) return undefined;
  const total = filmMs(scene.draft);
  const own = Math.round((total * part) / ids.length);
  const commands = [
    { name: 'set_photo_length', params: { photos: photosParam(scene, ids), durationMs: own } },
    {
      name: 'set_photo_length',
      params: {
        photos: others.map((shot) => shot.id),
        durationMs: Math.round((total - own * ids.length) / others.length),
      },
    },
  ];
  return { intent: 'share', outcome: { kind: 'edit', commands, topic: 'shots', shots: ids } };
}

/** Wishes that share out time among photos. */
export const shareTime = (clause: Clause, scene: Scene): Read | undefined =>
  handOut(clause, scene) ??
  sharePart(clause, scene) ??
  shareRest(clause, scene) ??
  shareEvenly(clause, scene) ??
  giveSaved(clause, scene);
