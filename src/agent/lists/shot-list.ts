import { hasTag, rawText, type Token } from '../../language/index.js';
import type { OpenTurn } from '../opening/open-turn.js';
import { type Reader, readParts, type Told } from '../parts.js';
import { clauseOf } from '../reading/clause.js';
import { shots } from '../scene.js';

/** Longest list, in words. */
const longest = 400;

const isEnd = (token: Token | undefined): boolean => token === undefined || /^[.;,!\n]$/.test(token.text);
const isColon = (token: Token | undefined): boolean => /^(?:[:-]|–|—|=)$/.test(token?.text ?? '');
const isNoun = (token: Token | undefined): boolean => hasTag(token, 'photo', 'clip') || token?.text === 'the';
const values = ['duration', 'aMotion', 'aLook', 'motion', 'quote'];

interface Entry {
  readonly name: readonly Token[];
  readonly said: readonly (readonly Token[])[];
}

/** What is said of one photo, value by value: `3 s, zoom in`; Chinese runs on, 3秒放大. */
function valuesOf(tokens: readonly Token[], runsOn: boolean): readonly (readonly Token[])[] {
  const parts: Token[][] = [[]];
  for (const [index, token] of tokens.entries()) {
    const next = tokens[index + 1];
    if (isEnd(token) || /^(?:、|and|with)$/.test(token.text)) parts.push([]);
    else {
      parts.at(-1)!.push(token);
      const whole = hasTag(token, ...values);
      const another = values.slice(1).some((concept) => hasTag(next, concept)) || next?.text === 'still';
      if (whole && (runsOn || (hasTag(token, 'duration') && another))) parts.push([]);
    }
  }
  return parts.filter((part) => part.length > 0);
}

/** The entries of a list of photos with what is wished of each; undefined when the sentence is none. */
function entriesOf({ reading, opening }: OpenTurn): readonly Entry[] | undefined {
  const { tokens } = reading;
  const refs = clauseOf(tokens, reading, opening).refs.flatMap(({ kind, from, to }) => {
    let start = from;
    while (start > 0 && isNoun(tokens[start - 1]!)) start--;
    return kind === 'some' ? [{ from: start, to: isNoun(tokens[to]) ? to + 1 : to }] : [];
  });
  const heads = refs.filter(({ from, to }) => {
    const free = from === 0 || isEnd(tokens[from - 1]) || isColon(tokens[from - 1]);
    return free && (isColon(tokens[to]) || hasTag(tokens[to], ...values));
  });
  const [first] = heads;
  if (first === undefined || heads.length < 2) return undefined;
  // Before the first photo nothing stands but what announces the list.
  if (first.from > 0 && !/^[:\n]$/.test(tokens[first.from - 1]!.text)) return undefined;
  const entries = heads.map(({ from, to }, index): Entry => {
    const body = tokens.slice(isColon(tokens[to]) ? to + 1 : to, heads[index + 1]?.from);
    return { name: tokens.slice(from, to), said: valuesOf(body, reading.language === 'zh') };
  });
  // A value that names photos or another thing of the film is no part of the entry.
  const own = entries.every(({ said }) =>
    said.every((value) => {
      const clause = clauseOf(value, reading, opening);
      return (
        clause.refs.length === 0 && !clause.has('music', 'sound', 'film', 'title', 'endCard', 'all', 'them')
      );
    }),
  );
  const several = own && entries.some(({ said }) => said.length > 1);
  return several && entries.every(({ said }) => said.length > 0) ? entries : undefined;
}

/**
 * A shot list: photos by name or number, each with wishes of its own (`photo 1: 3 s, zoom in; photo 2: 5 s, sepia`). Every
 * value is a wish about the photo it stands behind. Undefined when one of them is not understood.
 */
export function readShotList(turn: OpenTurn, reader: Reader): Told | undefined {
  const { reading } = turn;
  if (reading.tokens.length > longest) return undefined;
  const entries = entriesOf(turn);
  if (entries === undefined) return undefined;
  const raw = (tokens: readonly Token[]): string => rawText(reading, tokens[0]!, tokens.at(-1)!).trim();
  // Where every photo has its entry the list is the order as well.
  const all = entries.length === shots(turn.opening.draft).length && entries.length > 2;
  const order = all ? [`new order: ${entries.map(({ name }) => raw(name)).join(', ')}`] : [];
  const wishes = entries.flatMap(({ name, said }) =>
    said.map((value) => `${raw(name)}: ${raw(value).replace(/^still$/, 'hold still')}`),
  );
  return readParts(turn, [...order, ...wishes], { already: true }, reader);
}

const numbered =
  /(?:photo|picture|image|shot|clip|video) ?#?\d{1,3}|第[一二三四五六七八九十\d]{1,3}[张段个幅]/.source;

/**
 * A first sentence that ends in a shot list: what is said of the film before it, and the list. Undefined when it holds none;
 * places are counted as in the uploads, so a brief of nothing else keeps their order.
 */
export function briefAndList(
  sentence: string,
  assets: readonly { readonly name: string }[],
): { readonly brief: string; readonly list: string } | undefined {
  const stems = assets.map(({ name }) => name.replace(/\.[^.]+$/, '').replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const names = [numbered, ...stems.flatMap((stem) => [stem, stem.replaceAll('_', ' ')])].join('|');
  const head = new RegExp(
    `(?<=^|[\\n.:;。：；] ?)(?:[-*•] |\\d+[.)] )?(?:the )?(?:${names})(?: photo)? ?(?:[:：–—=]|- )`,
    'giu',
  );
  const [first, second] = [...sentence.slice(0, 4000).matchAll(head)];
  if (first === undefined || second === undefined) return undefined;
  return { brief: sentence.slice(0, first.index).trim(), list: sentence.slice(first.index) };
}
