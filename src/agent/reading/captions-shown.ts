import { edit, type Outcome } from '../outcome.js';
import type { Scene } from '../scene.js';
import type { Clause } from './clause.js';
import { timeSigns } from './signs.js';

const eachFor =
  /^(?:(?:and|each|all|of|them|show|shown|showing|display|displayed|visible|on screen) )*for #(?: (?:ALL|each|apiece|only|every time))*$/;

/** `file names as captions, at the top, for 2 seconds each`: the captions of this sentence are shown so long, and no photo. */
export function captionsShown(clause: Clause, scene: Scene): Outcome | undefined {
  const { topic, texts } = scene.focus;
  const durationMs = clause.value<number>('duration');
  if (topic !== 'text' || texts.length === 0 || durationMs === undefined) return undefined;
  if (!scene.planned.some(({ name }) => name === 'caption_photos') || !eachFor.test(timeSigns(clause).trim()))
    return undefined;
  return edit('time_text', { texts, durationMs }, { topic: 'text', texts });
}
