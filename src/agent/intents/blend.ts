import { hasTag, type Token, vocabulary } from '../../language/index.js';
import type { Clause } from '../clause.js';

/** English verbs for one picture becoming the next, with the transition each asks for. */
const becoming: readonly [pattern: RegExp, kind: string][] = [
  [
    /^(melt|blend|dissolve|merge|bleed|flow|morph|fade|ease|cross-?fade|seep|drift|turn)(s|ing|ed)?$/,
    'crossfade',
  ],
  [/^(slide|glide|fly|flie|swipe)(s|ing)?$/, 'slide_left'],
  [/^(wipe)(s|ing|d)?$/, 'wipe_left'],
  [/^(push)(es|ing|ed)?$/, 'slide_left'],
  [/^(spin|rotate)(s|ning|ing)?$/, 'spin'],
  [/^(flip)(s|ping)?$/, 'flip'],
  [/^(come)(s)?$/, 'slide_left'],
];

const oneToNext =
  /\b(into|to|through to|from|between|over|onto) (each other|one another|one (\S+ )?(to|into) (the (next|other)|another|each other)|the (next|following)|another|every (one|photo|picture|image|pic|shot|slide)|all (of them|the photos|photos|the pictures|pictures))\b|\b(between|among) (each|every|all|the|my|our|photos|pictures|them|everything)\b|\binto each other\b|\b(one|each|every) (photo|picture|pic|image|shot|slide|one) (to|into|over|after) (the (next|other)|another)\b/;

/** The transition a verb asks for where one picture gives way to another: `fading`, `flips`. */
export const becomes = ({ text }: Token): string | undefined => {
  const word = text.split(' ', 1)[0]!.replace(/(?<=[a-z]{3})(?:ed|ing)$/, '');
  return becoming.find(
    ([pattern]) => pattern.test(word) || pattern.test(`${word}e`) || pattern.test(word.slice(0, -1)),
  )?.[1];
};

/** `make the pictures slide in from the right` */
const comesIn =
  /\b(photos|pictures|pics|images|shots|slides|they|them|each|one|everything) (\S+ )?(come|comes|slide|slides|fly|flies|wipe|wipes|push|fade|fades|swipe|spin|flip|glide) in\b/;

/** Kinds of transitions said in the plural: `slides`, `wipes`, `fades`. */
export const kindsOf = (token: Token): string[] => {
  const own = token.tags.filter((tag) => tag.concept === 'aTransition').map((tag) => String(tag.value));
  // `use a slide between them`: elsewhere the two words mean each photo.
  if (token.text === 'a slide') return ['slide_left'];
  if (own.length > 0 || !/^[a-z]{4,}s$/.test(token.text)) return own;
  return [token.text.replace(/s$/, ''), token.text.replace(/es$/, '')]
    .flatMap((word) => vocabulary('en').get(word))
    .filter((tag) => tag.concept === 'aTransition')
    .map((tag) => String(tag.value))
    .slice(0, 1);
};

/** The transition of `let them melt into one another`, `fade from one pic to the next`; undefined when none is asked. */
export function blendMeant(clause: Clause): string | undefined {
  if (clause.reading.language !== 'en') return undefined;
  const named = clause.refs.filter((item) => item.kind === 'some').length;
  const pair =
    /\binto\b/.test(clause.text) &&
    (named === 2 ||
      (named === 1 &&
        /\b(?:fade|dissolve|wipe|slide|spin|flip|melt|morph|blend|swipe|cross-?fade)(?:s|ing|d)? into\b/.test(
          clause.text,
        )));
  // `whatever comes between the beach and the noodles`: photos, and not what happens between them.
  const within = clause.refs.some(
    ({ kind, from, to }) =>
      kind === 'some' && clause.tokens.slice(from + 1, to).some((token) => hasTag(token, 'between')),
  );
  if (!pair && (within || !oneToNext.test(clause.text)) && !comesIn.test(clause.text)) return undefined;
  for (const token of clause.tokens) {
    const found = becoming.find(([pattern]) => pattern.test(token.text.split(' ', 1)[0]!));
    if (found !== undefined) return found[1];
  }
  return undefined;
}

/** What the picture does when it changes, said without the name of a transition. */
const shapes: readonly [pattern: RegExp, kind: string][] = [
  [/\bheart\b/, 'heart'],
  [/\bstar\b/, 'star'],
  [/\bdiamond\b/, 'diamond'],
  [/\b(?:circle|hole|ring|porthole|dot|round)\b.*\b(?:clos\w*|shrink\w*|smaller)\b/, 'circle_close'],
  [
    /\b(?:circle|hole|ring|porthole|dot|round)\b.*\b(?:open\w*|grow\w*|expand\w*|widen\w*|spread\w*|bigger|larger)\b|\b(?:open|grow|expand)\w*\b.*\b(?:circle|hole)\b|\b(?:open|grow|expand|widen)\w*\b.*\b(?:middle|centre|center)\b/,
    'circle_open',
  ],
  [
    /\b(?:page|book|album)s?\b.*\b(?:turn|flip|leaf)\w*|\b(?:turn|flip|leaf)\w*\b.*\b(?:pages?|book|album)\b|\bpages? (?:of|in) (?:a|an|the|my|our) \w*(?:book|album|diary|magazine)\b/,
    'page_turn',
  ],
  [/\bcurtains?\b/, 'vertical_open'],
  [/\bdoors?\b/, 'doorway'],
  [/\bblinds?\b|\bshutters?\b/, 'blinds'],
  [/\bclock(?:wise)?\b|\bhand of a clock\b/, 'clock'],
  [/\b(?:chess|checker)/, 'checkerboard'],
  [/\bpixels?\b|\bpixelat/, 'pixelize'],
  [/\b(?:tiles|squares|blocks|puzzle|mosaic)\b/, 'blocks'],
  [/\b(?:cube|dice)\b/, 'cube'],
  [/\b(?:dark|black|blackout|darkness)\b/, 'fade_black'],
  [/\bflash/, 'flash'],
  [/\bwhite\b/, 'fade_white'],
  [/\bflip(?:s|ping)?\b.*\b(?:cards?|coins?)\b|\bcards?\b.*\bflip/, 'flip'],
  [/\bpush(?:es|ing)?\b.*\b(?:next|other|another|previous|old)\b/, 'slide_left'],
];

/** The same in Chinese. */
const chineseShapes: readonly [pattern: RegExp, kind: string][] = [
  [/心形|爱心|桃心/, 'heart'],
  [/星星|星形|五角星|星状/, 'star'],
  [/菱形|钻石/, 'diamond'],
  [/圆.{0,6}(?:收|缩|关|合|变小)/, 'circle_close'],
  [/圆(?:形|圈|孔|洞|的)?/, 'circle_open'],
  [/翻.{0,2}(?:书|页|相册|杂志|本)|书页/, 'page_turn'],
  [/窗帘|幕布|帷幕|大幕|从中间(?:裂|分|拉|打|向)/, 'vertical_open'],
  [/门.{0,3}开|开门/, 'doorway'],
  [/百叶窗/, 'blinds'],
  [/时钟|钟表|指针/, 'clock'],
  [/棋盘/, 'checkerboard'],
  [/马赛克|像素/, 'pixelize'],
  [/方块|拼图|小块|小格|碎/, 'blocks'],
  [/立方体|魔方/, 'cube'],
  [/黑|暗下|变暗|闭.{0,2}眼|眨.{0,2}眼/, 'fade_black'],
  [/白光|闪光|白.{0,2}闪|闪.{0,3}白/, 'flash'],
  [/变白|全白|白一/, 'fade_white'],
  [/盖住|覆盖|盖上/, 'cover_left'],
  [/推着|推走|推开|挤/, 'slide_left'],
  [/[溶融]/, 'crossfade'],
];
/** 换片时, 两张之间, 一张推着一张, 像翻书一样换: what happens where photos change. */
const chineseChange =
  /换片|过场|转场|切换|换(?:图|页|照片)|(?:两|每)张(?:照片|图)?(?:之间|中间)|(?:照片|图片?)(?:之间|和照片)|下一张(?:照片|图)?(?:出|打|展|$)|打开下一张|一张\S{1,4}一张|像.{1,6}(?:一样|似的|那样|那种)?(?:换|打开|展开|翻|拉开|散开|出现|切)|(?:打|展|拉|裂)开$|像翻|^(?:慢慢|轻轻)*[溶融]化?(?:过去|进去)/;

const travels =
  /\b(?:push|shove|move|moving|travel|slide|sliding|leave|leaving|fly|flie|glide|gliding|wander|go|going|drift|exit|run|swipe|swiping|pull)(?:e?s|ed|ing)?\b.*\b(?:to|towards?|off|out) (?:to |towards? )?(?:the |its )?(left|right|top|bottom|side)\b/;

/** The words are about what happens each time a photo gives way to another. */
const changesOver =
  /\b(?:each|every) (?:photo|picture|pic|image|shot|one) (?:\w+ )?(?:turn|flip|open|unfold|fold)\w* (?:over |up )?(?:like|as)\b|\b(?:photos|pictures|pics|images|shots|they|them|one)\b.*\b(?:each other|one another)\b|\bthe next (?:photo|picture|pic|image|shot|one) (?:opens|grows|emerges|appears|unfolds|comes)\b|\b(?:new |next |following )?(?:photos|pictures|pics|images|shots|one photo|each (?:new )?photo|every (?:new )?photo|(?:a|each|every|the) new (?:photo|picture|one)|they) (?:(?:shall|should|to|could|can|must) )?(?:open|unfold|flip|appear|emerge|grow|bloom|push|come (?:up|in)|be revealed|change|switch)s?(?: (?:up|out|in))? (?:like|as|in|from|out of|through|with|the)\b|\b(?:between (?:the |each |every |all |my |our )?(?:photos|pictures|pics|images|shots|slides|them)|(?:every|each) (?:time|change|switch)|(?:when|as|whenever|where) (?:it|they|the (?:photos|pictures|pics|images|shots|slides)|one|a|each|every) \S* ?(?:changes?|switch\w*|follows?|gives? way|comes? up)|(?:to|reveals?|shows?|for|makes? way for) the (?:next|following)|at (?:each|every) (?:change|cut))\b/;

/** `like blinds`, `as if you turn the page of a book`: what nothing but a change of photos can be likened to. */
const likened =
  /^(?:(?:make|let|have|do) (?:it|them) (?:\w+ )??)?(?:like|as if|as though)\b.*\b(?:pages?|book|album|blinds|shutters?|curtains?|doors?|clock|chess\w*|checker\w*|mosaic|tiles)\b|^(?:the )?pages (?:of|in) (?:a|an|the)\b|\b(?:breaks?|falls?|split|dissolve) (?:up )?into (?:little |small |tiny )?(?:squares|blocks|tiles|pieces)\b/;

/** The transition a description asks for: `a circle that opens up to the next photo`, `they leave to the left each time`. */
export function shapeMeant(clause: Clause, spoken: boolean): string | undefined {
  const { language } = clause.reading;
  if (language === 'zh')
    return spoken || chineseChange.test(clause.text)
      ? chineseShapes.find(([pattern]) => pattern.test(clause.text))?.[1]
      : undefined;
  if (language !== 'en' || (!spoken && !changesOver.test(clause.text) && !likened.test(clause.text)))
    return undefined;
  const found = shapes.find(([pattern]) => pattern.test(clause.text));
  if (found !== undefined) return found[1];
  const side = changesOver.test(clause.text) ? travels.exec(clause.text)?.[1] : undefined;
  if (side === undefined) return undefined;
  return `slide_${side === 'top' ? 'up' : side === 'bottom' ? 'down' : side === 'side' ? 'left' : side}`;
}

const swapping = /^(replace|swap|change|switch|turn|exchange|substitute|convert)$/;
const over = /^(with|for|to|by|into)$/;
const instead = /^(instead of|rather than|not|no|without|from|than)$/;

/** Tokens of what is wished: without what it takes the place of (`slides instead of fades`, `replace fades with slides`). */
export function wishedPart(clause: Clause, concept: string): readonly Token[] {
  const { tokens } = clause;
  const named = tokens.flatMap((token, index) =>
    hasTag(token, concept) || (concept === 'aTransition' && kindsOf(token).length > 0) ? [index] : [],
  );
  if (named.length < 2) return tokens;
  const verb = tokens.findIndex((token) => swapping.test(token.text));
  const turn = verb < 0 ? -1 : tokens.findIndex((token, index) => index > verb && over.test(token.text));
  if (turn > 0 && named.some((index) => index > turn) && named.some((index) => index < turn))
    return tokens.slice(turn);
  const left = named.filter(
    (index) => !tokens.slice(Math.max(0, index - 3), index).some((token) => instead.test(token.text)),
  );
  return left.length > 0 && left.length < named.length
    ? tokens.filter((_, index) => !named.includes(index) || left.includes(index))
    : tokens;
}
