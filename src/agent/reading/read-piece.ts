import { hasTag, type Reading, type Token, textOf } from '../../language/index.js';
import { AppError } from '../../shared/index.js';
import { advance } from '../advance.js';
import { chosenFor } from '../brief.js';
import { readChange, readWholeChange } from '../changes/whole-change.js';
import { dropIt } from '../corrections/drop-it.js';
import { keptAfterAll } from '../corrections/kept-after-all.js';
import { correctHere, refine, stays } from '../corrections/refine.js';
import { eachOf } from '../corrections/verdicts.js';
import { readEffect } from '../effects/read-effect.js';
import { readIdiom } from '../idioms/idioms.js';
import { intents } from '../intents/index.js';
import { keepsPlace } from '../kept/keeps-place.js';
import { untouched } from '../kept/untouched.js';
import type { Outcome, ReadSentence } from '../outcome.js';
import { askLost, leftOut } from '../referents/lost.js';
import { refusalOf } from '../referents/out-of-range.js';
import { ofSpoken } from '../referents/spoken-of.js';
import type { Scene } from '../scene.js';
import { sparedTexts } from '../text/spared-texts.js';
import { asksForWords } from '../text/words-wanted.js';
import { type Clause, clauseOf, within } from './clause.js';
import { isExact, unused } from './evidence.js';
import { isKind, joints } from './joints.js';
import { readAsSaid, readClause, refusesDeed, swapAgain } from './read-clause.js';
import { isVerb } from './topic-of.js';

/** What was read of a piece: its clauses, the scene after them, and how much of what they say was left unused. */
interface PieceRead extends ReadSentence {
  readonly left: number;
}

/**
 * Clauses that are tried before no piece is split any further. Ways to split grow like 2 to the number of `and`s; no
 * sentence of the corpus needs a quarter of this.
 */
const mostTries = 120;

/** The search for one reading of a sentence: what was tried already, and how much may still be tried. */
export function newSearch(reading: Reading) {
  const found = new Map<Scene, Map<string, { readonly read: PieceRead | undefined }>>();
  let tries = 0;
  // A piece is a run of tokens, perhaps with a verb before it: its ends and its length tell it apart.
  const keyOf = (piece: readonly Token[], part: boolean): string =>
    `${piece[0]?.start} ${piece.at(-1)?.end} ${piece.length} ${part}`;
  return {
    reading,
    known: (piece: readonly Token[], scene: Scene, part: boolean) =>
      found.get(scene)?.get(keyOf(piece, part)),
    keep(piece: readonly Token[], scene: Scene, part: boolean, read: PieceRead | undefined): void {
      const inScene = found.get(scene) ?? new Map();
      found.set(scene, inScene.set(keyOf(piece, part), { read }));
    },
    count: (): void => void tries++,
    spent: (): boolean => tries >= mostTries,
  };
}
export type Search = ReturnType<typeof newSearch>;

/** Nothing but names of photos. */
export const onlyNames = (tokens: readonly Token[]): boolean =>
  tokens.every(
    (token) =>
      /^(each|both|too)$/.test(token.text) ||
      hasTag(token, 'file', 'fileWord', 'photo', 'ordinal', 'number', 'first', 'last', 'and', 'it') ||
      /^(the|of|a|my|our|his|her|their|,|那|这|张|第)$/.test(token.text),
  );

/** `only the market`: photos and nothing that is wished of them. */
const onlyNamed = ([first, ...named]: readonly Token[]): boolean =>
  /^(?:only|just)$/.test(first?.text ?? '') && named.length > 0 && onlyNames(named);

/** A noun of what a film has, with its article. */
const ofKind = (token: Token): boolean =>
  /^(?:the|my|our|all|any|too|also|please)$/.test(token.text) || isKind(token);

const side = /^(?:left|right|top|bottom)$/;
/** Wishes about the whole film that share a clause: `a 20 second vertical travel film`. */
const companions = ['length', 'canvas', 'fps', 'style', 'music'];

function withCompanions(read: PieceRead, clause: Clause, first: string): PieceRead {
  // `4:3 at 24 fps`
  const format = first === 'fps' && clause.has('canvasSize', 'portrait', 'landscape', 'square');
  const whole = clause.has('film', 'makeFilm') || read.scene.fresh || format;
  if (!whole || !companions.includes(first)) return read;
  let { items, scene, left } = read;
  const chosen = chosenFor(clause, scene);
  if (chosen !== undefined) {
    items = [...items, { clause, intent: 'remove', outcome: chosen }];
    scene = advance(scene, clause, chosen);
    left = 0;
  }
  for (const intent of intents.all.filter(({ name }) => companions.includes(name) && name !== first)) {
    // `can it start after the film does, 2 secs or so`: the length is used.
    if (intent.name === 'length' && first === 'music' && left === 0) continue;
    if (intent.name === 'music' && (!clause.has('music') || clause.has('keep'))) continue;
    const outcome = intent.read(clause, scene);
    if (outcome?.kind !== 'edit' || outcome.commands.length === 0) continue;
    items = [...items, { clause, intent: intent.name, outcome }];
    scene = advance(scene, clause, outcome);
    left = 0;
  }
  return { items, scene, left };
}

/** Reads one piece, in two halves where it holds two wishes, with the verb of the other half where one has none. */
export function readPiece(
  piece: readonly Token[],
  scene: Scene,
  search: Search,
  { part } = { part: false },
): PieceRead | undefined {
  const known = search.known(piece, scene, part);
  if (known !== undefined) return known.read;
  const read = findReading(piece, scene, search, { part });
  search.keep(piece, scene, part, read);
  return read;
}

/** A piece of which every word is accounted for is one wish, whatever `and` stands in it. */
function readStrictly(piece: readonly Token[], scene: Scene, { reading }: Search): PieceRead | undefined {
  const clause = clauseOf(piece, reading, scene);
  if (refusesDeed(clause)) return undefined;
  for (const intent of intents.strict) {
    const outcome = intent.read(clause, scene);
    if (outcome?.kind === 'question')
      return { items: [{ clause, intent: intent.name, outcome }], scene, left: 0 };
    if (outcome?.kind !== 'edit' || outcome.commands.length === 0) continue;
    if (unused(clause, outcome, scene).length > 0) continue;
    try {
      const items = [{ clause, intent: intent.name, outcome, ignored: [] }];
      return { items, scene: advance(scene, clause, outcome), left: 0 };
    } catch (cause) {
      if (!(cause instanceof AppError)) throw cause;
    }
  }
  return undefined;
}

/** `one moves out and the other moves in`: one change, whatever joins its halves. */
function changeOf(
  piece: readonly Token[],
  halves: readonly { readonly left: number; readonly right: number }[],
  scene: Scene,
  { reading }: Search,
): PieceRead | undefined {
  const ends = [...halves].sort((one, other) => one.left - other.left);
  const pieces = [...ends, { left: piece.length }].map(({ left }, index) =>
    piece.slice(ends[index - 1]?.right ?? 0, left),
  );
  const item = readWholeChange({ tokens: piece, pieces }, reading, scene);
  return item === undefined || item.outcome === null
    ? undefined
    : { items: [item], scene: advance(scene, item.clause, item.outcome), left: 0 };
}

const isPlace = (token: Token): boolean => hasTag(token, 'top', 'bottom', 'left', 'right', 'center');

/** Nothing but a Chinese place on the picture: 右上角, 标题下面. */
const onlyPlaces = (tokens: readonly Token[]): boolean =>
  tokens.length > 0 &&
  tokens.length <= 3 &&
  tokens.some(isPlace) &&
  tokens.every(
    (token) =>
      /^\p{Script=Han}/u.test(token.text) &&
      (isPlace(token) || /^(?:在|的|画面|那|里|标题|字幕|文字|它)$/.test(token.text)),
  );

function findReading(
  piece: readonly Token[],
  scene: Scene,
  search: Search,
  { part }: { part: boolean },
): PieceRead | undefined {
  let split: PieceRead | undefined;
  const halves = [...joints(piece)];
  const strict = halves.length > 0 ? readStrictly(piece, scene, search) : undefined;
  if (strict !== undefined) return strict;
  const change = halves.length > 0 ? changeOf(piece, halves, scene, search) : undefined;
  if (change !== undefined) return change;
  for (const { left: at, right: after } of halves) {
    if (search.spent()) break;
    // `the last two "A" and "B"`: photos share out what they are given.
    const row = hasTag(piece[at - 1], 'quote') && hasTag(piece[after], 'quote');
    if (row && clauseOf(piece, search.reading, scene).refs.some(({ ids }) => ids.length > 1)) continue;
    // 右上角再加一行电话: where, and then what.
    if (onlyPlaces(piece.slice(0, at))) continue;
    // `only the market and the temple shorter`: the names go on to what is wished of them.
    if (onlyNamed(piece.slice(0, at)) && !piece.slice(after).some(isVerb)) continue;
    const left = readPiece(piece.slice(0, at), scene, search, { part: true });
    if (left === undefined || left.items.some((item) => item.outcome === null)) continue;
    // `the transitions after the kiss and before it can go`: places of one thing.
    if (
      /^(?:before|after|between)$/.test(piece[after]?.text ?? '') &&
      piece.slice(0, at).some((token) => hasTag(token, 'transition'))
    )
      continue;
    const verbs = piece.slice(0, at).filter(isVerb).slice(0, 1);
    const rightTokens = piece.slice(after);
    // `bars left and right`, `top and bottom`: two sides of one thing.
    if (/^(?:right|left|bottom|top)$/.test(textOf(rightTokens)) && side.test(piece[at - 1]?.text ?? ''))
      continue;
    if (
      onlyNames(rightTokens) &&
      piece.slice(0, at).some(
        (token, place) =>
          // `remove the ones on the beach and the train`
          (token.text === 'ones' && /^(?:on|over|under|from|of)$/.test(piece[place + 1]!.text)) ||
          // `nothing moves but the sunset`
          (/^(?:nothing|none|nobody)$/.test(token.text) && piece[at]?.text === 'but') ||
          // `take the zoom off the first and last`
          (place > 1 && /^(?:off|away from)$/.test(token.text)) ||
          // An exception and what lies between two photos go on after `and`.
          hasTag(token, 'except') ||
          /\bbetween$/.test(token.text) ||
          hasTag(token, 'keep') ||
          /^(?:keep )?(?:only|just|只|只要|只留|只保留)$/.test(token.text),
      )
    )
      continue;
    // `drop the second and fourth and make the beach longer`: the names go on before the next verb.
    const next = rightTokens.findIndex((token) => hasTag(token, 'and'));
    if (next > 0 && onlyNames(rightTokens.slice(0, next)) && isVerb(rightTokens[next + 1] ?? rightTokens[0]!))
      continue;
    // `take a second off the croissants and the team each`: one wish for both.
    const timed = left.scene.planned.at(-1)?.name === 'set_photo_length' && left.items.length === 1;
    if (timed && onlyNames(rightTokens) && !rightTokens.some((token) => hasTag(token, 'duration', 'number')))
      continue;
    // `delete the first photo and the music`: the noun alone is no wish of its own.
    const alsoGoes = verbs.some((token) => hasTag(token, 'remove')) && rightTokens.every(ofKind);
    const rights = alsoGoes
      ? [[...verbs, ...rightTokens]]
      : rightTokens.some((token) => isVerb(token) || hasTag(token, 'keep') || /^[留保]/.test(token.text)) ||
          verbs.length === 0
        ? [rightTokens]
        : [rightTokens, [...verbs, ...rightTokens]];
    for (const tokens of rights) {
      const only =
        /^(only|just|只|仅)$/.test(
          tokens.find((token) => !hasTag(token, 'correction') && token.tags.length > 0)?.text ?? '',
        ) || tokens.some((token) => token.text === 'only' || token.text === '只');
      const right = readPiece(tokens, left.scene, search, { part: !only });
      if (right === undefined) continue;
      // `delete the captions of photos 1 and 3`: what is taken off a photo takes no other one out.
      if (tokens !== rightTokens && takesPhotos(right) && !takesPhotos(left) && namesPhotos(left)) continue;
      const items = [...left.items, ...right.items];
      const both = { items, scene: right.scene, left: left.left + right.left };
      if (both.left === 0) return both;
      if (split === undefined || both.left < split.left) split = both;
    }
  }
  const whole = readWhole(piece, scene, search, { part });
  // `add music and a title`: what the title shall say is asked beside what is done.
  if (split !== undefined && split.left <= 1 && doesSome(split) && asksWords(split)) return split;
  return split === undefined || (whole !== undefined && whole.left < split.left) ? whole : split;
}

const doesSome = ({ items }: PieceRead): boolean =>
  items.some(({ outcome }) => outcome?.kind === 'edit' && outcome.commands.length > 0);
const asksWords = ({ items }: PieceRead): boolean =>
  items.some(
    ({ clause, outcome }) => outcome?.kind === 'question' && asksForWords(outcome) && clause.has('add'),
  );

const takesPhotos = ({ items }: PieceRead): boolean =>
  items.some(
    ({ outcome }) =>
      outcome?.kind === 'edit' && outcome.commands.some(({ name }) => name === 'remove_photos'),
  );
const namesPhotos = ({ items }: PieceRead): boolean => items.some(({ clause }) => clause.namesPhotos);

/** Values that one wish may hold beside that of another kind: `the beach 4 s zoom in`. */
const wishValues = ['duration', 'aMotion', 'aLook', 'quote'];

/**
 * What was read of a clause and what it wishes of the same photos besides, value by value; undefined when nothing is
 * left, or something that is no such wish.
 */
function valuesLeft(first: PieceRead, left: readonly Token[]): PieceRead | undefined {
  const [{ clause, outcome } = { outcome: null }] = first.items;
  const named = clause?.refs.filter(({ kind }) => kind === 'some' || kind === 'rest') ?? [];
  if (clause === undefined || outcome?.kind !== 'edit' || outcome.commands.length === 0) return undefined;
  if (named.length === 0 || left.length === 0) return undefined;
  const done = new Set(outcome.commands.map(({ name }) => name));
  let { items, scene } = first;
  for (let open = left; open.length > 0; ) {
    if (!open.every((token) => hasTag(token, ...wishValues))) return undefined;
    const rest = clauseOf(
      clause.tokens.filter(
        (token, index) => open.includes(token) || within(named, index) || !hasTag(token, ...wishValues),
      ),
      clause.reading,
      scene,
    );
    const read = readAsSaid(rest, scene);
    if (read?.outcome.kind !== 'edit' || read.outcome.commands.length === 0) return undefined;
    if (read.outcome.commands.some(({ name }) => done.has(name))) return undefined;
    for (const { name } of read.outcome.commands) done.add(name);
    const still = unused(rest, read.outcome, scene);
    if (still.length >= open.length) return undefined;
    items = [...items, { clause: rest, intent: read.intent, outcome: read.outcome }];
    scene = advance(scene, rest, read.outcome);
    open = still;
  }
  const told = items.map((item) => ({ ...item, ignored: [] }));
  return { items: told, scene, left: 0 };
}

/** `longer, two seconds more`: how much the vague wish before is, and no second wish. */
function exactly(outcome: Outcome, clause: Clause, { planned }: Scene): Outcome {
  const last = planned.at(-1);
  const [command, ...more] = outcome.kind === 'edit' ? outcome.commands : [];
  if (outcome.kind !== 'edit' || command?.name !== 'set_photo_length' || more.length > 0) return outcome;
  if (last?.name !== command.name || typeof last.params.factor !== 'number') return outcome;
  const way = Math.sign(last.params.factor - 1);
  const { photos, byMs, durationMs } = command.params;
  const by =
    typeof byMs === 'number'
      ? byMs
      : typeof durationMs === 'number' && /\bby\b/.test(clause.text)
        ? way * durationMs
        : 0;
  if (way === 0 || Math.sign(by) !== way || JSON.stringify(photos) !== JSON.stringify(last.params.photos))
    return outcome;
  const commands = [{ name: command.name, params: { photos, byMs: by } }];
  return { kind: 'instead', here: true, commands, topic: outcome.topic, shots: outcome.shots ?? [] };
}

/** Reads a piece as one wish. */
function readWhole(
  piece: readonly Token[],
  scene: Scene,
  search: Search,
  { part }: { part: boolean },
): PieceRead | undefined {
  const { reading } = search;
  search.count();
  const clause = clauseOf(piece, reading, scene);
  const shared = eachOf(clause, scene);
  const known =
    (shared === undefined ? undefined : { intent: 'verdict', outcome: shared }) ??
    keptAfterAll(clause, scene) ??
    untouched(clause, scene) ??
    keepsPlace(clause, scene) ??
    readChange(clause, scene) ??
    (part
      ? readEffect(clause, scene)
      : (correctHere(clause, scene) ??
        sparedTexts(clause, scene) ??
        dropIt(clause, scene) ??
        readIdiom(clause, scene))) ??
    (!part &&
    (narrowing.test(clause.text) ||
      onlyHan.test(clause.text) ||
      likewise.test(clause.text) ||
      stays.test(clause.text))
      ? refine(clause, scene)
      : undefined) ??
    readClause(clause, scene) ??
    (part ? undefined : (refine(clause, scene) ?? swapAgain(clause, scene)));
  // `all of him back` is no photo of somebody.
  const ofClip = known?.intent === 'whole-clip';
  const lost = ofClip || (part && known === undefined) ? undefined : askLost(clause, scene, known?.outcome);
  const read = lost === undefined ? known : { intent: 'lost', outcome: lost };
  if (read === undefined) return undefined;
  const { intent } = read;
  const outcome = exactly(ofSpoken(clause, read.outcome, scene), clause, scene);
  const tokens = unused(clause, outcome, scene);
  // Half a sentence that only leads to a question is no good reading when the whole means something.
  const left = tokens.length + (part && outcome.kind === 'question' ? 1 : 0);
  const ignored =
    outcome.kind === 'edit' && !ofClip && !intents.strict.some(({ name }) => name === intent)
      ? [...tokens.filter(isExact).map((token) => token.text), ...leftOut(clause, outcome)]
      : [];
  try {
    const own = {
      items: [{ clause, intent, outcome, ignored }],
      scene: advance(scene, clause, outcome),
      left,
    };
    const more = valuesLeft(own, tokens);
    if (more !== undefined) return more;
    return withCompanions(own, clause, intent);
  } catch (cause) {
    if (!(cause instanceof AppError)) throw cause;
    const refusal: Outcome = { kind: 'refusal', text: refusalOf(cause, scene.language) };
    return { items: [{ clause, intent, outcome: refusal }], scene, left };
  }
}

/** How clauses begin that carry the wish before over to other photos: `only on the first half`, `do the same for it`. */
const narrowing =
  /^(?:and |but |now |also |please |then |oh |maybe |no |nah |nope |wait |actually |, )*(?:(?:only|just|not) (?:on|for|in|with|the)\b|(?:(?:only|just) )?(?:leave|keep|have|use|apply|do|put|make|show) (?:it|that|this|them|those|these) (?:(?:only|just) )?(?:on|for|in|with|to|between|after|before|into|at)\b.*|do\b|(?:(?:do|extend|grant|give|apply|show|kindly|pay) )*(?:the )?same (?:[a-z]+ )?(?:for|on|with|to|thing|after|before|between)\b|except(?! that| for the fact)\b|(?:do |have |put |add |i want |i'd like )?(?:something|anything|one|a thing) (?:like (?:that|this|it)|similar|of (?:that|the same) (?:kind|sort)|along (?:those|the same) lines) (?:for|on|with|to|over|onto)\b)/;

/** 运镜幅度小一点，只改第二张 */
const onlyHan = /^(?:就|只|仅)(?:改|调|动|弄)(?![成为到回])[^,，]{1,10}[张段]$/;

/** `4 and 5 too`: the wish before for those as well. */
const likewise =
  /^(?:[她他它]?[前后]面的?那张)?(?:最后|倒数|[^前后])*(?:也|同样)(?:给我?|要|得)?(?:是|一样|这样|那样|照办|照做|同理|[照按][这那](?:个|样)[弄做来剪截裁]|(?:[来弄搞整调改做加]|走|安排|处理|跟|算)(?:一下|一个|一份|上|个)?|照?[这那]么[来弄做整剪截裁办])(?:的|处理|弄|做)?[吧啊了呗]?$|^[^前后]*(?:一个待遇|同等待遇|一样待遇|一个样|照办|照做|照此办理|同理|同款)[吧啊了]?$|^[^前后]*\S再(?:来|加|给|提)(?:一?点|一?些|一下下?)儿?吧?$|^(?:and |ok |now )*also \S+(?: and \S+)*$|\b(?:too|as well|likewise)(?: please| thanks)?$/;
