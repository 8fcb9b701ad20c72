import type { EditCommand } from '../../edits/index.js';
import type { Outcome } from '../outcome.js';
import type { Clause } from '../reading/clause.js';
import { type Scene, shots } from '../scene.js';

/** 不要马上跳到亲吻那张, 别直接到日落: how the photo behind shall not come. */
const banned =
  /(?:别|不要|不能|甭|勿)(?:再|老是|就|这么|那么)*(?:马上|直接|立刻|立马|一下子?|一上来|突然|忽然|硬|生硬地?|猛地?)+(?:就|地)?(?:切|跳|转|接|换|蹦|闪)?(?:到|进|成|出)?(?:下一张)?#$/;

const suddenly = /马上|直接|立刻|立马|一下|一上来|突然|忽然|硬|猛/;

/** The clause with the photos it names as one sign each. */
const signed = ({ tokens, refs }: Clause): string =>
  tokens
    .map((token, index) => {
      const item = refs.find(({ kind, from, to }) => kind === 'some' && index >= from && index < to);
      return item === undefined ? token.text : index === item.from ? '#' : '';
    })
    .join('');

/** The cut before a photo that shall not come so suddenly gets softer. */
export function bannedJump(clause: Clause, scene: Scene): Outcome | undefined {
  if (clause.reading.language !== 'zh' || !suddenly.test(clause.text)) return undefined;
  const last = clause.namedRefs.at(-1);
  if (last?.ids.length !== 1 || !banned.test(signed(clause))) return undefined;
  const list = shots(scene.draft);
  const cut = list[list.findIndex(({ id }) => id === last.ids[0]) - 1];
  if (cut === undefined) return undefined;
  const params = cut.transition === null ? { transition: 'crossfade' } : { factor: 1.6 };
  const commands: EditCommand[] = [{ name: 'set_transition', params: { photos: [cut.id], ...params } }];
  return { kind: 'edit', commands, topic: 'transition', shots: [cut.id] };
}
