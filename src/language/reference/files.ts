import { hasTag, type Token, tagValue } from '../tokens.js';
import { type Atom, isNoun, pastNoun, type Scene, skip, some, text } from './words.js';

/** `IMG_2031`, `the lemon cake`: photos by words of their file names. */
export function fileAtom(scene: Scene, i: number): Atom | undefined {
  const { tokens, shots } = scene;
  const token = tokens[i];
  if (token?.tags.some((tag) => tag.concept.startsWith('file')) !== true) return undefined;
  const side = sideAtom(tokens, shots, i);
  if (side !== undefined) return side;
  const ending = endingName(tokens, shots, i);
  if (ending !== undefined) return ending;
  const placed = placeName(tokens, shots, i);
  if (placed !== undefined) return placed;
  const maybe = tagValue(token, 'fileMaybe');
  const named = isNoun(tokens[i + 1]) || /^(videos?|vids?|footage|views?|angle)$/.test(text(tokens[i + 1]));
  // `a zoom on the dance`, `the box shouldn't move`: with its article where nothing else of the word is spoken of.
  const definite =
    /(?:^| )(?:the|my|our)$/.test(text(tokens[i - 1])) &&
    (i < 3 ||
      / /.test(text(tokens[i - 1])) ||
      hasTag(tokens[i - 2], 'except') ||
      /^(?:on|of|for|in|at|to|over|from|into|and|going into|after|before|between|but|leave|keep|wants?|put|moves?|bring|place|have|shows?|see|with|open with|start with|end with|then|by|followed by|drop|remove|lose|delete|take|swap|use|where|is|restore|not|without|behind|right after|right before)$/.test(
        text(tokens[i - 2]),
      )) &&
    !speaksOf(tokens, token);
  // `zoom in on box only`
  const bare =
    /^(?:on|for|of|put|move|bring)$/.test(text(tokens[i - 1])) &&
    (tokens[i + 1] === undefined ||
      /^(?:only|,|alone|too|please|first|last|to|before|after)(?: |$)/.test(text(tokens[i + 1]))) &&
    !speaksOf(tokens, token);
  // `dance came out dark`, `box likewise`: the subject of a verdict or of the wish before.
  const follows =
    i === 1 && /^(?:and|then)$/.test(text(tokens[0])) && /^(?:before|after)$/.test(text(tokens[2]));
  const judged =
    follows ||
    (i === 0 &&
      (hasTag(tokens[1], 'duration', 'aMotion', 'first', 'last', 'longer', 'shorter') ||
        /^(?:came|comes|looks?|looked|is|was|turned|seems?|seemed|feels|appears|likewise|too|also|as well|the same|same|gets|stays|should|shouldn ?'?t|must|needs|first|last|static|still)$/.test(
          text(tokens[1]),
        )) &&
      !speaksOf(tokens, token));
  const pointed =
    named ||
    definite ||
    bare ||
    judged ||
    /张$|那|这|photo|picture|named|called|叫/.test(text(tokens[i - 1]));
  if (maybe !== undefined && pointed) {
    const list = shots.filter((shot) => shot.fileId === maybe);
    if (list.length > 0) return some(list, pastThing(tokens, pastNoun(tokens, i + 1)));
  }
  const files = token.tags
    .filter((tag) => tag.concept === 'file' || tag.concept === 'fileWord')
    .map((tag) => tag.value);
  if (files.length > 0) {
    const strong = hasTag(token, 'file');
    const known = token.tags.some((tag) => tag.concept !== 'file' && tag.concept !== 'fileWord');
    const list = shots.filter((shot) => files.includes(shot.fileId));
    const digits = /^\d{3,}$/.test(text(token));
    if (list.length > 0 && (strong || !known || digits || named || definite || judged)) {
      // Two words of one name in a row mean that one: `the lemon cake`.
      let to = i + 1;
      let narrowed = list;
      for (;;) {
        const more =
          tokens[to]?.tags
            .filter((tag) => ['file', 'fileWord', 'filePart'].includes(tag.concept))
            .map((tag) => tag.value) ?? [];
        const both = narrowed.filter((shot) => more.includes(shot.fileId));
        if (both.length === 0) break;
        narrowed = both;
        to++;
      }
      // `the front of the bottle`, `the bottle's side`: what both names share.
      const owner = text(tokens[to]) === "'" && text(tokens[to + 1]) === 's';
      const other = owner ? to + 2 : /^(of|'s)$/.test(text(tokens[to])) ? skip(tokens, to + 1) : to;
      const more =
        tokens[other]?.tags
          .filter((tag) => ['file', 'fileWord', 'filePart'].includes(tag.concept))
          .map((tag) => tag.value) ?? [];
      const both = narrowed.filter((shot) => more.includes(shot.fileId));
      if (other > to && both.length > 0 && narrowed.length + both.length > 1) {
        narrowed = both;
        to = other + 1;
      }
      to = pastThing(tokens, pastNoun(tokens, to));
      if (hasTag(tokens[to], 'it') && /^[那这][张个]|那|这/.test(text(tokens[to]))) to++;
      return some(narrowed, pastNoun(tokens, to));
    }
  }

  // `the side photo`: a word of ours that a file has in its name, beside a noun or another word of that name.
  const parts = token.tags.filter((tag) => tag.concept === 'filePart').map((tag) => tag.value);
  const beside = (tokens[i + 1]?.tags ?? [])
    .filter((tag) => tag.concept === 'file' || tag.concept === 'fileWord')
    .map((tag) => tag.value);
  const alone =
    text(tokens[i - 1]) === 'the' &&
    (tokens[i + 1] === undefined || /^(and|,|before|after|first|last|to)$/.test(text(tokens[i + 1]))) &&
    tokens.some((other, index) => index !== i && hasTag(other, 'fileWord', 'file'));
  const meant = named || alone ? parts : parts.filter((id) => beside.includes(id));
  if (meant.length > 0) {
    const list = shots.filter((shot) => meant.includes(shot.fileId));
    if (list.length > 0 && list.length < shots.length)
      return some(list, pastThing(tokens, pastNoun(tokens, named || alone ? i + 1 : i + 2)));
  }
  return undefined;
}

/** 31那张, `31 and 40 longer`: the last digits of a name that a camera gave. */
function endingName(tokens: Scene['tokens'], shots: Scene['shots'], i: number): Atom | undefined {
  const ids = valuesOf(tokens[i], ['fileEnding']);
  if (ids.length !== 1) return undefined;
  const of = text(tokens[i + 1]) === '的' ? i + 2 : i + 1;
  const pointed = hasTag(tokens[of], 'it') && /^[那这]/.test(text(tokens[of]));
  const opens =
    i === 0 || /^(?:把|将|给|让|,|、|和|跟|与|还有|and|make|remove|delete|drop)$/.test(text(tokens[i - 1]));
  const measured =
    hasTag(tokens[i], 'duration', 'percentage', 'pixels', 'multiple') ||
    hasTag(tokens[i + 1], 'unitSecond', 'unitMinute', 'percent', 'photo', 'clip');
  if (!pointed && (!opens || measured || tokens[i + 1] === undefined)) return undefined;
  const list = shots.filter((shot) => ids.includes(shot.fileId));
  return list.length === 0 ? undefined : some(list, pastNoun(tokens, pointed ? of + 1 : i + 1));
}

const valuesOf = (token: Token | undefined, concepts: readonly string[]): unknown[] =>
  (token?.tags ?? []).filter((tag) => concepts.includes(tag.concept)).map((tag) => tag.value);

const nameTags = ['file', 'fileWord', 'filePart', 'fileMaybe', 'fileSide'];
const isNamed = (token: Token | undefined): boolean => hasTag(token, ...nameTags);
const joins = (token: Token | undefined): boolean =>
  token !== undefined && /^(?:,|and|then|:|, and)$/.test(token.text);

/** `the front view`, `cap, front, box, side`: a word for a place that a file has in its name. */
function placeName(tokens: Scene['tokens'], shots: Scene['shots'], i: number): Atom | undefined {
  const ids = valuesOf(tokens[i], ['fileSide', 'filePart', 'fileMaybe']);
  if (ids.length === 0) return undefined;
  const view = /^(?:views?|angle|one|photo|picture|pic|image|shot)$/.test(text(tokens[i + 1]));
  const goal = /^(?:to|at|up|from|move to|very)(?: the)?$/.test(
    text(tokens[text(tokens[i - 1]) === 'the' ? i - 2 : i - 1]),
  );
  const others = [i - 4, i - 2, i + 2, i + 4].filter(
    (at) => isNamed(tokens[at]) && joins(tokens[at < i ? at + 1 : at - 1]),
  );
  const listed = others.length >= 2 && (joins(tokens[i - 1]) || i === 0);
  if (!(view && !goal) && !listed && (goal || !inPair(tokens, i))) return undefined;
  const list = shots.filter((shot) => ids.includes(shot.fileId));
  if (list.length === 0 || list.length === shots.length) return undefined;
  return some(list, view ? pastThing(tokens, Math.max(i + 2, pastNoun(tokens, i + 1))) : i + 1);
}

const pairs = /^(?:and|&|, and|or)$/;

/** `no motion on front and side`, `box and the cap`: beside another name even a word of ours is one. */
function inPair(tokens: Scene['tokens'], i: number): boolean {
  const before = text(tokens[i - 1]) === 'the' ? i - 2 : i - 1;
  const after = text(tokens[i + 2]) === 'the' ? i + 3 : i + 2;
  const paired =
    (pairs.test(text(tokens[i + 1])) && isNamed(tokens[after])) ||
    (pairs.test(text(tokens[before])) && isNamed(tokens[before - 1]));
  return paired && !speaksOf(tokens, tokens[i]!);
}

/** `the front of the bottle`, `the front bottle`: which of the photos that share a name. */
function sideAtom(tokens: Scene['tokens'], shots: Scene['shots'], i: number): Atom | undefined {
  const sides = valuesOf(tokens[i], ['fileSide']);
  if (sides.length === 0) return undefined;
  const owner = /^(?:of|from|on)$/.test(text(tokens[i + 1])) ? skip(tokens, i + 2) : i + 1;
  const named = shots.filter((shot) => valuesOf(tokens[owner], ['file', 'fileWord']).includes(shot.fileId));
  const list = named.filter((shot) => sides.includes(shot.fileId));
  return named.length > 1 && list.length > 0 && list.length < named.length
    ? some(list, pastThing(tokens, pastNoun(tokens, owner + 1)))
    : undefined;
}

/** Nouns that call for another meaning of a word: `the box behind the title`, `the dance music`. */
const speaksOf = (tokens: readonly Token[], token: Token): boolean =>
  tokens.some(
    (other) =>
      other !== token &&
      // `the dance needs the same treatment`
      other.text !== 'treatment' &&
      // `caption the dance "Yes!"`: how music is has nothing to do with words.
      (hasTag(token, 'aMood') ? besideMoods : besideWords).some((concept) => hasTag(other, concept)),
  );
const besideMoods = ['music', 'sound', 'style'];
const besideWords = ['title', 'caption', 'text', 'quote', 'music', 'look', 'style', 'colour'];

/** `the hat thing`, `the beach bit`: empty nouns after a name. */
const pastThing = (tokens: readonly Token[], at: number): number =>
  /^(things?|bit|part|scene|moment|stuff|view|vids?|videos?|footage|视频|影片|录像|短片)$/.test(
    text(tokens[at]),
  )
    ? at + 1
    : at;
