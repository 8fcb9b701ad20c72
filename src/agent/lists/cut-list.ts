import type { EditCommand } from '../../edits/index.js';
import { hasTag, type Reading } from '../../language/index.js';
import { readAsOne } from '../advance.js';
import { kindsOf } from '../changes/kinds.js';
import { cutsOfKind } from '../intents/transition-cuts.js';
import { withoutCourtesy } from '../opening/courtesy.js';
import type { Outcome, ReadSentence } from '../outcome.js';
import { type Clause, clauseOf } from '../reading/clause.js';
import { commandBefore, type Scene, shotIds, shots } from '../scene.js';
import { type Cuts, type Item, itemsOf, type Signs, signsOf, upTo, type Value } from './cut-items.js';

interface Wish {
  cuts: Cuts;
  readonly value: Value;
}

/** Takes places out of the wishes for them; false where there is none to take them out of. */
function spare(wishes: readonly Wish[], places: Cuts, count: number): boolean {
  if (wishes.length === 0 || typeof places === 'string') return false;
  for (const wish of wishes) {
    const among = typeof wish.cuts === 'string' ? upTo(0, count - 1) : wish.cuts;
    wish.cuts = among.filter((place) => !places.includes(place));
  }
  return true;
}

/** Cuts and values by twos, whichever is said first; what is excepted goes out of the wishes before it. */
function wishesOf(items: readonly Item[], scene: Scene): { wishes: Wish[]; spared: number[] } | undefined {
  const wishes: Wish[] = [];
  const spared: number[] = [];
  const order = shotIds(scene.draft);
  for (let at = 0; at < items.length; at++) {
    const item = items[at]!;
    if ('exchange' in item) {
      const cuts = cutsOfKind([item.exchange[0]], scene).map((id) => order.indexOf(id));
      if (cuts.length === 0) return undefined;
      wishes.push({ cuts, value: { kind: item.exchange[1] } });
      continue;
    }
    if ('scope' in item && item.except) {
      if (typeof item.scope === 'string' || !spare(wishes, item.scope, order.length)) return undefined;
      spared.push(...item.scope);
      const next = items[at + 1];
      const after = items[at + 2];
      if (
        next !== undefined &&
        'value' in next &&
        (after === undefined || !('scope' in after) || after.except)
      ) {
        wishes.push({ cuts: item.scope, value: next.value });
        at++;
      }
      continue;
    }
    const next = items[at + 1];
    if (next === undefined || 'exchange' in next) return undefined;
    if ('value' in item && 'scope' in next && next.except) {
      if (!spare(wishes, next.scope, order.length)) return undefined;
      spared.push(...(next.scope as readonly number[]));
      wishes.push({ cuts: next.scope, value: item.value });
      at++;
      continue;
    }
    if ('scope' in item && 'value' in next) wishes.push({ cuts: item.scope, value: next.value });
    else if ('value' in item && 'scope' in next && !next.except)
      wishes.push({ cuts: next.scope, value: item.value });
    else return undefined;
    at++;
  }
  return { wishes, spared };
}

/** Words that are also camera moves need cuts spoken of. */
const spoken = (clause: Clause, { text }: Signs): boolean =>
  /\b(?:cuts?|transitions?|between|after|before|into|elsewhere|everywhere)\b/.test(text) ||
  clause.tokens.some((token) => kindsOf(token).length > 0 && !hasTag(token, 'aMotion', 'aLook'));

/** The last turn gave transitions a time: `the one after the temple a full second` gives one another. */
const goesOnTimes = ({ conversation, focus }: Scene): boolean => {
  const last = commandBefore({ conversation });
  return (
    focus.topic === 'transition' && last?.name === 'set_transition' && last.params.durationMs !== undefined
  );
};
const timeOfOne =
  /^(?:(?:and|but|only|just|please|can|could|you|make|give|for|with|,) )*(?:the )?(?:(?:1 )?(?:between|after|before|into|from) .*|(?:o\d+|last) 1 (?:to )?)d0[ ,]*$/;

/** The places of the cuts in hand and of those that got a kind just before them, where they are not all of them. */
function heldCuts(order: readonly string[], { focus, conversation }: Scene): number[] {
  if (focus.topic !== 'transition') return [];
  const last = conversation.past.findLastIndex(({ commands }) =>
    commands.some(({ name, params }) => name !== 'set_transition' || !Array.isArray(params.photos)),
  );
  const given = conversation.past
    .slice(last + 1)
    .flatMap(({ commands }) => commands)
    .flatMap(({ params }) => (params.transition === 'none' ? [] : (params.photos as readonly string[])));
  const held = order
    .slice(0, -1)
    .flatMap((id, at) => (focus.shots.includes(id) || given.includes(id) ? [at] : []));
  return held.length < order.length - 1 ? held : [];
}

const onlyThere =
  /^(?:\w+ )?(?:k\d+|only k\d+|only) (?:only )?(?:between|after|before|into) (?!.*\b(?:rest|elsewhere|others?|everywhere)\b)(?<=\bonly .*)/;
const elsewhere = 'quote title caption text endCard music sound look'.split(' ');

/**
 * A whole sentence that gives several cuts kinds or lengths of their own: `wipe between 1 and 2, slide between 3 and 4, hard
 * cuts elsewhere`, `all transitions 1 s except the last one`. Every word is accounted for; undefined when it is none.
 */
export function readCutList(reading: Reading, scene: Scene): ReadSentence | undefined {
  if (reading.language !== 'en' || shots(scene.draft).length < 3 || reading.tokens.length > 60)
    return undefined;
  const clause = clauseOf(withoutCourtesy(reading.tokens), reading, scene);
  const named = clause.has('transition', 'aTransition', 'hardCut') || /\bcuts?\b/.test(clause.text);
  const inTalk = !named && goesOnTimes(scene) && /\bone\b/.test(clause.text);
  if (!(named || inTalk) || clause.has(...elsewhere)) return undefined;
  const signs = signsOf(clause, scene);
  if (inTalk ? !timeOfOne.test(signs.text) || signs.times.some((ms) => ms > 3000) : !spoken(clause, signs))
    return undefined;
  const items = itemsOf(signs, scene);
  if (items === undefined || items.length < 2) return undefined;
  const said = wishesOf(items, scene);
  if (said === undefined) return undefined;
  // `crossfade only between 1 and 2`: hard cuts elsewhere.
  const [lone, ...more] = said.wishes;
  if (
    lone?.value.kind !== undefined &&
    lone.value.kind !== 'none' &&
    more.length === 0 &&
    onlyThere.test(signs.text)
  )
    said.wishes.push({ cuts: 'rest', value: { kind: 'none' } });
  const order = shots(scene.draft).map(({ id }) => id);
  const places = new Set([
    ...said.spared,
    ...said.wishes.flatMap(({ cuts }) => (typeof cuts === 'string' ? [] : cuts)),
  ]);
  // `blur for the last transition` ... `cuts for the rest`: the others than those in hand.
  if (places.size === 0 && said.wishes.every(({ cuts }) => cuts === 'rest'))
    for (const at of heldCuts(order, scene)) places.add(at);
  const commands = said.wishes.flatMap(({ cuts, value }): EditCommand[] => {
    const own =
      cuts === 'all'
        ? upTo(0, order.length - 1)
        : cuts === 'rest'
          ? upTo(0, order.length - 1).filter((at) => !places.has(at))
          : cuts;
    const { kind, ms } = value;
    return own.length === 0
      ? []
      : [
          {
            name: 'set_transition',
            params: {
              photos: cuts === 'all' ? 'all' : [...new Set(own)].map((at) => order[at]!),
              ...(kind === undefined ? {} : { transition: kind }),
              ...(ms === undefined || kind === 'none' ? {} : { durationMs: Math.min(10_000, ms) }),
            },
          },
        ];
  });
  if (commands.length === 0) return undefined;
  // `no fades, only into the sunset` where there is none yet.
  const bare = shots(scene.draft).every(({ transition }) => transition === null);
  if (bare && said.spared.length > 0 && said.wishes.every(({ value }) => value.kind === 'none'))
    commands.push({
      name: 'set_transition',
      params: { photos: said.spared.map((at) => order[at]!), transition: 'crossfade' },
    });
  const ids = order.filter((_, at) => places.has(at));
  const outcome: Outcome = { kind: 'edit', commands, topic: 'transition', shots: ids };
  return readAsOne({ clause, intent: 'cut-list', outcome }, scene);
}
