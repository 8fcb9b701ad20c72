import { hasTag } from '../../language/index.js';
import type { Outcome } from '../outcome.js';
import type { Clause } from '../reading/clause.js';
import { namedPhotos } from '../referents/photos-meant.js';
import { say } from '../replies/say.js';
import { type Scene, texts } from '../scene.js';

const ofCaption =
  /\b(?:captions?|subtitles?) (?:that is |which is )?(?:on|of|for|over|under|in) |[张图片](?:上|下|里)?面?的?(?:字幕|说明文字)/;
/** `make the captions easier to read`, `captions white`: all captions, as they look and where they stand. */
const allCaptions =
  /\b(?:make|set|turn|change|move) (?:(?:all|the|my|our|of|every) )*(?:captions|subtitles)(?= \S)(?! (?:off|out|on|away|as|from|with|for|back|in the (?:corner|middle) of))\b|^(?:(?:and|but|the|my|our|all) )*(?:captions|subtitles) (?:(?:should|must|can|could|to|be|are|is|in|too|look|also|slightly|a bit|much) )*(?:bigger|smaller|larger|white|black|yellow|red|blue|green|gold|grey|gray|pink|orange|bold|italic|at the (?:top|bottom)|easier|more readable|higher|lower)\b/;
/** `the second caption in green` */
const countedCaption =
  /^(?:(?:and|please|now|make|set|turn|put|can you) )*the (?:first|second|third|fourth|fifth|sixth|last|\d+(?:st|nd|rd|th)) (?:captions?|subtitles?)\b/;
/** `every caption in upper case` */
const everyCaption =
  /^(?:(?:and|please|now|make|set|put|turn|have) )*(?:every|each|all|all the|all my|all our) (?:captions?|subtitles?) (?:in|into|to|should|bigger|smaller|upper|bold|italic|at)\b/;
const changed = 'bigger smaller colour move position font longer shorter bold italic'.split(' ');

/** `make the caption on photo 2 smaller` where none stands on it: no other text is meant. */
export function noneThere(clause: Clause, scene: Scene): Outcome | undefined {
  if (clause.has('quote', 'remove', 'title', 'endCard')) return undefined;
  const ids = namedPhotos(clause, scene);
  const all =
    (countedCaption.test(clause.text) ||
      (ids.length === 0 && (allCaptions.test(clause.text) || everyCaption.test(clause.text)))) &&
    texts(scene.draft).length < 3;
  if (!all && (ids.length === 0 || !clause.has(...changed))) return undefined;
  // 第二张上的字幕: the word for `add` is one for a place as well.
  if (clause.tokens.some((token) => hasTag(token, 'add') && token.text !== '上')) return undefined;
  if (!(all || ofCaption.test(clause.text)) || texts(scene.draft, 'caption').length > 0) return undefined;
  if (texts(scene.draft).length === 0) return undefined;
  const list = texts(scene.draft).map(({ text }) => text.replace(/\n/g, ' '));
  return {
    kind: 'edit',
    commands: [],
    topic: 'text',
    unchanged: say(scene.language, {
      en: `${all ? 'There are no captions in the film' : 'There is no caption there'}. The film has: ${list.map((words) => `"${words}"`).join(', ')}.`,
      zh: `那里没有字幕。片子里的文字：${list.map((words) => `“${words}”`).join('、')}。`,
    }),
  };
}
