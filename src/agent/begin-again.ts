import { applyEdits, type EditCommand } from '../edits/index.js';
import { hasOneOf, hasTag, type Reading } from '../language/index.js';
import { direct } from './direction.js';
import { ofOneThing } from './intents/start-over.js';
import type { ReadSentence } from './outcome.js';
import { type Scene, shots, shotsSeen } from './scene.js';

const again: EditCommand = { name: 'start_over', params: {} };

/** The photos stay, or the new film is described: `start over, same photos but calmer`, 重新来一遍，还是这些照片. */
const withPhotos =
  /\b(?:same|these|those|all (?:the|my|our)) (?:photos?|pictures?|pics?|images?|ones?)\b|\bwith (?:them|these|those)\b|(?:还是|还用|用|就)(?:这些|那些|这几|原来)/;
const described = 'style aStyle aMood length duration platform portrait landscape slower faster'.split(' ');

const places = new Set(['move', 'order', 'file', 'fileWord', 'first', 'last']);

/**
 * A new film of the same photos when starting over is asked for together with what it shall be like; undefined when the
 * sentence only clears the film. Taken back in one step.
 */
export function beginAgain(reading: Reading, opening: Scene): ReadSentence | undefined {
  const at = reading.tokens.findIndex((token) => hasTag(token, 'startOver'));
  if (at < 0 || shots(opening.draft).length === 0) return undefined;
  if (ofOneThing.test(opening.sentence.toLowerCase())) return undefined;
  const tokens = reading.tokens.filter((_, index) => index !== at);
  const wished =
    withPhotos.test(opening.sentence.toLowerCase()) ||
    // 重新来一遍 日落放第一, 重来 日落 西湖 断桥: the photos in that order.
    (reading.language === 'zh' &&
      tokens.filter((token) => hasOneOf(token, places)).length > 1 &&
      tokens.some((token) => hasTag(token, 'file', 'fileWord'))) ||
    tokens.some((token) => hasTag(token, ...described));
  if (!wished || tokens.some((token) => hasTag(token, 'undo', 'no', 'except', 'keep'))) return undefined;
  const { assets, seed } = opening;
  const draft = applyEdits(opening.draft, [again], { assets, seed });
  const cleared: Scene = { ...opening, draft, start: draft, shotsSeen: shotsSeen(draft, assets) };
  const made = direct({ ...reading, tokens }, cleared);
  if (shots(made.scene.draft).length === 0) return undefined;
  const trail = { ...opening.trail, base: opening.draft };
  return { items: made.items, scene: { ...made.scene, planned: [again, ...made.scene.planned], trail } };
}
