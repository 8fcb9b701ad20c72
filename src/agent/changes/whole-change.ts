import type { Reading, Token } from '../../language/index.js';
import { byTime } from '../intents/transition-cuts.js';
import type { Outcome, Read, ReadClause } from '../outcome.js';
import { type Clause, clauseOf } from '../reading/clause.js';
import { changeSigns, timeSigns } from '../reading/signs.js';
import type { Scene } from '../scene.js';
import { bannedJump } from './banned-jump.js';
import { endWish, speaksOfEnd } from './film-end.js';
import { edgesWish, startWish } from './film-start.js';
import { otherWay } from './other-way.js';
import { unwantedKind } from './present-kinds.js';
import { changeWish, goesWith, speaksOfChange } from './read-change.js';
import { sisterColour } from './sister-colour.js';

/** A clause with one of these and nothing of a change is a wish of its own. */
const ownWish = (
  'duration slower faster aLook aMood warmer cooler brightness contrast saturation makeFilm film ' +
  'longer shorter brighter darker louder quieter bigger smaller start captured platform style ' +
  'aStyle fps shuffle reverse swap move restore duplicate motion more title caption text music ' +
  'sound quote undo canvas canvasSize portrait landscape square'
).split(' ');

/** What a piece wishes of a change, or of the film's beginning or end. */
export const readChange = (clause: Clause, scene: Scene): Read | undefined => {
  // `trim the dog clip from 2 to 5 seconds`: which part of it is shown.
  if (clause.has('trim') && clause.has('duration') && !clause.has('transition', 'aTransition'))
    return undefined;
  // `the transitions half a second longer`: by how much, and no length.
  if (clause.has('duration') && byTime.test(timeSigns(clause))) return undefined;
  const start = edgesWish(clause, scene) ?? startWish(clause, scene);
  if (start !== undefined) return { intent: 'opening', outcome: start };
  const end = endWish(clause, scene);
  if (end !== undefined) return { intent: 'ending', outcome: end };
  const change =
    otherWay(clause, scene) ??
    unwantedKind(clause, scene) ??
    bannedJump(clause, scene) ??
    sisterColour(clause, scene) ??
    changeWish(clause, scene);
  return change === undefined ? undefined : { intent: 'change', outcome: change };
};

/** What something is like is no wish beside it: `like in the old films`. */
const likened =
  /^(?:and |just |you know |or )*(?:like|as|the way|same as|similar to|it s|that s|i mean|kind of like)\b/;

/** `leave out the train`: a photo goes, and no change. */
const takesPhoto = (clause: Clause): boolean =>
  clause.has('remove') && !clause.has('transition', 'fade', 'aTransition', 'between') && clause.namesPhotos;

const kindOf = (outcome: Outcome): unknown =>
  outcome.kind === 'edit' ? [outcome.commands[0]?.name, outcome.commands[0]?.params.transition] : undefined;
const sameKind = (one: Outcome, other: Outcome): boolean =>
  JSON.stringify(kindOf(one)) === JSON.stringify(kindOf(other));

/** 切换太快了，慢慢融过去: how long a change takes and what it shall be, said one after the other of the same cuts. */
function withPace(outcomes: readonly Outcome[]): Outcome | undefined {
  if (outcomes.length !== 2) return undefined;
  const [first, second] = outcomes.map((outcome) =>
    outcome.kind === 'edit' ? outcome.commands[0] : undefined,
  );
  if (first?.name !== 'set_transition' || second?.name !== 'set_transition') return undefined;
  const paced = [first, second].filter(({ params }) => params.factor !== undefined);
  const named = [first, second].find(({ params }) => params.transition !== undefined);
  if (paced.length !== 1 || named === undefined || named === paced[0] || named.params.transition === 'none')
    return undefined;
  if (JSON.stringify(first.params.photos) !== JSON.stringify(second.params.photos)) return undefined;
  const commands = [{ name: 'set_transition', params: { ...paced[0]!.params, ...named.params } }];
  return { ...(outcomes[0] as Extract<Outcome, { kind: 'edit' }>), commands };
}

const ownValues =
  'aMotion toLeft toRight toTop toBottom length half twice duration percentage contain keep'.split(' ');

/** 第一张推近, 第4张时长翻倍: photos by their places with what they shall have. */
const ownValue = (clause: Clause): boolean =>
  clause.reading.language === 'zh' &&
  clause.namesPhotos &&
  clause.has(...ownValues) &&
  !clause.has('transition', 'between');

/**
 * A sentence of several pieces that all tell one change: `it goes out of focus, then the market`, `lights off, lights on`.
 * Undefined where a piece wishes something else, or two of them a change each.
 */
export function readWholeChange(
  { tokens, pieces }: { tokens: readonly Token[]; pieces: readonly (readonly Token[])[] },
  reading: Reading,
  scene: Scene,
): ReadClause | undefined {
  if (pieces.length < 2 || pieces.length > 6) return undefined;
  const clause = clauseOf(tokens, reading, scene);
  const found = readChange(clause, scene);
  if (found === undefined) return undefined;
  const parts = pieces.map((piece) => clauseOf(piece, reading, scene));
  if (parts.filter(ownValue).length > 1) return undefined;
  const part = (clause: Clause): boolean =>
    likened.test(changeSigns(clause)) ||
    goesWith(clause, found.outcome) ||
    (found.intent === 'ending' ? speaksOfEnd(clause) : speaksOfChange(clause));
  if (parts.some((clause) => !part(clause) && (clause.has(...ownWish) || takesPhoto(clause))))
    return undefined;
  const alone = parts.flatMap((clause) => readChange(clause, scene) ?? []);
  const slowed = withPace(alone.map(({ outcome }) => outcome));
  if (slowed !== undefined) return { clause, intent: found.intent, outcome: slowed };
  // `what's with the blurry thing between them, get rid of it`: what is told of is what goes.
  const end = parts.at(-1)!;
  const rid = end.has('remove') && !end.namesPhotos;
  if (alone.length > 1 || (!rid && alone.some(({ outcome }) => !sameKind(outcome, found.outcome))))
    return undefined;
  return { clause, intent: found.intent, outcome: found.outcome };
}
