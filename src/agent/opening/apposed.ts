import { hasTag, type Reading, type Token } from '../../language/index.js';

const open = /^(?:an?|one|some|another)$/;
const kind = /^(?:later|earlier|different|other|another|next|new)$/;
const noun = /^(?:photo|picture|pic|image|shot|slide|one)$/;
const names = /^(?:say|maybe|perhaps|like|for example|e\.g\.|for instance|i'd say|probably|ideally)$/;

const plural = /^(?:ones|photos|pictures|pics|images|shots|them|these|those)$/;
const counts =
  /^(?:the|my|our|these|those|some|two|three|four|five|six|seven|eight|\d|both|a few|a couple|few|couple|of)$/;
const sameAs = /^(?:namely|i\.e\.|meaning|specifically|i mean|that is|those are|these are|that would be)$/;

/** The index after `that's`, `namely`, `those are`; undefined where nothing says that the same photos are named again. */
function pastSameAs(tokens: readonly Token[], at: number): number | undefined {
  const words = tokens.slice(at, at + 3).map(({ text }) => text);
  if (words.join(' ') === "that ' s") return at + 3;
  if (sameAs.test(words.slice(0, 2).join(' '))) return at + 2;
  return sameAs.test(words[0] ?? '') ? at + 1 : undefined;
}

/** `for the old ones, that's photo 1 and photo 3`: photos by what they are like, and then by their places. */
function namedAgain(reading: Reading): Reading | undefined {
  const { tokens } = reading;
  for (let at = 1; at < tokens.length - 2; at++) {
    const noun = tokens[at - 1]!;
    if (tokens[at]!.text !== ',' || !(plural.test(noun.text) || hasTag(noun, 'them'))) continue;
    const to = pastSameAs(tokens, at + 1);
    const named = tokens
      .slice(to, (to ?? 0) + 2)
      .some((token) => hasTag(token, 'ordinal', 'file', 'fileWord', 'last', 'first', 'number'));
    if (to === undefined || !named) continue;
    let from = at - 1;
    while (from > 0 && at - from < 6 && !counts.test(tokens[from]!.text)) from--;
    while (from > 0 && counts.test(tokens[from - 1]!.text)) from--;
    if (!counts.test(tokens[from]!.text)) continue;
    return { ...reading, tokens: [...tokens.slice(0, from), ...tokens.slice(to)] };
  }
  return undefined;
}

/** `put it on a later photo, say the third`: what is named behind is what was meant; the words before it go. */
export function apposed(reading: Reading): Reading {
  if (reading.language !== 'en') return reading;
  const again = namedAgain(reading);
  if (again !== undefined) return again;
  const { tokens } = reading;
  const at = tokens.findIndex(({ text }) => kind.test(text));
  if (at < 0) return reading;
  const from = open.test(tokens[at - 1]?.text ?? '') ? at - 1 : at;
  if (from === at && !/^another$/.test(tokens[at]!.text)) return reading;
  let to = at + 1;
  if (noun.test(tokens[to]?.text ?? '')) to++;
  if (to === at + 1 || tokens[to]?.text !== ',') return reading;
  const said = tokens[to + 1];
  const counted = tokens
    .slice(to + 2, to + 6)
    .some((token) => hasTag(token, 'ordinal', 'file', 'fileWord', 'last', 'number'));
  if (!names.test(said?.text ?? '') || !counted) return reading;
  return { ...reading, tokens: [...tokens.slice(0, from), ...tokens.slice(to + 2)] };
}
