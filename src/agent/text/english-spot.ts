import { hasTag, type Reading, type Token } from '../../language/index.js';

/** Where the words of a text begin. */
export interface Start {
  readonly from: number;
  /** A colon or a verb of saying leaves no doubt that words follow. */
  readonly sure: boolean;
  /** The index after the words where that is known. */
  readonly to?: number;
}

/** A token that may introduce words, with the sentence around it. */
export interface Spot {
  readonly reading: Reading;
  readonly tokens: readonly Token[];
  readonly index: number;
  readonly token: Token;
  readonly next: Token;
  /** The words before, from the beginning of the sentence. */
  left(): readonly Token[];
  /** A text was spoken of last. */
  readonly talk: boolean;
}

export const sure = ({ index }: Spot): Start => ({ from: index + 1, sure: true });
export const loose = ({ index }: Spot): Start => ({ from: index + 1, sure: false });

/** One of the words has one of the concepts. */
export const some = (tokens: readonly Token[], concepts: readonly string[]): boolean =>
  tokens.some((token) => hasTag(token, ...concepts));
