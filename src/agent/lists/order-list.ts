import { hasTag, type Reading, type Reference, type Token, textOf } from '../../language/index.js';
import { readAsOne } from '../advance.js';
import { withoutCourtesy } from '../opening/courtesy.js';
import { edit, type ReadSentence } from '../outcome.js';
import { clauseOf, wholeClause, within } from '../reading/clause.js';
import { idsOf } from '../referents/photos-meant.js';
import { unknownNames } from '../referents/unknown-names.js';
import { commandBefore, type Scene, shots } from '../scene.js';
import { readPlacesList } from './places-list.js';

/** Words a list of photos may have around its names. */
const small =
  /^(sort|sorted|reorder|reordered|rearrange|rearranged|change|set|show|display|shown|as|for|me|need|numbers?|i want|want to|the|a|an|my|our|and|then|first|next|second|third|last|finally|lastly|followed|by|with|after|that|this|it|put|place|have|want|would|like|order|sequence|new|should|should be|be|is|in|to|go|goes|going|please|pls|start|starting|begin|end|ending|as|follows|so|ok|okay|can|could|you|we|i|do|make|lead|open|at|of|photos?|pictures?|pics?|one|ones|shot|how|now|just|them|these|arrange|arranged|let|let's|lets|us|let 's|'s|'|,|:|-|–|>|→|—|\.|;|!|\?|\d+\)?|rest|are|keep|stay|stays|leave|same|the same|whatever|any order|following|however|unchanged|remain|remains|remaining|others?)$/;

/** The same in Chinese: 顺序改成日落、西湖、合影, 先西湖再日落最后合影. */
const smallChinese =
  /^(新|新的|播放|播放顺序|先后顺序|先后|设为|设成|设置为|调整为|排成|照|照着|依照|顺序|次序|排列顺序|照片顺序|排列|排序|重新排|重新|排|排一下|按|按照|依次|依次是|改成|改为|换成|调成|调整|变成|改|是|为|成|先|再|然后|接着|接|最后|再就是|、|和|放|把|照片|图片|的|这样|这个|帮我|请|麻烦|来|那|那张|张|吧|了|哈|应该|要|就|给我|到|后|跟|照旧|不变|不动|照原样|随意|随便|都|保持|原样|原来的?|按原来|依旧|顺延|其他|其它|其余|剩下的?|别的|其他的|其余的|跟着|我想|我要|可以|首先|其次|紧接着|之后|一下|好|了|顺|着|顺着|顺延|照旧|依|次|往下|不变|不动|其余照旧)$/;

const sequenceChinese =
  /顺序|次序|依次(是|放|排)?|排成|^(?:请|麻烦|帮我|就|,)*(?:按照?|依照?|照着?)|重新排|先.+(再|然后|接着).+/;

const sequence =
  /\b(order|sequence|line ?-?up|arrange|arranged|reorder|rearrange|sort)\b|\bthen\b|\bfollowed by\b|->|(?: > .*){2}|→|\bgo(es)? like\b/;

const han = '零一二三四五六七八九';

/** The numbers a word counts up: `3`, `12` of twelve photos, and 三一二 or `312` of three. */
function digitsOf(word: string, count: number): number[] {
  if (!/^(?:\d+|[一二三四五六七八九]{3,9})$/.test(word)) return [];
  if (/^\d+$/.test(word) && Number(word) <= count) return [Number(word)];
  return [...word].map((digit) => (han.includes(digit) ? han.indexOf(digit) : Number(digit)));
}

/** Bare numbers of `new order: 3 1 2 5 4`, or undefined when they are no order of the film. */
function numbered(tokens: readonly Token[], scene: Scene): string[] | undefined {
  const list = shots(scene.draft);
  const numbers = tokens.flatMap((token) => digitsOf(token.text, list.length));
  const distinct = new Set(numbers);
  const fits = numbers.every((number) => number >= 1 && number <= list.length);
  if (numbers.length < 3 || distinct.size !== numbers.length || !fits) return undefined;
  return numbers.map((number) => list[number - 1]!.id);
}

/** `train, beach, temple`: every photo of the film, each once. */
const namesAll = (refs: readonly Reference[], scene: Scene): boolean => {
  const ids = refs.flatMap((item) => item.ids);
  const every = shots(scene.draft).length;
  return refs.length === every && ids.length === every && new Set(ids).size === every;
};

const still = '(?:photos?|pictures?|pics?|images?|stills?)';
const moving = '(?:videos?|clips?|recordings?|footage)';
const kind = `(?:all )?(?:of )?(?:the |my |our )?(?:(${still})|${moving})`;
const firstKind = new RegExp(
  `^(?:(?:please|can you|could you|i want|i'd like|put|show|have|play|ok|so|order|the order|should be|:|,) )*${kind} (?:(?:should|to|must|go|goes|come|comes|be|at the|to the|in) )*(?:first|start|beginning|front),? ?(?:(?:and|then|only|the|all|with|,) )*(?:${still}|${moving})(?: (?:(?:should|to|must|go|goes|come|comes|be|at the|to the) )*(?:after(?:wards)?|after that|behind|last|end|later|second|next|follow))?(?: please)?[.! ]*$`,
);

/** `all my pictures first, then the videos`: one kind of media goes in front of the other. */
function byKind(reading: Reading, scene: Scene): ReadSentence | undefined {
  if (reading.language !== 'en' || reading.tokens.length > 24) return undefined;
  const said = firstKind.exec(textOf(reading.tokens));
  if (said === null) return undefined;
  const wanted = said[1] === undefined ? 'video' : 'image';
  const list = shots(scene.draft);
  const ids = list.filter(({ mediaKind }) => mediaKind === wanted).map(({ id }) => id);
  if (ids.length === 0 || ids.length === list.length) return undefined;
  const clause = wholeClause(reading, scene);
  const outcome = edit('move_photos', { photos: ids, to: 1 }, { topic: 'shots', shots: ids });
  return readAsOne({ clause, intent: 'order-list', outcome }, scene);
}

/** `and all the rest after as they are`: what is not named follows anyhow. */
function withoutRest(tokens: readonly Token[]): readonly Token[] {
  const at = tokens.findLastIndex((token) => hasTag(token, 'rest'));
  const tail = tokens.slice(at).map(({ text }) => text);
  if (at < 3 || !tail.every((text) => behindRest.test(text))) return tokens;
  let from = at;
  while (
    from > 0 &&
    /^(?:and|then|all|the|,|of|finally|after that|, and|and then)$/.test(tokens[from - 1]!.text)
  )
    from--;
  return tokens.slice(0, from);
}
const behindRest =
  /^(?:the |all )*(?:rest|others?|remaining|everything else|all the rest|all the others|photos|pictures|ones|one|after|afterwards|behind|as|they|it|are|is|were|was|that|before|in|their|same|order|the|stay|stays|follow|follows|come|comes|how|like|unchanged|,|\.)$/;

/**
 * A whole sentence that lists photos in the order they shall have: `the temple, then the beach, then the rest`, `new
 * order: 3 1 2 5 4`, `the order should be A, B, C`. What it does not name follows as it was. Undefined when it is none.
 */
export function readOrderList(reading: Reading, scene: Scene): ReadSentence | undefined {
  if (!['en', 'zh'].includes(reading.language) || shots(scene.draft).length < 3) return undefined;
  const kinds = byKind(reading, scene) ?? readPlacesList(reading, scene);
  if (kinds !== undefined) return kinds;
  const said = reading.language === 'zh' ? withoutCourtesy(reading.tokens) : reading.tokens;
  const colon = said.findIndex(({ text }) => text === ':');
  // `the order should follow the day: A, B, C`
  const led =
    colon > 0 &&
    said.slice(0, colon).some((token) => hasTag(token, 'order') || /^(?:重新)?排/.test(token.text));
  const tokens = led ? said.slice(colon) : said;
  const clause = clauseOf(withoutRest(tokens), reading, scene);
  const spoken =
    led || sequence.test(clause.text) || sequenceChinese.test(clause.text) || namesAll(clause.refs, scene);
  if (/\b(?:other|opposite|reversed?|wrong) (?:order|way)\b/.test(clause.text)) return undefined;
  if (!spoken || clause.has('remove', 'duration', 'swap', 'quote')) return undefined;
  const { refs } = clause;
  // `the beach should be followed by the temple` says what follows whom, and no place.
  if (/\bfollowed by\b/.test(clause.text) && refs.length === 2 && !clause.has('first', 'start'))
    return undefined;
  // `then the team ... and the croissants can go`: photos go, and what follows goes behind what was moved.
  if (/\b(?:can|should|must|may) go\b|\bgoes? out\b/.test(clause.text)) return undefined;
  const last = commandBefore(scene);
  if (/^(?:and )?(?:then|next|after that|followed by)\b/.test(clause.text) && last?.name === 'move_photos')
    return undefined;
  const others = clause.tokens.filter(
    (token, index) =>
      !within(refs, index) &&
      !small.test(token.text) &&
      digitsOf(token.text, shots(scene.draft).length).length === 0 &&
      !hasTag(token, 'hello', 'canYou') &&
      !smallChinese.test(token.text) &&
      !hasTag(token, 'andThen') &&
      !/^(?:the|this|that) order$/.test(token.text) &&
      !hasTag(token, 'rest'),
  );
  if (others.length > 0) {
    const unknown = unknownNames(reading, scene);
    if (unknown === undefined) return undefined;
    return { items: [{ clause, intent: 'order-list', outcome: { kind: 'question', ...unknown } }], scene };
  }
  const byName = refs.filter((item) =>
    tokens
      .slice(item.from, item.to)
      .some((token) => hasTag(token, 'file', 'fileWord', 'filePart', 'fileSide', 'fileMaybe')),
  );
  const named =
    byName.length > 0 ? byName : refs.filter((item) => item.kind === 'some' && item.count === undefined);
  const some = [...new Set(named.flatMap((item) => idsOf(item, scene)))];
  const ordered =
    led ||
    /\b(order|sequence|line ?-?up|reorder|rearrange|arrange|sort)\b|顺序|次序|重新排|排成|^(?:请|麻烦|帮我|就|,)*(?:按照?|依照?|照着?)/.test(
      clause.text,
    );
  // A photo's own place among the names (`the first`) is no name here when a list of numbers is given.
  const places = ordered ? numbered(tokens, scene) : undefined;
  const ids = places ?? some;
  const hasRest = tokens.some((token) => hasTag(token, 'rest'));
  if (ids.length < (ordered && !hasRest ? 3 : 2)) return undefined;
  if (named.some((item) => item.ids.length !== 1) && places === undefined) return undefined;
  // `the beach, then at the end the temple` holds two places, not one list.
  if (
    places === undefined &&
    /\b(at|to) the (very )?(end|start|beginning|front|back)\b|\blast\b|\bbefore\b|\bend with\b|\bafter (?!that)/.test(
      clause.text,
    )
  )
    return undefined;
  const outcome = edit('move_photos', { photos: ids, to: 1 }, { topic: 'shots', shots: ids });
  return readAsOne({ clause, intent: 'order-list', outcome }, scene);
}
