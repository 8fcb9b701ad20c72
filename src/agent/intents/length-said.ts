import { hasTag, type Language } from '../../language/index.js';
import { type Clause, within } from '../reading/clause.js';
import { namedPhotos } from '../referents/photos-meant.js';
import { filmMs, lastCommand, type Scene, shots } from '../scene.js';

/** Words around a length that make it a limit: `strict` ones exclude the length itself. */
interface Limits {
  readonly strict: RegExp;
  readonly most: RegExp;
  readonly least: RegExp;
  readonly between: RegExp;
}

/** `#` stands for a length. */
const limits: Readonly<Record<Language, Limits>> = {
  en: {
    strict: /(?<!\b(?:no|not|never|be) )\b(?:under|below|less than|shorter than|short of)(?: the)? #/,
    most: /\b(?:at most|max(?:imum)?(?: of)?|no more than|no longer than|(?:not|n ?'?t|never|cannot) (?:\S+ ){0,2}?(?:more|longer) than|not over|within|up to|inside)(?: the)? #|# (?:or (?:less|under|so max)|at most|max(?:imum)?|tops|at the most|limit)\b/,
    least:
      /\b(?:at least|over|more than|longer than|(?:no|not|never) (?:be )?(?:less|shorter) than|not under|minimum(?: of)?|min) #|# (?:or more|at least|minimum|plus)\b/,
    between: /\bbetween # (?:and|to|-) #|# (?:to|-|–|or) #/,
  },
  zh: {
    strict: /(?:少于|短于|小于|低于)#|不到#|#(?:以下|不到)/,
    most: /(?:不能超过?|不可以?超过|不[得准许]超过|不要?超过|别超过|不超|最多|顶多|不多于)#|#(?:以内|之内|内|封顶|够了|打住)/,
    least:
      /(?:(?:至少|最少|起码)(?:要|也要|得|停留?|放|给|显示|留)*|不(?:能|要|可以?|许|得)?(?:少于|低于|短于)|超过|大于)#|#(?:以上|往上|起)/,
    between: /#(?:到|至|~|-|—|和)#/,
  },
  ja: { strict: /#未満/, most: /#(?:以内|以下|まで)/, least: /#以上/, between: /#(?:から|~|-|と)#/ },
  de: {
    strict: /\b(?:unter|weniger als|kürzer als) #/,
    most: /\b(?:höchstens|maximal|nicht (?:länger|mehr) als|bis zu|max) #|# (?:maximal|höchstens|max)/,
    least: /\b(?:mindestens|über|mehr als|länger als|wenigstens) #/,
    between: /\bzwischen # und #|# bis #/,
  },
  es: {
    strict: /\b(?:menos de|por debajo de) #/,
    most: /\b(?:como máximo|máximo|no más de|hasta|que no pase de|que no dure más de) #|# (?:como máximo|máximo|o menos)/,
    least: /\b(?:al menos|como mínimo|más de|por lo menos|mínimo) #/,
    between: /\bentre # y #|# a #/,
  },
  fr: {
    strict: /\b(?:moins de|en dessous de) #/,
    most: /\b(?:au maximum|maximum|pas plus de|au plus|max) #|# (?:max|maximum|au maximum|au plus|grand maximum)/,
    least: /\b(?:au moins|plus de|au minimum) #/,
    between: /\bentre # et #|# à #/,
  },
};

/** From one length to another, in any language. */
const changed =
  /\b(?:from|von|de|du|desde) # (?:up |down )?(?:to|auf|a|à) #|从#(?:改成|改为|变成|调到|缩到|加到|到)#|#から#/;

/** `if it is longer than 20 seconds, ...` sets no limit. */
const conditional = /\b(?:if|when|wenn|falls|si)\b|如果|要是|假如|もし/;

/** The clause with every length as `#`; Chinese and Japanese without spaces. */
const timed = (clause: Clause): string =>
  clause.tokens
    .map((token) => (hasTag(token, 'duration') ? '#' : hasTag(token, 'quote') ? '"' : token.text))
    .join(' ')
    .replace(
      /(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}#]) (?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}#~—])/gu,
      '',
    );

/** `noodles 2, sunset 5`: a name and a number each are lengths. */
const namedInARow =
  /^\W*(?:the )?[a-z_]{3,}(?: [a-z_]{3,}){0,2} [1-9]\d?(?:\.\d)?s?(?:(?:,| and|, and|;) (?:the )?[a-z_]{3,}(?: [a-z_]{3,}){0,2} [1-9]\d?(?:\.\d)?s?)+\W*$/i;

/** `she is 85 and needs a moment` */
const age =
  /\b(?:she|he|i|we|they|who|mum|mom|mother|dad|father|grandma|grandpa|granny|nan)(?: ?'? ?(?:s|m|re)| is| am| are| was| turns?| turned)(?: now| already| nearly| almost| just)? \d/;

const madeSo =
  /^(?:(?:ok|okay|then|so|well|hm+|and|but|please|now|no|let's|let us|can you|could you|just|rather|maybe|instead|,) )*(?:make|keep|get|have|set|try|go (?:for|with)) (?:it|this|that|the film|the video|the whole thing)(?: to| at| about| around| roughly)? [\d.]+(?: then| please| instead| though| long|,)*$/;
const ofOrder =
  /^(?:make_film|set_(?:length|transition|motion|look|canvas|style|ending|fit)|(?:move|remove|restore|sort|swap|duplicate)_photos)$/;

/** `make it 30`: seconds of the film, where no photo is in hand that could stay so long. */
function isFilm(clause: Clause, scene: Scene, number: number | undefined): boolean {
  const last = lastCommand(scene);
  const ofLength = /\b(?:seconds?|secs?|minutes?)\b/.test(scene.conversation.offered ?? '');
  return (
    clause.reading.language === 'en' &&
    number !== undefined &&
    number >= (ofLength ? 5 : 10) &&
    number <= 600 &&
    (last === undefined || ofLength || ofOrder.test(last.name)) &&
    madeSo.test(clause.text)
  );
}

/** Right behind a Latin word of a Chinese sentence. */
const afterName = ({ tokens, reading }: Clause, index: number): boolean =>
  reading.language === 'zh' && /^[a-z]{2,}$/.test(tokens[index - 1]?.text ?? '');

/** What things are counted by in Chinese. */
const counters = /^(?:个|张|段|部|条|首|句|行|位|次|遍|份|支|幅|组|套|部片子|小)$/;

/** A bare number counts as seconds where a length is spoken of. */
function secondsIn(clause: Clause, scene: Scene): number | undefined {
  const numbers = clause.tokens
    .filter(
      (token, index) =>
        !within(clause.refs, index) &&
        token.text !== 'one' &&
        // LOOK 1: a name with its number.
        !afterName(clause, index) &&
        // 一个小电影, 三张照片: how many, not how long.
        !counters.test(clause.tokens[index + 1]?.text ?? '') &&
        // `all six alike`, `each of the eleven`: how many, not how long.
        !/^(?:alike|equal|equally|same|the same|evenly|identical)$/.test(
          clause.tokens[index + 1]?.text ?? '',
        ) &&
        !/^(third|quarter|fourth|fifth|sixth|tenth)s?$/.test(clause.tokens[index + 1]?.text ?? ''),
    )
    .flatMap((token) =>
      token.tags.filter((tag) => tag.concept === 'number').map((tag) => tag.value as number),
    );
  const number = numbers[0];
  if (age.test(clause.text)) return undefined;
  const lastWasLength = /set_(photo_)?length/.test(lastCommand(scene)?.name ?? '');
  // `the beach for 5`, `bump the sunset up to 6`, `the last one gets six`
  const given =
    number !== undefined &&
    number <= 30 &&
    numbers.length === 1 &&
    /\b(?:for|gets?|got|(?:bump|raise|bring|take|drop|get|cut|lower|reduce|push|set) .*(?:to|at)) (?:\d|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen)\S*$/.test(
      clause.text,
    ) &&
    namedPhotos(clause, scene).length > 0 &&
    !clause.has('sound', 'size', 'speed', 'brightness', 'contrast', 'saturation', 'look', 'motion', 'clip');
  const spoken =
    given ||
    isFilm(clause, scene, number) ||
    clause.has('length', 'perPhoto', 'longer', 'shorter') ||
    /\b(plus|minus)\b/.test(clause.text) ||
    (!['music', 'text', 'clips'].includes(scene.focus.topic) &&
      /\b(?:cut|trim|shorten|squeeze|stretch|get|bring|boil)\b.*\b(?:down |up )?to \d/.test(clause.text)) ||
    namedInARow.test(scene.sentence) ||
    (lastWasLength && clause.tokens.length <= (clause.reading.language === 'en' ? 8 : 5));
  return number !== undefined && number > 0 && spoken ? Math.round(number * 1000) : undefined;
}

/** `no photo longer than 3 seconds` */
export const noneOver =
  /\b(?:no|none of the|not one|not a single|never a) (?:single )?(?:photos?|pictures?|pics?|images?|slides?|shots?|ones?)\b/;

/** A length a clause names: what it comes to, and whether it was a limit and no goal. */
interface LengthSaid {
  readonly ms: number;
  readonly limit: boolean;
  /** What is beyond the limit is brought to it: lengths above `most`, below `least`. */
  readonly side?: 'most' | 'least';
}

const tidy = (ms: number): number => Math.round(ms / 100) * 100;

/**
 * The length a clause names. A limit the film keeps already leaves it as it is; `a bit under 20 seconds`, `between 20 and
 * 30` come to a length inside.
 */
export function lengthSaid(clause: Clause, scene: Scene): LengthSaid | undefined {
  const [first, second] = clause.values<number>('duration');
  if (first === undefined) {
    const ms = secondsIn(clause, scene);
    return ms === undefined ? undefined : { ms, limit: false };
  }
  const words = limits[clause.reading.language];
  const text = timed(clause);
  // 亲吻那张至少六秒: that photo, and not the film.
  const named =
    clause.reading.language === 'zh' && !clause.has('film') && namedPhotos(clause, scene).length > 0;
  const ofPhotos = named || clause.has('slower', 'faster', 'perPhoto') || noneOver.test(clause.text);
  const now = scene.fresh || ofPhotos ? undefined : filmMs(scene.start);
  if (noneOver.test(clause.text) && /\b(?:longer|more|over|shorter|less|under|below)\b/.test(text))
    return { ms: first, limit: true, side: /\b(?:shorter|less|under|below)\b/.test(text) ? 'least' : 'most' };
  const inside = (least: number, most: number, goal: number): LengthSaid => ({
    ms: now !== undefined && now >= least && now <= most ? now : goal,
    limit: true,
  });
  if (second !== undefined && words.between.test(text) && !changed.test(text)) {
    const [low, high] = [Math.min(first, second), Math.max(first, second)];
    return inside(low, high, tidy((low + high) / 2));
  }
  // `from 3 to 5 seconds`: the second is the goal.
  if (second !== undefined && changed.test(text)) return { ms: second, limit: false };
  const slightly = /\b(?:bit|just|slightly|little|touch|tad|shade)\b/.test(text);
  // 不能少于六秒 says the opposite of 少于六秒.
  const bounded = clause.reading.language === 'zh' && words.least.test(text);
  if (words.strict.test(text) && !bounded) {
    const goal = tidy(Math.min(first - 500, first * 0.95));
    return slightly ? { ms: goal, limit: true } : inside(0, first - 1, Math.max(500, goal));
  }
  if (words.most.test(text)) return { ...inside(0, first, first), side: 'most' };
  if (words.least.test(text) && !conditional.test(text))
    return slightly
      ? { ms: tidy(first * 1.05), limit: true }
      : { ...inside(first, Number.POSITIVE_INFINITY, first), side: 'least' };
  return { ms: first, limit: false };
}

/** 我是说一共停三秒: how long the photo in hand stays in all, and not the film. */
export const inAll = (clause: Clause, scene: Scene): boolean =>
  clause.reading.language === 'zh' &&
  /^(?:我是说|是)?(?:一共|总共|总计)(?:就|只|是|也就)*(?:停留?|放|留|待|显示)/.test(clause.text) &&
  scene.focus.topic === 'shots' &&
  scene.focus.shots.length > 0 &&
  scene.focus.shots.length < shots(scene.draft).length;
