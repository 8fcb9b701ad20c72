import { type Reading, readTokens } from '../../language/index.js';
import type { ReadSentence } from '../outcome.js';
import { wholeClause } from '../reading/clause.js';
import { askLost } from '../referents/lost.js';
import type { Scene } from '../scene.js';
import { captureTexts } from '../text/capture.js';

/**
 * 那就去掉吧, `ok remove it then`, after a photo that nobody knows was to go and was asked about: which one it is is still open,
 * and nothing else goes. Undefined when no such question was asked.
 */
export function askedStill(reading: Reading, scene: Scene, goes: RegExp): ReadSentence | undefined {
  const { asked } = scene.conversation;
  if (asked === null || !goes.test(scene.sentence.trim())) return undefined;
  const then = captureTexts(readTokens(asked.sentence, reading.language, scene.assets));
  const before = wholeClause(then, scene);
  const outcome =
    before.lost.length > 0 && before.has('remove') ? askLost(before, scene, undefined) : undefined;
  if (outcome === undefined) return undefined;
  return { items: [{ clause: wholeClause(reading, scene), intent: 'lost', outcome }], scene };
}
