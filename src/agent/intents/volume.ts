import { moodMeant, soundNamed } from '../idioms/moods.js';
import { defineIntent, edit } from '../outcome.js';
import { amountIn, factorOf, fractionIn, levelIn } from '../reading/amount.js';
import { onlyAsks } from '../reading/asks.js';
import type { Clause } from '../reading/clause.js';
import { continues, pointsBack } from '../reading/goes-on.js';
import { colourLevels } from '../reading/matters.js';
import { clipsMeant } from '../referents/clips-meant.js';
import { namedPhotos } from '../referents/photos-meant.js';
import { say } from '../replies/say.js';
import { clipsIn, musicIn, pastDrafts, type Scene } from '../scene.js';
import { musicStart, playsInstrument } from './music-timing.js';
import { ofCuts, ofLight, ofSight } from './not-of-sound.js';
import { onlyHeard, sounding } from './only-heard.js';
import { softerBy } from './soft-level.js';
import { volumeBack } from './volume-back.js';
import { foundBeside, silencesAll } from './whole-sound.js';

/** A quiet kind of music, not its level: `a quiet little tune`, `something hushed in the background`, `pumped up song`. */
const quietKind =
  /^(?!.*\b(?:keep|leave|put|stay|level|too|so|down|quieter|softer)\b)(?:.* )?(?:(?:quiet|soft|hushed|gentle)(?: \S+){0,2} (?:music|tune|melody|song|piece|track|strings|piano|guitar|mood)|(?:something|some|a|an|listening|lounge|beats?|music|groove)\b.* in the background)\b|\b(?:cheer|hype|hyped|pumped|jazz|liven|perk|spice|pep|psych(?:ed)?) up\b/;

/** How much of the music is wished for, and not more of something in it: `more drama in the music`. */
const ofLevel =
  /\b(?:more|less)(?: (?:of )?(?:the |that |this |its )?(?:music|sound|volume|audio|noise|song|track|soundtrack|loudness|level|piano|guitar)\b| please\b| now\b| again\b| than\b|$)/;
const ofSize = /\b(?:bigger|larger|smaller)$/;

/** 不够大气, 不抢戏的小曲, 爱意满满的曲子: what the music is like. */
const kindZh = /大气|大片|(?:不抢戏|满满|安静|轻柔|温柔).{0,4}的.{0,4}(?:小曲|曲子|音乐|乐|歌|旋律)$|满大街/;

/** 加歌, 不要加音乐: that there shall be some or none. */
const ofAdding =
  /(?:不要|别|不用|不想|不需要|甭)(?:再|给我)?(?:加|配|放)(?:上|任何|什么|点)?(?:背景)?(?:音乐|配乐|歌|bgm)|^(?:请|再|帮我|给我|给它|也|还|想|要)*加(?:个|上|点|些)?(?:背景)?(?:音乐|配乐|歌曲?|bgm)[吧呗啊]?$/i;

/** A bare adjective behind music that was just put in says how that is: `soft, quiet mood`. */
const ofNew = (clause: Clause, scene: Scene): boolean =>
  scene.planned.at(-1)?.name === 'set_music' &&
  !('file' in scene.planned.at(-1)!.params) &&
  /^(?:(?:and|a|an|very|rather) )*(?:quiet|soft|softer|hushed|gentle|huge|up)(?: (?:mood|one|to listen to|and \w+))?$/.test(
    clause.text,
  );

/** The words speak of another music, of its pace, or of another thing that has a level. */
const ofKind = (clause: Clause): boolean =>
  clause.has(...colourLevels) ||
  (clause.reading.language === 'en' && !clause.has('louder') && quietKind.test(clause.text)) ||
  (clause.reading.language === 'en' && !clause.has('music', 'sound') && ofLight.test(clause.text)) ||
  (clause.reading.language === 'zh' && (kindZh.test(clause.text) || ofAdding.test(clause.text))) ||
  (clause.reading.language === 'en' &&
    !clause.has('louder', 'mute', 'unmute') &&
    (/\b(?:another|a different|other|an other) (?:\S+ )?(?:track|song|tune|music|soundtrack|piece)\b|\bless (?!loud|noisy|volume|sound|music\b)\S+ (?:music|song|track)\b|\b(?:twice|half) as (?:fast|slow)\b/.test(
      clause.text,
    ) ||
      (/\b(?:something|anything|some)\b/.test(clause.text) &&
        clause.has('aMood') &&
        !/\b(?:too|so|down|softer|quieter|lower)\b/.test(clause.text))));

/** `it is still a bit loud for my taste`: what is found so is to be the other way. */
const found =
  /\b(?:is|are|was|'?s|its|sounds?|seems?|feels?|comes? (?:out|across)|still) (?:(?:it|me|us|to|still|just|a|bit|little|tad|touch|rather|quite|pretty|fairly|very|really|so|too|awfully|kind|sort|of|somewhat|slightly|rather) )*(loud|quiet|soft|faint|low(?! ?-? ?key))\b|^(?:(?:oh|hm+|wow|it|that|still|just|a|bit|little|rather|quite|pretty|very|really|so|super|awfully|way) )+(loud|quiet|faint)\b|\b(?:bit|little|lil|touch|tad) (?:too )?(loud|quiet|faint)\b/;

/** The level of music that is `not too loud`. */
export const modestLevel = 0.35;

/** `quieter, under 20%`: what it comes to, and not by how much. */
const bounded =
  /\b(?:under|below|less than|at most|no more than|not more than|max(?:imum)?(?: of)?) \d|\d+ ?(?:%|percent) (?:at most|max(?:imum)?|or less)|\d+ ?% ?(?:以下|以内)|不超过 ?\d/;

/** `the first four seconds without sound`: when the sound begins, and not how loud it is. */
const partSilent =
  /^(?=.*\b(?:mute|silence|silent|without (?:any |the )?(?:sound|audio)|no (?:sound|audio)|sound off)\b).*\b(?:first|last|opening|final) (?:few |\d|half|an?\b|one|two|three|four|five|six|seven|eight|nine|ten)/;

/** `kill the sound on both`: `on` says whose. */
const silencesOn =
  /\b(?:kill|cut|remove|take|drop|lose|turn|switch|no|mute|stop)\b(?: \S+){0,2} sound on (?:both|all|it|him|her|them|that|this|these|those|the|every|my|our|each|either)\b/;

/** `I want to hear the waves a little` */
const slightly = /\bhear\b.*\b(?:a (?:little|bit)|faintly|quietly|softly|slightly|in the background)\b/;

/** `a bit louder` after one clip was spoken of: that clip, unless the words say all. */
const heldClips = (clause: Clause, { draft, focus }: Scene): readonly { readonly id: string }[] =>
  focus.topic === 'clips' && !clause.has('all', 'both', 'clip', 'perPhoto')
    ? clipsIn(draft).filter(({ id }) => focus.shots.includes(id))
    : [];

/** 声音也关了 right after one clip was cut: the sound of that one. */
const clipInHand = (clause: Clause, { focus, draft }: Scene): readonly string[] =>
  clause.reading.language === 'zh' &&
  clause.has('sound') &&
  !clause.has('music', 'all', 'clip') &&
  clause.refs.length === 0 &&
  !/都|全|音乐|配乐|歌/.test(clause.text) &&
  /^(?:clips|shots)$/.test(focus.topic) &&
  focus.shots.length === 1 &&
  clipsIn(draft).some(({ id }) => id === focus.shots[0])
    ? focus.shots
    : [];

/** 第一个视频静音 第二个保留声音: the second of the clips, and no photo. */
function clipCounted(clause: Clause, { draft, planned }: Scene): readonly string[] | undefined {
  const place = clause.has('first') ? 1 : clause.value<number>('ordinal');
  if (planned.at(-1)?.params.target !== 'clips' || place === undefined) return undefined;
  if (!/^(?:那|但|然后)?第[^张]{1,3}[个段](?!照片|图)/.test(clause.text)) return undefined;
  const id = clipsIn(draft)[place - 1]?.id;
  return id === undefined ? undefined : [id];
}

/** How loud the music was before it fell silent, 0..2. */
const loudBefore = (scene: Scene): number =>
  pastDrafts(scene)
    .map((draft) => musicIn(draft)?.volume ?? 0)
    .find((level) => level > 0) ?? 1;

export const volume = defineIntent({
  name: 'volume',
  needs: {
    concepts: ['music', 'sound', 'mute', 'unmute', 'louder', 'quieter'],
    topics: ['music', 'clips'],
    words: /piano|guitar|violin|string|drum|synth|orchestra|band|instrument|melody|singing|bass/,
    also: (clause, scene) =>
      scene.fresh ||
      /^set_(?:music|volume)$/.test(scene.planned.at(-1)?.name ?? '') ||
      clause.has('file', 'fileWord') ||
      clipsIn(scene.draft).length > 0,
  },
  read(clause, scene) {
    if (clause.has('quote', 'title', 'caption') || (onlyAsks(clause) && !/^(why|为什么)/.test(clause.text)))
      return undefined;
    if (clause.has('duration') && partSilent.test(clause.text)) return undefined;
    // `bring it down to half its length`
    if (!clause.has('music', 'sound') && /\bits (?:length|duration)\b/.test(clause.text)) return undefined;
    // `another track`, `less cheesy music`, `something calm in the background`: which music, not how loud.
    if (ofKind(clause) || ofSight(clause, scene) || ofNew(clause, scene) || ofCuts(clause, scene))
      return undefined;
    const english = clause.reading.language === 'en';
    const clips = clipsIn(scene.draft);
    const counted = clipCounted(clause, scene);
    const own = counted ?? namedPhotos(clause, scene).filter((id) => clips.some((clip) => clip.id === id));
    // `can the noodles turn up earlier`: a photo makes no sound.
    if (own.length === 0 && !clause.has('music', 'sound') && namedPhotos(clause, scene).length > 0)
      return undefined;
    const pointed = pointsBack(clause) && !clause.has('music', 'all') ? clipsMeant(clause, scene) : [];
    // `the one video drowns out everything, half its volume is plenty`
    const lone =
      clips.length === 1 &&
      /\bits (?:own )?(?:volume|sound|audio|level)\b/.test(clause.text) &&
      /\b(?:video|clip|footage)\b/i.test(scene.sentence)
        ? clips.map(({ id }) => id)
        : [];
    const named = [own, lone, pointed, clipInHand(clause, scene)].find((ids) => ids.length > 0) ?? [];
    const music = musicIn(scene.draft);
    const before = volumeBack(
      clause,
      scene,
      scene.focus.topic === 'clips' && named.length === 0 && !clause.has('music')
        ? clipsMeant(clause, scene)
        : named,
    );
    if (before !== undefined) return before;
    const alone =
      continues(clause, scene, 'music') ||
      (scene.focus.topic === 'clips' && !clause.has('film', 'photo', 'music', 'title'));
    const talking = alone && !clause.has('duration', 'longer', 'shorter', 'slower', 'faster', 'aMotion');
    if (music === undefined && clause.has('aMood') && clause.reading.language === 'en') return undefined;
    const files = clause.files;
    const playing = music !== undefined && files.includes(music.fileId ?? '');
    // `play jingle.mp3 at half volume`: another song, and how loud that is.
    if (
      !playing &&
      !clause.has('louder', 'quieter') &&
      scene.assets.some(({ fileId, kind }) => kind === 'audio' && files.includes(fileId))
    )
      return undefined;
    const noun =
      clause.has('music', 'sound') ||
      named.length > 0 ||
      playing ||
      (music !== undefined && playsInstrument(clause));
    const spoken = noun && !clause.has('duration', 'beat') ? 'noun' : talking ? 'talk' : 'none';
    const percentage = levelIn(clause, spoken);
    // `some gentle music, not too loud`: a modest level for what was just put in.
    const added = scene.planned.at(-1)?.name === 'set_music' || scene.fresh;
    if (
      added &&
      music !== undefined &&
      clause.reading.language === 'en' &&
      !/\b(?:put|lay|place|play|use|run|have) (?:\S+ ){1,2}?(?:underneath|under it|in the background)\b/.test(
        clause.text,
      ) &&
      /\bnot (?:(?:too|so|very|that|overly) )?loud\b|\b(quietly|softly|low|subtle|in the background|underneath|unobtrusive)\b/.test(
        clause.text,
      ) &&
      !clause.has('percentage')
    )
      return edit('set_volume', { target: 'music', volume: modestLevel }, { topic: 'music' });
    // 配个安静的钢琴，声音别太大
    const modest =
      added &&
      music !== undefined &&
      clause.reading.language === 'zh' &&
      /(?:别|不要|不用|不能|不好)(?:放得?|弄得?|开得?)?(?:太|那么|过于)(?:大声?|响|吵|闹|抢)|别吵|轻轻的|小小声/.test(
        clause.text,
      ) &&
      !clause.has('percentage', 'photo', 'title');
    if (modest) return edit('set_volume', { target: 'music', volume: modestLevel }, { topic: 'music' });
    if (music !== undefined && clause.has('music') && musicStart(clause, scene) !== undefined)
      return undefined;
    // 音乐再轻快点, 轻松一点: another music, whatever 轻 says alone.
    if (/轻(?:快|松|盈|柔一点的)/.test(clause.text) && !/轻(?!快|松|盈|柔)/.test(clause.text))
      return undefined;
    // `no keep the sound of the sea`; `keep the videos` says nothing of what is heard in them.
    const kept =
      clause.reading.language === 'en' &&
      clause.has('keep') &&
      !clause.has('remove', 'mute') &&
      (talking || clause.has('sound', 'volume'));
    const mute =
      clause.has('mute') ||
      (clause.has('unmute') && silencesOn.test(clause.text)) ||
      (clause.has('sound') &&
        !kept &&
        (clause.has('remove', 'no') ||
          /关了|全关|都关(?!小|低|轻)|关上|\bkill\b|\bcut\b(?! .*\b(?:half|third|quarter|by|to|down|back)\b)/.test(
            clause.text,
          )));
    // `only music, no sound`: what is heard of the clips goes.
    const all = clips.map(({ id }) => id);
    if (mute && clips.length > 0 && /\b(?:only|just) (?:the )?music\b/.test(clause.text))
      return edit('set_volume', { target: 'clips', photos: all, volume: 0 }, { topic: 'clips', shots: all });
    const heard =
      named.length > 0 &&
      (sounding.test(clause.text) || kept) &&
      !clause.has('quieter', 'decrease', 'remove', ...(kept ? [] : ['no']));
    const onlyThose = mute ? undefined : onlyHeard(clause, clips, named);
    if (onlyThose !== undefined) return onlyThose;
    const part =
      clause.has('remove', 'duration', 'photo', 'longer', 'shorter', 'speed', 'slower', 'faster') ||
      clause.refs.some((item) => item.kind !== 'it' && named.length === 0)
        ? undefined
        : fractionIn(clause);
    const half = (talking || noun) && (part !== undefined || clause.has('twice', 'triple'));
    // `should be barely audible` wishes, `is barely audible` complains.
    // `quieter, to a quarter of it`: the value replaces the step.
    const step = scene.planned.at(-1);
    const fraction = fractionIn(clause);
    if (
      step?.name === 'set_volume' &&
      (typeof step.params.factor === 'number' || step.params.volume === modestLevel) &&
      fraction !== undefined &&
      clause.tokens.length <= 7 &&
      (!clause.has('louder', 'quieter') || /\bas loud\b/.test(clause.text)) &&
      !clause.has('photo', 'duration', 'length')
    )
      return {
        kind: 'instead',
        here: true,
        commands: [{ name: 'set_volume', params: { ...step.params, volume: undefined, factor: fraction } }],
        topic: 'music',
        shots: [],
      };
    const faint =
      /^(?!.*\b(?:is|are|was|were|sounds?|seems?|feels?|'s|s) (?:\S+ ){0,2}(?:barely|hardly))(?:\S+ ){0,5}(?:barely|hardly|scarcely|faintly|(?:only )?just(?: about)?) audible\b/.test(
        clause.text,
      ) ||
      /\b(?:should|must|make|keep|want|set|have|let|so|just|only) (?:\S+ ){0,4}(?:barely|hardly|scarcely|faintly) (?:audible|there|heard|noticeable)\b/.test(
        clause.text,
      );
    if (faint && (noun || added || talking) && music !== undefined)
      return edit('set_volume', { target: 'music', volume: 0.1 }, { topic: 'music' });
    const wished = /\b(?:make sure|should|must|so that|until|if|as long as)\b/.test(clause.text);
    const verdict = english && !wished ? found.exec(clause.text) : null;
    // `loud, reduce it`
    const reduced = english && clause.has('decrease') && /\bloud\b/.test(clause.text) ? 'loud' : undefined;
    const judged = verdict?.[1] === 'low' && !noun ? undefined : verdict?.slice(1).find(Boolean);
    const wrong = reduced ?? judged ?? (english ? foundBeside(clause, scene) : undefined);
    const up =
      (wrong !== undefined && wrong !== 'loud') ||
      (half && clause.has('twice', 'triple') && !clause.has('quieter')) ||
      (clause.has('louder') && wrong !== 'loud') ||
      (noun &&
        clause.has(
          'increase',
          ...(!english || ofSize.test(clause.text) ? ['bigger'] : []),
          ...(english && ofLevel.test(clause.text) && moodMeant(clause, { loose: true }) === undefined
            ? ['more']
            : []),
        )) ||
      (talking && clause.has('increase', 'bigger'));
    const down =
      wrong === 'loud' ||
      (clause.has('music', 'sound') && /\bdim\b/.test(clause.text)) ||
      (half && part !== undefined && !clause.has('louder', 'increase')) ||
      (clause.has('quieter') && wrong === undefined) ||
      (playing && /\b(?:tone|turn|dial|bring|take|wind) (?:\S+ ){1,3}down\b/.test(clause.text)) ||
      (noun &&
        clause.has(
          'decrease',
          ...(!english || ofSize.test(clause.text) ? ['smaller'] : []),
          ...(english && ofLevel.test(clause.text) && moodMeant(clause, { loose: true }) === undefined
            ? ['less']
            : []),
        )) ||
      (talking && clause.has('decrease', 'smaller'));
    const edge = clause.has('max')
      ? /\bfull|满/.test(clause.text)
        ? 1
        : 2
      : clause.has('min')
        ? 0.1
        : undefined;
    if (clause.has('fadeIn', 'fadeOut')) return undefined;
    // `make the zooms more subtle`: another thing is named.
    if (
      !clause.has('music', 'sound', 'mute') &&
      named.length === 0 &&
      clause.has('motion', 'look', 'transition', 'text', 'aMotion')
    )
      return undefined;
    // 都轻一点 where the camera or the colours are spoken of.
    if (
      !noun &&
      ['motion', 'look', 'text', 'transition'].includes(scene.focus.topic) &&
      clause.has('weaker', 'stronger')
    )
      return undefined;
    const sounds = scene.assets.filter((asset) => asset.kind === 'audio').map((asset) => asset.fileId);
    const source =
      clause.has('aMood') ||
      (soundNamed(clause) !== undefined && !playsInstrument(clause)) ||
      files.some((id) => sounds.includes(id));
    if (
      source &&
      !(playsInstrument(clause) && (up || down)) &&
      (scene.fresh || clause.has('percentage', 'add', 'change'))
    )
      return undefined;
    if (clause.has('remove') && clause.has('music') && !clause.has('sound', 'mute')) return undefined;
    if (
      !mute &&
      !clause.has('unmute') &&
      !heard &&
      !up &&
      !down &&
      !(noun && (percentage !== undefined || edge !== undefined)) &&
      !(talking && percentage !== undefined)
    )
      return undefined;
    if (!noun && !mute && !clause.has('unmute', 'louder', 'quieter') && !talking) return undefined;
    const onClips =
      named.length > 0 ||
      (clips.length > 0 &&
        (music === undefined ||
          /clip|\bvideos\b|video sound|original|原声|视频声音|视频的声音|现场|视频.{0,4}静音/.test(
            clause.text,
          ) ||
          (clips.length === 2 && /\bon both\b/.test(clause.text)) ||
          // `mute everything else` after the music was spoken of
          (mute && clause.has('rest')) ||
          scene.focus.topic === 'clips') &&
        !clause.has('music') &&
        !(music !== undefined && playsInstrument(clause)));
    const target = onClips ? 'clips' : 'music';
    // `no music, just silence`
    if (mute && scene.planned.some(({ name }) => name === 'remove_music')) return { kind: 'nothing' };
    if (target === 'music' && music === undefined) {
      return {
        kind: 'refusal',
        text: say(scene.language, {
          en: 'There is no sound in the film yet, so there is nothing to make louder or quieter. Shall I add music? Say "add calm piano music".',
          zh: '片子里还没有声音，没法调音量。要加音乐吗？可以说“加一段舒缓的钢琴曲”。',
        }),
      };
    }
    // `play the dog clip at 1.5x, volume 30%`: of the clip the sentence is about.
    const last = scene.planned.at(-1);
    const inHand =
      last !== undefined &&
      /^(?:set_speed|trim_clip|split_photo|set_volume)$/.test(last.name) &&
      !clause.has('all')
        ? clips.filter(({ id }) => [last.params.photos, last.params.photo].flat().includes(id))
        : [];
    const held = heldClips(clause, scene);
    const meant = inHand.length > 0 ? inHand : held.length > 0 ? held : clips;
    const photos =
      target === 'clips' ? { photos: named.length > 0 ? named : meant.map((clip) => clip.id) } : {};
    const about = {
      topic: target === 'clips' ? ('clips' as const) : ('music' as const),
      ...(named.length > 0 ? { shots: named } : {}),
    };
    if (mute && english && target === 'music' && silencesAll(clause, scene))
      return {
        kind: 'edit',
        commands: [
          { name: 'set_volume', params: { target, volume: 0 } },
          { name: 'set_volume', params: { target: 'clips', photos: all, volume: 0 } },
        ],
        topic: 'music',
      };
    if (mute) return edit('set_volume', { target, ...photos, volume: 0 }, about);
    if (clause.has('unmute') || (heard && percentage === undefined && !up && !down)) {
      const volume = slightly.test(clause.text) ? 0.3 : target === 'music' ? loudBefore(scene) : 1;
      return edit('set_volume', { target, ...photos, volume }, about);
    }
    const amount = amountIn(clause);
    const level =
      amount.kind === 'absolute' || amount.kind === 'step' || bounded.test(clause.text)
        ? percentage
        : undefined;
    if (level !== undefined)
      return edit('set_volume', { target, ...photos, volume: Math.min(2, level / 100) }, about);
    if (clause.has('max') && up) return edit('set_volume', { target, ...photos, volume: 1 }, about);
    if (edge !== undefined && !up && !down)
      return edit('set_volume', { target, ...photos, volume: edge }, about);
    // `use the jingle, at half volume`: of the song's own level, not of the music that went.
    if (
      step?.name === 'set_music' &&
      fraction !== undefined &&
      clause.tokens.length <= 6 &&
      !clause.has('louder', 'quieter')
    )
      return edit('set_volume', { target, ...photos, volume: fraction }, about);
    const steps = { usual: 1.6, little: 1.3, much: 2.5 };
    const grows = up || (amount.kind === 'factor' && !down);
    const factor = factorOf(amount, grows ? 'up' : 'down', steps);
    const rounded = Math.round(factor * 1000) / 1000;
    const vague = target === 'music' && !grows && amount.kind === 'step';
    return edit(
      'set_volume',
      { target, ...photos, ...(vague ? softerBy(rounded, scene) : { factor: rounded }) },
      about,
    );
  },
});
