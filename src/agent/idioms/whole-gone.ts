import { isOfPictures } from '../conversation.js';
import type { Read } from '../outcome.js';
import type { Clause } from '../reading/clause.js';
import { present } from '../referents/photos-meant.js';
import { type Scene, shots } from '../scene.js';

const gone =
  /^(?:(?:fair|fair enough|ok|okay|pity|well|then|so|just|please|can you|could you|let ?'? ?s|and|but|right|fine|alright|in that case|,|\.) )*(?:take|leave|leave it|drop|bin|remove|delete|lose|cut|throw|chuck|skip|get rid of|scrap|kick|ditch|toss|pull|leave out|take out|throw out) (?:out |away )?(?:the |that |this )(?:whole|entire|complete|whole damn) (?:photo|picture|pic|image|shot|thing|one)(?: (?:out|away|then|altogether|completely|instead|please|of it))*$/;

/** `then just bin the whole photo` where something in it could not be changed: the photo in hand goes. */
export function wholeGone(clause: Clause, scene: Scene): Read | undefined {
  if (clause.reading.language !== 'en' || !/\b(?:whole|entire|complete)\b/.test(clause.text))
    return undefined;
  if (!gone.test(clause.text) || !isOfPictures(scene.focus.topic)) return undefined;
  const ids = present(scene, scene.focus.shots);
  if (ids.length === 0 || ids.length === shots(scene.draft).length) return undefined;
  const commands = [{ name: 'remove_photos', params: { photos: ids } }];
  return { intent: 'whole-gone', outcome: { kind: 'edit', commands, topic: 'shots', shots: [] } };
}
