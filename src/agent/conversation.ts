import type { Draft } from '../draft/index.js';
import type { EditCommand } from '../edits/index.js';

/** One turn that changed the film. */
export interface HistoryEntry {
  /** The sentence that asked for it, as typed. */
  readonly sentence: string;
  readonly commands: readonly EditCommand[];
  /** The film before and after it. */
  readonly before: Draft;
  readonly after: Draft;
}

/** What the talk is about, for `it`, `them` and sentences that name nothing. */
export type Topic = 'film' | 'shots' | 'text' | 'music' | 'clips' | 'transition' | 'motion' | 'look' | 'fit';

/** The talk is of photos and what they show; of clips, too. */
export const isOfPhotos = (topic: Topic): boolean => /^(?:shots|motion|look|fit)$/.test(topic);
export const isOfPictures = (topic: Topic): boolean => topic === 'clips' || isOfPhotos(topic);

/** What a session's agent remembers between turns; plain data, kept by the caller and given back unchanged. */
export interface Conversation {
  /** Turns that can be undone, oldest first. */
  readonly past: readonly HistoryEntry[];
  /** Turns that were undone, next to redo last. */
  readonly future: readonly HistoryEntry[];
  readonly focus: {
    readonly topic: Topic;
    readonly shots: readonly string[];
    readonly texts: readonly string[];
  };
  /** The single question that waits for an answer: the sentence it was about, and the words the answer takes the place of. */
  readonly asked: {
    readonly sentence: string;
    readonly options: readonly string[];
    readonly about?: string;
  } | null;
  /** The sentence of the last turn where it left the film as it was: there is nothing of it to take back. */
  readonly idle?: string;
  /** The wish the last answer told of without doing it: `do it` means that. */
  readonly offered?: string;
  /** Language of the last turn. */
  readonly language: string | null;
}

/** How many turns can be undone. */
export const historyLimit = 100;

/** A conversation that has not begun. */
export const newConversation = (): Conversation => ({
  past: [],
  future: [],
  focus: { topic: 'film', shots: [], texts: [] },
  asked: null,
  language: null,
});
