import { hasTag, type Token, vocabulary } from '../../language/index.js';
import { kindsOf } from '../changes/kinds.js';
import { shapeMeant } from '../changes/shapes.js';
import { cutsOfKind } from '../intents/transition-cuts.js';
import { edit, type Read } from '../outcome.js';
import { type Clause, within } from '../reading/clause.js';
import { namedPhotos, photosParam } from '../referents/photos-meant.js';
import { cutsIn, type Scene, shotIds } from '../scene.js';
import { cutsNamed, effectInHand, fillers, grammar, places, scopeOf } from './in-hand.js';

/** The cuts a clause means while cuts are spoken of; a photo stands for the cut beside it that was just changed. */
function cutsInTalk(clause: Clause, scene: Scene, held: readonly string[]): readonly string[] {
  const ids = scopeOf(clause, scene, 'set_transition', held);
  const named = namedPhotos(clause, scene);
  const order = shotIds(scene.draft);
  const [one, more] = named;
  if (one === undefined || more !== undefined || cutsNamed(clause)) return ids;
  const at = order.indexOf(one);
  return [order[at - 1], one].filter((id) => id !== undefined && held.includes(id)).length === 1
    ? [order[at - 1], one].flatMap((id) => (id !== undefined && held.includes(id) ? [id] : []))
    : ids;
}

/** `the zoom` names a kind of transition where transitions are spoken of. */
function kindsIn(token: Token, next: Token | undefined): string[] {
  // `zoom in on everything` is what the camera does, `no zooms` may be said of cuts.
  if (/^(?:the )?zooms?$/.test(token.text))
    return /^(?:in|out|on|into|onto|a little|a bit|slowly|gently)$/.test(next?.text ?? '') ? [] : ['zoom'];
  if (hasTag(token, 'aMotion')) return [];
  const own = kindsOf(token);
  const bare = /^the (.*)$/.exec(token.text)?.[1];
  if (own.length > 0 || bare === undefined) return own;
  return vocabulary('en')
    .get(bare)
    .flatMap(({ concept, value }) => (concept === 'aTransition' ? [String(value)] : []))
    .slice(0, 1);
}

const gone =
  /\b(?:remove|get rid of|lose|drop|kill|delete|take (?:\w+ )?(?:off|out|away)|no|not|without|don ?'?t want|off|none|undo)\b/;
const things =
  /^(?:remove|get|rid|lose|drop|kill|delete|off|out|away|without|effects?|filters?|things?|stuff|looks?|black|white|flash|zooms?|zooming|pans?|fades?|wipes?|slides?|flips?|spins?|page|turns?|hearts?|stars?|circles?|diamonds?|curtains?|clocks?|cubes?|replace|swap|change|switch|with|into|instead|there|rather|a|an|transitions?|ones?)$/;

/**
 * `no not the zoom` after mixed transitions, `remove the black`, `make the party one a flash`, `do a wipe there instead`: the
 * kind of the cuts in hand, taken out or changed. Only when every word is explained.
 */
export function rekind(clause: Clause, scene: Scene): Read | undefined {
  if (clause.reading.language !== 'en' || clause.tokens.length > 14 || scene.fresh || scene.trail.asked)
    return undefined;
  const hand = effectInHand(scene);
  if (hand?.name !== 'set_transition' || clause.has('photo', 'quote', 'duration')) return undefined;
  const article =
    /\b(?:an?|the) (?:heart|star|circle|diamond|curtain|clock|flash|flip|spin|cube|page)\b/.test(clause.text);
  const drawn = article ? shapeMeant(clause, true) : undefined;
  const said = clause.tokens.flatMap((token, index) =>
    within(clause.refs, index) ? [] : kindsIn(token, clause.tokens[index + 1]),
  );
  const kinds = said.length === 0 && drawn !== undefined ? [drawn] : said;
  const colour = /\b(black|white)\b/.exec(clause.text)?.[1];
  const known = clause.tokens.every(
    (token, index) =>
      within(clause.refs, index) ||
      fillers.has(token.text) ||
      things.test(token.text) ||
      kindsIn(token, clause.tokens[index + 1]).length > 0 ||
      token.tags.some(({ concept }) => grammar.includes(concept) || places.has(concept)) ||
      token.text.split(' ').every((word) => fillers.has(word) || things.test(word)),
  );
  if (!known) return undefined;
  const list = cutsIn(scene.draft);
  const about = (ids: readonly string[]) => ({ topic: 'transition' as const, shots: ids });
  const denied =
    gone.test(clause.text) && !/\b(?:instead|rather|replace|swap|change|with|but)\b/.test(clause.text);
  if (denied) {
    const named = [...kinds, ...(colour === undefined ? [] : [`fade_${colour}`])];
    const ids = cutsOfKind(named, scene).filter((id) => hand.photos.includes(id));
    if (named.length === 0 || ids.length === 0) return undefined;
    // Of several kinds one is not liked: the film keeps transitions.
    const others = list.filter(
      ({ id, transition }) => hand.photos.includes(id) && !ids.includes(id) && transition !== null,
    );
    const transition = others.length > 0 && !kinds.includes('crossfade') ? 'crossfade' : 'none';
    const params = { photos: photosParam(scene, ids), transition };
    return { intent: 'rekind', outcome: edit(hand.name, params, about(ids)) };
  }
  // `the wipe should be a slide`: those there are of one kind become another.
  const pair =
    /\b(?:the|that|this|those|these|all) \w+ (?:\w+ )??(?:should be|into|to|with|for|by|be|become)\b/.test(
      clause.text,
    );
  const [old, fresh, third] = [...new Set(kinds)];
  const there =
    pair && old !== undefined && fresh !== undefined && third === undefined ? cutsOfKind([old], scene) : [];
  if (there.length > 0) {
    const params = { photos: photosParam(scene, there), transition: fresh };
    return { intent: 'rekind', outcome: edit(hand.name, params, about(there)) };
  }
  const [kind, second] = [...new Set(kinds)];
  if (kind === undefined || second !== undefined || clause.has('remove', 'no')) return undefined;
  const scope =
    namedPhotos(clause, scene).length > 0
      ? cutsInTalk(clause, scene, hand.photos)
      : scopeOf(clause, scene, hand.name, hand.photos);
  const ids = list.flatMap(({ id }) => (scope.includes(id) ? [id] : []));
  if (ids.length === 0) return undefined;
  const params = { photos: ids.length === list.length ? 'all' : ids, transition: kind };
  return { intent: 'rekind', outcome: edit(hand.name, params, about(ids)) };
}
