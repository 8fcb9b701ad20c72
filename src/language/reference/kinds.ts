import { hasTag, type Token, tagValue } from '../tokens.js';
import { type Atom, isNoun, pastNoun, type Scene, type Shot, skip, some, text } from './words.js';

/** A length that photos stay, and hardly that of a film. */
const isBrief = (token: Token | undefined): boolean => Number(tagValue(token, 'duration') ?? 99_999) <= 9000;

const clipWords: ReadonlySet<string> = new Set(['视频', '录像', '短片']);

/** Photos by their shape, their time or their kind: the upright ones, the oldest, the clips. */
export function kindAtom(scene: Scene, i: number): Atom | undefined {
  const { tokens, shots } = scene;
  const token = tokens[i];
  if (token === undefined) return undefined;
  // `the ones in portrait`, `the pictures that are upright`
  // ... `the ones taken upright`
  const noun = isNoun(token);
  const how = noun && /^(?:taken|shot|photographed|held)$/.test(text(tokens[i + 1])) ? i + 2 : i + 1;
  if (noun && (how > i + 1 || /^(in|that|which|who|with)$/.test(text(tokens[how])))) {
    const behind = /^(in|that|which|who|with)$/.test(text(tokens[how]))
      ? how + (/^(are|is|re)$/.test(text(tokens[how + 1])) ? 2 : 1)
      : how;
    // `the photos that are in portrait`, `the pics with people in portrait`
    const shows =
      /^(?:with|of)$/.test(text(tokens[how])) && text(tokens[how + 2]) === 'in' ? how + 3 : behind;
    const at = text(tokens[shows]) === 'in' ? shows + 1 : shows;
    const named = (['portrait', 'landscape', 'square'] as const).find((name) => hasTag(tokens[at], name));
    if (named !== undefined && shots.some((shot) => shot.leaning === named))
      return some(
        shots.filter((shot) => shot.leaning === named),
        at + 1,
      );
  }
  // 视频放到最前面: the one clip among photos, when it is to be moved.
  if (
    text(token).endsWith('视频') &&
    /^(那个|这个)?视频$/.test(text(token)) &&
    shots.length > 1 &&
    /^(放|移|挪|排|摆|搬|提|拖|换到|调到|插)/.test(text(tokens[i + 1])) &&
    !tokens.some((other) => hasTag(other, 'platform'))
  ) {
    const clips = shots.filter((shot) => shot.kind === 'video');
    if (clips.length === 1) return some(clips, i + 1);
  }
  // 除了视频，每张加半秒
  const excepted =
    clipWords.has(text(token)) &&
    (hasTag(tokens[i - 1], 'except') || /^(?:以外|之外|外)$/.test(text(tokens[i + 1])));
  if (excepted && shots.some((shot) => shot.kind === 'video'))
    return some(
      shots.filter((shot) => shot.kind === 'video'),
      i + 1,
    );
  const shape = (['portrait', 'landscape', 'square'] as const).find((name) => hasTag(token, name));
  if (shape !== undefined) {
    let at = i + 1;
    // 竖着的那三张
    if (text(tokens[at]) === '的' && hasTag(tokens[at + 1], 'them')) at++;
    if (text(tokens[at]) === '的' || hasTag(tokens[at], 'them', 'it')) at++;
    if (
      isNoun(tokens[at]) ||
      hasTag(tokens[at - 1], 'them') ||
      / photos$/.test(token.text) ||
      /^[竖横方].{0,2}[图照]片?$/.test(token.text) ||
      // 竖版照片3秒，横版4秒
      (i === 0 && /^[竖横]版?的?$/.test(token.text) && tokens.length === 2 && isBrief(tokens[1])) ||
      (/的$/.test(token.text) && !isNoun(tokens[i - 1]))
    ) {
      return some(
        shots.filter((shot) => shot.leaning === shape),
        pastNoun(tokens, at),
      );
    }
  }
  const day = dayAtom(scene, i);
  if (day !== undefined) return day;
  const extreme = (
    [
      ['oldest', (a: Shot, b: Shot) => (a.capturedAt ?? '~').localeCompare(b.capturedAt ?? '~')],
      ['newest', (a: Shot, b: Shot) => (b.capturedAt ?? '').localeCompare(a.capturedAt ?? '')],
      ['longest', (a: Shot, b: Shot) => b.durationMs - a.durationMs],
      ['shortest', (a: Shot, b: Shot) => a.durationMs - b.durationMs],
    ] as const
  ).find(([concept]) => hasTag(token, concept));
  if (extreme !== undefined) {
    const at = text(tokens[i + 1]) === '的' ? i + 2 : i + 1;
    if (isNoun(tokens[at]) || hasTag(tokens[at], 'it')) {
      const best = [...shots].sort(extreme[1])[0];
      return some(
        best === undefined ? [] : [best],
        pastNoun(tokens, at + (hasTag(tokens[at], 'it') ? 1 : 0)),
      );
    }
  }

  // `before each video` beside photos
  if (/^(?:each|every)$/.test(text(token)) && /^(?:video|clip)$/.test(text(tokens[i + 1]))) {
    const clips = shots.filter((shot) => shot.kind === 'video');
    if (clips.length > 0) return some(clips, i + 2);
  }
  if (hasTag(token, 'clip') && shots.some((shot) => shot.kind === 'video') && !hasTag(token, 'film')) {
    return some(
      shots.filter((shot) => shot.kind === 'video'),
      i + 1,
    );
  }

  return undefined;
}

/** `the shot from the 4th`, `everything taken on the 2nd`: the day of the month, where photos know theirs. */
function dayAtom({ tokens, shots }: Scene, i: number): Atom | undefined {
  if (!isNoun(tokens[i]) && !hasTag(tokens[i], 'all')) return undefined;
  const taken = /^(?:taken|shot|made)$/.test(text(tokens[i + 1])) ? i + 2 : i + 1;
  if (!/^(?:from|of|on)(?: the)?$/.test(text(tokens[taken]))) return undefined;
  const at = skip(tokens, taken + 1);
  const date = /^(\d{1,2})(?:st|nd|rd|th)$/.exec(text(tokens[at]).replace(/^the /, ''))?.[1];
  const next = tokens[at + 1];
  const counts = isNoun(next) || /^(?:to|till?|until|through|on|onwards?|and|or|in|place)$/.test(text(next));
  if (date === undefined || counts) return undefined;
  const list = shots.filter(({ capturedAt }) => capturedAt?.slice(8, 10) === date.padStart(2, '0'));
  const one = /^(?:the )?(?:photo|picture|pic|image|shot|one|slide)$/.test(text(tokens[i]));
  return list.length === 1 || (list.length > 1 && !one) ? some(list, at + 1) : undefined;
}
