import { hasTag, type Token } from './tokens.js';

const picture = /^(?:photo|picture|pic|image|shot|copy|one)$/;

const counted = (tokens: readonly Token[], at: number): boolean =>
  hasTag(tokens[at], 'file', 'fileWord') ||
  (picture.test(tokens[at]?.text ?? '') && tokens[at + 1]?.text === 'of');

/** `a second grandma`, `a second shot of the sunset`: one more of them, and neither a length nor the photo at that place. */
export function oneMoreOf(tokens: readonly Token[]): readonly Token[] {
  const at = tokens.findIndex(
    ({ text }, index) => text === 'a' && tokens[index + 1]?.text === 'second' && counted(tokens, index + 2),
  );
  if (at < 0) return tokens;
  const { start } = tokens[at]!;
  const another = { start, end: tokens[at + 1]!.end, text: 'another', tags: [{ concept: 'other' }] };
  return [...tokens.slice(0, at), another, ...tokens.slice(at + 2)];
}
