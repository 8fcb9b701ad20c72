import { hasTag } from '../../language/index.js';
import { edit, type Outcome } from '../outcome.js';
import type { Clause } from '../reading/clause.js';
import { lastCommands, type Scene, shots } from '../scene.js';
import { edgeSaid, shownColour } from './edge-words.js';

/** The picture comes out of a colour, or fades in. */
const comes = {
  en: /\bfad(?:e|es|ing|ed)[ -](?:(?!out\b|to\b|into\b)\S+ ){0,4}?in\b(?! between)|\bfade-in\b|\b(?:from|out of|up from) (?:the |a |pure |total |full )?(?:black|white|dark|darkness)\b|\b(?:starts?|begins?|opens?|starting|beginning|opening) (?:in|with|on|off|from)(?: an?| the)? (?:black|white|dark)\b(?! and)|\b(?:start|begin|open)s? with (?:a |an )?(?:\S+ )?fade(?: in)?$/,
  zh: /淡入(?!淡出)|渐显|渐入|渐现|渐亮|慢慢亮|逐渐亮|亮起来|[从由]黑|黑[场屏幕][^，。]{0,3}(?:入|进|开始|亮)|先黑/,
};
const first = {
  en: /\b(?:at|in|for|from) the (?:very )?(?:start|beginning|opening|outset)\b|^(?:and |then |also |please |let'?s |can (?:we|you) |could (?:we|you) |i want (?:it|the film|the video) to )*(?:start|begin|open)s?\b|\b(?:film|video|movie|slideshow|clip|opening|it|first (?:photo|picture|pic|shot|image|one|slide|frame)|#) (?:should |must |shall |can |could |to |slowly |gently |softly |just )*(?:fad(?:es?|ing)|starts?|begins?|opens?|comes?)\b|\bfade (?:in )?(?:the|this|our|my) (?:start|beginning|opening|film|video|movie|slideshow|first (?:photo|picture|pic|shot|image|one|slide|frame))\b/,
  zh: /开头|片头|开场|开始|起头|一开头|第一[张幅个](?:照片|图)?(?:也|就|要|先|从|慢慢|淡|渐)|(?:视频|影片|片子|画面)[^，。]{0,4}(?:淡入|渐显|渐入|渐亮|亮)/,
};
/** `fade in from black`: where the film begins, since no cut is spoken of. */
const fromColour =
  /^(?:and |then |with |add |also |give it |i want |please |start |begin |open |a |an |, )*(?:(?:slow|slowly|long|gentle|soft|nice|quick|short|smooth) )*fade(?:[ -]in|[ -]up)? (?:from|out of) (?:black|white)\b/;
const elsewhere =
  /\b(?:into the|between|before|going into|after|second to|each|every|transitions?|cuts?)\b|\b(?:song|track|tune|music|audio|sound|piano|guitar|volume)\b|转场|之间|中间|切到|进入|音乐|声音|歌|曲|配乐|音量|[一每]张[^，。]{0,3}[一每下]张|标题|字|文/;

function isOpening(clause: Clause, scene: Scene): boolean {
  const { language } = clause.reading;
  if (language !== 'en' && language !== 'zh') return false;
  const { text } = clause;
  if (!comes[language].test(text) || elsewhere.test(text)) return false;
  if (clause.has('music', 'sound', 'quote', 'caption', 'text', 'transition', 'between')) return false;
  // 片头 is a title as well as where the film begins.
  if (clause.tokens.some((token) => hasTag(token, 'title') && token.text !== '片头')) return false;
  // Only the photo the film begins with may be named.
  const [start] = shots(scene.draft);
  const named = clause.namedRefs;
  if (named.some(({ ids }) => ids.length !== 1 || ids[0] !== start?.id)) return false;
  const coloured = shownColour(text) !== undefined;
  if (language === 'en' && fromColour.test(text)) return scene.focus.topic !== 'transition';
  if (!first[language].test(text)) return false;
  // `let it fade in at the start` right after the music or a text was spoken of is theirs.
  const picture =
    coloured ||
    clause.has('film', 'photo') ||
    (language === 'en' && named.length > 0) ||
    /\b(?:picture|image|screen)\b|画面|屏幕|片子|第一[张幅]/.test(text);
  if (picture) return true;
  const turn = lastCommands(scene);
  return (
    !['music', 'text'].includes(scene.focus.topic) &&
    !turn.some(({ name, params }) => /music/.test(name) || params.target === 'music')
  );
}

/** How the film begins: `fade in from black`, 开头从黑场淡入. */
export function startWish(clause: Clause, scene: Scene): Outcome | undefined {
  if (!isOpening(clause, scene)) return undefined;
  const about = { topic: 'film' as const };
  if (clause.has('no', 'remove'))
    return scene.draft.opening === null ? undefined : edit('set_opening', { transition: 'none' }, about);
  const durationMs = clause.values<number>('duration')[0];
  return edit('set_opening', edgeSaid(clause, shownColour(clause.text) === 'white', durationMs), about);
}

/** Both edges in one breath: `start and end with a fade`, `let the film fade in and out`, 首尾都加渐黑. */
const both = {
  en: /^(?:and |also |then |please |let'?s |can (?:you|we) |could (?:you|we) |i want |make |let |have |add |put |do |give |the (?:film|video|movie|slideshow) |it |an? |to |should )*(?:(?:start|begin|open)s? and (?:end|finish|close)s? (?:with|in|on) (?:an? )?(?:\S+ )?(?:fade|black|white)|fad(?:e|es|ing)(?: in and (?:fade )?out)? (?:(?:from and )?(?:to|into) (?:black|white) )?(?:at|on|for|to) (?:both ends|(?:the )?(?:start|beginning) and (?:at )?(?:the )?(?:end|ending|close))|fades? in and (?:fade )?out$|fad(?:e|es) the (?:film|video|movie|slideshow|picture) in and out)\b/,
  zh: /^(?:请|把|给|帮我|视频|影片|片子|的|在)*(?:首尾|头尾|第一张 ?、 ?最后一张|开头和?跟?结尾|片头和?片尾|前后)(?:两[端头处])?(?:都|各|全|也)*(?:要|加上?|用|做|来|弄|给)*(?:一?个|一段|上)?(?:慢慢)?(?:的)?(?:渐黑|黑场|淡入淡出|渐隐|淡化|渐变|淡入和?淡出|黑屏)/,
};

/** What both edges of the film shall be; undefined where the words say anything else. */
export function edgesWish(clause: Clause, scene: Scene): Outcome | undefined {
  const { text } = clause;
  const { language } = clause.reading;
  if ((language !== 'en' && language !== 'zh') || !both[language].test(text)) return undefined;
  if (clause.has('music', 'sound', 'quote', 'title', 'caption', 'text', 'no', 'remove')) return undefined;
  // `fade in and out` alone may be the music's.
  if (/\bin and (?:fade )?out$/.test(text) && !clause.has('film')) return undefined;
  if (scene.focus.topic === 'music' && !clause.has('film') && shownColour(text) === undefined)
    return undefined;
  const params = edgeSaid(clause, shownColour(text) === 'white', clause.value<number>('duration'));
  return {
    kind: 'edit',
    commands: ['set_opening', 'set_ending'].map((name) => ({ name, params })),
    topic: 'film',
  };
}
