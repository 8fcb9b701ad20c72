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
export function thoseInHand(reading: Reading, talk: Conversation): Conversation['focus'] {
  const { past } = talk;
  const focus = ofFirstFilm(reading, talk) ?? withOneText(reading, talk);
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

const one = /^(?:it|its|that|this|that one|it's)$/;
const many = /^(?:them|they|these|those|all|others?|rest|two|each)$/;

/** Only a length: `a bit shorter`, 短一点. */
const onlyLength = ({ tokens }: Reading): boolean =>
  tokens.some((token) => hasTag(token, 'longer') || hasTag(token, 'shorter')) &&
  tokens.every((token) =>
    ['longer', 'shorter', 'little', 'much', 'please', 'mark'].some((concept) => hasTag(token, concept)),
  );

/** `shorter` right after the first request is about the film, whatever was to be written on it. */
const ofFirstFilm = (reading: Reading, { focus, past }: Conversation): Conversation['focus'] | undefined =>
  focus.topic === 'text' &&
  past.length === 1 &&
  past[0]!.commands[0]?.name === 'make_film' &&
  onlyLength(reading)
    ? { topic: 'film', shots: [], texts: [] }
    : undefined;

/** `make it yellow` after several texts were written in one breath: the last of them. */
function withOneText({ tokens, language }: Reading, { focus, past }: Conversation): Conversation['focus'] {
  const commands = past.at(-1)?.commands ?? [];
  const row = commands.length > 1 && commands.every(({ name }) => name === 'add_text');
  if (language !== 'en' || focus.topic !== 'text' || focus.texts.length < 2 || !row) return focus;
  const single = tokens.some(({ text }) => one.test(text));
  const plural = tokens.some((token) => hasTag(token, 'both', 'them') || many.test(token.text));
  if (!single || plural) return focus;
  const { photos } = commands.at(-1)!.params;
  return { ...focus, texts: focus.texts.slice(Array.isArray(photos) ? -photos.length : -1) };
}
