import { hasTag } from '../../language/index.js';
import { isOfPhotos, isOfPictures } from '../conversation.js';
import { holding } from '../idioms/total.js';
import { defineIntent, edit } from '../outcome.js';
import { amountIn, factorIn } from '../reading/amount.js';
import type { Clause } from '../reading/clause.js';
import {
  askMissing,
  carried,
  inHand,
  isFilmOf,
  namedPhotos,
  photosMeant,
  photosParam,
  present,
  saysAll,
  sharedSubject,
  stillsMeant,
} from '../referents/photos-meant.js';
import { say, seconds } from '../replies/say.js';
import { commandBefore, filmMs, type Scene, shotIds, shots } from '../scene.js';
import { lessWord, moreWord, sameAgain, verdict, wayAsked, withoutThen } from './length-again.js';
import { evenly, likeAnother } from './length-alike.js';
import { ofAllLengths, ofOtherThings, talksOfCuts } from './length-elsewhere.js';
import { filmLength, rounded, sparedOfFilm } from './length-of-film.js';
import { filmOfOthers } from './length-others.js';
import { inAll, lengthSaid, noneOver } from './length-said.js';
import {
  absolute,
  amongThem,
  countedThose,
  likeSo,
  ofPhotos,
  onScreen,
  photosSoLong,
  seenSoLong,
  summed,
  thatLength,
  timedAll,
  withoutRest,
} from './length-words.js';
import { wholeRest } from './times.js';
import { whichOne } from './which-one.js';

/** The photos a clause names, or all of them beside clips. */
const withStills = (clause: Clause, scene: Scene): string[] => {
  // `a ten second video of this bottle` is the film, whatever it shows.
  if (isFilmOf(clause, scene)) return [];
  const named = namedPhotos(clause, scene);
  // `the sunset last and on screen for 10 seconds`
  if (named.length === 0 && onScreen.test(clause.text) && scene.planned.at(-1)?.name === 'move_photos')
    return present(scene, scene.focus.shots);
  const apart = scene.fresh && clause.reading.language !== 'zh';
  return named.length > 0 || apart ? named : stillsMeant(clause, scene);
};

const otherMatters = 'brightness contrast saturation strength size sound look aLook motion clip'.split(' ');

export const length = defineIntent({
  name: 'length',
  needs: {
    concepts: 'duration number multiple longer shorter slower faster twice half triple trim'.split(' '),
    words:
      /\b(?:same|equal|equally|even|evenly|identical)\b|\bas long as\b|一(?:样|般)[长久]|\bof (?:them|these|those|the|its|their)\b|\b(?:more|longer|less|fewer) (?:of|on|time)\b|[多少][看来给]点|多一点时间/,
    also: ({ text }) => lessWord.test(text),
  },
  read(clause, scene) {
    if (clause.has('longer') && clause.has('title', 'caption', 'text')) return undefined;
    // 视频不要半速
    if (/(?:不要|别|不用|不想|甭)(?:再|用)?(?:半速|倍速|慢放|慢动作|快放|快进)/.test(clause.text))
      return { kind: 'nothing' };
    if (shots(scene.draft).length === 0 || ofOtherThings(clause, scene)) return undefined;
    const found = verdict(clause, scene);
    if (found !== undefined) return found;
    const equal = likeAnother(clause, scene);
    if (equal !== undefined) return equal;
    const even = evenly(clause, scene);
    if (even !== undefined) return even;
    // `a 30 second film with everything but the noodles`: two wishes.
    if (scene.fresh && clause.has('film') && clause.has('except') && !clause.has('perPhoto'))
      return undefined;
    const said = lengthSaid(clause, scene);
    const duration = said?.ms;
    if (duration !== undefined && wholeRest.test(clause.raw.toLowerCase()))
      return edit('set_length', { durationMs: duration }, { topic: 'film' });
    const limit = said?.limit === true;
    if (talksOfCuts(clause, scene) || clause.has('moment')) return undefined;
    const speech = withoutThen(clause, scene);
    const comparative =
      duration === undefined ||
      (/longer|\bl\w?n?gg?e?r\b|más larg|länger|plus long|长(?!片|视频)|久|长く|長く|more|más tiempo|stay|hold/.test(
        speech,
      ) &&
        !/too (short|long)|太[长短久]|すぎ|demasiado|zu (kurz|lang)|trop/.test(speech));
    const less =
      /短(?!片|视频|剧|篇|于)|少[停放留待给]|减/.test(speech) && !/[加增延]|长(?!片|视频)/.test(speech);
    const amount = amountIn(clause);
    const part = amount.kind === 'step' ? undefined : amount.value;
    const ofLength = !clause.has(...otherMatters);
    // 前奏太长: a part of the song.
    if (clause.has('offset') && !clause.has('photo', 'film', 'perPhoto')) return undefined;
    const longer =
      (clause.has('longer') && comparative) || (moreWord.test(speech) && duration !== undefined && !less);
    const shorter =
      (clause.has('trim') &&
        clause.has('little') &&
        duration === undefined &&
        !clause.has('clip', 'sound')) ||
      (clause.has('shorter') &&
        (duration === undefined ||
          (/shorter|\bsho\w?te?r\b|más cort|kürzer|plus court|短(?!片|视频|剧|篇)|less/.test(speech) &&
            !/too (short|long)|太[长短久]|すぎ|demasiado|zu (kurz|lang)|trop/.test(speech)))) ||
      (lessWord.test(speech) && (duration !== undefined || (part !== undefined && ofLength))) ||
      // `make it two thirds of its length`
      (part !== undefined &&
        part < 1 &&
        ofLength &&
        /\bof (?:its|their|the) (?:length|time|duration)\b/.test(speech));
    // `the noodles, by 2 seconds` after `make one of them longer`
    const way =
      /\bby (?:about )?(?:\d|an?\b|one|two|three|four|five|half)/.test(speech) && !longer && !shorter
        ? wayAsked(scene)
        : 0;
    // 推得太快 慢点: how the camera moves, said already.
    if (
      scene.planned.at(-1)?.name === 'set_motion' &&
      typeof scene.planned.at(-1)?.params.factor === 'number' &&
      /^(?:再|要)?[慢快](?:一点|点儿?|一些|些)(?:吧|就好)?$/.test(clause.text)
    )
      return { kind: 'nothing' };
    const pace = clause.has('slower') ? 1 : clause.has('faster') ? -1 : 0;
    const missing = askMissing(clause, scene);
    // `twice the time of the others`: the others are what it is measured by.
    const measured =
      /\b(of|than|as) (?:(all )?the (others?|rest|other (ones|photos|pictures))|everybody else|everyone else|everything else|all the others)\b/.test(
        speech,
      );
    const named = measured ? present(scene, clause.namedIds) : withStills(clause, scene);
    // `those two 6 seconds` where two are not to be told.
    const pointed = clause.refs.some(({ kind, ids }) => /^(?:it|rest)$/.test(kind) && ids.length === 0);
    if (pointed && duration !== undefined && named.length === 0 && countedThose.test(scene.sentence))
      return whichOne(scene);
    const spared = sparedOfFilm(clause, scene, duration);
    if (spared !== undefined && duration !== undefined) return holding(spared, duration, scene).outcome;
    if (
      named.length === 0 &&
      /\b(?<!\bevery (?:single )?|\beach )(one|two|some|a few|a couple|any) of (them|these|those|the (photos|pictures|pics|images|shots|ones))\b/.test(
        speech,
      )
    )
      return whichOne(scene);
    // 日落跟合影都是重点，各停六秒: each of those that were just named.
    const ofThose =
      clause.refs.length === 0 &&
      scene.mentioned.size > 0 &&
      (scene.planned.length === 0 || clause.reading.language === 'zh') &&
      clause.tokens.every((token) => !hasTag(token, 'perPhoto') || /^各(自)?$/.test(token.text));
    // `a 20 second clip of these pictures` is the film.
    const film =
      (clause.has('film') && !inAll(clause, scene)) ||
      /\bclip (?:of|from|with|out of|using)\b|\b(?:it|this|that) all (?:down )?(?:to|into|in|within)\b|\ball of it\b|\b(?:film|video|movie|slideshow)\b/.test(
        clause.text,
      );
    const inherited = duration === undefined ? [] : carried(clause, scene);
    const each =
      (clause.has('perPhoto') && !ofThose) ||
      (saysAll(clause) && clause.has('photo') && !film) ||
      (saysAll(clause) &&
        duration !== undefined &&
        duration <= 20_000 &&
        !/\bthe (?:whole )?lot\b|\ball (in all|together)\b|\bin all\b|\ball (at|in) once\b/.test(speech) &&
        !film &&
        !clause.has('length') &&
        clause.reading.language === 'en') ||
      // `everything a second shorter` is hardly about the whole.
      (/\beverything\b/.test(clause.text) &&
        duration !== undefined &&
        duration <= 3000 &&
        (longer || shorter)) ||
      /\b(all|each|every one) (of )?(them|the (photos|pictures|pics|images|shots|slides))\b|\bthem all\b/.test(
        clause.text,
      ) ||
      photosSoLong.test(clause.text) ||
      (duration !== undefined &&
        (longer || shorter) &&
        /\beverything\b/.test(speech) &&
        duration * 2 <= filmMs(scene.draft) / shots(scene.draft).length) ||
      / each$|\b(for|to) (all|every one|each|everyone|everything)\b(?! together| in all)/.test(clause.text);
    // 全部2秒; 太赶了，3秒: as a whole film it would be over in a blink.
    const blink =
      duration !== undefined &&
      named.length === 0 &&
      duration < shots(scene.draft).length * 900 &&
      duration >= 300 &&
      shots(scene.draft).length >= 3 &&
      scene.mentioned.size === 0 &&
      (saysAll(clause) || /\beverything\b/.test(clause.text) || timedAll(scene)) &&
      !(clause.reading.language === 'zh' && sameAgain(clause, scene, duration) !== undefined) &&
      !clause.has('length', 'it', 'them', 'both') &&
      clause.tokens.every((token) => !hasTag(token, 'film') || token.text === 'everything') &&
      !moreWord.test(speech) &&
      !lessWord.test(speech);
    const scaled =
      (named.length > 0 ||
        (clause.refs.some((item) => item.kind === 'it') && scene.focus.topic === 'shots')) &&
      clause.has('twice', 'half', 'triple') &&
      // `the first half slower`
      !/\b(?:first|second|last|other) half\b|[前后]一?半/.test(clause.text) &&
      // `twice as strong` says of no length.
      !/\bas (?!long|short|slow|fast|quick|brief|it|that|the|before)\w+/.test(clause.text) &&
      !clause.has('clip', 'sound', 'speed');
    // `a bit less of the church`, `see more of the kiss`
    const share =
      named.length === 0 || clause.has('duration')
        ? undefined
        : /\b(more|longer) (of|on|time (for|on|with|to))\b|多(看|来|给)点|多一点时间/.test(speech)
          ? 1
          : /\b(less|fewer) (of|on|time (for|on|with|to))\b|少(看|来|给)点/.test(speech)
            ? -1
            : undefined;
    if (
      share !== undefined &&
      !clause.has('look', 'aLook', 'motion', 'aMotion', 'brightness', 'contrast', 'saturation')
    ) {
      const factor = rounded(factorIn(clause, share > 0 ? 'up' : 'down', ofPhotos));
      return edit(
        'set_photo_length',
        { photos: photosParam(scene, named), factor },
        { topic: 'shots', shots: named },
      );
    }
    // `half the length`, `everything doubled in length`
    const guess = scene.planned.at(-1);
    const complained =
      guess?.name === 'set_photo_length' && 'factor' in guess.params && guess.params.photos === 'all';
    const ofLast =
      clause.has('it') && scene.planned.length === 0 && ofAllLengths(scene) && clause.tokens.length <= 6;
    const resized =
      duration === undefined &&
      named.length === 0 &&
      (clause.has('twice', 'half', 'triple') || /\btimes as long\b/.test(clause.text)) &&
      (complained ||
        ofLast ||
        clause.has('length', 'film', 'all') ||
        /(砍|减|缩|剪|压|截)(短|掉|到)?(一)?半|对半|腰斩/.test(speech)) &&
      !clause.has('speed', 'sound', 'music', 'motion', 'look', 'first', 'last') &&
      (complained || ofLast || !clause.has('split', 'it') || thatLength.test(speech)) &&
      !/percent|volume/.test(speech);
    if (resized && !longer && !shorter && pace === 0) {
      const factor = clause.has('half') ? 0.5 : factorIn(clause, 'up');
      // `way too long, cut it in half`: the value replaces the guess.
      const nowMs = filmMs(complained ? scene.start : scene.draft);
      const command = {
        name: 'set_length',
        params: { durationMs: Math.max(500, Math.round(nowMs * factor)) },
      };
      return complained
        ? { kind: 'instead', here: true, commands: [command], topic: 'film', shots: [] }
        : { kind: 'edit', commands: [command], topic: 'film' };
    }
    if (duration === undefined && !longer && !shorter && pace === 0 && !scaled) return undefined;
    if (clause.has('keep') && duration === undefined && !clause.has('longer', 'shorter', 'slower', 'faster'))
      return undefined;
    if (missing !== undefined) return missing;
    const it =
      clause.refs.some((item) => item.kind === 'it') &&
      isOfPictures(scene.focus.topic) &&
      scene.focus.shots.length > 0;
    const brief = duration === undefined || duration <= 12_000;
    const follows =
      (!scene.fresh || seenSoLong.test(clause.text)) &&
      (scene.planned.length > 0 || scene.mentioned.size > 0) &&
      isOfPhotos(scene.focus.topic) &&
      scene.focus.shots.length > 0 &&
      scene.focus.shots.length < shots(scene.draft).length &&
      clause.refs.length === 0 &&
      !clause.has('film', 'length');
    // `a bit shorter` right after single photos were given a length.
    const before = scene.conversation.past
      .at(-1)
      ?.commands.findLast(
        ({ name, params }) =>
          name === 'set_photo_length' &&
          (typeof params.factor !== 'number' ||
            params.factor > 1 === longer ||
            !/\b(?:even|still)\b/.test(speech)),
      );
    const goesOn =
      scene.planned.length === 0 &&
      scene.focus.topic === 'shots' &&
      Array.isArray(before?.params.photos) &&
      clause.refs.length === 0 &&
      clause.tokens.length <= 6 &&
      (longer || shorter || /\b(?:even|still|bit|too)\b/.test(speech)) &&
      !clause.has('film', 'length', 'all', 'perPhoto', 'photo');
    // 断桥同合影多放一会，都放六秒: those that were just named, not the film.
    const ofThem =
      clause.reading.language === 'zh' &&
      (scene.mentioned.size > 0 || commandBefore(scene)?.name === 'swap_photos') &&
      scene.focus.topic === 'shots' &&
      scene.focus.shots.length > 1 &&
      clause.refs.length > 0 &&
      clause.refs.every((item) => item.kind === 'all') &&
      clause.tokens.every((token) => !hasTag(token, 'all') || token.text === '都') &&
      !clause.has('photo', 'film', 'length', 'perPhoto');
    // `elle doit rester 7 secondes`: what stays so long is the photo in hand, not the film.
    const stays =
      duration !== undefined &&
      duration <= 12_000 &&
      clause.refs.length === 0 &&
      scene.planned.length === 0 &&
      isOfPhotos(scene.focus.topic) &&
      scene.focus.shots.length > 0 &&
      scene.focus.shots.length < shots(scene.draft).length &&
      !clause.has('film', 'perPhoto', 'all') &&
      /\b(?:elle|celle-ci|celle-là|die|der|das|es|sie|esa|esta|ella|la|lo|y que|que) (?:\S+ ){0,2}?(?:doit|reste|rester|soll|sollte|bleibt|bleiben|muss|dure|durer|dauert|dura|debe|quede|se queda|esté|stehen)\b|(?:そのまま|それ|これ)/.test(
        speech,
      );
    // 那张黑白 ... 停久点
    const held = commandBefore(scene)?.params.photos;
    const staysHan =
      clause.reading.language === 'zh' &&
      clause.refs.length === 0 &&
      scene.planned.length === 0 &&
      /^(?:让它|它|再|就)*(?:(?:停|留|待|多停|多留)(?:得|留)?(?:再)?[久长短]|多(?:停|留|待|放)(?:留)?(?:一?会儿?|一下))/.test(
        clause.text,
      ) &&
      isOfPhotos(scene.focus.topic) &&
      Array.isArray(held) &&
      held.length < shots(scene.draft).length;
    const few =
      stays || staysHan || follows || (brief && it && scene.focus.shots.length < shots(scene.draft).length);
    const shared = [...sharedSubject(clause, scene), ...(brief ? inHand(clause, scene) : [])];
    // `but not longer than 25 seconds`: longer than any photo stays, so the film is.
    const ofWhole =
      limit &&
      duration !== undefined &&
      named.length === 0 &&
      !clause.has('perPhoto', 'photo') &&
      shots(scene.draft).every(({ durationMs }) => durationMs < duration);
    const target = ofWhole
      ? []
      : inAll(clause, scene)
        ? present(scene, scene.focus.shots)
        : named.length > 0
          ? named
          : ofThem
            ? present(scene, scene.focus.shots)
            : shared.length > 0
              ? shared
              : inherited.length > 0
                ? inherited
                : each || blink
                  ? photosMeant(blink ? clause.withRefs([]) : clause, scene, { fallback: 'all' })
                  : goesOn
                    ? present(scene, before?.params.photos as readonly string[])
                    : few && !clause.has('film')
                      ? photosMeant(measured ? withoutRest(clause) : clause, scene, { fallback: 'focus' })
                      : [];
    const reached =
      duration !== undefined &&
      likeSo.test(speech) &&
      shots(scene.draft).every(
        ({ id, durationMs }) =>
          !target.includes(id) || (longer ? durationMs < duration : durationMs > duration),
      );
    const relative = (longer || shorter) && !limit && !reached && !absolute(clause);
    const side = said?.side;
    if (
      side !== undefined &&
      duration !== undefined &&
      !scene.fresh &&
      (each || named.length > 0 || noneOver.test(speech))
    ) {
      // `no photo longer than 3 seconds`: those that are.
      const pool = target.length > 0 ? target : shotIds(scene.draft);
      const beyond = shots(scene.draft).flatMap(({ id, durationMs }) =>
        pool.includes(id) && (side === 'most' ? durationMs > duration : durationMs < duration) ? [id] : [],
      );
      const photos = photosParam(scene, beyond.length > 0 ? beyond : pool);
      if (beyond.length > 0)
        return edit(
          'set_photo_length',
          { photos, durationMs: duration },
          named.length > 0 ? { topic: 'shots', shots: named } : { topic: 'film' },
        );
      const secs = seconds(scene.language, duration);
      const unchanged = say(scene.language, {
        en: `Nothing changed: every photo is shown ${side === 'most' ? 'at most' : 'at least'} ${secs} already.`,
        zh: `没有变化：每张本来就${side === 'most' ? '不超过' : '不少于'} ${secs}。`,
      });
      return { kind: 'edit', commands: [], topic: 'film', unchanged };
    }
    if (target.length > 0) {
      // What `it` meant stays what the talk is about.
      const about = {
        topic: 'shots' as const,
        shots: target.length < shots(scene.draft).length ? target : named,
      };
      const photos = photosParam(scene, target);
      const whole = shorter && !longer ? filmOfOthers(clause, target, scene) : undefined;
      if (whole !== undefined) return whole;
      if (duration !== undefined && relative)
        return edit('set_photo_length', { photos, byMs: shorter && !longer ? -duration : duration }, about);
      if (duration !== undefined && way !== 0)
        return edit('set_photo_length', { photos, byMs: way * duration }, about);
      // 压到25秒 of photos that stay two: the film is meant.
      const longest = Math.max(
        ...shots(scene.draft).flatMap(({ id, durationMs }) => (target.includes(id) ? [durationMs] : [])),
      );
      const reduces = /(?:压|缩|减|砍|降|控制|收)(?:缩|短|减|少|在)?(?:到|成|至|在)/.test(clause.text);
      if (duration !== undefined && reduces && named.length === 0 && duration > 2 * longest)
        return edit('set_length', { durationMs: duration }, { topic: 'film' });
      // `the remaining three should fill 15 seconds`: among them.
      const each_ =
        target.length > 1 &&
        !clause.has('perPhoto') &&
        (summed.test(clause.text) || (amongThem.test(clause.text) && (duration ?? 0) > longest))
          ? Math.round((duration ?? 0) / target.length)
          : duration;
      if (each_ !== undefined)
        return edit('set_photo_length', { photos, durationMs: Math.max(100, each_) }, about);
      const up = scaled ? !clause.has('half') : longer || pace > 0;
      const factor = factorIn(clause, up ? 'up' : 'down', ofPhotos);
      return edit('set_photo_length', { photos, factor: rounded(factor) }, about);
    }
    const again = target.length === 0 && !ofWhole ? sameAgain(clause, scene, duration) : undefined;
    if (again !== undefined) return again;
    return filmLength(clause, scene, { duration, longer, shorter, pace, relative, complained });
  },
});
