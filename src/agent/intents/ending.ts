import { edgeSaid, shownColour } from '../changes/edge-words.js';
import { endMs, onColour, withOpening } from '../changes/film-end.js';
import { defineIntent, edit, type Outcome } from '../outcome.js';
import type { Clause } from '../reading/clause.js';
import { commandsBefore, type Scene } from '../scene.js';

/** The film goes away in a colour, or the picture fades. */
const goes = {
  en: /\bfad(?:e|es|ed|ing)(?: (?:\S+ ){0,3}?(?:out|away|off|down|to black|to white|into black|into white))?\b|\b(?:to|into|on|in) (?:a )?(?:black|white)\b(?! and white)|\bdark\b/,
  zh: /渐黑|变黑|黑场|黑屏|全黑|淡黑|黑(?:了)?下[去来]|黑掉|暗下[去来]|渐暗|变暗|淡出|渐隐|淡去|白场|渐白|变白/,
};
const last = {
  en: /\b(?:at|in|for|towards|toward|near) the (?:very )?(?:end|finish|close|ending)\b|^(?:and |then |also |please |let'?s |can (?:we|you) |could (?:we|you) |i want (?:it|the film|the video) to )*(?:end|finish|close|conclude)s?\b|\b(?:film|video|movie|slideshow|clip|ending|end|last (?:photo|picture|pic|shot|image|one|slide|frame|scene)) (?:should |must |shall |can |could |to |slowly |gently |softly |just )*(?:fades?|goes?|go|turns?|ends?|dips?)\b|\b(?:fade|dip) (?:out )?the (?:end|ending|last (?:photo|picture|pic|shot|image|one|slide|frame))\b/,
  zh: /结尾|片尾|末尾|结束|收尾|收场|最后(?!一?个?转场|.{0,2}秒)|尾声/,
};
/** Said of a cut, of words or of the sound. */
const elsewhere =
  /\b(?:into the|between|before|going into|from the|after the|second to)\b|\b(?:song|track|tune|music|audio|sound|piano|guitar|volume)\b|转场|之间|中间|切到|进入|音乐|声音|歌|曲|配乐|音量/;

/** `a slow fade to black`: where the film ends, since no cut is spoken of. */
const fadesAway =
  /^(?:(?:and|then|with|add|finally|also|give it|i want|put|please|,) )*(?:an? )?(?:(?:very|slow|long|gentle|soft|nice|quick|short|smooth) )*fade(?:[- ]out)? (?:to|into) (?:black|white)(?: please| too)*$/;

function isEnding(clause: Clause, scene: Scene): boolean {
  const language = clause.reading.language === 'zh' ? 'zh' : 'en';
  if (!['en', 'zh'].includes(clause.reading.language)) return false;
  const { text } = clause;
  if (language === 'en' && fadesAway.test(text))
    return clause.refs.length === 0 && scene.focus.topic !== 'transition';
  if (clause.has('music', 'sound', 'quote', 'title', 'caption', 'text', 'transition', 'between'))
    return false;
  // `3 seconds, white on black` beside words that close the film is said of the words.
  if (onColour.test(text)) return false;
  // `end with "Bye", white on black`: the words.
  if (scene.planned.at(-1)?.name === 'add_text' && !/\bfad|\bturn|\bgo(?:es)?\b|\bscreen\b/.test(text))
    return false;
  if (!goes[language].test(text) || !last[language].test(text) || elsewhere.test(text)) return false;
  // `let it fade out at the end` right after the music was spoken of is the music's.
  const picture =
    shownColour(clause.text) !== undefined ||
    clause.has('film', 'photo') ||
    /\b(?:picture|image|screen)\b|画面|屏幕|片子/.test(text);
  return picture || !['music', 'text'].includes(scene.focus.topic);
}

/** 结尾那个不要了 right after a wish for how the film begins or ends. */
const edgeOff =
  /^(?:把)?(结尾|片尾|末尾|最后|开头|片头)(?:的)?(?:那个|那下|那一下|那段)?(?:效果|淡出|淡入)?(?:就|还是|也|都)*(?:不要|去掉|取消|不用|删掉?|撤掉?)(?:了|吧|啦)*$/;

function takesOff({ text }: Clause, { planned, conversation, draft }: Scene): Outcome | undefined {
  const side = edgeOff.exec(text)?.[1];
  if (side === undefined) return undefined;
  const commands = planned.length > 0 ? planned : commandsBefore({ conversation });
  const name = /^[开片]头$/.test(side) ? 'set_opening' : 'set_ending';
  const there = name === 'set_opening' ? draft.opening : draft.ending;
  return there !== null && commands.some((command) => command.name === name)
    ? edit(name, { transition: 'none' }, { topic: 'film' })
    : undefined;
}

/** How the film ends: `fade to black at the end`, 结尾渐黑. */
export const ending = defineIntent({
  name: 'ending',
  read(clause, scene) {
    const off = clause.reading.language === 'zh' ? takesOff(clause, scene) : undefined;
    if (off !== undefined) return off;
    if (!isEnding(clause, scene)) return undefined;
    const about = { topic: 'film' as const };
    if (clause.has('no', 'remove'))
      return scene.draft.ending === null ? undefined : edit('set_ending', { transition: 'none' }, about);
    // Without a colour a fade at the end is the music's where nothing says that the picture is meant.
    if (
      shownColour(clause.text) === undefined &&
      !clause.has('film', 'photo', ...(clause.reading.language === 'zh' ? [] : ['last'])) &&
      !/画面|屏幕|片子/.test(clause.text)
    )
      return undefined;
    const params = edgeSaid(clause, shownColour(clause.text) === 'white', endMs(clause));
    return { kind: 'edit', commands: withOpening(clause, { name: 'set_ending', params }), ...about };
  },
});
