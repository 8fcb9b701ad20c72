import { edit, type Outcome } from '../outcome.js';
import type { Clause } from '../reading/clause.js';
import { photosParam, present } from '../referents/photos-meant.js';
import { commandBefore, filmMs, lastCommand, type Scene, shots } from '../scene.js';

/** Words that make a length a difference. */
export const moreWord =
  /\b(add|more|mor|moar|extra|extend|increase|lengthen|(?<!after )another|additional|plus|más|plus de|de plus|mehr)\b|加(?!起来|在一起)|(?<![时总全多片最生延拉加变更太很])长(?=(?:[半一两二三四五]|\d+(?:\.\d+)?)个?半?秒)|多[停放留待给加]|(?<!差不)多(?!少|长|久|一?[点些](?![一二两三四五六七八九\d]))|增|延长|再(?!来|次|快|短|少)|慢\s?(?=[半一两二三四五\d])|追加|あと|もう/;
export const lessWord =
  /\b(less|cut .* by|(?:knock|take|shave|chop|cut|lop|trim|drop|lose) .* (?:off|from|of)|shorten|tighten|off|reduce|trim|minus|shave|fewer|decrease|take .* off|menos|weniger|moins)\b|减|(?<![至最不])少[停放留]|(?<![至最不多])少(?=(?:[半一两二三四五]|\d+(?:\.\d+)?)个?半?秒)|缩短|(?<!最)短(?!片|视频|剧|篇|于)|快\s?(?=[半一两二三四五\d])|去掉/;

/** `shave the same amount off every picture`, `take two seconds off it`: time is taken, and no photo. */
export const offTime =
  /\b(?:shave|take|cut|knock|trim|lop|chop|clip|get|drop|lose|slice|remove|subtract|deduct) (?:\S+ ){0,4}?(?:amount|seconds?|secs?|time|fraction|moments?|length) (?:each |apiece )?(?:off|from|of)\b/;

/** 调亮一点再停3秒: what is said without the 再 that only puts it after another wish, where none was about lengths. */
export function withoutThen({ text }: Clause, scene: Scene): string {
  const before = scene.planned.at(-1)?.name;
  return before !== undefined && !/length/.test(before) ? text.replace(/^再(?=[停放])/, '') : text;
}

/** Words that say themselves how much of the film is meant. */
const wider =
  /整|全|所有|每|统|一律|片|视频|照|图|画面|其[他它余]|剩|余下|别的|各|一共|总|时长|长度|控制|以内|之内/;
/** Longest time that one photo is given without its being named. */
const longestAgain = 15_000;

/** `five is plenty after all`, 没那么久，5秒够了: only another value, for what the last wish was about. */
export function sameAgain(clause: Clause, scene: Scene, duration: number | undefined): Outcome | undefined {
  const last = lastCommand(scene);
  const { language } = clause.reading;
  if (duration === undefined || last?.name !== 'set_photo_length' || !/^(?:en|zh)$/.test(language))
    return undefined;
  const some = Array.isArray(last.params.photos);
  if (language === 'zh' && (!some || duration > longestAgain || wider.test(clause.text))) return undefined;
  const bare =
    clause.refs.length === 0 &&
    !clause.has('film', 'length', 'photo', 'clip') &&
    !moreWord.test(clause.text) &&
    !lessWord.test(clause.text);
  if (!bare || clause.tokens.length > 9) return undefined;
  // `two seconds more` ... `one is enough`: so much of it.
  const { byMs } = last.params;
  if (typeof byMs === 'number' && duration < Math.abs(byMs) && onlySo.test(scene.sentence)) {
    const commands = [{ name: last.name, params: { ...last.params, byMs: Math.sign(byMs) * duration } }];
    const here = scene.planned.length > 0;
    return { kind: 'instead', here, commands, topic: scene.focus.topic, shots: scene.focus.shots };
  }
  const ids =
    last.params.photos === 'all'
      ? 'all'
      : present(scene, (last.params.photos as readonly string[] | undefined) ?? []);
  if (ids !== 'all' && ids.length === 0) return undefined;
  // `shorter, like 12 seconds` of photos that stay three: nearer the film's length than theirs.
  const filmLasts = filmMs(scene.draft);
  if (ids === 'all' && duration ** 2 * shots(scene.draft).length > filmLasts ** 2) return undefined;
  // `shave half a second off the others` ... `can we call it thirty-five?`: no photo was to stay so long.
  const longest = Math.max(...shots(scene.draft).map(({ durationMs }) => durationMs));
  if (language === 'en' && duration > 12_000 && duration > longest * 3) return undefined;
  return edit(
    'set_photo_length',
    { photos: ids, durationMs: Math.max(100, duration) },
    { topic: ids === 'all' ? 'film' : 'shots', shots: ids === 'all' ? [] : ids },
  );
}

const onlySo = /\b(?:enough|plenty|would do|will do|is fine|too (?:much|long)|a bit much)\b/i;

/** Which way a length shall change, said in the question before: 1 longer, -1 shorter. */
export function wayAsked(scene: Scene): number {
  const asked = scene.conversation.asked?.sentence ?? '';
  return /\blonger\b|\bmore\b|\bextend/.test(asked)
    ? 1
    : /\bshorter\b|\bless\b|\bshorten/.test(asked)
      ? -1
      : 0;
}

/** `three seconds is nothing`, `4 seconds is too long`: what is said of the length there is wishes another one. */
export function verdict(clause: Clause, scene: Scene): Outcome | undefined {
  if (clause.reading.language !== 'en' || !clause.has('duration', 'number') || scene.fresh) return undefined;
  // `photo 2 is too long`: the number of a photo.
  if (clause.namesPhotos && !clause.has('duration')) return undefined;
  const found =
    /^(?:(?:and|but|because|since|cause|for me|honestly|only|just|hm+|no|that|those|the) )*(?:\S+ \S+|\d\S*) (?:is|are|'s) (?:(?:just|way|really|simply|far|much|a bit|a little|hardly) )*(?:(nothing|too (?:short|little|quick|fast|few)|not (?:\S+ )?enough|enough|a blink)|(too (?:long|much|slow)|an eternity|ages|forever))$/.exec(
      clause.text.replace(/ ' s\b/g, " 's"),
    );
  if (found === null || found[0].endsWith(' is enough')) return undefined;
  if (scene.planned.some(({ name }) => /^set_(?:photo_)?length$/.test(name))) return { kind: 'nothing' };
  // `photo 2 is ok but 4 is too long`: the number of another photo.
  const other = clause.has('duration')
    ? undefined
    : shots(scene.draft)[(clause.value<number>('number') ?? 0) - 1]?.id;
  if (other !== undefined && /\b(?:photo|picture|number) \d/i.test(scene.sentence)) {
    const way = { photos: [other], factor: found[1] === undefined ? 0.7 : 1.4 };
    return edit('set_photo_length', way, { topic: 'shots', shots: [other] });
  }
  const before = commandBefore(scene);
  const given = before?.name === 'set_photo_length' && Array.isArray(before.params.photos);
  const held = present(scene, scene.mentioned.size > 0 || given ? scene.focus.shots : []);
  const photos = held.length > 0 ? photosParam(scene, held) : 'all';
  const params = { photos, factor: found[1] === undefined ? 0.7 : 1.4 };
  return edit('set_photo_length', params, { topic: held.length > 0 ? 'shots' : 'film', shots: held });
}
