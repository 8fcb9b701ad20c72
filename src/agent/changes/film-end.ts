import type { EditCommand } from '../../edits/index.js';
import { hasTag } from '../../language/index.js';
import type { Outcome } from '../outcome.js';
import type { Clause } from '../reading/clause.js';
import { spokenOf } from '../reading/matters.js';
import { changeSigns } from '../reading/signs.js';
import { type Scene, shots } from '../scene.js';
import { edgeSaid } from './edge-words.js';

/** Where the film is over. */
const over = {
  en: /\b(?:(?:at|in|for|towards?|near|right at) the (?:very |moment it \S+ \S+ at the )?(?:end|finish|close|ending)|the (?:end|ending|finish|finale)\b|(?:as|when|once|after) (?:the (?:film|video|movie)|it|it s|all|everything|that) ?(?:is |s )?(?:all )?(?:ends?|over|done|finish\w*|clos\w*|stops?)|to (?:close|finish|end)(?: with)?$|final (?:fade|frame|picture|photo|shot|image|scene|slide)|last (?:one|picture|photo|pic|shot|image|frame|slide|scene|thing)|final fade|stop(?:s|ping)? (?:so )?dead|(?:that s it|done|the end)$|(?:film|video|movie|slideshow|ending) (?:should|must|could|just|needs)|fade the (?:film|video|movie|slideshow) out|(?:black|dark|faded?) ending|(?:roll|bow|out) (?:out )?(?:to|on) black|before the credits)|^(?:and |then |also |please |kindly |let s |i want (?:it|the film|the video) to )*(?:end(?:ing)?|finish|close|wrap|conclude)s?\b|\b(?:it|film|video|movie) (?:just |so |too |simply )*(?:stops|ends|breaks off|cuts off)\b|\b(?:don ?'?t|not) (?:just )?(?:stop|end|break off|freeze)\b/,
  zh: /结尾|片尾|末尾|结束|收尾|收场|收的时候|尾声|尾图|末张|最末|完结|完了以后|放完|播完|落幕|再完|最后(?!一?个?转场|.{0,2}秒)|戛然而止|就没了|^(?:再|请|帮我|给我)*加(?:个|一个|上|点)?(?:淡出|渐隐|渐黑)(?:效果)?吧?$/,
};
/** The picture goes away. */
const goes = {
  en: /\b(?:fad(?:e|es|ing|ed)(?: (?:\S+ ){0,4}?(?:out|away|off|down|to nothing|into nothing))?|fade-out|(?:to|into|in|on|go|goes|going|turns?|all|just|then|be|screen|screen going|,|very end ,|slowly) (?:\S+ )?black(?:ness)?|black ?-?out|black (?:screen|ending|before)|darkness|darken(?:s|ing)|(?:go|goes|going|gets?|turns?|into the|all|into) (?:\S+ )?dark|dim(?:s|med|ming)? (?:\S+ ){0,4}?(?:down|out|until|till|to nothing)|(?:should|shall) dim|lights? (?:down|out|off)|(?:die|dies) away (?:in)?to black|goes out like|switch off slowly|sinks? into (?:black|dark))\b(?! and white| (?:bars?|background|text|letters|border))/,
  zh: /黑(?!白|板|猫|狗|色)|暗(?!部)|关灯|灯灭|渐隐|淡出|淡去|消失|隐入|fade ?out/,
};
const elsewhere = spokenOf('words', 'text', 'music', 'sound', 'canvas', 'percentage', 'past');
/** Darkness that is not wanted: left to whoever knows what there is. */
const unwanted =
  /\b(?:no|without|remove|don ?'?t|not|never)(?: \S+){0,2} (?:fad|black|dark|dim)|(?:不要|别|不用|去掉|取消)(?:再)?(?:渐?[黑暗]|淡出)/;
const other = {
  en: /\b(?:between|before (?!the credits)|(?:in|on)to #|in from|in again|each|every|then # (?:appears|comes)|notes?|outro|piano|guitar|radio|mid-note|too dark|(?<!the very )first|brighter|darker|contrast|second to)\b|@/,
  zh: /转场|下一|再出|之间|中间|切到|进入|音|歌|曲|声|亮|调|滤镜|标题|字/,
};

/** The words tell where the film is over, or that the picture goes. */
export const speaksOfEnd = ({ text, reading: { language } }: Clause): boolean =>
  (language === 'en' || language === 'zh') && (over[language].test(text) || goes[language].test(text));

/** `going into the last one`: the cut before it. */
const arrives =
  /\binto (?!(?:the |a |an |total |complete |full |pure )*(?:black|white|dark|nothing|night|shadow))/;

/** `fades` alone are no noun here. */
const isOfCuts = ({ tokens }: Clause): boolean =>
  tokens.some((token) => hasTag(token, 'transition') && !/^fades?$/.test(token.text));

const leaves =
  /\bfad\w* # (?:right )?out\b|# (?:\S+ ){0,2}?(?:sinks?|fades?|disappears?|dissolves?|vanish\w*) (?!in)/;

/** Nothing is named but the photo the film ends with, and that goes away. */
function endsOn({ refs }: Clause, { draft }: Scene, text: string): boolean {
  if (!leaves.test(text)) return false;
  const named = refs.filter(({ kind }) => kind === 'some');
  return named.length === 1 && named[0]!.ids.length === 1 && named[0]!.ids[0] === shots(draft).at(-1)?.id;
}

/** `end with "Thanks" and fade to black`, `last photo for 8 seconds, then fade to black`: behind what is last the film goes. */
function afterLast(clause: Clause, { planned, draft }: Scene): boolean {
  const { role, photos } = planned.at(-1)?.params ?? {};
  const ofLast = Array.isArray(photos) && photos.length === 1 && photos[0] === shots(draft).at(-1)?.id;
  return (
    (role === 'end_card' || ofLast) &&
    /\bblack|\bdark|\bwhite|黑|暗|白/.test(clause.text) &&
    !/\b(?:and|&) white\b|黑白/.test(clause.text) &&
    clause.refs.length === 0 &&
    clause.tokens.length <= 8
  );
}

/** `1 second from black at the beginning and 2 seconds to black at the end`: the film is to come out of a colour as well. */
const fromColour =
  /\b(?:from|out of) (?:black|white|dark)\b|\bat the (?:very )?(?:beginning|start)\b.*\bat the (?:very )?end\b|从黑|黑场淡入|(?:开头|片头).*(?:结尾|片尾|最后)/;

/** `the last photo 6 seconds and fade to black at the end`: the time is the photo's, and another wish follows. */
const holds =
  /\b(?:photo|picture|pic|image|shot|one|frame|slide)\b.*\b[\d.]+ ?(?:s|secs?|seconds)\b.*\b(?:and|then|before)\b.*\b(?:end|fad)|[张幅图]\S{0,3} ?(?:停|放|留|显示|保持)\S{0,3} ?[\d.]+ ?秒.*(?:最后|结尾|然后|再|,)/;

/** The music or the text in hand is what fades: `let it fade out at the end`. */
const spokenIn = (clause: Clause, { focus: { topic } }: Scene): boolean =>
  topic === 'music' || (topic === 'text' && (clause.reading.language === 'zh' || clause.refs.length > 0));

/** `white on black`: said of letters. */
export const onColour =
  /\b(?:white|black|yellow|gold|golden|red|cream|grey|gray|blue|green|pink|letters|text) on (?:an? )?(?:black|white)\b/;

/** How long the film takes to go, in milliseconds: of two lengths the last. */
export const endMs = (clause: Clause): number | undefined =>
  clause.values<number>('duration').at(fromColour.test(clause.text) ? -1 : 0);

/** The ending, and before it the opening where the same words tell of both. */
export function withOpening(clause: Clause, ending: EditCommand): EditCommand[] {
  if (!fromColour.test(clause.text)) return [ending];
  const params = edgeSaid(
    clause,
    /\bfrom white\b|从白/.test(clause.text),
    clause.values<number>('duration')[0],
  );
  return [{ name: 'set_opening', params }, ending];
}

/** How the picture goes away at the end of the film: `it just stops dead, should go dark`, 片子收的时候慢慢关灯. */
export function endWish(clause: Clause, scene: Scene): Outcome | undefined {
  const { language } = clause.reading;
  if ((language !== 'en' && language !== 'zh') || clause.tokens.length > 40) return undefined;
  // 黑场过渡只要最后一个: the last of the cuts.
  if (language === 'zh' && /(?:过渡|转场).{0,2}[只就](?:要|留|用|给|放|在)?最后一个$/.test(clause.text))
    return undefined;
  if (!goes[language].test(clause.text) || holds.test(clause.text) || onColour.test(clause.text))
    return undefined;
  if (clause.has(...elsewhere) || unwanted.test(clause.text) || isOfCuts(clause) || arrives.test(clause.text))
    return undefined;
  const text = language === 'en' ? changeSigns(clause) : clause.text;
  if (!goes[language].test(text) || other[language].test(text) || other[language].test(clause.text))
    return undefined;
  if (!over[language].test(clause.text) && !endsOn(clause, scene, text) && !afterLast(clause, scene))
    return undefined;
  if (/^(?:what|which|why|is|are|does|did|do)\b|吗|怎么/.test(clause.text)) return undefined;
  const coloured = /\bblack|dark|\blights?\b|\bdim|黑|暗|灯/.test(text);
  const pictured =
    clause.has('film', 'photo') ||
    (language === 'en' ? clause.has('last') : /(?:最后|末|尾)的?[一几两]?[张个段幅帧]/.test(text)) ||
    /\b(?:picture|image|screen|shot|final|ending)\b|画面|屏幕|片(?!尾)/.test(text);
  if (!coloured && !pictured && spokenIn(clause, scene)) return undefined;
  // 音乐开头淡入2秒，结尾淡出1秒: the other end of the music.
  const fades = scene.planned.at(-1)?.name === 'fade_music';
  if (
    !coloured &&
    fades &&
    !clause.has('film', 'photo') &&
    !/画面|屏幕|\b(?:picture|image|screen|shot)\b/.test(text)
  )
    return undefined;
  return {
    kind: 'edit',
    commands: withOpening(clause, {
      name: 'set_ending',
      params: edgeSaid(clause, /\bwhite\b|白/.test(text) && !coloured, endMs(clause)),
    }),
    topic: 'film',
  };
}
