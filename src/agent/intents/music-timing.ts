import { textOf } from '../../language/index.js';
import type { Clause } from '../reading/clause.js';
import { timeSigns } from '../reading/signs.js';
import { namedPhotos } from '../referents/photos-meant.js';
import { commandBefore, musicIn, type Scene, shots } from '../scene.js';
import { opens } from './first-and-last.js';

const begins =
  /\b(start|starts|starting|begin|begins|beginning|come|comes|coming|kick|kicks|kicking|set|sets|play|plays|playing|enter|enters|drop|drops|hold|wait|waits|silence|silent|quiet|no music|not)\b/;
const onwards = /\bfrom .* on(?:wards?)?$/;
const mark = /\b(when|once|as soon as|until|till|from|with|at|on|before|after)\b/;

const ofFile =
  /\b(?:file|recording|intro|chorus|refrain|verse|drop|noise|(?:start|beginning|first (?:bit|part)) of (?:it|the (?:song|track|tune|music|file)))\b/i;

/** `starting at second 3`, `from the 4 second mark on`: a moment, of the film where the music is composed and has no file. */
const atMoment =
  /\b(?:at|from|by|with|on) (?:(?:about|around|the|exactly) )*(?:seconds? \S+|\S+ seconds?(?: mark| in)?|\d+(?:\.\d+)? ?s)(?: on(?:wards?)?)?$/;
const inFile = /\b(?:song|track|file|recording|mp3|chorus|singing|intro|verse)\b/i;
const fromStart =
  /\b(?:from|at|right from) the (?:very )?(?:start|beginning)\b(?!.*\b(?:film|photo|title|text|caption)\b)/;

/** The music there is or that is wished for is composed: it has no file with times of its own. */
const isComposed = (clause: Clause, { draft }: Scene): boolean =>
  clause.has('aMood') || (musicIn(draft)?.mood ?? null) !== null;

const soLate =
  /^(?:(?:no|ok|make it|maybe|rather|only|just|like|say|so|please|let us say|it should (?:start|begin|come in)) )*(?:(?:at|from|after|in|by|around|about|on) )*#(?: (?:later|in|into it|on|please|would do|is enough))*$/;

/** The turn before moved the beginning of the music: a time alone says to where. */
function startsLate({ conversation, planned }: Scene): boolean {
  const last = planned.length > 0 ? undefined : commandBefore({ conversation });
  return last?.name === 'set_music' && Number(last.params.startMs ?? 0) > 0;
}

/**
 * When the music begins in the film: `only come in when the dog shows up`, `no music until the sunset`, `three seconds
 * in`. Undefined when nothing is said about it.
 */
export function musicStart(clause: Clause, scene: Scene): number | undefined {
  if (clause.reading.language !== 'en') return undefined;
  // `drop the ones from the second day`: photos go.
  if (clause.has('remove') && !clause.has('music', 'sound')) return undefined;
  const duration = clause.value<number>('duration');
  // `let's begin with the croissants`: what is seen first.
  if (opens.test(clause.text) && !clause.has('music', 'sound')) return undefined;
  // `20 seconds into the song` is where the song begins, not when.
  if (/\binto (?:it|the (?:song|music|track|tune))\b/.test(clause.text)) return undefined;
  if (duration !== undefined) {
    if (soLate.test(timeSigns(clause)) && startsLate(scene)) return duration;
    // `start it at ten seconds in, the intro is only noise`: what of the file is left out.
    if (/\bat\b/.test(clause.text) && ofFile.test(scene.sentence)) return undefined;
    if (
      isComposed(clause, scene) &&
      (begins.test(clause.text) || onwards.test(clause.text)) &&
      atMoment.test(clause.text) &&
      !inFile.test(scene.sentence)
    )
      return duration;
    const later =
      /\b(until|till|before) .*|\b(in|into (the|it)|later|after)\b/.test(clause.text) &&
      begins.test(clause.text) &&
      (/\bafter\b.*\bsilence\b/.test(clause.text) ||
        !/\b(fade|fades|the song|of the song|the track|chorus|over (the )?(first|last))\b/.test(
          clause.text,
        )) &&
      /\b(seconds?|secs?|s) (in|into|later|before)\b|\b(until|till|after|wait|delay)\b/.test(clause.text);
    return later ? duration : undefined;
  }
  // `no, from the start again`: at once, where it began later.
  if (fromStart.test(clause.text) && (musicIn(scene.draft)?.startMs ?? 0) > 0) return 0;
  // `let it start a bit later`: how much may follow.
  const now = musicIn(scene.draft);
  if (
    now !== undefined &&
    /\b(?:starts?|begins?|comes? in|sets? in|kicks? in|enters?)\b.*\b(later|earlier|sooner)\b/.test(
      clause.text,
    )
  ) {
    const step = /\blater\b/.test(clause.text) ? 2000 : -2000;
    return Math.max(0, now.startMs + step);
  }
  const [id] = namedPhotos(clause, scene);
  const shot = shots(scene.draft).find((item) => item.id === id);
  // `let's begin with the croissants` is what the film begins with.
  const opensFilm =
    /\b(?:start|begin|open|kick off) with\b/.test(clause.text) && !clause.has('music', 'sound');
  if (shot === undefined || endsEarly(clause) || opensFilm) return undefined;
  // `at the second photo` after `make the music start later`
  if (
    startsLate(scene) &&
    /^(?:(?:no|rather|only|not before|just) )*(?:at|on|with|from) (?:the )?/.test(clause.text)
  )
    return shot.startMs;
  if (!onwards.test(clause.text) && (!begins.test(clause.text) || !mark.test(clause.text))) return undefined;
  const ends = /\b(after) (the )?|\b(is|are) (over|done|gone)\b/.test(clause.text);
  return ends ? shot.startMs + shot.durationMs : shot.startMs;
}

const silentFirst =
  /\b(?:no|without|not any|skip the|leave out the|(?:don ?'? ?t|do not) (?:want|need|have|play)) (?:\w+ )?(?:music|song|soundtrack|tune) (?:yet )?(?:at|in|for|during|over|on|under|behind|with)\b|\b(?:silence|silent|quiet) (?:at|in|for|during|over|on)\b/;
/** `no music for the first four seconds`, `let the first four seconds be silent` */
const silentStart =
  /\b(?:no|without(?: any)?|not any|skip the|leave out the) (?:\w+ )?(?:music|song|sound|soundtrack|tune) (?:yet )?(?:at|in|for|during|over|on) (?:the )?(?:first|opening)\b|\b(?:first|opening) \S+ \S+ (?:(?:should|must|can|shall|to|be|stay|are|is|remain|in) )*(?:silent|silence|quiet|without (?:any )?(?:music|sound|song)|no (?:music|sound))\b|\b(?:silent|silence|quiet) (?:for|in|during|over) the (?:first|opening)\b/;
const onlyAtEnd =
  /\b(?:only|just) (?:play(?:s|ing)? )?(?:at|in|on|for|during|over|with|under) (?:the )?(?:very )?(?:end|last|final|closing)\b(?! \d| \w+ seconds)/;
const filmStart = /\bthe (?:very )?(?:beginning|start|opening|title|intro)\b/;
const onlyFrom =
  /\b(?:not|no music) (?:\w+ )?(?:until|till)\b|\b(?:only|not|no music) (?:\w+ )?(?:from|after|starting with|as of)\b/;

/**
 * When the music begins where the film is to begin without it: `no music for the first two`, `music only from the third on`.
 * Undefined when that is not said, or when the part without music lies elsewhere.
 */
export function musicAfterSilence(clause: Clause, scene: Scene): number | undefined {
  if (
    clause.reading.language !== 'en' ||
    !(clause.has('music', 'sound', 'mute') || namesSoundFile(clause, scene)) ||
    clause.has('quote')
  )
    return undefined;
  const ms = clause.value<number>('duration');
  if (ms !== undefined) return silentStart.test(clause.text) ? ms : undefined;
  const list = shots(scene.draft);
  const places = namedPhotos(clause, scene)
    .map((id) => list.findIndex((shot) => shot.id === id))
    .sort((one, other) => one - other);
  const [first] = places;
  if (silentFirst.test(clause.text)) {
    const leading = places.every((place, index) => place === index);
    if (first === undefined) return filmStart.test(clause.text) ? list[1]?.startMs : undefined;
    return leading ? list[places.length]?.startMs : undefined;
  }
  // `music only at the end`, `the jingle only on the last two photos`
  if (onlyAtEnd.test(clause.text)) {
    const trailing = places.every((place, index) => place === list.length - places.length + index);
    return trailing ? (list[first ?? list.length - 1]?.startMs ?? 0) : undefined;
  }
  const shot = first === undefined ? undefined : list[first];
  if (namesSoundFile(clause, scene) && onwards.test(clause.text)) return shot?.startMs;
  if (shot === undefined || first === 0 || !onlyFrom.test(clause.text)) return undefined;
  return /\bafter\b/.test(clause.text) ? shot.startMs + shot.durationMs : shot.startMs;
}

/** The music shall be over before the film is, or be there for a part of it only. */
export const endsEarly = (clause: Clause): boolean =>
  clause.has('music', 'sound') &&
  !clause.has('fadeOut', 'fade', 'louder', 'quieter', 'mute') &&
  (clause.has('duration', 'moment') ||
    clause.refs.some((item) => item.kind !== 'it') ||
    /\b(?:only|just) (?:at|for|in|during) the (?:start|beginning|end|middle|first|second|last)\b/.test(
      clause.text,
    )) &&
  /\b(?:ends?|stops?|finish(?:es)?|is over) (?:\S+ ){1,3}?(?:before|early|earlier)\b|\b(?:ends?|stops?|finish(?:es)?|is over|cuts? out|off) (?:the music |it |the song )?(?:at|before|after|with|when|on|by|once|as soon as)\b|\b(?:end|stop|finish|cut) (?:the |my |our )?(?:music|song|track|soundtrack|piano)\b|\b(?:be )?(?:gone|over|done|finished|silent|out) (?:by|before|at|when|with|after|once) |\bno (?:music|song) (?:on|over|during|for|after|under|at (?!all))|\b(?:music|song|soundtrack) only\b|\bonly (?:until|till|up to)\b|\bonly (?:play )?(?:the )?music\b/.test(
    clause.text,
  );

/** `the piano`, `that guitar`: the music by what plays it. */
export const playsInstrument = (clause: Clause): boolean =>
  /\b(the|that|this|less|more) (piano|guitar|violins?|strings?|drums?|synths?|orchestra|band|instruments?|melody|singing|bass)\b/.test(
    clause.text,
  ) && !/\b(instead of|rather than|not) (the )?(piano|guitar|violins?|strings?|drums?)\b/.test(clause.text);

const reading = (clause: Clause): string => textOf(clause.reading.tokens);

/** 前8秒跳过去, 前奏那10秒不要: how much of the file is left out. */
const skipsOpening =
  /(?:前|开头|头|前奏).*秒.*(?:跳|略|不要|不用|去掉|剪|掐|切|删|砍|没用)|(?:跳过|略过|去掉|剪掉|掐掉|切掉|删掉|砍掉).*(?:前|开头|头).*秒/;

const fromInSong =
  /\b(?:song|track|tune|music|soundtrack|jingle|mp3)\b.*\bfrom (?:(?:the|its|about|around) )*\d/;

/** `use our_song from 1:05`, `the jingle, from the second 12 of the file` */
const fromTime = /\bfrom (?:(?:the|its|about|around|minute|second|roughly) )*\d/;
const namesSoundFile = (clause: Clause, { assets }: Scene): boolean => {
  const ids = clause.files;
  return assets.some(({ kind, fileId }) => kind === 'audio' && ids.includes(fileId));
};

/** Where in the film or in its file the music begins. */
export function offset(clause: Clause, scene: Scene): { startMs?: number; sourceStartMs?: number } {
  const duration = clause.value<number>('duration');
  if (
    duration === undefined ||
    !(
      clause.has('offset', 'moment') ||
      skipsOpening.test(clause.text) ||
      (clause.has('start') && clause.has('from')) ||
      fromInSong.test(clause.text) ||
      (fromTime.test(clause.text) && (clause.has('music') || namesSoundFile(clause, scene))) ||
      (/\bat\b/.test(clause.text) && /\b(?:chorus|refrain|intro)\b/.test(reading(clause))) ||
      /\b(start|begin)s?\b.*\b(from|at|after|in)\b|\binto (?:it|the (?:song|track|tune|music))\b/.test(
        clause.text,
      )
    )
  )
    return {};
  const inFilm =
    (isComposed(clause, scene) &&
      /第.{1,4}秒.{0,3}(?:开始|进|起|出)/.test(clause.text) &&
      !/歌|曲|副歌|前奏/.test(scene.sentence)) ||
    /\bafter\b|\blater\b/.test(clause.text) ||
    (/timeline|video|film|视频|片子|画面/.test(clause.text) && !/song|track|歌|曲/.test(clause.text));
  return inFilm ? { startMs: duration } : { sourceStartMs: duration };
}
