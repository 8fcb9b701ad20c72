import type { EditCommand } from '../../edits/index.js';
import type { Read } from '../outcome.js';
import type { Clause } from '../reading/clause.js';
import { photosParam, present, saysAll } from '../referents/photos-meant.js';
import { type Scene, shots } from '../scene.js';

const coloured =
  /\bcolou?r(?:s|ed|ful)?\b|\bun(?:toned|filtered|graded|tinted)\b|\boriginal\b|\bnatural\b|彩|原色|本色|原来的颜色|本来的颜色|カラー|色を?(?:戻|残|付|つ)|couleurs?|farbig|farbe|bunt|colou?r|a color/;
const other =
  'quote title caption text music sound transition motion colour aLook background remove moreSaturation lessSaturation warmer cooler brighter darker'.split(
    ' ',
  );

const asItCame =
  /^(?:让它|给它|它|都|还是|就|要)*(?:保持|保留|留着?|恢复|维持|是)?(?:它)?(?:原色|本色|(?:原来|本来|原有|自己)的?颜色)(?:就行|就好|吧|不变)*$/;

/**
 * `the goat is to stay coloured`, 木桥还是彩的好, 2枚目だけ色を戻して after a look for more photos than those: theirs are the
 * colours they came with.
 */
export function ownColours(clause: Clause, scene: Scene): Read | undefined {
  // 就断桥不要，保持原色: it was taken out of the wish, and has its colours back.
  if (asItCame.test(clause.text) && scene.trail.undone.length > 0 && scene.planned.length > 0)
    return { intent: 'own-colours', outcome: { kind: 'nothing' } };
  if (
    clause.tokens.length > 20 ||
    !coloured.test(clause.text) ||
    clause.has(...other) ||
    clause.has('question', 'more', 'less')
  )
    return undefined;
  const ids = present(scene, clause.plainIds);
  const list = shots(scene.draft);
  const toned = list.filter(({ look }) => (look?.preset ?? 'none') !== 'none').map(({ id }) => id);
  const named = ids.filter((id) => toned.includes(id));
  if (named.length === 0 || named.length === toned.length) return undefined;
  // `only the goat in sepia` and `the goat in colour, nothing else` are other wishes.
  const commands = [{ name: 'set_look', params: { photos: named, look: 'none' } }];
  return { intent: 'own-colours', outcome: { kind: 'edit', commands, topic: 'look', shots: named } };
}

const back =
  /\bcolou?rs?\b.*\b(?:back|again|restored?|reset|return(?:ed)?)\b|\b(?:restore|reset|undo|bring back|put back|return to)\b.*\bcolou?rs?\b|\bback to (?:the |its |their |her |his )?(?:original|normal|natural|own|real|true|old) colou?rs?\b|\bcolou?rs? (?:as|how|like|the way) (?:they|it|i|we|she|he|the camera) (?:was|were|came|uploaded|shot|took|had|saw)\b/;
const former =
  /\b(?:originals?|normal|natural|own|real|true|uploaded|were|was|came|saw|shot|took|untouched|before)\b/;

/** `all the colours back to how I uploaded them` where brightness or strength of colours was changed as well: both go. */
export function coloursBack(clause: Clause, scene: Scene): Read | undefined {
  if (clause.reading.language !== 'en' || clause.tokens.length > 14) return undefined;
  if (!back.test(clause.text) || !former.test(clause.text)) return undefined;
  if (clause.has('quote', 'title', 'caption', 'text', 'music', 'transition', 'duration', 'aLook', 'except'))
    return undefined;
  const named = present(scene, clause.namedIds);
  const list = shots(scene.draft);
  const meant = named.length > 0 ? named : saysAll(clause) ? list.map(({ id }) => id) : [];
  const changed = list.filter(({ id, look }) => meant.includes(id) && look !== null);
  const tuned = changed.filter(
    ({ look }) => look !== null && (look.brightness !== 0 || look.contrast !== 0 || look.saturation !== 0),
  );
  if (tuned.length === 0) return undefined;
  const ids = changed.map(({ id }) => id);
  const photos = photosParam(scene, ids);
  const commands: EditCommand[] = [
    { name: 'set_look', params: { photos, look: 'none' } },
    { name: 'adjust_colour', params: { photos, brightness: 0, contrast: 0, saturation: 0, relative: false } },
  ];
  return { intent: 'own-colours', outcome: { kind: 'edit', commands, topic: 'look', shots: ids } };
}
