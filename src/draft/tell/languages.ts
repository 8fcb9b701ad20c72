import { en } from './en.js';
import { ja } from './ja.js';
import { de, es, fr } from './latin.js';
import type { Phrases } from './phrases.js';
import { zh } from './zh.js';

const table: Readonly<Record<string, Phrases>> = { en, zh, ja, es, de, fr };

/** The phrases of a language; English for languages that have none. */
export const phrasesOf = (language: string): Phrases => table[language] ?? en;
