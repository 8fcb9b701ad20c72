import { hasTag, type Reading, rawText } from '../../language/index.js';
import { gapsAsCommas } from '../reading/gaps.js';
import { joinAnnounced, timesAsPlaces } from './announce.js';
import { withBracketList } from './bracket-list.js';
import { captureChinese } from './chinese.js';
import { withLines } from './chinese-lines.js';
import { captureEnglish } from './english.js';
import { announcesLines, captureLines, capturePairs, joinPlacedQuotes } from './lists.js';
import { captureOthers } from './others.js';
import { capturePlaceColons } from './place-colon.js';
import { captureRow, type RowTalk } from './placed-words.js';
import { withSaidName } from './said-name.js';
import { withChineseSaidName } from './said-name-chinese.js';
import { withSecondLine } from './second-line.js';
import { withNameAsked, withToldFacts } from './told-facts.js';
import { wordsThenPlace } from './words-then-place.js';

/** What the talk is about while a sentence is read. */
interface TextTalk {
  /** A text was spoken of last, so that `change it to Since 1962` has words as well. */
  readonly talk: boolean;
  /** How many photos the film has. */
  readonly photos?: number;
  /** How many pictures a row of words is for: those of the film, else those it is to be made of. */
  readonly places?: number;
  /** The concept of the texts in hand, when they are several: 第三个 counts them. */
  readonly counted?: string | undefined;
  /** What is needed to find words and their photos in English. */
  readonly row?: RowTalk;
}

/** Turns unquoted words of titles into quote tokens: `a title called Summer in Rome`, 标题叫夏天. */
export function captureTexts(typed: Reading, about: TextTalk = { talk: false }): Reading {
  // `the song called final_mix.wav`: a file, no words to show.
  const named = (concept: string): boolean => typed.tokens.some((token) => hasTag(token, concept));
  if (named('soundFile') && !named('title') && !named('caption')) return typed;
  const reading = captured(typed, about);
  const addressed = withAddresses(reading);
  return withSecondLine(withLines(addressed === reading ? reading : joinAnnounced(addressed)));
}

const closings = /^(?:closing|outro|cta|call to action)$/;

/** `closing "Bye"`, `CTA at the end: Order now`, `outro: Thanks`: the last words of the film. */
function withClosing(reading: Reading): Reading {
  const { tokens } = reading;
  const at = tokens.findIndex(({ text }) => closings.test(text));
  if (at < 0 || reading.language !== 'en') return reading;
  const edge = tokens[at + 1]?.text === 'at' && hasTag(tokens[at + 2], 'end');
  const behind = tokens[edge ? at + 3 : at + 1];
  if (!(behind?.text === ':' || hasTag(behind, 'quote'))) return reading;
  const noun = { ...tokens[at]!, text: 'end card', tags: [{ concept: 'endCard' }] };
  return { ...reading, tokens: [...tokens.slice(0, at), noun, ...tokens.slice(edge ? at + 3 : at + 1)] };
}

/** `with our site sabao.pt at the end`: an address that no words of a text took in is what shall be read. */
function withAddresses(reading: Reading): Reading {
  const open = reading.tokens.some((token) => hasTag(token, 'address'));
  if (!open || reading.tokens.some((token) => hasTag(token, 'quote'))) return reading;
  const tokens = reading.tokens.map((token) => {
    if (!hasTag(token, 'address')) return token;
    const value = rawText(reading, token, token);
    return { ...token, text: value, tags: [{ concept: 'quote', value }] };
  });
  return { ...reading, tokens };
}

function captured(typed: Reading, about: TextTalk): Reading {
  const { talk, photos = 0, places = photos, counted, row } = about;
  if (typed.language === 'zh')
    return captureChinese(gapsAsCommas(wordsThenPlace(withChineseSaidName(withNameAsked(typed)))), {
      aboutText: talk,
      photos,
      places,
      counted,
    });
  if (typed.language !== 'en') return captureOthers(typed, { aboutText: talk });
  const told = photos === 0 ? withToldFacts(typed) : typed;
  const reading = timesAsPlaces(withSaidName(withBracketList(withClosing(told))));
  const placed = joinPlacedQuotes(reading, places);
  if (placed !== undefined) return placed;
  const lines = captureLines(reading);
  if (lines !== undefined) return lines;
  const placedWords = capturePlaceColons(reading);
  if (placedWords !== undefined) return placedWords;
  const pairs = capturePairs(reading);
  if (pairs !== undefined) return pairs;
  const rows = row === undefined ? undefined : captureRow(reading, row);
  if (rows !== undefined) return joinAnnounced(captureEnglish(rows, { talk }));
  if (announcesLines(reading.tokens)) return captureOthers(reading, { aboutText: talk });
  return joinAnnounced(captureEnglish(reading, { talk }));
}
