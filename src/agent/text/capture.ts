import type { Reading } from '../../language/index.js';
import { captureEnglish } from './english.js';
import { announcesLines } from './lists.js';
import { captureOthers } from './others.js';

/**
 * Turns unquoted words of titles into quote tokens: `a title called Summer in Rome`, 标题叫夏天. `talk` says that a text
 * was spoken of last, so that `change it to Since 1962` has words as well.
 */
export const captureTexts = (reading: Reading, { talk } = { talk: false }): Reading =>
  reading.language === 'en' && !announcesLines(reading.tokens)
    ? captureEnglish(reading, { talk })
    : captureOthers(reading, { aboutText: talk });
