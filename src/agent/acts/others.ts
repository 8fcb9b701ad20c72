import type { Clause } from '../reading/clause.js';
import type { Act } from './act.js';

const reasons: Readonly<Partial<Record<string, RegExp>>> = {
  de: /^(?:sonst|weil|denn|damit|da (?:man|ich|wir|sie|es|das)|das ist|es ist|die sind|sie sind|man (?:kann|sieht|hört)|ich (?:kann|sehe|höre|finde)|wir (?:waren|haben|sind)|(?:meine?|unsere?) \S+ (?:ist|war|hat|kann|mag|liebt))\b/,
  es: /^(?:porque|ya que|que (?:si no|no se|así)|si no|es que|está|están|no se (?:ve|oye|lee)|se ve|me parece|mi \S+ (?:no |es|está|tiene))(?=\s|$)/,
  fr: /^(?:parce que|car|sinon|comme ça|c'? ?est|on ne|ça fait|je trouve|il y a trop|(?:ma|mon|mes) \S+ (?:est|a|ne|n|aime))(?=\s|$)/,
  ja: /(?:から|ので|ため|んです|のです)$/,
};

/** `sonst kann sie das nicht lesen`, `porque no se ve`: the reason for a wish beside it, which asks for nothing more. */
export const otherAct = (clause: Clause): Act =>
  (reasons[clause.reading.language]?.test(clause.text) ?? false) &&
  !clause.has(
    ...['duration', 'percentage', 'quote', 'too', 'slower', 'faster', 'louder', 'quieter', 'aMood', 'aLook'],
    ...['brighter', 'darker', 'longer', 'shorter', 'bigger', 'smaller', 'question', 'howLong', 'howMany'],
  )
    ? 'state'
    : 'open';
