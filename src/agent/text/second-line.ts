import { hasTag, type Reading, type Token, wordAt } from '../../language/index.js';
import { edit, type ReadClause } from '../outcome.js';
import { clauseOf } from '../reading/clause.js';
import type { Scene } from '../scene.js';
import { isQuote } from './english-words.js';

const joint =
  /^(?:and|&|\+|with|plus|, and|,|the|our|my|his|her|their|date|the date|place|names?|year|then)$/;
const below = /^(?:under|underneath|below|beneath|right below|just below)$/;
const pointed = /^(?:it|that|this|them|the title|title)$/;
const places = /^(?:on|over|at|in|across)$/;

const isNew = (token: Token | undefined): boolean => isQuote(token) && !hasTag(token, 'shown');

/** Where `below`, `under it` ends; undefined when none begins here. */
function pastBelow(tokens: readonly Token[], at: number): number | undefined {
  if (!below.test(tokens[at]?.text ?? '')) return undefined;
  return pointed.test(tokens[at + 1]?.text ?? '') ? at + 2 : at + 1;
}

const ends = (token: Token | undefined): boolean =>
  token === undefined || hasTag(token, 'mark', 'and') || /^(?:(?:, )?and|please|then)$/.test(token.text);

/**
 * `"Emma & Tom" on the first photo with "14 June" below`, `"Emma & Tom" and "14 June" at the start`: a text and a second line with
 * it, as two wishes of which the second has nothing but its words. The tokens themselves where there is no such pair.
 */
export function withSecondLine(reading: Reading): Reading {
  const { tokens } = reading;
  const first = tokens.findIndex((token) => isNew(token));
  const second = tokens.findIndex((token, at) => at > first && isNew(token));
  if (reading.language !== 'en' || second < 0 || tokens.filter(isNew).length > 3) return reading;
  let from = second;
  while (from > first + 1 && joint.test(tokens[from - 1]!.text)) from--;
  if (from === second || tokens.slice(from, second).every(({ text }) => text === ',')) return reading;
  const stops = (token: Token): boolean => hasTag(token, 'mark') && /^[.;!?\n:]$/.test(token.text);
  if (tokens.slice(first, second).some(stops)) return reading;
  const { start, end } = tokens[second]!;
  const stop: Token = wordAt(start, '.', 'mark');
  const line: Token = { ...tokens[second]!, tags: [...tokens[second]!.tags, { concept: 'secondLine' }] };
  const past = pastBelow(tokens, second + 1);
  const close: Token = { ...stop, start: end, end };
  if (past !== undefined && ends(tokens[past]))
    return { ...reading, tokens: [...tokens.slice(0, from), stop, line, close, ...tokens.slice(past)] };
  // Both stand in one place.
  const together = from === first + 1 && /^(?:and|&|\+|, and|plus)$/.test(tokens[from]!.text);
  const to = tokens.findIndex((token, at) => at > second && ends(token));
  const place = tokens.slice(second + 1, to < 0 ? tokens.length : to);
  const edge = place.some((token) => hasTag(token, 'start', 'end', 'first', 'last', 'it'));
  if (!together || !places.test(place[0]?.text ?? '') || !edge || place.length > 5) return reading;
  return {
    ...reading,
    tokens: [
      ...tokens.slice(0, from),
      ...place,
      stop,
      line,
      close,
      ...tokens.slice(to < 0 ? tokens.length : to),
    ],
  };
}

/** The second line of the text that was just written, in its place and time. */
export function secondLine(tokens: readonly Token[], reading: Reading, scene: Scene): ReadClause | undefined {
  const [line] = tokens;
  const above = scene.planned.at(-1);
  if (line === undefined || tokens.length > 1 || !hasTag(line, 'secondLine') || above?.name !== 'add_text')
    return undefined;
  const { params } = above;
  const role = params.role === 'title' ? 'caption' : params.role;
  const time = params.role === 'title' ? { startMs: 0, durationMs: titleMs } : {};
  const style = params.role === 'title' ? { style: { position: 'center' } } : {};
  const outcome = edit(
    'add_text',
    { ...params, ...time, ...style, text: line.text, role },
    { topic: 'text' },
  );
  const clause = clauseOf(tokens, reading, scene);
  return { clause, intent: 'text', outcome };
}

/** How long a title is shown, milliseconds. */
const titleMs = 3500;
