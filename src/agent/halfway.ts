import type { Clause } from './clause.js';
import type { Outcome } from './outcome.js';
import { musicIn, type Scene, shots } from './scene.js';

type Read = { intent: string; outcome: Outcome };

const between =
  /^(?:\S+ )*?(?:something|somewhere|anything|halfway|half way|right|go|meet|split|be|in) ?(?:\S+ )*?(?:in ?between|between(?: (?:the two|them|those|these|the last two))?|the difference|the middle)$/;

/** `something between the two` after an overshoot: the mean of what it was and what it is. */
export function meetHalfway(clause: Clause, scene: Scene): Read | undefined {
  const last = scene.conversation.past.at(-1);
  const command = last?.commands.at(-1);
  if (last === undefined || command === undefined || scene.planned.length > 0) return undefined;
  if (
    !between.test(clause.text) ||
    clause.has('duration', 'quote') ||
    clause.refs.some((item) => item.kind === 'some')
  )
    return undefined;
  const length = (list: readonly { durationMs: number }[]): number =>
    list.reduce((sum, shot) => sum + shot.durationMs, 0);
  const [before, after] = [last.before, last.after];
  const done = (name: string, params: Record<string, unknown>): Read => ({
    intent: 'halfway',
    outcome: { kind: 'edit', commands: [{ name, params }], topic: scene.focus.topic },
  });
  const [was, is] = [musicIn(before)?.volume, musicIn(after)?.volume];
  if (command.name === 'set_volume' && was !== undefined && is !== undefined)
    return done('set_volume', { target: 'music', volume: (was + is) / 2 });
  const total = Math.round((length(shots(before)) + length(shots(after))) / 2);
  if (
    /^set_length$/.test(command.name) ||
    (command.name === 'set_photo_length' && command.params.photos === 'all')
  )
    return done('set_length', { durationMs: total });
  if (command.name !== 'set_photo_length' || !Array.isArray(command.params.photos)) return undefined;
  const id = String(command.params.photos[0]);
  const [old, now] = [before, after].map((draft) => shots(draft).find((shot) => shot.id === id)?.durationMs);
  if (old === undefined || now === undefined) return undefined;
  return done('set_photo_length', { photos: command.params.photos, durationMs: Math.round((old + now) / 2) });
}
