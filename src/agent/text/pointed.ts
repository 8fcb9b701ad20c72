import type { TextSegment } from '../../draft/index.js';
import { hasTag, type Reference, type Token, tagValue, textOf, wordAt } from '../../language/index.js';
import { isUnwanted } from '../intents/unwanted.js';
import { type Clause, clauseOf } from '../reading/clause.js';
import { idsOf } from '../referents/photos-meant.js';
import { lastCommand, roleOfText, type Scene, shots, texts } from '../scene.js';
import { byLook } from './by-look.js';
import { byPlace, edged, isOne } from './by-place.js';
import { coreOf } from './core-of.js';
import { holding, type Pointer } from './holding.js';
import { gentle } from './look.js';
import { otherTexts } from './other-texts.js';
import { pixelsIn } from './style.js';

const ofTexts = /text|^caption_photos$|^set_title$/;

/** The texts that were written or changed since the talk turned to texts, by time. */
export function textsInHand(
  scene: Pick<Scene, 'conversation' | 'start' | 'planned' | 'draft'>,
): readonly TextSegment[] {
  const { past } = scene.conversation;
  let from = past.length;
  while (from > 0 && past[from - 1]!.commands.every(({ name }) => ofTexts.test(name))) from--;
  const since = past[from]?.before ?? scene.start;
  const before = new Set(texts(since).map(({ id }) => id));
  const touched = new Set(
    [...past.slice(from).flatMap(({ commands }) => commands), ...scene.planned].flatMap(({ params }) =>
      Array.isArray(params.texts) ? params.texts : [],
    ),
  );
  return texts(scene.draft)
    .filter(({ id }) => !before.has(id) || touched.has(id))
    .toSorted((a, b) => a.startMs - b.startMs);
}

/** Texts of which the middle lies on one of these photos. */
export function textsOn(ids: readonly string[], among: readonly TextSegment[], scene: Scene): TextSegment[] {
  const list = shots(scene.draft).filter(({ id }) => ids.includes(id));
  return among.filter(({ startMs, durationMs }) => {
    const middle = startMs + durationMs / 2;
    return list.some((shot) => middle >= shot.startMs && middle < shot.startMs + shot.durationMs);
  });
}

/** What only texts can be given, or have taken away. */
const wishes =
  'colour color bold thin italic font aFont aTitleStyle size bigger smaller shadow outline box top bottom left right center position aAnimation quote says remove'.split(
    ' ',
  );

/** What photos and other things are given. */
const ofOthers =
  'duration longer shorter slower faster perPhoto music sound transition aTransition motion aMotion look aLook swap before after between brighter darker restore duplicate replace sort order background cover contain film'.split(
    ' ',
  );

/** A word that can only be a photo. */
const isPhoto = (token: Token): boolean => hasTag(token, 'photo', 'clip') && !isOne(token);

const group = (list: readonly TextSegment[], scene: Scene): readonly TextSegment[] => {
  const all = texts(scene.draft);
  const last = lastTouched(scene);
  const captions = list.filter(({ id }) => roleOfText(scene.draft, id) !== 'title');
  return [list, last, captions, all].find(({ length }) => length === 2) ?? [];
};

/** The texts that this turn, or else the last one, wrote or changed. */
function lastTouched({ conversation, planned, start, draft }: Scene): readonly TextSegment[] {
  const entry = conversation.past.at(-1);
  const [commands, before] = planned.length > 0 ? [planned, start] : [entry?.commands ?? [], entry?.before];
  const old = new Set(before === undefined ? [] : texts(before).map(({ id }) => id));
  const named = new Set(commands.flatMap(({ params }) => (Array.isArray(params.texts) ? params.texts : [])));
  return texts(draft).filter(({ id }) => named.has(id) || !old.has(id));
}

/** `both`, `the others`, `all of them`: several of the texts in hand. */
function several(clause: Clause, scene: Scene, hand: readonly TextSegment[]): Pointer | undefined {
  const { tokens } = clause;
  const both = tokens.findIndex((token) => hasTag(token, 'both'));
  // `the two after that` are photos.
  if (both >= 0 && !/^(?:after|before|next|following)/.test(tokens[both + 1]?.text ?? '')) {
    const to = /^(?:of|them|these|those)$/.test(tokens[both + 1]?.text ?? '') ? both + 2 : both + 1;
    return { from: both, to: tokens[to]?.text === 'them' ? to + 1 : to, texts: group(hand, scene) };
  }
  const many = pluralAt(clause);
  const them = many === undefined ? [] : lastTouched(scene);
  const meant = many?.count === undefined ? them : hand.length === many.count ? hand : [];
  if (many !== undefined && (meant.length > 1 || many.count !== undefined)) return { ...many, texts: meant };
  const rest = clause.refs.find(({ kind }) => kind === 'rest');
  const focused = new Set(scene.focus.texts);
  // `take the second away and move the other one up`
  const gone = lastCommand(scene)?.name === 'remove_text';
  if (rest === undefined || (focused.size === 0 && !gone)) return undefined;
  // `and "Sweet" on the others`: on the other photos.
  if (clause.has('quote') && /^(?:on|over|onto|for|across)$/.test(tokens[rest.from - 1]?.text ?? ''))
    return undefined;
  const pool = hand.length > focused.size ? hand : texts(scene.draft);
  const left = pool.filter(({ id }) => !focused.has(id));
  // Of a caption the others are captions, and no title.
  const before = gone ? scene.conversation.past.at(-1)?.before : undefined;
  const kinds = new Set([
    ...[...focused].map((id) => roleOfText(scene.draft, id)),
    ...(before === undefined
      ? []
      : texts(before)
          .filter(({ id }) => !texts(scene.draft).some((item) => item.id === id))
          .map(({ id }) => roleOfText(before, id))),
  ]);
  const alike = left.filter(({ id }) => kinds.has(roleOfText(scene.draft, id)));
  const others = alike.length > 0 ? alike : left;
  const to = isOne(tokens[rest.to]) ? rest.to + 1 : rest.to;
  return to > rest.to && others.length > 1 ? undefined : { from: rest.from, to, texts: others };
}

/** `they`, `all of them`, `all five`: where more than one is pointed at, and how many. */
function pluralAt({ tokens }: Clause): { from: number; to: number; count?: number } | undefined {
  const at = tokens.findIndex(({ text }) => /(?:^| )(?:they|them|these|those)$/.test(text));
  const next = tokens[at + 1];
  if (at >= 0 && !(next !== undefined && (isPhoto(next) || isOne(next) || hasTag(next, 'number')))) {
    const lead = /^(?:all|both|each|for each|all of|both of)$/;
    let from = at;
    while (from > 0 && (lead.test(tokens[from - 1]!.text) || tokens[from - 1]!.text === 'of')) from--;
    // `the first of those` is one of them.
    if (tokens[from]!.text === 'of') return undefined;
    return { from, to: at + 1 };
  }
  // `these three`
  const those = tokens.findIndex(
    (token, index) =>
      /^(?:these|those)$/.test(token.text) &&
      typeof tagValue(tokens[index + 1], 'number') === 'number' &&
      !hasTag(tokens[index + 1], 'duration') &&
      !(tokens[index + 2] !== undefined && isPhoto(tokens[index + 2]!)),
  );
  if (those >= 0) return { from: those, to: those + 2, count: Number(tagValue(tokens[those + 1], 'number')) };
  const all = tokens.findIndex(
    (token, index) =>
      hasTag(token, 'all') &&
      hasTag(tokens[index + 1], 'number') &&
      !isPhoto(tokens[index + 2] ?? token) &&
      !hasTag(tokens[index + 1], 'duration'),
  );
  const count = tagValue(tokens[all + 1], 'number');
  return all >= 0 && typeof count === 'number' ? { from: all, to: all + 2, count } : undefined;
}

const places = /^(?:the|my|our)$/;
/** `the second one`, `the last`, `the first two`: places among the texts in hand. */
function counted(
  clause: Clause,
  { from, to }: { from: number; to: number },
  hand: readonly TextSegment[],
): readonly TextSegment[] {
  const words = clause.tokens.slice(from, to).filter((token) => !places.test(token.text));
  // `the last of them`
  while (words.length > 1 && /^(?:of|them|those|these)$/.test(words.at(-1)!.text)) words.pop();
  if (hand.length < 2 || words.length === 0) return [];
  const found = byPlace(words, 0, hand);
  return found !== undefined && words.slice(found.used).every(isOne) ? found.texts : [];
}

/** The index after `of those`, `of them`, `of the two`. */
function pastThose(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.text !== 'of') return at;
  const to = tokens[at + 1]?.text === 'the' ? at + 2 : at + 1;
  return /^(?:those|them|these|the two|two|three|the three|texts|captions|lines)$/.test(
    tokens[to]?.text ?? '',
  )
    ? to + 1
    : at;
}

/** `the second line`, `all of those lines`: one of several texts in hand by its place, or all; captions before a title. */
function lined(clause: Clause, scene: Scene): Pointer | undefined {
  const { tokens } = clause;
  const at = tokens.findIndex((token) => /^(?:second line|lines?)$/.test(token.text));
  if (at < 1) return undefined;
  const captions = textsInHand(scene).filter(({ id }) => roleOfText(scene.draft, id) === 'caption');
  const hand = captions.length > 1 ? captions : textsInHand(scene);
  if (hand.length < 2) return undefined;
  const several = tokens[at]!.text === 'lines';
  const before = several
    ? /^(?:all|both|of|those|these|the|my|our)$/
    : /^(?:the|my|our|first|last|\w+(?:st|nd|rd|th))$/;
  let from = at;
  while (from > 0 && before.test(tokens[from - 1]!.text)) from--;
  if (from === at) return undefined;
  if (several) return { from, to: at + 1, texts: hand };
  const texts = tokens[at]!.text === 'line' ? counted(clause, { from, to: at }, hand) : hand.slice(1, 2);
  return { from, to: at + 1, texts };
}

/** The photos that go on after `and`: `on the beach and the night train`. */
function rowOf(clause: Clause, first: Reference): readonly Reference[] {
  const row = [first];
  for (const ref of clause.refs) {
    const between = clause.tokens.slice(row.at(-1)!.to, ref.from);
    const joins = between.some((token) => hasTag(token, 'and') || token.text === ',');
    const small = between.every(
      (token) => hasTag(token, 'and') || /^(?:,|the|my|our|on|of)$/.test(token.text),
    );
    if (ref.kind === 'some' && ref.from >= row.at(-1)!.to && joins && small) row.push(ref);
  }
  return row;
}

/** `the second one in italics`, `drop the one on the oven`, `the grandma one`, `remove it from the last one`. */
function single(clause: Clause, scene: Scene, hand: readonly TextSegment[]): Pointer | undefined {
  const { tokens } = clause;
  const ref = clause.refs.find(({ kind }) => kind === 'some');
  if (ref === undefined || ref.ids.length === 0) return undefined;
  const words = tokens.slice(ref.from, ref.to);
  let from = ref.from;
  while (from > 0 && places.test(tokens[from - 1]!.text)) from--;
  const lead = tokens[from - 1];
  const on =
    /^(?:on|over|under|from|off|of|at|in|with|for)$/.test(lead?.text ?? '') &&
    !/^same$/.test(tokens[from - 2]?.text ?? '');
  const named = isOne(tokens[from - 2]);
  // `remove it from the last photo`: what stands there.
  const off =
    on &&
    (clause.has('remove') || isUnwanted(clause)) &&
    /^(?:it|them|that|this)$/.test(tokens[from - 2]?.text ?? '') &&
    /^(?:from|off|of|on)$/.test(lead?.text ?? '');
  const there = textsOn(idsOf(ref, scene, clause.refs), hand, scene);
  if (off) return { from: from - 2, to: ref.to, texts: there };
  if (words.some(isPhoto) && !named) return undefined;
  if (on && named) {
    const start = places.test(tokens[from - 3]?.text ?? '') ? from - 3 : from - 2;
    const row = rowOf(clause, ref);
    const ids = row.flatMap((item) => idsOf(item, scene, clause.refs));
    return { from: start, to: row.at(-1)!.to, texts: textsOn(ids, hand, scene) };
  }
  if (on || /^(?:to|onto|until|till|after|before)$/.test(lead?.text ?? '')) return undefined;
  const place = counted(clause, ref, hand);
  if (place.length > 0) return { from, to: pastThose(tokens, ref.to), texts: place };
  const file = words.some((token) => hasTag(token, 'file', 'fileWord'));
  // `the cat's should be in the corner`: what is written on it.
  const own = /^'? ?s (?:should|must|needs|has|is|in|a|at|on|bigger|smaller|can|to)\b/.exec(
    textOf(tokens.slice(ref.to, ref.to + 3)),
  );
  if (file && own !== null && there.length > 0)
    return { from, to: ref.to + (tokens[ref.to]!.text === "'" ? 2 : 1), texts: there };
  const to = isOne(tokens[ref.to]) ? ref.to + 1 : ref.to;
  return file && words.concat(tokens.slice(ref.to, to)).some(isOne) ? { from, to, texts: there } : undefined;
}

/** `the others too`, `same for the second one`: what was done to one text, done to others. */
const likewise =
  /\b(?:too|as well|also|likewise)(?: please)?$|\bsame (?:for|with|to|on)\b|也(?:要|得)?(?:这样|那样|一样|同样)|也是(?:吧|的|啊|了)*$|^(?:其他|其它|其余|剩下|别|另外).{0,4}(?:一样|同样|照做)$/;

/** 第一张还是放中间: of what was just set for all of them. */
const stillSo = /[张段个](?:照片)?(?:还是|仍然|仍|依旧)(?=放|用|要|写|居)/;

/** 其他的也改, 其他的也挪过去: the same once more, said with a verb that adds nothing. */
const asThere =
  /也(?:都|全|得|要)?(?:要|改|换|弄|加上?|照做|照办|这么[弄改做]|那么[弄改做]|(?:放|挪|移|搬|换)到?(?:过去|那里|那儿|那边|一起|去))(?:吧|的|啊|了|一下)*$/;
const again: Token = wordAt(0, '也是', 'again');

const hanGone = /(?:不用|不要|别|不)(?:再)?(?:写|加|打|放|配|标|有)(?:字幕|字|了|吧)*$/;
const hanWishes = /不用|不要|别(?:写|加|打|放|配|标)|不(?:写|加|打|放|配|标)|免了|算了|去掉|删|拿掉|去了/;

const dropsLast = ({ reading, text }: Clause): boolean =>
  reading.language === 'zh' && /^最后(?:那|一)?[个句行条]/.test(text) && hanGone.test(text);
const lastLine = (hand: readonly TextSegment[], { draft }: Scene): TextSegment | undefined =>
  [...(hand.length > 1 ? hand : texts(draft, 'caption'))]
    .sort((one, other) => one.startMs - other.startMs)
    .at(-1);

/** 合影那张的去掉, 外婆那张不用, 都放中间: texts spoken of by their photos, or all that were just written. */
function inChinese(clause: Clause, scene: Scene, hand: readonly TextSegment[]): Pointer | undefined {
  const { tokens, text } = clause;
  const all = tokens.findIndex(
    (token) => hasTag(token, 'both') || /^(?:都|全都|它们|这些|那些)$/.test(token.text),
  );
  if (
    all >= 0 &&
    tokens.slice(0, all).every((token) => /^(?:把|它们|这|那|两|个|句|条|行)$/.test(token.text))
  )
    return { from: 0, to: all + 1, texts: hasTag(tokens[all], 'both') ? group(hand, scene) : hand };
  // 最后那个不用写: the last of the lines.
  const last = dropsLast(clause) ? lastLine(hand, scene) : undefined;
  if (last !== undefined) {
    const to = tokens.findIndex(({ text: word }) => /^(?:不用|不要|别|不)/.test(word));
    return { from: 0, to: Math.max(1, to), texts: [last] };
  }
  const other = otherTexts(clause, scene, hand) ?? several(clause, scene, hand);
  if (other !== undefined) {
    let { to } = other;
    while (tokens[to] !== undefined && hasTag(tokens[to], 'caption', 'text')) to++;
    return { ...other, to };
  }
  const ref = clause.refs.find(({ kind }) => kind === 'some');
  if (ref === undefined) return undefined;
  const of = tokens[ref.to]?.text === '的';
  // 断桥的放到下面, 西湖那个也是: what is written there.
  const its =
    of ||
    likewise.test(text) ||
    stillSo.test(text) ||
    /^[那这][个句行条]$/.test(tokens[ref.to - 1]?.text ?? '');
  const there = its && !hanWishes.test(text) && clause.has(...wishes, 'again') ? ref.ids : [];
  const named = captionsFirst(textsOn(there, texts(scene.draft), scene), scene);
  if (named.length > 0) return { from: ref.from, to: of ? ref.to + 1 : ref.to, texts: named };
  if (hand.length < 2 || !hanWishes.test(text)) return undefined;
  // 删掉第三张 is the photo; 第三张不用, 第三张的删掉 are what was written on it.
  if (!of && !/^(?:就)?(?:不用|不要|别|不|免|算)/.test(textOf(tokens.slice(ref.to), ''))) return undefined;
  return {
    from: ref.from,
    to: of ? ref.to + 1 : ref.to,
    texts: captionsFirst(textsOn(ref.ids, hand, scene), scene),
  };
}

/** 第一张的去掉: what was written for that photo, and not the title that is shown over it. */
const captionsFirst = (list: readonly TextSegment[], { draft }: Scene): readonly TextSegment[] => {
  const own = list.filter(({ id }) => roleOfText(draft, id) === 'caption');
  return own.length > 0 ? own : list;
};

/** `keep it up till ...`: how long it is to be there. */
const holds = /\b(?:stays?|remains?|keep|leave|hold|lasts?)\b.*\b(?:until|till|to the end)\b/;

const comesAndGoes =
  /\b(?:dis)?appear|\b(?:come|comes|go|goes|fade|fades|pop|pops|stay|show)\b|^(?:and |please )*both (?:with|for|until|from)\b/;

/** The one of several texts in hand that a clause which asks for nothing is about: `the second can stay where it is`. */
export function textSpoken(clause: Clause, scene: Scene): TextSegment | undefined {
  if (scene.focus.topic !== 'text' || scene.fresh || clause.reading.language !== 'en') return undefined;
  const hand = textsInHand(scene);
  if (hand.length < 2) return undefined;
  const found = lined(clause, scene) ?? edged(clause, hand) ?? single(clause, scene, hand);
  return found?.texts.length === 1 ? found.texts[0] : undefined;
}

/**
 * The clause with the texts it points at named by what they are: `the second one in italics`, `both in white`, `drop the
 * one on the oven`, 都放中间 while texts are spoken of. Undefined when it points at none.
 */
export function withTexts(clause: Clause, scene: Scene): Clause | undefined {
  if (scene.focus.topic !== 'text' || scene.fresh || scene.trail.asked || texts(scene.draft).length === 0)
    return undefined;
  const { language } = clause.reading;
  if (language !== 'en' && language !== 'zh') return undefined;
  const target = clause.namedRefs.length;
  const moves = target === 2 && clause.has('move', 'over');
  const sized = clause.has('size') && pixelsIn(clause) !== undefined;
  const core = sized ? coreOf(clause).filter((token) => !hasTag(token, 'perPhoto')) : coreOf(clause);
  // 另外那个也放大, 第一张的放中间: the letters, though photos are zoomed and stand between others, too.
  const foreign = language === 'zh' ? core.filter((token) => !hasTag(token, 'bigger', 'center')) : core;
  // `both appear with a fade`: how two texts come and go; `move the first one up a bit`: so little moves no photo.
  const two = language === 'en' && clause.has('both') && comesAndGoes.test(clause.text);
  const nudges =
    clause.tokens[0]?.text === 'move' && clause.has('little') && clause.has('up', 'down', 'left', 'right');
  const slowly = language === 'en' && gentle.test(clause.text);
  const ofOther = (concept: string): boolean =>
    ofOthers.includes(concept) &&
    !(two && /^(?:duration|transition|aTransition|after)$/.test(concept)) &&
    !(slowly && /^(?:slower|faster|before|after)$/.test(concept));
  const others = nudges ? foreign.filter((token) => token !== clause.tokens[0]) : foreign;
  if (others.some((token) => token.tags.some(({ concept }) => ofOther(concept)))) return undefined;
  const lines = language === 'en' ? lined(clause, scene) : undefined;
  const bare = language === 'zh' && asThere.test(clause.text);
  const alike = bare || likewise.test(clause.text);
  if (
    lines === undefined &&
    !dropsLast(clause) &&
    !(alike && language === 'zh' && clause.has('rest')) &&
    clause.has('title', 'caption', 'text', 'endCard', 'lowerThird')
  )
    return undefined;
  const away = language === 'zh' && hanWishes.test(clause.text);
  if (
    !alike &&
    !away &&
    !two &&
    !slowly &&
    !clause.has(...wishes) &&
    !isUnwanted(clause) &&
    !moves &&
    !holds.test(clause.text)
  )
    return undefined;
  const hand = textsInHand(scene);
  if (hand.length === 0 && !(language === 'zh' && hanGone.test(clause.text))) return undefined;
  const found =
    language === 'zh'
      ? inChinese(clause, scene, hand)
      : (lines ??
        holding(clause, scene) ??
        byLook(clause.tokens, hand) ??
        several(clause, scene, hand) ??
        edged(clause, hand) ??
        single(clause, scene, hand));
  if (found === undefined || found.texts.length === 0) return undefined;
  const goes = language === 'zh' && !clause.has('quote') && hanGone.test(clause.text);
  const first = clause.tokens[found.from]!;
  const noun: Token = {
    start: first.start,
    end: clause.tokens[found.to - 1]!.end,
    text: language === 'zh' ? '文字' : 'the texts',
    tags: [{ concept: 'text' }, ...found.texts.map(({ id }) => ({ concept: 'textId', value: id }))],
  };
  // 合影那张不用写: nothing is written there.
  const gone: Token = wordAt(noun.end, '去掉', 'remove');
  if (goes) return clauseOf([noun, gone], clause.reading, scene);
  if (bare) {
    const at = { start: noun.end, end: clause.tokens.at(-1)!.end };
    return clauseOf([noun, { ...again, ...at }], clause.reading, scene);
  }
  return clauseOf(
    [...clause.tokens.slice(0, found.from), noun, ...clause.tokens.slice(found.to)],
    clause.reading,
    scene,
  );
}
