import { hasTag } from '../../language/index.js';
import { isOfPictures } from '../conversation.js';
import { edit, type Outcome } from '../outcome.js';
import type { Clause } from '../reading/clause.js';
import { commandBefore, cutsIn, lastCommand, type Scene, shots } from '../scene.js';
import { ofPhotos, present } from './photos-meant.js';

type Edit = Extract<Outcome, { kind: 'edit' }>;

/** Words that say themselves what is meant, or that the whole film is. */
const wider =
  /整|全|所有|每|都|统|一律|片|视频|照|图|画面|大家|其[他它余]|剩|余下|别的|各|哪|到处|一共|总|节奏|风格|底色|背景/;

const own = ['film', 'perPhoto', 'photo', 'clip', 'all', 'rest', 'them', 'style', 'length', 'except'];

/** A bare length after a wish for lengths of another thing: 转场1秒 ... 改0.7吧; 渐入渐出都要 各两秒; a clip 只占八秒. */
function lengthInHand(clause: Clause, outcome: Edit, scene: Scene): Outcome | undefined {
  const [command, ...more] = outcome.commands;
  const ms = Number(command?.params.durationMs);
  const before = lastCommand(scene);
  // 断桥加两秒, 日落也来两秒: the same again, not two in all.
  if (
    more.length === 0 &&
    command?.name === 'set_photo_length' &&
    before?.name === command.name &&
    Math.abs(Number(before.params.byMs)) === ms &&
    /也(?:给|再)?(?:来|加|多)/.test(clause.text)
  ) {
    const params = { photos: command.params.photos, byMs: before.params.byMs };
    return { ...outcome, commands: [{ name: command.name, params }] };
  }
  if (more.length > 0 || !(ms > 0) || clause.namesPhotos) return undefined;
  if (clause.has('film', 'photo', 'clip', 'length') && !/只占/.test(clause.text)) return undefined;
  const here = scene.planned.at(-1);
  const last = here ?? commandBefore(scene);
  if (command!.name === 'set_length' && /占/.test(clause.text)) {
    const clips = scene.focus.topic === 'clips' ? present(scene, scene.focus.shots) : [];
    const commands = [{ name: 'set_photo_length', params: { photos: clips, durationMs: ms } }];
    return clips.length === 1 ? { kind: 'edit', commands, topic: 'clips', shots: clips } : undefined;
  }
  if (command!.name !== 'set_photo_length' || command!.params.photos !== 'all' || last === undefined)
    return undefined;
  const bothEnds = here?.params.inMs !== undefined && here.params.outMs !== undefined;
  if (here?.name === 'fade_music' && (!bothEnds || /各|都|也/.test(clause.text))) {
    const params = {
      ...(here.params.inMs === undefined ? {} : { inMs: ms }),
      ...(here.params.outMs === undefined ? {} : { outMs: ms }),
    };
    return edit('fade_music', params, { topic: 'music' });
  }
  const ofCut = last.name === 'set_transition' && last.params.durationMs !== undefined && ms <= 2000;
  if (!ofCut || here !== undefined || clause.has('perPhoto')) return undefined;
  const photos = last.params.photos ?? 'all';
  const commands = [{ name: 'set_transition', params: { photos, durationMs: ms } }];
  return { kind: 'edit', commands, topic: 'transition', shots: scene.focus.shots };
}

/** 最后那个不要翻，直接切过去: the cuts the sentence has just spoken of. */
function ofCuts(clause: Clause, outcome: Edit, scene: Scene): Outcome | undefined {
  const { focus, draft, conversation } = scene;
  if (focus.topic !== 'transition' || focus === conversation.focus || clause.refs.length > 0)
    return undefined;
  if (outcome.commands.some(({ name, params }) => name !== 'set_transition' || params.photos !== 'all'))
    return undefined;
  const every = cutsIn(draft);
  const ids = every.flatMap(({ id }) => (focus.shots.includes(id) ? [id] : []));
  const few = ids.length > 0 && ids.length < every.length;
  if (!few || scene.planned.length + scene.mentioned.size === 0 || wider.test(clause.text)) return undefined;
  const commands = outcome.commands.map(({ name, params }) => ({ name, params: { ...params, photos: ids } }));
  return { ...outcome, commands, shots: ids };
}

const writes = /^(?:再|并|然后|上面|就|也|给它|在上面|,)*(?:写上?|打上?|加上?|配上?|标上?|配字|写着)/;
const ofElse = 'title endCard lowerThird start end first last duration position font film all perPhoto'.split(
  ' ',
);

/** 断桥停3秒，写“残雪”: words on the photos the sentence has just spoken of, and no other title. */
function wordsOnSpoken(clause: Clause, outcome: Edit, scene: Scene): Outcome | undefined {
  const [command, ...more] = outcome.commands;
  const text = clause.value<string>('quote');
  if (
    more.some(({ name }) => name !== 'style_text') ||
    text === undefined ||
    !writes.test(clause.text) ||
    clause.has(...ofElse)
  )
    return undefined;
  const unplaced = (key: string): boolean => command!.params[key] === undefined;
  const titled =
    command?.name === 'change_text' ||
    (command?.name === 'add_text' &&
      command.params.role !== 'end_card' &&
      unplaced('photos') &&
      unplaced('startMs'));
  const done = scene.planned.flatMap(({ params }) => (Array.isArray(params.photos) ? params.photos : []));
  const ids = present(scene, scene.focus.shots).filter((id) => scene.mentioned.has(id) || done.includes(id));
  const few = ids.length > 0 && ids.length < shots(scene.draft).length;
  if (!titled || !few || clause.refs.length > 0 || !isOfPictures(scene.focus.topic)) return undefined;
  const looks = outcome.commands.map(({ params }) => params);
  const style: Record<string, unknown> = Object.assign({}, ...looks.map((params) => params.style));
  const sizeFactor = looks.findLast((params) => params.sizeFactor !== undefined)?.sizeFactor;
  const params = {
    text,
    role: 'caption',
    photos: ids,
    ...(Object.keys(style).length === 0 ? {} : { style }),
    ...(sizeFactor === undefined ? {} : { sizeFactor }),
  };
  return edit('add_text', params, { topic: 'text', shots: ids });
}

/**
 * 把海滩放最后，调亮一点: a Chinese clause that names no photo goes on with the one the sentence has just spoken of, and is
 * no wish for the whole film.
 */
export function ofSpoken(clause: Clause, outcome: Outcome, scene: Scene): Outcome {
  if (clause.reading.language !== 'zh' || scene.fresh) return outcome;
  if (outcome.kind !== 'edit' || outcome.commands.length === 0) return outcome;
  const timed = lengthInHand(clause, outcome, scene);
  if (timed !== undefined) return timed;
  const cuts = ofCuts(clause, outcome, scene);
  if (cuts !== undefined) return cuts;
  const words = wordsOnSpoken(clause, outcome, scene);
  if (words !== undefined) return words;
  if (scene.mentioned.size === 0) return outcome;
  const { topic, shots: held } = scene.focus;
  if (!isOfPictures(topic) || clause.refs.length > 0) return outcome;
  if (outcome.commands.some(({ name, params }) => !ofPhotos.test(name) || params.photos !== 'all'))
    return outcome;
  const ids = present(scene, held);
  const few = ids.length > 0 && ids.length < shots(scene.draft).length;
  if (!few || !ids.every((id) => scene.mentioned.has(id))) return outcome;
  if (wider.test(clause.text) || clause.tokens.some((token) => hasTag(token, ...own))) return outcome;
  const commands = outcome.commands.map(({ name, params }) => ({ name, params: { ...params, photos: ids } }));
  return { ...outcome, commands, shots: ids };
}
