import { type TextStyle, textStyleSchema } from '../../draft/index.js';
import { fontLike, hasTag, type Token, tagValue } from '../../language/index.js';
import { isUnwanted } from '../intents/unwanted.js';
import type { Clause } from '../reading/clause.js';
import { coloursOf, ornamentGone } from './ornaments.js';

type Position = NonNullable<TextStyle['position']>;

/** `right at the top`, `right away`: the word says how exactly, not on which side; in `top right on the sunset` it does. */
const adverb = (
  token: Token,
  before: Token | undefined,
  next: Token | undefined,
  after: Token | undefined,
): boolean =>
  token.text === 'right' &&
  !/^(top|bottom|upper|lower|centre|center|middle)$/.test(before?.text ?? '') &&
  /^(on|at|in|below|under|underneath|beneath|above|after|before|away|now|there|here|where|over|on top of|from|when|until|up)\b/.test(
    next?.text ?? '',
  ) &&
  // `top right in red`
  !(/^(?:in|at)$/.test(next?.text ?? '') && hasTag(after, 'colour'));

/** `the heading isn't right`, `just the title left`: how it is and what remains, no side of the picture. */
const judged = ({ text, tokens }: Clause, index: number): boolean => {
  const { text: word } = tokens[index]!;
  if (word === 'right')
    return /\b(?:is|isn ?' ?t|isnt|are|aren ?' ?t|was|not|looks?|feels?|seems?|sounds?|'s)(?: (?:not|just|quite|really|all|so|exactly|still|about|only))* right(?: (?:yet|either|at all|though|for .*|any ?more))?$/.test(
      text,
    );
  return (
    word === 'left' &&
    /^(?:(?:and|so|then) )*(?:just|only|nothing but) (?:the |my |our )?(?:title|heading|headline|captions?|text|words) left(?: then| now)?$/.test(
      text,
    )
  );
};

/** `no bold`, `the italics can go`, `I could do without the shadow`. */
const notWanted = (clause: Clause): boolean =>
  clause.has('no', 'remove') || (clause.reading.language === 'en' && isUnwanted(clause));

/** `come up`, `keep it up`: the word belongs to the verb. */
const verbBefore = /^(comes?|coming|shows?|pops?|turns?|fades?|keep|kept|stays?)$/;

const ofVerb = ({ tokens }: Clause, index: number): boolean =>
  tokens[index]?.text === 'up' &&
  (verbBefore.test(tokens[index - 1]?.text ?? '') ||
    tokens
      .slice(Math.max(0, index - 4), index)
      .some((token) => /^(keep|leave|hold|have|stay|stays|remain|remains|be|is)$/.test(token.text)));

const rows = ['top', 'center', 'bottom'] as const;

/** `a bit lower`, `slightly up`: one row from where it is; undefined when the clause says where it shall be. */
function nextRow(clause: Clause, from: Position): Position | undefined {
  // `can it stay up a bit longer`: no place.
  const up =
    /\b(?:higher|raise|raised)\b|往上|上移|高一/.test(clause.text) ||
    clause.tokens.some(({ text }, index) => text === 'up' && !ofVerb(clause, index));
  const down = /\b(?:down|lower|lowered)\b|往下|下移|低一/.test(clause.text);
  const little = clause.has('little') || /\b(?:notch|nudge|step|hint|inch)\b/.test(clause.text);
  const named =
    /\b(?:top|bottom|corner|middle|cent(?:er|re)|lower (?:left|right|third|edge|part|half))\b|顶|底/.test(
      clause.text,
    );
  if (!little || up === down || named) return undefined;
  const [row = 'center', side] = from.split('-') as [(typeof rows)[number], string | undefined];
  const next = rows[Math.max(0, Math.min(2, rows.indexOf(row) + (up ? -1 : 1)))]!;
  return side === undefined || side === 'center' ? next : (`${next}-${side}` as Position);
}

/** `that's too low`: where it is and shall not be. */
const tooFar =
  /\b(?:too|a bit too|way too) (?:far )?(high|low|up|down)\b(?! (?:the|in volume|contrast|res))|\btoo far (?:to the |over to the )?(left|right)\b|\btoo (?:close|near) to the (top|bottom)\b/;

/** One row or side away from where a text is said to be too far. */
function back(from: Position, word: string): Position {
  const [row = 'center', side] = from.split('-') as [(typeof rows)[number], string | undefined];
  if (word === 'left' || word === 'right')
    return side === word ? row : (`${row}-${word === 'left' ? 'right' : 'left'}` as Position);
  const step = /high|up|top/.test(word) ? 1 : -1;
  const next = rows[Math.max(0, Math.min(2, rows.indexOf(row) + step))]!;
  return side === undefined || side === 'center' ? next : (`${next}-${side}` as Position);
}

/** `the title covers her face`, `it should be somewhere else`: the other end of the picture. */
const inTheWay =
  /\b(?:covers?|covering|hides?|hiding|blocks?|blocking|obscures?|obscuring|overlaps?|overlapping)\b|\bin the way\b|\bin front of\b|\bsomewhere else\b|\belsewhere\b|\banother (?:place|spot|corner|position)\b/;

/** Places on the picture said by what is there or how one looks at it: `up in the sky`, `along the lower edge`. */
const places: readonly [position: Position, said: RegExp][] = [
  [
    'center',
    /\b(?:dead|bang|plumb|slap|smack) (?:in the )?(?:cent(?:er|re)|middle)\b|\bhalf ?way (?:between|up|down)\b|\bmid-?(?:screen|frame|picture)\b|\b(?:heart|bullseye|centre|center|middle|core) of the (?:picture|photo|frame|screen|image)\b|\bcentrally\b|\bneither (?:\w+ )*(?:top|up|high)\b.*\b(?:bottom|down|low)\b/,
  ],
  [
    'top',
    /\boverhead\b|\b(?:up high|high up|upwards?)\b|\bupper (?:part|edge|border|end|third|half|area)\b|\bin the (?:sky|clouds|blue)\b|\b(?:over|above) (?:their|her|his|our|the) heads?\b|头顶|最上|天空/,
  ],
  [
    'bottom',
    /\bdownwards?\b|\blower (?:part|edge|border|end|area)\b|\b(?:by|at|near|under|below) (?:their|her|his|our|the) feet\b|\b(?:in|on|where) the (?:grass|ground|floor|sand)\b|\b(?:base|foot) of\b|\bfooter\b|\b(?:beneath|underneath|below) everything\b|\b(?:place|set|put|have|sit|keep) (?:it|them|that|the \w+) low(?:er)?$|沉到?底|脚下|最下/,
  ],
];

/** 从左边滑入, 从下面飞进来 */
export const fromSideHan =
  /从(?:画面|屏幕)?的?(左|右|上|下)(?:边|面|方|侧|部)?(?:慢慢|缓缓)?(?:滑|飞|移|飘|进|出现|弹|推)(?:动|进|入|出|来|去|过)*/;

/** `not in the middle`: where it shall not be. */
const notThere =
  /^(?:(?:no|and|but|please|just|only|hm|oh|,) )*not (?:(?:right|so|up|down|quite) )*(?:at|in|on|along|across|to)? ?(?:the )?(?:very )?(?:top|bottom|middle|centre|center|in the (?:middle|centre|center)|at the (?:top|bottom)|left|right|corner|(?:top|bottom|upper|lower) (?:left|right|half))(?: (?:of it|of the (?:picture|photo|screen|frame)|please|corner|side))*$/;

const sameHeight = /(?:高度|高低|上下)(?:位置)?(?:都|还是|就)*(?:别|不|不要|不用)(?:变|动|改)/;

/** `in the corner right down`, `left up`, `down on the right`: the other half of a corner. */
const besideSide =
  /\b(?:(?<=(?:left|right) (?:hand )?(?:side |corner )?)(?:up|down)|(?:up|down)(?= (?:on the |to the |in the |corner )?(?:left|right)))\b/;

/** Where on the picture; undefined when the clause names no place. `from` is where the text is now. */
export function positionIn(clause: Clause, from?: Position): Position | undefined {
  // `all lower case` is how it is written.
  if (/\blower ?case\b/.test(clause.text) || notThere.test(clause.text)) return undefined;
  const near = from === undefined ? undefined : nextRow(clause, from);
  if (near !== undefined) return near;
  if (!clause.has('left', 'right', 'corner')) {
    const place = places.find(([, said]) => said.test(clause.text))?.[0];
    if (place !== undefined) return place;
  }
  // Words inside a reference (`the last`, `the first photo`) are no places on the picture.
  const inside = (index: number): boolean =>
    clause.refs.some((item) => item.kind !== 'it' && index >= item.from && index < item.to);
  const says = (concept: string): boolean =>
    clause.tokens.some(
      (token, index) =>
        hasTag(token, concept) &&
        !inside(index) &&
        !ofVerb(clause, index) &&
        !judged(clause, index) &&
        // 上面的字, 下面那句: which one, not where to.
        !(
          /^(?:上面?|上边|上头|下面?|下边|底下)$/.test(token.text) &&
          /^(?:的|那|这|写|几)/.test(clause.tokens[index + 1]?.text ?? '')
        ) &&
        // 中文的标题
        !(token.text === '中' && /^文/.test(clause.tokens[index + 1]?.text ?? '')) &&
        // 在日落上写: on the photo, not at its top.
        !(token.text === '上' && clause.refs.some((item) => item.to === index)) &&
        !adverb(token, clause.tokens[index - 1], clause.tokens[index + 1], clause.tokens[index + 2]),
    );
  // 字太靠下了: where it is and shall not be.
  const wrong = /太靠?(上|下|左|右|高|低)|(?:有点|偏|过于)(上|下|左|右|高|低)了?$/.exec(clause.text);
  const side_ = wrong?.[1] ?? wrong?.[2];
  if (side_ !== undefined && !clause.has('move', 'change', 'add'))
    return /[上高]/.test(side_)
      ? 'bottom'
      : /[下低]/.test(side_)
        ? 'top'
        : side_ === '左'
          ? 'center-right'
          : 'center-left';
  const far = from === undefined || clause.has('move', 'add') ? null : tooFar.exec(clause.text);
  if (far !== null && from !== undefined) return back(from, far[1] ?? far[2] ?? far[3]!);
  // `move it to the other side`
  if (from?.includes('-') && /\b(?:other|opposite) (?:side|corner)\b|另一[边侧]|对面/.test(clause.text))
    return from.endsWith('left')
      ? (from.replace('left', 'right') as Position)
      : (from.replace('right', 'left') as Position);
  // 从左边滑入: where it comes from.
  if (fromSideHan.test(clause.text)) return undefined;
  const han = clause.reading.language === 'zh';
  const left = says('left') || (says('toLeft') && !/从/.test(clause.text));
  const right = says('right') || (says('toRight') && !/从/.test(clause.text));
  const side = left ? 'left' : right ? 'right' : undefined;
  const top = says('top') && !/^on top of/.test(clause.text);
  // 红底黄字: what the letters stand on.
  const bottom = says('bottom') && !/[白黑红黄蓝绿灰金粉橙紫]色?底(?![部端下边角])/.test(clause.text);
  const up = side === undefined ? undefined : besideSide.exec(clause.text)?.[0];
  const row = top || up === 'up' ? 'top' : bottom || up !== undefined ? 'bottom' : undefined;
  if (row !== undefined && side !== undefined) return `${row}-${side}`;
  const [height, edge] = from?.split('-') ?? [];
  const apart = height === 'top' || height === 'bottom';
  if (row !== undefined)
    return han && edge !== undefined && /[往向朝]/.test(clause.text) ? (`${row}-${edge}` as Position) : row;
  // 还是右边吧 高度别变; from one corner to the other.
  if (
    side !== undefined &&
    apart &&
    (!han || edge !== undefined || sameHeight.test(clause.reading.normal.text))
  )
    return `${height}-${side}` as Position;
  if (side !== undefined) return `center-${side}`;
  if (says('center')) return 'center';
  if (
    from !== undefined &&
    inTheWay.test(clause.text) &&
    !/^hide\b/.test(clause.wish) &&
    !clause.has('box', 'outline', 'smaller')
  )
    return from.startsWith('bottom') ? 'top' : 'bottom';
  if (/\bcorner\b/.test(clause.text) && clause.has('quote', 'numbering', 'fileName', 'date'))
    return 'bottom-right';
  // `in the corner`, which one is not said: to the right of where it is.
  if (/\bin (?:the|a) corner\b/.test(clause.text) && from !== undefined)
    return from.startsWith('top') ? 'top-right' : 'bottom-right';
  if (says('down') || /\b(lowered|descend)\b/.test(clause.text)) return 'bottom';
  return (says('up') || /\braised\b/.test(clause.text)) && !clause.has('duration') ? 'top' : undefined;
}

const against =
  /^(is|are|was|looks?|gets?|seems?|does|doesn't|isn't|on|over|against|too|hard|看不|太|不|没|在|跟|和|显得|有点|读不)/;
const better = /\b(better|nicer|prefer|back)\b|好看|更好|还是/;
const turned = /^(instead of|rather than|not|no|than|to|from|别|不要|不是|不用|别用|代替|把)$/;

/** The colour that is wished: not one that is said to be wrong, and of `white instead of black` the one that is wanted. */
function colourIn(clause: Clause): { hex?: string; index: number; rejected: boolean } {
  const found = clause.tokens.flatMap((token, index) =>
    typeof tagValue(token, 'colour') === 'string'
      ? [{ hex: tagValue(token, 'colour') as string, index }]
      : [],
  );
  if (found.length === 0) return { index: -1, rejected: false };
  const wrong = found.filter(({ index }) => {
    const before = clause.tokens
      .slice(Math.max(0, index - 2), index)
      .filter((token) => !/^(the|a|in|用)$/.test(token.text));
    const next = clause.tokens[index + 1];
    const blamed =
      next !== undefined &&
      (against.test(next.text) || /^的$/.test(next.text)) &&
      clause.tokens
        .slice(index + 1, index + 8)
        .some(
          (token) =>
            hasTag(token, 'too') ||
            /unreadable|read|see|cold|pale|weak|lost|disappear|太|看不|不清|不好|不明显|不显/.test(
              token.text,
            ),
        ) &&
      !better.test(clause.text);
    const than = before.at(-1);
    return (
      blamed ||
      (found.length > 1 &&
        than !== undefined &&
        turned.test(than.text) &&
        !(than.text === 'to' && !/prefer|rather/.test(clause.text)))
    );
  });
  const left = found.filter((item) => !wrong.includes(item));
  const chosen = left.at(-1);
  if (chosen === undefined) return { index: -1, rejected: true };
  // `a soft gold to the white`
  const first = /prefer|rather/.test(clause.text) ? left[0]! : chosen;
  return { ...first, rejected: false };
}

/** The clause only says that a colour is wrong. */
export const blamesColour = (clause: Clause): boolean => colourIn(clause).rejected;

/** 白色描边 colours the outline, 白色带描边 the words. */
const outlineFirst = (clause: Clause): boolean => {
  const colour = clause.index('colour');
  const outline = clause.index('outline');
  const between = clause.tokens.slice(Math.min(colour, outline) + 1, Math.max(colour, outline));
  return !between.some((token) => /^(带|加|加上|加个|配|和|,|外加|with|and)$/.test(token.text));
};

/** The letters cannot be told from the picture: they get an edge. */
const lostOn =
  /\b(?:gets? lost|lost|disappears?|drowns?|vanish(?:es)?|hard to (?:see|read)|ca ?n ?'?t (?:see|read)|invisible|unreadable|not readable|hardly (?:see|read)) (?:on|in|against|over|it on)\b|\b(?:white|black|yellow) on (?:white|black|yellow)\b|\b(?:title|text|caption|letters|words)s? (?:need|needs|could use|should have|lacks?)\b.*\bcontrast\b|\bstand out\b|\b(?:easier|better) to (?:read|see)\b|\bmore (?:readable|legible)\b/;

const lettersAndEdge = /(\S)色?的?(?:文字|字体|字)[,，配加和]?(\S)色?的?(?:描边|边框?|轮廓|勾边)/;
/** Colour of a box nobody gave one: that of the letters a correction took back (`no, as the background`), else dark. */
function boxColour({ scene }: Clause): string {
  const [command] = scene.trail.undone.at(-1)?.commands ?? [];
  const { data } = textStyleSchema.safeParse(command?.name === 'style_text' ? command.params.style : {});
  return data?.color === undefined ? '#00000099' : `${data.color.slice(0, 7)}B3`;
}

/** Wishes about how a text looks; `from` is the place of the text now. */
export function styleIn(clause: Clause, from?: Position): TextStyle {
  const style: TextStyle = lostOn.test(clause.text) ? { stroke: '#000000' } : {};
  // `along the upper edge`, `at the lower border`: a place, no line around the letters.
  const outlined = clause.tokens.some(
    (token, at) =>
      hasTag(token, 'outline') &&
      !(
        /^(?:edge|border)$/.test(token.text) &&
        /^(?:upper|lower|top|bottom|left|right|very)$/.test(clause.tokens[at - 1]?.text ?? '')
      ),
  );
  // `a shadow behind the title` is a shadow and no box.
  const behind =
    clause.has('shadow', 'outline') &&
    clause.tokens.some((token) => hasTag(token, 'box') && /^behind/.test(token.text));
  const bare = ornamentGone(clause);
  if (bare !== undefined) return bare;
  const { hex, rejected } = colourIn(clause);
  const shared = coloursOf(clause);
  if (shared !== undefined) {
    if (shared.box !== undefined && shared.stroke === undefined) delete style.stroke;
    Object.assign(style, shared);
  } else if (hex !== undefined) {
    if (clause.has('box')) style.box = `${hex}B3`;
    else if (outlined && outlineFirst(clause)) style.stroke = hex;
    else style.color = hex;
    if (outlined && style.stroke === undefined) style.stroke = '#000000';
  } else if (clause.has('box') && !behind) style.box = clause.has('no', 'remove') ? null : boxColour(clause);
  else if (outlined) style.stroke = clause.has('no', 'remove') ? null : '#000000';
  else if (
    !rejected &&
    style.stroke === undefined &&
    clause.has('darker', 'brighter') &&
    !clause.has('photo', 'look', 'brightness', 'music')
  )
    style.color = clause.has('darker') ? '#212121' : '#FFFFFF';
  if (style.stroke !== undefined && style.stroke !== null) style.strokeWidth = 3;
  if (clause.has('thin')) style.weight = 400;
  else if (clause.has('bold')) style.weight = notWanted(clause) ? 400 : 700;
  if (clause.has('italic') || /\bupright\b/.test(clause.text))
    style.italic = clause.has('italic') && !notWanted(clause);
  if (clause.has('shadow')) style.shadow = !notWanted(clause);
  const lettering =
    clause.has('font') ||
    /\b(?:letters?|lettering|script|typeface|type|print|handwriting|calligraphy)\b|字/.test(clause.text);
  const font = clause.value<string>('aFont') ?? (lettering ? fontLike(clause.text) : undefined);
  if (font !== undefined) style.font = font;
  // 白底黑字: the colour of the box and that of the words.
  const both = /(\S)色?底(\S)色?字/.exec(clause.text);
  const inks: Readonly<Record<string, string>> = {
    白: '#FFFFFF',
    黑: '#000000',
    红: '#E53935',
    黄: '#FDD835',
    蓝: '#1E88E5',
    绿: '#43A047',
    灰: '#9E9E9E',
    金: '#D4AF37',
    粉: '#F48FB1',
    橙: '#FB8C00',
    紫: '#8E24AA',
    棕: '#795548',
  };
  if (both !== null && inks[both[1]!] !== undefined && inks[both[2]!] !== undefined) {
    style.box = `${inks[both[1]!]}B3`;
    style.color = inks[both[2]!]!;
  }
  // 白字黑底, 黄色文字黑色背景
  const turned_ =
    /(\S)色?的?(?:文字|字体|字)[,，配加和]?(?:半透明)?(?:的)?(\S)色?的?(?:底|背景)(?![部端下边角])/.exec(
      clause.text,
    );
  if (turned_ !== null && inks[turned_[1]!] !== undefined && inks[turned_[2]!] !== undefined) {
    style.color = inks[turned_[1]!]!;
    style.box = `${inks[turned_[2]!]}B3`;
  }
  // 白字黑边
  const edged_ = lettersAndEdge.exec(clause.text.replace(/ /g, ''));
  if (edged_ !== null && inks[edged_[1]!] !== undefined && inks[edged_[2]!] !== undefined) {
    style.color = inks[edged_[1]!]!;
    style.stroke = inks[edged_[2]!]!;
    style.strokeWidth = 3;
  }
  // 字幕后面加黑底: a box of that colour, and the letters stay as they are.
  const ground =
    /(?:加|配|铺|垫|衬|上)(?:上|个|一个|块|层|条)*(?:半透明的?)?(\S)色?的?(?:底色?|底框|背景)(?![部端下边角])/.exec(
      clause.text.replace(/ /g, ''),
    );
  if (ground !== null && turned_ === null && both === null && inks[ground[1]!] !== undefined) {
    style.box = `${inks[ground[1]!]}B3`;
    delete style.color;
  }
  // 黑底的“谢谢观看”: what the words stand on.
  const under = standsOn.exec(clause.text.replace(/ /g, ''))?.[1];
  const free = turned_ === null && both === null && ground === null;
  if (free && under !== undefined && inks[under] !== undefined && namesWords(clause)) {
    style.box = `${inks[under]}B3`;
    const own = clause.tokens.find(
      (token) => hasTag(token, 'colour') && !/底|背景/.test(token.text) && token.text[0] !== under,
    );
    style.color =
      (own && tagValue(own, 'colour')?.toString()) ?? (/[白黄粉金]/.test(under) ? '#000000' : '#FFFFFF');
  }
  const size = pixelsIn(clause);
  if (size !== undefined) style.size = size;
  const position = positionIn(clause, from);
  if (position !== undefined) style.position = position;
  return style;
}

const standsOn = /([白黑红黄蓝绿灰金粉橙紫棕])色?的?(?:底色?|背景)(?![部端下边角])/;
const namesWords = (clause: Clause): boolean =>
  clause.has('quote', 'title', 'caption', 'text', 'endCard', 'lowerThird');

/** 字号80像素, `80 px`, 字号 72, 画面高度的10%: how high the letters are, in pixels of the picture. */
export function pixelsIn(clause: Clause): number | undefined {
  const part = ofHeight.exec(clause.text);
  if (part !== null) {
    const percent = clause.value<number>('percentage') ?? Number(part[1]);
    const height = clause.scene.draft.height;
    return percent > 0 && percent <= 60 ? Math.round((height * percent) / 100) : undefined;
  }
  const of = inPixels.exec(clause.text);
  const size = Number(of?.[1] ?? of?.[2] ?? of?.[3]);
  return size >= 8 && size <= 999 ? size : undefined;
}

/** A part of how high the picture is. */
const ofHeight =
  /(?:画面|屏幕|视频|画布|影片)?(?:的)?高度?的?\s?(?:百分之|(\d{1,2}(?:\.\d+)?)\s?[%％])|\b(\d{1,2}) ?(?:%|percent) of the (?:height|(?:picture|frame|screen|canvas|video)(?:'?s)? height|height of the (?:picture|frame|screen|canvas|video))/;
const inPixels =
  /(?:字号|字体大小|文字大小|字的?大小|大小|font size|text size|size)\s?(?:设为|设成|设置为|改为|改成|调成|调到|调为|放大到|缩小到|为|是|用|到|to|of|is|:|=)?\s?(\d{1,3})(?!\d|\.\d|\s?(?:%|percent|x\b|×|倍|秒|s\b))|(\d{1,3})\s?(?:px|pixels?|像素|号字|号(?=$|[,，]))(?![a-z])|(?:放大|缩小|调大|调小)(?:到|成|为)\s?(\d{2,3})(?!\d|\.\d|\s?(?:%|倍|秒))/;
