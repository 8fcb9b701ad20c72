import type { Reading } from '../../language/index.js';
import { joinAnnounced } from './announce.js';
import { captureChinese } from './chinese.js';
import { captureEnglish } from './english.js';
import { announcesLines, captureLines, capturePairs, joinPlacedQuotes } from './lists.js';
import { captureOthers } from './others.js';

/**
 * Turns unquoted words of titles into quote tokens: `a title called Summer in Rome`, 标题叫夏天. `talk` says that a text
 * was spoken of last, so that `change it to Since 1962` has words as well.
 */
export function captureTexts(
  reading: Reading,
  { talk, photos = 0 }: { talk: boolean; photos?: number } = { talk: false },
): Reading {
  if (reading.language === 'zh') return captureChinese(reading, { aboutText: talk, photos });
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
