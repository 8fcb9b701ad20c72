import { hasTag, type Token } from '../tokens.js';
import { type Atom, number, placeAtom, type Scene, text } from './words.js';

/** What a number before it counts or measures. */
const units = ['unitSecond', 'unitMinute', 'unitMs', 'unitBeat', 'percent', 'times', 'photo', 'clip', 'more'];
/** What is wished of a photo, right after its number. */
const wishes = (
  'longer shorter slower faster brighter darker warmer cooler much little duration aLook aMotion ' +
  'moreSaturation lessSaturation moreContrast lessContrast blur cover contain mute first last ' +
  'start end keep move and louder quieter'
).split(' ');
/** What light, colours and frames are given. */
const grades = (
  'brighter darker warmer cooler moreSaturation lessSaturation moreContrast lessContrast ' +
  'aLook aMotion look motion contain cover'
).split(' ');
/** What stands between photos and what they are given: `in`, `a bit`. */
const leading =
  /^(?:in|into|a|an|on|with|the|all|be|move|look|more|less|very|slightly|dead|completely|totally)$/;
const states = /^(?:still|static|frozen|whole|uncropped|full|silent)$/;

/** What photos are given stands here: `in black and white`, `a bit brighter`, `a slow zoom`, `still`. */
export function isWished(tokens: readonly Token[], at: number): boolean {
  let open = at;
  while (leading.test(text(tokens[open])) || hasTag(tokens[open], 'little', 'much')) open++;
  if (states.test(text(tokens[open]))) return true;
  return wishes.some((concept) => concept !== 'and' && hasTag(tokens[open], concept));
}
const isGraded = (tokens: readonly Token[], at: number): boolean =>
  tokens
    .slice(at, at + 4)
    .some(
      (token) => hasTag(token, ...grades) || /\b(?:bars|borders|crooked|blurry|cropped)$/.test(token.text),
    );
export const hand = /^(?:make|give|let|keep|hold|show|turn|put|have|can|could|should|must|把|将|给|让)$/;
const acts = /^(?:brighten|darken|lighten|lengthen|extend|shorten|crop|rotate|mute)$/;

/** `three and five are too short`: what numbers are said to be is said of photos. */
function subjectAt({ tokens }: Scene, i: number): boolean {
  if (i > 0 && !hasTag(tokens[i - 1], 'mark') && !/^(?:and|but|so|then|,)$/.test(text(tokens[i - 1])))
    return false;
  const worded = (at: number): boolean =>
    number(tokens[at]) !== undefined && text(tokens[at]) !== 'one' && !hasTag(tokens[at], 'duration');
  return (
    worded(i) &&
    /^(?:and|&)$/.test(text(tokens[i + 1])) &&
    worded(i + 2) &&
    subjectVerb.test(text(tokens[i + 3]))
  );
}

const subjectVerb = /^(?:are|should|need|look|seem|feel|stay|could|can|get|both|also)(?: be)?$/;

/** `1 and 3 get 5 seconds, 2 and 4 get 3`: a pair of numbers that gets something, wherever it stands. */
const pairAt = ({ tokens }: Scene, i: number): boolean =>
  (i === 0 || hasTag(tokens[i - 1], 'mark') || /^(?:and|but|so|then)$/.test(text(tokens[i - 1]))) &&
  /^(?:and|&)$/.test(text(tokens[i + 1])) &&
  /^\d+$/.test(text(tokens[i + 2])) &&
  /^(?:get|stay|should|need)$/.test(text(tokens[i + 3])) &&
  (number(tokens[i + 4]) !== undefined || hasTag(tokens[i + 4], 'duration'));

/** A photo by nothing but its number, after a verb or before what is wished: `make 3 darker`, `zoom in on 2`, `2 and 5 longer`. */
export function bareAtom(scene: Scene, i: number): Atom | undefined {
  const { tokens } = scene;
  const n = number(tokens[i]);
  if (n === undefined || n < 1 || n > 200) return undefined;
  if (subjectAt(scene, i) || pairAt(scene, i)) return placeAtom(scene, n, i + 1);
  if (!/^\d+$/.test(text(tokens[i]))) return undefined;
  if (hasTag(tokens[i], 'duration', 'multiple')) return undefined;
  const next = tokens[i + 1];
  const end = hasTag(next, 'first', 'last');
  if (!end && hasTag(next, ...units)) return undefined;
  const before = tokens[i - 1];
  // `la 3 a 2 segundos`, `entre la 1 et la 2`: in Spanish and French the photo's gender says enough.
  if (text(before) === 'la') return placeAtom(scene, n, i + 1);
  const wished =
    hasTag(next, ...wishes) ||
    /^(?:stays?|in|a|black|should|needs|for|on|up|be|last|get|still|static|whole)$/.test(text(next));
  const list =
    hasTag(next, 'and') && number(tokens[i + 2]) !== undefined && !hasTag(tokens[i + 3], 'unitSecond');
  const about = (from: number): boolean => tokens.slice(from).some((token) => hasTag(token, ...wishes));
  // `5 to 8 should be five seconds`, `1-4 at 3 seconds`
  const until = number(tokens[i + 2]);
  const after = tokens[i + 3];
  const opening =
    i === 0 ||
    hasTag(before, 'and', 'mark') ||
    /^(?:then|but|from|photos?|pictures?|pics?)$/.test(text(before));
  // `make 2 to 4 brighter`, `put 1 to 3 in black and white`, `put 2 to 4 at the end`
  const given =
    (opening || hand.test(text(before))) &&
    (isWished(tokens, i + 3) || /^(?:at|before|after|behind)$/.test(text(after)));
  const range =
    /^(?:-|–|to|through|thru|till?)$/.test(text(next)) &&
    until !== undefined &&
    until > n &&
    (given ||
      (opening &&
        (hasTag(after, 'duration') ||
          /^(?:should|shall|at|for|stay|stays|get|gets|can|need|:|=)$/.test(text(after)))));
  if (range) return placeAtom(scene, n, i + 1);
  // `3 is too dark`
  if (i === 0 && /^(?:is|looks|has|was)$/.test(text(next)) && isGraded(tokens, i + 2))
    return placeAtom(scene, n, i + 1);
  // `3 darker`, `2 and 5 longer`; `2 longer` may be two seconds.
  const opens = list
    ? about(i + 3)
    : wished && !hasTag(next, 'duration', 'and', 'much', 'little') && !/^(?:a|for)$/.test(text(next));
  const aimed =
    (/^(?:on|of|into|in on)$/.test(text(before)) &&
      [i - 1, i - 2].some((at) => hasTag(tokens[at], 'aMotion'))) ||
    // `zoom to the middle of 2`
    (text(before) === 'of' &&
      hasTag(tokens[0], 'aMotion') &&
      /\b(?:middle|cent(?:re|er)|face|faces|top|bottom|left|right|corner)$/.test(text(tokens[i - 2]))) ||
    // `contrast up a bit on 2 and 3`
    ((text(before) === 'on' || (text(before) === 'for' && list)) &&
      tokens.slice(0, i).some((token) => hasTag(token, ...grades)));
  const named =
    i === 0
      ? opens
      : hand.test(text(before))
        ? wished && (!hasTag(next, 'and') || list)
        : acts.test(text(before)) || aimed;
  return named ? placeAtom(scene, n, i + 1) : undefined;
}
