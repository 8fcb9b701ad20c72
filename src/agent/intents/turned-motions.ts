import type { EditCommand } from '../../edits/index.js';
import type { Clause } from '../reading/clause.js';
import { photosParam } from '../referents/photos-meant.js';
import { lastCommand, type Scene, shots } from '../scene.js';

const opposite: Readonly<Record<string, string>> = {
  zoom_in: 'zoom_out',
  zoom_out: 'zoom_in',
  slow_zoom_in: 'slow_zoom_out',
  slow_zoom_out: 'slow_zoom_in',
  pan_left: 'pan_right',
  pan_right: 'pan_left',
  pan_up: 'pan_down',
  pan_down: 'pan_up',
  push_in: 'pull_out',
  pull_out: 'push_in',
  tilt_up: 'tilt_down',
  tilt_down: 'tilt_up',
};

/** Motions a clause names the family of: `all the pans the other way` leaves the zooms alone. */
const families: readonly (readonly [word: RegExp, kinds: RegExp])[] = [
  [/\bzoom/, /zoom|push_in|pull_out/],
  [/\b(?:pan|tilt)/, /^(?:pan|tilt)_/],
];

/**
 * What makes photos move the other way round: each against its own motion; those that were not in the wish before, against
 * what was wished: `zoom in on the beach`, `and the last one the other way round`.
 */
export function turnedMotions(ids: readonly string[], clause: Clause, scene: Scene): EditCommand[] {
  const last = lastCommand(scene);
  const held = Array.isArray(last?.params.photos) ? last.params.photos : [];
  const wished = last?.name === 'set_motion' ? opposite[String(last.params.motion)] : undefined;
  const anew = wished !== undefined && held.length > 0 && ids.every((id) => !held.includes(id));
  if (anew) return [{ name: 'set_motion', params: { photos: photosParam(scene, ids), motion: wished } }];
  const family = families.find(([word]) => word.test(clause.text))?.[1];
  const groups = new Map<string, string[]>();
  for (const { id, motion } of shots(scene.draft)) {
    const kind = motion?.type ?? 'none';
    const turned = opposite[kind];
    if (!ids.includes(id) || turned === undefined || family?.test(kind) === false) continue;
    groups.set(turned, [...(groups.get(turned) ?? []), id]);
  }
  return [...groups].map(([motion, photos]) => ({
    name: 'set_motion',
    params: { photos: photosParam(scene, photos), motion },
  }));
}
