import type { EditCommand } from '../../edits/index.js';
import { hasTag, type Reference, type Token, tagValue } from '../../language/index.js';
import { defineIntent } from '../outcome.js';
import type { Clause } from '../reading/clause.js';
import { colourLevels } from '../reading/matters.js';
import { idsOf, photosMeant, photosParam } from '../referents/photos-meant.js';
import { type Scene, shots } from '../scene.js';

type Kind = (typeof colourLevels)[number];

/** A word of such a clause: what it names, which way it goes, how far, or the photos. */
type Sign =
  | { readonly kind: Kind; readonly way?: 1 | -1 }
  | { readonly way: 1 | -1 }
  | { readonly goal: true }
  | { readonly value: number }
  | { readonly photos: Reference };

/** Comparatives that name their kind as well: `brighter`, `more contrast`. */
const comparatives: readonly (readonly [string, Kind, 1 | -1])[] = [
  ['brighter', 'brightness', 1],
  ['darker', 'brightness', -1],
  ['moreContrast', 'contrast', 1],
  ['lessContrast', 'contrast', -1],
  ['moreSaturation', 'saturation', 1],
  ['lessSaturation', 'saturation', -1],
];

const concepts: readonly string[] = [...colourLevels, ...comparatives.map(([concept]) => concept)];

const small =
  /^(?:and|plus|also|then|please|pls|by|on|of|for|in|at|the|a|an|it|its|their|there|now|with|photo|photos|picture|pictures|can|could|would|will|you|i|we|want|like|need|let|have|make|give|put|get|bit|colou?rs?|image|percent|points?|same|time|把|给|请|麻烦|帮我|的|各|再|又|还|也|并|且|并且|和|与|同时|然后|,|、|:|也要|一下|吧|都|个|点)$/;

/** How far: `15 %`, `+15`, `20`; parts of the whole scale. */
function valueAt(tokens: readonly Token[], at: number): number | undefined {
  const percentage = tagValue(tokens[at], 'percentage');
  if (typeof percentage === 'number') return percentage / 100;
  const bare = tagValue(tokens[at], 'number');
  return typeof bare === 'number' && bare <= 100 ? bare / 100 : undefined;
}

function signAt(clause: Clause, at: number): Sign | 'small' | undefined {
  const token = clause.tokens[at]!;
  const said = comparatives.find(([concept]) => hasTag(token, concept));
  if (said !== undefined) return { kind: said[1], way: said[2] };
  const kind = colourLevels.find((name) => hasTag(token, name));
  if (kind !== undefined) return { kind };
  const value = valueAt(clause.tokens, at);
  if (value !== undefined) return { value };
  if (/^[+]$/.test(token.text) || hasTag(token, 'increase') || /^(?:more|加|add)$/.test(token.text))
    return { way: 1 };
  if (/^[-–−]$/.test(token.text) || hasTag(token, 'decrease') || /^(?:less|减)$/.test(token.text))
    return { way: -1 };
  if (/^(?:to|set|=|到|至|设|设为|设成|设置|设置为|调到|调成)$/.test(token.text)) return { goal: true };
  return small.test(token.text) ? 'small' : undefined;
}

/** The clause as signs; undefined when a word of it belongs to something else. */
function signsOf(clause: Clause): Sign[] | undefined {
  const signs: Sign[] = [];
  for (let at = 0; at < clause.tokens.length; ) {
    const photos = clause.refs.find(({ from, to }) => from === at && to > at);
    if (photos !== undefined && photos.kind !== 'it') {
      signs.push({ photos });
      at = photos.to;
      continue;
    }
    const sign = signAt(clause, at);
    if (sign === undefined) return undefined;
    if (sign !== 'small') signs.push(sign);
    at++;
  }
  return signs;
}

interface Level {
  readonly kind: Kind;
  readonly amount: number;
  readonly goal: boolean;
  photos: Reference | undefined;
}

/**
 * Amounts with what they belong to, in the order they are said. The kind stands before its amount (`contrast by 15 %`) or,
 * where the first amount comes before any kind, behind it (`15 % more contrast`). A way said once holds until another is.
 */
function levelsOf(signs: readonly Sign[], before: 1 | -1 | undefined): readonly Level[] | undefined {
  const levels: Level[] = [];
  const amountFirst = signs.findIndex((sign) => 'value' in sign) < signs.findIndex((sign) => 'kind' in sign);
  let way = before;
  let kind: Kind | undefined;
  let value: number | undefined;
  let goal = false;
  let ahead: Reference | undefined;
  let open = 0;
  for (const sign of signs) {
    if ('photos' in sign) {
      // Photos behind amounts that have none are theirs; before them they are for all that follow.
      const without = levels.slice(open).filter((level) => level.photos === undefined);
      if (without.length > 0 && kind === undefined && value === undefined)
        for (const level of without) level.photos = sign.photos;
      else ahead = sign.photos;
      open = levels.length;
      continue;
    }
    if ('goal' in sign) [goal, way] = [true, undefined];
    if ('kind' in sign) {
      if (kind !== undefined) return undefined;
      kind = sign.kind;
    }
    if ('way' in sign && sign.way !== undefined) [goal, way] = [false, sign.way];
    if ('value' in sign) {
      if (value !== undefined) return undefined;
      value = sign.value;
      // 第一张亮度+10，第二张-10: of other photos, the same.
      const last = levels.at(-1);
      if (kind === undefined && !amountFirst && last !== undefined && ahead !== last.photos) kind = last.kind;
    }
    if (kind === undefined || value === undefined || ('value' in sign && amountFirst)) continue;
    const toward = way === undefined || goal;
    // 亮度调到120%: the whole scale and a fifth of it.
    const amount = toward && value > 1 ? value - 1 : (way ?? 1) * value;
    levels.push({ kind, amount, goal: toward, photos: ahead });
    kind = undefined;
    value = undefined;
  }
  return kind === undefined && value === undefined ? levels : undefined;
}

/** One command for the amounts of the same photos. */
function commandsOf(levels: readonly Level[], scene: Scene, fallback: readonly string[]): EditCommand[] {
  const commands: EditCommand[] = [];
  for (const { kind, amount, goal, photos } of levels) {
    const ids = photos === undefined ? fallback : idsOf(photos, scene);
    const param = photosParam(scene, ids);
    const same = commands.find(
      ({ params }) =>
        JSON.stringify(params.photos) === JSON.stringify(param) &&
        (params.relative === false) === goal &&
        params[kind] === undefined,
    );
    if (same !== undefined) (same.params as Record<string, unknown>)[kind] = amount;
    else
      commands.push({
        name: 'adjust_colour',
        params: { photos: param, [kind]: amount, ...(goal ? { relative: false } : {}) },
      });
  }
  return commands;
}

/** Which way the sentence went a moment ago: `lower the contrast by 5 %, saturation by 10 %`. */
function wayBefore(clause: Clause, scene: Scene): 1 | -1 | undefined {
  const last = scene.planned.at(-1);
  if (last?.name !== 'adjust_colour' || last.params.relative === false)
    return /\bby\b/.test(clause.text) ? 1 : undefined;
  const amount = colourLevels.map((kind) => last.params[kind]).find((value) => typeof value === 'number');
  return Number(amount) < 0 ? -1 : 1;
}

/** The one kind that was changed a moment ago in this sentence. */
function kindBefore(scene: Scene): Kind | undefined {
  const last = scene.planned.at(-1);
  const changed = last?.name === 'adjust_colour' ? colourLevels.filter((kind) => kind in last.params) : [];
  return changed.length === 1 ? changed[0] : undefined;
}

/** Amounts of brightness, contrast and saturation, one or several: `raise contrast by 15 % and saturation by 10 %`. */
export const levels = defineIntent({
  name: 'levels',
  read(clause, scene) {
    const list = shots(scene.draft);
    if (list.length === 0 || !clause.has('number', 'percentage')) return undefined;
    const kind = clause.has(...concepts) ? undefined : kindBefore(scene);
    if (kind === undefined && !clause.has(...concepts)) return undefined;
    const signs = signsOf(clause);
    // 亮度：第一张+10%，第二张-10%: what was said first holds for other photos with an amount of their own.
    if (
      kind !== undefined &&
      !(signs?.some((sign) => 'photos' in sign) && signs.some((sign) => 'value' in sign))
    )
      return undefined;
    const own = kind === undefined || signs === undefined ? signs : [{ kind }, ...signs];
    const said = own === undefined ? undefined : levelsOf(own, wayBefore(clause, scene));
    if (said === undefined || said.length === 0) return undefined;
    const fallback = photosMeant(clause, scene, { fallback: scene.focus.topic === 'look' ? 'focus' : 'all' });
    const commands = commandsOf(said, scene, fallback);
    const ids = new Set(
      said.flatMap(({ photos }) => (photos === undefined ? fallback : idsOf(photos, scene))),
    );
    return { kind: 'edit', commands, topic: 'look', shots: [...ids] };
  },
});
