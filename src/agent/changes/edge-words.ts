import type { Clause } from '../reading/clause.js';

/** The colour the picture comes from or goes to, as it is said. */
export function shownColour(text: string): 'black' | 'white' | undefined {
  if (/\bblack\b|\bdark\b|黑|暗/.test(text)) return 'black';
  return /\bwhite\b|白/.test(text) ? 'white' : undefined;
}

/** The picture is to come or go slowly. */
export const wantsSlow = (clause: Clause): boolean =>
  clause.has('slower') || /\b(?:slow|slowly|long)\b|慢慢|缓缓/.test(clause.text);
