import type { TextRole, TextSegment } from '../draft/index.js';
import { hasTag, type Reference, type Token } from '../language/index.js';
import type { Clause } from './clause.js';
import { likeBefore } from './like-before.js';
import type { Outcome } from './outcome.js';
import { say } from './say.js';
import { type Scene, shots, texts } from './scene.js';

/** Ids that still are in the film, each once, in the order of the film. */
export const present = (scene: Scene, ids: readonly string[]): string[] => {
  if (ids.length === 0) return [];
  const wanted = new Set(ids);
  return shots(scene.draft)
    .map((shot) => shot.id)
    .filter((id) => wanted.has(id));
};

/** Ids one reference means, `the rest` counted against what the sentence named before. */
export function idsOf(reference: Reference, scene: Scene, others: readonly Reference[] = []): string[] {
  if (reference.kind !== 'rest') return present(scene, reference.ids);
  const named = new Set([
    ...scene.mentioned,
    ...others.filter((item) => item !== reference && item.kind === 'some').flatMap((item) => item.ids),
  ]);
  const base = named.size > 0 ? named : new Set([...scene.focus.shots, ...likeBefore(scene)]);
  // Where nothing was spoken of nothing is left over.
  if (base.size === 0) return [];
  return shots(scene.draft)
    .map((shot) => shot.id)
    .filter((id) => !base.has(id));
}

/** The photos a clause means by name or number; empty when it names none, undefined parts left out. */
export function namedPhotos(clause: Clause, scene: Scene): string[] {
  const specific = clause.refs.filter((item) => item.kind === 'some' || item.kind === 'rest');
  return present(
    scene,
    specific.flatMap((item) => idsOf(item, scene, specific)),
  );
}

/** `a ten second video of this bottle`: what the new film shows is no choice of photos. */
export const isFilmOf = (clause: Clause, scene: Scene): boolean =>
  scene.fresh &&
  clause.has('film', 'makeFilm') &&
  // 四张瓶子的图，做个15秒的视频
  (clause.reading.language === 'zh'
    ? clause.has('film') && clause.has('makeFilm') && !clause.has('perPhoto')
    : madeOf.test(clause.text));

const madeOf =
  /\b(?:film|video|movie|clip|reel|slideshow|teaser|ad|advert|spot|story|montage|short|tiktok) (?:of|about|from|for|with|out of|showing|on) (?:my|our|this|these|the|that|those|a|his|her|their)\b/;

/** `the photos a bit longer` in a film with clips: the photos alone. */
export function stillsMeant(clause: Clause, scene: Scene): string[] {
  const spoken =
    clause.reading.language === 'en' &&
    /\b(?:photos|pictures|pics|images|stills|(?:each|every|per) (?:photo|picture|pic|image))\b/.test(
      clause.text,
    ) &&
    !clause.has('clip', 'film', 'between', 'order', 'transition', 'except') &&
    !/\b(?:videos?|everything)\b/.test(clause.text) &&
    clause.refs.every((item) => item.kind !== 'some' && item.kind !== 'rest');
  const list = shots(scene.draft);
  const stills = spoken ? list.filter((shot) => shot.mediaKind === 'image') : [];
  return stills.length < list.length ? stills.map((shot) => shot.id) : [];
}

export const saysAll = (clause: Clause): boolean => clause.refs.some((item) => item.kind === 'all');

/** The photos a clause is about: named ones, all of them, or those the talk is about (`it`). */
export function photosMeant(
  clause: Clause,
  scene: Scene,
  { fallback }: { fallback: 'all' | 'focus' | 'none' },
): string[] {
  const named = namedPhotos(clause, scene);
  if (named.length > 0) return named;
  const all = shots(scene.draft).map((shot) => shot.id);
  const it = clause.refs.filter((item) => item.kind === 'it').flatMap((item) => item.ids);
  if (
    it.length > 0 &&
    ['shots', 'clips', 'motion', 'look', 'fit', 'transition'].includes(scene.focus.topic)
  ) {
    return present(scene, it);
  }
  const stills = scene.fresh ? [] : stillsMeant(clause, scene);
  if (stills.length > 0 && fallback !== 'none') return stills;
  if (saysAll(clause)) return all;
  // `grandma looks lost, move in on her`: a person of the photo the talk is about.
  if (aPerson.test(clause.text) && scene.focus.shots.length > 0 && scene.focus.shots.length < all.length)
    return present(scene, scene.focus.shots);
  // 给日落加个滤镜，暖一点的: what this sentence spoke of a moment ago.
  const spoken = scene.mentioned.size > 0 && scene.planned.length === 0 && scene.focus.topic === 'shots';
  if (
    fallback !== 'none' &&
    spoken &&
    clause.refs.length === 0 &&
    !clause.has('film', 'perPhoto') &&
    !scene.fresh
  )
    return present(scene, scene.focus.shots);
  if (fallback === 'none') return [];
  const subject = fallback === 'all' ? [...sharedSubject(clause, scene), ...insteadOf(clause, scene)] : [];
  if (subject.length > 0) return subject;
  const held = fallback === 'all' ? inHand(clause, scene) : [];
  if (held.length > 0) return held;
  if (fallback === 'focus' && scene.focus.topic !== 'film' && scene.focus.shots.length > 0) {
    return present(scene, scene.focus.shots);
  }
  return all;
}

/** `2 s each`: each of those that were named, as against `each photo`. */
const bareEach = /^(?:each|each one|each of them|a ?piece|apiece|per ?piece|各|各自)$/;

/**
 * `speed up the first four, 2 s each`: the photos an earlier clause of this sentence named, for one that names none; with
 * a bare `each` those of the wish before, too. Empty where another scope is said.
 */
export function carried(clause: Clause, scene: Scene): string[] {
  const named = clause.refs.some(({ kind }) => kind === 'some' || kind === 'rest');
  const perPhoto = clause.tokens.filter((token) => hasTag(token, 'perPhoto'));
  const distributes = perPhoto.length > 0 && perPhoto.every((token) => bareEach.test(token.text));
  if (named || scene.fresh || (perPhoto.length > 0 && !distributes)) return [];
  const others = clause.tokens.some(
    (token) =>
      !perPhoto.includes(token) &&
      ['film', 'length', 'photo', 'clip', 'rest', 'all', 'title', 'caption', 'text', 'music'].some(
        (concept) => hasTag(token, concept),
      ),
  );
  if (others || !['shots', 'motion', 'look', 'fit'].includes(scene.focus.topic)) return [];
  if (distributes ? scene.focus.shots.length < 2 : scene.mentioned.size === 0) return [];
  if (distributes && scene.planned.at(-1)?.name === 'restore_photos') return [];
  const ids = present(scene, scene.focus.shots);
  return ids.length < shots(scene.draft).length ? ids : [];
}

const ofPhotos = /^(?:set_photo_length|set_look|adjust_colour|set_motion|set_fit)$/;

/** `and a little darker` in the turn after a wish for one photo: said of that one. */
export function inHand(clause: Clause, scene: Scene): string[] {
  const photos = scene.conversation.past.at(-1)?.commands.at(-1)?.params.photos;
  const goesOn =
    clause.reading.language === 'en' &&
    /^(?:and|also|plus|but also|and also|maybe also)\b|\b(?:too|as well|also)$/.test(clause.text) &&
    clause.tokens.length <= 6 &&
    clause.refs.length === 0 &&
    scene.planned.length === 0 &&
    scene.mentioned.size === 0;
  if (!goesOn || !Array.isArray(photos) || clause.has('film', 'all', 'perPhoto', 'photo', 'rest')) return [];
  const held = present(scene, scene.focus.shots);
  return held.length > 0 && held.every((id) => photos.includes(id)) ? held : [];
}

/** `make the beach 6 seconds and sepia`: a second predicate without a verb is about what the first one is about. */
export function sharedSubject(clause: Clause, scene: Scene): string[] {
  const [first, ...more] = scene.planned;
  const photos = first?.params.photos;
  const short = clause.tokens.filter((token) => !hasTag(token, 'mark')).length <= 4;
  if (!Array.isArray(photos) || scene.fresh || !short || clause.refs.length > 0) return [];
  if (clause.has('add', 'change', 'makeFilm', 'film', 'perPhoto', 'all', 'photo', 'remove', 'undo'))
    return [];
  if (clause.tokens.some((token) => /^(?:zooms|pans|effects|filters|motions|movements)$/.test(token.text)))
    return [];
  const same = JSON.stringify(photos);
  const alike = [first!, ...more].every(
    ({ name, params }) => ofPhotos.test(name) && JSON.stringify(params.photos) === same,
  );
  return alike ? present(scene, photos.map(String)) : [];
}

/** `sepia instead` after a wish for one photo: another value for that one. */
function insteadOf(clause: Clause, scene: Scene): string[] {
  const last = scene.conversation.past.at(-1)?.commands.at(-1);
  const photos = last?.params.photos;
  const other =
    scene.planned.length === 0 &&
    clause.refs.length === 0 &&
    /\binstead(?: thanks| please)?$/.test(clause.text);
  if (!other || !Array.isArray(photos) || clause.has('film', 'all', 'perPhoto', 'photo')) return [];
  return ofPhotos.test(last!.name) ? present(scene, photos.map(String)) : [];
}

const aPerson =
  /\b(?:on|of|to|at|for|make|let|give|keep|towards?) (?:her|him)\b|^(?:and |but |so )?(?:she|he) (?:should|shouldn ?'?t|must|needs|has|can|stays?|is|looks)\b/;

/** `all` when every photo is meant, which reads better in history and replies. */
export const photosParam = (scene: Scene, ids: readonly string[]): 'all' | readonly string[] =>
  ids.length === shots(scene.draft).length && ids.length > 0 ? 'all' : ids;

/** A place was named that the film does not have: the question to ask. */
export function askMissing(clause: Clause, scene: Scene): Outcome | undefined {
  const missing = clause.refs.find((item) => item.missing !== undefined && item.ids.length === 0)?.missing;
  if (missing === undefined) return undefined;
  const count = shots(scene.draft).length;
  return {
    kind: 'question',
    text: say(scene.language, {
      en: `There is no photo ${missing}: the film has ${count}. Which one do you mean, 1 to ${count}?`,
      zh: `没有第 ${missing} 张，片子里一共 ${count} 张。您说的是第几张（1 到 ${count}）？`,
      ja: `${missing}枚目はありません。写真は${count}枚です。どれのことですか（1〜${count}）？`,
      es: `No hay foto ${missing}: la película tiene ${count}. ¿Cuál es, de la 1 a la ${count}?`,
      de: `Es gibt kein Foto ${missing}; der Film hat ${count}. Welches meinen Sie, 1 bis ${count}?`,
      fr: `Il n’y a pas de photo ${missing} : le film en a ${count}. Laquelle, de 1 à ${count} ?`,
    }),
    options: Array.from({ length: Math.min(count, 9) }, (_, index) => String(index + 1)),
  };
}

const roleConcepts = [
  ['endCard', 'end_card'],
  ['lowerThird', 'lower_third'],
  ['caption', 'caption'],
  ['title', 'title'],
] as const satisfies readonly (readonly [string, TextRole])[];

/** The kind of text a clause names; undefined when it names none or only `text`. */
export const roleNamed = (clause: Clause): TextRole | undefined => roleAmong(clause.tokens);

/** The kind of text these words name. */
export function roleAmong(tokens: readonly Token[]): TextRole | undefined {
  return roleConcepts.find(([concept]) =>
    tokens.some((token) => hasTag(token, concept) && !hasTag(token, 'titleName')),
  )?.[1];
}

export const namesText = (clause: Clause): boolean =>
  clause.has('title', 'caption', 'lowerThird', 'endCard', 'text', 'font') ||
  clause.tokens.some((token) => hasTag(token, 'box') && /title|caption|text/.test(token.text));

/** The texts a clause is about: by their words, by kind, by photo, by place, or those the talk is about. */
export function textsMeant(clause: Clause, scene: Scene, { loose = false } = {}): readonly TextSegment[] {
  const all = texts(scene.draft);
  const quotes = clause.values<string>('quote').map((words) => words.toLowerCase());
  if (quotes.length > 0) {
    const exact = all.filter((text) => quotes.includes(text.text.toLowerCase()));
    const quoted =
      exact.length > 0
        ? exact
        : all.filter((text) => quotes.some((words) => text.text.toLowerCase().includes(words)));
    if (quoted.length > 0) return quoted;
  }
  const role = roleNamed(clause);
  const ofRole = role === undefined ? all : texts(scene.draft, role);
  const pool = ofRole.length > 0 || role === undefined ? ofRole : [];
  const ids = new Set(namedPhotos(clause, scene));
  // `the first caption`, 第一句话: a place among the texts when the noun follows it.
  const counted = textsCounted(clause, scene, pool);
  if (counted.length > 0) return counted;
  if (ids.size > 0) {
    const over = pool.filter((text) =>
      shots(scene.draft).some((shot) => {
        const middle = text.startMs + text.durationMs / 2;
        return ids.has(shot.id) && middle >= shot.startMs && middle < shot.startMs + shot.durationMs;
      }),
    );
    if (over.length > 0) return over;
  }
  const worded = textsByWord(clause, scene, pool);
  if (worded.length > 0) return worded;
  const focused = all.filter((text) => scene.focus.texts.includes(text.id));
  if (role !== undefined) return pool.length > 0 || !loose ? pool : inPlaceOf(role, focused, all, scene);
  // `take that text off again`: the one in hand, whatever was spoken of since.
  if (focused.length > 0 && /\b(?:that|this) (?:text|line|writing|lettering)\b/.test(clause.text))
    return focused;
  if (focused.length > 0 && scene.focus.topic === 'text' && (!saysAll(clause) || clause.has('them')))
    return focused;
  return all;
}

const common = new Set(
  'the and for with that this one ones text caption title word words make put can you please should want from into over under bigger smaller all our its not now too also back them just like more less'.split(
    ' ',
  ),
);

/** What kinds of lines hold: 价格那行 is the one with a price. */
const linesOf: readonly [name: RegExp, words: RegExp][] = [
  [/价|钱/, /[￥¥$]|\d\s*(?:元|块|折)|[一二三四五六七八九]折|半价/],
  [/电话|手机|热线|号码/, /\d[\d -]{6,}/],
  [/日期|时间|年份/, /\d{4}年?|\d+月\d*|\d+[./-]\d+/],
];

/** 半价那句, 价格那行: the text that holds the words before 那句, or what they name. */
function lineNamed(clause: Clause, pool: readonly TextSegment[]): TextSegment[] {
  const said = clause.tokens
    .filter((token) => !hasTag(token, 'quote'))
    .map(({ text }) => text)
    .join('');
  const name = /^(?:把|将|让)?(.{1,8}?)的?[那这](?:一)?(?:句|行|条|段字|几个字|排字|个字)/.exec(said)?.[1];
  if (name === undefined || pool.length < 2) return [];
  const held = pool.filter(({ text }) => text.includes(name));
  const kind = linesOf.find(([words]) => words.test(name))?.[1];
  const found = held.length > 0 || kind === undefined ? held : pool.filter(({ text }) => kind.test(text));
  return found.length < pool.length ? found : [];
}

/** Texts named by a word that stands in them: `the Kyoto one`, `drop the Ramen caption`. */
export function textsByWord(clause: Clause, scene: Scene, among?: readonly TextSegment[]): TextSegment[] {
  if (clause.reading.language === 'zh') return lineNamed(clause, among ?? texts(scene.draft));
  if (clause.reading.language !== 'en') return [];
  const pool = among ?? texts(scene.draft);
  if (pool.length < 2 && among !== undefined) return [];
  const said = clause.tokens
    .filter((token) => !hasTag(token, 'quote') && token.text.length >= 3 && !common.has(token.text))
    .filter((token) =>
      token.tags.every((tag) => ['file', 'fileWord', 'filePart', 'fileMaybe'].includes(tag.concept)),
    )
    .map((token) => token.text);
  const found = pool.filter((text) => {
    const words: readonly string[] = text.text.toLowerCase().match(/[\p{L}\p{N}']+/gu) ?? [];
    return said.some((word) => words.includes(word));
  });
  return found.length < pool.length || among === undefined ? found : [];
}

/** What is meant by a kind of text the film has none of: `the closing words`, `the caption`. */
function inPlaceOf(
  role: TextRole,
  focused: readonly TextSegment[],
  all: readonly TextSegment[],
  scene: Scene,
): readonly TextSegment[] {
  if (focused.length > 0 && scene.focus.topic === 'text') return focused;
  if (all.length <= 1) return all;
  const byTime = [...all].sort((a, b) => a.startMs - b.startMs);
  if (role === 'end_card') return byTime.slice(-1);
  return role === 'title' ? byTime.slice(0, 1) : [];
}

const textNoun = (token: Token | undefined): boolean =>
  token !== undefined && ['title', 'caption', 'text', 'lowerThird'].some((concept) => hasTag(token, concept));

/** `the first caption`, 第一句话, 第三个 of the texts in hand: the places among texts that a clause names, -1 the last. */
function textPlaces(clause: Clause): number[] {
  return clause.tokens.flatMap((token, index) => {
    const ordinal = token.tags.find((tag) => tag.concept === 'ordinal')?.value;
    const place =
      typeof ordinal === 'number'
        ? ordinal
        : hasTag(token, 'penultimate')
          ? -2
          : hasTag(token, 'last')
            ? -1
            : hasTag(token, 'first')
              ? 1
              : undefined;
    const next = clause.tokens[index + 1];
    const noun = next !== undefined && /^[的那这]$/.test(next.text) ? clause.tokens[index + 2] : next;
    return place !== undefined && (textNoun(noun) || textNoun(token)) ? [place] : [];
  });
}

/** 前三个 of the texts in hand: how many from the beginning, or below zero from the end. */
function severalTexts(clause: Clause): number | undefined {
  for (const [index, token] of clause.tokens.entries()) {
    const count = clause.tokens[index + 1]?.tags.find((tag) => tag.concept === 'number')?.value;
    if (typeof count !== 'number' || !textNoun(clause.tokens[index + 2])) continue;
    if (/^(?:前|头)$/.test(token.text)) return count;
    if (/^(?:后|最后|末)$/.test(token.text)) return -count;
  }
  return undefined;
}

/** The texts a clause counts out (第三个, `the last caption`) among these; none when it counts none. */
export function textsCounted(clause: Clause, scene: Scene, pool: readonly TextSegment[]): TextSegment[] {
  const places = textPlaces(clause);
  const several = severalTexts(clause);
  if ((places.length === 0 && several === undefined) || pool.length < 2) return [];
  // 第三个 of the captions that were just written, whatever other texts there are.
  const inHand = pool.filter((text) => scene.focus.texts.includes(text.id));
  const among =
    scene.focus.topic === 'text' && inHand.length > 1 && clause.reading.language === 'zh' ? inHand : pool;
  const list = [...among].sort((a, b) => a.startMs - b.startMs);
  if (several !== undefined) return several > 0 ? list.slice(0, several) : list.slice(several);
  return places.flatMap((place) => list.at(place < 0 ? place : place - 1) ?? []);
}

/** Nouns and names of each topic; a clause that has those of another topic does not go on with this one. */
const ofTopic: Readonly<Record<string, readonly string[]>> = {
  text: ['title', 'caption', 'lowerThird', 'endCard', 'text', 'font', 'aTitleStyle', 'color', 'colour'],
  music: ['music', 'sound', 'voice', 'aMood', 'beat'],
  transition: ['transition', 'aTransition'],
  motion: ['motion', 'aMotion'],
  look: ['look', 'aLook', 'brightness', 'contrast', 'saturation', 'warmer', 'cooler'],
  fit: ['background', 'blur', 'cover', 'contain'],
  film: [
    'film',
    'perPhoto',
    'length',
    'order',
    'speed',
    'canvas',
    'canvasSize',
    'platform',
    'style',
    'aStyle',
    'fps',
    'captured',
    'shuffle',
  ],
};

/** Topics that are about photos: naming a photo does not leave them. */
const aboutPhotos = ['motion', 'look', 'fit', 'transition'];

/** `half a second for each of them` after transitions: no photo would be seen so shortly. */
export function takesCuts(clause: Clause): boolean {
  const duration = clause.value<number>('duration');
  const nouns = /\b(?:photos?|pictures?|pics?|images?|shots?|slides?)\b/;
  if (duration === undefined || duration > 2000 || clause.has('film') || nouns.test(clause.text))
    return false;
  return duration < 1000 || /\b(?:of (?:them|those|these)|them all|they|those|these)\b/.test(clause.text);
}

/** The clause goes on with the topic of the talk without naming it: nothing in it belongs to another one. */
export function continues(
  clause: Clause,
  scene: Scene,
  topic: 'text' | 'music' | 'transition' | 'motion' | 'look' | 'fit',
): boolean {
  if (scene.focus.topic !== topic) return false;
  const names = clause.refs.some(
    (item) =>
      item.kind === 'some' ||
      item.kind === 'rest' ||
      (item.kind === 'all' && clause.has('photo', 'perPhoto')),
  );
  if (names && !aboutPhotos.includes(topic)) return false;
  if (
    topic === 'transition' &&
    names &&
    !takesCuts(clause) &&
    !clause.has('between', 'before', 'after', 'transition', 'aTransition') &&
    !/\binto\b/.test(clause.text)
  )
    return false;
  const own = new Set(ofTopic[topic]);
  const ofCuts = topic === 'transition' && takesCuts(clause);
  return !clause.tokens.some((token) => {
    const concepts = token.tags.map((tag) => tag.concept);
    if (ofCuts && concepts.includes('perPhoto')) return false;
    if (concepts.some((concept) => own.has(concept))) return false;
    if (topic === 'text' && (concepts.includes('bigger') || concepts.includes('smaller'))) return false;
    const lasting =
      concepts.includes('length') && !concepts.includes('howLong') && topic !== 'look' && topic !== 'music'
        ? !/^(long|秒)$/.test(token.text) &&
          !(
            topic === 'transition' &&
            /^(时间|时长|长度|持续时间)$/.test(token.text) &&
            (clause.value<number>('duration') ?? 9000) <= 3000
          )
        : concepts.includes('length');
    if (lasting) return true;
    // 时间0.8秒 while transitions are spoken of: how long they take, not when the photos were.
    if (concepts.includes('length') && clause.has('duration')) return false;
    return Object.entries(ofTopic).some(
      ([name, list]) =>
        name !== topic &&
        list.some((concept) => !/^(length|colou?r)$/.test(concept) && concepts.includes(concept)),
    );
  });
}

/** `it`, `that`, 它: the clause points at what the talk is about. */
export const pointsBack = (clause: Clause): boolean => clause.refs.some((item) => item.kind === 'it');

const questionWords =
  /([大小长短快慢响亮暗高低多])不\1|^是不是|^(?:and |so |ok |hey |wait |um |hmm )?(what|which|how|when|who|where|why|is there|are there|do (you|i|we|they)|do the .*(?:have|need|look|fit|match|work)|does |did |has |have (you|i|we))|什么|怎么样|(?<![这那前后头上间他余它面的下好边])几张|几秒|多少|多长|多久|哪(?!一?[张个幅](?:都|也))|吗$|啥|何枚|ですか|cuánt|^qué|^cuál|wie (lang|viele)|^welche|^was |combien|^quel/;

/** The clause asks and does not wish. */
export const onlyAsks = (clause: Clause): boolean => questionWords.test(clause.text) && !clause.has('canYou');
