import { moods, transitions } from '../../catalogue/index.js';
import type { Draft } from '../../draft/index.js';
import { defineIntent, type Outcome } from '../outcome.js';
import type { Clause } from '../reading/clause.js';
import { namedPhotos } from '../referents/photos-meant.js';
import { entryName } from '../replies/describe.js';
import { listing, say, seconds } from '../replies/say.js';
import { commandsBefore, filmMs, musicIn, type Scene, shots } from '../scene.js';
import { entryMeaning } from './entry-meaning.js';
import { asks, atMoment, type Fact, lastChange, leftOut, neighbour, opening, size } from './film-facts.js';
import { frameRate, longest, sizeHolds } from './limit-facts.js';
import { lookCount } from './look-facts.js';
import { counts, eachLength, extreme, ownLength, whenShown } from './photo-facts.js';
import { silenced } from './silence-facts.js';
import { needNot, textFact, textList, textPlaces } from './text-facts.js';
import { whichPhotos } from './which-photos.js';
import { lengthHolds, lengthJudged, placeHolds } from './yes-no.js';

const listWanted =
  /\b(list|name(?! of)|read out|run through|tell me|give me|show me) (me )?(all )?(of )?(the |my |every |your )?(list|order|sequence|photos?|pictures?|images?|clips?|files?|running order)\b(?!.*\b(for|to|at|in) \d)|\b(what|which) (order|sequence)\b|(列(一下|出|个)|说一下|告诉我|报一下)(现在的|目前的|一下)?(照片|图片|顺序|片段|文件)|(什么|啥)顺序|顺序是(什么|啥|怎样|怎么样)|^(?:你好|请问|现在|目前|片子里|视频里|都|一共|,)*有(?:哪些|什么|哪几张)(?:照片|图片|图)|(?:照片|图片)(?:现在)?(?:是)?怎么排/;
const totalAsked =
  /\b(add(s|ed)? up( to)?|altogether|in total|all in all|overall|come(s)? to|run(s|ning)? time|runtime|whole thing|how long (are )?(we|you|it|this|that)\b)|(总共|一共|加起来|合计|全长|整个)/;

/** 现在呢, `and now?`: behind a change, what it came to. */
const nowAsked =
  /^(?:那|那么)?(?:现在|改完|这样|这下)(?:呢|怎么样了?|是多少)[?？]?$|^(?:so |and |ok )*(?:and|how about|what about) now$/;

/** How long the film is after a change of its photos. */
const now: Fact = (clause, { language, draft, conversation }) => {
  const last = commandsBefore({ conversation });
  if (!nowAsked.test(clause.text) || !last.some(({ name }) => /length|photos$|^trim|speed/.test(name)))
    return undefined;
  const [time, count] = [seconds(language, filmMs(draft)), shots(draft).length];
  return say(language, {
    en: `The film is ${time} long now, with ${count} photos.`,
    zh: `全片现在 ${time}，${count} 张照片。`,
  });
};

/** What all photos together last. */
const total: Fact = (clause, { language, draft }) => {
  if (!totalAsked.test(clause.text) || clause.has('duration', 'export', 'credits', 'howMany'))
    return undefined;
  if (!asks(clause) && !clause.has('howLong')) return undefined;
  const time = seconds(language, filmMs(draft));
  return say(language, {
    en: `The film is ${time} long.`,
    zh: `全片一共 ${time}。`,
    ja: `全体で${time}です。`,
    es: `La película dura ${time}.`,
    de: `Der Film ist ${time} lang.`,
    fr: `Le film dure ${time}.`,
  });
};

/** 顺序是什么: all photos in their row. */
export const inOrder: Fact = (clause, { language, draft }) => {
  if (!listWanted.test(clause.text)) return undefined;
  const names = shots(draft)
    .slice(0, 40)
    .map(({ name }, index) => `${index + 1}. ${name}`)
    .join(', ');
  return say(language, { en: `In this order: ${names}.`, zh: `现在的顺序：${names}。` });
};

const asksWhich = new RegExp(`${opening}(who|whos|what|whats|which)\\b`);

/** `who's third in line?`, `which one comes last?`, 第三张是哪张 */
const atPlace: Fact = (clause, scene) => {
  const { language, draft } = scene;
  const english = asksWhich.test(clause.text);
  const chinese = /(是|放的?是)?(哪|谁|什么|啥)(一?张|个)?(照片|图)?[?？]?$/.test(clause.text);
  if (!(english || chinese) || clause.has('music', 'title', 'caption', 'transition', 'motion', 'look'))
    return undefined;
  const list = shots(draft);
  const named = namedPhotos(clause, scene);
  const counted = clause.has('ordinal', 'first', 'last', 'fromEnd') && named.length === 1;
  const place = counted ? list.findIndex(({ id }) => id === named[0]) + 1 : clause.value<number>('ordinal');
  if (place === undefined || !Number.isInteger(place) || place < 1 || place > list.length) return undefined;
  const shot = list[place - 1]!;
  return say(language, {
    en: `Photo ${place} is ${shot.name}: ${seconds(language, shot.durationMs)}.`,
    zh: `第 ${place} 张是 ${shot.name}：${seconds(language, shot.durationMs)}。`,
    ja: `${place}枚目は${shot.name}です：${seconds(language, shot.durationMs)}。`,
  });
};

/** The upright or the wide photos, whichever a clause speaks of. */
function leaningShots(clause: Clause, scene: Scene): { kind?: 'portrait' | 'landscape'; ids: string[] } {
  const kind = clause.has('portrait') ? 'portrait' : clause.has('landscape') ? 'landscape' : undefined;
  return { kind, ids: scene.shotsSeen.flatMap(({ id, leaning: way }) => (way === kind ? [id] : [])) };
}

/** `which of them are portrait?`, 哪些是竖的 */
const leaning: Fact = (clause, scene) => {
  if (!clause.has('portrait', 'landscape')) return undefined;
  const { kind, ids: leaningIds } = leaningShots(clause, scene);
  if (!/\b(which|how many|any|are there)\b|哪|有几|有没有/.test(clause.text)) return undefined;
  const { language, draft } = scene;
  const ids = new Set(leaningIds);
  const names = shots(draft).flatMap(({ id, name }, index) => (ids.has(id) ? [`${index + 1}. ${name}`] : []));
  if (names.length === 0)
    return say(language, {
      en: `None of the photos is ${kind === 'portrait' ? 'upright' : 'wide'}.`,
      zh: `没有${kind === 'portrait' ? '竖' : '横'}的照片。`,
    });
  return say(language, {
    en: `${names.length} ${kind === 'portrait' ? 'portrait' : 'landscape'}: ${names.join(', ')}.`,
    zh: `${kind === 'portrait' ? '竖' : '横'}的有 ${names.length} 张：${names.join('、')}。`,
  });
};

/** 按拍摄时间排 orders them. */
const asksDays =
  /^(?!.*(?:排|顺序|先|\border\b|\bsort)).*(?:哪(?:天|年|一天)|什么时候|几号|几月|同一天|拍摄(?:时间|日期)(?:是|呢|吗)|\bwhen\b|\b(?:what|which|whats) (?:date|day)|same day)/;

/** 这些照片都是几号拍的: the days of several photos, of all where none is named. */
function whenTaken(ids: readonly string[], { language, draft, assets }: Scene): string | undefined {
  const meant = shots(draft).filter(({ id }) => ids.length === 0 || ids.includes(id));
  const days = meant.flatMap(({ fileId }) => {
    const taken = assets.find((asset) => asset.fileId === fileId)?.capturedAt;
    return taken === undefined || taken === null ? [] : [taken.slice(0, 10)];
  });
  const each = [...new Set(days)].sort();
  if (each.length === 0)
    return say(language, { en: 'The photos do not say when they were taken.', zh: '照片里没有拍摄时间。' });
  const list = listing(
    language,
    each.slice(0, 6).map((day) => {
      const count = days.filter((other) => other === day).length;
      return say(language, { en: `${day} (${count})`, zh: `${day}（${count} 张）` });
    }),
  );
  const more = each.length > 6 ? say(language, { en: ' and later days', zh: '等' }) : '';
  return say(language, {
    en: each.length === 1 ? `All were taken on ${each[0]}.` : `They were taken on ${list}${more}.`,
    zh: each.length === 1 ? `都拍摄于 ${each[0]}。` : `拍摄于 ${list}${more}。`,
  });
}

/** `what's the date on the sunset picture?`, 这张是什么时候拍的 */
const taken: Fact = (clause, scene) => {
  // 最后那张写上拍摄日期 wants it on the picture.
  if (/(?:写|标|打|印|加|配|显示)(?:上|出|个|一个)|\b(?:write|put|add|show|print)\b/.test(clause.text))
    return undefined;
  if (
    !/\b(what|which|whats)\b.*\b(date|day)\b|\bwhen\b.*\b(taken|shot|made|take|from)\b|\b(?:taken|shot) on the same day\b|哪(天|年|一天)|什么时候(?:去)?拍|几号|几月|同一天拍|拍摄(时间|日期)/.test(
      clause.text,
    )
  )
    return undefined;
  const { language, draft } = scene;
  const named = namedPhotos(clause, scene);
  const shot = shots(draft).find(({ id }) => id === named[0]);
  if (named.length !== 1) return asksDays.test(clause.text) ? whenTaken(named, scene) : undefined;
  const asset = scene.assets.find(({ fileId }) => fileId === shot?.fileId);
  if (shot === undefined || asset === undefined) return undefined;
  if (asset.capturedAt === null)
    return say(language, {
      en: `${shot.name} does not say when it was taken.`,
      zh: `${shot.name} 里没有拍摄时间。`,
    });
  const date = asset.capturedAt.slice(0, 10);
  return say(language, { en: `${shot.name} was taken on ${date}.`, zh: `${shot.name} 拍摄于 ${date}。` });
};

/** `how long's the transition going into the box?`, `what did I put between the market and the temple?` */
const joint: Fact = (clause, scene) => {
  if (!asks(clause)) return undefined;
  const between = /\bbetween\b|之间|中间/.test(clause.text);
  const into = /\b(into|before|to)\b|前面?/.test(clause.text);
  const { language, draft } = scene;
  const list = shots(draft);
  const at = namedPhotos(clause, scene)
    .map((id) => list.findIndex((shot) => shot.id === id))
    .filter((place) => place >= 0)
    .sort((a, b) => a - b);
  // `how do we get from the sunset to the train?`
  const across =
    language === 'en' &&
    /\bfrom\b.*\b(?:to|into|onto|over to)\b/.test(clause.text) &&
    /\b(?:get|go|goes|come|change|changes|switch|move|moves|step|cut|happens?|pass)\b/.test(clause.text);
  const pair = (between || across) && at.length === 2 && at[1] === at[0]! + 1;
  const one = (clause.has('transition') || across) && at.length === 1;
  if (!pair && !one) return undefined;
  const left = pair || across || !into ? at[0]! : at[0]! - 1;
  const shot = list[left];
  if (shot === undefined || left >= list.length - 1) return undefined;
  const { transition } = shot;
  const names = `${shot.name} → ${list[left + 1]!.name}`;
  if (transition === null || transition.type === 'none')
    return say(language, {
      en: `${names}: no transition, a plain cut.`,
      zh: `${names}：没有转场，直接切换。`,
    });
  const name = entryName(transitions, transition.type, language);
  const time = seconds(language, transition.durationMs);
  return say(language, { en: `${names}: ${name}, ${time}.`, zh: `${names}：${name}，${time}。` });
};

const asksWhether = new RegExp(`${opening}(is|are|does|do|did|has|will there)\\b`);

/** `what's playing in the background?`, `what am I hearing?` */
const playing =
  /\bwho(?:'?s| is| ' s) (?:playing|singing)\b|\b(?:do|can|will) (?:we|you|i|people|they) (?:still )?hear (?:the|my|our) (?:\S+ )?(?:music|song|jingle|piano|tune|track)\b|\b(?:what|which|whats)\b.*\b(?:playing|hearing|listening to|(?:am|do|can|are|will) (?:i|we|you|people) (?:now )?hear|(?:music|song|tune|track) (?:is|are|was) (?:it|that|this|in|on|under|behind|used|there))\b(?!.*\b(?:instead|if|from|when)\b)/;

/** `how loud is it?`, `at what volume does the song play?` */
const loudness =
  /\bhow (?:loud|quiet|soft)\b(?!.*\b(?:can|may|should)\b)|\b(?:what|which) (?:volume|level|loudness)\b|\bwhat(?:'?s| is| ' s) the (?:\S+ )?(?:volume|level|loudness)\b|\bwhat(?:'?s| is| ' s) the sound (?:on|of|in) .* at$/;

/** How loud the clip that is named plays, else the music. */
function levelFact(clause: Clause, draft: Draft): string {
  const ids = clause.namedIds;
  const clip = shots(draft).find(({ id, mediaKind }) => mediaKind === 'video' && ids.includes(id));
  if (clip !== undefined) return `${clip.name} plays at ${Math.round(clip.volume * 100)} %.`;
  const track = musicIn(draft);
  if (track === undefined) return 'There is no music in the film.';
  const name = track.mood === null ? track.name : entryName(moods, track.mood, 'en');
  return `The music is ${name}, at ${Math.round(track.volume * 100)} % volume.`;
}

/** `does it have music?`, `is the piano at 40 percent?`, 有音乐吗 */
const music: Fact = (clause, { language, draft }) => {
  if (language === 'en' && asks(clause) && loudness.test(clause.text)) return levelFact(clause, draft);
  // `is that the jingle or the piano?`
  const which =
    language === 'en' &&
    !clause.has('licence', 'too', 'enough') &&
    asksWhether.test(clause.text) &&
    /^(?:\S+ ){0,3}?(?:is|was) (?:that|this|it|there|(?:the|our|my|your) (?:\S+ ){0,2}?(?:music|song|tune|track|jingle|piano|mp3|recording))\b/.test(
      clause.text,
    );
  const yesNo =
    which ||
    asksWhether.test(clause.text) ||
    (/(有没有|有).*(音乐|配乐|声音|bgm)了?(吗|么|没)?[?？]?$/.test(clause.text) &&
      !clause.has('add', 'change', 'makeFilm'));
  const heard = language === 'en' && playing.test(clause.text) && !clause.has('clip', 'change', 'add');
  if (
    !heard &&
    (!yesNo ||
      !(clause.has('music', 'aMood') || (which && clause.has('file', 'fileWord'))) ||
      !(which || clause.has('percentage') || /\b(have|there|any|got)\b|有/.test(clause.text)))
  )
    return undefined;
  const track = musicIn(draft);
  if (track === undefined)
    return say(language, {
      en: heard ? 'Nothing: there is no music in the film.' : 'No, there is no music in the film.',
      zh: '没有，片子里现在没有音乐。',
    });
  const name = track.mood === null ? track.name : entryName(moods, track.mood, language);
  const level = Math.round(track.volume * 100);
  return say(language, {
    en: `The music is ${name}, at ${level} % volume.`,
    zh: `有音乐：“${name}”，音量 ${level}%。`,
  });
};

const asksIf = new RegExp(`${opening}(is|are|did|does|has)\\b`);

/** `is the film longer now because of that?`: what the last turn did to the length. */
const grown: Fact = (clause, { language, draft, conversation }) => {
  const yesNo = asksIf.test(clause.text);
  const about = clause.has('film', 'it') || /\b(everything|length)\b/.test(clause.text);
  if (!(yesNo || /变[长短]了?[吗么]/.test(clause.text)) || !clause.has('longer', 'shorter') || !about)
    return undefined;
  if (/\b(too|enough|possible)\b|太/.test(clause.text)) return undefined;
  const now = filmMs(draft);
  const before = filmMs(conversation.past.at(-1)?.before ?? draft);
  const time = seconds(language, now);
  if (before === now)
    return say(language, { en: `No, it is ${time} as before.`, zh: `没有，还是 ${time}。` });
  return say(language, {
    en: `It is ${time} now, ${seconds(language, before)} before.`,
    zh: `现在 ${time}，之前 ${seconds(language, before)}。`,
  });
};

/** `is it fading out at the end?`, 结尾有淡出吗 */
const fades: Fact = (clause, { language, draft }) => {
  if (!asks(clause) || !/\bfad(e|es|ing)( in| out| away)?\b|淡(入|出)/.test(clause.text)) return undefined;
  if (clause.has('transition') && !clause.has('music', 'it')) return undefined;
  const music = musicIn(draft);
  if (music === undefined || /\b(photo|picture|text|title)s?\b/.test(clause.text)) return undefined;
  const [inMs, outMs] = [music.fadeInMs, music.fadeOutMs].map((ms) =>
    ms === 0 ? null : seconds(language, ms),
  );
  return say(language, {
    en: `The music ${inMs === null ? 'starts at once' : `fades in over ${inMs}`} and ${outMs === null ? 'does not fade out' : `fades out over ${outMs}`}.`,
    zh: `音乐${inMs === null || inMs === undefined ? '没有淡入' : `淡入 ${inMs}`}，${outMs === null || outMs === undefined ? '没有淡出' : `淡出 ${outMs}`}。`,
  });
};

/** `is the waves clip still muted?` */
const silentAsked = new RegExp(`${opening}(?:is|are) .*\\b(?:muted|silent|silenced|without sound)\\b`);

const heardOf = /有没有(?:原声|声音)|有(?:原声|声音)|静音/;
/** 宝宝那段有没有声音, 视频是静音吗: of clips, and not of the music. */
const asksHeard = (clause: Clause, scene: Scene): boolean =>
  /有没有|[吗么没][?？]?$/.test(clause.text) &&
  !clause.has('add', 'change') &&
  (clause.has('clip') ||
    namedPhotos(clause, scene).some((id) =>
      shots(scene.draft).some((shot) => shot.id === id && shot.mediaKind === 'video'),
    ));

/** `can people still hear the dog?`, 还能听到狗叫吗 */
const audible: Fact = (clause, scene) => {
  if (
    !silentAsked.test(clause.text) &&
    !/\b(can|do|will|does)\b.*\bhear\b|(?<!\bshould )\bha(?:s|ve) (?:(?:it|the clip|any|a|its own) )*sound\b|听得?[到见]|(?:有没有|有)(?:原声|声音)|静音/.test(
      clause.text,
    )
  )
    return undefined;
  const silent = silentAsked.test(clause.text);
  if (
    clause.has('cannot') ||
    (clause.has('mute') && !silent && !/静音了?[吗么没]/.test(clause.text)) ||
    (heardOf.test(clause.text) && !asksHeard(clause, scene)) ||
    /\b(i|we) (can ?not|can ?'?t|can barely|hardly)\b|听不/.test(clause.text)
  )
    return undefined;
  const { language, draft } = scene;
  const clips = shots(draft).filter(
    (shot) =>
      shot.mediaKind === 'video' &&
      scene.assets.some(({ fileId, hasAudio }) => hasAudio && fileId === shot.fileId),
  );
  const ids = namedPhotos(clause, scene);
  const meant = clips.filter(({ id }) => ids.includes(id));
  const asked = meant.length > 0 ? meant : clips;
  if (asked.length === 0 || (clause.has('music') && meant.length === 0)) return undefined;
  const parts = asked.map(({ name, volume }) =>
    silent
      ? volume === 0
        ? `yes, ${name} is muted`
        : `no, ${name} plays at ${Math.round(volume * 100)} %`
      : volume === 0
        ? say(language, { en: `no, ${name} is muted`, zh: `${name} 是静音，听不到` })
        : say(language, {
            en: `yes, ${name} plays at ${Math.round(volume * 100)} %`,
            zh: `${name} 有声音，音量 ${Math.round(volume * 100)}%`,
          }),
  );
  const text = listing(language, parts);
  return language === 'zh' ? `${text}。` : `${text[0]!.toUpperCase()}${text.slice(1)}.`;
};

const facts: readonly Fact[] = [
  needNot,
  entryMeaning,
  silenced,
  audible,
  lengthJudged,
  textList,
  textPlaces,
  whichPhotos,
  longest,
  sizeHolds,
  frameRate,
  lengthHolds,
  placeHolds,
  whenShown,
  eachLength,
  ownLength,
  extreme,
  lookCount,
  counts,
  lastChange,
  textFact,
  neighbour,
  atMoment,
  leftOut,
  size,
  inOrder,
  leaning,
  taken,
  joint,
  fades,
  music,
  grown,
  now,
  total,
  atPlace,
];

/** Words of which every question about the film has one. */
const asksAnything =
  /\b(?:what|which|how|who|when|where|why|is|are|was|were|will|would|do|did|has|have|can|could|may|might|must|should|need|list|report|state|name|read|run through|tell me|give me|show me|huh|eh|pardon|come again|get it|understand)|[什啥哪几多谁吗么吧嘛没不听刚列最每有排]|顺序|说一下|告诉|报一下|上一步|拍摄|懂|明白|[啊咦诶]|总共|一共|合计|变化|区别/;
const endsAsking = /(?:吗|么|没有?)[?？。!！]*\s*$|吧[?？]\s*$/;

/** Questions about one fact of the film; they never change it. */
export const inquiry = defineIntent({
  name: 'inquiry',
  needs: {
    concepts: ['howLong'],
    words: asksAnything,
    also: (clause, { sentence }) =>
      (clause.has('duration') && endsAsking.test(sentence)) || nowAsked.test(clause.text),
  },
  read(clause, scene): Outcome | undefined {
    // `name the photos: Rings, Dress` gives them words.
    if (scene.fresh || shots(scene.draft).length === 0 || clause.has('lines')) return undefined;
    for (const fact of facts) {
      const text = fact(clause, scene);
      if (text === undefined) continue;
      // `the site, which is wide` asks for none of them.
      const whole = clause.tokens[0]?.start === clause.reading.tokens[0]?.start;
      const told = fact === leaning && whole ? { shots: leaningShots(clause, scene).ids } : {};
      return { kind: 'answer', text, film: fact === total, ...told };
    }
    return undefined;
  },
});
