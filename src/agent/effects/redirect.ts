import { motions, transitions } from '../../catalogue/index.js';
import type { EditCommand } from '../../edits/index.js';
import { cutsOfKind } from '../intents/transition-cuts.js';
import type { Read } from '../outcome.js';
import { type Clause, within } from '../reading/clause.js';
import { photosParam } from '../referents/photos-meant.js';
import { cutsIn, lastCommands, photosIn, type Scene, shots } from '../scene.js';
import { effectInHand, fillers, grammar, places, scopeOf } from './in-hand.js';

const ways: readonly (readonly [RegExp, string])[] = [
  [/\b(?:up|upwards?|bottom to top|from (?:the )?(?:bottom|below))\b/, 'up'],
  [/\b(?:down|downwards?|top to bottom|from (?:the )?(?:top|above))\b/, 'down'],
  [
    /\b(?:right to left|from (?:the )?right|leftwards?|to (?:the )?left|(?<!from (?:the )?)left(?! to right))\b/,
    'left',
  ],
  [/\b(?:left to right|from (?:the )?left|rightwards?|to (?:the )?right|right)\b/, 'right'],
];
/** Only the camera goes in and out: `and the last one the same only outwards`. */
const depths: readonly (readonly [RegExp, string])[] = [
  [/\boutwards?\b|\bout (?:on|for|with)\b|\bsame\b.*\bout\b(?! of\b)/, 'out'],
  [/\binwards?\b|^(?:and |then |but |now )*in\b|\bsame\b.*\bin\b/, 'in'],
];
/** `zoom in on the first, the others out` in one sentence: a depth behind photos alone. */
const depthBehind = /\b(in|out)(?: please| then| again)*$/;

const turned =
  /\b(?:other way(?: (?:round|around))?|opposite(?: way| direction)?|(?:an|a )?(?:other|different) (?:direction|way|side)|reversed?)\b/;
const against: Readonly<Record<string, string>> = {
  left: 'right',
  right: 'left',
  up: 'down',
  down: 'up',
  in: 'out',
  out: 'in',
};
const refused = /,? ?\b(?:not|instead of|rather than|and not) (?:from |to )?(?:the )?(?:\w+)(?:wards?)?$/;
const wayWords =
  /^(?:up|down|left|right|top|bottom|above|below|upwards?|downwards?|leftwards?|rightwards?|sideways|vertical(?:ly)?|horizontal(?:ly)?|other|way|round|around|opposite|direction|side|reverse[ds]?|not|rather|different|another|instead|instead of|rather than|from|to|towards?|goes|going|moves?|moving|runs?|running|slides?|sliding|wipes?|wiping|pans?|panning|swipes?|zooms?|zooming|in|out|inwards?|outwards?|same)$/;

const baseOf = (kind: string): string => kind.replace(/_(?:left|right|up|down)$/, '');

const otherWishes = 'remove undo redo restore duration more less stronger weaker little'.split(' ');

/** `upwards, not sideways`, `going up for the last one`, `the other way round`: the way of the effect in hand. */
export function redirect(clause: Clause, scene: Scene): Read | undefined {
  if (clause.reading.language !== 'en' || clause.tokens.length > 14 || scene.fresh || scene.trail.asked)
    return undefined;
  const hand = effectInHand(scene);
  if (hand === undefined || !/^set_(?:transition|motion)$/.test(hand.name)) return undefined;
  if (/\b(?:turn|crank|dial|ramp|tone|bump|amp|slow|speed)\b/.test(clause.text)) return undefined;
  // `upwards, not sideways`
  const denied = scene.planned.at(-1)?.name === hand.name && /^not (?:\w+ )?\w+$/.test(clause.wish);
  if (denied && clause.tokens.every(({ text }) => wayWords.test(text) || fillers.has(text)))
    return { intent: 'redirect', outcome: { kind: 'nothing' } };
  const plain = clause.text.replace(refused, '');
  const cuts = hand.name === 'set_transition';
  const goesOn =
    !cuts && scene.planned.at(-1) === hand.last && clause.refs.length > 0 && clause.tokens.length <= 7;
  const said =
    (cuts ? ways : [...ways, ...depths]).find(([words]) => words.test(plain))?.[1] ??
    (goesOn ? depthBehind.exec(plain)?.[1] : undefined);
  const turns = turned.test(plain);
  if (said === undefined && !turns) return undefined;
  if (clause.has(...otherWishes)) return undefined;
  const known = clause.tokens.every(
    (token, index) =>
      within(clause.refs, index) ||
      fillers.has(token.text) ||
      wayWords.test(token.text) ||
      token.tags.some(({ concept }) => grammar.includes(concept) || places.has(concept)) ||
      token.text.split(' ').every((word) => fillers.has(word) || wayWords.test(word)),
  );
  if (!known) return undefined;
  const turnedStill = turns && !cuts && clause.refs.length === 0 ? stillTurned(scene, hand) : undefined;
  if (turnedStill !== undefined) return turnedStill;
  // `the wipes should go the other way`: those there are.
  const kinds = cuts ? clause.values<string>('aTransition') : [];
  const ofKind = turns && kinds.length > 0 && !clause.namesPhotos ? cutsOfKind(kinds, scene) : [];
  const ids =
    ofKind.length > 0
      ? ofKind
      : turns && clause.refs.length === 0
        ? handled(scene, hand)
        : scopeOf(clause, scene, hand.name, hand.photos);
  const held = shots(scene.draft).find(({ id }) => hand.photos.includes(id));
  // `more slowly` names no kind: what it was said of has one.
  const wished = String(
    hand.last?.params[cuts ? 'transition' : 'motion'] ??
      (hand.last === undefined ? '' : ((cuts ? held?.transition : held?.motion)?.type ?? '')),
  );
  // `slide from the left after the rings` where wipes were spoken of: a kind of its own.
  const bases = kinds.map(baseOf);
  if (ofKind.length === 0 && bases.length > 0 && wished !== '' && !bases.includes(baseOf(wished)))
    return undefined;
  const anew = (id: string): boolean =>
    turns ? ids.every((other) => !hand.photos.includes(other)) : !hand.photos.includes(id);
  const groups = new Map<string, string[]>();
  for (const shot of cuts ? cutsIn(scene.draft) : shots(scene.draft)) {
    if (!ids.includes(shot.id)) continue;
    const now = (cuts ? shot.transition?.type : shot.motion?.type) ?? 'none';
    // Photos that were not in the wish before take its kind.
    const kind = wished !== '' && anew(shot.id) ? wished : now;
    const [, base, side] = /^(.*)_(left|right|up|down|in|out)$/.exec(kind) ?? [];
    const way = turns ? against[side ?? ''] : said;
    const next = `${base}_${way}`;
    if (base === undefined || way === undefined || !(cuts ? transitions : motions).has(next))
      return undefined;
    groups.set(next, [...(groups.get(next) ?? []), shot.id]);
  }
  // One way for several kinds is no way of theirs.
  if (groups.size === 0 || (!turns && groups.size > 1)) return undefined;
  const commands = [...groups].map(([kind, photos]) => ({
    name: hand.name,
    params: { photos: photosParam(scene, photos), [cuts ? 'transition' : 'motion']: kind },
  }));
  return { intent: 'redirect', outcome: { kind: 'edit', commands, topic: scene.focus.topic, shots: ids } };
}

/** `the odd ones move, the even ones hold still`, `the other way round`. */
function stillTurned(
  scene: Scene,
  { last, photos }: { last?: EditCommand; photos: readonly string[] },
): Read | undefined {
  const others = shots(scene.draft).flatMap(({ id }) => (photos.includes(id) ? [] : [id]));
  if (last?.params.motion !== 'none' || others.length === 0) return undefined;
  const commands = [
    { name: 'set_motion', params: { photos, alternate: ['zoom_in', 'zoom_out'] } },
    { name: 'set_motion', params: { photos: others, motion: 'none' } },
  ];
  return { intent: 'redirect', outcome: { kind: 'edit', commands, topic: 'motion', shots: others } };
}

/** All that the turn before turned to some side. */
function handled(
  scene: Scene,
  { name, photos }: { name: string; photos: readonly string[] },
): readonly string[] {
  const turn = lastCommands(scene);
  const ids = turn.flatMap(({ name: other, params }) => (other === name ? photosIn({ params }) : []));
  return ids.length > 0 ? ids : photos;
}
