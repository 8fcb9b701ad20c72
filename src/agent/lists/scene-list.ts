import type { Asset } from '../../draft/index.js';
import type { OpenTurn } from '../opening/open-turn.js';
import { type Reader, readParts, type Told } from '../parts.js';

/** A film told photo by photo: which photos, in which order, and what is wished of them besides. */
interface SceneList {
  readonly names: readonly string[];
  /** No other photo is wanted. */
  readonly only: boolean;
  /** Wishes of single photos and of all of them, each a sentence of its own. */
  readonly wishes: readonly string[];
}

const special = /[.*+?^${}()|[\]\\]/g;
const time = '\\d+(?:\\.\\d+)? ?(?:seconds?|secs?|s)\\b';
const ordered =
  /[\s,:;–-]*\b(?:in|using) (?:exactly )?(?:this|that|the given|the same) (?:exact )?order\b[\s,.:;–-]*/i;
const nothingElse =
  /(?:^|[\s,.;–-]+)(?:and )?(?:nothing else|no other (?:photos?|pictures?)|no others?|none of the others|only those|just those)(?=[\s,.;!]*$|[,.;])/i;

/** Names of uploaded pictures as people write them, longest first, and the name each stands for. */
function namesOf(assets: readonly Asset[]): {
  readonly pattern: string;
  readonly known: ReadonlyMap<string, string>;
} {
  const known = new Map<string, string>();
  for (const { name, kind } of assets) {
    if (kind === 'audio') continue;
    const stem = name.replace(/\.[^.]+$/, '').toLowerCase();
    for (const said of [name.toLowerCase(), stem, stem.replaceAll('_', ' ')]) known.set(said, name);
  }
  const list = [...known.keys()].sort((one, other) => other.length - one.length);
  return { pattern: list.map((name) => name.replace(special, '\\$&')).join('|'), known };
}

/** How a numbered list begins, whatever photos are called. */
const opensEntry = /^(?:(?:scene|shot|slide|frame|picture|photo) #?\d|\d{1,2}[.)])/i;

/** `Scene 1 the temple for 3 seconds, scene 2 ...`, `1. beach 3s`: numbered from one, a photo in each, perhaps its time. */
function numbered(sentence: string, assets: readonly Asset[]): SceneList | undefined {
  const said = sentence
    .trim()
    .replace(
      /^(?:(?:the |my |our )?(?:shot ?list|scenes?|shots|storyboard|plan|list|order)\s*[:\n]\s*)/i,
      '',
    );
  if (!opensEntry.test(said)) return undefined;
  const { pattern, known } = namesOf(assets);
  const entry = new RegExp(
    `(?:(?:scene|shot|slide|frame|picture|photo) #?(\\d{1,2})|(\\d{1,2})(?=[.)]))[.):,;–-]* *(?:is |shows |should be )?(?:the )?(${pattern})(?: photo| picture)?(?:[ ,:(–-]*(?:for )?(${time})(?: long)?\\)?)?[ ,.;\\n]*(?:and |then )?`,
    'giy',
  );
  const found: RegExpExecArray[] = [];
  entry.lastIndex = 0;
  for (let hit = entry.exec(said); hit !== null; hit = entry.exec(said)) {
    found.push(hit);
    if (entry.lastIndex >= said.length) break;
  }
  const end = found.at(-1);
  const names = found.map((hit) => known.get(hit[3]!.toLowerCase())!);
  if (end === undefined || end.index + end[0].length < said.length || found.length < 2) return undefined;
  if (!found.every((hit, at) => Number(hit[1] ?? hit[2]) === at + 1) || new Set(names).size < names.length)
    return undefined;
  const wishes = found.flatMap((hit, at) => (hit[4] === undefined ? [] : [`${names[at]}: ${hit[4]}`]));
  return { names, only: true, wishes };
}

/** `use rings, dress and kiss in that order, 3 seconds each, nothing else` */
function inThatOrder(sentence: string, assets: readonly Asset[]): SceneList | undefined {
  const said = sentence.trim().replace(/[.!]+$/, '');
  const at = ordered.exec(said);
  if (at === null) return undefined;
  const { pattern, known } = namesOf(assets);
  const row = new RegExp(
    `^(?:please )?(?:(?:can|could) you )?(?:(?:use|show|take|only|just|with|make|create|do|i want|i'd like|give me|put together|an?|the|film|video|movie|slideshow|clip|of|from|out of|photos?|pictures?|using|please) )*:? ?((?:(?:the )?(?:${pattern})(?:,? (?:and|then) |, ?|$))+)$`,
    'i',
  );
  const listed = row.exec(said.slice(0, at.index))?.[1];
  if (listed === undefined) return undefined;
  const names = [...listed.matchAll(new RegExp(`(?:${pattern})(?=,| and | then |$)`, 'gi'))].map(
    ([name]) => known.get(name.toLowerCase())!,
  );
  const rest = said.slice(at.index + at[0].length);
  if (names.length < 2 || new Set(names).size < names.length) return undefined;
  const only =
    nothingElse.test(rest) ||
    /\b(?:only|just|film|video|movie|slideshow|clip)\b/i.test(said.slice(0, at.index));
  const wishes = rest
    .replace(nothingElse, '')
    .split(/[,;.]\s*|\s+and\s+/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return { names, only, wishes };
}

/** The film a sentence tells photo by photo; undefined when it says anything else. */
export function sceneList(sentence: string, assets: readonly Asset[]): SceneList | undefined {
  if (sentence.length > 1500 || !assets.some(({ kind }) => kind !== 'audio')) return undefined;
  return numbered(sentence, assets) ?? inThatOrder(sentence, assets);
}

const row = (names: readonly string[]): string => `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

/** The first sentence of such a film: of these photos alone. */
export const briefOf = ({ names }: SceneList): string => `make a film with ${row(names)}`;

/** What such a list asks of a film that stands; in a numbered list the photos it leaves out follow behind. */
export function readScenes(turn: OpenTurn, reader: Reader, { fresh }: { fresh: boolean }): Told | undefined {
  if (turn.reading.language !== 'en') return undefined;
  const list = sceneList(turn.sentence, turn.opening.assets);
  if (list === undefined) return undefined;
  const alone = !fresh && list.only && !numbered(turn.sentence, turn.opening.assets);
  const parts = [
    ...(alone ? [`remove everything except ${row(list.names)}`] : []),
    `put ${row(list.names)} first`,
    ...list.wishes,
  ];
  return readParts(turn, parts, { already: true }, reader);
}
