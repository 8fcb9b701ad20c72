import { titles } from '../../catalogue/index.js';
import type { TextSegment } from '../../draft/index.js';
import { fontLike, fontNames, hasTag, type Token } from '../../language/index.js';
import type { Outcome } from '../outcome.js';
import { factorIn } from '../reading/amount.js';
import type { Clause } from '../reading/clause.js';
import { namesText } from '../referents/texts-meant.js';
import { say } from '../replies/say.js';
import type { Scene } from '../scene.js';
import { isCapital } from './english-words.js';
import { fromSideHan, pixelsIn } from './style.js';

/** Wishes about the face, size and movement of a text, as parameters of `style_text` beside its style. */
interface LookWish {
  readonly template?: string;
  readonly enter?: string;
  readonly exit?: string;
  readonly sizeFactor?: number;
}

/** `talking` when a text is in hand and the clause names none; `now` is the text it is about. */
interface LookNow {
  readonly talking?: boolean;
  readonly now?: TextSegment | undefined;
}

/** Title styles whose words only say how heavy or slanted the letters are. */
const plainWords =
  /^(bold|bolder|thick|thicker|heavy|heavier|italic|italics|small title|discreet|typed|typing|粗体|大字|小字|描边|勾边|描边字)$/;
const roles = ['title', 'caption', 'lower_third', 'end_card', 'subtitle'];

/** `make the title fancier`: letters with more to them. */
const finer =
  /\b(?:fancier|nicer|prettier|more (?:stylish|beautiful|elegant|special|interesting|exciting)|less (?:plain|boring))\b/;

const finerHan =
  /(?:花哨|好看|漂亮|精致|高级|别致|特别|有设计感|有个性|活泼|洋气|时髦)[一点些]*的?(?:样式|样子|字|标题|款|风格|效果|造型)?/;

const otherHan = /换(?:个|一?种|一个|一?下)?(?:别的|其他)?的?(?:样式|款式|样子|花样|风格)/;

/** Title styles that differ in their letters, in the order in which another one is tried. */
export const letterStyles = ['elegant', 'bold_social', 'minimal', 'typewriter', 'handwritten'] as const;
/** The title style to try after this one. */
export const nextStyle = (now: string | null | undefined): string =>
  letterStyles[(letterStyles.findIndex((name) => name === now) + 1) % letterStyles.length]!;

const another =
  /\b(?:different|another|other|new|fanc\w+|nicer|prettier|cooler|better)\b|换.{0,8}字体|字体.{0,5}换|另一?种字体|别用这个?字体/;

/**
 * The style of titles a clause names, one whose word is also a font or a weight only with `style`; where another one is
 * wished, which is not said, the one after what there is `now`.
 */
function templateIn(clause: Clause, { talking = false, now }: LookNow): string | undefined {
  const named = clause.tokens.flatMap((token) =>
    token.tags.flatMap(({ concept, value }) =>
      concept === 'aTitleStyle' &&
      !roles.includes(String(value)) &&
      !(plainWords.test(token.text) && !clause.has('style')) &&
      !hasTag(token, 'says') &&
      !(hasTag(token, 'aFont') && !clause.has('style'))
        ? [String(value)]
        : [],
    ),
  )[0];
  if (named !== undefined && titles.has(named) && !clause.has('platform')) return named;
  if (named !== undefined) return undefined;
  const { text } = clause;
  const other =
    (clause.has('title', 'caption', 'text') ||
      (talking && finerHan.test(text) && /样式|样子|款|造型/.test(text))) &&
    !clause.has('font', 'colour', 'color') &&
    (finer.test(text) || finerHan.test(text) || otherHan.test(text));
  const otherFont =
    clause.has('font') &&
    !clause.has('aFont', 'colour') &&
    fontLike(text) === undefined &&
    (another.test(text) || finerHan.test(text));
  return other || otherFont ? nextStyle(now?.template) : undefined;
}

/** The animation of a text that comes in from a side. */
const sides: Readonly<Record<string, string>> = {
  left: 'slide_right',
  right: 'slide_left',
  top: 'slide_down',
  above: 'slide_down',
  bottom: 'slide_up',
  below: 'slide_up',
};

/** The animation a clause names, with whether it is how the text goes. */
const partNames: Readonly<Record<string, string>> = {
  fade: 'fade',
  slide: 'slide_up',
  pop: 'pop',
  zoom: 'zoom',
  typewriter: 'typewriter',
};

/** Whether the coming or the going is spoken of; undefined for both. */
const fadeSide = (clause: Clause): 'enter' | 'exit' | undefined =>
  clause.has('fadeOut') || /\bfad\w+ (?:out|away)\b|淡出|渐隐/.test(clause.text)
    ? 'exit'
    : clause.has('fadeIn') || /\bfad\w+ in\b|淡入|渐显|渐现/.test(clause.text)
      ? 'enter'
      : undefined;

/** How a text comes or goes where no animation is named. */
export const gentle =
  /\b(?:(?:comes?|coming|appears?|shows? up|enters?|(?:is|be) shown)(?: (?:in|up|on))?|(?<goes>disappears?|vanish(?:es)?|(?:goes|go|comes?|moves?) (?:away|out|off)|leaves?))(?: (?:more|a bit more|a bit|very|really|nice and|just|rather))* (?:slow|slowly|slower|gently|softly|gradually|smoothly)\b|\b(?:slowly|gently|softly|gradually|smoothly) (?:(?:comes?|appears?|shows? up|enters?)|(?<out>disappears?|vanish(?:es)?|goes away|leaves?))\b/;

function animationIn(clause: Clause, talking: boolean): Pick<LookWish, 'enter' | 'exit'> {
  if (clause.has('music', 'sound')) return {};
  const spoken =
    talking ||
    (clause.has('quote') && /\b(?:fad|slid)(?:es?|ing) (?:in|out|in and out)\b/.test(clause.text)) ||
    namesText(clause) ||
    /animat|come|appear|enter|typewriter|typed|typing|bounc|jump|出现|进来|动画|打字|pop/.test(clause.text);
  if (!spoken) return {};
  const still =
    clause.has('no', 'remove') &&
    !/\b(?:just|but|only|rather|simply)\b.*\bfad|就淡/.test(clause.text) &&
    (/animat|动画/.test(clause.text) ||
      (clause.has('fade', 'fadeIn', 'fadeOut') && !clause.has('transition', 'between')));
  // `remove the title's fade in`: only its coming.
  const half = /\bin and out\b|淡入淡出/.test(clause.text) ? undefined : fadeSide(clause);
  if (still) return half === undefined ? { enter: 'none', exit: 'none' } : { [half]: 'none' };
  // `come in slowly`, `go away gently`
  const gently = gentle.exec(clause.text)?.groups;
  if (gently !== undefined && !clause.has('aAnimation'))
    return (gently.goes ?? gently.out) === undefined ? { enter: 'fade' } : { exit: 'fade' };
  // `slide in and out`
  const twice = /\b(slid|pop|zoom)\w* in and (?:then )?out\b/.exec(clause.text)?.[1];
  if (twice !== undefined) {
    const name = partNames[twice === 'slid' ? 'slide' : twice]!;
    return { enter: name, exit: name };
  }
  // `fade in and slide out`
  const parted =
    /\b(fade|slide|pop|zoom|typewriter)s? in (?:and|then|but) (fade|slide|pop|zoom)s? (?:out|away|off)\b/.exec(
      clause.text,
    );
  if (parted !== null) return { enter: partNames[parted[1]!]!, exit: partNames[parted[2]!]! };
  const both = /\bfad\w+ in and out\b|淡入淡出/.test(clause.text);
  const goes =
    clause.has('fadeOut') ||
    /\b(?:(?:slow )?fades?|fading|slides?|goes|disappears?) (?:\w+ )?(?:out|away|off)\b/.test(clause.text);
  const fades = clause.has('fade', 'fadeIn', 'fadeOut') || /\bfade (?:in|out|away)\b/.test(clause.text);
  if (fades && !clause.has('transition'))
    return both ? { enter: 'fade', exit: 'fade' } : goes ? { exit: 'fade' } : { enter: 'fade' };
  const moves =
    clause.has('motion', 'animate') ||
    /animat|动画|slide|typewriter|type|typing|bounc|jump|pop|zoom|打字|弹|滑/.test(clause.text);
  const named = clause.tokens
    .filter((token) => !hasTag(token, 'remove', 'add'))
    .flatMap((token) =>
      token.tags.filter((tag) => tag.concept === 'aAnimation').map((tag) => String(tag.value)),
    )[0];
  const unit = /\b(letter|word) by \1\b|\bone (letter|word) at a time\b/.exec(clause.text);
  if (unit !== null) return { enter: (unit[1] ?? unit[2]) === 'letter' ? 'letters' : 'words' };
  // `animate the title`, `have the letters come one by one`, `it bounces in`
  if (named === undefined && /\bone (?:by one|after (?:the other|another)|at a time)\b/.test(clause.text))
    return { enter: /\bletters?\b/.test(clause.text) ? 'letters' : 'words' };
  if (/一个字一个字|一字一字|逐字|一个个字|一个一?个(?:字|地)?(?:蹦|打|跳|出|冒)/.test(clause.text))
    return { enter: 'typewriter' };
  if (named === undefined && /\bbounc(?:e|es|ing|y)\b/.test(clause.text)) return { enter: 'pop' };
  const slid = fromSideHan.exec(clause.text);
  if (slid !== null)
    return { enter: sides[{ 左: 'left', 右: 'right', 上: 'top', 下: 'bottom' }[slid[1]!]!]! };
  const side = /\bfrom (?:the )?(left|right|top|above|bottom|below)\b/.exec(clause.text)?.[1];
  if (side !== undefined && moves && !goes) return { enter: sides[side]! };
  if (named === undefined && /^animate\b|\b(?:be|is|text|title) animated\b/.test(clause.wish))
    return { enter: 'rise' };
  if (named === undefined || !moves) return {};
  return goes ? { exit: named } : { enter: named };
}

/** 标题大20%, 字号增大一半: how much bigger, without 一点. */
const bigger =
  /(?:标题|字幕|文字|字|片尾|人名条)(?:号|体)?(?:再|要|都)*(?:大|增大|加大|调大|提高|增加)了?(?:百分之|一倍|一半|\d)|(?:标题|字幕|文字|字|它)(?:得|就|都)*要(?:很|特别|更|再)?大(?:$|[的吧])/;

/** `the title is a bit big`: the other way is wished. */
const blamedSize =
  /\b(?:is|are|looks?|seems?|feels?|'s|s) (?:a (?:bit|little|tad|touch)|rather|quite|pretty|very|so|really)(?: too)? (big|large|small|tiny)\b/;

/** `but not so big`, `not as small`: the other way, too. */
const notSo = /\b(?:not|n't|less) (?:quite )?(?:so|too|that|as|all that) (big|large|huge|small|tiny)\b/;

/** `move it a little up`: a step, and no smaller letters. */
const aLittle = ({ tokens }: Clause): boolean =>
  tokens.filter((token) => hasTag(token, 'smaller')).every(({ text }) => text === 'little') &&
  tokens.some((token) => hasTag(token, 'up', 'down', 'left', 'right', 'longer', 'shorter', 'later'));

/** What a clause wishes for the look of a text. */
export function lookIn(clause: Clause, { talking = false, now }: LookNow = {}): LookWish {
  const template =
    namesText(clause) || clause.has('style') || talking ? templateIn(clause, { talking, now }) : undefined;
  const half = clause.has('half', 'twice') && /\b(?:size|as (?:big|large))\b/.test(clause.text);
  // `the letters are enormous` is too much of it, `make them enormous` a wish.
  const vast =
    /\b(?:huge|enormous|gigantic|massive|oversized|giant|ginormous|whopping)\b/.test(clause.text) ||
    /\b(?:dominat\w+|overpower\w+|overwhelm\w+|fills? the (?:whole )?screen|less in your face|modest size|takes? over|not yell|footnote size|finer print)\b/.test(
      clause.text,
    );
  const wished = /\b(?:make|want|should|let|go|need|bigger|please)\b/.test(clause.text);
  const told = /\b(?:is|are|was|looks?|feels?|seems?|too|so|way|re|s)\b/.test(clause.text);
  const tooVast =
    /(?:字|标题|文字).{0,4}(?:缩一?缩|缩一号)|占了?(?:大?半个?|满)(?:屏|画面)|喧宾夺主/.test(clause.text) ||
    (vast &&
      ((!wished &&
        (told ||
          !/^(?:(?:and|in|with|also|but|really|absolutely) )*(?:huge|enormous|gigantic|massive|giant|ginormous|whopping)\b/.test(
            clause.text,
          ))) ||
        /\b(?:dominat|overpower|overwhelm|modest|not yell|less in|footnote|finer|need not|doesn|does not)/.test(
          clause.text,
        )));
  const not = notSo.exec(clause.text)?.[1];
  const blamed = blamedSize.exec(clause.text)?.[1] ?? not;
  const up =
    !tooVast &&
    !/big|large/.test(blamed ?? '') &&
    (clause.has('bigger') ||
      blamed !== undefined ||
      bigger.test(clause.text) ||
      vast ||
      /\b(?:magnif\w+|larger print|by size)\b/.test(clause.text)) &&
    !(clause.has('smaller') && blamed === undefined) &&
    (!clause.has('duration', 'longer') ||
      clause.tokens.some((token) => hasTag(token, 'size') && hasTag(token, 'bigger'))) &&
    !half;
  const down = !up && ((clause.has('smaller') && !aLittle(clause)) || tooVast || blamed !== undefined);
  // 字号80, 放大到60: how high, and not how many times.
  const sized = pixelsIn(clause) !== undefined;
  const factor = !sized && (up || down || half) ? factorIn(clause, down ? 'down' : 'up') : undefined;
  return {
    ...(template === undefined ? {} : { template }),
    ...animationIn(clause, talking),
    ...(factor === undefined || (clause.has('bigger') && clause.has('smaller') && !half)
      ? {}
      : { sizeFactor: factor }),
  };
}

/** A word that names nothing we know, or is typed as a name. */
const isStrange = (clause: Clause, token: Token | undefined): boolean =>
  token !== undefined &&
  /^[a-z]{3,}$/.test(token.text) &&
  !/^(please|instead|own|whole|title|caption|different|another|other|new|same)$/.test(token.text) &&
  (token.tags.length === 0 || isCapital(clause.reading, token));

/** `use the Papyrus font`: a face that is not there; what there is is told. */
export function unknownFont(clause: Clause, { language }: Scene): Outcome | undefined {
  if (!clause.has('font') || clause.has('aFont', 'quote') || templateIn(clause, {}) !== undefined)
    return undefined;
  const at = clause.tokens.findIndex((token) => /^(font|typeface|font family)$/.test(token.text));
  if (at < 0) return undefined;
  const after = /^(to|:|=|is)$/.test(clause.tokens[at + 1]?.text ?? '') ? clause.tokens[at + 2] : undefined;
  const before = clause.tokens[at - 1];
  if (
    !isStrange(clause, after) &&
    !(isStrange(clause, before) && /^(the|in|use|with|a|to)$/.test(clause.tokens[at - 2]?.text ?? ''))
  )
    return undefined;
  const known = fontNames.join(', ');
  return {
    kind: 'refusal',
    text: say(language, {
      en: `I do not have that font. There are: ${known}.`,
      zh: `没有这种字体。可以用：${known}。`,
    }),
  };
}
