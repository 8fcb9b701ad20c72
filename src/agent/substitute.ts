import type { EditCommand } from '../edits/index.js';
import type { Clause } from './clause.js';
import { photosParam } from './common.js';
import type { Scene } from './scene.js';

/** A command with what a correction names in its place; undefined when nothing fits. */
export function substitute(command: EditCommand, clause: Clause, scene: Scene): EditCommand | undefined {
  const params: Record<string, unknown> = { ...command.params };
  let changed = false;
  const set = (key: string, value: unknown): void => {
    if (value === undefined || !(key in params)) return;
    params[key] = value;
    changed = true;
  };
  const denied = deniedIds(clause);
  const named = [...new Set(clause.refs.flatMap((item) => item.ids))];
  const ids = named.filter((id) => !denied.includes(id) || denied.length === named.length);
  // `second, sorry, third`: another place for the same photo.
  const place = command.name === 'move_photos' ? placeIn(clause) : undefined;
  if (place !== undefined) return { name: command.name, params: { photos: params.photos, to: place } };
  if (ids.length > 0) {
    set('photos', photosParam(scene, ids));
    set('photo', ids[0]);
  }
  const duration = clause.value<number>('duration') ?? (ids.length > 0 ? undefined : secondsIn(clause));
  set('durationMs', duration);
  set('byMs', duration === undefined ? undefined : Math.sign(Number(params.byMs)) * duration);
  set('text', clause.value<string>('quote'));
  set('mood', clause.value<string>('aMood'));
  set('transition', clause.value<string>('aTransition'));
  set('motion', clause.value<string>('aMotion'));
  set('look', clause.value<string>('aLook'));
  const colour = clause.value<string>('colour');
  if (colour !== undefined && 'style' in params) {
    params.style = { ...(params.style as object), color: colour };
    changed = true;
  }
  return changed ? { name: command.name, params } : undefined;
}

/** What `not the temple, the market` takes back: the photos right after `not`, when others follow. */
export function deniedIds(clause: Clause): readonly string[] {
  const [first, ...others] = clause.refs;
  if (first === undefined || others.length === 0 || !/^(?:no |oops |oh |wait |but )*not\b/.test(clause.text))
    return [];
  return first.ids;
}

/** A place and nothing that names a photo: `third`, `last`, `to the front`. */
function placeIn(clause: Clause): number | 'end' | undefined {
  if (clause.has('file', 'fileWord', 'photo', 'before', 'after')) return undefined;
  if (clause.has('last', 'end')) return 'end';
  const place = /\b(?:place|position|spot|slot|number) (\d+)\b/.exec(clause.text)?.[1];
  if (place !== undefined) return Number(place);
  return clause.value<number>('ordinal') ?? (clause.has('first', 'start') ? 1 : undefined);
}

const secondsIn = (clause: Clause): number | undefined => {
  const number = clause.value<number>('number');
  return number !== undefined && number > 0 ? number * 1000 : undefined;
};
