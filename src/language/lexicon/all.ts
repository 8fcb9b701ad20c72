import type { Language } from '../detect.js';
import { de } from './de.js';
import { en, type Lexicon } from './en.js';
import { es } from './es.js';
import { fr } from './fr.js';
import { ja } from './ja.js';
import { zh } from './zh.js';

/** Words by language. */
export const lexicons: Readonly<Record<Language, Lexicon>> = { en, zh, ja, es, de, fr };
