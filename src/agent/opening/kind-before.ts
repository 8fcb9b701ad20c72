import { hasTag, type Reading, type Token } from '../../language/index.js';
import { kindsOf } from '../changes/kinds.js';

const stop = (token: Token): boolean => hasTag(token, 'mark') && /^[.!?;\n]$/.test(token.text);
const wants =
  /^(?:want|need|like|put|add|have|use|give|do|place|insert|get|drop|slip|and|so|but|just|still|please|me|us|with)$/;
const besides = /^(?:,|nonetheless|anyway|anyways|still|though|nevertheless|all the same|please|yes)$/;

/** `I love page turns. One between beach and market, two seconds`: `one` is of the kind the sentence before named. */
export function kindBefore(reading: Reading): Reading {
  const { tokens } = reading;
  if (reading.language !== 'en' || !tokens.some(({ text }) => text === 'one')) return reading;
  const at = tokens.findIndex((token, index) => {
    const before = tokens[index - 1];
    const next = tokens[index + 1];
    const opens =
      before !== undefined && (hasTag(before, 'mark') || wants.test(before.text.split(' ').at(-1)!));
    return token.text === 'one' && opens && !hasTag(next, 'photo', 'duration');
  });
  const from = tokens.findLastIndex((token, index) => index < at && stop(token));
  if (at < 0 || from < 0) return reading;
  const end = tokens.findIndex((token, index) => index > at && stop(token));
  const after = tokens.slice(at + 1, end < 0 ? tokens.length : end);
  const placed =
    after.some((token) => /^(?:in )?between$/.test(token.text)) ||
    (after.some((token) => /^from(?: the)?$/.test(token.text)) &&
      after.some((token) => /^(?:to|into)(?: the)?$/.test(token.text)));
  // The kind is named where nothing else is wished.
  const told = tokens.slice(0, from);
  const kinds = told.filter(
    (token) =>
      kindsOf(token).some((kind) => kind !== 'none') && !hasTag(token, 'photo') && /s$/.test(token.text),
  );
  const named = tokens.slice(from).some((token) => kindsOf(token).length > 0);
  const [kind] = kinds;
  if (!placed || named || kind === undefined || kinds.length > 1) return reading;
  const rest = after.filter((token) => !besides.test(token.text));
  const one = { ...kind, start: tokens[at]!.start, end: tokens[at]!.end };
  return {
    ...reading,
    tokens: [...tokens.slice(0, at), one, ...rest, ...(end < 0 ? [] : tokens.slice(end))],
  };
}
