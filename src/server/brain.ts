import type { Asset, Draft } from '../draft/index.js';

type Commands = readonly { readonly name: string; readonly params: Readonly<Record<string, unknown>> }[];

/** One change of the draft: what asked for it, and the draft before and after it. */
export interface PastEdit {
  readonly sentence: string;
  readonly commands: Commands;
  readonly before: Draft;
  readonly after: Draft;
}

/** What the agent is asked: one sentence and everything it may look at. */
export interface TurnQuestion {
  readonly sentence: string;
  readonly draft: Draft;
  readonly assets: readonly Asset[];
  /** Changes that can be undone, oldest first, whoever made them. */
  readonly past: readonly PastEdit[];
  /** Changes that were undone, next to redo last. */
  readonly future: readonly PastEdit[];
  /** What the last answer of this session gave as `memory`; null at the beginning. */
  readonly memory: unknown;
  /** Language of the session; null = that of the sentence. */
  readonly language: string | null;
  readonly seed: number;
}

/** What the agent answers: commands, the draft after them, and the text for the user. */
export interface TurnAnswer {
  /** `undo` and `redo` with `steps` may come first; the others are edit commands. */
  readonly edits: Commands;
  readonly draft: Draft;
  readonly reply: string;
  /** What to give back with the next sentence; plain data. */
  readonly memory?: unknown;
}

/** The agent as the server sees it: a pure answer, nothing is stored or charged by it. */
export type AgentBrain = (
  question: TurnQuestion,
  options: { signal: AbortSignal },
) => TurnAnswer | Promise<TurnAnswer>;
