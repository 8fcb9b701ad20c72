import type { EditCommand } from '../edits/index.js';
import { hasTag } from '../language/index.js';
import type { Clause } from './clause.js';
import { idsOf, photosParam, present } from './common.js';
import type { Outcome } from './outcome.js';
import { musicIn, type Scene, shots, texts } from './scene.js';

type Read = { intent: string; outcome: Outcome };

/** The wish a clause goes on from: the last of this sentence, else the last of the turn before. */
const lastOf = (scene: Scene): { command: EditCommand | undefined; here: boolean } => {
  const here = scene.planned.at(-1);
  return { command: here ?? scene.conversation.past.at(-1)?.commands.at(-1), here: here !== undefined };
};

const spared =
  /(不用|不必|不需要|别|不|不要|无需)(加|弄|改|变|调|动|做|搞|用|上|换|管|算|碰)(了|吧|啦|啊)*$|(就)?(算了|免了|不用了|除外|例外|就不用了|就免了)(吧|啦)?$/;

/** 日落那张不用加 after a wish for all: it is done again without that photo. */
export function spare(clause: Clause, scene: Scene): Read | undefined {
  if (!spared.test(clause.text) || scene.trail.asked) return undefined;
  if (clause.has('quote', 'title', 'caption', 'text', 'music', 'sound', 'duration')) return undefined;
  const { command, here } = lastOf(scene);
  if (
    command === undefined ||
    !/^(set_|adjust_|caption_)/.test(command.name) ||
    !('photos' in command.params)
  )
    return undefined;
  // 视频不用管: the clips, where there are some.
  const clips = /^(?:那个|那段|里面的)?(?:视频|录像|短片|clips?|videos?)/.test(clause.text)
    ? shots(scene.draft).flatMap((shot) => (shot.mediaKind === 'video' ? [shot.id] : []))
    : [];
  const ids = present(scene, [
    ...clips,
    ...new Set(clause.refs.filter((item) => item.kind === 'some').flatMap((item) => idsOf(item, scene))),
  ]);
  if (ids.length === 0) return undefined;
  const { photos } = command.params;
  const all = photos === 'all' ? shots(scene.draft).map((shot) => shot.id) : (photos as readonly string[]);
  const others = all.filter((id) => !ids.includes(id));
  if (others.length === 0 || others.length === all.length) return undefined;
  const commands = [
    { name: command.name, params: { ...command.params, photos: photosParam(scene, others) } },
  ];
  return {
    intent: 'spare',
    outcome: { kind: 'instead', commands, here, topic: scene.focus.topic, shots: others },
  };
}

const filler =
  /^(都|全|全部|全都|统统|干脆|还是|直接|就|吧|了|掉|啦|先|那|给我|把|它|呢|啊|请|我看|要不|不如|索性|,|\s)*$/;

/** 干脆关掉, 都取消吧: what the talk is about goes, and nothing else. */
export function dropTopic(clause: Clause, scene: Scene): Read | undefined {
  if (
    !clause.has('remove') ||
    clause.has('photo', 'clip', 'startOver') ||
    !/\p{Script=Han}/u.test(clause.text)
  )
    return undefined;
  const said = clause.tokens
    .filter((token) => !hasTag(token, 'remove') && !hasTag(token, 'mark') && !hasTag(token, 'all'))
    .map((token) => token.text)
    .join('');
  // Short, so that no row of them is tried in every way.
  const plain = said.length <= 12 && filler.test(said);
  const rest = clause.tokens.some((token) => hasTag(token, 'rest'));
  if (!plain || rest) return undefined;
  const { topic } = scene.focus;
  const ids = scene.focus.shots.length > 0 ? photosParam(scene, present(scene, scene.focus.shots)) : 'all';
  const photos = clause.has('all') || ids.length === 0 ? 'all' : ids;
  const done = (name: string, params: Record<string, unknown>): Read => ({
    intent: 'drop',
    outcome: { kind: 'edit', commands: [{ name, params }], topic },
  });
  if (topic === 'music') return musicIn(scene.draft) === undefined ? undefined : done('remove_music', {});
  if (topic === 'look') return done('set_look', { photos, look: 'none' });
  if (topic === 'motion') return done('set_motion', { photos, motion: 'none' });
  if (topic === 'transition') return done('set_transition', { photos, transition: 'none' });
  if (topic === 'text') {
    const known = texts(scene.draft).map((text) => text.id);
    const focused = known.filter((id) => scene.focus.texts.includes(id));
    const gone = clause.has('all') || focused.length === 0 ? known : focused;
    return gone.length === 0 ? undefined : done('remove_text', { texts: gone });
  }
  return undefined;
}

/** 片尾音乐慢慢收掉，三秒: a bare length says how long the wish before it is to take. */
export function amend(clause: Clause, scene: Scene): Read | undefined {
  const last = scene.planned.at(-1);
  // `two seconds, no, make it 1`: a number alone has the unit of the length before it.
  const number = clause.values<number>('number').length === 1 ? clause.value<number>('number') : undefined;
  const counts =
    typeof last?.params.durationMs === 'number' && number !== undefined && number > 0 && number <= 60;
  const ms = clause.value<number>('duration') ?? (counts ? number * 1000 : undefined);
  if (last === undefined || ms === undefined || clause.values('duration').length > 1) return undefined;
  const bare = clause.tokens.every(
    (token) =>
      hasTag(token, 'duration') ||
      (counts &&
        (hasTag(token, 'number') ||
          /^(make|make it|it|no|just|rather|instead|to|say|then)$/.test(token.text))) ||
      hasTag(token, 'mark') ||
      /^(就|要|大概|差不多|左右|吧|那种|够了|好了|就行|就好|就够|行|好|about|roughly|around|please|时长|时间|长度|用|持续)$/.test(
        token.text,
      ),
  );
  if (!bare) return undefined;
  const { params } = last;
  const changed: Record<string, unknown> | undefined =
    last.name === 'fade_music'
      ? { ...('inMs' in params ? { inMs: ms } : {}), ...('outMs' in params ? { outMs: ms } : {}) }
      : last.name === 'set_transition' && ms <= 5000
        ? { durationMs: ms }
        : last.name === 'set_photo_length' && 'factor' in params && params.photos !== 'all' && ms <= 12_000
          ? { durationMs: ms, factor: undefined }
          : last.name === 'add_text'
            ? { durationMs: ms }
            : undefined;
  if (changed === undefined) return undefined;
  const commands = [
    {
      name: last.name,
      params: Object.fromEntries(
        Object.entries({ ...params, ...changed }).filter(([, value]) => value !== undefined),
      ),
    },
  ];
  const about = { topic: scene.focus.topic, shots: scene.focus.shots };
  return { intent: 'amend', outcome: { kind: 'instead', commands, here: true, ...about } };
}

const even =
  /一样长|等长|平均(分|一下)?|均分|平分|均匀|时长(都)?一样|时间(都)?一样|一致的?时长|\b(same|equal) (length|time|duration)\b|\bevenly\b/;

/** 每张一样长: the present length shared out evenly. */
export function shareEvenly(clause: Clause, scene: Scene): Read | undefined {
  if (!even.test(clause.text) || clause.has('duration', 'quote', 'music', 'transition')) return undefined;
  if (clause.has('fade', 'fadeIn', 'fadeOut', 'end', 'title', 'text')) return undefined;
  const list = shots(scene.draft);
  if (list.length === 0) return undefined;
  const total = list.reduce((sum, shot) => sum + shot.durationMs, 0);
  const commands = [
    { name: 'set_photo_length', params: { photos: 'all', durationMs: Math.round(total / list.length) } },
    { name: 'set_length', params: { durationMs: total } },
  ];
  return { intent: 'share', outcome: { kind: 'edit', commands, topic: 'film' } };
}

const shares =
  /\b(?:share|split|divide|distribute|spread)\b.*\b(?:equally|evenly|fairly|among|amongst|between|over)\b/;

/** `share the remaining time among the others`: what is left of the film's length goes to them in equal parts. */
export function shareRest(clause: Clause, scene: Scene): Read | undefined {
  if (!shares.test(clause.text) || clause.has('duration', 'quote', 'music')) return undefined;
  const rest = clause.refs.filter((item) => item.kind === 'rest');
  const ids = [...new Set(rest.flatMap((item) => idsOf(item, scene)))];
  const wanted = scene.planned.findLast(({ name }) => name === 'set_length')?.params.durationMs;
  const total = (list: readonly { durationMs: number }[]): number =>
    list.reduce((sum, shot) => sum + shot.durationMs, 0);
  const kept = shots(scene.draft).filter((shot) => !ids.includes(shot.id));
  const left = (typeof wanted === 'number' ? wanted : total(shots(scene.start))) - total(kept);
  if (ids.length === 0 || kept.length === 0 || left < ids.length * 100) return undefined;
  const params = { photos: photosParam(scene, ids), durationMs: Math.round(left / ids.length) };
  const commands = [{ name: 'set_photo_length', params }];
  return { intent: 'share', outcome: { kind: 'edit', commands, topic: 'film' } };
}

const between =
  /^(?:\S+ )*?(?:something|somewhere|anything|halfway|half way|right|go|meet|split|be|in) ?(?:\S+ )*?(?:in ?between|between(?: (?:the two|them|those|these|the last two))?|the difference|the middle)$/;

/** `something between the two` after an overshoot: the mean of what it was and what it is. */
export function meetHalfway(clause: Clause, scene: Scene): Read | undefined {
  const last = scene.conversation.past.at(-1);
  const command = last?.commands.at(-1);
  if (last === undefined || command === undefined || scene.planned.length > 0) return undefined;
  if (
    !between.test(clause.text) ||
    clause.has('duration', 'quote') ||
    clause.refs.some((item) => item.kind === 'some')
  )
    return undefined;
  const length = (list: readonly { durationMs: number }[]): number =>
    list.reduce((sum, shot) => sum + shot.durationMs, 0);
  const [before, after] = [last.before, last.after];
  const done = (name: string, params: Record<string, unknown>): Read => ({
    intent: 'halfway',
    outcome: { kind: 'edit', commands: [{ name, params }], topic: scene.focus.topic },
  });
  const [was, is] = [musicIn(before)?.volume, musicIn(after)?.volume];
  if (command.name === 'set_volume' && was !== undefined && is !== undefined)
    return done('set_volume', { target: 'music', volume: (was + is) / 2 });
  const total = Math.round((length(shots(before)) + length(shots(after))) / 2);
  if (
    /^set_length$/.test(command.name) ||
    (command.name === 'set_photo_length' && command.params.photos === 'all')
  )
    return done('set_length', { durationMs: total });
  if (command.name !== 'set_photo_length' || !Array.isArray(command.params.photos)) return undefined;
  const id = String(command.params.photos[0]);
  const [old, now] = [before, after].map((draft) => shots(draft).find((shot) => shot.id === id)?.durationMs);
  if (old === undefined || now === undefined) return undefined;
  return done('set_photo_length', { photos: command.params.photos, durationMs: Math.round((old + now) / 2) });
}

/** 空出来的时间给日落: what the wishes before it saved goes to the named photos. */
export function giveSaved(clause: Clause, scene: Scene): Read | undefined {
  if (!/(空|省|多|腾|匀|余|剩)(出来|下来|下|出)?的?(时间|时长|秒数)/.test(clause.text)) return undefined;
  const ids = present(
    scene,
    clause.refs.filter((item) => item.kind === 'some').flatMap((item) => item.ids),
  );
  const total = (list: readonly { durationMs: number }[]): number =>
    list.reduce((sum, shot) => sum + shot.durationMs, 0);
  const base = scene.planned.length > 0 ? scene.trail.base : scene.conversation.past.at(-1)?.before;
  if (ids.length === 0 || base === undefined) return undefined;
  const saved = total(shots(base)) - total(shots(scene.draft));
  if (saved <= 0) return undefined;
  const params = { photos: photosParam(scene, ids), byMs: Math.round(saved / ids.length) };
  return {
    intent: 'give',
    outcome: { kind: 'edit', commands: [{ name: 'set_photo_length', params }], topic: 'shots', shots: ids },
  };
}

const signs: readonly [RegExp, string][] = [
  [/问号/, '？'],
  [/感叹号|叹号|惊叹号/, '！'],
  [/省略号/, '……'],
  [/句号/, '。'],
  [/波浪号/, '～'],
  [/爱心|红心|小心心/, '❤️'],
];

/** 句尾加个问号: a sign at the end of the text. */
export function addSign(clause: Clause, scene: Scene): Read | undefined {
  if (!clause.has('add') || clause.has('quote', 'transition')) return undefined;
  const sign = signs.find(([pattern]) => pattern.test(clause.text))?.[1];
  const spoken =
    scene.focus.topic === 'text' ||
    clause.has('text', 'title', 'caption') ||
    /句尾|末尾|后面|最后/.test(clause.text);
  if (sign === undefined || !spoken) return undefined;
  const all = texts(scene.draft);
  const text = all.find((item) => scene.focus.texts.includes(item.id)) ?? all[0];
  if (text === undefined) return undefined;
  const params = { texts: [text.id], text: `${text.text}${sign}` };
  return {
    intent: 'sign',
    outcome: { kind: 'edit', commands: [{ name: 'change_text', params }], topic: 'text', texts: [text.id] },
  };
}

/** Turns of speech that go on from what was just said; asked before every intent. */
export function readIdiom(clause: Clause, scene: Scene): Read | undefined {
  if (shots(scene.draft).length === 0) return undefined;
  return (
    spare(clause, scene) ??
    dropTopic(clause, scene) ??
    amend(clause, scene) ??
    shareRest(clause, scene) ??
    meetHalfway(clause, scene) ??
    shareEvenly(clause, scene) ??
    giveSaved(clause, scene) ??
    addSign(clause, scene)
  );
}
