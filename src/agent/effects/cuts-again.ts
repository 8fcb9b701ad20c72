import { transitions } from '../../catalogue/index.js';
import type { EditCommand } from '../../edits/index.js';
import { type Reading, textOf } from '../../language/index.js';
import { advance } from '../advance.js';
import { withoutCourtesy } from '../opening/courtesy.js';
import type { Outcome, Read, ReadSentence } from '../outcome.js';
import { type Clause, clauseOf, wholeClause } from '../reading/clause.js';
import { besidePhotos } from '../reading/matters.js';
import { lastCommand, type Scene, shotIds, shots } from '../scene.js';
import { cutsPlaced } from './cuts-spared.js';

const lead = '(?:(?:and|but|then|so|ok|okay|now|please|just|,) )*';
/** It was meant for another cut: `sorry, before the kids`. */
const meant = new RegExp(
  `^(?:${lead}(?:no|nope|oops|sorry|wait|actually|i (?:meant?|said|wanted)|meant|not there|rather|better|my bad|it should be|should be|hang on|correction|the one|,) ?)+(?:the )?(?:one|ones|cut|transition|fade)?$`,
);
/** The same at another cut: `and after the dress too`. */
const also = new RegExp(
  `^${lead}(?:(?:also|likewise|the same|same|same thing|ditto|do (?:it|that|this|the same)|do so|another(?: one)?|one more|one(?: also)?|have (?:one|it)|put (?:one|it)|add (?:one|another)) ?)*$`,
);
const too = /\b(?:too|as well|also|likewise|same|ditto|another|one more)\b/;
const tooBehind = /(?: (?:too|as well|also|likewise|please))+$/;
/** `from the left`: the same kind, and the other way. */
const from = new RegExp(
  `^${lead}(?:(?:one|it|that|coming|sliding|in) )*from (?:the )?(left|right|top|bottom|above|below)$`,
);
const towards: Readonly<Record<string, string>> = {
  left: 'right',
  right: 'left',
  top: 'down',
  above: 'down',
  bottom: 'up',
  below: 'up',
};
/** After a question about a cut: `add one there then, something soft`. */
const there = new RegExp(
  `^${lead}(?:(?:can you|could you|let's|i want|i'd like) )?(?:add|put|make|use|insert|have|give me|place) (?:one|it|a (?:soft|gentle|nice|simple|slow|smooth|short) one|a transition|something (?:soft|gentle|nice|simple|smooth))(?: (?:there|in|in there|then|here|too))*(?: ?,? (?:something|a|make it|nothing but) (?:\\S+ )?(?:soft|gentle|nice|simple|smooth|fancy)(?: one)?)?(?: please| then)*$`,
);

const elsewhere = [
  ...besidePhotos('motion', 'canvas', 'duration', 'percentage', 'past', 'except'),
  ...'aTransition aMotion aLook look remove question longer shorter slower faster move'.split(' '),
].filter((concept) => concept !== 'transition' && concept !== 'endCard');

/** The place a cut was asked for at, in words that may name no more than its photos: `i mean second and third`. */
function bareNames(clause: Clause, scene: Scene): readonly string[] {
  const order = shotIds(scene.draft);
  const ids = [...new Set(clause.namedIds)];
  const [one, other, ...more] = ids.map((id) => order.indexOf(id)).sort((a, b) => a - b);
  return one !== undefined && other === one + 1 && more.length === 0 ? [order[one]!] : [];
}

/**
 * What a wish for one transition was meant for, or is meant for as well: `sorry, between temple and noodles`, `and after the
 * dress too`, `from the left before the kids`; `add one there` where a cut was asked about.
 */
export function cutsAgain(clause: Clause, scene: Scene): Read | undefined {
  if (clause.reading.language !== 'en' || clause.tokens.length > 16 || scene.focus.topic !== 'transition')
    return undefined;
  const last = lastCommand(scene);
  const text = clause.contracted;
  const here = scene.planned.length > 0;
  const order = shotIds(scene.draft);
  const held = scene.focus.shots.filter((id) => order.includes(id) && id !== order.at(-1));
  const give = (commands: readonly EditCommand[], ids: readonly string[]): Read => ({
    intent: 'cuts-again',
    outcome: { kind: 'edit', commands, topic: 'transition', shots: ids },
  });
  if (held.length === 1 && !here && there.test(text)) {
    const bare = shots(scene.draft).find(({ id }) => id === held[0])?.transition === null;
    return bare
      ? give([{ name: 'set_transition', params: { photos: held, transition: 'crossfade' } }], held)
      : undefined;
  }
  if (last?.name !== 'set_transition' || !Array.isArray(last.params.photos)) return undefined;
  if (clause.has(...elsewhere)) return undefined;
  const where = cutsPlaced(clause, scene);
  const names = where === undefined && !here ? bareNames(clause, scene) : [];
  const head =
    where?.head ?? (names.length > 0 ? textOf(clause.tokens.slice(0, clause.refs[0]!.from)) : undefined);
  const cuts = where?.cuts ?? names;
  if (head === undefined || cuts.length === 0) return undefined;
  const set = (params: EditCommand['params']): EditCommand => ({
    name: last.name,
    params: { ...params, photos: [...cuts] },
  });
  const opening = `${head} `;
  if (meant.test(opening) && !here && !tooBehind.test(text)) {
    const commands = [set(last.params)];
    return {
      intent: 'cuts-again',
      outcome: { kind: 'instead', here, commands, topic: 'transition', shots: cuts },
    };
  }
  if (where === undefined) return undefined;
  // `shorter` names no kind: the cut it was said of has one.
  const model = shots(scene.draft).find(({ id }) => id === String(last.params.photos));
  const now = model?.transition ?? undefined;
  const alike =
    last.params.transition === undefined && now !== undefined
      ? { transition: now.type, durationMs: now.durationMs }
      : last.params;
  const side = from.exec(head)?.[1];
  const base = String(alike.transition ?? '').replace(/_(?:left|right|up|down)$/, '');
  const kind = side === undefined ? undefined : `${base}_${towards[side]}`;
  if (kind !== undefined && transitions.has(kind)) return give([set({ ...alike, transition: kind })], cuts);
  return also.test(opening) && (too.test(text) || /^(?:and|one|another|also)\b/.test(text))
    ? give([set(alike)], cuts)
    : undefined;
}

/** A whole sentence of that kind, before it is taken for a correction of photos. */
export function readCutsAgain(reading: Reading, scene: Scene): ReadSentence | undefined {
  if (scene.focus.topic !== 'transition' || reading.tokens.length > 18) return undefined;
  // `i mean` is no courtesy here.
  const said = wholeClause(reading, scene);
  const asTyped = cutsAgain(said, scene);
  const clause = asTyped === undefined ? clauseOf(withoutCourtesy(reading.tokens), reading, scene) : said;
  const read = asTyped ?? cutsAgain(clause, scene);
  return read === undefined
    ? undefined
    : { items: [{ clause, ...read }], scene: advance(scene, clause, read.outcome as Outcome) };
}
