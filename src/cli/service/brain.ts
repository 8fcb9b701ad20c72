import { type Conversation, newConversation, planTurn } from '../../agent/index.js';
import type { AgentBrain } from '../../server/index.js';

/** What is remembered besides the history, which the service keeps itself. */
type Memory = Pick<Conversation, 'focus' | 'asked' | 'language'>;

/** The rules brain: answers in milliseconds, needs no network. */
export const brain: AgentBrain = ({ sentence, draft, assets, past, future, memory, language, seed }) => {
  const plan = planTurn({
    sentence,
    draft,
    assets,
    history: { ...newConversation(), ...(memory as Memory | null), past, future },
    language: language ?? undefined,
    seed,
  });
  const { focus, asked, language: spoken } = plan.history;
  return {
    edits: plan.edits,
    draft: plan.draft,
    reply: plan.reply,
    memory: { focus, asked, language: spoken },
  };
};
