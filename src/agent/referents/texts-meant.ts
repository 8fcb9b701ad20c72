import type { TextRole, TextSegment } from '../../draft/index.js';
import { hasOneOf, hasTag, type Token, tagValue, textOf } from '../../language/index.js';
import type { Clause } from '../reading/clause.js';
import { roleOfText, type Scene, shots, texts } from '../scene.js';
import { textsInHand, textsOn } from '../text/pointed.js';
import { namedPhotos, saysAll } from './photos-meant.js';

const roleConcepts = [
  ['endCard', 'end_card'],
  ['lowerThird', 'lower_third'],
  ['caption', 'caption'],
  ['title', 'title'],
] as const satisfies readonly (readonly [string, TextRole])[];
const roles = new Set<string>(roleConcepts.map(([concept]) => concept));

/** The kind of text a clause names; undefined when it names none or only `text`. */
export const roleNamed = (clause: Clause): TextRole | undefined => roleAmong(clause.tokens);

/** The kind of text these words name. */
export function roleAmong(tokens: readonly Token[]): TextRole | undefined {
  const named = tokens.filter((token) => hasOneOf(token, roles) && !hasTag(token, 'titleName'));
  return roleConcepts.find(([concept]) => named.some((token) => hasTag(token, concept)))?.[1];
}

export const namesText = (clause: Clause): boolean =>
  clause.has('title', 'caption', 'lowerThird', 'endCard', 'text', 'font') ||
  clause.tokens.some((token) => hasTag(token, 'box') && /title|caption|text/.test(token.text));

/** `all in capitals`: every letter, not every text. */
const allCaps = /\ball (?:in )?(?:big |block )?(?:caps|capitals?|upper ?case|lower ?case|small letters)\b/;

/** `put them all in the corner` after several texts were spoken of: those. */
const allOfThem = /\b(?:them all|all of (?:them|those|these)|they all)\b/;

/** `the whole time`: how long, and not which. */
const wholeTime =
  /\b(?:the )?(?:whole|entire|full|complete) (?:time|film|video|movie|slideshow|thing|way|length)\b|\ball (?:the time|the way|through|along|throughout)\b/;

/** Words and the photo they stand on. */
export const wordsOn =
  /\b(?:titles?|captions?|labels?|words|text|writing|lettering|letters|subtitles?|heading|line) (?:\w+ )?(?:on|over|under|across|in|at) |[张图片](?:上面?|下面?|底下|里)?的?[那这]?.{0,3}(?:字|文字|标题|字幕|话)/;

/** What was found last for a clause: many readers ask for its texts, in the same scene. */
const found = new WeakMap<
  Clause,
  { scene: Scene; strict?: readonly TextSegment[]; loose?: readonly TextSegment[] }
>();

/** The texts a clause is about: by their words, by kind, by photo, by place, or those the talk is about. */
export function textsMeant(clause: Clause, scene: Scene, { loose = false } = {}): readonly TextSegment[] {
  const last = found.get(clause);
  const known = last?.scene === scene ? last : { scene };
  if (known !== last) found.set(clause, known);
  const way = loose ? 'loose' : 'strict';
  known[way] ??= findTexts(clause, scene, { loose });
  return known[way];
}

/** 颜色都改成黄色 after words were put on all photos: those words, and no title. */
const rowInHand = ({ reading, text }: Clause, focused: readonly TextSegment[]): boolean =>
  reading.language === 'zh' && focused.length > 1 && !/字|标题|文|片[头尾]/.test(text);

/** `smaller than the title`: what a text is measured by is not the one that is meant. */
const measuredBy = /^(?:(?:and|but|a bit|much|make it|it should be) )*\S+ than (?:the|my|our) \w+$/;

function findTexts(clause: Clause, scene: Scene, { loose }: { loose: boolean }): readonly TextSegment[] {
  const all = texts(scene.draft);
  if (measuredBy.test(clause.text)) {
    const of = roleNamed(clause);
    const own = all.filter(({ id }) => scene.focus.texts.includes(id) && roleOfText(scene.draft, id) !== of);
    if (of !== undefined && own.length > 0) return own;
  }
  const pointed = clause.values<string>('textId');
  if (pointed.length > 0) return all.filter(({ id }) => pointed.includes(id));
  const quotes = clause.values<string>('quote').map((words) => words.toLowerCase());
  if (quotes.length > 0) {
    const exact = all.filter((text) => quotes.includes(text.text.toLowerCase()));
    const quoted =
      exact.length > 0
        ? exact
        : all.filter((text) => quotes.some((words) => text.text.toLowerCase().includes(words)));
    // `remove Before from the second photo` where it stands on two.
    const named = quoted.length > 1 ? namedPhotos(clause, scene) : [];
    const there = named.length > 0 ? textsOn(named, quoted, scene) : [];
    if (quoted.length > 0) return there.length > 0 ? there : quoted;
  }
  const role = roleNamed(clause);
  const ofRole = role === undefined ? all : texts(scene.draft, role);
  const pool = ofRole.length > 0 || role === undefined ? ofRole : [];
  // 最后那句 where nothing closes the film: the last line there is.
  const closing = role === 'end_card' && pool.length === 0 && /最后(?:那|这|一)*[句行条]/.test(clause.text);
  if (closing && all.length > 0)
    return [all.reduce((one, other) => (other.startMs > one.startMs ? other : one))];
  // 秋那个换到第四张: the text by its words, whatever photo it goes to.
  const told = inBrief(clause, scene, role);
  if (told.length > 0) return told;
  const line = clause.reading.language === 'zh' ? lineNamed(clause, pool) : [];
  if (line.length > 0) return line;
  const just = justWritten(clause, scene);
  if (just.length > 0) return just;
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
    // What was written on the photo, not the title that is shown while it is.
    const own =
      role === undefined && over.length > 1
        ? over.filter(({ id }) => roleOfText(scene.draft, id) !== 'title')
        : [];
    if (over.length > 0) return own.length > 0 ? own : over;
  }
  const atEdge = edgeMeant(clause, all);
  if (atEdge !== undefined) return [atEdge];
  const worded = textsByWord(clause, scene, pool);
  if (worded.length > 0) return worded;
  const focused = all.filter((text) => scene.focus.texts.includes(text.id));
  // `take that caption away again`: the one in hand, and not all of its kind.
  if (focused.length > 0 && pointsAtOne.test(clause.text) && focused.every((text) => pool.includes(text)))
    return focused;
  // 片头字大点 片尾字小点 where nothing stands at the end: not the title once more.
  const both = role === 'end_card' && /片尾/.test(clause.text) && /片头|标题/.test(scene.sentence);
  if (role !== undefined)
    return pool.length > 0 || !loose || both ? pool : inPlaceOf(role, focused, all, scene);
  // 这些字都用黄色 right after one of several captions: all of them.
  const [one] = focused;
  if (one !== undefined && focused.length === 1 && /[这那]些/.test(clause.text) && saysAll(clause)) {
    const alike = all.filter(({ id }) => roleOfText(scene.draft, id) === roleOfText(scene.draft, one.id));
    return alike.length > 1 ? alike : all;
  }
  if (
    focused.length > 0 &&
    scene.focus.topic === 'text' &&
    (!saysAll(clause) ||
      rowInHand(clause, focused) ||
      clause.has('them') ||
      (focused.length > 1 && allOfThem.test(clause.text)) ||
      allCaps.test(clause.text) ||
      wholeTime.test(clause.text))
  )
    return focused;
  return all;
}

/** `White text, bottom.`, `both in yellow` behind the texts of a first request: those. */
function inBrief(clause: Clause, scene: Scene, role: TextRole | undefined): readonly TextSegment[] {
  const english = clause.reading.language === 'en' && scene.fresh && role === undefined;
  if (!english || clause.has('quote', 'photo', 'file', 'ordinal', 'first', 'last')) return [];
  const all = texts(scene.draft);
  if (clause.has('both')) return textsInHand(scene).length === 2 ? textsInHand(scene) : [];
  return clause.has('text') && !/\b(?:that|this|the) text\b/.test(clause.text) ? all : [];
}

/** `that caption`, `this line`: one text, the one in hand. */
const pointsAtOne = /\b(?:that|this) (?:text|line|writing|lettering|caption|label|title|heading|subtitle)\b/;

const several = /[这那刚](?:才|刚)?(?:写的?|加的?)?(?:两|2|俩|三|3|四|4|五|5)(?:个)?(?:句|行|条|段)/;

/** 这两句: as many texts as were written last. */
function justWritten(clause: Clause, scene: Scene): readonly TextSegment[] {
  const said = several.exec(clause.text);
  if (said === null) return [];
  const sign = /[两俩三四五\d]/.exec(said[0])?.[0] ?? '';
  const count = Number(sign) || { 两: 2, 俩: 2, 三: 3, 四: 4 }[sign] || 5;
  const hand = textsInHand(scene);
  return hand.length === count ? hand : [];
}

/** `the words at the end`, `the writing at the start`: the last or the first of several texts. */
function edgeMeant(clause: Clause, all: readonly TextSegment[]): TextSegment | undefined {
  const edge =
    /\b(?:words?|text|writing|line|lettering|letters|one|thing) (?:right |that(?:'s| is) )?(?:at|in|of|from) (?:the )?(?:very )?(end|start|begin(?:ning)?)\b(?! of the (?:last|first|\w+ photo))/.exec(
      clause.text,
    )?.[1];
  if (edge === undefined || all.length < 2) return undefined;
  const byTime = [...all].sort((a, b) => a.startMs - b.startMs);
  return byTime.at(edge === 'end' ? -1 : 0);
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
  const said = textOf(
    clause.tokens.filter((token) => !hasTag(token, 'quote')),
    '',
  );
  const name =
    /^(?:把|将|让)?(.{1,8}?)的?[那这](?:一)?(?:句|行|条|段字|几个字|排字|个字|个(?!位置|地方|时候|样))/.exec(
      said,
    )?.[1];
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
  // Of several in hand the one at that edge is meant.
  if (focused.length === 1 && scene.focus.topic === 'text') return focused;
  const byTime = [...all].sort((a, b) => a.startMs - b.startMs);
  if (role === 'end_card') {
    const [last] = byTime.slice(-1);
    const closes = shots(scene.draft).at(-1)?.startMs ?? 0;
    return last !== undefined && last.startMs + last.durationMs > closes ? [last] : [];
  }
  if (focused.length > 0 && scene.focus.topic === 'text' && role !== 'title') return focused;
  if (all.length <= 1) return all;
  return role === 'title' ? byTime.slice(0, 1) : [];
}

const textNoun = (token: Token | undefined): boolean =>
  token !== undefined && hasTag(token, 'title', 'caption', 'text', 'lowerThird');

/** `the first caption`, 第一句话, 第三个 of the texts in hand: the places among texts that a clause names, -1 the last. */
function textPlaces(clause: Clause): number[] {
  return clause.tokens.flatMap((token, index) => {
    const ordinal = tagValue(token, 'ordinal');
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
    // `caption 5`, `captions 2 and 3`
    const bare = tagValue(token, 'number');
    if (typeof bare === 'number' && /^\d{1,2}$/.test(token.text) && numbered(clause, index)) return [bare];
    const noun = next !== undefined && /^[的那这]$/.test(next.text) ? clause.tokens[index + 2] : next;
    // 第一张的字幕: what stands on the first photo.
    const photo = /[张幅]$/.test(token.text);
    const line = /^[句行]$/.test(next?.text ?? '');
    return place !== undefined && (line || (textNoun(noun) && !photo) || textNoun(token)) ? [place] : [];
  });
}

/** The number at this place counts a text: `text 2`, the 3 of `captions 2 and 3`. */
function numbered({ tokens }: Clause, index: number): boolean {
  let at = index - 1;
  while (at > 0 && (/^(?:,|and|&|number|no|#)$/.test(tokens[at]!.text) || /^\d{1,2}$/.test(tokens[at]!.text)))
    at--;
  return (
    textNoun(tokens[at]) &&
    /^(?:captions?|texts?|titles?|lines?|lower thirds?|labels?)$/.test(tokens[at]!.text)
  );
}

/** 前三个 of the texts in hand: how many from the beginning, or below zero from the end. */
function severalTexts(clause: Clause): number | undefined {
  for (const [index, token] of clause.tokens.entries()) {
    const count = tagValue(clause.tokens[index + 1], 'number');
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
  // 第一句 of what is written below: the title is none.
  const lines = /[句行]/.test(clause.text)
    ? among.filter(({ id }) => roleOfText(scene.draft, id) === 'caption')
    : [];
  const list = [...(lines.length > 1 ? lines : among)].sort((a, b) => a.startMs - b.startMs);
  if (several !== undefined) return several > 0 ? list.slice(0, several) : list.slice(several);
  return places.flatMap((place) => list.at(place < 0 ? place : place - 1) ?? []);
}
