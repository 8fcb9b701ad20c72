import { edit, type Read } from '../outcome.js';
import type { Clause } from '../reading/clause.js';
import { feltSigns } from '../reading/signs.js';
import { present } from '../referents/photos-meant.js';
import { type Scene, shotIds, shots } from '../scene.js';

const stays = {
  zh: /^(?:但是?|不过|只是|就|只有|,)*(?:保持|让|把)?P(?:和P)*(?:这|那)?(?:两|几)?(?:张|个)?的?(?:位置|顺序)?(?:都|就|还是?|仍然?|要|也|保持|先)*(?:不动|不变|别动|不要动|不用动|不许动|固定不?动?|留在原[位处地]|在原[位处地来]的?(?:位置|地方)?|原[位地]不动|不参与|照旧)[了吧啊哦]*$/,
  en: /^(?:(?:and|but|just|only|please|though) )*(?:(?:keep|leave|let) )?P(?:(?:(?:,| and)+ )P)*(?: (?:stays?|remains?|should stay|must stay|does(?:n ?t| not) move))?(?: (?:put|in (?:its|their|the same) (?:place|spot|position)s?|in place|where (?:it|they) (?:is|are|was|were)|fixed|as (?:it|they) (?:is|are|was|were)))?$/,
} as const;
const verb = /\b(?:keep|leave|let|stays?|remains?|must|should|move)\b/;

/** 顺序倒过来，第一张不动; `shuffle them, the last stays last`: of a new order, photos that are to be where they were before it. */
export function keepsPlace(clause: Clause, scene: Scene): Read | undefined {
  const { language } = clause.reading;
  if (scene.planned.at(-1)?.name !== 'sort_photos' || (language !== 'zh' && language !== 'en'))
    return undefined;
  const text = feltSigns(clause);
  if (!stays[language].test(text) || (language === 'en' && !verb.test(text))) return undefined;
  const kept = new Set(clause.refs.flatMap(({ kind, ids }) => (kind === 'some' ? present(scene, ids) : [])));
  const now = shotIds(scene.draft);
  if (kept.size === 0 || kept.size === now.length) return undefined;
  const others = now.filter((id) => !kept.has(id));
  const before = shots(scene.trail.base).flatMap(({ id }) => (now.includes(id) ? [id] : []));
  if (before.length < now.length) return undefined;
  const photos = before.map((id) => (kept.has(id) ? id : others.shift()!));
  const same = photos.every((id, at) => id === now[at]);
  return {
    intent: 'keeps-place',
    outcome: same
      ? { kind: 'nothing' }
      : edit('move_photos', { photos, to: 1 }, { topic: 'shots', shots: [...kept] }),
  };
}
