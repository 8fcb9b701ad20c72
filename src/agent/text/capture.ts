import type { Reading } from '../../language/index.js';
import { joinAnnounced } from './announce.js';
import { captureChinese } from './chinese.js';
import { captureEnglish } from './english.js';
import { announcesLines, captureLines, capturePairs, joinPlacedQuotes } from './lists.js';
import { captureOthers } from './others.js';

/** What the talk is about while a sentence is read. */
export interface TextTalk {
  /** A text was spoken of last, so that `change it to Since 1962` has words as well. */
  readonly talk: boolean;
  /** How many photos the film has. */
  readonly photos?: number;
  /** The concept of the texts in hand, when they are several: 第三个 counts them. */
  readonly counted?: string | undefined;
}

/** Turns unquoted words of titles into quote tokens: `a title called Summer in Rome`, 标题叫夏天. */
export function captureTexts(reading: Reading, about: TextTalk = { talk: false }): Reading {
  const { talk, photos = 0, counted } = about;
  if (reading.language === 'zh') return captureChinese(reading, { aboutText: talk, photos, counted });
  if (reading.language !== 'en') return captureOthers(reading, { aboutText: talk });
  const lines = captureLines(reading);
  if (lines !== undefined) return lines;
  const placed = joinPlacedQuotes(reading);
  if (placed !== undefined) return placed;
  const pairs = capturePairs(reading);
  if (pairs !== undefined) return pairs;
  if (announcesLines(reading.tokens)) return captureOthers(reading, { aboutText: talk });
  return joinAnnounced(captureEnglish(reading, { talk }));
}
