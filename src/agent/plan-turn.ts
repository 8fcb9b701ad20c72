import { type Asset, type Draft, draftSchema } from '../draft/index.js';
import { type EditCommand, tellChanges } from '../edits/index.js';
import {
  detectLanguage,
  hasTag,
  type Language,
  languages,
  type Reading,
  readReferences,
  readTokens,
} from '../language/index.js';
import { AppError, sameData } from '../shared/index.js';
import { beginAgain } from './begin-again.js';
import { type Conversation, type HistoryEntry, historyLimit, newConversation } from './conversation.js';
import { correct } from './corrections/correct.js';
import { meantInstead } from './corrections/meant-instead.js';
import { onlyMeant } from './corrections/only-meant.js';
import { otherPhotos } from './corrections/other-photos.js';
import { otherTime } from './corrections/other-time.js';
import { recall } from './corrections/recall.js';
import { saidInstead } from './corrections/said-instead.js';
import { sparedAfter } from './corrections/spared-after.js';
import { stepsBackBut } from './corrections/steps-back.js';
import { direct } from './direction.js';
import { readEffectList } from './effect-list/effect-list.js';
import { inParts } from './in-parts.js';
import { readAlternating } from './intents/alternating.js';
import { wantedBack } from './intents/restoring.js';
import { onlyForbids } from './kept/forbidden.js';
import { withoutLeftAsIs } from './kept/left-as-is.js';
import { readCutList } from './lists/cut-list.js';
import { readLengthList } from './lists/length-list.js';
import { countedPlaces } from './lists/list-places.js';
import { readOrderList } from './lists/order-list.js';
import { readOrderRun } from './lists/order-run.js';
import { briefOf, readScenes, sceneList } from './lists/scene-list.js';
import { briefAndList, readShotList } from './lists/shot-list.js';
import { afterDoing } from './opening/after-doing.js';
import { apposed } from './opening/apposed.js';
import { withoutAsides } from './opening/asides.js';
import { withCountedCaptions } from './opening/counted-captions.js';
import { withoutCourtesy, withoutGreeting } from './opening/courtesy.js';
import { enumerated } from './opening/enumeration.js';
import { kindBefore } from './opening/kind-before.js';
import { withNamesUnquoted } from './opening/named-in-quotes.js';
import { withoutOnce } from './opening/once-each.js';
import { withPartOfTime } from './opening/part-of-time.js';
import { passedOn, withoutPreamble } from './opening/passed-on.js';
import { inPlainChinese } from './opening/plain-chinese.js';
import { saidNo } from './opening/said-no.js';
import { thoseInHand } from './opening/those.js';
import { formerPlace, sortedBack } from './opening/told-before.js';
import { withoutPurposeNames, withoutTolerance, withSongTimes, withSwitch } from './opening/tolerance.js';
import type { ReadClause } from './outcome.js';
import { clauseOf } from './reading/clause.js';
import { openScene, readSentence } from './reading/read-sentence.js';
import { refusalOf, tooLong } from './referents/out-of-range.js';
import { withPair } from './referents/pair-focus.js';
import { reply } from './replies/reply.js';
import { say } from './replies/say.js';
import { roleOfText, type Scene, shots, shotsSeen, texts } from './scene.js';
import { answered } from './supposing/answered.js';
import { confirms } from './supposing/confirm.js';
import { ifNot } from './supposing/if-not.js';
import { onCondition } from './supposing/on-condition.js';
import { oneOfThem } from './supposing/one-of-them.js';
import { photoCondition } from './supposing/photo-condition.js';
import { supposing, takesOffer } from './supposing/supposing.js';
import { whatIf } from './supposing/what-if.js';
import { yesAndNo } from './supposing/yes-and-no.js';
import { smallTalk } from './talk/chatter.js';
import { onlyNoWish } from './talk/no-wish.js';
import { notMine } from './talk/not-mine.js';
import { captureTexts } from './text/capture.js';
import { factTold } from './text/facts.js';
import { inCapitals } from './text/in-capitals.js';
import { textsKept } from './text/kept-texts.js';
import { withLetterSizes } from './text/letter-sizes.js';
import { lineUnder } from './text/line-under.js';
import { movedInstead } from './text/moved-instead.js';
import { wordsPutRight } from './text/put-right.js';
import { wordsSaidAnew } from './text/said-anew.js';
import { knownTexts } from './text/shown.js';
import { readSubtitles } from './text/subtitles.js';
import { readWritten } from './text/written-exactly.js';

/** One sentence to be planned. */
export interface PlanRequest {
  readonly sentence: string;
  readonly draft: Draft;
  readonly assets: readonly Asset[];
  /** What the last plan of this session gave as `history`; left out at the beginning. */
  readonly history?: Conversation;
  /** The session's language; left out or unknown: the sentence's own. */
  readonly language?: string | undefined;
  readonly seed?: number;
}

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

/** Longest sentence that is read; the rest is left out. */
const longestSentence = 4000;

function languageOf(request: PlanRequest, spoken: Language | undefined): Language {
  const wanted = request.language?.toLowerCase().split(/[-_]/, 1)[0];
  const known = languages.find((language) => language === wanted);
  const before = languages.find((language) => language === request.history?.language);
  // `en bleu`, `Titel weg`: a word or two do not end a talk in another Latin language.
  const few = request.sentence.split(/\s+/).length <= 4;
  if (known === undefined && before !== undefined && few && latin.includes(before) && spoken !== undefined)
    return spoken === 'zh' || spoken === 'ja' ? spoken : before;
  // `a typo, it's 5am` after English is English.
  if (known === undefined && before === 'en' && shortEnglish(request.sentence, 'en'))
    return spoken === undefined || latin.includes(spoken) ? 'en' : spoken;
  return known ?? spoken ?? before ?? 'en';
}

const latin: readonly Language[] = ['es', 'de', 'fr'];

/** A few words with an English one among them, in a talk that is English. */
const shortEnglish = (sentence: string, talk: Language): boolean =>
  talk === 'en' &&
  sentence.split(/\s+/).length <= 4 &&
  /^[\x20-\x7e]*\b(?:it's|that's|the)\b/i.test(sentence);

/** The language the sentence is read in: what it is written in, else the session's. */
const readingLanguage = (sentence: string, spoken: Language | undefined, fallback: Language): Language => {
  if (spoken === undefined) return fallback;
  // Short sentences of Latin languages look alike: a session in Spanish stays Spanish.
  const kept = latin.includes(fallback)
    ? spoken === 'en' || latin.includes(spoken)
    : shortEnglish(sentence, fallback);
  return kept ? fallback : spoken;
};

/** A turn that is about to be thought about: the sentence read into words, and the scene it was said in. */
export interface OpenTurn {
  readonly request: PlanRequest;
  readonly sentence: string;
  /** The sentence in the person's own words, before rarer wordings became plain ones. */
  readonly typed: string;
  readonly reading: Reading;
  readonly opening: Scene;
}

/** Reads the words of a sentence and looks at the film; what is asked for is not decided yet. */
export function openTurn(request: PlanRequest): OpenTurn {
  const spoken = detectLanguage(request.sentence);
  const language = languageOf(request, spoken);
  const history = request.history ?? newConversation();
  const typedIn = request.sentence.slice(0, longestSentence);
  const bare = inCapitals(withoutPreamble(withoutGreeting(passedOn(typedIn) ?? typedIn)));
  const sentence = inPlainChinese(bare, {
    assets: request.assets,
    fresh: shots(request.draft).length === 0,
  });
  const seed = request.seed ?? request.draft.seed;
  const shown = texts(request.draft).map((item) => item.text);
  const read = bare === request.sentence ? spoken : detectLanguage(sentence);
  const asTyped = readTokens(sentence, readingLanguage(sentence, read, language), request.assets);
  // A greeting is answered; `ok, ... please` is not.
  const greets = hasTag(asTyped.tokens[0], 'hello');
  const words = greets ? asTyped : { ...asTyped, tokens: withoutCourtesy(asTyped.tokens) };
  const named = withCountedCaptions(withNamesUnquoted(words, request.assets), shots(request.draft).length);
  const brief = shots(request.draft).length === 0 ? withoutPurposeNames(named) : named;
  const said = kindBefore(
    withSwitch(
      withSongTimes(
        withoutTolerance(
          enumerated(
            withPartOfTime(
              apposed(
                withoutOnce(
                  meantInstead(
                    withoutLeftAsIs(
                      withoutAsides(withLetterSizes(brief), history.past.at(-1)?.sentence.toLowerCase()),
                    ),
                  ),
                ),
              ),
            ),
          ),
        ),
      ),
    ),
  );
  const typed = sortedBack(formerPlace(afterDoing(said), sentence, history.past, request.draft), sentence);
  const photos = shots(request.draft).length;
  const last = history.asked === null ? history.past.at(-1)?.commands.at(-1) : undefined;
  const reading = captureTexts(knownTexts(countedPlaces(saidNo(typed), photos, last), shown), {
    talk: history.focus.topic === 'text',
    photos,
    counted: textsInHand(request.draft, history.focus, sentence),
    row: {
      refs: (tokens) => readReferences(tokens, shotsSeen(request.draft, request.assets), history.focus),
      captioning: captionsInHand(request.draft, history),
    },
  });
  const opening = openScene({
    draft: request.draft,
    start: request.draft,
    assets: request.assets,
    conversation: history,
    language,
    seed,
    sentence,
    focus: thoseInHand(reading, history),
    fresh: false,
  });
  return { request, sentence, typed: bare, reading, opening: withPair(reading.tokens, opening) };
}

/** Words were put on photos in the turn before, or such words are spoken of. */
function captionsInHand(draft: Draft, { focus, past, asked }: Conversation): boolean {
  if (focus.topic !== 'text') return false;
  const written = past
    .at(-1)
    ?.commands.some(({ name }) => name === 'caption_photos' || name === 'add_text' || name === 'change_text');
  return (
    written === true || (asked === null && focus.texts.some((id) => roleOfText(draft, id) === 'caption'))
  );
}

/** The concept of the texts the talk is about, when they are several of one kind. */
function textsInHand(
  draft: Draft,
  { topic, texts: ids }: Conversation['focus'],
  sentence: string,
): string | undefined {
  if (topic !== 'text') return undefined;
  // 就第二句改成…: a line is no photo, however many are in hand.
  if (ids.length < 2)
    return placeOfLine.test(sentence) &&
      texts(draft).filter(({ id }) => roleOfText(draft, id) === 'caption').length > 1
      ? 'caption'
      : undefined;
  const roles = new Set(ids.map((id) => roleOfText(draft, id)));
  return roles.size > 1 || !roles.has('caption') ? 'text' : 'caption';
}

const placeOfLine = /第[一二三四五六七八九十两\d]+[句行条]|最后一[句行条]|[前上]一[句行条]/;

/** Plans one turn with the rules alone: no network, no clock, the same answer for the same request. */
export function planTurn(request: PlanRequest): Plan {
  const turn = openTurn(request);
  try {
    const reader = {
      open: (sentence: string) => openTurn({ ...request, sentence }),
      read: readTurn,
    };
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
    const items = [{ clause: clauseOf(reading.tokens, reading, opening), intent: null, outcome }];
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

/** What a turn asks for, and the film it leaves. */
function readTurn({ request, reading, opening }: OpenTurn): { items: readonly ReadClause[]; scene: Scene } {
  // After starting over there is nothing to see, and something to take back.
  const takesBack =
    opening.conversation.past.length > 0 && reading.tokens.some((token) => hasTag(token, 'undo'));
  const fresh = shots(request.draft).length === 0 && !takesBack;
  const instead = fresh ? undefined : saidInstead(reading, opening);
  const asked =
    fresh || instead !== undefined
      ? undefined
      : (onlyForbids(reading, opening) ??
        notMine(reading, opening) ??
        ifNot(reading, opening) ??
        factTold(reading, opening) ??
        yesAndNo(reading, opening) ??
        takesOffer(reading, opening) ??
        whatIf(reading, opening) ??
        supposing(reading, opening) ??
        photoCondition(reading, opening) ??
        onCondition(reading, opening) ??
        oneOfThem(reading, opening) ??
        wordsPutRight(reading, opening) ??
        textsKept(reading, opening) ??
        wordsSaidAnew(reading, opening) ??
        lineUnder(reading, opening) ??
        movedInstead(reading, opening) ??
        smallTalk(reading, opening) ??
        confirms(reading, opening) ??
        onlyNoWish(reading, opening));
  const meant =
    instead ??
    (fresh || asked !== undefined
      ? undefined
      : (sparedAfter(reading, opening) ?? otherPhotos(reading, opening)));
  const told = fresh || asked !== undefined || meant !== undefined || wantsBack(reading, opening);
  const recalled = told
    ? undefined
    : (stepsBackBut(reading, opening) ??
      onlyMeant(reading, opening) ??
      otherTime(reading, opening) ??
      recall(reading, opening));
  const corrected = meant ?? (told || recalled !== undefined ? undefined : correct(reading, opening));
  const revised = corrected !== undefined && corrected.scene.planned.length > 0;
  const outcome = fresh
    ? direct(reading, opening)
    : (asked ??
      recalled ??
      corrected ??
      beginAgain(reading, opening) ??
      answered(reading, opening, request.assets) ??
      readSubtitles(reading, opening) ??
      readWritten(reading, opening) ??
      readAlternating(reading, opening) ??
      readLengthList(reading, opening) ??
      readEffectList(reading, opening) ??
      readCutList(reading, opening) ??
      readOrderList(reading, opening) ??
      readOrderRun(reading, opening) ??
      readSentence(reading, opening));
  const scene = revised ? keepPast(outcome.scene, opening) : outcome.scene;
  return { items: outcome.items, scene };
}

/** The whole sentence asks for photos that went, and for nothing that was done to be undone. */
const wantsBack = (reading: Reading, scene: Scene): boolean =>
  wantedBack(clauseOf(withoutCourtesy(reading.tokens), reading, scene), scene) !== undefined;

/** The plan of a turn whose scene is decided: checked as a whole, told from what really changed, remembered. */
export function concludeTurn(
  { request, sentence, typed, opening }: OpenTurn,
  { items: read, scene: tried }: { items: readonly ReadClause[]; scene: Scene },
): Plan {
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
      focus: settledFocus(scene),
      asked: answer.kind === 'question' ? { sentence, options: answer.hints, ...aboutOf(items) } : null,
      ...offerOf(items),
      language,
    },
    clauses: items,
  };
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

/** Photos that are still there, so that `it` never means one that is gone. */
function settledFocus({ focus, draft }: Scene): Conversation['focus'] {
  const known = new Set(shots(draft).map((shot) => shot.id));
  return { ...focus, shots: focus.shots.filter((id) => known.has(id)) };
}
