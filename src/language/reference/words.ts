import { hasTag, type Token, tagValue } from '../tokens.js';

/** What a reference can see of a photo or clip. */
export interface Shot {
  readonly id: string;
  readonly fileId: string;
  readonly kind: 'image' | 'video';
  readonly leaning: 'portrait' | 'landscape' | 'square';
  readonly capturedAt: string | null;
  readonly durationMs: number;
}

/** What the talk is about just now, for `it`, `them` and `the next one`. */
export interface Focus {
  readonly shots: readonly string[];
}

/** Photos a sentence speaks of, and the tokens that say so. */
export interface Reference {
  /** Ids in the order of the film; empty when what is meant is not there. */
  readonly ids: readonly string[];
  readonly from: number;
  readonly to: number;
  /** `all`: everything; `it`: by pronoun; `rest`: what other references leave; `some`: named. */
  readonly kind: 'all' | 'some' | 'it' | 'rest';
  /** A place that was named but does not exist. */
  readonly missing?: number;
  /** The words are a count of things from the start or end, not a place (`the first three`). */
  readonly count?: number;
}

/** What a reader of references looks at. */
export interface Scene {
  readonly tokens: readonly Token[];
  readonly shots: readonly Shot[];
  readonly focus: Focus;
}

/** The whole number a token is. */
export const number = (token: Token | undefined): number | undefined => {
  const value = tagValue(token, 'number');
  return typeof value === 'number' && Number.isInteger(value) ? value : undefined;
};
/** The place a token names. */
export const ordinal = (token: Token | undefined): number | undefined => {
  const value = tagValue(token, 'ordinal');
  return typeof value === 'number' ? value : undefined;
};

export const isNoun = (token: Token | undefined): boolean => hasTag(token, 'photo', 'clip');
const articles: ReadonlySet<string> = new Set(
  "the a an my our these those of die der den das dem la le les el los las l' de del du des 的 那 这 个".split(
    ' ',
  ),
);
export const isArticle = (token: Token | undefined): boolean =>
  token !== undefined && articles.has(token.text);

/** The index after articles and small words. */
export const skip = (tokens: readonly Token[], index: number): number => {
  let at = index;
  while (at < tokens.length && isArticle(tokens[at]) && !hasTag(tokens[at], 'them')) at++;
  return at;
};

/** The index after a noun (`photo`, `one`, `张`), if there is one. */
export const pastNoun = (tokens: readonly Token[], index: number): number => {
  let at = index;
  for (let i = 0; i < 3; i++) {
    if (tokens[at]?.text === '的' && isNoun(tokens[at + 1])) at++;
    if (isNoun(tokens[at]) && number(tokens[at]) === undefined) at++;
    else if (isNoun(tokens[at]) && tokens[at]!.text === 'one') at++;
    else break;
  }
  return at;
};

export const text = (token: Token | undefined): string => token?.text ?? '';

/** `I would like to see first the beach`: an adverb, no photo. */
export const isFirstOfAll = (tokens: readonly Token[], index: number): boolean =>
  text(tokens[index]) === 'first' &&
  /^(?:the|my|our)(?: (?:photo|picture|pic|image|one))?$/.test(text(tokens[index + 1])) &&
  !/^(?:the|my|our|very|at|a|\w+'s)$/.test(text(tokens[index - 1]));

/** One reference that begins at a known token; `to` is the index after it. */
export type Atom = {
  readonly ids: readonly string[];
  readonly to: number;
  readonly kind: Reference['kind'];
  readonly missing?: number;
  readonly count?: number;
  readonly place?: number;
};

export const idsOf = (shots: readonly Shot[]): string[] => shots.map((shot) => shot.id);

/** The photo at a 1-based place. */
export const placeAtom = (scene: Scene, place: number, to: number): Atom => {
  const shot = scene.shots[place - 1];
  return shot === undefined
    ? { ids: [], to, kind: 'some', missing: place, place }
    : { ids: [shot.id], to, kind: 'some', place };
};

/** These shots by name. */
export const some = (list: readonly Shot[], to: number, count?: number): Atom => ({
  ids: idsOf(list),
  to,
  kind: 'some',
  ...(count === undefined ? {} : { count }),
});
