import { sortedShots } from '../../edits/index.js';
import { textOf } from '../../language/index.js';
import { edit, type Outcome } from '../outcome.js';
import type { Clause } from '../reading/clause.js';
import { idsOf, present } from '../referents/photos-meant.js';
import { type Scene, shots } from '../scene.js';

/** `all the time` is how long and no order. */
const spellOfTime =
  /\b(?:all the|the whole|the entire|this|that|every|some|more|less|enough|no|long|next|first|last|same|on|in|of|screen) time\b/;

/** A row is made by something: `by name`, `oldest first`, 按文件名. A bare `names` is what they are called. */
const byWhat =
  /\b(?:by|chrono\w*|oldest|newest|earliest|latest|first to last|happened|sequence|in time|the way (?:i|we|it|they)|how (?:the|it|we)|according|alphabet\w*|a to z|a-z|z to a|z-a|order\w*|sort\w*)\b|[按照依顺順排]|先后|早|晚|旧|新|字母|拼音|顺序/;

/** A way to put photos in order, as `sort_photos` takes it. */
export interface Sorting {
  readonly by: 'time' | 'name' | 'given' | 'reverse' | 'shuffle';
  readonly descending?: boolean;
  readonly seed?: number;
}

/** Lengths that are left to chance. */
export const randomTimes =
  /(?:时间|时长|秒数|停留|长短)(?!顺序|先后).{0,6}随机|随机.{0,4}(?:时间|时长|秒|停留|长短)|\brandom(?:ly|i[sz]ed?)?\b.{0,20}\b(?:times?|lengths?|durations?|seconds)\b|\b(?:times?|lengths?|durations?|seconds)\b.{0,20}\brandom/;

/** The order a clause asks for. */
export function readSort(clause: Clause): Sorting | undefined {
  if (
    /^(?:is|are|was|were) (?:it|they|this|that|everything|the (?:photos|pictures|film|video))\b/.test(
      clause.text,
    )
  )
    return undefined;
  const kinds = clause.has('byName') && /name|alphabet/.test(clause.text);
  if (!kinds && /\b(flip|invert|turn|reverse)\b.*\b(order|sequence|line-?up|lot)\b/.test(clause.text))
    return { by: 'reverse' };
  // 每张显示时间改成随机: how long they stay, and no order.
  if (clause.has('shuffle') && randomTimes.test(clause.text)) return undefined;
  if (clause.has('shuffle')) {
    // 随机打乱顺序，种子用42
    const said = textOf(clause.reading.tokens, '');
    const seed = /(?:种子|seed)\D{0,6}(\d{1,9})(?!\d)/.exec(said)?.[1];
    return { by: 'shuffle', ...(seed === undefined ? {} : { seed: Number(seed) }) };
  }
  const named = clause.has('captured', 'byName', 'given');
  const sort =
    clause.has('sort', 'order') ||
    /\b(?:alphabetical|name) order\b/.test(clause.text) ||
    (named &&
      (!['en', 'zh'].includes(clause.reading.language) || clause.has('given') || byWhat.test(clause.text)));
  const descending =
    (kinds &&
      /\b(?:reversed?|backwards?|z first|last letter first|inverse)\b/i.test(clause.reading.normal.text)) ||
    /newest first|latest first|descending|reverse chronolog|从新到旧|从晚到早|倒序|时间倒|z to a|z-a|最新的在前|新的在前/.test(
      clause.text,
    );
  if (sort && clause.has('given')) return { by: 'given' };
  const byName = clause.has('byName') && /name|alphabet|a to z|a-z|名|字母|拼音|title/.test(clause.text);
  // `show the company name bottom left` is a text.
  const placed =
    clause.has('top', 'bottom', 'left', 'right', 'add', 'show') &&
    !clause.has('sort', 'order') &&
    !/\border\b/.test(clause.text);
  if (sort && byName && !placed) return { by: 'name', descending };
  const byTime =
    clause.has('captured') &&
    (clause.has('sort', 'order') || !spellOfTime.test(clause.text)) &&
    (!/^[^按照依]*(?:时间|日期)[^排序顺先后早晚旧新]*$/.test(clause.text) || clause.has('sort', 'order')) &&
    /tak|took|shot|date|time|chrono|oldest|newest|shot|happened|时间|日期|拍|早|旧|新|先后|zeit|datum|fecha|hora|cronol|heure|日時|順|顺|撮|prise/.test(
      clause.text,
    );
  if (sort && byTime) return { by: 'time', descending };
  const turned = !clause.namesPhotos && /\bother way (?:round|around)\b/.test(clause.text);
  if ((clause.has('reverse') || turned) && !clause.has('clip')) return { by: 'reverse' };
  return undefined;
}

/** Photos a clause names as a part of the film, or `the rest` of it; undefined where it names something else besides. */
function partSaid(clause: Clause, scene: Scene): string[] | undefined {
  const named = clause.refs.filter(({ kind }) => kind !== 'all');
  const [item, more] = named;
  if (item === undefined || more !== undefined || item.kind === 'it') return undefined;
  const ids = present(scene, idsOf(item, scene, named));
  return ids.length < 2 || ids.length === shots(scene.draft).length ? undefined : ids;
}

/** `reverse the last four`, `shuffle the rest`, 后五张的顺序倒过来: some photos change places among themselves. */
export function sortPart(clause: Clause, sorting: Sorting, scene: Scene): Outcome | undefined {
  const ids = clause.has('clip') ? undefined : partSaid(clause, scene);
  if (ids === undefined) return undefined;
  const list = shots(scene.draft);
  const part = list.filter(({ id }) => ids.includes(id));
  const inOrder = sortedShots(part, sorting.by, { assets: scene.assets, seed: scene.seed });
  const next = (sorting.descending === true ? inOrder.reverse() : inOrder).map(({ id }) => id);
  const places = part.map((shot) => list.indexOf(shot));
  const [first, last] = [places[0]!, places.at(-1)!];
  const photos = list.slice(first, last + 1).map(({ id }) => (ids.includes(id) ? next.shift()! : id));
  return edit('move_photos', { photos, to: first + 1 }, { topic: 'shots', shots: ids });
}
