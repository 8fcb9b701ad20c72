import type { Asset, Draft } from '../draft/index.js';

/** What the agent is asked: one sentence and everything it may look at. */
export interface TurnQuestion {
  readonly sentence: string;
  readonly draft: Draft;
  readonly assets: readonly Asset[];
  /** Earlier drafts of the session, newest first, with the sentence that led to each. */
  readonly history: readonly { readonly draft: Draft; readonly label: string }[];
  /** Language of the session; null = that of the sentence. */
  readonly language: string | null;
  readonly seed: number;
}

/** What the agent answers: commands, the draft after them, and the text for the user. */
export interface TurnAnswer {
  readonly edits: readonly { readonly name: string; readonly params: Readonly<Record<string, unknown>> }[];
  readonly draft: Draft;
  readonly reply: string;
  readonly kind: string;
  readonly language: string;
}

/** The agent as the server sees it: a pure answer, nothing is stored or charged by it. */
export type AgentBrain = (
  question: TurnQuestion,
  options: { signal: AbortSignal },
) => TurnAnswer | Promise<TurnAnswer>;
