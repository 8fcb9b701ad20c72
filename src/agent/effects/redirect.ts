import { motions, transitions } from '../../catalogue/index.js';
import type { Clause } from '../clause.js';
import { photosParam } from '../photos-meant.js';
import { type Scene, shots } from '../scene.js';
import { effectInHand, fillers, grammar, inRefs, places, type Read, scopeOf } from './in-hand.js';

const ways: readonly (readonly [RegExp, string])[] = [
  [/\b(?:up|upwards?|bottom to top|from (?:the )?(?:bottom|below))\b/, 'up'],
  [/\b(?:down|downwards?|top to bottom|from (?:the )?(?:top|above))\b/, 'down'],
  [/\b(?:right to left|from (?:the )?right|leftwards?|to (?:the )?left|left)\b/, 'left'],
  [/\b(?:left to right|from (?:the )?left|rightwards?|to (?:the )?right|right)\b/, 'right'],
];
const turned =
  /\b(?:other way(?: (?:round|around))?|opposite(?: way| direction)?|other direction|other side|reversed?)\b/;
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
  /^(?:up|down|left|right|top|bottom|above|below|upwards?|downwards?|leftwards?|rightwards?|sideways|vertical(?:ly)?|horizontal(?:ly)?|other|way|round|around|opposite|direction|side|reverse[ds]?|not|rather|instead|instead of|rather than|from|to|towards?|goes|going|moves?|moving|runs?|running|slides?|sliding|wipes?|wiping|pans?|panning|swipes?)$/;

/** `upwards, not sideways`, `going up for the last one`, `the other way round`: the way of the effect in hand. */
export function redirect(clause: Clause, scene: Scene): Read | undefined {
  if (clause.reading.language !== 'en' || clause.tokens.length > 14 || scene.fresh || scene.trail.asked)
    return undefined;
  const hand = effectInHand(scene);
  if (hand === undefined || !/^set_(?:transition|motion)$/.test(hand.name)) return undefined;
  if (/\b(?:turn|crank|dial|ramp|tone|bump|amp|slow|speed)\b/.test(clause.text)) return undefined;
  // `upwards, not sideways`
  const denied = scene.planned.at(-1)?.name === hand.name && /^(?:and )?not (?:\w+ )?\w+$/.test(clause.text);
  if (denied && clause.tokens.every(({ text }) => wayWords.test(text) || fillers.has(text)))
    return { intent: 'redirect', outcome: { kind: 'nothing' } };
  const plain = clause.text.replace(refused, '');
  const said = ways.find(([words]) => words.test(plain))?.[1];
  const turns = turned.test(plain);
  if (said === undefined && !turns) return undefined;
  if (
    clause.has(
      'remove',
      'undo',
      'redo',
      'restore',
      'duration',
      'more',
      'less',
      'stronger',
      'weaker',
      'little',
    )
  )
    return undefined;
  const known = clause.tokens.every(
    (token, index) =>
      inRefs(clause, index) ||
      fillers.has(token.text) ||
      wayWords.test(token.text) ||
      token.tags.some(({ concept }) => grammar.includes(concept) || places.has(concept)) ||
      token.text.split(' ').every((word) => fillers.has(word) || wayWords.test(word)),
  );
  if (!known) return undefined;
  const cuts = hand.name === 'set_transition';
  const ids = scopeOf(clause, scene, hand.name, hand.photos);
  const every = cuts ? shots(scene.draft).slice(0, -1) : shots(scene.draft);
  const list = every.filter(({ id }) => ids.includes(id));
  const kinds = list.map((shot) => (cuts ? shot.transition?.type : shot.motion?.type) ?? 'none');
  const next = kinds.map((kind) => {
    const [, base, now] = /^(.*)_(left|right|up|down|in|out)$/.exec(kind) ?? [];
    const way = turns ? against[now ?? ''] : said;
    return base === undefined || way === undefined ? undefined : `${base}_${way}`;
  });
  const [kind] = next;
  const catalogue = cuts ? transitions : motions;
  if (kind === undefined || next.some((other) => other !== kind) || !catalogue.has(kind)) return undefined;
  const params = { photos: photosParam(scene, ids), [cuts ? 'transition' : 'motion']: kind };
  const about = { topic: scene.focus.topic, shots: ids };
  return { intent: 'redirect', outcome: { kind: 'edit', commands: [{ name: hand.name, params }], ...about } };
}
