import type { EditCommand } from '../../edits/index.js';
import { hasTag, type Token, textOf } from '../../language/index.js';
import { sameData } from '../../shared/index.js';
import { cutTime, oldCuts, otherClips, otherValue, putBack } from '../corrections/goes-back.js';
import { mattersBack } from '../corrections/matters-back.js';
import { readEffect } from '../effects/read-effect.js';
import { readClipWish, readHeardBefore } from '../felt/clip-wish.js';
import { readFeltTime } from '../felt/felt-time.js';
import { readFilmFeel } from '../felt/film-feel.js';
import { partOfGain } from '../intents/passing.js';
import { stillSo } from '../intents/repeat.js';
import { wishedMood } from '../intents/song-words.js';
import { edit, type Read } from '../outcome.js';
import type { Clause } from '../reading/clause.js';
import { mend } from '../reading/complaints.js';
import { timeSigns } from '../reading/signs.js';
import { idsOf, photosParam, present } from '../referents/photos-meant.js';
import {
  commandBefore,
  commandsBefore,
  musicIn,
  placeIn,
  type Scene,
  shotIds,
  shots,
  texts,
} from '../scene.js';
import { textAlike } from '../text/alike.js';
import { animationOff } from '../text/animation-off.js';
import { countedFrom } from '../text/captions.js';
import { writtenLike } from '../text/like-text.js';
import { underWritten } from '../text/line-under-chinese.js';
import { carriedWords, meantWords } from '../text/meant.js';
import { toEdge } from '../text/to-edge.js';
import { anotherKind } from './another-kind.js';
import { anotherOne } from './another-one.js';
import { backToLength } from './back-to-length.js';
import { butWith } from './but-with.js';
import { calmDown } from './calm-down.js';
import { fadeAgain } from './fade-again.js';
import { goneInstead, goneToo, placeSaid, spread, textLikewise, thenNext } from './follow-up.js';
import { meetHalfway } from './halfway.js';
import { keepThose } from './keep-those.js';
import { coloursBack, ownColours } from './own-colours.js';
import { partInstead } from './part-instead.js';
import { shareTime } from './sharing.js';
import { readTotal } from './total.js';
import { wholeClip } from './whole-clip.js';
import { wholeGone } from './whole-gone.js';

/** The wish a clause goes on from: the last of this sentence, else the last of the turn before. */
const lastOf = (scene: Scene): { command: EditCommand | undefined; here: boolean } => {
  const here = scene.planned.at(-1);
  return { command: here ?? commandBefore(scene), here: here !== undefined };
};

const spared =
  /(不用|不必|不需要|不使|别|不|不要|无需)(加|弄|改|变|调|动|做|搞|用|上|套|换|管|算|碰|缩?短|延?长|[快慢亮暗])(了|吧|啦|啊)*$|(就)?(算了|免了|不用了|除外|例外|就不用了|就免了)(吧|啦)?$|^(?:但是?|不过|可是?|唯独|就|只有)(?!都|全).*(?:不要|别)(?:了|吧|啦)*$/;

const notGiven = /(?:别|不用|不必|不要|无需)(?:加|弄|上|套)(?:了|吧|啦|啊)*$/;

const bareNot = /^(?:那|这|但是?|不过)?[^，,]{1,10}?(?:那|这)?张?(?:就|也)?不要(?:黑白|滤镜|这个)?了?吧?$/;

const keptHeard =
  /^(?:但是?|不过|就|只有|把)?[^，,]{1,10}?(?:的|那段的?|那个的?)?(?:声音|原声)?(?:还是)?(?:留着?|保留|要留着?|别关|不用关|开着|还是要|要)的?(?:吧|了|就行)?$/;

/** 日落那张不用加 after a wish for all: it is done again without that photo. */
export function spare(clause: Clause, scene: Scene): Read | undefined {
  if (scene.trail.asked) return undefined;
  const bare = bareNot.test(clause.text);
  // 海浪的留着 after both clips were muted
  const heard = lastOf(scene).command?.params.volume === 0 && keptHeard.test(clause.text);
  if (!bare && !heard && !spared.test(clause.text)) return undefined;
  // 完全别动, 定住别动: still, and not left out of a wish.
  if (/(?:完全|彻底|定住|静止|固定|一点都?).*动/.test(clause.text)) return undefined;
  if (clause.has('quote', 'title', 'caption', 'text', 'music', 'sound', 'duration')) return undefined;
  const { command, here } = lastOf(scene);
  // 第一张不动，其他的都推近: beside the others it is spared by this sentence.
  const beside = (token: Token): boolean => !clause.tokens.includes(token) && hasTag(token, 'rest');
  if (!here && clause.reading.tokens.some(beside)) return undefined;
  if (
    command === undefined ||
    !/^(set_|adjust_|caption_)/.test(command.name) ||
    !('photos' in command.params)
  )
    return undefined;
  // 日落不要 after 全部黑白: it is spared; after what was given to some photos it is a wish to be without it.
  if (
    bare &&
    (command.params.photos !== 'all' || !/^(?:set_look|adjust_colour|set_motion|set_fit)$/.test(command.name))
  )
    return undefined;
  // 断桥那张不要滤镜 where an earlier turn had given it one.
  const earlier = scene.conversation.past.at(-1)?.before;
  if (
    !here &&
    command.name === 'set_look' &&
    /滤镜|黑白/.test(clause.text) &&
    earlier !== undefined &&
    shots(earlier).some(({ look }) => (look?.preset ?? 'none') !== 'none')
  )
    return undefined;
  // 视频不用管: the clips, where there are some.
  const clips = /^(?:那个|那段|里面的)?(?:视频|录像|短片|clips?|videos?)/.test(clause.text)
    ? shots(scene.draft).flatMap((shot) => (shot.mediaKind === 'video' ? [shot.id] : []))
    : [];
  const ids = present(scene, [
    ...clips,
    ...new Set(clause.plainRefs.filter((item) => item.kind === 'some').flatMap((item) => idsOf(item, scene))),
  ]);
  if (ids.length === 0) return undefined;
  const { photos } = command.params;
  const all = photos === 'all' ? shotIds(scene.draft) : (photos as readonly string[]);
  const others = all.filter((id) => !ids.includes(id));
  // 视频别加 after a look for one photo: they have none.
  const toned = shots(scene.draft).some(({ id, look }) => ids.includes(id) && look !== null);
  if (others.length === all.length && !bare && !heard && !toned && notGiven.test(clause.text))
    return { intent: 'spare', outcome: { kind: 'nothing' } };
  if (others.length === 0 || others.length === all.length) return undefined;
  // 第一张别动 after all were to zoom: that one stands still.
  if (command.name === 'set_motion' && /(?:别|不要|不用)动(?:了|吧)?$/.test(clause.text))
    return {
      intent: 'spare',
      outcome: edit(
        'set_motion',
        { photos: photosParam(scene, ids), motion: 'none' },
        { topic: 'motion', shots: ids },
      ),
    };
  const topic = command.name === 'set_photo_length' ? ('shots' as const) : scene.focus.topic;
  // 套个复古的滤镜，像老照片一样: all that the turn did to those photos.
  const turn = here ? [command] : commandsBefore(scene);
  const commands = turn.map(({ name, params }) =>
    /^(set_|adjust_)/.test(name) && sameData(params.photos, photos)
      ? { name, params: { ...params, photos: photosParam(scene, others) } }
      : { name, params },
  );
  return {
    intent: 'spare',
    // 每张3.5秒，日落除外，它停6秒: what is excepted is spoken of next.
    outcome: { kind: 'instead', commands, here, whole: true, topic, shots: ids },
  };
}

const filler =
  /^(的|都|全|也|一起|全部|全都|统统|干脆|还是|直接|就|吧|了|掉|啦|先|那|给我|把|它|呢|啊|请|我看|要不|不如|索性|,|\s)*$/;

/** `quítala`, `enlève-la`, `weg damit`: the pronoun alone. */
const clitic =
  /^(?:la|lo|las|los|le|les|l'|ça|cela|damit|das|es|sie|die|den|ihn|eso|esto|aquello|ce|celui|cette|ci|dieses|diese|wieder|todo|bitte|-)*$/;

/** 干脆关掉, 都取消吧: what the talk is about goes, and nothing else. */
function dropTopic(clause: Clause, scene: Scene): Read | undefined {
  const english = clause.reading.language === 'en';
  if (!clause.has('remove') || clause.has('photo', 'clip', 'startOver') || english) return undefined;
  // 其他几张也去掉: theirs goes as well.
  const ref = clause.refs.find(({ kind }) => kind === 'some');
  // 亲吻的取消: what was given to it, and not the photo.
  const its =
    ref !== undefined &&
    clause.refs.length === 1 &&
    clause.tokens[ref.to]?.text === '的' &&
    /^set_(?:motion|look)$/.test(lastOf(scene).command?.name ?? '');
  const others = its ? ref : clause.refs.find(({ kind }) => kind === 'rest');
  const of = others === undefined ? [] : clause.tokens.slice(others.from, others.to);
  const said = textOf(
    clause.tokens.filter((token) => !hasTag(token, 'remove', 'mark', 'all') && !of.includes(token)),
    '',
  );
  // Short, so that no row of them is tried in every way.
  const plain = said.length <= 12 && (filler.test(said) || clitic.test(said));
  const { topic } = scene.focus;
  if (!plain || (others !== undefined && !/^(?:look|motion)$/.test(topic))) return undefined;
  const left = others === undefined ? [] : idsOf(others, scene);
  if (others !== undefined && left.length === 0) return undefined;
  const ids =
    left.length > 0
      ? photosParam(scene, left)
      : scene.focus.shots.length > 0
        ? photosParam(scene, present(scene, scene.focus.shots))
        : 'all';
  const photos = (clause.has('all') && others === undefined) || ids.length === 0 ? 'all' : ids;
  const done = (name: string, params: Record<string, unknown>): Read => ({
    intent: 'drop',
    outcome: edit(name, params, { topic }),
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

const roughly =
  /^(?:like|say|about|maybe|perhaps|roughly|around|at least|even|just|well|or|to|by|so|or so|please|,|it|that|make|make it|of it|of that|the|a|time|length|as much|as long|as big|as loud|i think|i d say)$/;

/** `the kiss deserves more time, like double`: how much of the vague wish before it is meant. */
function amendBy(clause: Clause, scene: Scene): Read | undefined {
  const last = scene.planned.at(-1);
  const key = last === undefined ? undefined : ['factor', 'sizeFactor'].find((name) => name in last.params);
  if (last === undefined || key === undefined || clause.refs.some(({ kind }) => kind !== 'it'))
    return undefined;
  const amounts = ['half', 'twice', 'triple', 'multiple'];
  const bare = clause.tokens.every(
    (token) => hasTag(token, ...amounts, 'mark') || token.text.split(' ').every((word) => roughly.test(word)),
  );
  if (!bare || !clause.has(...amounts)) return undefined;
  const before = Number(last.params[key]);
  const factor = clause.has('half')
    ? 0.5
    : clause.has('triple')
      ? 3
      : (clause.value<number>('multiple') ?? 2);
  // `shorter, about half`; `shorter, twice` is no amount of it.
  if (Math.sign(factor - 1) !== Math.sign(before - 1)) return undefined;
  const commands = [{ name: last.name, params: { ...last.params, [key]: factor } }];
  const about = { topic: scene.focus.topic, shots: scene.focus.shots };
  return { intent: 'amend', outcome: { kind: 'instead', commands, here: true, ...about } };
}

/** Longest time of a text that a bare length in a brief may mean, milliseconds. */
const longestText = 10_000;

const byHowMuch =
  /^(?:就|再|都|给|它们?|各|各自|分别|每张|每个|每段|大概|差不多)*(?<way>加|多|减|少|缩|长|短|延长|缩短|增加|减少)(?:上|个|停|放|留|掉|显示)*#(?:吧|就行|就好|就够|左右|钟)*$/;

/** 两张都停久一点，各加一秒: by how much the vague wish before it is meant. */
function amendTime(clause: Clause, scene: Scene): Read | undefined {
  const last = scene.planned.at(-1);
  const ms = clause.value<number>('duration');
  const factor = last?.name === 'set_photo_length' ? last.params.factor : undefined;
  if (typeof factor !== 'number' || ms === undefined || clause.reading.language !== 'zh') return undefined;
  const way = byHowMuch.exec(timeSigns(clause).replace(/ALL|[ ,]/g, ''))?.groups?.way;
  if (way === undefined || /[减少缩短]/.test(way) === factor > 1) return undefined;
  const params = { photos: last!.params.photos, byMs: factor > 1 ? ms : -ms };
  const commands = [{ name: last!.name, params }];
  const about = { topic: scene.focus.topic, shots: scene.focus.shots };
  return { intent: 'amend', outcome: { kind: 'instead', commands, here: true, ...about } };
}

/** 片尾音乐慢慢收掉，三秒: a bare length says how long the wish before it is to take. */
export function amend(clause: Clause, scene: Scene): Read | undefined {
  const last = scene.planned.at(-1);
  // `two seconds, no, make it 1`: a number alone has the unit of the length before it.
  const number = clause.values<number>('number').length === 1 ? clause.value<number>('number') : undefined;
  const counts =
    (typeof last?.params.durationMs === 'number' || last?.name === 'fade_music') &&
    number !== undefined &&
    number > 0 &&
    number <= 60;
  const ms = clause.value<number>('duration') ?? (counts ? number * 1000 : undefined);
  if (last === undefined || ms === undefined || clause.values('duration').length > 1) return undefined;
  // `the first three can be quicker, like two seconds each`: each of those.
  const each = last.name === 'set_photo_length' && Array.isArray(last.params.photos);
  // `the changes are too hasty, each may take a second`
  const cuts = last.name === 'set_transition' && ms <= 3000;
  const bare = clause.tokens.every(
    (token) =>
      hasTag(token, 'duration') ||
      (counts &&
        (hasTag(token, 'number') ||
          /^(make|make it|it|no|just|rather|instead|to|say|then)$/.test(token.text))) ||
      hasTag(token, 'mark') ||
      (cuts &&
        (hasTag(token, 'perPhoto') ||
          /^(?:each|they|it|may|might|should|can|could|would|take|takes|last|be|is|fine|enough|like|say|maybe|is enough)$/.test(
            token.text,
          ))) ||
      (each &&
        (hasTag(token, 'perPhoto') || /^(like|say|maybe|perhaps|each|for|per|photo)$/.test(token.text))) ||
      /^(就|要|大概|差不多|左右|吧|那种|够了|好了|就行|就好|就够|行|好|at|from|after|in|the|about|roughly|around|please|like|say|maybe|perhaps|for|over|时长|时间|长度|用|持续)$/.test(
        token.text,
      ),
  );
  if (!bare) return undefined;
  const { params } = last;
  // 标题写“三日游”，时长2秒: how long that text is shown.
  if (/^(?:change|style)_text$/.test(last.name) && Array.isArray(params.texts) && ms <= longestText) {
    const ids = params.texts.map(String);
    const outcome = edit('time_text', { texts: ids, durationMs: ms }, { topic: 'text', texts: ids });
    return { intent: 'amend', outcome };
  }
  const changed: Record<string, unknown> | undefined =
    last.name === 'fade_music'
      ? { ...('inMs' in params ? { inMs: ms } : {}), ...('outMs' in params ? { outMs: ms } : {}) }
      : last.name === 'set_transition' && ms <= 5000
        ? { durationMs: ms }
        : last.name === 'set_photo_length' && 'factor' in params && params.photos !== 'all' && ms <= 12_000
          ? { durationMs: ms, factor: undefined }
          : last.name === 'set_music' && ('startMs' in params || 'sourceStartMs' in params)
            ? { ['startMs' in params ? 'startMs' : 'sourceStartMs']: ms }
            : // `title "X", 45 seconds` in a brief: the film.
              last.name === 'add_text' && !(scene.fresh && ms > longestText)
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

const isPlaceOf =
  /^(?:(?:and|so|i think|i mean|that|it|this|'s|'|s|is|which) )+(?:the )?(?:(?:photo|picture|number|pic|no|nr|#) )?(?:\d+|first|second|third|fourth|fifth|sixth|seventh|eighth|last|\d+(?:st|nd|rd|th)|one|two|three|four|five|six)(?: (?:one|photo|picture|pic|image))?(?: (?:now|at the moment|right now|so far|in the row))*$/;

/** `tea to the start, it's the third`: where the photo that was just moved stood, and no other goal. */
function identifies(clause: Clause, scene: Scene): Read | undefined {
  const [id, more] = present(
    scene,
    Array.isArray(scene.planned.at(-1)?.params.photos)
      ? (scene.planned.at(-1)!.params.photos as string[])
      : [],
  );
  if (clause.reading.language !== 'en' || id === undefined || more !== undefined) return undefined;
  if (!isPlaceOf.test(clause.text)) return undefined;
  const place = placeIn(scene.start, id);
  const said = clause.refs.flatMap(({ ids }) => ids);
  const value = clause.value<number>('ordinal') ?? clause.value<number>('number');
  return said.includes(id) || value === place
    ? { intent: 'identifies', outcome: { kind: 'nothing' } }
    : undefined;
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
function addSign(clause: Clause, scene: Scene): Read | undefined {
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
  return { intent: 'sign', outcome: edit('change_text', params, { topic: 'text', texts: [text.id] }) };
}

/** `nah, something with more life` while music is spoken of. */
const musicWished = (clause: Clause, scene: Scene): boolean =>
  scene.focus.topic === 'music' &&
  scene.planned.length === 0 &&
  !clause.has('film', 'photo', 'motion', 'transition') &&
  wishedMood(clause, scene) !== undefined;

/** How long something is felt to be seen, what the film feels like; not where a style or a look is named: 风格换成快节奏. */
const felt = (clause: Clause, scene: Scene): Read | undefined =>
  (clause.has('style', 'look') && clause.has('aStyle', 'aLook')) || musicWished(clause, scene)
    ? undefined
    : (readFilmFeel(clause, scene) ?? readFeltTime(clause, scene));

/** `only half of that extra time` is no half of a picture. */
const gain = (clause: Clause, scene: Scene): Read | undefined => {
  const outcome = partOfGain(clause, scene);
  return outcome === undefined ? undefined : { intent: 'passing', outcome };
};

/** Turns of speech that go on from what was just said; asked before every intent. */
export function readIdiom(clause: Clause, scene: Scene): Read | undefined {
  if (shots(scene.draft).length === 0) return undefined;
  return (
    mattersBack(clause, scene) ??
    countedFrom(clause, scene) ??
    backToLength(clause, scene) ??
    putBack(clause, scene) ??
    wholeGone(clause, scene) ??
    toEdge(clause, scene) ??
    butWith(clause, scene) ??
    coloursBack(clause, scene) ??
    wholeClip(clause, scene) ??
    partInstead(clause, scene) ??
    meetHalfway(clause, scene) ??
    underWritten(clause, scene) ??
    writtenLike(clause, scene) ??
    animationOff(clause, scene) ??
    otherClips(clause, scene) ??
    otherValue(clause, scene) ??
    oldCuts(clause, scene) ??
    cutTime(clause, scene) ??
    fadeAgain(clause, scene) ??
    gain(clause, scene) ??
    readEffect(clause, scene) ??
    keepThose(clause, scene) ??
    calmDown(clause, scene) ??
    readHeardBefore(clause, scene) ??
    readClipWish(clause, scene) ??
    felt(clause, scene) ??
    mend(clause, scene) ??
    anotherKind(clause, scene) ??
    anotherOne(clause, scene) ??
    spare(clause, scene) ??
    ownColours(clause, scene) ??
    dropTopic(clause, scene) ??
    amend(clause, scene) ??
    amendBy(clause, scene) ??
    amendTime(clause, scene) ??
    placeSaid(clause, scene) ??
    thenNext(clause, scene) ??
    spread(clause, scene) ??
    textLikewise(clause, scene) ??
    stillSo(clause, scene) ??
    identifies(clause, scene) ??
    meantWords(clause, scene) ??
    carriedWords(clause, scene) ??
    goneToo(clause, scene) ??
    goneInstead(clause, scene) ??
    textAlike(clause, scene) ??
    readTotal(clause, scene) ??
    shareTime(clause, scene) ??
    addSign(clause, scene)
  );
}
