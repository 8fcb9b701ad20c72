import type { TextSegment } from '../../draft/index.js';
import type { Outcome } from '../outcome.js';
import type { Clause } from '../reading/clause.js';
import { roleAmong, textsMeant } from '../referents/texts-meant.js';
import { say } from '../replies/say.js';
import { texts as allTexts, type Scene } from '../scene.js';

/** `drop the caption to the bottom`, `the writing hides the roof`: words move, none go. */
export const movesDown =
  /\b(?:drop|take|pull|bring|shift)\b.*\b(?:to|down|into|onto|lower|at|along)\b|\b(?:title|text|captions?|words|letters|lettering|writing|heading|line|label) (?:\w+ )?(?:hides?|covers?|blocks?)\b|\bno (?:text|words|writing|title|captions?) (?:across|over|in) the\b/;

/** `drop the exclamation mark from the title`: a part of the words. */
export const ofText =
  /\b(?:exclamation|question) marks?\b|\b(?:comma|full stop|period|dot|hyphen|dash|emoji|letter|word|year|date|hashtag|number)s? (?:\S+ )?(?:from|off|out of|in|at the end of) (?:the |that |my |our )|(?:最后|第.|开头|结尾|前面|后面|里面?)的?那?[一二两三几]?个?(?:字(?!幕)|单?词|标点|数字|年份)|(?:感叹|问|句|逗|书名|引)号|标点|空格|表情/;

const anywhere =
  /\bno (?:texts?|words|writing|lettering)(?: at all)? (?:in|on|over) (?:the|my|our|this) (?:whole )?(?:film|video|movie|pictures?|photos?)\b|\bno (?:texts?|words|writing) (?:anywhere|at all)\b/;

/** The texts that are to go: `the words` and 字幕 are all there are where no captions stand. */
export function textsToGo(clause: Clause, scene: Scene, onPhotos: boolean): readonly TextSegment[] {
  // `no text in the film`, whatever text is in hand
  if (anywhere.test(clause.text)) return allTexts(scene.draft);
  const meant = textsMeant(clause, scene);
  const role = roleAmong(clause.tokens);
  if (meant.length > 0 || onPhotos || (role !== undefined && role !== 'caption')) return meant;
  // 字幕 are captions, and the title stays; 字 and `the words` are whatever is written.
  const any = /\b(?:words|lettering|subtitles?|labels?|text)\b|字(?!幕)/.test(clause.text);
  const own = /\bcaptions\b|字幕/.test(clause.text);
  const all = allTexts(scene.draft);
  return any || (all.length === 1 && !own) ? all : meant;
}

/** Nothing is to be taken out; the texts that are there are told. */
export function noSuchText({ draft, language }: Scene): Outcome {
  const left = allTexts(draft).map(({ text }) => text.replace(/\n/g, ' '));
  const en = 'There is no such text in the film, so there was nothing to take out.';
  const zh = '片子里没有这样的文字，不需要删。';
  const unchanged =
    left.length === 0 || left.length > 3
      ? say(language, { en, zh })
      : say(language, {
          en: `${en} It has: ${left.map((words) => `"${words}"`).join(', ')}.`,
          zh: `${zh}现有的文字：${left.map((words) => `“${words}”`).join('、')}。`,
        });
  return { kind: 'edit', commands: [], topic: 'text', unchanged };
}

/** What a text shall say, or how it shall look. */
export const askWords = ({ language }: Scene): Outcome => ({
  kind: 'question',
  text: say(language, {
    en: 'What should it say, or how should it look? For example: title "Our Summer", red, at the bottom.',
    zh: '要写什么，或者改成什么样子？比如：标题“我们的夏天”，红色，放在底部。',
  }),
  options: [],
});
