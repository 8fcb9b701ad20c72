export { type Conversation, type HistoryEntry, newConversation, type Topic } from './conversation.js';
export { type Explanation, explainSentence } from './explain.js';
export { type ModelSettings, openModel } from './llm/open-model.js';
export { type ModelChoice, planSentence } from './llm/plan-sentence.js';
export { type Plan, type PlanRequest, planTurn } from './plan-turn.js';
export { guiHints, guiLabels } from './replies/gui.js';
