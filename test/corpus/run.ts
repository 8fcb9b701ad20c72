import type { Asset, Draft } from '../../src/draft/index.js';
import { checkStep } from './assertions.js';
import type { Capability, Conversation, languages, ReplyKind } from './format.js';
import { type CorpusAsset, startDraft, uploadedAssets } from './start.js';

/** What a brain made of one sentence. */
export interface Outcome {
  readonly draft: Draft;
  readonly reply: string;
  readonly kind: ReplyKind;
}

/** Opens one conversation on a draft; each call of the result is the next sentence. History and undo are its own. */
export type Brain = (start: {
  readonly draft: Draft;
  readonly assets: readonly Asset[];
  readonly language: (typeof languages)[number];
}) => (say: string) => Promise<Outcome>;

/** One step with what was wrong with it; right when `failures` is empty. */
export interface ScoredStep extends Outcome {
  readonly id: string;
  /** 1-based. */
  readonly step: number;
  readonly language: (typeof languages)[number];
  readonly capability: Capability;
  readonly say: string;
  readonly failures: readonly string[];
}

/**
 * Speaks one conversation to a brain. A step sees the draft the brain itself left, right or wrong. A sentence that
 * throws counts as failed with an unchanged draft and no reply.
 */
export async function runConversation(
  { id, language, assets: set, start, steps }: Conversation,
  sets: Readonly<Record<string, readonly CorpusAsset[]>>,
  brain: Brain,
): Promise<ScoredStep[]> {
  const assets = uploadedAssets(sets[set] ?? []);
  let before = startDraft(start, assets);
  const history = [before];
  const say = brain({ draft: before, assets, language });
  const scored: ScoredStep[] = [];
  for (const [index, step] of steps.entries()) {
    let outcome: Outcome = { draft: before, reply: '', kind: 'refusal' };
    let thrown: string[] = [];
    try {
      outcome = await say(step.say);
    } catch (cause) {
      thrown = [`it threw ${String(cause)}`];
    }
    const { draft, reply, kind } = outcome;
    const failures = checkStep(before, draft, reply, kind, step, assets, { language, history });
    scored.push({
      ...outcome,
      id,
      step: index + 1,
      language,
      capability: step.capability,
      say: step.say,
      failures: [...thrown, ...failures],
    });
    history.push(draft);
    before = draft;
  }
  return scored;
}
