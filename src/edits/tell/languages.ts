import { en } from './en.js';
import type { Phrases } from './phrases.js';
import { zh } from './zh.js';

const table: Readonly<Record<string, Phrases>> = { en, zh };

/** The phrases of a language; English for languages that have none. */
export const phrasesOf = (language: string): Phrases => table[language] ?? en;
