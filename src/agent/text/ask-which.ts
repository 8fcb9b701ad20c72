import type { Outcome } from '../outcome.js';
import type { Clause } from '../reading/clause.js';
import { say } from '../replies/say.js';
import { type Scene, texts } from '../scene.js';

const vagueColour =
  /^(?:(?:and|but|please|maybe|perhaps|in|with|use|give (?:it|them|that)|make (?:it|them|that)|have (?:it|them)|then|,) )*an? (?:(?:bit|little|slightly|much|far|more) )*(?:softer|lighter|darker|brighter|warmer|cooler|calmer|different|nicer|stronger|better|subtle|subtler) colou?r(?: please| then| instead)*$/;

/** `in a softer colour` where words are spoken of: which one is not said. */
export function askColour(clause: Clause, { focus, language }: Scene): Outcome | undefined {
  if (clause.reading.language !== 'en' || focus.topic !== 'text' || !vagueColour.test(clause.text))
    return undefined;
  const colours = ['cream', 'light grey', 'gold', 'dark blue'];
  return {
    kind: 'question',
    text: say(language, {
      en: `Which colour should the words have, for example ${colours.join(', ')}?`,
      zh: '文字要什么颜色，比如米色、浅灰、金色、深蓝？',
    }),
    options: colours,
  };
}

/** Words are spoken of that stand nowhere. */
export function askWhichText({ draft, language }: Scene, said: readonly string[]): Outcome | undefined {
  const list = texts(draft).map(({ text }) => text);
  if (list.length === 0) return undefined;
  const [first = ''] = said;
  return {
    kind: 'question',
    text: say(language, {
      en: `No text of the film says "${first}". Which one do you mean: ${list.map((words) => `"${words}"`).join(', ')}?`,
      zh: `片子里没有“${first}”这段文字。说的是哪一段：${list.map((words) => `“${words}”`).join('、')}？`,
    }),
    options: list,
  };
}
