import { hasTag, type Reading, tagValue } from '../../language/index.js';
import type { Conversation, HistoryEntry } from '../conversation.js';

const counted = /^(?:the|those|these|both|all) (two|three|four)$/;
const counts: Readonly<Record<string, number>> = { two: 2, three: 3, four: 4 };

/** How many photos a pronoun of the sentence counts: `both`, `those two`, `the same three`; undefined without one. */
function countSaid({ tokens }: Reading): number | undefined {
  for (const [at, token] of tokens.entries()) {
    const joined = counted.exec(token.text)?.[1];
    if (joined !== undefined) return counts[joined];
    if (hasTag(token, 'both')) return 2;
    const number = /^(?:those|these|same)$/.test(token.text) ? tagValue(tokens[at + 1], 'number') : undefined;
    if (typeof number === 'number') return number;
  }
  return undefined;
}

/** The photos one wish was for. */
const photosOf = ({ params }: HistoryEntry['commands'][number]): string[] =>
  (Array.isArray(params.photos) ? params.photos : [params.photo, params.first, params.second]).filter(
    (id): id is string => typeof id === 'string',
  );

/** How many turns back a pronoun with a number reaches. */
const reach = 4;

/**
 * `those two`, `both a bit shorter`: as many photos as the pronoun counts, of the latest wish that was for so many, or of
 * the latest wishes for one each.
 */
export function thoseInHand(reading: Reading, { focus, past }: Conversation): Conversation['focus'] {
  const count = focus.shots.length === 0 && past.length === 0 ? undefined : countSaid(reading);
  if (count === undefined || count < 2 || focus.shots.length === count) return focus;
  const single = new Set<string>();
  for (const { commands } of past.slice(-reach).reverse()) {
    for (const command of [...commands].reverse()) {
      const ids = photosOf(command);
      if (ids.length === count) return { ...focus, shots: ids };
      if (ids.length === 1 && single.size < count) single.add(ids[0]!);
    }
    if (single.size === count) return { ...focus, shots: [...single] };
  }
  return focus;
}
