import { motions, transitions } from '../catalogue/index.js';
import type { EditCommand } from '../edits/index.js';
import { hasTag, type Token } from '../language/index.js';
import { factorIn, strengthIn } from './amount.js';
import type { Clause } from './clause.js';
import { cutsMeant } from './intents/transition-cuts.js';
import type { Outcome } from './outcome.js';
import { namedPhotos, photosParam, present, saysAll } from './photos-meant.js';
import { type Scene, shots } from './scene.js';

type Read = { intent: string; outcome: Outcome };

/** Words around a change that say nothing about what it is. */
const fillers = new Set(
  (
    'a about actually afterwards again ah all also although am an and are as at be been being bit both but by can cause ' +
    'certainly come could dear definitely did do does doing done down each either else enough even ever everything feel ' +
    'feels feeling find fine for from into get gets getting give go goes going good got great guess had has have haha having ' +
    'here hey hi hm hmm hmmm how however i if im in is isn it its just keep kind know less let lets like liked little ll ' +
    'look looks lot love lovely made make makes makes making maybe me might mind more much my need needs nice no not now of off ' +
    'oh ok okay on one ones only or our out overall part perhaps personally please possible pretty quite rather re really ' +
    'right s same say see seem seems shall should side slightly so some somehow somewhat sort still stuff super sure take ' +
    "tell than thank thanks that that's the their them then there these they thing things think this those though tho tiny " +
    'to too touch try turn turned tune u um up us very want wanted wants was way we well were what when which while will ' +
    "wish with wonder would yes yeah yep yet you your ' , . ! ? hair tad shade notch step level strength intensity amount " +
    'effect effects dial dialed crank push pull bring'
  ).split(' '),
);

/** Concepts of words that say which way a change goes, or how much of it. */
const upWords = ['stronger', 'more', 'bigger', 'increase'];
const downWords = ['weaker', 'less', 'smaller', 'decrease', 'quieter'];
const paceWords = ['longer', 'shorter', 'slower', 'faster'];
const amounts = ['little', 'much', 'half', 'twice', 'triple', 'multiple', 'percentage', 'number', 'too'];
const grammar = [
  'mark',
  'and',
  'but',
  'canYou',
  'yes',
  'correction',
  'again',
  'no',
  'it',
  'them',
  'all',
  'rest',
];
const explaining = new Set([...upWords, ...downWords, ...paceWords, ...amounts, ...grammar]);
const places = new Set([
  'before',
  'after',
  'between',
  'next',
  'previous',
  'first',
  'last',
  'ordinal',
  'one',
  'to',
  'from',
]);

const down =
  /\b(?:overdo\w*|overdone|overkill|tone\w* (?:\w+ ){0,3}down|dial\w* (?:\w+ ){0,3}(?:back|down)|ease off|take (?:\w+ ){0,2}down|turn(?:ed)? (?:\w+ ){0,3}down|go easy|over the top|too (?:much|strong|heavy|wild|intense|dramatic|extreme|far))\b|^(?:and |but |hmm* |oh |ok )*not (?:that|so|quite so|as|quite that) (?:much|far|strong\w*|heav\w*|wild\w*|hard|dramatic\w*|extreme)\b/;
const up =
  /\b(?:crank|turn(?:ed)?|push|dial|ramp|bump|amp) (?:\w+ ){0,3}up\b|\b(?:even |much |way |a bit |a little )?(?:further|harder|closer|bolder|deeper|heavier)\b|\b(?:too (?:weak|little|subtle|timid|tame)|can(?:not|'?t| ' t) (?:really |even |hardly )?(?:see|tell|notice)|(?:hardly|barely) (?:see|notice\w*|visible))\b/;

/** Words such as `harder` that only `up` and `down` know. */
const said =
  /^(?:overdo\w*|overdone|overkill|tone|toned|back|easy|ease|top|over|far|wild|wildly|hard|harder|further|closer|bolder|deeper|heavier|heavy|weak|subtle|tame|timid|ramp|bump|amp|hardly|barely|notice|noticeable|visible|can ?'?t|cannot|don ?'?t|isn ?'?t|quick|quickly|fast|slow|slowly|long|short|brief|snappy|gradual|gradually|strong|strongly|drastic|drastically|dramatic|dramatically)$/;

/** The wish that the talk goes on from: the last of this sentence, else the last of the turn before. */
export const lastWish = (scene: Scene): EditCommand | undefined =>
  scene.planned.at(-1) ?? scene.conversation.past.at(-1)?.commands.at(-1);

const commandOf: Readonly<Record<string, RegExp>> = {
  transition: /^set_transition$/,
  motion: /^set_motion$/,
  look: /^(?:set_look|adjust_colour)$/,
};

/** `both a bit slower`: the photos of the last two wishes of one kind. */
function pairInHand(scene: Scene, name: string): readonly string[] {
  const commands = [
    ...scene.conversation.past.slice(-2).flatMap((entry) => entry.commands),
    ...scene.planned,
  ];
  const ids = commands
    .slice(-2)
    .flatMap((command) =>
      command.name === name && Array.isArray(command.params.photos) ? command.params.photos.map(String) : [],
    );
  return ids.length === 2 ? ids : [];
}

/** The effect in hand and the photos it was made for; undefined when the talk is about something else. */
function effectInHand(
  scene: Scene,
): { name: string; photos: readonly string[]; last?: EditCommand } | undefined {
  const { topic } = scene.focus;
  const pattern = commandOf[topic];
  if (pattern === undefined) return undefined;
  const last = lastWish(scene);
  const list = shots(scene.draft).map(({ id }) => id);
  const own = last !== undefined && pattern.test(last.name) ? last : undefined;
  const photos = Array.isArray(own?.params.photos)
    ? own.params.photos.map(String)
    : own === undefined && scene.focus.shots.length > 0
      ? scene.focus.shots
      : list;
  const name = own?.name ?? (topic === 'look' ? 'set_look' : `set_${topic}`);
  return { name, photos: present(scene, photos), ...(own === undefined ? {} : { last: own }) };
}

const inRefs = (clause: Clause, index: number): boolean =>
  clause.refs.some((item) => index >= item.from && index < item.to);

/** Every word of the clause says which way, how much, or where. */
function explained(clause: Clause): boolean {
  return clause.tokens.every(
    (token, index) =>
      inRefs(clause, index) ||
      fillers.has(token.text) ||
      said.test(token.text) ||
      token.tags.some(({ concept }) => explaining.has(concept) || places.has(concept)) ||
      token.text.split(' ').every((word) => fillers.has(word)),
  );
}

const nouns =
  'photo film clip perPhoto length music sound title caption text order quote duration colour'.split(' ');

/** Which way the effect in hand is to change; undefined when the clause does not say. */
function wayOf(clause: Clause, name: string, { here }: { here: boolean }): 'up' | 'down' | undefined {
  const cuts = name === 'set_transition';
  if (cuts) {
    if (clause.has('longer', 'slower')) return 'up';
    if (clause.has('shorter', 'faster')) return 'down';
    // `make the one into the sunset really slow`; `zoom transitions, quick ones` describes those.
    if (!here && /\b(?:slow|slowly|long|gradual|gradually)\b/.test(clause.text)) return 'up';
    if (!here && /\b(?:fast|quick|quickly|short|brief|snappy)\b/.test(clause.text)) return 'down';
    if (clause.has('half')) return 'down';
    return clause.has('twice', 'triple') ? 'up' : undefined;
  }
  if (clause.has('longer', 'shorter')) return undefined;
  const moves = name === 'set_motion';
  if (!moves && clause.has('slower', 'faster')) return undefined;
  // `too strong, half of that`
  if (clause.has('weaker') || down.test(clause.text)) return 'down';
  if (clause.has('stronger') || up.test(clause.text)) return 'up';
  if (moves && clause.has('slower')) return 'down';
  if (moves && clause.has('faster')) return 'up';
  if (clause.has('half', ...downWords)) return 'down';
  return clause.has('twice', 'triple', ...upWords) ? 'up' : undefined;
}

/** Photos that the clause names as such (`the beach`), which a transition has only beside them. */
const cutsNamed = (clause: Clause): boolean =>
  /\b(?:before|after|between|into|from|going to|leading to)\b/.test(clause.text);

/** The neighbour of what is in hand: `the one after that`, `the next one`. */
export function neighbourOf(
  clause: Clause,
  held: readonly string[],
  order: readonly string[],
): string[] | undefined {
  const found =
    /\b(?:one|photo|picture|pic|image|transition|cut|shot|two|three)s? (?:right |just |directly |that comes |coming )?(after|before|following)(?: (?:that|it|this|them|those)(?: one)?)?(?= (?:too|as well|also|should|could|can|please|needs|a bit|is)\b|$)|\b(next|following|previous|preceding)(?: (?:one|photo|picture|pic|image|transition|cut|shot))?\b/.exec(
      clause.text,
    );
  if (found === null || held.length === 0) return undefined;
  const placesHeld = held.map((id) => order.indexOf(id)).filter((place) => place >= 0);
  if (placesHeld.length === 0) return undefined;
  const back = /before|previous|preceding/.test(found[1] ?? found[2] ?? '');
  const place = back ? Math.min(...placesHeld) - 1 : Math.max(...placesHeld) + 1;
  const id = order[place];
  return id === undefined ? [] : [id];
}

/** What the clause is about: what it names, the neighbour or the others of what is in hand, else that itself. */
function scopeOf(clause: Clause, scene: Scene, name: string, held: readonly string[]): readonly string[] {
  const list = shots(scene.draft).map(({ id }) => id);
  const order = name === 'set_transition' ? list.slice(0, -1) : list;
  const pair = /\bboth\b/.test(clause.text) ? pairInHand(scene, name) : [];
  if (pair.length > 0) return pair;
  const neighbour = neighbourOf(clause, held, order);
  if (neighbour !== undefined) return neighbour;
  if (clause.has('rest')) return order.filter((id) => !held.includes(id));
  if (saysAll(clause) || /\b(?:everywhere|throughout|overall)\b/.test(clause.text)) return order;
  if (name === 'set_transition') {
    const cuts = namedPhotos(clause, scene).length > 0 ? cutsMeant(clause, scene) : held;
    return cuts === 'all' ? order : cuts;
  }
  const named = namedPhotos(clause, scene);
  return named.length > 0 ? named : held;
}

const hues = ['brightness', 'contrast', 'saturation'] as const;

/** The command that makes the effect more or less for these photos. */
function graded(
  clause: Clause,
  scene: Scene,
  hand: { name: string; last?: EditCommand },
  way: 'up' | 'down',
  ids: readonly string[],
): EditCommand | undefined {
  const photos = photosParam(scene, ids);
  if (hand.name === 'adjust_colour') {
    const key = hues.find((hue) => typeof hand.last?.params[hue] === 'number');
    if (key === undefined) return undefined;
    const before = Math.sign(Number(hand.last!.params[key]));
    const size = { little: 0.1, usual: 0.15, much: 0.25 }[strengthIn(clause)];
    return { name: hand.name, params: { photos, [key]: (way === 'up' ? 1 : -1) * before * size } };
  }
  const steps = hand.name === 'set_transition' ? { usual: 1.5, little: 1.25 } : { usual: 1.6, little: 1.3 };
  return { name: hand.name, params: { photos, factor: factorIn(clause, way, steps) } };
}

/**
 * `a bit slower`, `not that much`, `too strong on the last one` while a transition, a motion or a look is spoken of: that
 * becomes more or less, and nothing else. Only when every word of the clause is explained.
 */
export function regrade(clause: Clause, scene: Scene): Read | undefined {
  if (clause.reading.language !== 'en' || clause.tokens.length > 16 || scene.fresh || scene.trail.asked)
    return undefined;
  const hand = effectInHand(scene);
  if (hand === undefined || clause.has('remove', 'undo', 'redo', 'restore')) return undefined;
  const outside = (token: Token, index: number): boolean =>
    !inRefs(clause, index) &&
    !/\bones?$|\bas long$/.test(token.text) &&
    nouns.some((noun) => hasTag(token, noun));
  if (clause.tokens.some(outside)) return undefined;
  const way = wayOf(clause, hand.name, { here: scene.planned.length > 0 });
  if (way === undefined || !explained(clause)) return undefined;
  const cuts = hand.name === 'set_transition';
  const named = clause.refs.some(({ kind, from, to }) => {
    const words = clause.tokens.slice(from, to);
    return (
      kind === 'some' &&
      words.some((token) => hasTag(token, 'file') || hasTag(token, 'fileWord') || hasTag(token, 'photo'))
    );
  });
  if (cuts && named && !cutsNamed(clause)) return undefined;
  const ids = scopeOf(clause, scene, hand.name, hand.photos);
  if (ids.length === 0) return undefined;
  const list = shots(scene.draft).filter(({ id }) => ids.includes(id));
  const has = (shot: (typeof list)[number]): boolean =>
    cuts
      ? shot.transition !== null
      : hand.name === 'set_motion'
        ? shot.motion !== null && shot.motion.type !== 'none'
        : hand.name === 'adjust_colour' || (shot.look !== null && shot.look.preset !== 'none');
  if (!list.some(has)) return undefined;
  // A look at its full strength has no more of itself to give.
  const full =
    hand.name === 'set_look' && way === 'up' && list.every(({ look }) => (look?.strength ?? 1) >= 1);
  if (full) return undefined;
  const command = graded(
    clause,
    scene,
    hand,
    way,
    list.filter(has).map(({ id }) => id),
  );
  if (command === undefined) return undefined;
  const topic = scene.focus.topic;
  return { intent: 'regrade', outcome: { kind: 'edit', commands: [command], topic, shots: ids } };
}

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
  const list = shots(scene.draft).filter(({ id }) => ids.includes(id));
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
