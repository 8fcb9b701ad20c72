import type { TextSegment } from '../../draft/index.js';
import type { Clause } from '../clause.js';
import { texts as allTexts, type Scene } from '../scene.js';
import { roleAmong, textsMeant } from '../texts-meant.js';

/** `drop the caption to the bottom`, `the writing hides the roof`: words move, none go. */
export const movesDown =
  /\b(?:drop|take|pull|bring|shift)\b.*\b(?:to|down|into|onto|lower|at|along)\b|\b(?:title|text|captions?|words|letters|lettering|writing|heading|line|label) (?:\w+ )?(?:hides?|covers?|blocks?)\b|\bno (?:text|words|writing|title|captions?) (?:across|over|in) the\b/;

/** `drop the exclamation mark from the title`: a part of the words. */
export const ofText =
  /\b(?:exclamation|question) marks?\b|\b(?:comma|full stop|period|dot|hyphen|dash|emoji|letter|word|year|date|hashtag|number)s? (?:\S+ )?(?:from|off|out of|in|at the end of) (?:the |that |my |our )/;

/** The texts that are to go: `the words` and 字幕 are all there are where no captions stand. */
export function textsToGo(clause: Clause, scene: Scene, onPhotos: boolean): readonly TextSegment[] {
  const meant = textsMeant(clause, scene);
  const role = roleAmong(clause.tokens);
  if (meant.length > 0 || onPhotos || (role !== undefined && role !== 'caption')) return meant;
  const all = allTexts(scene.draft);
  const any = /\b(?:words|lettering|subtitles?|labels?|text)\b|字/.test(clause.text);
  return any || all.length === 1 ? all : meant;
}
