import type { EditCommand } from '../../edits/index.js';
import { besideIt, cutsMeant } from '../intents/transition-cuts.js';
import type { Clause } from '../reading/clause.js';
import { namedPhotos, present, saysAll } from '../referents/photos-meant.js';
import { lastCommand, photosIn, type Scene, shotIds } from '../scene.js';

/** Words around a change that say nothing about what it is. */
export const fillers = new Set(
  (
    'a about actually afterwards again ah all also although am an and are as at be been being bit both but by can cause ' +
    'certainly come could dear definitely did do does doing done down each either else enough even ever everything feel ' +
    'feels feeling find fine for from into get gets getting give go goes going good got great guess had has have haha having ' +
    'here hey hi hm hmm hmmm how however i if im in is isn it its just keep kind know less let lets like liked little ll ' +
    'look looks lot love lovely made make makes makes making maybe me might mind more much my need needs nice no not now of off ' +
    'oh ok okay on one ones only or our out overall part perhaps personally please possible pretty quite rather re really ' +
    'right s same say see seem seems shall should side slightly so some somehow somewhat sort still stuff super sure take ' +
    "tell than thank thanks that that's the their them then there these they thing things think this those though tho tiny " +
    'steady whoa blimey gosh grand to too touch try turn turned tune u um up us very want wanted wants was way we well were what when which while will ' +
    "wish with wonder would yes yeah yep yet you your ' , . ! ? hair tad shade notch step level strength intensity amount " +
    'effect effects dial dialed crank push pull bring'
  ).split(' '),
);

/** Words that hold a sentence together. */
export const grammar = 'mark and but canYou yes correction again no it them all rest'.split(' ');
/** Words that say where. */
export const places = new Set('before after between next previous first last ordinal one to from'.split(' '));

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
  const ids = commands.slice(-2).flatMap((command) => (command.name === name ? photosIn(command) : []));
  return ids.length === 2 ? ids : [];
}

/** The effect in hand and the photos it was made for; undefined when the talk is about something else. */
export function effectInHand(
  scene: Scene,
): { name: string; photos: readonly string[]; last?: EditCommand } | undefined {
  // `make it 8 s and come in close, slowly`: the camera was spoken of last.
  const moved = scene.focus.topic === 'shots' && scene.planned.at(-1)?.name === 'set_motion';
  const topic = moved ? 'motion' : scene.focus.topic;
  const pattern = commandOf[topic];
  if (pattern === undefined) return undefined;
  const last = lastCommand(scene);
  const list = shotIds(scene.draft);
  const own = last !== undefined && pattern.test(last.name) ? last : undefined;
  const photos = Array.isArray(own?.params.photos)
    ? own.params.photos.map(String)
    : own === undefined && scene.focus.shots.length > 0
      ? scene.focus.shots
      : list;
  const name = own?.name ?? (topic === 'look' ? 'set_look' : `set_${topic}`);
  return { name, photos: present(scene, photos), ...(own === undefined ? {} : { last: own }) };
}

/** `closer and closer` where the camera is spoken of: not the photo that closes the film. */
const isCloser = (clause: Clause, { from, to }: { from: number; to: number }): boolean =>
  to - from === 1 && clause.tokens[from]?.text === 'closer';

/** Photos that the clause names as such (`the beach`), which a transition has only beside them. */
export const cutsNamed = (clause: Clause): boolean =>
  /\b(?:before|after|between|into|from|going to|leading to)\b/.test(clause.text);

/** The neighbour of what is in hand: `the one after that`, `the next one`. */
export function neighbourOf(
  clause: Clause,
  held: readonly string[],
  order: readonly string[],
): string[] | undefined {
  const found =
    /\b(?:one|photo|picture|pic|image|transition|cut|shot|two|three)s? (?:right |just |directly |that comes |coming )?(after|before|following)(?: (?:that|it|this|them|those)(?: one)?)?(?= (?:too|as well|also|should|could|can|please|needs|a|an|is)\b|$)|\b(next|following|previous|preceding)(?: (?:one|photo|picture|pic|image|transition|cut|shot))?\b/.exec(
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
export function scopeOf(
  clause: Clause,
  scene: Scene,
  name: string,
  held: readonly string[],
): readonly string[] {
  const list = shotIds(scene.draft);
  const order = name === 'set_transition' ? list.slice(0, -1) : list;
  const pair = /\bboth\b/.test(clause.text) ? pairInHand(scene, name) : [];
  if (pair.length > 0) return pair;
  const neighbour = neighbourOf(clause, held, order);
  if (neighbour !== undefined) return neighbour;
  // `the other way` names no others.
  if (clause.refs.some(({ kind }) => kind === 'rest')) return order.filter((id) => !held.includes(id));
  if (saysAll(clause) || /\b(?:everywhere|throughout|overall)\b/.test(clause.text)) return order;
  if (name === 'set_transition') {
    const told = namedPhotos(clause, scene).length > 0 || besideIt(clause);
    const cuts = told ? cutsMeant(clause, scene) : held;
    return cuts === 'all' ? order : cuts;
  }
  const named = clause.refs.some((item) => isCloser(clause, item))
    ? present(
        scene,
        clause.refs
          .filter((item) => item.kind === 'some' && !isCloser(clause, item))
          .flatMap(({ ids }) => ids),
      )
    : namedPhotos(clause, scene);
  return named.length > 0 ? named : held;
}
