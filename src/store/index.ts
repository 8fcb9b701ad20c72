export { type AssetRow, addAsset, findAsset, listAssets, mediaUsage } from './assets.js';
export { openPool, type Pool } from './connections.js';
export {
  type Connection,
  type Database,
  jobConnection,
  migrate,
  openDatabase,
  ping,
  sharedSecret,
  transaction,
} from './database.js';
export { type DumpLine, dumpRows, loadRows, referencedBlobs } from './dump.js';
export { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded.js';
export { type Balance, bookGrant, readBalance, reserve, settle } from './ledger.js';
export {
  acceptRender,
  addSpent,
  chunkKeys,
  completeRender,
  failRender,
  findRender,
  finishChunk,
  hideRender,
  isRenderOpen,
  listRenders,
  moveProgress,
  openRenders,
  planChunks,
  type RenderProgress,
  type RenderResult,
  type RenderRow,
  type RenderStatus,
  readProgress,
  readRender,
  renderTopic,
  shareChunk,
  sharedChunk,
  startRender,
  waitingChunks,
} from './renders.js';
export {
  forgetChunkBlobs,
  freezeBlobs,
  keepBlobs,
  removeExpiredUsers,
  unreferencedBlobs,
} from './retention.js';
export { takeServerLock } from './server-lock.js';
export {
  commitDraft,
  countEditTurn,
  createSession,
  deleteSession,
  findSession,
  type HistoryDraft,
  type HistoryEntry,
  type Json,
  listSessions,
  lockSession,
  readHistory,
  readHistoryDrafts,
  type SessionRow,
  touchSession,
  walkHistory,
  writeExtra,
  writeMemory,
} from './sessions.js';
export {
  acceptTurn,
  appendEvents,
  claimTurn,
  endTurn,
  findTurn,
  followTurn,
  importEvents,
  isOpen,
  listSessionEvents,
  listTurns,
  lostTurns,
  readEvents,
  renewLeases,
  type StoredEvent,
  type TurnRow,
  turnTopic,
  waitingSessions,
} from './turns.js';
export {
  authenticate,
  type Caller,
  claimedSession,
  createManualToken,
  issueAnonymousToken,
  issueClaim,
  listTokens,
  redeemClaim,
  revokeToken,
  type Scope,
  scopeNames,
  tokenPrefix,
} from './users.js';
export { announce, Wakeups } from './wakeups.js';
export { addWebhook, findWebhook, listWebhooks, removeWebhook, type WebhookRow } from './webhooks.js';
