import { type Draft, draftSchema } from '../draft/index.js';
import { type EditCommand, tellChanges } from '../edits/index.js';
import { hasTag, type Language, type Reading } from '../language/index.js';
import { AppError, sameData } from '../shared/index.js';
import { beginAgain } from './begin-again.js';
import { type Conversation, type HistoryEntry, historyLimit, newConversation } from './conversation.js';
import { alikeAsked } from './corrections/alike-asked.js';
import { readAsItWas } from './corrections/as-it-was.js';
import { correct } from './corrections/correct.js';
import { wantsMatterBack } from './corrections/matters-back.js';
import { onlyMeant } from './corrections/only-meant.js';
import { otherPhotos } from './corrections/other-photos.js';
import { otherTime } from './corrections/other-time.js';
import { recall } from './corrections/recall.js';
import { saidInstead } from './corrections/said-instead.js';
import { sparedAfter } from './corrections/spared-after.js';
import { stepsBackBut } from './corrections/steps-back.js';
import { turnsBack } from './corrections/turns-back.js';
import { direct } from './direction.js';
import { readEffectList } from './effect-list/effect-list.js';
import { readCutsAgain } from './effects/cuts-again.js';
import { inParts } from './in-parts.js';
import { readAlternating } from './intents/alternating.js';
import { wantedBack } from './intents/restoring.js';
import { onlyForbids } from './kept/forbidden.js';
import { readCutList } from './lists/cut-list.js';
import { readCutsInTurn } from './lists/cuts-in-turn.js';
import { readLengthList } from './lists/length-list.js';
import { readOrderList } from './lists/order-list.js';
import { readOrderRun } from './lists/order-run.js';
import { briefOf, readScenes, sceneList } from './lists/scene-list.js';
import { briefAndList, readShotList } from './lists/shot-list.js';
import { withoutCourtesy } from './opening/courtesy.js';
import { type OpenTurn, openTurn, type PlanRequest } from './opening/open-turn.js';
import type { ReadClause, ReadSentence } from './outcome.js';
import type { Told } from './parts.js';
import { clauseOf, wholeClause } from './reading/clause.js';
import { readSentence } from './reading/read-sentence.js';
import { refusalOf, tooLong } from './referents/out-of-range.js';
import { reply } from './replies/reply.js';
import { say } from './replies/say.js';
import { type Scene, shotIds, shots, texts } from './scene.js';
import { answered } from './supposing/answered.js';
import { confirms } from './supposing/confirm.js';
import { ifNot } from './supposing/if-not.js';
import { onCondition } from './supposing/on-condition.js';
import { oneOfThem } from './supposing/one-of-them.js';
import { photoCondition } from './supposing/photo-condition.js';
import { soItIs } from './supposing/so-it-is.js';
import { supposing, takesOffer } from './supposing/supposing.js';
import { whatIf } from './supposing/what-if.js';
import { yesAndNo } from './supposing/yes-and-no.js';
import { smallTalk } from './talk/chatter.js';
import { onlyNoWish } from './talk/no-wish.js';
import { notMine } from './talk/not-mine.js';
import { factTold } from './text/facts.js';
import { textsKept } from './text/kept-texts.js';
import { lineUnder } from './text/line-under.js';
import { movedInstead } from './text/moved-instead.js';
import { namesTold } from './text/names-told.js';
import { wordsPutRight } from './text/put-right.js';
import { wordsSaidAnew } from './text/said-anew.js';
import { readSubtitles } from './text/subtitles.js';
import { textsAsked } from './text/texts-asked.js';
import { asksForWords, wordsGiven } from './text/words-wanted.js';
import { datesAnew, readWritten } from './text/written-exactly.js';

/** What a sentence comes to. Nothing is stored or rendered here: the caller keeps `draft` and `history`. */
export interface Plan {
  /** Commands in order; `undo` and `redo` are among them by name when the history was walked. */
  readonly edits: readonly EditCommand[];
  /** What the user reads: never empty, in their language, from what really changed. */
  readonly reply: string;
  /** The film after the turn; the given one when nothing changed. */
  readonly draft: Draft;
  readonly language: Language;
  readonly kind: 'edit' | 'question' | 'answer' | 'refusal';
  /** True when the film is another one than before. */
  readonly changed: boolean;
  /** Possible next steps and, for questions, the options. */
  readonly hints: readonly string[];
  readonly history: Conversation;
  /** How the sentence was read, clause by clause. */
  readonly clauses: readonly ReadClause[];
}

/** Plans one turn with the rules alone: no network, no clock, the same answer for the same request. */
export function planTurn(request: PlanRequest): Plan {
  const turn = openTurn(request);
  try {
    const reader = { open: (sentence: string) => openTurn({ ...request, sentence }), read: readTurn };
    if (shots(request.draft).length === 0) {
      const made = madeByList(turn);
      if (made !== undefined) return made;
    }
    const listed =
      shots(request.draft).length > 0
        ? (readShotList(turn, reader) ?? readScenes(turn, reader, { fresh: false }))
        : undefined;
    const told = listed ?? readTurn(turn);
    return concludeTurn(turn, listed ?? inParts(turn, told, reader) ?? told);
  } catch (cause) {
    if (!(cause instanceof AppError)) throw cause;
    const { reading, opening } = turn;
    const outcome = { kind: 'refusal' as const, text: refusalOf(cause, opening.language) };
    const items = [{ clause: wholeClause(reading, opening), intent: null, outcome }];
    return concludeTurn(turn, { items, scene: opening });
  }
}

/** A first sentence with a shot list: the film of what stands before the list, then every photo of it. */
function madeByList(turn: OpenTurn): Plan | undefined {
  const { request, sentence, opening } = turn;
  const scenes = sceneList(sentence, request.assets);
  const said = scenes === undefined ? briefAndList(sentence, request.assets) : undefined;
  if (said === undefined && scenes === undefined) return undefined;
  const zh = opening.language === 'zh';
  const whole = zh ? '按上传顺序做个视频' : 'make a film in the given order';
  const brief = scenes !== undefined ? briefOf(scenes) : said!.brief === '' ? whole : said!.brief;
  const made = planTurn({ ...request, sentence: brief });
  if (made.kind !== 'edit' || shots(made.draft).length === 0) return undefined;
  const open = (part: string): OpenTurn =>
    openTurn({ ...request, sentence: part, draft: made.draft, history: newConversation() });
  const reader = { open, read: readTurn };
  const told =
    said === undefined
      ? readScenes(open(sentence), reader, { fresh: true })
      : readShotList(open(said.list), reader);
  if (told === undefined) return undefined;
  const scene = {
    ...told.scene,
    start: opening.start,
    planned: [...made.edits, ...told.scene.planned],
    trail: { ...opening.trail, base: opening.draft },
  };
  return concludeTurn(turn, { items: [...made.clauses, ...told.items], scene });
}

/** Reads a whole sentence, or leaves it to the next one. */
type Reader = (reading: Reading, scene: Scene) => Told | undefined;

const firstOf = (readers: readonly Reader[], reading: Reading, scene: Scene): Told | undefined => {
  for (const read of readers) {
    const told = read(reading, scene);
    if (told !== undefined) return told;
  }
  return undefined;
};

/** Is it a wish at all? What is forbidden, told, supposed, asked or said in answer. */
const noWishes: readonly Reader[] = [
  onlyForbids,
  soItIs,
  notMine,
  ifNot,
  textsAsked,
  wordsGiven,
  namesTold,
  factTold,
  yesAndNo,
  takesOffer,
  whatIf,
  supposing,
  photoCondition,
  onCondition,
  oneOfThem,
  datesAnew,
  wordsPutRight,
  textsKept,
  wordsSaidAnew,
  lineUnder,
  movedInstead,
  smallTalk,
  confirms,
  onlyNoWish,
];
/** Is it about what was done, and not a new wish? */
const memories: readonly Reader[] = [turnsBack, stepsBackBut, onlyMeant, otherTime, recall];
/** Sentences with a form of their own. */
const forms: readonly Reader[] = [
  readSubtitles,
  readWritten,
  readAlternating,
  readLengthList,
  readCutsInTurn,
  readEffectList,
  readCutList,
  readOrderList,
  readOrderRun,
];

/** What a turn asks for, and the film it leaves. */
function readTurn({ request, reading, opening }: OpenTurn): Told {
  // After starting over there is nothing to see, and something to take back.
  const takesBack =
    opening.conversation.past.length > 0 && reading.tokens.some((token) => hasTag(token, 'undo'));
  if (shots(request.draft).length === 0 && !takesBack) return direct(reading, opening);
  const instead = firstOf([readCutsAgain, saidInstead], reading, opening);
  const asked = instead === undefined ? firstOf(noWishes, reading, opening) : undefined;
  if (asked !== undefined) return asked;
  const meant = instead ?? firstOf([readAsItWas, sparedAfter, alikeAsked, otherPhotos], reading, opening);
  const comesBack = wantsMatterBack(reading, opening) || wantsBack(reading, opening);
  const recalled = meant === undefined && !comesBack ? firstOf(memories, reading, opening) : undefined;
  if (recalled !== undefined) return recalled;
  const corrected = meant ?? (comesBack ? undefined : correct(reading, opening));
  if (corrected !== undefined && corrected.scene.planned.length > 0)
    return { items: corrected.items, scene: keepPast(corrected.scene, opening) };
  return (
    corrected ??
    beginAgain(reading, opening) ??
    answered(reading, opening, request.assets) ??
    firstOf(forms, reading, opening) ??
    readSentence(reading, opening)
  );
}

/** The whole sentence asks for photos that went, and for nothing that was done to be undone. */
const wantsBack = (reading: Reading, scene: Scene): boolean =>
  wantedBack(clauseOf(withoutCourtesy(reading.tokens), reading, scene), scene) !== undefined;

/** The plan of a turn whose scene is decided: checked as a whole, told from what really changed, remembered. */
export function concludeTurn(turn: OpenTurn, { items: read, scene: tried }: ReadSentence): Plan {
  const { request, sentence, typed, opening } = turn;
  const { language } = opening;
  // What was tried out clause by clause is checked as a whole before it counts.
  const whole = draftSchema.safeParse(tried.draft);
  const told = whole.success ? tellChanges(request.draft, whole.data, language) : [];
  const walks = tried.trail.undone.length + tried.trail.redone.length > 0;
  // A wish that leaves the film as everybody sees it leaves it to the letter: nothing to undo, nothing to pay.
  const unseen = told.length === 0 && !walks && shots(request.draft).length > 0;
  const scene = whole.success ? { ...tried, draft: unseen ? request.draft : whole.data } : opening;
  const refusal = { kind: 'refusal' as const, text: say(language, tooLong) };
  const items = whole.success ? read : [{ ...read.at(-1)!, outcome: refusal }];
  const changed = !sameData(scene.draft, request.draft);
  const fresh = shots(request.draft).length === 0 || scene.planned[0]?.name === 'start_over';
  const directed = fresh && shots(scene.draft).length > 0 && changed && !scene.trail.asked;
  const answer = reply({ items, scene, told, directed, typed });
  const walked = [
    ...(scene.trail.undone.length > 0
      ? [{ name: 'undo', params: { steps: scene.trail.undone.length } }]
      : []),
    ...(scene.trail.redone.length > 0
      ? [{ name: 'redo', params: { steps: scene.trail.redone.length } }]
      : []),
  ];
  return {
    edits: [...walked, ...scene.planned],
    reply: answer.text,
    draft: scene.draft,
    language,
    kind: answer.kind,
    changed,
    hints: answer.hints,
    history: {
      ...remember(scene, typed),
      focus: settledFocus(changed ? scene : { ...scene, focus: focusTold(answer.kind, scene, turn) }),
      asked:
        completedBy(items) ??
        wordsAskedBeside(items) ??
        (answer.kind === 'question' ? { sentence, options: answer.hints, ...aboutOf(items) } : null),
      ...offerOf(items),
      ...(changed ? {} : { idle: sentence }),
      language,
    },
    clauses: items,
  };
}

/** The wish that the answer to this turn's question completes. */
function completedBy(items: readonly ReadClause[]): Conversation['asked'] | undefined {
  const asked = items.find(({ outcome }) => outcome?.kind === 'question' && outcome.completes !== undefined);
  return asked?.outcome?.kind === 'question'
    ? { sentence: asked.outcome.completes!, options: [], about: '@' }
    : undefined;
}

/** `add music and a title`: what the title shall say is asked beside what was done. */
function wordsAskedBeside(items: readonly ReadClause[]): Conversation['asked'] | undefined {
  if (!items.some(({ outcome }) => outcome?.kind === 'edit' && outcome.commands.length > 0)) return undefined;
  for (const { clause, outcome } of items)
    if (outcome?.kind === 'question' && asksForWords(outcome))
      return { sentence: clause.raw, options: [], about: outcome.about! };
  return undefined;
}

/** The words of this turn's question that its answer takes the place of. */
function aboutOf(items: readonly ReadClause[]): { about?: string } {
  for (const { outcome } of items)
    if (outcome?.kind === 'question' && outcome.about !== undefined) return { about: outcome.about };
  return {};
}

/** The last wish of this turn that was only told of. */
function offerOf(items: readonly ReadClause[]): { offered?: string } {
  for (const { outcome } of items.toReversed())
    if (outcome?.kind === 'answer' && outcome.offer !== undefined) return { offered: outcome.offer };
  return {};
}

/** A correction is a turn of its own: undoing it gives back what it corrected. */
const keepPast = (scene: Scene, opening: Scene): Scene => ({
  ...scene,
  trail: { ...opening.trail, undone: scene.trail.undone },
});

/** The turn as an entry of the history; a turn that only walked it adds none. */
function remember({ trail, draft, planned }: Scene, sentence: string): Pick<Conversation, 'past' | 'future'> {
  const { past, future, base } = trail;
  if (sameData(base, draft)) return { past, future };
  const entry: HistoryEntry = { sentence, commands: planned, before: base, after: draft };
  return { past: [...past, entry].slice(-historyLimit), future: [] };
}

/** `there's a man in the sunset picture, can you erase him?`: the photo that could not be changed is what the talk is about. */
function focusTold(kind: Plan['kind'], scene: Scene, { reading, opening }: OpenTurn): Conversation['focus'] {
  if (kind !== 'refusal' || scene.focus !== opening.focus) return scene.focus;
  const named = wholeClause(reading, opening).refs.filter((item) => item.kind === 'some');
  const ids = [...new Set(named.flatMap((item) => item.ids))];
  return ids.length === 1 ? { topic: 'shots', shots: ids, texts: [] } : scene.focus;
}

/** Photos that are still there, so that `it` never means one that is gone; texts that were written in one breath together. */
function settledFocus({ focus, draft, start, planned }: Scene): Conversation['focus'] {
  const known = new Set(shotIds(draft));
  const before = new Set(texts(start).map(({ id }) => id));
  const row = planned.length > 1 && planned.every(({ name }) => name === 'add_text');
  const written = row ? texts(draft).flatMap(({ id }) => (before.has(id) ? [] : [id])) : [];
  // The last of them stands at the end.
  const ids = [...written.filter((id) => !focus.texts.includes(id)), ...focus.texts];
  return { ...focus, shots: focus.shots.filter((id) => known.has(id)), texts: ids };
}
