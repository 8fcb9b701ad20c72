import type { EditCommand } from '../../edits/index.js';
import type { Outcome } from '../outcome.js';
import type { Clause } from '../reading/clause.js';
import { cutsIn, lastCommands, type Scene } from '../scene.js';

const turned =
  /^(?:(?:no|nope|sorry|and|but|please|wait|actually|make it|i meant?|it should be|should be|just|do it) )*(?:the )?(?:other|opposite) (?:way|direction)(?: (?:a?round|about))?(?: please)?[.!]?$|^(?:不对?|错了|应该|是|要|就|，|,)*(?:反过来|反一下|方向反了|反方向|换个方向|反着来?)[吧了啊。！]?$/;

const opposite: Readonly<Record<string, string>> = {
  left: 'right',
  right: 'left',
  up: 'down',
  down: 'up',
  open: 'close',
  close: 'open',
};

/**
 * `the other way round` right after a wish for transitions: two kinds change their places, or the one kind its side. The
 * order of the photos is not meant.
 */
export function otherWay(clause: Clause, scene: Scene): Outcome | undefined {
  if (clause.tokens.length > 12 || !turned.test(clause.text) || scene.focus.topic !== 'transition')
    return undefined;
  const turn = lastCommands(scene);
  const list = turn.filter(({ name }) => name === 'set_transition');
  if (list.length === 0 || list.length < turn.length) return undefined;
  const done = (commands: readonly EditCommand[]): Outcome => ({
    kind: 'edit',
    commands,
    topic: 'transition',
    shots: scene.focus.shots,
  });
  const [first, second] = list;
  const kinds = list.map(({ params }) => params.transition);
  if (second !== undefined && list.length === 2 && kinds[0] !== kinds[1])
    return done(
      list.map(({ name, params }, index) => ({ name, params: { ...params, transition: kinds[1 - index] } })),
    );
  const ids = first!.params.photos;
  const cuts = cutsIn(scene.draft);
  const now = cuts.filter(({ id }) => ids === 'all' || (Array.isArray(ids) && ids.includes(id)));
  const commands = now.flatMap(({ id, transition }): EditCommand[] => {
    const [, base, side] = /^(.+)_(left|right|up|down|open|close)$/.exec(transition?.type ?? '') ?? [];
    return side === undefined
      ? []
      : [{ name: 'set_transition', params: { photos: [id], transition: `${base}_${opposite[side]}` } }];
  });
  return commands.length === 0 ? undefined : done(commands);
}
