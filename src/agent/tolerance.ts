import { hasTag, type Reading, type Token } from '../language/index.js';

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
  return next === undefined || hasTag(next, 'mark') || hasTag(next, 'and') ? at : undefined;
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
