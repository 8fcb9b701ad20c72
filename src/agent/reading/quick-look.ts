import { neededWords } from './needed-words.js';

/**
 * A quick look for what a reader looks for with many patterns. Every clause is shown to all readers, and hardly any of their
 * thousand patterns matches: so each text is searched once for the strings the patterns cannot match without, and a reader
 * asks whether one of its own is there. What a look lets through still has to be matched; what it stops matches nothing.
 */
export function quickLook(patterns: readonly RegExp[]): (text: string) => boolean {
  const look = lookFor({ patterns });
  return look === 'always' ? () => true : (text) => shows(foundIn(text), look);
}

/** The number of a look; where a pattern may match anything there is nothing to look for. */
export type Look = number | 'always';

/** A look for the words of some patterns, or for concepts. */
export function lookFor({
  patterns = [],
  concepts = [],
}: {
  patterns?: readonly RegExp[];
  concepts?: readonly string[];
}): Look {
  const needed = patterns.map(neededWords);
  if (!needed.every((words) => words !== undefined)) return 'always';
  const number = looks++;
  for (const words of needed) for (const word of words!) add(word, number);
  for (const concept of concepts) ofConcepts.set(concept, [...(ofConcepts.get(concept) ?? []), number]);
  return number;
}

/** What looks find in a text and among concepts, a bit for each look. */
export type Looks = Int32Array;

const shows = (found: Looks, look: number): boolean => (found[look >> 5]! & (1 << (look & 31))) !== 0;

/** Whether a look found something; looks that came later than the search find nothing. */
export const hasFound = (found: Looks, look: Look): boolean => look === 'always' || shows(found, look);

/** Everything that looks find in a text and among the concepts of its words. */
export function searchAll(text: string, concepts: Iterable<string>): Looks {
  const found = foundIn(text).slice();
  for (const concept of concepts)
    for (const look of ofConcepts.get(concept) ?? []) found[look >> 5]! |= 1 << (look & 31);
  return found;
}

/** Looks by the concepts they look for. */
const ofConcepts = new Map<string, readonly number[]>();

/** What of a pattern readers use. */
export type Looked = Pick<RegExp, 'test' | 'exec'>;

/** A pattern that is tried only on texts that a quick look lets through. */
export function looked(pattern: RegExp): Looked {
  const may = quickLook([pattern]);
  return {
    test: (text) => may(text) && pattern.test(text),
    exec: (text) => (may(text) ? pattern.exec(text) : null),
  };
}

let looks = 0;

/** A string with the looks that wait for it. */
interface Sought {
  readonly word: string;
  readonly looks: number[];
}

/** Strings by their first one, two or three characters: a row for each length, a place for each sum of the characters. */
const places = 4096;
const rows: readonly (Sought[] | undefined)[][] = [1, 2, 3].map(() => new Array(places).fill(undefined));

const placeOf = (one: number, two: number, three: number): number =>
  (one ^ (two << 4) ^ (three << 7) ^ (three >> 5)) & (places - 1);

function add(word: string, look: number): void {
  const [one, two, three] = [0, 1, 2].map((at) => (at < word.length ? word.charCodeAt(at) : 0));
  const row = rows[Math.min(3, word.length) - 1]!;
  const place = placeOf(one!, two!, three!);
  row[place] ??= [];
  const known = row[place].find((item) => item.word === word);
  if (known === undefined) row[place].push({ word, looks: [look] });
  else if (known.looks.at(-1) !== look) known.looks.push(look);
}

/** Looks that found something, a bit each, by text: the clauses of a turn and the shapes they are written in. */
const found = new Map<string, Int32Array>();
const mostFound = 1000;
let lastText: string | undefined;
let lastBits: Int32Array = new Int32Array(0);

function foundIn(text: string): Int32Array {
  if (text === lastText && lastBits.length * 32 >= looks) return lastBits;
  let bits = found.get(text);
  if (bits === undefined || bits.length * 32 < looks) {
    bits = search(text.toLowerCase());
    if (found.size >= mostFound) found.clear();
    found.set(text, bits);
  }
  lastText = text;
  lastBits = bits;
  return bits;
}

function search(text: string): Int32Array {
  const bits = new Int32Array(Math.ceil(looks / 32));
  const mark = (sought: readonly Sought[] | undefined, at: number): void => {
    if (sought === undefined) return;
    for (const { word, looks: waiting } of sought)
      if (text.startsWith(word, at)) for (const look of waiting) bits[look >> 5]! |= 1 << (look & 31);
  };
  const [ones, twos, threes] = rows as [Sought[][], Sought[][], Sought[][]];
  for (let at = 0; at < text.length; at++) {
    const one = text.charCodeAt(at);
    const two = at + 1 < text.length ? text.charCodeAt(at + 1) : 0;
    const three = at + 2 < text.length ? text.charCodeAt(at + 2) : 0;
    mark(ones[placeOf(one, 0, 0)], at);
    mark(twos[placeOf(one, two, 0)], at);
    mark(threes[placeOf(one, two, three)], at);
  }
  return bits;
}
