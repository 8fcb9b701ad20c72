import type { TextSegment } from '../../../draft/index.js';
import { hasTag } from '../../../language/index.js';
import { edit } from '../../outcome.js';
import type { Clause } from '../../reading/clause.js';
import { namesText, roleAmong, textsMeant, wordsOn } from '../../referents/texts-meant.js';
import { texts as allTexts, roleOfText, type Scene, shots } from '../../scene.js';
import { askWords, noSuchText, ofText, textsToGo } from '../../text/gone.js';
import { textsOn } from '../../text/pointed.js';
import type { Step } from './step.js';

const withoutPart =
  /\b(?:titles?|captions?|texts?|words|letters) without (?:the |a |an |any |its |their )?(?:bar|bars|box|background|shadow|outline|border|frame|animation|fade)\b/;
const titleStays =
  /\b(?:only|just|except|but|apart from|besides|keep) (?:for )?(?:the|my|our) (?:title|heading|headline)\b/;

/** `remove them all` where texts are spoken of. */
const pointsAtAll = /\b(?:them all|all of them|both of them)$/;

/** `all texts except the title`, 除了标题，其他文字都删: every text but those of the kind that is excepted. */
function textsLeftOut(clause: Clause, scene: Scene): TextSegment[] | undefined {
  const at = clause.index('except');
  const others = clause.index('rest', 'other');
  const excepted = clause.tokens.slice(at + 1, at === 0 && others > 0 ? others : undefined);
  const kept = at > 0 || (at === 0 && others > 0) ? roleAmong(excepted) : undefined;
  if (kept !== undefined)
    return allTexts(scene.draft).filter((item) => roleOfText(scene.draft, item.id) !== kept);
  // 别的字不要 after one was spoken of: that one stays.
  const { topic, texts: inHand } = scene.focus;
  if (clause.reading.language === 'zh' && others >= 0 && topic === 'text' && inHand.length > 0)
    return allTexts(scene.draft).filter(({ id }) => !inHand.includes(id));
  return undefined;
}

const words = '(?:texts?|words|writing|captions?|titles?|lettering)';
const noneOn = new RegExp(
  `\\b(?:no|any|without) (?:more )?${words} (?:at all |whatsoever |please )?(?:on|over|in|off|for) (?:the|that|this|it|him|her|photos?|pictures?|number|my|\\d)`,
);
const withoutAny = new RegExp(
  `^(?:and |but )?(?:the |my |all )?.{3,24} (?:no|without|without any) ${words}(?: at all| please)?$`,
);
const nothingOn = /^(?:nothing|none) (?:at all )?(?:on|over) (?:the|that|this|my|photos?|number|\d)/;

/** Words are turned away from the photos named behind them. */
export const turnsWordsAway = (clause: Clause): boolean =>
  clause.reading.language === 'en' && noneOn.test(clause.text);

/** `no text on the last one`, `nothing on the others`: what is read over those photos goes. */
export const textsOffPhotos: Step = ({ clause, scene, own: named }) => {
  const said = scene.focus.topic === 'text' && nothingOn.test(clause.wish);
  // `the rest no text`
  const bare = clause.refs[0]?.from !== undefined && clause.refs[0].from < 3 && withoutAny.test(clause.text);
  if (clause.reading.language !== 'en' || !(said || bare || turnsWordsAway(clause))) return undefined;
  const pointed = scene.focus.topic !== 'text' && named.length === 0;
  const ids = pointed ? clause.refs.flatMap(({ kind, ids: of }) => (kind === 'it' ? of : [])) : named;
  if (ids.length === 0 || ids.length >= shots(scene.draft).length) return undefined;
  const there = textsOn(ids, allTexts(scene.draft), scene);
  const own = there.filter(({ id }) => roleOfText(scene.draft, id) !== 'title');
  const over = (own.length > 0 && !clause.has('title') ? own : there).map(({ id }) => id);
  if (over.length > 0) return edit('remove_text', { texts: over }, { topic: 'text', texts: [] });
  // Beside what is written on others it only says how far that goes.
  return scene.planned.length > 0
    ? { kind: 'edit', commands: [], topic: 'text', shots: ids }
    : noSuchText(scene);
};

/** The texts that go. */
export const textsGo: Step = ({ clause, scene, named }) => {
  // `take the names off again`: the captions made of them
  const captions = allTexts(scene.draft).filter(({ id }) => roleOfText(scene.draft, id) === 'caption');
  // 编号不要了: the numbers alone, where other words are shown as well.
  const numbers = clause.has('numbering') ? captions.filter(({ text }) => /^\D{0,3}\d+$/.test(text)) : [];
  const made = (numbers.length > 0 ? numbers : captions).map(({ id }) => id);
  if (
    clause.has('fileName', 'numbering', 'date') &&
    !namesText(clause) &&
    named.length === 0 &&
    made.length > 0
  )
    return edit('remove_text', { texts: made }, { topic: 'text', texts: [] });
  if (
    clause.has('quote') ||
    namesText(clause) ||
    (scene.focus.topic === 'text' &&
      clause.refs.every((item) => item.kind === 'it' || pointsAtAll.test(clause.text)) &&
      clause.refs.length > 0)
  ) {
    const quoted = clause.has('quote');
    if (!namesText(clause) && quoted && textsMeant(clause, scene).length === 0) return 'other';
    const animated = clause.tokens.some((token) => hasTag(token, 'aAnimation') && !hasTag(token, 'text'));
    if ((clause.has('motion') || animated) && !clause.has('remove')) return 'other';
    // A part of what is said, or words that stand nowhere: nothing else goes for it.
    const known = allTexts(scene.draft).some(({ text }) =>
      clause.values<string>('quote').some((words) => text.toLowerCase().includes(words.toLowerCase())),
    );
    const part = ofText.test(clause.text) || (quoted && !known) ? [] : undefined;
    // `only the title without the box`: what stands around the words.
    if (clause.reading.language === 'en' && withoutPart.test(clause.text)) return 'other';
    // `delete the text on the last photo` where none stands there.
    const bare =
      clause.reading.language === 'en' &&
      named.length > 0 &&
      !quoted &&
      wordsOn.test(clause.text) &&
      textsOn(named, allTexts(scene.draft), scene).length === 0;
    if (bare) return noSuchText(scene);
    const gone = part ?? textsLeftOut(clause, scene) ?? textsToGo(clause, scene, named.length > 0);
    // `no writing on the pictures, only the title`
    const spared =
      clause.reading.language === 'en' && titleStays.test(clause.reading.normal.text) && !clause.has('title');
    const texts = spared ? gone.filter(({ id }) => roleOfText(scene.draft, id) !== 'title') : gone;
    if (spared && texts.length === 0) return { kind: 'nothing' };
    // 只留标题，字幕都不要: those are gone already.
    if (texts.length === 0 && scene.planned.some(({ name }) => name === 'remove_text'))
      return { kind: 'nothing' };
    if (texts.length === 0 && ofText.test(clause.text) && namesText(clause)) return askWords(scene);
    if (texts.length === 0) return noSuchText(scene);
    return edit('remove_text', { texts: texts.map((text) => text.id) }, { topic: 'text', texts: [] });
  }
  return undefined;
};
