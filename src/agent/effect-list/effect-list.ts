import type { EditCommand } from '../../edits/index.js';
import type { Reading } from '../../language/index.js';
import { sameData } from '../../shared/index.js';
import { readAsOne } from '../advance.js';
import { isOfPhotos, type Topic } from '../conversation.js';
import { fitCommand } from '../effects/fit-command.js';
import { withoutCourtesy } from '../opening/courtesy.js';
import type { Outcome, ReadSentence } from '../outcome.js';
import { onlyAsks } from '../reading/asks.js';
import { clauseOf } from '../reading/clause.js';
import { besidePhotos, colourLevels } from '../reading/matters.js';
import { photosParam, present } from '../referents/photos-meant.js';
import { type Scene, shotIds, shots } from '../scene.js';
import { type Item, itemsOf, type Value } from './items.js';
import { type Scope, wordsOf } from './words.js';

interface Wish {
  readonly scopes: readonly Scope[];
  readonly value: Value;
  readonly spared: readonly Scope[];
}

/**
 * Photos and values by twos, whichever is said first, as many photos together as leave a value for the others: the wishes of the
 * items from a place on, undefined when they do not come out even.
 */
function pairsOf(items: readonly Item[], at = 0): readonly Wish[] | undefined {
  if (at === items.length) return [];
  const first = items[at]!;
  if ('value' in first) {
    const run = scopesAt(items, at + 1);
    for (let count = run.length; count > 0; count--) {
      const end = at + 1 + count;
      const more = exceptedAt(items, end, { scopes: run.slice(0, count), value: first.value, spared: [] });
      if (more !== undefined) return more;
    }
    return undefined;
  }
  const run = scopesAt(items, at);
  for (let count = run.length; count > 0; count--) {
    const next = items[at + count];
    const scopes = run.slice(0, count);
    if (next !== undefined && 'value' in next) {
      const more = exceptedAt(items, at + count + 1, { scopes, value: next.value, spared: [] });
      if (more !== undefined) return more;
    }
    // `all photos but the temple in sepia`
    const out = next !== undefined && 'except' in next ? scopesAt(items, at + count + 1) : [];
    const value = items[at + count + 1 + out.length];
    if (out.length > 0 && value !== undefined && 'value' in value) {
      const more = pairsOf(items, at + count + 2 + out.length);
      if (more !== undefined) return [{ scopes, value: value.value, spared: out }, ...more];
    }
  }
  return undefined;
}

/** The photos named one after the other from a place on. */
function scopesAt(items: readonly Item[], at: number): Scope[] {
  const scopes: Scope[] = [];
  for (let index = at; index < items.length; index++) {
    const item = items[index]!;
    if (!('scope' in item)) break;
    scopes.push(item.scope);
  }
  return scopes;
}

/** A wish, what is excepted from it with a value of its own or without, and the wishes that follow. */
function exceptedAt(items: readonly Item[], at: number, wish: Wish): readonly Wish[] | undefined {
  const next = items[at];
  if (next === undefined || !('except' in next)) {
    const more = pairsOf(items, at);
    return more === undefined ? undefined : [wish, ...more];
  }
  const ahead = items[at + 1];
  const own = ahead !== undefined && 'value' in ahead ? ahead : undefined;
  const out = scopesAt(items, own === undefined ? at + 1 : at + 2);
  if (out.length === 0) return undefined;
  const end = at + out.length + (own === undefined ? 1 : 2);
  const behind = items[end];
  const value = own ?? (behind !== undefined && 'value' in behind ? behind : undefined);
  const spared = { ...wish, spared: out };
  const more = value === undefined ? undefined : pairsOf(items, value === own ? end : end + 1);
  if (value !== undefined && more !== undefined)
    return [spared, { scopes: out, value: value.value, spared: [] }, ...more];
  const plain = value === own && own !== undefined ? undefined : pairsOf(items, end);
  return plain === undefined ? undefined : [spared, ...plain];
}

/** `in on the first, out on the second, and so on`: the values of the first photos by turns on all. */
function goingOn(wishes: readonly Wish[], order: readonly string[]): Wish[] | undefined {
  const inOrder = wishes.every(
    ({ scopes, spared }, at) =>
      spared.length === 0 &&
      scopes.length === 1 &&
      Array.isArray(scopes[0]) &&
      scopes[0].length === 1 &&
      scopes[0][0] === order[at],
  );
  if (!inOrder || wishes.length < 2) return undefined;
  return wishes.map(({ value }, turn) => ({
    value,
    spared: [],
    scopes: [order.filter((_, index) => index % wishes.length === turn)],
  }));
}

const topics: readonly (readonly [keyof Value, Topic])[] = [
  ['motion', 'motion'],
  ['moving', 'motion'],
  ['moves', 'motion'],
  ['look', 'look'],
  ['fit', 'fit'],
  ['ms', 'shots'],
];

function commandsOf(value: Value, ids: readonly string[], scene: Scene): EditCommand[] {
  const photos = photosParam(scene, ids);
  const commands: EditCommand[] = [];
  const { motion, moving, moves, look, strength, fit, ms } = value;
  if (ms !== undefined) commands.push({ name: 'set_photo_length', params: { photos, durationMs: ms } });
  if (motion !== undefined) commands.push({ name: 'set_motion', params: { photos, motion } });
  const resting = shots(scene.draft).filter((shot) => ids.includes(shot.id) && shot.motion === null);
  if (moving === true && resting.length > 0)
    commands.push({
      name: 'set_motion',
      params: { photos: resting.map(({ id }) => id), alternate: ['zoom_in', 'zoom_out'] },
    });
  if (moves !== undefined) commands.push({ name: 'set_motion', params: { photos, factor: moves } });
  if (look !== undefined)
    commands.push({
      name: 'set_look',
      params: { photos, look, ...(strength === undefined ? {} : { strength }) },
    });
  if (fit !== undefined) commands.push(fitCommand({ fit }, ids, scene));
  for (const goal of [true, false]) {
    const own = colourLevels.flatMap((name) => {
      const level = value[name];
      return level === undefined || level.goal !== goal ? [] : [[name, level.amount] as const];
    });
    if (own.length > 0)
      commands.push({
        name: 'adjust_colour',
        params: { photos, ...Object.fromEntries(own), ...(goal ? { relative: false } : {}) },
      });
  }
  return commands;
}

/** `zoom in, then pan left, then zoom in, and so on`: the values by turns on all, from where they begin again. */
function byTurns(items: readonly Item[], order: readonly string[]): Wish[] | undefined {
  const values = items.flatMap((item) => ('value' in item ? [item.value] : []));
  if (values.length < items.length || values.length < 2) return undefined;
  const again = values.findIndex((value, at) => at > 0 && sameData(value, values[0]));
  const turn = again < 0 ? values : values.slice(0, again);
  return turn.map((value, start) => ({
    value,
    spared: [],
    scopes: [order.filter((_, index) => index % turn.length === start)],
  }));
}

/** What a list of effects does not speak of. */
const elsewhere = [...besidePhotos('past'), 'clip', 'hardCut', 'style'];
const speaks = (
  'aMotion aLook brightness contrast saturation brighter darker moreContrast lessContrast ' +
  'moreSaturation lessSaturation cover contain blur'
).split(' ');
const still =
  /\b(?:still|static|motionless|move|whole|uncropped|motion|movement|zoom(?:s|ing)?|pan(?:s|ning)?)\b|^(?:in|out) on\b/;
/** `should photo 3 be black and white?` asks; `could you` and `can it` do not. */
const wonders = /^(?:should|would|shall|must|will)(?! you\b)/;
/** `put the sunset first, sepia`: a place, and no second photo. */
const places = /\b(?:put|move|bring|place|shift|send|have) (?:\S+ ){1,4}?(?:first|last)\b/;
/** `turn off the Ken Burns effect on the noodles`: what goes is no value. */
const switchedOff = /\b(?:turn|switch|take|get)(?:s|ed|ing)? (?:\S+ ){0,5}?off\b|\b(?:disable|deactivate)\b/;
const onlyMoves =
  /^(?:(?:and|but|so|then|please|now|oh|ok|well|,) )*(?:only|just) (?:the )?@\d+(?: (?:should|shall|must|may|can|is to))? (?:slowly |gently |softly )?(?:zoom|pan|m\d+)(?:s|ning|ing)?\b[^@]*$/;
/** `only zoom on the temple`, `zoom in only on 3` */
const zoomsOnly =
  /^(?:\w+ )?(?:(?:only|just) zoom(?:ing)?(?: in| out)? (?:on|for|in|into|at)|zoom(?:ing)?(?: in| out)? (?:only|just) (?:on|for|in|into|at)) /;
const longest = 60;

/**
 * A whole sentence that gives photos what they look like, each what is said of it: `contrast +15 % on the beach and -20 % on the
 * market`, `sepia on all but the last, which zooms in`. Every word is accounted for; undefined when it is none.
 */
export function readEffectList(reading: Reading, scene: Scene): ReadSentence | undefined {
  if (reading.language !== 'en' || shots(scene.draft).length < 2 || reading.tokens.length > longest)
    return undefined;
  const clause = clauseOf(withoutCourtesy(reading.tokens), reading, scene);
  if (!clause.has(...speaks) && !still.test(clause.text)) return undefined;
  if (clause.has(...elsewhere) || onlyAsks(clause) || wonders.test(clause.text)) return undefined;
  // `photo 2 looks so cold`: how it is, and not how it shall be.
  if (/\blooks? (?:\w+ ){0,2}?(?:cold|bluish|dull|dark|pale)(?: ?[.!])*$/.test(clause.text)) return undefined;
  // `only zoom on the temple`: the others hold still.
  if (zoomsOnly.test(clause.text)) return undefined;
  if (places.test(clause.text) || switchedOff.test(clause.text)) return undefined;
  const words = wordsOf(clause, scene);
  const read = words === undefined ? undefined : itemsOf(words);
  if (read === undefined) return undefined;
  // `brightness +25 % on it`
  const held = present(
    scene,
    clause.refs.flatMap(({ kind, ids }) => (kind === 'it' ? ids : [])),
  );
  const ofHeld = read.every((item) => 'value' in item) && held.length > 0 && isOfPhotos(scene.focus.topic);
  const items: readonly Item[] = ofHeld ? [...read, { scope: held }] : read;
  const soOn = items.at(-1) !== undefined && 'soOn' in items.at(-1)!;
  const order = shotIds(scene.draft);
  const list = soOn ? items.slice(0, -1) : items;
  const said = pairsOf(list);
  const wishes = soOn ? ((said && goingOn(said, order)) ?? byTurns(list, order)) : said;
  if (wishes === undefined || wishes.length === 0) return undefined;
  // Lengths alone are a matter of their own.
  if (
    wishes.some(
      ({ value, scopes }) =>
        value.ms !== undefined && (scopes.includes('all') || Object.keys(value).length === 1),
    )
  )
    return undefined;
  const named = new Set(
    wishes.flatMap(({ scopes, spared }) =>
      [...scopes, ...spared].flatMap((scope) => (typeof scope === 'string' ? [] : scope)),
    ),
  );
  // `zoom in on the bread` ... `the rest shouldn't move`: the others are those that were not in hand.
  if (named.size === 0 && wishes.some(({ scopes }) => scopes.includes('rest'))) {
    // `and blur for the others` where transitions are spoken of.
    if (scene.focus.topic === 'transition' && clause.has('aTransition')) return undefined;
    const inFocus = scene.focus.shots.filter((id) => order.includes(id));
    if (inFocus.length === 0 || inFocus.length === order.length) return undefined;
    for (const id of inFocus) named.add(id);
  }
  const idsOf = (scope: Scope): readonly string[] =>
    scope === 'all' ? order : scope === 'rest' ? order.filter((id) => !named.has(id)) : scope;
  const commands: EditCommand[] = [];
  const touched = new Set<string>();
  for (const { scopes, spared, value } of wishes) {
    const out = new Set(spared.flatMap(idsOf));
    const among = new Set(scopes.flatMap(idsOf));
    const ids = order.filter((id) => among.has(id) && !out.has(id));
    if (ids.length === 0) return undefined;
    for (const id of ids) touched.add(id);
    commands.push(...commandsOf(value, ids, scene));
  }
  // `only the sunset zooms in`: the others hold still.
  const stiff = onlyMoves.test(words!.text)
    ? shots(scene.draft).filter(
        ({ id, motion }) => !touched.has(id) && motion !== null && motion.type !== 'none',
      )
    : [];
  if (stiff.length > 0)
    commands.push({ name: 'set_motion', params: { photos: stiff.map(({ id }) => id), motion: 'none' } });
  const topic = topics.find(([key]) => wishes.some(({ value }) => key in value))?.[1] ?? 'look';
  const outcome: Outcome = { kind: 'edit', commands, topic, shots: order.filter((id) => touched.has(id)) };
  return readAsOne({ clause, intent: 'effect-list', outcome }, scene);
}
