import type { EditCommand } from '../../edits/index.js';
import { hasTag } from '../../language/index.js';
import { changed } from '../intents/pairing.js';
import { whichOne } from '../intents/which-one.js';
import { edit, type Outcome, type ReadClause } from '../outcome.js';
import type { Clause } from '../reading/clause.js';
import { idsOf, present } from '../referents/photos-meant.js';
import { commandsBefore, lastCommands, photosIn, type Scene, shots, texts } from '../scene.js';
import { textsInHand } from '../text/pointed.js';
import { asItWas } from './as-it-was.js';

const opening =
  '(?:(?:no|nah|nope|hm+|oh|ah|ok|okay|well|but|and|so|then|please|sorry|wait|hang on|hold on|actually|honestly|i think|i guess|only|just|,) )*';

/** `no that's worse`: the film was better before the last turn. */
const worse = new RegExp(
  `^${opening}(?:now )?(?:(?:that|this|it|now it)(?: ?'s| is| was| looks| feels| got| gets| made it| makes it)|even|much|way) (?:even |much |way |a lot |just |actually |only |worse and )*worse(?: than (?:before|it was|the one before))?(?: now)?[.! ]*$`,
);

/** `first and third are correct`, `the two and a half seconds are fine`: said of what is there. */
const approved = new RegExp(
  `^${opening}(?:the|those|these|this|that|my|our|photos?|pictures?|first|second|third|fourth|fifth|last) [^.?!"]{0,60}?(?: ?'s| is| are| was| were) (?:all |both |already |quite |perfectly |absolutely |totally |just |very )*(?:fine|correct|good|ok|okay|perfect|lovely|great|right|(?<!(?:was|were) )(?:nice|cool|beautiful|awesome|amazing|pretty))(?: (?:as (?:it|they) (?:is|are)|like that|now|already|so|though|by me|with me|by us|the way (?:it|they) (?:is|are)|where (?:it|they) (?:is|are)))*[.! ]*$`,
);

/** `okay 14's fine`: the length the film was told to have. */
const long = new RegExp(
  `^${opening}\\d+(?: ?(?:s|secs?|seconds))?(?: ?'s| is| s|s are| are|) (?:(?:all|just|quite|perfectly|totally|absolutely) )*(?:fine|good|ok|okay|alright|all right|perfect|great|lovely|enough)(?: (?:then|for me|by me|with me|thanks))*[.! ]*$`,
);

/** `not elsewhere`, `nothing of the kind anywhere else`: only where it was just wished. */
const nowhereElse = new RegExp(
  `^${opening}(?:(?:not|nowhere|none|never|don ?'?t (?:do|put|use|have) (?:it|that|them))(?: (?:at|in|on|for|of|with|between|it|that|them|any))*|nothing (?:of (?:the|that|this) (?:kind|sort)|like (?:that|it|this))|no such thing)(?: (?:at|in|on|for|to|between))? ?(?:elsewhere|else|anywhere else|anywhere|any(?:where)? (?:of the )?others?|(?:on |for |in |between )?(?:any of )?the (?:others?|rest|other ones|other photos|other pictures))[.! ]*$`,
);

/** `the rest follows in a second`: what somebody will do later. */
const later =
  /^(?:and |but )?(?:the )?(?:rest|others?|more|further ones|other (?:notes|points|things|changes))(?: of (?:it|them|the (?:notes|feedback|points)))? (?:(?:will|'ll|is|are) )?(?:follows?|come|comes|coming|to follow|to come)(?: (?:in a (?:second|sec|minute|moment|bit|while)|later|soon|tomorrow|next|shortly|separately))+[.! ]*$/;

const wayRound =
  /^(?:(?:no,?|nope|sorry|and|but|please|wait|hang on|hold on|oh|actually|make it|make them|put them|i meant?|it should be|should be|just|do it|exactly|precisely|completely|,) )*(?:the )?(?:other|opposite) way (?:a?round|about)(?: please| sorry)*[.!, ]*$/;
export const turnsRound = (text: string): boolean => wayRound.test(text);

const ofOrder = /^(?:move|swap)_photos$/;

/** Photos that were moved last, beside what they were put. */
function movedLast(scene: Scene): readonly string[] {
  const turn = lastCommands(scene);
  const moves = turn.filter(({ name }) => ofOrder.test(name));
  const ids = moves.flatMap(({ params }) => [
    ...photosIn({ params }),
    ...[params.first, params.second].filter((id) => typeof id === 'string'),
  ]);
  const marks = moves.flatMap(({ params }) =>
    [params.before, params.after].filter((id) => typeof id === 'string'),
  );
  const named = new Set(ids.map(String));
  return present(scene, named.size > 1 ? [...named] : [...named, ...marks.map(String)]);
}

/** What a value is done to, with what undoes it for the others that have it. */
function elsewhere(scene: Scene): readonly EditCommand[] {
  const turn = lastCommands(scene);
  const last = turn.at(-1);
  const photos = last?.params.photos;
  if (last === undefined || !Array.isArray(photos)) return [];
  const list = shots(scene.draft);
  const others = list.filter(({ id }) => !photos.includes(id));
  if (last.name === 'set_transition') {
    const kinds = new Set(list.filter(({ id }) => photos.includes(id)).map((shot) => shot.transition?.type));
    const same = others.filter(
      ({ id, transition }) => id !== list.at(-1)!.id && transition !== null && kinds.has(transition.type),
    );
    return same.length === 0
      ? []
      : [{ name: last.name, params: { photos: same.map(({ id }) => id), transition: 'none' } }];
  }
  return [];
}

/** `the other way round` after a look for some photos: the others get it, and those do not. */
function forOthers({ conversation, draft }: Scene): Outcome | undefined {
  const [last, ...more] = commandsBefore({ conversation });
  const given = last?.params.photos;
  if (last === undefined || more.length > 0 || !Array.isArray(given)) return undefined;
  if (!/^(?:set_look|adjust_colour|set_fit)$/.test(last.name)) return undefined;
  const others = shots(draft).flatMap(({ id }) => (given.includes(id) ? [] : [id]));
  if (others.length === 0) return undefined;
  const commands = [{ name: last.name, params: { ...last.params, photos: others } }];
  return {
    kind: 'instead',
    here: false,
    commands,
    topic: last.name === 'set_fit' ? 'fit' : 'look',
    shots: others,
  };
}

const otherOne = new RegExp(
  `^${opening}(?:n |also |plus |now |the same (?:for|with|on) |same (?:for|with) )*the other(?: (?!of)\\w+){0,2} one(?: too| as well| also| please| then| likewise)*[.! ]*$`,
);

const year = /\b(?:19|20)\d\d\b/g;
const yearSaid = new RegExp(
  `^${opening}(?:wrong ,? ?)?(?:(?:the year|it|that)(?: ?'s| is| was| should be| must be| should say)|should be|make (?:it|that)) ((?:19|20)\\d\\d)(?: instead| please| of course)*[.! ]*$`,
);

/** `the year is wrong, it's 1978`: the year of a text that is shown. */
function otherYear(clause: Clause, scene: Scene): Outcome | undefined {
  const said = yearSaid.exec(clause.contracted)?.[1];
  if (said === undefined) return undefined;
  const dated = texts(scene.draft).filter(({ text }) => (text.match(year) ?? []).length === 1);
  const held = dated.filter(({ id }) => scene.focus.texts.includes(id));
  const [only, ...more] = held.length > 0 ? held : dated;
  if (only === undefined || more.length > 0) return undefined;
  const commands = [
    { name: 'change_text', params: { texts: [only.id], text: only.text.replace(year, said) } },
  ];
  return { kind: 'edit', commands, topic: 'text', texts: [only.id] };
}

/** `Lovely start.` in front of a wish. */
const praised =
  /^(?:(?:what a|a|really|very|so|that's a|that is a|,) )*(?:lovely|nice|great|good|beautiful|super|brilliant|wonderful|perfect|fantastic|excellent|cute|sweet|neat) (?:start|opening|beginning|work|job|idea|stuff|choice|result|progress|film|video|one)[.! ]*$/;

const each =
  /^(?:(?:and|with|about|for|say|,) )*# (?:each|both|apiece|each way|in each case|each time)(?: please)?[.! ]*$/;

/** `fade the music in and out, two seconds each`; `fades to black between them and 3 seconds each`. */
export function eachOf(clause: Clause, scene: Scene): Outcome | undefined {
  const ms = clause.value<number>('duration');
  const last = scene.planned.at(-1);
  if (ms === undefined || last === undefined) return undefined;
  const said = clause.tokens.map((token) => (hasTag(token, 'duration') ? '#' : token.text)).join(' ');
  if (!each.test(said)) return undefined;
  const about = { topic: scene.focus.topic, shots: scene.focus.shots };
  if (
    last.name === 'fade_music' &&
    typeof last.params.inMs === 'number' &&
    typeof last.params.outMs === 'number'
  )
    return {
      kind: 'instead',
      here: true,
      commands: [{ name: last.name, params: { ...last.params, inMs: ms, outMs: ms } }],
      ...about,
    };
  // No change between photos takes so long: they last so long themselves.
  return last.name === 'set_transition' && last.params.photos === 'all' && ms >= 2500
    ? edit('set_photo_length', { photos: 'all', durationMs: ms }, { topic: 'film' })
    : undefined;
}

const cheap =
  /\b(?:each|both|apiece|start|opening|work|job|idea|stuff|choice|result|progress|film|video|one|before|beginning|originally|start|version|worse|fine|correct|good|ok|okay|perfect|lovely|great|right|back|was|were|else|elsewhere|anywhere|others?|rest|follow|follows|com(?:e|es|ing)|way|(?:19|20)\d\d)\b/;

/**
 * A clause that judges what is there or was done, and holds no wish of its own: `that's worse`, `the first is fine`, `not
 * elsewhere`, `the other way round`. Undefined for every other.
 */
export function verdict(clause: Clause, scene: Scene): ReadClause | undefined {
  const text = clause.contracted;
  if (clause.reading.language !== 'en' || clause.tokens.length > 16 || !cheap.test(text)) return undefined;
  if (scene.conversation.asked !== null || clause.has('quote', 'question')) return undefined;
  const done = (outcome: Outcome): ReadClause => ({ clause, intent: 'verdict', outcome });
  const past = scene.conversation.past.length > 0 && scene.planned.length === 0;
  if (worse.test(text) && past && scene.trail.undone.length === 0) return done({ kind: 'undo', steps: 1 });
  if (later.test(text)) return done({ kind: 'nothing' });
  if (nowhereElse.test(text) && (past || scene.planned.length > 0)) {
    const commands = elsewhere(scene);
    return done(
      commands.length === 0
        ? { kind: 'nothing' }
        : { kind: 'edit', commands, topic: scene.focus.topic, shots: scene.focus.shots },
    );
  }
  if (wayRound.test(text)) {
    const ids = movedLast(scene);
    // `pictures first` ... `the other way round`: the clips first.
    const list = shots(scene.draft);
    const kind = list.find(({ id }) => id === ids[0])?.mediaKind;
    const others = list.filter(({ mediaKind }) => mediaKind !== kind).map(({ id }) => id);
    const ofKind = others.length > 0 && ids.length > 1 && ids.length === list.length - others.length;
    if (ofKind && list.every(({ id, mediaKind }) => ids.includes(id) === (mediaKind === kind)))
      return done(edit('move_photos', { photos: others, to: 1 }, { topic: 'shots', shots: others }));
    const swapped = past ? forOthers(scene) : undefined;
    if (swapped !== undefined) return done(swapped);
    const outcome = ids.length < 2 ? undefined : changed(ids, scene);
    if (outcome !== undefined) return done(outcome);
  }
  // `the other dark one too` where nobody knows which one that is.
  const ofTexts = scene.focus.topic === 'text' && textsInHand(scene).length > 1;
  if (
    !ofTexts &&
    otherOne.test(text) &&
    clause.refs.every((item) => idsOf(item, scene, clause.refs).length === 0)
  )
    return done(whichOne(scene));
  if (praised.test(text) && clause.reading.tokens.length > clause.tokens.length + 2)
    return done({ kind: 'nothing' });
  // `the rings are too long, 2 seconds is fine`: so long they shall be.
  if (long.test(text) && !/\btoo (?:long|short|slow|fast|quick)\b/i.test(scene.sentence))
    return done({ kind: 'nothing' });
  const shared = eachOf(clause, scene);
  if (shared !== undefined) return done(shared);
  const former = asItWas(clause, scene);
  if (former !== undefined) return done(former);
  const dated = otherYear(clause, scene);
  if (dated !== undefined) return done(dated);
  const wishes = clause.has('music', 'change', 'add', 'move', 'remove', 'title', 'canYou', 'more', 'less');
  return approved.test(text) && !wishes && !/\b(?:if|when|enough|only)\b/.test(text)
    ? done({ kind: 'nothing' })
    : undefined;
}
