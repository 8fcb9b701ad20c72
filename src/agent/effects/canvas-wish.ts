import { ratioName } from '../../draft/index.js';
import { type CanvasSize, hasTag, networks, shapes, square, upright, wide } from '../../language/index.js';
import { platformSaid, saysShape, severalAsked, shapeTurnedDown } from '../intents/canvas.js';
import { edit, type Outcome, type Read } from '../outcome.js';
import type { Clause } from '../reading/clause.js';
import { say } from '../replies/say.js';
import type { Scene } from '../scene.js';
import { fillers } from './in-hand.js';

/** Turns of speech for a shape, whatever stands around them. */
const turns: readonly (readonly [RegExp, CanvasSize])[] = [
  [
    /\b(?:all )?(?:four )?sides (?:(?:are |should be |to be )?the same|equal)(?: length)?$|\bequal (?:on all )?sides$|\bequal on all sides$|\bas (?:high|tall) as (?:it is |it's )?(?:wide|broad|long)\b|\bas (?:wide|broad) as (?:it is |it's )?(?:high|tall)\b|\b(?:polaroid|record cover|album cover|record sleeve|cd cover|album art|old instagram|old insta|classic instagram)(?: cover)? (?:shape|size|format|posts?|crop)\b|^(?:please |just )*(?:make|do|turn) (?:it|this|that|the (?:film|video)) (?:into )?a (?:box|cube)$|^(?:cube|box)-?(?:ish|y|shaped)\b/,
    square,
  ],
  [
    /\b(?:stand|stands|standing|put|turn|tip|set)(?: it| this| the (?:film|video|picture|whole thing))? (?:up)?on (?:its |it's )?(?:end|side edge)\b|\bfills? (?:up )?(?:a|my|the|your|our|their) (?:whole |entire |full )?(?:phone|mobile|smartphone|iphone)\b|\b(?:phone|mobile|smartphone) (?:held|shape|format|size|way up)\b|\bnarrow (?:and )?(?:high|tall)\b|\b(?:higher|taller) than (?:it is |it's )?(?:wide|broad)\b|\b(?:format|shape|ratio) (?:to |is |as )?tall\b/,
    upright,
  ],
  [
    /\b(?:panoramic|panorama|broad|cinema|cinematic|tv|telly|movie|letterbox) (?:shape|format|ratio)\b|\b(?:shape|format|ratio) of (?:a |the )?(?:normal |usual |regular )?(?:film|movie|tv|telly|cinema)\b|\b(?:computer )?monitor\b|\blengthways\b|\b(?:wider|broader) than (?:it is |it's )?(?:high|tall)\b|\b(?:format|shape) (?:out )?(?:sideways|wide|broad)\b|^make (?:it|the (?:film|video)) broad\b/,
    wide,
  ],
];
const lead =
  "(?:(?:please|and|but|so|ok|now|it|it ?'? ?s|its|this|that|is|should|has to|have to|must|will|be|make|do|cut|crop|fit|fits|format|formatted|resize|prepare|get|turn|change|i|we|want|need|would like|to|have|one|a|an|the|film|video|movie|version|right|good|best|ready|suitable|optimi[sz]ed?|format|shape|size|sized|put|post|use|used|share|going|meant) )*";
const network = `(?:(?:for|to|on|in|as|of|onto|into) )*(?:(?:my|our|an|the) )?(?<name>${networks})(?: (?:format|shape|size|ratio|video|film|version|ready|page|account|story|please|pls|too|and|${networks}|friends))*`;
const forNetwork = new RegExp(`^${lead}${network}$`);
const reel =
  /^(?:(?:please|make|it|its|it ?'? ?s|this|as|for|like|into|to|be|should|turn|an?|my|the) )*(?:reel|story|status)(?: (?:format|size|shape|version|please|pls))*$/;

/** `make it for instagram`: videos stand upright there; other networks show every shape. */
function networkWish(clause: Clause, scene: Scene): Outcome | undefined {
  if (clause.has('platform', 'canvasSize', 'portrait', 'landscape', 'square', 'duration', 'quote'))
    return undefined;
  if (reel.test(clause.text)) return edit('set_canvas', upright, { topic: 'film' });
  const name = forNetwork.exec(clause.text)?.groups?.name;
  if (name === undefined || clause.has('impossible')) return undefined;
  if (saysShape(clause)) return { kind: 'nothing' };
  const { width, height } = scene.draft;
  const shape = ratioName(width, height);
  if (/^i/.test(name) && width > height)
    return edit('set_canvas', upright, {
      topic: 'film',
      note: say(scene.language, {
        en: 'That is the shape of reels and stories; for a post say "4:5" or "square".',
        zh: '这是 Reels 和快拍的画幅；发帖子可以说“4:5”或“方形”。',
      }),
    });
  const where = /^i/.test(name) ? 'Instagram' : /^f/.test(name) ? 'Facebook' : 'WhatsApp';
  return width > height
    ? {
        kind: 'answer',
        text: say(scene.language, {
          en: `${where} shows every shape; the film is ${shape} now. On phones an upright one is bigger: shall I make it 9:16?`,
          zh: `${where} 什么画幅都能放，现在是 ${shape}。手机上竖屏更大：要改成 9:16 吗？`,
        }),
        offer: 'make it 9:16',
      }
    : {
        kind: 'answer',
        text: say(scene.language, {
          en: `The film is ${shape}, which suits ${where}.`,
          zh: `现在是 ${shape}，适合 ${where}。`,
        }),
      };
}

const byPixels =
  /^(?:please |make (?:it|the film|the video) |in |at |size |output |export )*(\d{3,4}) ?(?:by|x|×|\*) ?(\d{3,4})(?: (?:px|pixels))?(?: please)?$/;

const nouns =
  /^(?:format|shape|frame|video|film|movie|crop|canvas|ratio|aspect|output|size|one|version|picture|screen|display|clip|format:|ratio:|off|aspect ratio|crop|cut|layout|orientation|post|feed|newsfeed|grid|for|suit|suits|better|videos?|likes?|squared|the film|the video|linkedin|format's|ig|insta|instagram|facebook|etsy|shop|ebay)$/;

const ofShapes = 'portrait landscape square canvasSize canvas mark canYou platform it yes'.split(' ');

/** A shape and nothing else: `squared off`, `the square one pls`, `Output aspect ratio 1:1.` */
function shapeAlone(clause: Clause, scene: Scene): CanvasSize | undefined {
  const exact = clause.value<CanvasSize>('canvasSize');
  const families = shapes.filter(([concept]) => clause.has(concept));
  const [family, size] = families[0] ?? [];
  if ((exact === undefined) === (families.length !== 1)) return undefined;
  if (/^(?:is|are|was|does|do|what|which|why|how)\b/.test(clause.text)) return undefined;
  if (
    /\b(?:ones|photos|pictures|pics|images|photo)\b/.test(clause.text) ||
    clause.has('no', 'file', 'fileWord', 'question')
  )
    return undefined;
  // `the tall one` is a photo where one is tall.
  const one = clause.refs.some(({ kind, ids }) => kind === 'some' && ids.length > 0);
  if (
    one &&
    (scene.conversation.asked !== null || (!/\ban? \w+ one\b/.test(clause.text) && family !== 'square'))
  )
    return undefined;
  const known = clause.tokens.every(
    (token) =>
      hasTag(token, ...ofShapes) ||
      token.text.split(' ').every((word) => fillers.has(word) || nouns.test(word)),
  );
  if (!known) return undefined;
  return exact ?? size;
}

const inChinese: readonly (readonly [RegExp, CanvasSize])[] = [
  [
    /四四方方|九宫格|(?:方形?|正方形?)的?(?:视频|片子|格式|画面|比例|短片)|^(?:要|来|弄|做|搞|改|成|个|就|想要|我要)*方的(?:吧|就好|就行)?$|长宽(?:一样|相等)/,
    square,
  ],
  [
    /长条的?(?:那种|视频)?|立着的|竖版(?!的?(?:那|照|图))|要高的不要宽的|高的不要宽|手机(?:全屏|竖屏|满屏)|限时动态|限時動態|(?:屏幕?|画面|比例|视频|片子).{0,3}竖的?|^(?:.{0,4},)?竖的$/,
    upright,
  ],
  [
    /宽银幕|(?:要|改成?|换成?|弄成?|做成?)横的(?:片子|视频|画面)?|横的(?:片子|视频|画面)|(?:b站|电视|投影|led屏?|大屏).{0,4}横|横屏/i,
    wide,
  ],
];
const notChinese =
  /照片|图片|[那这]张|第.{1,2}张|张|音乐|字幕|标题|文字|转场|秒|删|边框|黑边|[上左两]?[右下边]空|模糊|虚|[?？吗]/;

const networkMeant = (clause: Clause, scene: Scene): Outcome | undefined =>
  clause.reading.language === 'en' && !scene.fresh ? networkWish(clause, scene) : undefined;

/** The film's shape, said without its name: `stand it on its end`, `as high as it is broad`, 四四方方的. */
export function canvasWish(clause: Clause, scene: Scene): Read | undefined {
  const { language } = clause.reading;
  if (
    clause.tokens.length > 18 ||
    clause.has('quote', 'duration', 'music', 'transition', 'remove', 'text', 'title')
  )
    if (!/\bsquared off\b/.test(clause.text)) return undefined;
  // 小红书竖版: as it is shown there.
  if (platformSaid(clause) && clause.has('portrait', 'landscape', 'square')) return undefined;
  const other = severalAsked(clause, scene) ?? shapeTurnedDown(clause, scene) ?? networkMeant(clause, scene);
  if (other !== undefined) return { intent: 'canvas', outcome: other };
  const done = ({ width, height }: CanvasSize): Read => ({
    intent: 'canvas',
    outcome: edit('set_canvas', { width, height }, { topic: 'film' }),
  });
  if (language === 'zh') {
    if (scene.fresh || clause.has('canvasSize') || notChinese.test(clause.text)) return undefined;
    const size = inChinese.find(([says]) => says.test(clause.text))?.[1];
    return size === undefined ? undefined : done(size);
  }
  if (language !== 'en' || scene.fresh) return undefined;
  const pixels = byPixels.exec(clause.text);
  if (pixels !== null) {
    const even = (side: string): number => 2 * Math.round(Number(side) / 2);
    const [width, height] = [even(pixels[1]!), even(pixels[2]!)];
    return Math.max(width, height) <= 3840 && Math.min(width, height) <= 2160
      ? done({ width, height })
      : undefined;
  }
  const size = turns.find(([says]) => says.test(clause.text))?.[1] ?? shapeAlone(clause, scene);
  return size === undefined ? undefined : done(size);
}
