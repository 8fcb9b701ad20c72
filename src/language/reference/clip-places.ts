import { hasTag, type Token } from '../tokens.js';
import { type Atom, ordinal, type Scene, some, text } from './words.js';

const noun = /^(?:视频|录像|短片|片段|视频片段|clip|video|vid|footage|recording)$/;
const measure = /^[个段条支]$/;

/** The index after the noun that makes it a clip; undefined when another thing is counted. */
function pastClip(tokens: readonly Token[], at: number): number | undefined {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (token === undefined) return undefined;
  if (noun.test(token.text) || (hasTag(token, 'clip') && !/s$/.test(token.text))) return at + 1;
  if (measure.test(token.text) && noun.test(text(next))) return at + 2;
  // 第二段静音: of what a film has only clips are counted so.
  return token.text === '段' && !/^(?:文字|字幕|话|音乐|歌|旁白)/.test(text(next)) ? at + 1 : undefined;
}

/** 第二段视频, 最后一个视频, `the second clip`: counted among the clips alone. */
export function clipPlaceAtom({ tokens, shots }: Scene, i: number): Atom | undefined {
  const token = tokens[i];
  const last = hasTag(token, 'last');
  const place = last ? 1 : (ordinal(token) ?? (hasTag(token, 'first') ? 1 : undefined));
  if (place === undefined || /[张幅图]$/.test(text(token))) return undefined;
  const clips = shots.filter(({ kind }) => kind === 'video');
  if (clips.length === 0 || clips.length === shots.length) return undefined;
  const to = pastClip(tokens, i + 1);
  const clip = last ? clips.at(-1) : clips[place - 1];
  return to === undefined || clip === undefined ? undefined : some([clip], to);
}
