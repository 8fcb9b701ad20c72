import type { EditCommand } from '../edits/index.js';
import { hasTag, type Reading, tagValue } from '../language/index.js';
import { advance } from './advance.js';
import { clauseOf } from './clause.js';
import type { Outcome, ReadClause } from './outcome.js';
import { present } from './photos-meant.js';
import { type Scene, shots } from './scene.js';

const small =
  /^(?:,|;|:|-|and|then|the|a|set|make|give|let|have|use|show|photos?|pictures?|images?|all|of|to|for|be|stay|last|should|lengths?|durations?|times?|seconds?|secs?|s|each|respectively|in|this|order|please|are|is|as|follows|my|their|its|it|长|时长|分别|依次|是|为|停留|停|照片|每张|各|的|，|、|：|和|秒|把|设为|设成|改成)$/;

/** `set the photo lengths to 1, 2, 3 and 4 seconds`: as many lengths as photos, one after the other. */
export function readLengthList(
  reading: Reading,
  scene: Scene,
): { items: ReadClause[]; scene: Scene } | undefined {
  const list = shots(scene.draft);
  if (!['en', 'zh'].includes(reading.language) || list.length < 2 || reading.tokens.length > 160)
    return undefined;
  const clause = clauseOf(reading.tokens, reading, scene);
  if (!clause.has('duration')) return undefined;
  const refs = clause.refs.filter(({ kind, from, to }) => kind === 'some' && to > from);
  const times: number[] = [];
  for (const [index, token] of clause.tokens.entries()) {
    if (refs.some(({ from, to }) => index >= from && index < to)) continue;
    const ms = tagValue(token, 'duration');
    const bare = tagValue(token, 'number');
    if (typeof ms === 'number') times.push(ms);
    else if (typeof bare === 'number' && !hasTag(token, 'percentage')) times.push(bare * 1000);
    else if (!small.test(token.text)) return undefined;
  }
  const named = present(
    scene,
    refs.flatMap(({ ids }) => ids),
  );
  const ids = named.length > 0 ? named : list.map(({ id }) => id);
  const first = refs[0];
  if (times.length < 3 || times.length !== ids.length || refs.length > 1) return undefined;
  // `photo 1 2 s, photo 2 3 s`: the photos are named before all lengths, or not at all.
  if (first !== undefined && clause.tokens.slice(0, first.from).some((token) => hasTag(token, 'duration')))
    return undefined;
  if (list.some(({ id, mediaKind }) => mediaKind === 'video' && ids.includes(id))) return undefined;
  if (times.some((ms) => ms < 100 || ms > 600_000)) return undefined;
  const commands = ids.map(
    (id, at): EditCommand => ({
      name: 'set_photo_length',
      params: { photos: [id], durationMs: times[at] },
    }),
  );
  const outcome: Outcome = { kind: 'edit', commands, topic: 'shots', shots: ids };
  return { items: [{ clause, intent: 'length-list', outcome }], scene: advance(scene, clause, outcome) };
}
