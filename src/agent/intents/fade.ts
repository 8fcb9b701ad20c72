import { defineIntent } from '../outcome.js';
import { factorIn } from '../reading/amount.js';
import type { Clause } from '../reading/clause.js';
import { continues } from '../reading/goes-on.js';
import { say } from '../replies/say.js';
import { lastCommand, musicIn, type Scene } from '../scene.js';
import { atItsEdge, breaksOff, diesAway, isHeard, swells } from './music-fades.js';
import { playsInstrument } from './music-timing.js';

/** `over the same time at the end`: as long as the other fade. */
function sameTime(clause: Clause, scene: Scene): number | undefined {
  const music = musicIn(scene.draft);
  if (!/\bsame\b/.test(clause.text) || music === undefined) return undefined;
  return Math.max(music.fadeInMs, music.fadeOutMs) || undefined;
}

/** `over three`, `for five`: seconds without their word. */
function bareSeconds(clause: Clause): number | undefined {
  const number = clause.value<number>('number');
  return clause.reading.language === 'en' &&
    number !== undefined &&
    number > 0 &&
    number <= 15 &&
    /\b(?:over|for|within|about|like|lasting|take|takes|of) (?:about |roughly |the last |the first )?(?:\d|one\b|two\b|three\b|four\b|five\b|six\b|eight\b|ten\b)/.test(
      clause.text,
    )
    ? number * 1000
    : undefined;
}

/** `no fade in at the start`, `it shouldn't fade`, `take the fade out off it`: none, and not another one. */
const unfaded =
  /(?:\b(?:no|(?<!is |are |was |does )not|never|without|skip|avoid|stop|dont)|\b(?:do|should|must|need|would|shall) ?n ?['’]? ?t)(?: (?!only\b|just\b|forget\b)\S+){0,6}? fad(?:e|es|ing)\b(?!.*\b(?:so|too|that|until|till|before|after|when) (?:\w+|$))|\b(?:remove|delete|drop|lose|kill|ditch|scrap|cut|take|get rid of)(?: (?:out|away|off))?(?: (?:the|any|all|that|this|its|music|song|'|s|'s)){0,4} fad(?:e|es|ing)\b/;

export const fade = defineIntent({
  name: 'fade',
  needs: {
    concepts: ['music', 'sound', 'fade', 'fadeIn', 'fadeOut', 'start', 'end'],
    topics: ['music'],
    also: (clause, scene) =>
      /music/.test(scene.planned.at(-1)?.name ?? '') || isHeard(clause) || playsInstrument(clause),
  },
  read(clause, scene) {
    const abrupt =
      clause.has('music', 'sound') &&
      clause.has('end', 'last') &&
      /\b(?:abruptly|suddenly|hard stop|cuts? off|dead stop)\b|戛然而止|突然停/.test(clause.text);
    const both = /fade in and out|fades in and out|fade-in and fade-out|淡入淡出|渐入渐出|淡入和淡出/.test(
      clause.text,
    );
    // 整个视频加一个淡入淡出: how its photos change.
    if (
      /(?:视频|片子|影片|全片|照片)[^声音乐歌]{0,8}淡入淡出/.test(clause.text) &&
      !clause.has('music', 'sound')
    )
      return undefined;
    // 它前面加个转场 淡入的
    if (scene.focus.topic === 'transition' && !clause.has('music', 'sound')) return undefined;
    const grows = swells(clause);
    const tooHard = breaksOff(clause);
    const hand = lastCommand(scene);
    // `longer, five` after a fade.
    const regraded =
      hand?.name === 'fade_music' &&
      clause.has('longer', 'shorter') &&
      clause.tokens.length <= 5 &&
      clause.refs.every(({ kind }) => kind === 'it') &&
      !clause.has('photo', 'film', 'perPhoto', 'transition');
    const comesBack = regraded && 'inMs' in hand.params && !('outMs' in hand.params);
    const faded = scene.planned.at(-1)?.name === 'fade_music';
    const dies =
      diesAway(clause) &&
      (!grows || /\b(?:out|away|off|end|ends|ending|finish|finishes|close|closes|last)\b/.test(clause.text));
    const comes =
      comesBack || grows || clause.has('fadeIn') || (clause.has('fade') && /\bin\b/.test(clause.text));
    const closing =
      clause.has('music', 'sound') &&
      /\bfad(?:e|es|ing)\b/.test(clause.text) &&
      /\b(?:ends?|close|closes|finish|finishes|last|final)\b/.test(clause.text);
    // 渐入不用那么长 names one end of both.
    const entry = /[渐淡]入|入场|[渐淡]进/.test(clause.text) && !/[渐淡]出|出场|[渐淡]没/.test(clause.text);
    const goes =
      /^(?:and )?fading (?:out )?(?:over|for|in) the last\b|^(?:and )?fading over\b/.test(clause.text) ||
      (regraded && !comesBack && !entry) ||
      tooHard ||
      abrupt ||
      dies ||
      closing ||
      clause.has('fadeOut') ||
      // `a fade to black at the end and the music to fade too`
      (!comes && scene.planned.at(-1)?.name === 'set_ending') ||
      (clause.has('fade') && /\bout\b/.test(clause.text));
    const spoken =
      regraded ||
      clause.has('music', 'sound') ||
      playsInstrument(clause) ||
      continues(clause, scene, 'music') ||
      (faded && dies) ||
      ((grows || dies || tooHard) && (scene.focus.topic === 'music' || isHeard(clause))) ||
      clause.has('start', 'end') ||
      (!tooHard &&
        clause.tokens.length <= 4 &&
        musicIn(scene.draft) !== undefined &&
        !clause.has('rest', 'all'));
    if (!(comes || goes || (clause.has('fade') && clause.has('music'))) || !spoken) return undefined;
    if (clause.has('transition', 'title', 'caption', 'text', 'quote')) return undefined;
    if (clause.has('photo') && !((grows || dies) && clause.has('music', 'sound') && atItsEdge(clause)))
      return undefined;
    if (musicIn(scene.draft) === undefined) {
      return {
        kind: 'refusal',
        text: say(scene.language, {
          en: 'There is no music to fade yet. Say "add calm piano music" first.',
          zh: '还没有音乐可以淡入淡出。先说“加一段舒缓的钢琴曲”吧。',
        }),
      };
    }
    // `over the last four seconds rather than stopping dead`: how it went before.
    const done = scene.planned.at(-1);
    if (done?.name === 'fade_music' && 'outMs' in done.params && tooHard && !clause.has('duration'))
      return { kind: 'nothing' };
    const now = musicIn(scene.draft);
    // `a longer fade out`: from what it is.
    const length = (comes && !goes ? now?.fadeInMs : now?.fadeOutMs) ?? 0;
    const present = length || 2000;
    const relative =
      clause.has('longer', ...(length > 0 ? ['slower'] : [])) && !clause.has('duration')
        ? present * factorIn(clause, 'up', { usual: 1.6, little: 1.3, much: 2.5 })
        : clause.has('shorter', 'faster') && !clause.has('duration')
          ? present * factorIn(clause, 'down', { usual: 1.6, little: 1.3, much: 2.5 })
          : undefined;
    // `add a fade at the end` where the music fades: the picture is meant.
    if (
      clause.has('add') &&
      goes &&
      length > 0 &&
      !clause.has('music', 'sound', 'duration') &&
      relative === undefined
    )
      return undefined;
    const denied = unfaded.test(clause.text);
    const ms =
      (denied && !clause.has('duration')) ||
      (!tooHard &&
        !grows &&
        !dies &&
        (clause.has('no') || abrupt || (clause.has('remove') && !/ausblend/.test(clause.text))))
        ? 0
        : ((relative === undefined ? undefined : Math.round(relative)) ??
          clause.value<number>('duration') ??
          bareSeconds(clause) ??
          sameTime(clause, scene) ??
          2000);
    // `in over 3 seconds and out over 5`
    const bare = clause.value<number>('number');
    const [first, second = bare === undefined || bare > 30 ? undefined : bare * 1000] =
      clause.values<number>('duration');
    const outFirst = /\bout\b.*\bin\b/.test(clause.text);
    const inward = both || comes || !goes;
    const outward = both || goes || !comes;
    const faded_ = {
      ...(inward ? { inMs: second !== undefined && outFirst ? second : (first ?? ms) } : {}),
      ...(outward ? { outMs: second !== undefined && inward && !outFirst ? second : (first ?? ms) } : {}),
    };
    // `music 30 % with a fade-out of 2 s`: how loud it is stands before how it goes.
    const level = clause.value<number>('percentage');
    const loud = clause.index('percentage') < clause.index('fade', 'fadeIn', 'fadeOut');
    return {
      kind: 'edit',
      commands: [
        ...(level !== undefined && level <= 200 && loud && clause.has('music', 'sound')
          ? [{ name: 'set_volume', params: { target: 'music', volume: level / 100 } }]
          : []),
        { name: 'fade_music', params: faded_ },
      ],
      topic: 'music',
    };
  },
});
