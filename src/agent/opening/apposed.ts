import { hasTag, type Reading } from '../../language/index.js';

const open = /^(?:an?|one|some|another)$/;
const kind = /^(?:later|earlier|different|other|another|next|new)$/;
const noun = /^(?:photo|picture|pic|image|shot|slide|one)$/;
const names = /^(?:say|maybe|perhaps|like|for example|e\.g\.|for instance|i'd say|probably|ideally)$/;

/** `put it on a later photo, say the third`: what is named behind is what was meant; the words before it go. */
export function apposed(reading: Reading): Reading {
  if (reading.language !== 'en') return reading;
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
    .some((token) =>
      ['ordinal', 'file', 'fileWord', 'last', 'number'].some((concept) => hasTag(token, concept)),
    );
  if (!names.test(said?.text ?? '') || !counted) return reading;
  return { ...reading, tokens: [...tokens.slice(0, from), ...tokens.slice(to + 2)] };
}
