import type { Clause } from '../reading/clause.js';
import { looked } from '../reading/quick-look.js';

/** What the picture does when it changes, said without the name of a transition. */
const shapes: readonly [pattern: RegExp, kind: string][] = [
  [/\bhearts?\b/, 'heart'],
  [/\bstars?\b/, 'star'],
  [/\bdiamonds?\b/, 'diamond'],
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
  [/\b(?:dark|black|blackout|darkness)\b(?! (?:and|n|&) white)/, 'fade_black'],
  [/\bflash/, 'flash'],
  [/(?<!\bblack (?:and|n|&) )\bwhite\b/, 'fade_white'],
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
const changesOver = looked(
  /\b(?:each|every) (?:photo|picture|pic|image|shot|one) (?:\w+ )?(?:turn|flip|open|unfold|fold)\w* (?:over |up )?(?:like|as)\b|\b(?:photos|pictures|pics|images|shots|they|them|one)\b.*\b(?:each other|one another)\b|\bthe next (?:photo|picture|pic|image|shot|one) (?:opens|grows|emerges|appears|unfolds|comes)\b|\b(?:new |next |following )?(?:photos|pictures|pics|images|shots|one photo|each (?:new )?photo|every (?:new )?photo|(?:a|each|every|the) new (?:photo|picture|one)|they) (?:(?:shall|should|to|could|can|must) )?(?:open|unfold|flip|appear|emerge|grow|bloom|push|come (?:up|in)|be revealed|change|switch)s?(?: (?:up|out|in))? (?:like|as|in|from|out of|through|with|the)\b|\b(?:between (?:the |each |every |all |my |our )?(?:photos|pictures|pics|images|shots|slides|them)|(?:every|each) (?:time|change|switch)|(?:when|as|whenever|where) (?:it|they|the (?:photos|pictures|pics|images|shots|slides)|one|a|each|every) \S* ?(?:changes?|switch\w*|follows?|gives? way|comes? up)|(?:to|reveals?|shows?|for|makes? way for) the (?:next|following)|at (?:each|every) (?:change|cut))\b/,
);

/** `like blinds`, `as if you turn the page of a book`: what nothing but a change of photos can be likened to. */
const likened =
  /^(?:(?:make|let|have|do) (?:it|them) (?:\w+ )??)?(?:like|as if|as though)\b.*\b(?:pages?|book|album|blinds|shutters?|curtains?|doors?|clock|chess\w*|checker\w*|mosaic|tiles)\b|^(?:the )?pages (?:of|in) (?:a|an|the)\b|\b(?:breaks?|falls?|split|dissolve) (?:up )?into (?:little |small |tiny )?(?:squares|blocks|tiles|pieces)\b/;

/** The transition a description asks for: `a circle that opens up to the next photo`, `they leave to the left each time`. */
export function shapeMeant(clause: Clause, spoken: boolean, text = clause.text): string | undefined {
  const { language } = clause.reading;
  if (language === 'zh')
    return spoken || chineseChange.test(clause.text)
      ? chineseShapes.find(([pattern]) => pattern.test(clause.text))?.[1]
      : undefined;
  if (language !== 'en' || (!spoken && !changesOver.test(clause.text) && !likened.test(clause.text)))
    return undefined;
  const found = shapes.find(([pattern]) => pattern.test(text));
  if (found !== undefined) return found[1];
  const side = changesOver.test(clause.text) ? travels.exec(clause.text)?.[1] : undefined;
  if (side === undefined) return undefined;
  return `slide_${side === 'top' ? 'up' : side === 'bottom' ? 'down' : side === 'side' ? 'left' : side}`;
}
