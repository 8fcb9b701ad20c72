export { createServer, type KinoraServer } from './app.js';
export type { AgentBrain, PastEdit, TurnAnswer, TurnQuestion } from './brain.js';
export { type UrlRules, urlFetcher, urlPoster } from './fetch-url.js';
export { freeSpaceOf } from './free-space.js';
export { type MediaReader, startMediaReader } from './media-reader.js';
export { type ServerParts, type Service, steadyClock } from './service.js';
export { readSettings, type Settings } from './settings.js';
export { deliverWebhooks, signature } from './webhooks.js';
