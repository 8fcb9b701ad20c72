import type { EditCommand } from '../../edits/index.js';
import type { Clause } from '../reading/clause.js';
import { wordsOf } from '../reading/evidence.js';
import { photosParam } from '../referents/photos-meant.js';
import type { Scene } from '../scene.js';

/** A command with what a correction names in its place; undefined when nothing fits. */
export function substitute(command: EditCommand, clause: Clause, scene: Scene): EditCommand | undefined {
  const params: Record<string, unknown> = { ...command.params };
  let changed = false;
  const set = (key: string, value: unknown): void => {
    if (value === undefined || !(key in params)) return;
    params[key] = value;
    changed = true;
  };
  // `but not the second`: out of what the wish was for, and for no others.
  if (Array.isArray(params.photos) && /^(?:but not|except)\b/.test(clause.text)) return undefined;
  const denied = deniedIds(clause);
  const named = [...new Set(clause.refs.flatMap((item) => item.ids))];
  // `I meant the train, not the noodles`: only what was done to the noodles was wrong.
  if (denied.length > 0 && !denied.some((id) => wordsOf([command]).has(id))) return undefined;
  // `no, the temple first and the market second` names places of its own.
  if (
    command.name === 'move_photos' &&
    clause.has('file', 'fileWord') &&
    clause.has('first', 'last', 'start', 'end', 'ordinal')
  )
    return undefined;
  // `no wait, right after it`: the other side of the same photo.
  const side = command.name === 'move_photos' ? sideIn(clause) : undefined;
  if (side !== undefined) {
    const moved = (params.photos as readonly string[]) ?? [];
    const mark = clause.refs.find((item) => item.kind === 'some' && !moved.includes(item.ids[0] ?? ''))
      ?.ids[0];
    const beside = mark ?? params.before ?? params.after;
    if (typeof beside === 'string' && (mark !== undefined || clause.refs.every((item) => item.kind === 'it')))
      return { name: command.name, params: { photos: moved, [side]: beside } };
  }
  const seconds = secondsMeant(command, clause, scene);
  if (seconds !== undefined && typeof params.byMs === 'number')
    return { name: command.name, params: { ...params, byMs: Math.sign(params.byMs) * seconds } };
  if (seconds !== undefined) return { name: command.name, params: { ...params, durationMs: seconds } };
  const bare = named.length === 0 && Array.isArray(params.photos) ? numbersIn(clause, scene) : [];
  const ids =
    bare.length > 0 ? bare : named.filter((id) => !denied.includes(id) || denied.length === named.length);
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
  // `turn it down to 30 ... no wait, 35`
  const level =
    clause.value<number>('percentage') ?? (ids.length > 0 ? undefined : clause.value<number>('number'));
  if (command.name === 'set_volume' && level !== undefined && level > 2)
    set('volume', Math.min(2, level / 100));
  const colour = clause.value<string>('colour');
  if (colour !== undefined && 'style' in params) {
    params.style = { ...(params.style as object), color: colour };
    changed = true;
  }
  return changed ? { name: command.name, params } : undefined;
}

/** What `not the temple, the market` takes back: the photos right after `not`, when others follow. */
export function deniedIds(clause: Clause): readonly string[] {
  const at = clause.tokens.findIndex(({ text }) =>
    /^(?:not|not the|not my|instead of|rather than)$/.test(text),
  );
  if (at < 0 || clause.refs.length < 2) return [];
  const denied = clause.refs.find((item) => item.from > at && item.from <= at + 3);
  const first = denied === clause.refs[0];
  // `the train, not the noodles` or `not the noodles, the train`.
  if (first && !/^(?:no |oops |oh |wait |but )*not\b/.test(clause.text)) return [];
  return denied?.ids ?? [];
}

/** A place and nothing that names a photo: `third`, `last`, `to the front`. */
function placeIn(clause: Clause): number | 'end' | undefined {
  if (clause.has('file', 'fileWord', 'photo', 'before', 'after')) return undefined;
  if (clause.has('last', 'end')) return 'end';
  const place = /\b(?:place|position|spot|slot|number) (\d+)\b/.exec(clause.text)?.[1];
  if (place !== undefined) return Number(place);
  return clause.value<number>('ordinal') ?? (clause.has('first', 'start') ? 1 : undefined);
}

const byPlace =
  /\b(?:photos?|pictures?|pics?|images?|slides?|shots?|clips?|number|no\.?|#) ?\d(?! ?s(?:ec|econds?)?\b)|\b(?:first|second (?!long)|third|fourth|fifth|sixth|last|next)\b/i;

const bareNumber =
  /^(?:(?:no|nope|oh|wait|sorry|oops|actually|rather|make it|make that|it|that|should be|i mean|i meant|meant|,),? )*\d+(?:\.\d+)?(?: please| of course| sorry)*[.! ]*$/;

/** `the beach 6 seconds` ... `I meant 5`: after a photo told by its name a bare number is a length. */
export function secondsMeant(
  command: EditCommand,
  clause: Clause,
  { conversation }: Scene,
): number | undefined {
  const last = conversation.past.at(-1)?.sentence;
  const { durationMs, byMs } = command.params;
  if (command.name !== 'set_photo_length' || typeof (durationMs ?? byMs) !== 'number') return undefined;
  if (last === undefined || byPlace.test(last) || clause.reading.language !== 'en') return undefined;
  const numbers = clause.values<number>('number');
  const bare = bareNumber.test(clause.text);
  return bare && numbers.length === 1 && numbers[0]! > 0 ? numbers[0]! * 1000 : undefined;
}

/** `no, I meant 3 and 4`: nothing but places. */
function numbersIn(clause: Clause, scene: Scene): readonly string[] {
  const bare = clause.tokens.every((token) =>
    /^(?:\d+|and|,|, and|&|or|rather|number|numbers|no\.?|#|i meant|i mean|meant)$/.test(token.text),
  );
  const several = clause.values<number>('number').length > 1;
  if (!bare || !several) return [];
  return clause.values<number>('number').flatMap((place) => scene.shotsSeen[place - 1]?.id ?? []);
}

/** `right after it`, `before the church`: nothing but a side of a photo. */
const sideIn = (clause: Clause): 'before' | 'after' | undefined =>
  /^(?:(?:no|not|wait|i mean|i meant|sorry|actually|oh|make that|rather|but|put it|move it|and|,) )*(?:(?:right|just|directly|straight|immediately) )?(?:before|after|behind|in front of)\b/.test(
    clause.text,
  )
    ? clause.has('after')
      ? 'after'
      : clause.has('before')
        ? 'before'
        : undefined
    : undefined;

const secondsIn = (clause: Clause): number | undefined => {
  const number = clause.value<number>('number');
  return number !== undefined && number > 0 ? number * 1000 : undefined;
};
