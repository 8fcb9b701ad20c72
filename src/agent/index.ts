export { type Conversation, type HistoryEntry, newConversation, type Topic } from './conversation.js';
export { type Explanation, explainSentence } from './explain.js';
export { type ModelSettings, openModel } from './llm/open-model.js';
export { type ModelChoice, planSentence } from './llm/plan-sentence.js';
export type { PlanRequest } from './opening/open-turn.js';
export { type Plan, planTurn } from './plan-turn.js';
export { guiHints, guiLabels } from './replies/gui.js';
