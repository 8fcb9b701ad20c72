import { hasTag, type Reading, type Token, textOf } from '../../language/index.js';
import { sameData } from '../../shared/index.js';
import { actOf } from '../acts/act.js';
import { advance } from '../advance.js';
import { bannedJump } from '../changes/banned-jump.js';
import { readWholeChange } from '../changes/whole-change.js';
import { silences, withFaultJoined } from '../corrections/drop-it.js';
import { verdict } from '../corrections/verdicts.js';
import { isForMiddle } from '../idioms/halfway.js';
import { songWish } from '../idioms/song-wish.js';
import { withTotal } from '../idioms/total.js';
import { onlyShape } from '../intents/canvas.js';
import { keptAfterAll } from '../intents/take-back.js';
import { isTimes } from '../intents/times.js';
import { forbids, leftAlone } from '../kept/forbidden.js';
import { withPlaces } from '../kept/places-hold.js';
import { withSharedException } from '../kept/shared-exception.js';
import { keptOfAll, sparedLast } from '../kept/untouched.js';
import { cutsInHand } from '../lists/cuts-in-hand.js';
import { overruled, readMeant } from '../meanings/meant.js';
import { withoutCourtesy } from '../opening/courtesy.js';
import type { Outcome, ReadClause, ReadSentence } from '../outcome.js';
import { withSubstitute } from '../referents/in-its-place.js';
import { mention } from '../referents/mention.js';
import { withNameJoined } from '../referents/named-after.js';
import { withPair } from '../referents/pair-focus.js';
import { type Scene, sceneWith, shotsSeen } from '../scene.js';
import { lifeIn, noted, noWish } from '../talk/no-wish.js';
import { isLook } from '../text/english-words.js';
import { secondLine } from '../text/second-line.js';
import { asksForWords } from '../text/words-wanted.js';
import { brokenBrief } from './brief-run.js';
import { type Clause, clauseOf, wholeClause } from './clause.js';
import { mend } from './complaints.js';
import { completed } from './ellipsis.js';
import { refusesDeed } from './read-clause.js';
import { newSearch, readPiece, type Search } from './read-piece.js';
import { rejoined } from './rejoined.js';
import {
  asksOn,
  asksRepair,
  isContrast,
  isDenial,
  isDeniedValue,
  isNotThere,
  isReason,
  isRemark,
  isWhyBack,
  seemsSo,
  standsAlone,
} from './remarks.js';
import { splitPieces } from './split.js';
import { isVerb, topicOf } from './topic-of.js';

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
  if (outcome?.kind !== 'edit' || outcome.commands.length !== 1 || clause.has('more', 'again')) return false;
  // `a lot quieter` is said for more, `it's way too loud` only tells why.
  if (clause.has('much') && !/\btoo\b/.test(clause.text)) return false;
  // 再小一点，再小一点 is said for two steps, 太吵了，再小一点 for one.
  if (/^再/.test(clause.text) && !items.some((item) => faultFound.test(item.clause.text))) return false;
  const [command] = outcome.commands;
  // `all the other way round, from the last to the first`
  if (command!.name === 'sort_photos' && command!.params.by === 'reverse')
    return items.some(
      ({ outcome: said }) => said?.kind === 'edit' && said.commands.some((item) => sameData(item, command)),
    );
  const way = direction(command!.params);
  const about = (params: Readonly<Record<string, unknown>>): string =>
    JSON.stringify([Object.keys(params), params.photos, params.target, params.texts]);
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

const faultFound = /太|有点|偏|过|不够|嫌|还是|刺|吵|看不/;

const reason =
  /^(?:that|this|it) ?['’]? ?s (?:where|when|how|why)\b|^(?:because|cos|cuz|cause|'cause) (?!of\b)|^(?:but )?without (?:touching|changing|altering|affecting) (?:any|the (?:rest|others?)|every|all|its other)/;

/** 年夜饭和烟花多停一会: a wish, whatever else is wrong with too short a time. */
const longerWished = /多(?:停|留|放|待|展示|显示)(?:一?会|一?点|一?些|几秒|留|久)/;

const alsoSo = /^[^，,]{1,12}也是(?:的|这样|一样)?$/;

const otherWayRound = /^(?:(?:no|oh|sorry|wait|actually|,) ?)*(?:the )?other way (?:a?round|about)$/;

/** Longest row of clauses that is read more than once. */
const mostRemarked = 30;

/**
 * Reads a whole sentence by what the intents know. A clause that tells how things are or were commands nothing beside one that was carried out,
 * whichever intent could read it; a complaint about something else is a wish of its own.
 */
export function readSentence(reading: Reading, start: Scene): ReadSentence {
  const read = readClauses(reading, start);
  // Where nothing comes of what the intents know, the clauses are read by what they mean.
  const meant = byMeaning(read.items, read.scene, start);
  const told = read.items.every(({ intent }) => intent === 'remark' || intent === 'talk');
  if (meant === undefined && told && read.life) {
    const items = read.items.map((item) => (item.intent === 'remark' ? noted(item.clause, start) : item));
    return { items: items.slice(-1), scene: read.scene };
  }
  const told_ = meant ?? withOverruled(read, reading, start) ?? read;
  return withPlaces(withTotal(withSharedException(told_, start)));
}

function readClauses(reading: Reading, start: Scene): ReadSentence & { readonly life?: boolean } {
  const search = newSearch(reading);
  const split = withNameJoined(withFaultJoined(splitPieces(reading.tokens).map(withoutCourtesy)));
  const pieces = (reading.language === 'zh' ? sparedLast(withSubstitute(keptOfAll(rejoined(split)))) : split)
    .map(completed)
    .map(withExcepted)
    .flatMap((piece) => (start.fresh && reading.language === 'en' ? brokenBrief(piece) : [piece]));
  const change = readWholeChange({ tokens: withoutCourtesy(reading.tokens), pieces }, reading, start);
  if (change !== undefined) return { items: [change], scene: advance(start, change.clause, change.outcome!) };
  const clauses = pieces.map((piece) => clauseOf(piece, reading, start));
  // A state nobody wants is told, whatever else its words could say: `grandma flies by, let her stay longer`.
  const acts = clauses.map((clause, index) => {
    // `a bit bigger, because they'll be read from the back row`
    if (index > 0 && reason.test(clause.text) && !clause.has('quote')) return 'state';
    // 断桥停5秒，最后一张也是
    const wish = index > 0 && alsoSo.test(clause.text) ? clauses[index - 1]! : undefined;
    if (wish !== undefined && actOf(wish) === 'open') return 'open';
    // `people have to read it so make the title bigger`
    if (pieces[index + 1]?.[0]?.text === 'so' && !isVerb(pieces[index]![0]!)) return 'state';
    const shape = (start.fresh && onlyShape.test(clause.text)) || longerWished.test(clause.text);
    const act = silences(clause, clauses[index + 1]) || isTimes(clause) || shape ? 'open' : actOf(clause);
    return act === 'open' &&
      pieces.length > 1 &&
      pieces.length <= mostRemarked &&
      !clause.has('mute', 'unmute', 'quote', 'percentage') &&
      bannedJump(clause, start) === undefined &&
      !longerWished.test(clause.text) &&
      mend(clause, start) !== undefined
      ? 'state'
      : act;
  });
  const life = lifeIn(pieces, reading, start);
  const told = new Set(acts.flatMap((act, index) => (act === 'open' && !life.has(index) ? [] : [index])));
  const asIs = () => readPieces(pieces, start, search, life);
  if (life.size === pieces.length) return { ...asIs(), life: true };
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
  const faulty = (index: number): boolean =>
    mend(clauses[index]!, start) !== undefined ||
    standsAlone(readPiece(pieces[index]!, start, search)?.items ?? [], []);
  if (small && [...told].every((index) => acts[index] === 'story' && !faulty(index))) return quiet;
  if (sameData(quiet.scene.draft, start.draft) && undone.length + redone.length === 0) return asIs();
  const others = [...told].filter(
    (index) =>
      acts[index] === 'state' &&
      standsAlone(readPiece(pieces[index]!, start, search)?.items ?? [], quiet.scene.planned),
  );
  if (others.length === 0) return quiet;
  return readPieces(pieces, start, search, new Set([...told].filter((index) => !others.includes(index))));
}

/** `except the ceremony, five`: the value behind the exception is that of what is excepted. */
const withExcepted = (piece: readonly Token[], index: number, pieces: readonly (readonly Token[])[]) => {
  const before = pieces[index - 1];
  const bare =
    piece.length <= 3 &&
    piece.every((token) => hasTag(token, 'number', 'duration') || /^(?:at|for|stays|gets)$/.test(token.text));
  return bare &&
    before !== undefined &&
    before.length > 1 &&
    hasTag(before[0], 'except') &&
    !before.some((token) => hasTag(token, 'duration'))
    ? [...before.slice(1), ...piece]
    : piece;
};

/** Reads piece by piece, those of `told` only for what they speak of; pieces that mean nothing alone are tried with their neighbours. */
function readPieces(
  pieces: readonly (readonly Token[])[],
  start: Scene,
  search: Search,
  told: ReadonlySet<number>,
): ReadSentence {
  const { reading } = search;
  const items: ReadClause[] = [];
  let scene = start;
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i]!;
    if (told.has(i)) {
      const clause = clauseOf(piece, reading, scene);
      items.push({ clause, intent: 'remark', outcome: { kind: 'nothing' } });
      // 第三个太花了，直接切 where cuts are spoken of.
      const cut =
        reading.language === 'zh' && i + 1 < pieces.length
          ? cutsInHand(piece, reading, scene, { goesOn: false })
          : undefined;
      if (cut?.item.outcome?.kind === 'nothing') {
        scene = cut.scene;
        continue;
      }
      // What is told last leaves the talk with what was done.
      if (scene.planned.length === 0 || pieces.some((_, at) => at > i && !told.has(at)))
        scene = mention(clause, scene);
      continue;
    }
    const line = secondLine(piece, reading, scene);
    if (line?.outcome) {
      items.push(line);
      scene = advance(scene, line.clause, line.outcome);
      continue;
    }
    const own = clauseOf(piece, reading, scene);
    if (pieces.length > 1 && forbids(own) && keptAfterAll(own, scene) === undefined) {
      items.push(leftAlone(own));
      scene = mention(own, scene);
      continue;
    }
    // `add a caption on the beach, in yellow`: how the words shall look that are asked for.
    const asking = items.at(-1)?.outcome;
    if (asking?.kind === 'question' && asksForWords(asking) && piece.every(isLook)) {
      items.push({ clause: own, intent: 'remark', outcome: { kind: 'nothing' } });
      continue;
    }
    // `different song, happier`: which song follows.
    const after = pieces[i + 1];
    const ofBoth = after === undefined ? undefined : songWish([...piece, ...after], reading, scene);
    const song = ofBoth ?? songWish(piece, reading, scene);
    if (song?.outcome) {
      items.push(song);
      scene = advance(scene, song.clause, song.outcome);
      if (ofBoth !== undefined) i++;
      continue;
    }
    const before = i === 0 ? undefined : clauseOf(pieces[i - 1]!, reading, scene);
    const asked = noWish(clauseOf(piece, reading, scene), scene, before);
    if (asked?.outcome) {
      items.push(asked);
      scene = advance(scene, asked.clause, asked.outcome);
      continue;
    }
    // `the other way round, the train last and the market second`: what is meant follows.
    if (
      after !== undefined &&
      otherWayRound.test(own.text) &&
      clauseOf(after, reading, scene).refs.some(({ kind }) => kind === 'some')
    ) {
      items.push({ clause: own, intent: 'remark', outcome: { kind: 'nothing' } });
      continue;
    }
    if (i > 0) scene = withPair(piece, scene);
    const judged = verdict(clauseOf(piece, reading, scene), scene);
    if (judged?.outcome) {
      items.push(judged);
      scene = advance(scene, judged.clause, judged.outcome);
      continue;
    }
    const now = clauseOf(piece, reading, scene);
    if (after !== undefined && isDeniedValue(now, clauseOf(after, reading, scene))) {
      items.push({ clause: now, intent: 'remark', outcome: { kind: 'nothing' } });
      continue;
    }
    const opens =
      i + 1 < pieces.length &&
      (hasTag(piece[0]?.text === '把' ? piece[1] : piece[0], 'except') ||
        // `everything except photo 3: 5s each`
        (hasTag(piece[0], 'all') && hasTag(piece[1], 'except') && piece.length > 2)) &&
      !piece.some(isVerb) &&
      !/^(?:(?:keep|make|leave|give|let|have|put|hold) )?(?:that|this|it|those|these|them|which|who)\b/.test(
        textOf(pieces[i + 1]!.slice(0, 2)),
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
      const answered = alone.items.every(({ intent }) => intent === 'product');
      const remark =
        asksOn(clause, items, start.sentence) ||
        isWhyBack(clause, before, start) ||
        seemsSo(clause, items) ||
        (!answered &&
          (isDenial(clause) ||
            isContrast(clause, before.planned) ||
            (next !== undefined && isForMiddle(clause, clauseOf(next, reading, before))) ||
            (next !== undefined && isNotThere(clause)) ||
            (next !== undefined &&
              isRemark(alone.items, () => readPiece(next, mention(clause, before), search)?.items ?? []))));
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
      next === undefined ||
      nextAlone !== undefined ||
      verdict(clauseOf(next, reading, scene), scene) !== undefined
        ? undefined
        : readPiece([...piece, ...next], scene, search);
    if (both !== undefined) {
      items.push(...both.items);
      scene = both.scene;
      i++;
      continue;
    }
    const clause = clauseOf(piece, reading, scene);
    const reason = nextAlone !== undefined && (isNotThere(clause) || isReason(clause, nextAlone.items));
    items.push(
      reason
        ? { clause, intent: 'remark', outcome: { kind: 'nothing' } }
        : { clause, intent: null, outcome: null },
    );
    scene = mention(clause, scene);
  }
  return { items, scene };
}

/** Nothing comes of it: not understood, only told, so already, or too vague to do. */
const isIdle = ({ outcome, intent }: ReadClause): boolean =>
  outcome === null ||
  (outcome.kind === 'nothing' && intent === 'remark') ||
  (outcome.kind === 'edit' && outcome.commands.length === 0 && outcome.unchanged === undefined) ||
  intent === 'vague';

/** Of a sentence of which nothing comes, what its clauses mean; undefined when that is not sure. */
function byMeaning(items: readonly ReadClause[], after: Scene, start: Scene): ReadSentence | undefined {
  if (!items.every((item) => isIdle(item) || item.intent === 'talk') || !items.some(isIdle)) return undefined;
  if (after.planned.length > start.planned.length) return undefined;
  let scene = start;
  let found = false;
  const read = items.map((item): ReadClause => {
    const open = isIdle(item) && !refusesDeed(item.clause);
    const meant = open ? readMeant(item.clause, scene, { known: item.outcome !== null }) : undefined;
    if (meant === undefined) {
      scene = mention(item.clause, scene);
      return item;
    }
    scene = mention(item.clause, meant.scene);
    found = true;
    return { clause: item.clause, intent: meant.intent, outcome: meant.outcome };
  });
  return found ? { items: read, scene } : undefined;
}

/**
 * A sentence of one wish that means something else than was read of it. With remarks around the wish it is the
 * whole sentence that means it: `the wind in the dog clip is horrible, take it out`.
 */
function withOverruled(
  { items }: Pick<ReadSentence, 'items'>,
  reading: Reading,
  start: Scene,
): ReadSentence | undefined {
  const wishes = items.filter(({ intent }) => intent !== 'remark' && intent !== 'talk');
  const [wish] = wishes;
  if (wish === undefined || wishes.length > 1 || items.some(({ clause }) => clause.has('keep', 'no')))
    return undefined;
  // `remove the temple, half of it is cut off`: a wish that names its photo needs no remark to be understood.
  if (items.length > 1 && wish.clause.namesPhotos) return undefined;
  const clause = items.length === 1 ? wish.clause : wholeClause(reading, start);
  const meant = overruled({ ...wish, clause }, start);
  if (meant === undefined) return undefined;
  const { intent, outcome, scene } = meant;
  return {
    items: items.map((item) => (item === wish ? { clause: item.clause, intent, outcome } : item)),
    scene,
  };
}

/** The scene at the beginning of a turn. */
export function openScene(scene: Omit<Scene, 'shotsSeen' | 'mentioned' | 'planned' | 'trail'>): Scene {
  const { past, future } = scene.conversation;
  const own = {
    trail: { past, future, base: scene.start, undone: [], redone: [], asked: false },
    shotsSeen: shotsSeen(scene.start, scene.assets),
    mentioned: new Set<string>(),
    planned: [],
  };
  return sceneWith({ ...scene, ...own }, {});
}
