import { hasTag, type Token, textOf } from '../tokens.js';
import { general, pointing } from './no-content.js';
import { kindShownAt, shownAt, shownHan } from './shown.js';
import { isNoun, type Reference, type Shot, text } from './words.js';

/** Words that name a photo which cannot be told: none of the film is called so, or several are. */
export interface Lost {
  readonly from: number;
  readonly to: number;
  /** What it was called. */
  readonly words: string;
  /** The photos that it may be; empty when none is called so. */
  readonly among: readonly string[];
  /** A noun says that a photo is meant: `the waterfall one`; `the waterfall` may be a part of a picture or of life. */
  readonly sure: boolean;
  /** They say what is to be seen in photos, which nobody but the person knows. */
  readonly shown?: boolean;
}

const article = /^(?:the|my|our|his|her|their|that)$/;
const one = /^(?:one|photo|picture|pic|image|shot|snap|foto|bild|imagen|写真|照片|那张照片)$/;
const ofWord = /^(?:of|with|showing|vom|von|mit|de|del|du|des|d'|con|avec|où)$/;
const small = /^(?:the|a|an|my|our|la|le|les|l'|el|los|las|der|die|das|dem|den|einem|einer|un|una|une)$/;

/** What photos do in a wish. */
const predicate =
  /^(?:comes?|goes|go|stays?|looks?|feels?|seems?|needs?|appears?|shows?|shown|gets?|lasts?|begins?|opens?|closes?|ends?|moved|gone|staying|coming|still|way|really|pretty|quite|rather|should|shall|must|are|was|were)$/;

/** `the couple photo`: two people, and no number. */
const isCouple = (token: Token | undefined, next: Token | undefined): boolean =>
  token?.text === 'couple' && one.test(text(next));

/** `the food picture`: what it shows, and no style of the film. */
const isKindOfPhoto = (token: Token | undefined, next: Token | undefined): boolean =>
  token !== undefined &&
  token.tags.length > 0 &&
  token.tags.every(({ concept }) => concept === 'aStyle') &&
  /^(?:photo|picture|pic|image|shot|snap)$/.test(text(next));

const unnamed = (token: Token | undefined): boolean =>
  token !== undefined && token.tags.length === 0 && /^\p{L}[\p{L}'-]{2,}$/u.test(token.text);

/** Verbs and small words a photo is the object of: `drop the dogs`, `zoom in on the dogs`, `put it after the dogs`. */
const takes =
  /^(?:on|onto|into|only|just|before|after|and|but|except|except for|all but|to|can|could|should|let|keep|give|show|hold|swap|zoom|zoom in on|pan across)$/;
const verbs = 'change remove move swap duplicate keep replace brighter darker longer shorter'.split(' ');
const takesObject = (token: Token | undefined): boolean =>
  token !== undefined && (takes.test(token.text) || hasTag(token, 'except', ...verbs));

/** People who are in photos, named without an article: `grandma should stay longer`. */
const kin = /^(?:grand(?:ma|pa|mum|dad|mother|father)|granny|nan|nana|mum|mom|mummy|dad|daddy|auntie|uncle)$/;

/** The name behind an article: `the waterfall one`, and `the waterfall` where something is done to it. */
function nameBehind(tokens: readonly Token[], i: number): Lost | undefined {
  let at = i + 1;
  while (
    (unnamed(tokens[at]) ||
      isCouple(tokens[at], tokens[at + 1]) ||
      isKindOfPhoto(tokens[at], tokens[at + 1])) &&
    !pointing.test(text(tokens[at])) &&
    !predicate.test(text(tokens[at])) &&
    at - i <= 3
  )
    at++;
  const named = at > i + 1;
  if (named && one.test(text(tokens[at])) && hasTag(tokens[at], 'photo'))
    return lostFrom(tokens, i + 1, at, { to: at + 1, sure: true });
  const last = text(tokens[at - 1]);
  const subject =
    (i === 0 && (text(tokens[i]) === 'the' || (kin.test(last) && predicate.test(text(tokens[at]))))) ||
    hasTag(tokens[i], 'canYou');
  if (
    named &&
    at - i <= 3 &&
    !general.test(last) &&
    !pointing.test(last) &&
    !isNoun(tokens[at]) &&
    text(tokens[at]) !== 'of' &&
    (subject || takesObject(tokens[i - 1]))
  )
    return lostFrom(tokens, i + 1, at, { to: at, sure: false });
  return undefined;
}

/** `the waterfall one`, `the photo of the waterfall`, `the waterfall`. */
function latinAt(tokens: readonly Token[], i: number): Lost | undefined {
  if (i === 0 && kin.test(text(tokens[0])) && unnamed(tokens[0]) && predicate.test(text(tokens[1])))
    return lostFrom(tokens, 0, 1, { to: 1, sure: true });
  const opens =
    article.test(text(tokens[i])) || (hasTag(tokens[i], 'canYou') && / the$/.test(text(tokens[i])));
  if (opens) {
    const lost = nameBehind(tokens, i);
    if (lost !== undefined) return lost;
  }
  // The photo of the waterfall, das Foto vom Wasserfall, la foto de la cascada
  const pointed = /^(?:the|that) (.*)$/.exec(text(tokens[i]))?.[1];
  const definite =
    pointed !== undefined || /^(?:the|that|la|el|das|dem|ese|esa|cette|l')$/.test(text(tokens[i - 1]));
  if (!definite || !one.test(pointed ?? text(tokens[i])) || !ofWord.test(text(tokens[i + 1])))
    return undefined;
  let from = i + 2;
  while (small.test(text(tokens[from]))) from++;
  const word = tokens[from];
  const content = unnamed(word) || word?.tags.every((tag) => tag.concept === 'aAnimation');
  return word === undefined || !content || general.test(word.text) || /\d/.test(word.text)
    ? undefined
    : lostFrom(tokens, from, from + 1, { to: from + 1, sure: true });
}

const han = /^[\p{Script=Han}\p{Script=Katakana}]+$/u;
const functional =
  /[的了把给让将在是有我你您他她它这那就都也还再先后又跟和与同对从到用为被吧呢啊吗嘛呀哦帮请要想看第几每各全所只最太很更刚前上下中左右里其另多少个张点些不没别来去放换改变调加减删]/;

/** 瀑布那张, 小狗的照片, 滝の写真; 把瀑布删掉. */
function hanAt(tokens: readonly Token[], i: number): Lost | undefined {
  let at = i;
  const word = (token: Token | undefined): boolean =>
    token !== undefined &&
    (hasTag(token, 'blurry') ||
      (token.tags.length === 0 && han.test(token.text) && !functional.test(token.text)));
  while (word(tokens[at]) && (at === i || tokens[at]!.start === tokens[at - 1]!.end) && at - i < 6) at++;
  if (at === i || word(tokens[i - 1])) return undefined;
  const joined = /^[的の]$/.test(text(tokens[at])) ? at + 1 : at;
  const pointed = hasTag(tokens[joined], 'it') && /^[那这][一]?[张幅]$/.test(text(tokens[joined]));
  const photo = joined > at && hasTag(tokens[joined], 'photo') && !hasTag(tokens[joined], 'number');
  if (pointed || photo) {
    const to = pointed && hasTag(tokens[joined + 1], 'photo') ? joined + 2 : joined + 1;
    return lostFrom(tokens, i, at, { to, sure: true });
  }
  const length = tokens.slice(i, at).reduce((sum, token) => sum + token.text.length, 0);
  const object =
    /^(?:把|将|给|让)$/.test(text(tokens[i - 1])) ||
    (i === 0 &&
      hasTag(tokens[at], 'move', 'remove', 'brighter', 'darker', 'longer', 'shorter', 'aMotion', 'weaker'));
  const adverb = /^(.)\1$|^(?:适当|继续|略微|逐渐|缓慢|依次|同时|一直|尽量|全程|尽量|匀速|快速|迅速)$/.test(
    textOf(tokens.slice(i, at), ''),
  );
  return object && !adverb && length >= 2 ? lostFrom(tokens, i, at, { to: at, sure: false }) : undefined;
}

/** Wasserfallfoto: the photo and its content are one word. */
function compound(tokens: readonly Token[], i: number): Lost | undefined {
  const word = tokens[i];
  if (
    !unnamed(word) ||
    !/^.{4,}s?(?:foto|bild)$/.test(word!.text) ||
    !/^(?:das|dem|beim|im|am|zum)$/.test(text(tokens[i - 1]))
  )
    return undefined;
  return lostFrom(tokens, i, i + 1, { to: i + 1, sure: true });
}

function lostFrom(
  tokens: readonly Token[],
  from: number,
  end: number,
  { to, sure }: { to: number; sure: boolean },
): Lost {
  const words = tokens.slice(from, end).map((token) => token.text);
  const called = words.join(han.test(words[0] ?? '') ? '' : ' ').replace(/的$/, '');
  return { from, to, words: called, among: [], sure };
}

/** `the bottle photo` where three files have a bottle in their name: one is meant and nobody can tell which. */
function several(tokens: readonly Token[], item: Reference, shots: readonly Shot[]): Lost | undefined {
  const noun = tokens[item.to - 1];
  const names = tokens.slice(item.from, item.to - 1).filter((token) => !article.test(token.text));
  const single =
    item.kind === 'some' &&
    item.ids.length > 1 &&
    item.ids.length < shots.length &&
    one.test(text(noun)) &&
    /^(?:the|that|my|our)$/.test(text(tokens[item.from]) || '') &&
    names.length > 0 &&
    names.every((token) => hasTag(token, 'fileWord', 'file'));
  return single
    ? { from: item.from, to: item.to, words: textOf(names), among: item.ids, sure: true }
    : undefined;
}

/** 竖着拍的那张 where several stand upright: one is meant. */
function severalShaped(tokens: readonly Token[], item: Reference): Lost | undefined {
  const own = tokens.slice(item.from, item.to);
  const shaped = own.some((token) => hasTag(token, 'portrait', 'landscape', 'square'));
  const single =
    shaped &&
    item.ids.length > 1 &&
    own.some(({ text: said }) => /^[那这]一?[张幅个](?:照片|图片|图|相片)?$/.test(said));
  return single
    ? {
        from: item.from,
        to: item.to,
        words: own.map(({ text: said }) => said).join(''),
        among: item.ids,
        sure: true,
      }
    : undefined;
}

/** What of the tokens names photos and finds none, or finds several where one is meant. */
export function lostReferences(
  tokens: readonly Token[],
  refs: readonly Reference[],
  shots: readonly Shot[],
): Lost[] {
  const found: Lost[] = [];
  for (const item of refs) {
    const lost = several(tokens, item, shots) ?? severalShaped(tokens, item);
    if (lost !== undefined) found.push(lost);
  }
  for (let i = 0; i < tokens.length; i++) {
    const lost =
      shownAt(tokens, i) ??
      kindShownAt(tokens, i) ??
      shownHan(tokens, i) ??
      latinAt(tokens, i) ??
      hanAt(tokens, i) ??
      compound(tokens, i);
    if (lost === undefined) continue;
    // `the waterfall first`: a place for it, and no photo.
    const goal = (item: Reference): boolean =>
      item.from === lost.to &&
      item.to === tokens.length &&
      item.to === item.from + 1 &&
      hasTag(tokens[item.from], 'first', 'last');
    const known = refs.some(
      (item) =>
        item.ids.length > 0 &&
        item.kind === 'some' &&
        item.from <= lost.to &&
        item.to > lost.from &&
        !goal(item),
    );
    if (!known) found.push(lost);
    i = Math.max(i, lost.to - 1);
  }
  return found;
}
