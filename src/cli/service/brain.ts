import { type Conversation, newConversation, planTurn } from '../../agent/index.js';
import type { AgentBrain } from '../../server/index.js';
import type { Planner } from '../language-model.js';

/** What is remembered besides the history, which the service keeps itself. */
type Memory = Omit<Conversation, 'past' | 'future'>;

/** The agent of a server: plans every turn with the planner, and keeps what the service does not. */
export const brainOf =
  (plans: Planner): AgentBrain =>
  async ({ sentence, draft, assets, past, future, memory, language, seed }, { signal }) => {
    const history = { ...newConversation(), ...(memory as Memory | null), past, future };
    const plan = await plans(
      { sentence, draft, assets, history, language: language ?? undefined, seed },
      signal,
    );
    const { past: _past, future: _future, ...kept } = plan.history;
    return { edits: plan.edits, draft: plan.draft, reply: plan.reply, memory: kept satisfies Memory };
  };

/** The agent with the rules alone: answers in milliseconds, needs no network. */
export const brain: AgentBrain = brainOf(async (request) => planTurn(request));
