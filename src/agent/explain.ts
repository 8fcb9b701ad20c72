import { summariseDraft } from '../draft/index.js';
import type { EditCommand } from '../edits/index.js';
import { hasTag } from '../language/index.js';
import type { PlanRequest } from './opening/open-turn.js';
import { planTurn } from './plan-turn.js';

/** How a sentence was read, as plain data: for users who wonder and for tests. */
export interface Explanation {
  readonly language: string;
  readonly kind: string;
  readonly clauses: readonly {
    readonly said: string;
    /** What it was taken for; null when it was not understood. */
    readonly intent: string | null;
    /** Words with what they may mean, unknown words without. */
    readonly words: readonly { readonly word: string; readonly meanings: readonly string[] }[];
    /** Photos it speaks of, by id. */
    readonly photos: readonly string[];
  }[];
  readonly edits: readonly EditCommand[];
  readonly reply: string;
  readonly timeline: string;
}

/** Plans a sentence and tells how it was read: clauses, intents, references and the plan. */
export function explainSentence(request: PlanRequest): Explanation {
  const plan = planTurn(request);
  return {
    language: plan.language,
    kind: plan.kind,
    clauses: plan.clauses.map(({ clause, intent }) => ({
      said: clause.raw,
      intent,
      words: clause.tokens
        .filter((token) => !hasTag(token, 'mark'))
        .map((token) => ({
          word: token.text,
          meanings: token.tags.map(({ concept, value }) =>
            value === undefined || typeof value === 'object' ? concept : `${concept} ${String(value)}`,
          ),
        })),
      photos: [...new Set(clause.refs.flatMap((reference) => reference.ids))],
    })),
    edits: plan.edits,
    reply: plan.reply,
    timeline: summariseDraft(plan.draft),
  };
}
