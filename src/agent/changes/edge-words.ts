import type { EditCommand } from '../../edits/index.js';
import type { Clause } from '../reading/clause.js';

/** The colour the picture comes from or goes to, as it is said. */
export function shownColour(text: string): 'black' | 'white' | undefined {
  if (/\bblack\b|\bdark\b|黑|暗/.test(text)) return 'black';
  return /\bwhite\b|白/.test(text) ? 'white' : undefined;
}

/** The picture is to come or go slowly. */
const wantsSlow = (clause: Clause): boolean =>
  clause.has('slower') || /\b(?:slow|slowly|long)\b|慢慢|缓缓/.test(clause.text);

/** What an edge of the film is given: from or to which colour, and the milliseconds said, 10,000 at most; 2,000 where it is to be slow. */
export function edgeSaid(clause: Clause, white: boolean, ms: number | undefined): EditCommand['params'] {
  const durationMs = ms === undefined ? (wantsSlow(clause) ? 2000 : undefined) : Math.min(10_000, ms);
  return {
    transition: white ? 'fade_white' : 'fade_black',
    ...(durationMs === undefined ? {} : { durationMs }),
  };
}
