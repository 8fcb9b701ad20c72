import type { EditCommand } from '../edits/index.js';
import { hasTag, type Reading, type Token } from '../language/index.js';
import { AppError, sameData } from '../shared/index.js';
import { actOf } from './acts/act.js';
import { advance } from './advance.js';
import { type Clause, clauseOf } from './clause.js';
import { mend } from './complaints.js';
import { withoutCourtesy } from './courtesy.js';
import { cutsInHand } from './cuts-in-hand.js';
import { dropIt, silences, withFaultJoined } from './drop-it.js';
import { isExact, unused } from './evidence.js';
import { isForMiddle } from './halfway.js';
import { readIdiom } from './idioms.js';
import { intents } from './intents/index.js';
import { askLost, leftOut } from './lost.js';
import { mention } from './mention.js';
import type { Outcome } from './outcome.js';
import { isAbout, withNoun } from './pronoun.js';
import { correctHere, refine, stays } from './refine.js';
import {
  asksRepair,
  isContrast,
  isDenial,
  isDeniedValue,
  isNotThere,
  isRemark,
  standsAlone,
} from './remarks.js';
import { type Scene, shotsSeen } from './scene.js';
import { joints, splitPieces } from './split.js';
import { isVerb, topicOf } from './topic-of.js';

/** A clause with what it was understood as; without intent it was not understood. */
export interface ReadClause {
  readonly clause: Clause;
  readonly intent: string | null;
  readonly outcome: Outcome | null;
  /** What it says exactly and the outcome does not use, as typed. */
  readonly ignored?: readonly string[];
}

/** What was read of a piece: its clauses, the scene after them, and how much of what they say was left unused. */
interface Read {
  readonly items: readonly ReadClause[];
  readonly scene: Scene;
  readonly left: number;
}

/**
 * Clauses that are tried before no piece is split any further. Ways to split grow like 2 to the number of `and`s; no
 * sentence of the corpus needs a quarter of this.
 */
const mostTries = 120;

/** The search for one reading of a sentence: what was tried already, and how much may still be tried. */
function newSearch(reading: Reading) {
  const found = new Map<Scene, Map<string, { readonly read: Read | undefined }>>();
  let tries = 0;
  // A piece is a run of tokens, perhaps with a verb before it: its ends and its length tell it apart.
  const keyOf = (piece: readonly Token[], part: boolean): string =>
    `${piece[0]?.start} ${piece.at(-1)?.end} ${piece.length} ${part}`;
  return {
    reading,
    known: (piece: readonly Token[], scene: Scene, part: boolean) =>
      found.get(scene)?.get(keyOf(piece, part)),
    keep(piece: readonly Token[], scene: Scene, part: boolean, read: Read | undefined): void {
      const inScene = found.get(scene) ?? new Map();
      found.set(scene, inScene.set(keyOf(piece, part), { read }));
    },
    count: (): void => void tries++,
    spent: (): boolean => tries >= mostTries,
  };
}
type Search = ReturnType<typeof newSearch>;

/** Nouns of catalogues with the concept of their entries. */
const catalogueNouns = [
  ['transition', 'aTransition'],
  ['motion', 'aMotion'],
  ['look', 'aLook'],
  ['style', 'aStyle'],
] as const;

/** The catalogue whose noun and one of whose entries are both said: `the filter ... sepia`. The noun decides. */
function nameAndNoun(clause: Clause): string | undefined {
  if (clause.has('quote', 'title', 'caption', 'text', 'font') || !clause.has('change', 'add'))
    return undefined;
  const found = catalogueNouns.filter(([noun, entry]) =>
    clause.tokens.some(
      (token) =>
        hasTag(token, entry) && clause.tokens.some((other) => other !== token && hasTag(other, noun)),
    ),
  );
  return found.length === 1 ? found[0]![0] : undefined;
}

/** What the clause asks for: of all intents that know it the first one that leaves least of what is said unused. */
function readAsSaid(clause: Clause, scene: Scene): { intent: string; outcome: Outcome } | undefined {
  // 颜色换成金色 where a text is spoken of is about the text.
  const ofText = scene.focus.topic === 'text' && clause.has('colour') && clause.has('color');
  const named = ofText ? undefined : nameAndNoun(clause);
  const order =
    named === undefined ? intents.all : [...intents.all.filter(({ name }) => name === named), ...intents.all];
  let best: { intent: string; outcome: Outcome; left: number } | undefined;
  for (const intent of order) {
    const outcome = intent.read(clause, scene);
    if (outcome === undefined || (best !== undefined && outcome.kind !== 'edit')) continue;
    const left = unused(clause, outcome, scene).length;
    if (best === undefined || left < best.left) best = { intent: intent.name, outcome, left };
    if (left === 0) break;
  }
  return best;
}

/** `leave the others as they are`, `and the rest as it is`. */
const leavesRest =
  /^(?:(?:and|then|but|please|just|so) )*(?:(?:leave|keep|have|let) )?(?:the |all the )?(?:rest|others?|other (?:ones|photos|pictures)|everything else|all (?:the )?others)(?: of (?:it|them|the (?:film|photos)))? (?:(?:can |should |may |must )?(?:stays?|remains?|be) )?(?:(?:exactly |just )?(?:as|how|like|the way) (?:it|they|that)(?: (?:is|are|was|were))?|as is|unchanged|untouched|alone|where (?:it|they) (?:is|are))(?: please| then)?$/;

/** 别的顺延, 然后才是别的, `then the rest`: what is not named goes on as it was. */
const restFollows =
  /^(?:(?:and|then|next|after that|followed by|like|just|only then) )+(?:all )?(?:of )?(?:the )?(?:rest|others?|other (?:ones|photos|pictures)|everything else|remaining (?:ones|photos|pictures))(?: (?:of (?:them|it|the photos)|follows?|comes?|after(?: that| it)?|as (?:it|they) (?:is|are|was|were)|how (?:it|they) (?:is|are)|as (?:before|usual)|in order|in the same order|like before))*(?: please)?$|^(?:然后|再|接着|后面|之后|才|就|是|上|放|轮到|到|把|让)*(?:别的|其他的?|其它的?|其余的?|剩下的?|余下的?|后面的?|后头的?)(?:照片|图片|图|那些)*(?:的)?(?:都|就|再|依次|照旧|按)*(?:顺延|照旧|往后排|往后|跟上|跟着|接上|原来的?顺序|不变|不动|在后面?|排后面?|放后面?|来)?[吧了就行好]*$/;

/** A pronoun stands for what the talk is about: read with its noun first, and as it was said when that comes to nothing. */
function readClause(clause: Clause, scene: Scene): { intent: string; outcome: Outcome } | undefined {
  const moved =
    scene.planned.at(-1)?.name === 'move_photos' && ['en', 'zh'].includes(clause.reading.language);
  if (leavesRest.test(clause.text) || (moved && restFollows.test(clause.text)))
    return { intent: 'keep', outcome: { kind: 'nothing' } };
  const named = withNoun(clause, scene);
  const read = named === undefined ? undefined : readAsSaid(named, scene);
  if (read?.outcome.kind === 'edit' && isAbout(scene.focus.topic, read.outcome.commands)) {
    if (unused(clause, read.outcome, scene).length === 0) return read;
  }
  return readAsSaid(clause, scene);
}

/** `and 3 with 6` after two photos changed places: the same with others, the verb left out. */
function swapAgain(clause: Clause, scene: Scene): { intent: string; outcome: Outcome } | undefined {
  const last = scene.planned.at(-1) ?? scene.conversation.past.at(-1)?.commands.at(-1);
  const first = clause.tokens[0];
  const bare = /^(?:(?:and|n|&|then|now) )*\d+ (?:with|and|for|&|<->) \d+$/.test(clause.text);
  if (last?.name !== 'swap_photos' || first === undefined || !bare) return undefined;
  const verb = { start: first.start, end: first.start, text: 'swap', tags: [{ concept: 'swap' }] };
  return readAsSaid(clauseOf([verb, ...clause.tokens], clause.reading, scene), scene);
}

/** Nothing but names of photos. */
const onlyNames = (tokens: readonly Token[]): boolean =>
  tokens.every(
    (token) =>
      /^(each|both|too)$/.test(token.text) ||
      ['file', 'fileWord', 'photo', 'ordinal', 'number', 'first', 'last', 'and', 'it'].some((concept) =>
        hasTag(token, concept),
      ) ||
      /^(the|of|a|my|our|his|her|their|,|那|这|张|第)$/.test(token.text),
  );

const side = /^(?:left|right|top|bottom)$/;
const saidOf = (tokens: readonly Token[]): string => tokens.map(({ text }) => text).join(' ');

/** Wishes about the whole film that share a clause: `a 20 second vertical travel film`. */
const companions = ['length', 'canvas', 'fps', 'style', 'music'];

function withCompanions(read: Read, clause: Clause, first: string): Read {
  const whole = clause.has('film', 'makeFilm') || read.scene.fresh;
  if (!whole || !companions.includes(first)) return read;
  let { items, scene, left } = read;
  for (const intent of intents.all.filter(({ name }) => companions.includes(name) && name !== first)) {
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
function readPiece(
  piece: readonly Token[],
  scene: Scene,
  search: Search,
  { part } = { part: false },
): Read | undefined {
  const known = search.known(piece, scene, part);
  if (known !== undefined) return known.read;
  const read = findReading(piece, scene, search, { part });
  search.keep(piece, scene, part, read);
  return read;
}

function findReading(
  piece: readonly Token[],
  scene: Scene,
  search: Search,
  { part }: { part: boolean },
): Read | undefined {
  let split: Read | undefined;
  for (const { left: at, right: after } of joints(piece)) {
    if (search.spent()) break;
    const left = readPiece(piece.slice(0, at), scene, search, { part: true });
    if (left === undefined || left.items.some((item) => item.outcome === null)) continue;
    const verbs = piece.slice(0, at).filter(isVerb).slice(0, 1);
    const rightTokens = piece.slice(after);
    // `bars left and right`, `top and bottom`: two sides of one thing.
    if (/^(?:right|left|bottom|top)$/.test(saidOf(rightTokens)) && side.test(piece[at - 1]?.text ?? ''))
      continue;
    if (
      onlyNames(rightTokens) &&
      piece.slice(0, at).some(
        (token) =>
          // An exception and what lies between two photos go on after `and`.
          hasTag(token, 'except') ||
          /\bbetween$/.test(token.text) ||
          hasTag(token, 'keep') ||
          /^(only|just|只|只要|只留|只保留)$/.test(token.text),
      )
    )
      continue;
    // `drop the second and fourth and make the beach longer`: the names go on before the next verb.
    const next = rightTokens.findIndex((token) => hasTag(token, 'and'));
    if (next > 0 && onlyNames(rightTokens.slice(0, next)) && isVerb(rightTokens[next + 1] ?? rightTokens[0]!))
      continue;
    // `take a second off the croissants and the team each`: one wish for both.
    const timed = left.scene.planned.at(-1)?.name === 'set_photo_length' && left.items.length === 1;
    if (
      timed &&
      onlyNames(rightTokens) &&
      !rightTokens.some((token) => hasTag(token, 'duration') || hasTag(token, 'number'))
    )
      continue;
    const rights =
      rightTokens.some(isVerb) || verbs.length === 0
        ? [rightTokens]
        : [rightTokens, [...verbs, ...rightTokens]];
    for (const tokens of rights) {
      const only =
        /^(only|just|只|仅)$/.test(
          tokens.find((token) => !hasTag(token, 'correction') && token.tags.length > 0)?.text ?? '',
        ) || tokens.some((token) => token.text === 'only' || token.text === '只');
      const right = readPiece(tokens, left.scene, search, { part: !only });
      if (right === undefined) continue;
      const items = [...left.items, ...right.items];
      const both = { items, scene: right.scene, left: left.left + right.left };
      if (both.left === 0) return both;
      if (split === undefined || both.left < split.left) split = both;
    }
  }
  const whole = readWhole(piece, scene, search, { part });
  return split === undefined || (whole !== undefined && whole.left < split.left) ? whole : split;
}

/** Values that one wish may hold beside that of another kind: `the beach 4 s zoom in`. */
const wishValues = ['duration', 'aMotion', 'aLook', 'quote'];

/**
 * What was read of a clause and what it wishes of the same photos besides, value by value; undefined when nothing is
 * left, or something that is no such wish.
 */
function valuesLeft(first: Read, left: readonly Token[]): Read | undefined {
  const [{ clause, outcome } = { outcome: null }] = first.items;
  const named = clause?.refs.filter(({ kind }) => kind === 'some' || kind === 'rest') ?? [];
  if (clause === undefined || outcome?.kind !== 'edit' || outcome.commands.length === 0) return undefined;
  if (named.length === 0 || left.length === 0) return undefined;
  const done = new Set(outcome.commands.map(({ name }) => name));
  let { items, scene } = first;
  for (let open = left; open.length > 0; ) {
    if (!open.every((token) => wishValues.some((concept) => hasTag(token, concept)))) return undefined;
    const rest = clauseOf(
      clause.tokens.filter(
        (token, index) =>
          open.includes(token) ||
          named.some(({ from, to }) => index >= from && index < to) ||
          !wishValues.some((concept) => hasTag(token, concept)),
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

/** Reads a piece as one wish. */
function readWhole(
  piece: readonly Token[],
  scene: Scene,
  search: Search,
  { part }: { part: boolean },
): Read | undefined {
  const { reading } = search;
  search.count();
  const clause = clauseOf(piece, reading, scene);
  const known =
    (part ? undefined : (correctHere(clause, scene) ?? dropIt(clause, scene) ?? readIdiom(clause, scene))) ??
    (!part && (narrowing.test(clause.text) || likewise.test(clause.text) || stays.test(clause.text))
      ? refine(clause, scene)
      : undefined) ??
    readClause(clause, scene) ??
    (part ? undefined : (refine(clause, scene) ?? swapAgain(clause, scene)));
  const lost = part && known === undefined ? undefined : askLost(clause, scene, known?.outcome);
  const read = lost === undefined ? known : { intent: 'lost', outcome: lost };
  if (read === undefined) return undefined;
  const { intent, outcome } = read;
  const tokens = unused(clause, outcome, scene);
  // Half a sentence that only leads to a question is no good reading when the whole means something.
  const left = tokens.length + (part && outcome.kind === 'question' ? 1 : 0);
  const ignored =
    outcome.kind === 'edit'
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
    const refusal: Outcome = { kind: 'refusal', text: cause.message };
    return { items: [{ clause, intent, outcome: refusal }], scene, left };
  }
}

/** How clauses begin that carry the wish before over to other photos: `only on the first half`, `do the same for it`. */
const narrowing =
  /^(?:and |but |now |also |please |then |oh |maybe )*(?:(?:only|just|not) (?:on|for|in|with|the)\b|do\b|(?:do )?(?:the )?same (?:[a-z]+ )?(?:for|on|with|to|thing|after|before|between)\b|except\b)/;

/** `4 and 5 too`: the wish before for those as well. */
const likewise = /^(?:and |ok |now )*also \S+(?: and \S+)*$|\b(?:too|as well|likewise)(?: please| thanks)?$/;

const direction = (params: Readonly<Record<string, unknown>>): number => {
  const factor = params.factor ?? params.sizeFactor;
  if (typeof factor === 'number') return Math.sign(factor - 1);
  const amount = [params.brightness, params.contrast, params.saturation].find(
    (value) => typeof value === 'number',
  );
  return typeof amount === 'number' ? Math.sign(amount) : 0;
};

/** `it's too loud, turn it down`: the same change said twice is one wish. */
function saidTwice(items: readonly ReadClause[], clause: Clause, outcome: Outcome | null): boolean {
  if (outcome?.kind !== 'edit' || outcome.commands.length !== 1 || clause.has('more', 'again', 'much'))
    return false;
  const [command] = outcome.commands;
  const way = direction(command!.params);
  const about = (params: Readonly<Record<string, unknown>>): string =>
    JSON.stringify([params.photos, params.target, params.texts]);
  return (
    way !== 0 &&
    items.some(
      (item) =>
        item.outcome?.kind === 'edit' &&
        item.outcome.commands.some(
          ({ name, params }) =>
            name === command!.name && direction(params) === way && about(params) === about(command!.params),
        ),
    )
  );
}

const modal = /^(should|shall|must|needs?|gets?|is to|can|may|should be|has to)$/;

/** `except the third, which should be 6`: a relative clause after a comma says it of what was named. */
const withPronoun = (piece: readonly Token[], index: number): readonly Token[] =>
  index > 0 && /^which$/.test(piece[0]?.text ?? '') && modal.test(piece[1]?.text ?? '')
    ? [{ ...piece[0]!, text: 'it', tags: [{ concept: 'it' }] }, ...piece.slice(1)]
    : piece;

/** `and so does the one with the church`: the wish before for that one as well. */
function ditto(piece: readonly Token[], index: number): readonly Token[] {
  const opening = /^(?:and )?(?:so )?(?:does|do|is|are|should|can|must|will|goes)$/;
  const at = piece.findIndex((token) => !/^(?:and|so|and so)$/.test(token.text));
  const verb = piece[at];
  const names = piece.slice(at + 1);
  if (index === 0 || verb === undefined || !opening.test(verb.text) || names.length === 0) return piece;
  const named = names.every((token) => onlyNames([token]) || /^(?:one|with|of|in)$/.test(token.text));
  const end = piece.at(-1)!.end;
  return named && names.some((token) => token.tags.length > 0)
    ? [...names, { start: end, end, text: 'too', tags: [{ concept: 'too' }] }]
    : piece;
}

/** 每张都放大，除了合影静止: an exception with a value of its own is a wish for what it names. */
function ownValue(piece: readonly Token[], index: number): readonly Token[] {
  const opens = index > 0 && hasTag(piece[0], 'except') && /^\p{Script=Han}/u.test(piece[0]?.text ?? '');
  const others = piece.some((token) => ['all', 'rest', 'perPhoto'].some((concept) => hasTag(token, concept)));
  const own = piece.some(
    (token) =>
      ['duration', 'aMotion', 'aLook', 'aTransition'].some((concept) => hasTag(token, concept)) ||
      /^(?:静止|定住|保持静止)$/.test(token.text),
  );
  return opens && own && !others ? piece.slice(1) : piece;
}

/** Longest row of clauses that is read more than once. */
const mostRemarked = 30;

/**
 * Reads a whole sentence. A clause that tells how things are or were commands nothing beside one that was carried out,
 * whichever intent could read it; a complaint about something else is a wish of its own.
 */
export function readSentence(reading: Reading, start: Scene): Pick<Read, 'items' | 'scene'> {
  const search = newSearch(reading);
  const pieces = withFaultJoined(splitPieces(reading.tokens).map(withoutCourtesy))
    .map(withPronoun)
    .map(ditto)
    .map(ownValue);
  const clauses = pieces.map((piece) => clauseOf(piece, reading, start));
  // A state nobody wants is told, whatever else its words could say: `grandma flies by, let her stay longer`.
  const acts = clauses.map((clause, index) => {
    const act = silences(clause, clauses[index + 1]) ? 'open' : actOf(clause);
    return act === 'open' &&
      pieces.length > 1 &&
      pieces.length <= mostRemarked &&
      mend(clause, start) !== undefined
      ? 'state'
      : act;
  });
  const told = new Set(acts.flatMap((act, index) => (act === 'open' ? [] : [index])));
  const asIs = () => readPieces(pieces, start, search, new Set());
  if (told.size === 0 || told.size === pieces.length || pieces.length > mostRemarked) return asIs();
  const repair = clauses.findIndex(asksRepair);
  if (repair >= 0 && told.size === pieces.length - 1) {
    // `the noodles came before the temple, fix it`: what is told is to be so.
    const read = readPieces(pieces, start, search, new Set([repair]));
    return read.scene.planned.length > 0 ? read : asIs();
  }
  const quiet = readPieces(pieces, start, search, told);
  const { undone, redone } = quiet.scene.trail;
  // `thanks a lot, my kids loved it`
  const small = quiet.items.every(
    ({ intent }, index) => intent === 'remark' || (intent === 'talk' && !told.has(index)),
  );
  if (small && [...told].every((index) => acts[index] === 'story')) return quiet;
  if (sameData(quiet.scene.draft, start.draft) && undone.length + redone.length === 0) return asIs();
  const others = [...told].filter(
    (index) =>
      acts[index] === 'state' &&
      standsAlone(readPiece(pieces[index]!, start, search)?.items ?? [], quiet.scene.planned),
  );
  if (others.length === 0) return quiet;
  return readPieces(pieces, start, search, new Set([...told].filter((index) => !others.includes(index))));
}

/** Reads piece by piece, those of `told` only for what they speak of; pieces that mean nothing alone are tried with their neighbours. */
function readPieces(
  pieces: readonly (readonly Token[])[],
  start: Scene,
  search: Search,
  told: ReadonlySet<number>,
): Pick<Read, 'items' | 'scene'> {
  const { reading } = search;
  const items: ReadClause[] = [];
  let scene = start;
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i]!;
    if (told.has(i)) {
      const clause = clauseOf(piece, reading, scene);
      items.push({ clause, intent: 'remark', outcome: { kind: 'nothing' } });
      // What is told last leaves the talk with what was done.
      if (scene.planned.length === 0 || pieces.some((_, at) => at > i && !told.has(at)))
        scene = mention(clause, scene);
      continue;
    }
    const following = pieces[i + 1];
    if (
      following !== undefined &&
      isDeniedValue(clauseOf(piece, reading, scene), clauseOf(following, reading, scene))
    ) {
      items.push({ clause: clauseOf(piece, reading, scene), intent: 'remark', outcome: { kind: 'nothing' } });
      continue;
    }
    const opens =
      i + 1 < pieces.length &&
      hasTag(piece[0]?.text === '把' ? piece[1] : piece[0], 'except') &&
      !piece.some(isVerb) &&
      !/^(?:(?:keep|make|leave|give|let|have|put|hold) )?(?:that|this|it|those|these|them|which|who)\b/.test(
        pieces[i + 1]!.slice(0, 2)
          .map(({ text }) => text)
          .join(' '),
      ) &&
      (scene.planned.length === 0 || reading.language !== 'en');
    // `the beach and the sunset, five seconds each`: what is named first is what the rest is about.
    const named =
      i + 1 < pieces.length && !told.has(i + 1) ? topicOf(piece, pieces[i + 1]!, reading, scene) : undefined;
    const joined = named === undefined ? undefined : readPiece(named, scene, search);
    if (joined?.left === 0 && joined.items.every((item) => item.outcome?.kind === 'edit')) {
      items.push(...joined.items);
      scene = joined.scene;
      i++;
      continue;
    }
    // `second one not` right after a wish for transitions counts those.
    const goesOn = items.at(-1)?.intent === 'cuts';
    const pair = opens ? cutsInHand([...piece, ...pieces[i + 1]!], reading, scene, { goesOn }) : undefined;
    const cut = pair ?? cutsInHand(piece, reading, scene, { goesOn });
    if (cut !== undefined) {
      items.push(cut.item);
      scene = cut.scene;
      if (pair !== undefined) i++;
      continue;
    }
    const alone = opens ? undefined : readPiece(piece, scene, search);
    const [only] = alone?.items ?? [];
    if (alone?.items.length === 1 && saidTwice(items, only!.clause, only!.outcome)) continue;
    const next = told.has(i + 1) ? undefined : pieces[i + 1];
    if (alone !== undefined) {
      const before = scene;
      const clause = clauseOf(piece, reading, before);
      // 别人看得到我的照片吗: what was answered as a question is no remark.
      const asked = alone.items.every(({ intent }) => intent === 'product');
      const remark =
        !asked &&
        (isDenial(clause) ||
          isContrast(clause, before.planned) ||
          (next !== undefined && isForMiddle(clause, clauseOf(next, reading, before))) ||
          (next !== undefined && isNotThere(clause)) ||
          (next !== undefined &&
            isRemark(alone.items, () => readPiece(next, mention(clause, before), search)?.items ?? [])));
      if (remark) {
        items.push({ clause, intent: 'remark', outcome: { kind: 'nothing' } });
        scene = mention(clause, scene);
        continue;
      }
      items.push(...alone.items);
      scene = alone.scene;
      continue;
    }
    const nextAlone =
      next !== undefined && !opens
        ? readPiece(next, mention(clauseOf(piece, reading, scene), scene), search)
        : undefined;
    const both =
      next === undefined || nextAlone !== undefined
        ? undefined
        : readPiece([...piece, ...next], scene, search);
    if (both !== undefined) {
      items.push(...both.items);
      scene = both.scene;
      i++;
      continue;
    }
    const clause = clauseOf(piece, reading, scene);
    items.push({ clause, intent: null, outcome: null });
    scene = mention(clause, scene);
  }
  return { items, scene };
}

/** The scene at the beginning of a turn. */
export function openScene(scene: Omit<Scene, 'shotsSeen' | 'mentioned' | 'planned' | 'trail'>): Scene {
  const { past, future } = scene.conversation;
  return {
    ...scene,
    trail: { past, future, base: scene.start, undone: [], redone: [], asked: false },
    shotsSeen: shotsSeen(scene.start, scene.assets),
    mentioned: new Set<string>(),
    planned: [] as EditCommand[],
  };
}
