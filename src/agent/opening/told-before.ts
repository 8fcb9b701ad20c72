import type { Draft } from '../../draft/index.js';
import type { Reading, Token } from '../../language/index.js';
import type { HistoryEntry } from '../conversation.js';
import { shots } from '../scene.js';

const formerly =
  /\b(?:the )?(?:photo|one|picture|pic|image|shot|clip) (?:that|which) (?:was|used to be|came|had been) (first|last|second|third|fourth|opening|at the end|at the start)(?: (?:until|till|up to|before|so|previously|earlier|originally|just)(?: (?:now|far|then|that|this|a moment ago))?)/i;
const places: Readonly<Record<string, number>> = {
  first: 0,
  opening: 0,
  'at the start': 0,
  second: 1,
  third: 2,
  fourth: 3,
  last: -1,
  'at the end': -1,
};
const orders = /^(?:move|swap|sort|reverse|shuffle|remove)_photos$/;

/** `the photo that was last until now`: by the order before it was changed, as the file it is. */
export function formerPlace(
  reading: Reading,
  sentence: string,
  past: readonly HistoryEntry[],
  draft: Draft,
): Reading {
  const found = reading.language === 'en' ? formerly.exec(sentence) : null;
  const before = past.findLast(({ commands }) => commands.some(({ name }) => orders.test(name)))?.before;
  if (found === null || before === undefined) return reading;
  const shot = shots(before).at(places[found[1]!.toLowerCase()] ?? 0);
  if (shot === undefined || !shots(draft).some(({ id }) => id === shot.id)) return reading;
  const [start, end] = [found.index, found.index + found[0].length];
  const at = reading.tokens.findIndex((token) => token.start >= start);
  const to = reading.tokens.findIndex((token) => token.start >= end);
  const name: Token = { start, end, text: 'that file', tags: [{ concept: 'file', value: shot.fileId }] };
  if (at < 0) return reading;
  return {
    ...reading,
    tokens: [...reading.tokens.slice(0, at), name, ...(to < 0 ? [] : reading.tokens.slice(to))],
  };
}

const criterion =
  /\b(?:chronological(?:ly)?|alphabetical(?:ly)?|(?:by|of|in) (?:date|time|name)|(?:date|time|name) order|order (?:of (?:time|capture|shooting|the day|their names?)|(?:they|it|everything|i|we) (?:was|were|had been|got|took|shot)(?: (?:shot|taken|them))?))\b/i;
const backs = /^(?:bring|put|get|take) (\w+) back(?: in(?:to)?)?$/;

/** `bring them back into chronological order`: what it is sorted by says more than `back`. */
export function sortedBack(reading: Reading, sentence: string): Reading {
  if (reading.language !== 'en' || !/\bback\b/.test(sentence) || !criterion.test(sentence)) return reading;
  const tokens = reading.tokens.flatMap((token): Token[] => {
    if (/^back(?: in(?:to)?)?$/.test(token.text)) return [];
    const object = backs.exec(token.text)?.[1];
    if (object === undefined) return [token];
    return [
      { start: token.start, end: token.start, text: 'put', tags: [] },
      { ...token, text: object, tags: [{ concept: object === 'it' ? 'it' : 'them' }] },
    ];
  });
  return { ...reading, tokens };
}
