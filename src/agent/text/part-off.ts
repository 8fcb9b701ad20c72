import { defineIntent, edit } from '../outcome.js';
import { say } from '../say.js';
import { type Scene, texts } from '../scene.js';
import { roleNamed } from '../texts-meant.js';

const off =
  '(?:remove|delete|drop|lose|take (?:off|away|out)|get rid of|turn off|switch off|no|without|disable|strip)';
const noun =
  '(?:title|caption|captions|subtitle|subtitles|text|texts|headline|end ?card|closing card|lower third|lettering|words|letters)';
const part =
  '(?<part>(?:text |entrance |entry |intro )?(?:animations?|effects?|entrance)|outlines?|strokes?|shadows?|drop shadow|(?:text )?box(?:es)?|background box)';
const forms: readonly RegExp[] = [
  new RegExp(
    `^(?:please |can you |could you |and |then |now )*${off} (?:the |any |all |that |my )*(?:${noun}) ?(?:'s?|s')? ?(?:the )?${part}(?: please)?$`,
  ),
  new RegExp(
    `^(?:please |can you |could you |and |then |now )*${off} (?:the |any |all |that )*${part} (?:of|from|on|off|for|in|around|behind) (?:the |my |all |our )*${noun}(?: please)?$`,
  ),
];

/** What a text looks like without a part of how it is shown. */
function without(part: string): Record<string, unknown> {
  if (/outline|stroke/.test(part)) return { style: { stroke: null } };
  if (/shadow/.test(part)) return { style: { shadow: false } };
  if (/box/.test(part)) return { style: { box: null } };
  return { enter: 'none', exit: 'none' };
}

/** `remove the title animation`: how the text comes goes, the text stays. */
export const partOff = defineIntent({
  name: 'part-off',
  needs: { concepts: ['title', 'caption', 'text', 'endCard', 'lowerThird'] },
  read(clause, scene: Scene) {
    if (clause.reading.language !== 'en' || clause.tokens.length > 14 || clause.has('quote'))
      return undefined;
    const said = clause.text.replace(/ ?['’] ?/g, "'");
    const found = forms.map((form) => form.exec(said)?.groups?.part).find((words) => words !== undefined);
    if (found === undefined) return undefined;
    const role = roleNamed(clause);
    const all = texts(scene.draft);
    const ofRole = role === undefined ? all : texts(scene.draft, role);
    if (ofRole.length === 0)
      return {
        kind: 'refusal',
        text: say(scene.language, {
          en: `The film has no such text, so there is nothing to take off it. Nothing was changed.`,
        }),
      };
    const ids = ofRole.map(({ id }) => id);
    return edit('style_text', { texts: ids, ...without(found) }, { topic: 'text', texts: ids });
  },
});
