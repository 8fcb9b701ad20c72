import type { Read } from '../outcome.js';
import type { Clause } from '../reading/clause.js';
import { cutsIn, type Scene, shots } from '../scene.js';

const said =
  /^(?:(?:and|just|please|rather|make it|use|have|give it|take|put) )*(?:the )?same (?:one |kind |thing )?as (?:in |on |for |with )?(?:all )?(?:of )?(?:the |my )?(?:others?|other ones|rest)(?: please| instead)*$/;

type Shot = ReturnType<typeof shots>[number];
/** What a command sets, as a photo has it. */
const settings: Readonly<
  Record<string, readonly [param: string, read: (shot: Shot) => string | null | undefined]>
> = {
  set_transition: ['transition', (shot) => shot.transition?.type],
  set_look: ['look', (shot) => shot.look?.preset],
  set_motion: ['motion', (shot) => shot.motion?.type],
};

/** `the second transition is ugly, use the same as the others`: what most of the others have, in place of what was just set. */
export function asOthers(clause: Clause, scene: Scene): Read | undefined {
  const last = scene.planned.at(-1);
  const value = settings[last?.name ?? ''];
  if (last === undefined || value === undefined || !said.test(clause.text)) return undefined;
  const { photos } = last.params;
  if (!Array.isArray(photos)) return undefined;
  const [param, read] = value;
  const list = last.name === 'set_transition' ? cutsIn(scene.draft) : shots(scene.draft);
  const counts = new Map<string, number>();
  for (const shot of list) {
    const own = read(shot) ?? 'none';
    if (!photos.includes(shot.id)) counts.set(own, (counts.get(own) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([, one], [, other]) => other - one);
  if (most === undefined) return undefined;
  const commands = [{ name: last.name, params: { photos, [param]: most[0] } }];
  const { topic } = scene.focus;
  return { intent: 'as-others', outcome: { kind: 'instead', here: true, commands, topic, shots: photos } };
}
