import { moods } from '../../catalogue/index.js';
import { mannerOf } from '../../edits/index.js';
import { hasTag } from '../../language/index.js';
import {
  akin,
  bansMood,
  moodAgainst,
  moodMeant,
  namesSound,
  nearestTold,
  soundNamed,
} from '../idioms/moods.js';
import { defineIntent, edit } from '../outcome.js';
import type { Clause } from '../reading/clause.js';
import { continues } from '../reading/goes-on.js';
import { onlyPictures } from '../reading/matters.js';
import { say } from '../replies/say.js';
import { commandBefore, musicIn, pastDrafts, type Scene, sounds } from '../scene.js';
import {
  comesOff,
  deniesPlayed,
  exchanges,
  ofLight,
  severalPieces,
  tiredOf,
  toldOf,
  unloved,
  verdict,
  volumeOf,
  wishesNone,
} from './music-said.js';
import { endsEarly, musicAfterSilence, musicStart, offset, playsInstrument } from './music-timing.js';
import { already, endsWithFilm, needsMusic, oneMusic, playsToTheEnd } from './music-told.js';
import { soundMeant } from './own-sound.js';
import { pacedMusic } from './paced-music.js';
import { asksForRecording, famous, noRecordings, noSuchSong } from './recordings.js';
import { askSongPlace, deniesOther, fromItsTime, otherSong, tiredOfIntro, wishedMood } from './song-words.js';
import { isUnwanted } from './unwanted.js';

const about = { topic: 'music' as const };

/** 钢琴换木吉他, 把钢琴改成吉他: the music there is by its sound, and another one. */
function exchanged(clause: Clause, scene: Scene): boolean {
  const { language } = clause.reading;
  if (!clause.has('change', 'replace', ...(language === 'en' ? ['swap'] : []))) return false;
  if (language !== 'zh' && !(language === 'en' && /\b(?:for|with|against|by|to|into)\b/.test(clause.text)))
    return false;
  const now = musicIn(scene.draft)?.mood;
  const moods = clause.values<string>('aMood');
  return moods.length > 1 && now !== undefined && now !== null && moods.includes(now);
}

/** 不要用新年快乐那首歌 */
const unwantedSong = /^(?:但|也|就|先|,)*(?:不要|别|不用|不想|不使用|不放)(?!太|那么|这么|换|停|断|剪)/;

const otherNouns = 'transition aTransition title caption look motion aMotion style photo endCard'.split(' ');

const whichMusic = {
  en: 'What music would you like instead: calm piano, upbeat, cinematic, romantic?',
  zh: '想换成什么样的音乐：钢琴、轻快、大气还是浪漫？',
};

export const music = defineIntent({
  name: 'music',
  needs: {
    concepts: ['music', 'sound', 'aMood', 'soundFile'],
    topics: ['music'],
    words:
      /\b(?:play|put on|music|songs?|tracks?|tunes?|soundtracks?|piece|recording|silence|silent|chorus|refrain|drop|verse)\b|piano|歌|曲|音乐|录音|首|[火爆]|流行|热门|网红|大家都在用|抖音|快手|网上|b站/,
    also: (clause, scene) =>
      scene.fresh ||
      /_music$/.test(scene.planned.at(-1)?.name ?? '') ||
      namesSound(clause) ||
      famous.test(clause.text) ||
      scene.assets.some(({ kind }) => kind === 'audio') ||
      // `something slow and romantic for music`
      (/\bsomething\b/.test(clause.text) && /\b(?:music|song|soundtrack)\b/i.test(scene.sentence)),
  },
  read(clause, scene) {
    // `something more elegant` beside transitions is said of those.
    if (
      /\bsomething\b/.test(clause.text) &&
      !scene.fresh &&
      soundNamed(clause) === undefined &&
      onlyPictures(clause.reading)
    )
      return undefined;
    // `oh that's cute!` says what somebody thinks of it.
    if (
      verdict.test(clause.text) &&
      clause.has('aMood') &&
      !clause.has('music', 'sound', 'too', 'little', 'more', 'less', 'no')
    )
      return { kind: 'nothing' };
    if (ofLight(clause, scene)) return undefined;
    const unknown = clause.value<string>('soundFile');
    if (unknown !== undefined && !clause.has('title', 'caption', 'text')) return noSuchSong(unknown, scene);
    if (asksForRecording(clause, scene)) return noRecordings(scene);
    if (deniesOther(clause, scene)) return { kind: 'nothing' };
    const own = soundMeant(clause, scene);
    const later =
      musicIn(scene.draft) === undefined && own === undefined ? undefined : musicAfterSilence(clause, scene);
    if (later !== undefined)
      return edit('set_music', { ...(own === undefined ? {} : { file: own.fileId }), startMs: later }, about);
    // 字体可爱点: how letters look.
    if (
      scene.fresh &&
      clause.has('font', 'title', 'caption') &&
      !clause.has('music', 'sound', 'file', 'fileWord')
    )
      return undefined;
    if (bansMood(clause, scene) || toldOf.test(clause.text)) return { kind: 'nothing' };
    const withFilm = endsWithFilm(clause, scene);
    if (withFilm !== undefined) return withFilm;
    if (endsEarly(clause) && !clause.has('quote', 'title') && musicIn(scene.draft) !== undefined)
      return playsToTheEnd(scene);
    // `can it start with the chorus? that's at 1:05`: where that is follows.
    if (
      /\b(?:start|begin|open|kick off|jump|skip|go)\b.*\b(?:chorus|refrain|drop|verse)\b/.test(clause.text) &&
      !clause.has('duration') &&
      clause.reading.tokens.some((token) => hasTag(token, 'duration'))
    )
      return { kind: 'nothing' };
    // `I uploaded a jingle, that should be the music`: it is by now.
    if (
      scene.planned.at(-1)?.name === 'set_music' &&
      /\b(?:that|it|this|which)(?: one)? (?:should|shall|must|can|could|is to|will) be (?:the|our|my) (?:\w+ )?(?:music|song|soundtrack|track)\b/.test(
        clause.text,
      )
    )
      return { kind: 'nothing' };
    // A composed piece has no times of its own: a moment is one of the film.
    const heardNow = musicIn(scene.draft);
    const moment =
      heardNow !== undefined && heardNow.mood !== null && musicStart(clause, scene) !== undefined;
    const songAt = heardNow === undefined || moment ? undefined : fromItsTime(clause, scene);
    if (songAt !== undefined) return edit('set_music', { sourceStartMs: songAt }, about);
    const spokenOf = scene.focus.topic === 'music' || /_music$/.test(scene.planned.at(-1)?.name ?? '');
    if (spokenOf && tiredOfIntro(clause) && clause.reading.tokens.some((token) => hasTag(token, 'duration')))
      return { kind: 'nothing' };
    const heard = musicIn(scene.draft) === undefined ? undefined : askSongPlace(clause, scene);
    if (heard !== undefined && (heard.kind === 'question' || own === undefined)) return heard;
    // `music off ... actually I miss it`
    if (
      commandBefore(scene)?.name === 'remove_music' &&
      scene.planned.length === 0 &&
      /\bmiss(?:es|ing)? (?:it|that|the (?:music|song|sound))\b/.test(clause.text)
    )
      return edit('restore_music', {}, about);
    const earlier = otherSong(clause, scene);
    if (earlier !== undefined) return earlier;
    // Only what has no noun of its own: `some music` is read below.
    const hyped =
      spokenOf &&
      (!clause.has('aMood') || /\bone\b/.test(clause.text)) &&
      !clause.has('music', 'louder', 'quieter', 'film', 'transition', 'motion')
        ? wishedMood(clause, scene)
        : undefined;
    if (hyped !== undefined) return hyped;
    // `not that epic, gentler`
    if (
      spokenOf &&
      musicIn(scene.draft) !== undefined &&
      /^(?:(?:but|and|a bit|much|way|rather|still|make it) )*(?:gentler|calmer|livelier|happier|sadder)(?: please)?$/.test(
        clause.text,
      )
    ) {
      const other = moodMeant(clause, { loose: true, present: musicIn(scene.draft)?.mood });
      if (other !== undefined) return edit('set_music', { mood: other }, about);
    }
    const paced = pacedMusic(clause, scene);
    if (paced !== undefined) return paced;
    if (severalPieces(clause, scene)) return oneMusic(scene);
    // `our jingle at the start, then piano`
    if (
      scene.planned.at(-1)?.name === 'set_music' &&
      /^(?:and )?(?:then|afterwards|after that|later|followed by)\b/.test(clause.text) &&
      (clause.has('aMood') || namesSound(clause)) &&
      /\b(?:start|beginning|first|opening|intro)\b/i.test(scene.sentence)
    )
      return oneMusic(scene);
    const startAt =
      clause.has('music', 'sound') ||
      scene.focus.topic === 'music' ||
      /\b(silence|piano|song|tune)\b/.test(clause.text)
        ? musicStart(clause, scene)
        : undefined;
    if (
      startAt !== undefined &&
      musicIn(scene.draft) !== undefined &&
      !clause.has('quote', 'title', 'caption', 'fadeIn', 'fadeOut')
    )
      return edit('set_music', { startMs: startAt }, about);
    const file = own;
    // `start the song at 0:30` is one word for the start, `something calm in the background` names no music.
    // `find something else to play`
    const anew = clause.has('other') && /\b(?:play|playing|listen(?:ing)? to|to hear)\b/.test(clause.text);
    const noun =
      clause.has('music') ||
      anew ||
      // `mood: ambient`
      (clause.has('aMood') && /^(?:(?:and|set|the|make|music|musical|its) )*mood\b/.test(clause.text)) ||
      (clause.has('sound') && /\bsounds? (?:like|more|less)\b|^\w+ sound$/.test(clause.text)) ||
      exchanged(clause, scene) ||
      // `I think the piano can go as well`
      (playsInstrument(clause) && comesOff.test(clause.text)) ||
      /(?:换|来|要|找|选)(?:一|个)?首/.test(clause.text) ||
      // 那来个慵懒咖啡馆的感觉 where music is spoken of.
      (clause.reading.language === 'zh' &&
        scene.focus.topic === 'music' &&
        clause.has('aMood') &&
        clause.has('add') &&
        /的(?:感觉|味道|氛围|调调|气氛)$/.test(clause.text)) ||
      file !== undefined ||
      (clause.has('duration') && /\b(?:song|track|tune|chorus)\b/.test(clause.text)) ||
      (clause.has('aMood') &&
        /\b(?:in the background|underneath|under (?:it|them|the \S+))$/.test(clause.text) &&
        !clause.has('text', 'title', 'caption', 'look', 'colour'));
    // 这钢琴听着太悲了: what is wrong with the music there is; what shall be instead is said next.
    const played = musicIn(scene.draft)?.mood;
    const blamed =
      clause.reading.language === 'zh' &&
      played !== undefined &&
      played !== null &&
      clause.values<string>('aMood').includes(played) &&
      moodAgainst(clause.text, null) !== undefined &&
      !clause.has('change', 'add', 'replace', 'remove');
    if (blamed)
      return {
        kind: 'edit',
        commands: [],
        ...about,
        unchanged: say(scene.language, whichMusic),
      };
    const talking =
      continues(clause, scene, 'music') &&
      !clause.has('slower', 'faster', 'duration', 'shorter', 'longer') &&
      !/\bcuts?\b/.test(clause.text);
    const offsets = scene.focus.topic === 'music' && clause.has('duration');
    const genre =
      soundNamed(clause) !== undefined &&
      (clause.reading.language !== 'zh' || scene.fresh) &&
      (!clause.has('photo', 'file', 'fileWord') ||
        /\bfor (?:the|my|our|that) /.test(clause.text) ||
        (scene.planned.at(-1)?.name === 'set_music' && /\blike\b/.test(clause.text)));
    const now = musicIn(scene.draft)?.mood;
    // 来个有气势的: a first wish that is only an adjective.
    const described = scene.fresh && /^(?:来|做|弄|搞|整|要)(?:个|一个|点|段)?.{1,7}的$/.test(clause.text);
    const spoken = moodMeant(clause, {
      loose: noun || talking || genre || described || /\b(play|put on)\b/.test(clause.text),
      present: now,
    });
    // `vintage` may be a look as well: without music in the clause it is not about music.
    const moodWords = clause.tokens.filter((token) => hasTag(token, 'aMood'));
    // `make it fast`: the pace of a film that is made, unless the music is named.
    if (scene.fresh && !noun && moodWords.length > 0 && moodWords.every((token) => hasTag(token, 'faster')))
      return undefined;
    const elsewhere =
      moodWords.length > 0 &&
      moodWords[clause.reading.language === 'zh' ? 'every' : 'some']((token) =>
        hasTag(token, 'aLook', 'aStyle'),
      );
    const mood = elsewhere && !noun && !talking && !genre ? undefined : spoken;
    const start = offsets && Object.keys(offset(clause, scene)).length > 0;
    if (clause.has('quote') && !noun) return undefined;
    const otherNoun = clause.has(...otherNouns);
    const wished =
      (described && spoken !== undefined) ||
      talking ||
      (genre && clause.tokens.length <= 8) ||
      scene.fresh ||
      /\b(some|something|add|play|put on|want|need|with|prefer)\b|配|来|加|放/.test(clause.text);
    const another = talking && clause.has('other', 'change') && /换/.test(clause.text) && !otherNoun;
    if (!noun && !start && !wished && !another) return undefined;
    // 配乐不好听: what shall it be instead? The next clause may say it.
    if (
      noun &&
      (clause.has('blame') || unloved.test(clause.text)) &&
      mood === undefined &&
      file === undefined &&
      (!clause.has('change', 'remove', 'add') || /\boff$/.test(clause.text))
    )
      return {
        kind: 'question',
        text: say(scene.language, whichMusic),
        options: ['calm piano', 'upbeat', 'cinematic', 'romantic'],
      };
    if (
      !noun &&
      !start &&
      !another &&
      !(
        mood !== undefined &&
        (talking || genre || described || clause.has('aMood') || /\b(play|put on)\b/.test(clause.text)) &&
        !otherNoun
      )
    )
      return undefined;
    if (
      /\bfad(?:e|es|ing)\b/.test(clause.text) &&
      clause.has('end', 'start') &&
      file === undefined &&
      !clause.has('aMood')
    )
      return undefined;
    if (
      clause.has('louder', 'quieter', 'mute', 'fadeIn', 'fadeOut', 'beat') &&
      mood === undefined &&
      file === undefined
    )
      return undefined;
    const present = musicIn(scene.draft);
    // 音乐还是打开, 把刚才的音乐加回来: the music that went, not another one.
    const wantedBack =
      /还是|回来|打开|开开|恢复|原来|刚才|放回|找回|开回/.test(clause.text) &&
      clause.reading.language === 'zh';
    if (
      present === undefined &&
      wantedBack &&
      file === undefined &&
      mood === undefined &&
      !clause.has('remove', 'no') &&
      pastDrafts(scene).some((draft) => sounds(draft, 'bgm').length > 0)
    )
      return edit('restore_music', {}, about);
    // 还是原来那首, 换回之前的音乐: the music before this one.
    if (
      /(原来|之前|刚才|原先|最初|一开始|开头|先前|前面)的?(那首|那个|那段|音乐|歌|曲|配乐)|换回(原来|之前|刚才)/.test(
        clause.text,
      ) &&
      file === undefined &&
      !clause.has('remove')
    ) {
      const known = (item: typeof present): string => `${item?.mood}|${item?.fileId}`;
      const earlier = pastDrafts(scene)
        .map((draft) => sounds(draft, 'bgm')[0])
        .find((item) => item !== undefined && known(item) !== known(present));
      if (present === undefined && pastDrafts(scene).some((draft) => sounds(draft, 'bgm').length > 0))
        return edit('restore_music', {}, about);
      if (earlier?.mood != null) return edit('set_music', { mood: earlier.mood }, about);
      if (earlier?.fileId) return edit('set_music', { file: earlier.fileId }, about);
    }
    // Music ends with the film: before that it can only fade.
    const at = offset(clause, scene);
    // `drop the piano` while a piano plays: the music itself.
    const playing =
      mood !== undefined &&
      mood === present?.mood &&
      /\bthe (?:calm |sad |slow )?\w+\b|\bno \w+/.test(clause.text) &&
      // `i don't like the music` | `more like a film trailer`: the one that plays is what is wished.
      !/\b(?:more|something|rather) like\b/.test(clause.text);
    const gone =
      Object.keys(at).length === 0 &&
      !tiredOf.test(clause.text) &&
      !/\b(?:do ?n ?'? ?t|not|never) (?:just |simply |only )?(?:start|begin|open|end|stop|finish|chop)\b/.test(
        clause.text,
      ) &&
      (clause.has('remove') ||
        (clause.has('no') && (!clause.has('change') || wishesNone.test(clause.text))) ||
        ((mood === undefined || playing) && (isUnwanted(clause) || comesOff.test(clause.text))));
    if (gone && (mood === undefined || playing) && file === undefined) {
      return present === undefined
        ? {
            kind: 'edit',
            commands: [],
            ...about,
            unchanged: say(scene.language, {
              en: 'There is no music in the film, so there was nothing to take out.',
              zh: '片子里本来就没有音乐，不需要删。',
            }),
          }
        : edit('remove_music', {}, about);
    }
    // 不要那首新年快乐: the uploaded song is not wanted; a new film gets another music.
    if (file !== undefined && clause.reading.language === 'zh' && unwantedSong.test(clause.text)) {
      if (present?.fileId !== file.fileId) return { kind: 'nothing' };
      return scene.fresh
        ? edit('set_music', { mood: mannerOf(scene.draft.style).mood }, about)
        : edit('remove_music', {}, about);
    }
    const volume = volumeOf(clause);
    const level =
      volume === undefined
        ? []
        : [{ name: 'set_volume', params: { target: 'music', volume: Math.min(2, volume) } }];
    const denied = present !== undefined && mood === present.mood && deniesPlayed.test(clause.text);
    const source =
      denied && file === undefined
        ? { mood: akin(mood)[0] ?? 'acoustic' }
        : file !== undefined
          ? { file: file.fileId }
          : mood !== undefined && !gone
            ? { mood }
            : undefined;
    if (source !== undefined) {
      const told = mood === undefined || file !== undefined ? undefined : nearestTold(clause, mood, scene);
      const begins = startAt === undefined ? offset(clause, scene) : { startMs: startAt };
      return {
        kind: 'edit',
        commands: [{ name: 'set_music', params: { ...source, ...begins } }, ...level],
        ...about,
        ...(told === undefined ? {} : { note: told }),
        ...(mood !== undefined && mood === present?.mood ? { unchanged: already(present, scene) } : {}),
      };
    }
    const level0 = clause.value<number>('number');
    if (
      level0 !== undefined &&
      level0 > 3 &&
      level0 <= 200 &&
      clause.tokens.length <= 4 &&
      !clause.has('duration')
    )
      return edit('set_volume', { target: 'music', volume: level0 / 100 }, about);
    if (clause.has('keep', 'howLong') || (clause.has('question') && Object.keys(at).length === 0))
      return undefined;
    if (Object.keys(at).length > 0)
      return present === undefined ? needsMusic(scene) : edit('set_music', at, about);
    if (
      tiredOf.test(clause.text) ||
      anew ||
      // `with a new year song`: there was no music yet that another could take the place of.
      (!(scene.fresh && /\bnew\b/.test(clause.text)) && clause.has('other', 'again', 'replace')) ||
      (clause.has('change', 'swap') && present !== undefined && exchanges.test(clause.text))
    ) {
      const now = present?.mood ?? null;
      const turned = clause.reading.language === 'zh' ? moodAgainst(scene.sentence, now) : undefined;
      if (turned !== undefined) return edit('set_music', { mood: turned }, about);
      const names = moods.names.filter((name) => name !== now);
      const place =
        (names.indexOf(scene.conversation.past.length % 2 === 0 ? names[0]! : names.at(-1)!) + scene.seed) %
        names.length;
      return edit('set_music', { mood: names[place]! }, about);
    }
    if (present !== undefined) {
      return { kind: 'edit', commands: [], ...about, unchanged: already(present, scene) };
    }
    return edit('set_music', { mood: moods.has('acoustic') ? 'acoustic' : moods.names[0]! }, about);
  },
});
