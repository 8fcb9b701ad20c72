import { type Asset, type Draft, draftSchema } from '../draft/index.js';
import { type EditCommand, tellChanges } from '../edits/index.js';
import {
  detectLanguage,
  hasTag,
  type Language,
  languages,
  type Reading,
  rawText,
  readReferences,
  readTokens,
} from '../language/index.js';
import { AppError, sameData } from '../shared/index.js';
import { apposed } from './apposed.js';
import { withoutAsides } from './asides.js';
import { beginAgain } from './begin-again.js';
import { smallTalk } from './chatter.js';
import { type Clause, clauseOf } from './clause.js';
import { confirms } from './confirm.js';
import { type Conversation, type HistoryEntry, historyLimit, newConversation } from './conversation.js';
import { correct } from './correct.js';
import { withoutCourtesy, withoutGreeting } from './courtesy.js';
import { readCutList } from './cut-list.js';
import { direct } from './direction.js';
import { readEffectList } from './effect-list/effect-list.js';
import { enumerated } from './enumeration.js';
import { ifNot } from './if-not.js';
import { inParts } from './in-parts.js';
import { readAlternating } from './intents/alternating.js';
import { wantedBack } from './intents/restoring.js';
import { kindBefore } from './kind-before.js';
import { readLengthList } from './length-list.js';
import { countedPlaces } from './list-places.js';
import { onlyNoWish } from './no-wish.js';
import { onCondition } from './on-condition.js';
import { onlyMeant } from './only-meant.js';
import { readOrderList } from './order-list.js';
import { otherPhotos } from './other-photos.js';
import { refusalOf, tooLong } from './out-of-range.js';
import type { ReadClause } from './outcome.js';
import { withPair } from './pair-focus.js';
import { passedOn, withoutPreamble } from './passed-on.js';
import { openScene, readSentence } from './read-sentence.js';
import { recall } from './recall.js';
import { reply } from './reply.js';
import { saidNo } from './said-no.js';
import { say } from './say.js';
import { roleOfText, type Scene, shots, shotsSeen, texts } from './scene.js';
import { readShotList } from './shot-list.js';
import { stepsBackBut } from './steps-back.js';
import { supposing, takesOffer } from './supposing.js';
import { captureTexts } from './text/capture.js';

import { factTold } from './text/facts.js';
import { inCapitals } from './text/in-capitals.js';
import { textsKept } from './text/kept-texts.js';
import { lineUnder } from './text/line-under.js';
import { movedInstead } from './text/moved-instead.js';
import { wordsPutRight } from './text/put-right.js';
import { wordsSaidAnew } from './text/said-anew.js';
import { knownTexts } from './text/shown.js';
import { readSubtitles } from './text/subtitles.js';
import { readWritten } from './text/written-exactly.js';
import { thoseInHand } from './those.js';
import { formerPlace, sortedBack } from './told-before.js';
import { withoutPurposeNames, withoutTolerance, withSongTimes, withSwitch } from './tolerance.js';
import { whatIf } from './what-if.js';

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
  readonly reading: Reading;
  readonly opening: Scene;
}

/** Reads the words of a sentence and looks at the film; what is asked for is not decided yet. */
export function openTurn(request: PlanRequest): OpenTurn {
  const spoken = detectLanguage(request.sentence);
  const language = languageOf(request, spoken);
  const history = request.history ?? newConversation();
  const typedIn = request.sentence.slice(0, longestSentence);
  const sentence = inCapitals(withoutPreamble(withoutGreeting(passedOn(typedIn) ?? typedIn)));
  const seed = request.seed ?? request.draft.seed;
  const shown = texts(request.draft).map((item) => item.text);
  const read = sentence === request.sentence ? spoken : detectLanguage(sentence);
  const asTyped = readTokens(sentence, readingLanguage(sentence, read, language), request.assets);
  // A greeting is answered; `ok, ... please` is not.
  const greets = hasTag(asTyped.tokens[0], 'hello');
  const words = greets ? asTyped : { ...asTyped, tokens: withoutCourtesy(asTyped.tokens) };
  const brief = shots(request.draft).length === 0 ? withoutPurposeNames(words) : words;
  const said = kindBefore(
    withSwitch(
      withSongTimes(
        withoutTolerance(
          enumerated(apposed(withoutAsides(brief, history.past.at(-1)?.sentence.toLowerCase()))),
        ),
      ),
    ),
  );
  const typed = sortedBack(formerPlace(said, sentence, history.past, request.draft), sentence);
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
  return { request, sentence, reading, opening: withPair(reading.tokens, opening) };
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
    const listed = shots(request.draft).length > 0 ? readShotList(turn, reader) : undefined;
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

/** What a turn asks for, and the film it leaves. */
function readTurn({ request, reading, opening }: OpenTurn): { items: readonly ReadClause[]; scene: Scene } {
  // After starting over there is nothing to see, and something to take back.
  const takesBack =
    opening.conversation.past.length > 0 && reading.tokens.some((token) => hasTag(token, 'undo'));
  const fresh = shots(request.draft).length === 0 && !takesBack;
  const asked = fresh
    ? undefined
    : (ifNot(reading, opening) ??
      factTold(reading, opening) ??
      takesOffer(reading, opening) ??
      whatIf(reading, opening) ??
      supposing(reading, opening) ??
      onCondition(reading, opening) ??
      wordsPutRight(reading, opening) ??
      textsKept(reading, opening) ??
      wordsSaidAnew(reading, opening) ??
      lineUnder(reading, opening) ??
      movedInstead(reading, opening) ??
      smallTalk(reading, opening) ??
      confirms(reading, opening) ??
      onlyNoWish(reading, opening));
  const meant = fresh || asked !== undefined ? undefined : otherPhotos(reading, opening);
  const told = fresh || asked !== undefined || meant !== undefined || wantsBack(reading, opening);
  const recalled = told
    ? undefined
    : (stepsBackBut(reading, opening) ?? onlyMeant(reading, opening) ?? recall(reading, opening));
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
      readSentence(reading, opening));
  const scene = revised ? keepPast(outcome.scene, opening) : outcome.scene;
  return { items: outcome.items, scene };
}

/** The whole sentence asks for photos that went, and for nothing that was done to be undone. */
const wantsBack = (reading: Reading, scene: Scene): boolean =>
  wantedBack(clauseOf(withoutCourtesy(reading.tokens), reading, scene), scene) !== undefined;

/** The plan of a turn whose scene is decided: checked as a whole, told from what really changed, remembered. */
export function concludeTurn(
  { request, sentence, opening }: OpenTurn,
  { items: read, scene: tried }: { items: readonly ReadClause[]; scene: Scene },
): Plan {
  const { language } = opening;
  // What was tried out clause by clause is checked as a whole before it counts.
  const whole = draftSchema.safeParse(tried.draft);
  const scene = whole.success ? { ...tried, draft: whole.data } : opening;
  const refusal = { kind: 'refusal' as const, text: say(language, tooLong) };
  const items = whole.success ? read : [{ ...read.at(-1)!, outcome: refusal }];
  const told = tellChanges(request.draft, scene.draft, language);
  const changed = !sameData(scene.draft, request.draft);
  const fresh = shots(request.draft).length === 0 || scene.planned[0]?.name === 'start_over';
  const directed = fresh && shots(scene.draft).length > 0 && changed && !scene.trail.asked;
  const answer = reply({ items, scene, told, directed });
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
      ...remember(scene, sentence),
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

/** A short answer to the question of the last turn (`the third`, 第二张): read together with what was asked about. */
function answered(
  reading: Reading,
  opening: Scene,
  assets: readonly Asset[],
): ReturnType<typeof readSentence> | undefined {
  const { asked } = opening.conversation;
  if (asked === null || reading.tokens.length > 12) return undefined;
  const { about } = asked;
  const answers = clauseOf(reading.tokens, reading, opening);
  const bare = /^\d+[.!]?$/.exec(opening.sentence.trim())?.[0];
  if (
    about !== undefined &&
    reading.tokens.length <= 5 &&
    (bare !== undefined || answers.refs.some(({ kind }) => kind === 'some'))
  ) {
    const photo = reading.language === 'zh' ? `第${bare}张` : `photo ${bare}`;
    const mended = asked.sentence.replace(about, () => (bare === undefined ? opening.sentence : photo));
    const again = readSentence(captureTexts(readTokens(mended, reading.language, assets)), opening);
    if (again.scene.planned.length > 0) return again;
  }
  // Nothing but the photo that was asked for: `the last one` after `which one?` is no wish of its own.
  const pointed = reading.tokens.every(
    (token, index) =>
      answers.refs.some(({ from, to }) => index >= from && index < to) ||
      hasTag(token, 'mark') ||
      hasTag(token, 'yes') ||
      /^(?:the|please|then|ok|okay|so|well|sorry|i guess|that one|就|是|吧|呗|那|这)$/.test(token.text),
  );
  const which = pointed ? namedInstead(asked.sentence, opening.sentence, answers) : undefined;
  if (which !== undefined) {
    const again = readSentence(captureTexts(readTokens(which, reading.language, assets)), opening);
    if (again.scene.planned.length > 0) return again;
  }
  const alone = readSentence(reading, opening);
  if (alone.scene.planned.length > 0) return undefined;
  // The place that does not exist gives way to the one that was meant: 第十张加两秒 ... 第六张.
  const place = /第?[\d一二三四五六七八九十]+[张个段幅]/;
  if (place.test(asked.sentence) && place.test(opening.sentence)) {
    const mended = asked.sentence.replace(place, place.exec(opening.sentence)![0]);
    const again = readSentence(captureTexts(readTokens(mended, reading.language, assets)), opening);
    if (again.scene.planned.length > 0) return again;
  }
  // The same in English: `remove photo 9` ... `the last one then`.
  const numbered =
    /(?:the )?\b(?:photo|picture|image|pic|number|clip) #?\d+\b|\bthe (?:\d+(?:st|nd|rd|th)|[a-z]+th)\b(?: (?:photo|picture|one|image))?/i;
  const only = answers.refs.length === 1 && answers.refs[0]!.kind === 'some' ? answers.refs[0] : undefined;
  if (pointed && only !== undefined && reading.language === 'en' && numbered.test(asked.sentence)) {
    const said = rawText(reading, reading.tokens[only.from]!, reading.tokens[only.to - 1]!);
    const mended = asked.sentence.replace(numbered, () => said);
    const again = readSentence(captureTexts(readTokens(mended, reading.language, assets)), opening);
    if (again.scene.planned.length > 0) return again;
  }
  const named = namedInstead(asked.sentence, opening.sentence, answers);
  if (named !== undefined) {
    const again = readSentence(captureTexts(readTokens(named, reading.language, assets)), opening);
    if (again.scene.planned.length > 0) return again;
  }
  if (reading.tokens.length > 5) return undefined;
  const whole = readTokens(
    `${asked.sentence.replace(/[.!?。！？]+$/, '')} ${opening.sentence}`,
    reading.language,
    assets,
  );
  const both = readSentence(captureTexts(whole), opening);
  return both.scene.planned.length > 0 ? both : undefined;
}

/** Words of a question that leave open which photo is meant. */
const openPhoto =
  /\b(?:that|this|the|which|one of the|some|a|any) (?:\p{L}+ )?(?:one|photo|picture|pic|image|clip|shot)\b|\b(?:it|that|them|those)\b|(?:那|这|哪|某|有一?)(?:一)?(?:[张个段幅](?:照片|图)?|些|几张)/iu;
const allWith =
  /\b(?:all|any|every|the|those|my)? ?(?:photos?|pictures?|pics?|images?|ones?|shots?) (?:with|where|of|in which|that|which|showing) .*$/i;
const lead =
  /^(?:(?:that|it|this|they|those|these) (?:would|will|should|could|can|might) be |(?:that's|it's|they're|i mean|i meant|namely) |就|就是|是|应该是|那就)/i;

/**
 * The sentence that was asked about with the photos of its answer in the place it left open: `can you shift that one?`
 * ... `canoe, a single step back`. Undefined when the answer names no photo first.
 */
function namedInstead(question: string, sentence: string, { tokens, refs }: Clause): string | undefined {
  const named = refs.filter(({ kind, ids }) => kind === 'some' && ids.length > 0);
  const first = named[0];
  const comma = tokens.findIndex(({ text }) => text === ',');
  if (first === undefined || (comma >= 0 && first.from > comma)) return undefined;
  const raw = sentence
    .trim()
    .replace(lead, '')
    .replace(/[.!。！]+$/, '')
    .replace(/(?:呗|吧|啊|呀|那个|那张)+$/, '');
  const [photo, ...more] = comma >= 0 && named.every(({ from }) => from < comma) ? raw.split(/[,，]/) : [raw];
  const clean = question.trim().replace(/[.!?。！？]+$/, '');
  const slot = allWith.test(clean) ? allWith : openPhoto;
  if (photo === undefined || !slot.test(clean)) return undefined;
  return [clean.replace(slot, () => ` ${photo.trim()}`), ...more].join(' ');
}

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
