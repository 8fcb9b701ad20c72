export { Account, type ClientMemory, type MemoryKey, shortMemory } from './account.js';
export { adviceFor } from './advice.js';
export { type KinoraApi, kinoraApi, type UploadFile } from './api.js';
export { type Clock, systemClock } from './clock.js';
export { Conversation } from './conversation.js';
export type {
  ConversationOptions,
  ExportReport,
  FinishedExport,
  TurnReport,
} from './conversation-options.js';
export { editSession } from './edit-session.js';
export { endpoints } from './endpoints.js';
export { exportFilm, isExportable } from './export-film.js';
export { exportSession } from './export-session.js';
export { checkUpload, uploadEndings, usualLimitBytes } from './file-check.js';
export { type GuiAction, type TranslatedText, translateGui } from './gui.js';
export { identityHeaders, identityOfSkill, platformOf, type SkillIdentity } from './identity.js';
export { languageOf } from './language-of.js';
export { type LineName, line } from './lines.js';
export { type Link, openLink } from './link.js';
export { type RouteName, type RouteStep, routeSentence } from './routing.js';
export { takeTurn, turnTimes } from './take-turn.js';
export { readTurnEvent, readTurnStream, type TurnEvent } from './turn-events.js';
export type {
  Balance,
  EditAnswer,
  ExportOutput,
  FileInfo,
  RenderAnswer,
  SessionInfo,
  SessionListing,
  StateAnswer,
  TokenGrant,
  WireDraft,
  WireEdit,
} from './wire.js';
