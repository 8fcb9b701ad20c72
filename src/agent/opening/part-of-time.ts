import { hasTag, type Reading, type Token, tagValue } from '../../language/index.js';

const given = /^(?:for|gets?|getting|has|have|having|takes?|takes? up|taking|needs?|stays?|lasts?|spends?)$/;
const gives = /^(?:for|on|to|are|is|go|goes|belong|belongs|should|must|spent|given)\b/;
const those = /^(?:them|those|these|which|it)$/;

/** How much of a time that was said before: `8 of them` behind `30 seconds`. */
function partAt(tokens: readonly Token[], at: number): number | undefined {
  const count = tagValue(tokens[at], 'number');
  if (typeof count !== 'number' || hasTag(tokens[at], 'duration')) return undefined;
  if (tokens[at + 1]?.text !== 'of' || !those.test(tokens[at + 2]?.text ?? '')) return undefined;
  const whole = tokens.findLastIndex((token, index) => index < at && hasTag(token, 'duration'));
  if (whole < 0) return undefined;
  // `6 photos, 3 of them`: photos are counted.
  const counted = tokens.slice(whole, at).some(({ text }) => /^(?:photos|pictures|pics|images)$/.test(text));
  const of = Number(tagValue(tokens[whole], 'duration'));
  const time = given.test(tokens[at - 1]?.text ?? '') || gives.test(tokens[at + 3]?.text ?? '');
  return !counted && time && count * 1000 < of ? count * 1000 : undefined;
}

/** `30 seconds, the last photo on screen for 8 of them`: of a length that was said, so many seconds. */
export function withPartOfTime(reading: Reading): Reading {
  const { tokens } = reading;
  const at =
    reading.language === 'en' ? tokens.findIndex((_, index) => partAt(tokens, index) !== undefined) : -1;
  if (at < 0) return reading;
  const own = tokens[at]!;
  const part: Token = {
    start: own.start,
    end: tokens[at + 2]!.end,
    text: `${own.text} seconds`,
    tags: [{ concept: 'duration', value: partAt(tokens, at) }],
  };
  return withPartOfTime({ ...reading, tokens: [...tokens.slice(0, at), part, ...tokens.slice(at + 3)] });
}
