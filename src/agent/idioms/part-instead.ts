import type { Outcome } from '../outcome.js';
import type { Clause } from '../reading/clause.js';
import { type Scene, shots } from '../scene.js';

const otherPart =
  /^(?:(?:no|nah|oh|hm+|wait|sorry|ok|well|actually|better|rather|maybe|perhaps|make (?:it|that)|i mean|i meant|take|use|keep|show|give me|i'd rather have|or|the|just|only|,) )*(first|opening|last|final|middle) (?:\S+ ?)?(?:seconds?|secs?|s)?(?: (?:instead|please|then|rather|of it|of him|of her|of that))*$/;

/** `better the last four` after the first four seconds of a clip were kept: another part of what it showed before. */
export function partInstead(clause: Clause, scene: Scene): { intent: string; outcome: Outcome } | undefined {
  if (clause.reading.language !== 'en' || scene.trail.asked || scene.planned.length > 0) return undefined;
  const last = scene.conversation.past.at(-1);
  const cut = last?.commands.at(-1);
  if (last === undefined || cut?.name !== 'trim_clip' || clause.has('file', 'fileWord', 'photo'))
    return undefined;
  const side = otherPart.exec(clause.text)?.[1];
  const number = clause.value<number>('number');
  const ms = clause.value<number>('duration') ?? (number === undefined ? undefined : number * 1000);
  const was = shots(last.before).find(({ id }) => id === cut.params.photo);
  if (side === undefined || ms === undefined || was === undefined) return undefined;
  const from = was.sourceStartMs;
  const to = from + Math.round(was.durationMs * was.speed);
  const span = Math.round(ms * was.speed);
  if (span >= to - from) return undefined;
  const fromMs = /first|opening/.test(side)
    ? from
    : /middle/.test(side)
      ? Math.round((from + to - span) / 2)
      : to - span;
  const commands = [{ name: 'trim_clip', params: { photo: was.id, fromMs, toMs: fromMs + span } }];
  return {
    intent: 'part-instead',
    outcome: { kind: 'instead', here: false, commands, topic: 'clips', shots: [was.id] },
  };
}
