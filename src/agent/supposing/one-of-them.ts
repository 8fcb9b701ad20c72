import { hasTag, type Reading, readTokens } from '../../language/index.js';
import { whichOne } from '../intents/which-one.js';
import type { ReadSentence } from '../outcome.js';
import { wholeClause } from '../reading/clause.js';
import { readSentence } from '../reading/read-sentence.js';
import { type Scene, shots } from '../scene.js';

const someOf =
  /(?<!\b(?:each|every|any|not|no|which|last|first|the|only) )\b(?:one|two|three|some|a few|a couple|several)(?: of)? (?:of )(?:them|these|those|the|my|our)(?: (?:photos?|pictures?|pics|images?|shots?|slides?))?\b(?! (?:texts?|captions?|titles?|transitions?|cuts?|songs?|seconds?|words?|clips?|videos?|lines?|\w+ (?:texts?|captions?|transitions?)))/i;
const asks =
  /^\W*(?:(?:and|so|ok|hey|hi)\W+)*(?:which|what|who|when|where|how|is|are|was|were|does|do|did|why)\b/i;

/** `one of them is too dark, brighten it`, `drop one of the photos`: which one is asked, and nothing is done to the others. */
export function oneOfThem(reading: Reading, scene: Scene): ReadSentence | undefined {
  const about = reading.language === 'en' ? someOf.exec(scene.sentence)?.[0] : undefined;
  const first = shots(scene.draft)[0];
  if (about === undefined || first === undefined || asks.test(scene.sentence)) return undefined;
  if (scene.conversation.asked !== null || scene.focus.topic === 'text' || scene.focus.topic === 'transition')
    return undefined;
  const named = ['file', 'fileWord', 'ordinal', 'quote'];
  if (reading.tokens.some((token) => hasTag(token, ...named))) return undefined;
  // What it would do to one of them, whichever that is.
  const tried = readSentence(readTokens(scene.sentence.replace(about, 'photo 1'), 'en', scene.assets), scene);
  const [command] = tried.scene.planned;
  const photos = command?.params.photos;
  if (!Array.isArray(photos) || photos.length !== 1 || photos[0] !== first.id) return undefined;
  const outcome = { ...whichOne(scene), about } as ReturnType<typeof whichOne>;
  return { items: [{ clause: wholeClause(reading, scene), intent: 'lost', outcome }], scene };
}
