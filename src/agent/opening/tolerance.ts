import { hasTag, type Reading, type Token, tagValue } from '../../language/index.js';

const step =
  /^(?:a|an|even|maybe|perhaps|just|tiny|wee|slightly|somewhat|marginally|possibly|a bit|bit|little|touch|tad|hair|smidge|smidgen|fraction|shade|few|couple|seconds?|secs?|of)$/;
const way = /^(?:less|more|longer|shorter|under|over|fewer|below|above|so)$/;

/** The index after `or a touch less`, `, or slightly under it`; undefined where no such tolerance begins. */
function pastTolerance(tokens: readonly Token[], from: number): number | undefined {
  let at = from;
  if (tokens[at]?.text === ',') at++;
  if (tokens[at]?.text !== 'or') return undefined;
  const first = ++at;
  while (at - first < 5 && (step.test(tokens[at]?.text ?? '') || hasTag(tokens[at], 'little'))) at++;
  // `or more`, `or less` alone is a limit.
  if (at === first || !way.test(tokens[at]?.text ?? '')) return undefined;
  at++;
  const next = tokens[at];
  return next === undefined || hasTag(next, 'mark', 'and') ? at : undefined;
}

const nouns = ['transition', 'music', 'title', 'caption', 'text', 'endCard', 'motion', 'look', 'sound'];
const switched = /^(?:gone|off|out|away|remove|delete|bye|no more|none|goodbye)$/;

/** `and those TRANSITIONS. gone.`: a lone word that switches belongs to the noun before the full stop. */
export function withSwitch(reading: Reading): Reading {
  const { tokens } = reading;
  if (reading.language !== 'en') return reading;
  const stops = tokens.flatMap((token, at) =>
    hasTag(token, 'mark') && /^[.!]$/.test(token.text) ? [at] : [],
  );
  const at = stops.find((stop, index) => {
    const from = (stops[index - 1] ?? -1) + 1;
    const before = tokens.slice(from, stop);
    const next = stops[index + 1] ?? tokens.length;
    return (
      next === stop + 2 &&
      switched.test(tokens[stop + 1]!.text) &&
      before.length > 0 &&
      before.every(
        (token) =>
          hasTag(token, ...nouns) || /^(?:and|the|those|these|that|this|all|my|so|also)$/.test(token.text),
      )
    );
  });
  return at === undefined ? reading : { ...reading, tokens: tokens.filter((_, index) => index !== at) };
}

const song = /\b(?:song|track|tune|music|soundtrack|melody|mp3)\b/;

/** `our song, from its 20th second on`: so many seconds. */
export function withSongTimes(reading: Reading): Reading {
  const { tokens } = reading;
  if (reading.language !== 'en' || !tokens.some(({ text }) => song.test(text))) return reading;
  const at = tokens.findIndex(
    (token, index) =>
      typeof tagValue(token, 'ordinal') === 'number' &&
      tokens[index + 1]?.text === 'second' &&
      tokens
        .slice(Math.max(0, index - 2), index)
        .some(({ text }) => /^(?:from|at|in|with|on|starting|after)(?: the)?$/.test(text)),
  );
  if (at < 1) return reading;
  const [place, unit] = [tokens[at]!, tokens[at + 1]!];
  const value = Number(tagValue(place, 'ordinal')) * 1000;
  const time = {
    start: place.start,
    end: unit.end,
    text: `${value / 1000} seconds`,
    tags: [{ concept: 'duration', value }],
  };
  const from = /^(?:its|the|his|her)$/.test(tokens[at - 1]!.text) ? at - 1 : at;
  const lead = tokens.slice(0, from);
  if (/^(?:starting|beginning|entering|coming)$/.test(lead.at(-2)?.text ?? '')) lead.splice(-2, 1);
  const sign = lead.at(-1);
  const open =
    sign === undefined || /^from/.test(sign.text)
      ? lead
      : [...lead.slice(0, -1), { ...sign, text: 'from', tags: [{ concept: 'from' }] }];
  return { ...reading, tokens: [...open, time, ...tokens.slice(at + 2)] };
}

/** `40 seconds for the temple choir`: in a brief a name inside of what it is for names no photo. */
export function withoutPurposeNames(reading: Reading): Reading {
  const { tokens } = reading;
  if (reading.language !== 'en') return reading;
  const names = ['file', 'fileWord', 'fileMaybe', 'filePart'];
  const at = tokens.findIndex((token, index) => {
    if (!hasTag(token, ...names)) return false;
    const lead = tokens
      .slice(Math.max(0, index - 3), index)
      .findLastIndex(({ text }) => /^for(?: the)?$/.test(text));
    const before = tokens[Math.max(0, index - 3) + lead - 1];
    const next = tokens[index + 1];
    const inside =
      next !== undefined &&
      (next.text === "'" ||
        /^'?s$/.test(next.text) ||
        (next.tags.length === 0 && /^[a-z]{3,}$/.test(next.text)));
    return lead >= 0 && inside && before !== undefined && hasTag(before, 'duration', 'film');
  });
  if (at < 0) return reading;
  return { ...reading, tokens: tokens.with(at, { ...tokens[at]!, tags: [] }) };
}

/** `40 seconds or a touch less`: the bound without a length of its own is a tolerance, and no wish. */
export function withoutTolerance(reading: Reading): Reading {
  const { tokens } = reading;
  if (reading.language !== 'en' || !tokens.some(({ text }) => text === 'or')) return reading;
  const kept: Token[] = [];
  for (let at = 0; at < tokens.length; at++) {
    kept.push(tokens[at]!);
    const past = hasTag(tokens[at], 'duration') ? pastTolerance(tokens, at + 1) : undefined;
    if (past !== undefined) at = past - 1;
  }
  return kept.length === tokens.length ? reading : { ...reading, tokens: kept };
}
