import type { Asset, Draft } from '../../draft/index.js';
import {
  detectLanguage,
  hasTag,
  type Language,
  languages,
  type Reading,
  readReferences,
  readTokens,
} from '../../language/index.js';
import { type Conversation, newConversation } from '../conversation.js';
import { meantInstead } from '../corrections/meant-instead.js';
import { withoutLeftAsIs } from '../kept/left-as-is.js';
import { countedPlaces } from '../lists/list-places.js';
import { openScene } from '../reading/read-sentence.js';
import { withPair } from '../referents/pair-focus.js';
import { roleOfText, type Scene, shots, shotsSeen, texts } from '../scene.js';
import { captureTexts } from '../text/capture.js';
import { factsQuoted } from '../text/facts-quoted.js';
import { greetingsQuoted } from '../text/greetings.js';
import { inCapitals } from '../text/in-capitals.js';
import { withLetterSizes } from '../text/letter-sizes.js';
import { photosByCaption } from '../text/photo-by-caption.js';
import { rowsQuoted } from '../text/rows-quoted.js';
import { knownTexts } from '../text/shown.js';
import { withTwoInHand } from '../text/two-in-hand.js';
import { asksForWords } from '../text/words-wanted.js';
import { afterDoing } from './after-doing.js';
import { apposed } from './apposed.js';
import { withoutAsides } from './asides.js';
import { withCountedCaptions } from './counted-captions.js';
import { withoutCourtesy, withoutGreeting } from './courtesy.js';
import { enumerated } from './enumeration.js';
import { filledIn } from './filled-in.js';
import { inThisTalk } from './in-this-talk.js';
import { kindBefore } from './kind-before.js';
import { withNamesUnquoted } from './named-in-quotes.js';
import { withoutOnce } from './once-each.js';
import { withPartOfTime } from './part-of-time.js';
import { passedOn, withoutPreamble } from './passed-on.js';
import { inPlainChinese } from './plain-chinese.js';
import { saidNo } from './said-no.js';
import { briefApart, figuresSaid, signsAsLines, specInLines } from './spec.js';
import { thoseInHand } from './those.js';
import { timedNames } from './timed-names.js';
import { formerPlace, sortedBack } from './told-before.js';
import { withoutPurposeNames, withoutTolerance, withSongTimes, withSwitch } from './tolerance.js';

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

/**
 * What the words go through, in this order, before anybody reads them: what says nothing of a wish goes, what may be said in
 * many orders comes into one. The second argument is the sentence before, in small letters.
 */
const rewritings: readonly ((reading: Reading, before?: string) => Reading)[] = [
  (reading) => withLetterSizes(reading),
  withoutAsides,
  (reading) => withoutLeftAsIs(reading),
  (reading) => meantInstead(reading),
  (reading) => timedNames(reading),
  (reading) => withoutOnce(reading),
  (reading) => apposed(reading),
  (reading) => withPartOfTime(reading),
  (reading) => enumerated(reading),
  (reading) => withoutTolerance(reading),
  (reading) => withSongTimes(reading),
  (reading) => withSwitch(reading),
  (reading) => kindBefore(reading),
  (reading) => afterDoing(reading),
];

/** `the noodles are boring, make it short` */
const madeShort =
  /\b(make (?:it|them|that|this|those|that one|the \w+(?: one| photo| picture)?)) (short|long)(?= ?(?:please)?[.!]?$)/i;

const secs = '(\\d+(?:\\.\\d+)?|an?|one|two|three|four|five|six|ten) ?(?:s|secs?|seconds?)';
/** `the noodles are 3 seconds too long`, `the beach is too short by 2 sec` */
const offBy = new RegExp(
  `^((?:it|this|that|the [\\w' ]{1,24}?|photo \\d+|\\w+)(?: photo| picture| one| clip)?)(?: ?['’]?s| is| are)? (?:still |about )?(?:${secs} too (long|short)|too (long|short) by ${secs})[.! ]*$`,
  'i',
);
const byHowMuch = (_: string, what: string, ...[ms, way, other, by]: string[]): string =>
  `${/^(?:it|this|that|its)$/i.test(what) ? 'make it' : what} ${ms ?? by} seconds ${(way ?? other) === 'long' ? 'shorter' : 'longer'}`;

/** `4 is boring, shorten it` */
const bareNumber =
  /^((?:and |but |ok |oh )?)(\d{1,2})(?= (?:is|looks) (?:a bit |very |so |really |too )?(?:boring|blurry|ugly|dark|bright|bad|sideways|crooked|upside|out of focus|not (?:good|nice))\b)/i;

/** Reads the words of a sentence and looks at the film; what is asked for is not decided yet. */
export function openTurn(request: PlanRequest): OpenTurn {
  const spoken = detectLanguage(request.sentence);
  const language = languageOf(request, spoken);
  const history = request.history ?? newConversation();
  const counted = figuresSaid(signsAsLines(specInLines(request.sentence.slice(0, longestSentence))));
  const typedIn =
    shots(request.draft).length === 0
      ? briefApart(counted)
      : counted.replace(madeShort, '$1 $2er').replace(offBy, byHowMuch).replace(bareNumber, '$1photo $2');
  const plain = withoutPreamble(withoutGreeting(passedOn(typedIn) ?? typedIn));
  const pictures = request.assets.filter(({ kind }) => kind !== 'audio');
  const places = shots(request.draft).length || pictures.length;
  const files = pictures.map(({ name }) => name.toLowerCase());
  const rows = spoken === 'en' || spoken === undefined ? rowsQuoted(plain, { shown: places, files }) : plain;
  const bare = greetingsQuoted(factsQuoted(inCapitals(rows)));
  const sentence = inPlainChinese(filledIn(inThisTalk(bare, { ...request, history }), history), {
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
  const before = history.past.at(-1)?.sentence.toLowerCase();
  const said = rewritings.reduce((reading, rewrite) => rewrite(reading, before), brief);
  const typed = sortedBack(formerPlace(said, sentence, history.past, request.draft), sentence);
  const photos = shots(request.draft).length;
  const last = history.asked === null ? history.past.at(-1)?.commands.at(-1) : undefined;
  const pointed = withTwoInHand(saidNo(typed), {
    conversation: history,
    start: request.draft,
    draft: request.draft,
    planned: [],
  });
  const reading = captureTexts(
    knownTexts(photosByCaption(countedPlaces(pointed, photos, last), request.draft), shown),
    {
      talk: history.focus.topic === 'text',
      photos,
      places,
      counted: textsInHand(request.draft, history.focus, sentence),
      row: {
        refs: (tokens) => readReferences(tokens, shotsSeen(request.draft, request.assets), history.focus),
        captioning: captionsInHand(request.draft, history),
      },
    },
  );
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
  if (asksForWords(asked)) return true;
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
