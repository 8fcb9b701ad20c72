import type { EditCommand } from '../../edits/index.js';
import { hasTag, type Token } from '../../language/index.js';
import type { Read } from '../outcome.js';
import { factorIn, strengthIn } from '../reading/amount.js';
import { type Clause, within } from '../reading/clause.js';
import { colourLevels } from '../reading/matters.js';
import { namedPhotos, photosParam } from '../referents/photos-meant.js';
import { type Scene, shots } from '../scene.js';
import { cutsNamed, effectInHand, fillers, grammar, places, scopeOf } from './in-hand.js';

/** Concepts of words that say which way a change goes, or how much of it. */
const upWords = ['stronger', 'more', 'bigger', 'increase'];
const downWords = ['weaker', 'less', 'smaller', 'decrease', 'quieter'];
const paceWords = ['longer', 'shorter', 'slower', 'faster'];
const amounts = ['little', 'much', 'half', 'twice', 'triple', 'multiple', 'percentage', 'number', 'too'];
const explaining = new Set([...upWords, ...downWords, ...paceWords, ...amounts, ...grammar]);

const down =
  /\b(?:overdo\w*|overdone|overkill|tone\w* (?:\w+ ){0,3}down|dial\w* (?:\w+ ){0,3}(?:back|down)|ease off|take (?:\w+ ){0,2}down|turn(?:ed)? (?:\w+ ){0,3}down|go easy|over the top|(?:a )?(?:bit|little|tad|touch)(?: too)? much|(?:rather|quite|pretty) (?:much|strong|heavy)|too (?:much|strong|heavy|wild|intense|dramatic|extreme|far))\b|^(?:and |but |hmm* |oh |ok )*not (?:that|so|quite so|as|quite that) (?:much|far|strong\w*|heav\w*|wild\w*|hard|dramatic\w*|extreme)\b/;
const up =
  /\b(?:crank|turn(?:ed)?|push|dial|ramp|bump|amp) (?:\w+ ){0,3}up\b|\b(?:even |much |way |a bit |a little )?(?:further|harder|closer|bolder|deeper|heavier)\b|\b(?:too (?:weak|little|subtle|timid|tame)|can(?:not|'?t| ' t) (?:really |even |hardly )?(?:see|tell|notice)|(?:hardly|barely) (?:see|notice\w*|visible))\b/;

/** `not so close`, `not that fast`, `less close`: against what it is. */
const notSuch =
  /^(?:and |but |hmm* |oh |ok |no |nah |now |a (?:bit|little) )*(?:(?:maybe |just )?not (?:that|so|quite so|as|quite that|quite as|too) |less )(?<such>close|near|tight|tightly|deep|fast|quick|quickly|short|slow|slowly|long|far in|close up)\b/;

/** Words such as `harder` that only `up` and `down` know. */
const said =
  /^(?:overdo\w*|overdone|overkill|tone|toned|back|easy|ease|top|over|far|wild|wildly|hard|harder|harsh|abrupt|sudden|softer|smoother|gently|further|close|close up|near|tight|tightly|deep|far in|closer|bolder|deeper|heavier|heavy|weak|subtle|tame|timid|ramp|bump|amp|hardly|barely|notice|noticeable|visible|can ?'?t|cannot|don ?'?t|isn ?'?t|quick|quickly|fast|slow|slowly|long|short|brief|snappy|gradual|gradually|strong|strongly|drastic|drastically|dramatic|dramatically)$/;

/** Every word of the clause says which way, how much, or where. */
function explained(clause: Clause): boolean {
  return clause.tokens.every(
    (token, index) =>
      within(clause.refs, index) ||
      fillers.has(token.text) ||
      said.test(token.text) ||
      token.tags.some(({ concept }) => explaining.has(concept) || places.has(concept)) ||
      token.text.split(' ').every((word) => fillers.has(word)),
  );
}

const nouns =
  'photo film clip perPhoto length music sound title caption text order quote duration colour'.split(' ');

const partOfPhotos = /\b(?:first|second|last|other|front|back|opening|closing) (?:half|third|quarter)\b/;

const notSo =
  /^(?:and |but |hmm* |oh |no,? )*(?:not|less) (?:that |so |as |quite so )?(?:orange|yellow|red|blue|green|golden|brown|pink|dark|cold|warm|contrasty|grainy|old|washed out)$/;

/** Which way the effect in hand is to change; undefined when the clause does not say. */
function wayOf(clause: Clause, name: string, { here }: { here: boolean }): 'up' | 'down' | undefined {
  const cuts = name === 'set_transition';
  const such = notSuch.exec(clause.text)?.groups?.such;
  if (such !== undefined && (cuts || name === 'set_motion')) {
    const slow = /^(?:slow|long)/.test(such);
    return slow === cuts ? 'down' : cuts || slow ? 'up' : 'down';
  }
  if (cuts) {
    if (/\b(?:softer|smoother|more gentle|more gently|less (?:hard|harsh|abrupt|sudden))\b/.test(clause.text))
      return 'up';
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
  // `only on the first half`: photos, and no amount.
  if (partOfPhotos.test(clause.text) && clause.namesPhotos) return undefined;
  // `too strong, half of that`
  if (clause.has('weaker') || down.test(clause.text)) return 'down';
  // `the second could be closer in` after a brighter one is about the camera.
  if (!moves && /\bcloser\b/.test(clause.text)) return undefined;
  if (clause.has('stronger') || up.test(clause.text)) return 'up';
  if (moves && clause.has('slower')) return 'down';
  if (moves && clause.has('faster')) return 'up';
  if (clause.has('half', ...downWords)) return 'down';
  return clause.has('twice', 'triple', ...upWords) ? 'up' : undefined;
}

/** `maybe a tiny bit on the first`: so little of it there. */
const aLittleOn =
  /^(?:(?:and|but|maybe|perhaps|just|only|please|ok|okay|oh|though) )*(?:a )?(?:(?:tiny|little|wee|small|slight) )?(?:bit|little|touch|tad|tiny bit|little bit|wee bit)(?: only| of it| of that)? (?:on|for|in|to|with) /;

/** The effect of the last wish for a photo that does not have it, and little of it. */
function littleOf(
  { name, params }: EditCommand,
  ids: readonly string[],
  scene: Scene,
): EditCommand | undefined {
  const photos = photosParam(scene, ids);
  if (name === 'set_motion' && typeof params.motion === 'string')
    return { name, params: { photos, motion: params.motion, amount: 0.6 } };
  if (name === 'set_look' && typeof params.look === 'string')
    return { name, params: { photos, look: params.look, strength: 0.5 } };
  const key =
    name === 'adjust_colour' ? colourLevels.find((hue) => typeof params[hue] === 'number') : undefined;
  return key === undefined
    ? undefined
    : { name, params: { photos, [key]: Math.sign(Number(params[key])) * 0.1 } };
}

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
    const key = colourLevels.find((hue) => typeof hand.last?.params[hue] === 'number');
    if (key === undefined) return undefined;
    const before = Number(hand.last!.params[key]);
    const strength = strengthIn(clause);
    if (way === 'up') {
      const size = { little: 0.1, usual: 0.15, much: 0.25 }[strength];
      return { name: hand.name, params: { photos, [key]: Math.sign(before) * size } };
    }
    // Less of a change stays a change: `too much`, `still too much` take half of what there is back.
    const now = shots(scene.draft).find(({ id }) => ids.includes(id))?.look?.[key] ?? 0;
    const part = { little: 0.3, usual: 0.5, much: 0.7 }[strength];
    return { name: hand.name, params: { photos, [key]: -(now === 0 ? before : now) * part } };
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
  // `now everything a bit faster`: the pace of the film, whatever was in hand.
  if (clause.has('film') && clause.has('faster', 'slower', 'longer', 'shorter')) return undefined;
  const outside = (token: Token, index: number): boolean =>
    !within(clause.refs, index) && !/\bones?$|\bas long$/.test(token.text) && hasTag(token, ...nouns);
  if (clause.tokens.some(outside) && !(hand.name === 'set_look' && notSo.test(clause.text))) return undefined;
  const few = aLittleOn.test(clause.text) && !clause.has('more', 'less') ? namedPhotos(clause, scene) : [];
  if (few.length > 0 && hand.last !== undefined && hand.name !== 'set_transition') {
    const all = few.every((id) => hand.photos.includes(id));
    const command =
      hand.name === 'adjust_colour' && all
        ? graded(clause, scene, hand, 'down', few)
        : littleOf(hand.last, few, scene);
    const { topic } = scene.focus;
    if (command !== undefined)
      return { intent: 'regrade', outcome: { kind: 'edit', commands: [command], topic, shots: few } };
  }
  // `not that orange` after a warm look
  const less = hand.name === 'set_look' && notSo.test(clause.text);
  const way = less ? 'down' : wayOf(clause, hand.name, { here: scene.planned.length > 0 });
  if (way === undefined || (!less && !explained(clause))) return undefined;
  // `less zoom there` after a brighter photo is about the camera.
  if (/look|colour/.test(hand.name) && clause.has('motion', 'transition')) return undefined;
  const cuts = hand.name === 'set_transition';
  const named = clause.refs.some(({ kind, from, to }) => {
    const words = clause.tokens.slice(from, to);
    return kind === 'some' && words.some((token) => hasTag(token, 'file', 'fileWord', 'photo'));
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
