import type { EditCommand } from '../../edits/index.js';
import { hasTag, type Reading, type Token } from '../../language/index.js';
import { advance } from '../advance.js';
import type { HistoryEntry } from '../conversation.js';
import { keepsTotal } from '../idioms/total.js';
import { withoutCourtesy } from '../opening/courtesy.js';
import type { Outcome, ReadSentence } from '../outcome.js';
import { type Clause, clauseOf } from '../reading/clause.js';
import { splitPieces } from '../reading/split.js';
import { namesText, roleNamed } from '../referents/texts-meant.js';
import type { Scene } from '../scene.js';
import { bestNamed, commandsNamed } from './history.js';
import { findsFault, placesSaid, verdictOf } from './recall-words.js';

/** What one clause says of what was done: it goes, it stays, it comes again, or nothing but a `no` or an `oh`. */
interface Said {
  readonly clause: Clause;
  readonly verdict: NonNullable<ReturnType<typeof verdictOf>>;
  /** Commands it names by their place or by what they did; undefined when it names none. */
  readonly chosen: readonly EditCommand[] | undefined;
}

const commandsOf = (entries: readonly HistoryEntry[]): EditCommand[] =>
  entries.flatMap(({ commands }) => [...commands]);

/** What counts as one change: a turn, or one wish of the only turn there is. */
function unitsOf(entries: readonly HistoryEntry[]): (readonly EditCommand[])[] {
  const [only] = entries;
  return entries.length === 1 && only !== undefined
    ? only.commands.map((command) => [command])
    : entries.map(({ commands }) => commands);
}

const counted =
  /\b(?:last|previous|past|latest) (?:two|three|four|five|\d+) (?:changes|edits|steps|things|wishes|turns|actions|modifications)\b/;

/** Commands a clause names among turns, by place (`the middle one`) or by what they did (`the red`). */
function chosenBy(
  clause: Clause,
  entries: readonly HistoryEntry[],
  scene: Scene,
  { every }: { every: boolean },
): { readonly commands: readonly EditCommand[]; readonly byPlace: boolean } | undefined {
  const units = unitsOf(entries);
  const places = placesSaid(clause, units.length);
  if (places !== undefined) {
    // `undo the second` may be the photo a turn named so.
    const said = entries.some(({ sentence }) => /\b(?:first|second|third|last)\b|第/.test(sentence));
    if (said && !/\b(?:change|step|edit|wish|turn)s?\b|步|次|改动|修改/.test(clause.text)) return undefined;
    return { commands: places.flatMap((place) => units[place]!), byPlace: true };
  }
  // `undo the last two changes` counts turns; no photos are spoken of.
  if (counted.test(clause.text)) return undefined;
  const named = every ? commandsNamed(clause, entries, scene) : bestNamed(clause, entries, scene);
  return named.length > 0 ? { commands: named, byPlace: false } : undefined;
}

/** Words that ask for something new; a clause with one of them is not about the past alone. */
const fresh = (
  'duration percentage quote replace duplicate swap shuffle export ' +
  'question howLong howMany bigger smaller brighter darker'
).split(' ');

/** The commands of `entries` in one outcome: walked when they are whole turns at the end, else as if never said. */
function takenBack(dropped: ReadonlySet<EditCommand>, scene: Scene): Outcome | undefined {
  const { past } = scene.trail;
  const from = past.findIndex(({ commands }) => commands.some((command) => dropped.has(command)));
  if (from < 0) return undefined;
  const since = commandsOf(past.slice(from));
  if (since.every((command) => dropped.has(command))) return { kind: 'undo', steps: past.length - from };
  return { kind: 'without', from, dropped };
}

/** Turns that were taken back done again: walked when they are the next ones, else what is wanted of them alone. */
function doneAgain(wanted: ReadonlySet<EditCommand>, undone: readonly HistoryEntry[], scene: Scene): Outcome {
  const whole = undone.findLastIndex(({ commands }) => commands.some((command) => wanted.has(command)));
  const until = undone.slice(0, whole + 1);
  if (commandsOf(until).every((command) => wanted.has(command))) return { kind: 'redo', steps: until.length };
  const commands = commandsOf(undone).filter((command) => wanted.has(command));
  return { kind: 'edit', commands, topic: scene.focus.topic };
}

const flat = (said: readonly Said[]): Set<EditCommand> => new Set(said.flatMap(({ chosen }) => chosen ?? []));

/** What is to be done again of what was taken back. */
function again(said: readonly Said[], undone: readonly HistoryEntry[], scene: Scene): Outcome | undefined {
  const asks = said.filter(({ verdict }) => verdict.act === 'again');
  if (asks.length === 0 || said.some(({ verdict }) => verdict.act === 'back')) return undefined;
  const named = flat(said.filter(({ verdict }) => !verdict.except && verdict.act !== 'leave'));
  const spared = flat(said.filter(({ verdict }) => verdict.except || verdict.act === 'leave'));
  if (named.size === 0 && spared.size === 0) {
    const last = said.some(({ verdict }) => verdict.all) ? undone.length : 1;
    return asks.some(({ verdict }) => verdict.sure) ? undefined : { kind: 'redo', steps: last };
  }
  const wanted = new Set(
    (named.size > 0 ? [...named] : commandsOf(undone)).filter((command) => !spared.has(command)),
  );
  return wanted.size === 0 ? undefined : doneAgain(wanted, undone, scene);
}

/** What is to go of what was done. */
function goes(said: readonly Said[], scene: Scene): Outcome | undefined {
  const { past } = scene.trail;
  const asks = said.filter(({ verdict }) => verdict.act === 'back');
  if (asks.length === 0 || past.length === 0) return undefined;
  const kept = flat(said.filter(({ verdict }) => verdict.act === 'keep' || verdict.except));
  const named = flat(asks.filter(({ verdict }) => !verdict.except));
  const rest = said.some(({ verdict }) => verdict.all);
  if (rest && kept.size === 0) return undefined;
  const last = past.at(-1)!.commands;
  const pool =
    named.size > 0
      ? [...named]
      : rest || !last.some((command) => kept.has(command))
        ? rest
          ? commandsOf(past)
          : last
        : last;
  return takenBack(new Set(pool.filter((command) => !kept.has(command))), scene);
}

/**
 * Reads a sentence that is about nothing but what was done before: `redo, but just the red title`, `I preferred the
 * photos untoned, the muting is right`, 只留标题的红色，其他都撤销. Undefined when any clause of it asks for something
 * else, or names something that was not done.
 */
export function recall(reading: Reading, scene: Scene): ReadSentence | undefined {
  const { past, future } = scene.trail;
  if ((past.length === 0 && future.length === 0) || reading.tokens.length > 60) return undefined;
  const pieces = splitPieces(reading.tokens).flatMap(beforeKept).map(withoutCourtesy);
  if (pieces.length > 6) return undefined;
  const undone = [...future].reverse();
  const said: Said[] = [];
  for (const piece of pieces) {
    const asked = said.some(({ verdict }) => verdict.act === 'back' && verdict.sure);
    const denied = said.length > 0 && said.every(({ verdict }) => verdict.act === 'empty');
    const one = saidBy(piece, { reading, scene, undone, asked, denied });
    if (one === undefined) return undefined;
    said.push(one);
  }
  const told = said.filter(({ verdict }) => verdict.act !== 'empty');
  const outcome = again(told, undone, scene) ?? goes(told, scene);
  const first = told[0];
  // A plain `undo`, `go back two steps` or `undo all` is read by the intent of that name.
  const blamed = told.length > 0 && said.some(({ clause }) => findsFault(clause.text));
  if (!blamed && told.every(({ verdict, chosen }) => verdict.sure && chosen === undefined)) return undefined;
  if (outcome === undefined || first === undefined) return undefined;
  const items = [{ clause: first.clause, intent: 'recall', outcome }];
  return { items, scene: advance(scene, first.clause, outcome) };
}

/** `undo the first change and leave the second`: what stays is said apart. */
function beforeKept(piece: readonly Token[]): (readonly Token[])[] {
  const at = piece.findIndex(
    (token, index) =>
      index > 0 && hasTag(token, 'and') && /^(?:keep|leave)(?: the)?$/.test(piece[index + 1]?.text ?? ''),
  );
  return at < 0 || !hasTag(piece[0], 'undo') ? [piece] : [piece.slice(0, at), piece.slice(at + 1)];
}

const ofLetters = 'colour color bold italic font shadow outline box size position'.split(' ');

/** What one piece says; undefined when it is about something else than the past. */
function saidBy(
  piece: readonly Token[],
  {
    reading,
    scene,
    undone,
    asked,
    denied,
  }: {
    reading: Reading;
    scene: Scene;
    undone: readonly HistoryEntry[];
    asked: boolean;
    denied: boolean;
  },
): Said | undefined {
  const clause = clauseOf(piece, reading, scene);
  const verdict = verdictOf(clause, { undone: undone.length > 0, asked, denied });
  if (verdict === undefined) return undefined;
  if (verdict.act === 'empty') return { clause, verdict, chosen: undefined };
  if (keepsTotal(clause.text)) return undefined;
  // `drop the word Japan` is about what a text says.
  if (clause.has(...fresh) || /\b(?:the|that|a) (?:words?|letters?|comma|dot|full stop)\b/.test(clause.text))
    return undefined;
  const entries = verdict.act === 'again' || verdict.act === 'leave' ? undone : scene.trail.past;
  const every = verdict.act === 'keep' || verdict.except;
  const chosen = chosenBy(clause, entries, scene, { every });
  // `drop the title` after captions were written: another text than they are.
  const role = roleNamed(clause);
  const written = (chosen?.commands ?? []).filter(({ name }) => /^add_text|^caption_photos/.test(name));
  const unlike = written.filter(({ params }) => (params.role ?? 'caption') !== role);
  if (role !== undefined && written.length > 0 && unlike.length === written.length) return undefined;
  // `scrap the heading`: it goes itself, not only how it looks.
  if (
    /^(?:drop|skip|ditch|scrap)\b/.test(clause.wish) &&
    namesText(clause) &&
    !clause.has(...ofLetters) &&
    !(chosen?.commands ?? []).some(({ name }) => /^add_text|^caption_photos/.test(name))
  )
    return undefined;
  // What is named must have been done; a clause that names nothing is about the last turn or about all.
  if (chosen === undefined && (verdict.named || namesSomething(clause))) return undefined;
  // Of several photos that went the named ones come back: no turn is taken back for that.
  const one = (chosen?.commands ?? []).every(
    ({ name, params }) => name !== 'remove_photos' || [params.photos].flat().length === 1,
  );
  if (clause.has('file', 'fileWord') && !one) return undefined;
  // Photos that are named must be all that was changed: `the goat looked better in colour` is about the goat.
  const photos = chosen?.byPlace ? [] : clause.namedIds;
  const others = (chosen?.commands ?? []).some(
    ({ params }) =>
      params.photos === 'all' ||
      (Array.isArray(params.photos) && params.photos.some((id) => !photos.includes(String(id)))),
  );
  if (photos.length > 0 && others) return undefined;
  return { clause, verdict, chosen: chosen?.commands };
}

const nouns = (
  'title caption text endCard lowerThird music sound transition aTransition motion aMotion look aLook ' +
  'color colour aMood aStyle style canvas fit file fileWord clip order'
).split(' ');

const namesSomething = (clause: Clause): boolean =>
  clause.tokens.some((token) => !hasTag(token, 'undo') && hasTag(token, ...nouns));
