import type { Language } from '../detect.js';
import { en, type Lexicon } from './en.js';
import { zh } from './zh.js';

/** Words by language. */
export const lexicons: Readonly<Record<Language, Lexicon>> = { en, zh, ja: {}, es: {}, de: {}, fr: {} };
