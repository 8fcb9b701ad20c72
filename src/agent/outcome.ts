import type { EditCommand } from '../edits/index.js';
import type { Topic } from './conversation.js';
import type { Clause } from './reading/clause.js';
import { gated, type Needs } from './reading/needs.js';
import type { Scene } from './scene.js';

/** What a clause comes to. */
export type Outcome =
  | {
      readonly kind: 'edit';
      readonly commands: readonly EditCommand[];
      /** What the talk is about afterwards. */
      readonly topic: Topic;
      readonly shots?: readonly string[];
      readonly texts?: readonly string[];
      /** Photos that only say how much: `twice as long as the beach`. */
      readonly measured?: readonly string[];
      /** Said in the reply when nothing changes. */
      readonly unchanged?: string;
      /** Said in the reply in any case. */
      readonly note?: string;
    }
  /** Done in place of the wish before: the last one of this sentence (`here`) or of the last turn. */
  | {
      readonly kind: 'instead';
      readonly commands: readonly EditCommand[];
      readonly here: boolean;
      /** In place of all that the last turn did, and not only of its last wish. */
      readonly whole?: boolean;
      readonly topic: Topic;
      readonly shots: readonly string[];
    }
  | { readonly kind: 'undo' | 'redo'; readonly steps: number }
  /** As if these commands of turns since `from` had never been said. */
  | { readonly kind: 'without'; readonly from: number; readonly dropped: ReadonlySet<EditCommand> }
  /** Back to the film before the turn with this place in the history (0 = the very first). */
  | { readonly kind: 'back'; readonly to: number }
  | {
      readonly kind: 'question';
      readonly text: string;
      readonly options: readonly string[];
      /** The words an answer takes the place of. */
      readonly about?: string;
      /** The wish that an answer completes where `@` stands, asked beside a film that is made. */
      readonly completes?: string;
    }
  /** `offer`: the wish it tells of, done when the person says yes to it; `film` and `shots`: what is said next is of the film, of these photos. */
  | {
      readonly kind: 'answer';
      readonly text: string;
      readonly offer?: string;
      readonly film?: boolean;
      readonly shots?: readonly string[];
    }
  | { readonly kind: 'refusal'; readonly text: string }
  /** Understood, and nothing is to be done (`leave the rest as it is`). */
  | { readonly kind: 'nothing' };

/** A clause with what it was understood as; without intent it was not understood. */
export interface ReadClause {
  readonly clause: Clause;
  readonly intent: string | null;
  readonly outcome: Outcome | null;
  /** What it says exactly and the outcome does not use, as typed. */
  readonly ignored?: readonly string[];
}

/** What a clause is read as. */
export interface Read {
  readonly intent: string;
  readonly outcome: Outcome;
}

/** Clauses of a sentence with what they were understood as, and the scene after them. */
export interface ReadSentence {
  readonly items: readonly ReadClause[];
  readonly scene: Scene;
}

/** Something people ask for: how a clause that asks for it is recognised and what it comes to. */
export interface Intent {
  readonly name: string;
  /** The outcome; undefined when the clause asks for something else, or has nothing of what the intent needs. */
  read(clause: Clause, scene: Scene): Outcome | undefined;
}

/** Declares an intent; with `needs` only the clauses that have one of them are shown to it. */
export const defineIntent = ({ needs, name, read }: Intent & { readonly needs?: Needs }): Intent => ({
  name,
  read: needs === undefined ? read : gated(needs, read),
});

type Edit = Extract<Outcome, { kind: 'edit' }>;

/** An edit outcome of one command. */
export const edit = (
  name: string,
  params: Readonly<Record<string, unknown>>,
  about: Omit<Edit, 'kind' | 'commands'>,
): Edit => ({ ...about, kind: 'edit', commands: [{ name, params }] });
